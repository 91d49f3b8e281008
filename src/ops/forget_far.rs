//! Posts from elsewhere that nobody here cares about go when the store is over its budget, the oldest first. They may come
//! again: nothing remembers that they were here.

use super::{Refusal, delete_status};
use crate::model::id::SEQUENCE_BITS;
use crate::model::status::{Marks, Status};
use crate::model::{AccountId, Page, StatusId};
use crate::store::{Error, Tx, View};
use std::collections::HashSet;
use std::time::Duration;

/// Younger posts stay, however full it is.
pub const AGE_MIN: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// How many posts one transaction looks at, and how many it takes with it, so that others are not kept waiting.
const LOOKED_AT_ONCE: usize = 200;
const FORGOTTEN_AT_ONCE: usize = 50;

/// How many reports are looked through for posts that moderators still need.
const REPORTS_MAX: usize = 1_000;

/// How far one transaction came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where to go on; `None` when all that are old enough were looked at.
    pub next: Option<StatusId>,
    /// How many posts went.
    pub forgotten: usize,
}

/// What the people of the house have on their screens and in their books.
struct House {
    people: Vec<AccountId>,
    kept: HashSet<StatusId>,
}

/// Forgets some of the oldest posts from `from` on.
///
/// # Errors
/// Those of the store.
pub fn piece(tx: &Tx, from: StatusId) -> Result<Piece, Refusal> {
    let house = house(tx)?;
    let horizon = StatusId(tx.now().minus(AGE_MIN).0 << SEQUENCE_BITS);
    let some = tx.statuses_from(from, horizon, LOOKED_AT_ONCE)?;
    let mut forgotten = 0;
    for status in &some {
        if forgotten >= FORGOTTEN_AT_ONCE {
            let next = Some(status.id);
            return Ok(Piece { next, forgotten });
        }
        if !is_kept(tx, &house, status)? {
            delete_status::delete_status(tx, status.account, status.id, true)?;
            forgotten += 1;
        }
    }
    let whole = some.len() >= LOOKED_AT_ONCE;
    let next = some
        .last()
        .filter(|_| whole)
        .map(|last| StatusId(last.id.0 + 1));
    Ok(Piece { next, forgotten })
}

fn house(view: &View) -> Result<House, Error> {
    let people: Vec<AccountId> = view
        .household()?
        .into_iter()
        .map(|user| user.account)
        .collect();
    let mut kept = HashSet::new();
    for person in &people {
        kept.extend(view.whole_home(*person)?);
        for list in view.lists(*person)? {
            kept.extend(view.whole_list_timeline(list.id)?);
        }
    }
    for report in view.reports(&Page::newest(REPORTS_MAX))? {
        kept.extend(report.statuses);
    }
    Ok(House { people, kept })
}

/// Whether a post stays: it is from here, not for everybody (and so can't come again), in somebody's home or list, or
/// somebody has done something with it. What has answers stays as well, so that threads go from their ends.
fn is_kept(view: &View, house: &House, status: &Status) -> Result<bool, Error> {
    let here = |account: &AccountId| house.people.contains(account);
    if status.is_local()
        || !status.visibility.is_open()
        || house.kept.contains(&status.id)
        || status.mentions.iter().any(here)
        || status.in_reply_to_account.as_ref().is_some_and(here)
    {
        return Ok(true);
    }
    let id = status.id;
    let one = Page::newest(1);
    if !view.replies(id)?.is_empty()
        || !view.reblogged_by(id, &one)?.is_empty()
        || !view.favourited_by(id, &one)?.is_empty()
        || !view.quotes(id, &one)?.is_empty()
        || !view.notified_of(id)?.is_empty()
    {
        return Ok(true);
    }
    if let Some(original) = status.reblog_of
        && let Some(original) = view.status(original)?
        && here(&original.account)
    {
        return Ok(true);
    }
    for person in &house.people {
        let voted = match status.poll {
            Some(poll) => view.vote(poll, *person)?.is_some(),
            None => false,
        };
        let conversation = view.conversation(*person, status.conversation)?;
        if voted
            || view.marks(*person, id)?.has(Marks::BOOKMARKED)
            || conversation.is_some_and(|conversation| conversation.last_status == id)
        {
            return Ok(true);
        }
    }
    Ok(false)
}
