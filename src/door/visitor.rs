//! Who knocks: the address, the bearer token, the browser's session.

use super::{Doors, secret};
use crate::model::account::User;
use crate::model::oauth::{Token, TokenKind};
use crate::model::{AccountId, Time};
use crate::ops::fence;
use crate::store::{Error, View};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

/// The name of the session cookie.
pub const SESSION_COOKIE: &str = "burrow_session";

/// How long "last seen" may lag behind, so that reading doesn't write to the card.
const SEEN_EVERY: Duration = Duration::from_secs(60 * 60);

/// The address at the other end; behind the tunnel, the one that Cloudflare names. Set by the
/// listener (`run`), as an extension of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientIp(pub IpAddr);

impl ClientIp {
    /// Of a request; `0.0.0.0` where no listener has said it.
    pub fn of(parts: &Parts) -> ClientIp {
        let said = parts.extensions.get::<ClientIp>().copied();
        said.unwrap_or(ClientIp(IpAddr::V4(Ipv4Addr::UNSPECIFIED)))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ClientIp {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<ClientIp, Infallible> {
        Ok(ClientIp::of(parts))
    }
}

/// The address of whoever comes through the tunnel; nothing for whoever is at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Afar(pub Option<IpAddr>);

impl Afar {
    /// Whether moderators let nobody join from there.
    ///
    /// # Errors
    /// Those of the store.
    pub fn is_fenced(self, view: &View) -> Result<bool, Error> {
        match self.0 {
            Some(ip) => fence::keeps_from_joining(view, ip),
            None => Ok(false),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Afar {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Afar, Infallible> {
        let through = parts.extensions.get::<Listener>();
        let ip = parts.extensions.get::<ClientIp>();
        let ip = ip.filter(|_| through == Some(&Listener::Origin));
        Ok(Afar(ip.map(|ip| ip.0)))
    }
}

/// Through which of the two listeners a request came. Set by the listener.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listener {
    /// From the home network.
    Lan,
    /// From the tunnel.
    Origin,
}

/// The secret of an `Authorization: Bearer` header.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, secret) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
}

/// The secret of the session cookie.
pub fn session_cookie(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, SESSION_COOKIE)
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// What our own program in the browser sends with everything it asks, and no page of another site can: it is no header
/// that a form or a picture sends, and `net::headers` lets nobody else's script send a cookie with it.
const FROM_OUR_PAGE: &str = "x-burrow-web";

/// What the session of a browser may do through the Mastodon API: what any app may be given, but nothing of the owner's.
pub const SESSION_SCOPES: [&str; 4] = ["read", "write", "follow", "push"];

/// The secret of the session, if the request says that it comes from our own program in the browser.
pub fn from_our_page(headers: &HeaderMap) -> Option<&str> {
    headers.get(FROM_OUR_PAGE)?;
    session_cookie(headers)
}

/// The device with this secret, if it is signed in and of this kind and its person may be here.
pub fn device(view: &View, secret: &str, kind: TokenKind) -> Result<Option<Token>, Error> {
    let Some(token) = view
        .token(&secret::hash(secret))?
        .filter(|token| token.kind == kind)
    else {
        return Ok(None);
    };
    match token.account {
        Some(account) => Ok(active(view, account)?.map(|_| token)),
        None => Ok(Some(token)),
    }
}

/// Whether this is the secret of an app whose person has asked to join and waits.
pub fn waits(view: &View, secret: &str) -> Result<bool, Error> {
    let token = view.token(&secret::hash(secret))?;
    let account = token.and_then(|token| token.account);
    let request = account.map(|id| view.join_request(id)).transpose()?;
    Ok(request
        .flatten()
        .is_some_and(|request| request.waits(view.now())))
}

/// The local person, unless locked out.
pub fn active(view: &View, account: AccountId) -> Result<Option<User>, Error> {
    let found = view.account_kept(account)?;
    let suspended = found.as_ref().as_ref();
    let suspended = suspended.is_none_or(|account| account.suspended);
    Ok(view
        .user(account)?
        .filter(|user| !user.disabled && !suspended))
}

/// Whether it is time to write down again that a device was seen.
pub fn seen_is_stale(view: &View, token: &Token, now: Time) -> Result<bool, Error> {
    Ok(view
        .token_seen(token.id)?
        .is_none_or(|seen| now.since(seen) > SEEN_EVERY))
}

/// Writes down, without making anybody wait, that a device was seen.
pub fn note_seen(doors: &Doors, token: &Token) {
    let (store, token) = (doors.store.clone(), token.clone());
    tokio::spawn(async move {
        let noted: Result<(), Error> = store
            .write_with(crate::store::Haste::Again, move |tx| tx.see_token(&token))
            .await;
        if let Err(why) = noted {
            tracing::warn!(%why, "could not note when a device was last seen");
        }
    });
}
