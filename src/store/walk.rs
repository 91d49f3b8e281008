//! Walking over many rows a few at a time, so that nothing is held between two of them.

use super::key::{Key, KeyBytes, Span};
use super::record::Record;
use super::table::Table;
use super::view::Dir;
use super::{Error, View};

/// Rows fetched at a time while walking.
pub(super) const WALK_CHUNK: usize = 24;

/// A lazy walk over rows; see `View::walk`.
pub(super) struct Walk<'a, K, V> {
    view: &'a View,
    table: &'a Table<K, V>,
    span: Option<Span>,
    dir: Dir,
    chunk: std::vec::IntoIter<(K, V)>,
}

impl<'a, K, V> Walk<'a, K, V> {
    pub(super) fn new(view: &'a View, table: &'a Table<K, V>, span: Span, dir: Dir) -> Self {
        Walk {
            view,
            table,
            span: Some(span),
            dir,
            chunk: Vec::new().into_iter(),
        }
    }
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
            let mut key = KeyBytes::default();
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
