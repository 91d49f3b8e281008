//! Hashtags.

use super::TagId;

/// A hashtag that somebody has used or follows.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Tag {
    /// Which.
    #[n(0)]
    pub id: TagId,
    /// Folded, without `#`.
    #[n(1)]
    pub name: String,
    /// As its first author wrote it.
    #[n(2)]
    pub display: String,
    /// May not trend.
    #[n(80)]
    #[cbor(default)]
    pub untrendable: bool,
    /// Is neither found nor suggested.
    #[n(81)]
    #[cbor(default)]
    pub unlisted: bool,
    /// Can't be used in public posts of this house.
    #[n(82)]
    #[cbor(default)]
    pub unusable: bool,
}

/// How much a tag was used on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct TagDay {
    /// Posts.
    #[n(0)]
    pub uses: u64,
    /// People.
    #[n(1)]
    pub accounts: u64,
}
