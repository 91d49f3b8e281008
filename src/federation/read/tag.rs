//! `tag`: people, hashtags and custom emojis that a post names.

use crate::federation::lenient::{self, is_a, many, text};
use crate::model::emoji::EmojiUse;
use crate::model::status::TagUse;
use crate::text::tokenize;
use serde_json::Value;
use std::collections::HashSet;

/// How many tags are looked at.
const LOOKED_AT_MAX: usize = 6_000;
/// How many people are read; which of them are kept is decided when it is known who they are.
const MENTIONS_MAX: usize = 1_000;
/// How many hashtags are kept.
const HASHTAGS_MAX: usize = 100;
/// How many custom emojis are kept.
const EMOJIS_MAX: usize = 100;
/// Longest shortcode in bytes.
const SHORTCODE_BYTES_MAX: usize = 128;

/// What a post names.
#[derive(Default)]
pub(super) struct Tags {
    /// People, by ActivityPub id.
    pub(super) mentions: Vec<String>,
    /// Hashtags.
    pub(super) hashtags: Vec<TagUse>,
    /// Custom emojis.
    pub(super) emojis: Vec<EmojiUse>,
}

/// Reads the tags.
pub(super) fn tags(thing: &Value) -> Tags {
    let (mut found, mut seen) = (Tags::default(), HashSet::new());
    for tag in many(thing.get("tag")).iter().take(LOOKED_AT_MAX) {
        if is_a(tag, "Mention") {
            let href = text(tag, "href").and_then(lenient::web);
            if let Some(href) = href.filter(|_| found.mentions.len() < MENTIONS_MAX)
                && seen.insert(href)
            {
                found.mentions.push(href.to_owned());
            }
        } else if is_a(tag, "Hashtag") {
            hashtag(tag, &mut found.hashtags);
        } else if is_a(tag, "Emoji") && found.emojis.len() < EMOJIS_MAX {
            found.emojis.extend(emoji(tag).filter(|new| {
                found
                    .emojis
                    .iter()
                    .all(|old| old.shortcode != new.shortcode)
            }));
        }
    }
    found
}

fn hashtag(tag: &Value, found: &mut Vec<TagUse>) {
    let Some(written) = text(tag, "name").filter(|_| found.len() < HASHTAGS_MAX) else {
        return;
    };
    let display = written.trim().trim_start_matches(['#', '＃']);
    if let Some(name) = tokenize::hashtag(display)
        && found.iter().all(|known| known.name != name)
    {
        // What can't stand in a hashtag isn't shown as one.
        let belongs = |c: char| c.is_alphanumeric() || matches!(c, '_' | '·' | '・' | '\u{200c}');
        let display = match display.chars().all(belongs) {
            true => display.to_owned(),
            false => name.clone(),
        };
        found.push(TagUse { name, display });
    }
}

/// A custom emoji: `:cat:` and its picture.
pub(super) fn emoji(tag: &Value) -> Option<EmojiUse> {
    let name = text(tag, "name")?.trim_matches(':');
    let harmless =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'.');
    let named = (1..=SHORTCODE_BYTES_MAX).contains(&name.len()) && name.bytes().all(harmless);
    let icon = lenient::first(tag.get("icon"))?;
    let picture = match icon {
        Value::String(_) => lenient::link(Some(icon), "image/"),
        other => lenient::link(other.get("url").or_else(|| other.get("href")), "image/"),
    };
    let url = picture.filter(|_| named)?;
    Some(EmojiUse {
        shortcode: name.to_owned(),
        url,
    })
}
