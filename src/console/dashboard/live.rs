//! The dashboard stays true without being loaded anew: after every commit that changes what it shows, the summary is sent
//! again, and the program asks for the rest.

use super::reply::{Keeper, Refused};
use super::summary::summary;
use crate::door::browser::Browser;
use crate::door::tunnel::TunnelState;
use crate::door::visitor::active;
use crate::model::account::Role;
use crate::model::oauth::Token;
use crate::ops::Refusal;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

/// How long one waits for more changes before they are shown together; a busy house commits many times a second.
const GATHER: Duration = Duration::from_millis(700);
/// How often the line is kept open where nothing changes, and the reader's right looked at again; Cloudflare cuts after
/// 100 s of silence.
const HEARTBEAT: Duration = Duration::from_secs(25);

pub fn routes() -> Router<Browser> {
    Router::new().route("/console/live", get(live))
}

/// One reader's line.
struct Line {
    browser: Browser,
    token: Token,
    commits: watch::Receiver<()>,
    tunnel: watch::Receiver<TunnelState>,
    closing: watch::Receiver<bool>,
    sent: Option<String>,
}

async fn live(State(browser): State<Browser>, keeper: Keeper) -> Result<Response, Refused> {
    let line = Line {
        commits: browser.doors.store.commits(),
        tunnel: browser.doors.tunnel.watch(),
        closing: browser.doors.closing.clone(),
        token: keeper.me.token,
        sent: None,
        browser,
    };
    let parts = stream::unfold(line, |mut line| async move {
        let part = line.next().await?;
        Some((Ok::<_, Infallible>(Bytes::from(part)), line))
    });
    let mut response = Body::from_stream(parts).into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("text/event-stream");
    headers.insert(header::CONTENT_TYPE, kind);
    // Nothing on the way may keep or repack it, or events would come late.
    let fresh = HeaderValue::from_static("private, no-store, no-transform");
    headers.insert(header::CACHE_CONTROL, fresh);
    Ok(response)
}

impl Line {
    /// What is to be sent next; `None` when the line ends: the house closes, or the reader may no longer look.
    async fn next(&mut self) -> Option<String> {
        loop {
            if self.sent.is_some() {
                let changed = tokio::select! {
                    changed = timeout(HEARTBEAT, self.commits.changed()) => changed,
                    changed = self.tunnel.changed() => Ok(changed),
                    _ = self.closing.wait_for(|closing| *closing) => return None,
                };
                match changed {
                    Ok(Ok(())) => sleep(GATHER).await,
                    Ok(Err(_)) => return None,
                    Err(_) if self.look().is_none() => return None,
                    Err(_) => return Some(":thump\n\n".to_owned()),
                }
                self.commits.mark_unchanged();
                self.tunnel.mark_unchanged();
            }
            let now = self.look()?;
            if self.sent.as_ref() != Some(&now) {
                let event = format!("event: summary\ndata: {now}\n\n");
                self.sent = Some(now);
                return Some(event);
            }
        }
    }

    /// The summary as JSON, while the session lasts and its person may look.
    fn look(&self) -> Option<String> {
        let store = &self.browser.doors.store;
        let free = store.files().free_bytes().unwrap_or(0);
        let me = self.token.account?;
        let tunnel = self.browser.doors.tunnel.state();
        let updates = &self.browser.doors.updates;
        let waits = !self.browser.doors.clock.is_right();
        let looked = store.read_now(|view| {
            let signed_in = view.token(&self.token.hash)?.is_some();
            let user = active(view, me)?.filter(|user| user.role >= Role::Moderator);
            match user.filter(|_| signed_in) {
                Some(_) => summary(view, me, free, &tunnel, updates)
                    .map(|summary| Some(summary.waiting(waits))),
                None => Ok::<_, Refusal>(None),
            }
        });
        match looked {
            Ok(found) => serde_json::to_string(&found?).ok(),
            Err(why) => {
                tracing::error!(?why, "the dashboard could not be told");
                None
            }
        }
    }
}
