//! The worker that does what has its hour: it sleeps until the next row of the queue is due, does
//! what is due, each piece in one transaction with the removal of its row, and sleeps again.

use super::keys;
use crate::door::Doors;
use crate::door::errands::{Errand, Errands};
use crate::door::room::Room;
use crate::model::upkeep::Upkeep;
use crate::model::{Time, UpkeepId};
use crate::ops::{Refusal, link_card, upkeep};
use crate::store::{Error, Store};
use futures_util::future::join_all;
use std::io;
use std::time::Duration;
use tokio::sync::watch;

/// How many rows are taken at a time; they share a commit.
const TAKEN_AT_ONCE: usize = 32;

/// The longest sleep. Nothing is queued for sooner than this, so that nothing is late.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// How long work waits that failed for the box's sake, such as a full disk.
const RETRY_AFTER: Duration = Duration::from_secs(10 * 60);

/// A row of the queue: its key and the work.
type Row = ((Time, UpkeepId), Upkeep);

/// Works until the house closes. What has its hour waits until the time is known: with a wrong clock, everything could be
/// over at once.
pub async fn work(doors: Doors, mut closing: watch::Receiver<bool>) {
    let (store, errands) = (doors.store.clone(), doors.errands.clone());
    let room = doors.room.clone();
    tokio::select! {
        () = doors.clock.right() => {}
        _ = closing.wait_for(|closing| *closing) => return,
    }
    drop(doors);
    let strays = store.clone();
    tokio::task::spawn_blocking(move || drop_strays(&strays));
    loop {
        let pause = match catch_up_with(&store, &errands, &room).await {
            Ok(pause) => pause,
            Err(why) => {
                tracing::error!(%why, "the upkeep could not look at its queue");
                LOOK_EVERY
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
    }
}

/// Removes files that a power cut left without a row. Blocks.
fn drop_strays(store: &Store) {
    match store.drop_strays() {
        Ok(0) => {}
        Ok(strays) => tracing::info!(strays, "removed media files that nothing knew of"),
        Err(why) => tracing::error!(%why, "could not look for stray media files"),
    }
}

/// Does everything that is due in a house that asks nothing of other servers.
///
/// # Errors
/// As `catch_up_with`.
pub async fn catch_up(store: &Store) -> Result<Duration, Error> {
    let room = Room::of(store.files().clone());
    catch_up_with(store, &Errands::nowhere(), &room).await
}

/// Does everything that is due; how long until there is more, `LOOK_EVERY` at most. What is wanted from elsewhere is
/// left as an errand. What was to be posted waits while there is no `room`.
///
/// # Errors
/// Those of reading the queue. Work that fails is logged and waits; it holds nothing else up.
pub async fn catch_up_with(
    store: &Store,
    errands: &Errands,
    room: &Room,
) -> Result<Duration, Error> {
    loop {
        let due = store.read(|view| view.upkeep_due(TAKEN_AT_ONCE)).await?;
        if due.is_empty() {
            let next = store.read(|view| view.upkeep_next()).await?;
            let pause = next.map_or(LOOK_EVERY, |next| next.since(store.now()));
            return Ok(pause.min(LOOK_EVERY));
        }
        let done = due.into_iter().map(|row| one(store, errands, room, row));
        let done = join_all(done).await;
        // Rows that could not even be put off are still there; they are tried again later.
        if done.iter().any(|moved| !moved) {
            return Ok(LOOK_EVERY);
        }
    }
}

/// Does one piece; whether its row has left the front of the queue.
async fn one(store: &Store, errands: &Errands, room: &Room, (row, work): Row) -> bool {
    let (why, settled) = match attempt(store, errands, room, row, work.clone()).await {
        Ok(()) => return true,
        Err(Refusal::Store(why)) => {
            tracing::error!(%why, ?work, "a piece of upkeep failed and is tried again later");
            let later = store.now().plus(RETRY_AFTER);
            let put_off = store.write(move |tx| {
                tx.later(later, work.clone())?;
                tx.upkeep_done(&row)
            });
            (why.to_string(), put_off.await)
        }
        // A scheduled post that can't be posted stays in its author's list.
        Err(why) => {
            tracing::warn!(%why, ?work, "a piece of upkeep can't be done any more");
            let give_up = store.write(move |tx| tx.upkeep_done(&row));
            (why.to_string(), give_up.await)
        }
    };
    if let Err(worse) = &settled {
        tracing::error!(%worse, why, "a piece of upkeep could not even be put off");
    }
    settled.is_ok()
}

async fn attempt(
    store: &Store,
    errands: &Errands,
    room: &Room,
    row: (Time, UpkeepId),
    work: Upkeep,
) -> Result<(), Refusal> {
    // Posting ends before the disk's last byte does.
    if matches!(work, Upkeep::Publish(..)) && room.is_full() {
        return Err(Error::from(io::Error::from(io::ErrorKind::StorageFull)).into());
    }
    if let Upkeep::DropBlob(name) = &work {
        drop_file(store, name.clone()).await?;
    }
    if let Upkeep::MakeKeys(account) = &work {
        keys::make(store, *account).await?;
    }
    // Should nobody take it, the row that `perform` leaves behind asks again later.
    if let Upkeep::FetchCard(status, _) = &work
        && store
            .read(|view| link_card::wanted(view, *status))
            .await?
            .is_some()
    {
        errands.leave(Errand::Card(*status));
    }
    let done = store.write(move |tx| {
        upkeep::perform(tx, &work)?;
        Ok::<_, Refusal>(tx.upkeep_done(&row)?)
    });
    done.await
}

/// Removes a media file unless a row needs it again. Should the power go before the row of the queue
/// is removed too, this is simply done once more.
async fn drop_file(store: &Store, name: String) -> Result<(), Error> {
    let store = store.clone();
    let removed = tokio::task::spawn_blocking(move || store.drop_blob(&name));
    match removed.await {
        Ok(done) => done.map(|_| ()),
        Err(gone) => Err(Error::Corrupt(format!("removing a file panicked: {gone}"))),
    }
}
