//! Media files beside the database, named by what is in them, so that the same picture is kept
//! once. A file appears under its name whole or not at all: it is written elsewhere, synced, and
//! then moved.

use super::Error;
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::io::AsyncWriteExt;

/// Where files are written before they have a name, inside the media folder: moving a file is only
/// safe within one file system.
const INCOMING_FOLDER: &str = "incoming";

/// Hexadecimal digits of a SHA-256.
const HASH_DIGITS: usize = 64;

/// Longest ending of a name, in bytes.
const ENDING_BYTES_MAX: usize = 5;

/// Bytes read at a time to compute a file's name.
const READ_BYTES: usize = 64 * 1024;

/// The media folder. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    folder: PathBuf,
    next: AtomicU64,
    /// Whoever removes files keeps this locked meanwhile.
    held: Mutex<Held>,
}

/// What may not be removed.
#[derive(Debug, Default)]
struct Held {
    /// How many guards hold each name.
    names: HashMap<String, usize>,
    /// How many hold all of them.
    still: usize,
    /// What would have been removed meanwhile.
    put_off: BTreeSet<String>,
}

/// While this lives no file is removed.
#[derive(Debug)]
pub struct Still {
    files: Files,
}

impl Drop for Still {
    fn drop(&mut self) {
        self.files.held().still -= 1;
    }
}

/// The name of a kept file. While this lives the file can't be removed, so hold it until the row
/// that refers to the file is committed.
#[derive(Debug)]
pub struct Kept {
    files: Files,
    name: String,
}

impl Kept {
    /// What the row has to say: 64 digits, a dot and an ending.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let mut held = self.files.held();
        if let Some(count) = held.names.get_mut(&self.name) {
            *count -= 1;
            if *count == 0 {
                held.names.remove(&self.name);
            }
        }
    }
}

/// A file that is being received. It vanishes when dropped, so an upload that breaks off leaves
/// nothing behind.
#[derive(Debug)]
pub struct Incoming {
    file: tokio::fs::File,
    place: Place,
    bytes: u64,
}

/// A received file that has no name yet. It vanishes when dropped.
#[derive(Debug)]
pub struct Received {
    file: File,
    place: Place,
}

/// A path that is removed when this is dropped, unless the file was moved away.
#[derive(Debug)]
struct Place {
    path: PathBuf,
    moved: bool,
}

impl Drop for Place {
    fn drop(&mut self) {
        if !self.moved {
            // What can't be removed now is swept at the next start.
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl Incoming {
    /// Appends bytes.
    ///
    /// # Errors
    /// Those of the disk, e.g. that it is full.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.file.write_all(bytes).await?;
        self.bytes += bytes.len() as u64;
        Ok(())
    }

    /// How many bytes have come.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// All has come.
    ///
    /// # Errors
    /// Those of the disk.
    pub async fn finish(mut self) -> Result<Received, Error> {
        self.file.flush().await?;
        let file = self.file.into_std().await;
        Ok(Received {
            file,
            place: self.place,
        })
    }
}

impl Received {
    /// The file, to read it or to change it in place.
    pub fn file(&mut self) -> &mut File {
        &mut self.file
    }
}

impl Files {
    /// The files in `folder`, which is made if it is missing. Uploads that a power cut interrupted
    /// are removed.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn open(folder: PathBuf) -> Result<Files, Error> {
        fs::create_dir_all(folder.join(INCOMING_FOLDER))?;
        sweep(&folder)?;
        let inner = Inner {
            folder,
            next: AtomicU64::new(0),
            held: Mutex::default(),
        };
        Ok(Files {
            inner: Arc::new(inner),
        })
    }

    /// Where they are.
    pub(super) fn folder(&self) -> &Path {
        &self.inner.folder
    }

    /// Begins to receive a file.
    ///
    /// # Errors
    /// Those of the disk.
    pub async fn receive(&self) -> Result<Incoming, Error> {
        let place = self.place();
        let mut options = tokio::fs::OpenOptions::new();
        let file = options
            .read(true)
            .write(true)
            .create_new(true)
            .open(&place.path)
            .await?;
        Ok(Incoming {
            file,
            place,
            bytes: 0,
        })
    }

    /// Gives a received file its name and keeps it. Blocks.
    ///
    /// # Errors
    /// Those of the disk; then nothing is kept.
    pub fn keep(&self, mut draft: Received, ending: &str) -> Result<Kept, Error> {
        let kept = self.hold(format!("{}.{ending}", hash(&mut draft.file)?));
        let target = self.path(&kept.name).ok_or_else(|| bad_name(&kept.name))?;
        draft.file.sync_all()?;
        self.settle(&mut draft.place, &target)?;
        Ok(kept)
    }

    /// Keeps a file that is in memory. Blocks.
    ///
    /// # Errors
    /// Those of the disk; then nothing is kept.
    pub fn keep_bytes(&self, bytes: &[u8], ending: &str) -> Result<Kept, Error> {
        let mut draft = self.draft()?;
        draft.file.write_all(bytes)?;
        self.keep(draft, ending)
    }

    /// An empty file without a name, to be written and read, and perhaps kept. Blocks.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn draft(&self) -> Result<Received, Error> {
        let place = self.place();
        let file = File::options()
            .read(true)
            .write(true)
            .create_new(true)
            .open(&place.path)?;
        Ok(Received { file, place })
    }

    /// Opens a kept file; `None` if there is none of that name. Blocks.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn look_up_now(&self, name: &str) -> Result<Option<File>, Error> {
        let Some(path) = self.path(name) else {
            return Ok(None);
        };
        match File::open(path) {
            Ok(file) => Ok(Some(file)),
            Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
            Err(why) => Err(why.into()),
        }
    }

    /// Opens a kept file; `None` if there is none of that name.
    ///
    /// # Errors
    /// Those of the disk.
    pub async fn look_up(&self, name: &str) -> Result<Option<tokio::fs::File>, Error> {
        let Some(path) = self.path(name) else {
            return Ok(None);
        };
        match tokio::fs::File::open(path).await {
            Ok(file) => Ok(Some(file)),
            Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
            Err(why) => Err(why.into()),
        }
    }

    /// How many bytes a kept file has; 0 if there is none of that name. Blocks.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn bytes_of(&self, name: &str) -> Result<u64, Error> {
        let file = self.look_up_now(name)?;
        Ok(file.map_or(Ok(0), |file| file.metadata().map(|known| known.len()))?)
    }

    /// Removes a file that `unused` says nobody needs, unless somebody is just keeping it again, or all have to stay.
    /// Whether it is gone. Blocks, and so do all who keep files meanwhile.
    ///
    /// # Errors
    /// Those of the disk and of `unused`.
    pub fn remove(
        &self,
        name: &str,
        unused: impl FnOnce() -> Result<bool, Error>,
    ) -> Result<bool, Error> {
        let Some(path) = self.path(name) else {
            return Ok(true);
        };
        let mut held = self.held();
        if held.still > 0 {
            held.put_off.insert(name.to_owned());
            return Ok(false);
        }
        if held.names.contains_key(name) || !unused()? {
            return Ok(false);
        }
        match fs::remove_file(path) {
            Err(why) if why.kind() != ErrorKind::NotFound => Err(why.into()),
            _ => Ok(true),
        }
    }

    /// Has every file stay, whoever wants it removed.
    pub fn keep_still(&self) -> Still {
        self.held().still += 1;
        Still {
            files: self.clone(),
        }
    }

    /// What would have been removed if not all had to stay.
    pub fn waiting(&self) -> BTreeSet<String> {
        self.held().put_off.clone()
    }

    /// What would have been removed while all had to stay, once none has to any more.
    pub(super) fn put_off(&self) -> BTreeSet<String> {
        let mut held = self.held();
        match held.still {
            0 => std::mem::take(&mut held.put_off),
            _ => BTreeSet::new(),
        }
    }

    /// The names of all files whose hash begins with this byte, to find those that no row knows.
    /// A 256th of all, so that a pass over everything can rest in between. Blocks.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn beginning_with(&self, first: u8) -> Result<Vec<String>, Error> {
        let mut names = Vec::new();
        for folder in entries(&self.inner.folder.join(format!("{first:02x}")))? {
            let files = entries(&folder)?;
            names.extend(
                files
                    .iter()
                    .filter_map(|path| path.file_name()?.to_str().map(str::to_owned)),
            );
        }
        Ok(names)
    }

    /// How many bytes are free on the disk for who isn't root.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn free_bytes(&self) -> Result<u64, Error> {
        Ok(super::reserve::free_bytes(&self.inner.folder)?)
    }

    /// How many bytes the disk has.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn disk_bytes(&self) -> Result<u64, Error> {
        let disk = rustix::fs::statvfs(&self.inner.folder).map_err(std::io::Error::from)?;
        Ok(disk.f_blocks.saturating_mul(disk.f_frsize))
    }

    fn place(&self) -> Place {
        let number = self.inner.next.fetch_add(1, Ordering::Relaxed);
        Place {
            path: self
                .inner
                .folder
                .join(INCOMING_FOLDER)
                .join(number.to_string()),
            moved: false,
        }
    }

    /// Moves a synced file to its name and makes the move itself lasting.
    fn settle(&self, place: &mut Place, target: &Path) -> Result<(), Error> {
        let inner = target.parent().unwrap_or(target);
        let outer = inner.parent().unwrap_or(inner);
        fs::create_dir_all(inner)?;
        fs::rename(&place.path, target)?;
        place.moved = true;
        for folder in [inner, outer, &self.inner.folder] {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    fn hold(&self, name: String) -> Kept {
        *self.held().names.entry(name.clone()).or_insert(0) += 1;
        Kept {
            files: self.clone(),
            name,
        }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        // A panic elsewhere leaves the counts as they are, which is right.
        self.inner
            .held
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Where a file lies; `None` for anything that isn't a name of ours, such as `../secret`.
    fn path(&self, name: &str) -> Option<PathBuf> {
        let (hash, ending) = name.split_once('.')?;
        let lower_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_lowercase();
        let fits = hash.len() == HASH_DIGITS
            && hash.bytes().all(lower_hex)
            && (1..=ENDING_BYTES_MAX).contains(&ending.len())
            && ending.bytes().all(plain);
        fits.then(|| {
            self.inner
                .folder
                .join(&hash[..2])
                .join(&hash[2..4])
                .join(name)
        })
    }
}

/// Removes uploads that a power cut interrupted from the folder of media files.
///
/// # Errors
/// Those of the disk.
pub(super) fn sweep(folder: &Path) -> Result<(), Error> {
    for file in entries(&folder.join(INCOMING_FOLDER))? {
        fs::remove_file(file)?;
    }
    Ok(())
}

/// Removes a file that need not be there.
///
/// # Errors
/// Those of the disk.
pub(super) fn remove_if_there(file: &Path) -> std::io::Result<()> {
    match fs::remove_file(file) {
        Err(why) if why.kind() != ErrorKind::NotFound => Err(why),
        _ => Ok(()),
    }
}

fn hash(file: &mut File) -> Result<String, Error> {
    file.rewind()?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; READ_BYTES];
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            read => hasher.update(&buffer[..read]),
        }
    }
    Ok(hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(entries
            .map(|entry| entry.map(|e| e.path()))
            .collect::<Result<_, _>>()?),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(why) => Err(why.into()),
    }
}

fn bad_name(name: &str) -> Error {
    std::io::Error::new(
        ErrorKind::InvalidInput,
        format!("{name} can't be a media file's name"),
    )
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELLO: &str = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt";

    fn files() -> (tempfile::TempDir, Files) {
        let folder = tempfile::tempdir().expect("a folder");
        let files = Files::open(folder.path().join("media")).expect("opens");
        (folder, files)
    }

    fn incoming(folder: &tempfile::TempDir) -> usize {
        fs::read_dir(folder.path().join("media/incoming"))
            .expect("a folder")
            .count()
    }

    async fn text(files: &Files, name: &str) -> Option<String> {
        let file = files.look_up(name).await.expect("no trouble")?;
        let mut text = String::new();
        file.into_std()
            .await
            .read_to_string(&mut text)
            .expect("reads");
        Some(text)
    }

    #[tokio::test]
    async fn a_received_file_is_kept_under_its_hash() {
        let (folder, files) = files();
        let mut incoming_file = files.receive().await.expect("begins");
        incoming_file.write(b"hel").await.expect("writes");
        incoming_file.write(b"lo").await.expect("writes");
        assert_eq!(incoming_file.bytes(), 5);
        let draft = incoming_file.finish().await.expect("ends");
        let kept = files.keep(draft, "txt").expect("kept");
        assert_eq!(kept.name(), HELLO);
        assert!(folder.path().join("media/2c/f2").join(HELLO).exists());
        assert_eq!(text(&files, HELLO).await.as_deref(), Some("hello"));
        assert_eq!(incoming(&folder), 0);
        assert_eq!(
            files
                .keep_bytes(b"hello", "txt")
                .expect("kept again")
                .name(),
            HELLO
        );
        assert_eq!(files.beginning_with(0x2c).expect("listed"), [HELLO]);
        assert!(files.beginning_with(0x2d).expect("listed").is_empty());
    }

    #[tokio::test]
    async fn an_upload_that_breaks_off_leaves_nothing() {
        let (folder, files) = files();
        let mut broken = files.receive().await.expect("begins");
        broken.write(b"half").await.expect("writes");
        assert_eq!(incoming(&folder), 1);
        drop(broken);
        assert_eq!(incoming(&folder), 0);
        let finished = files
            .receive()
            .await
            .expect("begins")
            .finish()
            .await
            .expect("ends");
        drop(finished);
        assert_eq!(incoming(&folder), 0);
    }

    #[tokio::test]
    async fn what_a_power_cut_left_is_swept_at_the_next_start() {
        let (folder, files) = files();
        files.keep_bytes(b"hello", "txt").expect("kept");
        fs::write(folder.path().join("media/incoming/0"), "half").expect("writes");
        let again = Files::open(folder.path().join("media")).expect("opens");
        assert_eq!(incoming(&folder), 0);
        assert_eq!(text(&again, HELLO).await.as_deref(), Some("hello"));
    }

    #[tokio::test]
    async fn a_file_is_removed_only_when_nobody_needs_or_holds_it() {
        let (_folder, files) = files();
        let kept = files.keep_bytes(b"hello", "txt").expect("kept");
        assert!(!files.remove(HELLO, || Ok(true)).expect("asked"), "held");
        drop(kept);
        assert!(!files.remove(HELLO, || Ok(false)).expect("asked"), "needed");
        assert!(text(&files, HELLO).await.is_some());
        assert!(files.remove(HELLO, || Ok(true)).expect("asked"));
        assert_eq!(text(&files, HELLO).await, None);
        assert!(files.remove(HELLO, || Ok(true)).expect("twice is fine"));
    }

    #[tokio::test]
    async fn only_our_own_names_lead_to_files() {
        let (folder, files) = files();
        fs::write(folder.path().join("secret.txt"), "secret").expect("writes");
        let upper = HELLO.to_uppercase();
        let long = HELLO.replace("txt", "toolong");
        for name in [
            "",
            ".",
            "../secret.txt",
            "incoming/0",
            "secret.txt",
            &HELLO[..64],
            &upper,
            &long,
        ] {
            assert_eq!(text(&files, name).await, None, "{name}");
        }
        assert!(files.keep_bytes(b"hello", "../x").is_err());
        assert_eq!(incoming(&folder), 0);
    }
}
