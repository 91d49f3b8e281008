//! Following, being followed, asking to.

use crate::house::{Caller, House, ids};
use serde_json::{Value, json};

async fn act(caller: &Caller<'_>, act: &str, other: &Caller<'_>, body: Value) -> Value {
    let path = format!("/api/v1/accounts/{}/{act}", other.id_text());
    caller.post(&path, body).await.ok()
}

async fn home(caller: &Caller<'_>) -> Vec<String> {
    ids(&caller.get("/api/v1/timelines/home").await.ok())
}

/// What somebody was told: kind and who did it.
fn told(house: &House, caller: &Caller<'_>) -> Vec<(String, String)> {
    let page = burrow::model::Page::newest(40);
    let found: Result<_, burrow::store::Error> = house.store.read_now(|view| {
        view.notifications(caller.id(), &page, |told| {
            let from = view.account_of(told.from)?.username;
            Ok(Some((told.kind.name().to_owned(), from)))
        })
    });
    found.expect("the store reads").found
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

#[tokio::test]
async fn following_fills_home_counts_and_tells() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let before = text(&ada.says("before you came").await["id"]);
    let private = json!({"status": "for friends", "visibility": "private"});
    let private = text(&ada.post("/api/v1/statuses", private).await.ok()["id"]);
    let direct = json!({"status": "@ada to myself", "visibility": "direct"});
    ada.post("/api/v1/statuses", direct).await.ok();
    assert_eq!(home(&ben).await, Vec::<String>::new());
    let stands = act(&ben, "follow", &ada, json!({})).await;
    let expected = json!({
        "id": ada.id_text(), "following": true, "showing_reblogs": true, "notifying": false,
        "languages": null, "followed_by": false, "blocking": false, "blocked_by": false,
        "muting": false, "muting_notifications": false, "muting_expires_at": null,
        "requested": false, "requested_by": false, "domain_blocking": false, "endorsed": false,
        "note": "",
    });
    assert_eq!(stands, expected);
    assert_eq!(home(&ben).await, [private.clone(), before.clone()]);
    let after = text(&ada.says("after you came").await["id"]);
    assert_eq!(home(&ben).await, [after, private, before]);
    let seen = ben
        .get(&format!("/api/v1/accounts/{}", ada.id_text()))
        .await
        .ok();
    assert_eq!(
        (&seen["followers_count"], &seen["following_count"]),
        (&json!(1), &json!(0))
    );
    assert!(told(&house, &ada).contains(&("follow".to_owned(), "ben".to_owned())));

    let stands = act(&ben, "unfollow", &ada, json!({})).await;
    assert_eq!(stands["following"], false);
    assert_eq!(home(&ben).await, Vec::<String>::new());
    assert!(!told(&house, &ada).contains(&("follow".to_owned(), "ben".to_owned())));
    let seen = ben
        .get(&format!("/api/v1/accounts/{}", ada.id_text()))
        .await
        .ok();
    assert_eq!(seen["followers_count"], 0);
    act(&ben, "unfollow", &ada, json!({})).await;
}

#[tokio::test]
async fn following_again_changes_how() {
    let house = House::open().await;
    let (ada, ben, cal) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
    );
    act(&ben, "follow", &ada, json!({})).await;
    let wish = json!({"reblogs": false, "notify": true, "languages": ["en", "de", "en"]});
    let stands = act(&ben, "follow", &ada, wish).await;
    assert_eq!(stands["showing_reblogs"], false);
    assert_eq!(stands["notifying"], true);
    assert_eq!(stands["languages"], json!(["en", "de"]));
    let said = cal.says("boost me").await;
    let boost = format!("/api/v1/statuses/{}/reblog", text(&said["id"]));
    ada.post(&boost, json!({})).await.ok();
    let french = json!({"status": "bonjour", "language": "fr"});
    ada.post("/api/v1/statuses", french).await.ok();
    let english = json!({"status": "hello", "language": "en"});
    let english = ada.post("/api/v1/statuses", english).await.ok();
    assert_eq!(home(&ben).await, [text(&english["id"])]);
    assert!(told(&house, &ben).contains(&("status".to_owned(), "ada".to_owned())));
    // A word that is left out stays as it was.
    let stands = act(&ben, "follow", &ada, json!({"notify": false})).await;
    assert_eq!(stands["showing_reblogs"], false);
    assert_eq!(stands["notifying"], false);
    assert_eq!(stands["languages"], json!(["en", "de"]));
    let path = format!("/api/v1/accounts/{}/follow", ada.id_text());
    ben.post(&path, json!({"languages": ["klingon"]}))
        .await
        .refused(422);
    ben.post(&path, json!({"languages": []})).await.ok();
    let count = ben
        .get(&format!("/api/v1/accounts/{}", ada.id_text()))
        .await
        .ok();
    assert_eq!(count["followers_count"], 1, "following twice counts once");
}

#[tokio::test]
async fn locked_people_are_asked() {
    let house = House::open().await;
    let (ada, ben, cal) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
    );
    let said = text(&ada.says("mine").await["id"]);
    let path = "/api/v1/accounts/update_credentials";
    ada.patch(path, json!({"locked": true})).await.ok();
    for asker in [&ben, &cal] {
        let stands = act(asker, "follow", &ada, json!({"notify": true})).await;
        assert_eq!(stands["following"], false);
        assert_eq!(stands["requested"], true);
        assert_eq!(stands["notifying"], true);
        assert_eq!(home(asker).await, Vec::<String>::new());
    }
    assert!(told(&house, &ada).contains(&("follow_request".to_owned(), "ben".to_owned())));
    let me = ada.get("/api/v1/accounts/verify_credentials").await.ok();
    assert_eq!(me["source"]["follow_requests_count"], 2);
    let first = ada.get("/api/v1/follow_requests?limit=1").await;
    assert_eq!(ids(&first.ok()), [cal.id_text()]);
    let second = ada.get(&first.link("next").expect("more requests")).await;
    assert_eq!(ids(&second.ok()), [ben.id_text()]);

    let answer = format!("/api/v1/follow_requests/{}", ben.id_text());
    let stands = ada
        .post(&format!("{answer}/authorize"), json!({}))
        .await
        .ok();
    assert_eq!(stands["followed_by"], true);
    assert_eq!(stands["requested_by"], false);
    assert_eq!(home(&ben).await, [said]);
    ada.post(&format!("{answer}/authorize"), json!({}))
        .await
        .refused(404);
    let answer = format!("/api/v1/follow_requests/{}/reject", cal.id_text());
    let stands = ada.post(&answer, json!({})).await.ok();
    assert_eq!(
        (&stands["followed_by"], &stands["requested_by"]),
        (&json!(false), &json!(false))
    );
    ada.post(&answer, json!({})).await.refused(404);
    assert_eq!(ada.get("/api/v1/follow_requests").await.ok(), json!([]));
    assert!(
        !told(&house, &ada)
            .iter()
            .any(|(kind, _)| kind == "follow_request")
    );

    // A request can be taken back, and opening the door lets everybody in.
    act(&cal, "follow", &ada, json!({})).await;
    assert_eq!(
        act(&cal, "unfollow", &ada, json!({})).await["requested"],
        false
    );
    act(&cal, "follow", &ada, json!({})).await;
    ada.patch(path, json!({"locked": false})).await.ok();
    let stands = ada
        .get(&format!(
            "/api/v1/accounts/relationships?id[]={}",
            cal.id_text()
        ))
        .await;
    assert_eq!(stands.ok()[0]["followed_by"], true);
}

#[tokio::test]
async fn some_can_not_be_followed() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let own = format!("/api/v1/accounts/{}/follow", ada.id_text());
    assert_eq!(
        ada.post(&own, json!({})).await.refused(403),
        "Following your own account is not allowed"
    );
    ada.post("/api/v1/accounts/7/follow", json!({}))
        .await
        .refused(404);
    ada.post("/api/v1/accounts/x/follow", json!({}))
        .await
        .refused(404);
    act(&ada, "block", &ben, json!({})).await;
    let path = format!("/api/v1/accounts/{}/follow", ben.id_text());
    assert_eq!(
        ada.post(&path, json!({})).await.refused(403),
        "This action is not allowed"
    );
    assert_eq!(
        ben.post(&own, json!({})).await.refused(403),
        "This action is not allowed"
    );
    act(&ada, "unblock", &ben, json!({})).await;
    assert_eq!(
        act(&ada, "follow", &ben, json!({})).await["following"],
        true
    );
}

#[tokio::test]
async fn followers_can_be_sent_away() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ada.says("hello").await;
    act(&ben, "follow", &ada, json!({})).await;
    assert_eq!(home(&ben).await.len(), 1);
    let stands = act(&ada, "remove_from_followers", &ben, json!({})).await;
    assert_eq!(stands["followed_by"], false);
    assert_eq!(home(&ben).await.len(), 0);
    act(&ada, "remove_from_followers", &ben, json!({})).await;
}

#[tokio::test]
async fn people_whom_one_follows_can_be_shown_and_noted() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let path = |act: &str| format!("/api/v1/accounts/{}/{act}", ben.id_text());
    assert_eq!(
        ada.post(&path("endorse"), json!({})).await.refused(422),
        "Validation failed: You must be already following the person you want to endorse"
    );
    act(&ada, "follow", &ben, json!({})).await;
    for (show, hide) in [("endorse", "unendorse"), ("pin", "unpin")] {
        assert_eq!(act(&ada, show, &ben, json!({})).await["endorsed"], true);
        assert_eq!(act(&ada, show, &ben, json!({})).await["endorsed"], true);
        let shown = format!("/api/v1/accounts/{}/endorsements", ada.id_text());
        assert_eq!(
            ids(&house.anonymous().get(&shown).await.ok()),
            [ben.id_text()]
        );
        assert_eq!(
            ids(&ada.get("/api/v1/endorsements").await.ok()),
            [ben.id_text()]
        );
        assert_eq!(act(&ada, hide, &ben, json!({})).await["endorsed"], false);
        assert_eq!(ada.get("/api/v1/endorsements").await.ok(), json!([]));
    }
    act(&ada, "endorse", &ben, json!({})).await;
    act(&ada, "unfollow", &ben, json!({})).await;
    assert_eq!(ada.get("/api/v1/endorsements").await.ok(), json!([]));

    let stands = act(&ada, "note", &ben, json!({"comment": "owes me a cake"})).await;
    assert_eq!(stands["note"], "owes me a cake");
    let other = format!("/api/v1/accounts/relationships?id[]={}", ada.id_text());
    assert_eq!(
        ben.get(&other).await.ok()[0]["note"],
        "",
        "notes are private"
    );
    ada.post(&path("note"), json!({"comment": "x".repeat(2001)}))
        .await
        .refused(422);
    assert_eq!(
        act(&ada, "note", &ben, json!({"comment": ""})).await["note"],
        ""
    );
}
