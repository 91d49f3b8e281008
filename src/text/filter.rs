//! Whether a text contains a word that somebody does not want to see, as Mastodon decides it
//! (`CustomFilterKeyword#to_regex`): case is ignored, and a whole word must not touch other word characters.

use crate::text::scan::is_word;

/// A keyword made ready to be looked for in many texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    lower: String,
    /// The character before a match must not be part of a word.
    edge_before: bool,
    /// The character after a match must not be part of a word.
    edge_after: bool,
}

/// A text made ready to be searched for many keywords.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Haystack {
    lower: String,
}

impl Needle {
    /// `whole_word` asks for word edges, but only at an end of `keyword` that is itself part of a word: `:)` can
    /// stand anywhere.
    pub fn new(keyword: &str, whole_word: bool) -> Needle {
        let edge = |c: Option<char>| whole_word && c.is_some_and(is_word);
        Needle {
            edge_before: edge(keyword.chars().next()),
            edge_after: edge(keyword.chars().next_back()),
            lower: keyword.to_lowercase(),
        }
    }
}

impl Haystack {
    /// The words that are searched: join content warning, plain text, poll answers and descriptions by line breaks.
    pub fn new(text: &str) -> Haystack {
        Haystack {
            lower: text.to_lowercase(),
        }
    }

    /// Whether `needle` occurs. An empty needle occurs nowhere.
    pub fn contains(&self, needle: &Needle) -> bool {
        let hay = self.lower.as_str();
        let fits = |at: usize| {
            let end = at + needle.lower.len();
            let touches_before = hay[..at].chars().next_back().is_some_and(is_word);
            let touches_after = hay[end..].chars().next().is_some_and(is_word);
            !(needle.edge_before && touches_before || needle.edge_after && touches_after)
        };
        if needle.lower.is_empty() {
            return false;
        }
        // Overlapping matches count: "aa" as a word stands in "aaa aa" although it first fits at 0.
        let mut from = 0;
        while let Some(at) = hay[from..].find(&needle.lower).map(|at| at + from) {
            if fits(at) {
                return true;
            }
            from = at + hay[at..].chars().next().map_or(1, char::len_utf8);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn matches_as_mastodon_does() {
        let cases = [
            // keyword, whole word, text, found
            ("spoiler", true, "A SPOILER ahead", true),
            ("spoiler", true, "spoilers ahead", false),
            ("spoiler", false, "spoilers ahead", true),
            ("spoiler", true, "(spoiler)", true),
            ("spoiler", true, "#spoiler", true),
            ("spoiler", true, "spoiler", true),
            ("spoiler", true, "no_spoiler", false),
            ("two words", true, "here are two words.", true),
            ("two words", true, "two  words", false),
            (":)", true, "hello:)there", true),
            (":)", true, "hello", false),
            ("#tea", true, "I like #tea", true),
            ("#tea", true, "x#tea", true),
            ("#tea", true, "#teatime", false),
            ("straße", true, "STRASSE", false),
            ("ÉCOLE", true, "l'école", true),
            ("猫", false, "黒猫です", true),
            ("猫", true, "黒猫です", false),
            ("aa", true, "aaa aa", true),
            ("", false, "anything", false),
        ];
        for (keyword, whole_word, text, found) in cases {
            let needle = Needle::new(keyword, whole_word);
            assert_eq!(
                Haystack::new(text).contains(&needle),
                found,
                "{keyword} {whole_word} in {text}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_word_between_spaces_is_found(word in r"\PC{1,10}", before in r"\PC{0,10}", after in r"\PC{0,10}") {
            let hay = Haystack::new(&format!("{before} {word} {after}"));
            prop_assert!(hay.contains(&Needle::new(&word, true)));
            prop_assert!(hay.contains(&Needle::new(&word, false)));
        }

        #[test]
        fn a_whole_word_is_also_a_part(word in r"[a-z :]{0,4}", text in r"[a-z :]{0,20}") {
            let hay = Haystack::new(&text);
            prop_assert!(!hay.contains(&Needle::new(&word, true)) || hay.contains(&Needle::new(&word, false)));
        }
    }
}
