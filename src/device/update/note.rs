//! Root's own note about an update, which outlives restarts and which Burrow can't touch: from which version to which, what was
//! there before, and what became of it.

use crate::device::{Places, file};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

/// Its name.
const NAME: &str = "update.json";
/// Longest that is read, in bytes.
const BYTES_MAX: usize = 16 << 10;
/// Where the kernel tells of network adapters.
const ADAPTERS: &str = "/sys/class/net";
/// Longest text that is read there, in bytes.
const ADAPTER_BYTES_MAX: usize = 64;

/// The note. Root writes it, and root of another version reads it: what is missing is as on the first day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    /// What ran before.
    pub from: String,
    /// What was installed.
    pub to: String,
    /// Visitors came through a tunnel then.
    pub tunnel: bool,
    /// The adapters (by their hardware addresses) that were connected then.
    pub adapters: BTreeSet<String>,
    /// Why the new one did not stand its trial, as far as it could say so itself.
    pub why: Option<String>,
}

impl Note {
    /// What was noted; nothing on a box that was never updated.
    pub fn read(places: &Places) -> Note {
        let text = file::text(&place(places), BYTES_MAX).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps it.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn keep(&self, places: &Places) -> io::Result<()> {
        file::put(&place(places), &serde_json::to_vec(self)?, 0o600)
    }
}

fn place(places: &Places) -> PathBuf {
    places.state().join(NAME)
}

/// The network adapters of the box: those that are there, and those of them that are connected, by their hardware addresses;
/// names may change from one system to the next. What has no hardware behind it (loopback, bridges) doesn't count.
pub fn adapters(places: &Places) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut there, mut connected) = (BTreeSet::new(), BTreeSet::new());
    let entries = std::fs::read_dir(places.at(ADAPTERS));
    for entry in entries.into_iter().flatten().flatten() {
        let read = |name: &str| {
            let text = file::text(&entry.path().join(name), ADAPTER_BYTES_MAX);
            text.unwrap_or_default().trim().to_owned()
        };
        let address = read("address");
        if address.is_empty() || !entry.path().join("device").exists() {
            continue;
        }
        // An adapter that is down doesn't say whether there is a carrier.
        if read("carrier") == "1" {
            connected.insert(address.clone());
        }
        there.insert(address);
    }
    (there, connected)
}
