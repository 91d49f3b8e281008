//! Choosing in a poll, and its end.

use super::notify::{News, notify};
use super::{Refusal, owe, see};
use crate::model::notification::NotificationKind;
use crate::model::poll::{Poll, Vote};
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, PollId};
use crate::store::{Error, Tx, View};
use std::time::Duration;

/// How long other servers wait for the numbers of a poll after a vote (Mastodon `VoteService`: `perform_in(3.minutes)`).
pub const TELL_AFTER: Duration = Duration::from_secs(3 * 60);

/// A poll whose post the viewer may see.
///
/// # Errors
/// `NotFound` otherwise.
pub fn poll(view: &View, viewer: Option<AccountId>, id: PollId) -> Result<Poll, Refusal> {
    let poll = view.poll(id)?.ok_or(Refusal::NotFound)?;
    see::status(view, viewer, poll.status)?;
    Ok(poll)
}

/// `me` chooses answers, by their number from 0; once (Mastodon `VoteValidator`).
///
/// # Errors
/// `Moved`; `NotFound` when `me` can't see it; `Invalid` when it is over, one's own, voted on already, or an
/// answer doesn't exist or is one too many.
pub fn vote(tx: &Tx, me: AccountId, id: PollId, choices: &[u32]) -> Result<(), Refusal> {
    see::staying(tx, me)?;
    let mut poll = poll(tx, Some(me), id)?;
    if poll.expired(tx.now()) {
        return Err(Refusal::invalid(
            "Validation failed: The poll has already ended",
        ));
    }
    if poll.account == me {
        return Err(Refusal::invalid(
            "Validation failed: You cannot vote in your own polls",
        ));
    }
    if tx.vote(id, me)?.is_some() {
        return Err(Refusal::invalid(
            "Validation failed: You have already voted on this poll",
        ));
    }
    let mut choices = choices.to_vec();
    choices.sort_unstable();
    choices.dedup();
    if choices.is_empty()
        || choices
            .iter()
            .any(|choice| *choice as usize >= poll.options.len())
    {
        return Err(Refusal::invalid(
            "Validation failed: The chosen vote option does not exist",
        ));
    }
    if !poll.multiple && choices.len() > 1 {
        return Err(Refusal::invalid(
            "Validation failed: Only one answer can be chosen in this poll",
        ));
    }
    for choice in &choices {
        poll.options[*choice as usize].votes += 1;
    }
    poll.voters += 1;
    tx.put_vote(id, me, &Vote { choices })?;
    owe::vote(tx, me, id, poll.account)?;
    Ok(tx.put_poll(&told_later(tx, poll)?)?)
}

/// `me`, elsewhere, chooses one answer, by what it says: servers send one activity a choice (Mastodon
/// `Activity::Create#poll_vote!`). What is chosen twice, too late, or as a second answer where one is allowed, changes
/// nothing; whether anything did.
///
/// # Errors
/// `NotFound` when `me` can't see the poll, or it has no such answer.
pub fn vote_from_afar(tx: &Tx, me: AccountId, id: PollId, choice: &str) -> Result<bool, Refusal> {
    let mut poll = poll(tx, Some(me), id)?;
    let found = poll
        .options
        .iter()
        .position(|option| option.title == choice);
    let number = found.ok_or(Refusal::NotFound)?;
    let old = tx.vote(id, me)?.map(|vote| vote.choices);
    let first = old.is_none();
    let mut choices = old.unwrap_or_default();
    let chosen = number as u32;
    if poll.expired(tx.now())
        || poll.account == me
        || choices.contains(&chosen)
        || !poll.multiple && !choices.is_empty()
    {
        return Ok(false);
    }
    choices.push(chosen);
    choices.sort_unstable();
    poll.options[number].votes += 1;
    poll.voters += u64::from(first);
    tx.put_vote(id, me, &Vote { choices })?;
    tx.put_poll(&told_later(tx, poll)?)?;
    Ok(true)
}

/// A poll that has a vote more: other servers hear of all that come within `TELL_AFTER` at once, and of those whose numbers
/// are hidden when it is over (Mastodon `VoteService#distribute_poll!`).
fn told_later(tx: &Tx, poll: Poll) -> Result<Poll, Error> {
    if poll.telling_at.is_some() || poll.hide_totals {
        return Ok(poll);
    }
    let asked = tx.status(poll.status)?;
    if !asked.map_or(Ok(false), |asked| owe::is_known_elsewhere(tx, &asked))? {
        return Ok(poll);
    }
    let due = tx.now().plus(TELL_AFTER);
    tx.later(due, Upkeep::TellVotes(poll.id))?;
    Ok(Poll {
        telling_at: Some(due),
        ..poll
    })
}

/// Tells other servers how the votes stand. What is over was told at its end.
///
/// # Errors
/// Those of the store.
pub fn tell_votes(tx: &Tx, id: PollId) -> Result<(), Refusal> {
    let Some(poll) = tx.poll(id)? else {
        return Ok(());
    };
    let poll = Poll {
        telling_at: None,
        ..poll
    };
    tx.put_poll(&poll)?;
    match tx.status(poll.status)? {
        Some(status) if !poll.expired(tx.now()) && !poll.hide_totals => {
            Ok(owe::edited(tx, &status)?)
        }
        _ => Ok(()),
    }
}

/// Tells asker and voters that a poll is over; nothing when it was moved or removed meanwhile.
pub fn close_poll(tx: &Tx, id: PollId) -> Result<(), Refusal> {
    let Some(poll) = tx.poll(id)?.filter(|poll| poll.expired(tx.now())) else {
        return Ok(());
    };
    let Some(status) = tx.status(poll.status)? else {
        return Ok(());
    };
    let news = News {
        kind: NotificationKind::Poll,
        from: poll.account,
        status: Some(&status),
        report: None,
    };
    notify(tx, poll.account, &news)?;
    for voter in tx.voters(id)? {
        notify(tx, voter, &news)?;
    }
    Ok(owe::edited(tx, &status)?)
}
