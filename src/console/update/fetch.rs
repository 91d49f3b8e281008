//! Fetching a bundle, in the background and over a thin line: what is here already is not fetched again, and nothing is kept
//! that isn't what was announced.

use super::feed::BUNDLE_BYTES_MAX;
use crate::door::update::{Progress, Source, Updates};
use crate::model::update::{Offer, Snag};
use crate::net::outbound::{Ask, Network, Reply, Sink, Trouble, walk_to};
use axum::http::{HeaderValue, StatusCode, header};
use bytes::Bytes;
use futures_util::future::BoxFuture;
use sha2::{Digest, Sha256};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::fs::{File, OpenOptions};
use tokio::io::AsyncWriteExt;
use tokio::sync::watch;
use url::Url;

/// What a bundle's name ends in.
const ENDING: &str = ".raucb";
/// What the name of one ends in that isn't whole yet.
const UNFINISHED: &str = ".part";
/// How long fetching may take as a whole before it is begun anew where it was. Lines in homes are slow.
const FETCH_MAX: Duration = Duration::from_secs(6 * 60 * 60);
/// Room that is left to the house, in bytes: people go on posting while something is fetched.
const SPARE_BYTES: u64 = 64 << 20;
/// How many bytes may be lost when the power goes.
const SYNC_BYTES: u64 = 4 << 20;

/// Where the bundle of an offer is kept, for a box of kind `board`.
pub fn place(folder: &Path, board: &str, offer: &Offer) -> PathBuf {
    folder.join(format!("burrow-{board}-{}{ENDING}", offer.version))
}

/// Whether the bundle of an offer is here, by its length: it was looked through when it came, and RAUC does so again.
pub fn is_here(source: &Source, offer: &Offer) -> bool {
    let place = place(&source.folder(), &source.board, offer);
    place
        .metadata()
        .is_ok_and(|known| known.len() == offer.bytes)
}

/// Removes everything from the folder that isn't the bundle of `offer`, whole or in part; whatever the power left behind is
/// among it. Blocks.
///
/// # Errors
/// Those of the disk.
pub fn tidy(folder: &Path, board: &str, offer: Option<&Offer>) -> io::Result<()> {
    let kept = offer.map(|offer| place(folder, board, offer));
    let part = kept.as_deref().map(unfinished);
    let entries = match std::fs::read_dir(folder) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let path = entry?.path();
        let is = |other: &Option<PathBuf>| other.as_ref() == Some(&path);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let a_bundle = name.ends_with(ENDING) || name.ends_with(UNFINISHED);
        if a_bundle && !is(&kept) && !is(&part) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

fn unfinished(whole: &Path) -> PathBuf {
    let mut name = whole.as_os_str().to_owned();
    name.push(UNFINISHED);
    PathBuf::from(name)
}

/// Fetches the bundle of an offer, beginning where it was broken off; whole and right it comes into its place.
///
/// # Errors
/// What is in the way. What has come so far is kept, unless it turned out to be wrong.
pub async fn fetch(
    network: &dyn Network,
    updates: &Updates,
    offer: &Offer,
    free: u64,
) -> Result<(), Snag> {
    let source = updates.source();
    let disk = |why: io::Error| {
        tracing::warn!(%why, "an update could not be kept");
        Snag::Disk
    };
    let folder = source.folder();
    let whole = place(&folder, &source.board, offer);
    tokio::fs::create_dir_all(&folder).await.map_err(disk)?;
    let url = Url::parse(&offer.url).map_err(|_| Snag::FeedBroken)?;
    if whole.exists() && is_right(whole.clone(), offer).await.map_err(disk)? {
        return Ok(());
    }
    let part = unfinished(&whole);
    let mut sink = Part::open(&part, offer.bytes, updates)
        .await
        .map_err(disk)?;
    let resumed = sink.at > 0;
    let missing = offer.bytes - sink.at + SPARE_BYTES;
    if free < missing {
        return Err(Snag::NoRoom((missing - free).div_ceil(1 << 20)));
    }
    if sink.at < offer.bytes {
        carry(network, url, &mut sink, source.pace.stall).await?;
    }
    sink.finish().await.map_err(disk)?;
    if sink.at < offer.bytes {
        return Err(Snag::Unreachable);
    }
    if !is_right(part.clone(), offer).await.map_err(disk)? {
        tokio::fs::remove_file(&part).await.map_err(disk)?;
        tracing::warn!(
            version = offer.version,
            "what came is not the update that was announced"
        );
        // The power may have torn what was here before: only what comes in one go is told apart from that.
        return Err(if resumed {
            Snag::Unreachable
        } else {
            Snag::Wrong
        });
    }
    tokio::fs::rename(&part, &whole).await.map_err(disk)?;
    let folder = File::open(&folder).await.map_err(disk)?;
    folder.sync_all().await.map_err(disk)
}

/// Fetches what is missing. It ends early where the line breaks, or nothing more comes.
async fn carry(
    network: &dyn Network,
    url: Url,
    sink: &mut Part<'_>,
    stall: Duration,
) -> Result<(), Snag> {
    let mut ask = Ask {
        bytes_max: BUNDLE_BYTES_MAX as usize,
        time_max: FETCH_MAX,
        ..Ask::get(url)
    };
    if sink.at > 0 {
        let from = HeaderValue::try_from(format!("bytes={}-", sink.at));
        ask.headers
            .insert(header::RANGE, from.map_err(|_| Snag::Wrong)?);
    }
    let mut alive = sink.alive.subscribe();
    let stalled =
        async { while let Ok(Ok(())) = tokio::time::timeout(stall, alive.changed()).await {} };
    let reply = tokio::select! {
        reply = walk_to(network, ask, |_| Ok(()), sink) => reply,
        () = stalled => Err(Trouble::TooSlow),
    };
    match reply {
        Ok(reply) if reply.status.is_success() => Ok(()),
        // What is here is longer than what is there: it is something else.
        Ok(reply) if reply.status == StatusCode::RANGE_NOT_SATISFIABLE => {
            sink.begin_anew().await.map_err(|_| Snag::Disk)?;
            Err(Snag::Unreachable)
        }
        Ok(reply) => {
            tracing::info!(status = %reply.status, "an update can't be had");
            Err(Snag::Unreachable)
        }
        Err(Trouble::TooBig) => {
            sink.begin_anew().await.map_err(|_| Snag::Disk)?;
            Err(Snag::Wrong)
        }
        Err(Trouble::Unkept(why)) => {
            tracing::warn!(why, "an update could not be kept");
            Err(Snag::Disk)
        }
        Err(why) => {
            tracing::info!(%why, "an update can't be had");
            let _ = sink.finish().await;
            Err(Snag::Unreachable)
        }
    }
}

/// The part that is here already, at whose end more is written.
struct Part<'a> {
    file: File,
    /// How many bytes are here.
    at: u64,
    /// How many of them may be lost when the power goes.
    unsynced: u64,
    bytes: u64,
    updates: &'a Updates,
    alive: watch::Sender<()>,
    /// The answer is the whole from its beginning, though only the rest was asked for.
    anew: bool,
}

impl Part<'_> {
    async fn open<'a>(path: &Path, bytes: u64, updates: &'a Updates) -> io::Result<Part<'a>> {
        let mut options = OpenOptions::new();
        let file = options
            .append(true)
            .create(true)
            .mode(0o644)
            .open(path)
            .await?;
        let mut part = Part {
            at: file.metadata().await?.len(),
            file,
            unsynced: 0,
            bytes,
            updates,
            alive: watch::Sender::new(()),
            anew: false,
        };
        if part.at > bytes {
            part.begin_anew().await?;
        }
        part.tell();
        Ok(part)
    }

    async fn begin_anew(&mut self) -> io::Result<()> {
        self.file.set_len(0).await?;
        self.at = 0;
        Ok(())
    }

    async fn add(&mut self, piece: &[u8]) -> io::Result<()> {
        if self.anew {
            self.begin_anew().await?;
            self.anew = false;
        }
        self.file.write_all(piece).await?;
        self.at += piece.len() as u64;
        self.unsynced += piece.len() as u64;
        if self.unsynced >= SYNC_BYTES {
            self.finish().await?;
        }
        Ok(())
    }

    async fn finish(&mut self) -> io::Result<()> {
        self.file.flush().await?;
        self.unsynced = 0;
        self.file.sync_data().await
    }

    fn tell(&self) {
        let percent = self.at.saturating_mul(100) / self.bytes.max(1);
        self.updates.set_progress(Progress {
            percent: percent.min(100) as u8,
        });
    }
}

impl Sink for Part<'_> {
    fn begin(&mut self, reply: &Reply) -> Result<(), Trouble> {
        self.alive.send_replace(());
        if reply.status != StatusCode::PARTIAL_CONTENT {
            self.anew = true;
            return Ok(());
        }
        let range = reply.headers.get(header::CONTENT_RANGE);
        let range = range
            .and_then(|range| range.to_str().ok())
            .unwrap_or_default();
        let begins = range
            .strip_prefix("bytes ")
            .and_then(|range| range.split('-').next()?.trim().parse::<u64>().ok());
        match begins == Some(self.at) {
            true => Ok(()),
            false => Err(Trouble::Malformed(format!(
                "asked from {}, got {range:?}",
                self.at
            ))),
        }
    }

    fn take<'a>(&'a mut self, piece: Bytes) -> BoxFuture<'a, Result<(), Trouble>> {
        Box::pin(async move {
            let so_far = if self.anew { 0 } else { self.at };
            if so_far + piece.len() as u64 > self.bytes {
                return Err(Trouble::TooBig);
            }
            let added = self.add(&piece).await;
            added.map_err(|why| Trouble::Unkept(why.to_string()))?;
            self.alive.send_replace(());
            self.tell();
            Ok(())
        })
    }
}

/// Whether a file is what was announced. Reads all of it, off the async threads.
async fn is_right(path: PathBuf, offer: &Offer) -> io::Result<bool> {
    let (bytes, wanted) = (offer.bytes, offer.sha256);
    let read = tokio::task::spawn_blocking(move || {
        let mut file = std::fs::File::open(path)?;
        if file.metadata()?.len() != bytes {
            return Ok(false);
        }
        let mut hash = Sha256::new();
        let mut piece = vec![0; 1 << 18];
        loop {
            match file.read(&mut piece)? {
                0 => return Ok(hash.finalize().as_slice() == wanted),
                length => hash.update(&piece[..length]),
            }
        }
    });
    read.await.map_err(io::Error::other)?
}
