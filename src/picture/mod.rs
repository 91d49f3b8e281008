//! What people upload: told apart by its bytes, decoded within limits, cleaned of what it gives
//! away about them, and measured. Bytes in, bytes out: nothing here opens a file or asks the time.

pub mod clean;
pub mod decode;
pub mod prepare;
pub mod probe;
pub mod sniff;

pub use prepare::{EMOJI_BYTES_MAX, Encoded, Picture, Portrait, avatar, emoji, header, prepare};
pub use probe::{Clip, forget, probe};
pub use sniff::{Class, Kind, SNIFF_BYTES, mime_of_ending, sniff};

/// The largest picture file we take, in bytes. Pictures are decoded in memory, so this is far
/// below the limit for videos. The same figure as Mastodon's image limit.
pub const PICTURE_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// Why an upload was not taken. The texts are shown to the person who uploaded it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The bytes are none of the kinds we take.
    #[error(
        "This kind of file can't be shared here. Pictures can be JPEG, PNG, GIF or WebP; videos MP4, MOV or WebM; sounds MP3, Ogg, FLAC, WAV or M4A."
    )]
    UnknownKind,
    /// A video or a sound where only a picture will do.
    #[error("This needs to be a picture: JPEG, PNG, GIF or WebP.")]
    NotAPicture,
    /// The file has more bytes than its kind may have.
    #[error("This picture's file is too big: a picture may have up to {} MB.", PICTURE_BYTES_MAX / 1024 / 1024)]
    TooManyBytes,
    /// The picture has more pixels, or needs more memory, than a small box can give it.
    #[error(
        "This picture is too large: at most {} million pixels, and {} along one side.",
        decode::PIXELS_MAX / 1_000_000,
        decode::SIDE_PIXELS_MAX
    )]
    TooManyPixels,
    /// Reading the file takes too much memory, because of how it was written.
    #[error(
        "Reading this picture takes more memory than there is. Please save it in another way, for example as a plain JPEG, and try again."
    )]
    TooHeavy,
    /// Moving pictures are kept as they came, so they may not be larger than a still after shrinking.
    #[error("This moving picture is too large: at most 8 million pixels.")]
    AnimationTooLarge,
    /// The film has more pixels or frames than most devices can play.
    #[error(
        "This video is too large: at most 3840 by 2160 pixels and {} frames a second.",
        probe::FRAMES_A_SECOND_MAX
    )]
    FilmTooLarge,
    /// The file breaks off, or doesn't hold what its first bytes promise.
    #[error("This file is damaged or incomplete. Please try to send it again.")]
    Damaged,
}
