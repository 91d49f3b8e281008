//! Removing what belongs to somebody who has left, some rows at a time and with all of their indexes.

use super::key::{Key, Span};
use super::record::Record;
use super::table::*;
use super::view::Dir;
use super::{Error, Tx};
use crate::model::*;

/// Removes up to about so many rows of somebody's; how many there were.
type Step = fn(&Tx, AccountId, usize) -> Result<usize, Error>;

impl Tx {
    /// Removes up to about `at_once` rows of what somebody who lived here has chosen, marked, read and been told; how many
    /// there were. `0` says that nothing of it is left, and their private side may go. Posts, uploads, follows and devices have
    /// verbs of their own and should be gone before.
    pub fn erase_private(&self, me: AccountId, at_once: usize) -> Result<usize, Error> {
        let steps: [Step; 4] = [
            Tx::erase_relations,
            Tx::erase_marks,
            Tx::erase_choices,
            Tx::erase_news,
        ];
        let mut removed = 0;
        for step in steps {
            if removed >= at_once {
                break;
            }
            removed += step(self, me, at_once - removed)?;
        }
        Ok(removed)
    }

    fn erase_relations(&self, me: AccountId, at_once: usize) -> Result<usize, Error> {
        let asked = self.under(&FOLLOW_REQUESTS, me, at_once)?;
        for (_, to) in &asked {
            self.remove_follow_request(me, *to)?;
        }
        let asking = self.under(&FOLLOW_REQUESTERS, me, at_once)?;
        for (_, id) in &asking {
            if let Some(from) = self.get(&FOLLOW_REQUESTERS, &(me, *id))? {
                self.remove_follow_request(from, me)?;
            }
        }
        let blocks = self.under(&BLOCKS, me, at_once)?;
        for (_, to) in &blocks {
            self.remove_block(me, *to)?;
        }
        let mutes = self.under(&MUTES, me, at_once)?;
        for (_, to) in &mutes {
            self.remove_mute(me, *to)?;
        }
        let servers = self.scan(&DOMAIN_BLOCK_LIST, of::<MarkId>(me), Dir::Up, at_once)?;
        for (_, domain) in &servers {
            self.remove_domain_block(me, domain)?;
        }
        let bare = self.clear(&NOTES, me, at_once)?
            + self.clear(&ENDORSED, me, at_once)?
            + self.clear(&UNSUGGESTED, me, at_once)?
            + self.clear(&LET_THROUGH, me, at_once)?;
        let kept = asked.len() + asking.len() + blocks.len() + mutes.len() + servers.len();
        Ok(kept + bare)
    }

    fn erase_marks(&self, me: AccountId, at_once: usize) -> Result<usize, Error> {
        let liked = self.scan(&FAVOURITES, of::<MarkId>(me), Dir::Up, at_once)?;
        for (_, status) in &liked {
            self.remove_favourite(me, *status)?;
        }
        let kept = self.scan(&BOOKMARKS, of::<MarkId>(me), Dir::Up, at_once)?;
        for (_, status) in &kept {
            self.remove_bookmark(me, *status)?;
        }
        let bare = self.clear(&THREAD_MUTES, me, at_once)?
            + self.clear(&HOME, me, at_once)?
            + self.clear(&FRESH_TERMS, me, at_once)?
            + self.clear_terms(me, at_once)?;
        Ok(liked.len() + kept.len() + bare)
    }

    fn clear_terms(&self, me: AccountId, at_once: usize) -> Result<usize, Error> {
        let span = Span::under::<(AccountId, u64, super::key::Newest)>(&me);
        let rows = self.scan(&TERMS, span, Dir::Up, at_once)?;
        let keys: Vec<_> = rows.into_iter().map(|(key, ())| key).collect();
        self.remove_run(&TERMS, &keys)?;
        Ok(keys.len())
    }

    fn erase_choices(&self, me: AccountId, at_once: usize) -> Result<usize, Error> {
        let lists = self.lists(me)?;
        for list in &lists {
            self.remove_list(list)?;
        }
        let followed = self.under(&FOLLOWED_TAGS, me, at_once)?;
        for (_, tag) in &followed {
            self.follow_tag(me, *tag, false)?;
        }
        let waiting = self.under(&SCHEDULED, me, at_once)?;
        for (_, id) in &waiting {
            self.remove_scheduled(me, *id)?;
        }
        let imports = self.imports(me)?;
        for import in &imports {
            self.remove_import(me, import.id)?;
        }
        let bare = self.clear(&FILTERS, me, at_once)? + self.clear(&FEATURED_TAGS, me, at_once)?;
        Ok(lists.len() + followed.len() + waiting.len() + imports.len() + bare)
    }

    fn erase_news(&self, me: AccountId, at_once: usize) -> Result<usize, Error> {
        let told = self.under(&NOTIFICATIONS, me, at_once)?;
        for (_, id) in &told {
            self.remove_notification(me, *id)?;
        }
        let talks = self.under(&CONVERSATIONS, me, at_once)?;
        for (_, id) in &talks {
            self.remove_conversation(me, *id)?;
        }
        let bare = self.clear(&MARKERS, me, at_once)?;
        Ok(told.len() + talks.len() + bare + self.erase_under_announcements(me)?)
    }

    /// What somebody has put under words to everybody, and that they read them.
    fn erase_under_announcements(&self, me: AccountId) -> Result<usize, Error> {
        let mut removed = 0;
        for one in self.announcements()? {
            removed += usize::from(self.remove(&ANNOUNCEMENTS_READ, &(one.id, me))?);
            for (by, reaction) in self.announcement_reactions(one.id)? {
                if by == me {
                    self.remove_announcement_reaction(me, one.id, &reaction.name)?;
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }

    /// Removes somebody's private side, after all that rests on it.
    pub fn remove_user(&self, me: AccountId) -> Result<(), Error> {
        if let Some(invite) = self.user(me)?.and_then(|user| user.invited_by) {
            self.remove(&INVITED, &(invite, me))?;
        }
        self.remove_lock(me)?;
        self.remove(&USERS, &me).map(|_| ())
    }

    /// The keys of up to `at_once` rows that begin with `me`.
    fn under<K: Key, V: Record>(
        &self,
        table: &Table<(AccountId, K), V>,
        me: AccountId,
        at_once: usize,
    ) -> Result<Vec<(AccountId, K)>, Error> {
        let rows = self.scan(table, of::<K>(me), Dir::Up, at_once)?;
        Ok(rows.into_iter().map(|(key, _)| key).collect())
    }

    /// Removes up to `at_once` rows that begin with `me`, of a table that has no indexes; how many there were.
    fn clear<K: Key, V: Record>(
        &self,
        table: &Table<(AccountId, K), V>,
        me: AccountId,
        at_once: usize,
    ) -> Result<usize, Error> {
        let keys = self.under(table, me, at_once)?;
        for key in &keys {
            self.remove(table, key)?;
        }
        Ok(keys.len())
    }
}

/// All keys of a table that begin with somebody.
fn of<K: Key>(me: AccountId) -> Span {
    Span::under::<(AccountId, K)>(&me)
}
