//! What somebody has half done at the door: a right password to which the second step is missing, a passkey that is
//! being shown. Kept in memory for a few minutes: a restart only means to begin again.

use super::secret;
use crate::model::{AccountId, Time, TokenId};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use webauthn_rs::prelude::{DiscoverableAuthentication, PasskeyRegistration};

/// How long the rest may take.
pub const HALF_TIME: Duration = Duration::from_secs(10 * 60);

/// The most that is kept; beyond that, what would end soonest goes. About 1 KB each.
const KEPT_MAX: usize = 2_000;

/// Something half done.
#[derive(Clone, Debug)]
pub enum Half {
    /// The password was right.
    Password {
        /// Whose.
        account: AccountId,
        /// Its hash: with another password, this is worth nothing any more.
        hash: String,
    },
    /// A device makes a passkey, in this session.
    Making(TokenId, PasskeyRegistration),
    /// A device shows a passkey.
    Showing(DiscoverableAuthentication),
    /// The password was typed once more, to change what opens the door.
    Sure,
}

/// Everything half done, by the SHA-256 of the secret that the browser holds.
#[derive(Debug, Default)]
pub struct Halves(Mutex<HashMap<[u8; 32], (Time, Half)>>);

impl Halves {
    /// Nothing has begun yet.
    pub fn new() -> Halves {
        Halves::default()
    }

    /// Keeps something under a secret.
    pub fn keep(&self, secret: &str, half: Half, now: Time) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT_MAX {
            kept.retain(|_, (end, _)| *end > now);
        }
        if kept.len() >= KEPT_MAX
            && let Some(soonest) = kept.iter().min_by_key(|(_, (end, _))| *end)
        {
            let soonest = *soonest.0;
            kept.remove(&soonest);
        }
        kept.insert(secret::hash(secret), (now.plus(HALF_TIME), half));
    }

    /// What is kept under a secret, if its time isn't over.
    pub fn look(&self, secret: &str, now: Time) -> Option<Half> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (end, half) = kept.get(&secret::hash(secret))?;
        (*end > now).then(|| half.clone())
    }

    /// The same, once: it is forgotten.
    pub fn take(&self, secret: &str, now: Time) -> Option<Half> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (end, half) = kept.remove(&secret::hash(secret))?;
        (end > now).then_some(half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_taken_once_and_ends() {
        let (halves, now) = (Halves::new(), Time(1_000_000));
        halves.keep("a", Half::Sure, now);
        assert!(halves.look("b", now).is_none());
        assert!(halves.look("a", now).is_some() && halves.take("a", now).is_some());
        assert!(halves.take("a", now).is_none(), "it is taken once");
        halves.keep("a", Half::Sure, now);
        assert!(halves.look("a", now.plus(HALF_TIME)).is_none());
    }

    #[test]
    fn a_crowd_pushes_out_the_oldest() {
        let halves = Halves::new();
        for number in 0..=KEPT_MAX {
            halves.keep(&number.to_string(), Half::Sure, Time(number as u64));
        }
        assert!(halves.look("0", Time(0)).is_none(), "the oldest is gone");
        assert!(halves.look("1", Time(0)).is_some());
        assert!(halves.look(&KEPT_MAX.to_string(), Time(0)).is_some());
    }
}
