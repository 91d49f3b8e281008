//! What may trend.

use super::key::Digest16;
use super::table::VERDICTS;
use super::{Error, Tx, View};
use crate::model::StatusId;
use crate::model::verdict::Verdict;

fn key(status: StatusId) -> Digest16 {
    Digest16::of(&format!("status:{status}"))
}

impl View {
    /// What was said of a post, if anything was.
    pub fn verdict_on(&self, status: StatusId) -> Result<Option<Verdict>, Error> {
        self.get(&VERDICTS, &key(status))
    }
}

impl Tx {
    /// Keeps what was said of a post.
    pub fn put_verdict(&self, status: StatusId, verdict: &Verdict) -> Result<(), Error> {
        self.put(&VERDICTS, &key(status), verdict)
    }
}
