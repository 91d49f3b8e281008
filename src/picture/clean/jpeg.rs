//! JPEG: a list of marked segments, of which some are followed by coded picture data.

use super::{COLOUR_PROFILE_BYTES_MAX, Cleaned, Walk};

const START: u8 = 0xD8;
const END: u8 = 0xD9;
const BASELINE: u8 = 0xC0;
const PROGRESSIVE: u8 = 0xC2;
const START_OF_SCAN: u8 = 0xDA;
const APP0: u8 = 0xE0;
const APP2: u8 = 0xE2;
const APP14: u8 = 0xEE;
const APP15: u8 = 0xEF;
const COMMENT: u8 = 0xFE;

/// Length of a JFIF segment's contents when it holds no thumbnail.
const JFIF_BARE_BYTES: usize = 14;

/// `None`: damaged.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    // A profile comes in parts and is of no use with one missing, so all are kept or none.
    let (cleaned, profile_bytes) = keep(bytes, true)?;
    if profile_bytes <= COLOUR_PROFILE_BYTES_MAX {
        return Some(cleaned);
    }
    keep(bytes, false).map(|(cleaned, _)| cleaned)
}

fn keep(bytes: &[u8], with_profile: bool) -> Option<(Cleaned, usize)> {
    let mut walk = Walk { rest: bytes };
    if walk.take(2)? != [0xFF, START] {
        return None;
    }
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(&[0xFF, START]);
    let mut profile_bytes = 0;
    let mut scans = 0;
    loop {
        match marker(&mut walk)? {
            END if scans > 0 => break,
            END => return None,
            // Markers without contents mean nothing between segments.
            0x01 | 0xD0..=0xD8 => {}
            mark => {
                let length = u16::from_be_bytes(walk.take(2)?.try_into().ok()?);
                let contents = walk.take(usize::from(length).checked_sub(2)?)?;
                if mark == APP2 {
                    profile_bytes += contents.len();
                }
                if is_needed(mark, contents) && (with_profile || mark != APP2) {
                    out.extend_from_slice(&[0xFF, mark]);
                    out.extend_from_slice(&length.to_be_bytes());
                    out.extend_from_slice(contents);
                }
                if mark == START_OF_SCAN {
                    scans += 1;
                    out.extend_from_slice(scan(&mut walk)?);
                }
            }
        }
    }
    // What follows the end (a phone's hidden video, a second picture) is left behind.
    out.extend_from_slice(&[0xFF, END]);
    let cleaned = Cleaned {
        bytes: out,
        animated: false,
    };
    Some((cleaned, profile_bytes))
}

/// How many bytes a decoder takes for coefficients that it has to keep until the last scan has come; 0 where each row is
/// done once it is read, or where there is no telling.
pub(in crate::picture) fn coefficient_bytes(bytes: &[u8]) -> u64 {
    kept_coefficients(bytes).unwrap_or(0)
}

fn kept_coefficients(bytes: &[u8]) -> Option<u64> {
    let mut walk = Walk { rest: bytes };
    walk.take(2)?;
    // Whether it comes in several passes, how many parts its colours have, and how many numbers they are for each pixel.
    let mut frame = None;
    loop {
        let mark = marker(&mut walk)?;
        if mark <= 0x01 || (0xD0..=0xD9).contains(&mark) {
            continue;
        }
        let length = u16::from_be_bytes(walk.take(2)?.try_into().ok()?);
        let contents = walk.take(usize::from(length).checked_sub(2)?)?;
        match mark {
            BASELINE..=PROGRESSIVE => {
                let (head, parts) = contents.split_at_checked(6)?;
                let side = |at: usize| u64::from(u16::from_be_bytes([head[at], head[at + 1]]));
                let (area, count) = (side(1) * side(3), head[5]);
                let samples = parts.chunks_exact(3).take(usize::from(count));
                let samples: Vec<(u64, u64)> = samples
                    .map(|part| (u64::from(part[1] >> 4), u64::from(part[1] & 15)))
                    .collect();
                let widest = samples.iter().map(|(width, _)| *width).max()?;
                let highest = samples.iter().map(|(_, height)| *height).max()?;
                let numbers: u64 = samples.iter().map(|(width, height)| width * height).sum();
                let numbers = (area * numbers).checked_div(widest * highest)?;
                frame = Some((mark == PROGRESSIVE, count, numbers));
            }
            START_OF_SCAN => {
                let (progressive, count, numbers) = frame?;
                let waits = progressive || *contents.first()? < count;
                return Some(if waits { numbers * 2 } else { 0 });
            }
            _ => {}
        }
    }
}

/// Of the application segments only three matter to how the picture looks.
fn is_needed(mark: u8, contents: &[u8]) -> bool {
    match mark {
        APP0 => contents.starts_with(b"JFIF\0") && contents.len() == JFIF_BARE_BYTES,
        APP2 => contents.starts_with(b"ICC_PROFILE\0"),
        APP14 => contents.starts_with(b"Adobe"),
        APP0..=APP15 | COMMENT => false,
        _ => true,
    }
}

/// Reads up to and including the next marker, over fill bytes.
fn marker(walk: &mut Walk) -> Option<u8> {
    while walk.byte()? != 0xFF {}
    loop {
        match walk.byte()? {
            0xFF => {}
            mark => return Some(mark),
        }
    }
}

/// Reads coded picture data up to the next marker that isn't part of it.
fn scan<'a>(walk: &mut Walk<'a>) -> Option<&'a [u8]> {
    let mut at = 0;
    loop {
        at += walk.rest.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match walk.rest.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return walk.take(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::Kind;
    use crate::picture::decode::sample;

    fn contains(hay: &[u8], needle: &[u8]) -> bool {
        hay.windows(needle.len()).any(|w| w == needle)
    }

    #[test]
    fn every_kind_of_metadata_is_gone() {
        let plain = sample::picture(Kind::Jpeg, 40, 30);
        let mut marked = plain.clone();
        for (mark, contents) in [
            (0xE1, sample::exif_with_gps(1)),
            (
                0xE1,
                b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Grandma</x:xmpmeta>".to_vec(),
            ),
            (0xED, b"Photoshop 3.0\x008BIM\x04\x04IPTC byline".to_vec()),
            (0xE2, b"MPF\0second picture".to_vec()),
            (0xE0, b"JFXX\0\x10thumbnail".to_vec()),
            (0xFE, b"a comment".to_vec()),
        ] {
            sample::insert_jpeg_segment(&mut marked, mark, &contents);
        }
        marked.extend_from_slice(b"\0\0\0\x18ftypmp42 a hidden film");
        assert!(contains(&marked, sample::GPS_MARK));
        let cleaned = clean(&marked).expect("whole");
        assert_eq!(cleaned.bytes, plain);
    }

    #[test]
    fn the_colour_profile_stays_unless_it_is_absurd() {
        let mut with_profile = sample::picture(Kind::Jpeg, 40, 30);
        sample::insert_jpeg_segment(&mut with_profile, APP2, b"ICC_PROFILE\0\x01\x01colours");
        assert_eq!(clean(&with_profile).expect("whole").bytes, with_profile);

        let mut absurd = sample::picture(Kind::Jpeg, 40, 30);
        for _ in 0..20 {
            let part = [&b"ICC_PROFILE\0\x01\x01"[..], &[7; 65_000]].concat();
            sample::insert_jpeg_segment(&mut absurd, APP2, &part);
        }
        assert_eq!(
            clean(&absurd).expect("whole").bytes,
            sample::picture(Kind::Jpeg, 40, 30)
        );
    }

    #[test]
    fn coefficients_are_counted_where_they_have_to_be_kept() {
        // 100 by 40 pixels, in so many parts with these samples; the first scan has so many of them.
        let file = |mark: u8, samples: &[u8], first: u8| {
            let count = samples.len() as u8;
            let parts = samples.iter().flat_map(|sample| [1, *sample, 0]);
            let frame = [8, 0, 40, 0, 100, count].into_iter().chain(parts);
            let mut file = b"\xFF\xD8".to_vec();
            sample::insert_jpeg_segment(&mut file, START_OF_SCAN, &[first, 0, 0]);
            sample::insert_jpeg_segment(&mut file, mark, &frame.collect::<Vec<u8>>());
            coefficient_bytes(&file)
        };
        let (whole, halved) = ([0x11; 3], [0x22, 0x11, 0x11]);
        assert_eq!(file(PROGRESSIVE, &whole, 3), 100 * 40 * 3 * 2);
        assert_eq!(file(PROGRESSIVE, &halved, 3), 100 * 40 * 3);
        assert_eq!(file(PROGRESSIVE, &[0x11; 4], 1), 100 * 40 * 4 * 2);
        assert_eq!(file(BASELINE, &whole, 3), 0, "each row is done at once");
        assert_eq!(file(BASELINE, &whole, 1), 100 * 40 * 3 * 2);
        assert_eq!(file(PROGRESSIVE, &[0; 3], 3), 0, "it is no JPEG");
        assert_eq!(coefficient_bytes(b""), 0);
    }

    #[test]
    fn segments_between_two_scans_are_cleaned_too() {
        let file = b"\xFF\xD8\xFF\xDA\0\x02scan\xFF\0one\xFF\xFE\0\x06note\xFF\xDA\0\x02two\xFF\xD0x\xFF\xD9";
        let cleaned = clean(file).expect("whole");
        assert_eq!(
            cleaned.bytes,
            b"\xFF\xD8\xFF\xDA\0\x02scan\xFF\0one\xFF\xDA\0\x02two\xFF\xD0x\xFF\xD9"
        );
    }
}
