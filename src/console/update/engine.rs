//! Takes the row about updates from step to step.

use super::feed;
use super::fetch;
use super::{marker, night};
use crate::door::Doors;
use crate::door::secret;
use crate::door::tunnel::Tunnel;
use crate::door::update::{Progress, Updates};
use crate::model::Time;
use crate::model::settings::Stage;
use crate::model::update::{Offer, Snag, Step, Update, When};
use crate::net::outbound::Network;
use crate::ops::{Refusal, update as verbs};
use crate::store::{Error, Store, snapshot};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant, SystemTime};
use tokio::sync::watch;

/// How often it is looked whether there is something newer.
const EVERY: Duration = Duration::from_secs(24 * 60 * 60);
/// Up to how much later than that, in seconds, so that not all houses look at the same moment.
const JITTER_SECS: u64 = 2 * 60 * 60;
/// How long it takes after a start until it is looked, at the least: the network needs a while.
const SETTLING: Duration = Duration::from_secs(2 * 60);
/// Longest pause before something that may pass is tried again.
const AGAIN_MAX: Duration = Duration::from_secs(6 * 60 * 60);
/// Pause after the store has failed, and between two looks whether the house has been set up.
const STORE_PAUSE: Duration = Duration::from_secs(60);
/// There once time was asked from somebody who knows (systemd-timesyncd).
const SYNCHRONIZED: &str = "/run/systemd/timesync/synchronized";

/// What is done about updates. One for each house.
pub struct Updater {
    pub(super) store: Store,
    pub(super) network: Arc<dyn Network>,
    pub(super) updates: Updates,
    pub(super) tunnel: Tunnel,
    /// Root was asked to install, in this very start of the program.
    pub(super) asked_root: AtomicBool,
    /// When the program started. Not by the clock, which jumps on a box that was off.
    pub(super) started: Instant,
    dice: u8,
}

/// What became of a step: the row as it is then, and the pause after it.
pub(super) enum Verdict {
    /// It is kept.
    Keep(Box<Update>, Duration),
    /// Nothing is to be kept; look again after this.
    Wait(Duration),
    /// It was kept by a verb of its own.
    Done,
}

impl Verdict {
    /// The row, changed, with no pause.
    pub(super) fn on(update: &Update, change: impl FnOnce(&mut Update)) -> Verdict {
        let mut next = Box::new(update.clone());
        change(&mut next);
        Verdict::Keep(next, Duration::ZERO)
    }
}

impl Updater {
    /// One for the house of these doors, which asks through `network`.
    pub fn new(doors: &Doors, network: Arc<dyn Network>) -> Updater {
        Updater {
            store: doors.store.clone(),
            network,
            updates: doors.updates.clone(),
            tunnel: doors.tunnel.clone(),
            asked_root: AtomicBool::new(false),
            started: Instant::now(),
            dice: secret::hash(&secret::new())[0],
        }
    }

    /// Works until the house closes.
    pub async fn work(self, mut closing: watch::Receiver<bool>) {
        loop {
            tokio::select! {
                () = self.turn() => {}
                // Whatever was being done is begun again, with the row as it is then.
                () = self.updates.decision() => {}
                _ = closing.wait_for(|closing| *closing) => return,
            }
        }
    }

    /// One step, and the pause after it.
    async fn turn(&self) {
        let read: Result<(Update, Stage), Error> = self
            .store
            .read(|view| Ok((view.update()?, view.settings()?.stage)))
            .await;
        let pause = match read {
            Ok((update, Stage::Open)) => {
                self.tidy(&update).await;
                let verdict = self.step(&update).await;
                self.keep(&update, verdict).await
            }
            Ok(_) => STORE_PAUSE,
            Err(why) => {
                tracing::error!(%why, "how far updating has come can't be read");
                STORE_PAUSE
            }
        };
        tokio::time::sleep(pause).await;
    }

    async fn step(&self, update: &Update) -> Verdict {
        match (update.step, &update.offer) {
            (Step::Install | Step::Trial, Some(offer)) => self.follow(update, offer).await,
            (Step::Fetch, Some(offer)) => self.fetch(update, offer).await,
            (Step::Ready, Some(offer)) => self.wait(update, offer).await,
            (Step::Look, _) => self.look(update).await,
            // Without an offer there is nothing to go on with.
            (_, None) => Verdict::on(update, |next| next.step = Step::Look),
        }
    }

    async fn keep(&self, update: &Update, verdict: Verdict) -> Duration {
        let (next, pause) = match verdict {
            Verdict::Wait(pause) => return pause,
            Verdict::Done => return Duration::ZERO,
            Verdict::Keep(next, pause) => (next, pause),
        };
        if next.step != update.step {
            let version = next.offer.as_ref().map(|offer| offer.version.as_str());
            tracing::info!(step = next.step.name(), version, "updating");
        }
        if let Some(snag) = next
            .snag
            .as_ref()
            .filter(|snag| Some(*snag) != update.snag.as_ref())
        {
            tracing::warn!(?snag, "updating is stuck");
        }
        let serial = update.serial;
        let kept = self
            .store
            .write(move |tx| verbs::settle(tx, serial, &next))
            .await;
        self.kept(kept.map(|_| ()), pause)
    }

    pub(super) fn kept(&self, kept: Result<(), Refusal>, pause: Duration) -> Duration {
        match kept {
            Ok(()) => pause,
            Err(why) => {
                tracing::error!(?why, "how far updating has come can't be kept");
                STORE_PAUSE
            }
        }
    }

    /// Removes what no step needs: bundles of other versions, the note about an update that is over, old copies of the store.
    async fn tidy(&self, update: &Update) {
        let source = self.updates.source().clone();
        let offer = update.offer.clone().filter(|_| update.step != Step::Look);
        let under_way = update.step >= Step::Install;
        let done = tokio::task::spawn_blocking(move || {
            fetch::tidy(&source.folder(), &source.board, offer.as_ref())?;
            if !under_way {
                marker::remove(&source.folder())?;
                // The older system may still want it while the newer one is on trial.
                snapshot::forget_old(&source.data, SystemTime::now())?;
            }
            Ok::<_, Error>(())
        });
        if let Ok(Err(why)) = done.await {
            tracing::warn!(%why, "what updates left behind can't be removed");
        }
    }

    /// Looks whether there is something newer, when it is time or somebody wants to know.
    async fn look(&self, update: &Update) -> Verdict {
        if !self.await_look(update).await {
            return Verdict::Wait(EVERY);
        }
        match self.ask().await {
            Ok(offer) => {
                let fresh = offer
                    .as_ref()
                    .filter(|offer| !update.shunned.contains(&offer.version));
                let step = if fresh.is_some() {
                    Step::Fetch
                } else {
                    Step::Look
                };
                let now = self.store.now();
                Verdict::on(update, |next| {
                    (next.step, next.looked, next.not_before) = (step, Some(now), Time(0));
                    (next.snag, next.tries, next.offer) = (None, 0, offer);
                })
            }
            Err(snag) => self.looked_in_vain(update, snag),
        }
    }

    fn looked_in_vain(&self, update: &Update, snag: Snag) -> Verdict {
        let unreachable = snag == Snag::FeedUnreachable;
        let tries = update.tries.saturating_add(1);
        let now = self.store.now();
        let again = now.plus(self.again(tries));
        Verdict::on(update, |next| {
            next.snag = Some(snag);
            match unreachable {
                true => (next.tries, next.not_before) = (tries, again),
                false => {
                    (next.tries, next.not_before, next.looked) = (0, Time(0), Some(now));
                    next.offer = None;
                }
            }
        })
    }

    /// Waits until it is time to look, or somebody wants to know; whether there is anything to look at.
    async fn await_look(&self, update: &Update) -> bool {
        let pause = match self.updates.source().feed {
            Some(_) => self.until_look(update),
            None => EVERY,
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = self.updates.wished() => {}
        }
        self.updates.set_looking(false);
        self.updates.source().feed.is_some()
    }

    fn until_look(&self, update: &Update) -> Duration {
        let now = self.store.now();
        let late = u64::from(self.dice) * JITTER_SECS / 256;
        match (update.snag.as_ref(), update.looked) {
            (Some(Snag::FeedUnreachable), _) => self.put_off(update).unwrap_or_default(),
            // The clock was ahead then, perhaps by years.
            (_, Some(looked)) if looked > now => SETTLING,
            (_, Some(looked)) => looked.plus(EVERY + Duration::from_secs(late)).since(now),
            (_, None) => SETTLING,
        }
    }

    /// How long until the next try. None where that is longer than any pause: the clock was ahead when it was decided.
    fn put_off(&self, update: &Update) -> Option<Duration> {
        let left = update.not_before.since(self.store.now());
        Some(left).filter(|left| !left.is_zero() && *left <= AGAIN_MAX)
    }

    /// Asks for the list of versions.
    async fn ask(&self) -> Result<Option<Offer>, Snag> {
        let source = self.updates.source();
        let Some(feed) = &source.feed else {
            return Ok(None);
        };
        self.updates.set_looking(true);
        let answer = feed::look(&*self.network, source, feed).await;
        self.updates.set_looking(false);
        answer
    }

    async fn fetch(&self, update: &Update, offer: &Offer) -> Verdict {
        if let Some(pause) = self.put_off(update) {
            return Verdict::Wait(pause);
        }
        let free = self.store.files().free_bytes().unwrap_or(0);
        let fetched = fetch::fetch(&*self.network, &self.updates, offer, free).await;
        self.updates.set_progress(Progress::default());
        let tries = update.tries.saturating_add(1);
        let now = self.store.now();
        match fetched {
            Ok(()) => Verdict::on(update, |next| {
                (next.step, next.snag, next.tries) = (Step::Ready, None, 0);
                next.not_before = night::next(&self.updates.source().places, now, self.dice);
            }),
            // The list may be wrong, or be about another bundle by now: it is read again first, tomorrow.
            Err(Snag::Wrong) => Verdict::on(update, |next| {
                (next.step, next.snag, next.tries) = (Step::Look, Some(Snag::Wrong), 0);
                (next.offer, next.asked, next.looked) = (None, false, Some(now));
            }),
            Err(snag) => Verdict::on(update, |next| {
                (next.snag, next.tries) = (Some(snag), tries);
                next.not_before = now.plus(self.again(tries));
            }),
        }
    }

    /// It is here. Waits for its hour, and looks once a day whether something newer still is on offer.
    async fn wait(&self, update: &Update, offer: &Offer) -> Verdict {
        let now = self.store.now();
        let at_night = update.when == When::Night && self.knows_the_time();
        let due = match (update.asked, at_night) {
            (true, _) => now,
            (false, true) => update.not_before,
            (false, false) => Time(u64::MAX),
        };
        // The house was restored from a backup, or somebody has tidied up.
        if !fetch::is_here(self.updates.source(), offer) {
            return Verdict::on(update, |next| {
                (next.step, next.not_before) = (Step::Fetch, Time(0));
            });
        }
        // Whoever was off at three doesn't restart at breakfast. Nor does a clock that was ahead put the night off for years.
        let missed = now.since(due) > night::LASTS || due.since(now) > 2 * EVERY;
        if !update.asked && at_night && missed {
            return Verdict::on(update, |next| {
                next.not_before = night::next(&self.updates.source().places, now, self.dice);
            });
        }
        let look = self.until_look(update);
        if due > now && look > Duration::ZERO {
            return Verdict::Wait(due.since(now).min(look).min(STORE_PAUSE));
        }
        match self.ask().await {
            Ok(Some(fresh)) if fresh == *offer => {}
            // Taken back, or something newer has come: nobody should get the one that is here.
            Ok(other) => {
                let step = if other.is_some() {
                    Step::Fetch
                } else {
                    Step::Look
                };
                return Verdict::on(update, |next| {
                    (next.step, next.offer, next.looked) = (step, other, Some(now));
                    (next.not_before, next.tries) = (Time(0), 0);
                    next.asked &= step == Step::Fetch;
                });
            }
            // What is here is whole, and RAUC looks at who signed it.
            Err(_) if due <= now => {}
            Err(_) => return Verdict::on(update, |next| next.looked = Some(now)),
        }
        match due <= now {
            true => self.begin(update),
            false => Verdict::on(update, |next| next.looked = Some(now)),
        }
    }

    /// Whether this computer knows what time it is. One without systemd is believed.
    fn knows_the_time(&self) -> bool {
        let places = &self.updates.source().places;
        !places.is_appliance() || places.at(SYNCHRONIZED).exists()
    }

    /// Doubles with every try.
    pub(super) fn again(&self, tries: u32) -> Duration {
        let first = self.updates.source().pace.again;
        first
            .saturating_mul(1 << tries.saturating_sub(1).min(16))
            .min(AGAIN_MAX)
    }
}
