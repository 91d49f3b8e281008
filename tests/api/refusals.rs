//! Every route refuses whom and what it must, in Mastodon's shape, and never fails itself.

use super::routes::{self, Asks, Route};
use crate::house::{Caller, House, Reply};
use axum::body::Body;
use axum::http::{Method, header};
use burrow::door::secret;
use burrow::model::oauth::TokenKind;
use burrow::ops::Refusal;
use burrow::ops::device::{NewDevice, sign_in};
use serde_json::json;

/// Ids that no test house has, or that are none.
const UNKNOWN: [&str; 4] = ["999999999999", "0", "99999999999999999999999", "nobody"];

/// Routes that have an answer for things that aren't there, as Mastodon has.
const CALM: [&str; 1] = ["DELETE /api/v1/suggestions/{id}"];

fn guarded() -> impl Iterator<Item = Route> {
    routes::all()
        .into_iter()
        .filter(|route| route.asks != Asks::Nothing)
}

async fn send(caller: &Caller<'_>, route: &Route, value: &str, body: &'static str) -> Reply {
    let method: Method = route.method.parse().expect("a method");
    let request = caller
        .request(method, &route.at(value))
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body));
    caller.house.send(request.expect("a request")).await
}

/// Mastodon's shape: JSON with a sentence under `error`.
fn refused(route: &Route, reply: &Reply, status: &[u16]) {
    let say = || {
        format!(
            "{} {}: {} {}",
            route.method,
            route.path,
            reply.status,
            reply.text()
        )
    };
    assert!(status.contains(&reply.status.as_u16()), "{}", say());
    let kind = reply.header("content-type").unwrap_or_default();
    assert!(kind.starts_with("application/json"), "{kind} of {}", say());
    let error = reply.json()["error"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    assert!(!error.is_empty(), "{}", say());
}

#[tokio::test]
async fn no_token_is_401_and_a_wrong_one_too() {
    let house = House::open().await;
    let mut wrong = house.anonymous();
    wrong.bearer = Some("made-up".to_owned());
    for route in guarded() {
        for caller in [&house.anonymous(), &wrong] {
            refused(&route, &send(caller, &route, "1", "{}").await, &[401]);
        }
    }
    for route in routes::all().iter().filter(|route| route.method == "GET") {
        let reply = send(&wrong, route, "1", "").await;
        assert!(
            !reply.status.is_server_error(),
            "{}: {}",
            route.path,
            reply.text()
        );
    }
}

#[tokio::test]
async fn a_token_without_the_scope_is_403() {
    let house = House::open().await;
    for route in guarded() {
        let (Asks::Person(scope) | Asks::App(scope)) = &route.asks else {
            continue;
        };
        let other = if scope == "push" { "profile" } else { "push" };
        let ada = house.user_with("ada", other).await;
        refused(&route, &send(&ada, &route, "1", "{}").await, &[403]);
        ada.sign_out().await;
    }
}

#[tokio::test]
async fn an_app_by_itself_is_no_person() {
    let house = House::open().await;
    let secret = secret::new();
    let device = NewDevice {
        hash: secret::hash(&secret),
        kind: TokenKind::App,
        account: None,
        app: None,
        scopes: crate::house::ALL_SCOPES
            .split(' ')
            .map(str::to_owned)
            .collect(),
        agent: String::new(),
        expires_at: None,
    };
    let signed_in = house.store.write(move |tx| sign_in(tx, &device)).await;
    signed_in.expect("an app can sign in");
    let mut app = house.anonymous();
    app.bearer = Some(secret);
    for route in guarded().filter(|route| matches!(route.asks, Asks::Person(_))) {
        refused(&route, &send(&app, &route, "1", "{}").await, &[403, 422]);
    }
}

#[tokio::test]
async fn the_locked_out_are_turned_away() {
    let house = House::open().await;
    let (ben, cat) = (house.user("ben").await, house.user("cat").await);
    let (disabled, suspended) = (ben.id(), cat.id());
    let locked = house.store.write(move |tx| {
        let mut user = tx.user(disabled)?.ok_or(Refusal::NotFound)?;
        user.disabled = true;
        tx.put_user(&user)?;
        let mut account = tx.account_of(suspended)?;
        account.suspended = true;
        Ok::<_, Refusal>(tx.put_account(&account)?)
    });
    locked.await.expect("people can be locked out");
    for route in guarded() {
        for caller in [&ben, &cat] {
            refused(&route, &send(caller, &route, "1", "{}").await, &[401, 403]);
        }
    }
}

#[tokio::test]
async fn malformed_bodies_are_refused_and_nothing_breaks() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for route in routes::all().iter().filter(|route| route.writes()) {
        for body in [
            "{\"status\": ",
            "[]",
            "\"text\"",
            "{\"a\": 1e999}",
            "null",
            "\u{0}",
        ] {
            let reply = send(&ada, route, "999999999999", body).await;
            let say = format!("{} {} {body:?}: {}", route.method, route.path, reply.text());
            assert!(!reply.status.is_server_error(), "{} {say}", reply.status);
            if route.reads && body.starts_with("{\"status") {
                assert!(
                    [400, 422].contains(&reply.status.as_u16()),
                    "{} {say}",
                    reply.status
                );
            }
        }
    }
}

#[tokio::test]
async fn what_is_not_there_is_404() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for route in routes::all().iter().filter(|route| route.names_one()) {
        let line = format!("{} {}", route.method, route.path);
        for id in UNKNOWN {
            let reply = send(&ada, route, id, "{}").await;
            if CALM.contains(&line.as_str()) {
                assert!(!reply.status.is_server_error(), "{line}");
            } else if route.writes() && route.reads {
                // What is missing in the request may be said first.
                refused(route, &reply, &[404, 422]);
            } else {
                refused(route, &reply, &[404]);
            }
        }
    }
}

#[tokio::test]
async fn every_route_on_the_list_exists() {
    let house = House::open().await;
    for route in routes::all() {
        let reply = send(&house.anonymous(), &route, "1", "{}").await;
        let kind = reply.header("content-type").unwrap_or_default().to_owned();
        assert!(
            reply.status != 405 && !kind.starts_with("text/html"),
            "{} {}",
            route.method,
            route.path
        );
    }
    let ada = house.user("ada").await;
    assert_eq!(ada.post("/api/v1/statuses", json!({})).await.status, 422);
}
