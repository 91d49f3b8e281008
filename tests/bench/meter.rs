//! What a process costs, read from /proc and /sys.

use std::fs;
use std::os::linux::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, Instant};

/// Clock ticks a second in /proc/PID/stat; Linux fixes it at 100 for programs on all our machines.
const TICKS_PER_SEC: f64 = 100.0;
/// Bytes of a sector in /sys/block/*/stat, whatever the device's own sector is.
const SECTOR_BYTES: f64 = 512.0;
/// How often it is looked whether a process rests, and how often in a row it must.
const LOOK_EVERY: Duration = Duration::from_millis(500);
const CALM_LOOKS: u32 = 4;
/// CPU between two looks with which a process still rests: one tick more than none.
const CALM_MS: f64 = 20.0;
/// How long it may take. A key takes a small computer some seconds.
const REST_MAX: Duration = Duration::from_secs(300);

/// CPU used so far by a process in all its threads, user and system, in milliseconds.
/// The kernel scales both to the exact run time, so the sum is right to one tick (10 ms).
pub fn cpu_ms(process: u32) -> f64 {
    let stat = read(&format!("/proc/{process}/stat"));
    // The name in brackets may hold spaces; fields are counted after it.
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let fields: Vec<&str> = after.split_whitespace().collect();
    let ticks = |at: usize| {
        fields
            .get(at)
            .and_then(|field| field.parse::<f64>().ok())
            .unwrap_or(0.0)
    };
    (ticks(11) + ticks(12)) * 1000.0 / TICKS_PER_SEC
}

/// Resident memory now, in MiB.
pub fn resident_mib(process: u32) -> f64 {
    status_kib(process, "VmRSS:") / 1024.0
}

/// The most resident memory since the start, in MiB.
pub fn resident_peak_mib(process: u32) -> f64 {
    status_kib(process, "VmHWM:") / 1024.0
}

/// Bytes the process has handed to the kernel to be written: the store's pages, next to which the
/// few that go out by `write` on sockets don't count.
pub fn process_written_bytes(process: u32) -> f64 {
    let io = read(&format!("/proc/{process}/io"));
    let value = io.lines().find_map(|line| line.strip_prefix("wchar:"));
    value
        .and_then(|value| value.trim().parse().ok())
        .unwrap_or(0.0)
}

/// Waits until a process has nothing to do: a house whose people have no keys yet makes them for a while after its start,
/// which would count as the work of whatever is measured meanwhile.
///
/// # Panics
/// When it is still busy after `REST_MAX`.
pub fn wait_for_rest(process: u32) {
    let begun = Instant::now();
    let mut calm = 0;
    let mut before = cpu_ms(process);
    while calm < CALM_LOOKS {
        assert!(begun.elapsed() < REST_MAX, "the server never comes to rest");
        std::thread::sleep(LOOK_EVERY);
        let now = cpu_ms(process);
        calm = if now - before < CALM_MS { calm + 1 } else { 0 };
        before = now;
    }
}

/// The block device under a folder.
pub struct Device {
    /// Its name, as in /sys/block.
    pub name: String,
    stat: String,
}

impl Device {
    /// The device under a folder; none where the folder is on no block device (tmpfs, overlay).
    pub fn under(folder: &Path) -> Option<Device> {
        let number = fs::metadata(folder).ok()?.st_dev();
        // The layout of dev_t is in makedev(3).
        let major = (number >> 8) & 0xfff | (number >> 32) & !0xfff;
        let minor = number & 0xff | (number >> 12) & !0xff;
        let link = fs::canonicalize(format!("/sys/dev/block/{major}:{minor}")).ok()?;
        let name = link.file_name()?.to_string_lossy().into_owned();
        Some(Device {
            name,
            stat: link.join("stat").to_string_lossy().into_owned(),
        })
    }

    /// Bytes written to the whole device so far, by everybody.
    pub fn written_bytes(&self) -> f64 {
        let stat = read(&self.stat);
        let sectors = stat
            .split_whitespace()
            .nth(6)
            .and_then(|field| field.parse::<f64>().ok());
        sectors.unwrap_or(0.0) * SECTOR_BYTES
    }
}

fn status_kib(process: u32, name: &str) -> f64 {
    let status = read(&format!("/proc/{process}/status"));
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or(0.0)
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}
