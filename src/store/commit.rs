//! Hands what a transaction has changed to the engine, by way of the journal where there is one.

use super::journal::{Journal, TURN};
use super::key::{Key, KeyBytes};
use super::overlay::{Change, Overlay};
use super::record::Record;
use super::table::{ALL, META};
use super::view::definition;
use super::{Error, Haste};
use redb::{Database, Durability, StorageBackend, Table, TableDefinition};
use std::collections::BTreeMap;

/// Changed rows, by the tables' numbers in `ALL`.
pub(super) type Changes = BTreeMap<usize, BTreeMap<KeyBytes, Change>>;

/// Spans in which rows were removed side by side: table, first and last key.
type Runs = Vec<(usize, KeyBytes, KeyBytes)>;

/// How the engine takes it.
enum Depth {
    /// Everybody sees it; what is on disk is as before.
    Seen,
    /// It is on disk, with everything before it, and the journal's turn is this one.
    Written(Option<u64>),
}

/// Commits all changes; whether there were any. They are on disk when this returns, unless they are `Haste::Again` and
/// there is a journal.
pub(super) fn commit(
    db: &Database,
    changed: Overlay,
    journal: Option<&mut Journal>,
    haste: Haste,
) -> Result<bool, Error> {
    let (tables, runs) = changed.into_parts();
    let changes: Changes = tables.collect();
    let runs: Runs = runs
        .into_iter()
        .map(|run| (run.table, run.low, run.high))
        .collect();
    let any = !changes.is_empty();
    let Some(journal) = journal else {
        if any {
            hand_over(db, &changes, &runs, &Depth::Written(None))?;
        }
        return Ok(any);
    };
    journal.note(&changes);
    let kept = match haste {
        Haste::Again if !journal.is_pressing() => true,
        _ => journal.write()?,
    };
    match kept {
        true if any => {
            let seen = hand_over(db, &changes, &runs, &Depth::Seen);
            seen.inspect_err(|_| journal.doubt())?;
        }
        true => {}
        false => write_all(db, &changes, &runs, journal)?,
    }
    Ok(any)
}

/// Puts on paper what was committed and isn't yet.
pub(super) fn settle(db: &Database, journal: &mut Journal) -> Result<(), Error> {
    match journal.write()? {
        true => Ok(()),
        false => empty(db, journal),
    }
}

/// Lets the engine write everything that is in the journal, so that the engine's file is whole by itself.
pub(super) fn empty(db: &Database, journal: &mut Journal) -> Result<(), Error> {
    write_all(db, &Changes::new(), &Vec::new(), journal)
}

fn write_all(
    db: &Database,
    changes: &Changes,
    runs: &Runs,
    journal: &mut Journal,
) -> Result<(), Error> {
    let next = Depth::Written(Some(journal.turn() + 1));
    let written = hand_over(db, changes, runs, &next);
    written.inspect_err(|_| journal.doubt())?;
    journal.begin_anew();
    Ok(())
}

/// Puts the rows of a journal into the engine, after a power cut; in which turn the journal is from now on.
pub(super) fn catch_up(
    db: &Database,
    paper: &impl StorageBackend,
    turn: u64,
) -> Result<u64, Error> {
    let mut txn = db.begin_write()?;
    txn.set_quick_repair(true);
    let records = super::journal::replay(paper, turn, |(table, key, value)| {
        // By its name, because a later release may have made it.
        let table: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new(table);
        let mut open = txn.open_table(table)?;
        match value {
            Some(value) => open.insert(key, value)?,
            None => open.remove(key)?,
        };
        Ok(())
    })?;
    if records == 0 {
        txn.abort()?;
        return Ok(turn);
    }
    tracing::info!(records, "took over what the journal had kept");
    stamp(&txn, turn + 1)?;
    txn.commit()?;
    Ok(turn + 1)
}

fn stamp(txn: &redb::WriteTransaction, turn: u64) -> Result<(), Error> {
    let mut meta = txn.open_table(definition(META.name))?;
    meta.insert(TURN.bytes().as_slice(), turn.encode().as_slice())?;
    Ok(())
}

fn hand_over(db: &Database, changes: &Changes, runs: &Runs, depth: &Depth) -> Result<(), Error> {
    let mut txn = db.begin_write()?;
    match depth {
        Depth::Seen => txn.set_durability(Durability::None)?,
        Depth::Written(_) => txn.set_quick_repair(true),
    }
    for (table, rows) in changes {
        let mut open = txn.open_table(definition(ALL[*table].0))?;
        write(&mut open, *table, rows, runs)?;
    }
    if let Depth::Written(Some(turn)) = depth {
        stamp(&txn, *turn)?;
    }
    txn.commit()?;
    Ok(())
}

/// Rows that lie side by side leave their page together: taken out one by one, each would cost the engine a pass
/// over all rows of the page.
fn write(
    open: &mut Table<'_, &'static [u8], &'static [u8]>,
    table: usize,
    rows: &BTreeMap<KeyBytes, Change>,
    runs: &Runs,
) -> Result<(), Error> {
    let runs: Vec<_> = runs.iter().filter(|run| run.0 == table).collect();
    for (_, low, high) in &runs {
        let span = low.as_slice()..=high.as_slice();
        open.retain_in::<&[u8], _>(span, |key, _| !matches!(rows.get(key), Some(None)))?;
    }
    for (key, change) in rows {
        match change {
            Some(value) => {
                open.insert(key.as_slice(), value.as_slice())?;
            }
            None if runs.iter().any(|(_, low, high)| low <= key && key <= high) => {}
            None => {
                open.remove(key.as_slice())?;
            }
        }
    }
    Ok(())
}
