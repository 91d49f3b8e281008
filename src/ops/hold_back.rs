//! Notifications from strangers that are held back: which, letting them through, throwing them away.

use super::Refusal;
use crate::model::AccountId;
use crate::model::account::{Held, NotificationPolicy, User};
use crate::model::event::Event;
use crate::model::notification::Notification;
use crate::store::{Error, Tx, View};

/// How many notifications of one person are let through or thrown away in one go.
const AT_ONCE: usize = 10_000;

/// Chooses which first contacts are held back.
///
/// # Errors
/// `NotFound` for somebody who doesn't live here.
pub fn set_policy(tx: &Tx, me: AccountId, policy: NotificationPolicy) -> Result<(), Refusal> {
    let user = tx.user(me)?.ok_or(Refusal::NotFound)?;
    Ok(tx.put_user(&User {
        chosen_policy: Some(policy),
        ..user
    })?)
}

/// Which of somebody's first contacts are held back: what they have chosen, else what the house does by default. Then
/// mentions by strangers on other servers and everything from limited people wait to be looked at, while everybody who
/// lives here, who is followed by anybody here or who follows them gets through.
pub fn policy_of(view: &View, user: &User) -> Result<NotificationPolicy, Error> {
    if let Some(chosen) = user.chosen_policy() {
        return Ok(chosen);
    }
    let strangers = match view.settings()?.let_strangers_through {
        true => Held::Accept,
        false => Held::Filter,
    };
    Ok(NotificationPolicy {
        limited_accounts: Held::Filter,
        strangers,
        ..NotificationPolicy::default()
    })
}

/// Lets through what is held back of `from`'s notifications, and all that will come. Harmless when it was
/// done already.
///
/// # Errors
/// `NotFound` when nothing of theirs ever was held back.
pub fn accept(tx: &Tx, me: AccountId, from: AccountId) -> Result<(), Refusal> {
    let held = tx.held_of(me, from, AT_ONCE)?;
    if held.is_empty() {
        return match tx.lets_through(me, from)? {
            true => Ok(()),
            false => Err(Refusal::NotFound),
        };
    }
    tx.let_through(me, from)?;
    for id in held {
        if let Some(notification) = tx.notification(me, id)? {
            tx.put_notification(&Notification {
                filtered: false,
                ..notification
            })?;
        }
    }
    tx.tell(Event::NotificationsMerged { account: me });
    Ok(())
}

/// Throws away what is held back of `from`'s notifications; what comes later is held back again.
///
/// # Errors
/// `NotFound` when nothing of theirs ever was held back.
pub fn dismiss(tx: &Tx, me: AccountId, from: AccountId) -> Result<(), Refusal> {
    let held = tx.held_of(me, from, AT_ONCE)?;
    if held.is_empty() && !tx.lets_through(me, from)? {
        return Err(Refusal::NotFound);
    }
    for id in held {
        tx.remove_notification(me, id)?;
    }
    Ok(())
}

/// The newest post among what is held back of `from`'s notifications.
pub fn last_status(
    view: &View,
    me: AccountId,
    from: AccountId,
) -> Result<Option<crate::model::StatusId>, Error> {
    /// How many of the newest are looked through for a post.
    const RECENT: usize = 20;
    for id in view.held_of(me, from, RECENT)? {
        if let Some(status) = view.notification(me, id)?.and_then(|held| held.status) {
            return Ok(Some(status));
        }
    }
    Ok(None)
}
