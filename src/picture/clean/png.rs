//! PNG: a list of chunks with a length, a name and a checksum.

use super::{COLOUR_PROFILE_BYTES_MAX, Cleaned, Walk};
use flate2::read::ZlibDecoder;
use std::io::Read;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

/// `None`: damaged.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    let mut walk = Walk { rest: bytes };
    if walk.take(SIGNATURE.len())? != SIGNATURE {
        return None;
    }
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(SIGNATURE);
    let mut animated = false;
    loop {
        let whole = walk.rest;
        let length = u32::from_be_bytes(walk.take(4)?.try_into().ok()?);
        let name: [u8; 4] = walk.take(4)?.try_into().ok()?;
        let length = usize::try_from(length).ok()?;
        walk.take(length.checked_add(4)?)?;
        let chunk = whole.get(..length + 12)?;
        if is_needed(&name, &chunk[8..length + 8]) {
            out.extend_from_slice(chunk);
        }
        animated |= &name == b"acTL";
        if &name == b"IEND" {
            // Whatever follows the end is left behind.
            return Some(Cleaned {
                bytes: out,
                animated,
            });
        }
    }
}

/// The chunks that decide how the picture looks; names per the PNG specification, third edition.
fn is_needed(name: &[u8; 4], contents: &[u8]) -> bool {
    match name {
        b"IHDR" | b"PLTE" | b"IDAT" | b"IEND" | b"tRNS" => true,
        b"cHRM" | b"gAMA" | b"sBIT" | b"sRGB" | b"bKGD" | b"pHYs" | b"cICP" | b"mDCV" | b"cLLI" => {
            true
        }
        b"iCCP" => profile_fits(contents),
        b"acTL" | b"fcTL" | b"fdAT" => true,
        _ => false,
    }
}

/// Whether a profile has a size that real ones have, packed and unpacked: every browser that shows the picture has to
/// unpack it. One that is broken is ignored by all.
fn profile_fits(contents: &[u8]) -> bool {
    // A name, a zero, the number of the only way of packing that there is.
    let packed = contents.iter().position(|byte| *byte == 0);
    let packed = packed.and_then(|end| contents.get(end + 2..));
    let most = COLOUR_PROFILE_BYTES_MAX as u64 + 1;
    let mut unpacked = ZlibDecoder::new(packed.unwrap_or_default()).take(most);
    let mut bytes = 0;
    let mut piece = [0; 4096];
    while let Ok(read @ 1..) = unpacked.read(&mut piece) {
        bytes += read;
    }
    contents.len().max(bytes) <= COLOUR_PROFILE_BYTES_MAX
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::Kind;
    use crate::picture::decode::sample;

    #[test]
    fn texts_and_exif_are_gone() {
        let plain = sample::picture(Kind::Png, 40, 30);
        let mut marked = plain.clone();
        for (name, contents) in [
            (b"eXIf", &sample::exif_with_gps(1)[6..]),
            (b"tEXt", &b"Author\0Grandma"[..]),
            (b"zTXt", b"Raw profile type exif\0\0x\x9c"),
            (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>"),
            (b"tIME", b"\x07\xEA\x0B\x17\x10\x11\x12"),
            (b"prVt", b"a private chunk"),
        ] {
            sample::insert_png_chunk(&mut marked, name, contents);
        }
        marked.extend_from_slice(b"after the end");
        assert_eq!(clean(&marked).expect("whole").bytes, plain);
    }

    #[test]
    fn the_colour_profile_stays() {
        let mut with_profile = sample::picture(Kind::Png, 40, 30);
        sample::insert_png_chunk(&mut with_profile, b"iCCP", b"photo\0\0x\x9c");
        assert_eq!(clean(&with_profile).expect("whole").bytes, with_profile);
    }

    #[test]
    fn a_colour_profile_that_unpacks_to_more_than_any_is_dropped() {
        let plain = sample::picture(Kind::Png, 40, 30);
        for (bytes, stays) in [
            (COLOUR_PROFILE_BYTES_MAX, true),
            (COLOUR_PROFILE_BYTES_MAX + 1, false),
            (64 << 20, false),
        ] {
            let mut marked = plain.clone();
            sample::insert_png_chunk(&mut marked, b"iCCP", &sample::packed_profile(bytes));
            let cleaned = clean(&marked).expect("whole").bytes;
            assert_eq!(cleaned == marked, stays, "{bytes}");
            assert_eq!(cleaned == plain, !stays, "{bytes}");
        }
    }
}
