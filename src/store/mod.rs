//! THE CELLAR: the only room that knows redb.
//!
//! `Store::read` hands out a consistent `View`, `Store::write` queues a closure for the one writer
//! thread and answers after the commit; these two are the only place where async code meets
//! blocking code. Queries are methods of `View` and `Tx`, one file per noun, each keeping all of its
//! noun's indexes. After a commit, events go to whoever has called `subscribe`.

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
use crate::model::id::SEQUENCE_BITS;
use redb::{Database, ReadableDatabase, StorageBackend, TableHandle};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::JoinHandle;
use tokio::sync::{broadcast, watch};

/// The database's name in the data folder.
pub const FILE: &str = "burrow.redb";

/// What the database is called while it is being made.
const FILE_UNFINISHED: &str = "burrow.redb.new";

/// The folder of media files in the data folder.
pub const MEDIA_FOLDER: &str = "media";

/// Smallest page cache, in bytes.
const CACHE_BYTES_MIN: u64 = 16 << 20;
/// Largest page cache, in bytes. The house as a whole is to stay under 90 MiB, and what a family
/// reads in a day fits into less; behind it the kernel keeps the file in whatever memory is free.
const CACHE_BYTES_MAX: u64 = 20 << 20;

/// How many events a slow listener may lag behind before it misses some.
const EVENTS_KEPT: usize = 4096;

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
    /// Opens or makes the store in folder `data`. `repairing` hears, from 0 to 1, how far a repair
    /// after a power cut has come.
    pub fn open(data: &Path, repairing: impl Fn(f64) + 'static) -> Result<Store, Error> {
        Store::open_at(data, Clock::System, repairing)
    }

    /// The same by another clock than the system's.
    pub fn open_at(
        data: &Path,
        clock: Clock,
        repairing: impl Fn(f64) + 'static,
    ) -> Result<Store, Error> {
        error::caught(|| Store::climbing(data, migrate::STEPS, clock, repairing))
    }

    /// The same with any ladder. Before the first step of it, a copy of the file is kept beside it (`snapshot`). Where only
    /// room is missing, it is made (`reserve`).
    fn climbing(
        data: &Path,
        ladder: migrate::Ladder,
        clock: Clock,
        repairing: impl Fn(f64) + 'static,
    ) -> Result<Store, Error> {
        let repairing: Arc<dyn Fn(f64)> = Arc::new(repairing);
        match Store::opening(data, ladder, &clock, &repairing) {
            // It has been open, so that nobody else has it open.
            Err(why) if why.is_full() => {
                reserve::sweep(data)?;
                reserve::give_up(data)?;
                Store::opening(data, ladder, &clock, &repairing)
            }
            opened => opened,
        }
    }

    fn opening(
        data: &Path,
        ladder: migrate::Ladder,
        clock: &Clock,
        repairing: &Arc<dyn Fn(f64)>,
    ) -> Result<Store, Error> {
        std::fs::create_dir_all(data.join(MEDIA_FOLDER))?;
        let file = data.join(FILE);
        match file.try_exists()? {
            true => refuse_newer(ladder, &file)?,
            false => make(data, ladder, &file)?,
        }
        let told = repairing.clone();
        let mut builder = Database::builder();
        builder.set_cache_size(cache_bytes() as usize);
        builder.set_repair_callback(move |session| told(session.progress()));
        let mut db = builder.open(&file)?;
        // Now that nobody else can have it open, and before anything is written.
        reserve::sweep(data)?;
        reserve::give_up_if_scant(data)?;
        // Whatever the journal knows comes first: it may be newer than all that is asked of the store next.
        let paper = journal::file(data)?;
        commit::catch_up(&db, &paper, turn_on_disk(&db)?)?;
        if migrate::next(ladder, shape_on_disk(&db)?)?.is_some() {
            // Only a file that nobody has open is copied whole.
            drop(db);
            snapshot::keep(data, ladder, &**repairing)?;
            db = builder.open(&file)?;
        }
        let media = data.join(MEDIA_FOLDER);
        Store::kept(db, ladder, (paper, JOURNAL_BYTES), clock.clone(), media)
    }

    /// A store with a journal of so many bytes, both over any storage: for tests.
    pub fn on_paper(
        backend: impl StorageBackend,
        paper: impl StorageBackend,
        bytes: u64,
        clock: Clock,
        media: PathBuf,
    ) -> Result<Store, Error> {
        let db = Database::builder()
            .set_cache_size(CACHE_BYTES_MIN as usize)
            .create_with_backend(backend)?;
        Store::kept(db, migrate::STEPS, (paper, bytes), clock, media)
    }

    /// Takes over what the journal has, then opens.
    fn kept(
        db: Database,
        ladder: migrate::Ladder,
        (paper, bytes): (impl StorageBackend, u64),
        clock: Clock,
        media: PathBuf,
    ) -> Result<Store, Error> {
        let turn = commit::catch_up(&db, &paper, turn_on_disk(&db)?)?;
        let journal = journal::Journal::new(paper, bytes, turn)
            .inspect_err(|why| tracing::error!(%why, "no journal can be kept: every commit is written at length"))
            .ok();
        let start = |desk| {
            let (writer, thread) = writer::Writer::start(desk)?;
            Ok((writer, Some(thread)))
        };
        Store::written(db, ladder, clock, media, journal, start)
    }

    /// A store over any storage, with any clock: for tests.
    pub fn on(backend: impl StorageBackend, clock: Clock, media: PathBuf) -> Result<Store, Error> {
        let db = Database::builder()
            .set_cache_size(CACHE_BYTES_MIN as usize)
            .create_with_backend(backend)?;
        Store::with(db, migrate::STEPS, clock, media)
    }

    /// An empty store in memory, with any clock: for tests.
    pub fn in_memory(clock: Clock, media: PathBuf) -> Result<Store, Error> {
        Store::on(redb::backends::InMemoryBackend::new(), clock, media)
    }

    /// The same without a thread of its own: each write is done where it is asked for, alone, so that a test tells the
    /// same story each time. `write_now` can't be used with it in async code, as ever.
    pub fn stepped(clock: Clock, media: PathBuf) -> Result<Store, Error> {
        let db = Database::builder()
            .set_cache_size(CACHE_BYTES_MIN as usize)
            .create_with_backend(redb::backends::InMemoryBackend::new())?;
        let start = |desk| Ok((writer::Writer::stepped(desk), None));
        Store::written(db, migrate::STEPS, clock, media, None, start)
    }

    fn with(
        db: Database,
        ladder: migrate::Ladder,
        clock: Clock,
        media: PathBuf,
    ) -> Result<Store, Error> {
        let start = |desk| {
            let (writer, thread) = writer::Writer::start(desk)?;
            Ok((writer, Some(thread)))
        };
        Store::written(db, ladder, clock, media, None, start)
    }

    fn written(
        db: Database,
        ladder: migrate::Ladder,
        clock: Clock,
        media: PathBuf,
        journal: Option<journal::Journal>,
        start: impl FnOnce(writer::Desk) -> Result<(writer::Writer, Option<JoinHandle<()>>), Error>,
    ) -> Result<Store, Error> {
        let engine = Arc::new(Engine::new(db));
        let last_id = prepare(&engine, ladder, &clock)?;
        if let Clock::Doubted(doubt) = &clock {
            doubt.begin_at(Time(last_id >> SEQUENCE_BITS));
        }
        let (events, _) = broadcast::channel(EVENTS_KEPT);
        let tally = Arc::new(Tally::default());
        let (committed, commits) = watch::channel(());
        let alarm = Arc::<writer::Alarm>::default();
        let (writer, thread) = start(writer::Desk {
            engine: engine.clone(),
            clock: clock.clone(),
            last_id,
            events: events.clone(),
            tally: tally.clone(),
            commits: committed,
            journal,
            alarm: alarm.clone(),
            failures: 0,
        })?;
        let files = Files::open(media)?;
        let inner = Inner {
            engine,
            writer: Some(writer),
            thread,
            clock,
            events,
            tally,
            commits,
            files,
            alarm,
        };
        Ok(Store {
            inner: Arc::new(inner),
        })
    }

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

/// Makes an empty store beside its place and moves it there when it is whole: a power cut in between
/// must not leave behind a file that is neither nothing nor a store.
fn make(data: &Path, ladder: migrate::Ladder, file: &Path) -> Result<(), Error> {
    // What an earlier store has left behind is not this one's.
    journal::remove(data)?;
    let unfinished = data.join(FILE_UNFINISHED);
    if unfinished.try_exists()? {
        std::fs::remove_file(&unfinished)?;
    }
    let db = Database::builder()
        .set_cache_size(CACHE_BYTES_MIN as usize)
        .create(&unfinished)?;
    prepare(&Engine::new(db), ladder, &Clock::System)?;
    std::fs::File::open(&unfinished)?.sync_all()?;
    std::fs::rename(&unfinished, file)?;
    std::fs::File::open(data)?.sync_all()?;
    Ok(())
}

/// Makes every table, climbs the ladder; the last id that was ever given.
fn prepare(engine: &Engine, ladder: migrate::Ladder, clock: &Clock) -> Result<u64, Error> {
    migrate::next(ladder, shape_on_disk(&engine.db)?)?;
    make_tables(&engine.db)?;
    loop {
        let view = engine.view(clock.now())?;
        let shape = view.get(&table::META, &migrate::SHAPE)?.unwrap_or(0);
        let last_id = view.get(&table::META, &migrate::LAST_ID)?.unwrap_or(0);
        let Some(step) = migrate::next(ladder, shape)? else {
            return Ok(last_id);
        };
        let tx = Tx::begin(engine, clock.now(), last_id)?;
        migrate::climb(&tx, shape, step)?;
        tx.commit(engine, None, Haste::Now)?;
    }
}

/// Makes the tables that are missing. Most starts find them all and write nothing.
fn make_tables(db: &Database) -> Result<(), Error> {
    let there: HashSet<String> = db
        .begin_read()?
        .list_tables()?
        .map(|table| table.name().to_owned())
        .collect();
    if table::ALL.iter().all(|(name, _)| there.contains(*name)) {
        return Ok(());
    }
    let mut txn = db.begin_write()?;
    txn.set_quick_repair(true);
    for (name, _) in table::ALL {
        txn.open_table(view::definition(name))?;
    }
    txn.commit()?;
    Ok(())
}

/// Refuses a newer store before the engine has written a byte: opening it for writing already changes
/// its header. One that can't be read as it is, for example because the power went, is let through; it is
/// asked again once the engine has repaired it.
fn refuse_newer(ladder: migrate::Ladder, file: &Path) -> Result<(), Error> {
    match Database::builder().open_read_only(file) {
        Ok(db) => migrate::next(ladder, shape_on_disk(&db)?).map(|_| ()),
        Err(_) => Ok(()),
    }
}

/// How many steps the store has climbed; read before anything is changed, so that a newer store is
/// refused untouched.
fn shape_on_disk(db: &impl ReadableDatabase) -> Result<u64, Error> {
    meta_on_disk(db, migrate::SHAPE)
}

/// In which turn the journal is.
fn turn_on_disk(db: &impl ReadableDatabase) -> Result<u64, Error> {
    meta_on_disk(db, journal::TURN)
}

/// A row of `META`; 0 where there is none.
fn meta_on_disk(db: &impl ReadableDatabase, row: u8) -> Result<u64, Error> {
    let txn = db.begin_read()?;
    match txn.open_table(view::definition(table::META.name)) {
        Ok(_) => Ok(View::reading(db.begin_read()?, Time(0))
            .get(&table::META, &row)?
            .unwrap_or(0)),
        Err(redb::TableError::TableDoesNotExist(_)) => Ok(0),
        Err(other) => Err(other.into()),
    }
}

/// A sixteenth of the machine's memory, within bounds.
fn cache_bytes() -> u64 {
    let info = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let total = info.lines().find_map(|line| line.strip_prefix("MemTotal:"));
    let kib: u64 = total
        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0);
    (kib * 1024 / 16).clamp(CACHE_BYTES_MIN, CACHE_BYTES_MAX)
}
