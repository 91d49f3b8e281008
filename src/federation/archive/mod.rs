//! Everything that somebody here has said, to be taken away: an archive of ActivityPub documents and files in the shape
//! of Mastodon's (`BackupService`). It is in this door because the documents are those that other servers get.
//!
//! It is made while it is sent, and is never whole anywhere.

mod contents;

use crate::door::Doors;
use crate::door::browser::{Browser, Resident, Visit};
use crate::door::line;
use crate::model::AccountId;
use crate::model::account::Account;
use crate::ops::remove_person;
use axum::Router;
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use contents::Packer;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// How many archives are made at the same time: each keeps a thread for as long as the line takes.
const AT_ONCE: usize = 2;

/// What the route is handed.
#[derive(Clone)]
struct Desk {
    browser: Browser,
    busy: Arc<Mutex<HashSet<AccountId>>>,
}

/// Whose archive is being made; no longer when this is dropped.
struct Turn {
    who: AccountId,
    busy: Arc<Mutex<HashSet<AccountId>>>,
}

impl Turn {
    /// A turn for `who`, unless theirs is being made already, or too many are.
    fn take(busy: &Arc<Mutex<HashSet<AccountId>>>, who: AccountId) -> Option<Turn> {
        let mut all = busy.lock().unwrap_or_else(PoisonError::into_inner);
        let free = all.len() < AT_ONCE && all.insert(who);
        free.then(|| Turn {
            who,
            busy: busy.clone(),
        })
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut all = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        all.remove(&self.who);
    }
}

/// The route of archives, for browsers.
pub(super) fn routes(doors: &Doors) -> Router {
    let desk = Desk {
        browser: Browser::new(doors.clone()),
        busy: Arc::default(),
    };
    Router::new()
        .route("/settings/exports/archive.tar.gz", get(archive))
        .route("/people/{id}/archive.tar.gz", get(archive_of))
        .with_state(desk)
}

async fn archive(State(desk): State<Desk>, request: Request) -> Response {
    let Resident { visit, me } = match resident(&desk, request).await {
        Ok(resident) => resident,
        Err(answer) => return *answer,
    };
    pack(&desk, &visit, &me.account, None)
}

async fn resident(desk: &Desk, request: Request) -> Result<Resident, Box<Response>> {
    let (mut parts, _) = request.into_parts();
    let resident = Resident::from_request_parts(&mut parts, &desk.browser).await;
    resident.map_err(|answer| Box::new(answer.into_response()))
}

/// Somebody else's archive, for the owner who is about to remove them. That it was handed over is noted.
async fn archive_of(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let Resident { visit, me } = match resident(&desk, request).await {
        Ok(resident) => resident,
        Err(answer) => return *answer,
    };
    let (by, whom) = (me.account.id, AccountId(id.parse().unwrap_or(0)));
    let store = &desk.browser.doors.store;
    let found = store.read(move |view| remove_person::may_archive(view, by, whom));
    match found.await {
        Ok(account) => pack(&desk, &visit, &account, Some(by)),
        Err(why) => visit.refuse(&why).into_response(),
    }
}

/// Packs `whose` archive and sends it. Whoever takes it for another (`by`) is noted once it is whole.
fn pack(desk: &Desk, visit: &Visit, whose: &Account, by: Option<AccountId>) -> Response {
    let Some(turn) = Turn::take(&desk.busy, whose.id) else {
        return visit.error(StatusCode::TOO_MANY_REQUESTS).into_response();
    };
    let (line, body) = line::line();
    // Not the doors: they would keep the house from closing for as long as this takes.
    let store = desk.browser.doors.store.clone();
    tokio::task::spawn_blocking(move || {
        let whom = turn.who;
        let packed = Packer::new(&store, whom).pack(line.clone());
        let noted = packed
            .map_err(|why| why.to_string())
            .and_then(|()| match by {
                None => Ok(()),
                Some(by) => store
                    .write_now(move |tx| remove_person::archived(tx, by, whom))
                    .map_err(|why| why.to_string()),
            });
        if let Err(why) = noted {
            tracing::warn!(%why, who = %turn.who, "an archive could not be made to its end");
            line.break_off();
        }
        // Whoever sees the end may ask for another at once.
        drop(turn);
        drop(line);
    });
    let mut response = body.into_response();
    let name = format!("attachment; filename=\"archive-{}.tar.gz\"", whose.username);
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "application/gzip"),
        (header::CONTENT_DISPOSITION, name.as_str()),
        (header::CACHE_CONTROL, "private, no-store, no-transform"),
        (HeaderName::from_static("x-content-type-options"), "nosniff"),
    ] {
        headers.extend(HeaderValue::from_str(value).ok().map(|value| (name, value)));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_one_turn_and_there_are_few() {
        let busy = Arc::default();
        let first = Turn::take(&busy, AccountId(1)).expect("nobody is there");
        assert!(Turn::take(&busy, AccountId(1)).is_none(), "one each");
        let _second = Turn::take(&busy, AccountId(2)).expect("another");
        assert!(
            Turn::take(&busy, AccountId(3)).is_none(),
            "no more than two"
        );
        drop(first);
        assert!(Turn::take(&busy, AccountId(3)).is_some());
    }
}
