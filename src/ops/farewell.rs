//! Somebody elsewhere is gone.

use super::{Refusal, follow};
use crate::model::account::Account;
use crate::model::remote::Remote;
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, Page};
use crate::store::{FOLLOWERS_MAX, Tx};
use std::time::Duration;

/// How long it is remembered that something is gone.
const REMEMBERED: Duration = Duration::from_secs(180 * 24 * 60 * 60);

/// An account elsewhere was deleted: follows end both ways, its posts go a little later, and what remains is an empty
/// shell, because others may still name it (Mastodon `DeleteAccountService`).
///
/// # Errors
/// `Forbidden` for people of this house, who leave in another way.
pub fn farewell(tx: &Tx, id: AccountId) -> Result<(), Refusal> {
    let account = tx.account(id)?.ok_or(Refusal::NotFound)?;
    let Some(uri) = account.uri.clone() else {
        return Err(Refusal::Forbidden);
    };
    let all = Page::newest(FOLLOWERS_MAX);
    for (_, other) in tx.followers(id, &all)? {
        follow::sever(tx, other, id)?;
    }
    for (_, other) in tx.following(id, &all)? {
        follow::sever(tx, id, other)?;
    }
    forget_requests(tx, id)?;
    if let Some(remote) = tx.remote(id)? {
        tx.put_remote(&Remote {
            keys: Vec::new(),
            suspended_there: true,
            ..remote
        })?;
    }
    tx.bury(&uri, tx.now().minus(REMEMBERED))?;
    leave_shell(tx, account)
}

/// Somebody elsewhere is forgotten here, by a moderator's will or because they were locked out for long: their server is
/// told that follows ended, and what remains is an empty shell that stays locked out until somebody takes that back.
pub(super) fn forget(tx: &Tx, account: Account) -> Result<(), Refusal> {
    let all = Page::newest(FOLLOWERS_MAX);
    for (_, other) in tx.followers(account.id, &all)? {
        follow::end(tx, other, account.id)?;
    }
    for (_, other) in tx.following(account.id, &all)? {
        follow::remove_from_followers(tx, other, account.id)?;
    }
    forget_requests(tx, account.id)?;
    leave_shell(tx, account)
}

/// Nobody waits for them, nor they for anybody, and nobody has been told anything by them.
fn forget_requests(tx: &Tx, id: AccountId) -> Result<(), Refusal> {
    for user in tx.household()? {
        for (from, to) in [(user.account, id), (id, user.account)] {
            tx.remove_follow_request(from, to)?;
        }
        super::notify::forget_from(tx, user.account, id)?;
    }
    Ok(())
}

/// The empty shell that others may still name; what they said goes a little later.
fn leave_shell(tx: &Tx, account: Account) -> Result<(), Refusal> {
    let id = account.id;
    let mut shell = Account {
        display_name: String::new(),
        note_html: String::new(),
        fields: Vec::new(),
        avatar: None,
        header: None,
        emojis: Vec::new(),
        suspended_at: None,
        ..account
    };
    shell.suspend();
    tx.put_account(&shell)?;
    Ok(tx.later(tx.now(), Upkeep::Erase(id))?)
}

/// The name of somebody elsewhere has become another's: the old account is gone, and keeps a name that nobody has.
///
/// # Errors
/// `Forbidden` for people of this house.
pub(super) fn supplant(tx: &Tx, old: &Account) -> Result<(), Refusal> {
    farewell(tx, old.id)?;
    let shell = tx.account_of(old.id)?;
    Ok(tx.put_account(&Account {
        username: format!("{}.{}", shell.username, shell.id),
        ..shell
    })?)
}
