//! What a moderator did about somebody, as that person is told of it.

use super::audit::Sanction;
use super::{AccountId, ReportId, StatusId, StrikeId, Time};

/// A warning, or more than that (Mastodon `AccountWarning`). It stays when what was done is taken back.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Strike {
    /// Which.
    #[n(0)]
    pub id: StrikeId,
    /// Against whom.
    #[n(1)]
    pub target: AccountId,
    /// By whom; the person isn't told that.
    #[n(2)]
    pub by: AccountId,
    /// What was done.
    #[n(3)]
    pub sanction: Sanction,
    /// The moderator's words to the person; may be empty.
    #[n(4)]
    pub text: String,
    /// Because of which report.
    #[n(5)]
    pub report: Option<ReportId>,
    /// Because of which posts.
    #[n(6)]
    pub statuses: Vec<StatusId>,
    /// When.
    #[n(7)]
    pub created_at: Time,
}
