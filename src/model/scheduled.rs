//! Posts: what a client asks for, now or at its hour.

use super::account::QuotePolicy;
use super::status::Visibility;
use super::{AccountId, AppId, MediaId, ScheduledId, StatusId, Time};

/// What to post.
#[derive(Clone, Debug, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Draft {
    /// The text.
    #[n(0)]
    pub text: String,
    /// The content warning.
    #[n(1)]
    pub spoiler_text: String,
    /// Who may see it; the person's default if `None`.
    #[n(2)]
    pub visibility: Option<Visibility>,
    /// Stays in the house; the person's default if `None`.
    #[n(3)]
    pub local_only: Option<bool>,
    /// Hides media; the person's default if `None`.
    #[n(4)]
    pub sensitive: Option<bool>,
    /// ISO 639; the person's default if `None`.
    #[n(5)]
    pub language: Option<String>,
    /// What it answers.
    #[n(6)]
    pub in_reply_to: Option<StatusId>,
    /// Attachments.
    #[n(7)]
    pub media: Vec<MediaId>,
    /// A poll.
    #[n(8)]
    pub poll: Option<PollDraft>,
    /// The client.
    #[n(9)]
    pub application: Option<AppId>,
    /// What it quotes.
    #[n(10)]
    #[cbor(default)]
    pub quote: Option<StatusId>,
    /// Who may quote it; the person's default if `None`.
    #[n(11)]
    #[cbor(default)]
    pub quote_policy: Option<QuotePolicy>,
}

/// A poll to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct PollDraft {
    /// The answers.
    #[n(0)]
    pub options: Vec<String>,
    /// How long it runs, in seconds.
    #[n(1)]
    pub expires_in_secs: u64,
    /// More than one may be chosen.
    #[n(2)]
    pub multiple: bool,
    /// Votes are hidden until the end.
    #[n(3)]
    pub hide_totals: bool,
}

/// A post that waits for its hour.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Scheduled {
    /// Which.
    #[n(0)]
    pub id: ScheduledId,
    /// Whose.
    #[n(1)]
    pub account: AccountId,
    /// When it is to be posted.
    #[n(2)]
    pub at: Time,
    /// What.
    #[n(3)]
    pub draft: Draft,
    /// The client's `Idempotency-Key`.
    #[n(4)]
    pub idempotency: Option<String>,
}
