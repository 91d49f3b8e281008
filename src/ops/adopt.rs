//! Posts from elsewhere that came before what they answer are joined with it once it is here.

use super::Refusal;
use super::fan_out::fan_out;
use super::post_status::ensure_tags;
use crate::model::status::{Elsewhere, Status, Visibility};
use crate::model::{ConversationId, StatusId};
use crate::store::{Error, Tx};
use std::time::Duration;

/// Up to which age an answer that is joined still appears in homes.
const NEWS_MAX: Duration = Duration::from_secs(24 * 60 * 60);

/// How many posts below an answer are taken along into its thread.
const TAKEN_ALONG_MAX: usize = 1_000;

/// Joins what has waited for `parent`.
///
/// # Errors
/// Those of the store.
pub fn adopt(tx: &Tx, parent: &Status) -> Result<(), Refusal> {
    let Some(uri) = &parent.uri else {
        return Ok(());
    };
    for id in tx.orphans(uri)? {
        let Some(child) = tx.status(id)? else {
            continue;
        };
        let far = tx.elsewhere(id)?.unwrap_or_default();
        tx.put_elsewhere(
            id,
            &Elsewhere {
                in_reply_to: None,
                ..far
            },
        )?;
        let child = Status {
            in_reply_to: Some(parent.id),
            in_reply_to_account: Some(parent.account),
            ..child
        };
        tx.join(&child, child.is_local())?;
        if child.visibility == Visibility::Direct {
            // A private conversation stays the one under which people know it.
            continue;
        }
        take_along(tx, child.id, parent.conversation)?;
        if tx.now().since(child.created_at) <= NEWS_MAX
            && let Some(child) = tx.status(child.id)?
        {
            let tags = ensure_tags(tx, &child)?;
            fan_out(tx, &child, child.is_local(), &tags)?;
        }
    }
    Ok(())
}

/// An answer and all below it become part of a thread.
fn take_along(tx: &Tx, first: StatusId, thread: ConversationId) -> Result<(), Error> {
    let mut waiting = vec![first];
    for _ in 0..TAKEN_ALONG_MAX {
        let Some(id) = waiting.pop() else {
            return Ok(());
        };
        let Some(status) = tx.status(id)? else {
            continue;
        };
        if status.conversation == thread || status.visibility == Visibility::Direct {
            continue;
        }
        let local = status.is_local();
        tx.put_status(
            &Status {
                conversation: thread,
                ..status
            },
            local,
        )?;
        waiting.extend(tx.replies(id)?);
    }
    Ok(())
}
