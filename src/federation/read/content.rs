//! What is said: content, warning, title; as safe HTML.

use super::{in_language, shortened};
use crate::federation::lenient::{self, is_a, many, text};
use crate::text::compose::escape;
use crate::text::language;
use crate::text::sanitize::{plain, sanitize_html};
use serde_json::Value;

/// How much HTML of one post is read, in bytes; what comes after is left out.
const HTML_BYTES_MAX: usize = 128 * 1024;

/// Longest warning or title that is read as HTML, in characters.
const RAW_CHARS_MAX: usize = 5_000;

/// Longest content warning in characters (Mastodon keeps all; nobody can read more).
const WARNING_CHARS_MAX: usize = 5_000;

/// Longest title in characters.
const TITLE_CHARS_MAX: usize = 500;

/// Up to how many characters the text of an article is shown under its title, rather than left where it is.
const CONVERTED_CHARS_MAX: usize = 1_500;

/// What is said.
pub(super) struct Words {
    /// Sanitised HTML.
    pub(super) html: String,
    /// The content warning.
    pub(super) warning: String,
    /// ISO 639.
    pub(super) language: Option<String>,
}

/// Reads the words of a post that can be looked at under `page`.
pub(super) fn words_of(thing: &Value, converted: bool, page: &str) -> Words {
    let content = in_language(thing, "content");
    let (summary, summary_code) = in_language(thing, "summary").unwrap_or_default();
    let title = in_language(thing, "name");
    let html = match (converted, content) {
        (true, content) => converted_html(thing, content.map(|(html, _)| html), page),
        // A poll may have its question as its name only.
        (false, None) => title.map_or_else(String::new, |(name, _)| paragraph(name)),
        (false, Some((html, _))) => safe(html),
    };
    let code = content
        .and_then(|(_, code)| code)
        .or(summary_code)
        .or_else(|| title.and_then(|(_, code)| code))
        // Lemmy names the language apart.
        .or_else(|| text(thing.get("language")?, "identifier"));
    Words {
        html,
        warning: match converted {
            true => String::new(),
            false => shortened(plain_line(summary).trim(), WARNING_CHARS_MAX),
        },
        language: code.and_then(language::language).map(str::to_owned),
    }
}

/// Title, a few words, and where the whole is (Mastodon `StatusParser#converted_text`, which shows no words).
fn converted_html(thing: &Value, content: Option<&str>, page: &str) -> String {
    let title = in_language(thing, "name").map(|(name, _)| plain_line(name));
    let mut html = String::new();
    if let Some(title) = title.filter(|title| !title.trim().is_empty()) {
        let title = shortened(title.trim(), TITLE_CHARS_MAX);
        html.push_str(&format!("<p><strong>{}</strong></p>", escape(&title)));
    }
    let summary = in_language(thing, "summary").map(|(html, _)| html);
    let fitting = |html: &&str| {
        html.len() <= HTML_BYTES_MAX && {
            let chars = plain(html).chars().count();
            (1..=CONVERTED_CHARS_MAX).contains(&chars)
        }
    };
    let body = content.filter(fitting).or(summary.filter(fitting));
    if let Some(body) = body {
        let markdown = text(thing, "mediaType") == Some("text/markdown");
        html.push_str(&match markdown {
            true => paragraph(body),
            false => safe(body),
        });
    }
    if let Some(link) = shared_link(thing).filter(|link| *link != page) {
        html.push_str(&sanitize_html(&link_html(link)));
    }
    html.push_str(&sanitize_html(&link_html(page)));
    html
}

/// The page elsewhere that a link aggregator's post is about (Lemmy's `attachment` of type Link).
fn shared_link(thing: &Value) -> Option<&str> {
    let links = many(thing.get("attachment")).iter().take(4);
    let mut links = links.filter(|link| is_a(thing, "Page") && is_a(link, "Link"));
    links.find_map(|link| lenient::web(text(link, "href")?))
}

fn link_html(address: &str) -> String {
    let address = escape(address);
    format!(r#"<p><a href="{address}">{address}</a></p>"#)
}

fn paragraph(words: &str) -> String {
    let words = escape(cut(words, HTML_BYTES_MAX));
    format!("<p>{}</p>", words.replace('\n', "<br>"))
}

/// Foreign HTML, made safe.
pub(super) fn safe(html: &str) -> String {
    sanitize_html(cut(html, HTML_BYTES_MAX))
}

/// Warnings and titles are plain text; some servers send HTML all the same.
fn plain_line(words: &str) -> String {
    let words = cut(words, HTML_BYTES_MAX);
    // Reading broken HTML takes the longer the more of it there is.
    let html = words.contains("</") || words.contains('&');
    match html && words.len() <= RAW_CHARS_MAX {
        true => plain(words),
        false => words.to_owned(),
    }
}

/// The beginning of a text, at most so many bytes.
fn cut(text: &str, bytes_max: usize) -> &str {
    &text[..text.floor_char_boundary(bytes_max)]
}
