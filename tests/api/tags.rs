//! Hashtags: followed, and shown on one's profile.

use crate::house::{House, ids};
use serde_json::json;

#[tokio::test]
async fn following_a_tag_brings_it_home() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let strange = house.anonymous().get("/api/v1/tags/Tea").await.ok();
    assert_eq!(strange["url"], "https://home.example/tags/tea");
    assert!(strange.get("following").is_none());
    let tag = ada.post("/api/v1/tags/Tea/follow", json!({})).await.ok();
    assert_eq!(
        (&tag["name"], &tag["following"]),
        (&json!("tea"), &json!(true))
    );
    assert_eq!(tag["history"].as_array().unwrap().len(), 7);
    assert_eq!(tag["history"][0]["uses"], "0");
    ada.post("/api/v1/tags/tea/follow", json!({})).await.ok();
    let said = ben.says("a cup of #TEA").await;
    assert_eq!(
        ids(&ada.get("/api/v1/timelines/home").await.ok()),
        [said["id"].as_str().unwrap()]
    );
    let tag = ben.get("/api/v1/tags/tea").await.ok();
    assert_eq!(tag["following"], false);
    assert_eq!(tag["history"][0]["uses"], "1");
    assert_eq!(tag["history"][0]["accounts"], "1");
    assert_eq!(
        ids(&ada.get("/api/v1/followed_tags").await.ok()),
        [tag["id"].as_str().unwrap()]
    );
    let tag = ada.post("/api/v1/tags/tea/unfollow", json!({})).await.ok();
    assert_eq!(tag["following"], false);
    assert_eq!(ada.get("/api/v1/followed_tags").await.ok(), json!([]));
    ben.says("more #tea").await;
    assert_eq!(ids(&ada.get("/api/v1/timelines/home").await.ok()).len(), 1);
    ada.post("/api/v1/tags/unheard/unfollow", json!({}))
        .await
        .ok();
}

#[tokio::test]
async fn followed_tags_go_by_pages() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mut all = Vec::new();
    for name in ["one", "two", "three"] {
        let tag = ada
            .post(&format!("/api/v1/tags/{name}/follow"), json!({}))
            .await
            .ok();
        all.insert(0, tag["id"].as_str().unwrap().to_owned());
    }
    let first = ada.get("/api/v1/followed_tags?limit=2").await;
    assert_eq!(ids(&first.ok()), all[..2]);
    let second = ada.get(&first.link("next").expect("more")).await;
    assert_eq!(ids(&second.ok()), all[2..]);
}

#[tokio::test]
async fn tags_can_be_shown_on_the_profile() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ada.says("#Tea and #cake").await;
    ada.says("more #tea").await;
    let private = json!({"status": "#tea in private", "visibility": "private"});
    ada.post("/api/v1/statuses", private).await.ok();
    let names = |list: &serde_json::Value| -> Vec<String> {
        let list = list.as_array().unwrap().iter();
        list.map(|tag| tag["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let suggested = ada.get("/api/v1/featured_tags/suggestions").await.ok();
    assert_eq!(names(&suggested), ["tea", "cake"]);
    let shown = ada
        .post("/api/v1/featured_tags", json!({"name": "#Tea"}))
        .await
        .ok();
    let expected = json!({
        "id": shown["id"], "name": "Tea", "url": "https://home.example/@ada/tagged/tea",
        "statuses_count": "2", "last_status_at": "2026-01-01",
    });
    assert_eq!(shown, expected);
    assert_eq!(
        ada.get("/api/v1/featured_tags").await.ok(),
        json!([expected])
    );
    let of_ada = format!("/api/v1/accounts/{}/featured_tags", ada.id_text());
    assert_eq!(house.anonymous().get(&of_ada).await.ok(), json!([expected]));
    let suggested = ada.get("/api/v1/featured_tags/suggestions").await.ok();
    assert_eq!(names(&suggested), ["cake"]);
    assert_eq!(ada.get("/api/v1/tags/tea").await.ok()["featuring"], true);
    let path = format!("/api/v1/featured_tags/{}", shown["id"].as_str().unwrap());
    ben.delete(&path).await.refused(404);
    assert_eq!(ada.delete(&path).await.ok(), json!({}));
    ada.delete(&path).await.refused(404);
    let tag = ada.post("/api/v1/tags/new/feature", json!({})).await.ok();
    assert_eq!(tag["featuring"], true);
    let tag = ada.post("/api/v1/tags/new/unfeature", json!({})).await.ok();
    assert_eq!(tag["featuring"], false);
    ada.post("/api/v1/tags/new/unfeature", json!({})).await.ok();
}

#[tokio::test]
async fn what_can_not_be_a_tag_is_refused() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for bad in ["1234", "%20"] {
        ada.get(&format!("/api/v1/tags/{bad}")).await.refused(404);
        for act in ["follow", "unfollow", "feature", "unfeature"] {
            ada.post(&format!("/api/v1/tags/{bad}/{act}"), json!({}))
                .await
                .refused(404);
        }
        ada.post("/api/v1/featured_tags", json!({"name": bad}))
            .await
            .refused(422);
    }
    ada.post("/api/v1/featured_tags", json!({}))
        .await
        .refused(422);
    for number in 0..10 {
        ada.post(
            "/api/v1/featured_tags",
            json!({"name": format!("tag{number}")}),
        )
        .await
        .ok();
    }
    assert_eq!(
        ada.post("/api/v1/featured_tags", json!({"name": "tag10"}))
            .await
            .refused(422),
        "Validation failed: You have already featured the maximum number of hashtags"
    );
}
