//! Muting somebody, for a while or until further notice. They never learn of it.

use super::notify::forget_from;
use super::{Refusal, backfill, see};
use crate::model::relation::Mute;
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, MarkId};
use crate::store::Tx;
use std::time::Duration;

/// Longest mute that ends by itself; whoever wants a longer one wants it for ever.
pub const MUTE_MAX: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// `me` mutes `whom`, or changes how. Their posts are hidden wherever they would be shown; with
/// `notifications` they ring no more, and what they caused so far is removed (Mastodon `MuteService`).
///
/// # Errors
/// `NotFound` when there is no such person; `Forbidden` for oneself.
pub fn mute(
    tx: &Tx,
    me: AccountId,
    whom: AccountId,
    notifications: bool,
    lasts: Option<Duration>,
) -> Result<(), Refusal> {
    see::account(tx, whom)?;
    if me == whom {
        return Err(Refusal::Forbidden);
    }
    let expires_at = lasts.map(|span| tx.now().plus(span.min(MUTE_MAX)));
    let mute = Mute {
        id: tx.new_id::<MarkId>(),
        notifications,
        expires_at,
    };
    tx.put_mute(me, whom, &mute)?;
    if let Some(end) = expires_at {
        tx.later(end, Upkeep::EndMute(me, whom))?;
    }
    if notifications {
        forget_from(tx, me, whom)?;
    }
    Ok(())
}

/// `me` hears of `whom` again; harmless when they weren't muted.
///
/// # Errors
/// `NotFound` when there is no such person.
pub fn unmute(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    see::account(tx, whom)?;
    if tx.remove_mute(me, whom)? {
        backfill::fill_home(tx, me, whom)?;
    }
    Ok(())
}

/// The hour of a timed mute has come. One that was renewed meanwhile stays.
pub fn end_mute(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    match tx.mute(me, whom)? {
        Some(mute) if !mute.holds(tx.now()) => unmute(tx, me, whom),
        _ => Ok(()),
    }
}
