//! The dashboard's page and the files of its program.

use super::browser::{Browser, leads_to, says};
use crate::house::House;
use axum::body::Body;
use axum::http::{Request, header};
use burrow::door::visitor::Listener;
use burrow::model::account::{Role, User};
use burrow::pages::built;
use burrow::store::Error;

/// Makes somebody look after people too.
pub async fn promote(house: &House, handle: &str) {
    let id = house.id(handle);
    let promoted = house.store.write(move |tx| {
        let user: User = tx.user(id)?.expect("a person of this house");
        tx.put_user(&User {
            role: Role::Moderator,
            ..user
        })
    });
    let promoted: Result<(), Error> = promoted.await;
    promoted.expect("a person can be promoted");
}

#[tokio::test]
async fn it_is_for_those_who_look_after_the_house() {
    let house = House::open().await;
    house.user("ben").await;
    house.user("mo").await;
    promote(&house, "mo").await;
    for path in ["/dashboard", "/dashboard/people", "/dashboard/reports/7"] {
        let mut eve = Browser::new(&house);
        let to = format!("/login?to={}", path.replace('/', "%2F"));
        leads_to(&eve.get(path).await, &to);
        let mut ben = Browser::signed_in(&house, "ben").await;
        says(&ben.get(path).await, 403, "not for you");
        let mut mo = Browser::signed_in(&house, "mo").await;
        says(&mo.get(path).await, 200, "Dashboard");
        let mut ada = Browser::signed_in(&house, "ada").await;
        says(&ada.get(path).await, 200, "Dashboard");
    }
    let unclaimed = House::unclaimed();
    leads_to(&Browser::new(&unclaimed).get("/dashboard").await, "/");
    let tunnel = burrow::run::router(&unclaimed.doors, Listener::Origin);
    let closed = Browser::through(tunnel).get("/dashboard").await;
    assert_eq!(closed.status, 503);
}

/// Without script, or without the program, the same things are on pages.
#[tokio::test]
async fn the_way_to_the_pages_is_always_there() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let page = ada.get("/dashboard").await;
    for path in ["/people", "/invites", "/servers", "/community"] {
        says(&page, 200, &format!("<a href=\"{path}\"><b>"));
    }
    house.user("mo").await;
    promote(&house, "mo").await;
    let theirs = Browser::signed_in(&house, "mo")
        .await
        .get("/dashboard")
        .await;
    assert!(!theirs.text().contains("href=\"/community\""));
}

#[tokio::test]
async fn its_policy_lets_our_own_scripts_run_and_no_others() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let page = ada.get("/dashboard").await;
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(policy.contains("script-src 'self';"), "{policy}");
    assert!(policy.contains("connect-src 'self';"), "{policy}");
    let other = ada.get("/people").await;
    let policy = other.header("content-security-policy").expect("a policy");
    assert!(!policy.contains("script-src"), "{policy}");
}

/// Every file that the page names is there, packed as the browser can unpack it, and is kept for ever.
#[tokio::test]
async fn the_programs_files_travel_packed() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let page = ada.get("/dashboard").await;
    let Some(program) = built::program("dashboard") else {
        says(&page, 200, "built without its dashboard");
        return;
    };
    let files = program.scripts.iter().chain(&program.styles);
    for address in files.chain(program.messages.get("en")) {
        assert!(page.text().contains(address.as_str()), "{address}");
        for (accepted, packing) in [
            ("gzip, deflate, br", Some("br")),
            ("gzip, deflate", Some("gzip")),
        ] {
            let request = Request::builder()
                .uri(address)
                .header(header::ACCEPT_ENCODING, accepted);
            let file = ada.send(request, Body::empty()).await;
            assert_eq!(file.status, 200, "{address}");
            assert_eq!(file.header("content-encoding"), packing, "{address}");
            assert_eq!(file.header("vary"), Some("accept-encoding"));
            let kept = "public, max-age=31536000, immutable";
            assert_eq!(file.header("cache-control"), Some(kept));
        }
        let plain = ada.get(address).await;
        assert_eq!(plain.header("content-encoding"), None, "{address}");
    }
    let script = ada.get(&program.scripts[0]).await;
    assert_eq!(
        script.header("content-type"),
        Some("text/javascript; charset=utf-8")
    );
    assert!(script.text().contains("dashboard"), "it is unpacked");
    for nothing in ["/assets/index.json", "/assets/README", "/assets/x.js"] {
        assert_eq!(ada.get(nothing).await.status, 404, "{nothing}");
    }
}
