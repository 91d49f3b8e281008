//! A private note about somebody, which nobody else can read.

use super::{Refusal, see};
use crate::model::AccountId;
use crate::store::Tx;

/// Longest note in characters (Mastodon `AccountNote::COMMENT_SIZE_LIMIT`).
pub const NOTE_CHARS_MAX: usize = 2_000;

/// Replaces what `me` has noted about `whom`; an empty note is removed.
///
/// # Errors
/// `NotFound` when there is no such person; `Invalid` for a note that is too long.
pub fn note(tx: &Tx, me: AccountId, whom: AccountId, text: &str) -> Result<(), Refusal> {
    see::account(tx, whom)?;
    if text.chars().count() > NOTE_CHARS_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: Comment is too long (maximum is {NOTE_CHARS_MAX} characters)"
        )));
    }
    Ok(tx.put_note(me, whom, text.trim())?)
}
