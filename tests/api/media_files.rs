//! Media files as browsers fetch them.

use super::forms::*;
use crate::house::{House, Reply};
use axum::body::Body;
use axum::http::Method;
use std::fs;

async fn ask(house: &House, method: Method, path: &str, headers: &[(&str, &str)]) -> Reply {
    let mut request = house.anonymous().request(method, path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    house
        .send(request.body(Body::empty()).expect("a request"))
        .await
}

/// A house with a song, and where the song lies.
async fn with_song() -> (House, String) {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let song = upload(&house, &ada, SONG_MP3).await.ok();
    let path = path_of(&song["url"]);
    drop(ada);
    (house, path)
}

#[tokio::test]
async fn files_are_served_for_good_and_harm_nobody() {
    let (house, path) = with_song().await;
    let whole = ask(&house, Method::GET, &path, &[]).await;
    assert_eq!(whole.status, 200);
    assert_eq!(whole.bytes, SONG_MP3);
    let length = SONG_MP3.len().to_string();
    let promises = [
        ("cache-control", "public, max-age=31536000, immutable"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "default-src 'none'"),
        ("accept-ranges", "bytes"),
        ("content-type", "audio/mpeg"),
        ("content-length", length.as_str()),
    ];
    for (name, value) in promises {
        assert_eq!(whole.header(name), Some(value), "{name}");
    }
    let head = ask(&house, Method::HEAD, &path, &[("range", "bytes=0-9")]).await;
    assert_eq!((head.status.as_u16(), head.bytes.len()), (200, 0));
    assert_eq!(head.header("content-length"), Some(length.as_str()));
    let tag = whole.header("etag").expect("a tag");
    let known = ask(&house, Method::GET, &path, &[("if-none-match", tag)]).await;
    assert_eq!((known.status.as_u16(), known.bytes.len()), (304, 0));
}

#[tokio::test]
async fn files_are_served_in_parts() {
    let (house, path) = with_song().await;
    let length = SONG_MP3.len();
    let tag = ask(&house, Method::GET, &path, &[]).await;
    let tag = tag.header("etag").expect("a tag");
    let get = async |headers: &[(&str, &str)]| ask(&house, Method::GET, &path, headers).await;
    let part = get(&[("range", "bytes=100-199")]).await;
    assert_eq!(part.status, 206);
    assert_eq!(part.bytes, SONG_MP3[100..200]);
    let place = format!("bytes 100-199/{length}");
    assert_eq!(part.header("content-range"), Some(place.as_str()));
    assert_eq!(part.header("content-length"), Some("100"));
    let last = get(&[("range", "bytes=-10"), ("if-range", tag)]).await;
    assert_eq!(last.status, 206);
    assert_eq!(last.bytes, SONG_MP3[length - 10..]);
    let beyond = get(&[("range", "bytes=999999-")]).await;
    assert_eq!(beyond.status, 416);
    let total = format!("bytes */{length}");
    assert_eq!(beyond.header("content-range"), Some(total.as_str()));
    for odd in [
        &[("range", "bytes=0-1,5-6")][..],
        &[("range", "bytes=9-1")],
        &[("range", "bytes=0-1"), ("if-range", "\"other\"")],
    ] {
        let reply = get(odd).await;
        assert_eq!((reply.status.as_u16(), reply.bytes.len()), (200, length));
    }
}

#[tokio::test]
async fn only_our_own_names_lead_to_files() {
    let house = House::open().await;
    fs::write(house.media().join("secret.png"), "secret").expect("writes");
    let nobody = "0".repeat(64);
    for name in [
        "secret.png",
        "..%2fsecret.png",
        "incoming%2f0",
        &format!("{nobody}.png"),
        &format!("{nobody}.svg"),
        &nobody,
    ] {
        assert_eq!(
            house
                .anonymous()
                .get(&format!("/media/{name}"))
                .await
                .status,
            404,
            "{name}"
        );
    }
}
