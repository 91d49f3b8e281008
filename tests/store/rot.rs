//! Pages of the store's file that hold something else than what was written: an SD card's usual end.

use burrow::model::{AccountId, TagId};
use burrow::store::{Error, FILE, Store};
use std::fs;

/// What the engine reads at once.
const PAGE_BYTES: usize = 4_096;
/// Every so manyeth page is spoilt, one after the other.
const STEP: usize = 7;

/// The engine panics at most of what is not a page. The program ended by that as soon as it began, again and again, and
/// the page that says what a box's owner can do about ruined data was never shown.
#[test]
fn a_store_with_a_rotten_page_opens_or_says_that_it_is_ruined() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(folder.path(), |_| {}).expect("opens");
    let written: Result<(), Error> = store.write_now(|tx| {
        for number in 0..2_000 {
            tx.count_tag(TagId(number % 50), AccountId(number))?;
            tx.note_host(&format!("h{number}.example"), |host| host.failures = 1)?;
        }
        Ok(())
    });
    written.expect("written");
    drop(store);
    let whole = fs::read(folder.path().join(FILE)).expect("the store's file");
    let mut ruined = 0;
    for page in (1..whole.len() / PAGE_BYTES).step_by(STEP) {
        let mut rotten = whole.clone();
        rotten[page * PAGE_BYTES..][..PAGE_BYTES].fill(0xA5);
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join(FILE), rotten).expect("a file");
        if let Err(why) = Store::open(folder.path(), |_| {}) {
            assert!(why.is_ruin(), "page {page}: {why}");
            ruined += 1;
        }
    }
    assert!(ruined > 0, "some page was needed");
}
