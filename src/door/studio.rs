//! Where uploads are prepared: off the async threads and one or two at a time, because a large
//! picture takes a small box's memory and all of a core.

use crate::model::account;
use crate::model::media::MediaKind;
use crate::ops::upload::{Found, Thumbnail};
use crate::picture::{self, Class, Encoded, Kind, Picture, Refused};
use crate::store::{Error, Files, Kept, Received};
use std::io::{Read, Seek};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The usual patience: well below the hundred seconds after which Cloudflare gives up.
pub const PATIENCE: Duration = Duration::from_secs(8);

/// How many uploads are prepared at once. One picture may take `prepare::MEMORY_BYTES_MAX`.
const PREPARED_AT_ONCE: usize = 1;

/// How many uploads are received at once, so that they can't fill the disk before they are judged.
const RECEIVED_AT_ONCE: usize = 8;

/// Why an upload could not be prepared.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// Because of what it is; the text is for its owner.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// Because of the box.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Which of the two pictures on a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// The small square one.
    Avatar,
    /// The wide one.
    Header,
}

/// Something prepared, and the files that were kept for it. Hold `kept` until the row is written.
#[derive(Debug)]
pub struct Made<T> {
    /// What goes into the row.
    pub what: T,
    /// Keeps the files from being tidied away.
    pub kept: Vec<Kept>,
}

/// Receives and prepares uploads, a few at a time. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Studio {
    files: Files,
    table: Arc<Semaphore>,
    counter: Arc<Semaphore>,
    patience: Duration,
}

impl Studio {
    /// A studio that keeps its work in `files`. Clients that can ask again are told to do so when
    /// their upload takes longer than `patience`.
    pub fn new(files: Files, patience: Duration) -> Studio {
        let table = Arc::new(Semaphore::new(PREPARED_AT_ONCE));
        let counter = Arc::new(Semaphore::new(RECEIVED_AT_ONCE));
        Studio {
            files,
            table,
            counter,
            patience,
        }
    }

    /// How long clients are let wait.
    pub fn patience(&self) -> Duration {
        self.patience
    }

    /// Where uploads are written while they come.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// A place at the counter: hold it while receiving. `None` when all are taken.
    pub fn place(&self) -> Option<OwnedSemaphorePermit> {
        self.counter.clone().try_acquire_owned().ok()
    }

    /// Nothing is prepared while the answer is held; what comes meanwhile waits.
    pub async fn pause(&self) -> OwnedSemaphorePermit {
        let table = self.table.clone();
        table
            .acquire_owned()
            .await
            .expect("the table is never taken away")
    }

    /// Prepares an attachment of a kind that was sniffed.
    ///
    /// # Errors
    /// [`Trouble`]; then nothing is kept.
    pub async fn attachment(
        &self,
        draft: Received,
        kind: Kind,
        thumbnail: Option<Vec<u8>>,
    ) -> Result<Made<Found>, Trouble> {
        self.in_turn(move |files| match kind.class() {
            Class::Image => still(files, draft),
            Class::Video | Class::Audio => clip(files, draft, kind, thumbnail),
        })
        .await
    }

    /// Prepares a preview that somebody chose.
    ///
    /// # Errors
    /// [`Trouble`]; then nothing is kept.
    pub async fn thumbnail(&self, bytes: Vec<u8>) -> Result<Made<Thumbnail>, Trouble> {
        self.in_turn(move |files| hang_thumbnail(files, &bytes))
            .await
    }

    /// Prepares a picture for a profile. The row that will name its files has to count them:
    /// `tx.use_blob` for the new ones, `tx.unuse_blob` for those that it replaces.
    ///
    /// # Errors
    /// [`Trouble`]; then nothing is kept.
    pub async fn portrait(
        &self,
        bytes: Vec<u8>,
        wall: Wall,
    ) -> Result<Made<account::Picture>, Trouble> {
        self.in_turn(move |files| {
            let portrait = match wall {
                Wall::Avatar => picture::avatar(&bytes)?,
                Wall::Header => picture::header(&bytes)?,
            };
            hang(files, &portrait)
        })
        .await
    }

    /// Prepares a custom emoji; its row counts the files (`tx.put_emoji`).
    ///
    /// # Errors
    /// [`Trouble`]; then nothing is kept.
    pub async fn emoji(&self, bytes: Vec<u8>) -> Result<Made<account::Picture>, Trouble> {
        self.in_turn(move |files| hang(files, &picture::emoji(&bytes)?))
            .await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Files) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let turn = self.pause().await;
        let files = self.files.clone();
        let done = tokio::task::spawn_blocking(move || {
            // Goes with the work, which runs on when its client has gone.
            let _turn = turn;
            work(&files)
        });
        // A decoder that panics has met a file that is not what it says.
        done.await
            .unwrap_or(Err(Trouble::Refused(Refused::Damaged)))
    }
}

fn keep(files: &Files, made: &Encoded) -> Result<Kept, Error> {
    files.keep_bytes(&made.bytes, made.kind.extension())
}

fn still(files: &Files, mut draft: Received) -> Result<Made<Found>, Trouble> {
    let mut bytes = Vec::new();
    draft.file().rewind().map_err(Error::from)?;
    // One byte more than may be, so that what is too long is refused and not cut.
    draft
        .file()
        .take(picture::PICTURE_BYTES_MAX + 1)
        .read_to_end(&mut bytes)
        .map_err(Error::from)?;
    let Picture {
        original,
        preview,
        blurhash,
    } = picture::prepare(&bytes)?;
    let (file, small) = (keep(files, &original)?, keep(files, &preview)?);
    let what = Found {
        kind: MediaKind::Image,
        mime: original.kind.mime().to_owned(),
        blob: file.name().to_owned(),
        preview: Some(small.name().to_owned()),
        blurhash: Some(blurhash),
        size: Some((original.width, original.height)),
        preview_size: Some((preview.width, preview.height)),
        duration_ms: None,
        frame_rate_milli: None,
        bitrate: None,
        bytes: (original.bytes.len() + preview.bytes.len()) as u64,
    };
    Ok(Made {
        what,
        kept: vec![file, small],
    })
}

fn clip(
    files: &Files,
    mut draft: Received,
    kind: Kind,
    thumbnail: Option<Vec<u8>>,
) -> Result<Made<Found>, Trouble> {
    let clip = picture::probe(&*draft.file(), kind)?;
    picture::forget(draft.file(), &clip).map_err(Error::from)?;
    let length = draft.file().metadata().map_err(Error::from)?.len();
    let poster = thumbnail
        .map(|bytes| hang_thumbnail(files, &bytes))
        .transpose()?;
    let file = files.keep(draft, clip.ending())?;
    let (poster, mut kept) = poster.map_or((None, Vec::new()), |made| (Some(made.what), made.kept));
    let what = Found {
        kind: match (clip.class(), clip.audio) {
            (Class::Video, false) => MediaKind::Gifv,
            (Class::Video, true) => MediaKind::Video,
            (Class::Audio | Class::Image, _) => MediaKind::Audio,
        },
        mime: clip.mime().to_owned(),
        blob: file.name().to_owned(),
        preview: poster.as_ref().map(|poster| poster.blob.clone()),
        blurhash: poster.as_ref().map(|poster| poster.blurhash.clone()),
        size: clip.size,
        preview_size: poster.as_ref().map(|poster| poster.size),
        duration_ms: clip.duration_ms,
        frame_rate_milli: clip
            .frame_rate
            .map(|(over, under)| over.saturating_mul(1000) / under),
        bitrate: clip.bitrate,
        bytes: length + poster.map_or(0, |poster| poster.bytes),
    };
    kept.push(file);
    Ok(Made { what, kept })
}

/// Keeps the files of a picture that may move.
fn hang(files: &Files, portrait: &picture::Portrait) -> Result<Made<account::Picture>, Trouble> {
    let shown = keep(files, &portrait.shown)?;
    let still = portrait
        .still
        .as_ref()
        .map(|still| keep(files, still))
        .transpose()?;
    let what = account::Picture {
        blob: shown.name().to_owned(),
        still: still.as_ref().unwrap_or(&shown).name().to_owned(),
        description: String::new(),
    };
    Ok(Made {
        what,
        kept: std::iter::once(shown).chain(still).collect(),
    })
}

fn hang_thumbnail(files: &Files, bytes: &[u8]) -> Result<Made<Thumbnail>, Trouble> {
    let Picture {
        preview, blurhash, ..
    } = picture::prepare(bytes)?;
    let kept = keep(files, &preview)?;
    let what = Thumbnail {
        blob: kept.name().to_owned(),
        size: (preview.width, preview.height),
        blurhash,
        bytes: preview.bytes.len() as u64,
    };
    Ok(Made {
        what,
        kept: vec![kept],
    })
}
