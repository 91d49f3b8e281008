//! Foreign HTML and foreign text.

use burrow::text::sanitize::{plain, sanitize_html};
use burrow::text::{compose as write, count, filter, links, query, scan, tokenize};
use url::Url;

/// Elements that HTML may have here (Mastodon `MASTODON_STRICT`).
const ELEMENTS: [&str; 20] = [
    "p",
    "br",
    "span",
    "a",
    "del",
    "s",
    "pre",
    "blockquote",
    "code",
    "b",
    "strong",
    "u",
    "i",
    "em",
    "ul",
    "ol",
    "li",
    "ruby",
    "rt",
    "rp",
];

/// Attributes that they may have.
const ATTRIBUTES: [&str; 9] = [
    "href",
    "rel",
    "class",
    "translate",
    "target",
    "start",
    "reversed",
    "value",
    "lang",
];

/// Fails unless every tag is one that may be there, with attributes that may be there, and every link leads to the web or
/// another harmless place. Reads what the sanitiser writes, which is regular: quoted attributes, nothing left open.
pub fn is_safe(html: &str) {
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (tag, after) = end_of_tag(&rest[at + 1..]);
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(ELEMENTS.contains(&name), "<{name}> in {html:?}");
        for (attribute, value) in written(attributes) {
            assert!(ATTRIBUTES.contains(&attribute), "{attribute} in {html:?}");
            let scheme = value.split(':').next().unwrap_or_default();
            let harmless = !["javascript", "data", "vbscript", "file"]
                .iter()
                .any(|evil| scheme.trim().eq_ignore_ascii_case(evil));
            assert!(attribute != "href" || harmless, "{value} in {html:?}");
        }
        rest = after;
    }
}

/// What stands in a tag, up to the `>` that is in no quoted value, and what comes after it.
fn end_of_tag(inside: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, byte) in inside.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return (&inside[..at], &inside[at + 1..]),
            _ => {}
        }
    }
    panic!("a tag has no end: {inside:?}");
}

/// Names and values of attributes, as the sanitiser writes them: `name="value"`, or the name alone.
fn written(attributes: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = attributes.trim_end_matches('/').trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=').unwrap_or((rest, "\"\""));
        let after = after.strip_prefix('"').expect("a quoted value");
        let (value, after) = after.split_once('"').expect("the end of a value");
        found.push((name.trim(), value));
        rest = after.trim();
    }
    found
}

/// The sanitiser: what it lets through is safe, also once it was taken apart and put together again.
pub fn sanitize(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    let clean = sanitize_html(&html);
    is_safe(&clean);
    // A browser may nest the elements in another way than the sanitiser did, but finds nothing else there.
    is_safe(&sanitize_html(&clean));
    let _ = (plain(&clean), plain(&html));
    let _ = links::first_link(&clean, "https://home.example");
}

/// Previews of web pages: the first line is the `Content-Type`.
pub fn card(data: &[u8]) {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (kind, page) = data.split_at(end);
    let place = Url::parse("https://news.example/articles/1").expect("an address");
    let kind = std::str::from_utf8(kind).ok();
    let preview = burrow::text::card::preview(page, kind, &place);
    assert!(preview.title.chars().count() <= 300);
    assert!(preview.description.chars().count() <= 1_000);
    for address in preview.image.iter().chain(&preview.player) {
        let url = Url::parse(address).expect("an address");
        assert!(matches!(url.scheme(), "https" | "http"), "{address}");
    }
}

/// What people type: posts, biographies, searches, filters.
pub fn compose(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let composed = write::compose(&text, "https://home.example", &mut |_, _| None);
    is_safe(&composed.html);
    is_safe(&write::field(&text, "https://home.example"));
    let mut end = 0;
    for found in scan::scan(&text) {
        assert!(end <= found.range.start && found.range.end <= text.len());
        assert!(
            text.get(found.range.clone()).is_some(),
            "within a character"
        );
        end = found.range.end;
    }
    assert!(tokenize::terms(&text).len() <= tokenize::TERMS_MAX);
    let _ = (count::length(&text), query::Query::parse(&text).fits(&text));
    let needle = filter::Needle::new(&text, data.len().is_multiple_of(2));
    let _ = filter::Haystack::new(&text).contains(&needle);
}
