//! What may trend.

use super::key::Digest16;
use super::table::VERDICTS;
use super::{Error, Tx, View};
use crate::model::verdict::Verdict;

impl View {
    /// What was said of something, if anything was: `status:7`, `link:7`, `publisher:7`.
    pub fn verdict(&self, what: &str) -> Result<Option<Verdict>, Error> {
        self.get(&VERDICTS, &Digest16::of(what))
    }
}

impl Tx {
    /// Keeps what was said of something.
    pub fn put_verdict(&self, what: &str, verdict: &Verdict) -> Result<(), Error> {
        self.put(&VERDICTS, &Digest16::of(what), verdict)
    }
}
