//! A preview of a link, read out of the page that it leads to, from what pages say about themselves:
//! OpenGraph, Twitter cards, JSON-LD, `<title>` (Mastodon `app/lib/link_details_extractor.rb`).
//!
//! The page is taken apart as it comes, without building a tree, and given up where it wants to cost time:
//! what was read until then counts.

mod charset;
mod page;
mod structured;

use super::{handle, language};
use crate::model::Time;
use page::Facts;
use structured::Structured;
use url::Url;

/// Longest title, in characters.
const TITLE_MAX: usize = 300;
/// Longest description, in characters.
const DESCRIPTION_MAX: usize = 1_000;
/// Longest name of a person or a website, in characters.
const NAME_MAX: usize = 120;
/// Longest description of a picture, in characters (that of our own pictures).
const ALT_MAX: usize = 1_500;
/// Longest address, in bytes.
const URL_BYTES_MAX: usize = 2_048;
/// Largest side of a picture or a player that is believed, in pixels.
const SIDE_MAX: u32 = 20_000;

/// What a page says about itself. All of it is text, never HTML; what it doesn't say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Its address, as it names itself, if that is on the same server; else where it was found.
    pub url: String,
    /// Its title.
    pub title: String,
    /// A sentence or two.
    pub description: String,
    /// ISO 639, of those that a post can have.
    pub language: Option<&'static str>,
    /// What it is: `article`, `video.other`, `website` (OpenGraph `og:type`).
    pub kind: String,
    /// Who wrote it.
    pub author_name: String,
    /// Their page.
    pub author_url: String,
    /// Their account, as `user@domain` (`fediverse:creator`). A claim: they must let this website name them.
    pub author_acct: String,
    /// The website's name.
    pub provider_name: String,
    /// Its front page.
    pub provider_url: String,
    /// A picture's address.
    pub image: Option<String>,
    /// What it shows.
    pub image_description: String,
    /// Its width and height in pixels, as the page says.
    pub image_size: Option<(u32, u32)>,
    /// When it was published.
    pub published_at: Option<Time>,
    /// Where a film plays in a frame, by HTTPS (`twitter:player`). With it the page is a film, not a text.
    pub player: Option<String>,
    /// The player's width and height in pixels.
    pub player_size: Option<(u32, u32)>,
    /// Where more is said, as JSON (oEmbed).
    pub oembed: Option<String>,
}

/// Reads the preview of a page of HTML. `content_type` is the header's, which may know the charset; `place` is
/// where the page was found in the end.
pub fn preview(bytes: &[u8], content_type: Option<&str>, place: &Url) -> Preview {
    let text = charset::decode(bytes, content_type);
    let facts = page::read(&text);
    let structured = structured::best(&facts.structured);
    Reader::new(&facts, &structured, place).preview()
}

struct Reader<'a> {
    facts: &'a Facts,
    structured: &'a Structured,
    place: &'a Url,
    base: Url,
}

impl<'a> Reader<'a> {
    fn new(facts: &'a Facts, structured: &'a Structured, place: &'a Url) -> Reader<'a> {
        let base = facts.base.as_deref().and_then(|base| place.join(base).ok());
        let base = base.filter(is_web).unwrap_or_else(|| place.clone());
        Reader {
            facts,
            structured,
            place,
            base,
        }
    }

    fn preview(&self) -> Preview {
        let image = self.any(&[
            "og:image:secure_url",
            "og:image",
            "og:image:url",
            "twitter:image",
        ]);
        let image = image
            .and_then(|url| self.resolve(url))
            .or_else(|| self.resolve(self.structured.image.as_deref()?));
        let has_image = image.is_some();
        let player = self.facts.meta("twitter:player");
        let player = player.and_then(|url| self.resolve(url));
        let player = player.filter(|url| url.starts_with("https:"));
        Preview {
            url: self.own_address(),
            title: first(
                TITLE_MAX,
                [
                    self.structured.headline.as_deref(),
                    self.any(&["og:title", "twitter:title"]),
                    self.facts.title.as_deref(),
                ],
            ),
            description: first(
                DESCRIPTION_MAX,
                [
                    self.structured.description.as_deref(),
                    self.any(&["og:description", "twitter:description", "description"]),
                ],
            ),
            language: self.language(),
            kind: first(NAME_MAX, [self.facts.meta("og:type")]),
            author_name: first(
                NAME_MAX,
                [
                    self.structured.author_name.as_deref(),
                    self.any(&["og:author", "og:author:username", "author"]),
                ],
            ),
            author_url: self.url_or_nothing(self.structured.author_url.as_deref()),
            author_acct: self.creator(),
            provider_name: first(
                NAME_MAX,
                [
                    self.structured.publisher_name.as_deref(),
                    self.facts.meta("og:site_name"),
                ],
            ),
            provider_url: self.url_or_nothing(self.structured.publisher_url.as_deref()),
            image,
            image_description: match has_image {
                true => first(ALT_MAX, [self.any(&["og:image:alt", "twitter:image:alt"])]),
                false => String::new(),
            },
            image_size: self.size("og:image").filter(|_| has_image),
            published_at: self.published_at(),
            player_size: self.size("twitter:player").filter(|_| player.is_some()),
            player,
            oembed: self
                .facts
                .oembed
                .as_deref()
                .and_then(|url| self.resolve(url)),
        }
    }

    fn any(&self, names: &[&str]) -> Option<&'a str> {
        names.iter().find_map(|name| self.facts.meta(name))
    }

    /// A page may name itself otherwise, but nobody else's.
    fn own_address(&self) -> String {
        let names = [self.facts.canonical.as_deref(), self.facts.meta("og:url")];
        let own = names.into_iter().flatten().find_map(|name| {
            let url = Url::parse(&self.resolve(name)?).ok()?;
            (url.origin() == self.place.origin()).then(|| url.to_string())
        });
        own.unwrap_or_else(|| self.place.to_string())
    }

    fn resolve(&self, address: &str) -> Option<String> {
        let address = address.trim();
        if address.is_empty() || address.len() > URL_BYTES_MAX {
            return None;
        }
        let url = self.base.join(address).ok().filter(is_web)?;
        Some(url.to_string()).filter(|url| url.len() <= URL_BYTES_MAX)
    }

    fn url_or_nothing(&self, address: Option<&str>) -> String {
        address
            .and_then(|address| self.resolve(address))
            .unwrap_or_default()
    }

    fn language(&self) -> Option<&'static str> {
        let named = [
            self.structured.language.as_deref(),
            self.facts.meta("og:locale"),
            self.facts.language.as_deref(),
        ];
        named.into_iter().flatten().find_map(language::language)
    }

    fn creator(&self) -> String {
        let named = self.facts.meta("fediverse:creator");
        let acct = named.and_then(|name| handle::split_acct(name.trim()));
        let whole = acct.and_then(|acct| Some(format!("{}@{}", acct.user, acct.domain?)));
        whole.unwrap_or_default()
    }

    fn published_at(&self) -> Option<Time> {
        let said = self.structured.published.as_deref();
        Time::parse(said.or(self.facts.meta("article:published_time"))?.trim())
    }

    fn size(&self, what: &str) -> Option<(u32, u32)> {
        let side = |which: &str| {
            let said = self.facts.meta(&format!("{what}:{which}"))?;
            let side = said.trim().trim_end_matches("px").parse().ok()?;
            (1..=SIDE_MAX).contains(&side).then_some(side)
        };
        Some((side("width")?, side("height")?))
    }
}

/// An address of the web that has no password in it.
fn is_web(url: &Url) -> bool {
    let plain = url.username().is_empty() && url.password().is_none();
    matches!(url.scheme(), "http" | "https") && url.has_host() && plain
}

/// The first that says something, as one line of so many characters.
fn first<const N: usize>(most: usize, said: [Option<&str>; N]) -> String {
    let mut lines = said.into_iter().flatten().map(|text| line(text, most));
    lines.find(|line| !line.is_empty()).unwrap_or_default()
}

/// Text as one line, without what turns writing around or can't be seen, cut at a number of characters.
fn line(text: &str, most: usize) -> String {
    let seen = |sign: &char| {
        !sign.is_control()
            && !matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let mut line = String::new();
    let mut count = 0;
    for word in text.split_whitespace() {
        let mut word = word.chars().filter(seen).peekable();
        if word.peek().is_some() && count > 0 && count < most {
            line.push(' ');
            count += 1;
        }
        for sign in word {
            if count == most {
                return line.trim_end().to_owned();
            }
            line.push(sign);
            count += 1;
        }
    }
    line
}

#[cfg(test)]
mod tests;
