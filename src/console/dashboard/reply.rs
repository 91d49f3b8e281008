//! What the dashboard's program is answered: JSON; refusals are a plain sentence in the reader's language, with the name
//! of the field where one is to blame.

use crate::door::browser::{Browser, Me, Visit};
use crate::door::studio::Trouble;
use crate::model::AccountId;
use crate::model::account::Role;
use crate::ops::Refusal;
use crate::pages::{Frame, Kit, words};
use crate::store::{Tx, View};
use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::str::FromStr;

/// An answer to the dashboard's program.
pub type Reply<T> = Result<Fresh<T>, Refused>;

/// JSON that nobody keeps.
pub struct Fresh<T>(pub T);

impl<T: Serialize> IntoResponse for Fresh<T> {
    fn into_response(self) -> Response {
        fresh(Json(self.0).into_response())
    }
}

fn fresh(mut response: Response) -> Response {
    let kept = HeaderValue::from_static("private, no-store, no-transform");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    response
}

/// Nothing more to say than that it is done.
#[derive(Serialize)]
pub struct Done {
    done: bool,
}

/// It is done.
pub const DONE: Fresh<Done> = Fresh(Done { done: true });

/// A refusal.
pub struct Refused {
    status: StatusCode,
    sentence: String,
    field: Option<&'static str>,
}

#[derive(Serialize)]
struct Told<'a> {
    error: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
}

impl Refused {
    fn because(f: &Frame, status: StatusCode) -> Refused {
        let key = match status {
            StatusCode::UNAUTHORIZED => "console-401",
            StatusCode::FORBIDDEN => "console-403",
            StatusCode::NOT_FOUND => "console-404",
            StatusCode::CONFLICT => "console-409",
            StatusCode::UNPROCESSABLE_ENTITY => "console-422",
            StatusCode::TOO_MANY_REQUESTS => "console-429",
            _ => "console-500",
        };
        Refused {
            status,
            sentence: f.say(key),
            field: None,
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let told = Told {
            error: &self.sentence,
            field: self.field,
        };
        fresh((self.status, Json(told)).into_response())
    }
}

/// Somebody who looks after the house: its owner or a moderator. Everybody else gets a refusal.
pub struct Keeper {
    /// The visit.
    pub visit: Visit,
    /// Who.
    pub me: Me,
}

impl FromRequestParts<Browser> for Keeper {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Refused> {
        let visit = Visit::from_request_parts(parts, browser).await;
        let Ok(visit) = visit else {
            let f = Frame::new(&Kit::new(words::LANGUAGES[0].0), "");
            return Err(Refused::because(&f, StatusCode::INTERNAL_SERVER_ERROR));
        };
        let refused = |status| Err(Refused::because(&visit.gate(), status));
        match visit.me.clone() {
            None => refused(StatusCode::UNAUTHORIZED),
            Some(me) if me.user.role < Role::Moderator => refused(StatusCode::FORBIDDEN),
            Some(me) => Ok(Keeper { visit, me }),
        }
    }
}

/// The owner. Everybody else gets a refusal.
pub struct Owner(pub Keeper);

impl FromRequestParts<Browser> for Owner {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Refused> {
        let keeper = Keeper::from_request_parts(parts, browser).await?;
        match keeper.me.is_owner() {
            true => Ok(Owner(keeper)),
            false => Err(keeper.because(StatusCode::FORBIDDEN)),
        }
    }
}

impl Keeper {
    /// Who.
    pub fn id(&self) -> AccountId {
        self.me.account.id
    }

    /// The message `key` in the reader's language.
    pub fn say(&self, key: &str) -> String {
        self.visit.gate().say(key)
    }

    /// A refusal for a reason that its status tells.
    pub fn because(&self, status: StatusCode) -> Refused {
        Refused::because(&self.visit.gate(), status)
    }

    /// The noun that an address names by its id.
    ///
    /// # Errors
    /// "Not found" for what is no id.
    pub fn named<T: FromStr>(&self, text: &str) -> Result<T, Refused> {
        text.parse()
            .map_err(|_| self.because(StatusCode::NOT_FOUND))
    }

    /// A refusal because of what stands in `field`: the message `key`.
    pub fn wrong(&self, field: &'static str, key: &str) -> Refused {
        Refused {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            sentence: self.say(key),
            field: Some(field),
        }
    }

    /// What the studio could not make of the file in `field`.
    pub fn troubled(&self, field: &'static str, why: Trouble) -> Refused {
        match why {
            Trouble::Refused(reason) => {
                let mut refused = self.wrong(field, "console-picture-wrong");
                // The studio speaks English, as verbs do.
                if self.visit.gate().kit.words.lang() == words::LANGUAGES[0].0 {
                    refused.sentence = reason.to_string();
                }
                refused
            }
            Trouble::Store(error) => self.refused(error.into()),
        }
    }

    /// What a verb refused.
    pub fn refused(&self, why: Refusal) -> Refused {
        let f = self.visit.gate();
        let (status, words) = match why {
            Refusal::NotFound => (StatusCode::NOT_FOUND, None),
            Refusal::Forbidden | Refusal::Moved => (StatusCode::FORBIDDEN, None),
            Refusal::Invalid(words) => (StatusCode::UNPROCESSABLE_ENTITY, Some(words)),
            Refusal::Gone(words) => (StatusCode::CONFLICT, Some(words)),
            Refusal::Conflict(words) => (StatusCode::CONFLICT, Some(words)),
            Refusal::TooMany => (StatusCode::TOO_MANY_REQUESTS, None),
            Refusal::Store(error) => {
                tracing::error!(%error, "the dashboard failed");
                (StatusCode::INTERNAL_SERVER_ERROR, None)
            }
        };
        let mut refused = Refused::because(&f, status);
        // Verbs speak English; others read a sentence that says less, but in their language.
        if let Some(words) = words.filter(|_| f.kit.words.lang() == words::LANGUAGES[0].0) {
            refused.sentence = words
                .strip_prefix("Validation failed: ")
                .unwrap_or(&words)
                .to_owned();
        }
        refused
    }

    /// Reads.
    pub async fn read<T>(
        &self,
        browser: &Browser,
        look: impl FnOnce(&View) -> Result<T, Refusal>,
    ) -> Result<T, Refused> {
        let found = browser.doors.store.read(look).await;
        found.map_err(|why| self.refused(why))
    }

    /// Calls a verb.
    pub async fn act<T: Send + 'static>(
        &self,
        browser: &Browser,
        verb: impl FnOnce(&Tx, AccountId) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refused> {
        let me = self.id();
        let done = browser.doors.store.write(move |tx| verb(tx, me)).await;
        done.map_err(|why| self.refused(why))
    }

    /// Calls a verb after which there is nothing more to say.
    pub async fn done<T: Send + 'static>(
        &self,
        browser: &Browser,
        verb: impl FnOnce(&Tx, AccountId) -> Result<T, Refusal> + Send + 'static,
    ) -> Reply<Done> {
        self.act(browser, verb).await.map(|_| DONE)
    }
}

/// The handler that calls `verb` with the noun whose id is in the address.
pub fn post_on<I, T>(verb: fn(&Tx, AccountId, I) -> Result<T, Refusal>) -> MethodRouter<Browser>
where
    I: FromStr + Send + 'static,
    T: Send + 'static,
{
    post(
        move |State(browser): State<Browser>, keeper: Keeper, Path(which): Path<String>| async move {
            let id = keeper.named(&which)?;
            keeper.done(&browser, move |tx, me| verb(tx, me, id)).await
        },
    )
}

/// The JSON that was sent. It must say that it is JSON, which forms of other sites can't.
pub struct Sent<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Browser> for Sent<T> {
    type Rejection = Refused;

    async fn from_request(request: Request, browser: &Browser) -> Result<Self, Refused> {
        let (mut parts, body) = request.into_parts();
        let keeper = Keeper::from_request_parts(&mut parts, browser).await?;
        let kind = parts.headers.get(header::CONTENT_TYPE);
        let is_json = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
        let request = Request::from_parts(parts, body);
        let bytes = Bytes::from_request(request, browser).await.ok();
        let sent = bytes.filter(|_| is_json);
        let sent = sent.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        sent.map(Sent)
            .ok_or_else(|| keeper.because(StatusCode::UNPROCESSABLE_ENTITY))
    }
}

/// A file that was sent as it is. It must not claim to be what forms of other sites can send.
pub struct Raw(pub Vec<u8>);

impl FromRequest<Browser> for Raw {
    type Rejection = Refused;

    async fn from_request(request: Request, browser: &Browser) -> Result<Self, Refused> {
        let (mut parts, body) = request.into_parts();
        let keeper = Keeper::from_request_parts(&mut parts, browser).await?;
        let kind = parts.headers.get(header::CONTENT_TYPE);
        let is_file = kind.is_some_and(|kind| kind.as_bytes() == b"application/octet-stream");
        if !is_file {
            return Err(keeper.because(StatusCode::UNPROCESSABLE_ENTITY));
        }
        let bytes = Bytes::from_request(Request::from_parts(parts, body), browser).await;
        let bytes = bytes.map_err(|_| keeper.wrong("picture", "console-picture-wrong"))?;
        Ok(Raw(bytes.to_vec()))
    }
}
