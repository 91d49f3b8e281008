//! What the data lies on: a card, a built-in flash, or a disk; how worn it is, and whether it loses anything.

use super::{BYTES_MAX, parse};
use crate::device::Places;
use crate::device::file::text;
use rustix::fs::{major, minor, stat};
use std::path::Path;

/// What the data lies on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The kernel's name of the whole of it, such as `mmcblk0`.
    pub name: String,
    /// What its maker calls it; empty where that isn't known.
    pub model: String,
    /// How worn it is, where it says so. SD cards don't.
    pub wear: Option<Wear>,
    /// Errors that the file system has met with since it was made or last checked.
    pub errors: Option<u64>,
    /// Its file system had to be repaired before this start, beyond what its journal knew. The errors above are forgotten then.
    pub repaired: bool,
    /// Bytes that were written to it since the start.
    pub written: Option<u64>,
    /// Bytes that were ever written to the data partition.
    pub written_ever: Option<u64>,
}

/// How worn a built-in flash says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wear {
    /// Of its expected life so many percent are used; more than 100 is possible.
    pub used_percent: Option<u8>,
    /// It has hardly any spare blocks left (JEDEC eMMC 5.0, PRE_EOL_INFO).
    pub at_the_end: bool,
}

/// What `image/early/early` leaves with root's facts when it has repaired the data partition.
const REPAIRED: &str = "repaired";

/// What the data folder lies on; `None` where that is no block device of its own.
pub(super) fn card(places: &Places) -> Option<Card> {
    let device = stat(places.data()).ok()?.st_dev;
    look(places, &format!("{}:{}", major(device), minor(device)))
}

/// The same for a partition by its number, such as `179:3`.
pub(super) fn look(places: &Places, number: &str) -> Option<Card> {
    let listed = places.at("/sys/dev/block").join(number);
    let partition = listed.canonicalize().ok()?;
    let whole = match partition.join("partition").exists() {
        true => partition.parent()?,
        false => &partition,
    };
    let small = |path: &Path| text(path, BYTES_MAX);
    let figure = |path: &Path| small(path).and_then(|said| parse::number(&said)?.try_into().ok());
    let file_system = places.at("/sys/fs/ext4").join(partition.file_name()?);
    let ever: Option<u64> = figure(&file_system.join("lifetime_write_kbytes"));
    let model = ["device/name", "device/model"]
        .iter()
        .find_map(|path| small(&whole.join(path)));
    Some(Card {
        name: whole.file_name()?.to_string_lossy().into_owned(),
        model: model.unwrap_or_default().trim().to_owned(),
        wear: wear(whole),
        errors: figure(&file_system.join("errors_count")),
        repaired: places.facts().join(REPAIRED).exists(),
        written: small(&whole.join("stat")).and_then(|said| parse::written(&said)),
        written_ever: ever.and_then(|kib| kib.checked_mul(1024)),
    })
}

fn wear(whole: &Path) -> Option<Wear> {
    let small = |name: &str| text(&whole.join("device").join(name), BYTES_MAX);
    let used_percent = small("life_time").and_then(|said| parse::life_used(&said));
    let end = small("pre_eol_info").and_then(|said| parse::hex(&said));
    // 1 is normal, 2 warns at four fifths of the spare blocks, 3 is urgent; 0 says nothing.
    let end = end.filter(|level| (1..=3).contains(level));
    (used_percent.is_some() || end.is_some()).then_some(Wear {
        used_percent,
        at_the_end: end == Some(3),
    })
}
