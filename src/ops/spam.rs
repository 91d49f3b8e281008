//! Telling floods of mentions apart from people. What other networks learned in February 2024, when thousands of fresh
//! accounts on open servers named everybody: such a post comes from somebody whom nobody here follows, the account is
//! young or has hardly said anything, it names many people at once, and it carries a link or a picture
//! (Mastodon #29391, GoToSocial `internal/filter/spam`). No words are looked at.

use crate::model::account::Account;
use crate::model::{AccountId, Page};
use crate::store::{Error, View};
use std::time::Duration;

/// More named people than this are suspicious of somebody new who brings a link or a picture.
pub const NEW_MENTIONS_MAX: usize = 4;

/// More than this are suspicious of anybody whom nobody here knows.
pub const MENTIONS_MAX: usize = 20;

/// How young an account is new.
const NEW_ACCOUNT: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Somebody whose server counts fewer posts than this has hardly said anything.
const POSTS_FEW: u64 = 5;

/// How many of somebody's followers are looked through for one who lives here. Of people elsewhere hardly anybody
/// else's follows are known.
const FOLLOWERS_LOOKED_AT: usize = 200;

/// What a post that has just come in looks like.
#[derive(Clone, Debug)]
pub struct Arrival<'a> {
    /// Who wrote it.
    pub author: &'a Account,
    /// How many people it names, known here or not: count the document's tags, not what was resolved.
    pub mentions: usize,
    /// Those of them who live here, and whose post it answers.
    pub concerns: &'a [AccountId],
    /// It has links that are no mentions or hashtags.
    pub links: bool,
    /// It has attachments.
    pub media: bool,
}

/// Whether a post looks like one of a flood of mentions. Ask before it is stored: such a post is not taken in, or
/// is taken in without telling anybody. Somebody whom anybody here follows, or whom it concerns has let through, is never
/// suspicious.
pub fn suspicious(view: &View, arrival: &Arrival<'_>) -> Result<bool, Error> {
    let author = arrival.author;
    if arrival.mentions <= NEW_MENTIONS_MAX || author.is_local() {
        return Ok(false);
    }
    if followed_here(view, author.id)? {
        return Ok(false);
    }
    for person in arrival.concerns {
        if view.lets_through(*person, author.id)? {
            return Ok(false);
        }
    }
    if arrival.mentions > MENTIONS_MAX {
        return Ok(true);
    }
    Ok((arrival.links || arrival.media) && is_new(view, author)?)
}

/// Whether anybody who lives here follows somebody.
pub fn followed_here(view: &View, account: AccountId) -> Result<bool, Error> {
    let page = Page::newest(FOLLOWERS_LOOKED_AT);
    for (_, follower) in view.followers(account, &page)? {
        if view.user(follower)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Young, or hardly said anything. An age that lies in the future is a lie.
fn is_new(view: &View, author: &Account) -> Result<bool, Error> {
    let young = author.created_at > view.now() || view.now().since(author.created_at) < NEW_ACCOUNT;
    let told = view.remote(author.id)?.and_then(|far| far.statuses_told);
    Ok(young || told.is_some_and(|posts| posts < POSTS_FEW))
}
