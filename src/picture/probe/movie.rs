//! MP4, MOV and M4A: boxes within boxes (ISO/IEC 14496-12). Only the few small boxes that we need
//! are read; the tables of samples, which may be huge, are stepped over.

use super::samples::{self, Places, TABLE_BYTES_MAX, Tables};
use super::{Bounded, Clip, Private};
use crate::picture::{Kind, Refused};
use mp4_atom::{Atom, FourCC, Header, Mdhd, Mvhd, ReadFrom, Tkhd};
use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;

/// The most boxes looked at in one file. A film of an hour in fragments has some thousands.
const BOXES_MAX: usize = 20_000;

/// Boxes that we decode are at most this long, in bytes: a track header has 92.
const SMALL_BOX_BYTES_MAX: u64 = 256;

/// Marks a box that holds XMP (Adobe's XMP specification, part 3).
const XMP_UUID: [u8; 16] = [
    0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC,
];

struct Found {
    name: FourCC,
    whole: Range<u64>,
    body: Range<u64>,
}

/// What a track turned out to be, gathered box by box.
#[derive(Default)]
struct Track {
    size: Option<(u32, u32)>,
    handler: Option<[u8; 4]>,
    ticks_a_second: u64,
    ticks: u64,
    samples: u64,
    whole: Option<Private>,
    tables: Places,
}

struct Movie<'a, R> {
    reader: &'a mut Bounded<R>,
    boxes_left: usize,
    clip: Clip,
    tracks: Vec<Track>,
}

pub(super) fn probe<R: Read + Seek>(reader: &mut Bounded<R>, kind: Kind) -> Result<Clip, Refused> {
    let whole = 0..reader.length;
    let clip = Clip {
        kind,
        size: None,
        duration_ms: None,
        audio: false,
        frame_rate: None,
        bitrate: None,
        private: Vec::new(),
    };
    let mut movie = Movie {
        reader,
        boxes_left: BOXES_MAX,
        clip,
        tracks: Vec::new(),
    };
    movie.walk(whole, 0).ok_or(Refused::Damaged)?;
    for track in std::mem::take(&mut movie.tracks) {
        let clip = &mut movie.clip;
        match track.handler.as_ref() {
            Some(b"soun") => clip.audio = true,
            Some(b"vide") if clip.size.is_none() => {
                clip.size = track
                    .size
                    .filter(|(width, height)| *width > 0 && *height > 0);
                clip.frame_rate = fraction(
                    track.samples.saturating_mul(track.ticks_a_second),
                    track.ticks,
                );
            }
            Some(b"meta") => movie.forget(track).ok_or(Refused::Damaged)?,
            _ => {}
        }
    }
    Ok(movie.clip)
}

impl<R: Read + Seek> Movie<'_, R> {
    /// Looks at all boxes of a range. `None`: damaged.
    fn walk(&mut self, range: Range<u64>, depth: usize) -> Option<()> {
        let mut at = range.start;
        // Fewer than eight bytes can't be a box; some writers end lists with four zeros.
        while at.checked_add(8)? <= range.end {
            let found = self.open(at, range.end)?;
            at = found.whole.end;
            self.look(found, depth)?;
        }
        Some(())
    }

    fn open(&mut self, at: u64, end: u64) -> Option<Found> {
        self.boxes_left = self.boxes_left.checked_sub(1)?;
        self.reader.seek(SeekFrom::Start(at)).ok()?;
        let header = Header::read_from(self.reader).ok()?;
        let body = self.reader.stream_position().ok()?;
        let close = match header.size {
            Some(size) => body.checked_add(size as u64)?,
            None => end,
        };
        (body <= close && close <= end).then_some(Found {
            name: header.kind,
            whole: at..close,
            body: body..close,
        })
    }

    fn look(&mut self, found: Found, depth: usize) -> Option<()> {
        let Found { name, whole, body } = found;
        match (depth, name.as_ref()) {
            (0, b"moov") | (2, b"mdia") | (3, b"minf") | (4, b"stbl") => {
                self.walk(body, depth + 1)?
            }
            (1, b"trak") => {
                self.tracks.push(Track {
                    whole: Some(Private {
                        name_at: Some(whole.start + 4),
                        contents: body.clone(),
                    }),
                    ..Track::default()
                });
                self.walk(body, depth + 1)?;
            }
            (1, b"mvhd") => {
                let head: Mvhd = self.read(body)?;
                self.clip.duration_ms = milliseconds(head.duration, u64::from(head.timescale));
            }
            (1 | 2, b"udta" | b"meta") => self.clip.private.push(Private {
                name_at: Some(whole.start + 4),
                contents: body,
            }),
            (0 | 1, b"uuid") => {
                let head = self.bytes(body.clone(), 16)?;
                if head == XMP_UUID {
                    self.clip.private.push(Private {
                        name_at: Some(whole.start + 4),
                        contents: body,
                    });
                }
            }
            (2, b"tkhd") => {
                let head: Tkhd = self.read(body)?;
                let (width, height) = (
                    u32::from(head.width.integer()),
                    u32::from(head.height.integer()),
                );
                let on_its_side = head.matrix.a == 0 && head.matrix.d == 0;
                self.tracks.last_mut()?.size = Some(if on_its_side {
                    (height, width)
                } else {
                    (width, height)
                });
            }
            (3, b"mdhd") => {
                let head: Mdhd = self.read(body)?;
                let track = self.tracks.last_mut()?;
                (track.ticks, track.ticks_a_second) = (head.duration, u64::from(head.timescale));
            }
            (3, b"hdlr") => {
                let head = self.bytes(body, 12)?;
                self.tracks.last_mut()?.handler = head.get(8..12)?.try_into().ok();
            }
            (5, b"stsz") => {
                let head = self.bytes(body.clone(), 12)?;
                let samples = u32::from_be_bytes(head.get(8..12)?.try_into().ok()?);
                let track = self.tracks.last_mut()?;
                track.samples = u64::from(samples);
                track.tables.sizes = Some(body);
            }
            (5, b"stsc") => self.tracks.last_mut()?.tables.chunks = Some(body),
            (5, b"stco") => self.tracks.last_mut()?.tables.offsets = Some(body),
            (5, b"co64") => self.tracks.last_mut()?.tables.wide_offsets = Some(body),
            _ => {}
        }
        Some(())
    }

    /// Cameras write where they are, many times a second, into a track of its own. `None`: damaged.
    fn forget(&mut self, track: Track) -> Option<()> {
        self.clip.private.extend(track.whole);
        let Places {
            sizes,
            chunks,
            offsets,
            wide_offsets,
        } = track.tables;
        let wide = offsets.is_none();
        let (Some(sizes), Some(chunks), Some(offsets)) = (sizes, chunks, offsets.or(wide_offsets))
        else {
            return Some(());
        };
        let tables = Tables {
            sizes: self.table(sizes)?,
            chunks: self.table(chunks)?,
            offsets: self.table(offsets)?,
            wide,
        };
        // No more than the whole file, or a few bytes could make us write for days.
        let mut left = self.reader.length;
        for contents in samples::ranges(&tables)? {
            left = left.checked_sub(contents.end - contents.start)?;
            if contents.end > self.reader.length {
                return None;
            }
            self.clip.private.push(Private {
                name_at: None,
                contents,
            });
        }
        Some(())
    }

    fn table(&mut self, body: Range<u64>) -> Option<Vec<u8>> {
        let length = body.end - body.start;
        let mut table = self.bytes(body, TABLE_BYTES_MAX)?;
        (table.len() as u64 == length && length >= 4).then(|| table.split_off(4))
    }

    fn read<A: Atom>(&mut self, body: Range<u64>) -> Option<A> {
        let bytes = self.bytes(body, SMALL_BOX_BYTES_MAX)?;
        A::decode_body(&mut bytes.as_slice()).ok()
    }

    /// Up to so many bytes of a box.
    fn bytes(&mut self, body: Range<u64>, most: u64) -> Option<Vec<u8>> {
        let mut bytes = vec![0; usize::try_from(most.min(body.end - body.start)).ok()?];
        self.reader.seek(SeekFrom::Start(body.start)).ok()?;
        self.reader.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }
}

fn milliseconds(ticks: u64, ticks_a_second: u64) -> Option<u64> {
    // All ones, in 32 or 64 bits, says that the length is unknown.
    let known = ticks > 0 && ticks != u64::from(u32::MAX) && ticks != u64::MAX;
    known.then_some(())?;
    ticks.checked_mul(1000)?.checked_div(ticks_a_second)
}

fn fraction(over: u64, under: u64) -> Option<(u64, u64)> {
    let (mut a, mut b) = (over, under);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    (over > 0 && under > 0).then(|| (over / a, under / a))
}
