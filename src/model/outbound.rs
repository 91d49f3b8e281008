//! Everything that this house can owe another server. A verb writes a row of it in its own transaction;
//! the federation door turns it into documents and deliveries (`federation/deliver`).
//!
//! It carries intent and what will no longer be there when it is rendered (an Undo, a Delete), nothing else.

use super::remote::Relay;
use super::status::Status;
use super::{AccountId, MarkId, PollId, ReportId, StatusId};

/// Something owed.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub enum Outbound {
    /// Create(Note or Question), or Announce where the status is a boost.
    #[n(0)]
    Post(#[n(0)] StatusId),
    /// Update(Note or Question): edited, or a poll's numbers changed.
    #[n(1)]
    Edited(#[n(0)] StatusId),
    /// Delete(Tombstone), or Undo(Announce) where it was a boost: the status as it was, and inboxes of servers that
    /// it may have come to, which nothing tells once its rows are gone.
    #[n(2)]
    Withdrawn(
        #[n(0)] Box<Status>,
        #[n(1)]
        #[cbor(default)]
        Vec<String>,
    ),
    /// A vote for a poll elsewhere: whose, in which.
    #[n(3)]
    Vote(#[n(0)] AccountId, #[n(1)] PollId),
    /// Like: who, what, and which of their favourites: who likes again what they no longer liked does so anew.
    #[n(4)]
    Like(#[n(0)] AccountId, #[n(1)] StatusId, #[n(2)] MarkId),
    /// Undo(Like): as `Like`.
    #[n(5)]
    Unlike(#[n(0)] AccountId, #[n(1)] StatusId, #[n(2)] MarkId),
    /// Follow: who, whom. The activity's id follows from the `FollowId` of the request's row.
    #[n(6)]
    Follow(#[n(0)] AccountId, #[n(1)] AccountId),
    /// Undo(Follow): who, whom, and the activity's id.
    #[n(7)]
    Unfollow(#[n(0)] AccountId, #[n(1)] AccountId, #[n(2)] String),
    /// Accept(Follow): who is followed, who asked, and the Follow's id where it had one.
    #[n(8)]
    Accept(#[n(0)] AccountId, #[n(1)] AccountId, #[n(2)] Option<String>),
    /// Reject(Follow), also of a follower who had been accepted: as `Accept`.
    #[n(9)]
    Reject(#[n(0)] AccountId, #[n(1)] AccountId, #[n(2)] Option<String>),
    /// Block: who, whom.
    #[n(10)]
    Block(#[n(0)] AccountId, #[n(1)] AccountId),
    /// Undo(Block).
    #[n(11)]
    Unblock(#[n(0)] AccountId, #[n(1)] AccountId),
    /// Update(Person): the profile changed.
    #[n(12)]
    Profile(#[n(0)] AccountId),
    /// Delete(Person).
    #[n(13)]
    Gone(#[n(0)] AccountId),
    /// Move: the person's `moved_to` says where to.
    #[n(14)]
    Moved(#[n(0)] AccountId),
    /// Add(pinned post).
    #[n(15)]
    Pin(#[n(0)] AccountId, #[n(1)] StatusId),
    /// Remove(pinned post).
    #[n(16)]
    Unpin(#[n(0)] AccountId, #[n(1)] StatusId),
    /// Add(featured hashtag, as it is written).
    #[n(17)]
    FeatureTag(#[n(0)] AccountId, #[n(1)] String),
    /// Remove(featured hashtag).
    #[n(18)]
    UnfeatureTag(#[n(0)] AccountId, #[n(1)] String),
    /// Flag, from the house's own actor.
    #[n(19)]
    Report(#[n(0)] ReportId),
    /// QuoteRequest (FEP-044f): this post quotes one elsewhere.
    #[n(20)]
    QuoteRequest(#[n(0)] StatusId),
    /// Accept or Reject(QuoteRequest): whose post is quoted, the quoted post, who asks, the request's id, the
    /// quoting post's id, and whether it is allowed.
    #[n(21)]
    QuoteAnswer(#[n(0)] Box<QuoteAnswer>),
    /// Delete(QuoteAuthorization): the quoted post, and the quoting post's id.
    #[n(22)]
    QuoteRevoked(#[n(0)] StatusId, #[n(1)] StatusId),
    /// Follow of a relay, from the house's own actor to the relay's inbox. The id is `ops::relay::follow_id`, the object
    /// `ops::relay::followed`.
    #[n(23)]
    RelayFollow(#[n(0)] Box<Relay>),
    /// Undo(Follow) of a relay: the row as it was, which is gone.
    #[n(24)]
    RelayUndo(#[n(0)] Box<Relay>),
    /// What somebody elsewhere said, passed on as it came: it vouches for itself.
    #[n(25)]
    PassedOn(#[n(0)] Box<PassedOn>),
}

/// A letter of another server that people elsewhere would not get otherwise (Mastodon `ActivityPub::Forwarder`).
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct PassedOn {
    /// The activity as it came, JSON in UTF-8, with its author's own signature in it.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub letter: Vec<u8>,
    /// The server that it came from, which doesn't get it back.
    #[n(1)]
    pub from: String,
    /// The people here through whom others came by the post: it goes to their followers, signed by the first.
    #[n(2)]
    pub through: Vec<AccountId>,
}

/// The answer to somebody elsewhere who wants to quote.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct QuoteAnswer {
    /// The post that is quoted.
    #[n(0)]
    pub quoted: StatusId,
    /// Who asks.
    #[n(1)]
    pub asker: AccountId,
    /// The QuoteRequest's id.
    #[n(2)]
    pub request: String,
    /// The quoting post's ActivityPub id.
    #[n(3)]
    pub quoting: String,
    /// Yes or no.
    #[n(4)]
    pub allowed: bool,
    /// The quoting post, where it is known here (its id makes the authorisation's address).
    #[n(5)]
    pub quoting_id: Option<StatusId>,
}
