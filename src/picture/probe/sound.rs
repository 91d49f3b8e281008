//! WebM and the sound formats, by way of symphonia's readers; nothing is decoded.

use super::{Bounded, Clip};
use crate::picture::{Kind, Refused};
use std::io::{Read, Seek};
use symphonia::core::codecs::CodecParameters;
use symphonia::core::common::Limit;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, TrackType};
use symphonia::core::io::{MediaSource, MediaSourceStream, MediaSourceStreamOptions};
use symphonia::core::meta::MetadataOptions;
use symphonia::core::units::{Duration, TimeBase};

/// Cover pictures and texts above this many bytes are skipped while reading.
const TAG_BYTES_MAX: usize = 64 * 1024;

impl<R: Read + Seek + Send + Sync> MediaSource for Bounded<R> {
    fn is_seekable(&self) -> bool {
        true
    }

    fn byte_len(&self) -> Option<u64> {
        Some(self.length)
    }
}

pub(super) fn probe<R: Read + Seek + Send + Sync>(
    reader: Bounded<R>,
    kind: Kind,
) -> Result<Clip, Refused> {
    let stream = MediaSourceStream::new(Box::new(reader), MediaSourceStreamOptions::default());
    let mut hint = Hint::new();
    hint.with_extension(kind.extension());
    let tags = MetadataOptions::default()
        .limit_tag_bytes(Limit::Maximum(TAG_BYTES_MAX))
        .limit_visual_bytes(Limit::Maximum(TAG_BYTES_MAX));
    let format = symphonia::default::get_probe()
        .probe(&hint, stream, FormatOptions::default(), tags)
        .map_err(|_| Refused::Damaged)?;
    Ok(Clip {
        kind,
        size: size(format.as_ref()),
        duration_ms: duration_ms(format.as_ref()),
        audio: format.first_track(TrackType::Audio).is_some(),
        frame_rate: None,
        bitrate: None,
        private: Vec::new(),
    })
}

fn size(format: &dyn FormatReader) -> Option<(u32, u32)> {
    match &format.first_track(TrackType::Video)?.codec_params {
        Some(CodecParameters::Video(video)) => Some((video.width?.into(), video.height?.into())),
        _ => None,
    }
}

/// Of the whole file if it says, else of its first sound.
fn duration_ms(format: &dyn FormatReader) -> Option<u64> {
    let convert = |base: Option<TimeBase>, duration: Option<Duration>| {
        let time = base?.calc_duration(duration?)?;
        u64::try_from(time.as_millis()).ok().filter(|ms| *ms > 0)
    };
    let whole = format.media_info();
    convert(whole.time_base, whole.duration).or_else(|| {
        let track = format.first_track(TrackType::Audio)?;
        convert(track.time_base, track.duration)
    })
}
