//! Reading and writing rows inside one transaction.
//!
//! `View` reads, from a snapshot or from within a write; `Tx` also writes. A table is never held
//! open across a call of the caller's, so that any query may be made from inside any walk.

use super::Error;
use super::key::{Key, Span};
use super::record::Record;
use super::table::{ALL, Table};
use crate::model::event::Event;
use crate::model::id::SEQUENCE_BITS;
use crate::model::{Page, Time};
use redb::{ReadTransaction, ReadableTable, TableDefinition, WriteTransaction};
use std::cell::{Cell, OnceCell, RefCell};

/// Rows fetched at a time while walking.
const WALK_CHUNK: usize = 24;

/// How many rows one page may look at before it gives up filling itself, so that a filter which
/// matches nothing can't walk the whole store.
pub const SCAN_ROWS_MAX: usize = 4_000;

type RawTable = redb::ReadOnlyTable<&'static [u8], &'static [u8]>;

/// Which way to walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dir {
    /// From the lowest key.
    Up,
    /// From the highest key.
    Down,
}

/// Runs `$body` with `$rows` bound to the opened table, whichever kind of transaction this is.
macro_rules! rows {
    ($view:expr, $table:expr, $rows:ident => $body:expr) => {
        match &$view.source {
            Source::Read { .. } => {
                let $rows = $view.opened($table)?;
                $body
            }
            Source::Write(txn) => {
                let $rows = txn.open_table(definition($table.name))?;
                $body
            }
        }
    };
}

/// A consistent picture of the store.
pub struct View {
    source: Source,
    now: Time,
}

enum Source {
    Read {
        txn: ReadTransaction,
        open: Vec<OnceCell<RawTable>>,
    },
    Write(WriteTransaction),
}

pub(super) fn definition(
    name: &'static str,
) -> TableDefinition<'static, &'static [u8], &'static [u8]> {
    TableDefinition::new(name)
}

impl View {
    pub(super) fn reading(txn: ReadTransaction, now: Time) -> View {
        View {
            source: Source::Read {
                txn,
                open: ALL.iter().map(|_| OnceCell::new()).collect(),
            },
            now,
        }
    }

    /// The moment of this transaction.
    pub fn now(&self) -> Time {
        self.now
    }

    fn opened<K, V>(&self, table: &Table<K, V>) -> Result<&RawTable, Error> {
        let Source::Read { txn, open } = &self.source else {
            return Err(Error::Corrupt(
                "a writing transaction keeps no table open".to_owned(),
            ));
        };
        let cell = &open[table.index];
        if let Some(rows) = cell.get() {
            return Ok(rows);
        }
        let rows = txn.open_table(definition(table.name))?;
        Ok(cell.get_or_init(|| rows))
    }

    pub(super) fn get<K: Key, V: Record>(
        &self,
        table: &Table<K, V>,
        key: &K,
    ) -> Result<Option<V>, Error> {
        let key = key.bytes();
        rows!(self, table, rows => rows.get(key.as_slice())?.map(|value| V::decode(value.value())).transpose())
    }

    pub(super) fn has<K: Key, V>(&self, table: &Table<K, V>, key: &K) -> Result<bool, Error> {
        let key = key.bytes();
        rows!(self, table, rows => Ok(rows.get(key.as_slice())?.is_some()))
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
        if limit == 0 || span.low.as_slice() > span.high.as_slice() {
            return Ok(found);
        }
        rows!(self, table, rows => {
            let mut range = rows.range::<&[u8]>(span.low.as_slice()..=span.high.as_slice())?;
            while found.len() < limit {
                let row = match dir {
                    Dir::Up => range.next(),
                    Dir::Down => range.next_back(),
                };
                let Some(row) = row else { break };
                let (key, value) = row?;
                found.push((K::take(key.value())?, V::decode(value.value())?));
            }
            Ok(found)
        })
    }

    /// Walks `span` lazily, a chunk at a time.
    pub(super) fn walk<'a, K: Key, V: Record>(
        &'a self,
        table: &'a Table<K, V>,
        span: Span,
        dir: Dir,
    ) -> Walk<'a, K, V> {
        Walk {
            view: self,
            table,
            span: Some(span),
            dir,
            chunk: Vec::new().into_iter(),
        }
    }

    /// One page of the rows under `prefix`, newest first: those for which `pick` has an answer.
    pub(super) fn page<P: Key, I: Key + From<u64> + Into<u64>, V: Record, T>(
        &self,
        table: &Table<(P, I), V>,
        prefix: &P,
        page: &Page,
        mut pick: impl FnMut(I, V) -> Result<Option<T>, Error>,
    ) -> Result<Vec<T>, Error> {
        let Some(high) = page.high() else {
            return Ok(Vec::new());
        };
        let span = Span::between(
            &(prefix.clone(), I::from(page.low())),
            &(prefix.clone(), I::from(high)),
        );
        self.fill(table, span, page, |(_, id), value| pick(id, value))
    }

    /// The same for a table that is one list by itself.
    pub(super) fn page_all<I: Key + From<u64>, V: Record, T>(
        &self,
        table: &Table<I, V>,
        page: &Page,
        pick: impl FnMut(I, V) -> Result<Option<T>, Error>,
    ) -> Result<Vec<T>, Error> {
        let Some(high) = page.high() else {
            return Ok(Vec::new());
        };
        self.fill(
            table,
            Span::between(&I::from(page.low()), &I::from(high)),
            page,
            pick,
        )
    }

    fn fill<K: Key, V: Record, T>(
        &self,
        table: &Table<K, V>,
        span: Span,
        page: &Page,
        mut pick: impl FnMut(K, V) -> Result<Option<T>, Error>,
    ) -> Result<Vec<T>, Error> {
        let dir = if page.ascending() { Dir::Up } else { Dir::Down };
        let mut found = Vec::with_capacity(page.limit.min(WALK_CHUNK * 2));
        for row in self.walk(table, span, dir).take(SCAN_ROWS_MAX) {
            if found.len() >= page.limit {
                break;
            }
            let (key, value) = row?;
            found.extend(pick(key, value)?);
        }
        if page.ascending() {
            found.reverse();
        }
        Ok(found)
    }

    /// Every row of table `index` as bytes, for `check()`; one pass over the whole table.
    pub(super) fn raw_rows(
        &self,
        index: usize,
        each: &mut dyn FnMut(&[u8], &[u8]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let table: Table<(), ()> = Table::numbered(index);
        rows!(self, &table, rows => {
            for row in rows.iter()? {
                let (key, value) = row?;
                each(key.value(), value.value())?;
            }
            Ok(())
        })
    }
}

/// A transaction that may write. Everything it did is thrown away unless the whole batch commits.
pub struct Tx {
    view: View,
    wrote: Cell<u64>,
    last_id: Cell<u64>,
    events: RefCell<Vec<Event>>,
}

impl std::ops::Deref for Tx {
    type Target = View;
    fn deref(&self) -> &View {
        &self.view
    }
}

impl Tx {
    pub(super) fn writing(txn: WriteTransaction, now: Time, last_id: u64) -> Tx {
        let view = View {
            source: Source::Write(txn),
            now,
        };
        Tx {
            view,
            wrote: Cell::new(0),
            last_id: Cell::new(last_id),
            events: RefCell::default(),
        }
    }

    /// A new id of any kind: this moment's, and higher than any given before, also when the clock
    /// has been set back.
    pub fn new_id<I: From<u64>>(&self) -> I {
        let id = (self.now.0 << SEQUENCE_BITS).max(self.last_id.get() + 1);
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
        self.wrote.set(self.wrote.get() + 1);
        let mut rows = self.txn()?.open_table(definition(table.name))?;
        rows.insert(key.bytes().as_slice(), value.encode().as_slice())?;
        Ok(())
    }

    /// Removes a row; whether there was one.
    pub(super) fn remove<K: Key, V>(&self, table: &Table<K, V>, key: &K) -> Result<bool, Error> {
        self.wrote.set(self.wrote.get() + 1);
        let mut rows = self.txn()?.open_table(definition(table.name))?;
        let was = rows.remove(key.bytes().as_slice())?.is_some();
        Ok(was)
    }

    /// How many rows this transaction has written or removed.
    pub(super) fn writes(&self) -> u64 {
        self.wrote.get()
    }

    pub(super) fn at(&mut self, now: Time) {
        self.view.now = now;
    }

    pub(super) fn last_id(&self) -> u64 {
        self.last_id.get()
    }

    pub(super) fn events(&self) -> usize {
        self.events.borrow().len()
    }

    /// Forgets what was told after the first `keep` events: the verb that told it failed.
    pub(super) fn untell(&self, keep: usize) {
        self.events.borrow_mut().truncate(keep);
    }

    pub(super) fn finish(self) -> Result<(WriteTransaction, Vec<Event>), Error> {
        match self.view.source {
            Source::Write(txn) => Ok((txn, self.events.into_inner())),
            Source::Read { .. } => Err(Error::Corrupt(
                "a reading transaction can't commit".to_owned(),
            )),
        }
    }

    fn txn(&self) -> Result<&WriteTransaction, Error> {
        match &self.view.source {
            Source::Write(txn) => Ok(txn),
            Source::Read { .. } => Err(Error::Corrupt(
                "a reading transaction can't write".to_owned(),
            )),
        }
    }
}

/// A lazy walk over rows; see `View::walk`.
pub(super) struct Walk<'a, K, V> {
    view: &'a View,
    table: &'a Table<K, V>,
    span: Option<Span>,
    dir: Dir,
    chunk: std::vec::IntoIter<(K, V)>,
}

impl<K: Key, V: Record> Iterator for Walk<'_, K, V> {
    type Item = Result<(K, V), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(row) = self.chunk.next() {
            return Some(Ok(row));
        }
        let span = self.span.take()?;
        let rows = match self.view.scan(self.table, span, self.dir, WALK_CHUNK) {
            Ok(rows) => rows,
            Err(why) => return Some(Err(why)),
        };
        if rows.len() == WALK_CHUNK {
            self.span = rows
                .last()
                .and_then(|(last, _)| beyond(span, last.bytes().as_slice(), self.dir));
        }
        self.chunk = rows.into_iter();
        self.chunk.next().map(Ok)
    }
}

/// What remains of `span` beyond `last`.
fn beyond(mut span: Span, last: &[u8], dir: Dir) -> Option<Span> {
    let mut next = last.to_vec();
    for byte in next.iter_mut().rev() {
        let (moved, wrapped) = match dir {
            Dir::Up => byte.overflowing_add(1),
            Dir::Down => byte.overflowing_sub(1),
        };
        *byte = moved;
        if !wrapped {
            let mut key = super::key::KeyBytes::default();
            key.push(&next);
            match dir {
                Dir::Up => span.low = key,
                Dir::Down => span.high = key,
            }
            return Some(span);
        }
    }
    None
}
