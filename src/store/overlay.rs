//! What a transaction has changed, before the engine hears of it.
//!
//! Verbs write here; the engine gets each row once, table by table in the order of keys, at the
//! commit. So a verb that fails half-way is taken back without troubling its neighbours in the same
//! batch (the engine has no savepoint inside a transaction), and a number that a batch of posts
//! counts up ten times is written once.

use super::key::{KeyBytes, Span};
use super::table::ALL;
use std::collections::BTreeMap;
use std::collections::btree_map::Range;
use std::ops::Bound;

/// A row's new bytes, or `None` where it was removed.
pub(super) type Change = Option<Vec<u8>>;

/// Changes of all tables, by the tables' numbers in `ALL`.
pub(super) struct Overlay {
    tables: Vec<BTreeMap<KeyBytes, Change>>,
    /// What stood here before each change, to take them back in reverse.
    undo: Vec<(usize, KeyBytes, Option<Change>)>,
    /// Where rows were removed side by side.
    runs: Vec<Run>,
}

/// A span of a table in which rows were removed side by side. It only says where; what is removed, and whether that
/// was taken back, the changes know.
pub(super) struct Run {
    pub(super) table: usize,
    pub(super) low: KeyBytes,
    pub(super) high: KeyBytes,
}

impl Overlay {
    pub(super) fn new() -> Overlay {
        Overlay {
            tables: ALL.iter().map(|_| BTreeMap::new()).collect(),
            undo: Vec::new(),
            runs: Vec::new(),
        }
    }

    /// What has become of a row: `None` when it was not touched.
    pub(super) fn get(&self, table: usize, key: &KeyBytes) -> Option<&Change> {
        self.tables[table].get(key)
    }

    /// Whether any row of these tables was changed.
    pub(super) fn touches(&self, tables: &[usize]) -> bool {
        tables.iter().any(|table| !self.tables[*table].is_empty())
    }

    pub(super) fn set(&mut self, table: usize, key: KeyBytes, change: Change) {
        let before = self.tables[table].insert(key, change);
        self.undo.push((table, key, before));
    }

    /// Changed rows of a table within `span`, in order.
    pub(super) fn range(&self, table: usize, span: &Span) -> Range<'_, KeyBytes, Change> {
        let (low, high) = (span.low.as_slice(), span.high.as_slice());
        self.tables[table].range::<[u8], _>((Bound::Included(low), Bound::Included(high)))
    }

    /// Rows were removed side by side.
    pub(super) fn note_run(&mut self, run: Run) {
        self.runs.push(run);
    }

    /// How many changes were made; `back_to` takes back all later ones.
    pub(super) fn mark(&self) -> usize {
        self.undo.len()
    }

    pub(super) fn back_to(&mut self, mark: usize) {
        while self.undo.len() > mark {
            let Some((table, key, before)) = self.undo.pop() else {
                return;
            };
            match before {
                Some(change) => self.tables[table].insert(key, change),
                None => self.tables[table].remove(&key),
            };
        }
    }

    /// The changed tables, each with its rows in the order of keys, and where rows were removed side by side.
    pub(super) fn into_parts(
        self,
    ) -> (
        impl Iterator<Item = (usize, BTreeMap<KeyBytes, Change>)>,
        Vec<Run>,
    ) {
        let tables = self.tables.into_iter().enumerate();
        (tables.filter(|(_, rows)| !rows.is_empty()), self.runs)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{AccountId, MarkId, StatusId};
    use crate::store::key::Span;
    use crate::store::table::BOOKMARKS;
    use crate::store::view::Dir;
    use crate::store::{Clock, Error, Store, Tx};
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use std::sync::Arc;
    use std::sync::atomic::AtomicU64;

    type Rows = BTreeMap<u64, u64>;
    /// One verb: puts (`Some`) and removals, and whether it fails in the end.
    type Verb = (Vec<(u64, Option<u64>)>, bool);

    const OWNER: AccountId = AccountId(7);

    fn store() -> Store {
        let clock = Clock::Frozen(Arc::new(AtomicU64::new(1)));
        Store::in_memory(clock, std::env::temp_dir()).expect("memory is never full")
    }

    fn change(tx: &Tx, model: &mut Rows, key: u64, value: Option<u64>) -> Result<(), Error> {
        let row = (OWNER, MarkId(key));
        match value {
            Some(value) => {
                tx.put(&BOOKMARKS, &row, &StatusId(value))?;
                model.insert(key, value);
            }
            None => {
                assert_eq!(tx.remove(&BOOKMARKS, &row)?, model.remove(&key).is_some());
            }
        }
        Ok(())
    }

    /// Every way of reading gives what the plain map gives.
    fn compare(view: &crate::store::View, model: &Rows, low: u64, high: u64) -> Result<(), Error> {
        let span = Span::between(&(OWNER, MarkId(low)), &(OWNER, MarkId(high)));
        let read = |dir, limit| -> Result<Vec<(u64, u64)>, Error> {
            let rows = view.scan(&BOOKMARKS, span, dir, limit)?;
            Ok(rows
                .into_iter()
                .map(|((_, key), value)| (key.0, value.0))
                .collect())
        };
        let within: Vec<(u64, u64)> = model
            .iter()
            .filter(|(key, _)| (low..=high).contains(*key))
            .map(|(k, v)| (*k, *v))
            .collect();
        assert_eq!(read(Dir::Up, usize::MAX)?, within);
        assert_eq!(read(Dir::Up, 3)?, within[..within.len().min(3)]);
        let back: Vec<(u64, u64)> = within.iter().rev().copied().collect();
        assert_eq!(read(Dir::Down, usize::MAX)?, back);
        assert_eq!(read(Dir::Down, 3)?, back[..back.len().min(3)]);
        for key in low..=high.min(low + 3) {
            let row = view.get(&BOOKMARKS, &(OWNER, MarkId(key)))?;
            assert_eq!(row.map(|value| value.0), model.get(&key).copied());
        }
        Ok(())
    }

    fn verbs() -> impl Strategy<Value = Vec<Verb>> {
        let changes =
            prop::collection::vec((0..40_u64, prop::option::weighted(0.6, 0..9_u64)), 0..12);
        prop::collection::vec((changes, prop::bool::weighted(0.3)), 1..8)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_transaction_reads_what_a_plain_map_would_hold(
            verbs in verbs(), low in 0..40_u64, width in 0..40_u64,
        ) {
            let store = store();
            let mut committed = Rows::new();
            for (changes, fails) in verbs {
                let before = committed.clone();
                let (after, result) = store.write_now(move |tx| {
                    let mut model = before;
                    for (key, value) in &changes {
                        change(tx, &mut model, *key, *value)?;
                        compare(tx, &model, low, low + width)?;
                    }
                    Ok::<_, Error>((model, ()))
                }).map_or_else(|why| (None, Err(why)), |(model, ())| (Some(model), Ok(())));
                prop_assert!(result.is_ok());
                committed = after.unwrap_or_default();
                // The same changes by a verb that fails leave nothing behind.
                if fails {
                    let refused = store.write_now(|tx| {
                        change(tx, &mut Rows::from([(1, 1)]), 99, Some(1))?;
                        Err::<(), Error>(Error::Corrupt("refused".to_owned()))
                    });
                    prop_assert!(refused.is_err());
                }
                store.read_now(|view| compare(view, &committed, 0, u64::MAX))?;
            }
        }
    }

    /// As a home timeline is trimmed, in a batch with others who put something back, or fail.
    #[test]
    fn rows_side_by_side_leave_together() {
        let store = store();
        let rows = |keys: std::ops::Range<u64>| -> Vec<(AccountId, MarkId)> {
            keys.map(|key| (OWNER, MarkId(key))).collect()
        };
        let put = |tx: &Tx, key: u64| tx.put(&BOOKMARKS, &(OWNER, MarkId(key)), &StatusId(key));
        let filled: Result<(), Error> =
            store.write_now(move |tx| (0..1_000).try_for_each(|key| put(tx, key)));
        filled.expect("memory is never full");
        let trimmed: Result<(), Error> = store.write_now(move |tx| {
            tx.remove_run(&BOOKMARKS, &rows(100..700))?;
            let place = tx.place()?;
            tx.remove_run(&BOOKMARKS, &rows(700..900))?;
            tx.back_to(&place)?;
            tx.remove_run(&BOOKMARKS, &[])?;
            put(tx, 300)?;
            // Was never there.
            tx.remove_run(&BOOKMARKS, &rows(2_000..2_010))
        });
        trimmed.expect("memory is never full");
        let kept = (0..100).chain([300]).chain(700..1_000);
        let kept: Rows = kept.map(|key| (key, key)).collect();
        store
            .read_now(|view| compare(view, &kept, 0, 3_000))
            .expect("readable");
        let whole = store.read_now(|view| compare(view, &kept, 290, 310));
        whole.expect("readable");
    }

    #[tokio::test]
    async fn one_that_fails_takes_nothing_with_it() {
        let store = store();
        let verb = |key: u64, fails: bool| {
            store.write(move |tx: &Tx| {
                change(tx, &mut Rows::new(), key, Some(key))?;
                tx.tell(crate::model::event::Event::Home {
                    status: StatusId(key),
                    account: OWNER,
                });
                assert!(!fails || key.is_multiple_of(2), "a verb that panics");
                if fails {
                    Err(Error::Corrupt("refused".to_owned()))
                } else {
                    Ok(())
                }
            })
        };
        let mut told = store.subscribe();
        // All six are queued before the writer answers any, so that some share a batch.
        let (a, b, c, d, e, f) = tokio::join!(
            verb(1, false),
            verb(2, true),
            verb(3, true),
            verb(4, false),
            verb(5, true),
            verb(6, false)
        );
        assert!(a.is_ok() && d.is_ok() && f.is_ok() && b.is_err() && c.is_err() && e.is_err());
        let kept = Rows::from([(1, 1), (4, 4), (6, 6)]);
        store
            .read_now(|view| compare(view, &kept, 0, 50))
            .expect("readable");
        for _ in 0..3 {
            told.try_recv().expect("those that went well are told");
        }
        assert!(told.try_recv().is_err(), "what failed is told to nobody");
    }
}
