//! What the box tells about itself: heat, power, the card, memory, the clock.
//!
//! All of it is read from files that the kernel and systemd keep, none needs rights, and each is missing somewhere: a PC
//! has no card, QEMU no thermometer, a sandbox hides what it hides. What is missing is `None`, never zero.

mod card;
mod parse;

pub use card::{Card, Wear};

use super::Places;
use super::file::text;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Most bytes of one of these files.
const BYTES_MAX: usize = 16 << 10;
/// Most entries of a folder of sensors that are looked at.
const SENSORS_MAX: usize = 64;
/// A thermometer that says more, or less than zero, says nothing, in degrees Celsius.
const CELSIUS_MAX: i64 = 150;

/// How the box is, now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// The warmest part of the processor, in degrees Celsius.
    pub celsius: Option<u64>,
    /// Whether the power supply gives enough.
    pub power: Option<Power>,
    /// What the data lies on.
    pub card: Option<Card>,
    /// Memory.
    pub memory: Option<Memory>,
    /// Whether systemd has set the clock by a server since the start; `None` where it doesn't look after the clock.
    pub clock_set: Option<bool>,
    /// How long the box is on.
    pub on_for: Option<Duration>,
}

/// Whether the power supply gives enough, and whether that or heat slows the box down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Power {
    /// Too little voltage now.
    pub low: bool,
    /// Too little voltage at some moment since the start.
    pub was_low: bool,
    /// The processor is slowed down now.
    pub slowed: bool,
}

/// Memory, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// All that there is.
    pub total: u64,
    /// What programs could have without anything being put aside.
    pub available: u64,
}

impl Readings {
    /// Reads all of it.
    pub fn take(places: &Places) -> Readings {
        Readings {
            celsius: celsius(places),
            power: power(places),
            card: card::card(places),
            memory: small(places, "/proc/meminfo").and_then(|info| parse::memory(&info)),
            clock_set: clock_set(places),
            on_for: small(places, "/proc/uptime").and_then(|said| parse::uptime(&said)),
        }
    }
}

/// Whether systemd has set the clock by a server since the start; `None` where it doesn't look after it.
pub fn clock_set(places: &Places) -> Option<bool> {
    let folder = places.at("/run/systemd/timesync");
    folder
        .is_dir()
        .then(|| folder.join("synchronized").exists())
}

fn small(places: &Places, path: &str) -> Option<String> {
    text(&places.at(path), BYTES_MAX)
}

/// The folders in a folder whose names are such, in order.
fn folders(folder: &Path, such: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let named = |entry: &fs::DirEntry| such(&entry.file_name().to_string_lossy());
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .filter(named)
        .take(SENSORS_MAX)
        .map(|entry| entry.path())
        .collect();
    found.sort();
    found
}

/// Of several thermometers the one that says most: a box is as hot as its hottest part.
fn celsius(places: &Places) -> Option<u64> {
    let zones = folders(&places.at("/sys/class/thermal"), |name| {
        name.starts_with("thermal_zone")
    });
    let said = zones.iter().filter_map(|zone| {
        let milli = parse::number(&text(&zone.join("temp"), BYTES_MAX)?)?;
        let degrees = milli.checked_div(1_000)?;
        u64::try_from(degrees)
            .ok()
            .filter(|_| (1..=CELSIUS_MAX).contains(&degrees))
    });
    said.max()
}

/// The firmware of a Raspberry Pi tells in its own words (`get_throttled`, only with its own kernel); the kernel's driver
/// for the same (`rpi_volt`, drivers/hwmon/raspberrypi-hwmon.c) only whether the voltage has been too low.
fn power(places: &Places) -> Option<Power> {
    if let Some(bits) = throttled(places) {
        return Some(parse::throttled(bits));
    }
    for sensor in folders(&places.at("/sys/class/hwmon"), |name| {
        name.starts_with("hwmon")
    }) {
        let name = text(&sensor.join("name"), BYTES_MAX).unwrap_or_default();
        if name.trim() != "rpi_volt" {
            continue;
        }
        let alarm = text(&sensor.join("in0_lcrit_alarm"), BYTES_MAX)?;
        let low = parse::number(&alarm)? != 0;
        return Some(Power {
            low,
            was_low: low,
            slowed: false,
        });
    }
    None
}

/// The firmware is a device of the chip, which is called `soc` on boards up to the Pi 4, and `soc@107c000000` on a Pi 5.
fn throttled(places: &Places) -> Option<u64> {
    let chips = folders(&places.at("/sys/devices/platform"), |name| {
        name.starts_with("soc")
    });
    let firmware = chips
        .iter()
        .flat_map(|chip| folders(chip, |name| name.ends_with(":firmware")));
    let mut said = firmware.filter_map(|device| text(&device.join("get_throttled"), BYTES_MAX));
    said.find_map(|said| parse::hex(&said))
}

#[cfg(test)]
mod tests;
