//! Root's side of the wishes: takes each away, then does it.
//!
//! The folder belongs to Burrow, which talks with strangers all day. So nothing in it is believed: links are not followed,
//! what is no small file is not read, a name that isn't known is refused. Each wish is taken away before anything is done,
//! lest one that ends the box is found again at every start.

use super::Places;
use super::wish::{WISH_BYTES_MAX, Wish};
use anyhow::Context;
use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, fstat, openat, unlinkat};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::time::Duration;

/// Starts and stops units, and the box.
const SYSTEMCTL: &str = "/usr/bin/systemctl";
/// Makes the data partition anew.
const NEW_DATA: &str = "burrow-new-data.service";
/// How long `systemctl` may take to say that it has understood.
const SYSTEMCTL_WAIT: Duration = Duration::from_secs(30);
/// Most files that are looked at in one go. systemd starts us again while there are more.
const FILES_MAX: usize = 64;
/// Read-only, never through a link, and without waiting for whoever might write into a pipe.
const CAREFULLY: OFlags = OFlags::RDONLY
    .union(OFlags::NOFOLLOW)
    .union(OFlags::NONBLOCK)
    .union(OFlags::CLOEXEC);

/// What lies in the folder, taken out of it: known wishes and what belongs to each.
type Taken = BTreeMap<&'static str, (Wish, String)>;

/// Does everything that is wished for. One wish that fails keeps no other from being done.
///
/// # Errors
/// The folder can't be read; or something that was wished for failed, the last such thing.
pub fn work(places: &Places) -> anyhow::Result<()> {
    let taken = take(places)?;
    let mut outcome = Ok(());
    for wish in Wish::ALL {
        let Some((_, more)) = taken.get(wish.name()) else {
            continue;
        };
        tracing::info!(wish = wish.name(), "doing what was wished for");
        if let Err(why) = act(places, wish, more) {
            tracing::error!(wish = wish.name(), "{why:#}");
            outcome = Err(why.context(format!("{} failed", wish.name())));
        }
    }
    outcome
}

fn act(places: &Places, wish: Wish, more: &str) -> anyhow::Result<()> {
    match wish {
        // A unit of its own, because this process sees no disks (burrow-new-data.service). It refuses where nothing is
        // damaged, and restarts the box in the end.
        Wish::ConfirmDamaged => systemctl(places, &["--no-block", "start", NEW_DATA]),
        Wish::FactoryReset => {
            // The erasing itself is done early in the next start, before anything has the data open.
            let marker = places.state().join("factory-reset");
            super::file::put(&marker, b"wished for\n", 0o600)
                .with_context(|| format!("can't write {}", marker.display()))?;
            systemctl(places, &["--no-block", "reboot"])
        }
        Wish::Install => {
            super::update::install::install(places, more)?;
            systemctl(places, &["--no-block", "reboot"])
        }
        Wish::Wifi => super::hotspot::wish(places, more),
        Wish::Restart => systemctl(places, &["--no-block", "reboot"]),
        Wish::Shutdown => systemctl(places, &["--no-block", "poweroff"]),
    }
}

fn systemctl(places: &Places, words: &[&str]) -> anyhow::Result<()> {
    places.call(SYSTEMCTL, words, SYSTEMCTL_WAIT)?;
    Ok(())
}

/// Takes everything out of the folder, and reads what is a wish.
fn take(places: &Places) -> anyhow::Result<Taken> {
    let path = places.wishes();
    let folder = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let burrows = rustix::fs::open(places.run(), folder, Mode::empty());
    let wishes = burrows.and_then(|burrows| openat(&burrows, "wishes", folder, Mode::empty()));
    let wishes = wishes.with_context(|| format!("can't open {}", path.display()))?;
    let mut taken = Taken::new();
    let entries =
        Dir::read_from(&wishes).with_context(|| format!("can't read {}", path.display()))?;
    for entry in entries.take(FILES_MAX) {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // A dot in front: it is being written.
        if name.starts_with('.') {
            continue;
        }
        let read = Wish::named(&name).map(|wish| (wish, read(&wishes, &name)));
        unlinkat(&wishes, entry.file_name(), AtFlags::empty())
            .or_else(|_| unlinkat(&wishes, entry.file_name(), AtFlags::REMOVEDIR))
            .with_context(|| format!("can't take {name:?} out of {}", path.display()))?;
        match read {
            Some((wish, Some(more))) => {
                taken.insert(wish.name(), (wish, more));
            }
            Some((wish, None)) => {
                tracing::warn!(wish = wish.name(), "it is no small file: refused")
            }
            None => tracing::warn!(?name, "nobody knows this wish: refused"),
        }
    }
    Ok(taken)
}

/// The text of a wish; `None` for what is no small file of text.
fn read(folder: &OwnedFd, name: &str) -> Option<String> {
    let file = openat(folder, name, CAREFULLY, Mode::empty()).ok()?;
    let known = fstat(&file).ok()?;
    if FileType::from_raw_mode(known.st_mode) != FileType::RegularFile {
        return None;
    }
    let mut bytes = Vec::new();
    let limit = WISH_BYTES_MAX as u64 + 1;
    File::from(file).take(limit).read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    (text.len() <= WISH_BYTES_MAX).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use tempfile::TempDir;

    /// A box whose `systemctl` writes down what it was told.
    fn house() -> (TempDir, Places) {
        let root = tempfile::tempdir().expect("a folder");
        let places = Places::under(root.path());
        for folder in [places.wishes(), places.state(), places.at("/usr/bin")] {
            fs::create_dir_all(folder).expect("a folder");
        }
        let told = root.path().join("told");
        let script = format!("#!/bin/sh\necho \"$@\" >>{}\n", told.display());
        fs::write(places.at(SYSTEMCTL), script).expect("a program");
        fs::set_permissions(places.at(SYSTEMCTL), fs::Permissions::from_mode(0o755))
            .expect("it may run");
        (root, places)
    }

    fn told(places: &Places) -> String {
        fs::read_to_string(places.at("/told")).unwrap_or_default()
    }

    fn left(places: &Places) -> usize {
        fs::read_dir(places.wishes()).expect("a folder").count()
    }

    #[test]
    fn wishes_are_taken_away_and_done() {
        let (_root, places) = house();
        work(&places).expect("nothing to do");
        places.ask(Wish::Restart, "").expect("a wish");
        work(&places).expect("a restart");
        assert_eq!((&*told(&places), left(&places)), ("--no-block reboot\n", 0));
        work(&places).expect("nothing more");
        assert_eq!(told(&places), "--no-block reboot\n");
        places.ask(Wish::FactoryReset, "").expect("a wish");
        work(&places).expect("a reset");
        assert!(places.state().join("factory-reset").exists());
        assert_eq!(told(&places), "--no-block reboot\n".repeat(2));
    }

    #[test]
    fn damaged_data_is_made_anew_by_its_own_unit() {
        let (_root, places) = house();
        places.ask(Wish::ConfirmDamaged, "").expect("a wish");
        work(&places).expect("asked");
        assert_eq!(told(&places), format!("--no-block start {NEW_DATA}\n"));
    }

    #[test]
    fn a_wish_that_fails_is_gone_all_the_same() {
        let (_root, places) = house();
        fs::write(places.at(SYSTEMCTL), "#!/bin/sh\nexit 1\n").expect("a program");
        places.ask(Wish::Shutdown, "").expect("a wish");
        work(&places).expect_err("it failed");
        assert_eq!(left(&places), 0);
    }

    #[test]
    fn nothing_in_the_folder_is_believed() {
        let (root, places) = house();
        let secret = root.path().join("secret");
        fs::write(&secret, "root's own").expect("a file");
        symlink(&secret, places.wishes().join("restart")).expect("a link");
        fs::create_dir(places.wishes().join("shutdown")).expect("a folder");
        fs::write(places.wishes().join("factory-reset"), vec![b'x'; 5000]).expect("a long file");
        fs::write(places.wishes().join("format"), "").expect("an unknown wish");
        fs::write(places.wishes().join(".restart.new"), "").expect("an unfinished one");
        work(&places).expect("nothing was done");
        assert_eq!((&*told(&places), left(&places)), ("", 1));
        assert!(secret.exists());
        assert!(!places.state().join("factory-reset").exists());
    }

    #[test]
    fn a_folder_that_is_a_link_is_not_entered() {
        let (root, places) = house();
        fs::remove_dir(places.wishes()).expect("it is empty");
        fs::create_dir(root.path().join("etc")).expect("a folder");
        fs::write(root.path().join("etc/restart"), "").expect("a file");
        symlink(root.path().join("etc"), places.wishes()).expect("a link");
        work(&places).expect_err("it is a link");
        assert!(root.path().join("etc/restart").exists());
    }
}
