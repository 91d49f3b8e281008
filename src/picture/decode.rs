//! Decodes a picture within limits. What a file claims about its size is checked before a single
//! pixel is decoded, so that a small file can't ask for more memory than the box has.

use super::clean::{COLOUR_PROFILE_BYTES_MAX, coefficient_bytes, has_alpha_plane};
use super::{Kind, PICTURE_BYTES_MAX, Refused};
use image::error::{ImageError, LimitErrorKind};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// The most pixels a picture may have. 24 million take 96 MB to decode with transparency, which a
/// box with 512 MB can spare for one picture at a time.
pub const PIXELS_MAX: u64 = 24_000_000;

/// The longest side a picture may have, in pixels.
pub const SIDE_PIXELS_MAX: u32 = 16_384;

/// The most memory that decoded pixels may take, in bytes.
pub const DECODED_BYTES_MAX: u64 = 128 * 1024 * 1024;

/// The most memory that coefficients of a JPEG may take which come in several passes, in bytes: three for each pixel.
pub const COEFFICIENT_BYTES_MAX: u64 = PIXELS_MAX * 3 * 2;

/// The most pixels of a WebP whose transparency lies beside its colours, because both are unpacked by themselves.
pub const WEBP_ALPHA_PIXELS_MAX: u64 = 18_000_000;

/// The most memory that a PNG's texts and its colour profile may take, in bytes. A profile that is longer when it is
/// unpacked is left out. The pixels don't count.
const PNG_EXTRAS_BYTES_MAX: u64 = 2 * PICTURE_BYTES_MAX;

/// A decoded picture, as stored in the file: not yet turned the right way up.
pub struct Decoded {
    /// The pixels. Of a moving picture, the first frame.
    pub pixels: DynamicImage,
    /// How it has to be turned to be upright.
    pub orientation: Orientation,
    /// The colour profile, if its colours are of the kind that we write again.
    pub profile: Option<Vec<u8>>,
}

/// Decodes the first frame of a picture.
///
/// # Errors
/// [`Refused::TooManyPixels`] and [`Refused::TooHeavy`] from the headers alone; [`Refused::Damaged`] when the file doesn't
/// decode; [`Refused::NotAPicture`] for videos and sounds.
pub fn decode(bytes: &[u8], kind: Kind) -> Result<Decoded, Refused> {
    decode_of(bytes, kind, None)
}

/// Decodes the first frame of a moving picture, which may have up to `pixels_max` pixels: putting it together from its
/// parts takes several pictures' memory.
///
/// # Errors
/// As `decode`; [`Refused::AnimationTooLarge`] from the header alone.
pub fn decode_moving(bytes: &[u8], kind: Kind, pixels_max: u64) -> Result<Decoded, Refused> {
    decode_of(bytes, kind, Some(pixels_max))
}

fn decode_of(bytes: &[u8], kind: Kind, moving: Option<u64>) -> Result<Decoded, Refused> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format(kind)?);
    reader.limits(limits(kind));
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Refused::Damaged);
    }
    let area = u64::from(width) * u64::from(height);
    let too_large = width > SIDE_PIXELS_MAX
        || height > SIDE_PIXELS_MAX
        || area > PIXELS_MAX
        || decoder.total_bytes() > DECODED_BYTES_MAX;
    if too_large {
        return Err(Refused::TooManyPixels);
    }
    let too_heavy = match kind {
        Kind::Jpeg => coefficient_bytes(bytes) > COEFFICIENT_BYTES_MAX,
        Kind::Webp => area > WEBP_ALPHA_PIXELS_MAX && has_alpha_plane(bytes),
        _ => false,
    };
    if too_heavy {
        return Err(Refused::TooHeavy);
    }
    if moving.is_some_and(|most| area > most) {
        return Err(Refused::AnimationTooLarge);
    }
    // A broken tag must not cost anybody their picture: then it is shown as it is.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder
        .icc_profile()
        .ok()
        .flatten()
        .filter(|profile| is_rgb(profile) && profile.len() <= COLOUR_PROFILE_BYTES_MAX);
    let pixels = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    Ok(Decoded {
        pixels,
        orientation,
        profile,
    })
}

fn format(kind: Kind) -> Result<ImageFormat, Refused> {
    match kind {
        Kind::Jpeg => Ok(ImageFormat::Jpeg),
        Kind::Png => Ok(ImageFormat::Png),
        Kind::Gif => Ok(ImageFormat::Gif),
        Kind::Webp => Ok(ImageFormat::WebP),
        Kind::Mp4
        | Kind::Mov
        | Kind::Webm
        | Kind::Mp3
        | Kind::Ogg
        | Kind::Flac
        | Kind::Wav
        | Kind::M4a => Err(Refused::NotAPicture),
    }
}

fn limits(kind: Kind) -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_PIXELS_MAX);
    limits.max_image_height = Some(SIDE_PIXELS_MAX);
    // The decoder of PNG counts everything but the pixels.
    limits.max_alloc = Some(match kind {
        Kind::Png => PNG_EXTRAS_BYTES_MAX,
        _ => DECODED_BYTES_MAX,
    });
    limits
}

fn refusal(error: ImageError) -> Refused {
    match error {
        ImageError::Limits(limit) => match limit.kind() {
            LimitErrorKind::DimensionError | LimitErrorKind::InsufficientMemory => {
                Refused::TooManyPixels
            }
            _ => Refused::Damaged,
        },
        _ => Refused::Damaged,
    }
}

/// We write red, green and blue, so a profile for ink or for greys would spoil the colours.
/// Bytes 16 to 19 of a profile name its colour space (ICC.1:2022, 7.2).
fn is_rgb(profile: &[u8]) -> bool {
    profile.get(16..20) == Some(b"RGB ")
}

/// Files for tests, made on the spot.
#[cfg(test)]
pub(crate) mod sample {
    use super::*;
    use image::codecs::gif::{GifEncoder, Repeat};
    use image::{Delay, Frame, RgbImage, RgbaImage};

    /// Stands for the coordinates of somebody's home.
    pub(crate) const GPS_MARK: &[u8] = b"52.5163N 13.3777E";

    /// A slope of colours: red grows to the right, green downwards.
    pub(crate) fn slope(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 80])
        })
    }

    /// A whole, plain, opaque picture file.
    pub(crate) fn picture(kind: Kind, width: u32, height: u32) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        let format = format(kind).expect("a picture");
        DynamicImage::from(slope(width, height))
            .write_to(&mut out, format)
            .expect("encodes");
        out.into_inner()
    }

    pub(crate) fn animated_gif(width: u32, height: u32, frames: u8) -> Vec<u8> {
        let mut out = Vec::new();
        {
            let mut encoder = GifEncoder::new(&mut out);
            encoder.set_repeat(Repeat::Infinite).expect("writes");
            for frame in 0..frames {
                let pixels =
                    RgbaImage::from_pixel(width, height, image::Rgba([frame * 40, 90, 200, 255]));
                let delay = Delay::from_numer_denom_ms(100, 1);
                encoder
                    .encode_frame(Frame::from_parts(pixels, 0, 0, delay))
                    .expect("encodes");
            }
        }
        out
    }

    /// An EXIF segment (with its `Exif\0\0` prefix) with an orientation and a place.
    pub(crate) fn exif_with_gps(orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x02".to_vec();
        // Orientation (0x0112), one short, left-aligned in its four bytes.
        exif.extend_from_slice(&[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
        // The pointer (0x8825) to the place, which follows at offset 38.
        exif.extend_from_slice(&[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
        exif.extend_from_slice(&[0, 0, 0, 0]);
        exif.extend_from_slice(GPS_MARK);
        exif
    }

    /// Puts a segment right after the start of a JPEG.
    pub(crate) fn insert_jpeg_segment(file: &mut Vec<u8>, mark: u8, contents: &[u8]) {
        let length = (contents.len() as u16 + 2).to_be_bytes();
        let segment = [&[0xFF, mark][..], &length, contents].concat();
        file.splice(2..2, segment);
    }

    /// Puts a chunk right after a PNG's header chunk.
    pub(crate) fn insert_png_chunk(file: &mut Vec<u8>, name: &[u8; 4], contents: &[u8]) {
        let named = [name, contents].concat();
        let length = (contents.len() as u32).to_be_bytes();
        let chunk = [&length[..], &named, &checksum(&named).to_be_bytes()].concat();
        file.splice(33..33, chunk);
    }

    /// Contents of an `iCCP` chunk that unpacks to so many bytes, for colours as we write them.
    pub(crate) fn packed_profile(bytes: usize) -> Vec<u8> {
        let mut profile = vec![0; bytes];
        profile[16..20].copy_from_slice(b"RGB ");
        let mut packed =
            flate2::write::ZlibEncoder::new(b"photo\0\0".to_vec(), flate2::Compression::fast());
        std::io::Write::write_all(&mut packed, &profile).expect("packs");
        packed.finish().expect("packs")
    }

    /// The CRC that PNG wants, bit by bit.
    fn checksum(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 {
                    (crc >> 1) ^ 0xEDB8_8320
                } else {
                    crc >> 1
                }
            })
        })
    }

    /// A JPEG whose header claims the given size.
    pub(crate) fn jpeg_claiming(width: u16, height: u16) -> Vec<u8> {
        let mut file = picture(Kind::Jpeg, 16, 16);
        let header = file
            .windows(2)
            .position(|w| w == [0xFF, 0xC0])
            .expect("a baseline header");
        file[header + 5..header + 7].copy_from_slice(&height.to_be_bytes());
        file[header + 7..header + 9].copy_from_slice(&width.to_be_bytes());
        file
    }

    /// A PNG whose header claims the given size, with a valid checksum.
    pub(crate) fn png_claiming(width: u32, height: u32) -> Vec<u8> {
        png_claiming_colours(width, height, 8, 2)
    }

    /// The same with a bit depth and a colour type (6: red, green, blue and transparency).
    pub(crate) fn png_claiming_colours(width: u32, height: u32, depth: u8, colour: u8) -> Vec<u8> {
        let mut file = picture(Kind::Png, 16, 16);
        file[24..26].copy_from_slice(&[depth, colour]);
        file[16..20].copy_from_slice(&width.to_be_bytes());
        file[20..24].copy_from_slice(&height.to_be_bytes());
        let crc = checksum(&file[12..29]);
        file[29..33].copy_from_slice(&crc.to_be_bytes());
        file
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn refused(bytes: &[u8], kind: Kind) -> Refused {
        decode(bytes, kind).err().expect("must be refused")
    }

    #[test]
    fn all_four_kinds_decode() {
        for kind in [Kind::Jpeg, Kind::Png, Kind::Gif, Kind::Webp] {
            let decoded = decode(&sample::picture(kind, 40, 30), kind).expect("a whole file");
            assert_eq!((decoded.pixels.width(), decoded.pixels.height()), (40, 30));
        }
    }

    #[test]
    fn bombs_are_refused_from_their_header() {
        assert_eq!(
            refused(&sample::jpeg_claiming(30_000, 30_000), Kind::Jpeg),
            Refused::TooManyPixels
        );
        assert_eq!(
            refused(&sample::jpeg_claiming(6_000, 4_001), Kind::Jpeg),
            Refused::TooManyPixels
        );
        assert_eq!(
            refused(&sample::png_claiming(30_000, 30_000), Kind::Png),
            Refused::TooManyPixels
        );
        assert_eq!(
            refused(&sample::png_claiming(u32::MAX >> 1, 1), Kind::Png),
            Refused::TooManyPixels
        );
        assert_eq!(
            refused(&sample::png_claiming(16_385, 1), Kind::Png),
            Refused::TooManyPixels
        );
    }

    #[test]
    fn sixteen_bits_a_channel_count_double() {
        // 22 million pixels are few enough, but at eight bytes each they aren't.
        let deep = sample::png_claiming_colours(5_500, 4_000, 16, 6);
        assert_eq!(refused(&deep, Kind::Png), Refused::TooManyPixels);
    }

    #[test]
    fn a_colour_profile_that_is_too_long_is_left_out() {
        for (bytes, stays) in [
            (COLOUR_PROFILE_BYTES_MAX, true),
            (COLOUR_PROFILE_BYTES_MAX + 1, false),
            (PNG_EXTRAS_BYTES_MAX as usize + 1, false),
        ] {
            let mut file = sample::picture(Kind::Png, 40, 30);
            sample::insert_png_chunk(&mut file, b"iCCP", &sample::packed_profile(bytes));
            let decoded = decode(&file, Kind::Png).expect("the picture is well");
            assert_eq!(decoded.profile.is_some(), stays, "{bytes}");
        }
    }

    #[test]
    fn what_is_heavy_by_the_way_it_was_written_is_refused_from_its_headers() {
        let passes = |width, height| {
            let mut file = sample::jpeg_claiming(width, height);
            let frame = file.windows(2).position(|two| two == [0xFF, 0xC0]);
            file[frame.expect("a frame") + 1] = 0xC2;
            // Every part has as many samples as there are pixels.
            for part in 0..3 {
                file[frame.expect("a frame") + 11 + 3 * part] = 0x11;
            }
            file
        };
        let three = coefficient_bytes(&passes(6_000, 4_000));
        assert_eq!(three, COEFFICIENT_BYTES_MAX, "so many may be");
        // The same with a fourth part, as printers have it.
        let mut four = passes(6_000, 4_000);
        let frame = four.windows(2).position(|two| two == [0xFF, 0xC2]);
        let frame = frame.expect("a frame");
        let parts: Vec<u8> = four[frame + 10..frame + 19].to_vec();
        four[frame + 3] += 3;
        four[frame + 9] = 4;
        four.splice(frame + 19..frame + 19, [4, 0x11, parts[8]]);
        assert_eq!(refused(&four, Kind::Jpeg), Refused::TooHeavy);
        let webp = |side: u32| {
            let sides = [
                &(side - 1).to_le_bytes()[..3],
                &(side - 1).to_le_bytes()[..3],
            ]
            .concat();
            let head = b"RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\x10\0\0\0";
            let chunks = b"ALPH\x02\0\0\0\0\0VP8 \x02\0\0\0\0\0";
            let mut file = [&head[..], &sides, chunks].concat();
            let length = file.len() as u32 - 8;
            file[4..8].copy_from_slice(&length.to_le_bytes());
            file
        };
        let fits = WEBP_ALPHA_PIXELS_MAX.isqrt() as u32;
        assert_eq!(refused(&webp(fits), Kind::Webp), Refused::Damaged);
        assert_eq!(refused(&webp(fits + 1), Kind::Webp), Refused::TooHeavy);
    }

    #[test]
    fn a_moving_picture_is_measured_before_it_is_decoded() {
        // Nothing follows the header, so that decoding would find it damaged.
        let head = b"RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\x12\0\0\0";
        let sides = [&4_095_u32.to_le_bytes()[..3], &4_095_u32.to_le_bytes()[..3]].concat();
        let parts = b"ANIM\x06\0\0\0\0\0\0\0\0\0ANMF\x18\0\0\0";
        let mut file = [&head[..], &sides, parts, &[0; 24]].concat();
        let length = file.len() as u32 - 8;
        file[4..8].copy_from_slice(&length.to_le_bytes());
        let moving = |most| decode_moving(&file, Kind::Webp, most).err();
        assert_eq!(moving(4_096 * 4_096 - 1), Some(Refused::AnimationTooLarge));
        assert_eq!(moving(4_096 * 4_096), Some(Refused::Damaged));
    }

    #[test]
    fn the_orientation_is_read() {
        let mut file = sample::picture(Kind::Jpeg, 40, 30);
        sample::insert_jpeg_segment(&mut file, 0xE1, &sample::exif_with_gps(6));
        assert_eq!(
            decode(&file, Kind::Jpeg).expect("whole").orientation,
            Orientation::Rotate90
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_spoilt_file_is_decoded_or_refused(
            which in 0..4usize,
            spoilt in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        ) {
            let kind = [Kind::Jpeg, Kind::Png, Kind::Gif, Kind::Webp][which];
            let mut file = sample::picture(kind, 24, 16);
            for (at, byte) in spoilt {
                let at = at.index(file.len());
                file[at] = byte;
            }
            let _ = decode(&file, kind);
        }
    }
}
