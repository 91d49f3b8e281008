//! When the plug is pulled: at random, and again at the same moments for the same seed.

use std::time::{SystemTime, UNIX_EPOCH};

/// The seed of this run: `BURROW_KILL_SEED`, else the time.
pub fn seed() -> u64 {
    if let Ok(given) = std::env::var("BURROW_KILL_SEED") {
        return given.parse().expect("BURROW_KILL_SEED is a number");
    }
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_micros() as u64)
}

/// SplitMix64: random enough for moments, and the same for the same seed.
pub struct Dice(pub u64);

impl Dice {
    /// A number from 0 up to `end`, without it.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}
