//! How much memory a picture takes while it is prepared: what a stranger sends must not take a small box's.

use burrow::picture::prepare::{MEMORY_BYTES_MAX, prepare};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// Names the file for the process that is measured.
const FILE: &str = "BURROW_TEST_PICTURE";
/// Stands before what that process tells.
const MARK: &str = "measured:";

/// Not a test by itself: it is what `measure` starts, so that nothing else is in the process.
#[test]
fn one_picture() {
    let Some(file) = std::env::var_os(FILE) else {
        return;
    };
    let before = memory("VmRSS:");
    let bytes = fs::read(file).expect("a file");
    let made = prepare(&bytes).map(|picture| (picture.original.width, picture.original.height));
    println!("{MARK}{}:{made:?}:", memory("VmHWM:") - before);
}

/// A line of `/proc/self/status`, in bytes.
fn memory(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux tells");
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let kib = line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kib.expect("a number") << 10
}

/// How many bytes it took at its worst, and what came of it.
fn measure(file: &Path) -> (u64, String) {
    let program = std::env::current_exe().expect("this one");
    let child = Command::new(program)
        .args(["--exact", "pictures::one_picture", "--nocapture"])
        .env(FILE, file)
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&child.stdout).into_owned();
    let told = said.split_once(MARK).map(|(_, rest)| rest);
    let mut parts = told.unwrap_or_else(|| panic!("{said}")).split(':');
    let bytes = parts.next().and_then(|bytes| bytes.parse().ok());
    let made = parts.next().expect("what came of it").to_owned();
    (bytes.expect("a number"), made)
}

fn packed(bytes: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut out = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for piece in bytes {
        out.write_all(&piece).expect("packs");
    }
    out.finish().expect("packs")
}

fn chunk(name: &[u8; 4], contents: &[u8]) -> Vec<u8> {
    let named = [name, contents].concat();
    let mut crc = flate2::Crc::new();
    crc.update(&named);
    let length = (contents.len() as u32).to_be_bytes();
    [&length[..], &named, &crc.sum().to_be_bytes()].concat()
}

/// As deep and as large as it may be, and with a colour profile that unpacks to as much again.
fn deep_png() -> Vec<u8> {
    const SIDE: u32 = 4_096;
    let sides = [SIDE.to_be_bytes(), SIDE.to_be_bytes()].concat();
    // Sixteen bits, with transparency.
    let head = [&sides[..], &[16, 6, 0, 0, 0]].concat();
    let mut profile = vec![0; 127 << 20];
    profile[16..20].copy_from_slice(b"RGB ");
    let profile = [b"photo\0\0".to_vec(), packed([profile])].concat();
    let rows = (0..SIDE).map(|_| vec![0; SIDE as usize * 8 + 1]);
    [
        b"\x89PNG\r\n\x1A\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(b"iCCP", &profile),
        chunk(b"IDAT", &packed(rows)),
        chunk(b"IEND", &[]),
    ]
    .concat()
}

/// As large as it may be, and transparent.
fn clear_png() -> Vec<u8> {
    const SIZE: (u32, u32) = (6_000, 4_000);
    let sides = [SIZE.0.to_be_bytes(), SIZE.1.to_be_bytes()].concat();
    let rows = (0..SIZE.1).map(|_| vec![0; SIZE.0 as usize * 4 + 1]);
    [
        b"\x89PNG\r\n\x1A\n".to_vec(),
        chunk(b"IHDR", &[&sides[..], &[8, 6, 0, 0, 0]].concat()),
        chunk(b"IDAT", &packed(rows)),
        chunk(b"IEND", &[]),
    ]
    .concat()
}

/// One frame of 24 million pixels, that says that more follow.
fn moving_webp() -> Vec<u8> {
    const SIZE: (u32, u32) = (6_000, 4_000);
    let mut still = std::io::Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(SIZE.0, SIZE.1, image::Rgba([9, 9, 9, 99]))
        .write_to(&mut still, image::ImageFormat::WebP)
        .expect("encodes");
    let still = still.into_inner();
    let three = |number: u32| number.to_le_bytes()[..3].to_vec();
    let sides = [three(SIZE.0 - 1), three(SIZE.1 - 1)].concat();
    let frame = [&[0; 6][..], &sides, &[100, 0, 0, 0], &still[12..]].concat();
    let part = |name: &[u8; 4], contents: &[u8]| {
        let length = (contents.len() as u32).to_le_bytes();
        [name, &length[..], contents].concat()
    };
    let body = [
        b"WEBP".to_vec(),
        part(b"VP8X", &[&[0x12, 0, 0, 0][..], &sides].concat()),
        part(b"ANIM", &[0; 6]),
        part(b"ANMF", &frame),
    ];
    part(b"RIFF", &body.concat())
}

/// A profile was unpacked twice beside the pixels, a moving picture put together in three buffers before anybody asked
/// how large they are, and a transparent one copied to be shrunk.
#[test]
fn no_picture_takes_more_memory_than_is_promised() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes, wanted) in [
        ("deep.png", deep_png(), "Ok((2880, 2880))"),
        ("moving.webp", moving_webp(), "Err(AnimationTooLarge)"),
        ("clear.png", clear_png(), "Ok((3527, 2352))"),
    ] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("a file");
        let (took, made) = measure(&file);
        assert_eq!(made, wanted, "{name}");
        assert!(took <= MEMORY_BYTES_MAX, "{name} took {} MB", took >> 20);
    }
}
