//! Refusals as Mastodon words and numbers them: `{"error": "…"}` (and `error_description` in OAuth).

use crate::ops::Refusal;
use crate::store;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// What a handler answers when it can't do what was asked.
#[derive(Debug)]
pub struct ApiError {
    status: StatusCode,
    error: String,
    description: Option<String>,
}

/// What handlers return.
pub type Answer<T> = Result<T, ApiError>;

impl ApiError {
    /// An error with Mastodon's number and words.
    pub fn new(status: StatusCode, error: impl Into<String>) -> ApiError {
        ApiError {
            status,
            error: error.into(),
            description: None,
        }
    }

    /// An error with a sentence beside its name, as OAuth wants it.
    pub fn described(status: StatusCode, error: &str, description: impl Into<String>) -> ApiError {
        ApiError {
            status,
            error: error.to_owned(),
            description: Some(description.into()),
        }
    }

    /// 507: the disk is full. Mastodon has no such answer; apps show its sentence as they show any other.
    pub fn no_room() -> ApiError {
        ApiError::new(
            StatusCode::INSUFFICIENT_STORAGE,
            "The disk of this server is full. Nothing can be posted until its owner has made room",
        )
    }

    /// The number.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// 401: no token, or one that is no longer good (Mastodon `api/base_controller.rb`).
    pub fn unauthorized() -> ApiError {
        ApiError::new(StatusCode::UNAUTHORIZED, "The access token is invalid")
    }

    /// 403: the token may not do that.
    pub fn out_of_scope() -> ApiError {
        ApiError::new(
            StatusCode::FORBIDDEN,
            "This action is outside the authorized scopes",
        )
    }

    /// 404.
    pub fn not_found() -> ApiError {
        ApiError::new(StatusCode::NOT_FOUND, "Record not found")
    }

    /// 422 with a sentence.
    pub fn invalid(why: impl Into<String>) -> ApiError {
        ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, why)
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> ApiError {
        match refusal {
            Refusal::NotFound => ApiError::not_found(),
            Refusal::Forbidden => {
                ApiError::new(StatusCode::FORBIDDEN, "This action is not allowed")
            }
            // Mastodon's words for whoever isn't `User#functional?`, as who has moved.
            Refusal::Moved => {
                ApiError::new(StatusCode::FORBIDDEN, "Your login is currently disabled")
            }
            Refusal::Invalid(why) => ApiError::invalid(why),
            Refusal::Gone(why) => ApiError::new(StatusCode::GONE, why),
            Refusal::Conflict(why) => ApiError::new(StatusCode::CONFLICT, why),
            Refusal::TooMany => ApiError::new(StatusCode::TOO_MANY_REQUESTS, "Too many requests"),
            Refusal::Store(why) => why.into(),
        }
    }
}

impl From<store::Error> for ApiError {
    fn from(why: store::Error) -> ApiError {
        tracing::error!(%why, "the store failed while answering a client");
        ApiError::new(StatusCode::INTERNAL_SERVER_ERROR, "internal error")
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let body = match self.description {
            None => json!({ "error": self.error }),
            Some(description) => json!({ "error": self.error, "error_description": description }),
        };
        (self.status, axum::Json(body)).into_response()
    }
}
