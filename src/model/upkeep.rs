//! Work that has its hour: rows of a queue, so that a power cut loses none of it.

use super::{AccountId, AppId, FilterId, MediaId, PollId, ScheduledId, StatusId, Time};

/// A piece of work to be done at or after its hour.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Upkeep {
    /// Post what was scheduled.
    #[n(0)]
    Publish(#[n(0)] AccountId, #[n(1)] ScheduledId),
    /// Tell voters and asker that the poll is over.
    #[n(1)]
    ClosePoll(#[n(0)] PollId),
    /// Remove a mute that has run out.
    #[n(2)]
    EndMute(#[n(0)] AccountId, #[n(1)] AccountId),
    /// Remove an upload that nothing shows.
    #[n(3)]
    DropMedia(#[n(0)] MediaId),
    /// Remove a filter that has run out.
    #[n(4)]
    EndFilter(#[n(0)] AccountId, #[n(1)] FilterId),
    /// Remove a blob that nothing refers to any more.
    #[n(5)]
    DropBlob(#[n(0)] String),
    /// Remove what remains of a person who has left.
    #[n(6)]
    Erase(#[n(0)] AccountId),
    /// Forget an authorisation code, found by its SHA-256.
    #[n(7)]
    DropCode(#[n(0)] [u8; 32]),
    /// Forget an application that nobody uses.
    #[n(8)]
    DropApp(#[n(0)] AppId),
    /// Make the keys of a new person, or of the house itself.
    #[n(9)]
    MakeKeys(#[n(0)] AccountId),
    /// Tell other servers how the votes stand.
    #[n(10)]
    TellVotes(#[n(0)] PollId),
    /// Have the link of a post looked at, after so many vain attempts.
    #[n(30)]
    FetchCard(#[n(0)] StatusId, #[n(1)] u8),
    /// Forget old entries of the audit log.
    #[n(80)]
    TrimAudit,
    /// Remove somebody who was locked out then and still is.
    #[n(81)]
    RemoveSuspended(#[n(0)] AccountId, #[n(1)] Time),
    /// Forget a request to join that is over.
    #[n(60)]
    DropRequest(#[n(0)] AccountId),
    /// Remove more of what hangs on a post that is gone: boosts, favourites, notifications.
    #[n(90)]
    Strip(#[n(0)] StatusId),
    /// End follows with people on suspended servers.
    #[n(20)]
    Part(#[n(0)] Part),
}

/// Where to go on looking through somebody's follows.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Part {
    /// Who lives here.
    #[n(0)]
    pub account: AccountId,
    /// Their followers, instead of those whom they follow.
    #[n(1)]
    pub followers: bool,
    /// Follows older than this one; all where it is `None`.
    #[n(2)]
    pub below: Option<u64>,
}
