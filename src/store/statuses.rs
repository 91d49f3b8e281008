//! Posts and boosts with everything that hangs on them: versions, answers, numbers, marks.

use super::key::{Digest16, Span};
use super::table::{
    BOOKMARKED, BOOKMARKS, FAVOURITED_BY, FAVOURITES, IDEMPOTENCY, IDEMPOTENCY_BY_TIME, MARKS,
    PINS, REACTIONS, REBLOGGED_BY, REPLIES, REVISIONS, SCHEDULED, STATUS_COUNTS, STATUSES,
    STATUSES_BY_URI, STATUSES_OF, THREAD_MUTES,
};
use super::view::Dir;
use super::{Error, Keep, Tx, View};
use crate::model::emoji::EmojiUse;
use crate::model::scheduled::Scheduled;
use crate::model::status::{Marks, Revision, Shape, Status, StatusCounts, Visibility};
use crate::model::{
    AccountId, ConversationId, MarkId, MediaId, Page, Rows, ScheduledId, StatusId, Time,
};
use std::sync::Arc;

/// How many versions of one post are shown.
const REVISIONS_MAX: usize = 100;

/// How many answers are followed from one post.
pub const REPLIES_MAX: usize = 400;

/// What a post takes in memory beside its texts, about.
const STATUS_BYTES_USUAL: usize = 256;

/// How many posts one may pin to one's profile (Mastodon `StatusPinValidator::PIN_LIMIT`).
pub const PINS_MAX: usize = 5;

impl Keep for Option<Status> {
    fn bytes(&self) -> usize {
        self.as_ref().map_or(0, |status| {
            status.text.len() + status.html.len() + status.spoiler_text.len() + STATUS_BYTES_USUAL
        })
    }
}

impl View {
    /// A post, by id, whoever may see it: ask `ops::see` before showing it.
    pub fn status(&self, id: StatusId) -> Result<Option<Status>, Error> {
        self.get(&STATUSES, &id)
    }

    /// The same, read once between two commits, for pages that are looked at again and again.
    pub fn status_kept(&self, id: StatusId) -> Result<Arc<Option<Status>>, Error> {
        self.kept((id.0, 0), || self.status(id))
    }

    /// A remote post, by its ActivityPub id.
    pub fn status_by_uri(&self, uri: &str) -> Result<Option<Status>, Error> {
        match self.get(&STATUSES_BY_URI, &Digest16::of(uri))? {
            Some(id) => self.status(id),
            None => Ok(None),
        }
    }

    /// Up to `limit` posts and boosts of everybody from `from` to before `until`, the oldest first.
    pub fn statuses_from(
        &self,
        from: StatusId,
        until: StatusId,
        limit: usize,
    ) -> Result<Vec<Status>, Error> {
        let last = StatusId(until.0.saturating_sub(1));
        let rows = self.scan(&STATUSES, Span::between(&from, &last), Dir::Up, limit)?;
        Ok(rows.into_iter().map(|(_, status)| status).collect())
    }

    /// The numbers under a post.
    pub fn status_counts(&self, id: StatusId) -> Result<StatusCounts, Error> {
        Ok(self.get(&STATUS_COUNTS, &id)?.unwrap_or_default())
    }

    /// What `account` has done with a post.
    pub fn marks(&self, account: AccountId, status: StatusId) -> Result<Marks, Error> {
        Ok(self.get(&MARKS, &(account, status))?.unwrap_or_default())
    }

    /// Direct answers, oldest first.
    pub fn replies(&self, status: StatusId) -> Result<Vec<StatusId>, Error> {
        let rows = self.scan(
            &REPLIES,
            Span::under::<(StatusId, StatusId)>(&status),
            Dir::Up,
            REPLIES_MAX,
        )?;
        Ok(rows.into_iter().map(|((_, reply), ())| reply).collect())
    }

    /// Earlier versions, oldest first.
    pub fn revisions(&self, status: StatusId) -> Result<Vec<Revision>, Error> {
        let rows = self.scan(
            &REVISIONS,
            Span::under::<(StatusId, u32)>(&status),
            Dir::Up,
            REVISIONS_MAX,
        )?;
        Ok(rows.into_iter().map(|(_, revision)| revision).collect())
    }

    /// Attachments of all earlier versions, also of those that are no longer shown.
    pub fn revised_media(&self, status: StatusId) -> Result<Vec<MediaId>, Error> {
        let span = Span::under::<(StatusId, u32)>(&status);
        let mut media = Vec::new();
        for row in self.walk(&REVISIONS, span, Dir::Up) {
            media.extend(row?.1.media);
        }
        Ok(media)
    }

    /// A person's posts that `pick` wants, a page at a time; `Shape` tells most without loading them.
    pub fn statuses_of<T>(
        &self,
        account: AccountId,
        page: &Page,
        pick: impl FnMut(StatusId, Shape) -> Result<Option<T>, Error>,
    ) -> Result<Rows<T>, Error> {
        self.page_of_few(&STATUSES_OF, &account, page, pick)
    }

    /// A person's favourites, newest first, with their place in the list.
    pub fn favourites(
        &self,
        account: AccountId,
        page: &Page,
    ) -> Result<Vec<(MarkId, StatusId)>, Error> {
        self.page(&FAVOURITES, &account, page, |mark, status| {
            Ok(Some((mark, status)))
        })
    }

    /// A person's bookmarks, newest first, with their place in the list.
    pub fn bookmarks(
        &self,
        account: AccountId,
        page: &Page,
    ) -> Result<Vec<(MarkId, StatusId)>, Error> {
        self.page(&BOOKMARKS, &account, page, |mark, status| {
            Ok(Some((mark, status)))
        })
    }

    /// A person's pinned posts, the last pinned first.
    pub fn pins(&self, account: AccountId) -> Result<Vec<(MarkId, StatusId)>, Error> {
        self.page(&PINS, &account, &Page::newest(PINS_MAX), |mark, status| {
            Ok(Some((mark, status)))
        })
    }

    /// Who favourited a post; pages go by account id.
    pub fn favourited_by(&self, status: StatusId, page: &Page) -> Result<Vec<AccountId>, Error> {
        self.page(&FAVOURITED_BY, &status, page, |account, _| {
            Ok(Some(account))
        })
    }

    /// With which emoji `account` favourited a post, where it was one: its name or the character, and the picture of a
    /// custom one.
    pub fn reaction(
        &self,
        account: AccountId,
        status: StatusId,
    ) -> Result<Option<EmojiUse>, Error> {
        self.get(&REACTIONS, &(status, account))
    }

    /// With which emojis a post was favourited, of as many as the page has; pages go by account id.
    pub fn reactions(
        &self,
        status: StatusId,
        page: &Page,
    ) -> Result<Vec<(AccountId, EmojiUse)>, Error> {
        self.page(&REACTIONS, &status, page, |account, emoji| {
            Ok(Some((account, emoji)))
        })
    }

    /// Who boosted a post, and by which boost; pages go by account id.
    pub fn reblogged_by(
        &self,
        status: StatusId,
        page: &Page,
    ) -> Result<Vec<(AccountId, StatusId)>, Error> {
        self.page(&REBLOGGED_BY, &status, page, |account, reblog| {
            Ok(Some((account, reblog)))
        })
    }

    /// `account`'s boost of a post.
    pub fn reblog_by(
        &self,
        account: AccountId,
        status: StatusId,
    ) -> Result<Option<StatusId>, Error> {
        self.get(&REBLOGGED_BY, &(status, account))
    }

    /// Whether `account` wants to hear no more of a thread.
    pub fn thread_muted(&self, account: AccountId, thread: ConversationId) -> Result<bool, Error> {
        self.has(&THREAD_MUTES, &(account, thread))
    }

    /// What was made when `account` last sent this `Idempotency-Key`.
    pub fn idempotent(&self, account: AccountId, key: &str) -> Result<Option<StatusId>, Error> {
        self.get(&IDEMPOTENCY, &idempotency(account, key))
    }

    /// Posts of `account` that wait for their hour, the last made first.
    pub fn scheduled(&self, account: AccountId, page: &Page) -> Result<Vec<Scheduled>, Error> {
        self.page(&SCHEDULED, &account, page, |_, scheduled| {
            Ok(Some(scheduled))
        })
    }

    /// One of them.
    pub fn scheduled_one(
        &self,
        account: AccountId,
        id: ScheduledId,
    ) -> Result<Option<Scheduled>, Error> {
        self.get(&SCHEDULED, &(account, id))
    }
}

impl Tx {
    /// Adds a post with all of its indexes; the author's and the answered post's numbers go up.
    pub fn add_status(&self, status: &Status, local: bool) -> Result<(), Error> {
        self.put(&STATUSES, &status.id, status)?;
        self.put(
            &STATUSES_OF,
            &(status.account, status.id),
            &Shape::of(status, local),
        )?;
        if let Some(uri) = &status.uri {
            self.put(&STATUSES_BY_URI, &Digest16::of(uri), &status.id)?;
        }
        if let Some(parent) = status.in_reply_to {
            self.put(&REPLIES, &(parent, status.id), &())?;
            self.count_status(parent, |counts| counts.replies += 1)?;
        }
        if let Some(original) = status.reblog_of {
            self.put(&REBLOGGED_BY, &(original, status.account), &status.id)?;
            self.mark(status.account, original, Marks::REBLOGGED, true)?;
            self.count_status(original, |counts| counts.reblogs += 1)?;
        }
        self.count_account(status.account, |counts| {
            counts.statuses += 1;
            counts.last_status_at = counts.last_status_at.max(Some(status.created_at));
        })
    }

    /// Replaces a post that was changed in place.
    pub fn put_status(&self, status: &Status, local: bool) -> Result<(), Error> {
        self.put(
            &STATUSES_OF,
            &(status.account, status.id),
            &Shape::of(status, local),
        )?;
        self.put(&STATUSES, &status.id, status)
    }

    /// Puts a post that was kept before under what it answers: `status` says what that is. An answer to somebody else
    /// leaves the public timelines.
    pub fn join(&self, status: &Status, local: bool) -> Result<(), Error> {
        if let Some(parent) = status.in_reply_to
            && !self.has(&REPLIES, &(parent, status.id))?
        {
            self.put(&REPLIES, &(parent, status.id), &())?;
            self.count_status(parent, |counts| counts.replies += 1)?;
        }
        if Shape::of(status, local).has(Shape::REPLY) {
            self.unlist(status.id)?;
        }
        let named = status.tags.iter().map(|tag| self.tag(&tag.name));
        let tags: Vec<_> = named
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?;
        if status.visibility == Visibility::Public && status.reblog_of.is_none() {
            let tags: Vec<_> = tags.iter().map(|tag| tag.id).collect();
            self.retag(status, local, &tags)?;
        }
        self.put_status(status, local)
    }

    /// Removes a post's own rows. What others hang on it (timelines, notifications, media) is
    /// removed by their nouns; `ops::delete_status` calls them all.
    pub fn remove_status(&self, status: &Status) -> Result<(), Error> {
        let id = status.id;
        self.remove(&STATUSES, &id)?;
        self.remove(&STATUSES_OF, &(status.account, id))?;
        self.remove(&STATUS_COUNTS, &id)?;
        if let Some(uri) = &status.uri {
            self.remove(&STATUSES_BY_URI, &Digest16::of(uri))?;
        }
        if let Some(parent) = status.in_reply_to {
            self.remove(&REPLIES, &(parent, id))?;
            self.count_status(parent, |counts| {
                counts.replies = counts.replies.saturating_sub(1)
            })?;
        }
        if let Some(original) = status.reblog_of {
            self.remove(&REBLOGGED_BY, &(original, status.account))?;
            self.mark(status.account, original, Marks::REBLOGGED, false)?;
            self.count_status(original, |counts| {
                counts.reblogs = counts.reblogs.saturating_sub(1)
            })?;
        }
        if let Some(quoted) = status.quote.as_ref().and_then(|quote| quote.status) {
            self.put_quote(quoted, id, false)?;
        }
        match status.is_local() {
            true => self.remove_postage(id)?,
            false => self.remove_elsewhere(id)?,
        }
        self.remove_revisions(id)?;
        self.count_account(status.account, |counts| {
            counts.statuses = counts.statuses.saturating_sub(1)
        })
    }

    /// Removes all earlier versions, also where there are more than are shown.
    fn remove_revisions(&self, status: StatusId) -> Result<(), Error> {
        let span = Span::under::<(StatusId, u32)>(&status);
        loop {
            let rows = self.scan(&REVISIONS, span, Dir::Up, REVISIONS_MAX)?;
            if rows.is_empty() {
                return Ok(());
            }
            for (row, _) in rows {
                self.remove(&REVISIONS, &row)?;
            }
        }
    }

    /// Keeps an earlier version.
    pub fn add_revision(&self, status: StatusId, revision: &Revision) -> Result<(), Error> {
        let version = self.scan(
            &REVISIONS,
            Span::under::<(StatusId, u32)>(&status),
            Dir::Down,
            1,
        )?;
        let next = version.first().map_or(0, |((_, version), _)| version + 1);
        self.put(&REVISIONS, &(status, next), revision)
    }

    /// Changes the numbers under a post; nothing for a post that is gone.
    pub fn count_status(
        &self,
        id: StatusId,
        change: impl FnOnce(&mut StatusCounts),
    ) -> Result<(), Error> {
        if self.status(id)?.is_none() {
            return Ok(());
        }
        let mut counts = self.status_counts(id)?;
        change(&mut counts);
        self.put(&STATUS_COUNTS, &id, &counts)
    }

    /// Adds a favourite; its place among the person's favourites, if it is new.
    pub fn add_favourite(
        &self,
        account: AccountId,
        status: StatusId,
    ) -> Result<Option<MarkId>, Error> {
        if self.has(&FAVOURITED_BY, &(status, account))? {
            return Ok(None);
        }
        let mark: MarkId = self.new_id();
        self.put(&FAVOURITED_BY, &(status, account), &mark)?;
        self.put(&FAVOURITES, &(account, mark), &status)?;
        self.mark(account, status, Marks::FAVOURITED, true)?;
        self.count_status(status, |counts| counts.favourites += 1)?;
        Ok(Some(mark))
    }

    /// Keeps with which emoji somebody favourited a post.
    pub fn put_reaction(
        &self,
        account: AccountId,
        status: StatusId,
        emoji: &EmojiUse,
    ) -> Result<(), Error> {
        self.put(&REACTIONS, &(status, account), emoji)
    }

    /// Removes a favourite; its place, if there was one.
    pub fn remove_favourite(
        &self,
        account: AccountId,
        status: StatusId,
    ) -> Result<Option<MarkId>, Error> {
        let Some(mark) = self.get(&FAVOURITED_BY, &(status, account))? else {
            return Ok(None);
        };
        self.remove(&FAVOURITED_BY, &(status, account))?;
        self.remove(&REACTIONS, &(status, account))?;
        self.remove(&FAVOURITES, &(account, mark))?;
        self.mark(account, status, Marks::FAVOURITED, false)?;
        self.count_status(status, |counts| {
            counts.favourites = counts.favourites.saturating_sub(1)
        })?;
        Ok(Some(mark))
    }

    /// Adds a bookmark; whether it is new.
    pub fn add_bookmark(&self, account: AccountId, status: StatusId) -> Result<bool, Error> {
        if self.has(&BOOKMARKED, &(account, status))? {
            return Ok(false);
        }
        let mark: MarkId = self.new_id();
        self.put(&BOOKMARKED, &(account, status), &mark)?;
        self.put(&BOOKMARKS, &(account, mark), &status)?;
        self.mark(account, status, Marks::BOOKMARKED, true)?;
        Ok(true)
    }

    /// Removes a bookmark; whether there was one.
    pub fn remove_bookmark(&self, account: AccountId, status: StatusId) -> Result<bool, Error> {
        let Some(mark) = self.get(&BOOKMARKED, &(account, status))? else {
            return Ok(false);
        };
        self.remove(&BOOKMARKED, &(account, status))?;
        self.remove(&BOOKMARKS, &(account, mark))?;
        self.mark(account, status, Marks::BOOKMARKED, false)?;
        Ok(true)
    }

    /// Pins a post to its author's profile.
    pub fn add_pin(&self, account: AccountId, status: StatusId) -> Result<(), Error> {
        self.put(&PINS, &(account, self.new_id()), &status)?;
        self.mark(account, status, Marks::PINNED, true)
    }

    /// Takes it off again.
    pub fn remove_pin(&self, account: AccountId, status: StatusId) -> Result<(), Error> {
        for (mark, pinned) in self.pins(account)? {
            if pinned == status {
                self.remove(&PINS, &(account, mark))?;
            }
        }
        self.mark(account, status, Marks::PINNED, false)
    }

    /// Stops or starts hearing of a thread.
    pub fn mute_thread(
        &self,
        account: AccountId,
        thread: ConversationId,
        muted: bool,
    ) -> Result<(), Error> {
        match muted {
            true => self.put(&THREAD_MUTES, &(account, thread), &()),
            false => self.remove(&THREAD_MUTES, &(account, thread)).map(|_| ()),
        }
    }

    /// Remembers what an `Idempotency-Key` made, and forgets those from before `horizon`.
    pub fn remember_idempotent(
        &self,
        account: AccountId,
        key: &str,
        made: StatusId,
        horizon: Time,
    ) -> Result<(), Error> {
        /// How many old keys one post clears away.
        const CLEARED_AT_ONCE: usize = 8;
        let old = Span::between(&(Time(0), StatusId(0)), &(horizon, StatusId(u64::MAX)));
        for (row, hash) in self.scan(&IDEMPOTENCY_BY_TIME, old, Dir::Up, CLEARED_AT_ONCE)? {
            self.remove(&IDEMPOTENCY, &Digest16(hash))?;
            self.remove(&IDEMPOTENCY_BY_TIME, &row)?;
        }
        let hash = idempotency(account, key);
        self.put(&IDEMPOTENCY, &hash, &made)?;
        self.put(&IDEMPOTENCY_BY_TIME, &(self.now(), made), &hash.0)
    }

    /// Adds or replaces a post that waits for its hour.
    pub fn put_scheduled(&self, scheduled: &Scheduled) -> Result<(), Error> {
        self.put(&SCHEDULED, &(scheduled.account, scheduled.id), scheduled)
    }

    /// Removes it; whether it was there.
    pub fn remove_scheduled(&self, account: AccountId, id: ScheduledId) -> Result<bool, Error> {
        self.remove(&SCHEDULED, &(account, id))
    }

    fn mark(&self, account: AccountId, status: StatusId, bit: u8, on: bool) -> Result<(), Error> {
        let old = self.marks(account, status)?;
        let new = Marks(if on { old.0 | bit } else { old.0 & !bit });
        match new.0 {
            0 => self.remove(&MARKS, &(account, status)).map(|_| ()),
            _ => self.put(&MARKS, &(account, status), &new),
        }
    }
}

fn idempotency(account: AccountId, key: &str) -> Digest16 {
    Digest16::of(&format!("{account} {key}"))
}
