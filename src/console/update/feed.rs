//! Reading the list of versions: whoever can write to it, or stands between it and us, decides nothing but what is offered.
//! RAUC believes only what is signed.

use crate::door::update::Source;
use crate::model::update::{Offer, Snag};
use crate::net::outbound::{Ask, Network, walk};
use crate::text::version::Version;
use serde::Deserialize;
use std::collections::BTreeMap;
use url::Url;

/// Longest list that is read, in bytes.
const FEED_BYTES_MAX: usize = 256 << 10;
/// The kind of list that this program understands.
const FEED_VERSION: u64 = 1;
/// Largest bundle that is fetched, in bytes. Ours have about 100 MB.
pub const BUNDLE_BYTES_MAX: u64 = 1 << 30;
/// Most languages in which notes are kept.
const NOTES_MAX: usize = 32;
/// Longest notes that are kept in one language, in characters.
const NOTE_CHARS_MAX: usize = 4_000;
/// Longest name of a language, in bytes.
const LANGUAGE_BYTES_MAX: usize = 16;
/// Longest address of a bundle, in bytes.
const URL_BYTES_MAX: usize = 2_000;

/// The list, as far as it is of use to this box; what else is in it doesn't matter.
#[derive(Deserialize)]
struct Feed {
    version: u64,
    #[serde(default)]
    boards: BTreeMap<String, serde_json::Value>,
}

/// What there is for one kind of box.
#[derive(Deserialize)]
struct Entry {
    version: String,
    url: String,
    size: u64,
    sha256: String,
    #[serde(default)]
    notes: serde_json::Value,
    #[serde(default)]
    min_version: Option<String>,
}

/// What is newer than what runs here; none where nothing is.
///
/// # Errors
/// What is in the way.
pub async fn look(
    network: &dyn Network,
    source: &Source,
    feed: &Url,
) -> Result<Option<Offer>, Snag> {
    let ask = Ask {
        bytes_max: FEED_BYTES_MAX,
        ..Ask::get(feed.clone())
    };
    let reply = walk(network, ask, |_| Ok(())).await.map_err(|why| {
        tracing::info!(%why, "the list of versions can't be had");
        Snag::FeedUnreachable
    })?;
    if !reply.status.is_success() {
        tracing::info!(status = %reply.status, "the list of versions can't be had");
        return Err(Snag::FeedUnreachable);
    }
    read(&reply.body, source, feed)
}

/// Reads the list that came from `feed`.
fn read(body: &[u8], source: &Source, feed: &Url) -> Result<Option<Offer>, Snag> {
    let list: Feed = serde_json::from_slice(body).map_err(|_| Snag::FeedBroken)?;
    if list.version != FEED_VERSION {
        return Err(Snag::FeedBroken);
    }
    let entry = list.boards.get(&source.board).ok_or(Snag::OtherBoard)?;
    let entry = Entry::deserialize(entry).map_err(|_| Snag::FeedBroken)?;
    let broken = |_| Snag::FeedBroken;
    let version: Version = entry.version.parse().map_err(broken)?;
    if !version.is_newer_than(&source.version) {
        return Ok(None);
    }
    if let Some(least) = &entry.min_version {
        let needed: Version = least.parse().map_err(broken)?;
        if needed.is_newer_than(&source.version) {
            return Err(Snag::TooFar(needed.to_string()));
        }
    }
    let url = feed.join(&entry.url).map_err(|_| Snag::FeedBroken)?;
    if entry.size == 0 || entry.size > BUNDLE_BYTES_MAX || url.as_str().len() > URL_BYTES_MAX {
        return Err(Snag::Wrong);
    }
    Ok(Some(Offer {
        version: version.to_string(),
        url: url.into(),
        bytes: entry.size,
        sha256: hash(&entry.sha256).ok_or(Snag::FeedBroken)?,
        notes: notes(&entry.notes),
    }))
}

fn hash(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut hash = [0; 32];
    for (byte, digits) in hash.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(hash)
}

/// What is new, as plain text in each language; whatever else is there is left out, since an update is worth more than a word
/// about it.
fn notes(said: &serde_json::Value) -> BTreeMap<String, String> {
    let said = said.as_object().into_iter().flatten();
    let said = said.filter_map(|(language, text)| {
        let is_tag = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let known = !language.is_empty()
            && language.len() <= LANGUAGE_BYTES_MAX
            && language.bytes().all(is_tag);
        let text: String = text
            .as_str()?
            .chars()
            .filter(|one| *one == '\n' || !one.is_control())
            .take(NOTE_CHARS_MAX)
            .collect();
        let text = text.trim().to_owned();
        (known && !text.is_empty()).then(|| (language.to_ascii_lowercase(), text))
    });
    said.take(NOTES_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn source() -> Source {
        Source {
            board: "rpi4".to_owned(),
            version: "0.1.0".parse().expect("a version"),
            ..Source::none(std::path::Path::new("."))
        }
    }

    fn entry() -> Value {
        json!({
            "version": "0.2.0", "url": "rpi4-0.2.0.raucb", "size": 1000, "sha256": "ab".repeat(32),
            "notes": {"en": "Faster.\u{7}\n", "de": "Schneller."}, "min_version": "0.1.0",
        })
    }

    fn read_entry(entry: Value) -> Result<Option<Offer>, Snag> {
        let feed = Url::parse("https://updates.example/stable/feed.json").expect("an address");
        let list = json!({"version": 1, "more": [], "boards": {"rpi4": entry, "rpi5": 7}});
        read(list.to_string().as_bytes(), &source(), &feed)
    }

    fn changed(name: &str, value: Value) -> Result<Option<Offer>, Snag> {
        let mut entry = entry();
        entry[name] = value;
        read_entry(entry)
    }

    #[test]
    fn what_is_newer_is_offered() {
        let offer = read_entry(entry()).expect("it is read").expect("newer");
        assert_eq!(offer.version, "0.2.0");
        assert_eq!(offer.url, "https://updates.example/stable/rpi4-0.2.0.raucb");
        assert_eq!((offer.bytes, offer.sha256), (1000, [0xab; 32]));
        assert_eq!(offer.notes["en"], "Faster.");
        let elsewhere = changed("url", json!("https://cdn.example/x")).expect("it is read");
        assert_eq!(elsewhere.expect("newer").url, "https://cdn.example/x");
        for same_or_older in ["0.1.0", "0.0.9", "0.1.0-rc.1", "0.1.0+5"] {
            assert_eq!(
                changed("version", json!(same_or_older)),
                Ok(None),
                "{same_or_older}"
            );
        }
    }

    #[test]
    fn what_is_of_no_use_is_not_taken() {
        assert_eq!(
            changed("min_version", json!("0.1.5")),
            Err(Snag::TooFar("0.1.5".to_owned()))
        );
        assert_eq!(changed("size", json!(0)), Err(Snag::Wrong));
        assert_eq!(
            changed("size", json!(BUNDLE_BYTES_MAX + 1)),
            Err(Snag::Wrong)
        );
        let broken = [
            ("version", json!("two")),
            ("version", json!("../../etc")),
            ("version", json!(2)),
            ("size", json!("1000")),
            ("size", json!(-1)),
            ("sha256", json!("ab")),
            ("sha256", json!("+b".repeat(32))),
            ("sha256", json!("é".repeat(32))),
            ("url", json!("https://")),
            ("min_version", json!("soon")),
        ];
        for (name, value) in broken {
            assert_eq!(
                changed(name, value.clone()),
                Err(Snag::FeedBroken),
                "{name} {value}"
            );
        }
        let feed = Url::parse("https://updates.example/feed.json").expect("an address");
        for (text, snag) in [
            ("", Snag::FeedBroken),
            ("<html>", Snag::FeedBroken),
            ("[]", Snag::FeedBroken),
            (r#"{"version":2,"boards":{}}"#, Snag::FeedBroken),
            (r#"{"version":1}"#, Snag::OtherBoard),
            (r#"{"version":1,"boards":{"rpi5":{}}}"#, Snag::OtherBoard),
            (r#"{"version":1,"boards":{"rpi4":{}}}"#, Snag::FeedBroken),
            (r#"{"version":1,"boards":[]}"#, Snag::FeedBroken),
        ] {
            assert_eq!(read(text.as_bytes(), &source(), &feed), Err(snag), "{text}");
        }
    }

    #[test]
    fn strange_notes_keep_no_update_away() {
        for notes in [
            json!(null),
            json!("new"),
            json!([1]),
            json!({"en": 5, "": "x", "a b": "y"}),
        ] {
            let offer = changed("notes", notes).expect("it is read").expect("newer");
            assert!(offer.notes.is_empty(), "{:?}", offer.notes);
        }
        let long = changed("notes", json!({"en": "x".repeat(50_000)}));
        let long = long.expect("it is read").expect("newer");
        assert_eq!(long.notes["en"].len(), NOTE_CHARS_MAX);
    }
}
