//! Custom emojis.

use super::key::{Digest16, Span};
use super::table::EMOJIS;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::emoji::Emoji;

/// How many custom emojis a community may have.
pub const EMOJIS_MAX: usize = 2_000;

impl View {
    /// One, also one that is disabled.
    pub fn emoji(&self, shortcode: &str) -> Result<Option<Emoji>, Error> {
        self.get(&EMOJIS, &Digest16::of(shortcode))
    }

    /// Those that are shown: all but the disabled ones.
    pub fn emojis_shown(&self) -> Result<Vec<Emoji>, Error> {
        let mut shown = self.emojis()?;
        shown.retain(|emoji| !emoji.disabled);
        Ok(shown)
    }

    /// All custom emojis, by heading and name; those without a heading come first.
    pub fn emojis(&self) -> Result<Vec<Emoji>, Error> {
        let rows = self.scan(&EMOJIS, Span::all::<Digest16>(), Dir::Up, EMOJIS_MAX)?;
        let mut emojis: Vec<Emoji> = rows.into_iter().map(|(_, emoji)| emoji).collect();
        emojis.sort_by(|a, b| (&a.category, &a.shortcode).cmp(&(&b.category, &b.shortcode)));
        Ok(emojis)
    }
}

impl Tx {
    /// Adds or replaces the emoji of that name; its files are counted.
    pub fn put_emoji(&self, emoji: &Emoji) -> Result<(), Error> {
        for blob in emoji.picture.blobs() {
            self.use_blob(blob)?;
        }
        if let Some(before) = self.emoji(&emoji.shortcode)? {
            for blob in before.picture.blobs() {
                self.unuse_blob(blob)?;
            }
        }
        self.put(&EMOJIS, &Digest16::of(&emoji.shortcode), emoji)
    }

    /// Removes the emoji of that name, whose files go a little later; whether there was one.
    pub fn remove_emoji(&self, shortcode: &str) -> Result<bool, Error> {
        let Some(before) = self.emoji(shortcode)? else {
            return Ok(false);
        };
        for blob in before.picture.blobs() {
            self.unuse_blob(blob)?;
        }
        self.remove(&EMOJIS, &Digest16::of(shortcode))
    }
}
