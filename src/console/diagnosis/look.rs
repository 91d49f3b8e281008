//! Who looks, and when.

use super::device;
use super::inside;
use super::outside::Outside;
use super::seen::Seen;
use crate::device::Places;
use crate::device::readings::Readings;
use crate::door::clock::ClockGate;
use crate::door::diagnosis::Diagnosis;
use crate::door::tunnel::Tunnel;
use crate::door::{Doors, secret};
use crate::model::Time;
use crate::model::finding::{Check, Finding, Reason};
use crate::model::reach::Way;
use crate::model::settings::{Settings, Stage};
use crate::net::outbound::Network;
use crate::net::resolve::Names;
use crate::ops::{Refusal, diagnosis as verbs};
use crate::store::{Error, Store, View};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use tokio::sync::watch;
use url::Url;

/// How often the house looks at itself.
const EVERY: Duration = Duration::from_secs(24 * 60 * 60);
/// Up to how much later than that, in seconds, so that not all houses look at the same moment.
const JITTER_SECS: u64 = 2 * 60 * 60;
/// How soon after a start at the earliest: the network and the tunnel need a while.
const SETTLING: Duration = Duration::from_secs(3 * 60);

/// The checks of a house that is only tried out, at an address that only this computer knows.
const AT_HOME: [Check; 3] = [Check::Clock, Check::Disk, Check::Store];

/// The checks of the box itself, where the house stands on one of ours.
const OF_THE_BOX: [Check; 4] = [Check::Heat, Check::Power, Check::Card, Check::Memory];

/// Looks at the house.
pub struct Examiner {
    store: Store,
    tunnel: Tunnel,
    diagnosis: Diagnosis,
    network: Arc<dyn Network>,
    names: Arc<dyn Names>,
    places: Arc<Places>,
    clock: ClockGate,
}

/// What must be known before.
struct Facts {
    settings: Settings,
    person: Option<String>,
    way: Option<Way>,
}

fn facts(view: &View) -> Result<Facts, Error> {
    let settings = view.settings()?;
    let owner = settings.owner.filter(|_| settings.stage == Stage::Open);
    let person = owner.map(|owner| view.account_of(owner)).transpose()?;
    Ok(Facts {
        person: person.map(|account| account.username),
        way: view.reach()?.map(|reach| reach.way),
        settings,
    })
}

impl Examiner {
    /// One that looks at the house of these doors through `network` and `names`.
    pub fn new(doors: &Doors, network: Arc<dyn Network>, names: Arc<dyn Names>) -> Examiner {
        Examiner {
            store: doors.store.clone(),
            tunnel: doors.tunnel.clone(),
            diagnosis: doors.diagnosis.clone(),
            network,
            names,
            places: doors.places.clone(),
            clock: doors.clock.clone(),
        }
    }

    /// Looks once a day and whenever it is wished, until the house closes.
    pub async fn work(self, mut closing: watch::Receiver<bool>) {
        let mut settling = SETTLING;
        loop {
            let pause = self.pause().await.max(settling);
            let in_time = async {
                self.clock.right().await;
                tokio::time::sleep(pause).await;
            };
            let by_hand = tokio::select! {
                () = in_time => false,
                () = self.diagnosis.wished() => true,
                _ = closing.wait_for(|closing| *closing) => return,
            };
            tokio::select! {
                () = self.turn(by_hand) => {}
                _ = closing.wait_for(|closing| *closing) => return,
            }
            settling = Duration::from_secs(60);
        }
    }

    async fn turn(&self, by_hand: bool) {
        self.diagnosis.set_busy(true);
        let looked = self.look(by_hand).await;
        self.diagnosis.set_busy(false);
        if let Err(why) = looked {
            tracing::error!(%why, "the house could not look at itself");
        }
    }

    /// How long until the next look, as far as nobody wishes one. A house that nobody has set up is left alone.
    async fn pause(&self) -> Duration {
        let read: Result<_, Error> = self
            .store
            .read(|view| {
                let last = view.findings()?.iter().map(|found| found.at).max();
                Ok((view.settings()?.stage, last))
            })
            .await;
        let late = u64::from(secret::hash(&secret::new())[0]) * JITTER_SECS / 256;
        match read {
            Ok((Stage::Open, Some(last))) => {
                let next = last.plus(EVERY + Duration::from_secs(late));
                next.since(self.store.now())
            }
            Ok((Stage::Open, None)) => Duration::ZERO,
            _ => EVERY,
        }
    }

    /// Looks at everything once, `thorough`ly where somebody wishes it, and keeps what it found.
    ///
    /// # Errors
    /// Those of reading the store. That it can't be written to is a finding.
    pub async fn look(&self, thorough: bool) -> Result<Vec<Finding>, Error> {
        let facts = self.store.read(facts).await?;
        let (clock, online) = inside::clock(&self.store, &*self.network).await;
        let clock = match self.clock.is_right() {
            true => clock,
            false => Seen::hint(Reason::ClockWaits),
        };
        let disk = inside::disk(self.store.files().free_bytes());
        let mut seen = vec![(Check::Clock, clock), (Check::Disk, disk)];
        if self.places.is_appliance() {
            seen.extend(device::look(&Readings::take(&self.places)));
        }
        let base = Url::parse(&facts.settings.address).ok();
        let base = base.filter(|_| facts.settings.is_https());
        let only = applicable(base.is_some(), self.places.is_appliance());
        if let Some(base) = base {
            let host = base.host_str().unwrap_or_default().to_owned();
            seen.push((Check::Dns, inside::name(&*self.names, &host, online).await));
            let tunnel = inside::tunnel(facts.way, &self.tunnel.state());
            seen.push((Check::Tunnel, tunnel));
            let outside = Outside {
                network: &*self.network,
                diagnosis: &self.diagnosis,
                domain: facts.settings.domain().to_owned(),
                person: facts.person,
                signed_only: facts.settings.authorized_fetch,
                thorough,
                challenged: AtomicBool::new(false),
                base,
            };
            seen.extend(outside.look().await);
            self.diagnosis.forget();
        }
        Ok(self.keep(seen, only).await)
    }

    /// Keeps what was seen, in one transaction, which is also how it is found out whether the store can be written to.
    async fn keep(&self, seen: Vec<(Check, Seen)>, only: Vec<Check>) -> Vec<Finding> {
        let now = self.store.now();
        let with = |store: Seen| -> Vec<Finding> {
            let all = seen.iter().copied().chain([(Check::Store, store)]);
            all.map(|(check, seen)| seen.about(check, now)).collect()
        };
        let found = with(Seen::FINE);
        let kept = self.write(found.clone(), only).await;
        match kept {
            Ok(news) => {
                self.diagnosis.set_unkept(Vec::new());
                for bad in news {
                    let (check, why) = (bad.check.name(), bad.reason.name());
                    tracing::warn!(check, why, "something is not well with this house");
                }
                found
            }
            Err(why) => {
                tracing::error!(%why, "what the house found out about itself could not be kept");
                let found = with(Seen::bad(Reason::StoreStuck));
                self.diagnosis.set_unkept(found.clone());
                found
            }
        }
    }

    async fn write(&self, found: Vec<Finding>, only: Vec<Check>) -> Result<Vec<Finding>, Refusal> {
        let kept = self
            .store
            .write(move |tx| verbs::keep(tx, &found, &only))
            .await?;
        Ok(kept)
    }
}

/// The checks that make sense for a house that others can reach or not, and that stands on a box of ours or not.
fn applicable(reachable: bool, boxed: bool) -> Vec<Check> {
    let applies = |check: &Check| match OF_THE_BOX.contains(check) {
        true => boxed,
        false => reachable || AT_HOME.contains(check),
    };
    Check::ALL.into_iter().filter(applies).collect()
}

/// The newest of some findings.
pub fn newest(found: &[Finding]) -> Option<Time> {
    found.iter().map(|found| found.at).max()
}
