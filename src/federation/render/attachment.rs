//! Pictures, films and sounds of a post or profile.

use super::Scribe;
use crate::federation::vocab::names;
use crate::model::MediaId;
use crate::model::account::Picture;
use crate::model::media::{Media, MediaState};
use crate::store::Error;
use serde::Serialize;

/// An attachment (Mastodon's `Document`).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// `Document`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// E.g. `image/png`.
    pub media_type: String,
    /// Where it lies.
    pub url: String,
    /// What it shows, for those who can't see it.
    pub name: Option<String>,
    /// Blurred colours to show while it loads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blurhash: Option<String>,
    /// The point that matters, x and y from -1 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focal_point: Option<[f32; 2]>,
    /// In pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// In pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// How long it plays (`xsd:duration`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
}

/// A picture of an actor or emoji.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Image {
    /// `Image`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// E.g. `image/png`.
    pub media_type: &'static str,
    /// Where it lies.
    pub url: String,
    /// What it shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Scribe<'_> {
    /// The attachments that can be shown, in order.
    pub fn documents(&self, media: &[MediaId]) -> Result<Vec<Document>, Error> {
        let mut documents = Vec::with_capacity(media.len());
        for id in media {
            let found = self.view.media(*id)?;
            let ready = found.filter(|media| media.state == MediaState::Ready);
            documents.extend(ready.map(|media| self.document(media)));
        }
        Ok(documents)
    }

    fn document(&self, media: Media) -> Document {
        let lies = match &media.remote_url {
            Some(url) if media.blob.is_empty() => url.clone(),
            _ => names::media(self.settings, &media.blob),
        };
        Document {
            kind: "Document",
            url: lies,
            media_type: media.mime,
            name: media.description,
            blurhash: media.blurhash,
            focal_point: media.focus.map(|(x, y)| [x, y]),
            width: media.size.map(|(width, _)| width),
            height: media.size.map(|(_, height)| height),
            duration: media.duration_ms.map(duration),
        }
    }

    /// An avatar or header.
    pub fn image(&self, picture: &Picture) -> Image {
        let name = Some(picture.description.clone()).filter(|text| !text.is_empty());
        Image {
            kind: "Image",
            media_type: mime_of(&picture.blob),
            url: names::media(self.settings, &picture.blob),
            name,
        }
    }
}

/// What a stored picture is, by the ending that its name was given for what was found in it.
pub(super) fn mime_of(blob: &str) -> &'static str {
    match blob.rsplit_once('.').map(|(_, ending)| ending) {
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("gif") => "image/gif",
        Some("webp") => "image/webp",
        _ => "image/png",
    }
}

/// Milliseconds as `xsd:duration`: `PT12.5S`.
fn duration(ms: u64) -> String {
    let (seconds, rest) = (ms / 1000, ms % 1000);
    match rest {
        0 => format!("PT{seconds}S"),
        rest => {
            let written = format!("PT{seconds}.{rest:03}");
            format!("{}S", written.trim_end_matches('0'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations_are_as_xml_schema_writes_them() {
        assert_eq!(duration(12_500), "PT12.5S");
        assert_eq!(duration(60_000), "PT60S");
        assert_eq!(duration(5), "PT0.005S");
    }
}
