//! What was decided about other servers.

use super::key::{Digest16, Span};
use super::table::BORDERS;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::border::Border;

/// How many servers a house may have rules about: the big shared blocklists have a few thousand.
pub const BORDERS_MAX: usize = 20_000;

impl View {
    /// The rule about exactly this server.
    pub fn border(&self, domain: &str) -> Result<Option<Border>, Error> {
        self.get(&BORDERS, &Digest16::of(domain))
    }

    /// The rule that concerns this server: its own, or that of what it belongs to (`a.b.example`, `b.example`,
    /// `example`), the nearest first (Mastodon `DomainBlock.rule_for`).
    pub fn border_of(&self, domain: &str) -> Result<Option<Border>, Error> {
        let mut name = domain;
        loop {
            if let Some(found) = self.border(name)? {
                return Ok(Some(found));
            }
            match name.split_once('.') {
                Some((_, above)) => name = above,
                None => return Ok(None),
            }
        }
    }

    /// All rules, in no order.
    pub fn borders(&self) -> Result<Vec<Border>, Error> {
        let rows = self.scan(&BORDERS, Span::all::<Digest16>(), Dir::Up, BORDERS_MAX)?;
        Ok(rows.into_iter().map(|(_, border)| border).collect())
    }
}

impl Tx {
    /// Adds or replaces a rule.
    pub fn put_border(&self, border: &Border) -> Result<(), Error> {
        self.put(&BORDERS, &Digest16::of(&border.domain), border)
    }

    /// Removes the rule about a server; whether there was one.
    pub fn remove_border(&self, domain: &str) -> Result<bool, Error> {
        self.remove(&BORDERS, &Digest16::of(domain))
    }
}
