//! WebP: a RIFF list of chunks, padded to even lengths; animation frames are lists of chunks again.

use super::{COLOUR_PROFILE_BYTES_MAX, Cleaned, Walk};

/// Flags of the `VP8X` chunk, from the WebP container specification.
const FLAG_EXIF: u8 = 0b0000_1000;
const FLAG_XMP: u8 = 0b0000_0100;
const FLAG_PROFILE: u8 = 0b0010_0000;

/// Bytes of an animation frame before its own chunks begin.
const FRAME_HEAD_BYTES: usize = 16;

/// `None`: damaged.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    let mut walk = Walk { rest: bytes };
    if walk.take(4)? != b"RIFF" {
        return None;
    }
    let length = u32::from_le_bytes(walk.take(4)?.try_into().ok()?);
    // What follows the list is left behind.
    let mut list = Walk {
        rest: walk.take(usize::try_from(length).ok()?)?,
    };
    if list.take(4)? != b"WEBP" {
        return None;
    }
    let mut body = b"WEBP".to_vec();
    let mut animated = false;
    while !list.rest.is_empty() {
        let (name, contents) = chunk(&mut list)?;
        match &name {
            b"VP8X" => {
                let mut head = contents.to_vec();
                *head.first_mut()? &= !(FLAG_EXIF | FLAG_XMP);
                append(&mut body, &name, &head)?;
            }
            b"ICCP" if contents.len() > COLOUR_PROFILE_BYTES_MAX => forget_profile(&mut body),
            b"ANMF" => {
                animated = true;
                append(&mut body, &name, &frame(contents)?)?;
            }
            b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ICCP" => append(&mut body, &name, contents)?,
            _ => {}
        }
    }
    let mut out = b"RIFF".to_vec();
    out.extend_from_slice(&u32::try_from(body.len()).ok()?.to_le_bytes());
    out.append(&mut body);
    Some(Cleaned {
        bytes: out,
        animated,
    })
}

/// Whether transparency lies beside the colours, in a chunk of its own.
pub(in crate::picture) fn has_alpha_plane(bytes: &[u8]) -> bool {
    let mut list = Walk {
        rest: bytes.get(12..).unwrap_or_default(),
    };
    std::iter::from_fn(|| chunk(&mut list)).any(|(name, _)| &name == b"ALPH")
}

/// Clears the flag that promises a colour profile. The `VP8X` chunk, if any, comes first.
fn forget_profile(body: &mut [u8]) {
    if body.get(4..8) == Some(b"VP8X")
        && let Some(flags) = body.get_mut(12)
    {
        *flags &= !FLAG_PROFILE;
    }
}

fn frame(contents: &[u8]) -> Option<Vec<u8>> {
    let (head, rest) = contents.split_at_checked(FRAME_HEAD_BYTES)?;
    let mut out = head.to_vec();
    let mut list = Walk { rest };
    while !list.rest.is_empty() {
        let (name, contents) = chunk(&mut list)?;
        if matches!(&name, b"VP8 " | b"VP8L" | b"ALPH") {
            append(&mut out, &name, contents)?;
        }
    }
    Some(out)
}

fn chunk<'a>(list: &mut Walk<'a>) -> Option<([u8; 4], &'a [u8])> {
    let name = list.take(4)?.try_into().ok()?;
    let length = u32::from_le_bytes(list.take(4)?.try_into().ok()?);
    let contents = list.take(usize::try_from(length).ok()?)?;
    if length % 2 == 1 {
        // Some writers forget to pad the last chunk.
        let _ = list.byte();
    }
    Some((name, contents))
}

fn append(out: &mut Vec<u8>, name: &[u8; 4], contents: &[u8]) -> Option<()> {
    out.extend_from_slice(name);
    out.extend_from_slice(&u32::try_from(contents.len()).ok()?.to_le_bytes());
    out.extend_from_slice(contents);
    if contents.len() % 2 == 1 {
        out.push(0);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::Kind;
    use crate::picture::decode::sample;

    fn riff(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut body = b"WEBP".to_vec();
        for (name, contents) in chunks {
            append(&mut body, name, contents).expect("short");
        }
        [&b"RIFF"[..], &(body.len() as u32).to_le_bytes(), &body].concat()
    }

    #[test]
    fn exif_and_xmp_are_gone_and_their_flags_too() {
        let plain = sample::picture(Kind::Webp, 40, 30);
        let (_, pixels) = chunk(&mut Walk { rest: &plain[12..] }).expect("one chunk");
        let marked = riff(&[
            (b"VP8X", b"\x3C\0\0\0\x27\0\0\x1D\0\0"),
            (b"ICCP", b"colours"),
            (b"VP8L", pixels),
            (b"EXIF", &sample::exif_with_gps(1)[6..]),
            (b"XMP ", b"<x:xmpmeta/>"),
            (b"note", b"private"),
        ]);
        let wanted = riff(&[
            (b"VP8X", b"\x30\0\0\0\x27\0\0\x1D\0\0"),
            (b"ICCP", b"colours"),
            (b"VP8L", pixels),
        ]);
        assert_eq!(
            clean(&[&marked[..], b"trailing"].concat())
                .expect("whole")
                .bytes,
            wanted
        );
    }

    #[test]
    fn chunks_hidden_in_animation_frames_are_gone() {
        let head = [0; FRAME_HEAD_BYTES];
        let hidden = [&head[..], b"VP8L\x02\0\0\0okEXIF\x04\0\0\0here"].concat();
        let shown = [&head[..], b"VP8L\x02\0\0\0ok"].concat();
        let cleaned = clean(&riff(&[(b"ANIM", b"loop"), (b"ANMF", &hidden)])).expect("whole");
        assert_eq!(
            cleaned.bytes,
            riff(&[(b"ANIM", b"loop"), (b"ANMF", &shown)])
        );
        assert!(cleaned.animated);
    }

    #[test]
    fn transparency_in_a_chunk_of_its_own_is_found() {
        let head = (b"VP8X", &b"\x10\0\0\0\0\0\0\0\0\0"[..]);
        assert!(has_alpha_plane(&riff(&[
            head,
            (b"ALPH", b"odd"),
            (b"VP8 ", b"ok")
        ])));
        assert!(!has_alpha_plane(&riff(&[head, (b"VP8L", b"ALPH")])));
        assert!(!has_alpha_plane(b"RIFF"));
    }

    #[test]
    fn an_absurd_colour_profile_is_dropped_with_its_flag() {
        let huge = vec![1; COLOUR_PROFILE_BYTES_MAX + 1];
        let marked = riff(&[
            (b"VP8X", b"\x20\0\0\0\0\0\0\0\0\0"),
            (b"ICCP", &huge),
            (b"VP8L", b"ok"),
        ]);
        let wanted = riff(&[(b"VP8X", b"\0\0\0\0\0\0\0\0\0\0"), (b"VP8L", b"ok")]);
        assert_eq!(clean(&marked).expect("whole").bytes, wanted);
    }
}
