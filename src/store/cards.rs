//! Previews of links, by address.

use super::key::Digest16;
use super::table::CARDS;
use super::{Error, Tx, View};
use crate::model::card::Card;

impl View {
    /// The preview of the page at `url`, if it was read.
    pub fn card(&self, url: &str) -> Result<Option<Card>, Error> {
        self.get(&CARDS, &Digest16::of(url))
    }
}

impl Tx {
    /// Adds or replaces the preview of the page at `url`.
    pub fn put_card(&self, url: &str, card: &Card) -> Result<(), Error> {
        self.put(&CARDS, &Digest16::of(url), card)
    }
}
