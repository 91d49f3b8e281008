//! The journal: what is on paper comes back, what is not was never promised, and an old turn is never believed.

use super::disk::Disk;
use burrow::model::settings::Settings;
use burrow::ops::Refusal;
use burrow::store::{Clock, Error, Haste, Store, Tx};

/// Some writes fill it.
const JOURNAL_BYTES: u64 = 64 << 10;

/// The engine's disk and the journal's, at one plug.
#[derive(Clone)]
struct Disks(Disk, Disk);

impl Disks {
    fn new(engine: Vec<u8>, paper: Vec<u8>) -> Disks {
        let engine = Disk::with(engine, None);
        let paper = engine.beside(paper);
        Disks(engine, paper)
    }

    fn open(&self) -> Store {
        let (engine, paper) = (self.0.clone(), self.1.clone());
        let media = std::env::temp_dir();
        Store::on_paper(engine, paper, JOURNAL_BYTES, Clock::System, media).expect("opens")
    }

    /// The same disks after the plug was pulled, with nothing of what wasn't flushed.
    fn cut(&self) -> Disks {
        Disks::new(self.0.durable(), self.1.durable())
    }
}

fn rename(tx: &Tx, name: &str) -> Result<(), Refusal> {
    let settings = tx.settings()?;
    Ok(tx.put_settings(&Settings {
        name: name.to_owned(),
        ..settings
    })?)
}

fn name(store: &Store) -> String {
    let name = store.read_now(|view| Ok::<_, Error>(view.settings()?.name));
    name.expect("reads")
}

fn write(store: &Store, name: &str) {
    let name = name.to_owned();
    store
        .write_now(move |tx| rename(tx, &name))
        .expect("written");
}

#[test]
fn what_was_acknowledged_comes_back_from_paper() {
    let disks = Disks::new(Vec::new(), Vec::new());
    let store = disks.open();
    let before = disks.0.syncs().len();
    write(&store, "one");
    write(&store, "two");
    assert_eq!(
        disks.0.syncs().len() - before,
        2,
        "each is flushed once, into the journal alone"
    );
    let after = disks.cut();
    assert_eq!(name(&after.open()), "two");
    assert_eq!(
        name(&after.cut().open()),
        "two",
        "taking it over was flushed"
    );
}

#[tokio::test]
async fn what_is_done_again_is_seen_at_once_and_never_there_without_what_came_before() {
    let disks = Disks::new(Vec::new(), Vec::new());
    let store = disks.open();
    let flushed = disks.0.syncs().len();
    let again = store.write_with(Haste::Again, |tx| rename(tx, "seen"));
    again.await.expect("committed");
    assert_eq!(name(&store), "seen");
    assert_eq!(disks.0.syncs().len(), flushed, "nobody waits for the disk");
    assert_eq!(name(&disks.cut().open()), "", "it was not promised");
    // Somebody waits for this one, which changes nothing but has seen the other.
    let looked = store.write(|tx| Ok::<_, Refusal>(tx.settings()?.name));
    assert_eq!(looked.await.expect("read"), "seen");
    assert_eq!(name(&disks.cut().open()), "seen");
}

#[test]
fn a_full_journal_begins_again_and_an_old_turn_is_not_believed() {
    let disks = Disks::new(Vec::new(), Vec::new());
    let store = disks.open();
    // Each fills at least a block, so that it turns several times.
    for number in 0..100 {
        write(&store, &format!("number {number}"));
        let found = name(&disks.cut().open());
        assert_eq!(found, format!("number {number}"));
    }
    drop(store);
    // The journal's records are still on paper; the engine's file is ahead of them.
    let engine_alone = Disks::new(disks.0.durable(), Vec::new());
    assert_eq!(name(&engine_alone.open()), "number 99");
    assert_eq!(name(&disks.open()), "number 99");
}

#[test]
fn a_record_that_is_not_whole_ends_the_journal() {
    let disks = Disks::new(Vec::new(), Vec::new());
    let store = disks.open();
    write(&store, "first");
    write(&store, "second");
    let (engine, mut paper) = (disks.0.durable(), disks.1.durable());
    let second = 4096 + 60;
    paper[second] ^= 1;
    assert_eq!(name(&Disks::new(engine, paper).open()), "first");
}

#[test]
fn a_disk_that_fails_in_the_journal_takes_nothing_in_that_was_refused() {
    let whole = Disks::new(Vec::new(), Vec::new());
    drop(whole.open());
    let (engine, paper) = (whole.0.durable(), whole.1.durable());
    let disks = Disks::new(engine, paper);
    let store = disks.open();
    write(&store, "kept");
    disks.1.fail_once();
    let refused = store.write_now(|tx| rename(tx, "refused"));
    refused.expect_err("the journal's disk failed");
    assert_eq!(name(&store), "kept");
    write(&store, "later");
    assert_eq!(name(&store), "later");
    assert_eq!(name(&disks.cut().open()), "later");
}

#[test]
fn an_engine_that_panics_takes_nothing_in_that_was_refused() {
    let whole = Disks::new(Vec::new(), Vec::new());
    drop(whole.open());
    let disks = Disks::new(whole.0.durable(), whole.1.durable());
    let store = disks.open();
    write(&store, "kept");
    disks.1.panic_at(1);
    let refused = store.write_now(|tx| rename(tx, "refused"));
    refused.expect_err("it broke");
    assert_eq!(name(&store), "kept");
    write(&store, "later");
    assert_eq!(name(&store), "later");
    assert_eq!(name(&disks.cut().open()), "later");
}
