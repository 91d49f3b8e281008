//! Passing a post on to one's followers, and taking that back.

use super::notify::{News, notify};
use super::{Refusal, delete_status, fan_out, search, see};
use crate::model::notification::NotificationKind;
use crate::model::status::{Status, Visibility};
use crate::model::{AccountId, AppId, StatusId};
use crate::store::Tx;

/// `me` boosts a post; the boost's id, also when it was there already.
///
/// One may boost what is public or unlisted, and one's own followers-only posts; a local-only post
/// stays local-only when it is boosted.
///
/// # Errors
/// `NotFound` when `me` can't see it; `Forbidden` when it may not be passed on.
pub fn boost(
    tx: &Tx,
    me: AccountId,
    id: StatusId,
    visibility: Option<Visibility>,
    application: Option<AppId>,
) -> Result<StatusId, Refusal> {
    let original = see::original(tx, Some(me), id)?;
    if let Some(done) = tx.reblog_by(me, original.id)? {
        return Ok(done);
    }
    let own_private = original.visibility == Visibility::Private && original.account == me;
    if !original.visibility.is_open() && !own_private {
        return Err(Refusal::Forbidden);
    }
    let visibility = match (own_private, visibility) {
        (true, _) => Visibility::Private,
        (false, Some(Visibility::Direct)) => {
            return Err(Refusal::invalid(
                "Validation failed: Visibility can't be direct for a boost",
            ));
        }
        (false, wished) => wished
            .unwrap_or(Visibility::Public)
            .max(original.visibility),
    };
    let id: StatusId = tx.new_id();
    let status = Status {
        id,
        account: me,
        created_at: tx.now(),
        edited_at: None,
        reblog_of: Some(original.id),
        in_reply_to: None,
        in_reply_to_account: None,
        conversation: original.conversation,
        visibility,
        local_only: original.local_only,
        sensitive: original.sensitive,
        spoiler_text: String::new(),
        text: String::new(),
        html: String::new(),
        language: original.language.clone(),
        mentions: Vec::new(),
        tags: Vec::new(),
        media: Vec::new(),
        poll: None,
        application,
        uri: None,
        url: None,
    };
    tx.add_status(&status, true)?;
    search::kept(tx, me, &original)?;
    fan_out::fan_out(tx, &status, true, &[])?;
    let news = News {
        kind: NotificationKind::Reblog,
        from: me,
        status: Some(&original),
        report: None,
    };
    notify(tx, original.account, &news)?;
    Ok(id)
}

/// Takes a boost back; harmless when there was none. The post that was boosted.
///
/// # Errors
/// `NotFound` when `me` can't see the post.
pub fn unboost(tx: &Tx, me: AccountId, id: StatusId) -> Result<StatusId, Refusal> {
    let original = see::original(tx, Some(me), id)?;
    if let Some(reblog) = tx.reblog_by(me, original.id)?
        && let Some(status) = tx.status(reblog)?
    {
        delete_status::remove(tx, &status)?;
    }
    Ok(original.id)
}
