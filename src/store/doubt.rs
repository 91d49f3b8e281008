//! A clock that may be years off. Small computers have none that runs while they are off: until somebody on the internet
//! has told them the time, they show whatever they like, be it 1970 or 2099.
//!
//! What is written then can't be mended later: an id is a moment too, and one from 2099 makes all that follow be from
//! 2099. So until the time is known, a house believes its clock only as far as that is likely: never to be earlier than the
//! newest thing that it knows of, nor much later. Else time goes on from there.

use crate::model::Time;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A box may have been in a cupboard for so long; what is later than that is a clock gone wrong.
const AWAY_MAX: Duration = Duration::from_secs(366 * 24 * 60 * 60);
/// 2026-01-01: nothing of this program is older.
const EARLIEST: Time = Time(1_767_225_600_000);
/// A new house has nothing yet to go by: its clock is believed for so long after `EARLIEST`.
const UNKNOWN_MAX: Duration = Duration::from_secs(10 * 366 * 24 * 60 * 60);

/// How far the system's clock is believed.
#[derive(Debug)]
pub struct Doubt {
    believed: AtomicBool,
    /// The newest moment that the store knows of, in milliseconds; 0 before it is known.
    newest: AtomicU64,
    since: Instant,
}

impl Default for Doubt {
    fn default() -> Doubt {
        Doubt {
            believed: AtomicBool::new(false),
            newest: AtomicU64::new(0),
            since: Instant::now(),
        }
    }
}

impl Doubt {
    /// Somebody who knows has set the clock: from now on it is right.
    pub fn believe(&self) {
        self.believed.store(true, Ordering::SeqCst);
    }

    /// Whether somebody who knows has set the clock.
    pub fn is_believed(&self) -> bool {
        self.believed.load(Ordering::SeqCst)
    }

    /// The store knows of nothing newer than this.
    pub(super) fn begin_at(&self, newest: Time) {
        self.newest.store(newest.0, Ordering::SeqCst);
    }

    /// What time it is, when the system says that it is `system`.
    pub(super) fn now(&self, system: Time) -> Time {
        if self.is_believed() {
            return system;
        }
        likely(
            Time(self.newest.load(Ordering::SeqCst)),
            self.since.elapsed(),
            system,
        )
    }
}

/// What time it likely is, `passed` after a start at which the newest thing was from `newest`.
fn likely(newest: Time, passed: Duration, system: Time) -> Time {
    let (floor, span) = match newest < EARLIEST {
        true => (EARLIEST, UNKNOWN_MAX),
        false => (newest, AWAY_MAX),
    };
    let at_least = floor.plus(passed);
    match system >= at_least && system <= at_least.plus(span) {
        true => system,
        false => at_least,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Duration = Duration::from_secs(24 * 60 * 60);
    const NEWEST: Time = Time(1_800_000_000_000);

    #[test]
    fn a_clock_is_believed_as_far_as_it_is_likely() {
        let passed = Duration::from_secs(60);
        for (system, now) in [
            // It is 1970, 1980, or a bit before the last thing that happened: time goes on from there.
            (Time(0), NEWEST.plus(passed)),
            (Time(315_532_800_000), NEWEST.plus(passed)),
            (NEWEST.minus(DAY), NEWEST.plus(passed)),
            // The box was off for a night, or for half a year, and has a clock of its own.
            (NEWEST.plus(DAY), NEWEST.plus(DAY)),
            (NEWEST.plus(DAY * 180), NEWEST.plus(DAY * 180)),
            // It is 2099.
            (Time(4_070_908_800_000), NEWEST.plus(passed)),
        ] {
            assert_eq!(likely(NEWEST, passed, system), now, "{system:?}");
        }
    }

    #[test]
    fn a_new_house_goes_by_when_this_program_was_made() {
        let passed = Duration::from_secs(1);
        assert_eq!(likely(Time(0), passed, Time(0)), EARLIEST.plus(passed));
        let someday = EARLIEST.plus(DAY * 1_000);
        assert_eq!(likely(Time(0), passed, someday), someday);
        let absurd = EARLIEST.plus(DAY * 366 * 30);
        assert_eq!(likely(Time(0), passed, absurd), EARLIEST.plus(passed));
    }

    #[test]
    fn a_clock_that_was_set_is_right() {
        let doubt = Doubt::default();
        doubt.begin_at(NEWEST);
        assert!(doubt.now(Time(5)) >= NEWEST);
        doubt.believe();
        assert_eq!(doubt.now(Time(5)), Time(5));
    }
}
