//! Everything of a house in one sealed file: every row of every table, then every media file. And back: a file is taken
//! apart beside the store, looked through as a store, and only then put in its place.
//!
//! What is sealed (see `sealed`) is a row of records. `R`: length of the table's name (1 byte), the name, length of the
//! key (2 bytes), the key, length of the value (4 bytes), the value. `F`: length of the file's name (1 byte), the name,
//! length of the file (8 bytes), its bytes. `E`, at the end: how many rows and how many files there were (8 bytes each).
//! All numbers have their most significant byte first.

use super::opening::CACHE_BYTES_MIN;
use super::sealed::{Opener, Sealer, Unsealing};
use super::table::ALL;
use super::{Error, FILE, Files, MEDIA_FOLDER, Store, view};
use crate::model::settings::Stage;
use redb::Database;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Beside the media files: what is being restored.
const RESTORE_FOLDER: &str = "restore";
/// In it: a house that is being taken out of its file, or was not whole.
const UNFINISHED: &str = "unfinished";
/// In it: one that is whole, and comes into its place at the next start.
const READY: &str = "ready";
/// How many bytes of rows are written at once.
const BATCH_BYTES: usize = 8 << 20;
/// Longest row that is read, in bytes.
const VALUE_BYTES_MAX: usize = 64 << 20;

/// Two who restore at once would take turns in one folder.
static ALONE: Mutex<()> = Mutex::new(());

const ROW: u8 = b'R';
const MEDIA: u8 = b'F';
const END: u8 = b'E';

/// How much there was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Rows of all tables.
    pub rows: u64,
    /// Media files.
    pub files: u64,
}

/// Why a backup can't be restored. Nothing has been changed then.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The file can't be opened.
    #[error(transparent)]
    Sealed(#[from] Unsealing),
    /// It is whole, but what is in it is no house.
    #[error("this backup makes no whole house: {0}")]
    NotWhole(String),
    /// It knows things that this program doesn't.
    #[error("this backup was made by a newer Burrow")]
    Newer,
    /// The disk or the store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<io::Error> for Trouble {
    fn from(why: io::Error) -> Trouble {
        Trouble::Store(why.into())
    }
}

impl Store {
    /// Seals everything into `to`: the rows as they are at one moment, then the media files, none of which is removed until
    /// then. Blocks.
    ///
    /// # Errors
    /// Those of the store and of `to`.
    pub fn back_up(
        &self,
        to: impl Write,
        key: &[u8; 32],
        random: &[u8; 16],
    ) -> Result<Amount, Error> {
        let still = self.files().keep_still();
        let sealed = self.seal(Sealer::new(to, key, random)?);
        drop(still);
        for name in self.files().put_off() {
            if let Err(why) = self.drop_blob(&name) {
                // The next start looks for such files.
                tracing::warn!(%why, name, "a file that nobody needs could not be removed");
            }
        }
        sealed
    }

    fn seal(&self, mut to: Sealer<impl Write>) -> Result<Amount, Error> {
        let mut amount = Amount::default();
        self.read_now(|view| {
            for (index, (table, _)) in ALL.iter().enumerate() {
                view.raw_rows(index, &mut |key, value| {
                    amount.rows += 1;
                    Ok(write_row(&mut to, table, key, value)?)
                })?;
            }
            Ok::<(), Error>(())
        })?;
        for first in 0..=u8::MAX {
            for name in self.files().beginning_with(first)? {
                if let Some(file) = self.files().look_up_now(&name)? {
                    amount.files += 1;
                    write_file(&mut to, &name, file)?;
                }
            }
        }
        to.write_all(&[END])?;
        to.write_all(&amount.rows.to_be_bytes())?;
        to.write_all(&amount.files.to_be_bytes())?;
        to.finish()?;
        Ok(amount)
    }

    /// Takes a backup apart beside this store and looks through it. When it is whole it waits there for `finish`, which
    /// comes with the next start. Blocks, for minutes.
    ///
    /// # Errors
    /// Why it can't be restored; nothing has been changed.
    pub fn take_apart(&self, sealed: impl Read, key: &[u8; 32]) -> Result<Amount, Trouble> {
        let opener = Opener::new(sealed, key)?;
        let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = self.files().folder().join(RESTORE_FOLDER);
        let unfinished = folder.join(UNFINISHED);
        remove(&unfinished)?;
        fs::create_dir_all(unfinished.join(MEDIA_FOLDER))?;
        let amount = match fill(opener, &unfinished).and_then(|amount| {
            look_through(&unfinished)?;
            Ok(amount)
        }) {
            Ok(amount) => amount,
            Err(why) => {
                remove(&unfinished)?;
                return Err(why);
            }
        };
        remove(&folder.join(READY))?;
        fs::rename(&unfinished, folder.join(READY))?;
        File::open(&folder)?.sync_all()?;
        self.give_way();
        Ok(amount)
    }
}

fn write_row(to: &mut impl Write, table: &str, key: &[u8], value: &[u8]) -> io::Result<()> {
    let too_long = |_| io::Error::other("a row is too long for a backup");
    to.write_all(&[ROW, u8::try_from(table.len()).map_err(too_long)?])?;
    to.write_all(table.as_bytes())?;
    to.write_all(&u16::try_from(key.len()).map_err(too_long)?.to_be_bytes())?;
    to.write_all(key)?;
    to.write_all(&u32::try_from(value.len()).map_err(too_long)?.to_be_bytes())?;
    to.write_all(value)
}

fn write_file(to: &mut impl Write, name: &str, file: File) -> io::Result<()> {
    let length = file.metadata()?.len();
    let too_long = |_| io::Error::other("a file's name is too long for a backup");
    to.write_all(&[MEDIA, u8::try_from(name.len()).map_err(too_long)?])?;
    to.write_all(name.as_bytes())?;
    to.write_all(&length.to_be_bytes())?;
    match io::copy(&mut file.take(length), to)? == length {
        true => Ok(()),
        false => Err(io::Error::other("a file became shorter while it was read")),
    }
}

/// One row on its way: number of the table, key, value.
type Row = (usize, Vec<u8>, Vec<u8>);

/// Makes a data folder of what a backup holds.
fn fill<R: Read>(mut from: Opener<R>, folder: &Path) -> Result<Amount, Trouble> {
    // The engine's own bound is a gigabyte, and would be the box's last.
    let db = Database::builder()
        .set_cache_size(CACHE_BYTES_MIN as usize)
        .create(folder.join(FILE))
        .map_err(Error::from)?;
    let files = Files::open(folder.join(MEDIA_FOLDER))?;
    let (mut batch, mut bytes): (Vec<Row>, usize) = (Vec::new(), 0);
    let mut amount = Amount::default();
    loop {
        match from.take(1)?[0] {
            ROW => {
                let row = read_row(&mut from)?;
                amount.rows += 1;
                bytes += row.1.len() + row.2.len();
                batch.push(row);
                if bytes > BATCH_BYTES {
                    put(&db, &batch)?;
                    batch.clear();
                    bytes = 0;
                }
            }
            MEDIA => {
                read_file(&mut from, &files)?;
                amount.files += 1;
            }
            END => break,
            _ => return Err(Trouble::Newer),
        }
    }
    put(&db, &batch)?;
    let said = Amount {
        rows: number(&from.take(8)?),
        files: number(&from.take(8)?),
    };
    match said == amount && from.is_over()? {
        true => Ok(amount),
        false => Err(Unsealing::Damaged.into()),
    }
}

fn number(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn read_name<R: Read>(from: &mut Opener<R>) -> Result<String, Trouble> {
    let length = number(&from.take(1)?) as usize;
    String::from_utf8(from.take(length)?).map_err(|_| Unsealing::Damaged.into())
}

fn read_row<R: Read>(from: &mut Opener<R>) -> Result<Row, Trouble> {
    let name = read_name(from)?;
    let table = ALL.iter().position(|(known, _)| *known == name);
    let table = table.ok_or(Trouble::Newer)?;
    let length = number(&from.take(2)?) as usize;
    let key = from.take(length)?;
    let length = number(&from.take(4)?) as usize;
    if length > VALUE_BYTES_MAX {
        return Err(Unsealing::Damaged.into());
    }
    Ok((table, key, from.take(length)?))
}

fn read_file<R: Read>(from: &mut Opener<R>, files: &Files) -> Result<(), Trouble> {
    let name = read_name(from)?;
    let length = number(&from.take(8)?);
    let mut draft = files.draft()?;
    from.copy(length, draft.file())?;
    let ending = name.split_once('.').map_or("", |(_, ending)| ending);
    let kept = files.keep(draft, ending)?;
    match kept.name() == name {
        true => Ok(()),
        false => Err(Unsealing::Damaged.into()),
    }
}

fn put(db: &Database, rows: &[Row]) -> Result<(), Error> {
    let txn = db.begin_write()?;
    for rows in rows.chunk_by(|one, other| one.0 == other.0) {
        let mut table = txn.open_table(view::definition(ALL[rows[0].0].0))?;
        for (_, key, value) in rows {
            table.insert(key.as_slice(), value.as_slice())?;
        }
    }
    txn.commit()?;
    Ok(())
}

/// Opens a folder as a house would, and asks whether one could live in it: every row can be read, and there is an owner.
/// Whether all rows agree isn't asked. A house lives well with an index that is one row off, and lived so when it was
/// backed up; and comparing takes memory in proportion to the store, which a small box may not have.
fn look_through(folder: &Path) -> Result<(), Trouble> {
    let store = match Store::open(folder, |_| {}) {
        Err(Error::TooNew { .. }) => return Err(Trouble::Newer),
        opened => opened?,
    };
    if let Some(finding) = store.unreadable()?.first() {
        return Err(Trouble::NotWhole(format!(
            "{}: {}",
            finding.table, finding.what
        )));
    }
    let settings = store.read_now(|view| view.settings())?;
    match settings.stage == Stage::Open && settings.owner.is_some() {
        true => Ok(()),
        false => Err(Trouble::NotWhole("it has no owner".to_owned())),
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(why) if why.kind() != io::ErrorKind::NotFound => Err(why),
        _ => Ok(()),
    }
}

/// Removes what is left of a restore that a power cut interrupted.
///
/// # Errors
/// Those of the disk.
pub(super) fn sweep(data: &Path) -> io::Result<()> {
    remove(
        &data
            .join(MEDIA_FOLDER)
            .join(RESTORE_FOLDER)
            .join(UNFINISHED),
    )
}

fn ready(data: &Path) -> PathBuf {
    data.join(MEDIA_FOLDER).join(RESTORE_FOLDER).join(READY)
}

/// Whether a restored house waits for its place in the folder `data`.
pub fn waits(data: &Path) -> bool {
    ready(data).join(FILE).exists()
}

/// Puts a restored house into its place, before the store is opened; whether there was one. Each step can be taken again
/// after a power cut: media files first, whose names say what is in them, then the store in one stroke.
///
/// # Errors
/// Those of the disk.
pub fn finish(data: &Path) -> Result<bool, Error> {
    if !waits(data) {
        return Ok(false);
    }
    let ready = ready(data);
    let (from, to) = (ready.join(MEDIA_FOLDER), data.join(MEDIA_FOLDER));
    for one in folders(&from)? {
        for two in folders(&one)? {
            let place = to.join(two.strip_prefix(&from).unwrap_or(&two));
            fs::create_dir_all(&place)?;
            for entry in fs::read_dir(&two)? {
                let entry = entry?;
                fs::rename(entry.path(), place.join(entry.file_name()))?;
            }
            File::open(&place)?.sync_all()?;
        }
    }
    // What the store in this place had in its journal goes with it.
    super::journal::remove(data)?;
    File::open(data)?.sync_all()?;
    fs::rename(ready.join(FILE), data.join(FILE))?;
    File::open(data)?.sync_all()?;
    remove(&ready)?;
    Ok(true)
}

/// The folders in a folder.
fn folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.push(entry.path());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::delivery::Letter;
    use crate::model::scheduled::Draft;
    use crate::model::{LetterId, Time};
    use crate::ops::post_status::post_status;
    use crate::ops::set_up;
    use crate::store::Clock;
    use crate::store::key::Key;
    use crate::store::record::Record;
    use crate::store::table::{INBOX, STATUSES, STATUSES_OF};
    use tempfile::TempDir;

    const KEY: [u8; 32] = [7; 32];

    fn new_box() -> (Store, TempDir) {
        let media = tempfile::tempdir().expect("a folder");
        let store = Store::in_memory(Clock::System, media.path().to_owned());
        (store.expect("a store"), media)
    }

    /// A house with an owner and a post of theirs.
    fn house() -> (Store, TempDir) {
        let (store, media) = new_box();
        let said = store.write_now(|tx| {
            set_up::claim(tx)?;
            set_up::name_community(tx, "home")?;
            set_up::choose_address(tx, "https://home.example")?;
            set_up::reached(tx)?;
            let ada = set_up::make_owner(tx, "ada", "Ada", "hash")?;
            let draft = Draft {
                text: "Remember me.".to_owned(),
                ..Draft::default()
            };
            post_status(tx, ada, draft, None)
        });
        said.expect("a post");
        (store, media)
    }

    /// Whoever takes a backup, while somebody deletes a picture.
    struct Meanwhile {
        store: Store,
        picture: String,
        taken: Vec<u8>,
    }

    impl Write for Meanwhile {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let gone = self.store.drop_blob(&self.picture);
            assert!(!gone.expect("the disk is fine"), "it is on its way");
            self.taken.write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A home's line takes hours for a backup. What was removed meanwhile was missing from it, though its rows were there.
    #[test]
    fn what_is_removed_while_a_backup_is_made_is_in_it() {
        let (store, _media) = house();
        let kept = store.files().keep_bytes(b"a picture", "png");
        let picture = kept.expect("it is kept").name().to_owned();
        let mut to = Meanwhile {
            store: store.clone(),
            picture: picture.clone(),
            taken: Vec::new(),
        };
        let amount = store.back_up(&mut to, &KEY, &[1; 16]);
        assert_eq!(amount.expect("a backup").files, 1);
        let there = store.files().look_up_now(&picture);
        assert!(there.expect("it can be asked").is_none(), "it goes then");
        assert!(restored(&to.taken).expect("a whole house"));
    }

    fn sealed(store: &Store) -> Vec<u8> {
        let mut file = Vec::new();
        let amount = store.back_up(&mut file, &KEY, &[1; 16]);
        assert!(amount.expect("a backup").rows > 0);
        file
    }

    fn restored(file: &[u8]) -> Result<bool, Trouble> {
        let (store, media) = new_box();
        store.take_apart(file, &KEY)?;
        Ok(media.path().join(RESTORE_FOLDER).join(READY).is_dir())
    }

    /// Changes the first row of a table as no verb would.
    fn spoil(store: &Store, table: usize, value: Option<Vec<u8>>) {
        let first: Result<_, Error> = store.read_now(|view| {
            let mut first = None;
            view.raw_rows(table, &mut |key, _| {
                first.get_or_insert_with(|| key.to_vec());
                Ok(())
            })?;
            Ok(first)
        });
        let key = first.expect("it reads").expect("there is a row");
        let spoilt = store.write_now(move |tx| tx.spoil(table, &key, value));
        spoilt.expect("a row can be changed");
    }

    /// A house that had come by an index that was one row off, and lived with it, could never be brought back: all of its
    /// backups counted as damaged.
    #[test]
    fn a_house_in_which_an_index_is_off_comes_back() {
        let (store, _media) = house();
        spoil(&store, STATUSES_OF.index, None);
        assert_ne!(store.check().expect("it can be checked"), [], "it is off");
        assert!(restored(&sealed(&store)).expect("a house can live in it"));
    }

    #[test]
    fn what_nobody_can_live_in_does_not() {
        let (store, _media) = house();
        assert!(restored(&sealed(&store)).expect("a whole house"));
        spoil(&store, STATUSES.index, Some(vec![0xff]));
        let why = restored(&sealed(&store)).expect_err("a post can't be read");
        assert!(matches!(why, Trouble::NotWhole(_)), "{why}");
        let (nobodys, _media) = new_box();
        let why = restored(&sealed(&nobodys)).expect_err("nobody lives there");
        assert!(matches!(why, Trouble::NotWhole(_)), "{why}");
    }

    /// A backup of `rows` letters of a quarter of a megabyte each.
    fn letters(to: impl Write, rows: u64) -> io::Result<()> {
        let mut to = Sealer::new(to, &KEY, &[1; 16])?;
        for row in 0..rows {
            let letter = Letter {
                signed_by: "https://far.example/users/zoe".to_owned(),
                body: vec![row as u8; 256 << 10],
                to: None,
                received_at: Time(row),
                tries: 0,
            };
            let key = (Time(row), LetterId(row)).bytes();
            write_row(&mut to, INBOX.name, key.as_slice(), &letter.encode())?;
        }
        to.write_all(&[END])?;
        to.write_all(&rows.to_be_bytes())?;
        to.write_all(&0u64.to_be_bytes())?;
        to.finish().map(|_| ())
    }

    fn most_memory_mb() -> u64 {
        let status = fs::read_to_string("/proc/self/status").expect("this is Linux");
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = most.and_then(|most| most.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kib.expect("a number") >> 10
    }

    /// The engine's own cache has a gigabyte, and comparing all rows took more: a box with little memory died of restoring.
    #[test]
    fn a_large_backup_is_restored_in_little_memory() {
        const NAME: &str = "store::backup::tests::a_large_backup_is_restored_in_little_memory";
        const ALONE: &str = "BURROW_TEST_ALONE";
        if std::env::var_os(ALONE).is_none() {
            // What others do at the same time would count.
            let tests = std::env::current_exe().expect("it runs");
            let mut alone = std::process::Command::new(tests);
            let ended = alone.args(["--exact", NAME]).env(ALONE, "1").output();
            let ended = ended.expect("it starts");
            let said = String::from_utf8_lossy(&ended.stdout);
            assert!(
                ended.status.success() && said.contains("1 passed"),
                "{said}"
            );
            return;
        }
        let (store, media) = new_box();
        let file = media.path().join("sealed");
        letters(File::create(&file).expect("a file"), 800).expect("it is sealed");
        let before = most_memory_mb();
        let sealed = File::open(&file).expect("it is there");
        let why = store.take_apart(sealed, &KEY).expect_err("it has no owner");
        assert!(matches!(why, Trouble::NotWhole(_)), "{why}");
        let more = most_memory_mb() - before;
        assert!(more < 80, "{more} MB more");
    }
}
