//! Answering those who ask to follow.

use super::notify::{News, notify, unnotify};
use super::{Refusal, backfill, follow, owe, see};
use crate::model::notification::NotificationKind;
use crate::model::relation::Follow;
use crate::model::{AccountId, FollowId, Page};
use crate::store::Tx;

/// How many requests one opening of the door lets in; the rest keep waiting to be answered.
const LET_IN_MAX: usize = 1_000;

/// `me` lets `asker` follow.
///
/// # Errors
/// `NotFound` when they haven't asked.
pub fn authorize(tx: &Tx, me: AccountId, asker: AccountId) -> Result<(), Refusal> {
    see::account(tx, asker)?;
    let request = tx
        .remove_follow_request(asker, me)?
        .ok_or(Refusal::NotFound)?;
    let follow = Follow {
        id: tx.new_id::<FollowId>(),
        ..request
    };
    tx.put_follow(asker, me, &follow)?;
    owe::answer(tx, me, asker, &follow, true)?;
    backfill::fill_home(tx, asker, me)?;
    unnotify(tx, me, NotificationKind::FollowRequest, asker, None)?;
    let news = News {
        kind: NotificationKind::Follow,
        from: asker,
        status: None,
        report: None,
    };
    Ok(notify(tx, me, &news)?)
}

/// `me` doesn't let `asker` follow.
///
/// # Errors
/// `NotFound` when they haven't asked.
pub fn reject(tx: &Tx, me: AccountId, asker: AccountId) -> Result<(), Refusal> {
    see::account(tx, asker)?;
    let asked = tx
        .remove_follow_request(asker, me)?
        .ok_or(Refusal::NotFound)?;
    owe::answer(tx, me, asker, &asked, false)?;
    Ok(unnotify(
        tx,
        me,
        NotificationKind::FollowRequest,
        asker,
        None,
    )?)
}

/// `me`, elsewhere, takes back that `asker` was let in: they ask again (Mastodon `Follow#revoke_request!`).
///
/// # Errors
/// `NotFound` when they don't follow.
pub fn revoke(tx: &Tx, me: AccountId, asker: AccountId) -> Result<(), Refusal> {
    let was = follow::sever(tx, asker, me)?.ok_or(Refusal::NotFound)?;
    let request = Follow {
        id: tx.new_id::<FollowId>(),
        ..was
    };
    Ok(tx.put_follow_request(asker, me, &request)?)
}

/// Lets in everybody who waits, because `me` no longer wants to be asked (Mastodon
/// `UpdateAccountService#authorize_all_follow_requests`).
pub(super) fn authorize_all(tx: &Tx, me: AccountId) -> Result<(), Refusal> {
    for (_, asker) in tx.follow_requesters(me, &Page::newest(LET_IN_MAX))? {
        authorize(tx, me, asker)?;
    }
    Ok(())
}
