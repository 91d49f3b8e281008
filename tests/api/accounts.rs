//! Looking people up.

use crate::house::{Caller, House, ids};
use serde_json::{Value, json};

async fn act(caller: &Caller<'_>, act: &str, other: &Caller<'_>) {
    let path = format!("/api/v1/accounts/{}/{act}", other.id_text());
    caller.post(&path, json!({})).await.ok();
}

#[tokio::test]
async fn people_are_found_by_id_and_by_name() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let stranger = house.anonymous();
    let seen = stranger
        .get(&format!("/api/v1/accounts/{}", ada.id_text()))
        .await
        .ok();
    assert_eq!(seen["username"], "ada");
    assert_eq!(seen["acct"], "ada");
    assert_eq!(seen["display_name"], "Ada");
    assert_eq!(seen["url"], "https://home.example/@ada");
    assert_eq!(seen["uri"], "https://home.example/users/ada");
    assert_eq!(seen["created_at"], "2026-01-01T00:00:00.000Z");
    assert_eq!(seen["show_media"], true);
    assert!(
        seen.get("source").is_none(),
        "that is nobody else's business"
    );
    for name in [
        "ada",
        "Ada",
        "@ada",
        "ada@home.example",
        "acct:ada@home.example",
    ] {
        let found = stranger
            .get(&format!("/api/v1/accounts/lookup?acct={name}"))
            .await
            .ok();
        assert_eq!(found["id"], ada.id_text(), "{name}");
    }
    for name in ["", "zoe", "ada@far.example", "a@b@c"] {
        stranger
            .get(&format!("/api/v1/accounts/lookup?acct={name}"))
            .await
            .refused(404);
    }
    let path = format!(
        "/api/v1/accounts?id[]={}&id[]=7&id[]={}",
        ben.id_text(),
        ada.id_text()
    );
    assert_eq!(
        ids(&stranger.get(&path).await.ok()),
        [ben.id_text(), ada.id_text()]
    );
    let many: String = (0..81).map(|id| format!("id[]={id}&")).collect();
    stranger
        .get(&format!("/api/v1/accounts?{many}"))
        .await
        .refused(422);
    for id in ["7", "x", "-1", "99999999999999999999999"] {
        stranger
            .get(&format!("/api/v1/accounts/{id}"))
            .await
            .refused(404);
    }
    let proofs = format!("/api/v1/accounts/{}/identity_proofs", ben.id_text());
    assert_eq!(ada.get(&proofs).await.ok(), json!([]));
}

#[tokio::test]
async fn suspended_people_are_empty_shells() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ben.says("soon gone").await;
    act(&ada, "follow", &ben).await;
    let id = ben.id();
    let done: Result<(), burrow::ops::Refusal> = house
        .store
        .write(move |tx| {
            let mut account = tx.account_of(id)?;
            account.suspended = true;
            Ok(tx.put_account(&account)?)
        })
        .await;
    done.expect("a moderator may do that");
    let path = format!("/api/v1/accounts/{}", ben.id_text());
    let seen = ada.get(&path).await.ok();
    assert_eq!(
        (&seen["suspended"], &seen["display_name"]),
        (&json!(true), &json!(""))
    );
    assert_eq!(ada.get(&format!("{path}/statuses")).await.ok(), json!([]));
    let following = format!("/api/v1/accounts/{}/following", ada.id_text());
    assert_eq!(ada.get(&following).await.ok(), json!([]));
    let relation = format!("/api/v1/accounts/relationships?id[]={}", ben.id_text());
    assert_eq!(ada.get(&relation).await.ok(), json!([]));
    let all = ada
        .get(&format!("{relation}&with_suspended=true"))
        .await
        .ok();
    assert_eq!(all[0]["following"], true);
    ada.post(&format!("{path}/follow"), json!({}))
        .await
        .refused(404);
    ben.get("/api/v1/accounts/verify_credentials")
        .await
        .refused(401);
}

#[tokio::test]
async fn relationships_come_in_the_order_asked_for() {
    let house = House::open().await;
    let (ada, ben, cal) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
    );
    act(&ada, "follow", &ben).await;
    act(&cal, "follow", &ada).await;
    let path = format!(
        "/api/v1/accounts/relationships?id[]={}&id[]=7&id[]={}&id[]={}",
        cal.id_text(),
        ben.id_text(),
        cal.id_text()
    );
    let found = ada.get(&path).await.ok();
    assert_eq!(ids(&found), [cal.id_text(), ben.id_text()]);
    assert_eq!(
        (&found[0]["followed_by"], &found[1]["following"]),
        (&json!(true), &json!(true))
    );
    let single = format!("/api/v1/accounts/relationships?id={}", ben.id_text());
    assert_eq!(ids(&ada.get(&single).await.ok()), [ben.id_text()]);
    assert_eq!(
        ada.get("/api/v1/accounts/relationships").await.ok(),
        json!([])
    );
}

#[tokio::test]
async fn familiar_followers_are_those_whom_one_follows() {
    let house = House::open().await;
    let (ada, ben, cal, dot) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
        house.user("dot").await,
    );
    act(&ada, "follow", &ben).await;
    act(&ben, "follow", &dot).await;
    act(&cal, "follow", &dot).await;
    let path = format!("/api/v1/accounts/familiar_followers?id[]={}", dot.id_text());
    let found = ada.get(&path).await.ok();
    assert_eq!(found[0]["id"], dot.id_text());
    assert_eq!(ids(&found[0]["accounts"]), [ben.id_text()]);
    let hide = json!({"hide_collections": true});
    ben.patch("/api/v1/accounts/update_credentials", hide)
        .await
        .ok();
    assert_eq!(ada.get(&path).await.ok()[0]["accounts"], json!([]));
}

#[tokio::test]
async fn the_directory_has_those_who_want_to_be_found() {
    let house = House::open().await;
    let names = |list: &Value| -> Vec<String> {
        let list = list.as_array().unwrap().iter();
        list.map(|one| one["username"].as_str().unwrap().to_owned())
            .collect()
    };
    let (ada, ben, cal, _dot) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
        house.user("dot").await,
    );
    for person in [&ada, &ben, &cal] {
        let wish = json!({"discoverable": true});
        person
            .patch("/api/v1/accounts/update_credentials", wish)
            .await
            .ok();
    }
    ada.says("first").await;
    ben.says("second").await;
    let stranger = house.anonymous();
    assert_eq!(
        names(&stranger.get("/api/v1/directory").await.ok()),
        ["ben", "ada", "cal"]
    );
    let newest = stranger
        .get("/api/v1/directory?order=new&local=true")
        .await
        .ok();
    assert_eq!(names(&newest), ["cal", "ben", "ada"]);
    let part = stranger
        .get("/api/v1/directory?offset=1&limit=1")
        .await
        .ok();
    assert_eq!(names(&part), ["ada"]);
    act(&ada, "mute", &ben).await;
    assert_eq!(
        names(&ada.get("/api/v1/directory").await.ok()),
        ["ada", "cal"]
    );
    stranger
        .get("/api/v1/directory?limit=few")
        .await
        .refused(422);
}
