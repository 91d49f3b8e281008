//! Names that other servers know, and the addresses of this house's documents (the same as Mastodon's, so that
//! whatever was taught to find them there finds them here).

use crate::model::StatusId;
use crate::model::account::Account;
use crate::model::settings::Settings;
use crate::model::status::Status;

/// Everybody, as an addressee (ActivityPub 5.6).
pub const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";
/// The media type of documents.
pub const ACTIVITY_JSON: &str = "application/activity+json";
/// The other media type of documents (ActivityPub 3.2).
pub const LD_JSON: &str = r#"application/ld+json; profile="https://www.w3.org/ns/activitystreams""#;
/// The media type of WebFinger's answers (RFC 7033).
pub const JRD_JSON: &str = "application/jrd+json";

/// The ActivityPub id of the house itself: it signs what no person signs.
pub fn house(settings: &Settings) -> String {
    format!("{}/actor", settings.address)
}

/// The inbox for the whole house.
pub fn shared_inbox(settings: &Settings) -> String {
    format!("{}/inbox", settings.address)
}

/// The id of an actor's RSA key.
pub fn main_key(actor: &str) -> String {
    format!("{actor}#main-key")
}

/// The id of an actor's Ed25519 key (FEP-521a), with which proofs are made (FEP-8b32).
pub fn proof_key(actor: &str) -> String {
    format!("{actor}#ed25519-key")
}

/// The collection of a local person's followers.
pub fn followers(actor: &str) -> String {
    format!("{actor}/followers")
}

/// The collection of a local person's pinned posts.
pub fn featured(actor: &str) -> String {
    format!("{actor}/collections/featured")
}

/// The ActivityPub id of a post, or of a boost, which is an activity.
pub fn status(settings: &Settings, author: &Account, status: &Status) -> String {
    let local = || {
        let object = local_status(&author.actor(settings), status.id);
        match status.reblog_of {
            Some(_) => format!("{object}/activity"),
            None => object,
        }
    };
    status.uri.clone().unwrap_or_else(local)
}

/// The address of a local person's post number `id`.
pub fn local_status(actor: &str, id: StatusId) -> String {
    format!("{actor}/statuses/{id}")
}

/// The page for people of a post.
pub fn status_page(settings: &Settings, author: &Account, status: &Status) -> String {
    let local = || format!("{}/{}", author.page(settings), status.id);
    let known = status.url.clone().or_else(|| status.uri.clone());
    known.unwrap_or_else(local)
}

/// The collection of a thread that began here.
pub fn context(settings: &Settings, root: u64) -> String {
    format!("{}/contexts/{root}", settings.address)
}

/// The QuoteAuthorization by which `quoting` may quote a post of the local person `actor` (FEP-044f).
pub fn quote_authorization(actor: &str, quoting: StatusId) -> String {
    format!("{actor}/quote_authorizations/{quoting}")
}

/// The address of a media file; remote pictures carry theirs.
pub fn media(settings: &Settings, blob: &str) -> String {
    match blob.contains("://") {
        true => blob.to_owned(),
        false => format!("{}/media/{blob}", settings.address),
    }
}
