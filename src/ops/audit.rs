//! The audit log: every act of an owner or moderator is noted in its own transaction, so that neither can be without the
//! other. Nobody can change it; the upkeep forgets what is old.

use super::{Refusal, border};
use crate::model::audit::{Act, Entry};
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, Page};
use crate::store::{Error, Tx, View, day};
use std::time::Duration;

/// How long an entry is kept.
pub const FORGOTTEN_AFTER: Duration = Duration::from_secs(2 * 365 * 24 * 60 * 60);

/// How many of the newest entries are kept.
pub const ROWS_MAX: usize = 20_000;

/// How many entries are forgotten at once, so that others are not kept waiting.
const FORGOTTEN_AT_ONCE: usize = 200;

/// How soon the next of them follow.
const FORGET_PAUSE: Duration = Duration::from_secs(1);

/// Which entries are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only what this person did.
    pub by: Option<AccountId>,
    /// Only what concerns this person.
    pub about: Option<AccountId>,
}

/// Notes what `who` did. Call it in the transaction of the act, after its last refusal.
///
/// # Errors
/// Those of the store.
pub fn note(tx: &Tx, who: AccountId, act: Act) -> Result<(), Error> {
    write(tx, Some(who), act)
}

/// Notes what was done at the box itself, by a command line or a file on its card, or by the house's own rules.
///
/// # Errors
/// Those of the store.
pub fn note_at_box(tx: &Tx, act: Act) -> Result<(), Error> {
    write(tx, None, act)
}

fn write(tx: &Tx, who: Option<AccountId>, act: Act) -> Result<(), Error> {
    let newest = tx.audit(&Page::newest(1), |_| true)?;
    if newest.first().map(|entry| day(entry.at)) != Some(day(tx.now())) {
        // The first of a day has the old ones looked at, so that nothing needs a clock of its own.
        tx.later(tx.now(), Upkeep::TrimAudit)?;
    }
    tx.put_audit(&Entry {
        id: tx.new_id(),
        at: tx.now(),
        who,
        act,
    })
}

/// A page of the log, the newest first, for those who look after the house.
///
/// # Errors
/// `Forbidden` for everybody else.
pub fn list(
    view: &View,
    me: AccountId,
    wanted: Wanted,
    page: &Page,
) -> Result<Vec<Entry>, Refusal> {
    border::keeper(view, me)?;
    let fits = |entry: &Entry| {
        wanted.by.is_none_or(|by| entry.who == Some(by))
            && wanted
                .about
                .is_none_or(|about| entry.act.concerns() == Some(about))
    };
    Ok(view.audit(page, fits)?)
}

/// Forgets some of what is too old, or too much.
pub(super) fn trim(tx: &Tx) -> Result<(), Refusal> {
    let stale = tx.audit_stale(tx.now().minus(FORGOTTEN_AFTER), ROWS_MAX, FORGOTTEN_AT_ONCE)?;
    for id in &stale {
        tx.remove_audit(*id)?;
    }
    match stale.len() < FORGOTTEN_AT_ONCE {
        true => Ok(()),
        false => Ok(tx.later(tx.now().plus(FORGET_PAUSE), Upkeep::TrimAudit)?),
    }
}
