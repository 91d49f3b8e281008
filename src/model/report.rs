//! Reports to the moderators.

use super::{AccountId, ReportId, ReportNoteId, RuleId, StatusId, Time};

/// Somebody tells the moderators about somebody.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Report {
    /// Which.
    #[n(0)]
    pub id: ReportId,
    /// Who reports.
    #[n(1)]
    pub by: AccountId,
    /// Who is reported.
    #[n(2)]
    pub target: AccountId,
    /// Which posts.
    #[n(3)]
    pub statuses: Vec<StatusId>,
    /// Why, in the reporter's words.
    #[n(4)]
    pub comment: String,
    /// Mastodon's `category`: spam, legal, violation or other.
    #[n(5)]
    pub category: String,
    /// Which rules were broken.
    #[n(6)]
    pub rules: Vec<RuleId>,
    /// The reported person's server should be told too.
    #[n(7)]
    pub forward: bool,
    /// When.
    #[n(8)]
    pub created_at: Time,
    /// When a moderator closed it.
    #[n(9)]
    pub resolved_at: Option<Time>,
    /// The Flag's id, of a report from another server.
    #[n(10)]
    #[cbor(default)]
    pub uri: Option<String>,
    /// Which moderator looks after it.
    #[n(80)]
    #[cbor(default)]
    pub assigned_to: Option<AccountId>,
    /// Who closed it.
    #[n(81)]
    #[cbor(default)]
    pub resolved_by: Option<AccountId>,
    /// When anything of it was last changed.
    #[n(82)]
    #[cbor(default)]
    pub updated_at: Option<Time>,
}

/// What a moderator wrote about a report, for the others.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct ReportNote {
    /// Which.
    #[n(0)]
    pub id: ReportNoteId,
    /// About which report.
    #[n(1)]
    pub report: ReportId,
    /// Who wrote it.
    #[n(2)]
    pub by: AccountId,
    /// What.
    #[n(3)]
    pub text: String,
    /// When.
    #[n(4)]
    pub created_at: Time,
}
