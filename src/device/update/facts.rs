//! What root tells about the two systems on the box and about installing, in `/run/burrow-device`. Written strictly, read
//! leniently: the two may be of different versions, while one update follows another.

use crate::device::{Places, file};
use serde::{Deserialize, Serialize};
use std::io;

/// Longest such file, in bytes.
const FACT_BYTES_MAX: usize = 16 << 10;
/// Everybody may read them.
const FACT_MODE: u32 = 0o644;
/// Which systems there are.
const SLOTS: &str = "slots.json";
/// How installing fares.
const INSTALL: &str = "install.json";

/// Which systems there are, as root tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Slots {
    /// Which kind of box this is; `none` where there are no two systems.
    pub board: String,
    /// The one that runs, `A` or `B`.
    pub booted: String,
    /// The other one.
    pub other: OtherSlot,
    /// The version that runs.
    pub version: String,
    /// What runs is on trial.
    pub trial: bool,
    /// The other one did not stand its trial.
    pub rolled_back: Option<RolledBack>,
    /// Why what runs was found good although not all was looked at; none usually.
    pub note: Option<String>,
}

/// The system that doesn't run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OtherSlot {
    /// `A` or `B`.
    pub slot: String,
    /// Its version, where that is known.
    pub version: Option<String>,
    /// `good`, `bad`, `trying` or `empty`.
    pub state: String,
}

/// A system that did not stand its trial.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RolledBack {
    /// Its version.
    pub from: String,
    /// Why, in a word (`health::Why`).
    pub why: String,
}

/// How installing fares, as root tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Installing {
    /// `running`, `done` or `failed`.
    pub state: String,
    /// How far it is, in hundredths.
    pub percent: u8,
    /// What went wrong.
    pub error: Option<String>,
    /// Which version.
    pub version: String,
    /// Which wish this is about.
    pub wish: u64,
}

impl Places {
    /// Tells Burrow which systems there are.
    ///
    /// # Errors
    /// Those of the folder.
    pub fn tell_slots(&self, slots: &Slots) -> io::Result<()> {
        self.tell(SLOTS, slots)
    }

    /// Tells Burrow how installing fares.
    ///
    /// # Errors
    /// Those of the folder.
    pub fn tell_installing(&self, installing: &Installing) -> io::Result<()> {
        self.tell(INSTALL, installing)
    }

    fn tell(&self, name: &str, fact: &impl Serialize) -> io::Result<()> {
        let text = serde_json::to_vec(fact)?;
        file::put(&self.facts().join(name), &text, FACT_MODE)
    }

    /// Which systems there are; none where root has not told it since the start.
    pub fn slots(&self) -> Option<Slots> {
        let read: read::Slots = self.told(SLOTS)?;
        Some(read.into())
    }

    /// How installing fares; none where nothing was installed since the start.
    pub fn installing(&self) -> Option<Installing> {
        let read: read::Installing = self.told(INSTALL)?;
        Some(Installing {
            state: read.state,
            percent: read.percent.clamp(0.0, 100.0) as u8,
            error: read.error,
            version: read.version,
            wish: read.wish,
        })
    }

    fn told<T: for<'a> Deserialize<'a>>(&self, name: &str) -> Option<T> {
        let text = file::text(&self.facts().join(name), FACT_BYTES_MAX)?;
        serde_json::from_str(&text).ok()
    }
}

/// How it is read: whatever is missing or more is no reason not to understand the rest.
mod read {
    use super::{OtherSlot, RolledBack};
    use serde::Deserialize;

    #[derive(Deserialize, Default)]
    #[serde(default)]
    pub struct Slots {
        board: String,
        booted: Option<String>,
        other: Option<Other>,
        version: Option<String>,
        trial: bool,
        rolled_back: Option<Back>,
        note: Option<String>,
    }

    #[derive(Deserialize, Default)]
    #[serde(default)]
    struct Other {
        slot: Option<String>,
        version: Option<String>,
        state: Option<String>,
    }

    #[derive(Deserialize, Default)]
    #[serde(default)]
    struct Back {
        from: Option<String>,
        why: Option<String>,
    }

    #[derive(Deserialize, Default)]
    #[serde(default)]
    pub struct Installing {
        pub state: String,
        pub percent: f64,
        pub error: Option<String>,
        pub version: String,
        pub wish: u64,
    }

    impl From<Slots> for super::Slots {
        fn from(read: Slots) -> super::Slots {
            let other = read.other.unwrap_or_default();
            super::Slots {
                board: read.board,
                booted: read.booted.unwrap_or_default(),
                other: OtherSlot {
                    slot: other.slot.unwrap_or_default(),
                    version: other.version,
                    state: other.state.unwrap_or_default(),
                },
                version: read.version.unwrap_or_default(),
                trial: read.trial,
                rolled_back: read.rolled_back.map(|back| RolledBack {
                    from: back.from.unwrap_or_default(),
                    why: back.why.unwrap_or_default(),
                }),
                note: read.note,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_root_tells_is_understood_by_whoever_comes_after() {
        let root = tempfile::tempdir().expect("a folder");
        let places = Places::under(root.path());
        assert_eq!(places.slots(), None);
        fs::create_dir_all(places.facts()).expect("a folder");
        let slots = Slots {
            board: "rpi4".to_owned(),
            booted: "B".to_owned(),
            other: OtherSlot {
                slot: "A".to_owned(),
                version: Some("0.2.0".to_owned()),
                state: "bad".to_owned(),
            },
            version: "0.1.0".to_owned(),
            trial: false,
            rolled_back: Some(RolledBack {
                from: "0.2.0".to_owned(),
                why: "http".to_owned(),
            }),
            note: None,
        };
        places.tell_slots(&slots).expect("a file");
        assert_eq!(places.slots(), Some(slots));
        let put = |text: &str| fs::write(places.facts().join(SLOTS), text).expect("a file");
        put(r#"{"booted":"A","trial":true,"new":[1],"other":null}"#);
        assert!(places.slots().expect("it is understood").trial);
        for nonsense in [
            "",
            "[]x",
            r#"{"trial":"yes"}"#,
            &"x".repeat(FACT_BYTES_MAX + 1),
        ] {
            put(nonsense);
            assert_eq!(places.slots(), None, "{nonsense}");
        }
    }
}
