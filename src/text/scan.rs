//! Finding mentions, hashtags and links in what somebody typed, by Mastodon's rules.
//!
//! The rules are those of `Account::MENTION_RE`, `Tag::HASHTAG_RE` and `app/lib/extractor.rb`. They are written
//! as a walk over characters, because a walk is linear whatever is typed.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};
use unicode_normalization::char::is_combining_mark;
use url::Url;

/// A longer hashtag is left as plain text, in characters.
pub const HASHTAG_CHARS_MAX: usize = 255;

/// Something in a text that is more than text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes, sign included (`@ada`, `#tea`).
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// The three things a text can contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `@user` or `@user@domain`, as typed. Whether there is such a person is not known here.
    Mention {
        /// The part before the second `@`.
        user: String,
        /// The part behind it.
        domain: Option<String>,
    },
    /// `#name`, as typed and without the sign.
    Hashtag {
        /// The name; [`hashtag`](crate::text::tokenize::hashtag) folds it.
        name: String,
    },
    /// An `http` or `https` address, as typed.
    Link {
        /// The address.
        url: String,
    },
}

/// Everything found in `text`, in order, never overlapping. Nothing is found inside a link.
pub fn scan(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    for link in links(text) {
        scan_words(text, at..link.range.start, &mut found);
        at = link.range.end;
        found.push(link);
    }
    scan_words(text, at..text.len(), &mut found);
    found
}

/// A character that belongs to a word: letter, digit, combining mark or underscore.
pub(super) fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric() || is_mark(c)
}

/// A mark that belongs to the letter before it. The variation selectors and enclosing keycaps of emoji are no such
/// marks, though Unicode calls them combining.
pub(super) fn is_mark(c: char) -> bool {
    is_combining_mark(c)
        && !matches!(c, '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Characters that join the words of one hashtag: `_`, middle dot, katakana middle dot, zero-width non-joiner.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, '_' | '\u{b7}' | '\u{30fb}' | '\u{200c}')
}

/// The length in bytes of the hashtag name at the front of `text`, or none. At least one character is a letter
/// (or joins words), so that "#1" stays a number; a joining character neither begins nor ends a name.
pub(super) fn hashtag_length(text: &str) -> Option<usize> {
    let run: Vec<(usize, char)> = text
        .char_indices()
        .take_while(|(_, c)| is_word(*c) || is_separator(*c))
        .collect();
    let word_end = |n: usize| run[n].0 + run[n].1.len_utf8();
    if !is_word(run.first()?.1) {
        return None;
    }
    let last = run.iter().rposition(|(_, c)| is_word(*c))?;
    let joined = last >= 2
        && run[1..last]
            .iter()
            .any(|(_, c)| c.is_alphabetic() || is_separator(*c));
    if joined {
        return Some(word_end(last));
    }
    let plain = run.iter().take_while(|(_, c)| is_word(*c)).count();
    let lettered = run[..plain].iter().any(|(_, c)| c.is_alphabetic());
    lettered.then(|| word_end(plain - 1))
}

/// Links between white space of any script; linkify alone would read on over an ideographic space. It knows no
/// top-level domains in other scripts than Latin.
fn links(text: &str) -> Vec<Found> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let mut links = Vec::new();
    let mut start = 0;
    for stretch in text.split(char::is_whitespace) {
        for link in finder
            .links(stretch)
            .filter(|link| is_web_address(link.as_str(), &stretch[link.end()..]))
        {
            links.push(Found {
                range: start + link.start()..start + link.end(),
                kind: Kind::Link {
                    url: link.as_str().to_owned(),
                },
            });
        }
        start += stretch.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
    }
    links
}

/// Browsers read a backslash as a slash, so an address beside one is not what it seems; it stays text.
fn is_web_address(address: &str, after: &str) -> bool {
    !address.contains('\\')
        && !after.starts_with('\\')
        && Url::parse(address)
            .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// Mentions and hashtags in one stretch between links. The character before the stretch still counts.
fn scan_words(text: &str, stretch: Range<usize>, found: &mut Vec<Found>) {
    let mut at = stretch.start;
    let mut before = text[..at].chars().next_back();
    while let Some(c) = text[at..stretch.end].chars().next() {
        let after_sign = at + c.len_utf8();
        let rest = &text[after_sign..stretch.end];
        let entity = match c {
            '@' if before.is_none_or(|b| !is_word(b) && b != '/' && b != '=') => {
                mention(rest, &text[stretch.end..])
            }
            '#' | '＃'
                if before.is_none_or(|b| !is_word(b) && !matches!(b, '/' | ')' | '=' | '&')) =>
            {
                hashtag_length(rest)
                    .filter(|length| rest[..*length].chars().count() <= HASHTAG_CHARS_MAX)
                    .map(|length| {
                        (
                            length,
                            Kind::Hashtag {
                                name: rest[..length].to_owned(),
                            },
                        )
                    })
            }
            _ => None,
        };
        let end = match entity {
            Some((length, kind)) => {
                let range = at..after_sign + length;
                found.push(Found {
                    range: range.clone(),
                    kind,
                });
                range.end
            }
            None => after_sign,
        };
        before = text[..end].chars().next_back();
        at = end;
    }
}

/// Reads `user` or `user@domain` from the front of `rest`; `beyond` is what follows the stretch.
fn mention(rest: &str, beyond: &str) -> Option<(usize, Kind)> {
    let user = dotted(rest, |c| c.is_ascii_alphanumeric() || c == '_');
    if user == 0 {
        return None;
    }
    let domain = rest[user..]
        .strip_prefix('@')
        .map_or(0, |tail| dotted(tail, is_word));
    let length = if domain > 0 { user + 1 + domain } else { user };
    let after = rest[length..].chars().chain(beyond.chars()).next();
    // "@ada@" or "@adaé" is not a handle, and "@ada://" is part of an address.
    let broken = after.is_some_and(|c| c == '@' || (domain == 0 && is_word(c)))
        || rest[length..].starts_with("://");
    if broken {
        return None;
    }
    let kind = Kind::Mention {
        user: rest[..user].to_owned(),
        domain: (domain > 0).then(|| rest[user + 1..length].to_owned()),
    };
    Some((length, kind))
}

/// Bytes of `part([.-]+part)*` at the front of `text`.
fn dotted(text: &str, part: impl Fn(char) -> bool) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if part(c) {
            end = at + c.len_utf8();
        } else if end == 0 || !matches!(c, '.' | '-') {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Writes what was found as `@user`, `@user@domain`, `#tag` or the address.
    fn short(text: &str) -> Vec<String> {
        scan(text)
            .into_iter()
            .map(|found| match found.kind {
                Kind::Mention { user, domain: None } => format!("@{user}"),
                Kind::Mention {
                    user,
                    domain: Some(domain),
                } => format!("@{user}@{domain}"),
                Kind::Hashtag { name } => format!("#{name}"),
                Kind::Link { url } => url,
            })
            .collect()
    }

    #[track_caller]
    fn check(cases: &[(&str, &[&str])]) {
        for (text, expected) in cases {
            assert_eq!(short(text), *expected, "{text}");
        }
    }

    #[test]
    fn finds_mentions() {
        check(&[
            ("@alice", &["@alice"]),
            (
                "hello @alice, and @bob@far.example.",
                &["@alice", "@bob@far.example"],
            ),
            ("(@alice)", &["@alice"]),
            ("@Alice_1", &["@Alice_1"]),
            ("@dotted.name@far.example", &["@dotted.name@far.example"]),
            ("@alice.", &["@alice"]),
            ("@alice-", &["@alice"]),
            (
                "@bob@sub-domain.example-site.example!",
                &["@bob@sub-domain.example-site.example"],
            ),
            ("@bob@みんな.example", &["@bob@みんな.example"]),
            // E-mail addresses and paths are not mentions.
            ("ada@home.example", &[]),
            ("/@alice", &[]),
            ("x=@alice", &[]),
            ("@", &[]),
            ("@ alice", &[]),
            ("@@alice", &["@alice"]),
            ("@alice@", &[]),
            ("@alice://", &[]),
            ("@adaé", &[]),
        ]);
    }

    #[test]
    fn finds_hashtags() {
        check(&[
            ("#tea", &["#tea"]),
            ("this is #ａｅｓｔｈｅｔｉｃ", &["#ａｅｓｔｈｅｔｉｃ"]),
            ("this is ＃ｆｏｏ", &["#ｆｏｏ"]),
            ("hello #3d", &["#3d"]),
            ("hello #l33ts35k", &["#l33ts35k"]),
            ("hello #world2016", &["#world2016"]),
            ("hello #_test", &["#_test"]),
            ("hello #test_", &["#test_"]),
            ("hello #one_two_three", &["#one_two_three"]),
            ("hello #one·two·three", &["#one·two·three"]),
            ("testing #ぼっち・ざ・ろっく", &["#ぼっち・ざ・ろっく"]),
            ("just add #نرم‌افزار and", &["#نرم‌افزار"]),
            ("hello #·one·two·three", &[]),
            ("hello #one·two·three·", &["#one·two·three"]),
            ("hello #0123456", &[]),
            ("#", &[]),
            ("toß#ruby", &[]),
            ("a&#39;b", &[]),
            (
                "https://en.wikipedia.org/wiki/Ghostbusters_(song)#Lawsuit",
                &["https://en.wikipedia.org/wiki/Ghostbusters_(song)#Lawsuit"],
            ),
            ("test\u{a0}#foo", &["#foo"]),
            ("#hashtagタグ", &["#hashtagタグ"]),
            ("#one#two", &["#one"]),
            ("#हिन्दी", &["#हिन्दी"]),
            ("#️⃣a", &[]),
        ]);
        let long = format!("#{}", "a".repeat(HASHTAG_CHARS_MAX + 1));
        assert_eq!(scan(&long), []);
    }

    #[test]
    fn finds_links() {
        check(&[
            ("http://google.com", &["http://google.com"]),
            (
                "https://nic.みんな.example/",
                &["https://nic.みんな.example/"],
            ),
            ("http://www.google.com!", &["http://www.google.com"]),
            ("http://www.google.com'", &["http://www.google.com"]),
            ("http://www.google.com>", &["http://www.google.com"]),
            (
                "http://a.example/post/arizona. ",
                &["http://a.example/post/arizona"],
            ),
            ("(http://google.com/)", &["http://google.com/"]),
            ("\"https://example.com/\"", &["https://example.com/"]),
            ("<https://example.com/>", &["https://example.com/"]),
            (
                "https://a.example/search?utf8=✓&q=a",
                &["https://a.example/search?utf8=✓&q=a"],
            ),
            (
                "https://en.wikipedia.org/wiki/Diaspora_(software)",
                &["https://en.wikipedia.org/wiki/Diaspora_(software)"],
            ),
            (
                "https://ja.wikipedia.org/wiki/日本",
                &["https://ja.wikipedia.org/wiki/日本"],
            ),
            ("https://example.com/　abc123", &["https://example.com/"]),
            (
                "https://a.example　https://b.example\nhttps://c.example",
                &[
                    "https://a.example",
                    "https://b.example",
                    "https://c.example",
                ],
            ),
            (
                "https://medium.com/@alice/some-article#.abcdef123",
                &["https://medium.com/@alice/some-article#.abcdef123"],
            ),
            (
                "http://example.com/b<del>b</del>",
                &["http://example.com/b"],
            ),
            ("http://www\\.google\\.com", &[]),
            ("javascript:alert(1) ftp://a.example/ data:text/html,x", &[]),
            ("https://", &[]),
            (
                "see https://a.example/ @bob #tea",
                &["https://a.example/", "@bob", "#tea"],
            ),
        ]);
    }

    proptest! {
        #[test]
        fn ranges_are_valid_ordered_and_apart(text in r"(@|#|＃|/|\.|-|https?://|[a-z0-9_é日·]{1,4}|\PC|\n){0,60}") {
            let mut end = 0;
            for found in scan(&text) {
                prop_assert!(found.range.start >= end && found.range.end > found.range.start);
                prop_assert!(text.get(found.range.clone()).is_some());
                end = found.range.end;
            }
        }
    }
}
