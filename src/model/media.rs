//! Uploaded pictures, films and sounds.

use super::{AccountId, MediaId, StatusId, Time};

/// An attachment, possibly not yet attached to anything.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Media {
    /// Which.
    #[n(0)]
    pub id: MediaId,
    /// Who uploaded it.
    #[n(1)]
    pub account: AccountId,
    /// What shows it; `None` while it waits.
    #[n(2)]
    pub status: Option<StatusId>,
    /// What it is.
    #[n(3)]
    pub kind: MediaKind,
    /// The type that was found in its bytes, e.g. `image/png`.
    #[n(4)]
    pub mime: String,
    /// The file's name under `/media/`; empty while it is being prepared.
    #[n(5)]
    pub blob: String,
    /// The preview's name under `/media/`.
    #[n(6)]
    pub preview: Option<String>,
    /// What it shows, for those who can't see it.
    #[n(7)]
    pub description: Option<String>,
    /// The point that matters, x and y from -1 to 1.
    #[n(8)]
    pub focus: Option<(f32, f32)>,
    /// Blurred colours to show while it loads.
    #[n(9)]
    pub blurhash: Option<String>,
    /// Width and height in pixels.
    #[n(10)]
    pub size: Option<(u32, u32)>,
    /// The preview's width and height in pixels.
    #[n(11)]
    pub preview_size: Option<(u32, u32)>,
    /// Length of films and sounds, in milliseconds.
    #[n(12)]
    pub duration_ms: Option<u64>,
    /// Frames a second, times 1000.
    #[n(13)]
    pub frame_rate_milli: Option<u64>,
    /// Bits a second.
    #[n(14)]
    pub bitrate: Option<u64>,
    /// When it was uploaded.
    #[n(15)]
    pub created_at: Time,
    /// Whether it can be shown.
    #[n(16)]
    pub state: MediaState,
    /// How many bytes it takes with its preview.
    #[n(17)]
    pub bytes: u64,
    /// Where a remote attachment lies on its server; `blob` is empty then.
    #[n(18)]
    #[cbor(default)]
    pub remote_url: Option<String>,
    /// Where its preview lies there.
    #[n(19)]
    #[cbor(default)]
    pub remote_preview: Option<String>,
}

impl Media {
    /// An attachment of which nothing is known yet but whose it is and when it came.
    pub fn blank(id: MediaId, account: AccountId, created_at: Time) -> Media {
        Media {
            id,
            account,
            status: None,
            kind: MediaKind::Unknown,
            mime: String::new(),
            blob: String::new(),
            preview: None,
            description: None,
            focus: None,
            blurhash: None,
            size: None,
            preview_size: None,
            duration_ms: None,
            frame_rate_milli: None,
            bitrate: None,
            created_at,
            state: MediaState::Processing,
            bytes: 0,
            remote_url: None,
            remote_preview: None,
        }
    }
}

/// Mastodon's `type` of an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum MediaKind {
    /// A still picture.
    #[n(0)]
    Image,
    /// A moving picture without sound.
    #[n(1)]
    Gifv,
    /// A film.
    #[n(2)]
    Video,
    /// A sound.
    #[n(3)]
    Audio,
    /// None of these.
    #[n(4)]
    Unknown,
}

impl MediaKind {
    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            MediaKind::Image => "image",
            MediaKind::Gifv => "gifv",
            MediaKind::Video => "video",
            MediaKind::Audio => "audio",
            MediaKind::Unknown => "unknown",
        }
    }
}

/// How far an upload has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum MediaState {
    /// Being prepared; a client asks again (206).
    #[n(0)]
    Processing,
    /// Can be shown.
    #[n(1)]
    Ready,
    /// Could not be prepared.
    #[n(2)]
    Failed,
}
