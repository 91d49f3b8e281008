//! Homes and lists fill with somebody's recent posts when one begins to follow them, and are cleared
//! of them afterwards (Mastodon `FeedManager#merge_into_home`, `#unmerge_from_home` and their like).

use super::fan_out::{wanted_at_home, wanted_on_list};
use crate::model::id::SEQUENCE_BITS;
use crate::model::list::List;
use crate::model::status::{Shape, Status};
use crate::model::{AccountId, Page, StatusId, Time};
use crate::store::{Error, Tx, View};
use std::time::Duration;

/// How many of somebody's posts are taken over at most (Mastodon `FeedManager::MAX_ITEMS / 4`).
pub const BACKFILL_MAX: usize = 200;

/// Puts recent posts of `from` into `reader`'s home, as far as they are wanted there.
pub fn fill_home(tx: &Tx, reader: AccountId, from: AccountId) -> Result<(), Error> {
    if tx.user(reader)?.is_none() {
        return Ok(());
    }
    let lists = tx.lists_with(from)?;
    for status in recent(tx, from, &tx.whole_home(reader)?)? {
        if wanted_at_home(tx, reader, &status, &lists)? {
            tx.add_home(reader, status.id)?;
        }
    }
    tx.trim_home(reader)
}

/// How often somebody's recent posts and pins are read from their server because somebody looks at them.
const READ_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

/// For how long a follow counts as new: what is read meanwhile goes into the home.
const NEW_FOR: Duration = Duration::from_secs(60 * 60);

/// Notes that the recent posts of somebody elsewhere are being read; whether it was time.
pub fn begin_reading(tx: &Tx, account: AccountId) -> Result<bool, Error> {
    let Some(mut remote) = tx.remote(account)? else {
        return Ok(false);
    };
    let lately = |at: Time| tx.now().since(at) < READ_EVERY;
    if remote.backfilled_at.is_some_and(lately) {
        return Ok(false);
    }
    remote.backfilled_at = Some(tx.now());
    tx.put_remote(&remote)?;
    Ok(true)
}

/// Recent posts of somebody elsewhere were read: they go into the homes of those who have just begun to follow.
pub fn fill_new_homes(tx: &Tx, from: AccountId) -> Result<(), Error> {
    let since = tx.now().minus(NEW_FOR);
    for follower in tx.all_followers(from)? {
        let new = tx
            .follow(follower, from)?
            .is_some_and(|follow| follow.id.0 >> SEQUENCE_BITS >= since.0);
        if new {
            fill_home(tx, follower, from)?;
        }
    }
    Ok(())
}

/// Takes all posts and boosts of `from` out of `reader`'s home.
pub fn clear_home(tx: &Tx, reader: AccountId, from: AccountId) -> Result<(), Error> {
    for id in tx.whole_home(reader)? {
        if tx.status(id)?.is_none_or(|status| status.account == from) {
            tx.remove_home(reader, id)?;
        }
    }
    Ok(())
}

/// Takes everything that has to do with `from` out of `reader`'s home and lists: posts, boosts of
/// them, and posts that name them (Mastodon `FeedManager#clear_from_home`).
pub fn forget(tx: &Tx, reader: AccountId, from: AccountId) -> Result<(), Error> {
    for id in tx.whole_home(reader)? {
        if concerns(tx, id, from)? {
            tx.remove_home(reader, id)?;
        }
    }
    for list in tx.lists(reader)? {
        for id in tx.whole_list_timeline(list.id)? {
            if concerns(tx, id, from)? {
                tx.remove_list_timeline(list.id, id)?;
            }
        }
    }
    Ok(())
}

fn concerns(view: &View, id: StatusId, whom: AccountId) -> Result<bool, Error> {
    let Some(status) = view.status(id)? else {
        return Ok(true);
    };
    let by = |status: &Status| status.account == whom || status.mentions.contains(&whom);
    let original = status.reblog_of.map(|id| view.status(id)).transpose()?;
    Ok(by(&status) || original.flatten().is_some_and(|original| by(&original)))
}

/// Puts recent posts of `from`, who is on the list, into its timeline.
pub fn fill_list(tx: &Tx, list: &List, from: AccountId) -> Result<(), Error> {
    for status in recent(tx, from, &tx.whole_list_timeline(list.id)?)? {
        if wanted_on_list(tx, list, &status)? {
            tx.add_list_timeline(list.id, status.id)?;
        }
    }
    tx.trim_list_timeline(list.id)
}

/// Takes all posts and boosts of `from` out of a list's timeline.
pub fn clear_list(tx: &Tx, list: &List, from: AccountId) -> Result<(), Error> {
    for id in tx.whole_list_timeline(list.id)? {
        if tx.status(id)?.is_none_or(|status| status.account == from) {
            tx.remove_list_timeline(list.id, id)?;
        }
    }
    Ok(())
}

/// The newest posts of `from`, oldest first; where a timeline is well filled already, only those that
/// are newer than its oldest entry.
fn recent(view: &View, from: AccountId, timeline: &[StatusId]) -> Result<Vec<Status>, Error> {
    let oldest = timeline.last().filter(|_| timeline.len() >= BACKFILL_MAX);
    let page = Page {
        since_id: oldest.map(|id| id.0),
        ..Page::newest(BACKFILL_MAX)
    };
    let mut posts = view.statuses_of(from, &page, |id, shape| match shape.has(Shape::DIRECT) {
        true => Ok(None),
        false => view.status(id),
    })?;
    posts.found.reverse();
    Ok(posts.found)
}
