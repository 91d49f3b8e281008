//! Lists and who is on them.

use crate::house::{Caller, House, ids};
use serde_json::{Value, json};

async fn follow(from: &Caller<'_>, to: &Caller<'_>) {
    let path = format!("/api/v1/accounts/{}/follow", to.id_text());
    from.post(&path, json!({})).await.ok();
}

fn path(list: &Value) -> String {
    format!("/api/v1/lists/{}", list["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn lists_are_made_changed_and_removed() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let list = ada
        .post("/api/v1/lists", json!({"title": " Friends "}))
        .await
        .ok();
    let expected = json!({
        "id": list["id"], "title": "Friends", "replies_policy": "list", "exclusive": false,
    });
    assert_eq!(list, expected);
    assert_eq!(ada.get("/api/v1/lists").await.ok(), json!([list]));
    let changes = json!({"title": "Family", "replies_policy": "none", "exclusive": true});
    let changed = ada.put(&path(&list), changes).await.ok();
    let expected = json!({
        "id": list["id"], "title": "Family", "replies_policy": "none", "exclusive": true,
    });
    assert_eq!(changed, expected);
    assert_eq!(ada.get(&path(&list)).await.ok(), expected);
    assert_eq!(ada.delete(&path(&list)).await.ok(), json!({}));
    ada.get(&path(&list)).await.refused(404);
    assert_eq!(ada.get("/api/v1/lists").await.ok(), json!([]));
}

#[tokio::test]
async fn a_list_shows_its_people_from_the_start() {
    let house = House::open().await;
    let (ada, ben, cal) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
    );
    let before = ben.says("before").await;
    follow(&ada, &ben).await;
    follow(&ada, &cal).await;
    let list = ada.post("/api/v1/lists", json!({"title": "L"})).await.ok();
    let members = format!("{}/accounts", path(&list));
    let timeline = format!("/api/v1/timelines/list/{}", list["id"].as_str().unwrap());
    let body = json!({"account_ids": [ben.id_text()]});
    assert_eq!(ada.post(&members, body).await.ok(), json!({}));
    cal.says("not on the list").await;
    let answer = json!({"status": "to cal", "in_reply_to_id": cal.says("x").await["id"]});
    ben.post("/api/v1/statuses", answer).await.ok();
    let after = ben.says("after").await;
    let shown = ids(&ada.get(&timeline).await.ok());
    assert_eq!(
        shown,
        [
            after["id"].as_str().unwrap(),
            before["id"].as_str().unwrap()
        ]
    );
    let with = format!("/api/v1/accounts/{}/lists", ben.id_text());
    assert_eq!(ada.get(&with).await.ok(), json!([list]));
    assert_eq!(ben.get(&with).await.ok(), json!([]), "lists are private");
    ben.get(&timeline).await.refused(404);

    assert_eq!(
        ada.delete(&format!("{members}?account_ids[]={}", ben.id_text()))
            .await
            .ok(),
        json!({})
    );
    assert_eq!(ada.get(&timeline).await.ok(), json!([]));
    ada.post(
        &members,
        json!({"account_ids": [ben.id_text(), cal.id_text()]}),
    )
    .await
    .ok();
    assert!(!ids(&ada.get(&timeline).await.ok()).is_empty());
    // Whom one no longer follows is no longer on one's lists.
    ada.post(
        &format!("/api/v1/accounts/{}/unfollow", ben.id_text()),
        json!({}),
    )
    .await
    .ok();
    assert_eq!(ids(&ada.get(&members).await.ok()), [cal.id_text()]);
    ada.delete(&path(&list)).await.ok();
}

#[tokio::test]
async fn people_of_exclusive_lists_are_not_at_home() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    follow(&ada, &ben).await;
    let list = json!({"title": "L", "exclusive": true});
    let list = ada.post("/api/v1/lists", list).await.ok();
    let body = json!({"account_ids": [ben.id_text()]});
    ada.post(&format!("{}/accounts", path(&list)), body)
        .await
        .ok();
    let said = ben.says("only there").await;
    assert_eq!(ada.get("/api/v1/timelines/home").await.ok(), json!([]));
    let timeline = format!("/api/v1/timelines/list/{}", list["id"].as_str().unwrap());
    assert_eq!(
        ids(&ada.get(&timeline).await.ok()),
        [said["id"].as_str().unwrap()]
    );
}

#[tokio::test]
async fn members_go_by_pages_or_all_at_once() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let list = ada.post("/api/v1/lists", json!({"title": "L"})).await.ok();
    let members = format!("{}/accounts", path(&list));
    let mut all = Vec::new();
    for name in ["ben", "cal", "dot"] {
        let other = house.user(name).await;
        follow(&ada, &other).await;
        all.insert(0, other.id_text());
    }
    ada.post(&members, json!({"account_ids": all})).await.ok();
    let first = ada.get(&format!("{members}?limit=2")).await;
    assert_eq!(ids(&first.ok()), all[..2]);
    let second = ada.get(&first.link("next").expect("more")).await;
    assert_eq!(ids(&second.ok()), all[2..]);
    let whole = ada.get(&format!("{members}?limit=0")).await;
    assert_eq!(ids(&whole.ok()), all);
    assert_eq!(whole.header("link"), None);
}

#[tokio::test]
async fn what_can_not_be_a_list_or_a_member_is_refused() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    assert_eq!(
        ada.post("/api/v1/lists", json!({"title": "  "}))
            .await
            .refused(422),
        "Validation failed: Title can't be blank"
    );
    ada.post("/api/v1/lists", json!({})).await.refused(422);
    ada.post("/api/v1/lists", json!({"title": "x".repeat(257)}))
        .await
        .refused(422);
    assert_eq!(
        ada.post(
            "/api/v1/lists",
            json!({"title": "L", "replies_policy": "some"})
        )
        .await
        .refused(422),
        "'some' is not a valid replies_policy"
    );
    let list = ada.post("/api/v1/lists", json!({"title": "L"})).await.ok();
    let members = format!("{}/accounts", path(&list));
    let body = json!({"account_ids": [ben.id_text()]});
    ada.post(&members, body.clone()).await.refused(404);
    follow(&ada, &ben).await;
    // One who can't be added keeps all others out.
    ada.post(&members, json!({"account_ids": [ben.id_text(), "7"]}))
        .await
        .refused(404);
    assert_eq!(ada.get(&members).await.ok(), json!([]));
    ada.post(&members, body.clone()).await.ok();
    assert_eq!(
        ada.post(&members, body.clone()).await.refused(422),
        "Validation failed: Account has already been taken"
    );
    for (path, method) in [
        (path(&list), "GET"),
        (path(&list), "PUT"),
        (members.clone(), "GET"),
    ] {
        let method = method.parse().unwrap();
        ben.json(method, &path, json!({"title": "mine"}))
            .await
            .refused(404);
    }
    ben.post(&members, body.clone()).await.refused(404);
    ben.delete(&path(&list)).await.refused(404);
    ben.delete(&format!("{members}?account_ids[]={}", ben.id_text()))
        .await
        .refused(404);
    for _ in 1..50 {
        ada.post("/api/v1/lists", json!({"title": "L"})).await.ok();
    }
    assert_eq!(
        ada.post("/api/v1/lists", json!({"title": "one too many"}))
            .await
            .refused(422),
        "Validation failed: You have reached the maximum number of lists"
    );
}
