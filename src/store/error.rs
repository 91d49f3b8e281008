//! What can go wrong in the cellar. Never shown to a client; the door says "internal error".

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
    File(#[from] std::io::Error),
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
            Error::File(why) => why.kind() != std::io::ErrorKind::StorageFull,
            Error::NoRoom { .. } | Error::InUse | Error::Closed => false,
        }
    }
}

macro_rules! engine_errors {
    ($($kind:ty)*) => {$(
        impl From<$kind> for Error {
            fn from(why: $kind) -> Error {
                Error::Engine(why.to_string())
            }
        }
    )*};
}

engine_errors! { redb::StorageError redb::TableError redb::TransactionError redb::CommitError redb::SetDurabilityError }

impl From<redb::DatabaseError> for Error {
    fn from(why: redb::DatabaseError) -> Error {
        match why {
            redb::DatabaseError::DatabaseAlreadyOpen => Error::InUse,
            other => Error::Engine(other.to_string()),
        }
    }
}
