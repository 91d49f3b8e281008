//! The engine that makes the way to this house: takes the row (`model::reach`) from step to step, each kept before the next
//! is begun, so that it goes on after a power cut where it was. Pages only write down what a person has decided, and
//! nudge it.
//!
//! What must not be made twice is chosen before it is made: the tunnel's name and secret are in the row before anybody is
//! asked to make it, and it is looked for by its name first.

mod api;
mod build;
mod check;
mod child;
mod clear;
mod files;
mod handoff;
mod log;
mod zone;

pub use child::Supervisor;
pub use files::{config, validate};
pub use log::ailment;

use crate::door::tunnel::{Tunnel, TunnelState};
use crate::model::reach::{Reach, Snag, Step, Way};
use crate::net::outbound::Network;
use crate::ops::{Refusal, reach as verbs};
use crate::store::{Error, Store};
use api::Fault;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// Longest pause before something that may pass is tried again.
const AGAIN_MAX: Duration = Duration::from_secs(120);
/// Pause after the store has failed.
const STORE_PAUSE: Duration = Duration::from_secs(5);

/// What became of a step.
enum Verdict {
    /// It is taken: the row as it is now.
    On(Box<Reach>),
    /// Nothing is left to be done or to be remembered.
    Gone,
    /// Something is in the way.
    Stuck(Snag),
    /// Nothing to be said yet; look again after this.
    Wait(Duration),
}

impl Verdict {
    fn on(reach: &Reach, step: Step, change: impl FnOnce(&mut Reach)) -> Verdict {
        let mut next = Box::new(Reach {
            step,
            ..reach.clone()
        });
        change(&mut next);
        Verdict::On(next)
    }
}

impl From<Fault> for Verdict {
    fn from(fault: Fault) -> Verdict {
        Verdict::Stuck(fault.snag())
    }
}

/// What cloudflared should be doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// Nothing.
    #[default]
    Nothing,
    /// Serve the tunnel as it was decided on at this serial.
    Serve {
        /// The row's serial.
        serial: u32,
        /// Whether the token that somebody pasted is used, instead of our own file.
        by_token: bool,
    },
}

/// The engine.
pub struct Engine {
    store: Store,
    network: Arc<dyn Network>,
    tunnel: Tunnel,
    wanted: watch::Sender<Wanted>,
}

impl Engine {
    /// One that reports to `tunnel`.
    pub fn new(store: Store, network: Arc<dyn Network>, tunnel: Tunnel) -> Engine {
        Engine {
            store,
            network,
            tunnel,
            wanted: watch::Sender::default(),
        }
    }

    /// What cloudflared should be doing, for its supervisor.
    pub fn wanted(&self) -> watch::Receiver<Wanted> {
        self.wanted.subscribe()
    }

    /// Works until the house closes.
    pub async fn work(self, mut closing: watch::Receiver<bool>) {
        loop {
            tokio::select! {
                () = self.turn() => {}
                // Whatever was being asked is asked again, of the row as it is then.
                () = self.tunnel.decision() => {}
                _ = closing.wait_for(|closing| *closing) => return,
            }
        }
    }

    /// One step, and the pause after it.
    async fn turn(&self) {
        let read: Result<Option<Reach>, Error> = self.store.read(|view| view.reach()).await;
        let pause = match read {
            Ok(Some(reach)) => self.advance(reach).await,
            Ok(None) => {
                self.want(Wanted::Nothing);
                None
            }
            Err(why) => {
                tracing::error!(%why, "how this house is reached can't be read");
                Some(STORE_PAUSE)
            }
        };
        match pause {
            Some(pause) => tokio::time::sleep(pause).await,
            // Until somebody decides something.
            None => std::future::pending().await,
        }
    }

    /// Takes a step; how long to pause before the next, for ever if only a person can help.
    async fn advance(&self, reach: Reach) -> Option<Duration> {
        self.heed(&reach);
        if reach.snag.as_ref().is_some_and(|snag| !snag.may_pass()) {
            return None;
        }
        let verdict = self.step(&reach).await;
        let now = self.store.now();
        match verdict {
            Verdict::On(next) => {
                let moved = next.step != reach.step;
                tracing::info!(step = ?next.step, "the way to this house");
                self.keep(
                    &reach,
                    Reach {
                        snag: None,
                        tries: 0,
                        since: if moved { now } else { reach.since },
                        ..*next
                    },
                )
                .await
            }
            Verdict::Gone => {
                let serial = reach.serial;
                let gone = self.store.write(move |tx| verbs::forget(tx, serial)).await;
                self.kept(gone)
            }
            Verdict::Stuck(snag) => {
                let tries = reach.tries.saturating_add(1);
                if reach.snag.as_ref() != Some(&snag) {
                    tracing::warn!(step = ?reach.step, ?snag, "the way to this house is stuck");
                }
                let passes = snag.may_pass();
                let next = Reach {
                    snag: Some(snag),
                    tries,
                    ..reach.clone()
                };
                let pause = self.keep(&reach, next).await;
                match (passes, pause) {
                    (true, Some(Duration::ZERO)) => Some(self.again(tries)),
                    (false, Some(Duration::ZERO)) => None,
                    (_, pause) => pause,
                }
            }
            Verdict::Wait(pause) => Some(pause),
        }
    }

    async fn step(&self, reach: &Reach) -> Verdict {
        match (reach.step, reach.way) {
            (Step::Idle, _) | (Step::Done, _) => Verdict::Wait(AGAIN_MAX),
            (Step::HandOff, _) => self.hand_off(reach).await,
            (Step::Check, _) => self.check(reach).await,
            (Step::Clear, _) => self.clear(reach).await,
            (Step::Make, _) => self.make(reach).await,
            (Step::Route, _) => self.route(reach).await,
            (Step::Write, _) => self.write(reach).await,
            (Step::Zone, _) => self.dress_zone(reach).await,
            (Step::Connect, _) => match self.tunnel.state() {
                state if state.is_ready() => Verdict::on(reach, Step::Done, |_| {}),
                _ => Verdict::Wait(self.tunnel.places().pace.look),
            },
        }
    }

    /// Tells the supervisor what the row asks for. While something new is being made, what runs goes on: the person who
    /// makes it may have come through it.
    fn heed(&self, reach: &Reach) {
        match (reach.step, reach.way) {
            (_, Way::Own | Way::None) if reach.step != Step::Idle => self.want(Wanted::Nothing),
            (Step::Connect | Step::Done, way) => self.want(Wanted::Serve {
                serial: reach.serial,
                by_token: way == Way::TunnelToken,
            }),
            _ => {}
        }
    }

    fn want(&self, wanted: Wanted) {
        self.wanted.send_if_modified(|now| {
            let changed = *now != wanted;
            if changed && wanted != Wanted::Nothing {
                self.tunnel.set(TunnelState::Starting);
            }
            *now = wanted;
            changed
        });
    }

    async fn keep(&self, old: &Reach, next: Reach) -> Option<Duration> {
        let serial = old.serial;
        let kept = self.store.write(move |tx| verbs::settle(tx, serial, &next));
        let kept = kept.await;
        self.kept(kept)
    }

    fn kept(&self, kept: Result<bool, Refusal>) -> Option<Duration> {
        match kept {
            Ok(_) => Some(Duration::ZERO),
            Err(why) => {
                tracing::error!(%why, "how this house is reached can't be kept");
                Some(STORE_PAUSE)
            }
        }
    }

    /// Doubles with every try.
    fn again(&self, tries: u32) -> Duration {
        let first = self.tunnel.places().pace.again;
        first
            .saturating_mul(1 << tries.saturating_sub(1).min(10))
            .min(AGAIN_MAX)
    }
}
