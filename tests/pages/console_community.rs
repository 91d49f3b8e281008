//! What the owner makes of the community in the dashboard: its picture, colours, long texts and emojis; who may invite;
//! relays of either kind.

use super::browser::Browser;
use crate::api::forms::encoded;
use crate::federation::arriving::{comes, follows, note, somebody};
use crate::house::{House, Reply};
use axum::body::Body;
use axum::http::{Method, Request, header};
use burrow::door::errands::{Errand, Errands, Resolved};
use burrow::model::Time;
use burrow::model::far_file::FarFile;
use burrow::ops::arrive::Way;
use burrow::store::Error;
use image::ImageFormat;
use serde_json::{Value, json};

/// Sends a file as the program does.
async fn send_file(
    who: &mut Browser,
    method: Method,
    path: &str,
    kind: &str,
    file: Vec<u8>,
) -> Reply {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "localhost:4180")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, kind);
    who.send(request, Body::from(file)).await
}

const FILE: &str = "application/octet-stream";

/// Whether what the store counts of its files, and everything else that follows from its rows, is right.
fn is_whole(house: &House) {
    let found = house.store.check().expect("it can be checked");
    assert!(found.is_empty(), "{found:?}");
}

#[tokio::test]
async fn the_community_has_a_picture_of_its_own_until_it_is_taken_down() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let before = house.anonymous().get("/api/v2/instance").await.ok();
    let path = "/console/face/picture?description=A%20door";
    let picture = encoded(600, 500, ImageFormat::Png);
    send_file(&mut ada, Method::PUT, path, FILE, picture.clone())
        .await
        .ok();
    let face = ada.get("/console/face").await.ok();
    let own = face["picture"].as_str().expect("a picture").to_owned();
    assert_eq!(face["description"], "A door");
    assert_eq!(Browser::new(&house).get(&own).await.status, 200);
    let address = format!("https://home.example{own}");
    let told = house.anonymous().get("/api/v2/instance").await.ok();
    assert_eq!(told["thumbnail"]["url"], address);
    assert_eq!(told["thumbnail"]["description"], "A door");
    assert_eq!(told["icon"][0]["src"], address);
    assert_eq!(told["icon"][0]["size"], "400x400");
    let node = house.anonymous().get("/nodeinfo/2.0").await.ok();
    assert_eq!(node["metadata"]["nodeIcon"], address);
    let manifest = ada.get("/manifest.webmanifest").await.ok();
    assert_eq!(manifest["icons"][0]["src"], own);
    let page = ada.get("/").await.text();
    assert!(page.contains(&format!("src=\"{own}\"")), "in the corner");
    is_whole(&house);
    // Another takes its place, and then none: no file is left behind, and none is missing.
    let other = encoded(500, 500, ImageFormat::Png);
    send_file(&mut ada, Method::PUT, path, FILE, other)
        .await
        .ok();
    is_whole(&house);
    ada.ask("DELETE", "/console/face/picture", &json!({}))
        .await
        .ok();
    is_whole(&house);
    let after = house.anonymous().get("/api/v2/instance").await.ok();
    assert_eq!(after["thumbnail"], before["thumbnail"]);
    assert_eq!(after["icon"], before["icon"]);
    let log = ada.get("/console/log").await.ok();
    assert_eq!(log[0]["facts"]["changed"], "picture");
    for (path, kind, file) in [
        (path, FILE, b"no picture".to_vec()),
        (path, "image/png", picture.clone()),
        (path, "multipart/form-data; boundary=x", picture.clone()),
    ] {
        send_file(&mut ada, Method::PUT, path, kind, file)
            .await
            .refused(422);
    }
    let long = format!("/console/face/picture?description={}", "x".repeat(1_501));
    send_file(&mut ada, Method::PUT, &long, FILE, picture)
        .await
        .refused(422);
    let face = ada.get("/console/face").await.ok();
    assert_eq!(face["picture"], Value::Null);
}

#[tokio::test]
async fn all_pages_are_in_the_colours_that_were_chosen() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let mut stranger = Browser::new(&house);
    let page = stranger.get("/").await.text();
    assert!(page.contains("data-look=\"meadow\""));
    for look in ["harbour", "berry", "slate"] {
        let wish = json!({"look": look});
        ada.ask("PUT", "/console/face/look", &wish).await.ok();
        let worn = format!("data-look=\"{look}\"");
        for path in ["/", "/login", "/nowhere", "/@ada"] {
            let page = stranger.get(path).await.text();
            assert!(page.contains(&worn), "{path}");
        }
        assert!(ada.get("/dashboard").await.text().contains(&worn));
    }
    let wish = json!({"look": "neon"});
    ada.ask("PUT", "/console/face/look", &wish)
        .await
        .refused(422);
    assert_eq!(ada.get("/console/face").await.ok()["look"], "slate");
}

#[tokio::test]
async fn long_texts_are_written_and_read_by_apps() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let texts = json!({"about": "Three families.", "terms": "Be good."});
    ada.ask("PUT", "/console/texts", &texts).await.ok();
    let kept = ada.get("/console/texts").await.ok();
    assert_eq!(kept["about"], "Three families.");
    assert_eq!(kept["privacy"], "", "what isn't sent stays");
    let path = "/api/v1/instance/extended_description";
    let told = house.anonymous().get(path).await.ok();
    assert_eq!(told["content"], "<p>Three families.</p>");
    let long = json!({"privacy": "x".repeat(40_001)});
    let reply = ada.ask("PUT", "/console/texts", &long).await;
    assert_eq!(reply.json()["field"], "privacy");
    reply.refused(422);
}

#[tokio::test]
async fn emojis_are_added_changed_and_removed() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let picture = encoded(300, 200, ImageFormat::Png);
    let path = "/console/emojis?shortcode=cat&category=pets";
    send_file(&mut ada, Method::POST, path, FILE, picture.clone())
        .await
        .ok();
    let all = ada.get("/console/emojis").await.ok();
    assert_eq!(all[0]["shortcode"], "cat");
    assert_eq!(all[0]["category"], "pets");
    let shown = all[0]["url"].as_str().expect("a path").to_owned();
    assert_eq!(ada.get(&shown).await.status, 200);
    for (query, file, field) in [
        ("shortcode=cat", picture.clone(), "shortcode"),
        ("shortcode=c%20t", picture.clone(), "shortcode"),
        ("", picture.clone(), "shortcode"),
        ("shortcode=dog", b"woof".to_vec(), "picture"),
        ("shortcode=dog", vec![0; 300_000], "picture"),
    ] {
        let path = format!("/console/emojis?{query}");
        let reply = send_file(&mut ada, Method::POST, &path, FILE, file).await;
        assert_eq!(reply.json()["field"], field, "{query}");
        reply.refused(422);
    }
    let off = json!({"disabled": true, "category": ""});
    ada.ask("PUT", "/console/emojis/cat", &off).await.ok();
    let listed = house.anonymous().get("/api/v1/custom_emojis").await.ok();
    assert_eq!(listed, json!([]));
    let all = ada.get("/console/emojis").await.ok();
    assert_eq!(
        (&all[0]["disabled"], &all[0]["category"], &all[0]["visible"]),
        (&json!(true), &Value::Null, &json!(true))
    );
    let long = json!({"category": "x".repeat(61)});
    ada.ask("PUT", "/console/emojis/cat", &long)
        .await
        .refused(422);
    ada.ask("DELETE", "/console/emojis/cat", &json!({}))
        .await
        .ok();
    ada.ask("DELETE", "/console/emojis/cat", &json!({}))
        .await
        .refused(404);
    is_whole(&house);
    let log = ada.get("/console/log").await.ok();
    assert_eq!(log[0]["act"], "emoji.removed");
}

/// Only what was seen in a public post is copied: an address that somebody makes up isn't fetched.
#[tokio::test]
async fn an_emoji_is_copied_from_a_post_and_from_nowhere_else() {
    const URL: &str = "https://far.example/cat.png";
    const AUTHOR: &str = "https://far.example/users/rosa";
    let (errands, mut asked) = Errands::new();
    let house = House::open().await.with_errands(errands);
    let rosa = somebody(&house, AUTHOR).await;
    follows(&house, house.id("ada"), rosa).await;
    let tag =
        json!({"tag": [{"type": "Emoji", "name": ":cat:", "icon": {"type": "Image", "url": URL}}]});
    let said = note(&house, AUTHOR, "1", tag);
    comes(&house, &said, Way::Sent).await.expect("it is taken");
    let mut ada = Browser::signed_in(&house, "ada").await;
    let far = ada.get("/console/far-emojis").await.ok();
    assert_eq!(far[0]["shortcode"], "cat");
    assert_eq!(far[0]["domain"], "far.example");
    assert_eq!(far[0]["here"], false);
    let made_up = json!({"url": "https://far.example/dog.png", "shortcode": "dog"});
    ada.ask("POST", "/console/far-emojis", &made_up)
        .await
        .refused(404);
    assert!(asked.try_recv().is_err(), "nobody was asked");
    // Whoever fetches for the house: the first time its server is away.
    let bytes = encoded(300, 200, ImageFormat::Png);
    let picture = house.doors.studio.emoji(bytes).await.expect("a picture");
    let (store, mut away) = (house.store.clone(), true);
    let fetching = tokio::spawn(async move {
        while let Some(errand) = asked.recv().await {
            let Errand::File { url, answer, .. } = errand else {
                continue;
            };
            let file = FarFile {
                url,
                blob: picture.what.blob.clone(),
                preview: None,
                bytes: 1_000,
                fetched_at: Time(1),
                used_at: Time(1),
            };
            let name = (!away).then(|| file.blob.clone());
            if !away {
                let kept: Result<(), Error> = store.write(move |tx| tx.put_far_file(&file)).await;
                kept.expect("it is kept");
            }
            away = false;
            answer.send(name).expect("somebody waits");
        }
    });
    let wish = json!({"url": URL, "shortcode": "tom_cat", "category": "pets"});
    let reply = ada.ask("POST", "/console/far-emojis", &wish).await;
    assert_eq!(reply.json()["field"], "url");
    reply.refused(422);
    ada.ask("POST", "/console/far-emojis", &wish).await.ok();
    let all = ada.get("/console/emojis").await.ok();
    assert_eq!(all[0]["shortcode"], "tom_cat");
    assert_eq!(all[0]["category"], "pets");
    let again = ada.ask("POST", "/console/far-emojis", &wish).await;
    assert_eq!(again.json()["field"], "shortcode");
    is_whole(&house);
    fetching.abort();
}

#[tokio::test]
async fn invites_are_paused_and_kept_to_those_who_look_after_the_house() {
    let house = House::open().await;
    house.user("ben").await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let wish = json!({"uses": 1, "days": 7});
    let made = ada.ask("POST", "/console/invites", &wish).await.ok();
    let link = made["link"].as_str().expect("a link");
    let path = link.strip_prefix("https://home.example").expect("ours");
    let paused = json!({"paused": true, "members": false});
    ada.ask("PUT", "/console/invites", &paused).await.ok();
    let now = ada.get("/console/summary").await.ok();
    assert_eq!(
        (&now["invites"]["paused"], &now["invites"]["members"]),
        (&json!(true), &json!(false))
    );
    assert_ne!(Browser::new(&house).get(path).await.status, 200);
    let going = json!({"paused": false, "members": true});
    ada.ask("PUT", "/console/invites", &going).await.ok();
    assert_eq!(Browser::new(&house).get(path).await.status, 200);
}

#[tokio::test]
async fn people_say_by_whom_they_came() {
    let house = House::open().await;
    let ada_id = house.id("ada");
    let mut ada = Browser::signed_in(&house, "ada").await;
    let wish = json!({"uses": 1, "days": 7});
    let made = ada.ask("POST", "/console/invites", &wish).await.ok();
    let link = made["link"].as_str().expect("a link");
    let path = link.strip_prefix("https://home.example").expect("ours");
    let form = [("handle", "rosa"), ("password", "four unrelated words")];
    assert!(Browser::new(&house).post(path, &form).await.status.as_u16() < 400);
    let people = ada.get("/console/people").await.ok();
    let mut all = people.as_array().expect("a list").iter();
    let rosa = all.find(|one| one["handle"] == "rosa");
    assert_eq!(rosa.expect("she came")["inviter"], ada_id.to_string());
}

/// A relay of LitePub's kind is asked for where its actor lives; one that nobody answers for is refused by name.
#[tokio::test]
async fn relays_of_either_kind_are_subscribed_to() {
    const ACTOR: &str = "https://pleroma.example/relay";
    let (errands, mut asked) = Errands::new();
    let house = House::open().await.with_errands(errands);
    let relay = somebody(&house, ACTOR).await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let plain = json!({"address": "https://relay.example/inbox"});
    ada.ask("POST", "/console/relays", &plain).await.ok();
    let looking = tokio::spawn(async move {
        while let Some(errand) = asked.recv().await {
            if let Errand::Resolve { what, answer, .. } = errand {
                let found = (what == ACTOR).then_some(Resolved::Account(relay));
                answer.send(found).expect("somebody waits");
            }
        }
    });
    let nobody = json!({"address": "https://gone.example/relay", "actor": true});
    let reply = ada.ask("POST", "/console/relays", &nobody).await;
    assert_eq!(reply.json()["field"], "address");
    reply.refused(422);
    let actor = json!({"address": ACTOR, "actor": true});
    ada.ask("POST", "/console/relays", &actor).await.ok();
    let relays: Result<_, Error> = house.store.read_now(|view| view.relays());
    let relays = relays.expect("it reads");
    let asked_at = |address: &str| {
        let one = relays.iter().find(|relay| relay.address == address);
        one.map(|relay| (relay.inbox.clone(), relay.actor.clone()))
    };
    let plain = "https://relay.example/inbox";
    assert_eq!(asked_at(plain), Some((plain.to_owned(), None)));
    let inbox = format!("{ACTOR}/inbox");
    assert_eq!(asked_at(ACTOR), Some((inbox, Some(ACTOR.to_owned()))));
    looking.abort();
}
