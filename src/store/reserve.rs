//! Room for the day on which the disk is full. Without some, the store can't even be opened: what the journal has is to be
//! written into the engine's file first. And only a house that is open can make room.
//!
//! While there is plenty, a file of nothing is laid by, which takes its blocks and is never written to. When the store can't
//! be opened for want of room, or can hardly be written to, what was left half done is cleared away, and then that file.

use super::opening::FILE_UNFINISHED;
use super::{Error, MEDIA_FOLDER, backup, files, snapshot};
use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Its name in the data folder.
pub const FILE: &str = "burrow.reserve";
/// How large it is: the rows of a full journal, unpacked, with all pages on the way to them fit into it several times.
const BYTES: u64 = 64 << 20;
/// Only where so much more is free is it laid by, in bytes: well above where a house stops taking things in.
const PLENTY_BYTES: u64 = 512 << 20;
/// With less than this free it is given up when the store is opened, in bytes: whoever deletes something writes first.
const SCANT_BYTES: u64 = 16 << 20;

/// How many bytes are free on the disk of this folder for who isn't root.
///
/// # Errors
/// Those of the disk.
pub fn free_bytes(folder: &Path) -> io::Result<u64> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// Takes the room, if it isn't taken yet and there is plenty; whether it is there now. A file system that can't give room
/// without writing gives none.
///
/// # Errors
/// Those of the disk.
pub fn lay_by(data: &Path) -> Result<bool, Error> {
    let place = data.join(FILE);
    if place.metadata().is_ok_and(|known| known.len() >= BYTES) {
        return Ok(true);
    }
    if free_bytes(data)? < BYTES + PLENTY_BYTES {
        return Ok(false);
    }
    let file = File::create(&place)?;
    let mode = rustix::fs::FallocateFlags::empty();
    if let Err(why) = rustix::fs::fallocate(&file, mode, 0, BYTES) {
        fs::remove_file(&place)?;
        tracing::info!(%why, "this file system keeps no room for a full disk");
        return Ok(false);
    }
    file.sync_all()?;
    Ok(true)
}

/// Clears away what was left half done: uploads, a restore, copies. Nobody may have the store open.
///
/// # Errors
/// Those of the disk.
pub(super) fn sweep(data: &Path) -> Result<(), Error> {
    files::sweep(&data.join(MEDIA_FOLDER))?;
    backup::sweep(data)?;
    snapshot::sweep(data)?;
    Ok(files::remove_if_there(&data.join(FILE_UNFINISHED))?)
}

/// Gives the room back where hardly any other is left.
///
/// # Errors
/// Those of the disk.
pub(super) fn give_up_if_scant(data: &Path) -> Result<(), Error> {
    if free_bytes(data)? < SCANT_BYTES {
        give_up(data)?;
    }
    Ok(())
}

/// Gives the room back; whether there was any.
///
/// # Errors
/// Those of the disk.
pub(super) fn give_up(data: &Path) -> Result<bool, Error> {
    let place = data.join(FILE);
    if !place.try_exists()? {
        return Ok(false);
    }
    fs::remove_file(place)?;
    tracing::warn!("the disk is full: the room that was laid by for that is given up");
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrate::Ladder;
    use crate::store::{Clock, FILE as STORE, Store};
    use std::io::ErrorKind;
    use std::path::PathBuf;
    use std::sync::OnceLock;

    fn open(data: &Path, ladder: Ladder) -> Result<(), Error> {
        Store::climbing(data, ladder, Clock::System, |_| {}).map(|_| ())
    }

    /// Where the disk is that has room only once the reserve is gone.
    static TIGHT: OnceLock<PathBuf> = OnceLock::new();

    fn climb_with_room() -> Result<(), Error> {
        match TIGHT.get().is_some_and(|data| data.join(FILE).exists()) {
            true => Err(io::Error::from(ErrorKind::StorageFull).into()),
            false => Ok(()),
        }
    }

    #[test]
    fn a_full_disk_opens_with_the_room_that_was_laid_by() {
        let data = tempfile::tempdir().expect("a folder");
        open(data.path(), &[|_| Ok(())]).expect("a new store");
        fs::write(data.path().join(FILE), "room").expect("a file");
        TIGHT.set(data.path().to_owned()).expect("once");
        open(data.path(), &[|_| Ok(()), |_| climb_with_room()]).expect("it has room now");
        assert!(!data.path().join(FILE).exists());
    }

    #[test]
    fn without_any_it_says_that_it_is_full() {
        let data = tempfile::tempdir().expect("a folder");
        let full: Ladder = &[|_| Err(io::Error::from(ErrorKind::StorageFull).into())];
        let why = open(data.path(), full).expect_err("there is no room");
        assert!(why.is_full(), "{why}");
    }

    #[test]
    fn what_was_left_half_done_makes_room() {
        let data = tempfile::tempdir().expect("a folder");
        let steps: Ladder = &[|_| Ok(())];
        open(data.path(), steps).expect("a new store");
        let left = [
            "media/incoming/7",
            "media/restore/unfinished/burrow.redb",
            "burrow.redb.before.new",
            "burrow.redb.new",
        ];
        for left in left.map(|left| data.path().join(left)) {
            fs::create_dir_all(left.parent().expect("a folder")).expect("a folder");
            fs::write(left, "half").expect("a file");
        }
        open(data.path(), steps).expect("it opens");
        let there = left.map(|left| data.path().join(left).exists());
        assert_eq!(there, [false; 4]);
        assert!(data.path().join(STORE).exists());
    }

    #[test]
    fn room_is_laid_by_once() {
        let data = tempfile::tempdir().expect("a folder");
        let free = free_bytes(data.path()).expect("the disk says it");
        let laid = lay_by(data.path()).expect("the disk is fine");
        if !laid {
            // A file system without `fallocate`, or one that is as good as full.
            return;
        }
        assert!(free > BYTES + PLENTY_BYTES);
        let known = data.path().join(FILE).metadata().expect("a file");
        assert_eq!(known.len(), BYTES);
        assert!(lay_by(data.path()).expect("nothing to do"));
        give_up_if_scant(data.path()).expect("there is plenty");
        assert!(give_up(data.path()).expect("it goes"));
        assert!(!give_up(data.path()).expect("it is gone"));
    }
}
