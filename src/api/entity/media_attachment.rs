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
        let (url, preview_url) = match &media.remote_url {
            Some(far) => self.far_addresses(media, far),
            None => (
                ready.then(|| self.media_url(&media.blob)),
                match (&media.preview, media.kind) {
                    (Some(preview), _) => Some(self.media_url(preview)),
                    (None, MediaKind::Image) if ready => Some(self.media_url(&media.blob)),
                    _ => None,
                },
            ),
        };
        MediaAttachment {
            id: media.id.to_string(),
            kind: media.kind.name(),
            url,
            preview_url,
            remote_url: media.remote_url.clone(),
            preview_remote_url: media.remote_preview.clone(),
            text_url: None,
            meta: meta(media),
            description: media.description.clone(),
            blurhash: media.blurhash.clone(),
        }
    }
}

impl Render<'_> {
    /// What lies elsewhere is passed on by this house: the whole, and something small to show first. Films and sounds
    /// have a preview only where their server made one.
    fn far_addresses(&self, media: &Media, far: &str) -> (Option<String>, Option<String>) {
        let preview = match (&media.remote_preview, media.kind) {
            (Some(preview), _) => Some(self.far_url(preview, true)),
            (None, MediaKind::Image) => Some(self.far_url(far, true)),
            (None, _) => None,
        };
        (Some(self.far_url(far, false)), preview)
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
        meta.insert(
            "focus".to_owned(),
            json!({ "x": decimal(x), "y": decimal(y) }),
        );
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
        fields.insert("frame_rate".to_owned(), json!(fraction(rate)));
    }
    if let Some(duration) = media.duration_ms {
        fields.insert("duration".to_owned(), json!(duration as f64 / 1000.0));
    }
    if let Some(bitrate) = media.bitrate {
        fields.insert("bitrate".to_owned(), json!(bitrate));
    }
    Value::Object(fields)
}

/// Frames a second as a reduced fraction, as ffmpeg and hence Mastodon write it: `30/1`, `2997/100`.
fn fraction(milli: u64) -> String {
    let (mut a, mut b) = (milli, 1000);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    format!("{}/{}", milli / a, 1000 / a)
}

/// The number as it was typed: 0.1 in single precision is 0.10000000149 in double.
fn decimal(value: f32) -> f64 {
    (f64::from(value) * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frame_rates_are_reduced_fractions() {
        for (milli, text) in [
            (30_000, "30/1"),
            (29_970, "2997/100"),
            (12_500, "25/2"),
            (0, "0/1"),
        ] {
            assert_eq!(fraction(milli), text);
        }
    }

    #[test]
    fn a_focus_comes_back_as_it_was_typed() {
        for (single, double) in [(0.1_f32, 0.1_f64), (-0.42, -0.42), (0.69, 0.69), (1.0, 1.0)] {
            assert_eq!(decimal(single), double);
        }
    }
}
