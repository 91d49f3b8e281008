//! Previews of links under posts: which link, when it is looked at, and what is shown of it. The looking itself is an
//! errand of the door to other servers; that it is still to be done is a row of the upkeep's queue, so that a power cut
//! forgets none.

use crate::model::card::Card;
use crate::model::event::Event;
use crate::model::status::{Status, Visibility};
use crate::model::upkeep::Upkeep;
use crate::model::{StatusId, Time};
use crate::store::{Error, Tx, View};
use crate::text::links::first_link;
use std::time::Duration;

/// How long a link waits before it is looked at, at least. Whoever posts here has it looked at at once; this is for when
/// that came to nothing.
const DELAY: Duration = Duration::from_secs(20);

/// Over how long houses that got the same post spread themselves, so that they don't ask its website all at once
/// (Mastodon `LinkCrawlWorker.perform_in(rand(1..59).seconds)`).
const SPREAD: Duration = Duration::from_secs(60);

/// How soon a link is tried again that nobody has looked at, and how often.
const AGAIN_AFTER: Duration = Duration::from_secs(10 * 60);
const TRIES_MAX: u8 = 5;

/// Links of posts that are older when they come are left alone: a thread or a profile that is read here for the first
/// time should not send this house to a hundred websites.
const AGE_MAX: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// How long a preview is as good as new (Mastodon `FetchLinkCardService`: two weeks).
const FRESH_FOR: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// How long a page that had nothing to show, or wasn't there, is left alone.
const VAIN_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// The link whose preview belongs under a post. Private messages have none, because asking a website for what
/// somebody was sent would tell that it was opened; neither have boosts, nor posts that show something else.
pub fn link(view: &View, status: &Status) -> Result<Option<String>, Error> {
    let plain = status.media.is_empty() && status.quote.is_none() && status.reblog_of.is_none();
    if !plain || status.visibility == Visibility::Direct {
        return Ok(None);
    }
    Ok(first_link(&status.html, view.settings()?.domain()))
}

/// The link of a post that should be looked at now.
pub fn wanted(view: &View, id: StatusId) -> Result<Option<String>, Error> {
    let Some(status) = view.status(id)? else {
        return Ok(None);
    };
    let Some(link) = link(view, &status)? else {
        return Ok(None);
    };
    let known = view.card(&link)?;
    Ok(known
        .is_none_or(|card| !is_fresh(&card, view.now()))
        .then_some(link))
}

/// Whether a page was looked at lately enough.
pub fn is_fresh(card: &Card, now: Time) -> bool {
    let kept = match card.title.is_empty() {
        true => VAIN_FOR,
        false => FRESH_FOR,
    };
    now.since(card.fetched_at) < kept
}

/// A post has new words: a preview that is known is shown at once, another is looked for a little later.
pub fn queue(tx: &Tx, id: StatusId) -> Result<(), Error> {
    let Some(status) = tx.status(id)? else {
        return Ok(());
    };
    let link = link(tx, &status)?;
    let known = link.as_deref().map(|link| tx.card(link)).transpose()?;
    let known = known.flatten();
    // An old preview is better than none while a new one is looked for.
    let card = link.filter(|_| known.is_some_and(|card| !card.title.is_empty()));
    let (local, old) = (
        status.is_local(),
        tx.now().since(status.created_at) > AGE_MAX,
    );
    if status.card != card {
        tx.put_status(&Status { card, ..status }, local)?;
    }
    if old || wanted(tx, id)?.is_none() {
        return Ok(());
    }
    let due = tx.now().plus(DELAY).plus(spread(tx, id)?);
    tx.later(due, Upkeep::FetchCard(id, 0))
}

/// How much later this house looks than another: no dice are needed, because each house has a seal of its own.
fn spread(view: &View, id: StatusId) -> Result<Duration, Error> {
    let seal = view.settings()?.seal.unwrap_or_default();
    let mixed = seal
        .into_iter()
        .chain(id.0.to_be_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    Ok(Duration::from_millis(mixed % (SPREAD.as_millis() as u64)))
}

/// A link's hour has come and its errand is left: should that come to nothing, it has another hour.
pub fn again(tx: &Tx, id: StatusId, tries: u8) -> Result<(), Error> {
    if tries >= TRIES_MAX || wanted(tx, id)?.is_none() {
        return Ok(());
    }
    let due = tx.now().plus(AGAIN_AFTER * u32::from(tries + 1));
    tx.later(due, Upkeep::FetchCard(id, tries + 1))
}

/// Keeps what was read of the page at `link`, or that nothing was, and shows it under a post unless that says
/// something else by now. A preview that was good before is not lost because the page can't be reached today.
pub fn keep(tx: &Tx, id: StatusId, link: &str, card: &Card) -> Result<(), Error> {
    let before = tx.card(link)?.filter(|old| !old.title.is_empty());
    let kept = match before {
        Some(old) if card.title.is_empty() => Card {
            fetched_at: card.fetched_at,
            ..old
        },
        _ => card.clone(),
    };
    tx.put_card(link, &kept)?;
    show(tx, id, link)
}

/// Shows a preview that is known under a post.
pub fn show(tx: &Tx, id: StatusId, wanted: &str) -> Result<(), Error> {
    let Some(status) = tx.status(id)? else {
        return Ok(());
    };
    let known = tx.card(wanted)?.is_some_and(|card| !card.title.is_empty());
    if !known
        || status.card.as_deref() == Some(wanted)
        || link(tx, &status)?.as_deref() != Some(wanted)
    {
        return Ok(());
    }
    let local = status.is_local();
    let changed = Status {
        card: Some(wanted.to_owned()),
        ..status
    };
    tx.put_status(&changed, local)?;
    tx.tell(Event::Edited { status: id });
    Ok(())
}
