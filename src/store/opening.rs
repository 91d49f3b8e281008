//! Opening the store, whatever is found: nothing, a power cut's leavings, an older shape, a full disk; and stores over other
//! storage than a folder, for tests.

use super::view::{self, Engine};
use super::{
    Clock, Error, FILE, Files, Haste, Inner, JOURNAL_BYTES, MEDIA_FOLDER, Store, Tally, Tx, View,
    commit, error, journal, migrate, reserve, snapshot, table, writer,
};
use crate::model::Time;
use crate::model::id::SEQUENCE_BITS;
use redb::{Database, ReadableDatabase, StorageBackend, TableHandle};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use tokio::sync::{broadcast, watch};

/// What the database is called while it is being made.
pub(super) const FILE_UNFINISHED: &str = "burrow.redb.new";

/// Smallest page cache, in bytes.
pub(super) const CACHE_BYTES_MIN: u64 = 16 << 20;
/// Largest page cache, in bytes. The house as a whole is to stay under 90 MiB, and what a family
/// reads in a day fits into less; behind it the kernel keeps the file in whatever memory is free.
const CACHE_BYTES_MAX: u64 = 20 << 20;

/// How many events a slow listener may lag behind before it misses some.
const EVENTS_KEPT: usize = 4096;

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
    pub(super) fn climbing(
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
        let db = database(backend)?;
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
        Store::written(db, ladder, clock, media, journal, threaded)
    }

    /// A store over any storage, with any clock: for tests.
    pub fn on(backend: impl StorageBackend, clock: Clock, media: PathBuf) -> Result<Store, Error> {
        let db = database(backend)?;
        Store::written(db, migrate::STEPS, clock, media, None, threaded)
    }

    /// An empty store in memory, with any clock: for tests.
    pub fn in_memory(clock: Clock, media: PathBuf) -> Result<Store, Error> {
        Store::on(redb::backends::InMemoryBackend::new(), clock, media)
    }

    /// The same without a thread of its own: each write is done where it is asked for, alone, so that a test tells the
    /// same story each time. `write_now` can't be used with it in async code, as ever.
    pub fn stepped(clock: Clock, media: PathBuf) -> Result<Store, Error> {
        let db = database(redb::backends::InMemoryBackend::new())?;
        let start = |desk| Ok((writer::Writer::stepped(desk), None));
        Store::written(db, migrate::STEPS, clock, media, None, start)
    }

    fn written(
        db: Database,
        ladder: migrate::Ladder,
        clock: Clock,
        media: PathBuf,
        journal: Option<journal::Journal>,
        start: impl FnOnce(writer::Desk) -> Result<Manned, Error>,
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
}

/// A database over any storage.
fn database(backend: impl StorageBackend) -> Result<Database, Error> {
    let mut builder = Database::builder();
    builder.set_cache_size(CACHE_BYTES_MIN as usize);
    Ok(builder.create_with_backend(backend)?)
}

/// A writer, and its thread where it has one.
type Manned = (writer::Writer, Option<JoinHandle<()>>);

/// A writer with a thread of its own.
fn threaded(desk: writer::Desk) -> Result<Manned, Error> {
    let (writer, thread) = writer::Writer::start(desk)?;
    Ok((writer, Some(thread)))
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
pub(super) fn shape_on_disk(db: &impl ReadableDatabase) -> Result<u64, Error> {
    meta_on_disk(db, migrate::SHAPE)
}

/// In which turn the journal is.
fn turn_on_disk(db: &impl ReadableDatabase) -> Result<u64, Error> {
    meta_on_disk(db, journal::TURN)
}

/// A row of `META`; 0 where there is none.
pub(super) fn meta_on_disk(db: &impl ReadableDatabase, row: u8) -> Result<u64, Error> {
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
