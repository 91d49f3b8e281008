//! How often one caller may ask, in fixed windows of time, as Mastodon counts it
//! (`config/initializers/rack_attack.rb`). Kept in memory: a restart forgives.
//!
//! Callers are told apart by their token, strangers by their address. What comes from the home
//! network, or from the box itself, is counted with `AT_HOME` times the figures: nobody there means
//! harm, but a program that runs wild is still stopped some time.

use crate::model::Time;
use crate::model::fence::household;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// So many requests in so much time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    name: &'static str,
    most: u32,
    period: Duration,
}

const fn rule(name: &'static str, most: u32, minutes: u64) -> Rule {
    Rule {
        name,
        most,
        period: Duration::from_secs(minutes * 60),
    }
}

/// Somebody signed in, for each of their apps. Mastodon's figure for a person; its 300 for one app
/// is soon used up by clients that load threads, notifications and lists at once.
pub const SIGNED_IN: Rule = rule("signed in", 1_500, 5);
/// Strangers, by address; also wrong tokens.
pub const STRANGERS: Rule = rule("strangers", 300, 5);
/// Uploads.
pub const UPLOADS: Rule = rule("uploads", 30, 30);
/// Deleting and taking boosts back.
pub const DELETIONS: Rule = rule("deletions", 30, 30);
/// New people, by address.
pub const SIGN_UPS: Rule = rule("sign-ups", 5, 30);
/// New apps, by address. A whole family behind one address sets its phones up on one evening.
pub const APPS: Rule = rule("apps", 30, 10);

/// Documents for machines: who lives here, what they said, who follows them. A server that gets to know the house, or to
/// which a post from here goes round, reads a few hundred in a minute; ten in a second is more than any has to.
pub const DOCUMENTS: Rule = rule("documents", 3_000, 5);
/// Letters from one address, before anything is known of them. All that mastodon.social has to say comes from a few. When
/// a post of this house goes round there, or fifty people here follow thousands there, that is some dozens a second: a
/// hundred is borne, which takes a small box about a tenth of its time to verify.
pub const LETTERS_OF_ADDRESS: Rule = rule("letters from one address", 30_000, 5);
/// Letters of one other server. A big one sends some dozens a second when much happens.
pub const LETTERS_OF_ONE: Rule = rule("letters of one server", 60_000, 5);
/// Letters of all servers together: more than two cores can verify.
pub const LETTERS: Rule = rule("letters", 600_000, 5);
/// Keys that are looked up for letters of people who aren't known yet: each makes this house ask another.
pub const UNKNOWN_KEYS: Rule = rule("unknown keys", 3_000, 5);
/// The same for keys of one server, so that none can use up the share of all others. It is only named in the letter, by
/// whoever wrote it: one address alone can't use this up.
pub const UNKNOWN_KEYS_OF_ONE: Rule = rule("unknown keys of one server", 1_000, 5);
/// The same by the address that the letter comes from.
pub const UNKNOWN_KEYS_OF_ADDRESS: Rule = rule("unknown keys from one address", 300, 5);
/// The same as the first two, for letters from an address from which that server's people were heard before: theirs are
/// left, however many strangers name that server.
pub const UNKNOWN_KEYS_HEARD: Rule = rule("unknown keys from known addresses", 3_000, 5);
/// As above.
pub const UNKNOWN_KEYS_OF_ONE_HEARD: Rule = rule("unknown keys of a known server", 1_000, 5);
/// Refusals of letters that are told in the log: whoever refuses to be believed may come under any number of names.
pub const REFUSALS_TOLD: Rule = rule("refusals in the log", 60, 5);

/// The figures at home are so many times higher.
pub const AT_HOME: u32 = 1_000;

/// The most callers that are remembered; some 2 MiB. Beyond that, those are forgotten who have used least of what they have:
/// a crowd of newcomers must stop nobody's counting, least of all of who has used everything.
const CALLERS_MAX: usize = 20_000;

/// So many are forgotten at once where there is no room: looking for them is dear.
const FORGOTTEN_AT_ONCE: usize = CALLERS_MAX / 8;

/// Who asks.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub enum Caller<'a> {
    /// Whoever has this token; also a server, by its name.
    Token(&'a str),
    /// Whoever is at this address; of an IPv6 address the front half, which is one household.
    Address(IpAddr),
}

impl Caller<'_> {
    /// The caller at an address.
    pub fn at(address: IpAddr) -> Caller<'static> {
        Caller::Address(household(address))
    }
}

/// What a caller has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// How many requests there may be.
    pub limit: u32,
    /// How many are left.
    pub remaining: u32,
    /// When there are as many again.
    pub reset: Time,
    /// Whether this one was too many.
    pub exceeded: bool,
}

#[derive(Clone, Copy, Debug)]
struct Count {
    used: u32,
    limit: u32,
    until: Time,
}

impl Count {
    /// How much of it is used, in millionths.
    fn part(&self) -> u64 {
        u64::from(self.used) * 1_000_000 / u64::from(self.limit.max(1))
    }
}

/// Forgets those who have used least.
fn make_room(counts: &mut HashMap<u64, Count>, now: Time) {
    counts.retain(|_, count| count.until > now);
    if counts.len() < CALLERS_MAX {
        return;
    }
    let mut parts: Vec<u64> = counts.values().map(Count::part).collect();
    let (_, &mut most, _) = parts.select_nth_unstable(FORGOTTEN_AT_ONCE);
    let mut left = FORGOTTEN_AT_ONCE;
    counts.retain(|_, count| {
        let stays = left == 0 || count.part() > most;
        left -= usize::from(!stays);
        stays
    });
}

/// What everybody has used.
#[derive(Debug, Default)]
pub struct Limits {
    counts: Mutex<HashMap<u64, Count>>,
    keys: RandomState,
}

impl Limits {
    /// Counts one request of `caller` under `rule`, whose figure is `times` as high.
    pub fn take(&self, rule: &Rule, caller: Caller<'_>, times: u32, now: Time) -> Allowance {
        self.count(rule, caller, times, now, 1)
    }

    /// What `caller` has left under `rule`, without using any.
    pub fn look(&self, rule: &Rule, caller: Caller<'_>, times: u32, now: Time) -> Allowance {
        self.count(rule, caller, times, now, 0)
    }

    fn count(
        &self,
        rule: &Rule,
        caller: Caller<'_>,
        times: u32,
        now: Time,
        more: u32,
    ) -> Allowance {
        let limit = rule.most.saturating_mul(times);
        let period = rule.period.as_millis() as u64;
        let reset = Time(now.0 - now.0 % period + period);
        let key = self.key(rule, caller);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if more > 0 && counts.len() >= CALLERS_MAX && !counts.contains_key(&key) {
            make_room(&mut counts, now);
        }
        let fresh = Count {
            used: 0,
            limit,
            until: reset,
        };
        let mut count = counts.get(&key).copied().unwrap_or(fresh);
        if count.until <= now {
            count = fresh;
        }
        let exceeded = count.used.saturating_add(more.max(1)) > limit;
        count.used = count.used.saturating_add(more).min(limit);
        if more > 0 {
            counts.insert(key, count);
        }
        Allowance {
            limit,
            remaining: limit - count.used,
            reset,
            exceeded,
        }
    }

    fn key(&self, rule: &Rule, caller: Caller<'_>) -> u64 {
        struct Key<'a>(&'static str, Caller<'a>);
        impl Hash for Key<'_> {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.0.hash(state);
                self.1.hash(state);
            }
        }
        self.keys.hash_one(Key(rule.name, caller))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time(1_767_225_600_000);

    #[test]
    fn a_window_is_used_up_and_comes_back() {
        let limits = Limits::default();
        let caller = Caller::Token("a");
        for left in (0..SIGN_UPS.most).rev() {
            let had = limits.take(&SIGN_UPS, caller, 1, NOW);
            assert_eq!((had.remaining, had.exceeded), (left, false));
        }
        assert!(limits.look(&SIGN_UPS, caller, 1, NOW).exceeded);
        let over = limits.take(&SIGN_UPS, caller, 1, NOW);
        assert_eq!((over.remaining, over.exceeded), (0, true));
        assert!(!limits.take(&UPLOADS, caller, 1, NOW).exceeded, "by rule");
        let other = limits.take(&SIGN_UPS, Caller::Token("b"), 1, NOW);
        assert!(!other.exceeded, "by caller");
        let later = limits.take(&SIGN_UPS, caller, 1, over.reset);
        assert_eq!((later.remaining, later.exceeded), (4, false));
        assert!(!limits.take(&SIGN_UPS, caller, AT_HOME, NOW).exceeded);
    }

    #[test]
    fn a_household_is_one_caller() {
        let at = |text: &str| Caller::at(text.parse().expect("an address"));
        assert_eq!(at("2001:db8::1"), at("2001:db8::ffff"));
        assert_ne!(at("2001:db8::1"), at("2001:db8:0:1::1"));
        assert_eq!(at("::ffff:192.0.2.1"), at("192.0.2.1"));
        assert_ne!(at("192.0.2.1"), at("192.0.2.2"));
    }

    #[test]
    fn a_crowd_does_not_fill_the_memory() {
        let limits = Limits::default();
        let known = Caller::Token("known");
        limits.take(&STRANGERS, known, 1, NOW);
        limits.take(&STRANGERS, known, 1, NOW);
        for number in 0..CALLERS_MAX as u32 + 10 {
            let address = IpAddr::V4(number.into());
            limits.take(&STRANGERS, Caller::at(address), 1, NOW);
        }
        assert!(limits.counts.lock().expect("a lock").len() <= CALLERS_MAX);
        let had = limits.take(&STRANGERS, known, 1, NOW);
        assert_eq!(had.remaining, STRANGERS.most - 3, "still counted");
        // Once, those who came when there was no room were not counted at all.
        let late = Caller::Token("late");
        limits.take(&STRANGERS, late, 1, NOW);
        let again = limits.take(&STRANGERS, late, 1, NOW);
        assert_eq!(again.remaining, STRANGERS.most - 2);
        // When their time is over, all go as soon as there is no room again.
        let next = 2 * FORGOTTEN_AT_ONCE as u32;
        for number in 0..next {
            let address = IpAddr::V4((u32::MAX - number).into());
            let next = limits.take(&STRANGERS, Caller::at(address), 1, had.reset);
            assert_eq!(next.remaining, STRANGERS.most - 1);
        }
        assert!(limits.counts.lock().expect("a lock").len() <= next as usize);
    }
}
