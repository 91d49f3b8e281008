//! The owner decides how much of the disk other servers' things may take.

use super::{Refusal, audit, border};
use crate::model::AccountId;
use crate::model::account::Role;
use crate::model::audit::Act;
use crate::model::settings::Settings;
use crate::store::Tx;

/// The smallest budget, in bytes: less would make the house fetch the same pictures again and again.
pub const BYTES_MIN: u64 = 64 << 20;

/// What is wanted; `None` leaves it to the house, which goes by what is free.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Budgets {
    /// For pictures and films of other servers, in bytes.
    pub far_files_bytes: Option<u64>,
    /// For the store, before old posts of other servers go, in bytes.
    pub far_posts_bytes: Option<u64>,
}

/// Whether these can be budgets.
///
/// # Errors
/// `Invalid` for less than [`BYTES_MIN`].
pub fn check(wanted: &Budgets) -> Result<(), Refusal> {
    let all = [wanted.far_files_bytes, wanted.far_posts_bytes];
    match all.into_iter().flatten().all(|bytes| bytes >= BYTES_MIN) {
        true => Ok(()),
        false => Err(Refusal::invalid("A budget is at least 64 MB")),
    }
}

/// `me` sets the budgets. Whatever is over goes with the next upkeep, what was used least first.
///
/// # Errors
/// `Forbidden` for anybody but the owner; as [`check`].
pub fn set(tx: &Tx, me: AccountId, wanted: &Budgets) -> Result<(), Refusal> {
    if border::keeper(tx, me)?.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    check(wanted)?;
    let settings = tx.settings()?;
    let mut changed = Vec::new();
    if settings.far_files_bytes_max != wanted.far_files_bytes {
        changed.push("far_files_bytes_max".to_owned());
    }
    if settings.far_posts_bytes_max != wanted.far_posts_bytes {
        changed.push("far_posts_bytes_max".to_owned());
    }
    if changed.is_empty() {
        return Ok(());
    }
    tx.put_settings(&Settings {
        far_files_bytes_max: wanted.far_files_bytes,
        far_posts_bytes_max: wanted.far_posts_bytes,
        ..settings
    })?;
    Ok(audit::note(tx, me, Act::House { changed })?)
}
