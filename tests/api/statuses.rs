//! Posting, reading, and what one does with a post.

use crate::house::{House, ids};
use serde_json::json;

#[tokio::test]
async fn a_post_reaches_its_author_and_local_timeline() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let post = ada.says("Hello, #world!").await;
    assert_eq!(
        post["content"],
        "<p>Hello, <a href=\"https://home.example/tags/world\" class=\"mention hashtag\" rel=\"tag\">#<span>world</span></a>!</p>"
    );
    assert_eq!(post["visibility"], "public");
    assert_eq!(
        post["url"],
        format!("https://home.example/@ada/{}", post["id"].as_str().unwrap())
    );
    for timeline in ["home", "public", "public?local=true", "tag/World"] {
        let page = ada.get(&format!("/api/v1/timelines/{timeline}")).await.ok();
        assert_eq!(
            ids(&page),
            vec![post["id"].as_str().unwrap().to_owned()],
            "{timeline}"
        );
    }
}

#[tokio::test]
async fn private_and_local_only_posts_are_not_found_by_those_outside() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let private = ada
        .post(
            "/api/v1/statuses",
            json!({"status": "for friends", "visibility": "private"}),
        )
        .await
        .ok();
    let path = format!("/api/v1/statuses/{}", private["id"].as_str().unwrap());
    assert_eq!(ben.get(&path).await.refused(404), "Record not found");
    assert_eq!(
        ben.post(&format!("{path}/favourite"), json!({}))
            .await
            .refused(404),
        "Record not found"
    );
    assert_eq!(
        house.anonymous().get(&path).await.refused(404),
        "Record not found"
    );
    let ours = ada
        .post(
            "/api/v1/statuses",
            json!({"status": "just us", "local_only": true}),
        )
        .await
        .ok();
    let path = format!("/api/v1/statuses/{}", ours["id"].as_str().unwrap());
    assert_eq!(ben.get(&path).await.ok()["local_only"], true);
    house.anonymous().get(&path).await.refused(404);
    let seen = house.anonymous().get("/api/v1/timelines/public").await.ok();
    assert_eq!(seen, json!([]));
}

#[tokio::test]
async fn favourites_boosts_and_bookmarks_count_once_and_can_be_taken_back() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let post = ada.says("like this").await;
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
    for (act, undo, flag, count) in [
        (
            "favourite",
            "unfavourite",
            "favourited",
            Some("favourites_count"),
        ),
        ("reblog", "unreblog", "reblogged", Some("reblogs_count")),
        ("bookmark", "unbookmark", "bookmarked", None),
    ] {
        ben.post(&format!("{path}/{act}"), json!({})).await.ok();
        ben.post(&format!("{path}/{act}"), json!({})).await.ok();
        let seen = ben.get(&path).await.ok();
        assert_eq!(seen[flag], true, "{act}");
        if let Some(count) = count {
            assert_eq!(seen[count], 1, "{act}");
        }
        let undone = ben.post(&format!("{path}/{undo}"), json!({})).await.ok();
        assert_eq!(undone[flag], false, "{undo}");
        let seen = ada.get(&path).await.ok();
        assert_eq!(seen[flag], false, "{undo} is nobody else's business");
        if let Some(count) = count {
            assert_eq!(seen[count], 0, "{undo}");
        }
    }
}

#[tokio::test]
async fn deleting_answers_with_the_source_and_takes_everything_along() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let post = ada.says("oops #mistake").await;
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
    ben.post(&format!("{path}/reblog"), json!({})).await.ok();
    ben.post(&format!("{path}/favourite"), json!({})).await.ok();
    ben.delete(&path).await.refused(404);
    let gone = ada.delete(&path).await.ok();
    assert_eq!(gone["text"], "oops #mistake");
    ada.get(&path).await.refused(404);
    for timeline in ["home", "public", "tag/mistake"] {
        assert_eq!(
            ben.get(&format!("/api/v1/timelines/{timeline}")).await.ok(),
            json!([]),
            "{timeline}"
        );
    }
}

#[tokio::test]
async fn the_same_idempotency_key_posts_once() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let send = || async {
        let request = ada
            .request(axum::http::Method::POST, "/api/v1/statuses")
            .header("Idempotency-Key", "k1");
        house
            .send(request.body("status=once".into()).unwrap())
            .await
            .ok()["id"]
            .clone()
    };
    assert_eq!(send().await, send().await);
    assert_eq!(
        ada.get("/api/v1/timelines/home")
            .await
            .ok()
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn what_is_not_well_formed_is_refused_and_leaves_nothing() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for (body, why) in [
        (json!({"status": ""}), "blank"),
        (json!({"status": "x".repeat(5001)}), "limit"),
        (json!({"status": "x", "visibility": "secret"}), "Visibility"),
        (json!({"status": "x", "language": "klingonish"}), "Language"),
        (json!({"status": "x", "media_ids": ["1"]}), "Media"),
        (
            json!({"status": "x", "poll": {"options": ["a"], "expires_in": 600}}),
            "two answers",
        ),
        (
            json!({"status": "x", "poll": {"options": ["a", "b"], "expires_in": 1}}),
            "5 minutes",
        ),
        (json!({"status": {"a": 1}}), "invalid type"),
    ] {
        let said = ada
            .post("/api/v1/statuses", body.clone())
            .await
            .refused(422);
        assert!(said.contains(why), "{body}: {said}");
    }
    ada.post(
        "/api/v1/statuses",
        json!({"status": "x", "in_reply_to_id": "999"}),
    )
    .await
    .refused(404);
    let request = ada
        .request(axum::http::Method::POST, "/api/v1/statuses")
        .header("Content-Type", "application/json");
    house
        .send(request.body("{\"status\":".into()).unwrap())
        .await
        .refused(400);
    assert_eq!(ada.get("/api/v1/timelines/home").await.ok(), json!([]));
}

#[tokio::test]
async fn every_route_refuses_those_who_may_not() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let post = ada.says("hello").await;
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
    let reader = house.user_with("ada", "read").await;
    for act in [
        "favourite",
        "unfavourite",
        "reblog",
        "unreblog",
        "bookmark",
        "unbookmark",
    ] {
        let path = format!("{path}/{act}");
        house.anonymous().post(&path, json!({})).await.refused(401);
        reader.post(&path, json!({})).await.refused(403);
    }
    house
        .anonymous()
        .post("/api/v1/statuses", json!({"status": "x"}))
        .await
        .refused(401);
    reader
        .post("/api/v1/statuses", json!({"status": "x"}))
        .await
        .refused(403);
    reader.delete(&path).await.refused(403);
    house
        .anonymous()
        .get("/api/v1/timelines/home")
        .await
        .refused(401);
    let writer = house.user_with("ada", "write").await;
    writer.get("/api/v1/timelines/home").await.refused(403);
}
