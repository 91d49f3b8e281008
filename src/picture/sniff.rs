//! Tells kinds of file apart by their first bytes, never by a name or a declared type.

/// How many bytes from the start [`sniff`] wants to see. Fewer will do when the file is shorter.
pub const SNIFF_BYTES: usize = 64;

/// Ending and media type of WebM files in which there is nothing to see.
pub(super) const WEBM_SOUND: (&str, &str) = ("weba", "audio/webm");

/// A kind of file that we take. SVG and HTML are missing on purpose: they can carry scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those of the formats")]
pub enum Kind {
    Jpeg,
    Png,
    Gif,
    Webp,
    Mp4,
    Mov,
    Webm,
    Mp3,
    Ogg,
    Flac,
    Wav,
    M4a,
}

/// What a file is to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Class {
    Image,
    Video,
    Audio,
}

/// Looks at the first [`SNIFF_BYTES`] bytes of a file. `None`: not a kind that we take.
pub fn sniff(head: &[u8]) -> Option<Kind> {
    match head {
        [0xFF, 0xD8, 0xFF, ..] => Some(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Kind::Png),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Kind::Gif),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some(Kind::Webp),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'A',
            b'V',
            b'E',
            ..,
        ] => Some(Kind::Wav),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => brand.first_chunk().and_then(by_brand),
        // QuickTime files older than the brand box start with the movie itself.
        [_, _, _, _, b'm', b'o', b'o', b'v', ..] | [_, _, _, _, b'w', b'i', b'd', b'e', ..] => {
            Some(Kind::Mov)
        }
        [0x1A, 0x45, 0xDF, 0xA3, ..] => head.windows(4).any(|w| w == b"webm").then_some(Kind::Webm),
        [b'O', b'g', b'g', b'S', ..] => Some(Kind::Ogg),
        [b'f', b'L', b'a', b'C', ..] => Some(Kind::Flac),
        [b'I', b'D', b'3', ..] => Some(Kind::Mp3),
        [0xFF, second, third, ..] if is_mp3_frame(*second, *third) => Some(Kind::Mp3),
        _ => None,
    }
}

/// The major brand of an ISO media file. HEIC and AVIF pictures share the container and are not taken.
fn by_brand(brand: &[u8; 4]) -> Option<Kind> {
    match brand {
        b"qt  " => Some(Kind::Mov),
        b"M4A " | b"M4B " => Some(Kind::M4a),
        b"isom" | b"iso2" | b"iso3" | b"iso4" | b"iso5" | b"iso6" | b"iso7" | b"iso8" | b"iso9"
        | b"mp41" | b"mp42" | b"mp71" | b"avc1" | b"M4V " | b"M4VH" | b"M4VP" | b"MSNV"
        | b"dash" | b"mmp4" | b"3gp4" | b"3gp5" | b"3gp6" | b"3g2a" | b"f4v " | b"XAVC" => {
            Some(Kind::Mp4)
        }
        _ => None,
    }
}

/// A frame header of MPEG audio layer III with a bit rate and a sample rate that exist.
fn is_mp3_frame(second: u8, third: u8) -> bool {
    let version_exists = second & 0x18 != 0x08;
    let layer_three = second & 0xE6 == 0xE2;
    let bit_rate = third >> 4;
    let sample_rate = (third >> 2) & 3;
    version_exists && layer_three && bit_rate != 0 && bit_rate != 15 && sample_rate != 3
}

impl Kind {
    /// The media type to serve it under.
    pub fn mime(self) -> &'static str {
        match self {
            Kind::Jpeg => "image/jpeg",
            Kind::Png => "image/png",
            Kind::Gif => "image/gif",
            Kind::Webp => "image/webp",
            Kind::Mp4 => "video/mp4",
            Kind::Mov => "video/quicktime",
            Kind::Webm => "video/webm",
            Kind::Mp3 => "audio/mpeg",
            Kind::Ogg => "audio/ogg",
            Kind::Flac => "audio/flac",
            Kind::Wav => "audio/wav",
            Kind::M4a => "audio/mp4",
        }
    }

    /// The ending of its file name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Kind::Jpeg => "jpg",
            Kind::Png => "png",
            Kind::Gif => "gif",
            Kind::Webp => "webp",
            Kind::Mp4 => "mp4",
            Kind::Mov => "mov",
            Kind::Webm => "webm",
            Kind::Mp3 => "mp3",
            Kind::Ogg => "ogg",
            Kind::Flac => "flac",
            Kind::Wav => "wav",
            Kind::M4a => "m4a",
        }
    }

    /// Picture, video or sound. A video file may turn out to hold only sound: see `Clip::class`.
    pub fn class(self) -> Class {
        match self {
            Kind::Jpeg | Kind::Png | Kind::Gif | Kind::Webp => Class::Image,
            Kind::Mp4 | Kind::Mov | Kind::Webm => Class::Video,
            Kind::Mp3 | Kind::Ogg | Kind::Flac | Kind::Wav | Kind::M4a => Class::Audio,
        }
    }

    /// Every kind, in the order in which we name them to clients.
    pub const ALL: [Kind; 12] = [
        Kind::Jpeg,
        Kind::Png,
        Kind::Gif,
        Kind::Webp,
        Kind::Mp4,
        Kind::Mov,
        Kind::Webm,
        Kind::Mp3,
        Kind::Ogg,
        Kind::Flac,
        Kind::Wav,
        Kind::M4a,
    ];
}

/// The media type of a file that we named with this ending; `None` if we never would.
pub fn mime_of_ending(ending: &str) -> Option<&'static str> {
    if ending == WEBM_SOUND.0 {
        return Some(WEBM_SOUND.1);
    }
    let kind = Kind::ALL
        .into_iter()
        .find(|kind| kind.extension() == ending)?;
    Some(kind.mime())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_beginnings() {
        let cases: [(&[u8], Option<Kind>); 22] = [
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Some(Kind::Jpeg)),
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", Some(Kind::Png)),
            (b"GIF89a\x01\0", Some(Kind::Gif)),
            (b"GIF87a\x01\0", Some(Kind::Gif)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some(Kind::Webp)),
            (b"RIFF\x10\0\0\0WAVEfmt ", Some(Kind::Wav)),
            (b"RIFF\x10\0\0\0AVI LIST", None),
            (b"\0\0\0\x18ftypisom\0\0\x02\0", Some(Kind::Mp4)),
            (b"\0\0\0\x14ftypqt  \0\0\x02\0", Some(Kind::Mov)),
            (b"\0\0\0\x08wide\0\0\0\0mdat", Some(Kind::Mov)),
            (b"\0\0\0\x20ftypM4A \0\0\x02\0", Some(Kind::M4a)),
            (b"\0\0\0\x18ftypheic\0\0\0\0", None),
            (b"\0\0\0\x18ftypavif\0\0\0\0", None),
            (
                b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm",
                Some(Kind::Webm),
            ),
            (
                b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x88matroska",
                None,
            ),
            (b"OggS\0\x02", Some(Kind::Ogg)),
            (b"fLaC\0\0\0\x22", Some(Kind::Flac)),
            (b"ID3\x04\0\0", Some(Kind::Mp3)),
            (b"\xFF\xFB\x90\x64", Some(Kind::Mp3)),
            (b"\xFF\xF1\x50\x80", None),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\">", None),
            (b"<!doctype html><script>", None),
        ];
        for (head, kind) in cases {
            assert_eq!(sniff(head), kind, "{head:?}");
        }
    }

    #[test]
    fn endings_lead_back_to_their_media_type() {
        for kind in Kind::ALL {
            assert_eq!(mime_of_ending(kind.extension()), Some(kind.mime()));
        }
        assert_eq!(mime_of_ending("weba"), Some("audio/webm"));
        assert_eq!(mime_of_ending("svg"), None);
        assert_eq!(mime_of_ending("html"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_looked_at_safely(head in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = sniff(&head);
        }
    }
}
