//! The one writer thread. Closures queue up; it drains what waits, runs each in the same
//! transaction, commits once, and only then answers all of them and tells live clients.
//!
//! A verb refuses before its first write. Should one fail after it wrote, the whole batch is thrown
//! away and its members run again one at a time (redb has no savepoint inside a dirty transaction),
//! so closures are re-runnable.

use super::migrate::LAST_ID;
use super::table::META;
use super::view::Tx;
use super::{Clock, Error};
use crate::model::event::Event;
use redb::Database;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};
use tokio::sync::{broadcast, oneshot};

/// The most writes that share one commit.
pub const BATCH_WRITES_MAX: usize = 256;

/// How long a write that nobody waits for may wait for company.
pub const PATIENT_WAIT: Duration = Duration::from_secs(1);

/// How soon a write wants to be on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Haste {
    /// Somebody looks at a screen: as soon as the disk is free.
    Now,
    /// Another server's: within `PATIENT_WAIT`, so that many share a commit.
    Patient,
}

/// What became of one closure within its batch.
enum Ran {
    Well,
    Refused,
    Panicked,
}

trait Job: Send {
    fn run(&mut self, tx: &Tx) -> Ran;
    fn answer(self: Box<Self>, committed: Result<(), Arc<Error>>);
}

struct Act<F, R, E> {
    verb: F,
    result: Option<Result<R, E>>,
    reply: oneshot::Sender<Result<R, E>>,
}

impl<F, R, E> Job for Act<F, R, E>
where
    F: FnMut(&Tx) -> Result<R, E> + Send,
    R: Send,
    E: Send + From<Error>,
{
    fn run(&mut self, tx: &Tx) -> Ran {
        // A verb that panics must not take the house down with it; its batch is thrown away.
        match catch_unwind(AssertUnwindSafe(|| (self.verb)(tx))) {
            Ok(result) => {
                let ran = if result.is_ok() {
                    Ran::Well
                } else {
                    Ran::Refused
                };
                self.result = Some(result);
                ran
            }
            Err(_) => {
                self.result = Some(Err(Error::Corrupt("a verb panicked".to_owned()).into()));
                Ran::Panicked
            }
        }
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
pub(super) struct Writer {
    queue: Sender<Queued>,
}

impl Writer {
    /// Starts the thread. It ends, with everything committed, when the last `Writer` is dropped.
    pub(super) fn start(
        db: Arc<Database>,
        clock: Clock,
        last_id: u64,
        events: broadcast::Sender<Event>,
    ) -> Result<(Writer, std::thread::JoinHandle<()>), Error> {
        let (queue, jobs) = channel();
        let mut desk = Desk {
            db,
            clock,
            last_id,
            events,
        };
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || desk.serve(&jobs))?;
        Ok((Writer { queue }, thread))
    }

    /// Runs `verb` in a batch; the answer comes after the commit.
    pub(super) fn send<F, R, E>(&self, haste: Haste, verb: F) -> oneshot::Receiver<Result<R, E>>
    where
        F: FnMut(&Tx) -> Result<R, E> + Send + 'static,
        R: Send + 'static,
        E: Send + From<Error> + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(Act {
            verb,
            result: None,
            reply,
        });
        if let Err(unsent) = self.queue.send(Queued { job, haste }) {
            unsent.0.job.answer(Ok(()));
        }
        answer
    }
}

struct Desk {
    db: Arc<Database>,
    clock: Clock,
    last_id: u64,
    events: broadcast::Sender<Event>,
}

impl Desk {
    fn serve(&mut self, jobs: &Receiver<Queued>) {
        while let Ok(first) = jobs.recv() {
            let mut batch = collect(first, jobs);
            if self.try_batch(&mut batch).is_err() {
                for job in batch {
                    self.alone(job);
                }
            } else {
                for job in batch {
                    job.answer(Ok(()));
                }
            }
        }
    }

    /// All in one transaction. `Err` when they must be run again one at a time.
    fn try_batch(&mut self, batch: &mut [Box<dyn Job>]) -> Result<(), Error> {
        let mut tx = self.begin()?;
        for job in batch {
            let (writes, told) = (tx.writes(), tx.events());
            tx.at(self.clock.now());
            match job.run(&tx) {
                Ran::Well => {}
                Ran::Refused if tx.writes() == writes => tx.untell(told),
                Ran::Refused | Ran::Panicked => {
                    return Err(Error::Corrupt("a verb failed half-way".to_owned()));
                }
            }
        }
        self.commit(tx)
    }

    /// One in a transaction of its own.
    fn alone(&mut self, mut job: Box<dyn Job>) {
        let outcome = self.begin().and_then(|tx| match job.run(&tx) {
            Ran::Well => self.commit(tx),
            Ran::Refused | Ran::Panicked => Ok(()),
        });
        if let Err(why) = &outcome {
            tracing::error!(%why, "a write could not be committed");
        }
        job.answer(outcome.map_err(Arc::new));
    }

    fn begin(&self) -> Result<Tx, Error> {
        let mut txn = self.db.begin_write()?;
        txn.set_quick_repair(true);
        Ok(Tx::writing(txn, self.clock.now(), self.last_id))
    }

    fn commit(&mut self, tx: Tx) -> Result<(), Error> {
        if tx.writes() == 0 {
            return Ok(());
        }
        let last_id = tx.last_id();
        if last_id != self.last_id {
            tx.put(&META, &LAST_ID, &last_id)?;
        }
        let (txn, events) = tx.finish()?;
        txn.commit()?;
        self.last_id = last_id;
        for event in events {
            // An error only says that nobody is listening.
            let _ = self.events.send(event);
        }
        Ok(())
    }
}

/// The first job and whatever else waits; while all are patient, whatever comes soon.
fn collect(first: Queued, jobs: &Receiver<Queued>) -> Vec<Box<dyn Job>> {
    let deadline = Instant::now() + PATIENT_WAIT;
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
