//! What only grows, and is of no use after a while: how often hashtags were used on days long past, and previews of pages
//! that no post shows any more. Without this it would take the room of posts, which are forgotten for it.

use crate::model::{StatusId, TagId};
use crate::store::{Digest16, Error, Store, day};
use std::time::Duration;

/// So long it is known how often a hashtag was used on a day: a month can be compared with the one before. Mastodon
/// forgets it after 14 days (`Trends::History::EXPIRE_AFTER`).
pub const TAG_DAYS_KEPT: Duration = Duration::from_secs(60 * 24 * 60 * 60);

/// So long a preview stays that no post shows: longer than it is fresh (`ops::link_card`), so that a post that comes while
/// it is being removed has it looked for again.
pub const CARDS_KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// How many days of hashtags, or previews, go in one transaction.
const REMOVED_AT_ONCE: usize = 64;

/// How many posts are asked in one go which preview they show.
const ASKED_AT_ONCE: usize = 2_000;

/// How long others have the store to themselves between two pieces.
const PAUSE: Duration = Duration::from_millis(50);

/// What went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Days of hashtags.
    pub tag_days: usize,
    /// Previews.
    pub cards: usize,
}

/// Removes all of it that is old enough, in pieces. Should the power go in between, the next time does the rest.
///
/// # Errors
/// Those of the store.
pub async fn sweep(store: &Store) -> Result<Swept, Error> {
    Ok(Swept {
        tag_days: tag_days(store).await?,
        cards: cards(store).await?,
    })
}

async fn tag_days(store: &Store) -> Result<usize, Error> {
    let before = day(store.now().minus(TAG_DAYS_KEPT));
    let mut next = Some((TagId(0), 0));
    let mut removed = 0;
    while let Some(from) = next {
        let old = store.read_far(move |view| view.tag_days_before(before, from, REMOVED_AT_ONCE));
        let old: Vec<(TagId, u32)> = old.await?;
        next = old.last().map(|(tag, day)| (*tag, day + 1));
        removed += old.len();
        if !old.is_empty() {
            let gone = store.write(move |tx| tx.remove_tag_days(&old));
            gone.await?;
            tokio::time::sleep(PAUSE).await;
        }
    }
    Ok(removed)
}

async fn cards(store: &Store) -> Result<usize, Error> {
    let horizon = store.now().minus(CARDS_KEPT);
    let old = store.read_far(move |view| view.cards_before(horizon));
    let mut unneeded = old.await?;
    let mut next = StatusId(0);
    while !unneeded.is_empty() {
        let some = store.read_far(move |view| {
            let some = view.statuses_from(next, StatusId(u64::MAX), ASKED_AT_ONCE)?;
            let shown = some.iter().filter_map(|status| status.card.as_deref());
            let shown: Vec<Digest16> = shown.map(Digest16::of).collect();
            let next = some.last().map(|last| StatusId(last.id.0 + 1));
            Ok::<_, Error>((shown, next))
        });
        let (shown, after) = some.await?;
        for card in &shown {
            unneeded.remove(card);
        }
        match after {
            Some(after) => next = after,
            None => break,
        }
        tokio::time::sleep(PAUSE).await;
    }
    let unneeded: Vec<Digest16> = unneeded.into_iter().collect();
    for piece in unneeded.chunks(REMOVED_AT_ONCE) {
        let piece = piece.to_vec();
        let gone = store.write(move |tx| tx.remove_cards(&piece, horizon));
        gone.await?;
        tokio::time::sleep(PAUSE).await;
    }
    Ok(unneeded.len())
}
