//! Server-Sent Events, one channel a request.

use super::{burst, chunk, list_of, sse};
use crate::house::House;
use axum::http::StatusCode;
use serde_json::Value;

#[tokio::test]
async fn every_channel_is_there_as_server_sent_events() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let list = list_of(&house, ada.id(), ada.id()).await;
    let paths = [
        "user",
        "user/notification",
        "public",
        "public?only_media=true",
        "public/local",
        "public/remote",
        "hashtag?tag=cats",
        "hashtag/local?tag=cats",
        &format!("list?list={list}"),
        "direct",
    ];
    for path in paths {
        let mut events = sse(&ada, path).await;
        assert_eq!(chunk(&mut events).await.as_deref(), Some(":)\n"), "{path}");
    }
    let mut events = sse(&ada, "hashtag/local?tag=cats").await;
    chunk(&mut events).await;
    let post = ada.says("#cats again").await;
    let text = chunk(&mut events).await.unwrap();
    let payload = text
        .strip_prefix("event: update\ndata: ")
        .and_then(|rest| rest.strip_suffix("\n\n"))
        .unwrap_or_else(|| panic!("{text}"));
    let payload: Value = serde_json::from_str(payload).unwrap();
    assert_eq!(payload["id"], post["id"]);
    let health = ada.get("/api/v1/streaming/health").await;
    assert_eq!(
        (health.status, health.text().as_str()),
        (StatusCode::OK, "OK")
    );
}

#[tokio::test]
async fn server_sent_events_are_refused_in_mastodons_words() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let theirs = list_of(&house, ben.id(), ada.id()).await;
    let narrow = house.user_with("ada", "write").await;
    let cases = [
        (
            &ada,
            "everything".to_owned(),
            400,
            "Unknown channel requested",
        ),
        (
            &ada,
            "hashtag".to_owned(),
            400,
            "Missing tag name parameter",
        ),
        (&ada, "list".to_owned(), 400, "Missing list name parameter"),
        (
            &ada,
            format!("list?list={theirs}"),
            401,
            "Not authorized to stream this list",
        ),
        (
            &narrow,
            "user".to_owned(),
            401,
            "Access token does not have the required scopes",
        ),
    ];
    for (caller, path, status, why) in cases {
        let reply = caller.get(&format!("/api/v1/streaming/{path}")).await;
        assert_eq!(reply.refused(status), why, "{path}");
    }
    for path in ["user", "public", "hashtag?tag=cats", "direct"] {
        let path = format!("/api/v1/streaming/{path}");
        let said = house.anonymous().get(&path).await.refused(401);
        assert_eq!(said, "Missing access token");
    }
}

#[tokio::test]
async fn one_person_may_have_fifty_sockets() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let mut open = Vec::new();
    for _ in 0..50 {
        open.push(sse(&ada, "user").await);
    }
    ada.get("/api/v1/streaming/user").await.refused(429);
    open.push(sse(&ben, "user").await);
    drop(open.remove(0));
    open.push(sse(&ada, "user").await);
}

#[tokio::test]
async fn a_slow_socket_loses_its_seat_and_nobody_waits_for_it() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let mut slow = sse(&ada, "user").await;
    let mut quick = sse(&ben, "user").await;
    chunk(&mut quick).await;
    burst(&house, ada.id(), 300);
    burst(&house, ben.id(), 1);
    let told = chunk(&mut quick).await;
    assert_eq!(
        told.as_deref(),
        Some("event: filters_changed\ndata: undefined\n\n")
    );
    assert_eq!(chunk(&mut slow).await.as_deref(), Some(":)\n"));
    assert_eq!(
        chunk(&mut slow).await,
        None,
        "what waited is not sent any more"
    );
}
