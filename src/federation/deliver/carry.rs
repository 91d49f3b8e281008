//! Carries what waits: one delivery of each server at a time, several servers at once, and in the order in which things
//! happened.
//!
//! What came of it is written down many at a time. Meanwhile it is remembered here, so that nothing is sent twice as long
//! as the house stands.

use super::send::{Bag, Outcome, Sent, send};
use super::{LOOK_EVERY, RETRY_AFTER, settle};
use crate::federation::Federation;
use crate::model::{DeliveryId, Time};
use crate::store::{Error, Haste, Outgoing, Store};
use futures_util::future::join_all;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

/// How many servers are spoken with at the same time.
pub const HOSTS_AT_ONCE: usize = 16;
/// How soon after one delivery the next is begun. Each takes a signature, some bookkeeping and, with HTTPS, a handshake;
/// as many at once as there are servers would keep both cores of a small machine from those who look at a screen.
const GAP: Duration = Duration::from_millis(5);
/// How many of them may be such as didn't answer lately, lest those who wait for nothing hold up the others.
const SILENT_AT_ONCE: usize = HOSTS_AT_ONCE / 2;
/// How many servers' turns are looked up at a time.
const PLANNED_MAX: usize = 64;
/// How many deliveries one server gets before it is looked again who waits longest.
const ROW_OF_ONE: usize = 16;
/// How many results are written in one transaction.
const SETTLED_AT_ONCE: usize = 256;
/// How long results wait for others to be written down with them. After each commit whoever looks at a screen has their
/// pages made anew; should the power go meanwhile, so much is sent twice, and known by its ids.
const SETTLED_EVERY: Duration = Duration::from_secs(2);
/// How long results are awaited when the house closes.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// Lets deliveries begin one after the other, `GAP` apart.
#[derive(Debug, Default)]
struct Pace(Mutex<Option<Instant>>);

impl Pace {
    /// When the next delivery may begin.
    fn place(&self, now: Instant) -> Instant {
        let mut free = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = free.map_or(now, |free| free.max(now));
        *free = Some(at + GAP);
        at
    }

    async fn next(&self) {
        sleep_until(self.place(Instant::now())).await;
    }
}

/// What one server gets next.
#[derive(Clone, Debug)]
struct Turn {
    host: String,
    rows: Vec<(Time, DeliveryId)>,
    silent: bool,
}

/// What a worker on one server has to say.
enum News {
    Sent(Box<Sent>),
    Done(Turn),
}

/// What is being written down: the results again, with whether they are on disk.
type Writing = JoinHandle<(Arc<Vec<Sent>>, bool)>;

/// Carries deliveries to other servers.
pub struct Carrier {
    door: Federation,
    bag: Arc<Bag>,
    haste: Haste,
    pace: Arc<Pace>,
}

/// What goes on.
#[derive(Default)]
struct Desk {
    /// Servers that have their turn, and whether they were silent.
    busy: HashMap<String, bool>,
    /// Servers that come next.
    next: VecDeque<Turn>,
    /// Servers that just failed, of which that isn't on disk yet: what else waits for them is about to be put off.
    resting: HashSet<String>,
    /// Deliveries that are being tried, or were and that isn't on disk yet.
    unsettled: HashSet<DeliveryId>,
    /// What came of some of them.
    results: Vec<Sent>,
    /// Since when some of that waits to be written down.
    waiting_since: Option<Instant>,
}

impl Desk {
    fn silent(&self) -> usize {
        self.busy.values().filter(|silent| **silent).count()
    }

    /// The place in line of the next server that may have its turn now.
    fn first(&self) -> Option<usize> {
        let room = self.silent() < SILENT_AT_ONCE;
        self.next.iter().position(|turn| room || !turn.silent)
    }

    /// The next server that may have its turn now.
    fn pop(&mut self) -> Option<Turn> {
        match self.busy.len() < HOSTS_AT_ONCE {
            true => self.next.remove(self.first()?),
            false => None,
        }
    }
}

impl Desk {
    /// How long results still wait for company.
    fn rest(&self, haste: Haste) -> Duration {
        let full = self.results.len() >= SETTLED_AT_ONCE || haste == Haste::Now;
        match self.waiting_since {
            None => LOOK_EVERY,
            Some(_) if full => Duration::ZERO,
            Some(since) => SETTLED_EVERY.saturating_sub(since.elapsed()),
        }
    }

    /// Results to be written down now.
    fn some_results(&mut self) -> Arc<Vec<Sent>> {
        let some = self.results.len().min(SETTLED_AT_ONCE);
        let some = Arc::new(self.results.drain(..some).collect());
        self.waiting_since = (!self.results.is_empty()).then(Instant::now);
        some
    }

    fn hear(&mut self, news: News) {
        match news {
            News::Sent(sent) => {
                if !goes_on(&sent.outcome) {
                    self.resting.insert(sent.delivery.host.clone());
                }
                self.results.push(*sent);
                self.waiting_since.get_or_insert_with(Instant::now);
            }
            News::Done(turn) => {
                self.busy.remove(&turn.host);
                for (_, id) in &turn.rows {
                    self.unsettled.remove(id);
                }
            }
        }
    }

    fn settled(&mut self, (sent, on_disk): (Arc<Vec<Sent>>, bool)) {
        if !on_disk {
            self.results.extend(sent.iter().cloned());
            self.waiting_since.get_or_insert_with(Instant::now);
            return;
        }
        for one in sent.iter() {
            self.unsettled.remove(&one.id);
            self.resting.remove(&one.delivery.host);
        }
    }
}

impl Carrier {
    /// Whose results are on disk as soon as `haste` says.
    pub fn new(door: Federation, haste: Haste) -> Carrier {
        Carrier {
            door,
            bag: Arc::default(),
            haste,
            pace: Arc::default(),
        }
    }

    /// Sends what is due once, all servers at the same time, and writes down what came of it; whether there was any. For
    /// tests.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn round(&self) -> Result<bool, Error> {
        let turns = self.plan(&Desk::default()).await?;
        let sent = turns.iter().map(|turn| async {
            let mut sent = Vec::new();
            for row in &turn.rows {
                let one = send(&self.door, &self.bag, *row).await?;
                let goes_on = one.as_ref().is_none_or(|one| goes_on(&one.outcome));
                sent.extend(one);
                if !goes_on {
                    break;
                }
            }
            Ok::<_, Error>(sent)
        });
        let sent: Result<Vec<Vec<Sent>>, Error> = join_all(sent).await.into_iter().collect();
        let sent: Vec<Sent> = sent?.into_iter().flatten().collect();
        let any = !sent.is_empty();
        if any {
            write_down(&self.door.doors.store, self.haste, Arc::new(sent)).await?;
        }
        Ok(any)
    }

    /// Carries until the house closes.
    pub async fn work(&self, mut closing: watch::Receiver<bool>) {
        let (tell, mut news) = mpsc::unbounded_channel();
        let mut commits = self.door.doors.store.commits();
        let mut desk = Desk::default();
        let mut writing: Option<Writing> = None;
        loop {
            let pause = match self.start_turns(&mut desk, &tell).await {
                Ok(pause) => pause,
                Err(why) => {
                    tracing::error!(%why, "the outbox could not be read");
                    RETRY_AFTER
                }
            };
            let pause = match writing {
                Some(_) => pause,
                None => pause.min(desk.rest(self.haste)),
            };
            if pause.is_zero() && writing.is_none() && !desk.results.is_empty() {
                writing = Some(self.write_in_background(desk.some_results()));
            }
            tokio::select! {
                Some(heard) = news.recv() => {
                    desk.hear(heard);
                    while let Ok(more) = news.try_recv() {
                        desk.hear(more);
                    }
                }
                written = finished(&mut writing) => {
                    writing = None;
                    desk.settled(written);
                }
                _ = commits.changed() => {}
                () = tokio::time::sleep(pause) => {}
                _ = closing.wait_for(|closing| *closing) => break,
            }
        }
        self.close(desk, news, writing).await;
    }

    /// Gives servers their turns as long as there is room; how long until there is more to do.
    async fn start_turns(
        &self,
        desk: &mut Desk,
        tell: &mpsc::UnboundedSender<News>,
    ) -> Result<Duration, Error> {
        if desk.busy.len() < HOSTS_AT_ONCE && desk.first().is_none() {
            desk.next = self.plan(desk).await?.into();
        }
        while let Some(turn) = desk.pop() {
            desk.busy.insert(turn.host.clone(), turn.silent);
            desk.unsettled.extend(turn.rows.iter().map(|row| row.1));
            let (door, bag, tell) = (self.door.clone(), self.bag.clone(), tell.clone());
            let pace = self.pace.clone();
            tokio::spawn(async move { one_turn(&door, (&*bag, &*pace), turn, &tell).await });
        }
        let store = &self.door.doors.store;
        let next = store.read(|view| view.outbox_next()).await?;
        Ok(next.map_or(LOOK_EVERY, |next| next.since(store.now()).min(LOOK_EVERY)))
    }

    /// Who gets what next: the most overdue first, of each server some.
    async fn plan(&self, desk: &Desk) -> Result<Vec<Turn>, Error> {
        let store = &self.door.doors.store;
        store
            .read(|view| {
                let room = desk.silent() < SILENT_AT_ONCE;
                let mut silent: HashMap<String, bool> = HashMap::new();
                let mut counts: HashMap<String, usize> = HashMap::new();
                let rows = view.outbox_due(PLANNED_MAX * ROW_OF_ONE, |id, delivery| {
                    let host = &delivery.host;
                    let later = desk.busy.contains_key(host) || desk.resting.contains(host);
                    if later || desk.unsettled.contains(&id) {
                        return false;
                    }
                    if !silent.contains_key(host) {
                        let known = view.host(host);
                        let fails = known.is_ok_and(|known| known.failures > 0);
                        silent.insert(host.clone(), fails);
                    }
                    if silent[host] && !room {
                        return false;
                    }
                    if !counts.contains_key(host) && counts.len() >= PLANNED_MAX {
                        return false;
                    }
                    let count = counts.entry(host.clone()).or_default();
                    *count += 1;
                    *count <= ROW_OF_ONE
                })?;
                let mut turns = by_host(rows);
                for turn in &mut turns {
                    turn.silent = silent[&turn.host];
                }
                Ok(turns)
            })
            .await
    }

    fn write_in_background(&self, sent: Arc<Vec<Sent>>) -> Writing {
        let (store, haste) = (self.door.doors.store.clone(), self.haste);
        tokio::spawn(async move {
            let written = write_down(&store, haste, sent.clone()).await;
            if let Err(why) = &written {
                tracing::error!(%why, "what became of deliveries could not be written down");
                tokio::time::sleep(RETRY_AFTER).await;
            }
            (sent, written.is_ok())
        })
    }

    /// Waits a little for those who are under way, and writes down what came of them.
    async fn close(
        &self,
        mut desk: Desk,
        mut news: mpsc::UnboundedReceiver<News>,
        writing: Option<Writing>,
    ) {
        let listen = async {
            while !desk.busy.is_empty() {
                match news.recv().await {
                    Some(heard) => desk.hear(heard),
                    None => break,
                }
            }
        };
        let _ = tokio::time::timeout(LAST_WORDS, listen).await;
        if let Some(writing) = writing {
            let _ = tokio::time::timeout(LAST_WORDS, writing).await;
        }
        let store = &self.door.doors.store;
        if let Err(why) = write_down(store, Haste::Now, Arc::new(desk.results)).await {
            tracing::warn!(%why, "some deliveries will be tried again after the next start");
        }
    }
}

async fn write_down(store: &Store, haste: Haste, sent: Arc<Vec<Sent>>) -> Result<(), Error> {
    let write = store.write_with(haste, move |tx| {
        sent.iter().try_for_each(|one| settle::settle(tx, one))
    });
    write.await
}

/// One server's turn: its deliveries in order, until one fails.
async fn one_turn(
    door: &Federation,
    (bag, pace): (&Bag, &Pace),
    mut turn: Turn,
    tell: &mpsc::UnboundedSender<News>,
) {
    let mut untold = Vec::new();
    let mut rows = std::mem::take(&mut turn.rows).into_iter();
    for row in rows.by_ref() {
        pace.next().await;
        match send(door, bag, row).await {
            Ok(None) => untold.push(row),
            Ok(Some(sent)) => {
                let on = goes_on(&sent.outcome);
                // Nobody listens any more once the house closes.
                let _ = tell.send(News::Sent(Box::new(sent)));
                if !on {
                    break;
                }
            }
            Err(why) => {
                tracing::error!(%why, host = turn.host, "a delivery could not be prepared");
                tokio::time::sleep(RETRY_AFTER).await;
                untold.push(row);
                break;
            }
        }
    }
    turn.rows = untold;
    turn.rows.extend(rows);
    let _ = tell.send(News::Done(turn));
}

/// Whether the next delivery to the same server can follow at once.
fn goes_on(outcome: &Outcome) -> bool {
    !matches!(outcome, Outcome::Later(_) | Outcome::Gone(_))
}

fn by_host(rows: Vec<Outgoing>) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (row, delivery) in rows {
        let place = *places.entry(delivery.host.clone()).or_insert(turns.len());
        if place == turns.len() {
            turns.push(Turn {
                host: delivery.host,
                rows: Vec::new(),
                silent: false,
            });
        }
        turns[place].rows.push(row);
    }
    turns
}

/// What was written, once it is; never where nothing is being written.
async fn finished(writing: &mut Option<Writing>) -> (Arc<Vec<Sent>>, bool) {
    match writing {
        Some(writing) => match writing.await {
            Ok(written) => written,
            // A task that panics has told why; what it was to write is tried again after the next start.
            Err(_) => (Arc::default(), true),
        },
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deliveries_begin_one_after_the_other() {
        let (pace, now) = (Pace::default(), Instant::now());
        let burst: Vec<Instant> = (0..3).map(|_| pace.place(now)).collect();
        assert_eq!(burst, [now, now + GAP, now + 2 * GAP]);
        let later = now + Duration::from_secs(1);
        assert_eq!(pace.place(later), later, "who was idle owes nothing");
    }
}
