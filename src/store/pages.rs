//! Pages of a list: the rows that somebody wants to see, as many as were asked for.

use super::key::{Key, Span};
use super::record::Record;
use super::table::Table;
use super::view::{Dir, SCAN_ROWS_MAX};
use super::walk::WALK_CHUNK;
use super::{Error, View};
use crate::model::{Edge, Page, Rows};

impl View {
    /// One page of the rows under `prefix`, newest first: those for which `pick` has an answer.
    pub(super) fn page<P: Key, I: Key + From<u64> + Into<u64>, V: Record, T>(
        &self,
        table: &Table<(P, I), V>,
        prefix: &P,
        page: &Page,
        pick: impl FnMut(I, V) -> Result<Option<T>, Error>,
    ) -> Result<Vec<T>, Error> {
        Ok(self.page_of_few(table, prefix, page, pick)?.found)
    }

    /// The same where few may fit; it tells where it gave up.
    pub(super) fn page_of_few<P: Key, I: Key + From<u64> + Into<u64>, V: Record, T>(
        &self,
        table: &Table<(P, I), V>,
        prefix: &P,
        page: &Page,
        mut pick: impl FnMut(I, V) -> Result<Option<T>, Error>,
    ) -> Result<Rows<T>, Error> {
        let Some(high) = page.high() else {
            return Ok(Rows::from(Vec::new()));
        };
        let span = Span::between(
            &(prefix.clone(), I::from(page.low())),
            &(prefix.clone(), I::from(high)),
        );
        self.fill(table, span, page, |(_, id): (P, I), value| {
            let number: u64 = id.clone().into();
            Ok((number, pick(id, value)?))
        })
    }

    /// The same for a table that is one list by itself.
    pub(super) fn page_all<I: Key + From<u64> + Into<u64>, V: Record, T>(
        &self,
        table: &Table<I, V>,
        page: &Page,
        pick: impl FnMut(I, V) -> Result<Option<T>, Error>,
    ) -> Result<Vec<T>, Error> {
        Ok(self.page_of_few_of_all(table, page, pick)?.found)
    }

    /// The same where few may fit; it tells where it gave up.
    pub(super) fn page_of_few_of_all<I: Key + From<u64> + Into<u64>, V: Record, T>(
        &self,
        table: &Table<I, V>,
        page: &Page,
        mut pick: impl FnMut(I, V) -> Result<Option<T>, Error>,
    ) -> Result<Rows<T>, Error> {
        let Some(high) = page.high() else {
            return Ok(Rows::from(Vec::new()));
        };
        let span = Span::between(&I::from(page.low()), &I::from(high));
        self.fill(table, span, page, |id: I, value| {
            let number: u64 = id.clone().into();
            Ok((number, pick(id, value)?))
        })
    }

    /// Gives rows of `span` to `pick`, which answers with the row's id, until the page is full or `SCAN_ROWS_MAX` rows were
    /// looked at.
    fn fill<K: Key, V: Record, T>(
        &self,
        table: &Table<K, V>,
        span: Span,
        page: &Page,
        mut pick: impl FnMut(K, V) -> Result<(u64, Option<T>), Error>,
    ) -> Result<Rows<T>, Error> {
        let (dir, edge): (_, fn(u64) -> Edge) = match page.ascending() {
            true => (Dir::Up, Edge::Above),
            false => (Dir::Down, Edge::Below),
        };
        let mut found = Vec::with_capacity(page.limit.min(WALK_CHUNK * 2));
        let (mut looked, mut last, mut goes_on) = (0, None, None);
        for row in self.walk(table, span, dir) {
            if found.len() >= page.limit {
                break;
            }
            if looked == SCAN_ROWS_MAX {
                goes_on = last.map(edge);
                break;
            }
            let (key, value) = row?;
            let (id, picked) = pick(key, value)?;
            found.extend(picked);
            (looked, last) = (looked + 1, Some(id));
        }
        if page.ascending() {
            found.reverse();
        }
        Ok(Rows { found, goes_on })
    }
}
