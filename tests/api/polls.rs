//! Polls and posts that wait for their hour.

use crate::house::House;
use burrow::model::account::Picture;
use burrow::model::emoji::Emoji;
use burrow::ops::{schedule, vote};
use burrow::store::Error;
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test]
async fn a_vote_counts_once() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let ask = json!({"status": "tea?", "poll": {"options": ["yes", "no"], "expires_in": 600, "hide_totals": true}});
    let post = ada.post("/api/v1/statuses", ask).await.ok();
    let path = format!("/api/v1/polls/{}", post["poll"]["id"].as_str().unwrap());
    assert_eq!(
        post["poll"]["options"][0],
        json!({"title": "yes", "votes_count": null})
    );
    assert!(
        ada.post(&format!("{path}/votes"), json!({"choices": [0]}))
            .await
            .refused(422)
            .contains("own polls")
    );
    assert!(
        ben.post(&format!("{path}/votes"), json!({"choices": [2]}))
            .await
            .refused(422)
            .contains("does not exist")
    );
    assert!(
        ben.post(&format!("{path}/votes"), json!({"choices": [0, 1]}))
            .await
            .refused(422)
            .contains("Only one")
    );
    let voted = ben
        .post(&format!("{path}/votes"), json!({"choices": ["1"]}))
        .await
        .ok();
    assert_eq!(
        (&voted["voted"], &voted["own_votes"], &voted["voters_count"]),
        (&json!(true), &json!([1]), &json!(1))
    );
    assert!(
        ben.post(&format!("{path}/votes"), json!({"choices": [0]}))
            .await
            .refused(422)
            .contains("already voted")
    );
}

#[tokio::test]
async fn the_end_of_a_poll_is_told_to_asker_and_voters() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let poll = json!({"options": ["yes", "no"], "expires_in": 600, "hide_totals": true});
    let post = ada
        .post("/api/v1/statuses", json!({"status": "tea?", "poll": poll}))
        .await
        .ok();
    let path = format!("/api/v1/polls/{}", post["poll"]["id"].as_str().unwrap());
    ben.post(&format!("{path}/votes"), json!({"choices": [1]}))
        .await
        .ok();
    house.wait(Duration::from_secs(601));
    assert!(
        house
            .user("cat")
            .await
            .post(&format!("{path}/votes"), json!({"choices": [0]}))
            .await
            .refused(422)
            .contains("ended")
    );
    let seen = ben.get(&path).await.ok();
    assert_eq!(
        (&seen["expired"], &seen["options"][1]["votes_count"]),
        (&json!(true), &json!(1))
    );
    let id = post["poll"]["id"].as_str().unwrap().parse().unwrap();
    house
        .store
        .write(move |tx| vote::close_poll(tx, id))
        .await
        .unwrap();
    for person in ["ada", "ben"] {
        let page = burrow::model::Page::newest(10);
        let id = house.id(person);
        let told = house
            .store
            .read_now(|view| view.notifications(id, &page, |news| Ok(Some(news.kind.name()))))
            .unwrap();
        assert!(told.contains(&"poll"), "{person}: {told:?}");
    }
}

#[tokio::test]
async fn polls_and_votes_refuse_those_who_may_not() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let ask = json!({"status": "tea?", "visibility": "private", "poll": {"options": ["yes", "no"], "expires_in": 600}});
    let post = ada.post("/api/v1/statuses", ask).await.ok();
    let path = format!("/api/v1/polls/{}", post["poll"]["id"].as_str().unwrap());
    ben.get(&path).await.refused(404);
    ben.post(&format!("{path}/votes"), json!({"choices": [0]}))
        .await
        .refused(404);
    house.anonymous().get(&path).await.refused(404);
    house
        .anonymous()
        .post(&format!("{path}/votes"), json!({"choices": [0]}))
        .await
        .refused(401);
    house
        .user_with("ben", "read")
        .await
        .post(&format!("{path}/votes"), json!({"choices": [0]}))
        .await
        .refused(403);
    ada.get("/api/v1/polls/1").await.refused(404);
}

#[tokio::test]
async fn a_scheduled_post_can_be_moved_by_its_author_only() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let at = house.store.now().plus(Duration::from_secs(3600));
    let wish = json!({"status": "later", "scheduled_at": at.iso()});
    let waiting = ada.post("/api/v1/statuses", wish).await.ok();
    assert_eq!(waiting["params"]["text"], "later");
    assert_eq!(waiting["scheduled_at"], at.iso());
    let path = format!(
        "/api/v1/scheduled_statuses/{}",
        waiting["id"].as_str().unwrap()
    );
    ben.get(&path).await.refused(404);
    ben.delete(&path).await.refused(404);
    ada.put(&path, json!({"scheduled_at": house.store.now().iso()}))
        .await
        .refused(422);
    ada.put(&path, json!({"scheduled_at": "tomorrow"}))
        .await
        .refused(422);
    ada.put(&path, json!({})).await.refused(422);
    house
        .user_with("ada", "read")
        .await
        .put(&path, json!({"scheduled_at": at.iso()}))
        .await
        .refused(403);
    house
        .anonymous()
        .get("/api/v1/scheduled_statuses")
        .await
        .refused(401);
    let later = at.plus(Duration::from_secs(600));
    assert_eq!(
        ada.put(&path, json!({"scheduled_at": later.iso()}))
            .await
            .ok()["scheduled_at"],
        later.iso()
    );
    assert_eq!(
        ada.get("/api/v1/scheduled_statuses")
            .await
            .ok()
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_scheduled_post_is_published_once_and_not_before_its_hour() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let at = house.store.now().plus(Duration::from_secs(3600));
    let wish = json!({"status": "later", "scheduled_at": at.iso()});
    let waiting = ada.post("/api/v1/statuses", wish).await.ok();
    let path = format!(
        "/api/v1/scheduled_statuses/{}",
        waiting["id"].as_str().unwrap()
    );
    let later = at.plus(Duration::from_secs(600));
    ada.put(&path, json!({"scheduled_at": later.iso()}))
        .await
        .ok();
    let (me, id) = (ada.id(), waiting["id"].as_str().unwrap().parse().unwrap());
    house.wait(Duration::from_secs(3700));
    assert_eq!(
        house
            .store
            .write(move |tx| schedule::publish(tx, me, id))
            .await
            .unwrap(),
        None,
        "it was moved"
    );
    house.wait(Duration::from_secs(600));
    assert!(
        house
            .store
            .write(move |tx| schedule::publish(tx, me, id))
            .await
            .unwrap()
            .is_some()
    );
    assert_eq!(
        house
            .store
            .write(move |tx| schedule::publish(tx, me, id))
            .await
            .unwrap(),
        None,
        "once"
    );
    assert_eq!(
        ada.get("/api/v1/timelines/home").await.ok()[0]["content"],
        "<p>later</p>"
    );
    ada.get(&path).await.refused(404);
}

#[tokio::test]
async fn what_is_due_within_five_minutes_is_posted_at_once() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let soon = house.store.now().plus(Duration::from_secs(60)).iso();
    let posted = ada
        .post(
            "/api/v1/statuses",
            json!({"status": "now", "scheduled_at": soon}),
        )
        .await
        .ok();
    assert_eq!(posted["content"], "<p>now</p>");
}

/// Apps showed `:owl:` in the answers of every poll, and in what a post said before it was changed.
#[tokio::test]
async fn the_houses_emojis_come_with_answers_and_with_every_version() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let kept = house.store.write(|tx| {
        for name in ["owl", "auk", "cat"] {
            tx.put_emoji(&Emoji {
                shortcode: name.to_owned(),
                picture: Picture {
                    blob: format!("{name}.png"),
                    still: format!("{name}.png"),
                    description: String::new(),
                },
                visible: true,
                category: None,
                disabled: false,
            })?;
        }
        Ok::<_, Error>(())
    });
    kept.await.expect("emojis");
    let names = |list: &Value| {
        let list = list.as_array().expect("a list").iter();
        let names = list.map(|one| one["shortcode"].as_str().expect("a name").to_owned());
        names.collect::<Vec<_>>()
    };
    let poll = json!({"options": [":owl:", "no"], "expires_in": 600});
    let ask = json!({"status": "a :cat:?", "poll": poll});
    let post = ada.post("/api/v1/statuses", ask).await.ok();
    assert_eq!(names(&post["poll"]["emojis"]), ["owl"]);
    assert_eq!(names(&post["emojis"]), ["cat", "owl"]);
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().expect("an id"));
    house.wait(Duration::from_secs(1));
    let change = json!({"status": "an :auk:?", "poll": poll});
    ada.put(&path, change).await.ok();
    let versions = ada.get(&format!("{path}/history")).await.ok();
    assert_eq!(names(&versions[0]["emojis"]), ["cat", "owl"]);
    assert_eq!(names(&versions[1]["emojis"]), ["auk", "owl"]);
}
