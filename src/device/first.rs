//! `burrow device first`: takes the settings from the card, before there is a network, and erases them there.
//!
//! What was taken is on disk, in root's own folder, before anything on the card is touched. A file that is being erased has
//! another name first, so that one that the power left half erased is never read again: the next start only erases it to
//! the end. So the power may go at any moment.
//!
//! A file in which something must be mended stays, without the lines of a Wi-Fi that was taken. It counts once: what somebody
//! chooses later in the dashboard isn't undone by the next start. When the file is another one, it counts again. (A card may
//! keep an old copy of what was written over; nobody can reach that but with its innards.)

mod card;

use super::preseed::{self, Problem, Reading, Settings};
use super::{Places, file};
use anyhow::Context;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::symlink;
use std::path::Path;

/// Longest report that is read, in bytes.
const REPORT_BYTES_MAX: usize = 64 << 10;
/// The name of what is told of it, in root's folder and in that of the facts.
const REPORT: &str = "first.json";

/// What was taken from the card, without secrets: `first.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// The files that were there.
    pub files: Vec<String>,
    /// What was taken: `wifi`, `country`, `hostname`, `timezone`, `ssh_keys`.
    pub taken: Vec<String>,
    /// The name of the Wi-Fi.
    pub wifi: Option<String>,
    /// What was set besides and isn't taken, by the names in the files.
    pub not_honoured: Vec<String>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// The files that stay until somebody mends them.
    pub to_mend: Vec<String>,
}

/// The same, as root keeps it for the next start.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    #[serde(flatten)]
    report: Report,
    /// The files that stay because they must be mended or can't be erased, by their names.
    stay: BTreeMap<String, Stays>,
}

/// A file that stays, by which it is known again.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Stays {
    /// The SHA-256 of the file once its lines are emptied, in hexadecimal.
    sha256: String,
    /// The lines that are still being emptied, from 1: the power may have gone in the middle of it.
    emptying: Vec<usize>,
}

/// Names and contents of files.
type Files = Vec<(String, Vec<u8>)>;

/// Takes what there is. Never fails for what stands in a file; that is told on the card, on the screen and in `first.json`.
///
/// # Errors
/// Root's own folder can't be written: nothing is erased then.
pub fn take(places: &Places) -> anyhow::Result<()> {
    let boot = places.boot();
    let mut unerased = card::finish_erasing(&boot).is_err();
    let mut kept = Kept::read(places);
    let (known, new): (Files, Files) = card::files(&boot)
        .into_iter()
        .partition(|(name, bytes)| kept.knows(name, bytes));
    kept.forget_all_but(&known);
    if !new.is_empty() {
        let mut reading = preseed::read(&new);
        check_zone(places, &mut reading);
        keep(places, &reading.settings).context("the settings can't be kept")?;
        kept.add(&new, reading);
        kept.write(places)?;
    }
    for (name, bytes) in known.iter().chain(&new) {
        unerased |= kept.settle(&boot, name, bytes).is_err();
    }
    kept.write(places)?;
    tell(places, &kept.report, unerased)
}

fn tell(places: &Places, report: &Report, unerased: bool) -> anyhow::Result<()> {
    let json = serde_json::to_vec_pretty(report)?;
    file::put(&places.facts().join(REPORT), &json, 0o644)?;
    let note = note(report, unerased);
    if let Err(why) = places.note("settings", note.as_deref()) {
        tracing::warn!(%why, "the note could not be written to the card");
    }
    for problem in &report.problems {
        tracing::warn!(file = problem.file, line = problem.line, "{}", problem.what);
    }
    Ok(())
}

impl Kept {
    fn read(places: &Places) -> Kept {
        file::text(&places.state().join(REPORT), REPORT_BYTES_MAX)
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Nothing is written for nothing.
    fn write(&self, places: &Places) -> anyhow::Result<()> {
        if *self != Kept::read(places) {
            let json = serde_json::to_vec_pretty(self)?;
            file::put(&places.state().join(REPORT), &json, 0o600)?;
        }
        Ok(())
    }

    /// Whether the file counted already, and is as it was left then.
    fn knows(&self, name: &str, bytes: &[u8]) -> bool {
        let stays = self.stay.get(name);
        stays.is_some_and(|stays| hash(&preseed::emptied(bytes, &stays.emptying)) == stays.sha256)
    }

    /// Files that were mended or taken away are wrong no more.
    fn forget_all_but(&mut self, files: &Files) {
        let stays = |name: &str| files.iter().any(|(other, _)| other == name);
        self.stay.retain(|name, _| stays(name));
        let gone: Vec<String> = self
            .report
            .to_mend
            .extract_if(.., |name| !stays(name))
            .collect();
        self.report.problems.retain(|one| !gone.contains(&one.file));
    }

    /// Takes a file that has counted off the card, or what was taken out of one that stays. Where that can't be, it is tried
    /// again at the next start, but the file doesn't count again.
    fn settle(&mut self, folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
        if !self.report.to_mend.iter().any(|other| other == name) {
            let cleared = card::clear(folder, name, bytes);
            if cleared.is_err() {
                let sha256 = hash(bytes);
                let emptying = Vec::new();
                self.stay
                    .insert(name.to_owned(), Stays { sha256, emptying });
            }
            return cleared;
        }
        let stays = self.stay.entry(name.to_owned()).or_default();
        card::empty(folder, name, bytes, &stays.emptying)?;
        stays.emptying.clear();
        Ok(())
    }

    /// What has come of new files, beside what is known of those that stay.
    fn add(&mut self, files: &Files, reading: Reading) {
        for (name, bytes) in files
            .iter()
            .filter(|(name, _)| reading.to_mend.contains(name))
        {
            let emptying = reading.secrets.get(name).cloned().unwrap_or_default();
            let sha256 = hash(&preseed::emptied(bytes, &emptying));
            self.stay.insert(name.clone(), Stays { sha256, emptying });
        }
        let old = std::mem::replace(&mut self.report, report(files, reading));
        let wrong = |one: &Problem| old.to_mend.contains(&one.file);
        self.report
            .problems
            .extend(old.problems.into_iter().filter(wrong));
        self.report.files.extend(old.to_mend.iter().cloned());
        self.report.to_mend.extend(old.to_mend);
    }
}

fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A zone must be one that this system knows.
fn check_zone(places: &Places, reading: &mut Reading) {
    let zones = places.at("/usr/share/zoneinfo");
    let known = |zone: &String| zones.join(zone).is_file();
    if let Some(zone) = reading.settings.timezone.take_if(|zone| !known(zone)) {
        reading.problems.push(Problem {
            file: "time zone".to_owned(),
            line: 1,
            what: format!("nobody here knows the time zone {zone}"),
        });
    }
}

/// Puts the settings where the box's programs read them.
fn keep(places: &Places, settings: &Settings) -> io::Result<()> {
    let state = places.state();
    fs::create_dir_all(&state)?;
    if let Some(country) = &settings.country {
        file::put(
            &state.join("country"),
            format!("{country}\n").as_bytes(),
            0o644,
        )?;
    }
    if let Some(network) = &settings.wifi {
        let country = places.country();
        let conf = network.joining(country.as_deref());
        file::put(&places.wifi_conf(), conf.as_bytes(), 0o600)?;
    }
    if let Some(name) = &settings.hostname {
        file::put(
            &state.join("hostname"),
            format!("{name}\n").as_bytes(),
            0o644,
        )?;
        // The name under which Burrow is found at home; its unit reads the file.
        let line = format!("BURROW_NAME={name}\n");
        file::put(&state.join("burrow.env"), line.as_bytes(), 0o644)?;
        // What the system is called from the next start on, it is called now; tests leave ours alone.
        if places.at("/") == Path::new("/") {
            rustix::system::sethostname(name.as_bytes())?;
        }
    }
    if let Some(zone) = &settings.timezone {
        file::put(
            &state.join("timezone"),
            format!("{zone}\n").as_bytes(),
            0o644,
        )?;
        // /etc/localtime leads here.
        let (link, new) = (state.join("localtime"), state.join(".localtime.new"));
        let _ = fs::remove_file(&new);
        symlink(Path::new("/usr/share/zoneinfo").join(zone), &new)?;
        fs::rename(&new, &link)?;
    }
    if !settings.keys.is_empty() {
        // That there are keys is what starts the SSH server at all.
        let keys = settings.keys.join("\n") + "\n";
        file::put(&state.join("authorized_keys"), keys.as_bytes(), 0o600)?;
    }
    File::open(&state)?.sync_all()
}

fn report(files: &[(String, Vec<u8>)], reading: Reading) -> Report {
    let settings = reading.settings;
    let taken = [
        ("wifi", settings.wifi.is_some()),
        ("country", settings.country.is_some()),
        ("hostname", settings.hostname.is_some()),
        ("timezone", settings.timezone.is_some()),
        ("ssh_keys", !settings.keys.is_empty()),
    ];
    let taken = taken.iter().filter(|(_, taken)| *taken);
    Report {
        files: files.iter().map(|(name, _)| name.clone()).collect(),
        taken: taken.map(|(what, _)| (*what).to_owned()).collect(),
        wifi: settings.wifi.map(|network| network.shown()),
        not_honoured: reading.others,
        problems: reading.problems,
        to_mend: reading.to_mend,
    }
}

/// What is said on the card, if something is to be said.
fn note(report: &Report, unerased: bool) -> Option<String> {
    let mut note = String::new();
    for problem in &report.problems {
        note.push_str(&format!(
            "{}, line {}: {}.\n",
            problem.file, problem.line, problem.what
        ));
    }
    if !report.to_mend.is_empty() {
        note.push_str("Everything else was taken, and a Wi-Fi that was taken is erased from the file. Mend the file on a computer and start the box with this card again.\n");
    }
    if unerased {
        note.push_str("Passwords could not be erased from this card: it can't be written to.\n");
    }
    (!note.is_empty()).then_some(note)
}

impl Places {
    /// The Wi-Fi that wpa_supplicant joins.
    pub fn wifi_conf(&self) -> std::path::PathBuf {
        self.state().join("wifi.conf")
    }

    /// Where the box is, for the rules of radio, if anybody has said so.
    pub fn country(&self) -> Option<String> {
        super::wifi::country(file::text(&self.state().join("country"), 16)?.trim())
    }
}
