//! Posts and boosts, their numbers, versions and answers, and what people have done with them.

use super::Check;
use crate::model::status::{Marks, Shape, Status, StatusCounts};
use crate::model::{AccountId, StatusId};
use crate::store::key::{Digest16, Key};
use crate::store::statuses::PINS_MAX;
use crate::store::table::*;
use crate::store::{Error, View};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that this file looks at.
pub(super) fn check(check: &mut Check<'_>) -> Result<(), Error> {
    written(check)?;
    counts(check)?;
    versions(check)?;
    marks(check)?;
    kept(check)?;
    pins(check)?;
    idempotency(check)
}

/// Whether a post was written here.
pub(super) fn is_local(view: &View, status: &Status) -> Result<bool, Error> {
    let author = view.account(status.account)?;
    Ok(author.is_some_and(|author| author.is_local()))
}

fn written(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut by_author, mut by_uri) = (check.expected(), check.expected());
    let (mut replies, mut reblogs) = (check.expected(), check.expected());
    check.rows(&STATUSES, |check, id, status| {
        let shape = Shape::of(&status, is_local(check.view, &status)?);
        by_author.add(&(status.account, id), &shape);
        if let Some(uri) = &status.uri {
            by_uri.add(&Digest16::of(uri), &id);
        }
        if let Some(parent) = status.in_reply_to {
            replies.add(&(parent, id), &());
        }
        if let Some(original) = status.reblog_of {
            reblogs.add(&(original, status.account), &id);
            exists_or_goes(check, &STATUSES, original)?;
        }
        if !check.view.has(&ACCOUNTS, &status.account)? {
            let what = format!("post {id} is by account {}, who is gone", status.account);
            check.find(STATUSES.name, what);
        }
        Ok(())
    })?;
    check.compare(&STATUSES_OF, by_author)?;
    check.compare(&STATUSES_BY_URI, by_uri)?;
    check.compare(&REPLIES, replies)?;
    check.compare(&REBLOGGED_BY, reblogs)
}

/// The numbers under a post are those of the rows; a post without a row of numbers has none.
fn counts(check: &mut Check<'_>) -> Result<(), Error> {
    let mut right: BTreeMap<StatusId, StatusCounts> = BTreeMap::new();
    check.rows(&REPLIES, |_, (parent, _), ()| {
        right.entry(parent).or_default().replies += 1;
        Ok(())
    })?;
    check.rows(&REBLOGGED_BY, |_, (original, _), _| {
        right.entry(original).or_default().reblogs += 1;
        Ok(())
    })?;
    check.rows(&FAVOURITED_BY, |_, (status, _), _| {
        right.entry(status).or_default().favourites += 1;
        Ok(())
    })?;
    check.rows(&STATUS_COUNTS, |check, id, counts| {
        exists(check, &STATUS_COUNTS, id)?;
        let expected = right.remove(&id).unwrap_or_default();
        if expected != counts {
            let what = format!("post {id} has {counts:?}, but {expected:?} was counted");
            check.find(STATUS_COUNTS.name, what);
        }
        Ok(())
    })?;
    for (id, counts) in right {
        // Answers to a post that was deleted stay, and are no longer counted anywhere.
        if check.view.has(&STATUSES, &id)? {
            let what = format!("post {id} has no numbers, but {counts:?} was counted");
            check.find(STATUS_COUNTS.name, what);
        }
    }
    Ok(())
}

/// Versions belong to a post and are numbered without a gap.
fn versions(check: &mut Check<'_>) -> Result<(), Error> {
    let mut next: Option<(StatusId, u32)> = None;
    check.rows(&REVISIONS, |check, (status, version), _| {
        let expected = match next {
            Some((same, next)) if same == status => next,
            _ => {
                exists(check, &REVISIONS, status)?;
                0
            }
        };
        if version != expected {
            let what = format!("post {status} has version {version} where {expected} was due");
            check.find(REVISIONS.name, what);
        }
        next = Some((status, version.saturating_add(1)));
        Ok(())
    })
}

/// What a person's marks on a post say is what the four lists say.
fn marks(check: &mut Check<'_>) -> Result<(), Error> {
    let mut right: BTreeMap<(AccountId, StatusId), u8> = BTreeMap::new();
    check.rows(&FAVOURITED_BY, |_, (status, account), _| {
        *right.entry((account, status)).or_default() |= Marks::FAVOURITED;
        Ok(())
    })?;
    check.rows(&REBLOGGED_BY, |_, (status, account), _| {
        *right.entry((account, status)).or_default() |= Marks::REBLOGGED;
        Ok(())
    })?;
    check.rows(&BOOKMARKED, |_, row, _| {
        *right.entry(row).or_default() |= Marks::BOOKMARKED;
        Ok(())
    })?;
    check.rows(&PINS, |_, (account, _), status| {
        *right.entry((account, status)).or_default() |= Marks::PINNED;
        Ok(())
    })?;
    let mut rows = check.expected();
    for (row, bits) in &right {
        rows.add(row, &Marks(*bits));
    }
    check.compare(&MARKS, rows)
}

/// Favourites and bookmarks: the list by when, and the look-up by post.
fn kept(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut favourites, mut bookmarks) = (check.expected(), check.expected());
    check.rows(&FAVOURITED_BY, |check, (status, account), mark| {
        favourites.add(&(account, mark), &status);
        exists_or_goes(check, &FAVOURITED_BY, status)
    })?;
    check.rows(&BOOKMARKED, |check, (account, status), mark| {
        bookmarks.add(&(account, mark), &status);
        exists(check, &BOOKMARKED, status)
    })?;
    check.rows(&REACTIONS, |check, row: (StatusId, AccountId), _| {
        if !check.view.has(&FAVOURITED_BY, &row)? {
            let what = format!(
                "account {} reacted to post {}, which they don't favour",
                row.1, row.0
            );
            check.find(REACTIONS.name, what);
        }
        Ok(())
    })?;
    check.compare(&FAVOURITES, favourites)?;
    check.compare(&BOOKMARKS, bookmarks)
}

/// Only own posts are pinned, each once, and not too many.
fn pins(check: &mut Check<'_>) -> Result<(), Error> {
    let mut pinned: BTreeMap<AccountId, BTreeSet<StatusId>> = BTreeMap::new();
    check.rows(&PINS, |check, (account, _), status| {
        let theirs = pinned.entry(account).or_default();
        if !theirs.insert(status) {
            let what = format!("account {account} has pinned post {status} twice");
            check.find(PINS.name, what);
        }
        if theirs.len() > PINS_MAX {
            let what = format!("account {account} has more than {PINS_MAX} pins");
            check.find(PINS.name, what);
        }
        match check.view.status(status)? {
            Some(found) if found.account == account => {}
            Some(_) => check.find(
                PINS.name,
                format!("post {status} is pinned by account {account}, who did not write it"),
            ),
            None => exists(check, &PINS, status)?,
        }
        Ok(())
    })
}

/// What can be asked for twice can also be forgotten, and what is to be forgotten is there.
fn idempotency(check: &mut Check<'_>) -> Result<(), Error> {
    let mut right = check.expected();
    check.rows(&IDEMPOTENCY_BY_TIME, |_, (_, made), hash| {
        right.add(&Digest16(hash), &made);
        Ok(())
    })?;
    check.compare(&IDEMPOTENCY, right)
}

/// Finds fault with `table` if the post that it names is gone.
pub(super) fn exists<K: Key, V>(
    check: &mut Check<'_>,
    table: &Table<K, V>,
    status: StatusId,
) -> Result<(), Error> {
    if !check.view.has(&STATUSES, &status)? {
        check.find(table.name, format!("post {status} is gone"));
    }
    Ok(())
}

/// The same where the post may be gone as long as more of it is still to be removed.
pub(super) fn exists_or_goes<K: Key, V>(
    check: &mut Check<'_>,
    table: &Table<K, V>,
    status: StatusId,
) -> Result<(), Error> {
    match check.going.contains(&status) {
        true => Ok(()),
        false => exists(check, table, status),
    }
}
