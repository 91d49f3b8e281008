//! What the dashboard does about people: trust, sanctions, reports, words to everybody.

use super::browser::Browser;
use crate::house::House;
use burrow::ops::request_join;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[tokio::test]
async fn people_are_trusted_limited_locked_out_and_let_in_again() {
    let house = House::open().await;
    let ben = house.user("ben").await.id_text();
    let mut bens = Browser::signed_in(&house, "ben").await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let at = format!("/console/people/{ben}");
    let role = json!({"role": "moderator"});
    ada.ask("PUT", &format!("{at}/role"), &role).await.ok();
    bens.get("/console/summary").await.ok();
    let mine = format!("/console/people/{}/sanction", house.id("ada"));
    let shut = json!({"what": "suspend"});
    bens.ask("POST", &mine, &shut).await.refused(403);
    let role = json!({"role": "member"});
    ada.ask("PUT", &format!("{at}/role"), &role).await.ok();
    bens.get("/console/summary").await.refused(403);
    let word = json!({"what": "warn", "text": "Please be kind."});
    ada.ask("POST", &format!("{at}/sanction"), &word).await.ok();
    ada.ask("POST", &format!("{at}/sign-out"), &json!({}))
        .await
        .ok();
    bens.get("/console/summary").await.refused(401);
    ada.ask("POST", &format!("{at}/sanction"), &shut).await.ok();
    let people = ada.get("/console/people").await.ok();
    let one = |people: &Value| {
        let all = people.as_array().expect("a list").clone();
        all.into_iter().find(|one| one["id"] == *ben).expect("ben")
    };
    assert_eq!(one(&people)["suspended"], true);
    ada.ask("POST", &format!("{at}/relieve"), &shut).await.ok();
    let people = ada.get("/console/people").await.ok();
    assert_eq!(one(&people)["suspended"], false);
    // Nobody is removed before an archive was taken of what they have.
    ada.ask("DELETE", &at, &json!({})).await.refused(409);
    let nonsense = json!({"what": "banish"});
    ada.ask("POST", &format!("{at}/sanction"), &nonsense)
        .await
        .refused(422);
    let log = ada.get("/console/log").await.ok();
    assert_eq!(log[0]["act"], "account.un_suspend");
}

#[tokio::test]
async fn reports_are_looked_at_noted_and_closed() {
    let house = House::open().await;
    let ben = house.user("ben").await;
    let rosa = house.user("rosa").await;
    let post = ben.says("Buy my tulips!").await;
    let complaint = json!({"account_id": ben.id_text(), "status_ids": [post["id"]], "comment": "Only ever tulips.", "category": "spam"});
    rosa.post("/api/v1/reports", complaint).await.ok();
    let mut ada = Browser::signed_in(&house, "ada").await;
    let seen = ada.get("/console/summary").await.ok();
    assert_eq!(seen["reports"]["open"], 1);
    let reports = ada.get("/console/reports").await.ok();
    let at = format!(
        "/console/reports/{}",
        reports[0]["id"].as_str().expect("an id")
    );
    let whole = ada.get(&at).await.ok();
    assert_eq!(whole["comment"], "Only ever tulips.");
    assert_eq!(whole["may_act"], true);
    assert!(
        whole["said"][0]["html"]
            .as_str()
            .is_some_and(|html| html.contains("tulips"))
    );
    let words = json!({"text": "I talk with him."});
    ada.ask("POST", &format!("{at}/notes"), &words).await.ok();
    ada.ask("POST", &format!("{at}/notes"), &json!({"text": " "}))
        .await
        .refused(422);
    ada.ask("POST", &format!("{at}/take"), &json!({"mine": true}))
        .await
        .ok();
    let whole = ada.get(&at).await.ok();
    assert_eq!(whole["assigned_to"], "Ada");
    let note = whole["notes"][0]["id"].as_str().expect("an id").to_owned();
    ada.ask("DELETE", &format!("{at}/notes/{note}"), &json!({}))
        .await
        .ok();
    ada.ask("POST", &format!("{at}/forward"), &json!({}))
        .await
        .refused(422);
    ada.ask("POST", &format!("{at}/resolve"), &json!({}))
        .await
        .ok();
    assert_eq!(ada.get(&at).await.ok()["open"], false);
    ada.ask("POST", &format!("{at}/reopen"), &json!({}))
        .await
        .ok();
    let whom = format!("/console/people/{}/sanction", ben.id_text());
    let id = whole["id"].clone();
    let act = json!({"what": "delete_statuses", "report": id, "text": "No more of these."});
    ada.ask("POST", &whom, &act).await.ok();
    let whole = ada.get(&at).await.ok();
    assert_eq!(
        (&whole["open"], &whole["said"][0]["gone"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(ada.get("/console/summary").await.ok()["reports"]["open"], 0);
    ada.get("/console/reports/1").await.refused(404);
}

#[tokio::test]
async fn announcements_are_written_changed_and_removed() {
    let house = House::open().await;
    let ben = house.user("ben").await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let words = json!({"text": "Cake on Sunday!", "shown": true});
    ada.ask("POST", "/console/announcements", &words).await.ok();
    let shown = ben.get("/api/v1/announcements").await.ok();
    assert!(
        shown[0]["content"]
            .as_str()
            .is_some_and(|text| text.contains("Cake"))
    );
    let list = ada.get("/console/announcements").await.ok();
    let at = format!(
        "/console/announcements/{}",
        list[0]["id"].as_str().expect("an id")
    );
    let hidden = json!({"text": "Cake on Monday!", "shown": false});
    ada.ask("PUT", &at, &hidden).await.ok();
    assert_eq!(ben.get("/api/v1/announcements").await.ok(), json!([]));
    let empty = ada
        .ask("PUT", &at, &json!({"text": " ", "shown": true}))
        .await;
    assert_eq!(empty.json()["field"], "text");
    ada.ask("DELETE", &at, &json!({})).await.ok();
    ada.ask("DELETE", &at, &json!({})).await.refused(404);
}

#[tokio::test]
async fn who_asks_to_join_is_let_in_or_not() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let open = json!({"asking": "open", "question": "How do you know us?"});
    ada.ask("PUT", "/console/asking", &open).await.ok();
    let seen = ada.get("/console/requests").await.ok();
    assert_eq!(
        (&seen["asking"], &seen["question"]),
        (&open["asking"], &open["question"])
    );
    assert_eq!(seen["link"], "https://home.example/join");
    for act in ["approve", "reject", "ask"] {
        let path = format!("/console/requests/1/{act}");
        ada.ask("POST", &path, &json!({"word": "Hello?"}))
            .await
            .refused(404);
    }
    let asks = |name: &str, seed: u8| request_join::Asker {
        name: name.to_owned(),
        question: "How do you know us?".to_owned(),
        answer: "From the choir.".to_owned(),
        contact: String::new(),
        key: [seed; 32],
        form: [seed; 16],
        sign_up: None,
    };
    for (name, seed) in [("Rosa", 1), ("Eve", 2)] {
        let asker = asks(name, seed);
        let asked = house
            .store
            .write(move |tx| request_join::request_join(tx, &asker));
        asked.await.expect("they may ask");
    }
    let seen = ada.get("/console/summary").await.ok();
    assert_eq!(seen["requests"]["waiting"], 2);
    let list = ada.get("/console/requests").await.ok();
    let path = |name: &str, act: &str| {
        let all = list["requests"].as_array().expect("a list").clone();
        let one = all.into_iter().find(|one| one["name"] == *name);
        let id = one.expect("they wait")["id"].clone();
        format!("/console/requests/{}/{act}", id.as_str().expect("an id"))
    };
    let word = json!({"word": "Which voice?"});
    ada.ask("POST", &path("Rosa", "ask"), &word).await.ok();
    ada.ask("POST", &path("Rosa", "ask"), &word)
        .await
        .refused(409);
    ada.ask("POST", &path("Rosa", "approve"), &json!({}))
        .await
        .ok();
    ada.ask("POST", &path("Eve", "reject"), &json!({}))
        .await
        .ok();
    ada.ask("POST", &path("Eve", "approve"), &json!({}))
        .await
        .refused(409);
    let list = ada.get("/console/requests").await.ok();
    let states: BTreeSet<&str> = (list["requests"].as_array().expect("a list").iter())
        .filter_map(|one| one["state"].as_str())
        .collect();
    assert_eq!(states, BTreeSet::from(["approved", "rejected"]));
    let nonsense = json!({"asking": "maybe", "question": ""});
    ada.ask("PUT", "/console/asking", &nonsense)
        .await
        .refused(422);
}
