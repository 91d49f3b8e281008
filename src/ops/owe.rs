//! What an act owes other servers: a row in the act's own transaction, from which the federation door makes
//! documents and deliveries. An appliance gets unplugged, and nothing may be lost between the two.
//!
//! Nothing is owed for what people elsewhere do, for what stays in the house, and for what concerns nobody elsewhere:
//! a family that talks among itself writes no rows here.

use super::border;
use crate::model::account::Account;
use crate::model::outbound::{Outbound, PassedOn};
use crate::model::relation::Follow;
use crate::model::remote::RelayState;
use crate::model::settings::Settings;
use crate::model::status::{Status, Visibility};
use crate::model::{AccountId, Page, PollId, ReportId};
use crate::store::{Error, Tx, View};
use std::collections::BTreeSet;

/// How many boosts and how many favourites of one post are looked at for whom to tell of a change.
const REACH_MAX: usize = 4_000;

/// A post or boost was made.
pub fn post(tx: &Tx, status: &Status) -> Result<(), Error> {
    match goes_out(tx, status)? {
        true => tx.put_owed(&Outbound::Post(status.id)),
        false => Ok(()),
    }
}

/// A post was changed, or the numbers of its poll.
pub fn edited(tx: &Tx, status: &Status) -> Result<(), Error> {
    match is_known_elsewhere(tx, status)? {
        true => tx.put_owed(&Outbound::Edited(status.id)),
        false => Ok(()),
    }
}

/// Whether anybody elsewhere is told when a post is changed.
///
/// # Errors
/// Those of the store.
pub fn is_known_elsewhere(view: &View, status: &Status) -> Result<bool, Error> {
    Ok(goes_out(view, status)? || came_further(view, status)?)
}

/// A post or boost is taken back: call it while its rows are still there.
pub fn withdrawn(tx: &Tx, status: &Status) -> Result<(), Error> {
    if status.local_only || !status.is_local() || !is_here(tx, status.account)? {
        return Ok(());
    }
    let reach = reach(tx, status)?;
    match goes_out(tx, status)? || !reach.is_empty() {
        true => tx.put_owed(&Outbound::Withdrawn(Box::new(status.clone()), reach)),
        false => Ok(()),
    }
}

/// Inboxes of servers that a post may have come to beside those that it is sent to now: where it was sent before, and
/// whoever elsewhere boosted, liked or answered it (Mastodon `StatusReachFinder`).
///
/// # Errors
/// Those of the store.
pub fn reach(view: &View, status: &Status) -> Result<Vec<String>, Error> {
    let sent = view.postage(status.id)?;
    let mut inboxes: BTreeSet<String> = sent.into_iter().map(|row| row.inbox).collect();
    let some = Page::newest(REACH_MAX);
    let mut people = view.favourited_by(status.id, &some)?;
    let boosts = view.reblogged_by(status.id, &some)?;
    people.extend(boosts.into_iter().map(|(person, _)| person));
    let quotes = view.quotes(status.id, &some)?;
    for said in [view.replies(status.id)?, quotes].concat() {
        people.extend(view.status(said)?.map(|said| said.account));
    }
    for person in people {
        let remote = view.remote(person)?;
        inboxes.extend(remote.map(|remote| remote.delivery().to_owned()));
    }
    Ok(inboxes.into_iter().collect())
}

/// The author of the post that one answers, if they are another person of this house and all may read it (Mastodon
/// `StatusReachFinder#followers_inboxes`: their followers are told too).
///
/// # Errors
/// Those of the store.
pub fn answered_here(view: &View, status: &Status) -> Result<Option<AccountId>, Error> {
    let answered = status.in_reply_to_account;
    let answered = answered.filter(|who| *who != status.account && status.visibility.is_open());
    match answered {
        Some(who) if is_here(view, who)? => Ok(Some(who)),
        _ => Ok(None),
    }
}

/// Somebody elsewhere has answered a post of this house, or changed or deleted one that people elsewhere only know
/// through somebody here, who boosted, answered or quoted it: their followers are told, in the author's own words
/// (Mastodon `ActivityPub::Forwarder`). Call it while the rows of the post are there.
///
/// # Errors
/// Those of the store.
pub fn pass_on(tx: &Tx, status: &Status, letter: Option<&[u8]>) -> Result<(), Error> {
    let (Some(letter), true) = (letter, status.visibility.is_open()) else {
        return Ok(());
    };
    let from = tx.account(status.account)?.and_then(|author| author.domain);
    let mut people: Vec<AccountId> = status.in_reply_to_account.into_iter().collect();
    let some = Page::newest(REACH_MAX);
    let boosts = tx.reblogged_by(status.id, &some)?;
    people.extend(boosts.into_iter().map(|(person, _)| person));
    for said in [tx.replies(status.id)?, tx.quotes(status.id, &some)?].concat() {
        let said = tx.status(said)?.filter(|said| said.visibility.is_open());
        people.extend(said.map(|said| said.account));
    }
    let mut through = Vec::new();
    for person in people.into_iter().collect::<BTreeSet<_>>() {
        if is_here(tx, person)? && followed_from_afar(tx, person)? {
            through.push(person);
        }
    }
    match from {
        Some(from) if !through.is_empty() => tx.put_owed(&Outbound::PassedOn(Box::new(PassedOn {
            letter: letter.to_vec(),
            from,
            through,
        }))),
        _ => Ok(()),
    }
}

/// Somebody here voted for a poll elsewhere.
pub fn vote(tx: &Tx, me: AccountId, poll: PollId, asker: AccountId) -> Result<(), Error> {
    between(tx, me, asker, Outbound::Vote(me, poll))
}

/// Somebody here likes a post of `author`'s (`Like`), or no longer does (`Unlike`).
pub fn like(tx: &Tx, author: AccountId, what: Outbound) -> Result<(), Error> {
    match what {
        Outbound::Like(me, ..) | Outbound::Unlike(me, ..) => between(tx, me, author, what),
        _ => Ok(()),
    }
}

/// Somebody here asks to follow.
pub fn follow(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Error> {
    between(tx, me, whom, Outbound::Follow(me, whom))
}

/// Somebody here no longer follows, or no longer asks to.
pub fn unfollow(tx: &Tx, me: AccountId, whom: AccountId, was: &Follow) -> Result<(), Error> {
    let id = follow_id(&tx.account_of(me)?, &tx.settings()?, was);
    between(tx, me, whom, Outbound::Unfollow(me, whom, id))
}

/// Somebody here lets another follow, or doesn't (any more).
pub fn answer(
    tx: &Tx,
    me: AccountId,
    asker: AccountId,
    asked: &Follow,
    yes: bool,
) -> Result<(), Error> {
    let what = match yes {
        true => Outbound::Accept(me, asker, asked.uri.clone()),
        false => Outbound::Reject(me, asker, asked.uri.clone()),
    };
    between(tx, me, asker, what)
}

/// Somebody here blocks another, or no longer does.
pub fn block(tx: &Tx, me: AccountId, whom: AccountId, blocks: bool) -> Result<(), Error> {
    let what = match blocks {
        true => Outbound::Block(me, whom),
        false => Outbound::Unblock(me, whom),
    };
    between(tx, me, whom, what)
}

/// A local person's own affair that their followers hear of: profile, move, pins, featured hashtags.
pub fn tell_followers(tx: &Tx, me: AccountId, what: &Outbound) -> Result<(), Error> {
    match is_here(tx, me)? && followed_from_afar(tx, me)? {
        true => tx.put_owed(what),
        false => Ok(()),
    }
}

/// A report that the reported person's server is told of.
pub fn report(tx: &Tx, report: ReportId, target: &Account) -> Result<(), Error> {
    match &target.domain {
        Some(domain) if border::talks_to(tx, domain)? => tx.put_owed(&Outbound::Report(report)),
        _ => Ok(()),
    }
}

/// The ActivityPub id of a follow that goes out from here.
pub fn follow_id(me: &Account, settings: &Settings, follow: &Follow) -> String {
    match &follow.uri {
        Some(uri) => uri.clone(),
        None => format!("{}#follows/{}", me.actor(settings), follow.id),
    }
}

/// What concerns two people: owed when the one is here and the other is not.
fn between(tx: &Tx, me: AccountId, other: AccountId, what: Outbound) -> Result<(), Error> {
    let other = tx.account(other)?.and_then(|account| account.domain);
    match other {
        // Servers that we don't talk to aren't told anything either.
        Some(domain) if is_here(tx, me)? && border::talks_to(tx, &domain)? => tx.put_owed(&what),
        _ => Ok(()),
    }
}

fn is_here(view: &View, account: AccountId) -> Result<bool, Error> {
    let account = view.account_kept(account)?;
    let account = account.as_ref().as_ref();
    Ok(account.is_some_and(|account| account.is_local()))
}

/// Whether a post of somebody here concerns anybody elsewhere.
fn goes_out(view: &View, status: &Status) -> Result<bool, Error> {
    if status.local_only || !status.is_local() || !is_here(view, status.account)? {
        return Ok(false);
    }
    let original = status.reblog_of.map(|id| view.status(id)).transpose()?;
    let original = original.flatten().map(|original| original.account);
    let named = status.mentions.iter().chain(&status.in_reply_to_account);
    for person in named.chain(&original) {
        if !is_here(view, *person)? {
            return Ok(true);
        }
    }
    if status.visibility == Visibility::Public
        && view
            .relays()?
            .iter()
            .any(|relay| relay.state == RelayState::Accepted)
    {
        return Ok(true);
    }
    if let Some(answered) = answered_here(view, status)?
        && followed_from_afar(view, answered)?
    {
        return Ok(true);
    }
    Ok(status.visibility != Visibility::Direct && followed_from_afar(view, status.account)?)
}

/// Whether a post that concerns only people here has been seen elsewhere nevertheless.
fn came_further(view: &View, status: &Status) -> Result<bool, Error> {
    let ours = !status.local_only && status.is_local() && is_here(view, status.account)?;
    Ok(ours && status.visibility.is_open() && !reach(view, status)?.is_empty())
}

/// Whether anybody elsewhere follows somebody.
fn followed_from_afar(view: &View, account: AccountId) -> Result<bool, Error> {
    for follower in &view.followers_kept(account)?.0 {
        if !is_here(view, *follower)? {
            return Ok(true);
        }
    }
    Ok(false)
}
