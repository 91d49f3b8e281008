//! Whether there is room on the disk for more.
//!
//! A disk that is full to the last byte breaks whatever writes next, be it the store, the log or the tunnel. So a house
//! stops taking things in while there is still room to breathe: nothing is posted or uploaded, and other servers are asked
//! to come again. What is needed to make room, deleting above all, still works.

use crate::store::{Error, Files};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// With less free than this nothing more is taken in, in bytes: the journal, the engine's next write of all of it, and
/// what the system itself needs fit into it.
pub const FLOOR_BYTES: u64 = 200 << 20;
/// On small disks it is one part in so many of the whole.
const FLOOR_SHARE: u64 = 20;
/// How long an answer of the disk is good for.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Tells free bytes, and all that the disk has.
type Look = dyn Fn() -> Result<(u64, u64), Error> + Send + Sync;

/// Whether there is room. Cheap to clone.
#[derive(Clone)]
pub struct Room {
    look: Arc<Look>,
    patience: Duration,
    last: Arc<Mutex<Option<(Instant, bool)>>>,
}

impl Room {
    /// That on the disk of these files.
    pub fn of(files: Files) -> Room {
        Room {
            look: Arc::new(move || Ok((files.free_bytes()?, files.disk_bytes()?))),
            patience: LOOK_EVERY,
            last: Arc::default(),
        }
    }

    /// That which `look` tells: free bytes, and all; for tests.
    pub fn told(look: impl Fn() -> (u64, u64) + Send + Sync + 'static) -> Room {
        Room {
            look: Arc::new(move || Ok(look())),
            patience: Duration::ZERO,
            last: Arc::default(),
        }
    }

    /// Whether nothing more may be taken in. A disk that doesn't tell is taken to have room: what fails then says so
    /// itself.
    pub fn is_full(&self) -> bool {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, full)) = *last
            && at.elapsed() < self.patience
        {
            return full;
        }
        let full = match (self.look)() {
            Ok((free, all)) => free < floor(all),
            Err(why) => {
                tracing::warn!(%why, "the disk doesn't say how much room is left");
                false
            }
        };
        if full && last.is_none_or(|(_, before)| !before) {
            tracing::warn!("the disk is full: nothing more is taken in until there is room");
        }
        *last = Some((Instant::now(), full));
        full
    }
}

/// How much must stay free on a disk of so many bytes.
pub fn floor(all: u64) -> u64 {
    FLOOR_BYTES.min(all / FLOOR_SHARE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn a_disk_is_full_before_its_last_byte() {
        let free = Arc::new(AtomicU64::new(FLOOR_BYTES));
        let told = free.clone();
        let room = Room::told(move || (told.load(Ordering::SeqCst), 32 << 30));
        assert!(!room.is_full());
        free.store(FLOOR_BYTES - 1, Ordering::SeqCst);
        assert!(room.is_full());
        free.store(FLOOR_BYTES, Ordering::SeqCst);
        assert!(!room.is_full());
        assert_eq!(floor(1 << 30), (1 << 30) / FLOOR_SHARE);
    }
}
