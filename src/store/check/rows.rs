//! Rows that a table should have, to be compared with those that it has.

use crate::store::key::Key;
use crate::store::record::Record;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Rows that a table should have.
pub(super) enum Rows {
    /// All of them, as bytes.
    Listed(BTreeMap<Vec<u8>, Vec<u8>>),
    /// Enough to tell whether they are those that the table has.
    Summed(Sum),
}

impl Rows {
    pub(super) fn add<K: Key, V: Record>(&mut self, key: &K, value: &V) {
        let (key, value) = (key.bytes(), value.encode());
        match self {
            Rows::Listed(rows) => {
                rows.insert(key.as_slice().to_vec(), value);
            }
            Rows::Summed(sum) => sum.add(key.as_slice(), &value),
        }
    }
}

/// How many rows there are, and the sum of their digests, in whatever order they come. A row that is added twice counts
/// twice: then they are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    rows: u64,
    digests: u64,
}

impl Sum {
    pub(super) fn add(&mut self, key: &[u8], value: &[u8]) {
        let mut digest = DefaultHasher::new();
        (key, value).hash(&mut digest);
        self.rows += 1;
        self.digests = self.digests.wrapping_add(digest.finish());
    }
}
