//! The archive of everything that somebody has said.

use crate::api::forms::{encoded, form, photo, send, upload};
use crate::house::{House, Reply};
use crate::pages::browser::{Browser, leads_to, says};
use axum::body::Body;
use axum::http::{Method, Request, header};
use flate2::read::GzDecoder;
use image::ImageFormat;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::time::Duration;
use tower::ServiceExt;

const ARCHIVE: &str = "/settings/exports/archive.tar.gz";
const ADA: &str = "https://home.example/users/ada";

/// Names and bytes of all that is in an archive.
fn unpacked(reply: &Reply) -> BTreeMap<String, Vec<u8>> {
    assert_eq!(reply.status, 200);
    let mut archive = tar::Archive::new(GzDecoder::new(&reply.bytes[..]));
    let mut found = BTreeMap::new();
    for entry in archive.entries().expect("an archive") {
        let mut entry = entry.expect("an entry");
        let name = entry.path().expect("a name").display().to_string();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("whole");
        found.insert(name, bytes);
    }
    found
}

fn json_of(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Value {
    serde_json::from_slice(&files[name]).expect("JSON")
}

#[tokio::test]
async fn strangers_are_led_to_the_door() {
    let house = House::open().await;
    let mut nobody = Browser::new(&house);
    let way = "/login?to=%2Fsettings%2Fexports%2Farchive.tar.gz";
    leads_to(&nobody.get(ARCHIVE).await, way);
    assert_eq!(nobody.post(ARCHIVE, &[]).await.status, 405);
    let token = house.user("ada").await.get(ARCHIVE).await;
    leads_to(&token, way);
}

/// Ada says 124 things, one of them with a picture, and boosts, likes and keeps one each of ben's; those, by their ids.
async fn a_busy_life(house: &House) -> Vec<String> {
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let face = encoded(400, 400, ImageFormat::Png);
    let profile = form(&[("note", "Hello.")], &[("avatar", &face)]);
    let path = "/api/v1/accounts/update_credentials";
    send(house, &ada, Method::PATCH, path, profile).await.ok();
    let photo = upload(house, &ada, &photo()).await.ok();
    for (words, more) in [
        ("to all", json!({"media_ids": [photo["id"]]})),
        ("to followers", json!({"visibility": "private"})),
        ("to ben", json!({"visibility": "direct"})),
        ("to us", json!({"local_only": true})),
    ] {
        let mut post = more;
        post["status"] = words.into();
        ada.post("/api/v1/statuses", post).await.ok();
    }
    let mut theirs = Vec::new();
    for (words, act) in [
        ("one", "reblog"),
        ("two", "favourite"),
        ("three", "bookmark"),
    ] {
        let post = json!({"status": words, "local_only": act == "reblog"});
        let said = ben.post("/api/v1/statuses", post).await.ok();
        let id = said["id"].as_str().expect("an id").to_owned();
        let path = format!("/api/v1/statuses/{id}/{act}");
        ada.post(&path, json!({})).await.ok();
        theirs.push(format!("https://home.example/users/ben/statuses/{id}"));
    }
    // More than fits on a page.
    for number in 0..120 {
        ada.says(&format!("number {number}")).await;
    }
    theirs
}

fn outbox_is_whole(files: &BTreeMap<String, Vec<u8>>, boosted: &str) {
    let outbox = json_of(files, "outbox.json");
    let items = outbox["orderedItems"].as_array().expect("a list");
    assert_eq!(items.len(), 125);
    assert_eq!(outbox["totalItems"], 125);
    let mut ids: Vec<&str> = items
        .iter()
        .filter_map(|item| item["id"].as_str())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 125, "each once");
    assert!(items.iter().all(|item| item["actor"] == ADA));
    let with = |words: &str| {
        let said = |item: &&Value| {
            let content = item["object"]["content"].as_str().unwrap_or_default();
            content == format!("<p>{words}</p>")
        };
        items.iter().find(said).unwrap_or_else(|| panic!("{words}"))
    };
    let followers = json!([format!("{ADA}/followers")]);
    assert_eq!(with("to followers")["object"]["to"], followers);
    for words in ["to all", "to ben", "to us", "number 0", "number 119"] {
        assert_eq!(with(words)["type"], "Create");
    }
    let boost = items.iter().find(|item| item["type"] == "Announce");
    assert_eq!(boost.expect("a boost")["object"], boosted);
    let shown = with("to all")["object"]["attachment"][0]["url"].as_str();
    let photo = &files[shown.expect("an attachment")];
    assert!(shown.is_some_and(|name| name.starts_with("media_attachments/")));
    image::load_from_memory(photo).expect("a picture");
}

#[tokio::test]
async fn all_that_one_said_is_in_it_and_nothing_of_others() {
    let house = House::open().await;
    let theirs = a_busy_life(&house).await;
    let mut browser = Browser::signed_in(&house, "ada").await;
    let page = browser.get("/settings/moving").await;
    assert!(page.text().contains(ARCHIVE));
    let reply = browser.get(ARCHIVE).await;
    assert_eq!(reply.header("content-type"), Some("application/gzip"));
    assert_eq!(reply.header("content-encoding"), None);
    let name = "attachment; filename=\"archive-ada.tar.gz\"";
    assert_eq!(reply.header("content-disposition"), Some(name));
    let files = unpacked(&reply);

    let actor = json_of(&files, "actor.json");
    assert_eq!(
        (&actor["id"], &actor["outbox"]),
        (&json!(ADA), &json!("outbox.json"))
    );
    let picture = actor["icon"]["url"].as_str().expect("a picture");
    let pixels = image::load_from_memory(&files[picture]).expect("a picture");
    assert_eq!((pixels.width(), pixels.height()), (400, 400));

    outbox_is_whole(&files, &theirs[0]);
    assert_eq!(
        json_of(&files, "likes.json")["orderedItems"],
        json!([theirs[1]])
    );
    let bookmarks = json_of(&files, "bookmarks.json");
    assert_eq!(bookmarks["orderedItems"], json!([theirs[2]]));
    assert_eq!(files.len(), 6, "{:?}", files.keys());
    assert!(!String::from_utf8_lossy(&files["outbox.json"]).contains("<p>one</p>"));
    // Nothing is left of the making of it.
    let left = std::fs::read_dir(house.media().join("incoming")).expect("a folder");
    assert_eq!(left.count(), 0);
    // And once it is taken, there can be another.
    assert_eq!(unpacked(&browser.get(ARCHIVE).await).len(), 6);
}

/// A picture that can't be packed into less.
fn noise() -> Vec<u8> {
    let mut seed = 1_u32;
    let picture = image::RgbImage::from_fn(700, 700, |_, _| {
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) as u8
        };
        image::Rgb([next(), next(), next()])
    });
    let mut bytes = Cursor::new(Vec::new());
    let written = picture.write_to(&mut bytes, ImageFormat::Png);
    written.expect("a picture");
    bytes.into_inner()
}

#[tokio::test]
async fn one_archive_at_a_time_until_it_is_taken_or_given_up() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let photo = upload(&house, &ada, &noise()).await.ok();
    let post = json!({"status": "look", "media_ids": [photo["id"]]});
    ada.post("/api/v1/statuses", post).await.ok();
    let mut browser = Browser::signed_in(&house, "ada").await;
    let cookie = format!("burrow_session={}", browser.session);
    let request = Request::get(ARCHIVE).header(header::COOKIE, cookie);
    let request = request.body(Body::empty()).expect("a request");
    let untaken = house.router.clone().oneshot(request).await;
    let untaken = untaken.expect("routers don't fail");
    assert_eq!(untaken.status(), 200);
    says(&browser.get(ARCHIVE).await, 429, "One moment");
    house.user("ben").await;
    let mut ben = Browser::signed_in(&house, "ben").await;
    assert_eq!(ben.get(ARCHIVE).await.status, 200, "others are not held up");
    drop(untaken);
    for _ in 0..500 {
        let again = browser.get(ARCHIVE).await;
        if again.status == 200 {
            assert_eq!(unpacked(&again).len(), 5);
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it is still being made for somebody who has gone");
}

#[tokio::test]
async fn whoever_has_said_nothing_gets_an_archive_too() {
    let house = House::open().await;
    house.user("ben").await;
    let mut browser = Browser::signed_in(&house, "ben").await;
    let files = unpacked(&browser.get(ARCHIVE).await);
    for name in ["outbox.json", "likes.json", "bookmarks.json"] {
        let collection = json_of(&files, name);
        assert_eq!(collection["orderedItems"], json!([]), "{name}");
        assert_eq!(
            (&collection["id"], &collection["totalItems"]),
            (&json!(name), &json!(0))
        );
    }
}

#[tokio::test]
async fn the_owner_takes_the_archive_of_somebody_before_removing_them() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ben.says("my life").await;
    let path = format!("/people/{}/archive.tar.gz", ben.id_text());
    leads_to(
        &Browser::new(&house).get(&path).await,
        &format!("/login?to={}", path.replace('/', "%2F")),
    );
    let mut member = Browser::signed_in(&house, "ben").await;
    assert_eq!(member.get(&path).await.status, 403, "not even one's own");
    let mut owner = Browser::signed_in(&house, "ada").await;
    let own = format!("/people/{}/archive.tar.gz", ada.id_text());
    assert_eq!(owner.get(&own).await.status, 403);
    assert_eq!(owner.get("/people/77/archive.tar.gz").await.status, 404);
    let remove = || {
        let (ada, ben) = (ada.id(), ben.id());
        house
            .store
            .write(move |tx| burrow::ops::remove_person::remove(tx, ada, ben, true))
    };
    assert!(remove().await.is_err(), "not before");
    let files = unpacked(&owner.get(&path).await);
    assert!(String::from_utf8_lossy(&files["outbox.json"]).contains("my life"));
    remove().await.expect("now they may go");
    assert_eq!(owner.get(&path).await.status, 404, "they are going");
}
