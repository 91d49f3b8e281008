//! `/api/v1/streaming`: what happens, told as it happens, over WebSockets and Server-Sent Events.
//!
//! The store publishes events after each commit; the `hub` hears them all and gives each listener what
//! `news` makes of them. A listener is always a person who is signed in, as in Mastodon since 4.2.

mod channel;
mod hub;
mod news;
mod sse;
mod websocket;

use super::error::{Answer, ApiError};
use super::extract::{covers, token};
use super::params::{Flag, Params};
use crate::door::Doors;
use crate::model::AccountId;
use crate::model::oauth::Token;
use crate::store;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use channel::{Channel, Stream, Unheard};
use hub::{Hub, Place};
use news::Listener;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Duration;

/// How often a quiet stream gives a sign of life.
const HEARTBEAT: Duration = Duration::from_secs(30);
/// How long one message may take to leave.
const SEND_MAX: Duration = Duration::from_secs(5);
/// Longest message that a client may send, in bytes.
const WISH_BYTES_MAX: usize = 4096;
/// How much of what a client sends is read at a time, in bytes; clients say little.
const READ_BYTES: usize = 4096;

/// The routes of this resource. They share one hub.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/streaming", get(socket))
        .route("/api/v1/streaming/", get(socket))
        .route("/api/v1/streaming/health", get(health))
        .route("/api/v1/streaming/{*path}", get(events))
        .layer(Extension(Arc::new(Hub::default())))
}

async fn health() -> &'static str {
    "OK"
}

/// The parameters of both kinds of stream.
#[derive(Deserialize)]
struct Asked {
    stream: Option<String>,
    tag: Option<String>,
    list: Option<String>,
    only_media: Option<Flag>,
}

impl From<Unheard> for ApiError {
    fn from(why: Unheard) -> ApiError {
        ApiError::new(why.status(), why.to_string())
    }
}

/// The device that wants to listen, and its person. Browsers can't set headers on a WebSocket: there the
/// token comes in the query or in place of a protocol's name.
async fn listening(mut parts: Parts, doors: &Doors) -> Answer<(Token, AccountId)> {
    let said = |words| ApiError::new(StatusCode::UNAUTHORIZED, words);
    let secret = parts.headers.get(header::SEC_WEBSOCKET_PROTOCOL).cloned();
    let found = match (token(&parts, doors).await, secret) {
        (Ok(None), Some(secret)) => {
            let bearer = [b"Bearer ", secret.as_bytes()].concat();
            let bearer =
                HeaderValue::from_bytes(&bearer).map_err(|_| said("Invalid access token"))?;
            parts.headers.insert(header::AUTHORIZATION, bearer);
            token(&parts, doors).await
        }
        (found, _) => found,
    };
    let found = match found {
        Err(why) if why.status() == StatusCode::UNAUTHORIZED => {
            return Err(said("Invalid access token"));
        }
        other => other?.ok_or_else(|| said("Missing access token"))?,
    };
    let account = found.account.ok_or_else(|| said("Invalid access token"))?;
    Ok((found, account))
}

/// Whether this device may listen to this.
async fn may_listen(doors: &Doors, token: &Token, stream: &Stream) -> Result<(), Unheard> {
    if !stream.allowed(&token.scopes) {
        return Err(Unheard::Scope);
    }
    let (Channel::List(id), Some(me)) = (&stream.channel, token.account) else {
        return Ok(());
    };
    let id = *id;
    match doors.store.read(move |view| view.list(me, id)).await {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(Unheard::NotMyList),
        Err(why) => {
            let why: store::Error = why;
            tracing::error!(%why, "the store failed while opening a stream");
            Err(Unheard::Internal)
        }
    }
}

/// Takes a seat, and only then looks whether the device is still signed in: one that was signed out in
/// between would never be told.
async fn take_seat(
    hub: &Arc<Hub>,
    doors: &Doors,
    token: &Token,
    account: AccountId,
    streams: Vec<Stream>,
) -> Answer<Place> {
    let notifications = covers(&token.scopes, "read:notifications");
    let listener = Listener::new(account, notifications, streams);
    let crowded = || {
        ApiError::new(
            StatusCode::TOO_MANY_REQUESTS,
            "Too many streams are open for this account",
        )
    };
    let place = hub
        .seat(&doors.store, &doors.closing, token, listener)
        .ok_or_else(crowded)?;
    let hash = token.hash;
    let still = doors.store.read(move |view| view.token(&hash));
    match still.await? {
        Some(_) => Ok(place),
        None => Err(ApiError::new(
            StatusCode::UNAUTHORIZED,
            "Invalid access token",
        )),
    }
}

async fn socket(
    State(doors): State<Doors>,
    Extension(hub): Extension<Arc<Hub>>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
    parts: Parts,
    Params(asked): Params<Asked>,
) -> Answer<Response> {
    let protocol = parts.headers.get(header::SEC_WEBSOCKET_PROTOCOL).cloned();
    let (token, account) = listening(parts, &doors).await?;
    let mut upgrade = upgrade.map_err(|_| {
        ApiError::new(
            StatusCode::BAD_REQUEST,
            "This address is for WebSockets; events are at /api/v1/streaming/user and the like",
        )
    })?;
    let place = take_seat(&hub, &doors, &token, account, Vec::new()).await?;
    let first = match &asked.stream {
        Some(name) => begin(&doors, &token, &place, name, &asked).await,
        None => Ok(()),
    };
    if let Some(protocol) = protocol {
        // Browsers give up unless the protocol that they named comes back.
        upgrade.set_selected_protocol(protocol);
    }
    Ok(upgrade
        .max_message_size(WISH_BYTES_MAX)
        .max_frame_size(WISH_BYTES_MAX)
        .read_buffer_size(READ_BYTES)
        .on_upgrade(move |socket| websocket::talk(socket, place, doors, token, first)))
}

/// The channel that is named in the address. As in Mastodon, the socket opens even if there is no such
/// channel, and is told so.
async fn begin(
    doors: &Doors,
    token: &Token,
    place: &Place,
    name: &str,
    asked: &Asked,
) -> Result<(), Unheard> {
    let stream = Stream::parse(name, asked.tag.as_deref(), asked.list.as_deref())?;
    may_listen(doors, token, &stream).await?;
    place.add(stream)
}

async fn events(
    State(doors): State<Doors>,
    Extension(hub): Extension<Arc<Hub>>,
    Path(path): Path<String>,
    parts: Parts,
    Params(asked): Params<Asked>,
) -> Answer<Response> {
    let media = asked.only_media.is_some_and(|flag| flag.0);
    let name = channel_of(&path, media)
        .ok_or_else(|| ApiError::new(StatusCode::BAD_REQUEST, "Unknown channel requested"))?;
    let (token, account) = listening(parts, &doors).await?;
    let stream = Stream::parse(name, asked.tag.as_deref(), asked.list.as_deref())?;
    may_listen(&doors, &token, &stream).await?;
    let place = take_seat(&hub, &doors, &token, account, vec![stream]).await?;
    Ok(sse::answer(place, HEARTBEAT))
}

/// Which channel a path of Server-Sent Events stands for.
fn channel_of(path: &str, media: bool) -> Option<&'static str> {
    Some(match (path.trim_end_matches('/'), media) {
        ("user", _) => "user",
        ("user/notification", _) => "user:notification",
        ("public", false) => "public",
        ("public", true) => "public:media",
        ("public/local", false) => "public:local",
        ("public/local", true) => "public:local:media",
        ("public/remote", false) => "public:remote",
        ("public/remote", true) => "public:remote:media",
        ("hashtag", _) => "hashtag",
        ("hashtag/local", _) => "hashtag:local",
        ("list", _) => "list",
        ("direct", _) => "direct",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Clock;
    use http_body_util::BodyExt;

    /// A quiet stream must not look like a dead one to the proxies on its way.
    #[tokio::test]
    async fn a_quiet_stream_gives_signs_of_life() {
        let folder = tempfile::tempdir().unwrap();
        let store = store::Store::in_memory(Clock::System, folder.path().to_owned()).unwrap();
        let (_close, closing) = tokio::sync::watch::channel(false);
        let token = Token {
            id: crate::model::TokenId(1),
            hash: [0; 32],
            kind: crate::model::oauth::TokenKind::App,
            account: Some(AccountId(1)),
            app: None,
            scopes: Vec::new(),
            created_at: crate::model::Time(0),
            agent: String::new(),
            expires_at: None,
        };
        let listener = Listener::new(AccountId(1), false, Vec::new());
        let place = Arc::new(Hub::default())
            .seat(&store, &closing, &token, listener)
            .unwrap();
        let mut body = sse::body(place, Duration::from_millis(1));
        for expected in [":)\n", ":thump\n", ":thump\n"] {
            let frame = body.frame().await.unwrap().unwrap();
            assert_eq!(frame.into_data().unwrap(), expected);
        }
    }
}
