//! How far one has read.

use crate::house::House;
use crate::house::shape::assert_shape;
use axum::http::Method;
use serde_json::json;

const PATH: &str = "/api/v1/markers";

#[tokio::test]
async fn a_marker_moves_and_counts_its_moves() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let both = format!("{PATH}?timeline[]=home&timeline[]=notifications");
    assert_eq!(ada.get(&both).await.ok(), json!({}));
    let moved = ada
        .post(PATH, json!({"home": {"last_read_id": "5"}}))
        .await
        .ok();
    assert_shape("marker", &moved["home"]);
    assert_eq!(moved["home"]["last_read_id"], "5");
    assert_eq!(moved["home"]["version"], 0);
    let fields = [
        ("home[last_read_id]", "7"),
        ("notifications[last_read_id]", "3"),
    ];
    let moved = ada.form(Method::POST, PATH, &fields).await.ok();
    assert_eq!(moved["home"]["version"], 1);
    let seen = ada.get(&both).await.ok();
    assert_eq!(seen, moved);
    assert_eq!(seen["notifications"]["last_read_id"], "3");
    assert_eq!(seen["home"]["updated_at"], "2026-01-01T00:00:00.006Z");
    let one = ada.get(&format!("{PATH}?timeline[]=home")).await.ok();
    assert_eq!(one, json!({"home": seen["home"]}));
    assert_eq!(ada.get(PATH).await.ok(), json!({}));
    assert_eq!(ben.get(&both).await.ok(), json!({}), "nobody else's");
}

#[tokio::test]
async fn what_is_no_id_moves_nothing() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mixed = json!({"home": {"last_read_id": "5"}, "notifications": {"last_read_id": "last"}});
    let said = ada.post(PATH, mixed).await.refused(422);
    assert!(said.contains("id of an entry"), "{said}");
    assert_eq!(
        ada.get(&format!("{PATH}?timeline[]=home")).await.ok(),
        json!({})
    );
    assert_eq!(
        ada.post(PATH, json!({"elsewhere": {"last_read_id": "5"}}))
            .await
            .ok(),
        json!({})
    );
}

#[tokio::test]
async fn every_route_refuses_those_who_may_not() {
    let house = House::open().await;
    let writer = house.user_with("ada", "write").await;
    let reader = house.user_with("ada", "read").await;
    let body = json!({"home": {"last_read_id": "5"}});
    house.anonymous().get(PATH).await.refused(401);
    house
        .anonymous()
        .post(PATH, body.clone())
        .await
        .refused(401);
    writer.get(PATH).await.refused(403);
    reader.post(PATH, body).await.refused(403);
}
