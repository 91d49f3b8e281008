//! Acting on what was kept: some letters at a time, those of one actor in the order in which they came. A letter that
//! fails, or breaks something, holds no other up.

use super::{Verdict, dispatch};
use crate::federation::Federation;
use crate::model::delivery::Letter;
use crate::model::{LetterId, Time};
use crate::store::{Arrived, Error, Haste, View};
use futures_util::FutureExt;
use serde_json::Value;
use std::collections::{HashMap, HashSet, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// How often a letter is tried before it is let go.
pub const TRIES_MAX: u32 = 10;

/// How long a letter waits that can't be acted on now; each time twice as long: a minute, two, … some eight hours.
const PAUSE: Duration = Duration::from_secs(60);

/// How long acting on one letter may take: what it names is looked up at other servers, which may take their time on purpose.
const LETTER_TIME_MAX: Duration = Duration::from_secs(3 * 60);

/// How many actors' letters are acted on at the same time. Each waits for a commit, or for another server, and those who
/// wait together share one commit.
const LANES: usize = 128;

/// How many letters are taken out of the inbox at a time.
const TAKEN_MAX: usize = 512;

/// How many bytes they have together, beyond which no more are taken.
const TAKEN_BYTES_MAX: usize = 4 << 20;

/// How many letters of one actor are acted on before others have their turn.
const OF_ONE_MAX: usize = 32;

/// The longest sleep.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// How soon the inbox is looked into again: much of what is at its front is in hand.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// How soon when all that is in it is done, and that only isn't on disk yet. The bell rings for what comes meanwhile.
const LOOK_AFTER: Duration = Duration::from_secs(1);

/// Letters of one actor.
struct Pile {
    signer: String,
    letters: Vec<Arrived>,
}

/// Who is being served.
struct Crew {
    /// How soon it is on disk that a letter was acted on: until then it lies in the inbox.
    haste: Haste,
    tasks: JoinSet<String>,
    busy: HashSet<String>,
    /// Letters that come next.
    next: VecDeque<Pile>,
    /// Letters that were taken and still lie in the inbox.
    taken: Taken,
    looked_at: Option<Instant>,
}

type Taken = Arc<Mutex<HashSet<LetterId>>>;

impl Crew {
    fn new(haste: Haste) -> Crew {
        Crew {
            haste,
            tasks: JoinSet::new(),
            busy: HashSet::new(),
            next: VecDeque::new(),
            taken: Taken::default(),
            looked_at: None,
        }
    }

    fn has_some_in_hand(&self) -> bool {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        !taken.is_empty()
    }

    /// How long until the inbox may be looked into again.
    fn rest(&self) -> Duration {
        let since = self.looked_at.map(|at| at.elapsed());
        match self.haste {
            Haste::Now => Duration::ZERO,
            Haste::Patient | Haste::Again => LOOK_AGAIN.saturating_sub(since.unwrap_or(LOOK_AGAIN)),
        }
    }
}

impl Federation {
    /// Acts on letters until the house closes.
    pub async fn read_letters(self, mut closing: watch::Receiver<bool>) {
        let mut crew = Crew::new(Haste::Again);
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
                    // Whoever waited for the same commit is done as well.
                    while let Some(done) = crew.tasks.try_join_next() {
                        crew.busy.remove(&done.unwrap_or_default());
                    }
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
        let mut crew = Crew::new(Haste::Now);
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
        if crew.tasks.len() < LANES && crew.next.is_empty() {
            let rest = crew.rest();
            if !rest.is_zero() {
                return Ok(rest);
            }
            let store = &self.doors.store;
            crew.next = store.read(|view| take_out(view, crew)).await?;
            crew.looked_at = Some(Instant::now());
        }
        while crew.tasks.len() < LANES {
            let Some(pile) = crew.next.pop_front() else {
                break;
            };
            crew.busy.insert(pile.signer.clone());
            let (house, haste, taken) = (self.clone(), crew.haste, crew.taken.clone());
            crew.tasks.spawn(async move {
                for (row, letter) in pile.letters {
                    house.one(row, letter, haste, &taken).await;
                }
                pile.signer
            });
        }
        if !crew.tasks.is_empty() {
            return Ok(LOOK_EVERY);
        }
        if crew.has_some_in_hand() {
            return Ok(LOOK_AFTER);
        }
        let next = self.doors.store.read(|view| view.inbox_next()).await?;
        let pause = next.map_or(LOOK_EVERY, |next| next.since(self.doors.store.now()));
        Ok(pause.min(LOOK_EVERY))
    }

    /// Acts on one letter, and puts it away or off.
    async fn one(&self, row: (Time, LetterId), letter: Letter, haste: Haste, taken: &Taken) {
        let acting = tokio::time::timeout(LETTER_TIME_MAX, self.read_letter(&letter));
        let later = |why: &str| (Verdict::Later(why.to_owned()), String::new());
        let (verdict, kind) = match AssertUnwindSafe(acting).catch_unwind().await {
            Ok(Ok(done)) => done,
            Ok(Err(_)) => later("it takes too long"),
            Err(_) => later("it broke something"),
        };
        let again = log(&verdict, &kind, &letter);
        let put_away = self
            .clone()
            .put_away(row, letter, again, haste, taken.clone());
        match haste {
            Haste::Now => put_away.await,
            // Nobody waits for that: should the power go before it is on disk, the letter is acted on once more, and
            // found to be done.
            Haste::Patient | Haste::Again => drop(tokio::spawn(put_away)),
        }
    }

    /// Takes a letter out of the inbox, or puts it back to be tried after a while.
    async fn put_away(
        self,
        row: (Time, LetterId),
        letter: Letter,
        again: Option<Duration>,
        haste: Haste,
        taken: Taken,
    ) {
        let tries = letter.tries + 1;
        let done = self.doors.store.write_with(haste, move |tx| {
            tx.remove_letter(&row)?;
            if let Some(pause) = again {
                let letter = Letter { tries, ..letter };
                tx.put_letter(tx.now().plus(pause), row.1, &letter)?;
            }
            Ok::<_, Error>(())
        });
        if let Err(why) = done.await {
            tracing::error!(%why, "a letter can't be put away");
            // It is still there, and would be read again at once.
            tokio::time::sleep(PAUSE).await;
        }
        let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.remove(&row.1);
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

/// Letters that are due and that nobody has in hand, those of one actor together.
fn take_out(view: &View, crew: &Crew) -> Result<VecDeque<Pile>, Error> {
    let mut taken = crew.taken.lock().unwrap_or_else(PoisonError::into_inner);
    let mut room = TAKEN_BYTES_MAX;
    let mut counts: HashMap<String, usize> = HashMap::new();
    let due = view.inbox_due(TAKEN_MAX, |id, letter| {
        if taken.contains(&id) || crew.busy.contains(&letter.signed_by) || room == 0 {
            return false;
        }
        let count = counts.entry(letter.signed_by.clone()).or_default();
        *count += 1;
        let wanted = *count <= OF_ONE_MAX;
        if wanted {
            room = room.saturating_sub(letter.body.len());
        }
        wanted
    })?;
    let mut piles: VecDeque<Pile> = VecDeque::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (row, letter) in due {
        taken.insert(row.1);
        let place = *places
            .entry(letter.signed_by.clone())
            .or_insert(piles.len());
        if place == piles.len() {
            piles.push_back(Pile {
                signer: letter.signed_by.clone(),
                letters: Vec::new(),
            });
        }
        piles[place].letters.push((row, letter));
    }
    for pile in &mut piles {
        // Within one hour of the queue by arrival.
        pile.letters.sort_by_key(|((_, id), _)| *id);
    }
    Ok(piles)
}

/// Says what became of a letter; after which time it is tried again, if it is.
fn log(verdict: &Verdict, kind: &str, letter: &Letter) -> Option<Duration> {
    let (from, tries) = (&letter.signed_by, letter.tries + 1);
    match verdict {
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
    }
}
