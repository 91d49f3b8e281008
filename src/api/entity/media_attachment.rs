//! Mastodon `MediaAttachment` (docs/entities/MediaAttachment, REST::MediaAttachmentSerializer).

use super::Render;
use crate::door::house::FILM_MISSING;
use crate::model::MediaId;
use crate::model::account::Account;
use crate::model::media::{Media, MediaKind, MediaState};
use crate::store::Error;
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
    /// Where its preview lies; only sounds and what is unknown may have none.
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
                    (None, kind) => self.film_missing(kind),
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
    /// The attachments `ids` of a post of `author`'s, those that are there.
    ///
    /// # Errors
    /// Those of the store.
    pub fn attached(
        &self,
        ids: &[MediaId],
        author: Option<&Account>,
    ) -> Result<Vec<MediaAttachment>, Error> {
        let mut shown = Vec::with_capacity(ids.len());
        for id in ids {
            shown.extend(self.view.media(*id)?.map(|media| self.media(&media)));
        }
        if author.is_some_and(|author| author.border.no_media) {
            // This house doesn't pass it on. Apps leave out a post whose attachment has no address at all, so that
            // it says where its own server has it, for who wants to go there.
            for media in &mut shown {
                media.kind = MediaKind::Unknown.name();
                media.url.clone_from(&media.remote_url);
                media.preview_url = None;
            }
        }
        Ok(shown)
    }

    /// What stands for a film without a preview: Mastodon makes one of every film, so that its own app for Android can't
    /// read a film without (`Attachment#postprocess`).
    fn film_missing(&self, kind: MediaKind) -> Option<String> {
        match kind {
            MediaKind::Gifv | MediaKind::Video => {
                Some(format!("{}{FILM_MISSING}", self.settings.address))
            }
            MediaKind::Image | MediaKind::Audio | MediaKind::Unknown => None,
        }
    }

    /// What lies elsewhere is passed on by this house: the whole, and something small to show first.
    fn far_addresses(&self, media: &Media, far: &str) -> (Option<String>, Option<String>) {
        let preview = match (&media.remote_preview, media.kind) {
            (Some(preview), _) => Some(self.far_url(preview, true)),
            (None, MediaKind::Image) => Some(self.far_url(far, true)),
            (None, kind) => self.film_missing(kind),
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
