//! Measures videos and sounds without decoding them: size, length, whether there is sound.
//! Reads a bounded part of the file, however large it is.

mod movie;
mod samples;
mod sound;

use super::sniff::{WEBM_SOUND, mime_of_ending};
use super::{Class, Kind, Refused};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;

/// The most bytes read of one file to measure it. A sound may start with large pictures of its
/// cover; a well-made video needs less than 1 MB.
const PROBE_READ_BYTES_MAX: u64 = 32 * 1024 * 1024;

/// The most pixels that a film may have (3840 × 2160), as in Mastodon. Films are kept as they come,
/// and larger ones don't play on most phones.
pub const FILM_PIXELS_MAX: u64 = 8_294_400;

/// The most frames a second that a film may have: phones make 240 for slow motion.
pub const FRAMES_A_SECOND_MAX: u64 = 240;

/// What we know of a video or a sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    /// What was asked about.
    pub kind: Kind,
    /// Width and height in pixels as shown, after turning. `None`: there is nothing to see.
    pub size: Option<(u32, u32)>,
    /// Length in milliseconds. `None`: the file doesn't say, as recordings made in a browser.
    pub duration_ms: Option<u64>,
    /// Whether there is a sound track. A video without one is shown like an animated picture.
    pub audio: bool,
    /// Frames per second, as a reduced fraction.
    pub frame_rate: Option<(u64, u64)>,
    /// Bits per second over the whole file.
    pub bitrate: Option<u64>,
    /// Where in the file places, names and the like are written; for [`forget`].
    pub private: Vec<Private>,
}

/// A part of a film that isn't needed to play it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Private {
    /// Where its four letters of name are, if it has a name.
    name_at: Option<u64>,
    /// Where its contents are.
    contents: Range<u64>,
}

impl Clip {
    /// Video or sound, by what is in the file: MP4 and WebM files may hold only sound.
    pub fn class(&self) -> Class {
        if self.size.is_some() {
            Class::Video
        } else {
            Class::Audio
        }
    }

    /// The media type to serve it under.
    pub fn mime(&self) -> &'static str {
        mime_of_ending(self.ending()).unwrap_or(self.kind.mime())
    }

    /// The ending of its file name, without the dot; leads to the right media type.
    pub fn ending(&self) -> &'static str {
        match (self.class(), self.kind) {
            (Class::Audio, Kind::Mp4 | Kind::Mov) => Kind::M4a.extension(),
            (Class::Audio, Kind::Webm) => WEBM_SOUND.0,
            (_, kind) => kind.extension(),
        }
    }
}

/// Measures a video or a sound of a kind that was sniffed.
///
/// # Errors
/// [`Refused::Damaged`] when the file is cut short or holds neither pictures nor sound;
/// [`Refused::FilmTooLarge`]; [`Refused::UnknownKind`] for pictures.
pub fn probe(reader: impl Read + Seek + Send + Sync, kind: Kind) -> Result<Clip, Refused> {
    let mut reader = Bounded::new(reader).map_err(|_| Refused::Damaged)?;
    let length = reader.length;
    let mut clip = match kind {
        Kind::Mp4 | Kind::Mov | Kind::M4a => movie::probe(&mut reader, kind)?,
        Kind::Webm | Kind::Mp3 | Kind::Ogg | Kind::Flac | Kind::Wav => sound::probe(reader, kind)?,
        Kind::Jpeg | Kind::Png | Kind::Gif | Kind::Webp => return Err(Refused::UnknownKind),
    };
    if clip.size.is_none() && !clip.audio {
        return Err(Refused::Damaged);
    }
    let pixels = clip
        .size
        .map_or(0, |(width, height)| u64::from(width) * u64::from(height));
    let too_fast = |(over, under): (u64, u64)| over / under > FRAMES_A_SECOND_MAX;
    if pixels > FILM_PIXELS_MAX || clip.frame_rate.is_some_and(too_fast) {
        return Err(Refused::FilmTooLarge);
    }
    clip.bitrate = clip
        .duration_ms
        .filter(|duration| *duration > 0)
        .map(|duration| length.saturating_mul(8000) / duration);
    Ok(clip)
}

/// Overwrites the private parts of a file with nothing, in place. Everything else stays where it
/// is, so the file plays as before.
///
/// # Errors
/// Those of writing; the file must then be thrown away.
pub fn forget(file: &mut (impl Write + Seek), clip: &Clip) -> io::Result<()> {
    for part in &clip.private {
        if let Some(name_at) = part.name_at {
            // A box named `free` is one that players skip.
            file.seek(SeekFrom::Start(name_at))?;
            file.write_all(b"free")?;
        }
        file.seek(SeekFrom::Start(part.contents.start))?;
        let length = part.contents.end - part.contents.start;
        io::copy(&mut io::repeat(0).take(length), file)?;
    }
    Ok(())
}

/// A reader that knows its length and gives up after [`PROBE_READ_BYTES_MAX`].
struct Bounded<R> {
    inner: R,
    length: u64,
    left: u64,
}

impl<R: Read + Seek> Bounded<R> {
    fn new(mut inner: R) -> io::Result<Self> {
        let length = inner.seek(SeekFrom::End(0))?;
        inner.seek(SeekFrom::Start(0))?;
        Ok(Bounded {
            inner,
            length,
            left: PROBE_READ_BYTES_MAX,
        })
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left)
            .unwrap_or(usize::MAX)
            .min(buffer.len());
        if most == 0 && !buffer.is_empty() {
            return Err(io::Error::other("the file is too intricate"));
        }
        let read = self.inner.read(&mut buffer[..most])?;
        self.left -= read as u64;
        Ok(read)
    }
}

impl<R: Seek> Seek for Bounded<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::sniff;
    use proptest::prelude::*;
    use std::io::Cursor;

    const SILENT_MP4: &[u8] = include_bytes!("../../../tests/samples/silent.mp4");
    const FRAGMENTS_MP4: &[u8] = include_bytes!("../../../tests/samples/fragments.mp4");
    const SOUND_MOV: &[u8] = include_bytes!("../../../tests/samples/sound.mov");
    const FILM_WEBM: &[u8] = include_bytes!("../../../tests/samples/film.webm");
    const VOICE_WEBM: &[u8] = include_bytes!("../../../tests/samples/voice.webm");
    const SONG_MP3: &[u8] = include_bytes!("../../../tests/samples/song.mp3");
    const BARE_MP3: &[u8] = include_bytes!("../../../tests/samples/bare.mp3");
    const SONG_OGG: &[u8] = include_bytes!("../../../tests/samples/song.ogg");
    const SONG_FLAC: &[u8] = include_bytes!("../../../tests/samples/song.flac");
    const SONG_WAV: &[u8] = include_bytes!("../../../tests/samples/song.wav");
    const SONG_M4A: &[u8] = include_bytes!("../../../tests/samples/song.m4a");

    fn measure(file: &[u8]) -> Result<Clip, Refused> {
        probe(Cursor::new(file), sniff(file).expect("a kind we take"))
    }

    const SEEN: Option<(u32, u32)> = Some((64, 48));

    fn check(
        file: &[u8],
        kind: Kind,
        size: Option<(u32, u32)>,
        audio: bool,
        duration_ms: Option<u64>,
        mime: &str,
    ) {
        let clip = measure(file).expect("a whole file");
        let found = (clip.kind, clip.size, clip.audio, clip.duration_ms);
        assert_eq!(found, (kind, size, audio, duration_ms));
        assert_eq!(clip.mime(), mime);
        let bitrate = duration_ms.map(|ms| file.len() as u64 * 8000 / ms);
        assert_eq!(clip.bitrate, bitrate, "{kind:?}");
    }

    #[test]
    fn real_files_are_measured() {
        check(SILENT_MP4, Kind::Mp4, SEEN, false, Some(1000), "video/mp4");
        check(FRAGMENTS_MP4, Kind::Mp4, SEEN, true, None, "video/mp4");
        check(
            SOUND_MOV,
            Kind::Mov,
            SEEN,
            true,
            Some(1000),
            "video/quicktime",
        );
        check(FILM_WEBM, Kind::Webm, SEEN, true, Some(1008), "video/webm");
        check(VOICE_WEBM, Kind::Webm, None, true, Some(1008), "audio/webm");
        check(SONG_MP3, Kind::Mp3, None, true, Some(1000), "audio/mpeg");
        check(BARE_MP3, Kind::Mp3, None, true, Some(1044), "audio/mpeg");
        check(SONG_OGG, Kind::Ogg, None, true, Some(1000), "audio/ogg");
        check(SONG_FLAC, Kind::Flac, None, true, Some(1000), "audio/flac");
        check(SONG_WAV, Kind::Wav, None, true, Some(1000), "audio/wav");
        check(SONG_M4A, Kind::M4a, None, true, Some(1000), "audio/mp4");
        let rate = |file| measure(file).expect("a whole file").frame_rate;
        assert_eq!(rate(SILENT_MP4), Some((10, 1)));
        assert_eq!(rate(SOUND_MOV), Some((10, 1)));
        assert_eq!(rate(FILM_WEBM), None);
    }

    #[test]
    fn the_place_where_a_film_was_made_is_forgotten_and_the_film_still_plays() {
        let place = b"+52.5163+013.3777/";
        let has_place = |file: &[u8]| file.windows(place.len()).any(|w| w == place);
        assert!(has_place(SOUND_MOV));
        let before = measure(SOUND_MOV).expect("whole");
        let mut file = Cursor::new(SOUND_MOV.to_vec());
        forget(&mut file, &before).expect("memory");
        assert!(!has_place(file.get_ref()));
        assert_eq!(file.get_ref().len(), SOUND_MOV.len());
        let after = measure(file.get_ref()).expect("whole");
        assert_eq!(
            after,
            Clip {
                private: Vec::new(),
                ..before
            }
        );
    }

    /// The same file with a track turned into one of metadata, as action cameras have for places.
    fn with_hidden(file: &[u8], handler: &[u8; 4]) -> Vec<u8> {
        let needle = [b"\0\0\0\0mhlr", &handler[..]].concat();
        let plain = [b"\0\0\0\0\0\0\0\0", &handler[..]].concat();
        let found = |needle: &[u8]| file.windows(12).position(|window| window == needle);
        let at = found(&needle).or_else(|| found(&plain)).expect("a handler");
        let mut file = file.to_vec();
        file[at + 8..at + 12].copy_from_slice(b"meta");
        file
    }

    #[test]
    fn tracks_in_which_cameras_write_where_they_are_are_forgotten() {
        let mut wiped = vec![0_usize; SOUND_MOV.len()];
        for (handler, size, audio) in [(b"soun", Some((64, 48)), false), (b"vide", None, true)] {
            let mut file = Cursor::new(with_hidden(SOUND_MOV, handler));
            let clip = measure(file.get_ref()).expect("whole");
            assert_eq!((clip.size, clip.audio), (size, audio));
            forget(&mut file, &clip).expect("memory");
            let after = measure(file.get_ref()).expect("whole");
            assert_eq!(
                (after.size, after.audio, after.private),
                (size, audio, Vec::new())
            );
            for part in clip.private.iter().filter(|part| part.name_at.is_none()) {
                for at in part.contents.clone() {
                    assert_eq!(file.get_ref()[at as usize], 0);
                    wiped[at as usize] += 1;
                }
            }
        }
        // Picture and sound together are all that the file's data consists of, and share nothing.
        let data = SOUND_MOV
            .windows(4)
            .position(|w| w == b"mdat")
            .expect("data")
            + 4;
        let head = &SOUND_MOV[data - 8..data - 4];
        let length = u32::from_be_bytes(head.try_into().expect("four bytes")) as usize - 8;
        assert!(wiped[data..data + length].iter().all(|times| *times == 1));
        assert_eq!(wiped.iter().sum::<usize>(), length);
    }

    #[test]
    fn a_film_on_its_side_is_measured_upright() {
        let mut file = SILENT_MP4.to_vec();
        let track = file.windows(4).position(|w| w == b"tkhd").expect("a track");
        let one = 0x0001_0000_u32.to_be_bytes();
        let minus_one = 0xFFFF_0000_u32.to_be_bytes();
        let matrix = track + 4 + 40;
        file[matrix..matrix + 20].fill(0);
        file[matrix + 4..matrix + 8].copy_from_slice(&one);
        file[matrix + 12..matrix + 16].copy_from_slice(&minus_one);
        assert_eq!(measure(&file).expect("whole").size, Some((48, 64)));
    }

    #[test]
    fn films_beyond_the_limits_are_refused() {
        let patched = |name: &[u8], offset: usize, bytes: &[u8]| {
            let mut file = SILENT_MP4.to_vec();
            let at = file.windows(4).position(|w| w == name).expect("a box") + 4 + offset;
            file[at..at + bytes.len()].copy_from_slice(bytes);
            measure(&file)
        };
        let size = |width: u32, height: u32| {
            [(width << 16).to_be_bytes(), (height << 16).to_be_bytes()].concat()
        };
        let most = patched(b"tkhd", 76, &size(3840, 2160)).expect("just within");
        assert_eq!(most.size, Some((3840, 2160)));
        assert_eq!(
            patched(b"tkhd", 76, &size(3841, 2160)),
            Err(Refused::FilmTooLarge)
        );
        // Ten frames in one second become a thousand when the clock runs a hundred times as fast.
        let ticks = SILENT_MP4
            .windows(4)
            .position(|w| w == b"mdhd")
            .expect("a box")
            + 16;
        let ticks = u32::from_be_bytes(SILENT_MP4[ticks..ticks + 4].try_into().expect("four"));
        assert_eq!(
            patched(b"mdhd", 12, &(ticks * 24).to_be_bytes()).map(|c| c.frame_rate),
            Ok(Some((240, 1)))
        );
        assert_eq!(
            patched(b"mdhd", 12, &(ticks * 100).to_be_bytes()),
            Err(Refused::FilmTooLarge)
        );
    }

    #[test]
    fn files_cut_short_or_empty_are_refused() {
        for file in [SILENT_MP4, SOUND_MOV, SONG_M4A] {
            for kept in [12, 40, file.len() / 2, file.len() - 1] {
                assert_eq!(measure(&file[..kept]), Err(Refused::Damaged), "{kept}");
            }
        }
        assert_eq!(probe(Cursor::new(b""), Kind::Webm), Err(Refused::Damaged));
        assert_eq!(probe(Cursor::new(b""), Kind::Mp4), Err(Refused::Damaged));
        assert_eq!(
            probe(Cursor::new(b""), Kind::Png),
            Err(Refused::UnknownKind)
        );
        assert_eq!(
            measure(b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2"),
            Err(Refused::Damaged)
        );
    }

    #[test]
    fn reading_stops_at_its_bound() {
        let mut reader = Bounded::new(Cursor::new(vec![0; 64])).expect("memory");
        reader.left = 40;
        let mut buffer = [0; 64];
        assert_eq!(reader.read(&mut buffer).expect("the first part"), 40);
        assert!(reader.read(&mut buffer).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn a_spoilt_file_is_measured_or_refused(
            which in 0..11usize,
            spoilt in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..10),
            near_start in any::<bool>(),
        ) {
            let (file, kind) = [
                (SILENT_MP4, Kind::Mp4), (FRAGMENTS_MP4, Kind::Mp4), (SOUND_MOV, Kind::Mov),
                (FILM_WEBM, Kind::Webm), (VOICE_WEBM, Kind::Webm), (SONG_MP3, Kind::Mp3),
                (BARE_MP3, Kind::Mp3), (SONG_OGG, Kind::Ogg), (SONG_FLAC, Kind::Flac),
                (SONG_WAV, Kind::Wav), (SONG_M4A, Kind::M4a),
            ][which];
            let mut file = file.to_vec();
            let reach = if near_start { 200 } else { file.len() };
            for (at, byte) in spoilt {
                let at = at.index(reach);
                file[at] = byte;
            }
            let clip = probe(Cursor::new(&file), kind);
            if let Ok(clip) = clip {
                for part in clip.private {
                    prop_assert!(part.name_at.is_none_or(|name| name < part.contents.start));
                    prop_assert!(part.contents.start <= part.contents.end);
                    prop_assert!(part.contents.end <= file.len() as u64);
                }
            }
        }

        #[test]
        fn any_bytes_are_measured_or_refused(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
            which in 4..12usize,
        ) {
            let _ = probe(Cursor::new(bytes), Kind::ALL[which]);
        }
    }
}
