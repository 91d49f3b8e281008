//! Polls.

use super::{AccountId, PollId, StatusId, Time};

/// A question with answers to choose from.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Poll {
    /// Which.
    #[n(0)]
    pub id: PollId,
    /// The post that asks.
    #[n(1)]
    pub status: StatusId,
    /// Who asks.
    #[n(2)]
    pub account: AccountId,
    /// The answers, with their votes.
    #[n(3)]
    pub options: Vec<PollOption>,
    /// More than one answer may be chosen.
    #[n(4)]
    pub multiple: bool,
    /// Votes are shown only when it is over.
    #[n(5)]
    pub hide_totals: bool,
    /// When it closes; never, if `None`.
    #[n(6)]
    pub expires_at: Option<Time>,
    /// How many people voted.
    #[n(7)]
    pub voters: u64,
    /// When other servers are told of the votes that came since they last were; `None` when there is nothing to tell.
    #[n(8)]
    #[cbor(default)]
    pub telling_at: Option<Time>,
}

impl Poll {
    /// Whether it is over.
    pub fn expired(&self, now: Time) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }

    /// All votes.
    pub fn votes(&self) -> u64 {
        self.options.iter().map(|option| option.votes).sum()
    }
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct PollOption {
    /// What it says.
    #[n(0)]
    pub title: String,
    /// How many chose it.
    #[n(1)]
    pub votes: u64,
}

/// What one person chose: indices of the answers.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Vote {
    /// In ascending order, each once.
    #[n(0)]
    pub choices: Vec<u32>,
}
