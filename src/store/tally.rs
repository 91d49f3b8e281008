//! What the writer has done since the start, for whoever watches the box.

use std::sync::atomic::{AtomicU64, Ordering};

/// Counted by the writer, read by anybody.
#[derive(Debug, Default)]
pub struct Tally {
    commits: AtomicU64,
    writes: AtomicU64,
    events: AtomicU64,
}

impl Tally {
    pub(super) fn committed(&self, writes: usize, events: usize) {
        self.commits.fetch_add(1, Ordering::Relaxed);
        self.writes.fetch_add(writes as u64, Ordering::Relaxed);
        self.events.fetch_add(events as u64, Ordering::Relaxed);
    }

    /// Transactions.
    pub fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// Acts that were committed in them, so that these divided by the commits is the size of a batch.
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::Relaxed)
    }

    /// Events that live clients could hear.
    pub fn events(&self) -> u64 {
        self.events.load(Ordering::Relaxed)
    }
}
