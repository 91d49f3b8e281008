//! Invitations to join.

use super::account::Role;
use super::{AccountId, InviteId, Time};

/// An invitation. Whoever has its code may join.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Invite {
    /// Which.
    #[n(0)]
    pub id: InviteId,
    /// The secret part of the link.
    #[n(1)]
    pub code: String,
    /// Who invites.
    #[n(2)]
    pub by: AccountId,
    /// A word to whoever is invited.
    #[n(3)]
    pub note: String,
    /// How many may join by it; anyone who has it if `None`.
    #[n(4)]
    pub max_uses: Option<u32>,
    /// How many have.
    #[n(5)]
    pub uses: u32,
    /// When it ends.
    #[n(6)]
    pub expires_at: Option<Time>,
    /// What they will be.
    #[n(7)]
    pub role: Role,
    /// Whom they will follow from the start.
    #[n(8)]
    pub follow: Vec<AccountId>,
    /// When it was made.
    #[n(9)]
    pub created_at: Time,
    /// Taken back.
    #[n(10)]
    pub revoked: bool,
    /// The request to join that it is the answer to; its guest gets the id of that.
    #[n(60)]
    #[cbor(default)]
    pub request: Option<AccountId>,
}

impl Invite {
    /// Whether somebody can still join by it.
    pub fn open(&self, now: Time) -> bool {
        !self.revoked
            && self.expires_at.is_none_or(|end| end > now)
            && self.max_uses.is_none_or(|max| self.uses < max)
    }
}
