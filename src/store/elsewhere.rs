//! The far side of posts from elsewhere: what their servers tell, what waits for what, what is gone.

use super::key::{Digest16, Span};
use super::table::{
    ELSEWHERE, META, ORPHANS, QUOTES, STATUSES, THREADS, TOMBSTONES, TOMBSTONES_BY_TIME,
};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::id::SEQUENCE_BITS;
use crate::model::status::Elsewhere;
use crate::model::{Page, StatusId, Time};

/// Row of `META` with the moment at which the last sweep over old posts from elsewhere ended.
const SWEPT_AT: u8 = 2;
/// Row of `META` with the post at which a sweep that isn't over goes on; 0 where none is.
const SWEPT_TO: u8 = 3;

/// How many posts that wait for the same post are taken in at once.
const ORPHANS_MAX: usize = 400;
/// How many posts of a thread are looked at for one that all may see.
const THREAD_LOOKED_AT: usize = 8;

impl View {
    /// What is known of a remote post beside what everyone is shown.
    pub fn elsewhere(&self, status: StatusId) -> Result<Option<Elsewhere>, Error> {
        self.get(&ELSEWHERE, &status)
    }

    /// Posts that answer the post of this ActivityPub id, which was not known when they came.
    pub fn orphans(&self, parent_uri: &str) -> Result<Vec<StatusId>, Error> {
        let span = Span::under::<(Digest16, StatusId)>(&Digest16::of(parent_uri));
        let rows = self.scan(&ORPHANS, span, Dir::Up, ORPHANS_MAX)?;
        Ok(rows.into_iter().map(|((_, id), ())| id).collect())
    }

    /// Some posts from elsewhere whose servers know their thread by this name, the oldest first.
    pub fn posts_of_thread(&self, thread: &str) -> Result<Vec<StatusId>, Error> {
        let span = Span::under::<(Digest16, StatusId)>(&Digest16::of(thread));
        let rows = self.scan(&THREADS, span, Dir::Up, THREAD_LOOKED_AT)?;
        Ok(rows.into_iter().map(|((_, id), ())| id).collect())
    }

    /// Whether the thing of this ActivityPub id was deleted, or is known to be.
    pub fn is_tombstone(&self, uri: &str) -> Result<bool, Error> {
        self.has(&TOMBSTONES, &Digest16::of(uri))
    }

    /// When the last sweep over old posts from elsewhere ended, and where one that isn't over goes on.
    pub fn far_sweep(&self) -> Result<(Time, StatusId), Error> {
        let at = self.get(&META, &SWEPT_AT)?.unwrap_or(0);
        let next = self.get(&META, &SWEPT_TO)?.unwrap_or(0);
        Ok((Time(at), StatusId(next)))
    }

    /// Posts that quote a post, the newest first.
    pub fn quotes(&self, quoted: StatusId, page: &Page) -> Result<Vec<StatusId>, Error> {
        self.page(&QUOTES, &quoted, page, |id, ()| Ok(Some(id)))
    }
}

impl Tx {
    /// Notes where a sweep over old posts from elsewhere goes on; `None` when it has ended now.
    pub fn put_far_sweep(&self, next: Option<StatusId>) -> Result<(), Error> {
        if next.is_none() {
            self.put(&META, &SWEPT_AT, &self.now().0)?;
        }
        self.put(&META, &SWEPT_TO, &next.map_or(0, |next| next.0))
    }

    /// An unused id for a post that was said at `at`: never later than now, so that no one's clock puts a post at
    /// the top of every timeline for ever.
    pub fn status_id_at(&self, at: Time) -> Result<StatusId, Error> {
        if at >= self.now() {
            return Ok(self.new_id());
        }
        let spread = self.new_id::<StatusId>().0 & ((1 << SEQUENCE_BITS) - 1);
        let mut id = StatusId((at.0 << SEQUENCE_BITS) | spread);
        while self.has(&STATUSES, &id)? {
            id.0 += 1;
        }
        Ok(id)
    }

    /// Adds or replaces the far side of a post; it is found by its thread's name, and one that waits for what it answers
    /// by that.
    pub fn put_elsewhere(&self, status: StatusId, elsewhere: &Elsewhere) -> Result<(), Error> {
        let before = self.elsewhere(status)?.unwrap_or_default();
        if before.thread != elsewhere.thread {
            if let Some(thread) = &before.thread {
                self.remove(&THREADS, &(Digest16::of(thread), status))?;
            }
            if let Some(thread) = &elsewhere.thread {
                self.put(&THREADS, &(Digest16::of(thread), status), &())?;
            }
        }
        if before.in_reply_to != elsewhere.in_reply_to {
            if let Some(parent) = before.in_reply_to {
                self.remove(&ORPHANS, &(Digest16::of(&parent), status))?;
            }
            if let Some(parent) = &elsewhere.in_reply_to {
                self.put(&ORPHANS, &(Digest16::of(parent), status), &())?;
            }
        }
        self.put(&ELSEWHERE, &status, elsewhere)
    }

    /// Removes the far side of a post.
    pub fn remove_elsewhere(&self, status: StatusId) -> Result<(), Error> {
        let before = self.elsewhere(status)?.unwrap_or_default();
        if let Some(thread) = before.thread {
            self.remove(&THREADS, &(Digest16::of(&thread), status))?;
        }
        if let Some(parent) = before.in_reply_to {
            self.remove(&ORPHANS, &(Digest16::of(&parent), status))?;
        }
        self.remove(&ELSEWHERE, &status).map(|_| ())
    }

    /// Remembers that the thing of this id is gone, and forgets some that were remembered before `horizon`.
    pub fn bury(&self, uri: &str, horizon: Time) -> Result<(), Error> {
        /// How many old ones are cleared away each time.
        const CLEARED_AT_ONCE: usize = 4;
        let least = Digest16([0; 16]);
        let old = Span::between(&(Time(0), least), &(horizon, least));
        for ((at, grave), ()) in self.scan(&TOMBSTONES_BY_TIME, old, Dir::Up, CLEARED_AT_ONCE)? {
            self.remove(&TOMBSTONES_BY_TIME, &(at, grave))?;
            self.remove(&TOMBSTONES, &grave)?;
        }
        let grave = Digest16::of(uri);
        if self.has(&TOMBSTONES, &grave)? {
            return Ok(());
        }
        self.put(&TOMBSTONES_BY_TIME, &(self.now(), grave), &())?;
        self.put(&TOMBSTONES, &grave, &self.now())
    }

    /// `quoting` quotes `quoted`, or no longer does.
    pub fn put_quote(
        &self,
        quoted: StatusId,
        quoting: StatusId,
        quotes: bool,
    ) -> Result<(), Error> {
        match quotes {
            true => self.put(&QUOTES, &(quoted, quoting), &()),
            false => self.remove(&QUOTES, &(quoted, quoting)).map(|_| ()),
        }
    }
}
