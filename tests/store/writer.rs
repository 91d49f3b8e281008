//! The one writer: batches, refusals, panics, events, ids.

use burrow::model::event::Event;
use burrow::model::settings::Settings;
use burrow::model::{AccountId, StatusId};
use burrow::ops::Refusal;
use burrow::store::{Clock, Haste, Store, Tx};
use futures_util::FutureExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

fn store() -> (Store, Arc<AtomicU64>) {
    let clock = Arc::new(AtomicU64::new(1_000_000));
    (
        Store::in_memory(Clock::Frozen(clock.clone()), std::env::temp_dir()).expect("opens"),
        clock,
    )
}

fn rename(tx: &Tx, name: &str) -> Result<(), Refusal> {
    let settings = tx.settings()?;
    Ok(tx.put_settings(&Settings {
        name: name.to_owned(),
        ..settings
    })?)
}

fn name(store: &Store) -> String {
    store
        .read_now(|view| Ok::<_, burrow::store::Error>(view.settings()?.name))
        .expect("reads")
}

#[tokio::test]
async fn a_verb_that_fails_after_it_wrote_leaves_nothing_and_spoils_nobody_elses() {
    let (store, _) = store();
    let mut events = store.subscribe();
    let spoiler = store.write(|tx| {
        rename(tx, "spoiled")?;
        tx.tell(Event::FiltersChanged {
            account: AccountId(1),
        });
        Err::<(), _>(Refusal::Forbidden)
    });
    let counter = Arc::new(AtomicU64::new(0));
    let runs = counter.clone();
    let good = store.write(move |tx| {
        runs.fetch_add(1, Ordering::SeqCst);
        tx.tell(Event::FiltersChanged {
            account: AccountId(2),
        });
        rename(tx, "good")
    });
    let (spoiled, kept) = tokio::join!(spoiler, good);
    assert!(matches!(spoiled, Err(Refusal::Forbidden)));
    kept.expect("it is nobody else's fault");
    assert_eq!(name(&store), "good");
    assert_eq!(
        events.recv().await.unwrap(),
        Event::FiltersChanged {
            account: AccountId(2)
        }
    );
    assert!(
        events.try_recv().is_err(),
        "told once, and only what was committed"
    );
    assert!(counter.load(Ordering::SeqCst) >= 1);
}

#[tokio::test]
async fn a_verb_that_panics_is_refused_and_the_house_goes_on() {
    let (store, _) = store();
    let broken = store.write(|tx| {
        rename(tx, "half")?;
        if tx.now().0 > 0 {
            panic!("a mistake in a verb");
        }
        Ok::<_, Refusal>(())
    });
    assert!(broken.await.is_err());
    assert_eq!(name(&store), "");
    store
        .write(|tx| rename(tx, "still here"))
        .await
        .expect("goes on");
    assert_eq!(name(&store), "still here");
}

#[tokio::test]
async fn patient_writes_share_a_commit_with_the_next_hasty_one() {
    let (store, _) = store();
    let patient = store.write_with(Haste::Patient, |tx| rename(tx, "patient"));
    let hasty = async {
        tokio::task::yield_now().await;
        store
            .write(|tx| Ok::<_, Refusal>(tx.settings()?.name))
            .await
    };
    let (first, second) = tokio::join!(patient, hasty);
    first.expect("written");
    assert_eq!(
        second.expect("read"),
        "patient",
        "the order is that of the queue"
    );
}

#[test]
fn ids_rise_also_when_the_clock_is_set_back_and_after_a_restart() {
    let disk = super::disk::Disk::default();
    let clock = Arc::new(AtomicU64::new(5_000_000));
    let open = || {
        Store::on(
            disk.clone(),
            Clock::Frozen(clock.clone()),
            std::env::temp_dir(),
        )
        .expect("opens")
    };
    let next = |store: &Store| {
        store
            .write_now(|tx| {
                rename(tx, "x")?;
                Ok::<StatusId, Refusal>(tx.new_id())
            })
            .expect("an id")
    };
    let store = open();
    let mut ids = vec![next(&store), next(&store)];
    clock.store(1_000, Ordering::SeqCst);
    ids.push(next(&store));
    drop(store);
    let store = open();
    ids.push(next(&store));
    assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{ids:?}");
}

#[test]
fn a_closed_store_finishes_what_was_queued() {
    let disk = super::disk::Disk::default();
    let open = || Store::on(disk.clone(), Clock::System, std::env::temp_dir()).expect("opens");
    let store = open();
    store.write_now(|tx| rename(tx, "kept")).expect("written");
    drop(store);
    assert_eq!(name(&open()), "kept");
}

/// A disk that is ready to be broken: nothing but what is asked for is written into it any more.
fn breaking() -> (super::disk::Disk, Store) {
    let whole = super::disk::Disk::default();
    let open = |disk: &super::disk::Disk| {
        Store::on(disk.clone(), Clock::System, std::env::temp_dir()).expect("opens")
    };
    drop(open(&whole));
    let disk = super::disk::Disk::with(whole.durable(), None);
    let store = open(&disk);
    (disk, store)
}

/// The engine met a page that had rotted, and panicked: with that the writer was gone, every write was answered as if the
/// house were closing, and nothing said so.
#[tokio::test]
async fn an_engine_that_panics_again_and_again_is_opened_anew() {
    let (disk, store) = breaking();
    store.write(|tx| rename(tx, "kept")).await.expect("written");
    disk.panic_at(u32::MAX);
    for _ in 0..3 {
        let refused = store.write(|tx| rename(tx, "refused")).await;
        refused.expect_err("it is not on disk");
    }
    let rung = tokio::time::timeout(Duration::from_secs(10), store.given_way());
    rung.await.expect("somebody is called");
    assert!(store.has_failed());
    // With the engine as it is nothing more can be asked of it: the power might as well go.
    std::mem::forget(store);
    let after = super::disk::Disk::with(disk.durable(), None);
    let store = Store::on(after, Clock::System, std::env::temp_dir()).expect("opens");
    assert_eq!(name(&store), "kept");
}

struct Grenade;

impl Drop for Grenade {
    fn drop(&mut self) {
        panic!("a mistake in the writer");
    }
}

/// Whatever ends the writer: nobody noticed, because reading went on.
#[tokio::test]
async fn a_house_without_a_writer_says_that_it_is_not_well() {
    let house = crate::house::House::open().await;
    assert_eq!(house.anonymous().get("/health").await.status, 200);
    let (go, wait) = std::sync::mpsc::channel::<()>();
    {
        let thrown = house.store.write(move |_| {
            wait.recv().expect("a sign");
            Ok::<_, Refusal>(Grenade)
        });
        assert!(thrown.now_or_never().is_none());
    }
    // Nobody is there any more to take it.
    go.send(()).expect("the verb waits");
    let rung = tokio::time::timeout(Duration::from_secs(10), house.store.given_way());
    rung.await.expect("somebody is called");
    assert!(house.store.has_failed());
    while house.store.has_writer() {
        tokio::task::yield_now().await;
    }
    assert_eq!(house.anonymous().get("/health").await.status, 503);
}
