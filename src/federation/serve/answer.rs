//! Answers to other servers: documents, refusals, and the way to the page for people.

use super::Question;
use crate::federation::Federation;
use crate::federation::vocab::names::{ACTIVITY_JSON, LD_JSON};
use crate::store;
use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::convert::Infallible;

/// An answer may depend on who signed the question, and Cloudflare must not rewrite it.
const UNKEPT: HeaderValue = HeaderValue::from_static("private, no-store, no-transform");
/// What else it depends on.
const VARIES: HeaderValue = HeaderValue::from_static("Accept, Signature, Signature-Input");

/// A document, or the way to a page.
pub struct Document(Response);

impl Document {
    /// A document under the media type that was asked for.
    pub fn new(document: Value, asked: &HeaderMap) -> Document {
        let asked = asked
            .get(header::ACCEPT)
            .and_then(|value| value.to_str().ok());
        let ld = asked.is_some_and(|asked| {
            asked.contains("application/ld+json") && !asked.contains(ACTIVITY_JSON)
        });
        let mut response = Json(document).into_response();
        let kind = if ld {
            LD_JSON
        } else {
            "application/activity+json; charset=utf-8"
        };
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        Document(response)
    }

    /// The way to the page for people.
    pub fn elsewhere(path: &str) -> Document {
        let mut response = StatusCode::FOUND.into_response();
        if let Ok(path) = HeaderValue::from_str(path) {
            response.headers_mut().insert(header::LOCATION, path);
        }
        Document(response)
    }
}

impl IntoResponse for Document {
    fn into_response(self) -> Response {
        unkept(self.0)
    }
}

fn unkept(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, UNKEPT);
    headers.insert(header::VARY, VARIES);
    response
}

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The question can't be understood.
    #[error("{0}")]
    Malformed(&'static str),
    /// Only servers that sign their questions are answered.
    #[error("Request not signed")]
    Unsigned,
    /// It is for others.
    #[error("This action is not allowed")]
    Forbidden,
    /// The person is locked out.
    #[error("This account is suspended")]
    Suspended,
    /// There is no such thing, or whoever asks may not know that there is.
    #[error("Record not found")]
    NotFound,
    /// It was here and won't come back.
    #[error("Gone")]
    Gone,
    /// The store failed; never shown.
    #[error("Internal error")]
    Store(#[from] store::Error),
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let status = match &self {
            Fault::Malformed(_) => StatusCode::BAD_REQUEST,
            Fault::Unsigned => StatusCode::UNAUTHORIZED,
            Fault::Forbidden | Fault::Suspended => StatusCode::FORBIDDEN,
            Fault::NotFound => StatusCode::NOT_FOUND,
            Fault::Gone => StatusCode::GONE,
            Fault::Store(why) => {
                tracing::error!(%why, "a document could not be made");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        };
        let said = Json(json!({ "error": self.to_string() }));
        unkept((status, said).into_response())
    }
}

impl FromRequestParts<Federation> for Question {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        federation: &Federation,
    ) -> Result<Question, Infallible> {
        Ok(Question {
            federation: federation.clone(),
            parts: parts.clone(),
        })
    }
}
