//! The owner's words to everybody, and the community's own small pictures.

use super::forms;
use crate::house::House;
use burrow::model::Time;
use burrow::ops::announce::{self, Draft};
use burrow::ops::{Refusal, emojis};
use serde_json::{Value, json};
use std::time::Duration;

const PATH: &str = "/api/v1/announcements";

fn draft(text: &str, published: bool) -> Draft {
    Draft {
        text: text.to_owned(),
        starts_at: None,
        ends_at: None,
        all_day: false,
        published,
    }
}

#[tokio::test]
async fn words_to_everybody_are_read_put_aside_and_taken_back() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let me = ada.id();
    let make = |draft: Draft| house.store.write(move |tx| announce::make(tx, me, &draft));
    let said = make(draft("Tea at five, @ben! #tea", true)).await;
    let said = said.expect("the owner may");
    let hidden = make(draft("not yet", false)).await.expect("the owner may");
    let shown = ben.get(PATH).await.ok();
    assert_eq!(shown.as_array().map(Vec::len), Some(1), "no drafts");
    assert_eq!(shown[0]["id"], said.id.to_string());
    assert_eq!(shown[0]["read"], false);
    assert_eq!(shown[0]["mentions"][0]["acct"], "ben");
    assert_eq!(shown[0]["tags"][0]["name"], "tea");
    let at = |act: &str| format!("{PATH}/{}/{act}", said.id);
    assert_eq!(ben.post(&at("dismiss"), json!({})).await.ok(), json!({}));
    assert_eq!(ben.get(PATH).await.ok()[0]["read"], true);
    assert_eq!(ada.get(PATH).await.ok()[0]["read"], false);
    // %F0%9F%AB%96 is a teapot.
    for who in [&ben, &ada, &ben] {
        who.put(&at("reactions/%F0%9F%AB%96"), json!({})).await.ok();
    }
    let shown = ben.get(PATH).await.ok();
    let teapots = json!([{"name": "🫖", "count": 2, "me": true}]);
    assert_eq!(shown[0]["reactions"], teapots);
    ben.delete(&at("reactions/%F0%9F%AB%96")).await.ok();
    assert_eq!(ben.get(PATH).await.ok()[0]["reactions"][0]["me"], false);
    ben.put(&at("reactions/hello"), json!({}))
        .await
        .refused(422);
    let path = format!("{PATH}/{}/dismiss", hidden.id);
    ben.post(&path, json!({})).await.refused(404);
    let (id, soon) = (said.id, house.store.now().plus(Duration::from_secs(60)));
    let ends = Draft {
        ends_at: Some(soon),
        ..draft("Tea at six!", true)
    };
    let changed = house
        .store
        .write(move |tx| announce::change(tx, me, id, &ends));
    changed.await.expect("the owner may");
    assert_eq!(ben.get(PATH).await.ok()[0]["read"], false, "other words");
    house.wait(Duration::from_secs(120));
    assert_eq!(ben.get(PATH).await.ok(), json!([]), "it is over");
    let gone = house.store.write(move |tx| announce::remove(tx, me, id));
    gone.await.expect("the owner may");
}

#[tokio::test]
async fn only_the_owner_speaks_to_everybody() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await.id(), house.user("ben").await.id());
    let make = |me, draft: Draft| house.store.write(move |tx| announce::make(tx, me, &draft));
    let other = make(ben, draft("hear me", true)).await;
    assert!(matches!(other, Err(Refusal::Forbidden)));
    let upside_down = Draft {
        starts_at: Some(Time(2_000)),
        ends_at: Some(Time(1_000)),
        ..draft("hm", true)
    };
    for bad in [
        draft(" ", true),
        draft(&"x".repeat(6_000), true),
        upside_down,
    ] {
        let refused = make(ada, bad).await;
        assert!(matches!(refused, Err(Refusal::Invalid(_))));
    }
}

#[tokio::test]
async fn small_pictures_are_added_used_disabled_and_removed() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let bytes = forms::encoded(300, 200, image::ImageFormat::Png);
    let made = house.doors.studio.emoji(bytes).await.expect("a picture");
    let new = |name: &str| emojis::New {
        shortcode: name.to_owned(),
        category: Some("pets".to_owned()),
    };
    let add = |me, name: &str| {
        let (new, picture) = (new(name), made.what.clone());
        house
            .store
            .write(move |tx| emojis::add(tx, me, &new, &picture))
    };
    assert!(matches!(
        add(ben.id(), "cat").await,
        Err(Refusal::Forbidden)
    ));
    assert!(matches!(
        add(ada.id(), "c t").await,
        Err(Refusal::Invalid(_))
    ));
    add(ada.id(), "cat").await.expect("the owner may");
    assert!(matches!(
        add(ada.id(), "cat").await,
        Err(Refusal::Conflict(_))
    ));
    let said = ben.says("a :cat: sat").await;
    assert_eq!(said["emojis"][0]["shortcode"], "cat");
    let listed = house.anonymous().get("/api/v1/custom_emojis").await.ok();
    assert_eq!(listed[0]["category"], "pets");
    assert_eq!(listed[0]["url"], said["emojis"][0]["url"]);
    let me = ada.id();
    let off = emojis::Change {
        disabled: Some(true),
        ..emojis::Change::default()
    };
    let changed = house
        .store
        .write(move |tx| emojis::change(tx, me, "cat", &off));
    changed.await.expect("the owner may");
    let path = format!("/api/v1/statuses/{}", said["id"].as_str().expect("an id"));
    assert_eq!(ben.get(&path).await.ok()["emojis"], json!([]));
    let listed: Value = house.anonymous().get("/api/v1/custom_emojis").await.ok();
    assert_eq!(listed, json!([]));
    let gone = house.store.write(move |tx| emojis::remove(tx, me, "cat"));
    gone.await.expect("the owner may");
    let far = house.store.write(move |tx| {
        emojis::copy(
            tx,
            me,
            &emojis::New {
                shortcode: "dog".to_owned(),
                category: None,
            },
            "https://far.example/dog.png",
        )
    });
    assert!(
        matches!(far.await, Err(Refusal::NotFound)),
        "not in the cache"
    );
}
