//! The client's page, and the Mastodon API by a browser's session.

use super::browser::{Browser, leads_to, says};
use crate::house::{House, Reply};
use axum::body::Body;
use axum::http::{Method, Request, header};
use serde_json::json;

const CODE: &str = "K7QM-2XRT";

/// Asks the API as the client does.
async fn ask(browser: &mut Browser, method: Method, path: &str, body: &str) -> Reply {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("x-burrow-web", "1")
        .header(header::CONTENT_TYPE, "application/json");
    browser.send(request, Body::from(body.to_owned())).await
}

#[tokio::test]
async fn it_is_for_those_who_live_here() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    for path in ["/web", "/web/notifications", "/web/@ben@far.example"] {
        let to = format!("/login?to={}", path.replace('/', "%2F").replace('@', "%40"));
        leads_to(&Browser::new(&house).get(path).await, &to);
        says(&ada.get(path).await, 200, "Read and write");
    }
    leads_to(&Browser::new(&House::unclaimed()).get("/web").await, "/");
}

#[tokio::test]
async fn the_api_takes_the_session_of_our_own_page() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let who = "/api/v1/accounts/verify_credentials";
    let plain = ada.get(who).await;
    assert_eq!(
        plain.status, 401,
        "a cookie alone, as a picture on another site would bring it"
    );
    let mine = ask(&mut ada, Method::GET, who, "").await;
    assert_eq!(mine.status, 200, "{}", mine.text());
    assert_eq!(mine.json()["username"], "ada");
    let words = json!({"status": "Hello from the browser"}).to_string();
    let posted = ask(&mut ada, Method::POST, "/api/v1/statuses", &words).await;
    assert_eq!(posted.status, 200, "{}", posted.text());
    assert_eq!(posted.json()["content"], "<p>Hello from the browser</p>");
    let admin = ask(&mut ada, Method::GET, "/api/v1/admin/domain_blocks", "").await;
    assert_eq!(admin.status, 403, "the owner's work is not done through it");
    let mut eve = Browser::new(&house);
    assert_eq!(ask(&mut eve, Method::GET, who, "").await.status, 401);
    eve.session = "guessed".to_owned();
    assert_eq!(ask(&mut eve, Method::GET, who, "").await.status, 401);
    ada.post("/logout", &[]).await;
    let after = ask(&mut ada, Method::GET, who, "").await;
    assert_eq!(after.status, 401, "signing out ends it");
}

/// Another site's script would have to be told that cookies may come along.
#[tokio::test]
async fn no_other_site_may_bring_the_session() {
    let house = House::open().await;
    let mut eve = Browser::new(&house);
    let request = Request::builder()
        .method(Method::OPTIONS)
        .uri("/api/v1/statuses")
        .header(header::ORIGIN, "https://evil.example")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "x-burrow-web");
    let answer = eve.send(request, Body::empty()).await;
    assert_eq!(answer.status, 204);
    assert!(
        !answer
            .headers
            .contains_key("access-control-allow-credentials")
    );
}

/// Whoever has typed the claim code is nobody yet.
#[tokio::test]
async fn a_session_that_only_sets_up_may_nothing() {
    let house = House::unclaimed();
    let mut founder = Browser::new(&house);
    *house.doors.claim_code.lock().expect("a lock") = Some(CODE.to_owned());
    founder.post("/claim", &[("code", CODE)]).await;
    assert!(!founder.session.is_empty());
    let who = "/api/v1/accounts/verify_credentials";
    assert_eq!(ask(&mut founder, Method::GET, who, "").await.status, 401);
}
