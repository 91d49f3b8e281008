//! Everything that somebody here has said, to be taken away: an archive of ActivityPub documents and files in the shape
//! of Mastodon's (`BackupService`). It is in this door because the documents are those that other servers get.
//!
//! It is made while it is sent, and is never whole anywhere.

mod contents;

use crate::door::Doors;
use crate::door::browser::{Browser, Resident, Visit};
use crate::model::AccountId;
use crate::model::account::Account;
use crate::ops::remove_person;
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use contents::Packer;
use futures_util::stream;
use std::collections::HashSet;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::mpsc;

/// How many archives are made at the same time: each keeps a thread for as long as the line takes.
const AT_ONCE: usize = 2;
/// How many pieces wait for the line, of some 32 KiB each.
const PIECES_WAITING: usize = 4;
/// How long somebody may stop taking pieces before it is broken off.
const STALLED_MAX: Duration = Duration::from_secs(60);

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
    let (pieces, taken) = mpsc::channel(PIECES_WAITING);
    // Not the doors: they would keep the house from closing for as long as this takes.
    let store = desk.browser.doors.store.clone();
    let handle = Handle::current();
    tokio::task::spawn_blocking(move || {
        let line = Line {
            pieces: pieces.clone(),
            handle: handle.clone(),
        };
        let whom = turn.who;
        let packed = Packer::new(&store, whom).pack(line);
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
            // Whoever takes it must not believe that it is whole.
            let broken = pieces.send(Err(io::Error::other("the archive broke off")));
            let sent = async { tokio::time::timeout(STALLED_MAX, broken).await };
            // Nobody may be there any more.
            let _ = handle.block_on(sent);
        }
        // Whoever sees the end may ask for another at once.
        drop(turn);
        drop(pieces);
    });
    let pieces = stream::unfold(taken, |mut taken| async move {
        let piece = taken.recv().await?;
        Some((piece, taken))
    });
    let mut response = Body::from_stream(pieces).into_response();
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

/// The way to whoever takes the archive, for a thread that may block.
struct Line {
    pieces: mpsc::Sender<Result<Bytes, io::Error>>,
    handle: Handle,
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = self.pieces.send(Ok(Bytes::copy_from_slice(bytes)));
        let sent = async { tokio::time::timeout(STALLED_MAX, piece).await };
        match self.handle.block_on(sent) {
            Ok(Ok(())) => Ok(bytes.len()),
            Ok(Err(_)) => Err(io::ErrorKind::BrokenPipe.into()),
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
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
