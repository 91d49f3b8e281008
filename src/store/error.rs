//! What can go wrong in the cellar. Never shown to a client; the door says "internal error".

use std::io::{self, ErrorKind};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A row does not hold what it should.
    #[error("the store is damaged: {0}")]
    Corrupt(String),
    /// The store was written by a newer Burrow.
    #[error(
        "this store was written by a newer Burrow (shape {found}); this one knows shapes up to {known}. Nothing was changed: start the newer Burrow again, or restore a backup"
    )]
    TooNew {
        /// The shape on disk.
        found: u64,
        /// The newest shape that this program knows.
        known: u64,
    },
    /// There is no room for the copy that is kept before the store is changed.
    #[error(
        "there is no room for a copy of the store before it is changed: {needed_mb} MB are needed, {free_mb} MB are free. Nothing was changed: make room, or start the older Burrow again"
    )]
    NoRoom {
        /// Megabytes that are needed.
        needed_mb: u64,
        /// Megabytes that are free.
        free_mb: u64,
    },
    /// Another program has it open.
    #[error("another Burrow is already using this data folder")]
    InUse,
    /// The engine failed: mostly the disk.
    #[error("the store's disk failed: {0}")]
    Engine(String),
    /// A file beside the database failed.
    #[error("a file of the store failed: {0}")]
    File(#[from] io::Error),
    /// The writer has stopped: Burrow is going down.
    #[error("the store is closed")]
    Closed,
}

impl Error {
    /// Whether it is what is kept, or its disk, that is wrong, so that nothing that is done elsewhere would mend it: neither
    /// another program that ends, nor room that is made.
    pub fn is_ruin(&self) -> bool {
        match self {
            Error::Corrupt(_) | Error::TooNew { .. } | Error::Engine(_) => true,
            Error::File(why) => !is_full(why),
            Error::NoRoom { .. } | Error::InUse | Error::Closed => false,
        }
    }

    /// Whether all that is missing is room on the disk.
    pub fn is_full(&self) -> bool {
        match self {
            Error::File(why) => is_full(why),
            Error::NoRoom { .. } => true,
            Error::Corrupt(_)
            | Error::TooNew { .. }
            | Error::Engine(_)
            | Error::InUse
            | Error::Closed => false,
        }
    }
}

fn is_full(why: &io::Error) -> bool {
    matches!(
        why.kind(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded
    )
}

macro_rules! engine_errors {
    ($($kind:ty)*) => {$(
        impl From<$kind> for Error {
            fn from(why: $kind) -> Error {
                from_engine(why.into())
            }
        }
    )*};
}

engine_errors! { redb::StorageError redb::TableError redb::TransactionError redb::CommitError redb::SetDurabilityError redb::DatabaseError }

/// A disk that is full is the engine's error like any other, but it isn't the disk's end, nor that of what is on it.
fn from_engine(why: redb::Error) -> Error {
    match why {
        redb::Error::DatabaseAlreadyOpen => Error::InUse,
        redb::Error::Io(why) if is_full(&why) => Error::File(why),
        other => Error::Engine(other.to_string()),
    }
}

/// Opens a store. The engine panics at most pages that hold something else than what was written there; whoever wants to
/// tell a box's owner must live on.
pub(super) fn caught<T>(open: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    let opened = catch_unwind(AssertUnwindSafe(open));
    opened.unwrap_or_else(|_| Err(Error::Corrupt("the engine panicked at it".to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn engine(kind: ErrorKind) -> redb::StorageError {
        io::Error::from(kind).into()
    }

    /// A full disk was shown as ruined data, with a button that erases it.
    #[test]
    fn a_full_disk_is_no_ruin() {
        use ErrorKind::{QuotaExceeded, StorageFull};
        let full: [Error; 6] = [
            engine(StorageFull).into(),
            redb::TableError::Storage(engine(QuotaExceeded)).into(),
            redb::TransactionError::Storage(engine(StorageFull)).into(),
            redb::CommitError::Storage(engine(StorageFull)).into(),
            redb::DatabaseError::Storage(engine(QuotaExceeded)).into(),
            Error::NoRoom {
                needed_mb: 2,
                free_mb: 1,
            },
        ];
        for why in full {
            assert!(why.is_full() && !why.is_ruin(), "{why}");
        }
        let broken: Error = engine(ErrorKind::Other).into();
        assert!(broken.is_ruin() && !broken.is_full(), "{broken}");
        let taken: Error = redb::DatabaseError::DatabaseAlreadyOpen.into();
        assert!(!taken.is_ruin() && !taken.is_full(), "{taken}");
    }
}
