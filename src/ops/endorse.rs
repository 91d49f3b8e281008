//! Showing people whom one follows on one's profile.

use super::{Refusal, see};
use crate::model::{AccountId, Page};
use crate::store::Tx;

/// How many people one may show.
pub const ENDORSED_MAX: usize = 100;

/// `me` shows `whom` on the profile.
///
/// # Errors
/// `NotFound` when there is no such person; `Invalid` when `me` doesn't follow them.
pub fn endorse(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    see::account(tx, whom)?;
    if !tx.follows(me, whom)? {
        return Err(Refusal::invalid(
            "Validation failed: You must be already following the person you want to endorse",
        ));
    }
    if tx.endorses(me, whom)? {
        return Ok(());
    }
    if tx.endorsed(me, &Page::newest(ENDORSED_MAX))?.len() >= ENDORSED_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: At most {ENDORSED_MAX} people can be shown on a profile"
        )));
    }
    Ok(tx.put_endorsed(me, whom, true)?)
}

/// `me` no longer shows `whom`; harmless when they weren't shown.
///
/// # Errors
/// `NotFound` when there is no such person.
pub fn unendorse(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    see::account(tx, whom)?;
    Ok(tx.put_endorsed(me, whom, false)?)
}
