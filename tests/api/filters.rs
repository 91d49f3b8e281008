//! Filters in both forms, and what they do to posts.

use crate::house::{Caller, House, ids};
use axum::http::Method;
use burrow::model::event::Event;
use serde_json::{Value, json};
use std::time::Duration;

async fn make(caller: &Caller<'_>, title: &str, words: &[&str]) -> Value {
    let keywords: Vec<Value> = words
        .iter()
        .map(|word| json!({"keyword": word, "whole_word": true}))
        .collect();
    let filter =
        json!({"title": title, "context": ["home", "public"], "keywords_attributes": keywords});
    caller.post("/api/v2/filters", filter).await.ok()
}

fn id(entity: &Value) -> &str {
    entity["id"].as_str().expect("an id")
}

#[tokio::test]
async fn a_filter_is_made_read_changed_and_removed() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let made = ada
        .post(
            "/api/v2/filters",
            json!({"title": "Sport", "context": ["home", "thread"], "filter_action": "hide", "expires_in": 3600,
                "keywords_attributes": [{"keyword": "goal", "whole_word": false}]}),
        )
        .await
        .ok();
    let path = format!("/api/v2/filters/{}", id(&made));
    let expires_at = made["expires_at"].as_str().expect("a time").to_owned();
    let keyword = made["keywords"][0]["id"].clone();
    let expected = json!({"id": id(&made), "title": "Sport", "context": ["home", "thread"], "expires_at": expires_at,
        "filter_action": "hide", "keywords": [{"id": keyword, "keyword": "goal", "whole_word": false}], "statuses": []});
    assert_eq!(made, expected);
    assert!(expires_at.starts_with("2026-01-01T01:00:0"), "{expires_at}");
    assert_eq!(ada.get(&path).await.ok(), expected);
    assert_eq!(ada.get("/api/v2/filters").await.ok(), json!([expected]));
    let changed = ada
        .put(
            &path,
            json!({"title": "Football", "expires_in": "", "filter_action": "blur",
                "keywords_attributes": [{"id": keyword, "_destroy": true}, {"keyword": "penalty"}]}),
        )
        .await
        .ok();
    assert_eq!(changed["title"], "Football");
    assert_eq!(changed["context"], json!(["home", "thread"]));
    assert_eq!(changed["expires_at"], Value::Null);
    assert_eq!(changed["filter_action"], "blur");
    assert_eq!(changed["keywords"].as_array().map(Vec::len), Some(1));
    assert_eq!(changed["keywords"][0]["keyword"], "penalty");
    assert_eq!(changed["keywords"][0]["whole_word"], true);
    assert_eq!(ada.delete(&path).await.ok(), json!({}));
    ada.get(&path).await.refused(404);
    assert_eq!(ada.get("/api/v2/filters").await.ok(), json!([]));
}

#[tokio::test]
async fn forms_are_understood_as_rails_does() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let fields = [
        ("title", "Sport"),
        ("context[]", "home"),
        ("context[]", "account"),
        ("expires_in", ""),
        ("keywords_attributes[][keyword]", "goal"),
        ("keywords_attributes[][whole_word]", "false"),
        ("keywords_attributes[][keyword]", ""),
        ("keywords_attributes[][whole_word]", "false"),
    ];
    let made = ada
        .form(Method::POST, "/api/v2/filters", &fields)
        .await
        .ok();
    assert_eq!(made["context"], json!(["home", "account"]));
    assert_eq!(
        made["keywords"].as_array().map(Vec::len),
        Some(1),
        "empty rows are no keywords"
    );
    assert_eq!(made["keywords"][0]["whole_word"], false);
    let numbered = [
        ("keywords_attributes[0][keyword]", "one"),
        ("keywords_attributes[1][keyword]", "two"),
    ];
    let changed = ada
        .form(
            Method::PUT,
            &format!("/api/v2/filters/{}", id(&made)),
            &numbered,
        )
        .await
        .ok();
    assert_eq!(changed["keywords"].as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn keywords_and_posts_come_and_go() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let filter = make(&ada, "Sport", &["goal"]).await;
    let path = format!("/api/v2/filters/{}", id(&filter));
    let added = ada
        .post(&format!("{path}/keywords"), json!({"keyword": "match"}))
        .await
        .ok();
    assert_eq!(added["whole_word"], true);
    assert_eq!(
        ids(&ada.get(&format!("{path}/keywords")).await.ok()).len(),
        2
    );
    let keyword = format!("/api/v2/filters/keywords/{}", id(&added));
    assert_eq!(ada.get(&keyword).await.ok(), added);
    let changed = ada
        .put(&keyword, json!({"keyword": "game", "whole_word": false}))
        .await
        .ok();
    assert_eq!(
        changed,
        json!({"id": id(&added), "keyword": "game", "whole_word": false})
    );
    assert_eq!(ada.delete(&keyword).await.ok(), json!({}));
    ada.get(&keyword).await.refused(404);

    let post = ada.says("a post").await;
    let entry = ada
        .post(&format!("{path}/statuses"), json!({"status_id": id(&post)}))
        .await
        .ok();
    assert_eq!(entry, json!({"id": id(&entry), "status_id": id(&post)}));
    assert_eq!(
        ada.get(&format!("{path}/statuses")).await.ok(),
        json!([entry])
    );
    let status = format!("/api/v2/filters/statuses/{}", id(&entry));
    assert_eq!(ada.get(&status).await.ok(), entry);
    assert_eq!(ada.delete(&status).await.ok(), json!({}));
    assert_eq!(ada.get(&format!("{path}/statuses")).await.ok(), json!([]));
}

#[tokio::test]
async fn the_older_form_knows_single_words() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let made = ada
        .post("/api/v1/filters", json!({"phrase": "goal", "context": ["home"], "irreversible": true, "whole_word": false}))
        .await
        .ok();
    let expected = json!({"id": id(&made), "phrase": "goal", "context": ["home"], "whole_word": false,
        "expires_at": null, "irreversible": true});
    assert_eq!(made, expected);
    let path = format!("/api/v1/filters/{}", id(&made));
    assert_eq!(ada.get(&path).await.ok(), expected);
    assert_eq!(ada.get("/api/v1/filters").await.ok(), json!([expected]));
    let newer = ada.get("/api/v2/filters").await.ok();
    assert_eq!(
        (&newer[0]["title"], &newer[0]["filter_action"]),
        (&json!("goal"), &json!("hide"))
    );
    let changed = ada
        .put(
            &path,
            json!({"phrase": "penalty", "context": ["home", "public"], "irreversible": false}),
        )
        .await
        .ok();
    assert_eq!(
        (&changed["phrase"], &changed["irreversible"]),
        (&json!("penalty"), &json!(false))
    );
    // A filter that has several words can't be changed as if it had one.
    let shared = format!("/api/v2/filters/{}", id(&newer[0]));
    ada.post(&format!("{shared}/keywords"), json!({"keyword": "corner"}))
        .await
        .ok();
    ada.put(&path, json!({"phrase": "penalty", "context": ["thread"]}))
        .await
        .refused(422);
    assert_eq!(
        ada.get("/api/v1/filters")
            .await
            .ok()
            .as_array()
            .map(Vec::len),
        Some(2)
    );
    assert_eq!(ada.delete(&path).await.ok(), json!({}));
    assert_eq!(ada.get("/api/v1/filters").await.ok()[0]["phrase"], "corner");
}

#[tokio::test]
async fn posts_say_which_filters_they_match() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let filter = make(&ada, "Sport", &["goal", "offside"]).await;
    let post = ben.says("What a GOAL!").await;
    ben.says("Goalkeepers of the world").await;
    let timeline = ada.get("/api/v1/timelines/public").await.ok();
    assert_eq!(
        timeline[0]["filtered"],
        json!([]),
        "a whole word is no part of another"
    );
    let mut head = filter.clone();
    let fields = head.as_object_mut().expect("an object");
    fields.remove("keywords");
    fields.remove("statuses");
    let expected = json!([{"filter": head, "keyword_matches": ["goal"], "status_matches": null}]);
    assert_eq!(timeline[1]["filtered"], expected);
    assert_eq!(
        ben.get("/api/v1/timelines/public").await.ok()[1]["filtered"],
        json!([]),
        "others see it unfiltered"
    );
    let strangers = house.anonymous().get("/api/v1/timelines/public").await.ok();
    assert!(strangers[1].get("filtered").is_none());

    // A boost is filtered by what it boosts, and warnings are searched as well.
    let boost = ben
        .post(&format!("/api/v1/statuses/{}/reblog", id(&post)), json!({}))
        .await
        .ok();
    let seen = ada
        .get(&format!("/api/v1/statuses/{}", id(&boost)))
        .await
        .ok();
    assert_eq!(seen["filtered"], expected);
    assert_eq!(seen["reblog"]["filtered"], expected);
    let warned = ben
        .post(
            "/api/v1/statuses",
            json!({"status": "see inside", "spoiler_text": "offside"}),
        )
        .await
        .ok();
    let seen = ada
        .get(&format!("/api/v1/statuses/{}", id(&warned)))
        .await
        .ok();
    assert_eq!(seen["filtered"][0]["keyword_matches"], json!(["offside"]));
}

#[tokio::test]
async fn single_posts_are_filtered_and_filters_end() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let post = ben.says("just this one").await;
    let filter = ada
        .post(
            "/api/v2/filters",
            json!({"title": "Enough", "context": ["home"], "expires_in": "60"}),
        )
        .await
        .ok();
    ada.post(
        &format!("/api/v2/filters/{}/statuses", id(&filter)),
        json!({"status_id": id(&post)}),
    )
    .await
    .ok();
    let path = format!("/api/v1/statuses/{}", id(&post));
    let seen = ada.get(&path).await.ok();
    assert_eq!(seen["filtered"][0]["status_matches"], json!([id(&post)]));
    assert_eq!(seen["filtered"][0]["keyword_matches"], Value::Null);
    house.wait(Duration::from_secs(61));
    assert_eq!(ada.get(&path).await.ok()["filtered"], json!([]));
    assert_eq!(
        ids(&ada.get("/api/v2/filters").await.ok()).len(),
        1,
        "it can still be prolonged"
    );
}

#[tokio::test]
async fn every_change_is_told_and_no_refusal_is() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mut events = house.store.subscribe();
    let filter = make(&ada, "Sport", &["goal"]).await;
    assert_eq!(
        events.try_recv().ok(),
        Some(Event::FiltersChanged { account: ada.id() })
    );
    ada.post("/api/v2/filters", json!({"title": ""}))
        .await
        .refused(422);
    ada.get("/api/v2/filters").await.ok();
    assert!(events.try_recv().is_err());
    ada.delete(&format!("/api/v2/filters/{}", id(&filter)))
        .await
        .ok();
    assert_eq!(
        events.try_recv().ok(),
        Some(Event::FiltersChanged { account: ada.id() })
    );
}

#[tokio::test]
async fn malformed_filters_are_refused_and_nothing_is_written() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let good = json!({"title": "Sport", "context": ["home"]});
    let bad = [
        (
            json!({"title": ""}),
            "Validation failed: Title can't be blank",
        ),
        (
            json!({"title": null}),
            "Validation failed: Title can't be blank",
        ),
        (
            json!({"title": "x".repeat(300)}),
            "Validation failed: Title is too long (maximum is 256 characters)",
        ),
        (
            json!({"context": []}),
            "Validation failed: Context can't be blank",
        ),
        (
            json!({"context": ["attic"]}),
            "Validation failed: Context None or invalid context supplied",
        ),
        (
            json!({"filter_action": "shred"}),
            "Validation failed: Filter action must be warn, hide or blur",
        ),
        (
            json!({"expires_in": "soon"}),
            "Validation failed: Expires in must be a number of seconds, not \"soon\"",
        ),
        (
            json!({"expires_in": -5}),
            "Validation failed: Expires in must be a number of seconds, not -5",
        ),
        (
            json!({"expires_in": 99_999_999_999_u64}),
            "Validation failed: Expires in is too far in the future",
        ),
        (
            json!({"keywords_attributes": [{"keyword": " ", "whole_word": true}]}),
            "Validation failed: Keyword can't be blank",
        ),
    ];
    for (change, why) in bad {
        let mut filter = good.clone();
        let fields = filter.as_object_mut().expect("an object");
        fields.extend(change.as_object().expect("an object").clone());
        assert_eq!(ada.post("/api/v2/filters", filter).await.refused(422), why);
    }
    assert_eq!(ada.get("/api/v2/filters").await.ok(), json!([]));
}

#[tokio::test]
async fn malformed_changes_are_refused_and_nothing_is_written() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.post(
        "/api/v2/filters",
        json!({"title": {"a": 1}, "context": ["home"]}),
    )
    .await
    .refused(422);
    ada.post("/api/v2/filters", json!(["title"]))
        .await
        .refused(400);
    ada.post("/api/v1/filters", json!({"context": ["home"]}))
        .await
        .refused(422);
    let filter = make(&ada, "Sport", &["goal"]).await;
    let path = format!("/api/v2/filters/{}", id(&filter));
    ada.put(
        &path,
        json!({"title": "New", "keywords_attributes": [{"id": "1", "keyword": "x"}]}),
    )
    .await
    .refused(404);
    ada.post(&format!("{path}/keywords"), json!({}))
        .await
        .refused(422);
    ada.post(&format!("{path}/statuses"), json!({}))
        .await
        .refused(422);
    ada.post(&format!("{path}/statuses"), json!({"status_id": "1"}))
        .await
        .refused(404);
    assert_eq!(ada.get("/api/v2/filters").await.ok(), json!([filter]));
}

#[tokio::test]
async fn the_number_of_filters_is_limited() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for number in 0..burrow::store::FILTERS_MAX {
        make(&ada, &format!("Filter {number}"), &[]).await;
    }
    ada.post(
        "/api/v2/filters",
        json!({"title": "One more", "context": ["home"]}),
    )
    .await
    .refused(422);
}

/// A filter of `ada`'s with a word and a post, and the paths of all that can be asked of it.
async fn filter_with_paths(ada: &Caller<'_>) -> (Value, Vec<String>) {
    let filter = make(ada, "Sport", &["goal"]).await;
    let post = ada.says("a post").await;
    let path = format!("/api/v2/filters/{}", id(&filter));
    let statuses = format!("{path}/statuses");
    let entry = ada
        .post(&statuses, json!({"status_id": id(&post)}))
        .await
        .ok();
    let keyword = id(&filter["keywords"][0]).to_owned();
    let paths = vec![
        path.clone(),
        format!("{path}/keywords"),
        statuses,
        format!("/api/v2/filters/keywords/{keyword}"),
        format!("/api/v2/filters/statuses/{}", id(&entry)),
        format!("/api/v1/filters/{keyword}"),
    ];
    (filter, paths)
}

#[tokio::test]
async fn filters_are_read_by_nobody_else() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let stranger = house.anonymous();
    let narrow = house.user_with("ada", "read:statuses write").await;
    let (_, paths) = filter_with_paths(&ada).await;
    for path in &paths {
        ada.get(path).await.ok();
        ben.get(path).await.refused(404);
        stranger.get(path).await.refused(401);
        narrow.get(path).await.refused(403);
    }
    for list in ["/api/v1/filters", "/api/v2/filters"] {
        assert_eq!(ben.get(list).await.ok(), json!([]));
        stranger.get(list).await.refused(401);
        narrow.get(list).await.refused(403);
    }
    ada.get("/api/v2/filters/not-a-number").await.refused(404);
}

#[tokio::test]
async fn filters_are_changed_by_nobody_else() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let stranger = house.anonymous();
    let narrow = house.user_with("ada", "read write:statuses").await;
    let (filter, paths) = filter_with_paths(&ada).await;
    let post = ben.says("public").await;
    let change = json!({"title": "x", "phrase": "x", "keyword": "x", "status_id": id(&post), "context": ["home"]});
    for list in ["/api/v1/filters", "/api/v2/filters"] {
        stranger.post(list, change.clone()).await.refused(401);
        narrow.post(list, change.clone()).await.refused(403);
    }
    let (change_it, grow) = ([Method::PUT, Method::PATCH, Method::DELETE], [Method::POST]);
    let methods: [&[Method]; 6] = [
        &change_it,
        &grow,
        &grow,
        &change_it,
        &[Method::DELETE],
        &change_it,
    ];
    for (path, methods) in paths.iter().zip(methods) {
        for method in methods {
            let ask =
                async |caller: &Caller<'_>| caller.json(method.clone(), path, change.clone()).await;
            ask(&ben).await.refused(404);
            ask(&stranger).await.refused(401);
            ask(&narrow).await.refused(403);
        }
    }
    let private = json!({"status": "mine", "visibility": "private"});
    let private = ben.post("/api/v1/statuses", private).await.ok();
    ada.post(&paths[2], json!({"status_id": id(&private)}))
        .await
        .refused(404);
    let untouched = ada.get(&paths[0]).await.ok();
    assert_eq!(
        (&untouched["title"], &untouched["keywords"]),
        (&filter["title"], &filter["keywords"])
    );
    assert_eq!(untouched["statuses"].as_array().map(Vec::len), Some(1));
}
