//! Showing a post at the top of one's profile; hearing no more of a thread.

use super::{Refusal, owe, see};
use crate::model::outbound::Outbound;
use crate::model::status::{Marks, Status, Visibility};
use crate::model::{AccountId, StatusId};
use crate::store::{PINS_MAX, Tx};

/// `me` pins an own post (Mastodon `StatusPinValidator`).
///
/// # Errors
/// `NotFound` when `me` can't see it; `Invalid` when it is somebody else's, a boost, private, or one
/// too many.
pub fn pin(tx: &Tx, me: AccountId, id: StatusId) -> Result<StatusId, Refusal> {
    let status = see::status(tx, Some(me), id)?;
    if status.reblog_of.is_some() {
        return Err(Refusal::invalid(
            "Validation failed: A boost cannot be pinned",
        ));
    }
    if status.account != me {
        return Err(Refusal::invalid(
            "Validation failed: Someone else's post cannot be pinned",
        ));
    }
    if status.visibility == Visibility::Direct {
        return Err(Refusal::invalid(
            "Validation failed: Posts that are only visible to mentioned users cannot be pinned",
        ));
    }
    if tx.marks(me, id)?.has(Marks::PINNED) {
        return Ok(id);
    }
    if tx.pins(me)?.len() >= PINS_MAX {
        return Err(Refusal::invalid(
            "Validation failed: You have already pinned the maximum number of posts",
        ));
    }
    tx.add_pin(me, id)?;
    tell(tx, &status, Outbound::Pin(me, id))?;
    Ok(id)
}

/// Takes it off again; harmless when it wasn't pinned.
///
/// # Errors
/// `NotFound` when it is not `me`'s.
pub fn unpin(tx: &Tx, me: AccountId, id: StatusId) -> Result<StatusId, Refusal> {
    let status = see::own_status(tx, me, id)?;
    if tx.marks(me, id)?.has(Marks::PINNED) {
        tx.remove_pin(me, status.id)?;
        tell(tx, &status, Outbound::Unpin(me, id))?;
    }
    Ok(status.id)
}

/// Somebody elsewhere shows these posts on their profile, the first first, and no others.
///
/// # Errors
/// Those of the store.
pub fn mirror(tx: &Tx, whose: AccountId, shown: &[StatusId]) -> Result<(), Refusal> {
    let shown = &shown[..shown.len().min(PINS_MAX)];
    let known: Vec<StatusId> = tx.pins(whose)?.into_iter().map(|(_, id)| id).collect();
    if known == shown {
        return Ok(());
    }
    for old in known {
        tx.remove_pin(whose, old)?;
    }
    // The last pinned is shown first.
    for new in shown.iter().rev() {
        let theirs = |status: &Status| {
            status.account == whose && status.reblog_of.is_none() && status.visibility.is_open()
        };
        if tx.status(*new)?.as_ref().is_some_and(theirs) {
            tx.add_pin(whose, *new)?;
        }
    }
    Ok(())
}

/// Followers elsewhere learn of it, unless the post stays in the house.
fn tell(tx: &Tx, status: &Status, what: Outbound) -> Result<(), Refusal> {
    match status.local_only {
        true => Ok(()),
        false => Ok(owe::tell_followers(tx, status.account, &what)?),
    }
}

/// `me` wants to hear no more of the thread that a post belongs to, or does again.
///
/// # Errors
/// `NotFound` when `me` can't see it.
pub fn mute_thread(tx: &Tx, me: AccountId, id: StatusId, muted: bool) -> Result<StatusId, Refusal> {
    let status = see::status(tx, Some(me), id)?;
    tx.mute_thread(me, status.conversation, muted)?;
    Ok(status.id)
}
