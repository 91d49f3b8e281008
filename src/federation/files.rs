//! Pictures, films and sounds of other servers: fetched when somebody looks at them, prepared like uploads (so that they
//! are shrunk, and say nothing about who took them), and kept under a byte budget.

use super::Federation;
use super::{forget, sweep};
use crate::door::room;
use crate::door::studio::Studio;
use crate::model::far_file::FarFile;
use crate::net::outbound::{Ask, Sink, Trouble, walk_to};
use crate::ops::border;
use crate::picture::{Class, Kind, PICTURE_BYTES_MAX, SNIFF_BYTES, sniff};
use crate::store::{Error, Haste, Incoming, Received, Store, is_stale};
use bytes::Bytes;
use futures_util::future::BoxFuture;
use quick_cache::sync::Cache;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OnceCell, Semaphore, watch};
use tokio::time::Instant;
use url::Url;

/// Longest film or sound that is fetched, in bytes (Mastodon `MediaAttachment::VIDEO_LIMIT`).
const FILM_BYTES_MAX: usize = 99 << 20;
/// How long fetching one file may take. Whoever looks has gone by then; the next look finds it.
const FETCH_MAX: Duration = Duration::from_secs(120);
/// How many are fetched at once: a home's line is thin, and posts come first.
const FETCHED_AT_ONCE: usize = 4;
/// How many that could not be had are remembered, and for how long, so that nobody's server is asked again and again.
const FAILURES_KEPT: usize = 2_000;
const FAILURE_KEPT: Duration = Duration::from_secs(10 * 60);
/// How often what is kept is brought back into its budget.
const TIDIED_EVERY: Duration = Duration::from_secs(60 * 60);
/// The same while the disk is full.
const TIDIED_FULL: Duration = Duration::from_secs(60);
/// How many files are dropped in one transaction.
const DROPPED_AT_ONCE: usize = 64;

/// One that is being fetched, and all who wait for it.
type Fetching = Arc<OnceCell<Option<FarFile>>>;

/// What is known of files while they are fetched. Cheap to clone.
#[derive(Clone)]
pub struct FarFiles {
    fetching: Arc<Mutex<HashMap<String, Fetching>>>,
    failed: Arc<Cache<String, crate::model::Time>>,
    places: Arc<Semaphore>,
}

impl Default for FarFiles {
    fn default() -> FarFiles {
        FarFiles {
            fetching: Arc::default(),
            failed: Arc::new(Cache::new(FAILURES_KEPT)),
            places: Arc::new(Semaphore::new(FETCHED_AT_ONCE)),
        }
    }
}

impl Federation {
    /// Keeps files and posts of other servers within their budgets, until the house closes.
    pub(super) async fn tidy(self, mut closing: watch::Receiver<bool>) {
        loop {
            let pause = async {
                let begun = Instant::now();
                while begun.elapsed() < TIDIED_EVERY {
                    tokio::time::sleep(TIDIED_FULL).await;
                    if self.doors.room.is_full() {
                        return;
                    }
                }
            };
            tokio::select! {
                () = pause => {}
                _ = closing.wait_for(|closing| *closing) => return,
            }
            let store = &self.doors.store;
            match keep_in_budget(store).await {
                Ok(0) => {}
                Ok(dropped) => tracing::info!(dropped, "dropped files of other servers"),
                Err(why) => tracing::error!(%why, "could not drop files of other servers"),
            }
            match forget::is_due(store).await {
                Ok(true) => {}
                Ok(false) => continue,
                Err(why) => {
                    tracing::error!(%why, "it can't be told when posts were last looked through");
                    continue;
                }
            }
            // First what nobody misses, so that fewer posts go for it.
            match sweep::sweep(store).await {
                Ok(swept) => tracing::debug!(?swept, "removed what is of no use any more"),
                Err(why) => {
                    tracing::error!(%why, "what is of no use any more could not be removed")
                }
            }
            match forget::forget_in_budget(store).await {
                Ok(0) => {}
                Ok(forgotten) => tracing::info!(forgotten, "forgot old posts of other servers"),
                Err(why) => tracing::error!(%why, "could not forget posts of other servers"),
            }
        }
    }

    /// The name under `/media/` of the file at `url`, fetched if it isn't here yet; `small` for a preview of a picture.
    /// `None` when it can't be had, or not just now.
    pub async fn far_file(&self, url: &str, small: bool) -> Option<String> {
        let file = match self.kept(url).await {
            Some(file) => file,
            None => self.fetched_once(url).await?,
        };
        Some(match file.preview {
            Some(preview) if small => preview,
            _ => file.blob,
        })
    }

    /// The file, if it is here; that somebody looks at it is noted.
    async fn kept(&self, url: &str) -> Option<FarFile> {
        let store = &self.doors.store;
        let found: Result<_, Error> = store.read(|view| view.far_file(url)).await;
        let file = found.ok().flatten()?;
        if is_stale(&file, store.now()) {
            let (store, url) = (store.clone(), url.to_owned());
            // Nobody has to wait for that.
            let noted = async move {
                let used = store.write_with(Haste::Again, move |tx| tx.use_far_file(&url));
                used.await
            };
            tokio::spawn(noted);
        }
        Some(file)
    }

    /// Fetches it, once for all who wait for the same.
    async fn fetched_once(&self, url: &str) -> Option<FarFile> {
        let now = self.doors.store.now();
        if self.doors.room.is_full() {
            return None;
        }
        let failed = self.far_files.failed.get(url);
        if failed.is_some_and(|at| now.since(at) < FAILURE_KEPT) {
            return None;
        }
        let cell = {
            let mut fetching = lock(&self.far_files.fetching);
            fetching.entry(url.to_owned()).or_default().clone()
        };
        let file = cell.get_or_init(|| self.fetched(url)).await.clone();
        lock(&self.far_files.fetching).remove(url);
        if file.is_none() {
            self.far_files.failed.insert(url.to_owned(), now);
        }
        file
    }

    async fn fetched(&self, url: &str) -> Option<FarFile> {
        match self.fetch_file(url).await {
            Ok(file) => Some(file),
            Err(why) => {
                tracing::debug!(url, %why, "a file of another server could not be had");
                None
            }
        }
    }

    async fn fetch_file(&self, url: &str) -> Result<FarFile, Trouble> {
        let address = Url::parse(url).map_err(|why| Trouble::Malformed(why.to_string()))?;
        self.may_fetch(&address)?;
        let _place = self.far_files.places.acquire().await;
        let studio = &self.doors.studio;
        let mut incoming = studio.files().receive().await.map_err(unkept)?;
        let ask = Ask {
            bytes_max: FILM_BYTES_MAX,
            time_max: FETCH_MAX,
            ..Ask::get(address)
        };
        let mut sink = Sorting {
            incoming: &mut incoming,
            head: Vec::new(),
            kind: None,
        };
        let may = |url: &Url| self.may_fetch(url);
        let reply = walk_to(&*self.network, ask, may, &mut sink).await?;
        let kind = sink.finish().await?;
        if !reply.status.is_success() {
            return Err(Trouble::Malformed(format!("answered {}", reply.status)));
        }
        let received = incoming.finish().await.map_err(unkept)?;
        keep(&self.doors.store, studio, url, received, kind).await
    }

    /// Whether the house takes files from there.
    fn may_fetch(&self, address: &Url) -> Result<(), Trouble> {
        let host = address.host_str().unwrap_or_default();
        let taken: Result<bool, Error> = self
            .doors
            .store
            .read_now(|view| border::takes_media(view, host));
        match taken.map_err(unkept)? {
            false => Err(Trouble::Forbidden(format!("files of {host}"))),
            true => Ok(()),
        }
    }
}

/// Prepares a file and writes its row; the studio's hold on the files ends after that.
async fn keep(
    store: &Store,
    studio: &Studio,
    url: &str,
    received: Received,
    kind: Kind,
) -> Result<FarFile, Trouble> {
    let made = studio.attachment(received, kind, None).await;
    let made = made.map_err(|why| Trouble::Malformed(why.to_string()))?;
    let now = store.now();
    let file = FarFile {
        url: url.to_owned(),
        blob: made.what.blob.clone(),
        preview: made.what.preview.clone(),
        bytes: made.what.bytes,
        fetched_at: now,
        used_at: now,
    };
    let row = file.clone();
    let written: Result<(), Error> = store.write(move |tx| tx.put_far_file(&row)).await;
    written.map_err(unkept)?;
    Ok(file)
}

/// Writes what comes to disk, and looks at its first bytes before the rest has come.
struct Sorting<'a> {
    incoming: &'a mut Incoming,
    head: Vec<u8>,
    kind: Option<Kind>,
}

impl Sorting<'_> {
    /// Decides what it is, once enough has come.
    fn look(&mut self, whole: bool) -> Result<(), Trouble> {
        if self.kind.is_none() && (whole || self.head.len() >= SNIFF_BYTES) {
            let unknown = || Trouble::Malformed("no kind of file that is shown here".to_owned());
            self.kind = Some(sniff(&self.head).ok_or_else(unknown)?);
        }
        let picture = self.kind.is_some_and(|kind| kind.class() == Class::Image);
        match picture && self.incoming.bytes() > PICTURE_BYTES_MAX {
            true => Err(Trouble::TooBig),
            false => Ok(()),
        }
    }

    async fn finish(mut self) -> Result<Kind, Trouble> {
        self.look(true)?;
        self.kind.ok_or(Trouble::TooBig)
    }
}

impl Sink for Sorting<'_> {
    fn take<'a>(&'a mut self, piece: Bytes) -> BoxFuture<'a, Result<(), Trouble>> {
        Box::pin(async move {
            let wanted = SNIFF_BYTES.saturating_sub(self.head.len());
            self.head
                .extend_from_slice(&piece[..wanted.min(piece.len())]);
            self.incoming.write(&piece).await.map_err(unkept)?;
            self.look(false)
        })
    }
}

/// How many bytes files of other servers may have, of which there are `bytes` now: what the owner says, or half of what
/// would be free without them; and never so many that the disk is full.
fn budget(wish: Option<u64>, bytes: u64, free: u64, all: u64) -> u64 {
    let without = free.saturating_add(bytes);
    let most = without.saturating_sub(2 * room::floor(all));
    wish.unwrap_or(without / 2).min(most)
}

/// Drops files that nobody has looked at for longest until the rest fits into the budget: the owner's, or half of what
/// would be free without them; less where the disk is full. How many were dropped.
///
/// # Errors
/// Those of the store and of the disk.
pub async fn keep_in_budget(store: &Store) -> Result<usize, Error> {
    let files = store.files();
    keep_on_disk(store, files.free_bytes()?, files.disk_bytes()?).await
}

/// The same on a disk that has `all` bytes, of which so many are `free`.
///
/// The disk is asked once only: what is dropped leaves it a good while later, so that asking again would drop the next in
/// its place, and so on to the last.
///
/// # Errors
/// Those of the store and of the disk.
pub async fn keep_on_disk(store: &Store, free: u64, all: u64) -> Result<usize, Error> {
    let files = store.files().clone();
    let (bytes, wish, leaving) = store
        .read_far(move |view| {
            let mut leaving = view.blobs_leaving()?;
            for name in files.waiting() {
                if view.blob_uses(&name)? == 0 {
                    leaving.insert(name);
                }
            }
            let leaving: Result<Vec<u64>, Error> =
                leaving.iter().map(|name| files.bytes_of(name)).collect();
            Ok::<_, Error>((
                view.far_files_bytes()?,
                view.settings()?.far_files_bytes_max,
                leaving?.into_iter().sum::<u64>(),
            ))
        })
        .await?;
    let free = free.saturating_add(leaving);
    let mut over = bytes.saturating_sub(budget(wish, bytes, free, all));
    let mut dropped = 0;
    while over > 0 {
        let piece = store.write(move |tx| {
            let (mut gone, mut freed) = (0, 0);
            for file in tx.far_files_unused(DROPPED_AT_ONCE)? {
                if freed >= over {
                    break;
                }
                tx.remove_far_file(&file.url)?;
                freed += file.bytes;
                gone += 1;
            }
            Ok::<_, Error>((gone, freed))
        });
        let (gone, freed) = piece.await?;
        if gone == 0 {
            break;
        }
        over = over.saturating_sub(freed);
        dropped += gone;
    }
    Ok(dropped)
}

fn unkept(why: Error) -> Trouble {
    Trouble::Unkept(why.to_string())
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GB: u64 = 1 << 30;

    #[test]
    fn what_others_have_here_gives_way_before_the_disk_is_full() {
        let all = 32 * GB;
        assert_eq!(budget(None, GB, 9 * GB, all), 5 * GB);
        assert_eq!(
            budget(Some(20 * GB), GB, 9 * GB, all),
            10 * GB - 2 * room::FLOOR_BYTES
        );
        assert_eq!(budget(Some(2 * GB), 2 * GB, 9 * GB, all), 2 * GB);
        // Somebody else has filled the disk.
        assert_eq!(budget(Some(2 * GB), room::FLOOR_BYTES, 0, all), 0);
    }
}
