//! Keys: typed in Rust, plain bytes in the engine. Big-endian and of fixed width, so that the order
//! of the bytes is the order of the values. Nothing else builds a key.

use super::Error;
use crate::model::*;

/// The longest key in bytes.
pub const KEY_BYTES_MAX: usize = 64;

/// Width in bytes of a piece of text inside a key; longer text is cut there.
pub const PREFIX_BYTES: usize = 24;

/// Something that rows are found by.
pub trait Key: Sized + Clone {
    /// How many bytes every value takes.
    const WIDTH: usize;
    /// Appends exactly `WIDTH` bytes whose order is that of the values.
    fn put(&self, out: &mut KeyBytes);
    /// Reads it back from exactly `WIDTH` bytes.
    fn take(bytes: &[u8]) -> Result<Self, Error>;

    /// The whole key.
    fn bytes(&self) -> KeyBytes {
        let mut out = KeyBytes::default();
        self.put(&mut out);
        out
    }
}

/// A key's bytes, without an allocation.
#[derive(Clone, Copy)]
pub struct KeyBytes {
    bytes: [u8; KEY_BYTES_MAX],
    len: usize,
}

impl Default for KeyBytes {
    fn default() -> Self {
        KeyBytes {
            bytes: [0; KEY_BYTES_MAX],
            len: 0,
        }
    }
}

impl KeyBytes {
    /// Appends bytes; a key longer than `KEY_BYTES_MAX` is a mistake in a table's declaration, which
    /// the test of all tables finds.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes[self.len..self.len + bytes.len()].copy_from_slice(bytes);
        self.len += bytes.len();
    }

    /// Fills up to `width` with one byte.
    fn fill(mut self, byte: u8, width: usize) -> KeyBytes {
        while self.len < width {
            self.push(&[byte]);
        }
        self
    }

    /// What has been appended.
    pub fn as_slice(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}

impl std::borrow::Borrow<[u8]> for KeyBytes {
    fn borrow(&self) -> &[u8] {
        self.as_slice()
    }
}

impl PartialEq for KeyBytes {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for KeyBytes {}

impl PartialOrd for KeyBytes {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for KeyBytes {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_slice().cmp(other.as_slice())
    }
}

/// A range of keys, both ends inclusive.
#[derive(Clone, Copy)]
pub struct Span {
    pub(super) low: KeyBytes,
    pub(super) high: KeyBytes,
}

impl Span {
    /// All keys of type `K` that begin with `prefix`.
    pub fn under<K: Key>(prefix: &impl Key) -> Span {
        let start = prefix.bytes();
        Span {
            low: start.fill(0, K::WIDTH),
            high: start.fill(u8::MAX, K::WIDTH),
        }
    }

    /// All keys.
    pub fn all<K: Key>() -> Span {
        let start = KeyBytes::default();
        Span {
            low: start.fill(0, K::WIDTH),
            high: start.fill(u8::MAX, K::WIDTH),
        }
    }

    /// From `low` to `high`, both included.
    pub fn between<K: Key>(low: &K, high: &K) -> Span {
        Span {
            low: low.bytes(),
            high: high.bytes(),
        }
    }
}

fn exact<const N: usize>(bytes: &[u8]) -> Result<[u8; N], Error> {
    bytes.try_into().map_err(|_| {
        Error::Corrupt(format!(
            "a key part of {} bytes where {N} were expected",
            bytes.len()
        ))
    })
}

impl Key for u64 {
    const WIDTH: usize = 8;
    fn put(&self, out: &mut KeyBytes) {
        out.push(&self.to_be_bytes());
    }
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        Ok(u64::from_be_bytes(exact(bytes)?))
    }
}

impl Key for u32 {
    const WIDTH: usize = 4;
    fn put(&self, out: &mut KeyBytes) {
        out.push(&self.to_be_bytes());
    }
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        Ok(u32::from_be_bytes(exact(bytes)?))
    }
}

impl Key for u8 {
    const WIDTH: usize = 1;
    fn put(&self, out: &mut KeyBytes) {
        out.push(&[*self]);
    }
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        Ok(exact::<1>(bytes)?[0])
    }
}

impl Key for () {
    const WIDTH: usize = 0;
    fn put(&self, _out: &mut KeyBytes) {}
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        exact::<0>(bytes).map(|_| ())
    }
}

impl<const N: usize> Key for [u8; N] {
    const WIDTH: usize = N;
    fn put(&self, out: &mut KeyBytes) {
        out.push(self);
    }
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        exact(bytes)
    }
}

macro_rules! number_keys {
    ($($name:ident)*) => {$(
        impl Key for $name {
            const WIDTH: usize = 8;
            fn put(&self, out: &mut KeyBytes) {
                self.0.put(out);
            }
            fn take(bytes: &[u8]) -> Result<Self, Error> {
                u64::take(bytes).map($name)
            }
        }
    )*};
}

number_keys! {
    AccountId StatusId ConversationId MediaId PollId TagId FollowId MarkId NotificationId ListId
    FilterId AppId TokenId InviteId ScheduledId ReportId UpkeepId OwedId
    ParcelId DeliveryId LetterId RelayId BorderId ImportId Time
    AuditId StrikeId ReportNoteId AnnouncementId FenceId
}

impl<A: Key, B: Key> Key for (A, B) {
    const WIDTH: usize = A::WIDTH + B::WIDTH;
    fn put(&self, out: &mut KeyBytes) {
        self.0.put(out);
        self.1.put(out);
    }
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        let (a, b) = split(bytes, A::WIDTH)?;
        Ok((A::take(a)?, B::take(b)?))
    }
}

impl<A: Key, B: Key, C: Key> Key for (A, B, C) {
    const WIDTH: usize = A::WIDTH + B::WIDTH + C::WIDTH;
    fn put(&self, out: &mut KeyBytes) {
        self.0.put(out);
        self.1.put(out);
        self.2.put(out);
    }
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        let (a, rest) = split(bytes, A::WIDTH)?;
        let (b, c) = split(rest, B::WIDTH)?;
        Ok((A::take(a)?, B::take(b)?, C::take(c)?))
    }
}

fn split(bytes: &[u8], at: usize) -> Result<(&[u8], &[u8]), Error> {
    bytes
        .split_at_checked(at)
        .ok_or_else(|| Error::Corrupt(format!("a key of only {} bytes", bytes.len())))
}

/// A 16-byte fingerprint of a text (the front of its SHA-256), for look-ups by names and addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest16(pub [u8; 16]);

impl Digest16 {
    /// The fingerprint of `text`.
    pub fn of(text: &str) -> Digest16 {
        use sha2::{Digest, Sha256};
        let full = Sha256::digest(text.as_bytes());
        let mut front = [0; 16];
        front.copy_from_slice(&full[..16]);
        Digest16(front)
    }
}

impl Key for Digest16 {
    const WIDTH: usize = 16;
    fn put(&self, out: &mut KeyBytes) {
        out.push(&self.0);
    }
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        exact(bytes).map(Digest16)
    }
}

/// The first `PREFIX_BYTES` bytes of a folded text, for finding names by how they begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prefix(pub [u8; PREFIX_BYTES]);

impl Prefix {
    /// The front of `text`, filled up with zeros.
    pub fn of(text: &str) -> Prefix {
        let mut front = [0; PREFIX_BYTES];
        let len = text.len().min(PREFIX_BYTES);
        front[..len].copy_from_slice(&text.as_bytes()[..len]);
        Prefix(front)
    }

    /// All keys `(Prefix, T)` whose text begins with `start`.
    pub fn starting<T: Key>(start: &str) -> Span {
        let mut low = KeyBytes::default();
        low.push(&start.as_bytes()[..start.len().min(PREFIX_BYTES)]);
        let width = PREFIX_BYTES + T::WIDTH;
        Span {
            low: low.fill(0, width),
            high: low.fill(u8::MAX, width),
        }
    }
}

impl Key for Prefix {
    const WIDTH: usize = PREFIX_BYTES;
    fn put(&self, out: &mut KeyBytes) {
        out.push(&self.0);
    }
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        exact(bytes).map(Prefix)
    }
}

/// A status id that sorts the newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newest(pub StatusId);

impl Key for Newest {
    const WIDTH: usize = 8;
    fn put(&self, out: &mut KeyBytes) {
        out.push(&(!self.0.0).to_be_bytes());
    }
    fn take(bytes: &[u8]) -> Result<Self, Error> {
        u64::take(bytes).map(|number| Newest(StatusId(!number)))
    }
}
