//! From what somebody typed to the HTML that everybody sees, exactly as Mastodon's `TextFormatter` writes it:
//! clients look for these classes and spans.

use std::fmt::Write as _;

use crate::text::sanitize::LINK_REL;
pub use crate::text::scan::{Found, Kind, scan};
use crate::text::tokenize;

/// Characters of an address that stay visible; the rest hides behind an ellipsis.
const LINK_VISIBLE_CHARS: usize = 30;

/// Somebody who was mentioned and exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentionTarget {
    /// The account's id.
    pub id: u64,
    /// The address of the person's page.
    pub url: String,
    /// `user` for somebody of this home, `user@domain` for anybody else.
    pub acct: String,
}

/// A hashtag of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// The folded name: the key under which posts are found.
    pub name: String,
    /// The name as first typed in this post.
    pub display: String,
}

/// A text made ready.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composed {
    /// Safe HTML.
    pub html: String,
    /// Who is mentioned, each once, in order of appearance.
    pub mentions: Vec<u64>,
    /// The hashtags, each once, in order of appearance.
    pub tags: Vec<Tagged>,
}

/// Finds the person behind `user` and `domain`, or nobody.
pub type Resolve<'a> = dyn FnMut(&str, Option<&str>) -> Option<MentionTarget> + 'a;

/// Composes a post. `base` is the home's address without a slash at its end (`https://home.example`). A mention
/// that `resolve` doesn't know stays plain text; everything that was typed is escaped.
pub fn compose(text: &str, base: &str, resolve: &mut Resolve<'_>) -> Composed {
    let mut pieces = Pieces::of(text, resolve);
    let html = paragraphs(&pieces.html(text, base, LINK_REL));
    Composed {
        html,
        mentions: pieces.mentions(),
        tags: std::mem::take(&mut pieces.tags),
    }
}

/// Composes the note of a profile; as a post, without telling who is mentioned.
pub fn bio(text: &str, base: &str, resolve: &mut Resolve<'_>) -> String {
    compose(text, base, resolve).html
}

/// Composes one value of a profile's table: one line, links say `rel="me"` so that other sites can verify them.
pub fn field(value: &str, base: &str) -> String {
    let pieces = Pieces::of(value, &mut |_, _| None);
    pieces
        .html(value, base, &format!("{LINK_REL} me"))
        .replace(['\r', '\n'], " ")
}

/// Writes `text` so that HTML shows it as it is. Control characters other than tab and line break are dropped:
/// no HTML may contain them.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\r' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// What was found, with the people already looked up.
struct Pieces {
    found: Vec<Found>,
    /// One for each of `found`; only mentions of existing people have one.
    targets: Vec<Option<MentionTarget>>,
    tags: Vec<Tagged>,
}

impl Pieces {
    fn of(text: &str, resolve: &mut Resolve<'_>) -> Pieces {
        let found = scan(text);
        let mut targets = Vec::with_capacity(found.len());
        let mut tags: Vec<Tagged> = Vec::new();
        for piece in &found {
            targets.push(match &piece.kind {
                Kind::Mention { user, domain } => resolve(user, domain.as_deref()),
                Kind::Hashtag { .. } | Kind::Link { .. } => None,
            });
            if let Kind::Hashtag { name: display } = &piece.kind
                && let Some(name) = tokenize::hashtag(display)
                && !tags.iter().any(|tag| tag.name == name)
            {
                tags.push(Tagged {
                    name,
                    display: display.clone(),
                });
            }
        }
        Pieces {
            found,
            targets,
            tags,
        }
    }

    fn mentions(&self) -> Vec<u64> {
        let mut ids = Vec::new();
        for target in self.targets.iter().flatten() {
            if !ids.contains(&target.id) {
                ids.push(target.id);
            }
        }
        ids
    }

    fn html(&self, text: &str, base: &str, rel: &str) -> String {
        let mut html = String::with_capacity(text.len() * 2);
        let mut at = 0;
        for (piece, target) in self.found.iter().zip(&self.targets) {
            html.push_str(&escape(&text[at..piece.range.start]));
            let typed = &text[piece.range.clone()];
            html.push_str(&match (&piece.kind, target) {
                (Kind::Mention { .. }, Some(target)) => {
                    mention_html(target, self.shown_name(target))
                }
                (Kind::Mention { .. }, None) => escape(typed),
                (Kind::Hashtag { name }, _) => {
                    hashtag_html(name, base).unwrap_or_else(|| escape(typed))
                }
                (Kind::Link { url }, _) => link_html(url, rel),
            });
            at = piece.range.end;
        }
        html.push_str(&escape(&text[at..]));
        html
    }

    /// The bare name, unless two people of the same name are mentioned: then with the domain, to tell them apart.
    fn shown_name<'a>(&self, target: &'a MentionTarget) -> &'a str {
        let namesake = |other: &&MentionTarget| {
            other.id != target.id && bare(&other.acct).eq_ignore_ascii_case(bare(&target.acct))
        };
        match self.targets.iter().flatten().find(namesake) {
            Some(_) => &target.acct,
            None => bare(&target.acct),
        }
    }
}

fn bare(acct: &str) -> &str {
    acct.split_once('@').map_or(acct, |(user, _)| user)
}

fn mention_html(target: &MentionTarget, shown: &str) -> String {
    format!(
        r#"<span class="h-card" translate="no"><a href="{}" class="u-url mention">@<span>{}</span></a></span>"#,
        escape(&target.url),
        escape(shown)
    )
}

fn hashtag_html(display: &str, base: &str) -> Option<String> {
    let name = tokenize::hashtag(display)?;
    Some(format!(
        r##"<a href="{}/tags/{}" class="mention hashtag" rel="tag">#<span>{}</span></a>"##,
        escape(base),
        percent_encoded(&name),
        escape(display)
    ))
}

/// A link shows 30 characters without `https://www.`; the hidden parts stay in the text, so that copying works.
fn link_html(url: &str, rel: &str) -> String {
    let scheme = url.find("://").map_or(0, |at| at + "://".len());
    let prefix = if url[scheme..].starts_with("www.") {
        scheme + "www.".len()
    } else {
        scheme
    };
    let shown = &url[prefix..];
    // One hidden character is replaced by an ellipsis that is as wide, so it is shown instead.
    let cut = match shown.char_indices().nth(LINK_VISIBLE_CHARS) {
        Some((at, _)) if shown[at..].chars().nth(1).is_some() => at,
        Some(_) | None => shown.len(),
    };
    let class = if cut < shown.len() { "ellipsis" } else { "" };
    format!(
        r#"<a href="{}" target="_blank" rel="{rel}" translate="no"><span class="invisible">{}</span><span class="{class}">{}</span><span class="invisible">{}</span></a>"#,
        escape(url),
        escape(&url[..prefix]),
        escape(&shown[..cut]),
        escape(&shown[cut..])
    )
}

fn percent_encoded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'~') {
            out.push(byte as char);
        } else {
            write!(out, "%{byte:02X}").expect("writing to a String cannot fail");
        }
    }
    out
}

/// Empty lines part paragraphs, single line breaks become `<br />`; Rails' `simple_format`.
fn paragraphs(html: &str) -> String {
    let html = html.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(html.len() + 16);
    for paragraph in html.split("\n\n").map(|part| part.trim_matches('\n')) {
        if paragraph.trim().is_empty() {
            continue;
        }
        out.push_str("<p>");
        out.push_str(&paragraph.replace('\n', "<br />"));
        out.push_str("</p>");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sanitize::{plain, sanitize_html};
    use proptest::prelude::*;

    const BASE: &str = "https://home.example";

    fn people(user: &str, domain: Option<&str>) -> Option<MentionTarget> {
        let (id, acct) = match (user.to_lowercase().as_str(), domain) {
            ("ada", None | Some("home.example")) => (1, "ada"),
            ("bob", None) => (2, "bob"),
            ("ada", Some("far.example")) => (3, "ada@far.example"),
            _ => return None,
        };
        Some(MentionTarget {
            id,
            url: format!("{BASE}/@{acct}"),
            acct: acct.to_owned(),
        })
    }

    fn html(text: &str) -> String {
        compose(text, BASE, &mut people).html
    }

    #[test]
    fn writes_html_as_mastodon_does() {
        let cases = [
            ("", ""),
            ("  \n ", ""),
            ("text", "<p>text</p>"),
            ("line\nfeed", "<p>line<br />feed</p>"),
            (
                "line\r\nfeed\r\n\r\n\r\nnext",
                "<p>line<br />feed</p><p>next</p>",
            ),
            ("\nfirst\n", "<p>first</p>"),
            (
                "<script>alert(\"Hello\")</script>",
                "<p>&lt;script&gt;alert(&quot;Hello&quot;)&lt;/script&gt;</p>",
            ),
            (
                "<img src=\"javascript:alert('XSS');\">",
                "<p>&lt;img src=&quot;javascript:alert(&#39;XSS&#39;);&quot;&gt;</p>",
            ),
            (
                "hi @ada",
                r#"<p>hi <span class="h-card" translate="no"><a href="https://home.example/@ada" class="u-url mention">@<span>ada</span></a></span></p>"#,
            ),
            (
                "hi @nobody & @ada@nowhere.example",
                "<p>hi @nobody &amp; @ada@nowhere.example</p>",
            ),
            (
                "#hashtagタグ",
                r#"<p><a href="https://home.example/tags/hashtag%E3%82%BF%E3%82%B0" class="mention hashtag" rel="tag">#<span>hashtagタグ</span></a></p>"#,
            ),
            (
                "#CaféTime",
                r#"<p><a href="https://home.example/tags/cafetime" class="mention hashtag" rel="tag">#<span>CaféTime</span></a></p>"#,
            ),
            (
                "http://google.com",
                r#"<p><a href="http://google.com" target="_blank" rel="nofollow noopener noreferrer" translate="no"><span class="invisible">http://</span><span class="">google.com</span><span class="invisible"></span></a></p>"#,
            ),
            (
                "https://www.ruby-toolbox.com/search?utf8=%E2%9C%93&q=autolink",
                r#"<p><a href="https://www.ruby-toolbox.com/search?utf8=%E2%9C%93&amp;q=autolink" target="_blank" rel="nofollow noopener noreferrer" translate="no"><span class="invisible">https://www.</span><span class="ellipsis">ruby-toolbox.com/search?utf8=%</span><span class="invisible">E2%9C%93&amp;q=autolink</span></a></p>"#,
            ),
            (
                "http://www\\.google\\.com",
                "<p>http://www\\.google\\.com</p>",
            ),
            ("bell\u{7}", "<p>bell</p>"),
        ];
        for (text, expected) in cases {
            assert_eq!(html(text), expected, "{text}");
        }
    }

    #[test]
    fn one_hidden_character_is_shown_instead() {
        let exactly_31 = format!("https://{}", "a".repeat(27) + ".exa");
        assert!(
            html(&exactly_31).contains(r#"<span class="">aaaaaaaaaaaaaaaaaaaaaaaaaaa.exa</span>"#)
        );
        let over = format!("{exactly_31}m");
        assert!(html(&over).contains(r#"<span class="ellipsis">aaaaaaaaaaaaaaaaaaaaaaaaaaa.ex</span><span class="invisible">am</span>"#));
    }

    #[test]
    fn scripts_behind_an_address_are_escaped() {
        let html = html("http://example.com/blahblahblahblah/a<script>alert(\"Hello\")</script>");
        assert!(
            html.contains(r#"href="http://example.com/blahblahblahblah/a""#),
            "{html}"
        );
        assert!(
            html.contains("&lt;script&gt;alert(&quot;Hello&quot;)&lt;/script&gt;"),
            "{html}"
        );
    }

    #[test]
    fn mentions_and_tags_are_listed_once_in_order() {
        let composed = compose(
            "@bob @ada @ADA@home.example @who #Tea #cake #TEA #Café #cafe",
            BASE,
            &mut people,
        );
        assert_eq!(composed.mentions, [2, 1]);
        let tags: Vec<_> = composed
            .tags
            .iter()
            .map(|tag| (tag.name.as_str(), tag.display.as_str()))
            .collect();
        assert_eq!(tags, [("tea", "Tea"), ("cake", "cake"), ("cafe", "Café")]);
    }

    #[test]
    fn namesakes_are_told_apart() {
        let html = html("@ada @ada@far.example @bob");
        assert!(html.contains("@<span>ada</span>"), "{html}");
        assert!(html.contains("@<span>ada@far.example</span>"), "{html}");
        assert!(html.contains("@<span>bob</span>"), "{html}");
    }

    #[test]
    fn profile_fields_are_one_line_and_verify() {
        assert_eq!(
            field("https://a.example <b>\n@ada", BASE),
            r#"<a href="https://a.example" target="_blank" rel="nofollow noopener noreferrer me" translate="no"><span class="invisible">https://</span><span class="">a.example</span><span class="invisible"></span></a> &lt;b&gt; @ada"#
        );
        assert_eq!(
            bio("hi\n\n@ada", BASE, &mut |_, _| None),
            "<p>hi</p><p>@ada</p>"
        );
    }

    #[test]
    fn what_we_compose_survives_sanitising() {
        let composed = html("hi @ada\n\n#tea https://a.example/?a=1&b=2 <3");
        let clean = sanitize_html(&composed);
        for part in [
            r#"class="u-url mention""#,
            r#"class="mention hashtag""#,
            r#"href="https://a.example/?a=1&amp;b=2""#,
            "&lt;3",
        ] {
            assert!(clean.contains(part), "{part} in {clean}");
        }
        assert_eq!(plain(&clean), plain(&composed));
    }

    proptest! {
        #[test]
        fn composed_html_is_safe(text in r#"(@ada|#|https?://|<script>|</p>|"|'|&|javascript:|[a-z0-9_.é日/]{1,4}|\PC|\n){0,50}"#) {
            let composed = compose(&text, BASE, &mut people);
            prop_assert!(!composed.html.to_ascii_lowercase().contains("<script"));
            // Sanitising finds nothing to take away: the words and the number of elements stay.
            let clean = sanitize_html(&composed.html);
            prop_assert_eq!(plain(&clean), plain(&composed.html));
            prop_assert_eq!(clean.matches('<').count(), composed.html.matches('<').count());
            prop_assert_eq!(clean.matches("href=").count() , composed.html.matches("href=").count());
        }

        #[test]
        fn plain_words_come_back(text in "[a-z <>&\"']{0,40}") {
            prop_assert_eq!(plain(&html(&text)), text.trim());
        }
    }
}
