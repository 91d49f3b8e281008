//! One page of a list, as Mastodon's clients ask for it.

/// Which part of a newest-first list is wanted (Mastodon's `max_id`, `since_id`, `min_id`, `limit`).
///
/// `max_id` and `since_id` cut the newest part between them; `min_id` asks for the part just above it.
/// All three are exclusive. The answer is newest first in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Only what is older than this id.
    pub max_id: Option<u64>,
    /// Only what is newer than this id, the newest first.
    pub since_id: Option<u64>,
    /// Only what is newer than this id, the part nearest to it.
    pub min_id: Option<u64>,
    /// How many entries at most.
    pub limit: usize,
}

impl Page {
    /// The newest `limit` entries.
    pub fn newest(limit: usize) -> Page {
        Page {
            max_id: None,
            since_id: None,
            min_id: None,
            limit,
        }
    }

    /// Whether the walk goes from old to new (the answer is turned round afterwards).
    pub fn ascending(&self) -> bool {
        self.min_id.is_some()
    }

    /// The lowest id that belongs to the page, inclusive.
    pub fn low(&self) -> u64 {
        self.min_id
            .or(self.since_id)
            .map_or(0, |id| id.saturating_add(1))
    }

    /// The highest id that belongs to the page, inclusive; `None` when nothing can.
    pub fn high(&self) -> Option<u64> {
        if self.min_id.or(self.since_id) == Some(u64::MAX) {
            return None;
        }
        match self.max_id {
            None => Some(u64::MAX),
            Some(id) => id.checked_sub(1),
        }
    }
}
