//! What is owed to other servers goes out: packed (`pack`), to whom it concerns (`audience`), carried (`carry`, `send`),
//! and what came of it is written down (`settle`), a server that doesn't answer being left in peace (`hosts`).
//!
//! Everything is a row until it is done, so that the plug can be pulled at any moment: what was not written down as done is
//! done again, with the same bytes and the same ids, by which other servers know that they have it.

pub mod audience;
mod carry;
pub mod digest;
mod hosts;
mod line;
mod pack;
mod send;
mod settle;

use self::carry::Carrier;
pub use self::carry::HOSTS_AT_ONCE;

use super::Federation;
use crate::model::outbound::Outbound;
use crate::model::settings::Settings;
use crate::store::{Error, Haste, View};
use serde_json::Value;
use std::time::Duration;
use tokio::sync::watch;

/// What makes documents of what is owed (`render::activities`): mostly one, none when there is nothing to say any more.
pub type Render = fn(&View, &Settings, &Outbound) -> Result<Vec<Value>, Error>;

/// How long a worker rests after the store failed it.
const RETRY_AFTER: Duration = Duration::from_secs(60);

/// The longest sleep of a worker that nothing wakes.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// How long it is told how a post fares with each server.
const POSTAGE_KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// How many rows about that are forgotten at a time, and how often.
const SWEPT_AT_ONCE: usize = 500;
const SWEEP_EVERY: Duration = Duration::from_secs(60 * 60);

/// Packs and carries for one house.
pub struct Postman {
    door: Federation,
    render: Render,
    carrier: Carrier,
}

impl Postman {
    /// Whose notes of what came of deliveries are on disk as soon as `haste` says: patiently in a house, at once in
    /// tests.
    pub fn new(door: Federation, render: Render, haste: Haste) -> Postman {
        Postman {
            carrier: Carrier::new(door.clone(), haste),
            door,
            render,
        }
    }

    /// Works until the house closes.
    pub async fn work(&self, mut closing: watch::Receiver<bool>) {
        tokio::select! {
            () = self.door.doors.clock.right() => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
        tokio::join!(
            packing(&self.door, self.render, closing.clone()),
            self.carrier.work(closing.clone()),
            sweeping(&self.door, closing),
        );
    }

    /// Packs and carries whatever can go out now; for tests, and for houses in one process.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn catch_up(&self) -> Result<(), Error> {
        loop {
            let packed = pack::pack(&self.door, self.render, Haste::Now).await?;
            let carried = self.carrier.round().await?;
            if !packed && !carried {
                return Ok(());
            }
        }
    }
}

async fn packing(door: &Federation, render: Render, mut closing: watch::Receiver<bool>) {
    loop {
        let mut commits = door.doors.store.commits();
        let packed = pack::pack(door, render, Haste::Now).await;
        let woken = async {
            match packed {
                Ok(_) => {
                    let _ = tokio::time::timeout(LOOK_EVERY, commits.changed()).await;
                }
                Err(why) => {
                    tracing::error!(%why, "what is owed to other servers could not be packed");
                    tokio::time::sleep(RETRY_AFTER).await;
                }
            }
        };
        tokio::select! {
            () = woken => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
    }
}

async fn sweeping(door: &Federation, mut closing: watch::Receiver<bool>) {
    let store = &door.doors.store;
    loop {
        let swept = store.write_with(Haste::Patient, |tx| {
            tx.sweep_postage(tx.now().minus(POSTAGE_KEPT), SWEPT_AT_ONCE)
        });
        let more = match swept.await {
            Ok(swept) => swept == SWEPT_AT_ONCE,
            Err::<_, Error>(why) => {
                tracing::error!(%why, "old delivery states could not be forgotten");
                false
            }
        };
        let pause = match more {
            true => LOOK_EVERY,
            false => SWEEP_EVERY,
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
    }
}
