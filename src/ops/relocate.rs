//! Somebody moves house, and whoever follows them from here comes along.

use super::follow::{self, Wish};
use super::{Refusal, backfill, block, mute, see};
use crate::model::account::Account;
use crate::model::remote::Remote;
use crate::model::{AccountId, Page};
use crate::store::{Error, FOLLOWERS_MAX, Tx, View};
use std::time::Duration;

/// How long somebody stays at least before they move again (Mastodon `AccountMigration::COOLDOWN_PERIOD`, there 30 days
/// for one's own people and seven for others').
pub const STAYS: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// `old`, elsewhere, has moved to `new`, which says so too: members who follow the old follow the new, on the same terms
/// and lists; who blocks or mutes the old does the same to the new (Mastodon `MoveWorker`). The caller has checked
/// that `new` names `old` among its aliases.
///
/// # Errors
/// `Forbidden` for moves to nobody in particular and on from there; `TooMany` within `STAYS` of the last.
pub fn relocate(tx: &Tx, old: AccountId, new: AccountId) -> Result<(), Refusal> {
    let (from, to) = (see::account(tx, old)?, see::account(tx, new)?);
    let remote = tx.remote(old)?.ok_or(Refusal::Forbidden)?;
    let again = remote
        .moved_at
        .is_some_and(|last| tx.now().since(last) < STAYS);
    if again {
        return Err(Refusal::TooMany);
    }
    if old == new || to.suspended || from.suspended || to.moved_to.is_some() {
        return Err(Refusal::Forbidden);
    }
    tx.put_remote(&Remote {
        moved_at: Some(tx.now()),
        ..remote
    })?;
    tx.put_account(&Account {
        moved_to: Some(new),
        ..from
    })?;
    bring_along(tx, old, new)
}

/// Who somebody says they are too (`alsoKnownAs`), by ActivityPub id.
pub fn aliases(view: &View, account: &Account) -> Result<Vec<String>, Error> {
    match account.is_local() {
        true => Ok(account.also_known_as.clone()),
        false => Ok(view.remote(account.id)?.unwrap_or_default().also_known_as),
    }
}

/// What a move means for the people of this house, wherever who moves comes from and goes to.
pub(super) fn bring_along(tx: &Tx, old: AccountId, new: AccountId) -> Result<(), Refusal> {
    for (_, follower) in tx.followers(old, &Page::newest(FOLLOWERS_MAX))? {
        if tx.user(follower)?.is_some() {
            lead(tx, follower, old, new)?;
        }
    }
    for user in tx.household()? {
        keep_apart(tx, user.account, old, new)?;
    }
    Ok(())
}

/// One follower goes along, unless they may not: then they stay with the old, which says where the new is.
fn lead(tx: &Tx, follower: AccountId, old: AccountId, new: AccountId) -> Result<(), Refusal> {
    let Some(was) = tx.follow(follower, old)? else {
        return Ok(());
    };
    if follower != new && !tx.follows(follower, new)? {
        let wish = Wish {
            reblogs: Some(was.show_reblogs),
            notify: Some(was.notify),
            languages: Some(was.languages),
            uri: None,
        };
        match follow::follow(tx, follower, new, &wish) {
            Ok(()) => {}
            Err(Refusal::Store(why)) => return Err(why.into()),
            Err(_) => return Ok(()),
        }
    }
    for list in tx.lists(follower)? {
        if tx.on_list(list.id, old)? && !tx.on_list(list.id, new)? && follower != new {
            tx.add_list_member(list.id, new)?;
            backfill::fill_list(tx, &list, new)?;
        }
    }
    follow::end(tx, follower, old)
}

/// Blocks and mutes hold for the new account too.
fn keep_apart(tx: &Tx, me: AccountId, old: AccountId, new: AccountId) -> Result<(), Refusal> {
    if me == new {
        return Ok(());
    }
    if tx.blocks(me, old)? && !tx.blocks(me, new)? && !tx.follows(me, new)? {
        block::block(tx, me, new)?;
    }
    if let Some(muted) = tx.muting(me, old)?
        && tx.muting(me, new)?.is_none()
        && !tx.follows(me, new)?
    {
        let span = muted.expires_at.map(|end| end.since(tx.now()));
        mute::mute(tx, me, new, muted.notifications, span)?;
    }
    Ok(())
}
