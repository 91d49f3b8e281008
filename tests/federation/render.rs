//! What other servers are told of each act: the whole documents are kept in `tests/golden/federation`.

use super::elsewhere::keep;
use crate::house::{Caller, House};
use burrow::model::AccountId;
use burrow::model::status::{Status, Visibility};
use burrow::store::Error;
use serde_json::{Value, json};

/// A house whose `ada` is followed from elsewhere, and her follower.
async fn followed(house: &House) -> (Caller<'_>, AccountId) {
    let ada = house.user("ada").await;
    let eve = house.stranger("eve").await;
    let me = ada.id();
    let follows = house
        .store
        .write(move |tx| burrow::ops::follow::follow(tx, eve, me, &Default::default()));
    follows.await.expect("eve follows ada");
    house.pass(1);
    house.owed().await;
    (ada, eve)
}

/// A post of somebody elsewhere.
async fn far_post(house: &House, author: AccountId) -> String {
    let said = house.store.write(move |tx| {
        let id = tx.new_id();
        let status = Status {
            uri: Some("https://far.example/users/eve/statuses/1".to_owned()),
            html: "<p>hello</p>".to_owned(),
            visibility: Visibility::Unlisted,
            ..Status::blank(id, author, tx.now())
        };
        tx.add_status(&status, false)?;
        Ok::<_, Error>(id)
    });
    house.pass(1);
    said.await.expect("a post from elsewhere").to_string()
}

fn at(id: &str, act: &str) -> String {
    format!("/api/v1/statuses/{id}{act}")
}

fn one(owed: &[Value]) -> &Value {
    assert_eq!(owed.len(), 1, "{owed:#?}");
    &owed[0]
}

#[tokio::test]
async fn a_post_is_created_edited_and_deleted() {
    let house = House::open().await;
    let (ada, _) = followed(&house).await;
    let wish = json!({
        "status": "Hello @eve@far.example, #Tea?", "language": "en", "spoiler_text": "drinks"
    });
    let post = ada.post("/api/v1/statuses", wish).await.ok();
    let id = post["id"].as_str().expect("an id");
    let created = house.owed().await;
    keep("create_note", one(&created));
    ada.put(&at(id, ""), json!({"status": "Hello all"}))
        .await
        .ok();
    keep("update_note", one(&house.owed().await));
    ada.delete(&at(id, "")).await.ok();
    let deleted = house.owed().await;
    keep("delete_note", one(&deleted));
    assert_eq!(deleted[0]["object"]["id"], created[0]["object"]["id"]);
}

#[tokio::test]
async fn a_poll_is_a_question() {
    let house = House::open().await;
    let (ada, _) = followed(&house).await;
    let poll = json!({"options": ["green", "black"], "expires_in": 3600, "multiple": true});
    let wish = json!({"status": "Which?", "poll": poll, "visibility": "unlisted"});
    ada.post("/api/v1/statuses", wish).await.ok();
    keep("create_question", one(&house.owed().await));
}

#[tokio::test]
async fn who_a_post_is_for_is_read_from_its_addressees() {
    let house = House::open().await;
    let (ada, _) = followed(&house).await;
    let public = "https://www.w3.org/ns/activitystreams#Public";
    let followers = "https://home.example/users/ada/followers";
    let eve = "https://far.example/users/eve";
    for (visibility, to, cc) in [
        ("public", json!([public]), json!([followers, eve])),
        ("unlisted", json!([followers]), json!([public, eve])),
        ("private", json!([followers]), json!([eve])),
        ("direct", json!([eve]), json!([])),
    ] {
        let wish = json!({"status": "hi @eve@far.example", "visibility": visibility});
        ada.post("/api/v1/statuses", wish).await.ok();
        let owed = house.owed().await;
        let note = &one(&owed)["object"];
        assert_eq!((&note["to"], &note["cc"]), (&to, &cc), "{visibility}");
        assert_eq!(owed[0]["to"], to);
        assert_eq!(owed[0].get("cc").unwrap_or(&json!([])), &cc);
    }
}

#[tokio::test]
async fn what_is_only_for_the_house_is_not_rendered() {
    let house = House::open().await;
    let (ada, _) = followed(&house).await;
    let wish = json!({"status": "just us @eve@far.example", "local_only": true});
    let post = ada.post("/api/v1/statuses", wish).await.ok();
    let id: u64 = post["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a number");
    assert_eq!(house.owed().await, [Value::Null; 0]);
    // Not even when it is owed by mistake.
    let owed = house.store.write(move |tx| {
        tx.put_owed(&burrow::model::outbound::Outbound::Post(id.into()))?;
        tx.put_owed(&burrow::model::outbound::Outbound::Edited(id.into()))
    });
    owed.await.expect("it is owed");
    assert_eq!(house.owed().await, [Value::Null; 0]);
}

#[tokio::test]
async fn a_follow_is_asked_for_and_taken_back() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let eve = house.stranger("eve").await;
    let path = |act: &str| format!("/api/v1/accounts/{eve}/{act}");
    ada.post(&path("follow"), json!({})).await.ok();
    let asked = house.owed().await;
    keep("follow", one(&asked));
    ada.post(&path("unfollow"), json!({})).await.ok();
    let undone = house.owed().await;
    keep("undo_follow", one(&undone));
    assert_eq!(undone[0]["object"]["id"], asked[0]["id"]);
}

#[tokio::test]
async fn likes_and_boosts_come_and_go() {
    let house = House::open().await;
    let (ada, eve) = followed(&house).await;
    let id = far_post(&house, eve).await;
    for (act, name, undo) in [
        ("favourite", "like", "undo_like"),
        ("reblog", "announce", "undo_announce"),
    ] {
        ada.post(&at(&id, &format!("/{act}")), json!({})).await.ok();
        let done = house.owed().await;
        keep(name, one(&done));
        ada.post(&at(&id, &format!("/un{act}")), json!({}))
            .await
            .ok();
        let undone = house.owed().await;
        keep(undo, one(&undone));
        assert_eq!(undone[0]["object"]["id"], done[0]["id"]);
        assert_eq!(undone[0]["object"]["object"], done[0]["object"]);
    }
}
