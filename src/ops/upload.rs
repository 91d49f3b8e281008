//! The life of an upload until a post shows it: added, described, removed.

use super::Refusal;
use crate::model::account;
use crate::model::media::{Media, MediaKind, MediaState};
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, MediaId, Page};
use crate::store::{Error, Tx, View};
use std::time::Duration;

/// How long an upload waits for its post.
pub const UNUSED_KEPT: Duration = Duration::from_secs(24 * 60 * 60);

/// How long preparing an upload can take. One that takes longer was cut off, by a power cut say.
pub const PREPARING_MAX: Duration = Duration::from_secs(10 * 60);

/// Longest description in characters (Mastodon `MediaAttachment::MAX_DESCRIPTION_LENGTH`).
pub const DESCRIPTION_CHARS_MAX: usize = 1_500;

/// How many scheduled posts are looked through for an upload.
const SCHEDULED_MAX: usize = 300;

/// What was found in a file; the files themselves are kept already.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it is to people.
    pub kind: MediaKind,
    /// The type found in its bytes.
    pub mime: String,
    /// Name of the file.
    pub blob: String,
    /// Name of the preview.
    pub preview: Option<String>,
    /// Blurred colours.
    pub blurhash: Option<String>,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
    /// The preview's width and height in pixels.
    pub preview_size: Option<(u32, u32)>,
    /// Length in milliseconds.
    pub duration_ms: Option<u64>,
    /// Frames a second, times 1000.
    pub frame_rate_milli: Option<u64>,
    /// Bits a second.
    pub bitrate: Option<u64>,
    /// Bytes of file and preview.
    pub bytes: u64,
}

/// A preview that somebody made by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Thumbnail {
    /// Name of the file.
    pub blob: String,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Blurred colours.
    pub blurhash: String,
    /// Bytes of the file.
    pub bytes: u64,
}

/// What people may say about an upload; `None` leaves it as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// What it shows; empty: nothing.
    pub description: Option<String>,
    /// The point that matters, x and y from -1 to 1.
    pub focus: Option<(f32, f32)>,
}

/// Whether these words can be taken. Asked before a file is received, too.
///
/// # Errors
/// `Invalid` when the description is too long or the focus outside of the picture.
pub fn check_words(words: &Words) -> Result<(), Refusal> {
    let length = words
        .description
        .as_deref()
        .map_or(0, |text| text.chars().count());
    if length > DESCRIPTION_CHARS_MAX {
        let why = format!(
            "Validation failed: Description is too long (maximum is {DESCRIPTION_CHARS_MAX} characters)"
        );
        return Err(Refusal::invalid(why));
    }
    let inside = |value: f32| (-1.0..=1.0).contains(&value);
    if words.focus.is_some_and(|(x, y)| !inside(x) || !inside(y)) {
        return Err(Refusal::invalid(
            "Validation failed: Focus must be two numbers between -1 and 1",
        ));
    }
    Ok(())
}

/// Adds an upload of `me`: what was found, or what it seems to be while it is still being prepared.
/// Unless a post shows it, it goes after [`UNUSED_KEPT`].
///
/// # Errors
/// See [`check_words`].
pub fn add(
    tx: &Tx,
    me: AccountId,
    found: Result<Found, MediaKind>,
    words: Words,
) -> Result<Media, Refusal> {
    check_words(&words)?;
    let mut media = Media::blank(tx.new_id(), me, tx.now());
    say(&mut media, words);
    match found {
        Ok(found) => fill(&mut media, found),
        Err(seems) => media.kind = seems,
    }
    tx.put_media(&media)?;
    tx.later(tx.now().plus(UNUSED_KEPT), Upkeep::DropMedia(media.id))?;
    Ok(media)
}

/// An upload has been prepared, or could not be. Nothing happens if it was removed meanwhile; then
/// the files that were kept for it are removed like all that nobody needs.
///
/// # Errors
/// Those of the store.
pub fn settle(tx: &Tx, id: MediaId, found: Option<Found>) -> Result<(), Refusal> {
    let Some(mut media) = tx.media(id)? else {
        return Ok(());
    };
    match found {
        Some(found) => fill(&mut media, found),
        None => media.state = MediaState::Failed,
    }
    Ok(tx.put_media(&media)?)
}

/// An upload of `me` that no post shows yet, as Mastodon looks them up
/// (`Api::V1::MediaController#set_media_attachment`).
///
/// # Errors
/// `NotFound`, also for other people's.
pub fn waiting(view: &View, me: AccountId, id: MediaId) -> Result<Media, Refusal> {
    let mine = view
        .media(id)?
        .filter(|media| media.account == me && media.status.is_none());
    let mut media = mine.ok_or(Refusal::NotFound)?;
    if media.state == MediaState::Processing && view.now().since(media.created_at) > PREPARING_MAX {
        media.state = MediaState::Failed;
    }
    Ok(media)
}

/// Describes an upload of `me`, or gives it another preview.
///
/// # Errors
/// See [`waiting`] and [`check_words`].
pub fn describe(
    tx: &Tx,
    me: AccountId,
    id: MediaId,
    words: Words,
    thumbnail: Option<Thumbnail>,
) -> Result<Media, Refusal> {
    let mut media = waiting(tx, me, id)?;
    check_words(&words)?;
    say(&mut media, words);
    if let Some(thumbnail) = thumbnail {
        media.preview = Some(thumbnail.blob);
        media.preview_size = Some(thumbnail.size);
        media.blurhash = Some(thumbnail.blurhash);
        media.bytes += thumbnail.bytes;
    }
    tx.put_media(&media)?;
    Ok(media)
}

/// Removes an upload of `me`.
///
/// # Errors
/// `NotFound`, also for other people's; `Invalid` when a post shows it (as Mastodon words it).
pub fn remove(tx: &Tx, me: AccountId, id: MediaId) -> Result<(), Refusal> {
    let media = tx
        .media(id)?
        .filter(|media| media.account == me)
        .ok_or(Refusal::NotFound)?;
    if media.status.is_some() {
        return Err(Refusal::invalid(
            "Media attachment is currently used by a status",
        ));
    }
    Ok(tx.remove_media(&media)?)
}

/// The hour of [`Upkeep::DropMedia`]: removes an upload that nothing shows. One that a scheduled
/// post will show gets another day.
///
/// # Errors
/// Those of the store.
pub fn drop_unused(tx: &Tx, id: MediaId) -> Result<(), Refusal> {
    let Some(media) = tx.media(id)?.filter(|media| media.status.is_none()) else {
        return Ok(());
    };
    if is_scheduled(tx, &media)? {
        return Ok(tx.later(tx.now().plus(UNUSED_KEPT), Upkeep::DropMedia(id))?);
    }
    Ok(tx.remove_media(&media)?)
}

/// Puts a picture on a profile or takes it down, and counts the files. The caller writes the row.
///
/// # Errors
/// Those of the store.
pub fn hang(
    tx: &Tx,
    wall: &mut Option<account::Picture>,
    picture: Option<account::Picture>,
) -> Result<(), Refusal> {
    // The new ones first: they may be the same files.
    for blob in picture.iter().flat_map(account::Picture::blobs) {
        tx.use_blob(blob)?;
    }
    for blob in wall.iter().flat_map(account::Picture::blobs) {
        tx.unuse_blob(blob)?;
    }
    *wall = picture;
    Ok(())
}

fn is_scheduled(view: &View, media: &Media) -> Result<bool, Error> {
    let waiting = view.scheduled(media.account, &Page::newest(SCHEDULED_MAX))?;
    Ok(waiting
        .iter()
        .any(|scheduled| scheduled.draft.media.contains(&media.id)))
}

fn say(media: &mut Media, words: Words) {
    if let Some(description) = words.description {
        let text = description.trim();
        media.description = (!text.is_empty()).then(|| text.to_owned());
    }
    if words.focus.is_some() {
        media.focus = words.focus;
    }
}

fn fill(media: &mut Media, found: Found) {
    media.kind = found.kind;
    media.mime = found.mime;
    media.blob = found.blob;
    media.preview = found.preview;
    media.blurhash = found.blurhash;
    media.size = found.size;
    media.preview_size = found.preview_size;
    media.duration_ms = found.duration_ms;
    media.frame_rate_milli = found.frame_rate_milli;
    media.bitrate = found.bitrate;
    media.bytes = found.bytes;
    media.state = MediaState::Ready;
}
