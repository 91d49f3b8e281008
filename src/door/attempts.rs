//! How often somebody has got something wrong lately: passwords by address and by handle, claim codes.
//! Kept in memory: a restart forgives, and an attacker can't cause one.

use crate::model::Time;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The most keys that are remembered; beyond that, forgotten are those whose time is over.
const KEYS_MAX: usize = 20_000;

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

/// An address as it is counted: of an IPv6 address the front half, which is one household.
pub fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => IpAddr::V6((u128::from(six) >> 64 << 64).into()),
        four => four,
    }
}

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

#[derive(Clone, Copy, Debug)]
struct Count {
    wrong: u32,
    until: Time,
}

/// Wrong attempts by key, such as `handle ada`.
#[derive(Debug, Default)]
pub struct Attempts(Mutex<HashMap<String, Count>>);

impl Attempts {
    /// Nothing has gone wrong yet.
    pub fn new() -> Attempts {
        Attempts::default()
    }

    /// Whether `key` may try again.
    pub fn may(&self, key: &str, patience: Patience, now: Time) -> bool {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts
            .get(key)
            .is_none_or(|count| count.until <= now || count.wrong < patience.wrong_max)
    }

    /// Notes that `key` was wrong.
    pub fn wrong(&self, key: &str, patience: Patience, now: Time) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= KEYS_MAX {
            counts.retain(|_, count| count.until > now);
        }
        if counts.len() >= KEYS_MAX && !counts.contains_key(key) {
            // So many at once is an attack from many addresses; the handles' own counts still hold it up.
            return;
        }
        let fresh = Count {
            wrong: 0,
            until: now.plus(patience.within),
        };
        let count = counts.entry(key.to_owned()).or_insert(fresh);
        if count.until <= now {
            *count = fresh;
        }
        count.wrong = count.wrong.saturating_add(1);
    }

    /// Forgets what `key` had wrong: it was right now.
    pub fn right(&self, key: &str) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_ends_and_comes_back() {
        let patience = Patience {
            wrong_max: 2,
            within: Duration::from_secs(60),
        };
        let attempts = Attempts::new();
        let now = Time(1_000_000);
        for _ in 0..2 {
            assert!(attempts.may("a", patience, now));
            attempts.wrong("a", patience, now);
        }
        assert!(
            !attempts.may("a", patience, now),
            "the third is one too many"
        );
        assert!(attempts.may("b", patience, now), "others are not held up");
        let later = now.plus(Duration::from_secs(60));
        assert!(attempts.may("a", patience, later));
        attempts.wrong("a", patience, later);
        assert!(attempts.may("a", patience, later), "the count began anew");
        attempts.wrong("a", patience, later);
        attempts.right("a");
        assert!(attempts.may("a", patience, later));
    }
}
