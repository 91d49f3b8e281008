//! The files with settings on the card: found, taken off it, or emptied of what was taken.

use crate::device::{file, preseed};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// What a file is called while it is being erased begins so; `systemd/lib/factory-reset` knows it too.
const ERASING: &str = "burrow-erasing-";
/// What is written over what is erased, at once, in bytes.
const ERASED_AT_ONCE: usize = 4 << 10;

/// The known files on the card.
pub(super) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
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

/// Empties these lines of a file, in place, so that what stood there is gone from the card and not only from the file. Done
/// twice, it is the same as done once.
pub(super) fn empty(folder: &Path, name: &str, bytes: &[u8], lines: &[usize]) -> io::Result<()> {
    let emptied = preseed::emptied(bytes, lines);
    if emptied == bytes {
        return Ok(());
    }
    let mut file = OpenOptions::new().write(true).open(folder.join(name))?;
    file.write_all(&emptied)?;
    file.sync_all()
}

/// Takes a file that was read off the card; of the kernel's command line only what was added.
pub(super) fn clear(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
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
pub(super) fn finish_erasing(folder: &Path) -> io::Result<()> {
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
