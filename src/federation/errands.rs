//! What other doors want from elsewhere (`door::errands`), a few at a time.

use super::Federation;
use super::address::{self, Ours};
use super::fetch::Missing;
use super::lenient;
use super::people::Freshness;
use crate::door::errands::{Errand, Resolved};
use crate::model::AccountId;
use crate::ops::{Refusal, meet};
use crate::text::handle::split_acct;
use serde_json::Value;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::task::{JoinError, JoinSet};

/// How many errands of one kind are run at the same time, and how many of it wait: a server that hangs holds up its own
/// kind only, and none of them for ever.
const RUNNERS: usize = 8;
const WAITING_MAX: usize = 64;

/// How often one profile is read anew because somebody looks at it, at most.
const PROFILE_COOLDOWN: Duration = Duration::from_secs(10 * 60);

/// Those of one kind.
struct Lane {
    places: Arc<Semaphore>,
    runners: Arc<Semaphore>,
}

impl Default for Lane {
    fn default() -> Lane {
        Lane {
            places: Arc::new(Semaphore::new(WAITING_MAX)),
            runners: Arc::new(Semaphore::new(RUNNERS)),
        }
    }
}

fn lane_of(errand: &Errand) -> usize {
    match errand {
        Errand::Resolve { .. } | Errand::Anew { .. } | Errand::Neighbour { .. } => 0,
        Errand::File { .. } => 1,
        Errand::Thread(_) => 2,
        Errand::Profile(_) => 3,
        Errand::Card(_) => 4,
    }
}

/// A worker has ended. What broke it breaks whoever started it.
fn break_with(ended: Result<(), JoinError>) {
    if let Err(Ok(why)) = ended.map_err(JoinError::try_into_panic) {
        resume_unwind(why);
    }
}

impl Federation {
    /// Does all that this door has to do of itself, until the house closes: errands, letters, and files that people bring.
    ///
    /// # Panics
    /// When one of its workers does: whoever started this has to hear of it.
    pub async fn work(
        self,
        mut errands: mpsc::Receiver<Errand>,
        mut closing: watch::Receiver<bool>,
    ) {
        let mut workers = JoinSet::new();
        loop {
            tokio::select! {
                () = self.doors.clock.right() => break,
                // Whoever left it hears at once that nothing was found.
                left = errands.recv() => if left.is_none() { break },
                _ = closing.wait_for(|closing| *closing) => return,
            }
        }
        workers.spawn(self.clone().read_letters(closing.clone()));
        workers.spawn(self.clone().tidy(closing.clone()));
        workers.spawn(self.clone().take_in_files(closing.clone()));
        let mut tasks = JoinSet::new();
        let lanes: [Lane; 5] = Default::default();
        loop {
            let errand = tokio::select! {
                errand = errands.recv() => errand,
                Some(ended) = workers.join_next() => {
                    break_with(ended);
                    continue;
                }
                _ = closing.wait_for(|closing| *closing) => None,
            };
            let Some(errand) = errand else { break };
            let lane = &lanes[lane_of(&errand)];
            // Whoever left it hears at once that nothing was found.
            let Ok(place) = lane.places.clone().try_acquire_owned() else {
                continue;
            };
            let (house, runners) = (self.clone(), lane.runners.clone());
            while tasks.try_join_next().is_some() {}
            tasks.spawn(async move {
                if let Ok(_turn) = runners.acquire_owned().await {
                    house.run(errand).await;
                }
                drop(place);
            });
        }
        // Nobody can leave an errand any more, but letters come.
        while !*closing.borrow() {
            tokio::select! {
                Some(ended) = workers.join_next() => break_with(ended),
                _ = closing.wait_for(|closing| *closing) => return,
            }
        }
    }

    /// Runs one errand.
    pub async fn run(&self, errand: Errand) {
        match errand {
            Errand::Resolve { what, answer, .. } => {
                let found = match self.resolve(&what).await {
                    Ok(found) => Some(found),
                    Err(why) => {
                        tracing::debug!(%why, "what was asked for can't be found elsewhere");
                        None
                    }
                };
                // Whoever asked may have gone.
                let _ = answer.send(found);
            }
            Errand::Anew { what, answer } => {
                let _ = answer.send(self.anew(&what).await.ok());
            }
            Errand::Neighbour { domain, answer } => {
                let _ = answer.send(self.neighbour(&domain).await);
            }
            Errand::Profile(account) => self.refresh(account).await,
            Errand::File { url, small, answer } => {
                let _ = answer.send(self.far_file(&url, small).await);
            }
            Errand::Card(status) => self.preview(status).await,
            Errand::Thread(status) => self.thread(status).await,
        }
    }

    /// What an address or `user@domain` stands for.
    async fn resolve(&self, what: &str) -> Result<Resolved, Missing> {
        let what = what.trim();
        if !what.contains("://") {
            let name = split_acct(what).filter(|name| name.domain.is_some());
            name.ok_or_else(|| Missing::nonsense("it is no name of anybody elsewhere"))?;
            let found = self.account(what, Freshness::Recent).await?;
            return Ok(Resolved::Account(found.id));
        }
        let settings = self.doors.store.read(|view| view.settings()).await?;
        if let Some(Ours::Person(_)) = address::read(&settings, what) {
            let found = self.actor(what, Freshness::Known).await?;
            return Ok(Resolved::Account(found.id));
        }
        let document = self.document(what).await?;
        if super::people::is_actor(&document.json) {
            let found = self.actor(document.id(), Freshness::Recent).await?;
            return Ok(Resolved::Account(found.id));
        }
        if super::read::is_post(&document.json) {
            let found = self.status(document.id()).await?;
            return Ok(Resolved::Status(found));
        }
        Err(Missing::nonsense("it is nobody, and nothing that was said"))
    }

    /// Who an address or `user@domain` stands for, read this very moment.
    async fn anew(&self, what: &str) -> Result<AccountId, Missing> {
        let what = what.trim();
        if !what.contains("://") {
            return Ok(self.account(what, Freshness::Now).await?.id);
        }
        let settings = self.doors.store.read(|view| view.settings()).await?;
        let found = match address::read(&settings, what) {
            Some(_) => self.actor(what, Freshness::Known).await?,
            None => {
                let document = self.document(what).await?;
                self.actor(document.id(), Freshness::Now).await?
            }
        };
        Ok(found.id)
    }

    /// Reads somebody's profile, and the numbers on it, unless that was done just now.
    async fn refresh(&self, account: AccountId) {
        let known = self.doors.store.read(|view| view.account(account)).await;
        let uri = known.ok().flatten().and_then(|known| known.uri);
        let Some(uri) = uri else { return };
        let now = self.doors.store.now();
        let what = format!("profile {uri}");
        if !self.desk.may_begin(&what, PROFILE_COOLDOWN, now) {
            return;
        }
        if let Err(why) = self.actor(&uri, Freshness::Recent).await {
            tracing::debug!(%why, uri, "a profile can't be read anew");
            return;
        }
        if let Err(why) = self.count_told(account).await {
            tracing::debug!(%why, uri, "the numbers on a profile can't be read");
        }
        self.backfill(account).await;
    }

    /// How many follow, are followed and were posted, as their server tells.
    async fn count_told(&self, account: AccountId) -> Result<(), Missing> {
        let remote = self.doors.store.read(|view| view.remote(account)).await?;
        let remote = remote.ok_or(Missing::Gone)?;
        let (followers, following, statuses) = futures_util::join!(
            self.total(remote.followers),
            self.total(remote.following),
            self.total(remote.outbox)
        );
        let counted = self
            .doors
            .store
            .write(move |tx| meet::count(tx, account, followers, following, statuses));
        counted
            .await
            .map_err(|why: Refusal| Missing::Nonsense(why.to_string()))
    }

    /// `totalItems` of a collection.
    async fn total(&self, collection: Option<String>) -> Option<u64> {
        let collection = collection?;
        let found = self.page(&collection).await.ok()?;
        let same = lenient::same_host(&collection, found.url.as_str());
        found
            .json
            .get("totalItems")
            .and_then(Value::as_u64)
            .filter(|_| same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    /// Whoever read letters ended by a panic, and nobody heard of it.
    #[tokio::test]
    async fn a_worker_that_breaks_is_heard_of() {
        let mut workers = JoinSet::new();
        workers.spawn(async { panic!("a mistake in a worker") });
        let ended = workers.join_next().await.expect("one ends");
        let heard = catch_unwind(AssertUnwindSafe(|| break_with(ended)));
        let why = heard.expect_err("it goes on to whoever started it");
        assert_eq!(why.downcast_ref(), Some(&"a mistake in a worker"));
        workers.spawn(async {});
        break_with(workers.join_next().await.expect("one ends"));
    }
}
