//! Lists: some people's posts as a timeline of their own.

use super::{AccountId, ListId};

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct List {
    /// Which.
    #[n(0)]
    pub id: ListId,
    /// Whose.
    #[n(1)]
    pub account: AccountId,
    /// Its name.
    #[n(2)]
    pub title: String,
    /// Which replies it shows.
    #[n(3)]
    pub replies: RepliesPolicy,
    /// Its posts are left out of home.
    #[n(4)]
    pub exclusive: bool,
}

/// Which replies a list shows (Mastodon `replies_policy`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum RepliesPolicy {
    /// To anyone whom I follow.
    #[n(0)]
    Followed,
    /// To people on the list.
    #[n(1)]
    List,
    /// None.
    #[n(2)]
    None,
}

impl RepliesPolicy {
    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            RepliesPolicy::Followed => "followed",
            RepliesPolicy::List => "list",
            RepliesPolicy::None => "none",
        }
    }

    /// From Mastodon's word.
    pub fn parse(name: &str) -> Option<RepliesPolicy> {
        match name {
            "followed" => Some(RepliesPolicy::Followed),
            "list" => Some(RepliesPolicy::List),
            "none" => Some(RepliesPolicy::None),
            _ => None,
        }
    }
}
