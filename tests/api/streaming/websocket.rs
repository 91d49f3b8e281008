//! Sockets: many streams each, what they refuse, when they end.

use super::{
    burst, chunk, closed, connect, event, follow, heard, id, list_of, listen, next, opened, say,
    serve, sse, subscribe,
};
use crate::house::House;
use axum::http::StatusCode;
use burrow::store::Error;
use futures_util::SinkExt;
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

#[tokio::test]
async fn one_socket_carries_many_streams() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    follow(&house, ada.id(), ben.id()).await;
    let list = list_of(&house, ada.id(), ben.id()).await.to_string();
    let address = serve(&house).await;
    let wishes = [
        subscribe("user"),
        subscribe("public"),
        json!({"type": "subscribe", "stream": "hashtag", "tag": "Cats"}),
        json!({"type": "subscribe", "stream": "list", "list": list}),
        subscribe("public:local:media"),
        subscribe("public:remote"),
    ];
    let mut socket = listen(address, &ada, &wishes).await;
    let post = ben.says("look, #cats").await;
    let mut streams = Vec::new();
    for _ in 0..4 {
        let (stream, name, payload) = event(&mut socket).await;
        assert_eq!((name.as_str(), id(&payload)), ("update", id(&post)));
        assert_eq!(payload["favourited"], false);
        streams.push(stream);
    }
    assert_eq!(
        streams,
        [
            json!(["user"]),
            json!(["list", list]),
            json!(["public"]),
            json!(["hashtag", "Cats"])
        ]
    );
    let path = format!("/api/v1/statuses/{}", id(&post));
    ben.put(&path, json!({"status": "look again, #cats"}))
        .await
        .ok();
    for _ in 0..4 {
        let (_, name, payload) = event(&mut socket).await;
        assert_eq!((name.as_str(), id(&payload)), ("status.update", id(&post)));
        assert!(payload["content"].as_str().unwrap().contains("again"));
    }
    ben.delete(&path).await.ok();
    for _ in 0..4 {
        let message = next(&mut socket).await;
        assert_eq!(message["event"], "delete");
        assert_eq!(message["payload"], post["id"]);
    }
    say(
        &mut socket,
        &json!({"type": "unsubscribe", "stream": "public"}),
    )
    .await;
    say(
        &mut socket,
        &json!({"type": "unsubscribe", "stream": ["user"]}),
    )
    .await;
    heard(&mut socket).await;
    ben.says("more #CATS").await;
    assert_eq!(event(&mut socket).await.0, json!(["list", list]));
    assert_eq!(event(&mut socket).await.0, json!(["hashtag", "Cats"]));
}

#[tokio::test]
async fn a_payload_is_the_entity_as_this_viewer_sees_it() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let filter = json!({"title": "Sport", "context": ["public"], "keywords_attributes": [{"keyword": "goal"}]});
    ben.post("/api/v2/filters", filter).await.ok();
    let address = serve(&house).await;
    let mut hers = listen(address, &ada, &[subscribe("public:local")]).await;
    let mut his = listen(address, &ben, &[subscribe("public")]).await;
    let post = ada.says("what a goal").await;
    let path = format!("/api/v1/statuses/{}", id(&post));
    assert_eq!(event(&mut hers).await.2, ada.get(&path).await.ok());
    let seen = event(&mut his).await.2;
    assert_eq!(seen, ben.get(&path).await.ok());
    assert_eq!(seen["filtered"][0]["filter"]["title"], "Sport");
    let poll = json!({"status": "when?", "poll": {"options": ["now", "later"], "expires_in": 600}});
    let post = ada.post("/api/v1/statuses", poll).await.ok();
    let path = format!("/api/v1/statuses/{}", id(&post));
    assert_eq!(event(&mut hers).await.2, ada.get(&path).await.ok());
    assert_eq!(event(&mut his).await.2, ben.get(&path).await.ok());
}

#[tokio::test]
async fn notifications_conversations_and_filters_come_to_their_streams() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let address = serve(&house).await;
    let mut all = listen(address, &ada, &[subscribe("user")]).await;
    let mut some = listen(
        address,
        &ada,
        &[subscribe("user:notification"), subscribe("direct")],
    )
    .await;
    let post = ada.says("mine").await;
    assert_eq!(event(&mut all).await.1, "update");
    ben.post(
        &format!("/api/v1/statuses/{}/favourite", id(&post)),
        json!({}),
    )
    .await
    .ok();
    let (stream, name, payload) = event(&mut some).await;
    assert_eq!(
        (stream, name.as_str()),
        (json!(["user:notification"]), "notification")
    );
    assert_eq!(payload["type"], "favourite");
    assert_eq!(payload["account"]["acct"], "ben");
    assert_eq!(payload["status"]["id"], post["id"]);
    let (stream, name, told) = event(&mut all).await;
    assert_eq!((stream, name.as_str()), (json!(["user"]), "notification"));
    assert_eq!(told, payload);
    let whisper = json!({"status": "@ada psst", "visibility": "direct"});
    let whisper = ben.post("/api/v1/statuses", whisper).await.ok();
    let (stream, name, payload) = event(&mut some).await;
    assert_eq!((stream, name.as_str()), (json!(["direct"]), "conversation"));
    assert_eq!(payload["unread"], true);
    assert_eq!(payload["last_status"]["id"], whisper["id"]);
    assert_eq!(payload["accounts"][0]["acct"], "ben");
    assert_eq!(event(&mut some).await.2["type"], "mention");
    assert_eq!(event(&mut all).await.2["type"], "mention");
    let filter = json!({"title": "x", "context": ["home"]});
    ada.post("/api/v2/filters", filter).await.ok();
    assert_eq!(
        next(&mut all).await,
        json!({"stream": ["user"], "event": "filters_changed"})
    );
}

#[tokio::test]
async fn nobody_hears_what_they_may_not_or_do_not_want_to_see() {
    let house = House::open().await;
    let (ada, ben, cy) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cy").await,
    );
    let (blocker, blocked) = (ben.id(), cy.id());
    let block: Result<_, Error> = house
        .store
        .write(move |tx| tx.add_block(blocker, blocked))
        .await;
    block.expect("the store writes");
    let address = serve(&house).await;
    let wishes = [subscribe("public"), subscribe("user")];
    let mut his = listen(address, &ben, &wishes).await;
    cy.says("ben blocks me").await;
    let secret = json!({"status": "for friends", "visibility": "private"});
    let secret = ada.post("/api/v1/statuses", secret).await.ok();
    ada.delete(&format!("/api/v1/statuses/{}", id(&secret)))
        .await
        .ok();
    let ours = json!({"status": "just us", "local_only": true});
    let ours = ada.post("/api/v1/statuses", ours).await.ok();
    let (_, name, payload) = event(&mut his).await;
    assert_eq!((name.as_str(), id(&payload)), ("update", id(&ours)));
    let narrow = house.user_with("ben", "read:statuses").await;
    let mut narrow = listen(address, &narrow, &[subscribe("user")]).await;
    ada.says("@ben hello").await;
    assert_eq!(event(&mut his).await.1, "update");
    assert_eq!(event(&mut his).await.1, "notification");
    ben.says("home").await;
    let (_, name, payload) = event(&mut narrow).await;
    assert_eq!(
        (name.as_str(), &payload["account"]["acct"]),
        ("update", &json!("ben"))
    );
}

#[tokio::test]
async fn a_socket_says_why_it_will_not_listen() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let theirs = list_of(&house, ben.id(), ada.id()).await.to_string();
    let address = serve(&house).await;
    let mut socket = listen(address, &ada, &[]).await;
    for (wish, why, status) in [
        (subscribe("everything"), "Unknown stream type", 400),
        (subscribe("hashtag"), "Missing tag name parameter", 400),
        (subscribe("list"), "Missing list name parameter", 400),
        (
            json!({"type": "subscribe", "stream": "list", "list": theirs}),
            "Not authorized to stream this list",
            401,
        ),
    ] {
        say(&mut socket, &wish).await;
        assert_eq!(
            next(&mut socket).await,
            json!({"error": why, "status": status})
        );
    }
    let writer = house.user_with("ada", "write").await;
    let mut socket = listen(address, &writer, &[subscribe("public")]).await;
    say(&mut socket, &subscribe("user")).await;
    let refused = json!({"error": "Access token does not have the required scopes", "status": 401});
    assert_eq!(next(&mut socket).await, refused);
    let token = ada.bearer.as_ref().unwrap();
    let mut socket = connect(address, &format!("?access_token={token}&stream=nonsense"))
        .await
        .unwrap();
    assert_eq!(next(&mut socket).await["error"], "Unknown stream type");
    say(&mut socket, &json!("no object")).await;
    socket.send(Message::text("{no json")).await.unwrap();
    heard(&mut socket).await;
    socket
        .send(Message::binary(b"bytes".as_slice()))
        .await
        .unwrap();
    assert_eq!(closed(&mut socket).await, Some(1003));
    let mut socket = listen(address, &ada, &[]).await;
    socket
        .send(Message::text("x".repeat(10_000)))
        .await
        .unwrap();
    assert_ne!(closed(&mut socket).await, Some(1000), "far too long");
}

#[tokio::test]
async fn there_is_a_bound_to_the_streams_of_a_socket() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let address = serve(&house).await;
    let tag = |number: u32| json!({"type": "subscribe", "stream": "hashtag", "tag": format!("tag{number}")});
    let wishes: Vec<Value> = (0..100).map(tag).collect();
    let mut socket = listen(address, &ada, &wishes).await;
    say(&mut socket, &tag(0)).await;
    say(&mut socket, &tag(100)).await;
    assert_eq!(
        next(&mut socket).await,
        json!({"error": "Too many streams on one connection", "status": 429})
    );
}

#[tokio::test]
async fn the_token_comes_by_query_header_or_protocol() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let token = ada.bearer.clone().unwrap();
    let address = serve(&house).await;
    let url = format!("ws://{address}/api/v1/streaming/?stream=user");
    for header in ["authorization", "sec-websocket-protocol"] {
        let mut request = url.as_str().into_client_request().unwrap();
        let value = match header {
            "authorization" => format!("Bearer {token}"),
            _ => token.clone(),
        };
        request.headers_mut().insert(header, value.parse().unwrap());
        let mut socket = opened(tokio_tungstenite::connect_async(request).await).unwrap();
        ada.says(header).await;
        assert_eq!(event(&mut socket).await.0, json!(["user"]), "{header}");
    }
    assert_eq!(
        connect(address, "").await.err(),
        Some((
            StatusCode::UNAUTHORIZED,
            json!({"error": "Missing access token"})
        ))
    );
    assert_eq!(
        connect(address, "?access_token=guess").await.err(),
        Some((
            StatusCode::UNAUTHORIZED,
            json!({"error": "Invalid access token"})
        ))
    );
    ada.get("/api/v1/streaming?stream=user").await.refused(400);
}

#[tokio::test]
async fn signing_out_ends_the_streams_of_that_device_alone() {
    let house = House::open().await;
    let (phone, laptop) = (house.user("ada").await, house.user("ada").await);
    let address = serve(&house).await;
    let mut first = listen(address, &phone, &[subscribe("user")]).await;
    let mut second = listen(address, &laptop, &[subscribe("user")]).await;
    let me = phone.id();
    let out: Result<(), burrow::ops::Refusal> = house
        .store
        .write(move |tx| {
            let devices = tx.devices(me)?;
            let oldest = devices.last().expect("two devices");
            burrow::ops::device::sign_out(tx, me, oldest.id)
        })
        .await;
    out.expect("it is her device");
    assert_eq!(closed(&mut first).await, Some(1008));
    laptop.says("still here").await;
    assert_eq!(event(&mut second).await.1, "update");
    let token = phone.bearer.as_ref().unwrap();
    let (status, _) = connect(address, &format!("?access_token={token}"))
        .await
        .unwrap_err();
    assert_eq!(status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn closing_the_house_ends_every_stream() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let address = serve(&house).await;
    let mut socket = listen(address, &ada, &[subscribe("user")]).await;
    let mut events = sse(&ada, "user").await;
    assert_eq!(chunk(&mut events).await.as_deref(), Some(":)\n"));
    house.close.send_replace(true);
    assert_eq!(closed(&mut socket).await, Some(1012));
    assert_eq!(chunk(&mut events).await, None);
}

#[tokio::test]
async fn who_missed_something_begins_again() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let address = serve(&house).await;
    let mut socket = listen(address, &ben, &[subscribe("user")]).await;
    burst(&house, ada.id(), 5_000);
    assert_eq!(closed(&mut socket).await, Some(1013));
    let mut socket = listen(address, &ben, &[subscribe("user")]).await;
    ben.says("again").await;
    assert_eq!(event(&mut socket).await.1, "update");
}

#[tokio::test]
async fn whoever_is_suspended_hears_no_more() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let address = serve(&house).await;
    let mut socket = listen(address, &ben, &[subscribe("user")]).await;
    heard(&mut socket).await;
    let act = format!("/api/v1/admin/accounts/{}/action", ben.id_text());
    ada.post(
        &act,
        json!({"type": "suspend", "send_email_notification": false}),
    )
    .await
    .ok();
    assert_eq!(closed(&mut socket).await, Some(1008));
}

#[tokio::test]
async fn words_to_everybody_come_to_whoever_listens_at_home() {
    use burrow::ops::announce::{self, Draft};
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let address = serve(&house).await;
    let mut socket = listen(address, &ben, &[subscribe("user")]).await;
    heard(&mut socket).await;
    let me = ada.id();
    let draft = Draft {
        text: "Tea at five".to_owned(),
        starts_at: None,
        ends_at: None,
        all_day: false,
        published: true,
    };
    let made = house
        .store
        .write(move |tx| announce::make(tx, me, &draft))
        .await
        .expect("the owner may");
    let (_, name, payload) = event(&mut socket).await;
    assert_eq!(name, "announcement");
    assert_eq!(payload["id"], made.id.to_string());
    assert_eq!(payload["content"], "<p>Tea at five</p>");
    assert!(payload.get("read").is_none(), "it is for everybody");
    let react = format!("/api/v1/announcements/{}/reactions/%F0%9F%AB%96", made.id);
    ben.put(&react, json!({})).await.ok();
    let (_, name, payload) = event(&mut socket).await;
    assert_eq!(name, "announcement.reaction");
    assert_eq!(
        payload,
        json!({"name": "🫖", "count": 1, "announcement_id": made.id.to_string()})
    );
    let id = made.id;
    let gone = house.store.write(move |tx| announce::remove(tx, me, id));
    gone.await.expect("the owner may");
    let message = next(&mut socket).await;
    assert_eq!(message["event"], "announcement.delete");
    assert_eq!(message["payload"], id.to_string());
}
