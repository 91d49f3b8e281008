//! `burrow device first`: takes the settings from the card, before there is a network, and erases them there.
//!
//! What was taken is on disk, in root's own folder, before anything on the card is touched. A file that is being erased has
//! another name first, so that one that the power left half erased is never read again: the next start only erases it to
//! the end. So the power may go at any moment. A file in which something must be mended stays as it is, and is read again at
//! every start. (A card may keep an old copy of what was written over; nobody can reach that but with its innards.)

use super::preseed::{self, Problem, Reading, Settings};
use super::{Places, file};
use anyhow::Context;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::symlink;
use std::path::Path;

/// What a file is called while it is being erased begins so.
const ERASING: &str = "burrow-erasing-";
/// Longest report that is read, in bytes.
const REPORT_BYTES_MAX: usize = 64 << 10;
/// The name of what is told of it, in root's folder and in that of the facts.
const REPORT: &str = "first.json";
/// What is written over what is erased, at once, in bytes.
const ERASED_AT_ONCE: usize = 4 << 10;

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

/// Takes what there is. Never fails for what stands in a file; that is told on the card, on the screen and in `first.json`.
///
/// # Errors
/// Root's own folder can't be written: nothing is erased then.
pub fn take(places: &Places) -> anyhow::Result<()> {
    let mut unerased = finish_erasing(&places.boot()).is_err();
    let files = files(&places.boot());
    let kept = places.state().join(REPORT);
    let old: Report = file::text(&kept, REPORT_BYTES_MAX)
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    let report = match files.is_empty() {
        true if old.to_mend.is_empty() => old,
        // They were mended by being taken away.
        true => Report {
            problems: Vec::new(),
            to_mend: Vec::new(),
            ..old
        },
        false => {
            let mut reading = preseed::read(&files);
            check_zone(places, &mut reading);
            keep(places, &reading.settings).context("the settings can't be kept")?;
            for (name, bytes) in &files {
                let stays = reading.to_mend.contains(name);
                unerased |= !stays && clear(&places.boot(), name, bytes).is_err();
            }
            report(&files, reading)
        }
    };
    let json = serde_json::to_vec_pretty(&report)?;
    if file::text(&kept, REPORT_BYTES_MAX).is_none_or(|text| text.as_bytes() != json) {
        file::put(&kept, &json, 0o600)?;
    }
    file::put(&places.facts().join(REPORT), &json, 0o644)?;
    let note = note(&report, unerased);
    if let Err(why) = places.note("settings", note.as_deref()) {
        tracing::warn!(%why, "the note could not be written to the card");
    }
    for problem in &report.problems {
        tracing::warn!(file = problem.file, line = problem.line, "{}", problem.what);
    }
    Ok(())
}

/// The known files on the card.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let read = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().ok()?;
        let (_, kind) = preseed::kind(&name)?;
        let known = entry.metadata().ok()?;
        if !known.is_file() || known.len() > preseed::FILE_BYTES_MAX as u64 {
            return None;
        }
        let bytes = fs::read(entry.path()).ok()?;
        // The kernel's own command line is nothing that somebody has left here for us, unless something was added to it.
        let ours = kind != preseed::Kind::CommandLine || added(&bytes).is_some();
        ours.then_some((name, bytes))
    };
    let mut files: Vec<(String, Vec<u8>)> = entries.flatten().filter_map(read).collect();
    files.sort();
    files
}

/// The kernel's command line without what Imager has added, if it has.
fn added(bytes: &[u8]) -> Option<String> {
    preseed::without_additions(&String::from_utf8_lossy(bytes))
}

/// A zone must be one that this system knows, where it knows any.
fn check_zone(places: &Places, reading: &mut Reading) {
    let zones = places.at("/usr/share/zoneinfo");
    let known = |zone: &String| !zones.is_dir() || zones.join(zone).is_file();
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
        note.push_str("Everything else was taken. Mend the file on a computer and start the box with this card again.\n");
    }
    if unerased {
        note.push_str("Passwords could not be erased from this card: it can't be written to.\n");
    }
    (!note.is_empty()).then_some(note)
}

/// Takes a file that was read off the card; of the kernel's command line only what was added.
fn clear(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let rest = match preseed::kind(name) {
        Some((_, preseed::Kind::CommandLine)) => added(bytes).unwrap_or_default(),
        _ => String::new(),
    };
    if !rest.is_empty() {
        return file::put(&folder.join(name), format!("{rest}\n").as_bytes(), 0o644);
    }
    let erasing = folder.join(format!("{ERASING}{name}"));
    fs::rename(folder.join(name), &erasing)?;
    sync(folder);
    erase(&erasing)
}

/// Erases what the power left half erased.
fn finish_erasing(folder: &Path) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    let mut outcome = Ok(());
    for entry in entries.flatten() {
        let ours = entry.file_name().to_string_lossy().to_lowercase();
        let unfinished = ours.starts_with(ERASING);
        if unfinished && let Err(why) = erase(&entry.path()) {
            outcome = Err(why);
        }
    }
    outcome
}

/// Writes over a file, and removes it.
fn erase(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut left = usize::try_from(file.metadata()?.len()).unwrap_or(0);
    while left > 0 {
        let length = left.min(ERASED_AT_ONCE);
        file.write_all(&[b'\n'; ERASED_AT_ONCE][..length])?;
        left -= length;
    }
    file.sync_all()?;
    fs::remove_file(path)?;
    sync(path.parent().unwrap_or(path));
    Ok(())
}

/// FAT and some others can't do this for a folder; the card is mounted so that it writes at once.
fn sync(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
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
