//! Passing a post on to one's followers, and taking that back.

use super::arrive::Way;
use super::notify::{News, notify};
use super::{Refusal, arrive, delete_status, fan_out, owe, search, see};
use crate::model::notification::NotificationKind;
use crate::model::status::{Elsewhere, Status, Visibility};
use crate::model::{AccountId, AppId, StatusId, Time};
use crate::store::Tx;

/// `me` boosts a post; the boost's id, also when it was there already.
///
/// One may boost what is public or unlisted, and one's own followers-only posts; a local-only post
/// stays local-only when it is boosted.
///
/// # Errors
/// `Moved`; `NotFound` when `me` can't see it; `Forbidden` when it may not be passed on.
pub fn boost(
    tx: &Tx,
    me: AccountId,
    id: StatusId,
    visibility: Option<Visibility>,
    application: Option<AppId>,
) -> Result<StatusId, Refusal> {
    see::staying(tx, me)?;
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
    let status = Status {
        visibility,
        application,
        ..Status::blank(tx.new_id(), me, tx.now())
    };
    pass_on(tx, &original, status, Way::Sent)
}

/// A boost by somebody elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FarBoost {
    /// The Announce's id.
    pub uri: String,
    /// When it was made.
    pub published: Time,
    /// Who is told of it.
    pub visibility: Visibility,
}

/// `me`, elsewhere, boosts a post; the boost's id, also when it was there already. `None` where it concerns nobody here
/// (Mastodon `Activity::Announce#related_to_local_activity?`) or was taken back before it came. What was asked for, or
/// relayed, passes in any case; what is only filed is nobody's news.
///
/// # Errors
/// `NotFound` when `me` can't see it; `Forbidden` when it may not be passed on.
pub fn boost_from_afar(
    tx: &Tx,
    me: AccountId,
    id: StatusId,
    boost: &FarBoost,
    way: Way,
) -> Result<Option<StatusId>, Refusal> {
    let original = see::original(tx, Some(me), id)?;
    if let Some(done) = tx.reblog_by(me, original.id)? {
        return Ok(Some(done));
    }
    if tx.is_tombstone(&boost.uri)? || tx.status_by_uri(&boost.uri)?.is_some() {
        return Ok(None);
    }
    let own_private = original.visibility == Visibility::Private && original.account == me;
    if !original.visibility.is_open() && !own_private || original.local_only {
        return Err(Refusal::Forbidden);
    }
    let ours = tx.user(original.account)?.is_some();
    if !ours && way == Way::Sent && !arrive::is_followed(tx, me)? {
        return Ok(None);
    }
    let status = Status {
        visibility: boost.visibility.max(original.visibility),
        uri: Some(boost.uri.clone()),
        ..Status::blank(
            tx.status_id_at(boost.published)?,
            me,
            boost.published.min(tx.now()),
        )
    };
    pass_on(tx, &original, status, way).map(Some)
}

/// What a boost leaves behind, whoever makes it.
fn pass_on(tx: &Tx, original: &Status, status: Status, way: Way) -> Result<StatusId, Refusal> {
    let status = Status {
        reblog_of: Some(original.id),
        conversation: original.conversation,
        local_only: original.local_only,
        sensitive: original.sensitive,
        language: original.language.clone(),
        ..status
    };
    let local = status.is_local();
    tx.add_status(&status, local)?;
    if !local {
        tx.put_elsewhere(
            status.id,
            &Elsewhere {
                fetched_at: tx.now(),
                ..Elsewhere::default()
            },
        )?;
    }
    search::kept(tx, status.account, original)?;
    if way == Way::Filed {
        return Ok(status.id);
    }
    fan_out::fan_out(tx, &status, local, &[])?;
    let news = News {
        kind: NotificationKind::Reblog,
        from: status.account,
        status: Some(original),
        report: None,
    };
    notify(tx, original.account, &news)?;
    owe::post(tx, &status)?;
    Ok(status.id)
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
