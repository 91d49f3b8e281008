//! The journal: what has been committed since the engine last wrote its own file.
//!
//! A commit of the engine costs a quarter of a megabyte of writing, however small it is, because every page on the way to
//! a row is written anew. A card that takes twenty thousand posts a day would be worn out in a few years. So a commit is
//! kept here first: its rows, packed, in a file of fixed size, one block after the other, each written once and flushed.
//! The engine holds the same rows in memory, where everybody reads them; when the journal is full, it writes them all
//! together, and the journal begins again at its front.
//!
//! The two agree by a number, the turn. The engine's file says (`META`, row `TURN`) in which turn the journal is; whatever
//! in the journal belongs to another turn is in the engine's file already. Both change in one stroke, because the
//! number is a row like any other. After a power cut the rows of the journal are put into the engine again, in their order;
//! a record that is not whole, and all that comes after it, was never acknowledged.
//!
//! On disk: records, each at the beginning of a block, so that no block is written twice in a turn and a torn write harms
//! nothing that was there before. A record is `MAGIC`, turn (8 bytes), its own place (8), length (4), the first 16 bytes of
//! a SHA-256 over all of these and what follows, then that many bytes, deflated. Unpacked they are rows: `P` and length of the table's name
//! (1 byte), name, length of the key (1), key, length of the value (4), value; or `R` with the same as far as the key, for
//! a row that was removed. Numbers have their most significant byte first.

use super::commit::Changes;
use super::error::Error;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use redb::StorageBackend;
use sha2::{Digest, Sha256};
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

/// Its name in the data folder.
pub const FILE: &str = "burrow.journal";

/// Row of `META` with the turn of the journal.
pub(super) const TURN: u8 = 4;

/// How large it is, always. A day of twenty thousand posts fills it some twenty times.
pub const JOURNAL_BYTES: u64 = 8 << 20;

/// What a card or disk writes at once.
const BLOCK_BYTES: u64 = 4 << 10;

/// Changes that nobody waits for are put on paper when they are so many bytes.
const WAITING_BYTES_MAX: usize = 1 << 20;

/// More than this in one record is not packed but handed to the engine at once.
const RECORD_BYTES_MAX: usize = 16 << 20;

const MAGIC: [u8; 8] = *b"BURROWJ1";
const HEAD_BYTES: usize = 8 + 8 + 8 + 4 + 16;
const PUT: u8 = b'P';
const REMOVED: u8 = b'R';

/// Where it is written to.
pub(super) struct Journal {
    paper: Box<dyn StorageBackend>,
    bytes: u64,
    turn: u64,
    /// Where the next record begins.
    end: u64,
    /// What is committed and not on paper yet, each row as it is now.
    waiting: Changes,
    waiting_bytes: usize,
    /// What is on paper may be more than what was acknowledged: the engine must write before anything is added.
    doubtful: bool,
}

/// A row that was changed: the table's name, its key, and its value unless it was removed.
pub(super) type Told<'a> = (&'a str, &'a [u8], Option<&'a [u8]>);

impl Journal {
    /// The journal on this paper, `bytes` long, at the beginning of `turn`. What is on it must have been read (`replay`).
    pub(super) fn new(paper: impl StorageBackend, bytes: u64, turn: u64) -> Result<Journal, Error> {
        lay_out(&paper, bytes)?;
        Ok(Journal {
            paper: Box::new(paper),
            bytes,
            turn,
            end: 0,
            waiting: Changes::new(),
            waiting_bytes: 0,
            doubtful: false,
        })
    }

    /// In which turn it is.
    pub(super) fn turn(&self) -> u64 {
        self.turn
    }

    /// Whether anything in it isn't in the engine's file.
    pub(super) fn is_used(&self) -> bool {
        self.end > 0 || self.is_waiting() || self.doubtful
    }

    /// Whether something is committed and not on paper.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Takes note of what is being committed.
    pub(super) fn note(&mut self, changes: &Changes) {
        for (table, rows) in changes {
            let noted = self.waiting.entry(*table).or_default();
            for (key, change) in rows {
                self.waiting_bytes += row_bytes(key.as_slice(), change.as_deref());
                if let Some(before) = noted.insert(*key, change.clone()) {
                    self.waiting_bytes -= row_bytes(key.as_slice(), before.as_deref());
                }
            }
        }
    }

    /// Whether so much waits that it should be put on paper though nobody waits for it.
    pub(super) fn is_pressing(&self) -> bool {
        self.waiting_bytes > WAITING_BYTES_MAX
    }

    /// Puts what waits on paper and flushes it. `false` when there is no room, or what is there can't be trusted: then
    /// the engine has to write.
    ///
    /// # Errors
    /// Those of the disk. What is on paper is in doubt then.
    pub(super) fn write(&mut self) -> Result<bool, Error> {
        if self.doubtful || self.waiting_bytes > RECORD_BYTES_MAX {
            return Ok(false);
        }
        if !self.is_waiting() {
            return Ok(true);
        }
        let record = record(self.turn, self.end, &pack(&self.waiting)?);
        if self.end + record.len() as u64 > self.bytes {
            return Ok(false);
        }
        // Until it is known to be whole.
        self.doubtful = true;
        let written = self.paper.write(self.end, &record);
        written
            .and_then(|()| self.paper.sync_data())
            .map_err(disk)?;
        self.doubtful = false;
        self.end += record.len() as u64;
        self.forget_waiting();
        Ok(true)
    }

    /// The engine has not taken what was noted.
    pub(super) fn doubt(&mut self) {
        self.doubtful = true;
    }

    /// The engine has written everything, with the number of the next turn.
    pub(super) fn begin_anew(&mut self) {
        self.turn += 1;
        self.end = 0;
        self.doubtful = false;
        self.forget_waiting();
    }

    fn forget_waiting(&mut self) {
        self.waiting = Changes::new();
        self.waiting_bytes = 0;
    }
}

/// The file in the folder `data`.
///
/// # Errors
/// Those of the disk.
pub(super) fn file(data: &Path) -> Result<impl StorageBackend + use<>, Error> {
    let place = data.join(FILE);
    let fresh = !place.try_exists()?;
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(place)?;
    if fresh {
        // What is acknowledged from now on must not hang on a name that isn't on disk.
        File::open(data)?.sync_all()?;
    }
    Ok(redb::backends::FileBackend::new(file)?)
}

/// Removes the journal of a store that is no longer there.
///
/// # Errors
/// Those of the disk.
pub(super) fn remove(data: &Path) -> Result<(), Error> {
    match fs::remove_file(data.join(FILE)) {
        Err(why) if why.kind() != std::io::ErrorKind::NotFound => Err(why.into()),
        _ => Ok(()),
    }
}

/// Writes the whole of it once, so that the disk has room for all that ever comes, and later writes change no more than
/// their own blocks.
fn lay_out(paper: &impl StorageBackend, bytes: u64) -> Result<(), Error> {
    let mut at = paper.len().map_err(disk)?;
    if at >= bytes {
        return Ok(());
    }
    let nothing = vec![0; 1 << 16];
    paper.set_len(bytes).map_err(disk)?;
    at -= at % BLOCK_BYTES;
    while at < bytes {
        let length = (bytes - at).min(nothing.len() as u64);
        let part = &nothing[..length as usize];
        paper.write(at, part).map_err(disk)?;
        at += length;
    }
    paper.sync_data().map_err(disk)
}

/// Gives the rows of `turn` to `each`, as they were committed; how many records there were.
///
/// # Errors
/// Those of the disk and of `each`. A record that isn't whole is no error: it ends the journal.
pub(super) fn replay(
    paper: &impl StorageBackend,
    turn: u64,
    mut each: impl FnMut(Told<'_>) -> Result<(), Error>,
) -> Result<u64, Error> {
    let length = paper.len().map_err(disk)?;
    let (mut at, mut count) = (0, 0);
    while let Some((bytes, packed)) = read(paper, length, turn, at)? {
        let Some(rows) = unpack(&packed) else {
            return Err(Error::Corrupt("the journal can't be unpacked".to_owned()));
        };
        let mut rest = rows.as_slice();
        while !rest.is_empty() {
            let (row, after) = take_row(rest)
                .ok_or_else(|| Error::Corrupt("the journal has half a row".to_owned()))?;
            each(row)?;
            rest = after;
        }
        at += bytes;
        count += 1;
    }
    Ok(count)
}

/// The record at `at`: its bytes on paper, and what is packed in it.
fn read(
    paper: &impl StorageBackend,
    length: u64,
    turn: u64,
    at: u64,
) -> Result<Option<(u64, Vec<u8>)>, Error> {
    if at + HEAD_BYTES as u64 > length {
        return Ok(None);
    }
    let mut head = [0; HEAD_BYTES];
    paper.read(at, &mut head).map_err(disk)?;
    let (said, digest) = head.split_at(HEAD_BYTES - 16);
    let bytes = u32::from_be_bytes([said[24], said[25], said[26], said[27]]);
    if said != head_of(turn, at, bytes) || at + HEAD_BYTES as u64 + u64::from(bytes) > length {
        return Ok(None);
    }
    let mut packed = vec![0; bytes as usize];
    paper
        .read(at + HEAD_BYTES as u64, &mut packed)
        .map_err(disk)?;
    if digest != digest_of(said, &packed) {
        return Ok(None);
    }
    let whole = (HEAD_BYTES as u64 + u64::from(bytes)).next_multiple_of(BLOCK_BYTES);
    Ok(Some((whole, packed)))
}

/// A record, filled up to whole blocks.
fn record(turn: u64, at: u64, packed: &[u8]) -> Vec<u8> {
    let head = head_of(turn, at, packed.len() as u32);
    let mut record = head.clone();
    record.extend_from_slice(&digest_of(&head, packed));
    record.extend_from_slice(packed);
    let whole = (record.len() as u64).next_multiple_of(BLOCK_BYTES);
    record.resize(whole as usize, 0);
    record
}

fn head_of(turn: u64, at: u64, bytes: u32) -> Vec<u8> {
    let mut head = MAGIC.to_vec();
    head.extend_from_slice(&turn.to_be_bytes());
    head.extend_from_slice(&at.to_be_bytes());
    head.extend_from_slice(&bytes.to_be_bytes());
    head
}

fn digest_of(head: &[u8], packed: &[u8]) -> [u8; 16] {
    let whole = Sha256::new().chain_update(head).chain_update(packed);
    let mut digest = [0; 16];
    digest.copy_from_slice(&whole.finalize()[..16]);
    digest
}

fn row_bytes(key: &[u8], value: Option<&[u8]>) -> usize {
    key.len() + value.map_or(0, <[u8]>::len)
}

/// All rows, deflated.
fn pack(changes: &Changes) -> Result<Vec<u8>, Error> {
    let mut to = DeflateEncoder::new(Vec::new(), Compression::fast());
    for (table, rows) in changes {
        let name = super::table::ALL[*table].0.as_bytes();
        for (key, change) in rows {
            let key = key.as_slice();
            let kind = if change.is_some() { PUT } else { REMOVED };
            to.write_all(&[kind, short(name)?])?;
            to.write_all(name)?;
            to.write_all(&[short(key)?])?;
            to.write_all(key)?;
            if let Some(value) = change {
                let length = u32::try_from(value.len()).map_err(|_| too_long())?;
                to.write_all(&length.to_be_bytes())?;
                to.write_all(value)?;
            }
        }
    }
    Ok(to.finish()?)
}

fn short(bytes: &[u8]) -> Result<u8, Error> {
    u8::try_from(bytes.len()).map_err(|_| too_long())
}

fn too_long() -> Error {
    Error::Corrupt("a row is too long for the journal".to_owned())
}

fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let mut rows = Vec::new();
    DeflateDecoder::new(packed).read_to_end(&mut rows).ok()?;
    Some(rows)
}

/// The first row of `bytes`, and what comes after it.
fn take_row(bytes: &[u8]) -> Option<(Told<'_>, &[u8])> {
    let (kind, rest) = bytes.split_first()?;
    let (length, rest) = rest.split_first()?;
    let (name, rest) = rest.split_at_checked(usize::from(*length))?;
    let (length, rest) = rest.split_first()?;
    let (key, rest) = rest.split_at_checked(usize::from(*length))?;
    let name = std::str::from_utf8(name).ok()?;
    match *kind {
        REMOVED => Some(((name, key, None), rest)),
        PUT => {
            let (length, rest) = rest.split_at_checked(4)?;
            let length = u32::from_be_bytes([length[0], length[1], length[2], length[3]]);
            let (value, rest) = rest.split_at_checked(length as usize)?;
            Some(((name, key, Some(value)), rest))
        }
        _ => None,
    }
}

/// A disk that is full says so as itself.
fn disk(why: std::io::Error) -> Error {
    match Error::from(why) {
        full if full.is_full() => full,
        other => Error::Engine(format!("the journal: {other}")),
    }
}
