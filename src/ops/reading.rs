//! How far somebody has read: markers of the two long lists, and conversations one by one.

use super::Refusal;
use crate::model::conversation::Conversation;
use crate::model::notification::{Marker, MarkerList};
use crate::model::{AccountId, ConversationId};
use crate::store::Tx;

/// Notes that `me` has read a list up to `last_read`.
///
/// # Errors
/// Only when the store fails.
pub fn read_up_to(
    tx: &Tx,
    me: AccountId,
    list: MarkerList,
    last_read: u64,
) -> Result<Marker, Refusal> {
    let before = tx.marker(me, list)?;
    let marker = Marker {
        last_read,
        version: before.map_or(0, |marker| marker.version + 1),
        updated_at: tx.now(),
    };
    tx.put_marker(me, list, &marker)?;
    Ok(marker)
}

/// Marks a conversation as read, or as still to be read.
///
/// # Errors
/// `NotFound` when `me` has no such conversation.
pub fn mark_conversation(
    tx: &Tx,
    me: AccountId,
    id: ConversationId,
    unread: bool,
) -> Result<Conversation, Refusal> {
    let before = tx.conversation(me, id)?.ok_or(Refusal::NotFound)?;
    let conversation = Conversation { unread, ..before };
    tx.put_conversation(me, &conversation)?;
    Ok(conversation)
}

/// Takes a conversation off `me`'s list; its posts stay, and the next one brings it back.
///
/// # Errors
/// `NotFound` when `me` has no such conversation.
pub fn forget_conversation(tx: &Tx, me: AccountId, id: ConversationId) -> Result<(), Refusal> {
    match tx.remove_conversation(me, id)? {
        true => Ok(()),
        false => Err(Refusal::NotFound),
    }
}
