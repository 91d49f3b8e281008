//! Invitations, and who came by which.

use super::key::{Digest16, Span};
use super::table::{INVITED, INVITES, INVITES_BY_CODE};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::invite::Invite;
use crate::model::{AccountId, InviteId, Page};

/// How many people one invitation lists.
const INVITED_MAX: usize = 1_000;

impl View {
    /// An invitation.
    pub fn invite(&self, id: InviteId) -> Result<Option<Invite>, Error> {
        self.get(&INVITES, &id)
    }

    /// An invitation, by the secret part of its link.
    pub fn invite_by_code(&self, code: &str) -> Result<Option<Invite>, Error> {
        match self.get(&INVITES_BY_CODE, &Digest16::of(code))? {
            Some(id) => self.invite(id),
            None => Ok(None),
        }
    }

    /// All invitations, the newest first.
    pub fn invites(&self, page: &Page) -> Result<Vec<Invite>, Error> {
        self.page_all(&INVITES, page, |_, invite| Ok(Some(invite)))
    }

    /// Who came by an invitation.
    pub fn invited(&self, id: InviteId) -> Result<Vec<AccountId>, Error> {
        let rows = self.scan(
            &INVITED,
            Span::under::<(InviteId, AccountId)>(&id),
            Dir::Up,
            INVITED_MAX,
        )?;
        Ok(rows.into_iter().map(|((_, account), ())| account).collect())
    }
}

impl Tx {
    /// Adds or replaces an invitation.
    pub fn put_invite(&self, invite: &Invite) -> Result<(), Error> {
        self.put(&INVITES_BY_CODE, &Digest16::of(&invite.code), &invite.id)?;
        self.put(&INVITES, &invite.id, invite)
    }

    /// Notes that somebody came by an invitation.
    pub fn add_invited(&self, id: InviteId, account: AccountId) -> Result<(), Error> {
        self.put(&INVITED, &(id, account), &())
    }
}
