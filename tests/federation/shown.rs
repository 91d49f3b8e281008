//! Posts from elsewhere as apps of this house read them: what strict apps need is there.

use super::arriving::{comes, follows, note, rule, somebody};
use crate::house::House;
use burrow::model::border::Severity;
use burrow::ops::arrive::Way;
use burrow::store::Error;
use serde_json::{Value, json};

const BOB: &str = "https://far.example/users/bob";

/// A post of Bob's, whom ada follows, as her app gets it.
async fn shown(house: &House, more: Value) -> Value {
    let ada = house.user("ada").await;
    let bob = somebody(house, BOB).await;
    follows(house, ada.id(), bob).await;
    let said = note(house, BOB, "1", more);
    let id = comes(house, &said, Way::Sent).await;
    let id = id.expect("a post").expect("it stays");
    ada.get(&format!("/api/v1/statuses/{id}")).await.ok()
}

fn film() -> Value {
    json!({"attachment": {"type": "Document", "mediaType": "video/mp4", "url": "https://far.example/a.mp4"}})
}

/// Mastodon's app for Android can't read a film without a preview, and left it out.
#[tokio::test]
async fn a_film_without_a_preview_has_one_of_the_house() {
    let house = House::open().await;
    let post = shown(&house, film()).await;
    let film = &post["media_attachments"][0];
    assert_eq!(film["type"], "video");
    let path = "/films/original/missing.png";
    assert_eq!(film["preview_url"], format!("https://home.example{path}"));
    let picture = house.anonymous().get(path).await;
    assert_eq!(
        (picture.status.as_u16(), picture.header("content-type")),
        (200, Some("image/png"))
    );
}

/// An attachment without an address made Tusky refuse the whole page.
#[tokio::test]
async fn what_the_house_takes_no_media_from_says_where_they_are() {
    let house = House::open().await;
    let rule = house
        .store
        .write(|tx| tx.put_border(&rule("far.example", Severity::Noop, true)));
    rule.await.map_err(|why: Error| why).expect("a rule");
    let post = shown(&house, film()).await;
    let id = post["id"].as_str().expect("an id");
    let history = house.user("ada").await;
    let history = history.get(&format!("/api/v1/statuses/{id}/history")).await;
    for version in [&post, &history.ok()[0]] {
        let film = &version["media_attachments"][0];
        assert_eq!(film["type"], "unknown");
        assert_eq!(film["url"], "https://far.example/a.mp4");
        assert_eq!(film["remote_url"], film["url"]);
        assert!(film["preview_url"].is_null());
    }
}

#[tokio::test]
async fn the_emojis_of_a_polls_answers_come_with_it() {
    let house = House::open().await;
    let emoji = |name: &str| {
        json!({"type": "Emoji", "name": format!(":{name}:"),
            "icon": {"type": "Image", "url": format!("https://far.example/{name}.png")}})
    };
    let more = json!({"type": "Question", "content": "<p>:owl:</p>", "tag": [emoji("owl"), emoji("cat")],
        "oneOf": [{"type": "Note", "name": "a :cat:"}, {"type": "Note", "name": "none"}]});
    let post = shown(&house, more).await;
    let names = |list: &Value| {
        let list = list.as_array().expect("a list").iter();
        list.map(|one| one["shortcode"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&post["poll"]["emojis"]), ["cat"]);
    assert_eq!(names(&post["emojis"]), ["owl", "cat"]);
    let id = post["poll"]["id"].as_str().expect("an id");
    let path = format!("/api/v1/polls/{id}");
    let alone = house.user("ada").await.get(&path).await.ok();
    assert_eq!(names(&alone["emojis"]), ["cat"]);
}
