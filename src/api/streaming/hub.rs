//! The hub: one task that hears every event of the store, and the seats of those who listen.
//!
//! Seats have bounded queues and the hub never waits for one: who is too slow loses the seat, is told
//! so, and comes back. The task starts with the first seat.

use super::channel::{Stream, Unheard};
use super::news::{Listener, News, gather};
use crate::model::TokenId;
use crate::model::event::Event;
use crate::model::oauth::Token;
use crate::store::{Error, Store};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::{mpsc, watch};

/// How many messages may wait for one slow socket.
pub const QUEUE_MESSAGES_MAX: usize = 256;
/// How many channels one socket may listen to.
pub const STREAMS_PER_SOCKET_MAX: usize = 100;
/// How many sockets one person may have open.
pub const SOCKETS_PER_PERSON_MAX: usize = 50;
/// How many events are looked up in one transaction.
const EVENTS_AT_ONCE: usize = 64;

/// Why a seat was taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// The device was signed out.
    SignedOut,
    /// More messages waited than may.
    TooSlow,
    /// Events were missed; whoever connects again reads afresh.
    Missed,
    /// The house closes.
    Closing,
}

/// A message for one channel of one seat.
#[derive(Clone, Debug)]
pub struct Message {
    /// The channel's label.
    pub label: Arc<str>,
    /// What happened.
    pub news: Arc<News>,
}

/// Everybody who listens.
#[derive(Default)]
pub struct Hub {
    floor: Mutex<Floor>,
}

#[derive(Default)]
struct Floor {
    seats: HashMap<u64, Seat>,
    last: u64,
    running: bool,
}

struct Seat {
    token: TokenId,
    listener: Listener,
    queue: mpsc::Sender<Message>,
    leave: watch::Sender<Option<Leave>>,
}

/// A place at the hub, given back when it is dropped.
pub struct Place {
    hub: Arc<Hub>,
    number: u64,
    messages: mpsc::Receiver<Message>,
    leave: watch::Receiver<Option<Leave>>,
}

impl Place {
    /// The next message, or why there will be none. A message is never lost by not waiting to the end.
    pub async fn next(&mut self) -> Result<Message, Leave> {
        tokio::select! {
            biased;
            leave = left(&mut self.leave) => Err(leave),
            message = self.messages.recv() => match message {
                Some(message) => Ok(message),
                None => Err(left(&mut self.leave).await),
            },
        }
    }

    /// Listens to one channel more; harmless when it does already.
    ///
    /// # Errors
    /// `TooMany` beyond `STREAMS_PER_SOCKET_MAX`.
    pub fn add(&self, stream: Stream) -> Result<(), Unheard> {
        self.hub.change(self.number, |streams| {
            if streams.iter().any(|old| old.channel == stream.channel) {
                return Ok(());
            }
            if streams.len() >= STREAMS_PER_SOCKET_MAX {
                return Err(Unheard::TooMany);
            }
            streams.push(stream);
            Ok(())
        })
    }

    /// Listens to one channel less; harmless when it didn't.
    pub fn remove(&self, stream: &Stream) {
        // Removing can't be refused.
        let _ = self.hub.change(self.number, |streams| {
            streams.retain(|old| old.channel != stream.channel);
            Ok(())
        });
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.hub.floor().seats.remove(&self.number);
    }
}

/// Waits until the seat is taken away. A hub that is gone has closed.
async fn left(leave: &mut watch::Receiver<Option<Leave>>) -> Leave {
    match leave.wait_for(Option::is_some).await {
        Ok(why) => why.unwrap_or(Leave::Closing),
        Err(_) => Leave::Closing,
    }
}

impl Hub {
    fn floor(&self) -> MutexGuard<'_, Floor> {
        // Nothing panics while the floor is held, and its rows are whole at any moment.
        self.floor.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for the person behind `token`, who hears everything that is committed from now on.
    /// `None` when they have as many as one may.
    pub fn seat(
        self: &Arc<Hub>,
        store: &Store,
        closing: &watch::Receiver<bool>,
        token: &Token,
        listener: Listener,
    ) -> Option<Place> {
        let mut floor = self.floor();
        let mine = |seat: &&Seat| seat.listener.account == listener.account;
        if floor.seats.values().filter(mine).count() >= SOCKETS_PER_PERSON_MAX {
            return None;
        }
        if !floor.running {
            floor.running = true;
            let events = store.subscribe();
            tokio::spawn(run(self.clone(), store.clone(), closing.clone(), events));
        }
        floor.last += 1;
        let number = floor.last;
        let (queue, messages) = mpsc::channel(QUEUE_MESSAGES_MAX);
        let (leave, left) = watch::channel(None);
        let seat = Seat {
            token: token.id,
            listener: Listener { number, ..listener },
            queue,
            leave,
        };
        floor.seats.insert(number, seat);
        Some(Place {
            hub: self.clone(),
            number,
            messages,
            leave: left,
        })
    }

    fn change(
        &self,
        number: u64,
        act: impl FnOnce(&mut Vec<Stream>) -> Result<(), Unheard>,
    ) -> Result<(), Unheard> {
        let mut floor = self.floor();
        match floor.seats.get_mut(&number) {
            Some(seat) => act(Arc::make_mut(&mut seat.listener.streams)),
            // The seat is being taken away; the socket hears of it next.
            None => Ok(()),
        }
    }

    fn dismiss(&self, why: Leave, whom: impl Fn(&Seat) -> bool) {
        self.floor().seats.retain(|_, seat| {
            let stays = !whom(seat);
            if !stays {
                seat.leave.send_replace(Some(why));
            }
            stays
        });
    }

    fn listeners(&self) -> Vec<Listener> {
        let floor = self.floor();
        floor
            .seats
            .values()
            .map(|seat| seat.listener.clone())
            .collect()
    }

    fn deliver(&self, post: Vec<(u64, Message)>) {
        let mut floor = self.floor();
        for (number, message) in post {
            let Some(seat) = floor.seats.get(&number) else {
                continue;
            };
            if seat.queue.try_send(message).is_err() {
                seat.leave.send_replace(Some(Leave::TooSlow));
                floor.seats.remove(&number);
            }
        }
    }
}

/// However the task ends, nobody is left waiting for it, and the next seat starts another.
struct LastWord(Arc<Hub>);

impl Drop for LastWord {
    fn drop(&mut self) {
        let mut floor = self.0.floor();
        floor.running = false;
        for (_, seat) in floor.seats.drain() {
            seat.leave.send_replace(Some(Leave::Closing));
        }
    }
}

async fn run(
    hub: Arc<Hub>,
    store: Store,
    mut closing: watch::Receiver<bool>,
    mut events: Receiver<Event>,
) {
    let _last_word = LastWord(hub.clone());
    loop {
        let batch = tokio::select! {
            biased;
            _ = closing.wait_for(|closing| *closing) => return,
            batch = batch(&mut events) => batch,
        };
        match batch {
            Ok(batch) => announce(&hub, &store, batch).await,
            Err(RecvError::Lagged(missed)) => {
                tracing::warn!(
                    missed,
                    "streams could not keep up and were told to begin again"
                );
                hub.dismiss(Leave::Missed, |_| true);
            }
            Err(RecvError::Closed) => return,
        }
    }
}

/// The next event and whatever else has happened meanwhile.
async fn batch(events: &mut Receiver<Event>) -> Result<Vec<Event>, RecvError> {
    let mut batch = vec![events.recv().await?];
    while batch.len() < EVENTS_AT_ONCE {
        match events.try_recv() {
            Ok(event) => batch.push(event),
            Err(TryRecvError::Empty | TryRecvError::Closed) => break,
            Err(TryRecvError::Lagged(missed)) => return Err(RecvError::Lagged(missed)),
        }
    }
    Ok(batch)
}

async fn announce(hub: &Hub, store: &Store, batch: Vec<Event>) {
    for event in &batch {
        if let Event::SignedOut { token } = event {
            hub.dismiss(Leave::SignedOut, |seat| seat.token == *token);
        }
    }
    let listeners = hub.listeners();
    if listeners.is_empty() {
        return;
    }
    let gathered = store.read(move |view| gather(view, &listeners, &batch));
    match gathered.await {
        Ok(post) => hub.deliver(post),
        Err(Error::Closed) => {}
        Err(why) => {
            tracing::error!(%why, "the store failed while telling streams what happened");
            hub.dismiss(Leave::Missed, |_| true);
        }
    }
}
