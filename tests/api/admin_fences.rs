//! Addresses from which nobody may join, or come; and lists that are empty because nobody has an e-mail address here.

use crate::golden;
use crate::house::House;
use axum::body::Body;
use axum::http::Request;
use burrow::door::visitor::Listener;
use burrow::model::fence::Height;
use burrow::ops::{Refusal, fence};
use serde_json::json;
use std::net::IpAddr;
use std::time::Duration;
use tower::ServiceExt;

const PATH: &str = "/api/v1/admin/ip_blocks";

fn around(house: &House, ip: &str) -> Option<Height> {
    let ip: IpAddr = ip.parse().expect("an address");
    let found: Result<_, burrow::store::Error> =
        house.store.read_now(|view| fence::around(view, ip));
    found.expect("the store can be read")
}

#[tokio::test]
async fn fences_are_put_up_moved_and_taken_down() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let wish = json!({"ip": "203.0.113.9/24", "severity": "sign_up_block", "comment": "spam",
        "expires_in": 3600});
    let made = ada.post(PATH, wish).await.ok();
    assert_eq!(made["ip"], "203.0.113.0/24");
    let text = serde_json::to_string_pretty(&made).expect("JSON can be written");
    golden::compare("entities/admin_ip_block.json", &(text + "\n"));
    assert_eq!(around(&house, "203.0.113.77"), Some(Height::SignUp));
    assert_eq!(around(&house, "203.0.114.77"), None);
    let path = format!("{PATH}/{}", made["id"].as_str().expect("an id"));
    let changed = ada.put(&path, json!({"severity": "no_access"})).await.ok();
    assert_eq!(changed["comment"], "spam", "was not named");
    assert_eq!(changed["expires_at"], made["expires_at"]);
    assert_eq!(around(&house, "203.0.113.77"), Some(Height::Everything));
    assert_eq!(ada.get(&path).await.ok(), changed);
    assert_eq!(ada.get(PATH).await.ok(), json!([changed]));
    for wish in [
        json!({}),
        json!({"ip": "home"}),
        json!({"ip": "203.0.113.0/24"}),
        json!({"ip": "198.51.100.1", "severity": "hang"}),
        json!({"ip": "198.51.100.1", "comment": "x".repeat(500)}),
    ] {
        ada.post(PATH, wish).await.refused(422);
    }
    house.wait(Duration::from_secs(3_700));
    assert_eq!(around(&house, "203.0.113.77"), None, "its time is over");
    let for_ever = json!({"expires_in": null});
    assert_eq!(
        ada.put(&path, for_ever).await.ok()["expires_at"],
        json!(null)
    );
    assert_eq!(around(&house, "203.0.113.77"), Some(Height::Everything));
    assert_eq!(ada.delete(&path).await.ok(), json!({}));
    ada.get(&path).await.refused(404);
    assert_eq!(around(&house, "203.0.113.77"), None);
}

#[tokio::test]
async fn lists_of_email_addresses_are_honestly_empty() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for list in ["email_domain_blocks", "canonical_email_blocks"] {
        let path = format!("/api/v1/admin/{list}");
        assert_eq!(ada.get(&path).await.ok(), json!([]));
        let wish = json!({"domain": "mail.example", "email": "zoe@mail.example"});
        ada.post(&path, wish).await.refused(422);
    }
    let test = "/api/v1/admin/canonical_email_blocks/test";
    let test = ada.post(test, json!({"email": "zoe@mail.example"})).await;
    assert_eq!(test.ok(), json!([]));
}

#[tokio::test]
async fn moderators_may_and_members_may_not() {
    let house = House::open().await;
    let ben = house.user("ben").await.id();
    let wish = fence::Wish {
        range: Some("203.0.113.0/24".to_owned()),
        ..fence::Wish::default()
    };
    let made = house.store.write(move |tx| fence::make(tx, ben, &wish));
    assert!(matches!(made.await, Err(Refusal::Forbidden)));
}

#[tokio::test]
async fn whoever_is_fenced_out_is_turned_away_at_the_tunnel_and_never_at_home() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let path = "/api/v1/instance";
    let ask = |listener, ip: &'static str| {
        let router = burrow::run::router(&house.doors, listener);
        let request = Request::get(path)
            .header("cf-connecting-ip", ip)
            .body(Body::empty())
            .expect("a request");
        async move {
            let answer = router.oneshot(request).await.expect("routers don't fail");
            answer.status().as_u16()
        }
    };
    let wish = json!({"ip": "203.0.113.0/24", "severity": "sign_up_block"});
    let made = ada.post(PATH, wish).await.ok();
    assert_eq!(ask(Listener::Origin, "203.0.113.7").await, 200, "may read");
    let one = format!("{PATH}/{}", made["id"].as_str().expect("an id"));
    ada.put(&one, json!({"severity": "no_access"})).await.ok();
    assert_eq!(ask(Listener::Origin, "203.0.113.7").await, 403);
    assert_eq!(ask(Listener::Origin, "203.0.114.7").await, 200);
    assert_eq!(ask(Listener::Lan, "203.0.113.7").await, 200);
}
