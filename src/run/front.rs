//! What every request goes through, whichever door it wants: where it comes from, how often, under
//! which number, and what always stands on the answer.

use crate::door::answer::Answer;
use crate::door::browser::accepted;
use crate::door::diagnosis::{Diagnosis, NONCE, PROOF};
use crate::door::visitor::{ClientIp, Listener, bearer, from_our_page};
use crate::model::Time;
use crate::model::settings::Stage;
use crate::net::headers::{
    RATE_LIMIT, RATE_REMAINING, RATE_RESET, REQUEST_ID, dress, is_for_apps, preflight, share,
};
use crate::net::limit::{self, Allowance, Caller, Limits, Rule};
use crate::net::metrics::Metrics;
use crate::ops::fence;
use crate::pages::{Frame, Kit, Message, words};
use crate::store::{Error, Store};
use axum::Json;
use axum::extract::{ConnectInfo, MatchedPath, Request};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use serde_json::json;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;
use tracing::Instrument;

/// What both listeners share.
#[derive(Debug, Default)]
pub struct Front {
    /// How often callers have asked.
    pub limits: Limits,
    /// What is counted.
    pub metrics: Metrics,
    requests: AtomicU64,
    claimed: AtomicBool,
}

/// One listener's side of it.
#[derive(Clone)]
pub struct Gate {
    /// What both share.
    pub front: Arc<Front>,
    /// Which listener.
    pub which: Listener,
    /// Whether TLS ends here, with nobody in between who could say where a request came from.
    pub direct: bool,
    /// The store.
    pub store: Store,
    /// What answers the house's own questions.
    pub diagnosis: Diagnosis,
}

impl Gate {
    /// Lets a request through to its door, and its answer out.
    pub async fn attend(self, mut request: Request, next: Next) -> Response {
        let begun = Instant::now();
        let number = self.front.requests.fetch_add(1, Ordering::Relaxed);
        let id = format!("{:x}-{number:x}", self.store.now().0);
        let behind_tunnel = self.which == Listener::Origin && !self.direct;
        let ip = client_ip(behind_tunnel, &request);
        let https = self.direct || behind_tunnel && came_over_tls(request.headers());
        request.extensions_mut().insert(self.which);
        if let Some(ip) = ip {
            request.extensions_mut().insert(ClientIp(ip));
        }
        let proof = self.proof(request.headers());
        let asked = Asked::of(&request);
        let span = tracing::info_span!("request", id);
        let mut response = self.admit(&asked, ip, request, next).instrument(span).await;
        let took = begun.elapsed();
        let status = response.status();
        self.front
            .metrics
            .note(&asked.method, asked.route.as_deref(), status, took);
        // Neither address nor query: they say who reads what, and a query may hold a token.
        tracing::debug!(
            id,
            method = %asked.method,
            path = asked.path,
            status = status.as_u16(),
            ms = took.as_millis() as u64,
            "answered"
        );
        let headers = response.headers_mut();
        dress(headers, https);
        if is_for_apps(&asked.path) {
            share(headers);
        }
        if let Ok(id) = HeaderValue::from_str(&id) {
            headers.insert(REQUEST_ID, id);
        }
        if let Some(proof) = proof {
            headers.insert(PROOF, proof);
        }
        response
    }

    /// The answer to whether this is the very house that asks, where it is the one that does.
    fn proof(&self, headers: &HeaderMap) -> Option<HeaderValue> {
        let nonce = headers.get(NONCE)?.to_str().ok()?;
        let proof = self.diagnosis.proof(nonce)?;
        HeaderValue::try_from(proof).ok()
    }

    async fn admit(
        &self,
        asked: &Asked,
        ip: Option<IpAddr>,
        request: Request,
        next: Next,
    ) -> Response {
        if self.which == Listener::Origin && !self.is_claimed().await {
            return not_set_up(request.headers());
        }
        if self.which == Listener::Origin && self.is_kept_out(ip).await {
            return kept_out();
        }
        let (between, apps) = (asked.between_servers(), is_for_apps(&asked.path));
        if between.is_none() && !apps {
            return guarded(asked, request, next).await;
        }
        if apps && let Some(answer) = preflight(&asked.method, request.headers()) {
            return answer;
        }
        let now = self.store.now();
        let left = match between {
            // No token makes anything else of it: whoever sends one with a letter would be counted by what they make up.
            Some(rule) => self.take(rule, stranger(ip), now),
            None => self.allowance(asked, ip, now),
        };
        let mut response = match left.exceeded {
            true => too_many(&left, now),
            false => guarded(asked, request, next).await,
        };
        if response.status() == StatusCode::UNAUTHORIZED
            && between.is_none()
            && let (Some(_), Some(ip)) = (&asked.token, ip)
        {
            // Or guessing tokens would cost nothing.
            self.take(&limit::STRANGERS, Caller::at(ip), now);
        }
        tell(response.headers_mut(), &left);
        response
    }

    /// Whether moderators keep everybody at this address out. Nobody is kept out of their own home network. Where the store
    /// fails, the door behind will say so.
    async fn is_kept_out(&self, ip: Option<IpAddr>) -> bool {
        let Some(ip) = ip else {
            return false;
        };
        let found = self.store.read(|view| fence::keeps_out(view, ip)).await;
        found.unwrap_or(false)
    }

    /// Counts a request: under the rule for what it does, if there is one, and for all together.
    fn allowance(&self, asked: &Asked, ip: Option<IpAddr>, now: Time) -> Allowance {
        let stranger = stranger(ip);
        let all = match &asked.token {
            None => self.take(&limit::STRANGERS, stranger, now),
            Some(token) => {
                let guesses =
                    self.front
                        .limits
                        .look(&limit::STRANGERS, stranger, self.times(), now);
                match guesses.exceeded {
                    true => guesses,
                    false => self.take(&limit::SIGNED_IN, Caller::Token(token), now),
                }
            }
        };
        if all.exceeded {
            return all;
        }
        match asked.rule() {
            None => all,
            Some((rule, true)) => self.take(rule, stranger, now),
            Some((rule, false)) => {
                let caller = asked.token.as_deref().map_or(stranger, Caller::Token);
                self.take(rule, caller, now)
            }
        }
    }

    fn take(&self, rule: &Rule, caller: Caller<'_>, now: Time) -> Allowance {
        self.front.limits.take(rule, caller, self.times(), now)
    }

    fn times(&self) -> u32 {
        match self.which {
            Listener::Lan => limit::AT_HOME,
            Listener::Origin => 1,
        }
    }

    /// Whether the box has been claimed, which it stays.
    async fn is_claimed(&self) -> bool {
        if self.front.claimed.load(Ordering::Relaxed) {
            return true;
        }
        let stage: Result<Stage, Error> = self.store.read(|view| Ok(view.settings()?.stage)).await;
        let claimed = stage.is_ok_and(|stage| stage > Stage::Unclaimed);
        self.front.claimed.store(claimed, Ordering::Relaxed);
        claimed
    }
}

/// What is needed of a request after it has gone on.
struct Asked {
    method: Method,
    path: String,
    route: Option<String>,
    token: Option<String>,
}

impl Asked {
    fn of(request: &Request) -> Asked {
        let matched = request.extensions().get::<MatchedPath>();
        Asked {
            method: request.method().clone(),
            path: request.uri().path().to_owned(),
            route: matched.map(|path| path.as_str().to_owned()),
            token: bearer(request.headers())
                .or_else(|| from_our_page(request.headers()))
                .map(str::to_owned),
        }
    }

    /// The rule for what servers ask of each other, where this is that: letters, and documents about who lives here and
    /// what they said. It is by address, and there is no other.
    fn between_servers(&self) -> Option<&'static Rule> {
        let path = self.path.as_str();
        let asks = [Method::GET, Method::HEAD].contains(&self.method);
        let at_somebody = path.starts_with("/users/");
        let documents = path == "/actor"
            || at_somebody
            || ["/actor/", "/contexts/", "/.well-known/", "/nodeinfo/"]
                .iter()
                .any(|folder| path.starts_with(folder));
        let inbox =
            matches!(path, "/inbox" | "/actor/inbox") || at_somebody && path.ends_with("/inbox");
        match self.method == Method::POST {
            true => inbox.then_some(&limit::LETTERS_OF_ADDRESS),
            false => (asks && documents).then_some(&limit::DOCUMENTS),
        }
    }

    /// The rule for what this does, and whether it counts by address even for who is signed in.
    fn rule(&self) -> Option<(&'static Rule, bool)> {
        let path = self.path.as_str();
        if self.method == Method::POST {
            return match path {
                "/api/v1/media" | "/api/v2/media" => Some((&limit::UPLOADS, false)),
                "/api/v1/accounts" => Some((&limit::SIGN_UPS, true)),
                "/api/v1/apps" => Some((&limit::APPS, true)),
                _ if path.starts_with("/api/v1/statuses/") && path.ends_with("/unreblog") => {
                    Some((&limit::DELETIONS, false))
                }
                _ => None,
            };
        }
        let deletes = self.method == Method::DELETE && path.starts_with("/api/v1/statuses/");
        deletes.then_some((&limit::DELETIONS, false))
    }
}

/// Whoever is at this address.
fn stranger(ip: Option<IpAddr>) -> Caller<'static> {
    Caller::at(ip.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)))
}

/// The door's answer; when a door breaks, only this one request has no good one.
async fn guarded(asked: &Asked, request: Request, next: Next) -> Response {
    let answer = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    answer.unwrap_or_else(|panic| {
        let why = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("unknown");
        tracing::error!(why, path = asked.path, "a handler panicked");
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        match is_for_apps(&asked.path) {
            true => (status, Json(json!({ "error": "internal error" }))).into_response(),
            false => (status, "Something broke on our side. Please try again.").into_response(),
        }
    })
}

/// 429 as Mastodon says it.
fn too_many(left: &Allowance, now: Time) -> Response {
    let wait = left.reset.since(now).as_secs().max(1);
    (
        StatusCode::TOO_MANY_REQUESTS,
        [(header::RETRY_AFTER, wait.to_string())],
        Json(json!({ "error": "Too many requests" })),
    )
        .into_response()
}

fn tell(headers: &mut HeaderMap, left: &Allowance) {
    headers.insert(RATE_LIMIT, HeaderValue::from(left.limit));
    headers.insert(RATE_REMAINING, HeaderValue::from(left.remaining));
    if let Ok(reset) = HeaderValue::from_str(&left.reset.iso()) {
        headers.insert(RATE_RESET, reset);
    }
}

/// Whoever is kept out is told no more than that.
fn kept_out() -> Response {
    let said = Json(json!({ "error": "This action is not allowed" }));
    (StatusCode::FORBIDDEN, said).into_response()
}

/// All that the world is told of a box that nobody has claimed.
fn not_set_up(headers: &HeaderMap) -> Response {
    let frame = Frame::new(&Kit::new(words::choose(accepted(headers), &[])), "");
    let page = Message {
        link: None,
        ..Message::named(frame, "error-unset")
    };
    Answer::page_as(StatusCode::SERVICE_UNAVAILABLE, &page).into_response()
}

/// Only the tunnel's own listener believes what Cloudflare says of the address.
fn client_ip(behind_tunnel: bool, request: &Request) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map(|info| info.0.ip());
    let named = || {
        let value = request.headers().get("cf-connecting-ip")?;
        value.to_str().ok()?.parse().ok()
    };
    match behind_tunnel {
        false => peer,
        true => named().or(peer),
    }
}

fn came_over_tls(headers: &HeaderMap) -> bool {
    let scheme = headers.get("x-forwarded-proto");
    scheme.is_some_and(|scheme| scheme.as_bytes().eq_ignore_ascii_case(b"https"))
}
