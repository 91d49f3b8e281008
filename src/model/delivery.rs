//! Letters to and from other servers, and how they fare.

use super::{AccountId, ParcelId, StatusId, Time};

/// One document, rendered once, for all who get it.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Parcel {
    /// Who signs; the house itself under `remote::HOUSE`. The key is looked up when it is sent.
    #[n(0)]
    pub sender: AccountId,
    /// The JSON.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub body: Vec<u8>,
    /// The post that it is about, whose author can see how delivery fares.
    #[n(2)]
    pub status: Option<StatusId>,
    /// How many deliveries still need it; the last one removes it.
    #[n(3)]
    pub waiting: u32,
    /// When it was made.
    #[n(4)]
    pub created_at: Time,
    /// Goes to the sender's followers, whose digest goes with it (FEP-8fcf).
    #[n(5)]
    pub to_followers: bool,
    /// While deliveries are still being written, many at a time and in the order of their inboxes: the last inbox that
    /// has its row. Until then `waiting` counts one more, so that the first deliveries don't take the parcel along.
    #[n(6)]
    #[cbor(default)]
    pub packed_to: Option<String>,
}

/// One parcel on its way to one inbox.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Delivery {
    /// What.
    #[n(0)]
    pub parcel: ParcelId,
    /// Where to.
    #[n(1)]
    pub inbox: String,
    /// The server's name, as in the inbox's address.
    #[n(2)]
    pub host: String,
    /// How often it was tried.
    #[n(3)]
    pub tries: u32,
}

/// How one post fares with one inbox of a server; most servers have one for all.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Postage {
    /// The server.
    #[n(0)]
    pub host: String,
    /// How far it has come.
    #[n(1)]
    pub state: PostageState,
    /// When that was last so.
    #[n(2)]
    pub at: Time,
    /// What the server, or the network, said.
    #[n(3)]
    pub why: String,
    /// Where it is sent to; also what becomes of the post later.
    #[n(4)]
    pub inbox: String,
}

/// How far a delivery has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum PostageState {
    /// On its way; tried again if it failed.
    #[n(0)]
    Waiting,
    /// Taken.
    #[n(1)]
    Delivered,
    /// The server said no, for good.
    #[n(2)]
    Refused,
    /// Given up after days.
    #[n(3)]
    GivenUp,
}

/// Something that came in, verified, and waits to be acted on.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Letter {
    /// The ActivityPub id of the actor whose key signed it.
    #[n(0)]
    pub signed_by: String,
    /// The JSON as it came.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub body: Vec<u8>,
    /// Whose inbox it was put into; the shared one's if `None`.
    #[n(2)]
    pub to: Option<AccountId>,
    /// When it came.
    #[n(3)]
    pub received_at: Time,
    /// How often it was tried.
    #[n(4)]
    pub tries: u32,
}
