//! THE CELLAR: the only room that knows redb.
//!
//! `Store::read` hands out a consistent `View`, `Store::write` queues a closure for the one writer
//! thread and answers after the commit; these two are the only place where async code meets
//! blocking code. Queries are methods of `View` and `Tx`, one file per noun, each keeping all of its
//! noun's indexes. After a commit, events go to whoever has called `subscribe`.
//! How a store is opened, whatever is found, is in `opening`.

mod accounts;
mod announcements;
mod audit;
pub mod backup;
mod borders;
mod cards;
mod check;
mod commit;
mod conversations;
mod doubt;
mod elsewhere;
mod emojis;
mod erasing;
mod error;
mod far_files;
mod fences;
mod files;
mod filters;
mod findings;
mod held;
mod imports;
mod invites;
mod join_requests;
mod journal;
mod kept;
mod key;
mod lists;
mod locks;
mod media;
mod migrate;
mod notifications;
mod oauth;
mod opening;
mod overlay;
mod pages;
mod polls;
mod postbox;
mod reach;
mod record;
mod relations;
mod remotes;
mod report_notes;
mod reports;
pub mod reserve;
pub mod sealed;
mod search;
mod settings;
pub mod snapshot;
mod statuses;
mod strikes;
mod table;
mod tags;
mod tally;
mod timelines;
mod update;
mod upkeep;
mod verdicts;
mod view;
mod walk;
mod writer;

pub use announcements::ANNOUNCEMENTS_MAX;
pub use borders::BORDERS_MAX;
pub use check::Finding;
pub use doubt::Doubt;
pub use emojis::EMOJIS_MAX;
pub use error::Error;
pub use far_files::is_stale;
pub use fences::FENCES_MAX;
pub use files::{Files, Incoming, Kept, Received};
pub use filters::FILTERS_MAX;
pub use imports::{IMPORTS_MAX, RowKey, WaitingRow};
pub use journal::{FILE as JOURNAL_FILE, JOURNAL_BYTES};
pub use kept::Keep;
pub use key::{Digest16, Key, KeyBytes};
pub use lists::{LIST_MEMBERS_MAX, LISTS_MAX};
pub use migrate::SHAPE_KNOWN;
pub use postbox::{Arrived, Outgoing, POSTAGE_MAX};
pub use record::Record;
pub use relations::{FOLLOWERS_MAX, Followers, Regard, Standing, Tie};
pub use remotes::{HOSTS_MAX, RELAYS_MAX};
pub use search::Search;
pub use statuses::PINS_MAX;
pub use tags::{FEATURED_TAGS_MAX, day};
pub use tally::Tally;
pub use timelines::{HOME_ENTRIES_MAX, Shared};
pub use view::{SCAN_ROWS_MAX, Tx, View};
pub use writer::Haste;

use self::view::Engine;

use crate::model::Time;
use crate::model::event::Event;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::JoinHandle;
use tokio::sync::{broadcast, watch};

/// The database's name in the data folder.
pub const FILE: &str = "burrow.redb";

/// The folder of media files in the data folder.
pub const MEDIA_FOLDER: &str = "media";

/// What time it is: the system's, or one that tests turn by hand.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The system's.
    System,
    /// The system's, as far as it can be believed.
    Doubted(Arc<Doubt>),
    /// Stands still at these milliseconds until it is set.
    Frozen(Arc<AtomicU64>),
}

impl Clock {
    /// Now.
    pub fn now(&self) -> Time {
        match self {
            Clock::System => system_time(),
            Clock::Doubted(doubt) => doubt.now(system_time()),
            Clock::Frozen(ms) => Time(ms.load(Ordering::SeqCst)),
        }
    }
}

fn system_time() -> Time {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Time(since.map_or(0, |span| span.as_millis() as u64))
}

/// The store. Cheap to clone; closes when the last clone is dropped.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    engine: Arc<Engine>,
    writer: Option<writer::Writer>,
    thread: Option<JoinHandle<()>>,
    clock: Clock,
    events: broadcast::Sender<Event>,
    tally: Arc<Tally>,
    commits: watch::Receiver<()>,
    files: Files,
    alarm: Arc<writer::Alarm>,
}

impl Drop for Inner {
    /// Lets the writer finish what is queued, so that the file is closed when this returns.
    fn drop(&mut self) {
        drop(self.writer.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the writer was logged where it happened.
            let _ = thread.join();
        }
    }
}

impl Store {
    /// Now, by the store's clock.
    pub fn now(&self) -> Time {
        self.inner.clock.now()
    }

    /// The media files beside the database.
    pub fn files(&self) -> &Files {
        &self.inner.files
    }

    /// Another store waits for the place of this one (`backup`): whoever runs it should open it anew.
    fn give_way(&self) {
        self.inner.alarm.ring();
    }

    /// Waits until this store is to be opened anew: another waits for its place, or the engine has failed.
    pub async fn given_way(&self) {
        self.inner.alarm.heard().await;
    }

    /// Whether the engine has failed again and again, as on a full disk, after which it has to be opened anew.
    pub fn has_failed(&self) -> bool {
        self.inner.alarm.has_failed()
    }

    /// Whether the writer is there, without which nothing can be written any more.
    pub fn has_writer(&self) -> bool {
        let thread = self.inner.thread.as_ref();
        thread.is_none_or(|thread| !thread.is_finished())
    }

    /// Everything that is committed from now on, as live clients are told of it.
    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.inner.events.subscribe()
    }

    /// Changes with every commit, so that a worker whose queue is a table can sleep until there may be more in it.
    /// Look into the queue after this is called, lest what comes in between is slept through.
    pub fn commits(&self) -> watch::Receiver<()> {
        let mut commits = self.inner.commits.clone();
        commits.mark_unchanged();
        commits
    }

    /// How many listen.
    pub fn listeners(&self) -> usize {
        self.inner.events.receiver_count()
    }

    /// What has been written since the start.
    pub fn tally(&self) -> &Tally {
        &self.inner.tally
    }

    /// Reads from a consistent picture, here and now: a page of rows out of the cache takes less
    /// time than handing the work to another thread and back. For what walks far, `read_far`.
    pub async fn read<R, E>(&self, look: impl FnOnce(&View) -> Result<R, E>) -> Result<R, E>
    where
        E: From<Error>,
    {
        self.read_now(look)
    }

    /// Reads what may take long (a search, a pass over a table), off the async threads.
    pub async fn read_far<R, E>(
        &self,
        look: impl FnOnce(&View) -> Result<R, E> + Send + 'static,
    ) -> Result<R, E>
    where
        R: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        if self.inner.thread.is_none() {
            return self.read_now(look);
        }
        let store = self.clone();
        match tokio::task::spawn_blocking(move || store.read_now(look)).await {
            Ok(result) => result,
            Err(gone) if gone.is_panic() => std::panic::resume_unwind(gone.into_panic()),
            Err(_) => Err(Error::Closed.into()),
        }
    }

    /// The same where blocking is allowed.
    pub fn read_now<R, E: From<Error>>(
        &self,
        look: impl FnOnce(&View) -> Result<R, E>,
    ) -> Result<R, E> {
        look(&self.inner.engine.view(self.now())?)
    }

    /// Decides and writes in one transaction; answers after the commit. What a verb wrote
    /// before it failed is taken back.
    pub async fn write<R, E>(
        &self,
        verb: impl FnOnce(&Tx) -> Result<R, E> + Send + 'static,
    ) -> Result<R, E>
    where
        R: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.write_with(Haste::Now, verb).await
    }

    /// The same for a write that can wait for company.
    pub async fn write_with<R, E>(
        &self,
        haste: Haste,
        verb: impl FnOnce(&Tx) -> Result<R, E> + Send + 'static,
    ) -> Result<R, E>
    where
        R: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let answer = self.writer()?.send(haste, verb);
        answer.await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }

    /// The same where blocking is allowed. Must not be called from async code.
    pub fn write_now<R, E>(
        &self,
        verb: impl FnOnce(&Tx) -> Result<R, E> + Send + 'static,
    ) -> Result<R, E>
    where
        R: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let answer = self.writer()?.send(Haste::Now, verb);
        answer
            .blocking_recv()
            .unwrap_or_else(|_| Err(Error::Closed.into()))
    }

    fn writer(&self) -> Result<&writer::Writer, Error> {
        self.inner.writer.as_ref().ok_or(Error::Closed)
    }
}
