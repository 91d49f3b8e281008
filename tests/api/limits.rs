//! How often one may ask, and how that is told.

use crate::house::{House, Reply};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request};
use burrow::door::visitor::Listener;
use burrow::net::limit::AT_HOME;
use serde_json::json;
use std::net::SocketAddr;
use std::time::Duration;

/// A house as the world reaches it.
async fn outside() -> House {
    let mut house = House::open().await;
    house.router = burrow::run::router(&house.doors, Listener::Origin);
    house
}

/// A request that came over a connection from `peer`, through which `named` is said to ask.
fn from(
    method: Method,
    path: &str,
    peer: &str,
    named: Option<&str>,
    token: Option<&str>,
) -> Request<Body> {
    let peer: SocketAddr = format!("{peer}:1234").parse().expect("an address");
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .extension(ConnectInfo(peer));
    if let Some(named) = named {
        request = request.header("cf-connecting-ip", named);
    }
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    request.body(Body::empty()).expect("a request")
}

fn left(reply: &Reply) -> u32 {
    let left = reply.header("x-ratelimit-remaining");
    left.expect("told on every answer")
        .parse()
        .expect("a number")
}

const TIMELINE: &str = "/api/v1/timelines/public";

#[tokio::test]
async fn strangers_are_counted_by_address_and_stopped() {
    let house = outside().await;
    let ask = |named| house.send(from(Method::GET, TIMELINE, "127.0.0.1", Some(named), None));
    let first = ask("192.0.2.1").await;
    assert_eq!(first.header("x-ratelimit-limit"), Some("300"));
    assert_eq!(left(&first), 299);
    assert_eq!(
        first.header("x-ratelimit-reset"),
        Some("2026-01-01T00:05:00.000Z")
    );
    for _ in 0..299 {
        assert_eq!(ask("192.0.2.1").await.status, 200);
    }
    let over = ask("192.0.2.1").await;
    assert_eq!(over.refused(429), "Too many requests");
    assert_eq!(left(&over), 0);
    assert!(over.header("retry-after").is_some());
    assert_eq!(over.header("access-control-allow-origin"), Some("*"));
    assert_eq!(left(&ask("192.0.2.2").await), 299, "others are not");
    house.wait(Duration::from_secs(5 * 60));
    assert_eq!(ask("192.0.2.1").await.status, 200);
}

#[tokio::test]
async fn the_address_that_cloudflare_names_is_believed_from_the_tunnel_only() {
    let house = outside().await;
    let named = |ip| from(Method::GET, TIMELINE, "127.0.0.1", Some(ip), None);
    assert_eq!(left(&house.send(named("192.0.2.1")).await), 299);
    assert_eq!(left(&house.send(named("192.0.2.2")).await), 299);
    let bare = || from(Method::GET, TIMELINE, "127.0.0.1", None, None);
    assert_eq!(left(&house.send(bare()).await), 299);
    let nonsense = named("not an address");
    assert_eq!(left(&house.send(nonsense).await), 298, "the peer's own");

    let house = House::open().await;
    let most = 300 * AT_HOME;
    let named = |ip| from(Method::GET, TIMELINE, "192.168.1.9", Some(ip), None);
    assert_eq!(left(&house.send(named("192.0.2.1")).await), most - 1);
    assert_eq!(left(&house.send(named("192.0.2.2")).await), most - 2);
}

#[tokio::test]
async fn who_is_signed_in_has_more_but_not_for_uploads_and_deletions() {
    let house = outside().await;
    let ada = house.user("ada").await;
    let reply = ada.get(TIMELINE).await;
    assert_eq!(reply.header("x-ratelimit-limit"), Some("1500"));
    let deleted = ada.delete("/api/v1/statuses/1").await;
    assert_eq!(deleted.header("x-ratelimit-limit"), Some("30"));
    for _ in 0..29 {
        ada.delete("/api/v1/statuses/1").await.refused(404);
    }
    ada.delete("/api/v1/statuses/1").await.refused(429);
    ada.post("/api/v1/statuses/1/unreblog", json!({}))
        .await
        .refused(429);
    ada.post("/api/v2/media", json!({})).await.refused(422);
    assert_eq!(ada.get(TIMELINE).await.status, 200, "reading goes on");
    let ben = house.user("ben").await;
    ben.delete("/api/v1/statuses/1").await.refused(404);
}

#[tokio::test]
async fn guessing_tokens_is_counted_by_address() {
    let house = outside().await;
    let guess = |number: u32| {
        let token = format!("guess-{number}");
        let home = "/api/v1/timelines/home";
        house.send(from(
            Method::GET,
            home,
            "127.0.0.1",
            Some("192.0.2.1"),
            Some(&token),
        ))
    };
    for number in 0..300 {
        guess(number).await.refused(401);
    }
    guess(300).await.refused(429);
}

#[tokio::test]
async fn apps_are_registered_so_often_only() {
    let house = outside().await;
    let anyone = house.anonymous();
    let app = json!({"client_name": "A", "redirect_uris": "a://b"});
    for _ in 0..30 {
        anyone.post("/api/v1/apps", app.clone()).await.ok();
    }
    anyone.post("/api/v1/apps", app).await.refused(429);
}

/// Once, letters to one person and documents about them were counted as questions of strangers: one server had 300 of
/// both together.
#[tokio::test]
async fn what_servers_ask_of_each_other_has_rules_of_its_own() {
    let house = outside().await;
    let ask = |method, path, ip: &'static str, token: Option<&'static str>| {
        house.send(from(method, path, "127.0.0.1", Some(ip), token))
    };
    let limit = |reply: &Reply| reply.header("x-ratelimit-limit").map(str::to_owned);
    let inboxes = [
        "/inbox",
        "/actor/inbox",
        "/users/ada/inbox",
        "/users/ada/inbox/",
    ];
    for (count, inbox) in (0..).zip(inboxes) {
        let reply = ask(Method::POST, inbox, "192.0.2.1", None).await;
        assert_eq!(limit(&reply).as_deref(), Some("30000"), "{inbox}");
        assert_eq!(left(&reply), 29_999 - count, "{inbox}: one share for all");
    }
    let reply = ask(Method::POST, "/inbox", "192.0.2.1", Some("made up")).await;
    assert_eq!(left(&reply), 29_995, "a token makes no difference");
    for (count, path) in (0..).zip([
        "/users/ada",
        "/users/ada/outbox",
        "/actor",
        "/.well-known/webfinger?resource=acct:ada@home.example",
        "/nodeinfo/2.0",
    ]) {
        let reply = ask(Method::GET, path, "192.0.2.1", Some("made up")).await;
        assert_eq!(limit(&reply).as_deref(), Some("3000"), "{path}");
        assert_eq!(left(&reply), 2_999 - count, "{path}");
    }
    let reply = ask(Method::GET, TIMELINE, "192.0.2.1", None).await;
    assert_eq!(left(&reply), 299, "none of that is counted as a stranger's");
    for _ in 0..2_995 {
        ask(Method::GET, "/users/nobody", "192.0.2.1", None).await;
    }
    let over = ask(Method::GET, "/users/ada", "192.0.2.1", None).await;
    assert_eq!(over.refused(429), "Too many requests");
    let letter = ask(Method::POST, "/users/ada/inbox", "192.0.2.1", None).await;
    assert_ne!(letter.status, 429, "letters go on");
}
