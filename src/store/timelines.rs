//! Home, lists, public and hashtag timelines: rows of ids, newest first.

use super::key::Span;
use super::table::{HOME, LIST_TIMELINE, PUBLIC, PUBLIC_LOCAL, TAG_TIMELINE};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::status::{Shape, Status};
use crate::model::{AccountId, ListId, Page, Rows, StatusId, TagId};

/// How many entries a person's home timeline, or a list's, keeps (Mastodon `FeedManager::MAX_ITEMS`).
pub const HOME_ENTRIES_MAX: usize = 800;

/// How many entries more than that may gather before the oldest are cleared away in one go.
const HOME_SLACK: u64 = 256;

/// How many rows one person's home or list is read at once: more than it ever holds, because the
/// oldest are cleared away only now and then.
const KEPT_AT_MOST: usize = HOME_ENTRIES_MAX * 8;

/// A timeline that everybody in the house shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// All public posts.
    Public,
    /// Public posts written here.
    Local,
    /// Public posts with a hashtag.
    Tag(TagId),
}

impl View {
    /// `account`'s home timeline: what `pick` makes of its posts.
    pub fn home<T>(
        &self,
        account: AccountId,
        page: &Page,
        mut pick: impl FnMut(StatusId) -> Result<Option<T>, Error>,
    ) -> Result<Vec<T>, Error> {
        self.page(&HOME, &account, page, |id, ()| pick(id))
    }

    /// All posts in `account`'s home timeline, newest first.
    pub fn whole_home(&self, account: AccountId) -> Result<Vec<StatusId>, Error> {
        let span = Span::under::<(AccountId, StatusId)>(&account);
        let rows = self.scan(&HOME, span, Dir::Down, KEPT_AT_MOST)?;
        Ok(rows.into_iter().map(|((_, id), ())| id).collect())
    }

    /// All posts in a list's timeline, newest first.
    pub fn whole_list_timeline(&self, list: ListId) -> Result<Vec<StatusId>, Error> {
        let span = Span::under::<(ListId, StatusId)>(&list);
        let rows = self.scan(&LIST_TIMELINE, span, Dir::Down, KEPT_AT_MOST)?;
        Ok(rows.into_iter().map(|((_, id), ())| id).collect())
    }

    /// Whether a post is in `account`'s home timeline.
    pub fn in_home(&self, account: AccountId, status: StatusId) -> Result<bool, Error> {
        self.has(&HOME, &(account, status))
    }

    /// A list's timeline.
    pub fn list_timeline<T>(
        &self,
        list: ListId,
        page: &Page,
        mut pick: impl FnMut(StatusId) -> Result<Option<T>, Error>,
    ) -> Result<Vec<T>, Error> {
        self.page(&LIST_TIMELINE, &list, page, |id, ()| pick(id))
    }

    /// A shared timeline.
    pub fn shared<T>(
        &self,
        which: Shared,
        page: &Page,
        pick: impl FnMut(StatusId, Shape) -> Result<Option<T>, Error>,
    ) -> Result<Rows<T>, Error> {
        match which {
            Shared::Public => self.page_of_few_of_all(&PUBLIC, page, pick),
            Shared::Local => self.page_of_few_of_all(&PUBLIC_LOCAL, page, pick),
            Shared::Tag(tag) => self.page_of_few(&TAG_TIMELINE, &tag, page, pick),
        }
    }
}

impl Tx {
    /// Puts a post into `account`'s home timeline; whether it is new there.
    pub fn add_home(&self, account: AccountId, status: StatusId) -> Result<bool, Error> {
        if self.has(&HOME, &(account, status))? {
            return Ok(false);
        }
        self.put(&HOME, &(account, status), &())?;
        if status.time().0.is_multiple_of(HOME_SLACK) {
            self.trim_home(account)?;
        }
        Ok(true)
    }

    /// Takes a post out again.
    pub fn remove_home(&self, account: AccountId, status: StatusId) -> Result<(), Error> {
        self.remove(&HOME, &(account, status)).map(|_| ())
    }

    /// Puts a post into a list's timeline.
    pub fn add_list_timeline(&self, list: ListId, status: StatusId) -> Result<(), Error> {
        self.put(&LIST_TIMELINE, &(list, status), &())?;
        if status.time().0.is_multiple_of(HOME_SLACK) {
            self.trim_list_timeline(list)?;
        }
        Ok(())
    }

    /// Takes a post out again.
    pub fn remove_list_timeline(&self, list: ListId, status: StatusId) -> Result<(), Error> {
        self.remove(&LIST_TIMELINE, &(list, status)).map(|_| ())
    }

    /// Puts a public post under its hashtags and, where `listed`, into the public timelines.
    pub fn add_shared(
        &self,
        status: &Status,
        local: bool,
        listed: bool,
        tags: &[TagId],
    ) -> Result<(), Error> {
        let shape = Shape::of(status, local);
        if listed {
            self.put(&PUBLIC, &status.id, &shape)?;
        }
        if listed && local {
            self.put(&PUBLIC_LOCAL, &status.id, &shape)?;
        }
        for tag in tags {
            self.put(&TAG_TIMELINE, &(*tag, status.id), &shape)?;
        }
        Ok(())
    }

    /// Puts a public post that was changed under its hashtags; the public timelines learn its new shape.
    pub fn retag(&self, status: &Status, local: bool, tags: &[TagId]) -> Result<(), Error> {
        let shape = Shape::of(status, local);
        for table in [&PUBLIC, &PUBLIC_LOCAL] {
            if self.has(table, &status.id)? {
                self.put(table, &status.id, &shape)?;
            }
        }
        for tag in tags {
            self.put(&TAG_TIMELINE, &(*tag, status.id), &shape)?;
        }
        Ok(())
    }

    /// Takes a post out of hashtag timelines.
    pub fn untag(&self, status: StatusId, tags: &[TagId]) -> Result<(), Error> {
        for tag in tags {
            self.remove(&TAG_TIMELINE, &(*tag, status))?;
        }
        Ok(())
    }

    /// Takes a post out of the public timelines, but leaves it under its hashtags.
    pub fn unlist(&self, status: StatusId) -> Result<(), Error> {
        self.remove(&PUBLIC, &status)?;
        self.remove(&PUBLIC_LOCAL, &status).map(|_| ())
    }

    /// Takes a post out of the shared timelines.
    pub fn remove_shared(&self, status: StatusId, tags: &[TagId]) -> Result<(), Error> {
        self.remove(&PUBLIC, &status)?;
        self.remove(&PUBLIC_LOCAL, &status)?;
        self.untag(status, tags)
    }

    /// Forgets all but the newest `HOME_ENTRIES_MAX` entries of a list.
    pub fn trim_list_timeline(&self, list: ListId) -> Result<(), Error> {
        let all = self.whole_list_timeline(list)?;
        let old = all.into_iter().skip(HOME_ENTRIES_MAX).rev();
        let old: Vec<_> = old.map(|id| (list, id)).collect();
        self.remove_run(&LIST_TIMELINE, &old)
    }

    /// Forgets all but the newest `HOME_ENTRIES_MAX` entries.
    pub fn trim_home(&self, account: AccountId) -> Result<(), Error> {
        let span = Span::under::<(AccountId, StatusId)>(&account);
        let newest = self.scan(&HOME, span, Dir::Down, HOME_ENTRIES_MAX)?;
        if newest.len() < HOME_ENTRIES_MAX {
            return Ok(());
        }
        let Some(((_, oldest_kept), ())) = newest.last() else {
            return Ok(());
        };
        let below = Span::between(
            &(account, StatusId(0)),
            &(account, StatusId(oldest_kept.0.saturating_sub(1))),
        );
        let old = self.scan(&HOME, below, Dir::Up, HOME_ENTRIES_MAX)?;
        let old: Vec<_> = old.into_iter().map(|(row, ())| row).collect();
        self.remove_run(&HOME, &old)
    }
}
