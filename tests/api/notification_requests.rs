//! Whose first contacts are held back, and what becomes of them.

use crate::house::shape::assert_shape;
use crate::house::{Caller, House, ids};
use serde_json::{Value, json};

const V1: &str = "/api/v1/notifications";
const POLICY: &str = "/api/v2/notifications/policy";

/// Eve holds back what comes from people whom she doesn't follow.
async fn careful(house: &House) -> Caller<'_> {
    let eve = house.user("eve").await;
    let policy = json!({"for_not_following": "filter"});
    eve.patch(POLICY, policy).await.ok();
    eve
}

#[tokio::test]
async fn the_policy_is_read_and_changed_in_both_forms() {
    let house = House::open().await;
    let eve = house.user("eve").await;
    let policy = eve.get(POLICY).await.ok();
    assert_shape("notification_policy", &policy);
    assert_eq!(policy["for_not_following"], "filter", "strangers wait");
    let changed = eve
        .patch(
            POLICY,
            json!({"for_new_accounts": "drop", "for_limited_accounts": "filter"}),
        )
        .await
        .ok();
    assert_eq!(changed["for_new_accounts"], "drop");
    assert_eq!(changed["for_limited_accounts"], "filter");
    assert_eq!(changed["for_not_following"], "filter", "was not named");
    let old = format!("{V1}/policy");
    let seen = eve.get(&old).await.ok();
    assert_shape("notification_policy_v1", &seen);
    assert_eq!(seen["filter_new_accounts"], true);
    let fields = [
        ("filter_new_accounts", "false"),
        ("filter_not_followers", "1"),
    ];
    let changed = eve.form(axum::http::Method::PUT, &old, &fields).await.ok();
    assert_eq!(changed["filter_new_accounts"], false);
    assert_eq!(eve.get(POLICY).await.ok()["for_not_followers"], "filter");
    let wrong = eve
        .patch(POLICY, json!({"for_new_accounts": "ignore"}))
        .await
        .refused(422);
    assert!(wrong.contains("accept, filter, drop"), "{wrong}");
}

#[tokio::test]
async fn what_is_held_back_waits_as_one_request_for_each_person() {
    let house = House::open().await;
    let eve = careful(&house).await;
    let (ben, cy) = (house.user("ben").await, house.user("cy").await);
    ben.says("@eve one").await;
    let last = ben.says("@eve two").await;
    cy.says("@eve me too").await;
    assert_eq!(eve.get(V1).await.ok(), json!([]));
    let all = eve.get(&format!("{V1}?include_filtered=true")).await.ok();
    assert_eq!(all.as_array().unwrap().len(), 3);
    assert_eq!(all[0]["filtered"], true);
    let summary = json!({"pending_requests_count": 2, "pending_notifications_count": 3});
    assert_eq!(eve.get(POLICY).await.ok()["summary"], summary);
    let path = format!("{V1}/requests");
    let list = eve.get(&path).await.ok();
    assert_eq!(ids(&list), [cy.id_text(), ben.id_text()]);
    assert_shape("notification_request", &list[1]);
    assert_eq!(list[1]["notifications_count"], "2");
    assert_eq!(list[1]["last_status"]["id"], last["id"]);
    assert_eq!(list[1]["account"]["acct"], "ben");
    assert_eq!(list[1]["created_at"], all[2]["created_at"]);
    assert_eq!(list[1]["updated_at"], all[1]["created_at"]);
    let one = format!("{path}/{}", ben.id_text());
    assert_eq!(eve.get(&one).await.ok(), list[1]);
    let page = eve.get(&format!("{path}?limit=1")).await;
    assert_eq!(ids(&page.ok()), [cy.id_text()]);
    assert!(
        page.header("link")
            .unwrap()
            .contains(&format!("max_id={}", cy.id_text()))
    );
    let rest = eve
        .get(&format!("{path}?max_id={}", cy.id_text()))
        .await
        .ok();
    assert_eq!(ids(&rest), [ben.id_text()]);
    let newer = eve
        .get(&format!("{path}?min_id={}", ben.id_text()))
        .await
        .ok();
    assert_eq!(ids(&newer), [cy.id_text()]);
    assert_eq!(ben.get(&path).await.ok(), json!([]));
    ben.delete(&format!(
        "/api/v1/statuses/{}",
        last["id"].as_str().unwrap()
    ))
    .await
    .ok();
    assert_eq!(eve.get(&one).await.ok()["notifications_count"], "1");
}

#[tokio::test]
async fn accepting_lets_a_person_through_for_good() {
    let house = House::open().await;
    let eve = careful(&house).await;
    let ben = house.user("ben").await;
    let first = ben.says("@eve hello").await;
    let request = format!("{V1}/requests/{}", ben.id_text());
    assert_eq!(
        eve.post(&format!("{request}/accept"), json!({})).await.ok(),
        json!({})
    );
    let merged = eve.get(&format!("{V1}/requests/merged")).await.ok();
    assert_eq!(merged, json!({"merged": true}));
    let list = eve.get(V1).await.ok();
    assert_eq!(list[0]["status"]["id"], first["id"]);
    assert_eq!(list[0].get("filtered"), None);
    eve.get(&request).await.refused(404);
    eve.post(&format!("{request}/accept"), json!({})).await.ok();
    ben.says("@eve again").await;
    assert_eq!(eve.get(V1).await.ok().as_array().unwrap().len(), 2);
    eve.post(&format!("{V1}/requests/1/accept"), json!({}))
        .await
        .refused(404);
}

#[tokio::test]
async fn dismissing_throws_away_what_is_there_and_no_more() {
    let house = House::open().await;
    let eve = careful(&house).await;
    let ben = house.user("ben").await;
    ben.says("@eve hello").await;
    let request = format!("{V1}/requests/{}", ben.id_text());
    eve.post(&format!("{request}/dismiss"), json!({}))
        .await
        .ok();
    eve.get(&request).await.refused(404);
    eve.post(&format!("{request}/dismiss"), json!({}))
        .await
        .refused(404);
    let all = eve.get(&format!("{V1}?include_filtered=1")).await.ok();
    assert_eq!(all, json!([]));
    ben.says("@eve hello again").await;
    assert_eq!(eve.get(&request).await.ok()["notifications_count"], "1");
}

#[tokio::test]
async fn several_are_answered_at_once_or_none() {
    let house = House::open().await;
    let eve = careful(&house).await;
    let mut people = Vec::new();
    for name in ["ben", "cy", "dee"] {
        let person = house.user(name).await;
        person.says("@eve hello").await;
        people.push(person.id_text());
    }
    let path = format!("{V1}/requests");
    let wrong: Value = json!({"id": [people[0], "1"]});
    eve.post(&format!("{path}/accept"), wrong)
        .await
        .refused(404);
    assert_eq!(ids(&eve.get(&path).await.ok()).len(), 3, "all or nothing");
    eve.post(&format!("{path}/accept"), json!({}))
        .await
        .refused(422);
    let two = json!({"id": [people[0], people[1]]});
    eve.post(&format!("{path}/accept"), two).await.ok();
    let one = json!({"id": [people[2]]});
    eve.post(&format!("{path}/dismiss"), one).await.ok();
    assert_eq!(eve.get(&path).await.ok(), json!([]));
    assert_eq!(eve.get(V1).await.ok().as_array().unwrap().len(), 2);
}
