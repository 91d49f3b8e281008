//! Acting on what was kept: some letters at a time, those of one actor in the order in which they came. A letter that
//! fails, or breaks something, holds no other up.

use super::{Verdict, dispatch};
use crate::federation::Federation;
use crate::model::delivery::Letter;
use crate::model::{LetterId, Time};
use crate::store::{Arrived, Error};
use futures_util::FutureExt;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How often a letter is tried before it is let go.
pub const TRIES_MAX: u32 = 10;

/// How long a letter waits that can't be acted on now; each time twice as long: a minute, two, … some eight hours.
const PAUSE: Duration = Duration::from_secs(60);

/// How many actors' letters are acted on at the same time.
const LANES: usize = 16;

/// How many letters are looked at to find actors whose letters can be acted on.
const LOOKED_AT: usize = 512;

/// How many letters of one actor are acted on before others have their turn.
const OF_ONE_MAX: usize = 32;

/// The longest sleep.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// Who is being served.
#[derive(Default)]
struct Crew {
    tasks: JoinSet<String>,
    busy: HashSet<String>,
}

impl Federation {
    /// Acts on letters until the house closes.
    pub async fn read_letters(self, mut closing: watch::Receiver<bool>) {
        let mut crew = Crew::default();
        loop {
            let pause = match self.deal(&mut crew).await {
                Ok(pause) => pause,
                Err(why) => {
                    tracing::error!(%why, "the inbox can't be read");
                    LOOK_EVERY
                }
            };
            tokio::select! {
                Some(done) = crew.tasks.join_next(), if !crew.tasks.is_empty() => {
                    crew.busy.remove(&done.unwrap_or_default());
                }
                () = self.desk.bell.notified(), if crew.tasks.len() < LANES => {}
                () = tokio::time::sleep(pause) => {}
                _ = closing.wait_for(|closing| *closing) => return,
            }
        }
    }

    /// Acts on all letters that are due, here and now: for tests and for who waits.
    ///
    /// # Errors
    /// Those of reading the inbox.
    pub async fn catch_up_with_letters(&self) -> Result<(), Error> {
        let mut crew = Crew::default();
        loop {
            self.deal(&mut crew).await?;
            match crew.tasks.join_next().await {
                Some(done) => crew.busy.remove(&done.unwrap_or_default()),
                None => return Ok(()),
            };
        }
    }

    /// Gives letters to free hands; how long until there may be more.
    async fn deal(&self, crew: &mut Crew) -> Result<Duration, Error> {
        let due = self
            .doors
            .store
            .read(|view| view.inbox_due(LOOKED_AT))
            .await?;
        let waiting = !due.is_empty();
        let mut order = Vec::new();
        let mut piles: HashMap<String, Vec<Arrived>> = HashMap::new();
        for arrived in due {
            let signer = &arrived.1.signed_by;
            if crew.busy.contains(signer) {
                continue;
            }
            let pile = piles.entry(signer.clone()).or_default();
            if pile.is_empty() {
                order.push(signer.clone());
            }
            if pile.len() < OF_ONE_MAX {
                pile.push(arrived);
            }
        }
        for signer in order {
            if crew.tasks.len() >= LANES {
                break;
            }
            let Some(mut pile) = piles.remove(&signer) else {
                continue;
            };
            // Within one hour of the queue by arrival.
            pile.sort_by_key(|((_, id), _)| *id);
            crew.busy.insert(signer.clone());
            let house = self.clone();
            crew.tasks.spawn(async move {
                for (row, letter) in pile {
                    house.one(row, letter).await;
                }
                signer
            });
        }
        if waiting {
            return Ok(LOOK_EVERY);
        }
        let next = self.doors.store.read(|view| view.inbox_next()).await?;
        let pause = next.map_or(LOOK_EVERY, |next| next.since(self.doors.store.now()));
        Ok(pause.min(LOOK_EVERY))
    }

    /// Acts on one letter, and puts it away or off.
    async fn one(&self, row: (Time, LetterId), letter: Letter) {
        let acting = AssertUnwindSafe(self.read_letter(&letter)).catch_unwind();
        let (verdict, kind) = match acting.await {
            Ok(done) => done,
            Err(_) => (
                Verdict::Later("it broke something".to_owned()),
                String::new(),
            ),
        };
        let from = &letter.signed_by;
        let tries = letter.tries + 1;
        let again = match &verdict {
            Verdict::Done | Verdict::Ignored(_) => {
                tracing::debug!(?verdict, kind, from, "a letter was read");
                None
            }
            Verdict::Refused(why) => {
                tracing::info!(why, kind, from, "a letter was refused");
                None
            }
            Verdict::Later(why) if tries >= TRIES_MAX => {
                tracing::warn!(why, kind, from, "a letter was tried often enough");
                None
            }
            Verdict::Later(why) => {
                tracing::debug!(why, kind, from, tries, "a letter is tried again later");
                Some(PAUSE * 2u32.pow(letter.tries))
            }
        };
        let put_away = self.doors.store.write(move |tx| {
            tx.remove_letter(&row)?;
            if let Some(pause) = again {
                let letter = Letter { tries, ..letter };
                tx.put_letter(tx.now().plus(pause), row.1, &letter)?;
            }
            Ok::<_, Error>(())
        });
        if let Err(why) = put_away.await {
            tracing::error!(%why, "a letter can't be put away");
            // It is still there, and would be read again at once.
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// What becomes of a letter, and of which type it is.
    async fn read_letter(&self, letter: &Letter) -> (Verdict, String) {
        let Ok(activity) = serde_json::from_slice::<Value>(&letter.body) else {
            return (Verdict::Refused("it is no JSON".to_owned()), String::new());
        };
        let kind = crate::federation::lenient::text(&activity, "type").unwrap_or_default();
        // It goes into the log.
        let kind: String = kind
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(32)
            .collect();
        let verdict = match self.believe(activity, &letter.signed_by, letter.to).await {
            Ok(verified) => dispatch::act(self, &verified).await,
            Err(why) => why.into(),
        };
        (verdict, kind)
    }
}
