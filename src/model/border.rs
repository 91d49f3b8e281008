//! What the house has decided about other servers.

use super::{AccountId, BorderId, Time};

/// A rule about one server and all below it (Mastodon `DomainBlock`, or in allow-list mode `DomainAllow`).
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Border {
    /// Which.
    #[n(0)]
    pub id: BorderId,
    /// The server, lower case, in ASCII (punycode).
    #[n(1)]
    pub domain: String,
    /// How severe it is.
    #[n(2)]
    pub severity: Severity,
    /// Its pictures are not fetched.
    #[n(3)]
    pub reject_media: bool,
    /// Its reports are not taken.
    #[n(4)]
    pub reject_reports: bool,
    /// What members are told about why.
    #[n(5)]
    pub public_comment: String,
    /// What moderators note for themselves.
    #[n(6)]
    pub private_comment: String,
    /// Strangers see the name only in part.
    #[n(7)]
    pub obfuscate: bool,
    /// When it was made.
    #[n(8)]
    pub created_at: Time,
    /// Who made or last changed it.
    #[n(9)]
    #[cbor(default)]
    pub by: Option<AccountId>,
    /// When it was last changed.
    #[n(10)]
    #[cbor(default)]
    pub changed_at: Option<Time>,
}

/// What all rules together mean for one server and everybody on it. Nothing of it is stored with them, so that
/// lifting a rule undoes it for everybody at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bearing {
    /// Nothing comes in, nothing goes out, and its people are empty shells.
    pub suspended: bool,
    /// Its people are out of public timelines; who isn't followed can't notify.
    pub silenced: bool,
    /// Its pictures are neither fetched nor shown.
    pub no_media: bool,
    /// Its reports are not taken.
    pub no_reports: bool,
}

/// How a server is treated.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Severity {
    /// Explicitly let in; what counts in allow-list mode.
    #[n(0)]
    Allow,
    /// Nothing but what the other fields say (Mastodon `noop`).
    #[n(1)]
    Noop,
    /// Out of public timelines; who isn't followed can't notify (Mastodon `silence`).
    #[n(2)]
    Silence,
    /// Nothing comes in, nothing goes out (Mastodon `suspend`).
    #[n(3)]
    Suspend,
}

impl Severity {
    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Allow => "allow",
            Severity::Noop => "noop",
            Severity::Silence => "silence",
            Severity::Suspend => "suspend",
        }
    }

    /// From Mastodon's word.
    pub fn parse(name: &str) -> Option<Severity> {
        [
            Severity::Allow,
            Severity::Noop,
            Severity::Silence,
            Severity::Suspend,
        ]
        .into_iter()
        .find(|severity| severity.name() == name)
    }
}
