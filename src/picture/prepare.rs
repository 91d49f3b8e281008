//! Makes of an uploaded picture what we keep: a cleaned original, a small preview, and a blur to
//! show while the preview loads. Sizes are Mastodon's, so that its apps lay posts out as usual.

use super::clean::{Cleaned, clean};
use super::decode::{Decoded, decode, decode_moving};
use super::{Class, Kind, PICTURE_BYTES_MAX, Refused, sniff};
use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::{U8x3, U8x4};
use fast_image_resize::{MulDiv, PixelTrait, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageBuffer, ImageEncoder, ImageResult, Pixel};

/// Larger stills are shrunk to this many pixels (3840 × 2160), as Mastodon does.
pub const ORIGINAL_PIXELS_MAX: u64 = 8_294_400;

/// So much memory may preparing a picture take, in bytes, with the file itself.
pub const MEMORY_BYTES_MAX: u64 = 280_000_000;

/// Previews have at most this many pixels (640 × 360), as Mastodon's.
pub const PREVIEW_PIXELS_MAX: u64 = 230_400;

/// Width and height of a person's picture, in pixels.
pub const AVATAR_PIXELS: (u32, u32) = (400, 400);

/// Width and height of the band across a profile, in pixels.
pub const HEADER_PIXELS: (u32, u32) = (1500, 500);

/// The largest file of a custom emoji, in bytes (Mastodon `CustomEmoji::LIMIT`).
pub const EMOJI_BYTES_MAX: u64 = 256 * 1024;

/// Stills of custom emojis are shrunk to this many pixels (160 × 160): they are shown as high as a line.
pub const EMOJI_PIXELS_MAX: u64 = 25_600;

/// JPEG quality of previews, out of 100.
const PREVIEW_QUALITY: u8 = 80;

/// JPEG quality of originals that had to be shrunk or turned, out of 100.
const ORIGINAL_QUALITY: u8 = 90;

/// A blurhash has this many components each way, as Mastodon's.
const BLUR_COMPONENTS: u32 = 4;

/// The blur is computed from a picture of at most this many pixels: it holds 4 × 4 waves, so more
/// detail changes nothing but the time.
const BLUR_PIXELS_MAX: u64 = 4_096;

/// A picture file that we made or checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// What it is; gives the media type and the ending.
    pub kind: Kind,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// A picture for a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Cleaned, upright, at most [`ORIGINAL_PIXELS_MAX`]; it moves if it moved.
    pub original: Encoded,
    /// A still of at most [`PREVIEW_PIXELS_MAX`].
    pub preview: Encoded,
    /// A few characters that clients turn into a blur (<https://blurha.sh>).
    pub blurhash: String,
}

/// A picture for a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// The picture to show; it moves if it moved, and is then as large as it came.
    pub shown: Encoded,
    /// A still in the right size, for people who prefer no movement. `None`: `shown` is one.
    pub still: Option<Encoded>,
}

/// Prepares a picture for a post. Takes long (up to seconds on a small box) and up to
/// [`MEMORY_BYTES_MAX`] for the largest pictures, so not on an async thread and not many at a time.
///
/// # Errors
/// See [`Refused`]. Nothing is kept of a refused picture.
pub fn prepare(bytes: &[u8]) -> Result<Picture, Refused> {
    let (kind, cleaned, decoded) = open(bytes)?;
    let Decoded {
        pixels,
        orientation,
        profile,
    } = decoded;
    let (stored_width, stored_height) = (pixels.width(), pixels.height());
    let area = u64::from(stored_width) * u64::from(stored_height);
    let fits = area <= ORIGINAL_PIXELS_MAX;
    let keep_bytes = cleaned.animated || (fits && orientation == Orientation::NoTransforms);
    // Shrink first, turn then: turning needs a second copy.
    let most = if keep_bytes {
        PREVIEW_PIXELS_MAX
    } else {
        ORIGINAL_PIXELS_MAX
    };
    let mut pixels = shrink(plain(pixels), most)?;
    if !cleaned.animated {
        pixels.apply_orientation(orientation);
    }
    let original = if keep_bytes {
        Encoded {
            bytes: cleaned.bytes,
            kind,
            width: stored_width,
            height: stored_height,
        }
    } else {
        encode(&pixels, again(kind), ORIGINAL_QUALITY, profile.clone())?
    };
    let small = shrink(pixels, PREVIEW_PIXELS_MAX)?;
    let preview = encode(&small, best_for(&small), PREVIEW_QUALITY, profile)?;
    let blurhash = blur(small)?;
    Ok(Picture {
        original,
        preview,
        blurhash,
    })
}

/// Prepares a person's picture: the middle square.
///
/// # Errors
/// See [`Refused`].
pub fn avatar(bytes: &[u8]) -> Result<Portrait, Refused> {
    portrait(bytes, AVATAR_PIXELS)
}

/// Prepares the band across a profile: three times as wide as high, from the middle.
///
/// # Errors
/// See [`Refused`].
pub fn header(bytes: &[u8]) -> Result<Portrait, Refused> {
    portrait(bytes, HEADER_PIXELS)
}

/// Prepares a custom emoji: small, in its own shape. It moves if it moved.
///
/// # Errors
/// See [`Refused`].
pub fn emoji(bytes: &[u8]) -> Result<Portrait, Refused> {
    if bytes.len() as u64 > EMOJI_BYTES_MAX {
        return Err(Refused::TooManyBytes);
    }
    let (kind, cleaned, decoded) = open(bytes)?;
    let Decoded {
        pixels,
        orientation,
        profile,
    } = decoded;
    let (width, height) = (pixels.width(), pixels.height());
    let mut pixels = shrink(plain(pixels), EMOJI_PIXELS_MAX)?;
    if !cleaned.animated {
        pixels.apply_orientation(orientation);
    }
    let still = encode(&pixels, Some(Kind::Png), ORIGINAL_QUALITY, profile)?;
    Ok(shown(cleaned, kind, (width, height), still))
}

/// What moves is shown as it came, in that size, and has a still beside it.
fn shown(cleaned: Cleaned, kind: Kind, (width, height): (u32, u32), still: Encoded) -> Portrait {
    match cleaned.animated {
        true => Portrait {
            shown: Encoded {
                bytes: cleaned.bytes,
                kind,
                width,
                height,
            },
            still: Some(still),
        },
        false => Portrait {
            shown: still,
            still: None,
        },
    }
}

fn portrait(bytes: &[u8], size: (u32, u32)) -> Result<Portrait, Refused> {
    let (kind, cleaned, decoded) = open(bytes)?;
    let Decoded {
        pixels,
        orientation,
        profile,
    } = decoded;
    let (width, height) = (pixels.width(), pixels.height());
    let mut pixels = shrink(plain(pixels), ORIGINAL_PIXELS_MAX)?;
    if !cleaned.animated {
        pixels.apply_orientation(orientation);
    }
    let cut = resize(pixels, size)?;
    let still = encode(&cut, best_for(&cut), ORIGINAL_QUALITY, profile)?;
    Ok(shown(cleaned, kind, (width, height), still))
}

/// Checks, cleans and decodes.
fn open(bytes: &[u8]) -> Result<(Kind, Cleaned, Decoded), Refused> {
    let (kind, cleaned) = admit(bytes)?;
    let decoded = match cleaned.animated {
        true => decode_moving(bytes, kind, ORIGINAL_PIXELS_MAX)?,
        false => decode(bytes, kind)?,
    };
    Ok((kind, cleaned, decoded))
}

/// Checks what can be checked without decoding, and cleans.
fn admit(bytes: &[u8]) -> Result<(Kind, Cleaned), Refused> {
    let kind = sniff(bytes).ok_or(Refused::UnknownKind)?;
    if kind.class() != Class::Image {
        return Err(Refused::NotAPicture);
    }
    if bytes.len() as u64 > PICTURE_BYTES_MAX {
        return Err(Refused::TooManyBytes);
    }
    Ok((kind, clean(bytes, kind)?))
}

/// Eight bits a channel, and transparency only where some of it shows.
fn plain(pixels: DynamicImage) -> DynamicImage {
    if !pixels.color().has_alpha() {
        return pixels.into_rgb8().into();
    }
    let pixels = pixels.into_rgba8();
    if pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
        DynamicImage::from(pixels).into_rgb8().into()
    } else {
        pixels.into()
    }
}

/// Keeps the shape; never enlarges.
fn shrink(pixels: DynamicImage, pixels_max: u64) -> Result<DynamicImage, Refused> {
    let (width, height) = (f64::from(pixels.width()), f64::from(pixels.height()));
    let scale = (pixels_max as f64 / (width * height)).sqrt();
    if scale >= 1.0 {
        return Ok(pixels);
    }
    let scaled = |side: f64| (side * scale).round().max(1.0) as u32;
    resize(pixels, (scaled(width), scaled(height)))
}

/// To exactly this size; what doesn't fit its shape is cut off evenly.
fn resize(mut pixels: DynamicImage, (width, height): (u32, u32)) -> Result<DynamicImage, Refused> {
    let mut out = DynamicImage::new(width, height, pixels.color());
    match (&mut pixels, &mut out) {
        (DynamicImage::ImageRgb8(from), DynamicImage::ImageRgb8(to)) => resample::<U8x3>(from, to)?,
        (DynamicImage::ImageRgba8(from), DynamicImage::ImageRgba8(to)) => {
            // A colour counts as much as it shows. Left to the resizer, that would take a second copy of all pixels.
            let weigh = MulDiv::new();
            let mut seen = typed::<U8x4>(from)?;
            let weighed = weigh.multiply_alpha_inplace_typed(&mut seen);
            weighed.map_err(|_| Refused::Damaged)?;
            resample::<U8x4>(from, to)?;
            let divided = weigh.divide_alpha_inplace_typed(&mut typed::<U8x4>(to)?);
            divided.map_err(|_| Refused::Damaged)?;
        }
        // `plain` has left nothing else.
        _ => return Err(Refused::Damaged),
    }
    Ok(out)
}

/// Names the kind of pixel, because the code for all the kinds that there are is two megabytes.
fn resample<P: PixelTrait>(
    from: &ImageBuffer<impl Pixel<Subpixel = u8>, Vec<u8>>,
    to: &mut ImageBuffer<impl Pixel<Subpixel = u8>, Vec<u8>>,
) -> Result<(), Refused> {
    let source = TypedImageRef::<P>::from_buffer(from.width(), from.height(), from.as_raw())
        .map_err(|_| Refused::Damaged)?;
    let mut target = typed::<P>(to)?;
    let options = ResizeOptions::new()
        .fit_into_destination(Some((0.5, 0.5)))
        .use_alpha(false);
    Resizer::new()
        .resize_typed(&source, &mut target, &options)
        .map_err(|_| Refused::Damaged)
}

fn typed<P: PixelTrait>(
    pixels: &mut ImageBuffer<impl Pixel<Subpixel = u8>, Vec<u8>>,
) -> Result<TypedImage<'_, P>, Refused> {
    let (width, height) = pixels.dimensions();
    TypedImage::from_buffer(width, height, pixels).map_err(|_| Refused::Damaged)
}

/// The kind to write a picture of this kind again. We can write neither small WebP nor good GIF.
fn again(kind: Kind) -> Option<Kind> {
    (kind == Kind::Png || kind == Kind::Gif).then_some(Kind::Png)
}

/// JPEG, unless something shows through.
fn best_for(pixels: &DynamicImage) -> Option<Kind> {
    pixels.color().has_alpha().then_some(Kind::Png)
}

fn encode(
    pixels: &DynamicImage,
    kind: Option<Kind>,
    quality: u8,
    profile: Option<Vec<u8>>,
) -> Result<Encoded, Refused> {
    let mut bytes = Vec::new();
    let kind = kind.or(best_for(pixels)).unwrap_or(Kind::Jpeg);
    let written = if kind == Kind::Png {
        write(PngEncoder::new(&mut bytes), pixels, profile)
    } else {
        write(
            JpegEncoder::new_with_quality(&mut bytes, quality),
            pixels,
            profile,
        )
    };
    written.map_err(|_| Refused::Damaged)?;
    Ok(Encoded {
        bytes,
        kind,
        width: pixels.width(),
        height: pixels.height(),
    })
}

fn write(
    mut encoder: impl ImageEncoder,
    pixels: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> ImageResult<()> {
    if let Some(profile) = profile {
        // A picture in slightly wrong colours is better than none.
        let _ = encoder.set_icc_profile(profile);
    }
    encoder.write_image(
        pixels.as_bytes(),
        pixels.width(),
        pixels.height(),
        pixels.color().into(),
    )
}

fn blur(pixels: DynamicImage) -> Result<String, Refused> {
    let tiny = shrink(pixels, BLUR_PIXELS_MAX)?.into_rgba8();
    blurhash::encode(
        BLUR_COMPONENTS,
        BLUR_COMPONENTS,
        tiny.width(),
        tiny.height(),
        tiny.as_raw(),
    )
    .map_err(|_| Refused::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::decode::sample;
    use image::{Rgba, RgbaImage};
    use proptest::prelude::*;

    fn contains(hay: &[u8], needle: &[u8]) -> bool {
        hay.windows(needle.len()).any(|w| w == needle)
    }

    fn size(encoded: &Encoded) -> (u32, u32) {
        let decoded = decode(&encoded.bytes, encoded.kind).expect("what we write decodes");
        assert_eq!(
            (decoded.pixels.width(), decoded.pixels.height()),
            (encoded.width, encoded.height)
        );
        assert_eq!(decoded.orientation, Orientation::NoTransforms);
        assert_eq!(sniff(&encoded.bytes), Some(encoded.kind));
        (encoded.width, encoded.height)
    }

    fn with_exif(orientation: u8) -> Vec<u8> {
        let mut file = sample::picture(Kind::Jpeg, 1200, 900);
        sample::insert_jpeg_segment(&mut file, 0xE1, &sample::exif_with_gps(orientation));
        assert!(contains(&file, sample::GPS_MARK));
        file
    }

    #[test]
    fn an_upright_photo_keeps_its_pixels_and_loses_its_place() {
        let picture = prepare(&with_exif(1)).expect("taken");
        assert_eq!(
            picture.original.bytes,
            sample::picture(Kind::Jpeg, 1200, 900)
        );
        assert_eq!(size(&picture.original), (1200, 900));
        assert_eq!(size(&picture.preview), (554, 416));
        assert_eq!(picture.preview.kind, Kind::Jpeg);
        assert_eq!(picture.blurhash.len(), 36);
    }

    #[test]
    fn a_photo_on_its_side_is_turned_and_loses_its_place() {
        let picture = prepare(&with_exif(6)).expect("taken");
        assert_eq!(size(&picture.original), (900, 1200));
        assert_eq!(size(&picture.preview), (416, 554));
        for bytes in [&picture.original.bytes, &picture.preview.bytes] {
            assert!(!contains(bytes, sample::GPS_MARK));
            assert!(!contains(bytes, b"Exif"));
        }
        // Turned clockwise, what was on the left (little red) is now at the top.
        let upright = decode(&picture.original.bytes, Kind::Jpeg)
            .expect("decodes")
            .pixels
            .into_rgb8();
        assert!(upright.get_pixel(450, 5).0[0] < 20);
        assert!(upright.get_pixel(450, 1194).0[0] > 235);
    }

    #[test]
    fn a_large_still_is_shrunk() {
        let picture = prepare(&sample::picture(Kind::Jpeg, 3400, 2550)).expect("taken");
        assert_eq!(size(&picture.original), (3326, 2494));
        let png = prepare(&sample::picture(Kind::Png, 4400, 2000)).expect("taken");
        assert_eq!(png.original.kind, Kind::Png);
        assert!(
            u64::from(png.original.width) * u64::from(png.original.height)
                <= ORIGINAL_PIXELS_MAX + 5000
        );
    }

    #[test]
    fn what_shows_through_keeps_showing_through() {
        let mut pixels = RgbaImage::from_pixel(800, 600, Rgba([200, 10, 10, 255]));
        pixels.put_pixel(3, 3, Rgba([0, 0, 0, 0]));
        let mut file = std::io::Cursor::new(Vec::new());
        DynamicImage::from(pixels)
            .write_to(&mut file, image::ImageFormat::WebP)
            .expect("encodes");
        let picture = prepare(file.get_ref()).expect("taken");
        assert_eq!(picture.original.kind, Kind::Webp);
        assert_eq!(picture.preview.kind, Kind::Png);
        size(&picture.preview);
    }

    #[test]
    fn an_animation_keeps_moving_and_has_a_still() {
        let file = sample::animated_gif(600, 500, 3);
        let picture = prepare(&file).expect("taken");
        assert_eq!(picture.original.bytes, file);
        assert_eq!(
            (picture.original.width, picture.original.height),
            (600, 500)
        );
        let portrait = avatar(&file).expect("taken");
        assert_eq!(portrait.shown.bytes, file);
        assert_eq!(portrait.still.as_ref().map(size), Some(AVATAR_PIXELS));
        let mut huge = sample::animated_gif(20, 10, 2);
        huge[6..8].copy_from_slice(&4000_u16.to_le_bytes());
        huge[8..10].copy_from_slice(&2100_u16.to_le_bytes());
        assert_eq!(prepare(&huge), Err(Refused::AnimationTooLarge));
    }

    #[test]
    fn portraits_are_cut_from_the_middle() {
        let face = avatar(&sample::picture(Kind::Png, 900, 300)).expect("taken");
        assert_eq!(size(&face.shown), AVATAR_PIXELS);
        assert_eq!(face.still, None);
        let pixels = decode(&face.shown.bytes, face.shown.kind)
            .expect("decodes")
            .pixels
            .into_rgb8();
        assert!(
            (80..92).contains(&pixels.get_pixel(1, 200).0[0]),
            "a third of red is cut off on the left"
        );
        let band = header(&with_exif(8)).expect("taken");
        assert_eq!(size(&band.shown), HEADER_PIXELS);
        assert!(!contains(&band.shown.bytes, sample::GPS_MARK));
    }

    #[test]
    fn a_single_pixel_and_a_thin_line_are_pictures() {
        assert_eq!(
            size(
                &prepare(&sample::picture(Kind::Png, 1, 1))
                    .expect("taken")
                    .preview
            ),
            (1, 1)
        );
        let line = prepare(&sample::picture(Kind::Png, 16_000, 20)).expect("taken");
        size(&line.preview);
    }

    #[test]
    fn what_is_not_a_picture_is_refused_with_a_reason() {
        assert_eq!(prepare(b""), Err(Refused::UnknownKind));
        assert_eq!(prepare(b"<svg onload=alert(1)>"), Err(Refused::UnknownKind));
        assert_eq!(prepare(b"OggS\0\x02and so on"), Err(Refused::NotAPicture));
        assert_eq!(
            prepare(&sample::jpeg_claiming(30_000, 30_000)),
            Err(Refused::TooManyPixels)
        );
        assert_eq!(
            prepare(&sample::png_claiming(30_000, 30_000)),
            Err(Refused::TooManyPixels)
        );
        let whole = with_exif(1);
        assert_eq!(prepare(&whole[..whole.len() / 2]), Err(Refused::Damaged));
        let mut padded = sample::picture(Kind::Jpeg, 10, 10);
        padded.resize(PICTURE_BYTES_MAX as usize + 1, 0);
        assert_eq!(prepare(&padded), Err(Refused::TooManyBytes));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn a_spoilt_file_is_prepared_or_refused(
            which in 0..4usize,
            spoilt in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        ) {
            let kind = [Kind::Jpeg, Kind::Png, Kind::Gif, Kind::Webp][which];
            let mut file = sample::picture(kind, 24, 16);
            for (at, byte) in spoilt {
                let at = at.index(file.len());
                file[at] = byte;
            }
            let _ = prepare(&file);
        }
    }
}
