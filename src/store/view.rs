//! Reading and writing rows inside one transaction.
//!
//! `View` reads, from a snapshot or from within a write; `Tx` also writes, into an overlay. Nothing is
//! held across a call of the caller's, so that any query may be made from inside any walk.

use super::journal::Journal;
use super::kept::{Kept, LASTING};
use super::key::{Key, KeyBytes, Span};
use super::overlay::{Change, Overlay, Run};
use super::record::Record;
use super::table::{ALL, Table};
use super::walk::Walk;
use super::{Error, Haste};
use crate::model::Time;
use crate::model::border::Bearing;
use crate::model::event::Event;
use crate::model::id::SEQUENCE_BITS;
use redb::{
    Database, ReadTransaction, ReadableDatabase, ReadableTable, ReadableTableMetadata,
    TableDefinition,
};
use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How many rows one page may look at before it gives up filling itself, so that a filter which
/// matches nothing can't walk the whole store.
pub const SCAN_ROWS_MAX: usize = 4_000;

/// What ids are multiples of that are written as numbers. Between 2^53 and 2^59 (until the year 2248) doubles are at most 64
/// apart, so that no two such ids become one double, and the shortest decimal that means it is the id.
const ROUND: u64 = 100;

/// For how many servers a transaction remembers what the rules mean.
const BEARINGS_MAX: usize = 1_000;

type RawTable = redb::ReadOnlyTable<&'static [u8], &'static [u8]>;

/// Looks at a row's key and value.
type Each<'a, R> = dyn FnMut(&[u8], &[u8]) -> Result<R, Error> + 'a;

/// Which way to walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dir {
    /// From the lowest key.
    Up,
    /// From the highest key.
    Down,
}

/// A consistent picture of the store, and, inside a write, what that has changed so far.
pub struct View {
    snapshot: Arc<Snapshot>,
    changed: Option<RefCell<Overlay>>,
    bearings: RefCell<HashMap<String, Bearing>>,
    out_of_lasting: Cell<bool>,
    now: Time,
}

/// What is committed, with the tables that somebody has looked into. One is shared by all who read
/// between two commits, because opening tables costs as much as reading from them.
pub(super) struct Snapshot {
    txn: ReadTransaction,
    open: Vec<OnceLock<RawTable>>,
    kept: Kept,
    lasting: Arc<Kept>,
}

impl Snapshot {
    pub(super) fn new(txn: ReadTransaction, lasting: Arc<Kept>) -> Snapshot {
        let open = ALL.iter().map(|_| OnceLock::new()).collect();
        Snapshot {
            txn,
            open,
            kept: Kept::default(),
            lasting,
        }
    }
}

/// The engine, and the newest snapshot while nothing has been committed after it.
pub(super) struct Engine {
    newest: Mutex<Newest>,
    pub(super) db: Database,
}

#[derive(Default)]
struct Newest {
    snapshot: Option<Arc<Snapshot>>,
    lasting: Arc<Kept>,
}

impl Engine {
    pub(super) fn new(db: Database) -> Engine {
        let newest = Mutex::default();
        Engine { newest, db }
    }

    /// Reads what is committed by now.
    pub(super) fn view(&self, now: Time) -> Result<View, Error> {
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        let snapshot = match &newest.snapshot {
            Some(snapshot) => snapshot.clone(),
            None => {
                let lasting = newest.lasting.clone();
                let snapshot = Arc::new(Snapshot::new(self.db.begin_read()?, lasting));
                newest.snapshot.insert(snapshot).clone()
            }
        };
        Ok(View::of(snapshot, now))
    }

    /// Something was committed: whoever reads next wants a new snapshot. What was kept of tables that change seldom
    /// stays unless one of them was touched. While a commit is under way the snapshot before it is in its place (its
    /// transaction began with it), so that nobody can see the new rows with what was kept of the old.
    fn outdate(&self, touched: bool) {
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        newest.snapshot = None;
        if touched {
            newest.lasting = Arc::default();
        }
    }
}

pub(super) fn definition(
    name: &'static str,
) -> TableDefinition<'static, &'static [u8], &'static [u8]> {
    TableDefinition::new(name)
}

impl View {
    pub(super) fn reading(txn: ReadTransaction, now: Time) -> View {
        View::of(Arc::new(Snapshot::new(txn, Arc::default())), now)
    }

    fn of(snapshot: Arc<Snapshot>, now: Time) -> View {
        View {
            snapshot,
            changed: None,
            bearings: RefCell::default(),
            out_of_lasting: Cell::new(false),
            now,
        }
    }

    /// The moment of this transaction.
    pub fn now(&self) -> Time {
        self.now
    }

    fn opened(&self, table: usize) -> Result<&RawTable, Error> {
        let cell = &self.snapshot.open[table];
        if let Some(rows) = cell.get() {
            return Ok(rows);
        }
        let rows = self.snapshot.txn.open_table(definition(ALL[table].0))?;
        Ok(cell.get_or_init(|| rows))
    }

    /// Where readers keep what they work out of this picture; a transaction that writes has no such place.
    pub(super) fn shelf(&self) -> Option<&Kept> {
        self.changed.is_none().then_some(&self.snapshot.kept)
    }

    /// Where what is worked out of the tables in `LASTING` alone is kept; none for a transaction that has changed any.
    pub(super) fn lasting_shelf(&self) -> Option<&Kept> {
        let touched = |changed: &RefCell<Overlay>| changed.borrow().touches(&LASTING);
        let same = !self.changed.as_ref().is_some_and(touched);
        same.then_some(&*self.snapshot.lasting)
    }

    /// Lets `make` read the tables in `LASTING` and, as tests see to, no other.
    pub(super) fn out_of_lasting<R>(&self, make: impl FnOnce() -> R) -> R {
        let outer = self.out_of_lasting.replace(true);
        let made = make();
        self.out_of_lasting.set(outer);
        made
    }

    fn check_reach(&self, table: usize) {
        debug_assert!(
            !self.out_of_lasting.get() || LASTING.contains(&table),
            "what lasts is worked out of {}, which is not in LASTING",
            ALL[table].0
        );
    }

    /// What was worked out for this server before, or what `look` finds. A transaction that changes the rules
    /// forgets all of it (`forget_bearings`).
    pub(super) fn bearing_once(
        &self,
        domain: &str,
        look: impl FnOnce() -> Result<Bearing, Error>,
    ) -> Result<Bearing, Error> {
        if let Some(known) = self.bearings.borrow().get(domain) {
            return Ok(*known);
        }
        let found = look()?;
        let mut known = self.bearings.borrow_mut();
        if known.len() >= BEARINGS_MAX {
            known.clear();
        }
        known.insert(domain.to_owned(), found);
        Ok(found)
    }

    /// The rules about servers have changed.
    pub(super) fn forget_bearings(&self) {
        self.bearings.borrow_mut().clear();
    }

    /// Gives `look` the row's bytes, or `None` where there is no such row.
    fn row<R>(
        &self,
        table: usize,
        key: &KeyBytes,
        look: impl FnOnce(Option<&[u8]>) -> R,
    ) -> Result<R, Error> {
        self.check_reach(table);
        if let Some(changed) = &self.changed
            && let Some(change) = changed.borrow().get(table, key)
        {
            return Ok(look(change.as_deref()));
        }
        let row = self.opened(table)?.get(key.as_slice())?;
        Ok(look(row.as_ref().map(|row| row.value())))
    }

    pub(super) fn get<K: Key, V: Record>(
        &self,
        table: &Table<K, V>,
        key: &K,
    ) -> Result<Option<V>, Error> {
        let decode = |bytes: Option<&[u8]>| bytes.map(V::decode).transpose();
        self.row(table.index, &key.bytes(), decode)?
    }

    pub(super) fn has<K: Key, V>(&self, table: &Table<K, V>, key: &K) -> Result<bool, Error> {
        self.row(table.index, &key.bytes(), |bytes| bytes.is_some())
    }

    /// Up to `limit` rows of `span`.
    pub(super) fn scan<K: Key, V: Record>(
        &self,
        table: &Table<K, V>,
        span: Span,
        dir: Dir,
        limit: usize,
    ) -> Result<Vec<(K, V)>, Error> {
        let mut found = Vec::new();
        self.raw_scan(table.index, &span, dir, &mut |key, value| {
            if found.len() < limit {
                found.push((K::take(key)?, V::decode(value)?));
            }
            Ok(found.len() < limit)
        })?;
        Ok(found)
    }

    /// How many rows of `span` there are, up to `limit`; none of them is decoded.
    pub(super) fn count<K, V>(
        &self,
        table: &Table<K, V>,
        span: Span,
        limit: usize,
    ) -> Result<usize, Error> {
        let mut rows = 0;
        self.raw_scan(table.index, &span, Dir::Up, &mut |_, _| {
            rows += usize::from(rows < limit);
            Ok(rows < limit)
        })?;
        Ok(rows)
    }

    /// Gives rows of `span` to `each` until that answers `false`: what is stored, with what this
    /// transaction has changed laid over it.
    pub(super) fn raw_scan(
        &self,
        table: usize,
        span: &Span,
        dir: Dir,
        each: &mut Each<'_, bool>,
    ) -> Result<(), Error> {
        self.check_reach(table);
        let (low, high) = (span.low.as_slice(), span.high.as_slice());
        if low > high {
            return Ok(());
        }
        let mut stored = self.opened(table)?.range::<&[u8]>(low..=high)?;
        let mut step = || match dir {
            Dir::Up => stored.next().transpose(),
            Dir::Down => stored.next_back().transpose(),
        };
        let changed = self.changed.as_ref().map(RefCell::borrow);
        let mut changes = changed.as_ref().map(|changed| changed.range(table, span));
        let mut change = || match dir {
            Dir::Up => changes.as_mut()?.next(),
            Dir::Down => changes.as_mut()?.next_back(),
        };
        let (mut old, mut new) = (step()?, change());
        loop {
            let order = match (&old, &new) {
                (None, None) => return Ok(()),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some((old, _)), Some((new, _))) => match dir {
                    Dir::Up => old.value().cmp(new.as_slice()),
                    Dir::Down => new.as_slice().cmp(old.value()),
                },
            };
            if order == Ordering::Less {
                if let Some((key, value)) = &old
                    && !each(key.value(), value.value())?
                {
                    return Ok(());
                }
                old = step()?;
                continue;
            }
            if let Some((key, Some(value))) = new
                && !each(key.as_slice(), value)?
            {
                return Ok(());
            }
            if order == Ordering::Equal {
                old = step()?;
            }
            new = change();
        }
    }

    /// Walks `span` lazily, a chunk at a time.
    pub(super) fn walk<'a, K: Key, V: Record>(
        &'a self,
        table: &'a Table<K, V>,
        span: Span,
        dir: Dir,
    ) -> Walk<'a, K, V> {
        Walk::new(self, table, span, dir)
    }

    /// How many bytes all rows take, with what the engine needs to find them. Reads the whole store.
    pub fn stored_bytes(&self) -> Result<u64, Error> {
        let mut bytes = 0;
        for table in 0..ALL.len() {
            let told = self.opened(table)?.stats()?;
            bytes += told.stored_bytes() + told.metadata_bytes() + told.fragmented_bytes();
        }
        Ok(bytes)
    }

    /// Every committed row of table `index` as bytes, for `check()`; one pass over the whole table.
    pub(super) fn raw_rows(&self, index: usize, each: &mut Each<'_, ()>) -> Result<(), Error> {
        for row in self.opened(index)?.iter()? {
            let (key, value) = row?;
            each(key.value(), value.value())?;
        }
        Ok(())
    }
}

/// A transaction that may write. What it changed is laid over the picture that it reads, and handed
/// to the engine all at once by `commit`.
pub struct Tx {
    view: View,
    last_id: Cell<u64>,
    events: RefCell<Vec<Event>>,
}

/// How far a transaction has come, to go back to.
pub(super) struct Place {
    changes: usize,
    events: usize,
}

impl std::ops::Deref for Tx {
    type Target = View;
    fn deref(&self) -> &View {
        &self.view
    }
}

impl Tx {
    /// Begins on the newest picture. There must be no other writer until the commit.
    pub(super) fn begin(engine: &Engine, now: Time, last_id: u64) -> Result<Tx, Error> {
        let mut view = engine.view(now)?;
        view.changed = Some(RefCell::new(Overlay::new()));
        Ok(Tx {
            view,
            last_id: Cell::new(last_id),
            events: RefCell::default(),
        })
    }

    /// A new id of any kind: this moment's, and higher than any given before, also when the clock
    /// has been set back.
    pub fn new_id<I: From<u64>>(&self) -> I {
        let id = (self.now.0 << SEQUENCE_BITS).max(self.last_id.get() + 1);
        self.last_id.set(id);
        I::from(id)
    }

    /// The same, for an id that apps are told as a number: a multiple of `ROUND`, which stays what it is where every number
    /// is a double, as in JavaScript.
    pub fn new_round_id<I: From<u64>>(&self) -> I {
        let id: u64 = self.new_id();
        let id = id.next_multiple_of(ROUND);
        self.last_id.set(id);
        I::from(id)
    }

    /// Something that live clients are told once this is committed.
    pub fn tell(&self, event: Event) {
        self.events.borrow_mut().push(event);
    }

    pub(super) fn put<K: Key, V: Record>(
        &self,
        table: &Table<K, V>,
        key: &K,
        value: &V,
    ) -> Result<(), Error> {
        self.change(table.index, key.bytes(), Some(value.encode()))
    }

    /// Removes a row; whether there was one.
    pub(super) fn remove<K: Key, V>(&self, table: &Table<K, V>, key: &K) -> Result<bool, Error> {
        let was = self.has(table, key)?;
        if was {
            self.change(table.index, key.bytes(), None)?;
        }
        Ok(was)
    }

    /// Removes rows that were found side by side, in the order of their keys.
    pub(super) fn remove_run<K: Key, V>(
        &self,
        table: &Table<K, V>,
        keys: &[K],
    ) -> Result<(), Error> {
        for key in keys {
            self.change(table.index, key.bytes(), None)?;
        }
        if let (Some(first), Some(last)) = (keys.first(), keys.last()) {
            let run = Run {
                table: table.index,
                low: first.bytes(),
                high: last.bytes(),
            };
            self.overlay()?.borrow_mut().note_run(run);
        }
        Ok(())
    }

    fn change(&self, table: usize, key: KeyBytes, change: Change) -> Result<(), Error> {
        self.overlay()?.borrow_mut().set(table, key, change);
        Ok(())
    }

    /// Changes a row as no verb would, so that tests can see whether `check()` notices.
    #[cfg(test)]
    pub(super) fn spoil(&self, table: usize, key: &[u8], change: Change) -> Result<(), Error> {
        let mut bytes = KeyBytes::default();
        bytes.push(key);
        self.change(table, bytes, change)
    }

    fn overlay(&self) -> Result<&RefCell<Overlay>, Error> {
        let overlay = self.view.changed.as_ref();
        overlay.ok_or_else(|| Error::Corrupt("a reading transaction can't write".to_owned()))
    }

    pub(super) fn at(&mut self, now: Time) {
        self.view.now = now;
    }

    pub(super) fn last_id(&self) -> u64 {
        self.last_id.get()
    }

    /// Where the next verb begins.
    pub(super) fn place(&self) -> Result<Place, Error> {
        Ok(Place {
            changes: self.overlay()?.borrow().mark(),
            events: self.events.borrow().len(),
        })
    }

    /// Takes back what was written and told since `place`. Ids that were given stay given.
    pub(super) fn back_to(&self, place: &Place) -> Result<(), Error> {
        self.overlay()?.borrow_mut().back_to(place.changes);
        self.view.forget_bearings();
        self.events.borrow_mut().truncate(place.events);
        Ok(())
    }

    /// Hands everything to the engine and waits until it is on disk, there or in the journal; what live clients are told.
    /// Who asks `Haste::Again` doesn't wait.
    pub(super) fn commit(
        self,
        engine: &Engine,
        journal: Option<&mut Journal>,
        haste: Haste,
    ) -> Result<Vec<Event>, Error> {
        // The picture is let go first, so that the engine can use its pages again.
        let View { changed, .. } = self.view;
        let events = self.events.into_inner();
        let Some(changed) = changed else {
            return Ok(events);
        };
        let changed = changed.into_inner();
        let touched = changed.touches(&LASTING);
        if super::commit::commit(&engine.db, changed, journal, haste)? {
            engine.outdate(touched);
        }
        Ok(events)
    }
}
