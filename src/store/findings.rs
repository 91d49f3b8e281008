//! What the house has found out about itself: a row for each thing that it looks at.

use super::key::Span;
use super::table::FINDINGS;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::finding::{Check, Finding};

impl View {
    /// All findings, in the order in which things are looked at.
    pub fn findings(&self) -> Result<Vec<Finding>, Error> {
        let rows = self.scan(&FINDINGS, Span::all::<u8>(), Dir::Up, Check::ALL.len())?;
        Ok(rows.into_iter().map(|(_, finding)| finding).collect())
    }
}

impl Tx {
    /// Adds one, or replaces the older one about the same thing.
    pub fn put_finding(&self, finding: &Finding) -> Result<(), Error> {
        self.put(&FINDINGS, &finding.check.number(), finding)
    }

    /// Forgets what was found about something.
    pub fn remove_finding(&self, check: Check) -> Result<(), Error> {
        self.remove(&FINDINGS, &check.number()).map(|_| ())
    }
}
