//! The inboxes: what comes is measured, verified, kept, and answered. Nothing is acted on here.

use crate::federation::Federation;
use crate::federation::fetch::Missing;
use crate::federation::lenient;
use crate::federation::people::KeyOf;
use crate::federation::signature::{Claim, Fault, Scheme};
use crate::model::AccountId;
use crate::model::delivery::Letter;
use crate::model::remote::Takes;
use crate::net::limit::{self, Caller, Rule};
use crate::ops::contact;
use crate::store::{Error, Haste};
use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;
use tokio::time::timeout;

/// Longest letter, in bytes (Mastodon answers 413 beyond 1 MB).
pub const LETTER_BYTES_MAX: usize = 1 << 20;

/// How long a letter may take to come in. With the pauses that `net::listen` allows, a megabyte could take days.
pub const LETTER_WAIT_MAX: Duration = Duration::from_secs(30);

/// How often it is told in the log that letters of one server aren't taken, at most.
const TOLD_EVERY: Duration = Duration::from_secs(10 * 60);

/// When to come again, in seconds, if it is too much now.
const COME_AGAIN_SECS: u64 = 60;

/// Why a letter isn't taken.
#[derive(Debug)]
enum No {
    TooLong,
    TooSlow,
    WrongKind,
    Unreadable(&'static str),
    NotHeard,
    Unbelieved(String),
    TooMany,
    NotNow(String),
    Nobody,
}

impl From<Error> for No {
    fn from(why: Error) -> No {
        No::NotNow(why.to_string())
    }
}

impl IntoResponse for No {
    fn into_response(self) -> Response {
        let (status, why) = match self {
            No::TooLong => (StatusCode::PAYLOAD_TOO_LARGE, "too long".to_owned()),
            No::TooSlow => (StatusCode::REQUEST_TIMEOUT, "too slow".to_owned()),
            No::WrongKind => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "application/activity+json is wanted".to_owned(),
            ),
            No::Unreadable(why) => (StatusCode::BAD_REQUEST, why.to_owned()),
            No::NotHeard => (
                StatusCode::FORBIDDEN,
                "this house doesn't speak with that server".to_owned(),
            ),
            No::Unbelieved(why) => (StatusCode::UNAUTHORIZED, why),
            No::TooMany => (StatusCode::TOO_MANY_REQUESTS, "too many".to_owned()),
            No::NotNow(why) => (StatusCode::SERVICE_UNAVAILABLE, why),
            No::Nobody => (StatusCode::NOT_FOUND, "nobody lives there".to_owned()),
        };
        let again = matches!(
            status,
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE
        );
        let mut response = (status, Json(json!({ "error": why }))).into_response();
        if again {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, COME_AGAIN_SECS.into());
        }
        response
    }
}

pub(super) async fn shared(State(house): State<Federation>, request: Request) -> Response {
    let mut from = String::new();
    let taken = house.take(request, None, &mut from).await;
    house.answer(taken, &from)
}

pub(super) async fn personal(
    State(house): State<Federation>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    let found = house
        .doors
        .store
        .read(|view| view.account_by_acct(&name))
        .await;
    let mut from = String::new();
    let taken = match found {
        Ok(Some(account)) if account.is_local() => {
            house.take(request, Some(account.id), &mut from).await
        }
        Ok(_) => Err(No::Nobody),
        Err(why) => Err(why.into()),
    };
    house.answer(taken, &from)
}

impl Federation {
    /// 202: it is kept, or nothing needs to be done about it. A refusal is told in the log once in a while: whoever
    /// sends nonsense all day must not fill it.
    fn answer(&self, taken: Result<(), No>, from: &str) -> Response {
        let Err(no) = taken else {
            return StatusCode::ACCEPTED.into_response();
        };
        let now = self.doors.store.now();
        let told = self
            .desk
            .may_begin(&format!("telling of refusals to {from}"), TOLD_EVERY, now)
            && !self.is_too_much(&limit::REFUSALS_TOLD, "");
        match told {
            true => tracing::info!(?no, from, "a letter wasn't taken; more like it may follow"),
            false => tracing::debug!(?no, from, "a letter wasn't taken"),
        }
        no.into_response()
    }

    /// Takes a letter in. Whose it says that it is, is put into `from` as soon as it is read.
    async fn take(
        &self,
        request: Request,
        to: Option<AccountId>,
        from: &mut String,
    ) -> Result<(), No> {
        if !self.doors.clock.is_right() {
            return Err(No::NotNow(
                "this house doesn't know the time yet".to_owned(),
            ));
        }
        if self.doors.room.is_full() {
            return Err(No::NotNow("there is no room for more".to_owned()));
        }
        let (parts, body) = request.into_parts();
        if !is_kind(&parts.headers) {
            return Err(No::WrongKind);
        }
        let announced = parts.headers.get(header::CONTENT_LENGTH);
        let announced = announced.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        if announced.is_some_and(|length| length > LETTER_BYTES_MAX) {
            return Err(No::TooLong);
        }
        let body = words(body, LETTER_WAIT_MAX).await?;
        // The reader goes no deeper than 128 levels.
        let activity: Value =
            serde_json::from_slice(&body).map_err(|_| No::Unreadable("it is no JSON"))?;
        let actor = lenient::id(activity.get("actor"))
            .and_then(lenient::web)
            .filter(|_| activity.is_object())
            .ok_or(No::Unreadable("it is no activity of anybody"))?;
        *from = lenient::host(actor).unwrap_or_default();
        self.count(&limit::LETTERS, "")?;
        if self.is_about_nobody(&activity, actor).await? {
            return Ok(());
        }
        let claim = self.claim(&parts).await?;
        for address in [actor, claim.key_id()] {
            self.heeded(address).await.map_err(|why| match why {
                Missing::NotAllowed => No::NotHeard,
                why => No::Unbelieved(why.to_string()),
            })?;
        }
        if !self.may_look_for(claim.key_id(), &parts).await? {
            return Err(No::TooMany);
        }
        let signer = self.verify(&claim, &body).await?;
        let signed_by = signer.account.uri.clone().unwrap_or_default();
        let host = lenient::host(&signed_by).unwrap_or_default();
        self.note_heard(&host, &parts);
        self.count(&limit::LETTERS_OF_ONE, &host)?;
        let mark = mark(&activity, &signed_by, &body);
        if mark
            .as_ref()
            .is_some_and(|mark| self.desk.arrived.get(mark).is_some())
        {
            return Ok(());
        }
        self.keep_letter(signed_by.clone(), host, claim.scheme(), body, to)
            .await?;
        if let Some(mark) = mark {
            self.desk.arrived.insert(mark, ());
        }
        self.desk.bell.notify_one();
        self.compare_followers(&parts, signed_by);
        Ok(())
    }

    /// What is said of followers is looked at when the letter is kept, and nobody waits for it.
    fn compare_followers(&self, parts: &Parts, signed_by: String) {
        let said = parts.headers.get("collection-synchronization");
        let Some(said) = said.and_then(|said| said.to_str().ok()) else {
            return;
        };
        let (house, said) = (self.clone(), said.to_owned());
        tokio::spawn(async move { house.recount(&signed_by, &said).await });
    }

    fn count(&self, rule: &Rule, whose: &str) -> Result<(), No> {
        match self.is_too_much(rule, whose) {
            true => Err(No::TooMany),
            false => Ok(()),
        }
    }

    fn is_too_much(&self, rule: &Rule, whose: &str) -> bool {
        let now = self.doors.store.now();
        let left = self.desk.limits.take(rule, Caller::Token(whose), 1, now);
        left.exceeded
    }

    /// Whether somebody who was never known here is gone or has changed: servers tell everybody, and looking up a key
    /// that is gone as well would be in vain (Mastodon `InboxesController#skip_unknown_actor_activity`).
    async fn is_about_nobody(&self, activity: &Value, actor: &str) -> Result<bool, Error> {
        let told = ["Delete", "Update"]
            .iter()
            .any(|kind| lenient::is_a(activity, kind));
        if !told || lenient::id(activity.get("object")) != Some(actor) {
            return Ok(false);
        }
        let known = self.doors.store.read(|view| view.account_by_uri(actor));
        Ok(known.await?.is_none())
    }

    async fn claim(&self, parts: &Parts) -> Result<Claim, No> {
        let settings = self.doors.store.read(|view| view.settings()).await?;
        let target = parts
            .uri
            .path_and_query()
            .map_or("/", |target| target.as_str());
        let claim = Claim::read(&parts.method, target, &parts.headers, &settings.address);
        claim.map_err(|why| No::Unbelieved(why.to_string()))
    }

    /// Whose key it is, once the signature fits: a key that was kept and doesn't is read again, once.
    async fn verify(&self, claim: &Claim, body: &Bytes) -> Result<KeyOf, No> {
        let now = self.doors.store.now();
        let key_id = claim.key_id();
        let found = self.look_up(key_id, false).await?;
        match claim.verify(&found.key, body, now) {
            Ok(_) => return Ok(found),
            Err(Fault::Mismatch | Fault::WrongKind) if !found.fresh => {}
            Err(why) => return Err(No::Unbelieved(why.to_string())),
        }
        let found = self.look_up(key_id, true).await?;
        match claim.verify(&found.key, body, now) {
            Ok(_) => Ok(found),
            Err(why) => Err(No::Unbelieved(why.to_string())),
        }
    }

    async fn look_up(&self, key_id: &str, anew: bool) -> Result<KeyOf, No> {
        let _turn = self.desk.lookups.acquire().await;
        self.key(key_id, anew).await.map_err(|why| match why {
            Missing::Unreachable(why) => No::NotNow(why),
            Missing::NotAllowed => No::NotHeard,
            why => No::Unbelieved(format!("its key can't be read: {why}")),
        })
    }

    /// The letter is on disk when this returns.
    async fn keep_letter(
        &self,
        signed_by: String,
        host: String,
        scheme: Scheme,
        body: Bytes,
        to: Option<AccountId>,
    ) -> Result<(), Error> {
        let kept = self.doors.store.write_with(Haste::Patient, move |tx| {
            contact::heard_from(tx, &host)?;
            if scheme == Scheme::Rfc9421 {
                // Whoever signs like that takes the same.
                tx.note_host(&host, |known| {
                    if known.takes == Takes::Unknown {
                        known.takes = Takes::Rfc9421;
                    }
                })?;
            }
            let letter = Letter {
                signed_by,
                body: body.to_vec(),
                to,
                received_at: tx.now(),
                tries: 0,
            };
            tx.put_letter(tx.now(), tx.new_id(), &letter)
        });
        kept.await
    }
}

/// The whole of a letter, if it comes within `wait`.
async fn words(body: Body, wait: Duration) -> Result<Bytes, No> {
    let read = timeout(wait, to_bytes(body, LETTER_BYTES_MAX));
    let read = read.await.map_err(|_| No::TooSlow)?;
    read.map_err(|_| No::TooLong)
}

/// By what a second copy of a letter is known: who sent it, its id, and all its words. `None` for what can be done, taken
/// back and done again under one id, as Misskey's follows and snac's likes are: those do no harm twice.
fn mark(activity: &Value, signed_by: &str, body: &[u8]) -> Option<(String, String)> {
    let once = ["Create", "Update", "Delete"];
    once.iter()
        .any(|kind| lenient::is_a(activity, kind))
        .then_some(())?;
    let id = lenient::id(activity.get("id"))?;
    let mut words = DefaultHasher::new();
    body.hash(&mut words);
    Some((signed_by.to_owned(), format!("{id} {:x}", words.finish())))
}

/// ActivityPub, or plain JSON, which some programs say; a letter that says nothing is read too.
fn is_kind(headers: &HeaderMap) -> bool {
    let Some(kind) = headers.get(header::CONTENT_TYPE) else {
        return true;
    };
    let kind = kind.to_str().unwrap_or_default().to_ascii_lowercase();
    let name = kind.split(';').next().unwrap_or_default().trim();
    [
        "application/activity+json",
        "application/ld+json",
        "application/json",
    ]
    .contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::stream;
    use std::convert::Infallible;
    use tokio::time::{Instant, sleep};

    #[tokio::test]
    async fn a_letter_that_drips_is_not_waited_for() {
        let drops = stream::unfold((), |()| async {
            sleep(Duration::from_millis(5)).await;
            Some((Ok::<_, Infallible>(Bytes::from_static(b" ")), ()))
        });
        let begun = Instant::now();
        let read = words(Body::from_stream(drops), Duration::from_millis(50)).await;
        assert!(matches!(read, Err(No::TooSlow)), "{read:?}");
        assert!(begun.elapsed() < LETTER_WAIT_MAX);
        let whole = words(Body::from("{}"), LETTER_WAIT_MAX).await;
        assert_eq!(whole.expect("it is there at once"), "{}");
    }
}
