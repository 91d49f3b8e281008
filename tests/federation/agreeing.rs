//! Whatever others do, in whatever order, the rows of the house agree with each other: it looks itself when a test ends.

use super::arriving::{comes, note, somebody};
use crate::house::{ADDRESS, House};
use burrow::model::StatusId;
use burrow::ops::arrive::Way;
use burrow::ops::{Refusal, delete_status, quote};
use serde_json::{Value, json};

const BOB: &str = "https://far.example/users/bob";

async fn kept(house: &House, post: &Value) -> StatusId {
    let came = comes(house, post, Way::Sent).await;
    came.expect("it can be kept").expect("it is kept")
}

async fn goes(house: &House, id: StatusId) {
    let gone = house.store.write(move |tx| {
        let status = tx.status(id)?.ok_or(Refusal::NotFound)?;
        delete_status::remove(tx, &status)
    });
    gone.await.expect("it goes");
    house.pass(1);
}

/// Whoever took back a private answer that had overtaken what it answers took the whole conversation above out of the
/// other's list.
#[tokio::test]
async fn a_private_answer_that_came_too_early_goes_alone() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let me = format!("{ADDRESS}/users/ada");
    let to_me = json!({"to": [me], "tag": [{"type": "Mention", "href": me, "name": "@ada"}]});
    let first = note(&house, BOB, "first", to_me.clone());
    let mut more = to_me;
    more["inReplyTo"] = first["id"].clone();
    let answer = kept(&house, &note(&house, BOB, "answer", more)).await;
    let first = kept(&house, &first).await;
    let joined = ada.get(&format!("/api/v1/statuses/{answer}")).await.ok();
    assert_eq!(joined["in_reply_to_id"], first.to_string());
    let talks = ada.get("/api/v1/conversations").await.ok();
    assert_eq!(talks.as_array().map(Vec::len), Some(2));
    goes(&house, answer).await;
    let talks = ada.get("/api/v1/conversations").await.ok();
    assert_eq!(talks.as_array().map(Vec::len), Some(1));
    assert_eq!(talks[0]["last_status"]["id"], first.to_string());
}

/// A post that quotes one thing, and whose author asks to quote another with it, stood among those that quote either.
#[tokio::test]
async fn a_post_quotes_one_thing() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mut said = Vec::new();
    for text in ["one", "another"] {
        let policy = json!({"status": text, "quote_approval_policy": "public"});
        let id = ada.post("/api/v1/statuses", policy).await.ok()["id"].clone();
        said.push(id.as_str().expect("an id").parse().expect("an id"));
    }
    let (one, another) = (StatusId(said[0]), StatusId(said[1]));
    let bob = somebody(&house, BOB).await;
    let uri = format!("{ADDRESS}/users/ada/statuses/{one}");
    let me = format!("{ADDRESS}/users/ada");
    let named = json!([{"type": "Mention", "href": me, "name": "@ada"}]);
    let quoting = note(&house, BOB, "1", json!({"quote": uri, "tag": named}));
    let quoting = kept(&house, &quoting).await;
    for asked in [one, another] {
        let allowed = house.store.write(move |tx| {
            let request = format!("{BOB}/request/{asked}");
            quote::asked(tx, bob, asked, Some(quoting), &request, "")
        });
        assert!(allowed.await.expect("they may ask"));
    }
    let quotes = |of: StatusId| format!("/api/v1/statuses/{of}/quotes");
    assert_eq!(ada.get(&quotes(one)).await.ok(), json!([]));
    let there = ada.get(&quotes(another)).await.ok();
    assert_eq!(there[0]["id"], quoting.to_string());
}
