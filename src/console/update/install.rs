//! The steps that root takes for us: it is asked, watched, and believed once the box has started again.

use super::engine::{Updater, Verdict};
use super::fetch;
use super::marker::Marker;
use crate::device::update::{Installing, Slots, Wanted};
use crate::device::wish::Wish;
use crate::door::update::Progress;
use crate::model::Time;
use crate::model::update::{Offer, Snag, Step, Update};
use crate::ops::update as verbs;
use crate::text::version::Version;
use std::cmp::Ordering;
use std::io;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

/// Which start of the computer this is.
const BOOT_ID: &str = "/proc/sys/kernel/random/boot_id";
/// How long after a start root's account of the slots is waited for: the health gate waits for everything that may be slow.
const SLOTS_WAIT: Duration = Duration::from_secs(60 * 60);
/// How long a trial may last, from the start of the program: by then whatever is not good was left (burrow-leave.timer), and whoever still runs stays, even if
/// root says nothing about it.
const TRIAL_MAX: Duration = Duration::from_secs(3 * 60 * 60);
/// How often an update that was broken off is begun again by itself.
const TRIES_MAX: u32 = 3;
/// Longest word of root's that is kept, in characters.
const ERROR_CHARS_MAX: usize = 300;

impl Updater {
    /// Writes down that root is about to be asked. The asking itself follows from the row.
    pub(super) fn begin(&self, update: &Update) -> Verdict {
        let (now, boot) = (self.store.now(), self.boot());
        let version = self.updates.source().version.to_string();
        self.asked_root.store(false, Relaxed);
        Verdict::on(update, |next| {
            (next.step, next.snag, next.from) = (Step::Install, None, version);
            (next.wished, next.boot) = (now, boot);
            next.tries = update.tries.saturating_add(1);
        })
    }

    fn boot(&self) -> String {
        let read = std::fs::read_to_string(self.updates.source().places.at(BOOT_ID));
        read.unwrap_or_default().trim().to_owned()
    }

    /// Follows an update that root was asked for, over a restart of the box, to its end.
    pub(super) async fn follow(&self, update: &Update, offer: &Offer) -> Verdict {
        let source = self.updates.source();
        let slots = source.places.slots();
        if runs(&source.version, &offer.version) {
            return self.stand_trial(update, offer, slots).await;
        }
        if update.boot == self.boot() {
            return self.watch(update, offer).await;
        }
        // The box has started again, and not with what was to be installed.
        let failed = |slots: &Slots| {
            let back = slots.rolled_back.as_ref()?;
            runs(&offer.version.parse().ok()?, &back.from).then(|| back.why.clone())
        };
        match slots {
            Some(slots) => match failed(&slots) {
                Some(why) => self.came_back(offer, why).await,
                None => self.interrupted(update, offer),
            },
            None if self.started.elapsed() < SLOTS_WAIT => self.pause(),
            None => self.interrupted(update, offer),
        }
    }

    fn pause(&self) -> Verdict {
        Verdict::Wait(self.updates.source().pace.glance)
    }

    /// What was installed runs. Once root has found it good, all is done.
    async fn stand_trial(&self, update: &Update, offer: &Offer, slots: Option<Slots>) -> Verdict {
        let long = self.started.elapsed() > TRIAL_MAX;
        match slots {
            slots if slots.as_ref().map_or(long, |slots| !slots.trial) => {
                let version = offer.version.clone();
                let kept = self
                    .store
                    .write(move |tx| verbs::went_well(tx, &version))
                    .await;
                match self.kept(kept, Duration::ZERO) {
                    Duration::ZERO => Verdict::Done,
                    pause => Verdict::Wait(pause),
                }
            }
            _ if update.step == Step::Trial => self.pause(),
            _ => Verdict::on(update, |next| next.step = Step::Trial),
        }
    }

    async fn came_back(&self, offer: &Offer, why: String) -> Verdict {
        let version = offer.version.clone();
        let kept = self
            .store
            .write(move |tx| verbs::came_back(tx, &version, &why))
            .await;
        match self.kept(kept, Duration::ZERO) {
            Duration::ZERO => Verdict::Done,
            pause => Verdict::Wait(pause),
        }
    }

    /// The power went while it was installed, or between that and the trial. Nothing is lost: it is begun again, but not for
    /// ever.
    fn interrupted(&self, update: &Update, offer: &Offer) -> Verdict {
        let give_up = update.tries >= TRIES_MAX;
        Verdict::on(update, |next| {
            next.snag = Some(Snag::Interrupted);
            next.step = if give_up { Step::Look } else { Step::Ready };
            // Where somebody wanted it, it goes on at once, else in the next night.
            next.asked &= !give_up;
            if give_up {
                verbs::shun(next, &offer.version);
                next.tries = 0;
            }
        })
    }

    /// Asks root, where that wasn't done yet, and watches what it says.
    async fn watch(&self, update: &Update, offer: &Offer) -> Verdict {
        let source = self.updates.source();
        let said = source.places.installing();
        let said = said.filter(|said| said.wish == update.wished.0);
        match said.as_ref().map(|said| said.state.as_str()) {
            Some("running") => {
                let percent = said.map_or(0, |said| said.percent);
                self.updates.set_progress(Progress { percent });
                self.pause()
            }
            // The box starts again in a moment.
            Some("done") => self.pause(),
            Some("failed") => self.failed(update, offer, said),
            _ if !self.asked_root.swap(true, Relaxed) => match self.ask_root(update, offer).await {
                Ok(()) => self.pause(),
                Err(why) => {
                    tracing::warn!(%why, "root can't be asked to install an update");
                    self.nobody_installs(update)
                }
            },
            _ if self.store.now().since(update.wished) < source.pace.patience => self.pause(),
            _ => self.nobody_installs(update),
        }
    }

    async fn ask_root(&self, update: &Update, offer: &Offer) -> io::Result<()> {
        let source = self.updates.source().clone();
        let wanted = Wanted {
            bundle: fetch::place(&source.folder(), &source.board, offer),
            wish: update.wished.0,
            tunnel: self.tunnel.state().is_ready(),
        };
        let (from, to) = (update.from.clone(), offer.version.clone());
        let asked = tokio::task::spawn_blocking(move || {
            let marker = Marker {
                from: &from,
                to: &to,
            };
            marker.leave(&source.folder())?;
            source
                .places
                .ask(Wish::Install, &serde_json::to_string(&wanted)?)
        });
        asked.await.map_err(io::Error::other)?
    }

    /// The wish lies there, or can't even be written: this computer has nobody who installs updates.
    fn nobody_installs(&self, update: &Update) -> Verdict {
        if let Err(why) = self.updates.source().places.take_back(Wish::Install) {
            tracing::debug!(%why, "the wish could not be taken back");
        }
        Verdict::on(update, |next| {
            (next.step, next.snag) = (Step::Ready, Some(Snag::NoInstaller));
            (next.asked, next.tries) = (false, 0);
            next.not_before = next_day(self.store.now());
        })
    }

    /// Root could not install it. It is not fetched and tried again each night; the owner may want it all the same.
    fn failed(&self, update: &Update, offer: &Offer, said: Option<Installing>) -> Verdict {
        let why = said.and_then(|said| said.error).unwrap_or_default();
        let why: String = why.chars().take(ERROR_CHARS_MAX).collect();
        tracing::warn!(
            why,
            version = offer.version,
            "an update could not be installed"
        );
        Verdict::on(update, |next| {
            (next.step, next.snag) = (Step::Look, Some(Snag::Failed(why)));
            (next.asked, next.tries) = (false, 0);
            verbs::shun(next, &offer.version);
        })
    }
}

fn next_day(now: Time) -> Time {
    now.plus(Duration::from_secs(24 * 60 * 60))
}

/// Whether `version` is the one that is written so.
fn runs(version: &Version, written: &str) -> bool {
    let written: Option<Version> = written.parse().ok();
    written.is_some_and(|written| written.order(version) == Ordering::Equal)
}
