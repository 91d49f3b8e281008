//! What the parts of this door remember between two requests. All of it may be forgotten at any moment: a restart
//! costs some fetching again, nothing else.

use super::fetch::Missing;
use super::signature::PublicKey;
use super::signers::Signers;
use crate::model::Time;
use crate::net::limit::Limits;
use quick_cache::sync::Cache;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex as Turn, Notify, Semaphore};

/// How many parsed keys of others are kept; some 4 MiB at most.
const KEYS_MAX: usize = 4_000;
/// How many activities are remembered as having come, so that a second copy is let go at the door.
const ARRIVED_MAX: usize = 20_000;
/// From how many addresses it is remembered whose letters came from there.
const HEARD_MAX: usize = 10_000;
/// How many actors are remembered whose key was not found.
const MISSED_MAX: usize = 4_000;
/// How many addresses are remembered as having been asked for in vain, or just now.
const COOLING_MAX: usize = 10_000;
/// How many keys may be looked up at the same time for letters at the door.
const LOOKUPS_MAX: usize = 32;

/// In memory only.
pub(super) struct Desk {
    /// Parsed keys of others, by their text.
    pub(super) keys: Cache<String, PublicKey>,
    /// Our own keys.
    pub(super) signers: Signers,
    /// Who sent which activity.
    pub(super) arrived: Cache<(String, String), ()>,
    /// From which households letters of which servers have come, whose signatures were good.
    pub(super) heard: Cache<(IpAddr, String), ()>,
    /// At whom keys were looked for in vain: when, and why.
    pub(super) missed: Cache<String, (Time, Missing)>,
    /// What was tried, and when.
    cooling: Cache<String, Time>,
    /// Who is being fetched right now.
    turns: Mutex<HashMap<String, Arc<Turn<()>>>>,
    /// How often servers send.
    pub(super) limits: Limits,
    /// Rung when a letter has come.
    pub(super) bell: Notify,
    /// Who may look up a key for a letter at the door.
    pub(super) lookups: Semaphore,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk {
            keys: Cache::new(KEYS_MAX),
            signers: Signers::default(),
            arrived: Cache::new(ARRIVED_MAX),
            heard: Cache::new(HEARD_MAX),
            missed: Cache::new(MISSED_MAX),
            cooling: Cache::new(COOLING_MAX),
            turns: Mutex::default(),
            limits: Limits::default(),
            bell: Notify::new(),
            lookups: Semaphore::new(LOOKUPS_MAX),
        }
    }
}

impl Desk {
    /// Whether `what` was last begun at least `span` ago; if so, it begins now.
    pub(super) fn may_begin(&self, what: &str, span: Duration, now: Time) -> bool {
        if let Some(last) = self.cooling.get(what)
            && now.since(last) < span
            && last <= now
        {
            return false;
        }
        self.cooling.insert(what.to_owned(), now);
        true
    }

    /// The turn for `uri`: whoever holds it fetches, others wait and find what was fetched.
    pub(super) fn turn(&self, uri: &str) -> Arc<Turn<()>> {
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        // Those which nobody holds any more are only held by the map itself.
        turns.retain(|_, turn| Arc::strong_count(turn) > 1);
        turns.entry(uri.to_owned()).or_default().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_just_tried_waits() {
        let desk = Desk::default();
        let (now, span) = (Time(1_000_000), Duration::from_secs(60));
        assert!(desk.may_begin("a", span, now));
        assert!(!desk.may_begin("a", span, now.plus(Duration::from_secs(59))));
        assert!(desk.may_begin("b", span, now));
        assert!(desk.may_begin("a", span, now.plus(span)));
        assert!(desk.may_begin("b", span, Time(1)), "a clock that went back");
    }

    #[test]
    fn turns_are_not_kept() {
        let desk = Desk::default();
        let held = desk.turn("a");
        assert!(Arc::ptr_eq(&held, &desk.turn("a")));
        drop(held);
        desk.turn("b");
        assert_eq!(desk.turns.lock().expect("a lock").len(), 1);
    }
}
