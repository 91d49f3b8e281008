//! Words to everybody, who has read them, and what was put under them.

use super::key::{Digest16, Span};
use super::table::{ANNOUNCEMENT_REACTIONS, ANNOUNCEMENTS, ANNOUNCEMENTS_READ};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::announcement::{Announcement, Reaction};
use crate::model::{AccountId, AnnouncementId};

/// How many announcements there can be at a time.
pub const ANNOUNCEMENTS_MAX: usize = 100;

/// How many reactions or readers of one announcement are looked at.
const ROWS_MAX: usize = 20_000;

impl View {
    /// An announcement.
    pub fn announcement(&self, id: AnnouncementId) -> Result<Option<Announcement>, Error> {
        self.get(&ANNOUNCEMENTS, &id)
    }

    /// All of them, the newest first.
    pub fn announcements(&self) -> Result<Vec<Announcement>, Error> {
        let all = Span::all::<AnnouncementId>();
        let rows = self.scan(&ANNOUNCEMENTS, all, Dir::Down, ANNOUNCEMENTS_MAX)?;
        Ok(rows.into_iter().map(|(_, one)| one).collect())
    }

    /// Whether somebody has put one aside.
    pub fn has_read_announcement(
        &self,
        account: AccountId,
        id: AnnouncementId,
    ) -> Result<bool, Error> {
        self.has(&ANNOUNCEMENTS_READ, &(id, account))
    }

    /// What was put under one, and by whom.
    pub fn announcement_reactions(
        &self,
        id: AnnouncementId,
    ) -> Result<Vec<(AccountId, Reaction)>, Error> {
        let span = Span::under::<(AnnouncementId, AccountId, Digest16)>(&id);
        let rows = self.scan(&ANNOUNCEMENT_REACTIONS, span, Dir::Up, ROWS_MAX)?;
        let rows = rows.into_iter();
        Ok(rows
            .map(|((_, account, _), reaction)| (account, reaction))
            .collect())
    }
}

impl Tx {
    /// Adds or replaces an announcement.
    pub fn put_announcement(&self, announcement: &Announcement) -> Result<(), Error> {
        self.put(&ANNOUNCEMENTS, &announcement.id, announcement)
    }

    /// Removes one with all that hangs on it; whether there was one.
    pub fn remove_announcement(&self, id: AnnouncementId) -> Result<bool, Error> {
        let span = Span::under::<(AnnouncementId, AccountId, Digest16)>(&id);
        for (key, _) in self.scan(&ANNOUNCEMENT_REACTIONS, span, Dir::Up, ROWS_MAX)? {
            self.remove(&ANNOUNCEMENT_REACTIONS, &key)?;
        }
        self.forget_announcement_readers(id)?;
        self.remove(&ANNOUNCEMENTS, &id)
    }

    /// Everybody is shown it as new again.
    pub fn forget_announcement_readers(&self, id: AnnouncementId) -> Result<(), Error> {
        let span = Span::under::<(AnnouncementId, AccountId)>(&id);
        for (key, ()) in self.scan(&ANNOUNCEMENTS_READ, span, Dir::Up, ROWS_MAX)? {
            self.remove(&ANNOUNCEMENTS_READ, &key)?;
        }
        Ok(())
    }

    /// Somebody puts one aside.
    pub fn read_announcement(&self, account: AccountId, id: AnnouncementId) -> Result<(), Error> {
        self.put(&ANNOUNCEMENTS_READ, &(id, account), &())
    }

    /// Puts an emoji under one.
    pub fn put_announcement_reaction(
        &self,
        account: AccountId,
        id: AnnouncementId,
        reaction: &Reaction,
    ) -> Result<(), Error> {
        let key = (id, account, Digest16::of(&reaction.name));
        self.put(&ANNOUNCEMENT_REACTIONS, &key, reaction)
    }

    /// Takes an emoji back; whether it was there.
    pub fn remove_announcement_reaction(
        &self,
        account: AccountId,
        id: AnnouncementId,
        name: &str,
    ) -> Result<bool, Error> {
        let key = (id, account, Digest16::of(name));
        self.remove(&ANNOUNCEMENT_REACTIONS, &key)
    }
}
