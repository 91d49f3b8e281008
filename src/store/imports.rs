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

    /// Rows that wait, of all files.
    pub fn import_rows(&self, limit: usize) -> Result<Vec<WaitingRow>, Error> {
        let span = Span::all::<(AccountId, ImportId, u32)>();
        self.scan(&IMPORT_ROWS, span, Dir::Up, limit)
    }
}

/// A row that waits: whose, of which file, and its number there.
pub type WaitingRow = ((AccountId, ImportId, u32), ImportRow);

impl Tx {
    /// Adds or replaces a file's state.
    pub fn put_import(&self, import: &Import) -> Result<(), Error> {
        self.put(&IMPORTS, &(import.account, import.id), import)
    }

    /// Adds a row that waits.
    pub fn put_import_row(
        &self,
        key: &(AccountId, ImportId, u32),
        row: &ImportRow,
    ) -> Result<(), Error> {
        self.put(&IMPORT_ROWS, key, row)
    }

    /// A row has been tried; whether it was there.
    pub fn remove_import_row(&self, key: &(AccountId, ImportId, u32)) -> Result<bool, Error> {
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
