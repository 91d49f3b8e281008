//! Root's side of updates: RAUC puts a bundle into the system that doesn't run, the box starts that one on trial, and after
//! each start it is looked whether all is well. How the boot loader is told what to start is `boot-slot`'s business, a script
//! that is RAUC's bootloader backend too.

mod backend;
mod facts;
mod gate;
pub mod health;
pub mod install;
mod note;

pub use facts::{Installing, OtherSlot, RolledBack, Slots};

use super::Places;
use serde::Serialize;
use std::path::PathBuf;
use std::time::Duration;

/// Installs signed bundles.
const RAUC: &str = "/usr/bin/rauc";
/// Knows which system starts next.
const BOOT_SLOT: &str = "/usr/lib/burrow/boot-slot";
/// How long such a program may take, unless it installs something.
const PROGRAM_WAIT: Duration = Duration::from_secs(120);
/// What the image says about itself.
const BUILD: &str = "/etc/burrow/build.env";
/// Longest such text that is read, in bytes.
const BUILD_BYTES_MAX: usize = 16 << 10;

/// What belongs to the wish `install`.
#[derive(Clone, Debug, Serialize)]
pub struct Wanted {
    /// The bundle.
    pub bundle: PathBuf,
    /// Which wish this is; root's answers name it.
    pub wish: u64,
    /// Visitors come through a tunnel just now: the new system must get it to stand again.
    pub tunnel: bool,
}

impl Places {
    /// What the image says about itself under this name (`BURROW_VERSION`); nothing where it doesn't say.
    pub fn build(&self, name: &str) -> String {
        let text = super::file::text(&self.at(BUILD), BUILD_BYTES_MAX).unwrap_or_default();
        let value = text.lines().rev().find_map(|line| {
            let (key, value) = line.split_once('=')?;
            (key.trim() == name).then(|| value.trim().trim_matches('"').to_owned())
        });
        value.unwrap_or_default()
    }
}
