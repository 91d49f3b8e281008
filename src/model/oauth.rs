//! Client applications, tokens, codes and browser sessions.

use super::{AccountId, AppId, Time, TokenId};

/// A registered client application.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct App {
    /// Which.
    #[n(0)]
    pub id: AppId,
    /// Its name, as people are shown it.
    #[n(1)]
    pub name: String,
    /// Its home page.
    #[n(2)]
    pub website: Option<String>,
    /// Where an authorised browser may be sent.
    #[n(3)]
    pub redirect_uris: Vec<String>,
    /// What it may ask for.
    #[n(4)]
    pub scopes: Vec<String>,
    /// Its public name in OAuth.
    #[n(5)]
    pub client_id: String,
    /// SHA-256 of its secret.
    #[n(6)]
    pub secret_hash: [u8; 32],
    /// When it was registered.
    #[n(7)]
    pub created_at: Time,
}

/// A signed-in device: an app's access token or a browser's session. Found by the SHA-256 of its
/// secret, which itself is never kept.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Token {
    /// Which.
    #[n(0)]
    pub id: TokenId,
    /// SHA-256 of the secret.
    #[n(1)]
    pub hash: [u8; 32],
    /// What kind of device.
    #[n(2)]
    pub kind: TokenKind,
    /// Who is signed in; `None` for an app that speaks for itself.
    #[n(3)]
    pub account: Option<AccountId>,
    /// The application; `None` for browsers and the command line.
    #[n(4)]
    pub app: Option<AppId>,
    /// What it may do.
    #[n(5)]
    pub scopes: Vec<String>,
    /// When it was made.
    #[n(6)]
    pub created_at: Time,
    /// The browser's or app's own description (User-Agent), shortened.
    #[n(7)]
    pub agent: String,
    /// When it ends by itself.
    #[n(8)]
    pub expires_at: Option<Time>,
}

/// What kind of signed-in device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum TokenKind {
    /// An app with an access token.
    #[n(0)]
    App,
    /// A browser with a cookie.
    #[n(1)]
    Browser,
}

/// An authorisation code, good once and for ten minutes.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Code {
    /// For which app.
    #[n(0)]
    pub app: AppId,
    /// Who agreed.
    #[n(1)]
    pub account: AccountId,
    /// To what.
    #[n(2)]
    pub scopes: Vec<String>,
    /// Where it was sent; the exchange must name the same.
    #[n(3)]
    pub redirect_uri: String,
    /// PKCE `code_challenge` (S256).
    #[n(4)]
    pub challenge: Option<String>,
    /// When it stops being good.
    #[n(5)]
    pub expires_at: Time,
    /// The token that was given for it: a second use takes that back (RFC 6749 §4.1.2).
    #[n(6)]
    pub used_for: Option<TokenId>,
}
