//! Hands what a transaction has changed to the engine.

use super::Error;
use super::key::KeyBytes;
use super::overlay::{Change, Overlay};
use super::table::ALL;
use super::view::definition;
use redb::{Database, Table};
use std::collections::BTreeMap;

/// Writes all changes in one commit and waits until it is on disk; whether there were any.
pub(super) fn commit(db: &Database, changed: Overlay) -> Result<bool, Error> {
    let (tables, runs) = changed.into_parts();
    let mut tables = tables.peekable();
    if tables.peek().is_none() {
        return Ok(false);
    }
    let mut txn = db.begin_write()?;
    txn.set_quick_repair(true);
    for (table, rows) in tables {
        let mut open = txn.open_table(definition(ALL[table].0))?;
        let runs = runs.iter().filter(|run| run.table == table);
        let runs: Vec<(KeyBytes, KeyBytes)> = runs.map(|run| (run.low, run.high)).collect();
        write(&mut open, &rows, &runs)?;
    }
    txn.commit()?;
    Ok(true)
}

/// Rows that lie side by side leave their page together: taken out one by one, each would cost the engine a pass
/// over all rows of the page.
fn write(
    open: &mut Table<'_, &'static [u8], &'static [u8]>,
    rows: &BTreeMap<KeyBytes, Change>,
    runs: &[(KeyBytes, KeyBytes)],
) -> Result<(), Error> {
    for (low, high) in runs {
        let span = low.as_slice()..=high.as_slice();
        open.retain_in::<&[u8], _>(span, |key, _| !matches!(rows.get(key), Some(None)))?;
    }
    for (key, change) in rows {
        match change {
            Some(value) => {
                open.insert(key.as_slice(), value.as_slice())?;
            }
            None if runs.iter().any(|(low, high)| low <= key && key <= high) => {}
            None => {
                open.remove(key.as_slice())?;
            }
        }
    }
    Ok(())
}
