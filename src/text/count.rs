//! How long a post is: Mastodon's `StatusLengthValidator`, so that clients and server count alike.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::text::scan::{Kind, scan};

/// What every link counts, however long, in characters; Mastodon tells clients so in
/// `configuration.statuses.characters_reserved_per_url`.
pub const LINK_CHARS: usize = 23;

/// Length as people count: a letter with its accents or a family emoji is one, a link is 23, and of
/// `@user@domain` only `@user` counts. Add the content warning's own length.
pub fn length(text: &str) -> usize {
    let mut counted = String::with_capacity(text.len());
    let mut at = 0;
    for found in scan(text) {
        counted.push_str(&text[at..found.range.start]);
        match &found.kind {
            Kind::Link { .. } => counted.extend(std::iter::repeat_n('x', LINK_CHARS)),
            Kind::Mention { user, .. } => {
                counted.push('@');
                counted.push_str(user);
            }
            Kind::Hashtag { .. } => counted.push_str(&text[found.range.clone()]),
        }
        at = found.range.end;
    }
    counted.push_str(&text[at..]);
    counted.graphemes(true).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_as_people_do() {
        let cases = [
            ("", 0),
            ("hello", 5),
            ("é", 1),
            ("e\u{301}", 1),
            ("👨‍👩‍👧‍👦", 1),
            ("🏳️‍🌈🇸🇪", 2),
            ("日本語", 3),
            ("a\nb", 3),
            ("a\r\nb", 3),
            (
                "https://example.com/a/very/long/address/that/goes/on/and/on",
                23,
            ),
            ("http://a.ex", 23),
            ("see https://a.example now", 4 + 23 + 4),
            ("@ada@far.example hi", 4 + 3),
            ("@ada hi", 7),
            ("#tea", 4),
        ];
        for (text, chars) in cases {
            assert_eq!(length(text), chars, "{text}");
        }
    }

    proptest! {
        #[test]
        fn words_count_their_letters(text in "[a-zé日 ]{0,60}") {
            prop_assert_eq!(length(&text), text.chars().count());
        }

        #[test]
        fn takes_anything(text in r"(@|#|https://|\PC|[a-z.]){0,60}") {
            prop_assert!(length(&text) <= text.chars().count() + LINK_CHARS * text.matches("://").count());
        }
    }
}
