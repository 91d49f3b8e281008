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

#[tokio::test]
async fn an_edit_keeps_what_was_said_before() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let post = ada.says("frist #typo").await;
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
    ben.put(&path, json!({"status": "mine now"}))
        .await
        .refused(404);
    let edited = ada
        .put(
            &path,
            json!({"status": "first @ben #right", "spoiler_text": "oh"}),
        )
        .await
        .ok();
    assert!(edited["edited_at"].is_string());
    assert_eq!(edited["mentions"][0]["acct"], "ben");
    assert_eq!(edited["spoiler_text"], "oh");
    let again = ada
        .put(
            &path,
            json!({"status": "first @ben #right", "spoiler_text": "oh", "sensitive": true}),
        )
        .await
        .ok();
    assert_eq!(
        again["edited_at"], edited["edited_at"],
        "nothing was different"
    );
    let versions = ben.get(&format!("{path}/history")).await.ok();
    let said: Vec<_> = versions
        .as_array()
        .unwrap()
        .iter()
        .map(|version| version["spoiler_text"].clone())
        .collect();
    assert_eq!(said, vec!["", "oh"]);
    assert!(versions[0]["content"].as_str().unwrap().contains("frist"));
    assert_eq!(
        ada.get(&format!("{path}/source")).await.ok()["text"],
        "first @ben #right"
    );
    assert_eq!(ada.get("/api/v1/timelines/tag/typo").await.ok(), json!([]));
    assert_eq!(
        ada.get("/api/v1/timelines/tag/right")
            .await
            .ok()
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_thread_is_shown_in_order_and_without_what_may_not_be_seen() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let id = |post: &serde_json::Value| post["id"].as_str().unwrap().to_owned();
    let root = ada.says("root").await;
    let reply = |to: String, text: &'static str, visibility: &'static str| json!({"status": text, "in_reply_to_id": to, "visibility": visibility});
    let first = ben
        .post("/api/v1/statuses", reply(id(&root), "first", "public"))
        .await
        .ok();
    let secret = ada
        .post("/api/v1/statuses", reply(id(&root), "secret", "direct"))
        .await
        .ok();
    let deeper = ada
        .post("/api/v1/statuses", reply(id(&first), "deeper", "public"))
        .await
        .ok();
    let second = ben
        .post("/api/v1/statuses", reply(id(&root), "second", "public"))
        .await
        .ok();
    let seen = ben
        .get(&format!("/api/v1/statuses/{}/context", id(&root)))
        .await
        .ok();
    assert_eq!(
        ids(&seen["descendants"]),
        vec![id(&first), id(&deeper), id(&second)]
    );
    let seen = house
        .anonymous()
        .get(&format!("/api/v1/statuses/{}/context", id(&deeper)))
        .await
        .ok();
    assert_eq!(ids(&seen["ancestors"]), vec![id(&root), id(&first)]);
    ben.get(&format!("/api/v1/statuses/{}/context", id(&secret)))
        .await
        .refused(404);
    assert_eq!(
        ada.get(&format!("/api/v1/statuses/{}", id(&root)))
            .await
            .ok()["replies_count"],
        3
    );
}

#[tokio::test]
async fn a_local_only_thread_stays_in_the_house() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let ours = ada
        .post(
            "/api/v1/statuses",
            json!({"status": "just us", "local_only": true}),
        )
        .await
        .ok();
    let reply = json!({"status": "really", "in_reply_to_id": ours["id"], "local_only": false});
    assert_eq!(
        ben.post("/api/v1/statuses", reply).await.ok()["local_only"],
        true
    );
    let boost = ben
        .post(
            &format!("/api/v1/statuses/{}/reblog", ours["id"].as_str().unwrap()),
            json!({}),
        )
        .await
        .ok();
    assert_eq!(boost["local_only"], true);
    house
        .anonymous()
        .get(&format!(
            "/api/v1/statuses/{}",
            boost["id"].as_str().unwrap()
        ))
        .await
        .refused(404);
}

#[tokio::test]
async fn pins_and_thread_mutes() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let posts: Vec<_> = [
        ada.says("1").await,
        ada.says("2").await,
        ada.says("3").await,
        ada.says("4").await,
        ada.says("5").await,
        ada.says("6").await,
    ]
    .into();
    let path = |n: usize, act: &str| {
        format!(
            "/api/v1/statuses/{}/{act}",
            posts[n]["id"].as_str().unwrap()
        )
    };
    for n in 0..5 {
        assert_eq!(
            ada.post(&path(n, "pin"), json!({})).await.ok()["pinned"],
            true
        );
    }
    assert!(
        ada.post(&path(5, "pin"), json!({}))
            .await
            .refused(422)
            .contains("maximum")
    );
    assert!(
        ben.post(&path(0, "pin"), json!({}))
            .await
            .refused(422)
            .contains("Someone else's")
    );
    assert_eq!(
        ada.post(&path(0, "unpin"), json!({})).await.ok()["pinned"],
        false
    );
    assert_eq!(
        ada.post(&path(5, "pin"), json!({})).await.ok()["pinned"],
        true
    );
    assert_eq!(
        ben.post(&path(1, "mute"), json!({})).await.ok()["muted"],
        true
    );
    assert_eq!(
        ada.get(&path(1, "")[..path(1, "").len() - 1]).await.ok()["muted"],
        false
    );
    assert_eq!(
        ben.post(&path(1, "unmute"), json!({})).await.ok()["muted"],
        false
    );
}

#[tokio::test]
async fn who_liked_it_and_ones_own_lists_page_through_link_headers() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let mut posts = Vec::new();
    for n in 0..5 {
        let post = ada.says(&format!("post {n}")).await;
        let id = post["id"].as_str().unwrap().to_owned();
        ben.post(&format!("/api/v1/statuses/{id}/favourite"), json!({}))
            .await
            .ok();
        ben.post(&format!("/api/v1/statuses/{id}/bookmark"), json!({}))
            .await
            .ok();
        posts.insert(0, id);
    }
    for list in ["favourites", "bookmarks"] {
        let first = ben.get(&format!("/api/v1/{list}?limit=2")).await;
        assert_eq!(ids(&first.ok()), posts[..2], "{list}");
        let link = first.header("link").unwrap().to_owned();
        let next = link.split('<').nth(1).unwrap().split('>').next().unwrap();
        assert!(next.starts_with("https://home.example/api/v1/"), "{next}");
        let second = ben
            .get(next.strip_prefix("https://home.example").unwrap())
            .await;
        assert_eq!(ids(&second.ok()), posts[2..4], "{list}");
    }
    let likers = ada
        .get(&format!("/api/v1/statuses/{}/favourited_by", posts[0]))
        .await
        .ok();
    assert_eq!(likers[0]["acct"], "ben");
    assert_eq!(
        ada.get(&format!("/api/v1/statuses/{}/reblogged_by", posts[0]))
            .await
            .ok(),
        json!([])
    );
}

#[tokio::test]
async fn min_id_and_max_id_walk_home_both_ways() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mut posts = Vec::new();
    for n in 0..7 {
        posts.insert(
            0,
            ada.says(&format!("{n}")).await["id"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
    }
    let page = |query: String| {
        let ada = &ada;
        async move {
            ids(&ada
                .get(&format!("/api/v1/timelines/home?limit=2&{query}"))
                .await
                .ok())
        }
    };
    assert_eq!(page(format!("max_id={}", posts[1])).await, posts[2..4]);
    assert_eq!(page(format!("min_id={}", posts[5])).await, posts[3..5]);
    assert_eq!(page(format!("since_id={}", posts[5])).await, posts[0..2]);
    assert_eq!(
        page("max_id=nonsense".to_owned()).await,
        Vec::<String>::new()
    );
    assert_eq!(
        ids(&ada.get("/api/v1/timelines/home?limit=9999").await.ok()).len(),
        7
    );
}

/// Apps send what the phone speaks, which may be anything: posts were refused for it.
#[tokio::test]
async fn a_language_that_nobody_knows_is_left_out() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let language = async |sent: &str| {
        let post = json!({"status": "hello", "language": sent});
        ada.post("/api/v1/statuses", post).await.ok()["language"].clone()
    };
    for (sent, kept) in [
        ("zh-tw", json!("zh-TW")),
        ("zh-Latn", json!("zh")),
        ("en_GB", json!("en")),
        ("fil", json!(null)),
    ] {
        assert_eq!(language(sent).await, kept, "{sent}");
    }
    let wish = json!({"source": {"language": "de"}});
    ada.patch("/api/v1/accounts/update_credentials", wish)
        .await
        .ok();
    assert_eq!(language("fil").await, "de");
    let post = json!({"status": "hello", "language": "fr"});
    let post = ada.post("/api/v1/statuses", post).await.ok();
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
    for (sent, kept) in [("xx", "fr"), ("PT-br", "pt")] {
        let change = json!({"status": format!("hello {sent}"), "language": sent});
        assert_eq!(ada.put(&path, change).await.ok()["language"], kept);
    }
}

/// Forms of apps send fields that nobody filled in (Rails' `blank?`).
#[tokio::test]
async fn what_is_left_blank_is_left_out() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let blank = json!({"status": "hello", "in_reply_to_id": "", "quoted_status_id": " ",
        "language": "", "visibility": "", "scheduled_at": " "});
    let post = ada.post("/api/v1/statuses", blank).await.ok();
    assert!(post["in_reply_to_id"].is_null());
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
    let change = json!({"status": "better", "media_attributes": [{"id": "1", "focus": ""}]});
    assert_eq!(
        ada.put(&path, change).await.ok()["content"],
        "<p>better</p>"
    );
    let home = "/api/v1/timelines/home?max_id=&since_id=&min_id=&limit=";
    let home = ada.get(home).await;
    assert_eq!(home.ok()[0]["id"], post["id"]);
    let muted = house.user("ben").await;
    let path = format!("/api/v1/accounts/{}/mute", muted.id_text());
    let muted = ada.post(&path, json!({"duration": ""})).await.ok();
    assert_eq!(muted["muting"], true);
}
