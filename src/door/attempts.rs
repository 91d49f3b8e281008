//! How often somebody has tried lately what is tried wrong by who guesses: passwords by address and by handle, claim codes,
//! the second step. Kept in memory: a restart forgives, and an attacker can't cause one.
//!
//! An attempt is counted before it is known how it ends (`Attempts::take`), and given back if it was none: whoever tries
//! a thousand at once has no more of them than whoever tries one after the other.

use crate::model::fence::household;
use crate::model::{AccountId, Time};
use crate::text::handle::USERNAME_CHARS_MAX;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The most strangers that are remembered of each sort, some 2 MiB; beyond that, whose time is over soonest is forgotten.
const STRANGERS_MAX: usize = 20_000;

/// So many are forgotten at once where there is no room: looking for them is dear.
const FORGOTTEN_AT_ONCE: usize = STRANGERS_MAX / 8;

/// How many wrong attempts are borne in how long.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// This many.
    pub wrong_max: u32,
    /// Counted from the first of them.
    pub within: Duration,
}

/// Sign-ins from one address: a family behind one router mistypes more than one person.
pub const SIGN_IN_BY_ADDRESS: Patience = Patience {
    wrong_max: 30,
    within: Duration::from_secs(15 * 60),
};
/// What is counted at sign-in, by address, by handle, and wherever a password is typed once more.
pub const SIGN_IN: &str = "sign in";
/// Sign-ins to one handle, from wherever.
pub const SIGN_IN_BY_HANDLE: Patience = Patience {
    wrong_max: 10,
    within: Duration::from_secs(15 * 60),
};
/// Second steps of one person: whoever gets here knows the password. A million codes of which three are right: that
/// many in that time find one in years.
pub const SECOND_STEP_BY_PERSON: Patience = Patience {
    wrong_max: 10,
    within: Duration::from_secs(15 * 60),
};
/// The same over a day, so that waiting doesn't help.
pub const SECOND_STEP_BY_DAY: Patience = Patience {
    wrong_max: 30,
    within: Duration::from_secs(24 * 60 * 60),
};
/// What is counted of passkeys that are asked for.
pub const PASSKEYS: &str = "passkeys";
/// Passkeys that one address asks to show, without showing any.
pub const PASSKEYS_BY_ADDRESS: Patience = Patience {
    wrong_max: 60,
    within: Duration::from_secs(15 * 60),
};
/// Claim codes from one address.
pub const CLAIM_BY_ADDRESS: Patience = Patience {
    wrong_max: 10,
    within: Duration::from_secs(60),
};
/// Claim codes altogether.
pub const CLAIM_BY_ALL: Patience = Patience {
    wrong_max: 60,
    within: Duration::from_secs(60),
};

/// What is counted of requests to join, whether from a browser or an app.
pub const ASK: &str = "ask";
/// Requests to join from one address: a family may ask one by one.
pub const ASK_BY_ADDRESS: Patience = Patience {
    wrong_max: 3,
    within: Duration::from_secs(24 * 60 * 60),
};
/// Forms of such requests that were not as people send them.
pub const ASK_WRONG_BY_ADDRESS: Patience = Patience {
    wrong_max: 20,
    within: Duration::from_secs(60 * 60),
};

/// The words of the rescue sheet from one address.
pub const WORDS_BY_ADDRESS: Patience = Patience {
    wrong_max: 10,
    within: Duration::from_secs(15 * 60),
};
/// The words of the rescue sheet altogether.
pub const WORDS_BY_ALL: Patience = Patience {
    wrong_max: 100,
    within: Duration::from_secs(15 * 60),
};

/// Whose attempts are counted together. The name says of what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// Everybody's.
    All(&'static str),
    /// Those at somebody who has an account here.
    Person(&'static str, AccountId),
    /// Those at a handle that nobody has: it must be as slow as any other, or that would tell which there are.
    Nobody(&'static str, String),
    /// Those of everybody in one household.
    Home(&'static str, IpAddr),
}

impl Key {
    /// Those of whoever is at this address.
    pub fn at(what: &'static str, address: IpAddr) -> Key {
        Key::Home(what, household(address))
    }

    /// Those at whoever has this handle.
    pub fn named(what: &'static str, who: Option<AccountId>, handle: &str) -> Key {
        match who {
            Some(account) => Key::Person(what, account),
            None => Key::Nobody(what, handle.chars().take(USERNAME_CHARS_MAX).collect()),
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Count {
    taken: u32,
    until: Time,
}

/// Attempts that were counted together: one for each key.
#[derive(Debug)]
#[must_use = "they stay counted"]
pub struct Taken(Vec<(Key, Time)>);

/// The attempts of each sort of keys. Strangers fill only their own.
#[derive(Debug, Default)]
struct Counts {
    /// By all and by person: as many as there are accounts here.
    house: HashMap<Key, Count>,
    nobody: HashMap<Key, Count>,
    homes: HashMap<Key, Count>,
}

impl Counts {
    fn of(&mut self, key: &Key) -> &mut HashMap<Key, Count> {
        match key {
            Key::All(_) | Key::Person(..) => &mut self.house,
            Key::Nobody(..) => &mut self.nobody,
            Key::Home(..) => &mut self.homes,
        }
    }

    fn has_left(&mut self, key: &Key, patience: Patience, now: Time) -> bool {
        let count = self.of(key).get(key);
        count.is_none_or(|count| count.until <= now || count.taken < patience.wrong_max)
    }

    /// Counts one; until when.
    fn take(&mut self, key: &Key, patience: Patience, now: Time) -> Time {
        let counts = self.of(key);
        if counts.len() >= STRANGERS_MAX && !counts.contains_key(key) {
            counts.retain(|_, count| count.until > now);
            if matches!(key, Key::Nobody(..) | Key::Home(..)) {
                make_room(counts);
            }
        }
        let fresh = Count {
            taken: 0,
            until: now.plus(patience.within),
        };
        let count = counts.entry(key.clone()).or_insert(fresh);
        if count.until <= now {
            *count = fresh;
        }
        count.taken = count.taken.saturating_add(1);
        count.until
    }
}

/// Forgets those whose time is over soonest.
fn make_room(counts: &mut HashMap<Key, Count>) {
    if counts.len() < STRANGERS_MAX {
        return;
    }
    let mut ends: Vec<Time> = counts.values().map(|count| count.until).collect();
    let (_, &mut last, _) = ends.select_nth_unstable(FORGOTTEN_AT_ONCE);
    let mut left = FORGOTTEN_AT_ONCE;
    counts.retain(|_, count| {
        let stays = left == 0 || count.until > last;
        left -= usize::from(!stays);
        stays
    });
}

/// What was tried lately.
#[derive(Debug, Default)]
pub struct Attempts(Mutex<Counts>);

impl Attempts {
    /// Nothing was tried yet.
    pub fn new() -> Attempts {
        Attempts::default()
    }

    /// Counts one attempt under each of these keys; `None`, and nothing is counted, if one of them has no more left.
    pub fn take(&self, keys: &[(Key, Patience)], now: Time) -> Option<Taken> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, patience) in keys {
            if !counts.has_left(key, *patience, now) {
                return None;
            }
        }
        let counted = keys.iter().map(|(key, patience)| {
            let until = counts.take(key, *patience, now);
            (key.clone(), until)
        });
        Some(Taken(counted.collect()))
    }

    /// Whether any is left under each of these keys. To be asked only before what is refused without being tried.
    pub fn may(&self, keys: &[(Key, Patience)], now: Time) -> bool {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.iter()
            .all(|(key, patience)| counts.has_left(key, *patience, now))
    }

    /// It was no wrong attempt.
    pub fn give_back(&self, taken: Taken) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, until) in taken.0 {
            let count = counts.of(&key).get_mut(&key);
            // Another window has begun meanwhile, or the key was forgotten and came again.
            if let Some(count) = count.filter(|count| count.until == until) {
                count.taken = count.taken.saturating_sub(1);
            }
        }
    }

    /// It was right: what the first of its keys had wrong before is forgotten, and nothing is counted under the others.
    pub fn right(&self, taken: Taken) {
        if let Some((first, _)) = taken.0.first() {
            self.forget(&first.clone());
        }
        self.give_back(taken);
    }

    /// Forgets what was wrong under a key.
    pub fn forget(&self, key: &Key) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.of(key).remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time(1_000_000);
    const TWICE: Patience = Patience {
        wrong_max: 2,
        within: Duration::from_secs(60),
    };

    /// As many addresses as there are, each in a household of its own.
    fn home(number: usize) -> Key {
        Key::at("a", IpAddr::V6(((number as u128) << 64).into()))
    }

    #[test]
    fn patience_ends_and_comes_back() {
        let attempts = Attempts::new();
        let (a, b) = ([(Key::All("a"), TWICE)], [(Key::All("b"), TWICE)]);
        let take = |key: &[(Key, Patience)], now| attempts.take(key, now).is_some();
        assert!(take(&a, NOW) && take(&a, NOW));
        assert!(!take(&a, NOW), "the third is one too many");
        let both = [b[0].clone(), a[0].clone()];
        assert!(!take(&both, NOW) && !attempts.may(&both, NOW));
        assert!(take(&b, NOW) && take(&b, NOW), "others are not held up");
        let later = NOW.plus(TWICE.within);
        assert!(attempts.may(&a, later) && take(&a, later));
        let last = attempts.take(&a, later).expect("the count began anew");
        assert!(!attempts.may(&a, later));
        attempts.give_back(last);
        let right = attempts.take(&a, later).expect("it was given back");
        attempts.right(right);
        assert!(take(&a, later) && take(&a, later), "all is forgotten");
    }

    #[test]
    fn what_is_right_forgets_the_first_key_alone() {
        let attempts = Attempts::new();
        let keys = [(Key::All("a"), TWICE), (Key::All("b"), TWICE)];
        let _wrong = attempts.take(&keys, NOW);
        attempts.right(attempts.take(&keys, NOW).expect("one is left"));
        let _once_more = attempts.take(&keys, NOW).expect("b has one left");
        assert!(attempts.may(&keys[..1], NOW) && !attempts.may(&keys[1..], NOW));
    }

    #[test]
    fn what_is_given_back_too_late_gives_nothing() {
        let attempts = Attempts::new();
        let keys = [(Key::All("a"), TWICE)];
        let slow = attempts.take(&keys, NOW).expect("the first");
        let later = NOW.plus(TWICE.within);
        let _both = [attempts.take(&keys, later), attempts.take(&keys, later)];
        attempts.give_back(slow);
        assert!(!attempts.may(&keys, later));
    }

    /// Once, a full table counted no newcomers: whoever filled it from one network of their own guessed without end.
    #[test]
    fn a_crowd_stops_no_counting() {
        let attempts = Attempts::new();
        let long = Patience {
            within: TWICE.within * 60,
            ..TWICE
        };
        let asked = [(home(0), long)];
        let _two = [attempts.take(&asked, NOW), attempts.take(&asked, NOW)];
        for number in 1..STRANGERS_MAX * 2 {
            let name = Key::named("a", None, &number.to_string());
            let _taken = attempts.take(&[(home(number), TWICE), (name, TWICE)], NOW);
        }
        let counts = attempts.0.lock().expect("a lock");
        assert!(counts.homes.len() <= STRANGERS_MAX && counts.nobody.len() <= STRANGERS_MAX);
        drop(counts);
        assert!(!attempts.may(&asked, NOW), "its time is the longest");
        for key in [
            Key::Person("a", AccountId(1)),
            Key::named("a", None, "new"),
            home(STRANGERS_MAX * 2),
        ] {
            let keys = [(key, TWICE)];
            let _two = [attempts.take(&keys, NOW), attempts.take(&keys, NOW)];
            assert!(!attempts.may(&keys, NOW), "{keys:?}");
        }
    }

    #[test]
    fn a_household_is_one() {
        let at = |text: &str| Key::at("a", text.parse().expect("an address"));
        assert_eq!(at("2001:db8::1"), at("2001:db8::ffff"));
        assert_ne!(at("2001:db8::1"), at("2001:db8:0:1::1"));
        assert_eq!(at("::ffff:192.0.2.1"), at("192.0.2.1"));
        assert_ne!(at("192.0.2.1"), at("192.0.2.2"));
    }
}
