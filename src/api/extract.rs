//! Who calls, and whether their token may do this: `Me<scope>` needs a person, `Viewer` takes anyone,
//! `AppToken<scope>` also an app that speaks for itself.

use self::scope::OwnAccount;
use super::error::ApiError;
use crate::door::{Doors, visitor};
use crate::model::oauth::{Token, TokenKind};
pub use crate::model::scope::covers;
use crate::model::{AccountId, AppId};
use crate::ops::staff_step;
use crate::store;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use std::borrow::Cow;
use std::marker::PhantomData;

/// A scope that a handler asks for.
pub trait Scope {
    /// Mastodon's name, e.g. `read:statuses`.
    const NAME: &'static str;
}

macro_rules! scopes {
    ($($name:ident $text:literal)*) => {$(
        #[doc = concat!("`", $text, "`")]
        pub struct $name;
        impl Scope for $name {
            const NAME: &'static str = $text;
        }
    )*};
}

/// The scopes that Mastodon documents (`docs/api/oauth-scopes`), as types.
pub mod scope {
    use super::Scope;
    scopes! {
        Read "read" Write "write" Profile "profile" OwnAccount "profile:account" Push "push" Follow "follow"
        ReadAccounts "read:accounts" ReadBlocks "read:blocks" ReadBookmarks "read:bookmarks"
        ReadFavourites "read:favourites" ReadFilters "read:filters" ReadFollows "read:follows"
        ReadLists "read:lists" ReadMutes "read:mutes" ReadNotifications "read:notifications"
        ReadSearch "read:search" ReadStatuses "read:statuses"
        WriteAccounts "write:accounts" WriteBlocks "write:blocks" WriteBookmarks "write:bookmarks"
        WriteConversations "write:conversations" WriteFavourites "write:favourites"
        WriteFilters "write:filters" WriteFollows "write:follows" WriteLists "write:lists"
        WriteMedia "write:media" WriteMutes "write:mutes" WriteNotifications "write:notifications"
        WriteReports "write:reports" WriteStatuses "write:statuses"
        AdminRead "admin:read" AdminWrite "admin:write"
        AdminReadAccounts "admin:read:accounts" AdminWriteAccounts "admin:write:accounts"
        AdminReadReports "admin:read:reports" AdminWriteReports "admin:write:reports"
        AdminReadIpBlocks "admin:read:ip_blocks" AdminWriteIpBlocks "admin:write:ip_blocks"
        AdminReadEmailDomainBlocks "admin:read:email_domain_blocks"
        AdminWriteEmailDomainBlocks "admin:write:email_domain_blocks"
        AdminReadCanonicalEmailBlocks "admin:read:canonical_email_blocks"
        AdminWriteCanonicalEmailBlocks "admin:write:canonical_email_blocks"
        AdminReadDomainBlocks "admin:read:domain_blocks" AdminWriteDomainBlocks "admin:write:domain_blocks"
        AdminReadDomainAllows "admin:read:domain_allows" AdminWriteDomainAllows "admin:write:domain_allows"
    }
}

/// Whether a token may do what asks for `wanted`. Mastodon gives the own account to `profile` and to
/// `read:accounts` (`Api::V1::Accounts::CredentialsController`), for which `profile:account` stands
/// here; no app can ask for that by name.
fn may(granted: &[String], wanted: &str) -> bool {
    covers(granted, wanted) || wanted == OwnAccount::NAME && covers(granted, "read:accounts")
}

/// A signed-in person whose token covers `S`.
pub struct Me<S> {
    /// Who.
    pub id: AccountId,
    /// Their device.
    pub token: Token,
    scope: PhantomData<fn() -> S>,
}

impl<S> Me<S> {
    /// The application that is used.
    pub fn app(&self) -> Option<AppId> {
        self.token.app
    }
}

impl<S: Scope> FromRequestParts<Doors> for Me<S> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, doors: &Doors) -> Result<Self, ApiError> {
        let token = token(parts, doors)
            .await?
            .ok_or_else(ApiError::unauthorized)?;
        if !may(&token.scopes, S::NAME) {
            return Err(ApiError::out_of_scope());
        }
        let needs_person = || ApiError::invalid("This method requires an authenticated user");
        let id = token.account.ok_or_else(needs_person)?;
        if S::NAME.starts_with("admin:") {
            staff_step(doors, id).await?;
        }
        Ok(Me {
            id,
            token,
            scope: PhantomData,
        })
    }
}

/// What looks after the house is closed to owner and moderators who owe it a second step at sign-in.
///
/// # Errors
/// 403 for them.
async fn staff_step(doors: &Doors, id: AccountId) -> Result<(), ApiError> {
    let owed = doors.store.read(move |view| {
        let user = view.user(id)?;
        user.map_or(Ok(false), |user| staff_step::owed(view, &user))
    });
    match owed.await.map_err(|why: store::Error| why)? {
        false => Ok(()),
        true => Err(ApiError::new(
            StatusCode::FORBIDDEN,
            "Set up a second step for signing in first, under settings, in a browser",
        )),
    }
}

/// Anyone: a stranger, an app or a person. A token that is no longer good is refused all the same.
pub struct Viewer {
    /// Who, if it is a person.
    pub id: Option<AccountId>,
    /// Their device.
    pub token: Option<Token>,
}

impl FromRequestParts<Doors> for Viewer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, doors: &Doors) -> Result<Self, ApiError> {
        let token = token(parts, doors).await?;
        Ok(Viewer {
            id: token.as_ref().and_then(|token| token.account),
            token,
        })
    }
}

impl Viewer {
    /// The viewer, if the token covers `S`; otherwise a stranger who sees what strangers see.
    pub fn within<S: Scope>(&self) -> Option<AccountId> {
        self.token
            .as_ref()
            .filter(|token| covers(&token.scopes, S::NAME))
            .and_then(|token| token.account)
    }
}

/// An app's or a person's token that covers `S`.
pub struct AppToken<S> {
    /// The token.
    pub token: Token,
    scope: PhantomData<fn() -> S>,
}

impl<S: Scope> FromRequestParts<Doors> for AppToken<S> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, doors: &Doors) -> Result<Self, ApiError> {
        let token = token(parts, doors)
            .await?
            .ok_or_else(ApiError::unauthorized)?;
        match covers(&token.scopes, S::NAME) {
            true => Ok(AppToken {
                token,
                scope: PhantomData,
            }),
            false => Err(ApiError::out_of_scope()),
        }
    }
}

/// A session with what it may do here. One that only sets the house up, and is nobody's, may nothing.
fn allowed(token: Token) -> Option<Token> {
    match token.kind {
        TokenKind::App => Some(token),
        TokenKind::Browser => {
            token.account?;
            let scopes = visitor::SESSION_SCOPES.map(str::to_owned).to_vec();
            Some(Token { scopes, ..token })
        }
    }
}

/// The device behind the request's bearer token (or `access_token` in the query, as Mastodon takes it), or the session of
/// a browser that runs our own client.
///
/// # Errors
/// 401 for a token that is not good.
pub async fn token(parts: &Parts, doors: &Doors) -> Result<Option<Token>, ApiError> {
    let in_query = || {
        let query = parts.uri.query()?;
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "access_token")
            .map(|(_, value)| value)
    };
    let bearer = visitor::bearer(&parts.headers).map(str::to_owned);
    let app = bearer.or_else(|| in_query().map(Cow::into_owned));
    let (secret, kind) = match (app, visitor::from_our_page(&parts.headers)) {
        (Some(secret), _) => (secret, TokenKind::App),
        (None, Some(secret)) => (secret.to_owned(), TokenKind::Browser),
        (None, None) => return Ok(None),
    };
    let found = doors.store.read(move |view| {
        let Some(token) = visitor::device(view, &secret, kind)?.and_then(allowed) else {
            return Err(match visitor::waits(view, &secret)? {
                true => ApiError::new(
                    StatusCode::FORBIDDEN,
                    "Your login is currently pending approval",
                ),
                false => ApiError::unauthorized(),
            });
        };
        let stale = visitor::seen_is_stale(view, &token, view.now())?;
        Ok::<_, ApiError>((token, stale))
    });
    let (token, stale) = found.await?;
    if stale {
        visitor::note_seen(doors, &token);
    }
    Ok(Some(token))
}
