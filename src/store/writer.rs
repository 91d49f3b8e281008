//! The one writer thread. Closures queue up; it drains what waits, runs each in the same
//! transaction, commits once, and only then answers all of them and tells live clients.
//!
//! A verb that fails takes nothing with it: what it wrote is taken back, and the others of its batch
//! are committed.

use super::commit;
use super::journal::Journal;
use super::migrate::LAST_ID;
use super::table::META;
use super::view::{Engine, Tx};
use super::{Clock, Error, Tally};
use crate::model::event::Event;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{Notify, broadcast, oneshot, watch};

/// The most writes that share one commit.
pub const BATCH_WRITES_MAX: usize = 256;

/// How long a write that nobody waits for may wait for company.
pub const PATIENT_WAIT: Duration = Duration::from_secs(1);

/// The same where the clock stands still, and waiting a second would let none pass.
const PATIENT_WAIT_FROZEN: Duration = Duration::from_millis(2);

/// How long what is committed may be without being on disk, where nobody waits for it.
const UNSETTLED_MAX: Duration = Duration::from_secs(30);

/// After so many commits that failed, one after the other, the store is opened anew.
const FAILURES_MAX: u32 = 3;

/// How soon a write wants to be on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Haste {
    /// Somebody looks at a screen: as soon as the disk is free.
    Now,
    /// Another server's: within `PATIENT_WAIT`, so that many share a commit.
    Patient,
    /// What is done again if the power goes, because what it follows from is on disk and says so: everybody sees it at
    /// once, and it comes onto the disk with the next write that somebody waits for, or after `UNSETTLED_MAX`. It is
    /// never there without what was committed before it.
    Again,
}

trait Job: Send {
    /// Runs the verb; whether it went well.
    fn run(&mut self, tx: &Tx) -> bool;
    fn answer(self: Box<Self>, committed: Result<(), Arc<Error>>);
}

struct Act<F, R, E> {
    verb: Option<F>,
    result: Option<Result<R, E>>,
    reply: oneshot::Sender<Result<R, E>>,
}

impl<F, R, E> Job for Act<F, R, E>
where
    F: FnOnce(&Tx) -> Result<R, E> + Send,
    R: Send,
    E: Send + From<Error>,
{
    fn run(&mut self, tx: &Tx) -> bool {
        let Some(verb) = self.verb.take() else {
            return false;
        };
        // A verb that panics must not take the house down with it.
        let ran = catch_unwind(AssertUnwindSafe(|| verb(tx)));
        let result =
            ran.unwrap_or_else(|_| Err(Error::Corrupt("a verb panicked".to_owned()).into()));
        let well = result.is_ok();
        self.result = Some(result);
        well
    }

    fn answer(self: Box<Self>, committed: Result<(), Arc<Error>>) {
        let result = match (self.result, committed) {
            (Some(Ok(_)), Err(why)) => Err(Error::Engine(why.to_string()).into()),
            (Some(result), _) => result,
            (None, _) => Err(Error::Closed.into()),
        };
        // Whoever asked may have hung up; what was done stays done.
        let _ = self.reply.send(result);
    }
}

struct Queued {
    job: Box<dyn Job>,
    haste: Haste,
}

/// The way to the writer thread.
#[derive(Clone)]
pub(super) struct Writer(Way);

#[derive(Clone)]
enum Way {
    Thread(Sender<Queued>),
    /// No thread: whoever asks also writes, there and then. For tests that must tell the same story each time.
    Here(Arc<Mutex<Desk>>),
}

impl Writer {
    /// Starts the thread. It ends, with everything committed, when the last `Writer` is dropped.
    pub(super) fn start(mut desk: Desk) -> Result<(Writer, std::thread::JoinHandle<()>), Error> {
        let (queue, jobs) = channel();
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || {
                if catch_unwind(AssertUnwindSafe(|| desk.serve(&jobs))).is_err() {
                    desk.alarm.fail();
                }
            })?;
        Ok((Writer(Way::Thread(queue)), thread))
    }

    /// One that writes where it is asked.
    pub(super) fn stepped(desk: Desk) -> Writer {
        Writer(Way::Here(Arc::new(Mutex::new(desk))))
    }

    /// Runs `verb` in a batch; the answer comes after the commit.
    pub(super) fn send<F, R, E>(&self, haste: Haste, verb: F) -> oneshot::Receiver<Result<R, E>>
    where
        F: FnOnce(&Tx) -> Result<R, E> + Send + 'static,
        R: Send + 'static,
        E: Send + From<Error> + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(Act {
            verb: Some(verb),
            result: None,
            reply,
        });
        match &self.0 {
            Way::Thread(queue) => {
                if let Err(unsent) = queue.send(Queued { job, haste }) {
                    unsent.0.job.answer(Ok(()));
                }
            }
            Way::Here(desk) => {
                let mut desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
                desk.commit(vec![job], haste);
            }
        }
        answer
    }
}

/// What writing needs.
pub(super) struct Desk {
    pub(super) engine: Arc<Engine>,
    pub(super) clock: Clock,
    /// The last id that was given.
    pub(super) last_id: u64,
    pub(super) events: broadcast::Sender<Event>,
    pub(super) tally: Arc<Tally>,
    pub(super) commits: watch::Sender<()>,
    /// Where commits are kept until the engine writes; none for a store in memory.
    pub(super) journal: Option<Journal>,
    /// Rung when the engine fails.
    pub(super) alarm: Arc<Alarm>,
    /// How many commits have failed in a row.
    pub(super) failures: u32,
}

/// Says that the store is to be opened anew.
#[derive(Default)]
pub(super) struct Alarm {
    bell: Notify,
    failed: AtomicBool,
}

impl Alarm {
    /// Rings, for whoever waits or comes to wait.
    pub(super) fn ring(&self) {
        self.bell.notify_one();
    }

    /// Rings because the engine has failed.
    fn fail(&self) {
        self.failed.store(true, Ordering::SeqCst);
        self.ring();
    }

    /// Waits for it to ring.
    pub(super) async fn heard(&self) {
        self.bell.notified().await;
    }

    /// Whether it rang because the engine has failed.
    pub(super) fn has_failed(&self) -> bool {
        self.failed.load(Ordering::SeqCst)
    }
}

impl Desk {
    fn serve(&mut self, jobs: &Receiver<Queued>) {
        let mut unsettled: Option<Instant> = None;
        loop {
            let first = match unsettled {
                None => jobs.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(since) => jobs.recv_timeout(UNSETTLED_MAX.saturating_sub(since.elapsed())),
            };
            match first {
                Ok(first) => {
                    let wait = match self.clock {
                        Clock::System | Clock::Doubted(_) => PATIENT_WAIT,
                        Clock::Frozen(_) => PATIENT_WAIT_FROZEN,
                    };
                    let (batch, haste) = collect(first, jobs, wait);
                    self.commit(batch, haste);
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.settle();
                    // Should it still wait, it is tried again after the same time.
                    unsettled = None;
                }
                Err(RecvTimeoutError::Disconnected) => break,
            }
            let waits = self.journal.as_ref().is_some_and(Journal::is_waiting);
            unsettled = waits.then(|| unsettled.unwrap_or_else(Instant::now));
        }
        self.close();
    }

    /// Puts on disk what nobody waits for.
    fn settle(&mut self) {
        let Some(journal) = &mut self.journal else {
            return;
        };
        if let Err(why) = commit::settle(&self.engine.db, journal) {
            tracing::error!(%why, "what was committed could not be put on disk; it is tried again");
        }
    }

    /// Leaves a file that is whole without the journal.
    fn close(&mut self) {
        let used = self.journal.as_mut().filter(|journal| journal.is_used());
        let Some(journal) = used else {
            return;
        };
        if let Err(why) = commit::empty(&self.engine.db, journal) {
            tracing::error!(%why, "the journal could not be emptied; the next start does it");
        }
    }

    /// Runs all, commits, and answers all.
    fn commit(&mut self, mut batch: Vec<Box<dyn Job>>, haste: Haste) {
        let committed = self.tried(&mut batch, haste).map_err(Arc::new);
        if let Err(why) = &committed {
            tracing::error!(%why, writes = batch.len(), "a batch could not be committed");
        }
        self.failures = match &committed {
            Ok(()) => 0,
            Err(_) => self.failures + 1,
        };
        // An engine whose disk has failed once refuses everything until it is opened anew.
        if self.failures == FAILURES_MAX {
            self.alarm.fail();
        }
        for job in batch {
            job.answer(committed.clone());
        }
    }

    /// All in one transaction. An engine that panics, as on a page that has rotted on the card, fails this batch like any
    /// other trouble: it has taken its own transaction back, and what else there is may be well.
    fn tried(&mut self, batch: &mut [Box<dyn Job>], haste: Haste) -> Result<(), Error> {
        let done = catch_unwind(AssertUnwindSafe(|| self.batch(batch, haste)));
        done.unwrap_or_else(|_| {
            if let Some(journal) = &mut self.journal {
                journal.doubt();
            }
            Err(Error::Engine("it panicked".to_owned()))
        })
    }

    /// The same, as it comes.
    fn batch(&mut self, batch: &mut [Box<dyn Job>], haste: Haste) -> Result<(), Error> {
        let mut tx = Tx::begin(&self.engine, self.clock.now(), self.last_id)?;
        let mut well = 0;
        for job in batch {
            let place = tx.place()?;
            tx.at(self.clock.now());
            if job.run(&tx) {
                well += 1;
            } else {
                tx.back_to(&place)?;
            }
        }
        if well == 0 {
            return Ok(());
        }
        let last_id = tx.last_id();
        if last_id != self.last_id {
            tx.put(&META, &LAST_ID, &last_id)?;
        }
        let events = tx.commit(&self.engine, self.journal.as_mut(), haste)?;
        self.last_id = last_id;
        self.tally.committed(well, events.len());
        self.commits.send_replace(());
        for event in events {
            // An error only says that nobody is listening.
            let _ = self.events.send(event);
        }
        Ok(())
    }
}

/// The first job and whatever else waits; while all are patient, whatever comes soon. And how soon they want to be on
/// disk.
fn collect(
    first: Queued,
    jobs: &Receiver<Queued>,
    patience: Duration,
) -> (Vec<Box<dyn Job>>, Haste) {
    let deadline = Instant::now() + patience;
    let mut hasty = first.haste != Haste::Patient;
    let mut again = first.haste == Haste::Again;
    let mut batch = vec![first.job];
    while batch.len() < BATCH_WRITES_MAX {
        let wait = if hasty {
            Duration::ZERO
        } else {
            deadline.saturating_duration_since(Instant::now())
        };
        match jobs.recv_timeout(wait) {
            Ok(next) => {
                hasty |= next.haste != Haste::Patient;
                again &= next.haste == Haste::Again;
                batch.push(next.job);
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    let haste = match again {
        true => Haste::Again,
        false => Haste::Now,
    };
    (batch, haste)
}
