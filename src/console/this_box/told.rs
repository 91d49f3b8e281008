//! What the box tells, in words: read when somebody looks, because it is as cheap as looking at a clock.

use crate::console::diagnosis::{self, About};
use crate::device::readings::Readings;
use crate::device::update::Slots;
use crate::door::Doors;
use crate::model::finding::{Finding, Grade};
use crate::pages::Frame;
use crate::pages::diagnosis::Line;
use std::time::Duration;

const MEGABYTE: u64 = 1 << 20;

/// How the box is.
pub struct Told {
    /// One sentence.
    pub lead: String,
    /// It is a box of ours, that does what it is asked.
    pub appliance: bool,
    /// It waits until somebody tells it the time.
    pub waits: bool,
    /// What there is to know: what it is called, and how it is.
    pub facts: Vec<(String, String)>,
    /// What isn't well, the worst first.
    pub lines: Vec<Line>,
}

/// How the box is, in the words of `f`.
pub fn told(doors: &Doors, f: &Frame, about: &About) -> Told {
    let places = &doors.places;
    let read = Readings::take(places);
    let appliance = places.is_appliance();
    let now = doors.store.now();
    let seen = diagnosis::of_the_box(&read).map(|(check, seen)| seen.about(check, now));
    let mut found: Vec<Finding> = seen
        .into_iter()
        .filter(|found| matches!(found.grade, Grade::Bad | Grade::Hint))
        .collect();
    found.sort_by_key(|found| std::cmp::Reverse(found.grade));
    let slots = places.slots().unwrap_or_default();
    let version = match slots.version.is_empty() {
        true => env!("CARGO_PKG_VERSION").to_owned(),
        false => slots.version.clone(),
    };
    let waits = !doors.clock.is_right();
    let key = match (appliance, waits, found.is_empty()) {
        (_, true, _) => "box-lead-clock",
        (_, _, false) => "box-lead-trouble",
        (true, ..) => "box-lead-well",
        (false, ..) => "box-lead-none",
    };
    Told {
        lead: f.say(key),
        appliance,
        waits,
        facts: facts(doors, f, &read, &slots, &version),
        lines: found
            .iter()
            .map(|found| diagnosis::line(f, found, about))
            .collect(),
    }
}

fn facts(
    doors: &Doors,
    f: &Frame,
    read: &Readings,
    slots: &Slots,
    version: &str,
) -> Vec<(String, String)> {
    let megabytes = |bytes: u64| (bytes / MEGABYTE).to_string();
    let two = |key: &str, left: u64, all: u64| {
        let (left, all) = (megabytes(left), megabytes(all));
        f.kit.words.pair(key, ("left", &left), ("all", &all))
    };
    let files = doors.store.files();
    let disk = files.free_bytes().ok().zip(files.disk_bytes().ok());
    let card = read.card.as_ref();
    let used = card.and_then(|card| card.wear?.used_percent);
    let busy = card.and_then(|card| diagnosis::written_a_day(card, read.on_for));
    let power = read.power.map(|power| match (power.low, power.was_low) {
        (true, _) => f.say("box-power-low"),
        (false, true) => f.say("box-power-was-low"),
        (false, false) => f.say("box-power-well"),
    });
    let board = Some(slots.board.clone()).filter(|board| !board.is_empty() && board != "none");
    [
        ("box-fact-version", Some(version.to_owned())),
        ("box-fact-board", board),
        (
            "box-fact-on",
            read.on_for.map(|on| f.count("box-on-hours", hours(on))),
        ),
        (
            "box-fact-heat",
            read.celsius
                .map(|celsius| f.with("box-celsius", "figure", celsius)),
        ),
        ("box-fact-power", power),
        (
            "box-fact-memory",
            read.memory
                .map(|memory| two("box-left", memory.available, memory.total)),
        ),
        (
            "box-fact-disk",
            disk.map(|(free, all)| two("box-left", free, all)),
        ),
        (
            "box-fact-worn",
            used.map(|used| f.with("box-percent", "figure", used)),
        ),
        (
            "box-fact-written",
            busy.map(|bytes| f.with("box-a-day", "figure", megabytes(bytes))),
        ),
        (
            "box-fact-clock",
            Some(f.say(match doors.clock.is_right() {
                true => "box-clock-right",
                false => "box-clock-waits",
            })),
        ),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((f.say(key), value?)))
    .collect()
}

fn hours(span: Duration) -> u64 {
    span.as_secs() / 3_600
}
