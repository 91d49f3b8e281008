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

/// What was found for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows<T> {
    /// The entries, newest first.
    pub found: Vec<T>,
    /// Where the search goes on that gave up before the page was full and the list was over. Few of a long list fit then,
    /// or none; whoever takes that for the end of the list never sees the others.
    pub goes_on: Option<Edge>,
}

/// The last id that a search has looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// What remains is older.
    Below(u64),
    /// What remains is newer.
    Above(u64),
}

impl<T> Rows<T> {
    /// The same with something else in place of each entry.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn try_map<U, E>(self, make: impl FnMut(T) -> Result<U, E>) -> Result<Rows<U>, E> {
        let found = self.found.into_iter().map(make);
        Ok(Rows {
            found: found.collect::<Result<_, _>>()?,
            goes_on: self.goes_on,
        })
    }
}

impl<T> From<Vec<T>> for Rows<T> {
    fn from(found: Vec<T>) -> Rows<T> {
        Rows {
            found,
            goes_on: None,
        }
    }
}

impl<T> std::ops::Deref for Rows<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.found
    }
}

impl<T> IntoIterator for Rows<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Rows<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.found.iter()
    }
}

impl<T> FromIterator<T> for Rows<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Rows<T> {
        Rows::from(entries.into_iter().collect::<Vec<_>>())
    }
}
