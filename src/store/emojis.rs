//! Custom emojis.

use super::key::{Digest16, Span};
use super::table::EMOJIS;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::emoji::Emoji;

/// How many custom emojis a community may have.
pub const EMOJIS_MAX: usize = 2_000;

impl View {
    /// All custom emojis, by heading and name; those without a heading come first.
    pub fn emojis(&self) -> Result<Vec<Emoji>, Error> {
        let rows = self.scan(&EMOJIS, Span::all::<Digest16>(), Dir::Up, EMOJIS_MAX)?;
        let mut emojis: Vec<Emoji> = rows.into_iter().map(|(_, emoji)| emoji).collect();
        emojis.sort_by(|a, b| (&a.category, &a.shortcode).cmp(&(&b.category, &b.shortcode)));
        Ok(emojis)
    }
}

impl Tx {
    /// Adds or replaces the emoji of that name.
    pub fn put_emoji(&self, emoji: &Emoji) -> Result<(), Error> {
        self.put(&EMOJIS, &Digest16::of(&emoji.shortcode), emoji)
    }
}
