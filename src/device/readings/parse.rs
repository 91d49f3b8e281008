//! What the kernel's files say.

use super::{Memory, Power};
use std::time::Duration;

/// Bits of the firmware's `get_throttled` (Raspberry Pi documentation, `vcgencmd get_throttled`): now too little voltage,
/// now capped in frequency, now throttled, now at the soft limit of temperature; 16 bits higher, the same since the start.
const LOW: u64 = 1;
const SLOWED: u64 = 1 << 1 | 1 << 2 | 1 << 3;
const SINCE_START: u32 = 16;

pub(super) fn number(said: &str) -> Option<i64> {
    said.trim().parse().ok()
}

/// A number in hexadecimal, with `0x` or without.
pub(super) fn hex(said: &str) -> Option<u64> {
    let said = said.trim();
    u64::from_str_radix(said.strip_prefix("0x").unwrap_or(said), 16).ok()
}

pub(super) fn throttled(bits: u64) -> Power {
    Power {
        low: bits & LOW != 0,
        was_low: bits & (LOW | LOW << SINCE_START) != 0,
        slowed: bits & SLOWED != 0,
    }
}

/// `/proc/meminfo`.
pub(super) fn memory(info: &str) -> Option<Memory> {
    let field = |name: &str| -> Option<u64> {
        let line = info.lines().find_map(|line| line.strip_prefix(name))?;
        let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
        kib.checked_mul(1024)
    };
    Some(Memory {
        total: field("MemTotal:")?,
        available: field("MemAvailable:")?,
    })
}

/// `/proc/uptime`: seconds since the start, and something else.
pub(super) fn uptime(said: &str) -> Option<Duration> {
    let seconds: f64 = said.split_whitespace().next()?.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// Bytes written, from a block device's `stat` (Documentation/block/stat.rst): the seventh number, in sectors of 512.
pub(super) fn written(stat: &str) -> Option<u64> {
    let sectors: u64 = stat.split_whitespace().nth(6)?.parse().ok()?;
    sectors.checked_mul(512)
}

/// How much of its life an eMMC has used, in percent, from `life_time` (JEDEC eMMC 5.0, DEVICE_LIFE_TIME_EST_TYP_A and _B):
/// tenths, the worse of the two; 11 means more than all of it.
pub(super) fn life_used(said: &str) -> Option<u8> {
    let tenths = said.split_whitespace().filter_map(hex);
    let worst = tenths.filter(|tenth| (1..=11).contains(tenth)).max()?;
    u8::try_from(worst * 10).ok()
}
