//! What a backup is sealed with: a stream of bytes in pieces, each encrypted and signed with its number, so that no piece
//! can be read, changed, moved or left out without the key, and a file that breaks off is noticed.
//!
//! # The format
//!
//! 16 bytes `burrow backup 1\n`, 8 bytes that tell by which rescue sheet it is opened (`fingerprint`), 16 random bytes.
//! Then pieces of 65536 bytes, the last one shorter or as long, each followed by the 16 bytes of its ChaCha20-Poly1305
//! tag (RFC 8439). The key is SHA-256 of `burrow backup file\0`, the key of the sheet, and the random bytes; the nonce of
//! a piece is three zeros, its number in eight bytes, and 1 for the last piece or else 0: the STREAM construction, as
//! age has it.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest, Sha256};
use std::io::{self, BufRead, BufReader, Read, Write};

/// How a sealed file begins.
pub const MAGIC: &[u8; 16] = b"burrow backup 1\n";
/// How many bytes stand before the first piece.
pub const HEADER_BYTES: usize = 16 + 8 + 16;
/// Bytes of one piece.
const PIECE_BYTES: usize = 64 << 10;
/// Bytes of its tag.
const TAG_BYTES: usize = 16;

/// Why a sealed file can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum Unsealing {
    /// It is something else.
    #[error("this is no backup of Burrow")]
    NoBackup,
    /// It belongs to another sheet.
    #[error("another rescue sheet opens this backup")]
    OtherKey,
    /// It was changed, or ends too early.
    #[error("this backup is damaged")]
    Damaged,
    /// It could not be read.
    #[error("the backup could not be read: {0}")]
    Io(#[from] io::Error),
}

/// Which sheet opens a file that is sealed with `key`.
pub fn fingerprint(key: &[u8; 32]) -> [u8; 8] {
    let hash = digest(&[b"burrow backup fingerprint\0", key]);
    let mut short = [0; 8];
    short.copy_from_slice(&hash[..8]);
    short
}

fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

fn file_key(key: &[u8; 32], random: &[u8; 16]) -> LessSafeKey {
    let key = digest(&[b"burrow backup file\0", key, random]);
    LessSafeKey::new(
        UnboundKey::new(&CHACHA20_POLY1305, &key).expect("the key has the length of the cipher's"),
    )
}

fn nonce(number: u64, last: bool) -> Nonce {
    let mut bytes = [0; NONCE_LEN];
    bytes[3..11].copy_from_slice(&number.to_be_bytes());
    bytes[11] = u8::from(last);
    Nonce::assume_unique_for_key(bytes)
}

/// Seals what is written to it.
pub struct Sealer<W> {
    to: W,
    key: LessSafeKey,
    piece: Vec<u8>,
    number: u64,
}

impl<W: Write> Sealer<W> {
    /// Begins a file; `random` must never be used twice.
    ///
    /// # Errors
    /// Those of `to`.
    pub fn new(mut to: W, key: &[u8; 32], random: &[u8; 16]) -> io::Result<Sealer<W>> {
        to.write_all(MAGIC)?;
        to.write_all(&fingerprint(key))?;
        to.write_all(random)?;
        Ok(Sealer {
            to,
            key: file_key(key, random),
            piece: Vec::with_capacity(PIECE_BYTES + TAG_BYTES),
            number: 0,
        })
    }

    /// Ends the file. Without this it counts as broken off.
    ///
    /// # Errors
    /// Those of `to`.
    pub fn finish(mut self) -> io::Result<W> {
        self.seal(true)?;
        self.to.flush()?;
        Ok(self.to)
    }

    fn seal(&mut self, last: bool) -> io::Result<()> {
        let mut piece = std::mem::take(&mut self.piece);
        self.key
            .seal_in_place_append_tag(nonce(self.number, last), Aad::empty(), &mut piece)
            .map_err(|_| io::Error::other("a piece could not be sealed"))?;
        self.to.write_all(&piece)?;
        piece.clear();
        self.piece = piece;
        self.number += 1;
        Ok(())
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece waits until more comes, because the last one is sealed in another way.
        if self.piece.len() == PIECE_BYTES {
            self.seal(false)?;
        }
        let taken = bytes.len().min(PIECE_BYTES - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Opens what was sealed. Nothing is handed out of a piece that isn't whole.
pub struct Opener<R> {
    from: BufReader<R>,
    key: LessSafeKey,
    piece: Vec<u8>,
    at: usize,
    number: u64,
    ended: bool,
}

impl<R: Read> Opener<R> {
    /// Reads the beginning.
    ///
    /// # Errors
    /// What it is instead.
    pub fn new(from: R, key: &[u8; 32]) -> Result<Opener<R>, Unsealing> {
        let mut from = BufReader::with_capacity(PIECE_BYTES + TAG_BYTES, from);
        let mut header = [0; HEADER_BYTES];
        from.read_exact(&mut header)
            .map_err(|why| match why.kind() {
                io::ErrorKind::UnexpectedEof => Unsealing::NoBackup,
                _ => Unsealing::Io(why),
            })?;
        if &header[..16] != MAGIC {
            return Err(Unsealing::NoBackup);
        }
        if header[16..24] != fingerprint(key) {
            return Err(Unsealing::OtherKey);
        }
        let mut random = [0; 16];
        random.copy_from_slice(&header[24..]);
        Ok(Opener {
            from,
            key: file_key(key, &random),
            piece: Vec::new(),
            at: 0,
            number: 0,
            ended: false,
        })
    }

    /// Reads exactly so many bytes.
    ///
    /// # Errors
    /// `Damaged` where there are fewer.
    pub fn take(&mut self, count: usize) -> Result<Vec<u8>, Unsealing> {
        let mut bytes = Vec::new();
        while bytes.len() < count {
            let more = self.some()?;
            if more.is_empty() {
                return Err(Unsealing::Damaged);
            }
            let used = more.len().min(count - bytes.len());
            bytes.extend_from_slice(&more[..used]);
            self.at += used;
        }
        Ok(bytes)
    }

    /// Copies exactly so many bytes.
    ///
    /// # Errors
    /// `Damaged` where there are fewer; those of `to`.
    pub fn copy(&mut self, mut count: u64, to: &mut impl Write) -> Result<(), Unsealing> {
        while count > 0 {
            let more = self.some()?;
            if more.is_empty() {
                return Err(Unsealing::Damaged);
            }
            let used = usize::try_from(count).map_or(more.len(), |count| more.len().min(count));
            to.write_all(&more[..used])?;
            self.at += used;
            count -= used as u64;
        }
        Ok(())
    }

    /// Whether everything has been read.
    ///
    /// # Errors
    /// `Damaged` where the rest isn't whole.
    pub fn is_over(&mut self) -> Result<bool, Unsealing> {
        Ok(self.some()?.is_empty())
    }

    /// What can be read now; nothing at the end.
    fn some(&mut self) -> Result<&[u8], Unsealing> {
        while self.at == self.piece.len() && !self.ended {
            self.next_piece()?;
        }
        Ok(&self.piece[self.at..])
    }

    fn next_piece(&mut self) -> Result<(), Unsealing> {
        self.piece.clear();
        self.at = 0;
        let limit = (PIECE_BYTES + TAG_BYTES) as u64;
        (&mut self.from).take(limit).read_to_end(&mut self.piece)?;
        let last = self.piece.len() < PIECE_BYTES + TAG_BYTES || self.from.fill_buf()?.is_empty();
        let opened = self
            .key
            .open_in_place(nonce(self.number, last), Aad::empty(), &mut self.piece)
            .map(|plain| plain.len());
        let Ok(length) = opened else {
            self.piece.clear();
            return Err(Unsealing::Damaged);
        };
        self.piece.truncate(length);
        self.number += 1;
        self.ended = last;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [7; 32];

    fn seal(bytes: &[u8]) -> Vec<u8> {
        let mut sealer = Sealer::new(Vec::new(), &KEY, &[9; 16]).expect("memory takes it");
        sealer.write_all(bytes).expect("memory takes it");
        sealer.finish().expect("memory takes it")
    }

    fn open(sealed: &[u8]) -> Result<Vec<u8>, Unsealing> {
        let mut opener = Opener::new(sealed, &KEY)?;
        let mut bytes = Vec::new();
        while !opener.is_over()? {
            bytes.extend(opener.take(1)?);
        }
        Ok(bytes)
    }

    #[test]
    fn what_is_sealed_is_opened_whatever_its_length() {
        for length in [
            0,
            1,
            PIECE_BYTES - 1,
            PIECE_BYTES,
            PIECE_BYTES + 1,
            2 * PIECE_BYTES,
        ] {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let sealed = seal(&bytes);
            assert_eq!(open(&sealed).expect("it is whole"), bytes, "{length}");
        }
    }

    #[test]
    fn every_change_and_every_cut_is_noticed() {
        let sealed = seal(&vec![1; PIECE_BYTES + 100]);
        for cut in [
            sealed.len() - 1,
            HEADER_BYTES + PIECE_BYTES + TAG_BYTES,
            HEADER_BYTES + 10,
            HEADER_BYTES,
        ] {
            assert!(
                matches!(open(&sealed[..cut]), Err(Unsealing::Damaged)),
                "{cut}"
            );
        }
        for at in [
            HEADER_BYTES,
            HEADER_BYTES + PIECE_BYTES + 20,
            sealed.len() - 1,
            30,
        ] {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(matches!(open(&changed), Err(Unsealing::Damaged)), "{at}");
        }
        let mut longer = sealed.clone();
        longer.push(0);
        assert!(matches!(open(&longer), Err(Unsealing::Damaged)));
        assert!(matches!(open(b"PK"), Err(Unsealing::NoBackup)));
        assert!(matches!(open(&[0; 100]), Err(Unsealing::NoBackup)));
        assert!(matches!(
            Opener::new(&sealed[..], &[8; 32]),
            Err(Unsealing::OtherKey)
        ));
    }
}
