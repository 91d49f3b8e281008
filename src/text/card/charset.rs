//! Which letters a page's bytes are (WHATWG Encoding, HTML §13.2.3).

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// How far into a page its own word on the matter is looked for, in bytes. The standard says 1024; many pages
/// begin with more than that.
const LOOKED_THROUGH: usize = 4_096;

/// The letters: by mark, by header, by what the page says; else UTF-8 if it can be, and what old pages in the
/// west are if not.
pub fn decode<'a>(bytes: &'a [u8], content_type: Option<&str>) -> Cow<'a, str> {
    let named = || {
        let header = content_type.and_then(|header| label(header.as_bytes()));
        header.or_else(|| said(&bytes[..bytes.len().min(LOOKED_THROUGH)]))
    };
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => named().unwrap_or_else(|| {
            // A page that was cut in the middle of a letter is UTF-8 still.
            match std::str::from_utf8(bytes) {
                Err(why) if why.error_len().is_some() => WINDOWS_1252,
                _ => UTF_8,
            }
        }),
    };
    encoding.decode(bytes).0
}

/// What a page says in a `<meta>` of its own.
fn said(beginning: &[u8]) -> Option<&'static Encoding> {
    let lower = beginning.to_ascii_lowercase();
    let mut rest = &lower[..];
    while let Some(at) = find(rest, b"<meta") {
        rest = &rest[at + 5..];
        let tag = &rest[..rest
            .iter()
            .position(|byte| *byte == b'>')
            .unwrap_or(rest.len())];
        if let Some(encoding) = label(tag) {
            // It was readable as ASCII up to here.
            let wide = encoding == UTF_16LE || encoding == UTF_16BE;
            return Some(if wide { UTF_8 } else { encoding });
        }
    }
    None
}

/// What stands after `charset=`.
fn label(text: &[u8]) -> Option<&'static Encoding> {
    let lower = text.to_ascii_lowercase();
    let after = &lower[find(&lower, b"charset")? + 7..];
    let after = after.trim_ascii_start().strip_prefix(b"=")?;
    let after = after.trim_ascii_start();
    let after = after
        .strip_prefix(b"\"")
        .or(after.strip_prefix(b"'"))
        .unwrap_or(after);
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\"';,/".contains(byte);
    Encoding::for_label(&after[..after.iter().position(ends).unwrap_or(after.len())])
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|here| here == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_recognised() {
        let old =
            b"<meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-2\">\xb1\xea";
        assert!(decode(old, None).ends_with("ąę"));
        assert!(decode(b"<META CHARSET = 'shift_jis'>\x83e\x83X\x83g", None).ends_with("テスト"));
        assert_eq!(
            decode(b"\xd4\xe5\xf3\xf4", Some("text/html;charset=windows-1253")),
            "Τεστ"
        );
        assert_eq!(
            decode(
                "\u{feff}<meta charset=latin1>é".as_bytes(),
                Some("a; charset=big5")
            ),
            "<meta charset=latin1>é"
        );
        assert_eq!(decode(b"\xff\xfeh\0i\0", None), "hi");
        assert_eq!(decode("é".as_bytes(), None), "é");
        assert_eq!(decode(b"caf\xe9!", None), "café!");
        assert_eq!(
            decode(&"né".as_bytes()[..2], None),
            "n\u{fffd}",
            "cut, and still UTF-8"
        );
        assert_eq!(
            decode("<meta charset=utf-16>é".as_bytes(), None),
            "<meta charset=utf-16>é"
        );
        assert_eq!(
            decode("<meta charset=klingon>é".as_bytes(), None),
            "<meta charset=klingon>é"
        );
    }
}
