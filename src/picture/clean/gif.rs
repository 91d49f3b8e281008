//! GIF: a screen, then images and extensions, each ending in a chain of short blocks.

use super::{Cleaned, Walk};

const EXTENSION: u8 = 0x21;
const IMAGE: u8 = 0x2C;
const TRAILER: u8 = 0x3B;
const GRAPHIC_CONTROL: u8 = 0xF9;
const APPLICATION: u8 = 0xFF;

/// `None`: damaged.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    let mut walk = Walk { rest: bytes };
    let screen = walk.take(13)?;
    if !matches!(&screen[..6], b"GIF87a" | b"GIF89a") {
        return None;
    }
    walk.take(colour_table_bytes(screen[10]))?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(&bytes[..bytes.len() - walk.rest.len()]);
    let mut images = 0;
    loop {
        let start = walk.rest;
        let keep = match walk.byte()? {
            IMAGE => {
                images += 1;
                let flags = walk.take(9)?[8];
                // One byte after the colours: the size of the codes.
                walk.take(colour_table_bytes(flags) + 1)?;
                true
            }
            EXTENSION => match walk.byte()? {
                GRAPHIC_CONTROL => true,
                APPLICATION => is_loop(walk.rest),
                _ => false,
            },
            TRAILER if images > 0 => {
                out.push(TRAILER);
                // Whatever follows the end is left behind.
                return Some(Cleaned {
                    bytes: out,
                    animated: images > 1,
                });
            }
            _ => return None,
        };
        skip_blocks(&mut walk)?;
        if keep {
            out.extend_from_slice(&start[..start.len() - walk.rest.len()]);
        }
    }
}

fn colour_table_bytes(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// The one application extension with a meaning for everybody: how often to repeat.
fn is_loop(blocks: &[u8]) -> bool {
    blocks.starts_with(b"\x0BNETSCAPE2.0\x03\x01") || blocks.starts_with(b"\x0BANIMEXTS1.0\x03\x01")
}

fn skip_blocks(walk: &mut Walk) -> Option<()> {
    loop {
        match walk.byte()? {
            0 => return Some(()),
            length => walk.take(usize::from(length))?,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::decode::sample;

    #[test]
    fn comments_go_and_the_loop_stays() {
        let plain = sample::animated_gif(20, 10, 3);
        assert!(plain.windows(11).any(|w| w == b"NETSCAPE2.0"));
        let body = 13 + colour_table_bytes(plain[10]);
        let mut marked = plain[..body].to_vec();
        marked.extend_from_slice(b"\x21\xFE\x07Grandma\0");
        marked.extend_from_slice(b"\x21\xFF\x0BXMP DataXMP\x03<x>\0");
        marked.extend_from_slice(b"\x21\x01\x02no\0");
        marked.extend_from_slice(&plain[body..]);
        marked.extend_from_slice(b"after the end");
        let cleaned = clean(&marked).expect("whole");
        assert_eq!(cleaned.bytes, plain);
        assert!(cleaned.animated);
    }
}
