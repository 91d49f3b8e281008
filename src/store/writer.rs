//! The one writer thread. Closures queue up; it drains what waits, runs each in the same
//! transaction, commits once, and only then answers all of them and tells live clients.
//!
//! A verb that fails takes nothing with it: what it wrote is taken back, and the others of its batch
//! are committed.

use super::migrate::LAST_ID;
use super::table::META;
use super::view::{Engine, Tx};
use super::{Clock, Error, Tally};
use crate::model::event::Event;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{broadcast, oneshot, watch};

/// The most writes that share one commit.
pub const BATCH_WRITES_MAX: usize = 256;

/// How long a write that nobody waits for may wait for company.
pub const PATIENT_WAIT: Duration = Duration::from_secs(1);

/// The same where the clock stands still, and waiting a second would let none pass.
const PATIENT_WAIT_FROZEN: Duration = Duration::from_millis(2);

/// How soon a write wants to be on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Haste {
    /// Somebody looks at a screen: as soon as the disk is free.
    Now,
    /// Another server's: within `PATIENT_WAIT`, so that many share a commit.
    Patient,
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
            .spawn(move || desk.serve(&jobs))?;
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
                desk.commit(vec![job]);
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
}

impl Desk {
    fn serve(&mut self, jobs: &Receiver<Queued>) {
        while let Ok(first) = jobs.recv() {
            let wait = match self.clock {
                Clock::System => PATIENT_WAIT,
                Clock::Frozen(_) => PATIENT_WAIT_FROZEN,
            };
            self.commit(collect(first, jobs, wait));
        }
    }

    /// Runs all, commits, and answers all.
    fn commit(&mut self, mut batch: Vec<Box<dyn Job>>) {
        let committed = self.batch(&mut batch).map_err(Arc::new);
        if let Err(why) = &committed {
            tracing::error!(%why, writes = batch.len(), "a batch could not be committed");
        }
        for job in batch {
            job.answer(committed.clone());
        }
    }

    /// All in one transaction.
    fn batch(&mut self, batch: &mut [Box<dyn Job>]) -> Result<(), Error> {
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
        let events = tx.commit(&self.engine)?;
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

/// The first job and whatever else waits; while all are patient, whatever comes soon.
fn collect(first: Queued, jobs: &Receiver<Queued>, patience: Duration) -> Vec<Box<dyn Job>> {
    let deadline = Instant::now() + patience;
    let mut hasty = first.haste == Haste::Now;
    let mut batch = vec![first.job];
    while batch.len() < BATCH_WRITES_MAX {
        let wait = if hasty {
            Duration::ZERO
        } else {
            deadline.saturating_duration_since(Instant::now())
        };
        match jobs.recv_timeout(wait) {
            Ok(next) => {
                hasty |= next.haste == Haste::Now;
                batch.push(next.job);
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    batch
}
