//! One delivery: signed and sent, and what to make of the answer.

use super::digest::Sums;
use super::line::Line;
use super::settle;
use crate::federation::Federation;
use crate::federation::knock::knock;
use crate::model::delivery::{Delivery, Parcel};
use crate::model::remote::{HOUSE, Takes};
use crate::model::{DeliveryId, Time};
use crate::net::outbound::{Ask, Reply, Trouble};
use crate::ops::border;
use crate::store::{Error, View};
use bytes::Bytes;
use futures_util::FutureExt;
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER};
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use url::Url;

/// What is sent.
const ACTIVITY_JSON: HeaderValue = HeaderValue::from_static("application/activity+json");
const SYNCHRONIZATION: HeaderName = HeaderName::from_static("collection-synchronization");

/// How much of an answer is read: why, and no more, in bytes.
const ANSWER_BYTES_MAX: usize = 16 * 1024;
/// How long one delivery may take as a whole (Mastodon `Request::TIMEOUT`: 10 s to read).
const TIME_MAX: Duration = Duration::from_secs(15);
/// The longest that a server may ask to be left alone.
const PATIENCE_MAX: Duration = Duration::from_secs(24 * 60 * 60);
/// How long a delivery waits for its sender's keys, which are made in the background.
const KEYS_SOON: Duration = Duration::from_secs(10);
/// How soon the house's own line is tried again.
const LINE_AGAIN: Duration = Duration::from_secs(60);
/// How often a server may say 401, which Mastodon also says when it couldn't reach us to read our key.
const UNBELIEVED_MAX: u32 = 5;

/// What came of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The server has it.
    Taken,
    /// It doesn't want it, and never will.
    Refused(String),
    /// The inbox is gone for good.
    Gone(String),
    /// Not now.
    Later(Later),
}

/// Not now, but when?
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Later {
    /// What the server, or the network, said.
    pub why: String,
    /// When to try again, where that isn't left to the back-off.
    pub after: Option<Duration>,
    /// It concerns all that waits for this server, not only this one.
    pub all: bool,
    /// It counts as a try, and against the server.
    pub counts: bool,
}

/// A delivery that was tried.
#[derive(Clone, Debug)]
pub(super) struct Sent {
    pub id: DeliveryId,
    pub delivery: Delivery,
    pub outcome: Outcome,
    pub takes: Option<Takes>,
    /// The server said something, whatever it was.
    pub heard: bool,
    /// Spreads the next try, from 0 to 1000.
    pub jitter_permille: u64,
}

/// What a delivery needs, read in one go.
struct Letter {
    parcel: Parcel,
    takes: Takes,
    synchronization: Option<String>,
    open: bool,
}

/// What deliveries share.
#[derive(Debug, Default)]
pub(super) struct Bag {
    pub sums: Sums,
    pub line: Line,
}

/// Tries one delivery. `None` when it is no longer to be sent. One that breaks something here is put off like one that
/// the other side breaks at, so that its server's other deliveries have their turn.
///
/// # Errors
/// Those of the store.
pub(super) async fn send(
    door: &Federation,
    bag: &Bag,
    row: (Time, DeliveryId),
) -> Result<Option<Sent>, Error> {
    let store = &door.doors.store;
    let Some(delivery) = store.read(|view| view.delivery(&row)).await? else {
        return Ok(None);
    };
    let trying = AssertUnwindSafe(send_it(door, bag, row, &delivery)).catch_unwind();
    trying.await.unwrap_or_else(|_| {
        Ok(Some(Sent {
            id: row.1,
            delivery,
            outcome: Outcome::Later(broken()),
            takes: None,
            heard: false,
            jitter_permille: settle::dice(),
        }))
    })
}

async fn send_it(
    door: &Federation,
    bag: &Bag,
    row: (Time, DeliveryId),
    delivery: &Delivery,
) -> Result<Option<Sent>, Error> {
    let store = &door.doors.store;
    let sent = |outcome, takes| {
        Some(Sent {
            id: row.1,
            delivery: delivery.clone(),
            outcome,
            takes,
            heard: false,
            jitter_permille: settle::dice(),
        })
    };
    let letter = store.read(|view| letter(view, bag, delivery)).await?;
    let Some(letter) = letter else {
        return Ok(sent(Outcome::Refused(String::new()), None));
    };
    if !letter.open {
        let why = "this house no longer speaks with that server";
        return Ok(sent(Outcome::Refused(why.to_owned()), None));
    }
    let Some(signer) = door.signer(letter.parcel.sender).await? else {
        return Ok(sent(Outcome::Later(not_yet()), None));
    };
    let Ok(url) = Url::parse(&delivery.inbox) else {
        let why = "its inbox is no address";
        return Ok(sent(Outcome::Refused(why.to_owned()), None));
    };
    let mut ask = Ask::post(url, Bytes::from(letter.parcel.body));
    ask.bytes_max = ANSWER_BYTES_MAX;
    ask.time_max = TIME_MAX;
    ask.headers.insert(CONTENT_TYPE, ACTIVITY_JSON);
    let sums = letter.synchronization.map(HeaderValue::try_from);
    if let Some(Ok(sums)) = sums {
        ask.headers.insert(SYNCHRONIZATION, sums);
    }
    let now = || store.now();
    Ok(
        match knock(&*door.network, &ask, &signer, letter.takes, now).await {
            Ok(knocked) => {
                bag.line.works();
                let sent = sent(answered(&knocked.reply, delivery.tries), knocked.takes);
                sent.map(|sent| Sent {
                    heard: true,
                    ..sent
                })
            }
            Err(trouble) => sent(troubled(&trouble, &bag.line, &delivery.host), None),
        },
    )
}

fn letter(view: &View, bag: &Bag, delivery: &Delivery) -> Result<Option<Letter>, Error> {
    let Some(parcel) = view.parcel(delivery.parcel)? else {
        return Ok(None);
    };
    // A delivery that failed alone is overtaken by those after it, by the end of its post too: sent after that, it would
    // bring back what its author has deleted.
    if let Some(status) = parcel.status
        && view.status(status)?.is_none()
    {
        return Ok(None);
    }
    let synchronization = match parcel.to_followers && parcel.sender != HOUSE {
        true => bag.sums.header(view, parcel.sender, &delivery.inbox)?,
        false => None,
    };
    Ok(Some(Letter {
        takes: view.host(&delivery.host)?.takes,
        open: border::talks_to(view, &delivery.host)?,
        parcel,
        synchronization,
    }))
}

fn not_yet() -> Later {
    Later {
        why: "its author's keys are still being made".to_owned(),
        after: Some(KEYS_SOON),
        all: false,
        counts: false,
    }
}

fn broken() -> Later {
    Later {
        why: "it broke something here".to_owned(),
        after: None,
        all: false,
        counts: true,
    }
}

/// What an answer means (Mastodon `DeliveryWorker#response_error_unsalvageable?`).
fn answered(reply: &Reply, tries: u32) -> Outcome {
    let code = reply.status.as_u16();
    let why = format!("the server answered {code}");
    let later = |after, all| {
        Outcome::Later(Later {
            why: why.clone(),
            after,
            all,
            counts: true,
        })
    };
    match code {
        200..=299 => Outcome::Taken,
        410 => Outcome::Gone(why),
        401 if tries < UNBELIEVED_MAX => later(None, false),
        408 | 425 => later(None, false),
        429 | 503 => later(asked_to_wait(reply), true),
        // A gateway that finds nothing behind it speaks for the whole server.
        502 | 504 | 520..=530 => later(None, true),
        501 | 505 => Outcome::Refused(why),
        500..=599 => later(None, false),
        _ => Outcome::Refused(why),
    }
}

/// `Retry-After` in seconds; as a date it is left to the back-off, because clocks differ.
fn asked_to_wait(reply: &Reply) -> Option<Duration> {
    let said = reply.headers.get(RETRY_AFTER)?.to_str().ok()?;
    let secs: u64 = said.trim().parse().ok()?;
    Some(Duration::from_secs(secs).min(PATIENCE_MAX))
}

fn troubled(trouble: &Trouble, line: &Line, host: &str) -> Outcome {
    let why = trouble.to_string();
    match trouble {
        Trouble::Unreachable(_) | Trouble::TooSlow => {
            let blamed = line.is_silent(host);
            Outcome::Later(Later {
                why,
                after: (!blamed).then_some(LINE_AGAIN),
                all: true,
                counts: blamed,
            })
        }
        Trouble::Forbidden(_) => Outcome::Refused(why),
        Trouble::TooBig
        | Trouble::TooManyRedirects
        | Trouble::Malformed(_)
        | Trouble::Unkept(_) => Outcome::Later(Later {
            why,
            after: None,
            all: false,
            counts: true,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::{HeaderMap, StatusCode};

    fn reply(code: u16, retry: Option<&'static str>) -> Reply {
        let mut headers = HeaderMap::new();
        if let Some(retry) = retry {
            headers.insert(RETRY_AFTER, HeaderValue::from_static(retry));
        }
        Reply {
            status: StatusCode::from_u16(code).expect("a status"),
            headers,
            body: Bytes::new(),
            url: Url::parse("https://a.example/inbox").expect("an address"),
        }
    }

    #[test]
    fn answers_are_taken_as_mastodon_takes_them() {
        let kind = |code, tries| match answered(&reply(code, None), tries) {
            Outcome::Taken => "taken",
            Outcome::Refused(_) => "refused",
            Outcome::Gone(_) => "gone",
            Outcome::Later(later) if later.all => "all later",
            Outcome::Later(_) => "later",
        };
        let cases = [
            (200, "taken"),
            (202, "taken"),
            (301, "refused"),
            (400, "refused"),
            (401, "later"),
            (403, "refused"),
            (404, "refused"),
            (408, "later"),
            (410, "gone"),
            (413, "refused"),
            (422, "refused"),
            (429, "all later"),
            (500, "later"),
            (501, "refused"),
            (502, "all later"),
            (503, "all later"),
            (522, "all later"),
        ];
        for (code, expected) in cases {
            assert_eq!(kind(code, 0), expected, "{code}");
        }
        assert_eq!(kind(401, UNBELIEVED_MAX), "refused");
    }

    #[test]
    fn a_server_may_ask_for_some_rest_but_not_for_ever() {
        let wait = |said| match answered(&reply(429, Some(said)), 0) {
            Outcome::Later(later) => later.after,
            other => panic!("{other:?}"),
        };
        assert_eq!(wait("120"), Some(Duration::from_secs(120)));
        assert_eq!(wait("99999999"), Some(PATIENCE_MAX));
        assert_eq!(wait("Wed, 21 Oct 2026 07:28:00 GMT"), None);
    }
}
