//! What somebody typed into the search field, taken apart: words, `"phrases"`, `-excluded` words, and Mastodon's
//! operators (`app/lib/search_query_transformer.rb`).

use std::ops::Range;

use crate::text::filter::{Haystack, Needle};
use crate::text::tokenize;

/// Phrases, exclusions and operators beyond these many are ignored.
const PARTS_MAX: usize = 16;

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// A question to the search index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded terms that a post must all contain, those of phrases included.
    pub terms: Vec<String>,
    /// Texts that a post must contain as they stand.
    phrases: Vec<Needle>,
    /// Texts that a post must not contain.
    excluded: Vec<Needle>,
    /// `from:me` or `from:@user@domain`, as typed without the `@` in front.
    pub from: Option<String>,
    /// `has:` and `is:` in order.
    pub traits: Vec<(Trait, bool)>,
    /// `language:`.
    pub language: Option<String>,
    /// `before:`, `after:` and `during:`, in milliseconds since 1970 (UTC days).
    pub written: Option<Range<u64>>,
    /// An operator that can't be met, such as `has:wings`: nothing is found.
    pub impossible: bool,
}

/// Something a post can have or be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// `has:media`
    Media,
    /// `has:poll`
    Poll,
    /// `has:link`, and Mastodon's `has:embed`.
    Link,
    /// `is:reply`
    Reply,
    /// `is:sensitive`
    Sensitive,
}

impl Query {
    /// Takes `text` apart. Any text is a question.
    pub fn parse(text: &str) -> Query {
        let mut query = Query::default();
        let mut words = String::new();
        for part in parts(text) {
            let (part, wanted) = match part.strip_prefix('-') {
                Some(rest) if !rest.is_empty() => (rest, false),
                Some(_) | None => (part.strip_prefix('+').unwrap_or(part), true),
            };
            if let Some(phrase) = part.strip_prefix('"') {
                let phrase = phrase.trim_matches('"').trim();
                query.text(phrase, wanted, true, &mut words);
            } else if !query.operator(part, wanted) {
                query.text(part, wanted, false, &mut words);
            }
        }
        query.terms = tokenize::query_terms(&words);
        query
    }

    /// Whether nothing at all is asked.
    pub fn is_empty(&self) -> bool {
        let no_words = self.terms.is_empty() && self.phrases.is_empty();
        let no_operators = self.from.is_none()
            && self.traits.is_empty()
            && self.language.is_none()
            && self.written.is_none()
            && !self.impossible;
        no_words && no_operators
    }

    /// Whether [`fits`](Query::fits) has anything to look for.
    pub fn looks_at_words(&self) -> bool {
        !self.phrases.is_empty() || !self.excluded.is_empty()
    }

    /// Whether the words of a post fit beyond the terms that the index knows: phrases and exclusions.
    pub fn fits(&self, text: &str) -> bool {
        if !self.looks_at_words() {
            return true;
        }
        // Folded as the index is, so that "cafe au lait" finds "Café au lait".
        let hay = Haystack::new(&tokenize::fold(text));
        self.phrases.iter().all(|phrase| hay.contains(phrase))
            && !self.excluded.iter().any(|word| hay.contains(word))
    }

    fn text(&mut self, text: &str, wanted: bool, phrase: bool, words: &mut String) {
        if wanted {
            words.push(' ');
            words.push_str(text);
        }
        let list = if wanted {
            &mut self.phrases
        } else {
            &mut self.excluded
        };
        let text = text.trim_start_matches(['#', '@']);
        if (phrase || !wanted) && !text.is_empty() && list.len() < PARTS_MAX {
            list.push(Needle::new(&tokenize::fold(text), true));
        }
    }

    /// Reads `name:value`; false if it is no operator, but words.
    fn operator(&mut self, part: &str, wanted: bool) -> bool {
        let Some((name, value)) = part.split_once(':').filter(|(_, value)| !value.is_empty())
        else {
            return false;
        };
        match name.to_ascii_lowercase().as_str() {
            "from" => {
                self.impossible |= !wanted;
                self.from = Some(value.trim_start_matches('@').to_owned());
            }
            "has" | "is" => match trait_named(value) {
                Some(kind) if self.traits.len() < PARTS_MAX => self.traits.push((kind, wanted)),
                Some(_) => {}
                None => self.impossible |= wanted,
            },
            "language" => {
                self.impossible |= !wanted;
                self.language = Some(value.to_owned());
            }
            "before" | "after" | "during" => match day_ms(value) {
                Some(day) if wanted => self.narrow(match name.to_ascii_lowercase().as_str() {
                    "before" => 0..day,
                    "after" => day + DAY_MS..u64::MAX,
                    _ => day..day + DAY_MS,
                }),
                Some(_) | None => self.impossible = true,
            },
            // Everything that can be found here is the person's own library.
            "in" if matches!(value, "library" | "all") => {}
            // Posts of others that don't concern the person are not in anybody's index.
            "in" if value == "public" => self.impossible = true,
            _ => return false,
        }
        true
    }

    fn narrow(&mut self, span: Range<u64>) {
        let old = self.written.clone().unwrap_or(0..u64::MAX);
        self.written = Some(old.start.max(span.start)..old.end.min(span.end));
    }
}

fn trait_named(value: &str) -> Option<Trait> {
    Some(match value.to_ascii_lowercase().as_str() {
        "media" | "image" | "video" | "audio" => Trait::Media,
        "poll" => Trait::Poll,
        "link" | "embed" => Trait::Link,
        "reply" => Trait::Reply,
        "sensitive" => Trait::Sensitive,
        _ => return None,
    })
}

/// The first millisecond of a day written `2026-11-23`, in UTC.
fn day_ms(value: &str) -> Option<u64> {
    let date: jiff::civil::Date = value.trim_matches('"').parse().ok()?;
    let start = date
        .to_zoned(jiff::tz::TimeZone::UTC)
        .ok()?
        .timestamp()
        .as_millisecond();
    u64::try_from(start).ok()
}

/// Parts between spaces; a quoted phrase, with its sign, is one part.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let sign = usize::from(rest.starts_with(['-', '+']));
        let quoted = rest[sign..]
            .strip_prefix('"')
            .and_then(|inside| inside.find('"'));
        let end = match quoted {
            Some(length) => sign + 1 + length + 1,
            None => rest.find(char::is_whitespace).unwrap_or(rest.len()),
        };
        parts.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_become_terms() {
        assert_eq!(
            Query::parse("Garden  Café #Tea").terms,
            ["garden", "cafe", "tea"]
        );
        assert_eq!(
            Query::parse("at 12:30 see http://x.example").terms,
            ["at", "12", "30", "see", "http", "x", "example"]
        );
        assert!(Query::parse("  ").is_empty());
        assert!(Query::parse("-tea").is_empty());
        assert!(!Query::parse("has:media").is_empty());
    }

    #[test]
    fn phrases_and_exclusions_are_checked() {
        let cases = [
            (r#""green tea""#, "I drink Green Tea.", true),
            (r#""green tea""#, "green and black tea", false),
            (r#""cafe au lait""#, "un Café au lait", true),
            ("tea -green", "black tea", true),
            ("tea -green", "green tea", false),
            (r#"tea -"green tea""#, "green leaves, black tea", true),
            ("tea -#green", "tea #green", false),
            ("tea -green", "evergreen tea", true),
        ];
        for (query, text, fits) in cases {
            let query = Query::parse(query);
            assert_eq!(query.fits(text), fits, "{query:?} {text}");
        }
        assert_eq!(
            Query::parse(r#"one "two three" -four"#).terms,
            ["one", "two", "three"]
        );
    }

    #[test]
    fn operators_are_read() {
        let query = Query::parse(
            "tea from:@ada@far.example has:media -is:reply language:de after:2026-11-22",
        );
        assert_eq!(query.terms, ["tea"]);
        assert_eq!(query.from.as_deref(), Some("ada@far.example"));
        assert_eq!(query.traits, [(Trait::Media, true), (Trait::Reply, false)]);
        assert_eq!(query.language.as_deref(), Some("de"));
        // 2026-11-23T00:00:00Z, checked with `date -u -d 2026-11-23 +%s`.
        assert_eq!(query.written, Some(1_795_392_000_000..u64::MAX));
        let day = Query::parse("during:2026-11-23").written;
        assert_eq!(day, Some(1_795_392_000_000..1_795_478_400_000));
        assert_eq!(
            Query::parse("before:2026-11-23 after:2026-11-21").written,
            Some(1_795_305_600_000..1_795_392_000_000)
        );
        assert!(Query::parse("has:wings").impossible);
        assert!(Query::parse("before:yesterday").impossible);
        assert!(!Query::parse("in:library tea").impossible);
        // A colon alone makes no operator.
        assert_eq!(
            Query::parse("note:tea from:").terms,
            ["note", "tea", "from"]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_a_question(text in r#"("|-|\+|from:|has:|before:|[a-z0-9-]{0,10}|\PC| ){0,30}"#) {
            let query = Query::parse(&text);
            prop_assert!(query.terms.len() <= tokenize::QUERY_TERMS_MAX);
            query.fits(&text);
        }
    }
}
