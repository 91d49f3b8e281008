//! Telling somebody that something happened, unless they don't want to hear of it.

use super::{hold_back, spam};
use crate::model::account::{Account, Held, Role};
use crate::model::event::Event;
use crate::model::notification::{Notification, NotificationKind};
use crate::model::status::{Status, Visibility};
use crate::model::{AccountId, ConversationId, ReportId};
use crate::store::{Error, SCAN_ROWS_MAX, Tx};
use std::time::Duration;

/// How young an account counts as new (Mastodon `NotifyService::NEW_ACCOUNT_THRESHOLD`).
const NEW_ACCOUNT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What happened: who did what, and to which post.
pub struct News<'a> {
    /// What.
    pub kind: NotificationKind,
    /// Who did it.
    pub from: AccountId,
    /// The post that it is about.
    pub status: Option<&'a Status>,
    /// The report that it is about.
    pub report: Option<ReportId>,
}

/// Tells `to`, if they live here and want to hear of it (Mastodon `NotifyService`).
pub fn notify(tx: &Tx, to: AccountId, news: &News<'_>) -> Result<(), Error> {
    if to == news.from && news.kind != NotificationKind::Poll || tx.user(to)?.is_none() {
        return Ok(());
    }
    let held = match to == news.from {
        true => Held::Accept,
        false if unwanted(tx, to, news)? => Held::Drop,
        false => policy(tx, to, news)?,
    };
    if held == Held::Drop {
        return Ok(());
    }
    let notification = Notification {
        id: tx.new_round_id(),
        account: to,
        kind: news.kind,
        from: news.from,
        status: news.status.map(|status| status.id),
        report: news.report,
        created_at: tx.now(),
        filtered: held == Held::Filter,
        strike: None,
    };
    tx.put_notification(&notification)?;
    if !notification.filtered {
        tx.tell(Event::Notified {
            account: to,
            notification: notification.id,
        });
    }
    Ok(())
}

/// Tells owner and moderators.
pub fn notify_staff(tx: &Tx, news: &News<'_>) -> Result<(), Error> {
    for user in tx.household()? {
        if user.role >= Role::Moderator {
            notify(tx, user.account, news)?;
        }
    }
    Ok(())
}

/// Takes back what `from` caused: an unfollow, an unfavourite.
pub fn unnotify(
    tx: &Tx,
    to: AccountId,
    kind: NotificationKind,
    from: AccountId,
    status: Option<&Status>,
) -> Result<(), Error> {
    let Some(status) = status else {
        return unnotify_recent(tx, to, kind, from);
    };
    for (account, id) in tx.notified_of(status.id)? {
        let notification = tx.notification(account, id)?;
        if account == to && notification.is_some_and(|old| old.kind == kind && old.from == from) {
            tx.remove_notification(account, id)?;
        }
    }
    Ok(())
}

/// Notifications without a post have no index of their own; the recent ones are looked through.
fn unnotify_recent(
    tx: &Tx,
    to: AccountId,
    kind: NotificationKind,
    from: AccountId,
) -> Result<(), Error> {
    /// How many of the newest notifications are looked through.
    const RECENT: usize = 400;
    let page = crate::model::Page::newest(RECENT);
    let stale = tx.notifications(to, &page, |old| {
        Ok((old.kind == kind && old.from == from).then_some(old.id))
    })?;
    for id in stale {
        tx.remove_notification(to, id)?;
    }
    Ok(())
}

/// Removes everything that `from` has caused among `to`'s notifications.
pub fn forget_from(tx: &Tx, to: AccountId, from: AccountId) -> Result<(), Error> {
    let mut page = crate::model::Page::newest(SCAN_ROWS_MAX);
    loop {
        let mut oldest = None;
        let stale = tx.notifications(to, &page, |old| {
            oldest = Some(old.id.0);
            Ok((old.from == from).then_some(old.id))
        })?;
        for id in stale {
            tx.remove_notification(to, id)?;
        }
        if oldest.is_none() {
            return Ok(());
        }
        page.max_id = oldest;
    }
}

fn unwanted(tx: &Tx, to: AccountId, news: &News<'_>) -> Result<bool, Error> {
    if matches!(
        news.kind,
        NotificationKind::AdminReport | NotificationKind::AdminSignUp
    ) {
        return Ok(false);
    }
    let Some(from) = tx.account(news.from)? else {
        return Ok(true);
    };
    if from.suspended || tx.blocked_between(to, from.id)? {
        return Ok(true);
    }
    if tx
        .muting(to, from.id)?
        .is_some_and(|mute| mute.notifications)
    {
        return Ok(true);
    }
    if let Some(domain) = &from.domain
        && tx.domain_blocked(to, domain)?
        && !tx.follows(to, from.id)?
    {
        return Ok(true);
    }
    thread_muted(tx, to, news.status.map(|status| status.conversation))
}

fn thread_muted(tx: &Tx, to: AccountId, thread: Option<ConversationId>) -> Result<bool, Error> {
    thread.map_or(Ok(false), |thread| tx.thread_muted(to, thread))
}

/// What the person's policy says of this one (Mastodon `NotifyService::FilterCondition`).
fn policy(tx: &Tx, to: AccountId, news: &News<'_>) -> Result<Held, Error> {
    let spoken = matches!(
        news.kind,
        NotificationKind::AdminReport
            | NotificationKind::AdminSignUp
            | NotificationKind::Poll
            | NotificationKind::Update
    );
    // Whoever asks to join has no account yet.
    if news.kind == NotificationKind::AdminSignUp {
        return Ok(Held::Accept);
    }
    let (Some(user), Some(from)) = (tx.user(to)?, tx.account(news.from)?) else {
        return Ok(Held::Drop);
    };
    let staff = tx
        .user(from.id)?
        .is_some_and(|user| user.role >= Role::Moderator);
    if spoken || staff || tx.follows(to, from.id)? || tx.lets_through(to, from.id)? {
        return Ok(Held::Accept);
    }
    let private = news.kind == NotificationKind::Mention
        && news
            .status
            .is_some_and(|status| status.visibility == Visibility::Direct)
        && !answers(tx, to, news.status)?;
    let policy = hold_back::policy_of(tx, &user)?;
    let answers = [
        (true, policy.not_following),
        (!tx.follows(from.id, to)?, policy.not_followers),
        (
            tx.now().since(from.created_at) < NEW_ACCOUNT,
            policy.new_accounts,
        ),
        (private, policy.private_mentions),
        (from.silenced, policy.limited_accounts),
        (
            policy.strangers != Held::Accept && is_stranger(tx, to, &from, news)?,
            policy.strangers,
        ),
    ];
    let held = |wanted: Held| {
        answers
            .iter()
            .any(|(applies, held)| *applies && *held == wanted)
    };
    Ok(match (held(Held::Drop), held(Held::Filter)) {
        (true, _) => Held::Drop,
        (false, true) => Held::Filter,
        (false, false) => Held::Accept,
    })
}

/// Whether somebody elsewhere, with whom nobody here has anything to do, speaks to `to` unasked. Whom `to` has named
/// in the post that is answered was asked.
fn is_stranger(tx: &Tx, to: AccountId, from: &Account, news: &News<'_>) -> Result<bool, Error> {
    let spoken = news.kind == NotificationKind::Mention;
    if !spoken || from.is_local() || tx.follows(from.id, to)? {
        return Ok(false);
    }
    let parent = news.status.and_then(|status| status.in_reply_to);
    if let Some(parent) = parent.map(|id| tx.status(id)).transpose()?.flatten()
        && parent.account == to
        && parent.mentions.contains(&from.id)
    {
        return Ok(false);
    }
    Ok(!spam::followed_here(tx, from.id)?)
}

/// Whether a post answers one of `to`'s.
fn answers(tx: &Tx, to: AccountId, status: Option<&Status>) -> Result<bool, Error> {
    let Some(parent) = status.and_then(|status| status.in_reply_to) else {
        return Ok(false);
    };
    Ok(tx
        .status(parent)?
        .is_some_and(|parent| parent.account == to))
}
