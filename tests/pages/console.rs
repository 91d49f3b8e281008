//! What the dashboard's program asks for: who may, what comes back, and what it does.

use super::browser::Browser;
use super::dashboard::promote;
use crate::house::{House, Reply};
use axum::body::Body;
use axum::http::{Method, Request, header};
use burrow::door::tunnel::{Ailment, TunnelState};
use burrow::door::visitor::Listener;
use burrow::model::border::Severity;
use burrow::ops::Refusal;
use burrow::store::Error;
use regex::Regex;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// Who may call a route.
#[derive(Clone, Copy, PartialEq)]
enum For {
    Keepers,
    Owner,
}

/// Every route with who may call it. A test compares the list with the sources.
const ROUTES: &[(&str, &str, For)] = &[
    ("GET", "/console/summary", For::Keepers),
    ("GET", "/console/live", For::Keepers),
    ("GET", "/console/people", For::Keepers),
    ("POST", "/console/people/{id}/password", For::Owner),
    ("GET", "/console/invites", For::Keepers),
    ("POST", "/console/invites", For::Keepers),
    ("PUT", "/console/invites", For::Owner),
    ("GET", "/console/invites/{id}", For::Keepers),
    ("POST", "/console/invites/{id}/revoke", For::Keepers),
    ("GET", "/console/servers", For::Keepers),
    ("POST", "/console/servers/rule", For::Keepers),
    ("POST", "/console/servers/lift", For::Keepers),
    ("POST", "/console/servers/knock", For::Keepers),
    ("POST", "/console/servers/allow-list", For::Owner),
    ("POST", "/console/servers/list", For::Keepers),
    ("POST", "/console/servers/list/apply", For::Keepers),
    ("POST", "/console/relays", For::Owner),
    ("POST", "/console/relays/{id}/leave", For::Owner),
    ("GET", "/console/community", For::Keepers),
    ("PUT", "/console/community", For::Owner),
    ("GET", "/console/face", For::Keepers),
    ("PUT", "/console/face/look", For::Owner),
    ("PUT", "/console/face/picture", For::Owner),
    ("DELETE", "/console/face/picture", For::Owner),
    ("GET", "/console/texts", For::Owner),
    ("PUT", "/console/texts", For::Owner),
    ("GET", "/console/emojis", For::Owner),
    ("POST", "/console/emojis", For::Owner),
    ("PUT", "/console/emojis/{id}", For::Owner),
    ("DELETE", "/console/emojis/{id}", For::Owner),
    ("GET", "/console/far-emojis", For::Owner),
    ("POST", "/console/far-emojis", For::Owner),
    ("GET", "/console/storage", For::Keepers),
    ("PUT", "/console/storage", For::Owner),
    ("GET", "/console/diagnosis", For::Keepers),
    ("POST", "/console/diagnosis", For::Keepers),
    ("POST", "/console/diagnosis/fix", For::Owner),
    ("GET", "/console/devices", For::Keepers),
    ("POST", "/console/devices/{id}/sign-out", For::Keepers),
    ("POST", "/console/devices/others/sign-out", For::Keepers),
    ("GET", "/console/log", For::Keepers),
    ("GET", "/console/tunnel", For::Keepers),
    ("GET", "/console/update", For::Owner),
    ("POST", "/console/update", For::Owner),
    ("PUT", "/console/update", For::Owner),
    ("POST", "/console/update/install", For::Owner),
    ("POST", "/console/update/seen", For::Owner),
    ("POST", "/console/update/aside", For::Owner),
    ("GET", "/console/box", For::Keepers),
    ("POST", "/console/box/restart", For::Owner),
    ("POST", "/console/box/shutdown", For::Owner),
    ("POST", "/console/box/factory-reset", For::Owner),
    ("GET", "/console/requests", For::Keepers),
    ("POST", "/console/requests/{id}/approve", For::Keepers),
    ("POST", "/console/requests/{id}/reject", For::Keepers),
    ("POST", "/console/requests/{id}/ask", For::Keepers),
    ("PUT", "/console/asking", For::Owner),
    ("PUT", "/console/people/{id}/role", For::Owner),
    ("POST", "/console/people/{id}/sign-out", For::Keepers),
    ("POST", "/console/people/{id}/sanction", For::Keepers),
    ("POST", "/console/people/{id}/relieve", For::Keepers),
    ("DELETE", "/console/people/{id}", For::Keepers),
    ("GET", "/console/reports", For::Keepers),
    ("GET", "/console/reports/{id}", For::Keepers),
    ("POST", "/console/reports/{id}/resolve", For::Keepers),
    ("POST", "/console/reports/{id}/reopen", For::Keepers),
    ("POST", "/console/reports/{id}/take", For::Keepers),
    ("POST", "/console/reports/{id}/forward", For::Keepers),
    ("POST", "/console/reports/{id}/notes", For::Keepers),
    ("DELETE", "/console/reports/{id}/notes/{note}", For::Keepers),
    ("GET", "/console/announcements", For::Owner),
    ("POST", "/console/announcements", For::Owner),
    ("PUT", "/console/announcements/{id}", For::Owner),
    ("DELETE", "/console/announcements/{id}", For::Owner),
];

impl Browser {
    /// Sends JSON as the program does.
    pub async fn ask(&mut self, method: &str, path: &str, body: &Value) -> Reply {
        let request = Request::builder()
            .method(Method::from_bytes(method.as_bytes()).expect("a method"))
            .uri(path)
            .header(header::HOST, "localhost:4180")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/json");
        self.send(request, Body::from(body.to_string())).await
    }
}

#[test]
fn every_route_is_on_the_list() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/console/dashboard");
    let path = Regex::new(r#""(/console[^"]*)""#).expect("a pattern");
    let method = Regex::new(r"\b(get|post|put|delete|patch)(?:_on)?\(").expect("a pattern");
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a source");
        // One piece for each call of route, up to the next.
        for piece in text.split(".route(").skip(1) {
            let piece = piece.split("\n}").next().unwrap_or_default();
            let Some(path) = path.captures(piece) else {
                continue;
            };
            for verb in method.captures_iter(piece) {
                found.insert(format!("{} {}", verb[1].to_uppercase(), &path[1]));
            }
        }
    }
    let listed: BTreeSet<String> = ROUTES
        .iter()
        .map(|(method, path, _)| format!("{method} {path}"))
        .collect();
    assert_eq!(found, listed);
}

/// Strangers are told to sign in, members and (where only the owner may) moderators that it is not for them; nothing
/// happens; and all of that as a sentence in JSON. Through the tunnel it is the same.
#[tokio::test]
async fn only_those_who_may_are_let_in() {
    let house = House::open().await;
    let ben = house.user("ben").await.id_text();
    house.user("mo").await;
    promote(&house, "mo").await;
    for listener in [Listener::Lan, Listener::Origin] {
        let through = |session: &str| {
            let mut browser = Browser::through(burrow::run::router(&house.doors, listener));
            browser.session = session.to_owned();
            browser
        };
        let members = Browser::signed_in(&house, "ben").await.session;
        let moderators = Browser::signed_in(&house, "mo").await.session;
        for (method, path, who) in ROUTES {
            let path = path.replace("{id}", &ben).replace("{note}", "1");
            let refused = |reply: Reply, status: u16| {
                let sentence = reply.refused(status);
                assert!(sentence.ends_with('.'), "{path}: {sentence}");
                assert_eq!(
                    reply.header("cache-control"),
                    Some("private, no-store, no-transform")
                );
            };
            refused(through("").ask(method, &path, &json!({})).await, 401);
            refused(through("x").ask(method, &path, &json!({})).await, 401);
            refused(through(&members).ask(method, &path, &json!({})).await, 403);
            if *who == For::Owner {
                refused(
                    through(&moderators).ask(method, &path, &json!({})).await,
                    403,
                );
            } else if *path != *"/console/live" {
                let reply = through(&moderators).ask("OPTIONS", &path, &json!({})).await;
                assert_ne!(reply.status, 403, "{path}");
                if *method == "GET" && !path.ends_with(&ben) {
                    let reply = through(&moderators).get(&path).await;
                    assert_eq!(reply.status, 200, "{path} {}", reply.text());
                }
            }
        }
    }
}

/// A box that nobody has claimed answers nothing of it, at home or from outside.
#[tokio::test]
async fn an_unclaimed_box_has_no_dashboard() {
    let house = House::unclaimed();
    for (listener, status) in [(Listener::Lan, 401), (Listener::Origin, 503)] {
        let mut browser = Browser::through(burrow::run::router(&house.doors, listener));
        for (method, path, _) in ROUTES {
            let reply = browser
                .ask(
                    method,
                    &path.replace("{id}", "1").replace("{note}", "1"),
                    &json!({}),
                )
                .await;
            assert_eq!(reply.status, status, "{path}");
        }
    }
}

#[tokio::test]
async fn other_sites_and_plain_forms_change_nothing() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let body = json!({"domain": "bad.example", "severity": "suspend"}).to_string();
    for (site, kind) in [
        ("cross-site", "application/json"),
        ("same-site", "application/json"),
        ("same-origin", "text/plain"),
        ("same-origin", "application/x-www-form-urlencoded"),
    ] {
        let request = Request::builder()
            .method(Method::POST)
            .uri("/console/servers/rule")
            .header(header::HOST, "localhost:4180")
            .header("sec-fetch-site", site)
            .header(header::CONTENT_TYPE, kind);
        let reply = ada.send(request, Body::from(body.clone())).await;
        assert!(reply.status.is_client_error(), "{site} {kind}");
    }
    let rules: Result<_, Error> = house.store.read_now(|view| view.borders());
    assert!(rules.expect("it reads").is_empty());
}

#[tokio::test]
async fn the_summary_counts_what_there_is() {
    let house = House::open().await;
    house.user("ben").await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let before = ada.get("/console/summary").await.ok();
    assert_eq!(before["people"]["all"], 2);
    assert_eq!(before["invites"]["open"], 0);
    assert_eq!(before["log"], Value::Null);
    assert_eq!(before["reachable"], true);
    assert_eq!(before["tunnel"], "none");
    let cut = TunnelState::Cut {
        why: Some(Ailment::Clock),
        since: house.store.now(),
    };
    house.doors.tunnel.set(cut);
    let told = ada.get("/console/tunnel").await.ok();
    assert!(
        told["snag"]["text"]
            .as_str()
            .is_some_and(|text| !text.contains("reach-"))
    );
    ada.ask("POST", "/console/invites", &json!({"uses": 1, "days": 7}))
        .await
        .ok();
    let rule = json!({"domain": "bad.example", "severity": "suspend"});
    ada.ask("POST", "/console/servers/rule", &rule).await.ok();
    let after = ada.get("/console/summary").await.ok();
    assert_eq!(after["invites"]["open"], 1);
    assert_eq!(after["servers"]["shut_out"], 1);
    let log = ada.get("/console/log").await.ok();
    assert_eq!(log[0]["act"], "border.decided");
    assert_eq!(log[0]["target"], "bad.example");
    assert_eq!(log[0]["facts"]["severity"], "suspend");
    assert_eq!(log[0]["who"], "Ada");
    assert_eq!(after["log"]["id"], log[0]["id"]);
}

/// The line says how the house is at once, again when something changes, and ends with the session.
#[tokio::test]
async fn the_dashboard_stays_true_by_itself() {
    use futures_util::StreamExt;
    use tower::ServiceExt;
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let request = Request::builder()
        .uri("/console/live")
        .header(
            header::COOKIE,
            format!("{}={}", burrow::door::visitor::SESSION_COOKIE, ada.session),
        )
        .body(Body::empty())
        .expect("a request");
    let response = house
        .router
        .clone()
        .oneshot(request)
        .await
        .expect("an answer");
    assert_eq!(
        response.headers()[header::CONTENT_TYPE],
        "text/event-stream"
    );
    let mut parts = response.into_body().into_data_stream();
    let first = parts.next().await.expect("a first word").expect("bytes");
    let first = String::from_utf8_lossy(&first).into_owned();
    assert!(first.starts_with("event: summary\ndata: {"), "{first}");
    assert!(first.contains("\"open\":0"), "{first}");
    ada.ask("POST", "/console/invites", &json!({"uses": 1, "days": 7}))
        .await
        .ok();
    let second = parts.next().await.expect("another").expect("bytes");
    assert!(String::from_utf8_lossy(&second).contains("\"open\":1"));
    ada.post("/logout", &[]).await;
    assert!(parts.next().await.is_none(), "the session is over");
}

#[tokio::test]
async fn an_invite_is_made_shown_and_taken_back() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let wish = json!({"note": "Rosa", "uses": 1, "days": 7, "moderator": true});
    let made = ada.ask("POST", "/console/invites", &wish).await.ok();
    assert_eq!(made["role"], "moderator");
    assert_eq!(made["state"], "open");
    assert!(made["qr"].as_str().is_some_and(|qr| qr.starts_with("<svg")));
    let link = made["link"].as_str().expect("a link").to_owned();
    assert!(link.starts_with("https://home.example/invite/"), "{link}");
    let path = link.strip_prefix("https://home.example").expect("ours");
    assert_eq!(Browser::new(&house).get(path).await.status, 200);
    let revoke = format!(
        "/console/invites/{}/revoke",
        made["id"].as_str().expect("an id")
    );
    ada.ask("POST", &revoke, &json!({})).await.ok();
    let list = ada.get("/console/invites").await.ok();
    assert_eq!(list[0]["state"], "revoked");
    for (wish, status) in [
        (json!({"note": "x".repeat(201), "uses": 1, "days": 7}), 422),
        (json!({"uses": 0, "days": 7}), 422),
        (json!({"uses": 1, "days": 400}), 422),
        (json!({"uses": "many"}), 422),
    ] {
        ada.ask("POST", "/console/invites", &wish)
            .await
            .refused(status);
    }
    house.user("mo").await;
    promote(&house, "mo").await;
    let mut mo = Browser::signed_in(&house, "mo").await;
    let wish = json!({"uses": 1, "days": 7, "moderator": true});
    mo.ask("POST", "/console/invites", &wish).await.refused(403);
}

#[tokio::test]
async fn rules_about_servers_are_made_and_lifted() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let rule = json!({"domain": "https://Bad.Example/x", "severity": "silence", "reject_media": true, "public_comment": "spam"});
    ada.ask("POST", "/console/servers/rule", &rule).await.ok();
    let servers = ada.get("/console/servers").await.ok();
    assert_eq!(servers["servers"][0]["domain"], "bad.example");
    assert_eq!(servers["servers"][0]["rule"]["severity"], "silence");
    assert_eq!(servers["servers"][0]["rule"]["by"], "Ada");
    for (rule, field) in [
        (
            json!({"domain": "nonsense", "severity": "silence"}),
            "domain",
        ),
        (
            json!({"domain": "home.example", "severity": "silence"}),
            "domain",
        ),
        (
            json!({"domain": "x.example", "severity": "banish"}),
            "severity",
        ),
    ] {
        let reply = ada.ask("POST", "/console/servers/rule", &rule).await;
        assert_eq!(reply.json()["field"], field);
        reply.refused(422);
    }
    let name = json!({"domain": "bad.example"});
    ada.ask("POST", "/console/servers/lift", &name).await.ok();
    ada.ask("POST", "/console/servers/lift", &name)
        .await
        .refused(404);
    let list = json!({"way": "suspend", "text": "one.example\ntwo.example\nnonsense"});
    let plan = ada.ask("POST", "/console/servers/list", &list).await.ok();
    assert_eq!(
        (plan["fresh"].as_u64(), plan["wrong"][0].is_string()),
        (Some(2), true)
    );
    ada.ask("POST", "/console/servers/list/apply", &list)
        .await
        .ok();
    let rule: Result<_, Error> = house.store.read_now(|view| view.border("one.example"));
    let severity = rule.expect("it reads").map(|rule| rule.severity);
    assert_eq!(severity, Some(Severity::Suspend));
    let empty = json!({"way": "suspend", "text": " "});
    ada.ask("POST", "/console/servers/list", &empty)
        .await
        .refused(422);
}

/// A server that was down is up again, and its owner doesn't want to wait half a day for the next try.
#[tokio::test]
async fn what_waits_for_a_silent_server_can_be_tried_at_once() {
    let house = House::open().await;
    let now = house.store.now();
    let silent = house.store.write(move |tx| {
        tx.note_host("down.example", |host| {
            host.failures = 9;
            host.failing_since = Some(now);
        })
    });
    let silent: Result<(), Error> = silent.await;
    silent.expect("it is written");
    let mut ada = Browser::signed_in(&house, "ada").await;
    let seen = ada.get("/console/summary").await.ok();
    assert_eq!(seen["servers"]["silent"], 1);
    let name = json!({"domain": "down.example"});
    ada.ask("POST", "/console/servers/knock", &name).await.ok();
    let host: Result<_, Error> = house.store.read_now(|view| view.host("down.example"));
    let host = host.expect("it reads");
    assert_eq!((host.failures, host.failing_since), (0, None));
    assert_eq!(host.last_contact, None, "it has said nothing yet");
    let log = ada.get("/console/log").await.ok();
    assert_eq!(log[0]["act"], "server.tried_again");
}

#[tokio::test]
async fn the_owner_changes_how_the_house_is_run() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let mut wish = ada.get("/console/community").await.ok();
    wish["name"] = json!("Fern Lane");
    let hint = "Think of somebody who has had a bad day.";
    wish["rules"] = json!([{"text": "Be kind.", "hint": hint}, {"text": ""}, {"text": "Be kind.", "hint": hint}]);
    wish["visibility"] = json!("local");
    ada.ask("PUT", "/console/community", &wish).await.ok();
    let now = ada.get("/console/community").await.ok();
    assert_eq!(now["name"], "Fern Lane");
    assert_eq!(now["rules"], json!([{"text": "Be kind.", "hint": hint}]));
    let told = house.anonymous().get("/api/v2/instance").await.ok();
    assert_eq!(told["rules"][0]["hint"], hint);
    let landing = Browser::new(&house).get("/").await.text();
    assert!(landing.contains(hint), "visitors read it too");
    assert_eq!(now["visibility"], "local");
    for (field, value) in [
        ("name", json!("")),
        ("rules", json!([{"text": "x".repeat(301)}])),
        (
            "rules",
            json!([{"text": "Be kind.", "hint": "x".repeat(601)}]),
        ),
        ("limit", json!(1)),
        ("visibility", json!("direct")),
    ] {
        let mut wrong = now.clone();
        wrong[field] = value;
        let reply = ada.ask("PUT", "/console/community", &wrong).await;
        assert_eq!(reply.json()["field"], field);
        reply.refused(422);
    }
}

#[tokio::test]
async fn budgets_are_set_within_bounds() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let seen = ada.get("/console/storage").await.ok();
    assert!(seen["free"].as_u64() > Some(0) && seen["store"].as_u64() > Some(0));
    assert_eq!(seen["far_max"], Value::Null);
    let gigabyte = 1u64 << 30;
    let wish = json!({"far_max": gigabyte, "posts_max": null});
    ada.ask("PUT", "/console/storage", &wish).await.ok();
    let settings: Result<_, Error> = house.store.read_now(|view| view.settings());
    let settings = settings.expect("it reads");
    assert_eq!(settings.far_files_bytes_max, Some(gigabyte));
    let log = ada.get("/console/log").await.ok();
    assert_eq!(log[0]["facts"]["changed"], "far_files_bytes_max");
    let small = json!({"far_max": 1, "posts_max": null});
    ada.ask("PUT", "/console/storage", &small)
        .await
        .refused(422);
}

#[tokio::test]
async fn devices_are_signed_out_and_passwords_made() {
    let house = House::open().await;
    let ben = house.user("ben").await.id_text();
    let mut other = Browser::signed_in(&house, "ada").await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let devices = ada.get("/console/devices").await.ok();
    assert_eq!(devices.as_array().map(Vec::len), Some(2));
    assert_eq!(devices[0]["this"], true);
    assert_eq!(devices[0]["name"], "Firefox on Linux");
    let id = devices[1]["id"].as_str().expect("an id");
    let out = format!("/console/devices/{id}/sign-out");
    ada.ask("POST", &out, &json!({})).await.ok();
    other.get("/console/devices").await.refused(401);
    ada.ask("POST", &out, &json!({})).await.refused(404);
    ada.ask("POST", "/console/devices/others/sign-out", &json!({}))
        .await
        .ok();
    let people = ada.get("/console/people").await.ok();
    assert_eq!(people.as_array().map(Vec::len), Some(2));
    let path = format!("/console/people/{ben}/password");
    let made = ada.ask("POST", &path, &json!({})).await.ok();
    let link = made["link"].as_str().expect("a link").to_owned();
    let way = link.strip_prefix("https://home.example").expect("here");
    let mut back = Browser::new(&house);
    let form = [("new", "a new long password")];
    assert_eq!(back.post(way, &form).await.status, 303);
    let mine = format!("/console/people/{}/password", house.id("ada"));
    ada.ask("POST", &mine, &json!({})).await.refused(403);
}

/// Only those who look after the house set budgets, whatever way they take.
#[tokio::test]
async fn the_verbs_look_themselves() {
    use burrow::ops::{budget, contact};
    let house = House::open().await;
    let ben = house.user("ben").await.id();
    let tried = house
        .store
        .write(move |tx| contact::try_again(tx, ben, "x.example"));
    assert!(matches!(tried.await, Err(Refusal::Forbidden)));
    let set = house
        .store
        .write(move |tx| budget::set(tx, ben, &budget::Budgets::default()));
    assert!(matches!(set.await, Err(Refusal::Forbidden)));
}
