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
use tokio::time::{Instant, sleep, timeout};

/// How long one waits for more changes before they are shown together; a busy house commits many times a second.
const GATHER: Duration = Duration::from_millis(700);
/// How many times as long as a look took one waits for the next at least: a house that knows tens of thousands of servers
/// has something else to do than counting them.
const REST: u32 = 20;
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
    /// How long the last look took.
    took: Duration,
}

async fn live(State(browser): State<Browser>, keeper: Keeper) -> Result<Response, Refused> {
    let line = Line {
        commits: browser.doors.store.commits(),
        tunnel: browser.doors.tunnel.watch(),
        closing: browser.doors.closing.clone(),
        token: keeper.me.token,
        sent: None,
        took: Duration::ZERO,
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
                    Ok(Ok(())) => sleep(rest(self.took)).await,
                    Ok(Err(_)) => return None,
                    Err(_) if self.look().await.is_none() => return None,
                    Err(_) => return Some(":thump\n\n".to_owned()),
                }
                self.commits.mark_unchanged();
                self.tunnel.mark_unchanged();
            }
            let now = self.look().await?;
            if self.sent.as_ref() != Some(&now) {
                let event = format!("event: summary\ndata: {now}\n\n");
                self.sent = Some(now);
                return Some(event);
            }
        }
    }

    /// The summary as JSON, while the session lasts and its person may look.
    async fn look(&mut self) -> Option<String> {
        let begun = Instant::now();
        let store = &self.browser.doors.store;
        let free = store.files().free_bytes().unwrap_or(0);
        let me = self.token.account?;
        let tunnel = self.browser.doors.tunnel.state();
        let updates = self.browser.doors.updates.clone();
        let waits = !self.browser.doors.clock.is_right();
        let hash = self.token.hash;
        let looked = store.read_far(move |view| {
            let signed_in = view.token(&hash)?.is_some();
            let user = active(view, me)?.filter(|user| user.role >= Role::Moderator);
            match user.filter(|_| signed_in) {
                Some(_) => summary(view, me, free, &tunnel, &updates)
                    .map(|summary| Some(summary.waiting(waits))),
                None => Ok::<_, Refusal>(None),
            }
        });
        let looked = looked.await;
        self.took = begun.elapsed();
        match looked {
            Ok(found) => serde_json::to_string(&found?).ok(),
            Err(why) => {
                tracing::error!(?why, "the dashboard could not be told");
                None
            }
        }
    }
}

/// How long one waits for more changes after a look that took so long.
fn rest(took: Duration) -> Duration {
    GATHER.max(took * REST).min(HEARTBEAT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_that_takes_long_is_taken_seldom() {
        assert_eq!(rest(Duration::from_millis(2)), GATHER);
        assert_eq!(rest(Duration::from_millis(200)), Duration::from_secs(4));
        assert_eq!(rest(Duration::from_secs(3600)), HEARTBEAT);
    }
}
