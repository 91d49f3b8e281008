//! A copy of the store as it was before a later release changed its shape. The box has two systems: should the newer one not
//! stand its trial, the older one, which can't read what the newer has made of the store, goes on with this copy.
//!
//! `burrow.redb.before-N` is the copy that was made before the store climbed to shape N. `burrow.redb.newer-N-K-ID` is the Kth
//! store of shape N that was put aside for its copy, whose last id was ID. Nothing that somebody wrote is ever removed here unasked:
//! a copy holds nothing that the store doesn't, and what is put aside stays until the owner says that it may go.

use super::files::remove_if_there;
use super::key::Key;
use super::migrate::{self, Ladder};
use super::opening::{meta_on_disk, shape_on_disk};
use super::record::Record;
use super::table::{META, STATUSES};
use super::{Error, FILE, commit, journal, view};
use crate::model::status::Status;
use crate::model::{StatusId, Time};
use redb::{Database, ReadOnlyDatabase, ReadableDatabase};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How a copy's name begins, before the shape for which it was made.
const BEFORE: &str = "burrow.redb.before-";
/// How the name of a store begins that was put aside.
const NEWER: &str = "burrow.redb.newer-";
/// What a copy is called while it is being made.
const UNFINISHED: &str = "burrow.redb.before.new";
/// Room that must be left beside a copy, in bytes: the climb itself writes too.
const SPARE_BYTES: u64 = 32 << 20;
/// How many bytes are copied between two words about how far it is.
const CHUNK_BYTES: u64 = 8 << 20;
/// How much memory reading a store takes that isn't lived in, in bytes.
const READ_CACHE_BYTES: usize = 4 << 20;
/// Most posts that are counted in what was put aside.
pub const POSTS_COUNTED: u64 = 10_000;
/// How long a copy is kept: by then the newer system has long been found good, and much that isn't in the copy was written.
pub const KEPT: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// A store that was put aside when the box went back to an older system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its name in the data folder.
    pub name: String,
    /// Its size, in bytes.
    pub bytes: u64,
    /// From when on what was written is only in it.
    pub since: Time,
    /// How many posts of people here are only in it, up to `POSTS_COUNTED`; none where that can't be read.
    pub posts: Option<u64>,
}

/// Copies the store, which nobody may have open, before it climbs. A copy that was made before a climb that was cut short is
/// left as it is: it alone is from before.
///
/// # Errors
/// `NoRoom`, and those of the disk. The store is as it was.
pub(super) fn keep(data: &Path, ladder: Ladder, progress: &dyn Fn(f64)) -> Result<(), Error> {
    let file = data.join(FILE);
    let place = data.join(format!("{BEFORE}{}", ladder.len()));
    let shape = shape_of(&file)?;
    if place.try_exists()? && shape_of(&place).is_ok_and(|kept| kept < shape) {
        return Ok(());
    }
    // What is left has nothing that the store doesn't have: no step has been taken since, or the older program went on after
    // it, or it belongs to a release before the last.
    for (stale, _) in copies(data)? {
        remove_if_there(&stale)?;
    }
    remove_if_there(&data.join(UNFINISHED))?;
    let disk = rustix::fs::statvfs(data).map_err(io::Error::from)?;
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    fits(file.metadata()?.len(), free)?;
    copy(&file, &data.join(UNFINISHED), progress)?;
    fs::rename(data.join(UNFINISHED), place)?;
    Ok(File::open(data)?.sync_all()?)
}

/// Whether a copy of so many bytes has room in what is free.
fn fits(bytes: u64, free: u64) -> Result<(), Error> {
    let needed = bytes.saturating_add(SPARE_BYTES);
    match free < needed {
        true => Err(Error::NoRoom {
            needed_mb: needed >> 20,
            free_mb: free >> 20,
        }),
        false => Ok(()),
    }
}

/// Copies a file to the disk. Where the file system can share blocks (Btrfs, XFS), it does.
fn copy(from: &Path, to: &Path, progress: &dyn Fn(f64)) -> io::Result<()> {
    let from = File::open(from)?;
    let length = from.metadata()?.len();
    let mut to = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(to)?;
    let mut done = 0;
    while done < length {
        let part = io::copy(&mut (&from).take(CHUNK_BYTES), &mut to)?;
        if part == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        done += part;
        // What waits in memory would all come at once in the end.
        to.sync_data()?;
        progress(done as f64 / length as f64);
    }
    to.sync_all()
}

/// Removes what is left of a copy that a power cut interrupted.
///
/// # Errors
/// Those of the disk.
pub(super) fn sweep(data: &Path) -> io::Result<()> {
    remove_if_there(&data.join(UNFINISHED))
}

/// Goes back to the copy that was made before a newer program changed the store, which is put aside; whether there was one
/// that this program can read. To be called only where it is known that the box went back to an older system, and while
/// nobody has the store open. Each step can be taken again after a power cut; there is a store in its place at any time.
///
/// # Errors
/// Those of the disk.
pub fn go_back(data: &Path) -> Result<bool, Error> {
    going_back(data, migrate::STEPS)
}

fn going_back(data: &Path, ladder: Ladder) -> Result<bool, Error> {
    let file = data.join(FILE);
    let known = ladder.len() as u64;
    fold_in(data, &file)?;
    let found = shape_of(&file)?;
    if found <= known {
        return Ok(false);
    }
    let mut fitting = Vec::new();
    for (copy, _) in copies(data)? {
        match shape_of(&copy) {
            Ok(shape) if shape <= known => fitting.push((shape, copy)),
            Ok(_) => {}
            Err(why) => tracing::warn!(%why, copy = %copy.display(), "a copy can't be read"),
        }
    }
    let Some((_, copy)) = fitting.into_iter().max() else {
        return Ok(false);
    };
    // A second name first, and only then the first name to the copy, in one stroke: without a store in its place, an empty
    // one would be made.
    let aside = second_name(data, &file, found, last_id(&open(&copy)?)?)?;
    File::open(data)?.sync_all()?;
    fs::rename(&copy, &file)?;
    File::open(data)?.sync_all()?;
    tracing::warn!(
        aside = %aside.display(),
        "went back to the store as it was before the update; the newer one is put aside"
    );
    Ok(true)
}

/// Puts what the journal holds into the store that it belongs to, and takes the journal away: the store that comes into this
/// place has nothing to do with it.
fn fold_in(data: &Path, file: &Path) -> Result<(), Error> {
    if file.try_exists()? {
        let db = Database::builder().open(file)?;
        let turn = meta_on_disk(&db, journal::TURN)?;
        commit::catch_up(&db, &journal::file(data)?, turn)?;
    }
    journal::remove(data)
}

/// Gives the store in `file` a second name that nothing else has; the one that it was given before the power went, if it was.
fn second_name(data: &Path, file: &Path, found: u64, last: u64) -> io::Result<PathBuf> {
    let number = |path: &Path| {
        path.symlink_metadata()
            .map(|known| (known.dev(), known.ino()))
    };
    let ours = number(file)?;
    for turn in 1u32.. {
        let name = data.join(format!("{NEWER}{found}-{turn}-{last}"));
        match number(&name) {
            Ok(taken) if taken == ours => return Ok(name),
            Ok(_) => {}
            Err(why) if why.kind() == io::ErrorKind::NotFound => {
                fs::hard_link(file, &name)?;
                return Ok(name);
            }
            Err(why) => return Err(why),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// What was put aside, the newest first.
///
/// # Errors
/// The folder can't be read.
pub fn aside(data: &Path) -> Result<Vec<Aside>, Error> {
    let mut found = Vec::new();
    for (path, name) in named(data, NEWER)? {
        let last = name
            .rsplit_once('-')
            .and_then(|(_, last)| last.parse().ok());
        let last: u64 = last.unwrap_or(u64::MAX);
        found.push(Aside {
            bytes: path.metadata()?.len(),
            since: StatusId(last).time(),
            posts: posts_after(&path, last),
            name,
        });
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.since));
    Ok(found)
}

/// Removes what was put aside under this name: the owner wants it so. Whether it was there.
///
/// # Errors
/// Those of the disk.
pub fn forget_aside(data: &Path, name: &str) -> Result<bool, Error> {
    let found = named(data, NEWER)?
        .into_iter()
        .find(|(_, known)| known == name);
    match found {
        Some((path, _)) => remove_if_there(&path).map(|()| true).map_err(Error::from),
        None => Ok(false),
    }
}

/// Removes copies that were made longer than `KEPT` ago; how many.
///
/// # Errors
/// Those of the disk.
pub fn forget_old(data: &Path, now: SystemTime) -> Result<usize, Error> {
    let mut removed = 0;
    for (path, _) in copies(data)? {
        let age = now.duration_since(path.metadata()?.modified()?);
        if age.is_ok_and(|age| age > KEPT) {
            remove_if_there(&path)?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// How many posts of people here a store has whose ids are after `last`. A later release may have changed what a post
/// looks like: then nothing can be said.
fn posts_after(store: &Path, last: u64) -> Option<u64> {
    let db = open(store).ok()?;
    let read = db.begin_read().ok()?;
    let table = read.open_table(view::definition(STATUSES.name)).ok()?;
    let first = StatusId(last.checked_add(1)?).bytes();
    let mut posts = 0;
    for row in table.range::<&[u8]>(first.as_slice()..).ok()? {
        let (_, value) = row.ok()?;
        posts += u64::from(Status::decode(value.value()).ok()?.is_local());
        if posts == POSTS_COUNTED {
            break;
        }
    }
    Some(posts)
}

fn open(store: &Path) -> Result<ReadOnlyDatabase, Error> {
    let mut builder = Database::builder();
    builder.set_cache_size(READ_CACHE_BYTES);
    Ok(builder.open_read_only(store)?)
}

fn shape_of(store: &Path) -> Result<u64, Error> {
    shape_on_disk(&open(store)?)
}

fn last_id(db: &ReadOnlyDatabase) -> Result<u64, Error> {
    let view = view::View::reading(db.begin_read()?, Time(0));
    Ok(view.get(&META, &migrate::LAST_ID)?.unwrap_or(0))
}

fn copies(data: &Path) -> Result<Vec<(PathBuf, String)>, Error> {
    named(data, BEFORE)
}

/// The files in the data folder whose names begin so and go on with a digit.
fn named(data: &Path, beginning: &str) -> Result<Vec<(PathBuf, String)>, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(data)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let rest = name.strip_prefix(beginning);
        if rest.is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit())) {
            found.push((entry.path(), name));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AccountId;
    use crate::model::scheduled::Draft;
    use crate::ops::post_status::post_status;
    use crate::ops::set_up;
    use crate::store::{Clock, MEDIA_FOLDER, Store};
    use tempfile::TempDir;

    /// What the older program knows.
    const OLDER: Ladder = migrate::STEPS;
    /// What the newer one knows: two steps more.
    const NEWER_YET: Ladder = &[|_| Ok(()), |tx| rename(tx, "half"), |tx| rename(tx, "new")];
    /// The same, and the power goes between the two.
    const CUT: Ladder = &[
        |_| Ok(()),
        |tx| rename(tx, "half"),
        |_| Err(Error::Engine("the power is gone".to_owned())),
    ];
    /// The same, and the power goes before the first.
    const CUT_AT_ONCE: Ladder = &[
        |_| Ok(()),
        |_| Err(Error::Engine("the power is gone".to_owned())),
        |_| Ok(()),
    ];

    fn rename(tx: &crate::store::Tx, name: &str) -> Result<(), Error> {
        let mut settings = tx.settings()?;
        settings.name = name.to_owned();
        tx.put_settings(&settings)
    }

    fn open_as(data: &Path, ladder: Ladder) -> Result<Store, Error> {
        Store::climbing(data, ladder, Clock::System, |_| {})
    }

    fn name_in(data: &Path, ladder: Ladder) -> String {
        let store = open_as(data, ladder).expect("the store opens");
        let settings = store.read_now(|view| view.settings());
        settings.expect("the store reads").name
    }

    /// A data folder in which an older program has lived, whose house is called `old`.
    fn lived() -> TempDir {
        let data = tempfile::tempdir().expect("a folder");
        let store = open_as(data.path(), OLDER).expect("a new store");
        let owner = store.write_now(|tx| {
            set_up::claim(tx)?;
            set_up::name_community(tx, "old")?;
            set_up::choose_address(tx, "https://home.example")?;
            set_up::reached(tx)?;
            set_up::make_owner(tx, "ada", "Ada", "hash")
        });
        say(&store, owner.expect("an owner"), "before the update");
        data
    }

    fn owner(store: &Store) -> AccountId {
        let settings = store.read_now(|view| view.settings());
        let owner = settings.expect("the store reads").owner;
        owner.expect("it has an owner")
    }

    fn say(store: &Store, who: AccountId, text: &str) {
        let draft = Draft {
            text: text.to_owned(),
            ..Draft::default()
        };
        let text = text.to_owned();
        let said = store.write_now(move |tx| post_status(tx, who, draft, Some(&text)));
        said.expect("a post");
    }

    fn files(data: &Path) -> Vec<String> {
        let entries = fs::read_dir(data).expect("a folder").flatten();
        let mut names: Vec<String> = entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| name != MEDIA_FOLDER && name != crate::store::journal::FILE)
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_copy_is_kept_before_the_first_step_and_never_without_need() {
        let data = lived();
        assert_eq!(name_in(data.path(), OLDER), "old");
        assert_eq!(files(data.path()), [FILE]);
        assert_eq!(name_in(data.path(), NEWER_YET), "new");
        assert_eq!(files(data.path()), [FILE, "burrow.redb.before-3"]);
        assert_eq!(
            shape_of(&data.path().join("burrow.redb.before-3")).ok(),
            Some(1)
        );
        assert_eq!(name_in(data.path(), NEWER_YET), "new");
        assert_eq!(files(data.path()), [FILE, "burrow.redb.before-3"]);
    }

    #[test]
    fn the_older_program_goes_on_with_the_copy_and_what_is_newer_is_put_aside() {
        let data = lived();
        let store = open_as(data.path(), NEWER_YET).expect("it climbs");
        say(&store, owner(&store), "after the update");
        drop(store);
        let refused = open_as(data.path(), OLDER).map(|_| ());
        let newer = matches!(refused, Err(Error::TooNew { found: 3, known: 1 }));
        assert!(newer, "{refused:?}");
        assert!(going_back(data.path(), OLDER).expect("the disk is fine"));
        assert!(
            !going_back(data.path(), OLDER).expect("the disk is fine"),
            "once"
        );
        assert_eq!(name_in(data.path(), OLDER), "old");
        let put_aside = aside(data.path()).expect("it can be read");
        assert_eq!((put_aside.len(), put_aside[0].posts), (1, Some(1)));
        let [store, newer] = files(data.path()).try_into().expect("two files");
        assert_eq!((&*store, &newer), (FILE, &put_aside[0].name));
        assert!(newer.starts_with("burrow.redb.newer-3-1-"));
        assert!(
            !forget_aside(data.path(), FILE).expect("nothing"),
            "only what was put aside"
        );
        assert!(!forget_aside(data.path(), "burrow.redb.newer-../x").expect("nothing"));
        assert!(forget_aside(data.path(), &newer).expect("it goes"));
        assert_eq!(files(data.path()), [FILE]);
    }

    #[test]
    fn a_climb_that_was_cut_short_leaves_the_copy_from_before_it() {
        let data = lived();
        open_as(data.path(), CUT)
            .map(|_| ())
            .expect_err("the power is gone");
        for _ in 0..2 {
            open_as(data.path(), CUT)
                .map(|_| ())
                .expect_err("and again");
        }
        assert_eq!(
            shape_of(&data.path().join("burrow.redb.before-3")).ok(),
            Some(1)
        );
        // The older system is started, because the newer one didn't get on: half of the way is too new for it as well.
        open_as(data.path(), OLDER)
            .map(|_| ())
            .expect_err("too new");
        assert!(going_back(data.path(), OLDER).expect("the disk is fine"));
        assert_eq!(name_in(data.path(), OLDER), "old");
    }

    #[test]
    fn a_copy_is_made_anew_where_the_older_program_has_gone_on_since() {
        let data = lived();
        open_as(data.path(), CUT_AT_ONCE)
            .map(|_| ())
            .expect_err("the power is gone");
        assert_eq!(files(data.path()), [FILE, "burrow.redb.before-3"]);
        let store = open_as(data.path(), OLDER).expect("no step was taken");
        let named = store.write_now(|tx| rename(tx, "older but wiser"));
        named.expect("a name");
        drop(store);
        fs::write(data.path().join(UNFINISHED), "half a copy").expect("a file");
        fs::write(
            data.path().join("burrow.redb.before-2"),
            "a copy of long ago",
        )
        .expect("a file");
        open_as(data.path(), CUT)
            .map(|_| ())
            .expect_err("the power is gone");
        assert_eq!(files(data.path()), [FILE, "burrow.redb.before-3"]);
        assert!(going_back(data.path(), OLDER).expect("the disk is fine"));
        assert_eq!(name_in(data.path(), OLDER), "older but wiser");
    }

    #[test]
    fn going_back_can_be_cut_short_anywhere() {
        let data = lived();
        drop(open_as(data.path(), NEWER_YET).expect("it climbs"));
        let (file, copy) = (
            data.path().join(FILE),
            data.path().join("burrow.redb.before-3"),
        );
        let last = last_id(&open(&copy).expect("it opens")).expect("it reads");
        let put_aside = data.path().join(format!("burrow.redb.newer-3-1-{last}"));
        // After the second name was given.
        fs::hard_link(&file, &put_aside).expect("a link");
        assert!(going_back(data.path(), OLDER).expect("the disk is fine"));
        assert_eq!(name_in(data.path(), OLDER), "old");
        assert_eq!(shape_of(&put_aside).ok(), Some(3));
        // The same update once more: another store takes the name.
        drop(open_as(data.path(), NEWER_YET).expect("it climbs again"));
        assert!(going_back(data.path(), OLDER).expect("the disk is fine"));
        assert_eq!(name_in(data.path(), OLDER), "old");
        assert_eq!(
            aside(data.path()).expect("it can be read").len(),
            2,
            "neither is lost"
        );
    }

    #[test]
    fn without_a_copy_that_can_be_read_nothing_is_changed() {
        let data = lived();
        drop(open_as(data.path(), NEWER_YET).expect("it climbs"));
        fs::write(data.path().join("burrow.redb.before-3"), "torn").expect("a file");
        assert!(!going_back(data.path(), OLDER).expect("the disk is fine"));
        assert_eq!(shape_of(&data.path().join(FILE)).ok(), Some(3));
        assert_eq!(files(data.path()), [FILE, "burrow.redb.before-3"]);
        assert_eq!(aside(data.path()).expect("it can be read"), []);
        assert_eq!(name_in(data.path(), NEWER_YET), "new");
    }

    #[test]
    fn a_copy_goes_after_some_days_and_needs_room() {
        let data = lived();
        drop(open_as(data.path(), NEWER_YET).expect("it climbs"));
        let made = SystemTime::now();
        assert_eq!(forget_old(data.path(), made + KEPT / 2).expect("fine"), 0);
        assert_eq!(forget_old(data.path(), made + KEPT * 2).expect("fine"), 1);
        assert_eq!(files(data.path()), [FILE]);
        assert!(fits(10, SPARE_BYTES + 10).is_ok());
        let tight = fits(1 << 30, SPARE_BYTES).expect_err("no room").to_string();
        assert!(
            tight.contains("1056 MB are needed, 32 MB are free"),
            "{tight}"
        );
    }
}
