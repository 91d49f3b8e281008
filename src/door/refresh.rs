//! What is being looked for on other servers because somebody looks at it here, so that clients can ask whether more has
//! come (Mastodon 4.4 `AsyncRefresh`). In memory only: after a restart nothing is under way.

use super::secret;
use crate::model::{StatusId, Time};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How many are remembered.
const REFRESHES_MAX: usize = 512;

/// How long one can run before it counts as over, whatever became of it.
const RUNS_MAX: Duration = Duration::from_secs(10 * 60);

/// How long it is remembered (Mastodon `AsyncRefresh::FINISHED_REFRESH_EXPIRATION`: one hour).
const KEPT_FOR: Duration = Duration::from_secs(60 * 60);

/// One look for what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refresh {
    /// By which clients ask for it.
    pub id: String,
    /// Whether it is over.
    pub finished: bool,
    /// How many posts were found by now.
    pub found: u64,
    begun: Time,
}

/// All of them, by what they are about. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Refreshes(Arc<Mutex<HashMap<StatusId, Refresh>>>);

impl Refreshes {
    fn all(&self) -> MutexGuard<'_, HashMap<StatusId, Refresh>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The look that is under way for a post's thread.
    pub fn running(&self, subject: StatusId, now: Time) -> Option<Refresh> {
        let all = self.all();
        let found = all.get(&subject).filter(|one| !one.over(now));
        found.cloned()
    }

    /// Begins one, in place of whatever there was.
    pub fn begin(&self, subject: StatusId, now: Time) -> Refresh {
        let mut all = self.all();
        all.retain(|_, one| now.since(one.begun) < KEPT_FOR);
        if all.len() >= REFRESHES_MAX {
            let oldest = all.iter().min_by_key(|(_, one)| one.begun);
            if let Some(oldest) = oldest.map(|(subject, _)| *subject) {
                all.remove(&oldest);
            }
        }
        let begun = Refresh {
            id: secret::new(),
            finished: false,
            found: 0,
            begun: now,
        };
        all.insert(subject, begun.clone());
        begun
    }

    /// More has been found.
    pub fn found(&self, subject: StatusId, more: u64) {
        if let Some(one) = self.all().get_mut(&subject) {
            one.found += more;
        }
    }

    /// All has been looked for.
    pub fn finish(&self, subject: StatusId) {
        if let Some(one) = self.all().get_mut(&subject) {
            one.finished = true;
        }
    }

    /// How far the one of this id has come.
    pub fn get(&self, id: &str, now: Time) -> Option<Refresh> {
        let all = self.all();
        let found = all.values().find(|one| one.id == id)?;
        Some(Refresh {
            finished: found.over(now),
            ..found.clone()
        })
    }
}

impl Refresh {
    fn over(&self, now: Time) -> bool {
        self.finished || now.since(self.begun) >= RUNS_MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_runs_until_it_is_over() {
        let (all, thread, now) = (Refreshes::default(), StatusId(7), Time(1_000));
        assert_eq!(all.running(thread, now), None);
        let begun = all.begin(thread, now);
        all.found(thread, 2);
        assert_eq!(all.running(thread, now).map(|one| one.found), Some(2));
        let late = now.plus(RUNS_MAX);
        assert_eq!(all.running(thread, late), None, "it hangs");
        assert_eq!(all.get(&begun.id, late).map(|one| one.finished), Some(true));
        all.finish(thread);
        assert_eq!(all.running(thread, now), None);
        assert_eq!(all.get(&begun.id, now).map(|one| one.finished), Some(true));
        assert_eq!(all.get("another", now), None);
    }

    #[test]
    fn old_ones_are_forgotten() {
        let all = Refreshes::default();
        for number in 0..2 * REFRESHES_MAX as u64 {
            all.begin(StatusId(number), Time(number));
        }
        assert_eq!(all.all().len(), REFRESHES_MAX);
        all.begin(StatusId(0), Time(0).plus(KEPT_FOR * 2));
        assert_eq!(all.all().len(), 1);
    }
}
