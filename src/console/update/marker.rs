//! A note in the folder of bundles that outlives the store: from which version to which the box is on its way. Should the
//! older program find a store that the newer one has changed, this tells it that it is because of an update that did not stand
//! its trial, and not because somebody has mixed up cards.

use crate::device::file;
use crate::door::update::Source;
use crate::text::version::Version;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::io;
use std::path::{Path, PathBuf};

/// Its name.
const NAME: &str = "on-the-way.json";
/// Longest that is read, in bytes.
const BYTES_MAX: usize = 1 << 10;

/// From which version to which.
#[derive(Serialize)]
pub struct Marker<'a> {
    /// What ran when root was asked to install.
    pub from: &'a str,
    /// What it was asked to install.
    pub to: &'a str,
}

#[derive(Deserialize)]
struct Read {
    from: String,
    to: String,
}

impl Marker<'_> {
    /// Leaves the note in `folder`. Blocks.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn leave(&self, folder: &Path) -> io::Result<()> {
        file::put(&place(folder), &serde_json::to_vec(self)?, 0o600)
    }
}

/// Takes the note away. Blocks.
///
/// # Errors
/// Those of the disk.
pub fn remove(folder: &Path) -> io::Result<()> {
    match std::fs::remove_file(place(folder)) {
        Err(why) if why.kind() != io::ErrorKind::NotFound => Err(why),
        _ => Ok(()),
    }
}

/// Whether the program that runs is the older one of an update that was under way.
pub fn is_back(source: &Source) -> bool {
    let text = file::text(&place(&source.folder()), BYTES_MAX);
    let read: Option<Read> = text.and_then(|text| serde_json::from_str(&text).ok());
    let Some(read) = read else {
        return false;
    };
    let version = |text: &str| text.parse::<Version>().ok();
    let (Some(from), Some(to)) = (version(&read.from), version(&read.to)) else {
        return false;
    };
    from.order(&source.version) == Ordering::Equal && to.is_newer_than(&source.version)
}

fn place(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_older_program_of_an_update_is_back() {
        let data = tempfile::tempdir().expect("a folder");
        let source = |version: &str| Source {
            version: version.parse().expect("a version"),
            ..Source::none(data.path())
        };
        assert!(!is_back(&source("0.1.0")));
        std::fs::create_dir(source("0.1.0").folder()).expect("a folder");
        let marker = Marker {
            from: "0.1.0",
            to: "0.2.0",
        };
        marker.leave(&source("0.1.0").folder()).expect("a note");
        assert!(is_back(&source("0.1.0")));
        assert!(!is_back(&source("0.2.0")) && !is_back(&source("0.0.9")));
        std::fs::write(place(&source("0.1.0").folder()), "{\"from\":1}").expect("a file");
        assert!(!is_back(&source("0.1.0")));
        for _ in 0..2 {
            remove(&source("0.1.0").folder()).expect("it goes");
        }
    }
}
