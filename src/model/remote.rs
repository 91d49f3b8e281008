//! What is known of people and servers elsewhere, beside what everyone is shown of them.

use super::{AccountId, RelayId, Time};

/// The far side of an account on another server.
#[derive(Clone, Debug, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Remote {
    /// Whose.
    #[n(0)]
    pub account: AccountId,
    /// Where to send what concerns only this person.
    #[n(1)]
    pub inbox: String,
    /// Where to send what concerns several people of that server.
    #[n(2)]
    pub shared_inbox: Option<String>,
    /// The collection of what they have said.
    #[n(3)]
    pub outbox: Option<String>,
    /// The collection of their followers; also how a post says that it is for followers.
    #[n(4)]
    pub followers: Option<String>,
    /// The collection of those whom they follow.
    #[n(5)]
    pub following: Option<String>,
    /// The collection of pinned posts.
    #[n(6)]
    pub featured: Option<String>,
    /// The collection of featured hashtags.
    #[n(7)]
    pub featured_tags: Option<String>,
    /// Keys that may sign for them.
    #[n(8)]
    pub keys: Vec<RemoteKey>,
    /// Other accounts of the same person (`alsoKnownAs`), by ActivityPub id.
    #[n(9)]
    pub also_known_as: Vec<String>,
    /// When their profile was last read.
    #[n(10)]
    pub fetched_at: Time,
    /// How many followers their server says they have.
    #[n(11)]
    pub followers_told: Option<u64>,
    /// How many people their server says they follow.
    #[n(12)]
    pub following_told: Option<u64>,
    /// How many posts their server says they wrote.
    #[n(13)]
    pub statuses_told: Option<u64>,
    /// When their recent posts and pins were last read.
    #[n(14)]
    pub backfilled_at: Option<Time>,
    /// Their own server has locked them out; that it has not may take the account's `suspended` back.
    #[n(15)]
    #[cbor(default)]
    pub suspended_there: bool,
    /// When they last moved; nobody moves twice a week.
    #[n(16)]
    #[cbor(default)]
    pub moved_at: Option<Time>,
}

impl Remote {
    /// Where a post for followers goes: the shared inbox where there is one.
    pub fn delivery(&self) -> &str {
        self.shared_inbox.as_deref().unwrap_or(&self.inbox)
    }
}

/// A key that signs for somebody elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct RemoteKey {
    /// Its id, an address: Mastodon's `…#main-key`, GoToSocial's `…/main-key`.
    #[n(0)]
    pub id: String,
    /// PEM (`publicKeyPem`) or Multikey (`publicKeyMultibase`, FEP-521a) as it was given.
    #[n(1)]
    pub public: String,
}

/// The keys of somebody here; of the house itself under `AccountId(0)`.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Keyring {
    /// RSA-2048, PKCS#8 DER.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub rsa: Vec<u8>,
    /// Its public half, SPKI PEM.
    #[n(1)]
    pub rsa_public_pem: String,
    /// Ed25519 seed.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub ed25519: Vec<u8>,
    /// When they were made.
    #[n(3)]
    pub made_at: Time,
}

/// The account number under which the house's own actor has its keys.
pub const HOUSE: AccountId = AccountId(0);

/// What is remembered of a server.
#[derive(Clone, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Host {
    /// Its name, with a port where it has one.
    #[n(0)]
    pub name: String,
    /// Which signatures it takes.
    #[n(1)]
    pub takes: Takes,
    /// Since when it doesn't answer.
    #[n(2)]
    pub failing_since: Option<Time>,
    /// How often in a row it didn't.
    #[n(3)]
    pub failures: u32,
    /// When it was given up; contact from there revives it.
    #[n(4)]
    pub dead_since: Option<Time>,
    /// When it last took something from us or sent something to us.
    #[n(5)]
    pub last_contact: Option<Time>,
    /// What runs there, from NodeInfo (`mastodon`, `gotosocial`); empty where unknown.
    #[n(6)]
    pub software: String,
}

/// Which signatures a server takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum Takes {
    /// Nobody has tried: RFC 9421 is tried first, then the draft.
    #[default]
    #[n(0)]
    Unknown,
    /// RFC 9421.
    #[n(1)]
    Rfc9421,
    /// Only draft-cavage-12.
    #[n(2)]
    Cavage,
}

/// A relay: a server that passes public posts of many servers on.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Relay {
    /// Which.
    #[n(0)]
    pub id: RelayId,
    /// The address that the owner typed: an inbox (Mastodon's kind) or an actor (LitePub's kind).
    #[n(1)]
    pub address: String,
    /// Where posts are sent to.
    #[n(2)]
    pub inbox: String,
    /// The relay's actor, where it is known.
    #[n(3)]
    pub actor: Option<String>,
    /// Whether it has accepted us.
    #[n(4)]
    pub state: RelayState,
}

/// How far a subscription to a relay has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum RelayState {
    /// Asked, no answer yet.
    #[n(0)]
    Pending,
    /// Posts go both ways.
    #[n(1)]
    Accepted,
    /// It said no.
    #[n(2)]
    Rejected,
}
