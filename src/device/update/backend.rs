//! What `boot-slot show` tells: lines of `KEY=VALUE`.

use super::{BOOT_SLOT, OtherSlot, PROGRAM_WAIT, Slots};
use crate::device::{Failure, Places};
use std::collections::BTreeMap;

/// The two systems, as the boot loader's files have them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown(BTreeMap<String, String>);

impl Shown {
    /// Asks. Blocks.
    ///
    /// # Errors
    /// There is no such program, as on a computer that is no appliance; or it failed.
    pub fn ask(places: &Places) -> Result<Shown, Failure> {
        let said = places.call(BOOT_SLOT, &["show"], PROGRAM_WAIT)?;
        Ok(Shown::read(&said))
    }

    fn read(said: &str) -> Shown {
        let pairs = said.lines().filter_map(|line| line.split_once('='));
        let pairs = pairs.map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()));
        Shown(pairs.collect())
    }

    fn of(&self, key: &str, slot: &str) -> &str {
        self.value(&format!("{key}_{slot}"))
    }

    fn value(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }

    /// The one that runs; empty where that isn't known.
    pub fn booted(&self) -> &str {
        match self.value("booted") {
            slot @ ("A" | "B") => slot,
            _ => "",
        }
    }

    /// The one that runs is on trial.
    pub fn is_on_trial(&self) -> bool {
        self.of("state", self.booted()) == "trying"
    }

    /// The one that didn't stand its trial: its version, or "?" where that isn't known.
    pub fn rolled_back(&self) -> Option<String> {
        let slot = Some(self.value("rolled_back")).filter(|slot| !slot.is_empty())?;
        let version = self.of("version", slot);
        Some(if version.is_empty() { "?" } else { version }.to_owned())
    }

    /// As Burrow is told it.
    pub fn facts(&self, version: String) -> Slots {
        let other = match self.booted() {
            "A" => "B",
            "B" => "A",
            _ => "",
        };
        let told = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Slots {
            board: self.value("board").to_owned(),
            booted: self.booted().to_owned(),
            other: OtherSlot {
                slot: other.to_owned(),
                version: told(self.of("version", other)),
                state: self.of("state", other).to_owned(),
            },
            version,
            trial: self.is_on_trial(),
            rolled_back: None,
            note: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_backend_says_is_read() {
        let shown = Shown::read(
            "board=x86_64\nbooted=A\nprimary=A\nstate_A=good\ntries_A=\nversion_A=0.1.0\nstate_B=trying\ntries_B=0\n\
             version_B=0.2.0\nrolled_back=B\nnonsense\n",
        );
        assert!(!shown.is_on_trial());
        assert_eq!(shown.rolled_back().as_deref(), Some("0.2.0"));
        let facts = shown.facts("0.1.0".to_owned());
        assert_eq!(
            (&*facts.board, &*facts.booted, &*facts.other.slot),
            ("x86_64", "A", "B")
        );
        assert_eq!(facts.other.version.as_deref(), Some("0.2.0"));
        assert_eq!((&*facts.other.state, facts.trial), ("trying", false));
        assert_eq!(
            Shown::read("booted=C\n").facts(String::new()),
            Slots::default()
        );
        assert_eq!(
            Shown::read("rolled_back=B").rolled_back().as_deref(),
            Some("?")
        );
    }
}
