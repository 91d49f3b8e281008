//! Files for posts: sending, describing, removing.

use super::forms::*;
use crate::house::{House, Reply};
use axum::body::Body;
use axum::http::Method;
use burrow::door::studio::{Studio, Wall};
use burrow::door::visitor::Listener;
use burrow::model::MediaId;
use burrow::model::media::MediaKind;
use burrow::model::upkeep::Upkeep;
use burrow::ops::Refusal;
use burrow::ops::upload::{self, DESCRIPTION_CHARS_MAX, PREPARING_MAX, UNUSED_KEPT, Words};
use futures_util::stream;
use image::ImageFormat;
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

#[tokio::test]
async fn a_photo_is_turned_and_does_not_tell_where_it_was_made() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let sent = photo();
    assert!(contains(&sent, PLACE));
    for path in ["/api/v1/media", "/api/v2/media"] {
        let body = form(
            &[("description", " a gradient "), ("focus", "-0.42,0.69")],
            &[("file", &sent)],
        );
        let reply = send(&house, &ada, Method::POST, path, body).await;
        assert_eq!(reply.status, 200, "{}", reply.text());
        let media = reply.ok();
        let size = |w: u32, h: u32| json!({"width": w, "height": h, "size": format!("{w}x{h}"), "aspect": f64::from(w) / f64::from(h)});
        let focus = json!({"x": -0.42, "y": 0.69});
        let meta = json!({"original": size(240, 320), "small": size(240, 320), "focus": focus});
        assert_eq!(media["meta"], meta);
        assert_eq!(media["type"], "image");
        assert_eq!(media["description"], "a gradient");
        assert_eq!(media["blurhash"].as_str().expect("a blurhash").len(), 36);
        assert!(media["remote_url"].is_null());
        for address in ["url", "preview_url"] {
            let served = house.anonymous().get(&path_of(&media[address])).await;
            assert_eq!(served.header("content-type"), Some("image/jpeg"));
            assert!(!contains(&served.bytes, PLACE) && !contains(&served.bytes, b"Exif"));
            let pixels = image::load_from_memory(&served.bytes).expect("a picture");
            assert_eq!((pixels.width(), pixels.height()), (240, 320));
        }
    }
    // Both uploads are the same two files, and nothing else is left.
    assert_eq!(kept(&house).len(), 2);
    assert!(
        kept(&house)
            .iter()
            .all(|path| !contains(&fs::read(path).expect("reads"), PLACE))
    );
}

#[tokio::test]
async fn films_and_sounds_are_measured() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let film = upload(&house, &ada, SILENT_MP4).await.ok();
    assert_eq!(film["type"], "gifv");
    let bitrate = SILENT_MP4.len() * 8;
    let original = json!({"width": 64, "height": 48, "frame_rate": "10/1", "duration": 1.0, "bitrate": bitrate});
    assert_eq!(film["meta"]["original"], original);
    let shown = ada.get(&path_of(&film["preview_url"])).await;
    assert_eq!(shown.header("content-type"), Some("image/png"));
    let pixels = image::load_from_memory(&shown.bytes).expect("a picture that stands for it");
    assert_eq!((pixels.width(), pixels.height()), (640, 360));

    let film = upload(&house, &ada, SOUND_MOV).await.ok();
    assert_eq!(film["type"], "video");
    assert!(contains(SOUND_MOV, b"+52.5163+013.3777/"));
    let served = ada.get(&path_of(&film["url"])).await;
    assert_eq!(served.header("content-type"), Some("video/quicktime"));
    assert_eq!(served.bytes.len(), SOUND_MOV.len());
    assert!(!contains(&served.bytes, b"+52.5163+013.3777/"));

    for (file, mime) in [(SONG_MP3, "audio/mpeg"), (VOICE_WEBM, "audio/webm")] {
        let sound = upload(&house, &ada, file).await.ok();
        assert_eq!(sound["type"], "audio");
        assert!(sound["preview_url"].is_null());
        assert!(
            sound["meta"]["original"]["duration"]
                .as_f64()
                .expect("a length")
                >= 1.0
        );
        let served = ada.get(&path_of(&sound["url"])).await;
        assert_eq!(served.header("content-type"), Some(mime));
        assert_eq!(served.bytes, file);
    }
}

#[tokio::test]
async fn a_film_can_have_a_picture_of_its_owners_choice() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let poster = encoded(1280, 720, ImageFormat::Png);
    let body = form(&[], &[("thumbnail", &poster), ("file", SILENT_MP4)]);
    let film = send(&house, &ada, Method::POST, "/api/v2/media", body)
        .await
        .ok();
    assert_eq!(film["meta"]["small"]["size"], "640x360");
    let path = format!("/api/v1/media/{}", film["id"].as_str().expect("an id"));
    let body = form(
        &[("description", "a test card")],
        &[("thumbnail", &encoded(300, 300, ImageFormat::Jpeg))],
    );
    let film = send(&house, &ada, Method::PUT, &path, body).await.ok();
    assert_eq!(film["meta"]["small"]["size"], "300x300");
    assert_eq!(film["description"], "a test card");
    let shown = ada.get(&path_of(&film["preview_url"])).await;
    assert_eq!(
        image::load_from_memory(&shown.bytes)
            .expect("a picture")
            .width(),
        300
    );
}

#[tokio::test]
async fn an_upload_is_described_and_removed_by_its_owner_only() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let media = upload(&house, &ada, &photo()).await.ok();
    let path = format!("/api/v1/media/{}", media["id"].as_str().expect("an id"));
    assert_eq!(ada.get(&path).await.ok(), media);
    let described = ada
        .put(
            &path,
            json!({"description": "a gradient", "focus": "0.1,-0.2"}),
        )
        .await
        .ok();
    assert_eq!(described["description"], "a gradient");
    assert_eq!(described["meta"]["focus"], json!({"x": 0.1, "y": -0.2}));
    let emptied = ada
        .form(Method::PUT, &path, &[("description", "")])
        .await
        .ok();
    assert!(emptied["description"].is_null());
    assert_eq!(emptied["meta"]["focus"], json!({"x": 0.1, "y": -0.2}));

    for stranger in [
        ben.get(&path).await,
        ben.put(&path, json!({"description": "mine"})).await,
        ben.delete(&path).await,
    ] {
        assert_eq!(stranger.refused(404), "Record not found");
    }
    for focus in ["2,0", "nowhere", "NaN,0", "1", "1,2,3"] {
        ada.put(&path, json!({"focus": focus})).await.refused(422);
    }
    let long = "x".repeat(DESCRIPTION_CHARS_MAX + 1);
    ada.put(&path, json!({"description": long}))
        .await
        .refused(422);
    assert_eq!(ada.get(&path).await.ok(), emptied);
    assert_eq!(ada.delete(&path).await.ok(), json!({}));
    ada.get(&path).await.refused(404);
    ada.delete(&path).await.refused(404);
    ada.get("/api/v1/media/0").await.refused(404);
    ada.get("/api/v1/media/nonsense").await.refused(404);
}

#[tokio::test]
async fn what_a_post_shows_can_no_longer_be_changed_here() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let media = upload(&house, &ada, &photo()).await.ok();
    let path = format!("/api/v1/media/{}", media["id"].as_str().expect("an id"));
    let post = ada
        .post(
            "/api/v1/statuses",
            json!({"status": "look", "media_ids": [media["id"]]}),
        )
        .await
        .ok();
    assert_eq!(post["media_attachments"], json!([media]));
    ada.get(&path).await.refused(404);
    ada.put(&path, json!({"description": "late"}))
        .await
        .refused(404);
    assert_eq!(
        ada.delete(&path).await.refused(422),
        "Media attachment is currently used by a status"
    );
}

#[tokio::test]
async fn strangers_and_apps_without_the_scope_are_refused() {
    let house = House::open().await;
    let reader = house.user_with("ada", "read write:statuses").await;
    for path in ["/api/v1/media", "/api/v2/media"] {
        let body = form(&[], &[("file", &photo())]);
        send(&house, &house.anonymous(), Method::POST, path, body.clone())
            .await
            .refused(401);
        send(&house, &reader, Method::POST, path, body)
            .await
            .refused(403);
    }
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let path = "/api/v1/media/1";
        send(
            &house,
            &house.anonymous(),
            method.clone(),
            path,
            form(&[], &[]),
        )
        .await
        .refused(401);
        send(&house, &reader, method, path, form(&[], &[]))
            .await
            .refused(403);
    }
    assert_eq!(kept(&house), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn a_form_may_come_in_the_smallest_pieces() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let whole = form(&[("description", "a film")], &[("file", SILENT_MP4)]);
    let pieces: Vec<_> = whole.chunks(3).map(<[u8]>::to_vec).collect();
    let pieces = stream::iter(pieces.into_iter().map(Ok::<_, std::io::Error>));
    let body = Body::from_stream(pieces);
    let film = send(&house, &ada, Method::POST, "/api/v2/media", body)
        .await
        .ok();
    assert_eq!(film["description"], "a film");
    assert_eq!(ada.get(&path_of(&film["url"])).await.status, 200);
}

#[tokio::test]
async fn a_client_that_would_wait_long_is_told_to_ask_again() {
    let mut house = House::open().await;
    house.doors.studio = Studio::new(house.store.files().clone(), Duration::ZERO);
    house.router = burrow::run::router(&house.doors, Listener::Lan);
    let ada = house.user("ada").await;
    let pause = house.doors.studio.pause().await;
    let body = form(&[("description", "a photo")], &[("file", &photo())]);
    let good = send(&house, &ada, Method::POST, "/api/v2/media", body).await;
    assert_eq!(good.status, 202);
    let waiting = good.json();
    assert_eq!(waiting["type"], "image");
    assert_eq!(waiting["description"], "a photo");
    assert!(waiting["url"].is_null());
    let cut = upload(&house, &ada, &photo()[..2000]).await;
    assert_eq!(cut.status, 202);
    let path = |reply: &Reply| {
        let id = reply.json()["id"].as_str().expect("an id").to_owned();
        format!("/api/v1/media/{id}")
    };
    assert_eq!(ada.get(&path(&good)).await.status, 206);
    drop(pause);
    let settled = async |path: String| loop {
        let reply = ada.get(&path).await;
        match reply.status.as_u16() {
            206 => tokio::time::sleep(Duration::from_millis(5)).await,
            _ => break reply,
        }
    };
    let ready = settled(path(&good)).await.ok();
    assert_eq!(ready["description"], "a photo");
    assert_eq!(ada.get(&path_of(&ready["url"])).await.status, 200);
    // A file that turns out to be no good is told apart from one that is not ready.
    let sentence = settled(path(&cut)).await.refused(422);
    assert!(sentence.contains("could not be prepared"), "{sentence}");
}

#[tokio::test]
async fn an_upload_whose_preparing_was_cut_off_is_given_up() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let me = ada.id();
    let begin = move |tx: &_| upload::add(tx, me, Err(MediaKind::Video), Words::default());
    let media = house.store.write(begin).await.expect("begun");
    let path = format!("/api/v1/media/{}", media.id);
    let waiting = ada.get(&path).await;
    assert_eq!(waiting.status, 206);
    assert!(waiting.json()["url"].is_null());
    let early = json!({"status": "look", "media_ids": [media.id.to_string()]});
    ada.post("/api/v1/statuses", early).await.refused(422);
    house.wait(PREPARING_MAX + Duration::from_secs(1));
    ada.get(&path).await.refused(422);
}

#[tokio::test]
async fn what_no_post_shows_goes_after_a_day() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let forgotten = upload(&house, &ada, SONG_MP3).await.ok();
    let shown = upload(&house, &ada, SILENT_MP4).await.ok();
    let post = json!({"status": "look", "media_ids": [shown["id"]]});
    ada.post("/api/v1/statuses", post).await.ok();
    let due = house.store.read(|view| view.upkeep_due(10)).await;
    let dropped = |(_, work): &(_, Upkeep)| matches!(work, Upkeep::DropMedia(_));
    let due = due.expect("read");
    assert!(!due.iter().any(dropped), "nothing is dropped yet");
    house.wait(UNUSED_KEPT + Duration::from_secs(1));
    for media in [&forgotten, &shown] {
        let id = MediaId(
            media["id"]
                .as_str()
                .expect("an id")
                .parse()
                .expect("a number"),
        );
        let tidied = house
            .store
            .write(move |tx| upload::drop_unused(tx, id))
            .await;
        tidied.expect("tidied");
    }
    let path = format!("/api/v1/media/{}", forgotten["id"].as_str().expect("an id"));
    ada.get(&path).await.refused(404);
    let name = |media: &serde_json::Value| path_of(&media["url"])["/media/".len()..].to_owned();
    assert!(!house.store.drop_blob(&name(&shown)).expect("asked"));
    assert!(house.store.drop_blob(&name(&forgotten)).expect("asked"));
    assert_eq!(ada.get(&path_of(&shown["url"])).await.status, 200);
    assert_eq!(ada.get(&path_of(&forgotten["url"])).await.status, 404);
}

#[tokio::test]
async fn pictures_on_profiles_are_cut_counted_and_replaced() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let me = ada.id();
    let mut names = Vec::new();
    for size in [900, 600] {
        let bytes = encoded(size, 300, ImageFormat::Png);
        let made = house
            .doors
            .studio
            .portrait(bytes, Wall::Avatar)
            .await
            .expect("made");
        let picture = made.what.clone();
        let hung = house.store.write(move |tx| {
            let mut account = tx.account(me)?.ok_or(Refusal::NotFound)?;
            upload::hang(tx, &mut account.avatar, Some(picture.clone()))?;
            Ok::<_, Refusal>(tx.put_account(&account)?)
        });
        hung.await.expect("hung");
        names.push(made.what.blob.clone());
        drop(made);
    }
    let shown = ada.get(&format!("/media/{}", names[1])).await;
    let pixels = image::load_from_memory(&shown.bytes).expect("a picture");
    assert_eq!((pixels.width(), pixels.height()), (400, 400));
    assert!(house.store.drop_blob(&names[0]).expect("asked"), "replaced");
    assert!(!house.store.drop_blob(&names[1]).expect("asked"), "shown");
}

#[tokio::test]
async fn files_that_a_power_cut_left_without_a_row_are_swept() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let film = upload(&house, &ada, SILENT_MP4).await.ok();
    // The power went after the file was kept and before its row was written.
    let files = house.store.files();
    let stray = files.keep_bytes(SONG_MP3, "mp3").expect("kept");
    assert_eq!(house.store.drop_strays().expect("swept"), 0, "still held");
    drop(stray);
    assert_eq!(house.store.drop_strays().expect("swept"), 1);
    assert_eq!(kept(&house).len(), 1);
    assert_eq!(ada.get(&path_of(&film["url"])).await.status, 200);
}
