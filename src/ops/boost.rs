//! Passing a post on to one's followers, and taking that back.

use super::notify::{News, notify};
use super::{Refusal, delete_status, fan_out, owe, search, see};
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
        reblog_of: Some(original.id),
        conversation: original.conversation,
        visibility,
        local_only: original.local_only,
        sensitive: original.sensitive,
        language: original.language.clone(),
        application,
        ..Status::blank(id, me, tx.now())
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
    owe::post(tx, &status)?;
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
        owe::withdrawn(tx, &status)?;
        delete_status::remove(tx, &status)?;
    }
    Ok(original.id)
}
