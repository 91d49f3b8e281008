//! Takes out of a picture what it gives away about its maker: place, camera, names, comments,
//! hidden thumbnails, whatever follows the picture. The pixels and the colour profile stay
//! byte for byte. Only parts known to be needed are kept, so that new kinds of metadata fall out
//! by themselves.

mod gif;
mod jpeg;
mod png;
mod webp;

pub(super) use jpeg::coefficient_bytes;
pub(super) use webp::has_alpha_plane;

use super::{Kind, Refused};

/// Colour profiles larger than this are dropped, in bytes. Real ones have 0.5 to 600 KB.
pub(super) const COLOUR_PROFILE_BYTES_MAX: usize = 1024 * 1024;

/// A picture without its metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The file, ready to be kept. Its orientation tag is gone as well, so a picture that needs
    /// turning must be turned by decoding it.
    pub bytes: Vec<u8>,
    /// Whether it moves.
    pub animated: bool,
}

/// Cleans a picture file.
///
/// # Errors
/// [`Refused::Damaged`] when the file breaks off or its structure makes no sense;
/// [`Refused::NotAPicture`] for videos and sounds.
pub fn clean(bytes: &[u8], kind: Kind) -> Result<Cleaned, Refused> {
    match kind {
        Kind::Jpeg => jpeg::clean(bytes),
        Kind::Png => png::clean(bytes),
        Kind::Gif => gif::clean(bytes),
        Kind::Webp => webp::clean(bytes),
        Kind::Mp4
        | Kind::Mov
        | Kind::Webm
        | Kind::Mp3
        | Kind::Ogg
        | Kind::Flac
        | Kind::Wav
        | Kind::M4a => return Err(Refused::NotAPicture),
    }
    .ok_or(Refused::Damaged)
}

/// Walks over bytes; every step says whether there was enough left.
struct Walk<'a> {
    rest: &'a [u8],
}

impl<'a> Walk<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::decode::sample;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_bytes_are_cleaned_or_refused(
            tail in proptest::collection::vec(any::<u8>(), 0..400),
            which in 0..4usize,
        ) {
            let (kind, start): (Kind, &[u8]) = [
                (Kind::Jpeg, &b"\xFF\xD8\xFF"[..]),
                (Kind::Png, &b"\x89PNG\r\n\x1A\n"[..]),
                (Kind::Gif, &b"GIF89a"[..]),
                (Kind::Webp, &b"RIFF\x80\0\0\0WEBP"[..]),
            ][which];
            let _ = clean(&[start, &tail].concat(), kind);
        }

        #[test]
        fn a_file_cut_short_is_refused(cut in 0.0..1.0f64, which in 0..4usize) {
            let kind = [Kind::Jpeg, Kind::Png, Kind::Gif, Kind::Webp][which];
            let whole = sample::picture(kind, 40, 30);
            let kept = (whole.len() as f64 * cut) as usize;
            prop_assert_eq!(clean(&whole[..kept], kind), Err(Refused::Damaged));
        }
    }

    #[test]
    fn a_clean_file_comes_back_unchanged() {
        for kind in [Kind::Jpeg, Kind::Png, Kind::Gif, Kind::Webp] {
            let whole = sample::picture(kind, 40, 30);
            let cleaned = clean(&whole, kind).expect("a whole file");
            assert_eq!(cleaned.bytes, whole, "{kind:?}");
            assert!(!cleaned.animated);
        }
    }

    #[test]
    fn videos_are_not_pictures() {
        assert_eq!(clean(b"", Kind::Mp4), Err(Refused::NotAPicture));
    }
}
