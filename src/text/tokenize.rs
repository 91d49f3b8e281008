//! Words folded for finding: `Café` is found by `cafe`, `東京都` by `東京`. Also the folded names of hashtags.

use std::collections::HashSet;

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::text::scan::{HASHTAG_CHARS_MAX, hashtag_length, is_mark, is_separator, is_word};

/// Terms that one post adds to the index at most; the first ones count.
pub const TERMS_MAX: usize = 1024;
/// Terms of one question at most.
pub const QUERY_TERMS_MAX: usize = 16;
/// A longer term is cut, in bytes; a question is cut alike, so it is still found.
pub const TERM_BYTES_MAX: usize = 64;

/// Compatibility forms unified (NFKC), lower case, and accents taken from Latin and Greek letters. Other scripts
/// keep their marks: there й and и, か and が, are different letters.
pub fn fold(text: &str) -> String {
    let lower: String = text.nfkc().collect::<String>().to_lowercase();
    let mut out = String::with_capacity(lower.len());
    let mut base_takes_accents = false;
    for c in lower.nfkd() {
        if is_accent(c) {
            if !base_takes_accents {
                out.push(c);
            }
            continue;
        }
        // Other marks may stand between a letter and its accent.
        if !is_combining_mark(c) {
            base_takes_accents = c.is_ascii_alphabetic() || is_latin_or_greek(c);
        }
        match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ħ' => out.push('h'),
            'ŧ' => out.push('t'),
            'ı' => out.push('i'),
            c => out.push(c),
        }
    }
    out.nfkc().collect()
}

/// The unique terms of a text, at most [`TERMS_MAX`], in order of appearance: folded words; pairs of neighbouring
/// characters where words are not parted by spaces. `#` and `@` are not part of a term.
pub fn terms(text: &str) -> Vec<String> {
    unique_terms(text, TERMS_MAX)
}

/// The terms that a post must all contain to answer `query`, at most [`QUERY_TERMS_MAX`].
pub fn query_terms(query: &str) -> Vec<String> {
    unique_terms(query, QUERY_TERMS_MAX)
}

/// The number under which the index keeps a term: the first 8 bytes of its SHA-256, big-endian. It is written to
/// disk, so it can never change.
pub fn term_hash(term: &str) -> u64 {
    let digest = Sha256::digest(term.as_bytes());
    digest
        .iter()
        .take(8)
        .fold(0, |hash, byte| hash << 8 | u64::from(*byte))
}

/// The name of a hashtag as Mastodon keeps it: sign stripped, folded, foreign characters dropped. None if nothing
/// is left that could be a hashtag.
pub fn hashtag(name: &str) -> Option<String> {
    let name = name.trim().trim_start_matches(['#', '＃']);
    if name.chars().count() > HASHTAG_CHARS_MAX {
        return None;
    }
    let belongs = |c: &char| is_word(*c) || is_separator(*c);
    let folded = fold(&name.nfkc().filter(belongs).collect::<String>());
    (hashtag_length(&folded) == Some(folded.len())).then_some(folded)
}

fn unique_terms(text: &str, most: usize) -> Vec<String> {
    let folded = fold(text);
    let mut seen = HashSet::new();
    let mut terms = Vec::new();
    for term in Runs(&folded).flat_map(run_terms) {
        if terms.len() == most {
            break;
        }
        if seen.insert(term) {
            terms.push(term.to_owned());
        }
    }
    terms
}

/// Stretches of word characters that are all of one kind: spaced script or unspaced script.
struct Runs<'a>(&'a str);

impl<'a> Iterator for Runs<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let start = self
            .0
            .find(|c: char| c.is_alphanumeric() && !joins_back(c))?;
        let text = &self.0[start..];
        let unspaced = text.starts_with(is_unspaced);
        let joins = |c: char| joins_back(c) || (c.is_alphanumeric() && is_unspaced(c) == unspaced);
        let end = text.find(|c: char| !joins(c)).unwrap_or(text.len());
        self.0 = &text[end..];
        Some(&text[..end])
    }
}

/// The terms of one run: the word, or each pair of neighbours, or the character if it stands alone. A mark goes
/// with its letter.
fn run_terms(run: &str) -> Vec<&str> {
    if !run.starts_with(is_unspaced) {
        return vec![cut(run)];
    }
    let letters = run
        .char_indices()
        .filter(|(_, c)| !joins_back(*c))
        .map(|(at, _)| at);
    let ends: Vec<usize> = letters.chain([run.len()]).collect();
    if ends.len() <= 3 {
        return vec![cut(run)];
    }
    ends.windows(3)
        .map(|pair| cut(&run[pair[0]..pair[2]]))
        .collect()
}

/// Characters that never begin a term: marks, and the invisible joiners inside Persian and Indic words.
fn joins_back(c: char) -> bool {
    is_mark(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

fn cut(word: &str) -> &str {
    &word[..word.floor_char_boundary(TERM_BYTES_MAX)]
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
}

fn is_latin_or_greek(c: char) -> bool {
    matches!(c, '\u{aa}'..='\u{24f}' | '\u{370}'..='\u{3ff}' | '\u{1e00}'..='\u{1fff}')
        && c.is_alphabetic()
}

/// Scripts written without spaces between words: Thai, Lao, Tibetan, Burmese, Hangul (which has spaces, but joins
/// particles to words), Khmer, kana and Han.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}'
        | '\u{f00}'..='\u{fff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1100}'..='\u{11ff}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{318f}'
        | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_what_looks_alike() {
        let cases = [
            ("Café", "cafe"),
            ("CAFE\u{301}", "cafe"),
            ("ａｅｓｔｈｅｔｉｃ", "aesthetic"),
            ("Straße", "strasse"),
            ("Smørrebrød", "smorrebrod"),
            ("Łódź", "lodz"),
            ("İstanbul", "istanbul"),
            ("Καλημέρα", "καλημερα"),
            // Other scripts keep what tells their letters apart.
            ("Йога", "йога"),
            ("がか", "がか"),
            ("ﾊﾝｶｸ", "ハンカク"),
            ("한국어", "한국어"),
            ("हिन्दी", "हिन्दी"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn finds_terms() {
        let cases: [(&str, &[&str]); 11] = [
            ("", &[]),
            ("Hello, hello World!", &["hello", "world"]),
            (
                "#GardenParty @ada@far.example",
                &["gardenparty", "ada", "far", "example"],
            ),
            ("don't", &["don", "t"]),
            ("3 cats, 3.14", &["3", "cats", "14"]),
            ("東京都", &["東京", "京都"]),
            ("猫", &["猫"]),
            ("猫 が", &["猫", "が"]),
            ("abc日本語xyz", &["abc", "日本", "本語", "xyz"]),
            ("한국어", &["한국", "국어"]),
            ("हिन्दी भाषा", &["हिन्दी", "भाषा"]),
        ];
        for (text, expected) in cases {
            assert_eq!(terms(text), expected, "{text}");
        }
    }

    #[test]
    fn terms_are_bounded() {
        let many: String = (0..3 * TERMS_MAX).map(|n| format!("word{n} ")).collect();
        assert_eq!(terms(&many).len(), TERMS_MAX);
        assert_eq!(query_terms(&many).len(), QUERY_TERMS_MAX);
        let long = "é".repeat(500);
        assert_eq!(terms(&long), ["e".repeat(TERM_BYTES_MAX)]);
        assert_eq!(terms(&"ж".repeat(500)), ["ж".repeat(TERM_BYTES_MAX / 2)]);
    }

    #[test]
    fn the_hash_never_changes() {
        // sha256("tea") begins a9 f7 4d 1e c3 6e bd eb …; checked with coreutils' sha256sum.
        assert_eq!(term_hash("tea"), 0xa9f7_4d1e_c36e_bdeb);
        assert_ne!(term_hash("tea"), term_hash("tee"));
    }

    #[test]
    fn names_hashtags_as_mastodon_does() {
        let cases = [
            ("#hello_world", Some("hello_world")),
            ("hello world", Some("helloworld")),
            (".abcdef123", Some("abcdef123")),
            ("Hello❤️World", Some("helloworld")),
            ("abcABCａｂｃＡＢＣやゆよ", Some("abcabcabcabcやゆよ")),
            ("＃Ｆｏｏ", Some("foo")),
            ("one·two", Some("one·two")),
            ("हिन्दी", Some("हिन्दी")),
            ("12345", None),
            ("", None),
            ("#", None),
            ("!!!", None),
        ];
        for (name, expected) in cases {
            assert_eq!(hashtag(name).as_deref(), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in r"\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn a_text_answers_to_each_of_its_terms(text in r"(\PC|[a-z日本 ]){0,80}") {
            let all = terms(&text);
            prop_assert!(all.iter().all(|term| term.len() <= TERM_BYTES_MAX && !term.is_empty()));
            for term in &all {
                prop_assert!(query_terms(term).iter().all(|part| all.contains(part)), "{}", term);
            }
        }

        #[test]
        fn a_hashtag_is_its_own_name(name in r"(\PC|[a-z]){0,20}") {
            if let Some(folded) = hashtag(&name) {
                prop_assert_eq!(hashtag(&folded), Some(folded.clone()));
            }
        }
    }
}
