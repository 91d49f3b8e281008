//! What can't be uploaded, and that nothing of it is left.

use super::forms::*;
use crate::house::House;
use axum::body::{Body, Bytes};
use axum::http::{Method, header};
use futures_util::stream;
use image::ImageFormat;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

#[tokio::test]
async fn what_we_cannot_show_is_refused_in_plain_words_and_leaves_nothing() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let whole = photo();
    let cases: [(&[u8], &str); 9] = [
        (
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "can't be shared",
        ),
        (
            b"<!doctype html><html><script>alert(1)</script></html>      ",
            "can't be shared",
        ),
        (b"MZ\x90\0 a program", "can't be shared"),
        (b"\0\0\0\x18ftypheic\0\0\0\0heicmif1", "can't be shared"),
        (&bomb_png(), "too large"),
        (&bomb_jpeg(), "too large"),
        (&whole[..whole.len() / 2], "damaged or incomplete"),
        (&SILENT_MP4[..SILENT_MP4.len() / 2], "damaged or incomplete"),
        (b"", "blank"),
    ];
    for (file, why) in cases {
        let sentence = upload(&house, &ada, file).await.refused(422);
        assert!(
            sentence.starts_with("Validation failed: ") && sentence.contains(why),
            "{sentence}"
        );
    }
    let sentence = send(
        &house,
        &ada,
        Method::POST,
        "/api/v1/media",
        form(&[("focus", "0,0")], &[]),
    )
    .await
    .refused(422);
    assert!(sentence.contains("blank"));
    ada.post("/api/v2/media", json!({"file": "words"}))
        .await
        .refused(422);
    let body = form(&[("focus", "7,7")], &[("file", &whole)]);
    send(&house, &ada, Method::POST, "/api/v2/media", body)
        .await
        .refused(422);
    let body = form(&[], &[("file", SILENT_MP4), ("thumbnail", SONG_MP3)]);
    send(&house, &ada, Method::POST, "/api/v2/media", body)
        .await
        .refused(422);
    assert_eq!(kept(&house), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let whole = form(&[], &[("file", SILENT_MP4)]);
    for kept_bytes in [10, 150, whole.len() / 2, whole.len() - 10] {
        let body = whole[..kept_bytes].to_vec();
        send(&house, &ada, Method::POST, "/api/v2/media", body)
            .await
            .refused(400);
    }
    let dies = stream::iter([
        Ok(Bytes::from(whole[..900].to_vec())),
        Err(std::io::Error::other("the line is dead")),
    ]);
    send(
        &house,
        &ada,
        Method::POST,
        "/api/v2/media",
        Body::from_stream(dies),
    )
    .await
    .refused(400);
    assert_eq!(kept(&house), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn a_large_film_goes_to_disk_as_it_comes() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let (body, most_in_memory) = large_film(house.media(), 80);
    let film = send(&house, &ada, Method::POST, "/api/v2/media", body)
        .await
        .ok();
    let most = most_in_memory.load(std::sync::atomic::Ordering::SeqCst);
    assert!(most <= 4 * CHUNK, "{most} bytes were not on disk yet");
    assert_eq!(film["meta"]["original"]["duration"], 1.0);
    let files = kept(&house);
    assert_eq!(files.len(), 1);
    assert_eq!(
        fs::metadata(&files[0]).expect("a file").len() as usize,
        80 * CHUNK + 8 + SILENT_MP4.len()
    );
}

#[tokio::test]
async fn more_than_ninety_megabytes_are_refused() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let (body, _) = large_film(house.media(), 88);
    let sentence = send(&house, &ada, Method::POST, "/api/v2/media", body)
        .await
        .refused(413);
    assert!(sentence.contains("At most 90 MB"), "{sentence}");
    assert_eq!(kept(&house), Vec::<PathBuf>::new());

    let mut huge = encoded(20, 20, ImageFormat::Jpeg);
    huge.resize(17 * CHUNK, 0);
    let sentence = upload(&house, &ada, &huge).await.refused(422);
    assert!(sentence.contains("too big"), "{sentence}");

    let announced = ada
        .request(Method::POST, "/api/v2/media")
        .header(
            header::CONTENT_TYPE,
            format!("multipart/form-data; boundary={BOUNDARY}"),
        )
        .header(header::CONTENT_LENGTH, "200000000");
    house
        .send(announced.body(Body::empty()).expect("a request"))
        .await
        .refused(413);
    assert_eq!(kept(&house), Vec::<PathBuf>::new());
}
