//! Which link of a post is worth a preview: the first that is none of a person, a hashtag or this very house
//! (Mastodon `FetchLinkCardService#parse_urls`).

use url::Url;

/// Longest address that is looked at, in bytes.
const URL_BYTES_MAX: usize = 2_048;

/// How many links are looked through.
const LINKS_MAX: usize = 64;

/// Classes that say that a link leads to a person, a hashtag or a post.
const NO_PAGES: [&str; 4] = ["mention", "hashtag", "u-url", "quote-inline"];

/// The address of the first link to a page outside of `home`, in HTML of our own making or sanitised.
pub fn first_link(html: &str, home: &str) -> Option<String> {
    let mut rest = html;
    for _ in 0..LINKS_MAX {
        let at = rest.find("<a ")?;
        let (attributes, after) = opened(&rest[at + 3..])?;
        rest = after;
        let inside = after.find("</a>").map_or(after, |end| &after[..end]);
        if let Some(address) = page(&attributes, inside, home) {
            return Some(address);
        }
    }
    None
}

fn page(attributes: &[(&str, &str)], inside: &str, home: &str) -> Option<String> {
    let named = |name: &str| {
        let found = attributes.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| *value).unwrap_or_default()
    };
    let has = |name: &str, words: &[&str]| {
        let mut found = named(name).split_ascii_whitespace();
        found.any(|word| words.contains(&word))
    };
    if has("class", &NO_PAGES) || has("rel", &["tag"]) || is_name(inside) {
        return None;
    }
    let address = unescape(named("href"));
    let url = Url::parse(&address).ok()?;
    let web = matches!(url.scheme(), "http" | "https");
    let host = match (url.host_str()?, url.port()) {
        (host, Some(port)) => format!("{host}:{port}"),
        (host, None) => host.to_owned(),
    };
    let plain = url.username().is_empty() && url.password().is_none();
    (web && plain && host != home && address.len() <= URL_BYTES_MAX).then(|| url.to_string())
}

/// Whether a link's words are `#tea` or `@ada`: some servers give such links no class.
fn is_name(inside: &str) -> bool {
    let mut tag = false;
    let first = inside.chars().find(|sign| {
        match sign {
            '<' => tag = true,
            '>' => tag = false,
            _ => return !tag && !sign.is_whitespace(),
        }
        false
    });
    matches!(first, Some('#' | '@'))
}

/// The attributes of a tag, and what follows it.
fn opened(tag: &str) -> Option<(Vec<(&str, &str)>, &str)> {
    let mut attributes = Vec::new();
    let mut rest = tag;
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return Some((attributes, after));
        }
        let (name, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        attributes.push((name, value));
        rest = after;
    }
}

fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(html: &str) -> Option<String> {
        first_link(html, "home.example")
    }

    #[test]
    fn people_and_hashtags_are_no_pages() {
        let html = r##"<p><span class="h-card"><a href="https://a.example/@ada" class="u-url mention">@<span>ada</span></a></span>
            <a href="https://a.example/tags/tea" class="mention hashtag" rel="tag">#<span>tea</span></a>
            <a href="https://b.example/tags/tea" rel="nofollow"><b>#tea</b></a>
            <a href="https://home.example/about">us</a>
            <a href="https://paper.example/?a=1&amp;b=%20" title="a > b" rel="nofollow">read</a>
            <a href="https://second.example/">too</a></p>"##;
        assert_eq!(
            found(html).as_deref(),
            Some("https://paper.example/?a=1&b=%20")
        );
    }

    #[test]
    fn what_is_no_page_has_no_preview() {
        for html in [
            "",
            "<p>https://a.example</p>",
            r#"<a href="mailto:a@b.example">a</a>"#,
            r#"<a href="https://u:p@b.example/">a</a>"#,
            r#"<a href="https://home.example/x">a</a>"#,
            r#"<a href="/x">a</a>"#,
            r#"<a href="https://a.example"#,
            "<a >x</a>",
        ] {
            assert_eq!(found(html), None, "{html}");
        }
    }

    #[test]
    fn own_text_is_read_as_it_is_composed() {
        let composed = crate::text::compose::compose(
            "@ada see https://paper.example/news?x=1&y=2 #tea",
            "https://home.example",
            &mut |_, _| None,
        );
        assert_eq!(
            found(&composed.html).as_deref(),
            Some("https://paper.example/news?x=1&y=2")
        );
    }
}
