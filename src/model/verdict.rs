//! What moderators said of things that trend, or could.

use super::{AccountId, Time};

/// Whether a post, a link or a publisher may trend.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Verdict {
    /// It may.
    #[n(0)]
    pub allowed: bool,
    /// Who said so.
    #[n(1)]
    pub by: AccountId,
    /// When.
    #[n(2)]
    pub at: Time,
}
