//! The log of what owner and moderators did.

use super::key::Span;
use super::table::AUDIT;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::audit::Entry;
use crate::model::{AuditId, Page, Time};

impl View {
    /// Those of the entries, the newest first, that `fits`.
    pub fn audit(
        &self,
        page: &Page,
        mut fits: impl FnMut(&Entry) -> bool,
    ) -> Result<Vec<Entry>, Error> {
        self.page_all(&AUDIT, page, |_, entry| Ok(Some(entry).filter(&mut fits)))
    }

    /// Up to `at_once` of the oldest entries that were made before `horizon` or are more than `rows_max` rows away from
    /// the newest.
    pub fn audit_stale(
        &self,
        horizon: Time,
        rows_max: usize,
        at_once: usize,
    ) -> Result<Vec<AuditId>, Error> {
        let all = Span::all::<AuditId>();
        let mut beyond = None;
        let mut rows = 0;
        self.raw_scan(AUDIT.index, &all, Dir::Down, &mut |key, _| {
            rows += 1;
            if rows > rows_max {
                beyond = Some(<AuditId as super::Key>::take(key)?);
            }
            Ok(beyond.is_none())
        })?;
        let oldest = self.scan(&AUDIT, all, Dir::Up, at_once)?;
        let stale = oldest
            .into_iter()
            .filter(|(id, entry)| entry.at < horizon || beyond.is_some_and(|beyond| *id <= beyond));
        Ok(stale.map(|(id, _)| id).collect())
    }
}

impl Tx {
    /// Adds an entry. Entries are never changed.
    pub fn put_audit(&self, entry: &Entry) -> Result<(), Error> {
        self.put(&AUDIT, &entry.id, entry)
    }

    /// Forgets an entry.
    pub fn remove_audit(&self, id: AuditId) -> Result<(), Error> {
        self.remove(&AUDIT, &id).map(|_| ())
    }
}
