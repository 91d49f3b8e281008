//! How the house looks at itself from outside: what it sends out carries a fresh number, and only this very house can
//! answer it. Pages leave the wish to look here; whoever looks (`console::diagnosis::Examiner`) takes it up.

use super::secret;
use crate::model::finding::Finding;
use sha2::{Digest, Sha256};
use std::collections::VecDeque;
use std::fmt::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, watch};

/// The header in which the number is sent.
pub const NONCE: &str = "burrow-nonce";
/// The header in which it is answered.
pub const PROOF: &str = "burrow-proof";
/// The path under which the number itself is an address.
pub const PLACE: &str = "/.well-known/burrow/";
/// Most bytes that are taken, and thrown away, at such an address.
pub const THROWN_AWAY_BYTES_MAX: usize = 20 << 20;

/// How many numbers count at a time: more than one look sends.
const LIVE_MAX: usize = 64;

/// The place for all of it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Diagnosis(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    key: String,
    live: Mutex<VecDeque<String>>,
    unkept: Mutex<Vec<Finding>>,
    busy: watch::Sender<bool>,
    wish: Notify,
}

impl Default for Diagnosis {
    fn default() -> Diagnosis {
        Diagnosis(Arc::new(Shared {
            key: secret::new(),
            live: Mutex::default(),
            unkept: Mutex::default(),
            busy: watch::Sender::new(false),
            wish: Notify::new(),
        }))
    }
}

impl Diagnosis {
    /// A fresh number to be sent out. It counts until `forget`.
    pub fn nonce(&self) -> String {
        let nonce = secret::new();
        let mut live = self.live();
        live.push_back(nonce.clone());
        if live.len() > LIVE_MAX {
            live.pop_front();
        }
        nonce
    }

    /// The answer to a number that was sent out just now; none to any other.
    pub fn proof(&self, nonce: &str) -> Option<String> {
        self.live()
            .iter()
            .any(|live| live == nonce)
            .then(|| self.sealed(nonce))
    }

    /// Whether `answer` is the right one to `nonce`.
    pub fn proves(&self, nonce: &str, answer: &str) -> bool {
        self.sealed(nonce) == answer
    }

    /// No number counts any more.
    pub fn forget(&self) {
        self.live().clear();
    }

    /// Somebody wants the house to look at itself now.
    pub fn wish(&self) {
        self.0.busy.send_replace(true);
        self.0.wish.notify_one();
    }

    /// Waits until somebody wants it.
    pub async fn wished(&self) {
        self.0.wish.notified().await;
    }

    /// Whether the house is looking, or about to.
    pub fn is_busy(&self) -> bool {
        *self.0.busy.borrow()
    }

    /// Says whether it is looking.
    pub fn set_busy(&self, busy: bool) {
        self.0.busy.send_replace(busy);
    }

    /// What was found and could not be kept, because the store can't be written to.
    pub fn unkept(&self) -> Vec<Finding> {
        let unkept = self.0.unkept.lock();
        unkept.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Remembers what could not be kept, or that all could.
    pub fn set_unkept(&self, found: Vec<Finding>) {
        let unkept = self.0.unkept.lock();
        *unkept.unwrap_or_else(PoisonError::into_inner) = found;
    }

    fn live(&self) -> MutexGuard<'_, VecDeque<String>> {
        self.0.live.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sealed(&self, nonce: &str) -> String {
        let mut hash = Sha256::new();
        hash.update(self.0.key.as_bytes());
        hash.update(nonce.as_bytes());
        let mut text = String::new();
        for byte in hash.finalize() {
            // Writing to a string can't fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_of_our_own_is_answered_and_only_for_a_while() {
        let (ours, other) = (Diagnosis::default(), Diagnosis::default());
        let nonce = ours.nonce();
        let proof = ours.proof(&nonce).expect("it was made just now");
        assert!(ours.proves(&nonce, &proof));
        assert!(!ours.proves(&ours.nonce(), &proof), "each has its own");
        assert!(!other.proves(&nonce, &proof), "and each house");
        assert_eq!(ours.proof("guessed"), None);
        assert_eq!(other.proof(&nonce), None);
        ours.forget();
        assert_eq!(ours.proof(&nonce), None);
        let first = ours.nonce();
        (0..LIVE_MAX).for_each(|_| drop(ours.nonce()));
        assert_eq!(ours.proof(&first), None, "the oldest goes first");
    }
}
