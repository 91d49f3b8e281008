//! Attachments: pictures, films and sounds of other servers, in the several ways in which they are written.

use super::{in_language, shortened};
use crate::federation::lenient::{self, is_a, many, text};
use crate::model::media::{Media, MediaKind, MediaState};
use crate::model::{AccountId, MediaId, Time};
use serde_json::Value;

/// How many attachments a post keeps (Mastodon `Status::MEDIA_ATTACHMENTS_LIMIT` is 4, but has 16 for remote posts).
const ATTACHMENTS_MAX: usize = 16;
/// How many are looked at.
const LOOKED_AT_MAX: usize = 64;
/// How many files of one film are looked at (PeerTube names one a resolution).
const FILES_MAX: usize = 64;
/// Longest description in characters (Mastodon `MediaAttachment::MAX_DESCRIPTION_HARD_LENGTH_LIMIT`).
const DESCRIPTION_CHARS_MAX: usize = 10_000;
/// Widest and highest that is believed, in pixels.
const PIXELS_MAX: u64 = 65_535;
/// The film that is shown, of several, in lines.
const LINES_WANTED: u64 = 720;
/// Longest blurhash: nine by nine components.
const BLURHASH_BYTES_MAX: usize = 4 + 2 * 81;
/// The digits of a blurhash.
const BASE83: &str =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

/// The attachments of a post; of what is a film itself, that film.
pub(super) fn attachments(thing: &Value, converted: bool) -> Vec<Media> {
    let mut found: Vec<Media> = Vec::new();
    if converted
        && ["Video", "Audio", "Image"]
            .iter()
            .any(|kind| is_a(thing, kind))
    {
        found.extend(attachment(thing));
    }
    let all = many(thing.get("attachment")).iter().take(LOOKED_AT_MAX);
    for part in all.filter(|part| is_file(part)) {
        let new = attachment(part);
        found.extend(new.filter(|new| found.iter().all(|old| old.remote_url != new.remote_url)));
    }
    if found.is_empty() && converted {
        // What stands beside an article or a link: WordPress, Lemmy.
        let beside = thing.get("image").or_else(|| thing.get("icon"));
        found.extend(lenient::first(beside).and_then(attachment));
    }
    found.truncate(ATTACHMENTS_MAX);
    found
}

fn is_file(part: &Value) -> bool {
    ["Document", "Image", "Video", "Audio"].iter().any(|kind| is_a(part, kind))
        // Pleroma and Friendica have Links to files among them.
        || is_a(part, "Link") && mime(part).is_some_and(|mime| kind_of(mime) != MediaKind::Unknown)
}

fn attachment(part: &Value) -> Option<Media> {
    let (address, mime) = file(part)?;
    let kind = match mime.as_deref().map(kind_of) {
        Some(kind) if kind != MediaKind::Unknown => kind,
        _ if is_a(part, "Image") => MediaKind::Image,
        _ if is_a(part, "Video") => MediaKind::Video,
        _ if is_a(part, "Audio") => MediaKind::Audio,
        _ => MediaKind::Unknown,
    };
    let description = in_language(part, "summary").or_else(|| in_language(part, "name"));
    let converted = is_a(part, "Video") && part.get("attributedTo").is_some();
    let mut media = Media::blank(MediaId(0), AccountId(0), Time(0));
    media.kind = kind;
    media.mime = mime.unwrap_or_default();
    // A film's title is the post's; it describes no picture.
    media.description = description
        .filter(|_| !converted)
        .map(|(words, _)| shortened(words.trim(), DESCRIPTION_CHARS_MAX))
        .filter(|words| !words.is_empty());
    media.focus = focus(part);
    media.blurhash = text(part, "blurhash")
        .filter(|hash| is_blurhash(hash))
        .map(str::to_owned);
    media.size = size(part);
    media.duration_ms = duration(part);
    media.state = MediaState::Ready;
    media.remote_preview = picture(part.get("icon")).filter(|preview| *preview != address);
    media.remote_url = Some(address);
    Some(media)
}

fn kind_of(mime: &str) -> MediaKind {
    match mime.split('/').next().unwrap_or_default() {
        "image" => MediaKind::Image,
        "video" => MediaKind::Video,
        "audio" => MediaKind::Audio,
        _ => MediaKind::Unknown,
    }
}

fn mime(part: &Value) -> Option<&str> {
    let mime = text(part, "mediaType").or_else(|| text(part, "mimeType"))?;
    (mime.len() <= 64).then_some(mime)
}

/// Where the file lies, and of which type it is: `href` or `url`, an address, a Link, or many, of which the film nearest
/// to what a phone shows is taken.
fn file(part: &Value) -> Option<(String, Option<String>)> {
    let own = mime(part).map(str::to_owned);
    let named = part.get("url").or_else(|| part.get("href"));
    let mut best: Option<(u64, String, Option<String>)> = None;
    for link in many(named).iter().take(FILES_MAX) {
        let (address, mime) = match link {
            Value::String(address) => (address.as_str(), own.clone()),
            other => match text(other, "href").or_else(|| text(other, "url")) {
                Some(address) => (
                    address,
                    mime(other).map(str::to_owned).or_else(|| own.clone()),
                ),
                None => continue,
            },
        };
        let Some(address) = lenient::web(address) else {
            continue;
        };
        let page = mime
            .as_deref()
            .is_some_and(|mime| kind_of(mime) == MediaKind::Unknown);
        if page && many(named).len() > 1 {
            continue;
        }
        let lines = link
            .get("height")
            .and_then(Value::as_u64)
            .unwrap_or(LINES_WANTED);
        let far = lines.abs_diff(LINES_WANTED);
        if best.as_ref().is_none_or(|(known, ..)| far < *known) {
            best = Some((far, address.to_owned(), mime));
        }
    }
    best.map(|(_, address, mime)| (address, mime))
}

/// A small picture that stands for something: the first, or the widest that is named.
fn picture(icon: Option<&Value>) -> Option<String> {
    let all = many(icon).iter().take(FILES_MAX);
    let widest = all.max_by_key(|icon| icon.get("width").and_then(Value::as_u64).unwrap_or(0))?;
    match widest {
        Value::String(address) => lenient::web(address).map(str::to_owned),
        other => lenient::link(other.get("url").or_else(|| other.get("href")), "image/"),
    }
}

fn focus(part: &Value) -> Option<(f32, f32)> {
    let point = part.get("focalPoint")?.as_array()?;
    let [x, y] = point.as_slice() else {
        return None;
    };
    let (x, y) = (x.as_f64()? as f32, y.as_f64()? as f32);
    let within = |n: f32| (-1.0..=1.0).contains(&n);
    (within(x) && within(y)).then_some((x, y))
}

/// Whether it is a blurhash: its first digit tells how long it is (github.com/woltapp/blurhash, Algorithm.md).
fn is_blurhash(hash: &str) -> bool {
    if hash.len() > BLURHASH_BYTES_MAX || !hash.chars().all(|digit| BASE83.contains(digit)) {
        return false;
    }
    let first = hash.chars().next().and_then(|digit| BASE83.find(digit));
    first.is_some_and(|flag| hash.len() == 4 + 2 * (flag % 9 + 1) * (flag / 9 + 1))
}

fn size(part: &Value) -> Option<(u32, u32)> {
    let side = |field: &str| {
        let side = part.get(field)?.as_u64()?;
        (1..=PIXELS_MAX).contains(&side).then_some(side as u32)
    };
    Some((side("width")?, side("height")?))
}

/// Length in milliseconds: `PT1M3S` (ISO 8601), or a number of seconds.
fn duration(part: &Value) -> Option<u64> {
    /// Longest that is believed: a week.
    const LONGEST_MS: f64 = 7.0 * 24.0 * 3_600_000.0;
    let ms = match part.get("duration")? {
        Value::Number(seconds) => seconds.as_f64()? * 1000.0,
        Value::String(text) if text.len() <= 64 => {
            let span: jiff::SignedDuration = text.parse().ok()?;
            span.as_secs_f64() * 1000.0
        }
        _ => return None,
    };
    (0.0..=LONGEST_MS).contains(&ms).then_some(ms as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_film_of_many_files() {
        let files: Vec<Value> = [240, 720, 1080]
            .iter()
            .map(|lines| json!({"type": "Link", "mediaType": "video/mp4", "height": lines, "href": format!("https://p.example/{lines}.mp4")}))
            .collect();
        let mut links = vec![
            json!({"type": "Link", "mediaType": "text/html", "href": "https://p.example/w/1"}),
        ];
        links.extend(files);
        let film = json!({"type": "Video", "attributedTo": "x", "name": "A film", "url": links, "duration": "PT1M3S",
            "icon": [{"url": "https://p.example/small.jpg", "width": 10}, {"url": "https://p.example/big.jpg", "width": 90}]});
        let read = attachments(&film, true);
        assert_eq!(read.len(), 1);
        assert_eq!(
            read[0].remote_url.as_deref(),
            Some("https://p.example/720.mp4")
        );
        assert_eq!(
            read[0].remote_preview.as_deref(),
            Some("https://p.example/big.jpg")
        );
        assert_eq!(
            (read[0].duration_ms, read[0].kind),
            (Some(63_000), MediaKind::Video)
        );
        assert_eq!(read[0].description, None);
    }

    #[test]
    fn what_is_untrue_is_left_out() {
        let picture = json!({"attachment": {"type": "Document", "mediaType": "image/png", "url": "https://a.example/1.png",
            "blurhash": "javascript", "focalPoint": [2, 0], "width": -1, "height": 1e300, "duration": "P9Y", "name": "x".repeat(20_000)}});
        let read = attachments(&picture, false);
        assert_eq!(
            (read[0].blurhash.clone(), read[0].focus, read[0].size),
            (None, None, None)
        );
        assert_eq!(read[0].duration_ms, None);
        let words = read[0]
            .description
            .as_deref()
            .map(|words| words.chars().count());
        assert_eq!(words, Some(DESCRIPTION_CHARS_MAX));
        for bad in ["javascript:alert(1)", "file:///etc/passwd", "/relative", ""] {
            let bad = json!({"attachment": [{"type": "Image", "url": bad}]});
            assert_eq!(attachments(&bad, false), [], "{bad}");
        }
        assert!(is_blurhash("LEHV6nWB2yk8pyo0adR*.7kCMdnj"));
        assert!(!is_blurhash("LEHV6nWB2yk8pyo0adR*.7kCMdn"));
    }
}
