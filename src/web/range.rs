//! Which part of a file a browser asks for (RFC 9110, section 14): players jump about in films.

use std::ops::RangeInclusive;

/// What to answer with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The whole file (200).
    Whole,
    /// These bytes, first and last included (206).
    Part(RangeInclusive<u64>),
    /// Nothing: the file ends before (416).
    Beyond,
}

/// Reads a `Range` header for a file of `length` bytes. What isn't understood is ignored, as the
/// standard wants; so are several ranges at once, which would only help to wear the box out.
pub fn asked(header: Option<&str>, length: u64) -> Asked {
    let Some(ranges) = header.and_then(|header| header.trim().strip_prefix("bytes=")) else {
        return Asked::Whole;
    };
    let Some((first, last)) = ranges.split_once('-') else {
        return Asked::Whole;
    };
    let (first, last) = (first.trim(), last.trim());
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(first) || !digits(last) || (first.is_empty() && last.is_empty()) {
        return Asked::Whole;
    }
    // A number too large to read lies beyond the end of any file.
    let number = |text: &str| text.parse().unwrap_or(u64::MAX);
    let end = length.saturating_sub(1);
    let part = match (first.is_empty(), last.is_empty()) {
        (true, _) if number(last) == 0 => return Asked::Beyond,
        (true, _) => length.saturating_sub(number(last))..=end,
        (false, true) => number(first)..=end,
        (false, false) if number(first) > number(last) => return Asked::Whole,
        (false, false) => number(first)..=number(last).min(end),
    };
    if *part.start() < length {
        Asked::Part(part)
    } else {
        Asked::Beyond
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ranges_as_the_standard_has_them() {
        let cases = [
            (None, Asked::Whole),
            (Some("bytes=0-"), Asked::Part(0..=99)),
            (Some("bytes=0-0"), Asked::Part(0..=0)),
            (Some("bytes=10-19"), Asked::Part(10..=19)),
            (Some("bytes=90-1000"), Asked::Part(90..=99)),
            (Some("bytes=-10"), Asked::Part(90..=99)),
            (Some("bytes=-1000"), Asked::Part(0..=99)),
            (Some("bytes=100-"), Asked::Beyond),
            (Some("bytes=99999999999999999999-"), Asked::Beyond),
            (Some("bytes=-0"), Asked::Beyond),
            (Some("bytes=20-10"), Asked::Whole),
            (Some("bytes=-"), Asked::Whole),
            (Some("bytes=a-b"), Asked::Whole),
            (Some("bytes=+1-2"), Asked::Whole),
            (Some("bytes=0-1,5-6"), Asked::Whole),
            (Some("lines=1-2"), Asked::Whole),
        ];
        for (header, answer) in cases {
            assert_eq!(asked(header, 100), answer, "{header:?}");
        }
        assert_eq!(asked(Some("bytes=0-"), 0), Asked::Beyond);
        assert_eq!(asked(Some("bytes=-5"), 0), Asked::Beyond);
    }

    proptest! {
        #[test]
        fn a_part_lies_within_the_file(header in "bytes=[0-9]{0,21}-[0-9]{0,21}", length in any::<u64>()) {
            if let Asked::Part(part) = asked(Some(&header), length) {
                prop_assert!(part.start() <= part.end() && *part.end() < length);
            }
        }
    }
}
