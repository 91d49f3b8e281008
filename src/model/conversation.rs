//! Private conversations, one row for each person who takes part.

use super::{AccountId, ConversationId, StatusId};

/// A private conversation as one of its people sees it.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Conversation {
    /// The thread.
    #[n(0)]
    pub id: ConversationId,
    /// The others who take part.
    #[n(1)]
    pub participants: Vec<AccountId>,
    /// The newest post in it.
    #[n(2)]
    pub last_status: StatusId,
    /// Whether that is still to be read.
    #[n(3)]
    pub unread: bool,
}
