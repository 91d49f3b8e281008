//! Files that people bring along, and their rows that still wait.

use super::key::Span;
use super::table::{IMPORT_ROWS, IMPORTS};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::import::{Import, ImportRow};
use crate::model::{AccountId, ImportId};

/// How many files one person may have had brought in before the oldest is forgotten.
pub const IMPORTS_MAX: usize = 10;

impl View {
    /// Somebody's files, the newest first.
    pub fn imports(&self, account: AccountId) -> Result<Vec<Import>, Error> {
        let span = Span::under::<(AccountId, ImportId)>(&account);
        let rows = self.scan(&IMPORTS, span, Dir::Down, IMPORTS_MAX + 1)?;
        Ok(rows.into_iter().map(|(_, import)| import).collect())
    }

    /// One of them.
    pub fn import(&self, account: AccountId, id: ImportId) -> Result<Option<Import>, Error> {
        self.get(&IMPORTS, &(account, id))
    }

    /// Somebody's rows that wait, of all files, in order, from the one after `after` on.
    pub fn import_rows(
        &self,
        account: AccountId,
        after: Option<RowKey>,
        limit: usize,
    ) -> Result<Vec<WaitingRow>, Error> {
        let low = match after {
            Some((_, import, row)) => (account, import, row.saturating_add(1)),
            None => (account, ImportId(0), 0),
        };
        let span = Span::between(&low, &(account, ImportId(u64::MAX), u32::MAX));
        self.scan(&IMPORT_ROWS, span, Dir::Up, limit)
    }

    /// Everybody who has rows that wait.
    pub fn importers(&self) -> Result<Vec<AccountId>, Error> {
        let mut found = Vec::new();
        let mut from = AccountId(0);
        loop {
            let last = (AccountId(u64::MAX), ImportId(u64::MAX), u32::MAX);
            let span = Span::between(&(from, ImportId(0), 0), &last);
            let next = self.scan(&IMPORT_ROWS, span, Dir::Up, 1)?;
            let Some(((account, ..), _)) = next.first() else {
                return Ok(found);
            };
            found.push(*account);
            match account.0.checked_add(1) {
                Some(next) => from = AccountId(next),
                None => return Ok(found),
            }
        }
    }
}

/// Where a row waits: whose, of which file, and its number there.
pub type RowKey = (AccountId, ImportId, u32);

/// A row that waits.
pub type WaitingRow = (RowKey, ImportRow);

impl Tx {
    /// Adds or replaces a file's state.
    pub fn put_import(&self, import: &Import) -> Result<(), Error> {
        self.put(&IMPORTS, &(import.account, import.id), import)
    }

    /// Adds a row that waits.
    pub fn put_import_row(&self, key: &RowKey, row: &ImportRow) -> Result<(), Error> {
        self.put(&IMPORT_ROWS, key, row)
    }

    /// A row has been tried; whether it was there.
    pub fn remove_import_row(&self, key: &RowKey) -> Result<bool, Error> {
        self.remove(&IMPORT_ROWS, key)
    }

    /// Forgets a file with all of its rows.
    pub fn remove_import(&self, account: AccountId, id: ImportId) -> Result<(), Error> {
        /// How many rows are removed at a time.
        const AT_ONCE: usize = 500;
        let low = (account, id, 0);
        let span = Span::between(&low, &(account, id, u32::MAX));
        loop {
            let rows = self.scan(&IMPORT_ROWS, span, Dir::Up, AT_ONCE)?;
            if rows.is_empty() {
                return self.remove(&IMPORTS, &(account, id)).map(|_| ());
            }
            for (key, _) in rows {
                self.remove(&IMPORT_ROWS, &key)?;
            }
        }
    }
}
