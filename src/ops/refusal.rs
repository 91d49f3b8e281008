//! Why a verb said no. The door finds the words and the number for it.

use crate::store;

/// Why a verb said no.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// There is no such thing, or the caller may not know that there is.
    #[error("record not found")]
    NotFound,
    /// The caller may see it, but not do that with it.
    #[error("this action is not allowed")]
    Forbidden,
    /// The caller has moved to another account, and only reads here.
    #[error("you have moved to another account")]
    Moved,
    /// What was asked for is not well-formed; the text says which field and why, in plain words.
    #[error("{0}")]
    Invalid(String),
    /// It was good once (an invite, a code, a link) and is no longer.
    #[error("{0}")]
    Gone(String),
    /// It has been done already, or another got there first.
    #[error("{0}")]
    Conflict(String),
    /// Too often; try again later.
    #[error("too many requests")]
    TooMany,
    /// The store failed; never shown.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Refusal {
    /// A refusal for a value that is not well-formed.
    pub fn invalid(why: impl Into<String>) -> Refusal {
        Refusal::Invalid(why.into())
    }
}
