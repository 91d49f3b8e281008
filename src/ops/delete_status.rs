//! Taking a post back, with everything that hangs on it.

use super::notify::unnotify;
use super::{Refusal, fan_out, owe, search, see};
use crate::model::media::Media;
use crate::model::notification::NotificationKind;
use crate::model::status::{Status, Visibility};
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, MediaId, Page, StatusId, TagId};
use crate::store::{Tx, View};
use std::time::Duration;

/// How long attachments of a deleted post stay for a redraft.
const REDRAFT_GRACE: Duration = Duration::from_secs(24 * 60 * 60);

/// How many boosts, favourites and notifications go in one transaction with their post, so that others are not kept
/// waiting. A post that half the world has boosted has more: they follow in pieces of as many.
const ALONG_AT_ONCE: usize = 500;

/// How soon the next of them follow.
const STRIP_PAUSE: Duration = Duration::from_secs(1);

/// `me` deletes an own post; the post as it was, for delete-and-redraft. Its attachments stay for a
/// day, so that the redraft can use them again; with `drop_media` they go at once.
///
/// # Errors
/// `NotFound` when it is not `me`'s.
pub fn delete_status(
    tx: &Tx,
    me: AccountId,
    id: StatusId,
    drop_media: bool,
) -> Result<Status, Refusal> {
    let status = see::own_status(tx, me, id)?;
    let mut shown: Vec<MediaId> = status.media.clone();
    shown.extend(tx.revised_media(id)?);
    shown.sort_unstable();
    shown.dedup();
    owe::withdrawn(tx, &status)?;
    // First, because the search index takes the descriptions of attachments back as well.
    remove(tx, &status)?;
    for media in shown {
        let Some(media) = tx.media(media)? else {
            continue;
        };
        if drop_media {
            tx.remove_media(&media)?;
        } else {
            tx.later(tx.now().plus(REDRAFT_GRACE), Upkeep::DropMedia(media.id))?;
            tx.put_media(&Media {
                status: None,
                ..media
            })?;
        }
    }
    Ok(status)
}

/// Removes a post or boost and all that hangs on it, whosever it is. What people of this house did with it goes at once;
/// of what others did, the rest goes in pieces (`strip`), which nobody sees meanwhile.
pub fn remove(tx: &Tx, status: &Status) -> Result<(), Refusal> {
    search::unindex(tx, status)?;
    for user in tx.household()? {
        if let Some(boost) = tx.reblog_by(user.account, status.id)? {
            remove_boost(tx, boost)?;
        }
        tx.remove_favourite(user.account, status.id)?;
        tx.remove_bookmark(user.account, status.id)?;
    }
    let stripped = strip_some(tx, status.id)?;
    tx.remove_pin(status.account, status.id)?;
    remove_one(tx, status)?;
    if !stripped {
        strip_later(tx, status.id)?;
    }
    if let Some(original) = status.reblog_of
        && let Some(original) = tx.status(original)?
    {
        search::kept(tx, status.account, &original)?;
    }
    Ok(())
}

/// The next piece of what hangs on a post that is gone. Harmless for one that is there.
pub(super) fn strip(tx: &Tx, id: StatusId) -> Result<(), Refusal> {
    if tx.status(id)?.is_some() || strip_some(tx, id)? {
        return Ok(());
    }
    strip_later(tx, id)
}

fn strip_later(tx: &Tx, id: StatusId) -> Result<(), Refusal> {
    Ok(tx.later(tx.now().plus(STRIP_PAUSE), Upkeep::Strip(id))?)
}

/// Removes some of what hangs on a post; whether that was all. Notifications first: while there are any, each boost that
/// goes would look among them for its own.
fn strip_some(tx: &Tx, id: StatusId) -> Result<bool, Refusal> {
    let mut left = ALONG_AT_ONCE;
    left -= tx.forget_notified(id, left)?;
    if left > 0 {
        let boosts = tx.reblogged_by(id, &Page::newest(left))?;
        for (_, boost) in &boosts {
            remove_boost(tx, *boost)?;
        }
        left -= boosts.len();
    }
    if left > 0 {
        let favourites = tx.favourited_by(id, &Page::newest(left))?;
        for account in &favourites {
            tx.remove_favourite(*account, id)?;
        }
        left -= favourites.len();
    }
    Ok(left > 0)
}

fn remove_boost(tx: &Tx, id: StatusId) -> Result<(), Refusal> {
    match tx.status(id)? {
        Some(boost) => {
            // Somebody may have asked to be told of what its author does.
            tx.forget_notified(id, ALONG_AT_ONCE)?;
            remove_one(tx, &boost)
        }
        None => Ok(()),
    }
}

fn remove_one(tx: &Tx, status: &Status) -> Result<(), Refusal> {
    fan_out::recall(tx, status, &tag_ids(tx, status)?)?;
    if let Some(original) = status.reblog_of
        && let Some(original) = tx.status(original)?
    {
        unnotify(
            tx,
            original.account,
            NotificationKind::Reblog,
            status.account,
            Some(&original),
        )?;
    }
    if let Some(poll) = status.poll {
        tx.remove_poll(poll)?;
    }
    rewind_conversations(tx, status)?;
    tx.remove_status(status)?;
    Ok(())
}

/// How many posts of a thread are looked through for the private one before.
const THREAD_MAX: usize = 400;

/// A conversation whose newest post goes falls back to the private post before, or ends.
fn rewind_conversations(tx: &Tx, status: &Status) -> Result<(), Refusal> {
    std::iter::once(&status.account)
        .chain(&status.mentions)
        .try_for_each(|account| rewind_conversation(tx, status, *account))
}

/// The same for one person, for whom `status` is no longer there.
pub fn rewind_conversation(tx: &Tx, status: &Status, account: AccountId) -> Result<(), Refusal> {
    let Some(mut conversation) = tx
        .conversation(account, status.conversation)?
        .filter(|conversation| conversation.last_status == status.id)
    else {
        return Ok(());
    };
    match private_before(tx, status, account)? {
        Some(before) => {
            conversation.last_status = before;
            tx.put_conversation(account, &conversation)?;
        }
        None => {
            tx.remove_conversation(account, conversation.id)?;
        }
    }
    Ok(())
}

/// The nearest post of the same private conversation above `status` that `account` wrote or was sent. One that came before
/// what it answers has a conversation of its own, and what is above it belongs to another.
fn private_before(
    view: &View,
    status: &Status,
    account: AccountId,
) -> Result<Option<StatusId>, Refusal> {
    let mut next = status.in_reply_to;
    for _ in 0..THREAD_MAX {
        let Some(above) = next.map(|id| view.status(id)).transpose()?.flatten() else {
            break;
        };
        let part = above.account == account || above.mentions.contains(&account);
        let same = above.conversation == status.conversation;
        if part && same && above.visibility == Visibility::Direct {
            return Ok(Some(above.id));
        }
        next = above.in_reply_to;
    }
    Ok(None)
}

/// The ids of a post's hashtags.
pub fn tag_ids(view: &View, status: &Status) -> Result<Vec<TagId>, Refusal> {
    let found = status
        .tags
        .iter()
        .map(|tag| Ok(view.tag(&tag.name)?.map(|tag| tag.id)));
    found.filter_map(Result::transpose).collect()
}
