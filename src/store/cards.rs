//! Previews of links, by address.

use super::key::{Digest16, Span};
use super::table::CARDS;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::Time;
use crate::model::card::Card;
use std::collections::HashSet;

impl View {
    /// The preview of the page at `url`, if it was read.
    pub fn card(&self, url: &str) -> Result<Option<Card>, Error> {
        self.get(&CARDS, &Digest16::of(url))
    }

    /// Previews that were read before `horizon`, by the digests of their addresses. Walks over all.
    pub fn cards_before(&self, horizon: Time) -> Result<HashSet<Digest16>, Error> {
        let mut old = HashSet::new();
        for row in self.walk(&CARDS, Span::all::<Digest16>(), Dir::Up) {
            let (digest, card) = row?;
            if card.fetched_at < horizon {
                old.insert(digest);
            }
        }
        Ok(old)
    }
}

impl Tx {
    /// Adds or replaces the preview of the page at `url`.
    pub fn put_card(&self, url: &str, card: &Card) -> Result<(), Error> {
        self.put(&CARDS, &Digest16::of(url), card)
    }

    /// Removes previews, unless they were read again since `horizon`.
    pub fn remove_cards(&self, digests: &[Digest16], horizon: Time) -> Result<(), Error> {
        for digest in digests {
            let card = self.get(&CARDS, digest)?;
            if card.is_some_and(|card| card.fetched_at < horizon) {
                self.remove(&CARDS, digest)?;
            }
        }
        Ok(())
    }
}
