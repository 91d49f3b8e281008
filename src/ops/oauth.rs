//! What an app gets at the token desk (RFC 6749, RFC 7009, RFC 7636, as Doorkeeper does it in Mastodon).
//! Secrets are made and hashed at the door; only their SHA-256 come here.

use super::Refusal;
use super::authorize::CODE_TIME;
use super::device::{NewDevice, sign_in};
use super::register_app::scopes_within;
use crate::model::oauth::{App, Code, Token, TokenKind};
use crate::model::{AppId, Time};
use crate::store::{Error, Tx, View};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::time::Duration;
use subtle::ConstantTimeEq;

/// How many tokens one app may have for itself; the oldest go beyond that.
const OWN_TOKENS_MAX: usize = 20;

/// How long an app that nobody let in, and that only speaks for itself, may be silent before it is
/// forgotten.
const APP_SILENT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Why the desk said no, by OAuth's own names.
#[derive(Debug, thiserror::Error)]
pub enum Denied {
    /// Unknown app, or wrong secret.
    #[error("invalid_client")]
    Client,
    /// The code is unknown, too old, used, another app's, or was sent elsewhere.
    #[error("invalid_grant")]
    Grant,
    /// More than the app may ask for, or unknown.
    #[error("invalid_scope")]
    Scope,
    /// The token is another app's.
    #[error("unauthorized_client")]
    Foreign,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<Refusal> for Denied {
    fn from(why: Refusal) -> Denied {
        match why {
            Refusal::Store(why) => Denied::Store(why),
            Refusal::NotFound
            | Refusal::Forbidden
            | Refusal::Invalid(_)
            | Refusal::Gone(_)
            | Refusal::Conflict(_)
            | Refusal::Moved
            | Refusal::TooMany => Denied::Grant,
        }
    }
}

/// How an app shows who it is.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// Its public name.
    pub client_id: String,
    /// SHA-256 of its secret.
    pub secret_hash: [u8; 32],
}

/// The app behind these credentials.
///
/// # Errors
/// `Client`.
pub fn client(view: &View, shown: &Credentials) -> Result<App, Denied> {
    let app = view
        .app_by_client(&shown.client_id)?
        .filter(|app| app.client_id == shown.client_id)
        .ok_or(Denied::Client)?;
    match bool::from(app.secret_hash.ct_eq(&shown.secret_hash)) {
        true => Ok(app),
        false => Err(Denied::Client),
    }
}

/// An app that wants to exchange a code for a token.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// Who it is.
    pub client: Credentials,
    /// SHA-256 of the code.
    pub code: [u8; 32],
    /// Where the code was sent.
    pub redirect_uri: String,
    /// PKCE's `code_verifier`.
    pub verifier: Option<String>,
    /// SHA-256 of the token that it is to get.
    pub token: [u8; 32],
    /// How it describes itself.
    pub agent: String,
}

/// What became of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exchanged {
    /// Here is the token.
    Given(Token),
    /// The code had been used before: whoever came first may have been a thief, so that their token
    /// was taken back (RFC 6749 §4.1.2).
    Replayed,
}

/// Exchanges a code for a token, once.
///
/// # Errors
/// `Client`, `Grant`.
pub fn exchange(tx: &Tx, ask: &Exchange) -> Result<Exchanged, Denied> {
    let app = client(tx, &ask.client)?;
    let code = tx
        .code(&ask.code)?
        .filter(|code| code.app == app.id)
        .ok_or(Denied::Grant)?;
    if let Some(used_for) = code.used_for {
        let given = tx.tokens_of_app(app.id)?;
        if let Some(token) = given.iter().find(|token| token.id == used_for) {
            tx.remove_token(token)?;
        }
        return Ok(Exchanged::Replayed);
    }
    let in_order = code.expires_at > tx.now()
        && code.redirect_uri == ask.redirect_uri
        && verified(&code, ask.verifier.as_deref())
        && tx.user(code.account)?.is_some_and(|user| !user.disabled)
        && !signed_out_since(tx, &code)?;
    if !in_order {
        return Err(Denied::Grant);
    }
    let device = NewDevice {
        hash: ask.token,
        kind: TokenKind::App,
        account: Some(code.account),
        app: Some(app.id),
        scopes: code.scopes.clone(),
        agent: ask.agent.clone(),
        expires_at: None,
    };
    let id = sign_in(tx, &device)?;
    tx.put_code(
        &ask.code,
        &Code {
            used_for: Some(id),
            ..code
        },
    )?;
    given(tx, &ask.token).map(Exchanged::Given)
}

/// Whether everything of theirs was signed out since they agreed: then the code is as dead as a token would be.
fn signed_out_since(view: &View, code: &Code) -> Result<bool, Error> {
    let agreed_at = code.expires_at.minus(CODE_TIME);
    let out_at = view.lock(code.account)?.all_out_at;
    Ok(out_at.is_some_and(|out_at| out_at >= agreed_at))
}

/// PKCE: whoever shows the code must know what its challenge was made of. A verifier without a
/// challenge is refused too, or an attacker could strip the challenge from the request.
fn verified(code: &Code, verifier: Option<&str>) -> bool {
    match (&code.challenge, verifier.filter(|text| !text.is_empty())) {
        (None, None) => true,
        (Some(challenge), Some(verifier)) => {
            let made = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()));
            made.as_bytes().ct_eq(challenge.as_bytes()).into()
        }
        (None, Some(_)) | (Some(_), None) => false,
    }
}

/// Gives an app a token to speak for itself (client credentials).
///
/// # Errors
/// `Client`, `Scope`.
pub fn client_token(
    tx: &Tx,
    shown: &Credentials,
    scopes: &str,
    token: [u8; 32],
    agent: &str,
) -> Result<Token, Denied> {
    let app = client(tx, shown)?;
    let scopes = scopes_within(&app, scopes).ok_or(Denied::Scope)?;
    let own = tx.tokens_of_app(app.id)?;
    let own = own.iter().filter(|token| token.account.is_none());
    for oldest in own.skip(OWN_TOKENS_MAX - 1) {
        tx.remove_token(oldest)?;
    }
    let device = NewDevice {
        hash: token,
        kind: TokenKind::App,
        account: None,
        app: Some(app.id),
        scopes,
        agent: agent.to_owned(),
        expires_at: None,
    };
    sign_in(tx, &device)?;
    given(tx, &token)
}

/// Takes a token back; what is no token is no matter (RFC 7009 §2.2).
///
/// # Errors
/// `Foreign` for an app that is unknown, or that didn't get this token.
pub fn revoke(tx: &Tx, shown: &Credentials, token: &[u8; 32]) -> Result<(), Denied> {
    let Some(token) = app_token(tx, token)? else {
        return Ok(());
    };
    match (token.app, client(tx, shown)) {
        (_, Err(Denied::Store(why))) => return Err(Denied::Store(why)),
        // Tokens of the command line belong to no app: whoever has one may end it.
        (None, _) => {}
        (Some(id), Ok(app)) if app.id == id => {}
        (Some(_), _) => return Err(Denied::Foreign),
    }
    Ok(tx.remove_token(&token)?)
}

/// What an app may know of a token that it was given (RFC 7662); `None` for any other.
///
/// # Errors
/// `Client`.
pub fn introspect(
    view: &View,
    shown: &Credentials,
    token: &[u8; 32],
) -> Result<Option<(App, Token)>, Denied> {
    let app = client(view, shown)?;
    let token = app_token(view, token)?.filter(|token| token.app == Some(app.id));
    Ok(token.map(|token| (app, token)))
}

/// A token, unless it is a browser's session, which is nobody else's business.
fn app_token(view: &View, hash: &[u8; 32]) -> Result<Option<Token>, Error> {
    let token = view.token(hash)?;
    Ok(token.filter(|token| token.kind == TokenKind::App))
}

fn given(tx: &Tx, hash: &[u8; 32]) -> Result<Token, Denied> {
    let missing = || Error::Corrupt("a token is missing that was just made".to_owned());
    Ok(tx.token(hash)?.ok_or_else(missing)?)
}

/// Forgets an app that nobody has let in; looks again later while it still speaks for itself.
pub fn tidy_app(tx: &Tx, id: AppId) -> Result<(), Error> {
    let Some(app) = tx.app(id)? else {
        return Ok(());
    };
    let tokens = tx.tokens_of_app(id)?;
    if tokens.iter().any(|token| token.account.is_some()) {
        return Ok(());
    }
    let mut seen: Option<Time> = None;
    for token in &tokens {
        seen = seen.max(Some(tx.token_seen(token.id)?.unwrap_or(token.created_at)));
    }
    match seen {
        Some(seen) if tx.now().since(seen) < APP_SILENT => tx.review_app(id),
        Some(_) | None => tx.remove_app(&app),
    }
}
