//! What a door needs from other servers. Doors don't know each other, so they leave a note here; the federation door
//! takes the notes, asks around, and answers. In a house without it (tests, the command line) nobody takes them and
//! the answer is at once that nothing was found.

use super::refresh::{Refresh, Refreshes};
use crate::model::{AccountId, StatusId, Time};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// How many errands may wait. More are refused at once: somebody is asking for more than a home line carries.
pub const ERRANDS_MAX: usize = 256;

/// How long somebody looks at a turning wheel for something that is looked up elsewhere.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Something to be done elsewhere.
#[derive(Debug)]
pub enum Errand {
    /// Find out what an address or `user@domain` stands for; `for_whom` asks.
    Resolve {
        /// What was typed: `https://…` or `@user@domain`.
        what: String,
        /// Who asks.
        for_whom: Option<AccountId>,
        /// What it is, if anything.
        answer: oneshot::Sender<Option<Resolved>>,
    },
    /// Find out who somebody is, as their server says it this very moment.
    Anew {
        /// What was typed, as for `Resolve`.
        what: String,
        /// Who it is, if anybody.
        answer: oneshot::Sender<Option<AccountId>>,
    },
    /// Bring a picture, film or sound from another server into the house's cache.
    File {
        /// Its address there.
        url: String,
        /// A small preview of a picture is enough.
        small: bool,
        /// The name of the file under `/media/`.
        answer: oneshot::Sender<Option<String>>,
    },
    /// Find out whether a server of the social web lives at a domain already.
    Neighbour {
        /// The domain, in ASCII.
        domain: String,
        /// Who lives there, if anybody does.
        answer: oneshot::Sender<Option<Neighbour>>,
    },
    /// Somebody looks at a thread: look for answers that are missing.
    Thread(StatusId),
    /// Somebody looks at a profile: read it anew, and its recent posts and pins, if that was long ago.
    Profile(AccountId),
    /// A post has links: fetch a preview of the first one, a little later.
    Card(StatusId),
}

/// What something from elsewhere turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// Somebody.
    Account(AccountId),
    /// A post.
    Status(StatusId),
}

/// A server that lives at a domain already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// What it runs, as it says itself; empty when it doesn't say.
    pub software: String,
}

/// Where errands are left. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Errands {
    queue: mpsc::Sender<Errand>,
    /// What is still being looked for, for clients that ask.
    pub refreshes: Refreshes,
}

impl Errands {
    /// A place for errands, and whoever takes them.
    pub fn new() -> (Errands, mpsc::Receiver<Errand>) {
        let (queue, taker) = mpsc::channel(ERRANDS_MAX);
        let refreshes = Refreshes::default();
        (Errands { queue, refreshes }, taker)
    }

    /// A place for errands that nobody takes.
    pub fn nowhere() -> Errands {
        Errands::new().0
    }

    /// Leaves an errand that nobody waits for; whether there was room.
    pub fn leave(&self, errand: Errand) -> bool {
        self.queue.try_send(errand).is_ok()
    }

    /// The look for what is missing of a thread that is under way; with `due` one is begun unless there is one.
    pub fn thread(&self, subject: StatusId, due: bool, now: Time) -> Option<Refresh> {
        if let Some(running) = self.refreshes.running(subject, now) {
            return Some(running);
        }
        let begun = due.then(|| self.refreshes.begin(subject, now))?;
        if self.leave(Errand::Thread(subject)) {
            return Some(begun);
        }
        self.refreshes.finish(subject);
        None
    }

    /// What an address or `user@domain` stands for, as far as it can be found out within `PATIENCE`.
    pub async fn resolve(&self, what: &str, for_whom: Option<AccountId>) -> Option<Resolved> {
        let (answer, found) = oneshot::channel();
        let what = what.to_owned();
        self.leave(Errand::Resolve {
            what,
            for_whom,
            answer,
        })
        .then_some(())?;
        tokio::time::timeout(PATIENCE, found).await.ok()?.ok()?
    }

    /// Which server of the social web lives at `domain` already; `None` also when nobody answers there.
    pub async fn neighbour(&self, domain: &str) -> Option<Neighbour> {
        let (answer, found) = oneshot::channel();
        let domain = domain.to_owned();
        self.leave(Errand::Neighbour { domain, answer })
            .then_some(())?;
        tokio::time::timeout(PATIENCE, found).await.ok()?.ok()?
    }

    /// Who an address or `user@domain` stands for, as their server says it now; what is known of them already is not
    /// good enough.
    pub async fn anew(&self, what: &str) -> Option<AccountId> {
        let (answer, found) = oneshot::channel();
        let what = what.to_owned();
        self.leave(Errand::Anew { what, answer }).then_some(())?;
        tokio::time::timeout(PATIENCE, found).await.ok()?.ok()?
    }

    /// The cached name of a file from elsewhere, fetched if need be.
    pub async fn file(&self, url: &str, small: bool) -> Option<String> {
        let (answer, found) = oneshot::channel();
        let url = url.to_owned();
        self.leave(Errand::File { url, small, answer })
            .then_some(())?;
        tokio::time::timeout(PATIENCE, found).await.ok()?.ok()?
    }
}
