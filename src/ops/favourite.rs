//! Liking a post, and taking it back.

use super::notify::{News, notify, unnotify};
use super::{Refusal, owe, search, see};
use crate::model::emoji::EmojiUse;
use crate::model::notification::NotificationKind;
use crate::model::outbound::Outbound;
use crate::model::{AccountId, StatusId};
use crate::store::Tx;

/// `me` favourites a post; the post that was meant (a boost stands for what it boosts).
///
/// # Errors
/// `Moved`; `NotFound` when `me` can't see it.
pub fn favourite(tx: &Tx, me: AccountId, id: StatusId) -> Result<StatusId, Refusal> {
    see::staying(tx, me)?;
    let status = see::original(tx, Some(me), id)?;
    if let Some(mark) = tx.add_favourite(me, status.id)? {
        search::kept(tx, me, &status)?;
        let news = News {
            kind: NotificationKind::Favourite,
            from: me,
            status: Some(&status),
            report: None,
        };
        notify(tx, status.account, &news)?;
        owe::like(tx, status.account, Outbound::Like(me, status.id, mark))?;
    }
    Ok(status.id)
}

/// `me`, elsewhere, favourites a post with an emoji: a character, or a custom emoji of their server. It counts as any
/// other favourite; the emoji is kept with it.
///
/// # Errors
/// `NotFound` when `me` can't see it.
pub fn react(tx: &Tx, me: AccountId, id: StatusId, emoji: &EmojiUse) -> Result<StatusId, Refusal> {
    let id = favourite(tx, me, id)?;
    tx.put_reaction(me, id, emoji)?;
    Ok(id)
}

/// Takes it back; harmless when there was none.
///
/// # Errors
/// `NotFound` when `me` can't see the post.
pub fn unfavourite(tx: &Tx, me: AccountId, id: StatusId) -> Result<StatusId, Refusal> {
    let status = see::original(tx, Some(me), id)?;
    if let Some(mark) = tx.remove_favourite(me, status.id)? {
        search::kept(tx, me, &status)?;
        unnotify(
            tx,
            status.account,
            NotificationKind::Favourite,
            me,
            Some(&status),
        )?;
        owe::like(tx, status.account, Outbound::Unlike(me, status.id, mark))?;
    }
    Ok(status.id)
}
