//! Pages against a plain list: whatever is asked for, a page has what a reader of the whole list would have cut out.

use burrow::model::{AccountId, Page, StatusId};
use burrow::store::{Clock, Error, SCAN_ROWS_MAX, Store, Tx};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

const ME: AccountId = AccountId(7);

/// Whose rows lie right before and after mine, and must not be seen.
const NEIGHBOURS: [AccountId; 2] = [AccountId(6), AccountId(8)];

fn store() -> Store {
    let clock = Clock::Frozen(Arc::new(AtomicU64::new(1_767_225_600_000)));
    Store::in_memory(clock, std::env::temp_dir()).expect("an empty store")
}

/// Mastodon's words (`Paginable`): `max_id` and `since_id` cut a piece out of the list, of which the newest `limit`
/// are shown; `min_id` shows those nearest to it instead.
fn naive(all: &BTreeSet<u64>, page: &Page) -> Vec<u64> {
    let after = page.min_id.or(page.since_id);
    let mut cut: Vec<u64> = all
        .iter()
        .copied()
        .filter(|id| page.max_id.is_none_or(|max| *id < max))
        .filter(|id| after.is_none_or(|after| *id > after))
        .collect();
    if page.min_id.is_none() {
        cut.reverse();
    }
    cut.truncate(page.limit);
    if page.min_id.is_some() {
        cut.reverse();
    }
    cut
}

fn ids() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 0u64..120, 1 => Just(u64::MAX), 1 => Just(u64::MAX - 1), 1 => any::<u64>()]
}

fn page() -> impl Strategy<Value = Page> {
    let parts = (
        option::of(ids()),
        option::of(ids()),
        option::of(ids()),
        0usize..60,
    );
    parts.prop_map(|(max_id, since_id, min_id, limit)| Page {
        max_id,
        since_id,
        min_id,
        limit,
    })
}

fn shown(view: &burrow::store::View, page: &Page) -> Result<Vec<u64>, Error> {
    view.home(ME, page, |id| Ok(Some(id.0)))
}

fn write(tx: &Tx, added: &[u64], removed: &[u64]) -> Result<(), Error> {
    for id in added {
        for account in NEIGHBOURS.iter().chain([&ME]) {
            tx.add_home(*account, StatusId(*id))?;
        }
    }
    removed
        .iter()
        .try_for_each(|id| tx.remove_home(ME, StatusId(*id)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_page_is_what_a_reader_of_the_whole_list_would_cut_out(
        first in btree_set(ids(), 0..90),
        added in vec(ids(), 0..30),
        removed in vec(ids(), 0..30),
        pages in vec(page(), 1..12),
    ) {
        let store = store();
        let old: Vec<u64> = first.iter().copied().collect();
        let done: Result<(), Error> = store.write_now(move |tx| write(tx, &old, &[]));
        done.expect("rows can be written");
        let mut model = first;
        model.extend(&added);
        removed.iter().for_each(|id| { model.remove(id); });
        let asked = pages.clone();
        // Once from within the transaction that changes it, once from what is stored.
        let within = store.write_now(move |tx| {
            write(tx, &added, &removed)?;
            asked.iter().map(|page| shown(tx, page)).collect::<Result<Vec<_>, Error>>()
        });
        for (page, within) in pages.iter().zip(within.expect("rows can be written")) {
            prop_assert_eq!(&within, &naive(&model, page), "within: {:?}", page);
            let stored = store.read_now(|view| shown(view, page)).expect("the store reads");
            prop_assert_eq!(&stored, &naive(&model, page), "stored: {:?}", page);
        }
    }
}

/// A client that goes from page to page, in either direction, sees everything once.
#[test]
fn walking_from_page_to_page_sees_everything_once() {
    let store = store();
    let all: Vec<u64> = (1..=100).map(|id| id * 3).collect();
    let written = all.clone();
    let done: Result<(), Error> = store.write_now(move |tx| write(tx, &written, &[]));
    done.expect("rows can be written");
    let page = |page: Page| {
        let read: Result<Vec<u64>, Error> = store.read_now(|view| shown(view, &page));
        read.expect("the store reads")
    };
    let (mut down, mut next) = (Vec::new(), Page::newest(7));
    loop {
        let rows = page(next);
        let Some(last) = rows.last() else { break };
        next.max_id = Some(*last);
        down.extend(rows);
    }
    assert_eq!(down, all.iter().rev().copied().collect::<Vec<_>>());
    let (mut up, mut next) = (
        Vec::new(),
        Page {
            min_id: Some(0),
            ..Page::newest(7)
        },
    );
    loop {
        let rows = page(next);
        let Some(first) = rows.first() else { break };
        next.min_id = Some(*first);
        up.extend(rows.into_iter().rev());
    }
    assert_eq!(up, all);
}

/// A filter that matches nothing gives up after a while, and doesn't walk the whole store.
#[test]
fn a_page_that_nothing_fits_ends_somewhere() {
    let store = store();
    let rows = SCAN_ROWS_MAX as u64 + 500;
    let done: Result<(), Error> = store.write_now(move |tx| {
        (0..rows).try_for_each(|id| tx.add_home(ME, StatusId(id << 20 | 1 << 16)).map(|_| ()))
    });
    done.expect("rows can be written");
    let mut looked = 0;
    let found: Result<Vec<()>, Error> = store.read_now(|view| {
        view.home(ME, &Page::newest(20), |_| {
            looked += 1;
            Ok(None)
        })
    });
    assert!(found.expect("the store reads").is_empty());
    assert_eq!(looked, SCAN_ROWS_MAX);
}
