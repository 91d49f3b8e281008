//! Installing a bundle into the system that doesn't run. Whether it is ours and fits this box, RAUC decides by its signature;
//! here it is looked whether it is where bundles are, and newer than what runs.

use super::note::{Note, adapters};
use super::{BOOT_SLOT, Installing, PROGRAM_WAIT, RAUC};
use crate::device::Places;
use crate::text::version::Version;
use anyhow::{Context, anyhow, bail};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long RAUC may take to write a system to a slow card and to look through it.
const INSTALL_WAIT: Duration = Duration::from_secs(45 * 60);
/// The folder of bundles in Burrow's data folder.
const FOLDER: &str = "update";
/// What the name of a bundle ends in.
const ENDING: &str = ".raucb";

/// What Burrow asks for.
#[derive(Deserialize)]
struct Wish {
    bundle: PathBuf,
    #[serde(default)]
    wish: u64,
    #[serde(default)]
    tunnel: bool,
}

/// What RAUC says about a bundle whose signature is good; the rest doesn't matter.
#[derive(Deserialize)]
struct Info {
    version: String,
}

/// Installs the bundle that Burrow names in `more` (JSON). The box must be started again after it. Blocks, for minutes; how far
/// it is is told to Burrow all along.
///
/// # Errors
/// Why it was not installed, which Burrow is told too. What runs is as it was.
pub fn install(places: &Places, more: &str) -> anyhow::Result<()> {
    let wish: Wish = serde_json::from_str(more).context("this is no wish to install something")?;
    let mut told = Installing {
        state: "running".to_owned(),
        wish: wish.wish,
        ..Installing::default()
    };
    places.tell_installing(&told)?;
    let done = put_in(places, &wish, &mut told);
    match &done {
        Ok(()) => (told.state, told.percent) = ("done".to_owned(), 100),
        Err(why) => (told.state, told.error) = ("failed".to_owned(), Some(format!("{why:#}"))),
    }
    places.tell_installing(&told)?;
    done
}

fn put_in(places: &Places, wish: &Wish, told: &mut Installing) -> anyhow::Result<()> {
    let bundle = checked(places, &wish.bundle)?;
    let name = bundle.to_str().context("the bundle's name is no text")?;
    let about = ["info", "--output-format=json", name];
    let about = places.call(RAUC, &about, PROGRAM_WAIT)?;
    let about: Info =
        serde_json::from_str(&about).context("RAUC says nothing about this bundle")?;
    let new: Version = about.version.parse().context("its version can't be read")?;
    told.version = new.to_string();
    let runs = places.build("BURROW_VERSION");
    let old: Version = runs
        .parse()
        .context("what runs here doesn't say its version")?;
    if old.is_newer_than(&new) {
        bail!("it is older ({new}) than what runs here ({old})");
    }
    // What became of an earlier update is known by now. Should the power go in the middle of this one, the next start must
    // not take that for its end.
    if let Err(why) = places.call(BOOT_SLOT, &["seen"], PROGRAM_WAIT) {
        tracing::warn!(%why, "how an earlier update ended can't be put away");
    }
    let note = Note {
        from: old.to_string(),
        to: new.to_string(),
        tunnel: wish.tunnel,
        adapters: adapters(places).1,
        why: None,
    };
    note.keep(places).context("no note can be kept")?;
    let mut heard = |line: &str| {
        if let Some(percent) = percent(line).filter(|percent| *percent > told.percent) {
            told.percent = percent;
            if let Err(why) = places.tell_installing(told) {
                tracing::warn!(%why, "Burrow can't be told how far installing is");
            }
        }
    };
    let ended = places.attend(RAUC, &["install", name], INSTALL_WAIT, &mut heard)?;
    match ended.code {
        Some(0) => Ok(()),
        _ => Err(anyhow!("{}", reason(&ended.err, &ended.out))),
    }
}

/// The bundle, if it is a file where bundles are, and no link to one elsewhere.
fn checked(places: &Places, bundle: &Path) -> anyhow::Result<PathBuf> {
    let folder = places.data().join(FOLDER);
    let name = bundle.file_name().and_then(|name| name.to_str());
    let name = name.filter(|name| name.ends_with(ENDING) && !name.starts_with('-'));
    let place = name.map(|name| folder.join(name));
    let place = place
        .filter(|place| place == bundle)
        .context("it is not where bundles are")?;
    let is_folder = fs::symlink_metadata(&folder).is_ok_and(|known| known.is_dir());
    let is_file = fs::symlink_metadata(&place).is_ok_and(|known| known.is_file());
    match is_folder && is_file {
        true => Ok(place),
        false => Err(anyhow!("it is no file")),
    }
}

/// How far RAUC says that it is: lines such as ` 40%  Copying image to rootfs.1`.
fn percent(line: &str) -> Option<u8> {
    let (number, _) = line.trim_start().split_once('%')?;
    number.parse().ok().filter(|percent| *percent <= 100)
}

/// What RAUC complains of, without its ornaments: its last word about it.
fn reason(err: &str, out: &str) -> String {
    let lines = err.lines().chain(out.lines());
    let mut lines = lines.map(str::trim).filter(|line| !line.is_empty());
    let told = lines
        .clone()
        .find_map(|line| line.strip_prefix("LastError: "));
    let told = told.or_else(|| lines.clone().find(|line| line.contains("rror")));
    told.or_else(|| lines.next_back())
        .unwrap_or("RAUC didn't say why")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::device::file;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use tempfile::TempDir;

    /// A box with the version 0.1.0, whose `rauc` does as a bundle says: a bundle is a script.
    fn house() -> (TempDir, Places) {
        let root = tempfile::tempdir().expect("a folder");
        let places = Places::under(root.path());
        for folder in [
            "usr/bin",
            "etc/burrow",
            "run/burrow-device",
            "var/lib/burrow-device",
            "var/lib/burrow/update",
        ] {
            fs::create_dir_all(root.path().join(folder)).expect("a folder");
        }
        fs::write(
            places.at("/etc/burrow/build.env"),
            "BURROW_BOARD=rpi4\nBURROW_VERSION=0.1.0\n",
        )
        .expect("a file");
        let rauc = "#!/bin/sh\n[ $1 = info ] && shift\nexec /bin/sh \"$2\" $1\n";
        fs::write(places.at(RAUC), rauc).expect("a program");
        fs::set_permissions(places.at(RAUC), fs::Permissions::from_mode(0o755))
            .expect("it may run");
        (root, places)
    }

    fn bundle(places: &Places, version: &str, installing: &str) -> String {
        let path = places.data().join("update/new.raucb");
        let script = format!(
            "case $1 in --*) echo '{{\"compatible\":\"burrow-rpi4\",\"version\":\"{version}\"}}';; *) {installing};; esac\n"
        );
        fs::write(&path, script).expect("a bundle");
        wish(&path)
    }

    fn wish(path: &Path) -> String {
        serde_json::json!({"bundle": path, "wish": 7, "tunnel": true, "more": 1}).to_string()
    }

    fn failed(places: &Places, more: &str) -> String {
        install(places, more).expect_err("it is refused");
        let told = places.installing().expect("Burrow is told");
        assert_eq!((&*told.state, told.wish), ("failed", 7));
        told.error.expect("it says why")
    }

    #[test]
    fn a_bundle_is_installed_and_burrow_hears_how_far_it_is() {
        let (_root, places) = house();
        let seen = places.facts().join("install.json");
        let copy = format!("cp {} {}", seen.display(), places.at("/seen").display());
        let more = bundle(
            &places,
            "0.2.0",
            &format!(
                "echo '  0% Installing'; echo ' 40%  Copying'; sleep 0.3; {copy}; echo '100% Installing done.'"
            ),
        );
        install(&places, &more).expect("it is installed");
        let on_the_way = fs::read_to_string(places.at("/seen")).expect("a file");
        assert!(
            on_the_way.contains("\"running\",\"percent\":40"),
            "{on_the_way}"
        );
        let told = places.installing().expect("Burrow is told");
        assert_eq!(
            (&*told.state, told.percent, &*told.version, told.wish),
            ("done", 100, "0.2.0", 7)
        );
        let note = Note::read(&places);
        assert_eq!(
            (&*note.from, &*note.to, note.tunnel),
            ("0.1.0", "0.2.0", true)
        );
    }

    #[test]
    fn how_an_earlier_one_ended_is_put_away_before_anything_is_written() {
        let (_root, places) = house();
        let seen = places.at("/boot-slot");
        let slot = places.at(BOOT_SLOT);
        fs::create_dir_all(slot.parent().expect("a folder")).expect("a folder");
        fs::write(&slot, format!("#!/bin/sh\necho $* >>{}\n", seen.display())).expect("a program");
        fs::set_permissions(&slot, fs::Permissions::from_mode(0o755)).expect("it may run");
        let older = bundle(&places, "0.0.9", "exit 0");
        failed(&places, &older);
        assert!(!seen.exists(), "what is refused changes nothing");
        let asks = format!("grep -qx seen {}", seen.display());
        install(&places, &bundle(&places, "0.2.0", &asks)).expect("it was put away by then");
    }

    #[test]
    fn what_is_older_or_not_ours_is_refused() {
        let (_root, places) = house();
        let older = bundle(&places, "0.0.9", "echo installed >/dev/null; exit 0");
        assert!(failed(&places, &older).contains("older (0.0.9) than what runs here (0.1.0)"));
        assert_eq!(
            Note::read(&places),
            Note::default(),
            "it was not even begun"
        );
        let strange = bundle(&places, "latest", "exit 0");
        assert!(failed(&places, &strange).contains("version"));
        let broken = bundle(
            &places,
            "0.2.0",
            "echo 'LastError: signature verification failed' >&2; echo 'Installing failed'; exit 1",
        );
        assert_eq!(failed(&places, &broken), "signature verification failed");
        fs::write(
            places.data().join("update/new.raucb"),
            "echo no signature >&2; exit 1",
        )
        .expect("a file");
        assert!(failed(&places, &broken).contains("no signature"));
        // The next one that is right is installed all the same.
        let good = bundle(&places, "0.1.0", "exit 0");
        install(&places, &good).expect("the same version once more is no harm");
    }

    #[test]
    fn only_files_where_bundles_are_get_to_rauc() {
        let (root, places) = house();
        bundle(&places, "0.2.0", "exit 0");
        let update = places.data().join("update");
        fs::write(root.path().join("elsewhere.raucb"), "exit 0").expect("a file");
        symlink(
            root.path().join("elsewhere.raucb"),
            update.join("link.raucb"),
        )
        .expect("a link");
        fs::create_dir(update.join("folder.raucb")).expect("a folder");
        fs::write(update.join("other.txt"), "").expect("a file");
        for path in [
            root.path().join("elsewhere.raucb"),
            update.join("../../../../elsewhere.raucb"),
            update.join("link.raucb"),
            update.join("folder.raucb"),
            update.join("other.txt"),
            update.join("missing.raucb"),
            PathBuf::from("new.raucb"),
            PathBuf::from("/"),
        ] {
            let why = failed(&places, &wish(&path));
            assert!(why.starts_with("it is no"), "{}: {why}", path.display());
        }
        install(&places, "{}").expect_err("no bundle is named");
        install(&places, "nonsense").expect_err("no wish");
        fs::rename(&update, places.data().join("away")).expect("moved");
        symlink(places.data().join("away"), &update).expect("a link");
        failed(&places, &wish(&update.join("new.raucb")));
        assert!(file::text(&places.state().join("update.json"), 100).is_none());
    }

    #[test]
    fn what_rauc_says_is_understood() {
        assert_eq!(percent("  0% Installing"), Some(0));
        assert_eq!(percent("100% Installing done."), Some(100));
        assert_eq!(percent("101% more"), None);
        assert_eq!(percent("Installing `x` succeeded"), None);
        assert_eq!(reason("", ""), "RAUC didn't say why");
    }
}
