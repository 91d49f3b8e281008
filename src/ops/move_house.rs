//! Moving house: saying where one comes from, and going away with one's followers (FEP-7628; Mastodon `MoveService`,
//! `AccountMigration`).

use super::{Refusal, owe, relocate, see};
use crate::model::account::Account;
use crate::model::outbound::Outbound;
use crate::model::{AccountId, Time};
use crate::store::{self, Tx};
use crate::text::domain::domain;
use crate::text::handle::split_acct;
use std::time::Duration;
use url::Url;

/// How many other accounts one may name as one's own (Mastodon has no limit; who moves has one or two).
pub const ALIASES_MAX: usize = 20;

/// Longest address of such an account that is kept as it was typed, in bytes.
const ALIAS_BYTES_MAX: usize = 2_048;

/// How long one stays at least before one moves again (Mastodon `AccountMigration::COOLDOWN_PERIOD`).
pub const COOLDOWN: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Why a move can't be.
#[derive(Debug, thiserror::Error)]
pub enum Stuck {
    /// The new account is the old one.
    #[error("that is the same account")]
    Oneself,
    /// The new account is locked out, or has moved on itself.
    #[error("nobody can move there")]
    Unavailable,
    /// The new account doesn't say that it was the old one.
    #[error("the new account doesn't name the old one as its alias")]
    Unnamed,
    /// The last move was too short ago.
    #[error("one can move only once in thirty days")]
    TooSoon,
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

impl From<store::Error> for Stuck {
    fn from(why: store::Error) -> Stuck {
        Stuck::Refused(why.into())
    }
}

/// `me` says that `other` is theirs too, so that it can move here.
///
/// # Errors
/// `Invalid` for oneself; `TooMany` beyond `ALIASES_MAX`.
pub fn add_alias(tx: &Tx, me: AccountId, other: AccountId) -> Result<(), Refusal> {
    let (mine, other) = (see::account(tx, me)?, see::account(tx, other)?);
    if mine.id == other.id {
        return Err(Refusal::invalid("that is this very account"));
    }
    let actor = other.actor(&tx.settings()?);
    name(tx, mine, actor)
}

/// `me` says that an account was theirs whose server is gone and that nobody here ever knew: its address, or its name,
/// `user@domain`, as a URI of its kind (RFC 7565).
///
/// # Errors
/// `NotFound` for what is neither, and for names of this house; `TooMany` beyond `ALIASES_MAX`.
pub fn add_lost_alias(tx: &Tx, me: AccountId, typed: &str) -> Result<(), Refusal> {
    let mine = see::account(tx, me)?;
    let host = |url: &Url| url.host_str().map(str::to_owned);
    let (uri, host) = match Url::parse(typed) {
        Ok(url) if matches!(url.scheme(), "https" | "http") => (url.to_string(), host(&url)),
        _ => {
            let name = split_acct(typed).ok_or(Refusal::NotFound)?;
            let server = name.domain.as_deref().and_then(domain);
            let server = server.ok_or(Refusal::NotFound)?;
            (format!("acct:{}@{server}", name.user), Some(server))
        }
    };
    let settings = tx.settings()?;
    let elsewhere = host.is_some_and(|host| host != settings.domain());
    match elsewhere && uri.len() <= ALIAS_BYTES_MAX {
        true => name(tx, mine, uri),
        false => Err(Refusal::NotFound),
    }
}

fn name(tx: &Tx, mut mine: Account, actor: String) -> Result<(), Refusal> {
    let me = mine.id;
    if mine.also_known_as.contains(&actor) {
        return Ok(());
    }
    if mine.also_known_as.len() >= ALIASES_MAX {
        return Err(Refusal::TooMany);
    }
    mine.also_known_as.push(actor);
    tx.put_account(&mine)?;
    Ok(owe::tell_followers(tx, me, &Outbound::Profile(me))?)
}

/// `me` no longer says that the account with the ActivityPub id `actor` is theirs too.
///
/// # Errors
/// `NotFound` when they didn't.
pub fn remove_alias(tx: &Tx, me: AccountId, actor: &str) -> Result<(), Refusal> {
    let mut mine = see::account(tx, me)?;
    let before = mine.also_known_as.len();
    mine.also_known_as.retain(|known| known != actor);
    if mine.also_known_as.len() == before {
        return Err(Refusal::NotFound);
    }
    tx.put_account(&mine)?;
    Ok(owe::tell_followers(tx, me, &Outbound::Profile(me))?)
}

/// When `me` may move again; `None` when they may now.
pub fn may_move_at(me: &Account, now: Time) -> Option<Time> {
    let again = me.moved_at?.plus(COOLDOWN);
    (again > now).then_some(again)
}

/// `me` moves to `new`, of whom the caller has just heard what they say of themselves. Followers here go along at once;
/// those elsewhere when their servers hear of it.
///
/// # Errors
/// Why it can't be; nothing is changed then.
pub fn move_away(tx: &Tx, me: AccountId, new: AccountId) -> Result<(), Stuck> {
    let (mine, to) = (see::account(tx, me)?, see::account(tx, new)?);
    if me == new {
        return Err(Stuck::Oneself);
    }
    if to.suspended || to.moved_to.is_some() {
        return Err(Stuck::Unavailable);
    }
    if may_move_at(&mine, tx.now()).is_some() {
        return Err(Stuck::TooSoon);
    }
    let actor = mine.actor(&tx.settings()?);
    if !relocate::aliases(tx, &to)?.contains(&actor) {
        return Err(Stuck::Unnamed);
    }
    tx.put_account(&Account {
        moved_to: Some(new),
        moved_at: Some(tx.now()),
        ..mine
    })?;
    // The profile first: who hears of the move may look at it before they believe it.
    owe::tell_followers(tx, me, &Outbound::Profile(me))?;
    owe::tell_followers(tx, me, &Outbound::Moved(me))?;
    Ok(relocate::bring_along(tx, me, new)?)
}

/// `me` comes back: the account no longer points to another. Followers who went don't come back by that.
///
/// # Errors
/// `NotFound` when they hadn't moved.
pub fn come_back(tx: &Tx, me: AccountId) -> Result<(), Refusal> {
    let mine = see::account(tx, me)?;
    if mine.moved_to.is_none() {
        return Err(Refusal::NotFound);
    }
    tx.put_account(&Account {
        moved_to: None,
        ..mine
    })?;
    Ok(owe::tell_followers(tx, me, &Outbound::Profile(me))?)
}
