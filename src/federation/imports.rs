//! Files that people bring along (`ops::import`), row by row: whoever or whatever a row names is looked up, and then
//! followed, muted, kept. Rows wait in the store, so that a power cut loses none and repeats none.

use super::Federation;
use super::fetch::Missing;
use super::people::Freshness;
use crate::model::import::{ImportKind, ImportRow};
use crate::model::{AccountId, Time};
use crate::ops::Refusal;
use crate::ops::import::{self, Found};
use crate::store::{Error, RowKey, WaitingRow};
use futures_util::FutureExt;
use futures_util::stream::{self, StreamExt};
use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio::sync::watch;

/// How often it is looked whether somebody has brought a file.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// How many rows of one person are tried before it is the next one's turn.
const OF_ONE_MAX: usize = 16;
/// How many rows are looked up at the same time: whoever imports is patient, and others want to use the line too.
const AT_ONCE: usize = 4;
/// How long it rests between two such handfuls.
const PAUSE: Duration = Duration::from_millis(250);
/// How often a row is tried whose server can't be reached.
const TRIES_MAX: u32 = 5;
/// How long it then waits for the next time.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(10 * 60);

/// What is remembered of rows whose servers couldn't be reached: how often, and when next. A restart forgives.
#[derive(Default)]
pub(super) struct Retries(HashMap<RowKey, (u32, Time)>);

impl Retries {
    fn is_due(&self, key: &RowKey, now: Time) -> bool {
        self.0.get(key).is_none_or(|(_, next)| *next <= now)
    }

    /// Notes that a row's server couldn't be reached; whether it will be tried again.
    fn put_off(&mut self, key: &RowKey, now: Time) -> bool {
        let (tries, next) = self.0.entry(*key).or_insert((0, now));
        *tries += 1;
        *next = now.plus(TRY_AGAIN_AFTER);
        *tries < TRIES_MAX
    }
}

impl Federation {
    /// Takes in what people bring, until the house closes.
    pub(super) async fn take_in_files(self, mut closing: watch::Receiver<bool>) {
        let mut retries = Retries::default();
        loop {
            let pass = async {
                if let Err(why) = self.take_in_due(&mut retries, PAUSE).await {
                    tracing::error!(%why, "what somebody brought along can't be taken in");
                }
                tokio::time::sleep(LOOK_EVERY).await;
            };
            tokio::select! {
                () = pass => {}
                _ = closing.wait_for(|closing| *closing) => return,
            }
        }
    }

    /// Tries all rows that wait once, here and now: for tests and for who waits. Nothing is remembered of those that
    /// are put off.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn catch_up_with_imports(&self) -> Result<(), Error> {
        self.take_in_due(&mut Retries::default(), Duration::ZERO)
            .await
    }

    /// One pass over all rows that are due, by turns of everybody who has some.
    async fn take_in_due(&self, retries: &mut Retries, pause: Duration) -> Result<(), Error> {
        let store = &self.doors.store;
        let people = store.read(|view| view.importers()).await?;
        if people.is_empty() {
            retries.0.clear();
        }
        let mut turns: Vec<(AccountId, Option<RowKey>)> =
            people.into_iter().map(|who| (who, None)).collect();
        while !turns.is_empty() {
            let mut next = Vec::new();
            for (who, after) in turns {
                let rows = store.read(|view| view.import_rows(who, after, OF_ONE_MAX));
                let rows = rows.await?;
                if let Some((last, _)) = rows.last() {
                    next.push((who, Some(*last)));
                    self.take_in_some(rows, retries, pause).await?;
                }
            }
            turns = next;
        }
        Ok(())
    }

    async fn take_in_some(
        &self,
        rows: Vec<WaitingRow>,
        retries: &mut Retries,
        pause: Duration,
    ) -> Result<(), Error> {
        let now = self.doors.store.now();
        let due: Vec<WaitingRow> = rows
            .into_iter()
            .filter(|(key, _)| retries.is_due(key, now))
            .collect();
        if due.is_empty() {
            return Ok(());
        }
        // In order: who brings two lists of one name, or follows the limit's worth, knows which came first.
        let found: Vec<_> = stream::iter(due)
            .map(|(key, row)| async move {
                let looking = AssertUnwindSafe(self.named_by(&key, &row)).catch_unwind();
                let broke = |_| Err(Missing::Unreachable("it broke something".to_owned()));
                let found = looking.await.unwrap_or_else(broke);
                (key, row, found)
            })
            .buffered(AT_ONCE)
            .collect()
            .await;
        for (key, row, found) in found {
            let found = match found {
                Ok(found) => found,
                Err(Missing::Unreachable(_)) if retries.put_off(&key, now) => continue,
                Err(why) => {
                    tracing::debug!(%why, what = row.what, "a row of an import leads nowhere");
                    Found::Nothing
                }
            };
            retries.0.remove(&key);
            let store = &self.doors.store;
            let done = store.write(move |tx| import::take_in(tx, &key, &row, found));
            match done.await {
                Ok(()) => {}
                Err(Refusal::Store(why)) => return Err(why),
                Err(why) => tracing::error!(%why, "a row of an import was refused"),
            }
        }
        tokio::time::sleep(pause).await;
        Ok(())
    }

    /// Whom or what a row names.
    async fn named_by(&self, key: &RowKey, row: &ImportRow) -> Result<Found, Missing> {
        let (me, file, _) = *key;
        let import = self.doors.store.read(|view| view.import(me, file)).await?;
        match import.map(|import| import.kind) {
            Some(ImportKind::DomainBlocks) => Ok(Found::Itself),
            Some(ImportKind::Bookmarks) => self.status(&row.what).await.map(Found::Status),
            Some(_) => {
                let account = self.account(&row.what, Freshness::Known).await?;
                Ok(Found::Account(account.id))
            }
            None => Ok(Found::Nothing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ImportId;

    #[test]
    fn a_row_is_put_off_a_few_times_only() {
        let (key, now) = ((AccountId(1), ImportId(2), 3), Time(1_000_000));
        let mut retries = Retries::default();
        assert!(retries.is_due(&key, now));
        for _ in 1..TRIES_MAX {
            assert!(retries.put_off(&key, now));
            assert!(!retries.is_due(&key, now));
            assert!(retries.is_due(&key, now.plus(TRY_AGAIN_AFTER)));
        }
        assert!(!retries.put_off(&key, now), "then it counts as missed");
    }
}
