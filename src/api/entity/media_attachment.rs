//! Mastodon `MediaAttachment` (docs/entities/MediaAttachment, REST::MediaAttachmentSerializer).

use super::Render;
use crate::model::media::{Media, MediaKind, MediaState};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// An attachment.
#[derive(Clone, Debug, Serialize)]
pub struct MediaAttachment {
    /// Cast from the number.
    pub id: String,
    /// `image`, `gifv`, `video`, `audio` or `unknown`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Where it lies; `null` while it is being prepared.
    pub url: Option<String>,
    /// Where its preview lies.
    pub preview_url: Option<String>,
    /// Where it came from, for remote ones.
    pub remote_url: Option<String>,
    /// Where its remote preview came from.
    pub preview_remote_url: Option<String>,
    /// Long out of use.
    pub text_url: Option<String>,
    /// Sizes, lengths, focus.
    pub meta: Option<Value>,
    /// What it shows, for those who can't see it.
    pub description: Option<String>,
    /// Blurred colours to show while it loads.
    pub blurhash: Option<String>,
}

impl Render<'_> {
    /// An attachment.
    pub fn media(&self, media: &Media) -> MediaAttachment {
        let ready = media.state == MediaState::Ready;
        MediaAttachment {
            id: media.id.to_string(),
            kind: media.kind.name(),
            url: ready.then(|| self.media_url(&media.blob)),
            preview_url: match (&media.preview, media.kind) {
                (Some(preview), _) => Some(self.media_url(preview)),
                (None, MediaKind::Image) if ready => Some(self.media_url(&media.blob)),
                _ => None,
            },
            remote_url: None,
            preview_remote_url: None,
            text_url: None,
            meta: meta(media),
            description: media.description.clone(),
            blurhash: media.blurhash.clone(),
        }
    }
}

fn meta(media: &Media) -> Option<Value> {
    let mut meta = Map::new();
    if media.size.is_some() || media.duration_ms.is_some() {
        meta.insert("original".to_owned(), original(media));
    }
    if let Some((width, height)) = media.preview_size {
        meta.insert("small".to_owned(), still(width, height));
    }
    if let Some((x, y)) = media.focus {
        meta.insert("focus".to_owned(), json!({ "x": x, "y": y }));
    }
    (!meta.is_empty()).then_some(Value::Object(meta))
}

fn still(width: u32, height: u32) -> Value {
    let aspect = f64::from(width) / f64::from(height.max(1));
    json!({ "width": width, "height": height, "size": format!("{width}x{height}"), "aspect": aspect })
}

/// Pictures have a size and an aspect; films and sounds a length, a bit rate and, for films, a frame
/// rate as a fraction.
fn original(media: &Media) -> Value {
    let mut fields = Map::new();
    if let Some((width, height)) = media.size {
        fields.insert("width".to_owned(), json!(width));
        fields.insert("height".to_owned(), json!(height));
    }
    if media.kind == MediaKind::Image {
        if let Some((width, height)) = media.size {
            return still(width, height);
        }
        return Value::Object(fields);
    }
    if let Some(rate) = media.frame_rate_milli {
        fields.insert("frame_rate".to_owned(), json!(format!("{rate}/1000")));
    }
    if let Some(duration) = media.duration_ms {
        fields.insert("duration".to_owned(), json!(duration as f64 / 1000.0));
    }
    if let Some(bitrate) = media.bitrate {
        fields.insert("bitrate".to_owned(), json!(bitrate));
    }
    Value::Object(fields)
}
