//! Foreign HTML made safe, and HTML turned back into words.
//!
//! The allow-list is Mastodon's `MASTODON_STRICT` (`lib/sanitize_ext/sanitize_config.rb`), so that what other
//! servers send looks here as it looks there.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use ammonia::{Builder, UrlRelative};

use super::compose::escape;
use super::tangle::is_tangled;

/// Elements that may stay.
const ELEMENTS: &[&str] = &[
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

/// Where a link may lead.
const SCHEMES: &[&str] = &[
    "http", "https", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "xmpp", "magnet", "gemini",
];

/// What every link is given: no reputation, no window handle, no referrer.
pub(super) const LINK_REL: &str = "nofollow noopener noreferrer";

/// Class values that carry meaning; microformats (`h-card` and the like) are let through by their prefix.
const CLASSES: &[&str] = &[
    "mention",
    "hashtag",
    "ellipsis",
    "invisible",
    "quote-inline",
];
const CLASS_PREFIXES: &[&str] = &["h-", "p-", "u-", "dt-", "e-"];

/// How much of HTML is shown that no parser should read, as it is written, in characters.
const RAW_CHARS_MAX: usize = 5_000;

/// Makes any HTML safe to show: keeps Mastodon's elements and attributes, drops everything else, and sends
/// links to a new window without referrer. The words inside dropped elements stay, except in `script` and `style`.
/// HTML that was made to cost time (`tangle`) is shown as it is written.
pub fn sanitize_html(html: &str) -> String {
    if !is_tangled(html) {
        return clean(html);
    }
    let (shown, more) = match html.char_indices().nth(RAW_CHARS_MAX) {
        Some((end, _)) => (&html[..end], "…"),
        None => (html, ""),
    };
    let words = escape(shown).replace('\n', "<br>");
    clean(&format!("<p>{words}{more}</p>"))
}

fn clean(html: &str) -> String {
    let attributes: HashMap<&str, HashSet<&str>> = HashMap::from([
        ("a", HashSet::from(["href", "class", "translate"])),
        ("span", HashSet::from(["class", "translate"])),
        ("p", HashSet::from(["class"])),
        ("ol", HashSet::from(["start", "reversed"])),
        ("li", HashSet::from(["value"])),
    ]);
    Builder::empty()
        .tags(ELEMENTS.iter().copied().collect())
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(attributes)
        .generic_attributes(HashSet::from(["lang"]))
        .url_schemes(SCHEMES.iter().copied().collect())
        .url_relative(UrlRelative::Deny)
        .link_rel(Some(LINK_REL))
        .set_tag_attribute_value("a", "target", "_blank")
        .attribute_filter(|_, attribute, value| match attribute {
            "class" => Some(Cow::Owned(known_classes(value))),
            "translate" => (value == "no").then_some(Cow::Borrowed("no")),
            _ => Some(Cow::Borrowed(value)),
        })
        .clean(html)
        .to_string()
        // "&#13;" comes out as a bare carriage return, which the next reader would take for a line feed.
        .replace('\r', "\n")
}

/// How often each byte is looked at for the ends of tags, on average and in vain.
const LOOKS_MAX: usize = 16;

/// The words of a piece of HTML: paragraphs are parted by an empty line, `<br>` and list items are new lines,
/// entities are decoded. The answer is plain text: escape it before it becomes part of a page again.
pub fn plain(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    // Tags that never end are looked for in vain, each time up to the end of the text.
    let mut patience = html.len().saturating_mul(LOOKS_MAX);
    while let Some(at) = rest.find('<') {
        words.push_str(&decode(&rest[..at]));
        rest = &rest[at..];
        let found = match patience {
            0 => None,
            _ => next_tag(rest),
        };
        let Some((tag, after)) = found else {
            // A lone "<" is a character that somebody forgot to escape.
            if may_be_tag(rest) {
                patience = patience.saturating_sub(rest.len());
            }
            words.push('<');
            rest = &rest[1..];
            continue;
        };
        rest = after;
        let name = tag_name(tag);
        match name.as_str() {
            "br" | "br/" | "/li" | "/div" => words.push('\n'),
            "/p" | "/blockquote" | "/pre" | "/ul" | "/ol" | "/h1" | "/h2" | "/h3" => {
                words.push_str("\n\n")
            }
            "script" | "style" => rest = after_close(rest, &name),
            _ => {}
        }
    }
    words.push_str(&decode(rest));
    tidy_lines(&words)
}

fn known_classes(value: &str) -> String {
    let known = |class: &&str| {
        CLASSES.contains(class)
            || CLASS_PREFIXES
                .iter()
                .any(|prefix| class.starts_with(prefix))
    };
    value
        .split_ascii_whitespace()
        .filter(known)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Splits `<…>` off the front. A ">" inside a quoted attribute or inside a comment doesn't end the tag.
fn next_tag(html: &str) -> Option<(&str, &str)> {
    if let Some(comment) = html.strip_prefix("<!--") {
        let end = comment
            .find("-->")
            .map_or(html.len(), |at| at + "<!---->".len());
        return Some(html.split_at(end));
    }
    if !may_be_tag(html) {
        return None;
    }
    let mut quote = None;
    for (at, c) in html.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(html.split_at(at + 1)),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None | Some(_), _) => {}
        }
    }
    None
}

/// Whether a "<" begins a tag, if it ends.
fn may_be_tag(html: &str) -> bool {
    html[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!' || c == '?')
}

fn tag_name(tag: &str) -> String {
    let inside = tag.trim_start_matches('<');
    let end = inside
        .find(|c: char| c.is_ascii_whitespace() || c == '>')
        .unwrap_or(inside.len());
    inside[..end].to_ascii_lowercase()
}

/// What follows the closing tag of `name`; nothing, if it is never closed.
fn after_close<'a>(html: &'a str, name: &str) -> &'a str {
    let mut rest = html;
    while let Some(at) = rest.find("</") {
        rest = &rest[at..];
        let Some((tag, after)) = next_tag(rest) else {
            return "";
        };
        if tag_name(tag)[1..] == *name {
            return after;
        }
        rest = after;
    }
    ""
}

/// Longest entity we look for, in bytes between "&" and ";".
const ENTITY_BYTES_MAX: usize = 10;

fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest
            .bytes()
            .take(ENTITY_BYTES_MAX + 2)
            .position(|b| b == b';');
        let decoded = end.and_then(|end| Some((entity(&rest[1..end])?, end + 1)));
        let (c, used) = decoded.unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[used..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| *c != '\0');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "hellip" => '…',
        "ndash" => '–',
        "mdash" => '—',
        _ => return None,
    })
}

/// No more than one empty line in a row, none at the ends.
fn tidy_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut breaks = 0;
    for c in text.trim().chars() {
        if c == '\n' {
            breaks += 1;
            if breaks > 2 {
                continue;
            }
        } else {
            breaks = 0;
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sanitizes_as_mastodon_does() {
        let cases = [
            // Plain content is untouched.
            ("<p>hello<br>you</p>", "<p>hello<br>you</p>"),
            // Elements outside the list lose their tags, not their words.
            ("<p>a <marquee>b</marquee></p>", "<p>a b</p>"),
            // Scripts and styles go with their content.
            (
                "<p>a<script>alert(1)</script></p><style>p{}</style>",
                "<p>a</p>",
            ),
            // Handlers, styles and foreign classes go.
            (
                r#"<p onclick="x()" style="color:red" class="evil h-card">a</p>"#,
                r#"<p class="h-card">a</p>"#,
            ),
            (
                r#"<span class="mention evil invisible quote-inline" translate="yes">a</span>"#,
                r#"<span class="mention invisible quote-inline">a</span>"#,
            ),
            // A list keeps its numbering, a paragraph its language.
            (
                r#"<ol start="3" reversed=""><li value="7">a</li></ol><p lang="de">b</p>"#,
                r#"<ol start="3" reversed=""><li value="7">a</li></ol><p lang="de">b</p>"#,
            ),
            ("<img src=x onerror=alert(1)>", ""),
        ];
        for (dirty, clean) in cases {
            assert_eq!(sanitize_html(dirty), clean, "{dirty}");
        }
    }

    /// One letter of a megabyte kept both cores busy for minutes: parsers compare each attribute of a tag with all
    /// others, and open every unclosed element again in each paragraph.
    #[test]
    fn html_that_wants_to_cost_time_is_shown_as_it_is_written() {
        let many =
            |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<String>();
        let attributes = many(150_000, &|n| format!(" a{n}"));
        let bold = |end: &str| many(6_000, &|n| format!("<b a{n}>{end}"));
        let hostile = [
            format!("<a{attributes}>"),
            format!("</a{attributes}>"),
            format!("<title><a x=\"</title><b{attributes}>"),
            format!("<!-- <a x=' --><b{attributes}>"),
            format!("<a{attributes}"),
            format!("<p>{}</p>{}", bold(""), "<p>x".repeat(20_000)),
            // Ends that end nothing.
            format!("<p>{}</p>{}", bold("</z>"), "<p>x".repeat(20_000)),
            format!("<p>{}</p>{}", bold("<!--</b>-->"), "<p>x".repeat(20_000)),
            format!(
                "<p>{}</p>{}",
                bold("<object></b></object>"),
                "<p>x".repeat(20_000)
            ),
            format!(
                "<p>{}</p>{}",
                bold("<i title='</b>'></i>"),
                "<p>x".repeat(20_000)
            ),
            format!(
                "<p>{}</p>{}",
                bold(&format!(
                    "{0}</b>{1}",
                    "<div>".repeat(10),
                    "</div>".repeat(10)
                )),
                "<p>x".repeat(9_000)
            ),
            "<blockquote>".repeat(80_000),
            "<a='".repeat(250_000),
            "<svg><math>".repeat(90_000),
        ];
        for html in hostile {
            let start: String = html.chars().take(40).collect();
            let begun = std::time::Instant::now();
            let shown = sanitize_html(&html);
            assert!(
                begun.elapsed().as_secs() < 3,
                "{start}: {:?}",
                begun.elapsed()
            );
            assert!(shown.starts_with("<p>&lt;"), "{start}: {}", shown.len());
            assert!(shown.len() < 6 * RAW_CHARS_MAX, "{start}: {}", shown.len());
            assert_eq!(sanitize_html(&shown), shown, "{start}");
        }
    }

    /// A megabyte of tags that never end was looked through to its end for each of them.
    #[test]
    fn words_are_found_in_bounded_time() {
        for part in [
            "<a ",
            "<a '",
            "<a \"<b '",
            "</",
            "<!",
            "<!--",
            "<script>",
            "<a b='>",
            "<script></",
        ] {
            let html = part.repeat((1 << 20) / part.len()) + "\"";
            let begun = std::time::Instant::now();
            assert!(plain(&html).len() <= html.len());
            assert!(
                begun.elapsed().as_secs() < 3,
                "{part}: {:?}",
                begun.elapsed()
            );
        }
    }

    #[test]
    fn links_keep_only_harmless_targets() {
        for scheme in SCHEMES {
            let html = sanitize_html(&format!(r#"<a href="{scheme}://x.example/a">a</a>"#));
            assert!(
                html.contains(&format!(r#"href="{scheme}://x.example/a""#)),
                "{html}"
            );
            assert!(
                html.contains(r#"rel="nofollow noopener noreferrer""#),
                "{html}"
            );
            assert!(html.contains(r#"target="_blank""#), "{html}");
        }
        for href in [
            "javascript:alert(1)",
            "data:text/html,x",
            "/relative",
            "//host/x",
            "JaVaScRiPt:x",
            "vbscript:x",
        ] {
            let html = sanitize_html(&format!(r#"<a href="{href}">a</a>"#));
            assert!(!html.contains("href"), "{html}");
        }
    }

    #[test]
    fn finds_the_words() {
        let cases = [
            ("<p>one</p><p>two<br />three</p>", "one\n\ntwo\nthree"),
            (
                "a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39; &#x263a;",
                "a & b <c> \"d\" 'e' \u{263a}",
            ),
            // What is not an entity stays as it is.
            (
                "fish & chips &unknown; &#xzz; &",
                "fish & chips &unknown; &#xzz; &",
            ),
            (
                r#"<a title="x > y" href="https://a.example">link</a>"#,
                "link",
            ),
            ("a <!-- > hidden --> b", "a  b"),
            ("1 < 2 and <b>bold</b>", "1 < 2 and bold"),
            ("<script>alert('</b>')</script>x", "x"),
            ("<p>unclosed <b", "unclosed <b"),
            ("<p>a</p>\n\n\n<p>b</p>", "a\n\nb"),
            // Escaped HTML is words, and stays words.
            ("&lt;script&gt;", "<script>"),
        ];
        for (html, words) in cases {
            assert_eq!(plain(html), words, "{html}");
        }
    }

    proptest! {
        #[test]
        fn sanitizing_twice_changes_nothing(html in r#"(<[a-z/!]{0,6}[ a-z="'>]{0,8}|&[a-z#0-9]{0,4};?|\PC|[<>"'/]){0,40}"#) {
            let once = sanitize_html(&html);
            prop_assert!(!once.to_ascii_lowercase().contains("<script"));
            prop_assert_eq!(sanitize_html(&once), once);
        }

        #[test]
        fn plain_takes_anything(html in r#"(<[a-z/!-]{0,6}[ a-z="'>]{0,8}|&[a-z#0-9]{0,4};?|\PC|[<>"'/]){0,40}"#) {
            plain(&html);
        }
    }
}
