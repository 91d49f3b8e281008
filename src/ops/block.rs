//! Blocking somebody: both go separate ways, and neither sees the other.

use super::notify::forget_from;
use super::{Refusal, backfill, follow, owe, see};
use crate::model::notification::NotificationKind;
use crate::model::{AccountId, Page};
use crate::store::Tx;

/// How many private conversations are looked through for the blocked person.
const CONVERSATIONS_MAX: usize = 1_000;

/// `me` blocks `whom`: follows and requests end both ways, and what came from them goes from home,
/// lists, notifications and conversations (Mastodon `BlockService`, `AfterBlockService`).
///
/// # Errors
/// `NotFound` when there is no such person; `Forbidden` for oneself.
pub fn block(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    see::account(tx, whom)?;
    if me == whom {
        return Err(Refusal::Forbidden);
    }
    for (from, to) in [(me, whom), (whom, me)] {
        if let Some(was) = tx.follow(from, to)?.filter(|_| to == me) {
            owe::answer(tx, me, whom, &was, false)?;
        }
        follow::end(tx, from, to)?;
        if let Some(was) = tx.remove_follow_request(from, to)? {
            match to == me {
                true => owe::answer(tx, me, whom, &was, false)?,
                false => owe::unfollow(tx, me, whom, &was)?,
            }
            super::notify::unnotify(tx, to, NotificationKind::FollowRequest, from, None)?;
        }
    }
    tx.add_block(me, whom)?;
    owe::block(tx, me, whom, true)?;
    backfill::forget(tx, me, whom)?;
    forget_from(tx, me, whom)?;
    for talk in tx.conversations(me, &Page::newest(CONVERSATIONS_MAX))? {
        if talk.participants.contains(&whom) {
            tx.remove_conversation(me, talk.id)?;
        }
    }
    Ok(())
}

/// `me` no longer blocks `whom`; follows do not come back by themselves.
///
/// # Errors
/// `NotFound` when there is no such person.
pub fn unblock(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    see::account(tx, whom)?;
    if tx.blocks(me, whom)? {
        tx.remove_block(me, whom)?;
        owe::block(tx, me, whom, false)?;
    }
    Ok(())
}
