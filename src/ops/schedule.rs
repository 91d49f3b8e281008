//! Posts that wait for their hour.

use super::Refusal;
use super::post_status::{self, post_status};
use crate::model::scheduled::{Draft, Scheduled};
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, MediaId, Page, ScheduledId, StatusId, Time};
use crate::store::{Tx, View};
use std::time::Duration;

/// What is due sooner than that is posted at once (Mastodon `PostStatusService::MIN_SCHEDULE_OFFSET`).
pub const SOONEST: Duration = Duration::from_secs(5 * 60);
/// How many posts one may have waiting (Mastodon `ScheduledStatus::TOTAL_LIMIT`).
pub const WAITING_MAX: usize = 300;
/// How many of them on one day (Mastodon `ScheduledStatus::DAILY_LIMIT`).
pub const WAITING_A_DAY_MAX: usize = 25;
/// How long after a cancelled post its attachments stay for another.
const MEDIA_GRACE: Duration = Duration::from_secs(24 * 60 * 60);

/// `me` has `draft` posted at `at`.
///
/// # Errors
/// `Invalid` as for a post, and for an hour that is too soon or a day that is too full.
pub fn schedule(
    tx: &Tx,
    me: AccountId,
    draft: Draft,
    at: Time,
    idempotency: Option<&str>,
) -> Result<ScheduledId, Refusal> {
    let waiting = tx.scheduled(me, &Page::newest(WAITING_MAX))?;
    if let Some(key) = idempotency
        && let Some(same) = waiting
            .iter()
            .find(|other| other.idempotency.as_deref() == Some(key))
    {
        return Ok(same.id);
    }
    check_time(tx, at)?;
    post_status::check(tx, me, draft.clone())?;
    check_room(&waiting, at)?;
    let id: ScheduledId = tx.new_id();
    let idempotency = idempotency.map(str::to_owned);
    tx.put_scheduled(&Scheduled {
        id,
        account: me,
        at,
        draft,
        idempotency,
    })?;
    tx.later(at, Upkeep::Publish(me, id))?;
    Ok(id)
}

fn check_time(view: &View, at: Time) -> Result<(), Refusal> {
    match at > view.now().plus(SOONEST) {
        true => Ok(()),
        false => Err(Refusal::invalid(
            "Validation failed: The scheduled date must be at least five minutes in the future",
        )),
    }
}

fn check_room(waiting: &[Scheduled], at: Time) -> Result<(), Refusal> {
    if waiting.len() >= WAITING_MAX {
        let why = format!(
            "Validation failed: You have exceeded the limit of {WAITING_MAX} scheduled posts"
        );
        return Err(Refusal::invalid(why));
    }
    let that_day = waiting
        .iter()
        .filter(|other| other.at.midnight() == at.midnight())
        .count();
    if that_day >= WAITING_A_DAY_MAX {
        let why = format!(
            "Validation failed: You have exceeded the limit of {WAITING_A_DAY_MAX} scheduled posts for that day"
        );
        return Err(Refusal::invalid(why));
    }
    Ok(())
}

/// Moves a waiting post to another hour.
///
/// # Errors
/// `NotFound` when it is not `me`'s; `Invalid` for an hour that is too soon.
pub fn reschedule(tx: &Tx, me: AccountId, id: ScheduledId, at: Time) -> Result<(), Refusal> {
    let scheduled = tx.scheduled_one(me, id)?.ok_or(Refusal::NotFound)?;
    check_time(tx, at)?;
    tx.put_scheduled(&Scheduled { at, ..scheduled })?;
    Ok(tx.later(at, Upkeep::Publish(me, id))?)
}

/// Cancels a waiting post; its attachments stay for a day.
///
/// # Errors
/// `NotFound` when it is not `me`'s.
pub fn cancel(tx: &Tx, me: AccountId, id: ScheduledId) -> Result<(), Refusal> {
    let scheduled = tx.scheduled_one(me, id)?.ok_or(Refusal::NotFound)?;
    for media in &scheduled.draft.media {
        tx.later(tx.now().plus(MEDIA_GRACE), Upkeep::DropMedia(*media))?;
    }
    tx.remove_scheduled(me, id)?;
    Ok(())
}

/// The hour has come: posts it. `None` when it was cancelled, or moved to a later hour.
///
/// # Errors
/// Whatever a post can be refused for meanwhile (the answered post is gone).
pub fn publish(tx: &Tx, me: AccountId, id: ScheduledId) -> Result<Option<StatusId>, Refusal> {
    let Some(scheduled) = tx
        .scheduled_one(me, id)?
        .filter(|scheduled| scheduled.at <= tx.now())
    else {
        return Ok(None);
    };
    let locked_out = tx.account_of(me)?.suspended || tx.user(me)?.is_none_or(|user| user.disabled);
    if locked_out {
        return Err(Refusal::Forbidden);
    }
    let posted = post_status(tx, me, scheduled.draft, None)?;
    tx.remove_scheduled(me, id)?;
    Ok(Some(posted))
}

/// Whether a post that waits needs an attachment, which therefore must not be thrown away.
pub fn needs(view: &View, owner: AccountId, media: MediaId) -> Result<bool, Refusal> {
    let waiting = view.scheduled(owner, &Page::newest(WAITING_MAX))?;
    Ok(waiting
        .iter()
        .any(|scheduled| scheduled.draft.media.contains(&media)))
}
