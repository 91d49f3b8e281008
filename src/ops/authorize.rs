//! Letting an app in: is its request in order, and the code that it gets for a yes.

use super::register_app::scopes_within;
use crate::model::oauth::{App, Code};
use crate::model::{AccountId, TokenId};
use crate::store::{Error, Tx, View};
use std::time::Duration;

/// How long a code can be exchanged for a token (RFC 6749 §4.1.2 advises at most ten minutes).
pub const CODE_TIME: Duration = Duration::from_secs(10 * 60);
/// Shows the code on a page, for apps that can't receive it.
pub const OUT_OF_BAND: &str = "urn:ietf:wg:oauth:2.0:oob";
/// Length of an S256 challenge: base64url of 32 bytes (RFC 7636 §4.2).
const CHALLENGE_CHARS: usize = 43;

/// What an app asks for, as it came.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// `response_type`: only `code`.
    pub response_type: String,
    /// Which app.
    pub client_id: String,
    /// Where the answer goes.
    pub redirect_uri: String,
    /// What it wants to do, separated by spaces.
    pub scope: String,
    /// PKCE.
    pub code_challenge: String,
    /// PKCE: only `S256`.
    pub code_challenge_method: String,
}

/// Why a request isn't in order. The first two must never lead to a redirect (RFC 6749 §4.1.2.1).
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// Nobody has registered such an app.
    #[error("unknown client")]
    Client,
    /// The app hasn't registered this address.
    #[error("unregistered redirect_uri")]
    Redirect,
    /// It asks for more than it has registered.
    #[error("invalid_scope")]
    Scope,
    /// `response_type` isn't `code`.
    #[error("unsupported_response_type")]
    ResponseType,
    /// PKCE isn't S256, or not well-formed.
    #[error("invalid_request")]
    Challenge,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

/// A request that is in order.
#[derive(Clone, Debug)]
pub struct Fit {
    /// Whose.
    pub app: App,
    /// What it wants to do.
    pub scopes: Vec<String>,
    /// Where the answer goes.
    pub redirect_uri: String,
    /// PKCE challenge (S256).
    pub challenge: Option<String>,
}

/// Checks a request against what the app has registered.
pub fn check(view: &View, ask: &Ask) -> Result<Fit, Unfit> {
    let app = view
        .app_by_client(&ask.client_id)?
        .filter(|app| app.client_id == ask.client_id)
        .ok_or(Unfit::Client)?;
    if !app.redirect_uris.contains(&ask.redirect_uri) {
        return Err(Unfit::Redirect);
    }
    if ask.response_type != "code" {
        return Err(Unfit::ResponseType);
    }
    let scopes = scopes_within(&app, &ask.scope.replace('+', " ")).ok_or(Unfit::Scope)?;
    let challenge = match (
        ask.code_challenge.as_str(),
        ask.code_challenge_method.as_str(),
    ) {
        ("", "") => None,
        (challenge, "S256") if is_challenge(challenge) => Some(challenge.to_owned()),
        _ => return Err(Unfit::Challenge),
    };
    Ok(Fit {
        app,
        scopes,
        redirect_uri: ask.redirect_uri.clone(),
        challenge,
    })
}

/// Keeps the code (`hash`: its SHA-256) for what `me` has agreed to.
pub fn grant(tx: &Tx, me: AccountId, fit: &Fit, hash: &[u8; 32]) -> Result<(), Error> {
    tx.put_code(
        hash,
        &Code {
            app: fit.app.id,
            account: me,
            scopes: fit.scopes.clone(),
            redirect_uri: fit.redirect_uri.clone(),
            challenge: fit.challenge.clone(),
            expires_at: tx.now().plus(CODE_TIME),
            used_for: None::<TokenId>,
        },
    )
}

fn is_challenge(text: &str) -> bool {
    text.len() == CHALLENGE_CHARS
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
