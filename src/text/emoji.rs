//! Custom emojis in a text: `:shortcode:`.

/// Shortest and longest shortcode, in characters (Mastodon `CustomEmoji::SHORTCODE_RE_FRAGMENT`).
pub const SHORTCODE_CHARS: std::ops::RangeInclusive<usize> = 2..=100;

/// Whether an emoji can be called this: letters and digits of ASCII, and `_`.
pub fn is_shortcode(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    SHORTCODE_CHARS.contains(&name.len()) && name.bytes().all(fits)
}

/// Whether `:shortcode:` stands in a text by itself: not within a word or a row of colons (Mastodon
/// `CustomEmoji::SCAN_RE`).
pub fn uses(text: &str, shortcode: &str) -> bool {
    let written = format!(":{shortcode}:");
    text.match_indices(&written).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + written.len()..].chars().next();
        before.is_none_or(|c| !c.is_alphanumeric() && c != ':')
            && after.is_none_or(|c| !c.is_alphanumeric() && c != ':')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emojis_stand_by_themselves() {
        for text in [":cat:", "a :cat: b", "<p>:cat:</p>", ":dog: :cat:!"] {
            assert!(uses(text, "cat"), "{text}");
        }
        for text in ["cat", "a:cat:", ":cat:s", "::cat::", ":Cat:", ":cats:"] {
            assert!(!uses(text, "cat"), "{text}");
        }
    }

    #[test]
    fn shortcodes_are_plain() {
        for name in ["cat", "Cat_2", "ok"] {
            assert!(is_shortcode(name), "{name}");
        }
        for name in ["", "a", "c t", "kätzchen", ":cat:", "a-b", &"x".repeat(101)] {
            assert!(!is_shortcode(name), "{name}");
        }
    }
}
