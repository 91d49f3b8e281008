//! Keeping a post for later. Nobody is told.

use super::{Refusal, search, see};
use crate::model::{AccountId, StatusId};
use crate::store::Tx;

/// `me` bookmarks a post, or no longer does; the post that was meant.
///
/// # Errors
/// `NotFound` when `me` can't see it.
pub fn bookmark(tx: &Tx, me: AccountId, id: StatusId, keep: bool) -> Result<StatusId, Refusal> {
    let status = see::original(tx, Some(me), id)?;
    match keep {
        true => tx.add_bookmark(me, status.id)?,
        false => tx.remove_bookmark(me, status.id)?,
    };
    search::kept(tx, me, &status)?;
    Ok(status.id)
}
