//! Pictures, films and sounds of other servers that the house keeps for a while, so that people's devices ask nobody
//! but their own house.

use super::Time;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct FarFile {
    /// Its address there.
    #[n(0)]
    pub url: String,
    /// The file's name under `/media/`.
    #[n(1)]
    pub blob: String,
    /// A small picture of it.
    #[n(2)]
    pub preview: Option<String>,
    /// How many bytes both take.
    #[n(3)]
    pub bytes: u64,
    /// When it was fetched.
    #[n(4)]
    pub fetched_at: Time,
    /// When somebody last looked at it, to the day: noting each look would wear the card out.
    #[n(5)]
    pub used_at: Time,
}
