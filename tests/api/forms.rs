//! Uploads for tests: files made on the spot, forms around them, and what is left in the folder.

use crate::house::{Caller, House, Reply};
use axum::body::{Body, Bytes};
use axum::http::{Method, header};
use futures_util::stream;
use image::{DynamicImage, ImageFormat, RgbImage};
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

pub const BOUNDARY: &str = "burrow-test-boundary";
pub const PLACE: &[u8] = b"52.5163N 13.3777E";
pub const SILENT_MP4: &[u8] = include_bytes!("../samples/silent.mp4");
pub const SOUND_MOV: &[u8] = include_bytes!("../samples/sound.mov");
pub const VOICE_WEBM: &[u8] = include_bytes!("../samples/voice.webm");
pub const SONG_MP3: &[u8] = include_bytes!("../samples/song.mp3");

/// A multipart form: texts first, then files with a name and a declared type that mean nothing.
pub fn form(texts: &[(&str, &str)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, text) in texts {
        body.extend_from_slice(part_head(name, "").as_bytes());
        body.extend_from_slice(format!("{text}\r\n").as_bytes());
    }
    for (name, bytes) in files {
        let disguise = "; filename=\"../../evil.svg\"\r\nContent-Type: image/svg+xml";
        body.extend_from_slice(part_head(name, disguise).as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

pub fn part_head(name: &str, more: &str) -> String {
    format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n")
}

pub async fn send(
    house: &House,
    who: &Caller<'_>,
    method: Method,
    path: &str,
    body: impl Into<Body>,
) -> Reply {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let request = who.request(method, path).header(header::CONTENT_TYPE, kind);
    house
        .send(request.body(body.into()).expect("a request"))
        .await
}

pub async fn upload(house: &House, who: &Caller<'_>, file: &[u8]) -> Reply {
    send(
        house,
        who,
        Method::POST,
        "/api/v2/media",
        form(&[], &[("file", file)]),
    )
    .await
}

pub fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let slope = |x, y| image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 80]);
    let mut out = Cursor::new(Vec::new());
    DynamicImage::from(RgbImage::from_fn(width, height, slope))
        .write_to(&mut out, format)
        .expect("encodes");
    out.into_inner()
}

/// A photo as a phone makes it: lying on its side (orientation 6), with the place it was made.
pub fn photo() -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    exif.extend_from_slice(&[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
    exif.extend_from_slice(&[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0]);
    exif.extend_from_slice(PLACE);
    let length = (exif.len() as u16 + 2).to_be_bytes();
    let mut file = encoded(320, 240, ImageFormat::Jpeg);
    file.splice(2..2, [&[0xFF, 0xE1][..], &length, &exif].concat());
    file
}

pub fn contains(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

/// Every file in the media folder.
pub fn kept(house: &House) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found)
            } else {
                found.push(path)
            }
        }
    }
    let mut found = Vec::new();
    walk(house.media(), &mut found);
    found
}

pub fn path_of(url: &serde_json::Value) -> String {
    let url = url.as_str().expect("an address");
    url.strip_prefix(crate::house::ADDRESS)
        .expect("an address of this house")
        .to_owned()
}

/// A PNG whose header claims 30 000 × 30 000 pixels, in a few hundred bytes.
pub fn bomb_png() -> Vec<u8> {
    let mut file = encoded(16, 16, ImageFormat::Png);
    file[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let crc = !file[12..29].iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            }
        })
    });
    file[29..33].copy_from_slice(&crc.to_be_bytes());
    file
}

pub fn bomb_jpeg() -> Vec<u8> {
    let mut file = encoded(16, 16, ImageFormat::Jpeg);
    let header = file
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC0])
        .expect("a frame header");
    file[header + 5..header + 9].copy_from_slice(&[0x75, 0x30, 0x75, 0x30]);
    file
}

pub const CHUNK: usize = 1 << 20;

/// A form with a film of `megabytes`, made as it is read. Before each next megabyte it looks how
/// much has reached the disk, and counts the megabytes that must be somewhere in memory.
pub fn large_film(folder: &Path, megabytes: usize) -> (Body, Arc<AtomicUsize>) {
    let most_in_memory = Arc::new(AtomicUsize::new(0));
    let (seen, incoming) = (most_in_memory.clone(), folder.join("incoming"));
    let mut head = part_head("file", "; filename=\"film.mp4\"").into_bytes();
    head.extend_from_slice(&SILENT_MP4[..32]);
    // A box that is skipped, as large as the rest of the file.
    head.extend_from_slice(&((megabytes * CHUNK + 8) as u32).to_be_bytes());
    head.extend_from_slice(b"free");
    let middle = (0..megabytes).map(move |sent| {
        let on_disk: u64 = fs::read_dir(&incoming)
            .map(|entries| {
                entries
                    .filter_map(|e| e.ok()?.metadata().ok())
                    .map(|m| m.len())
                    .sum()
            })
            .unwrap_or(0);
        let in_memory = (sent * CHUNK).saturating_sub(on_disk as usize);
        seen.fetch_max(in_memory, Ordering::SeqCst);
        Bytes::from(vec![0; CHUNK])
    });
    let mut tail = SILENT_MP4[32..].to_vec();
    tail.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    let chunks = std::iter::once(Bytes::from(head))
        .chain(middle)
        .chain(std::iter::once(Bytes::from(tail)));
    (
        Body::from_stream(stream::iter(chunks.map(Ok::<_, std::io::Error>))),
        most_in_memory,
    )
}
