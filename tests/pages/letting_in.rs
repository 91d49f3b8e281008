//! What the owner decides about who comes in: requests, pausing, members' invites, cards, and the tree of who invited whom.

use crate::house::{House, PASSWORD};
use crate::pages::asking::{ask, asking_house, requests, set_asking};
use crate::pages::browser::{Browser, leads_to, says};
use axum::body::Body;
use axum::http::{Request, header};
use burrow::model::settings::Asking;
use burrow::store::Error;
use regex::Regex;
use serde_json::json;
use std::time::Duration;

async fn invite(browser: &mut Browser, fields: &[(&str, &str)]) -> String {
    let reply = browser.post("/invites", fields).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    let page = reply.header("location").expect("a way on").to_owned();
    let link = Regex::new(r"https://home\.example(/invite/[A-Za-z0-9_-]{16})").expect("a pattern");
    let shown = browser.get(&page).await.text();
    link.captures(&shown).expect("a link")[1].to_owned()
}

const ONE: [(&str, &str); 2] = [("uses", "1"), ("expiry", "7")];

#[tokio::test]
async fn only_those_who_look_after_the_house_decide() {
    let house = asking_house().await;
    house.user("ben").await;
    let mut guest = Browser::new(&house);
    let link = ask(&house, &mut guest, "Rosa").await;
    let id = requests(&house)[0].id.to_string();
    let (mut ada, mut ben) = (
        Browser::signed_in(&house, "ada").await,
        Browser::signed_in(&house, "ben").await,
    );
    says(&ben.get("/requests").await, 403, "not for you");
    leads_to(&guest.get("/requests").await, "/login?to=%2Frequests");
    for act in ["approve", "reject", "ask"] {
        let path = format!("/requests/{id}/{act}");
        says(
            &ben.post(&path, &[("question", "Why?")]).await,
            403,
            "not for you",
        );
        leads_to(&guest.post(&path, &[]).await, "/login");
        for unknown in ["7", "x"] {
            let path = format!("/requests/{unknown}/{act}");
            says(
                &ada.post(&path, &[("question", "Why?")]).await,
                404,
                "Nothing here",
            );
        }
    }
    says(
        &ben.post("/requests/settings", &[("asking", "open")]).await,
        403,
        "not for you",
    );
    says(
        &ada.post("/requests/settings", &[("asking", "x")]).await,
        422,
        "isn’t on the list",
    );
    let long = "x".repeat(301);
    let wrong = [("asking", "open"), ("question", long.as_str())];
    says(
        &ada.post("/requests/settings", &wrong).await,
        422,
        "at most 300",
    );
    let paused = [("asking", "paused"), ("question", "Who are <you>?")];
    leads_to(
        &ada.post("/requests/settings", &paused).await,
        "/requests?saved",
    );
    set_asking(&house, Asking::Open).await;
    says(&guest.get("/join").await, 200, "Who are &#60;you&#62;?");
    says(&guest.get(&link).await, 200, "whom do you know here?");
    let noted = house
        .store
        .read_now(|view| view.audit(&burrow::model::Page::newest(9), |_| true));
    let noted: Result<_, Error> = noted;
    let names: Vec<String> = noted
        .expect("the log")
        .iter()
        .map(|entry| entry.act.name())
        .collect();
    assert_eq!(names, ["house.changed"]);
}

#[tokio::test]
async fn a_pause_stops_all_invites_and_says_so_kindly() {
    let house = House::open().await;
    house.user("ben").await;
    let (mut ada, mut ben) = (
        Browser::signed_in(&house, "ada").await,
        Browser::signed_in(&house, "ben").await,
    );
    let path = invite(&mut ada, &ONE).await;
    says(
        &ben.post("/invites/settings", &[("paused", "1")]).await,
        403,
        "not for you",
    );
    let pause = [("paused", "1"), ("members", "1")];
    leads_to(
        &ada.post("/invites/settings", &pause).await,
        "/invites?saved",
    );
    let mut guest = Browser::new(&house);
    says(&guest.get(&path).await, 503, "Invites are resting");
    let form = [("handle", "rosa"), ("password", PASSWORD)];
    says(&guest.post(&path, &form).await, 503, "Invites are resting");
    let app = Request::builder()
        .uri(&path)
        .header(header::ACCEPT, "application/json");
    let told = guest.send(app, Body::empty()).await;
    assert_eq!(told.refused(403), "This action is not allowed");
    leads_to(
        &ada.post("/invites/settings", &[("members", "1")]).await,
        "/invites?saved",
    );
    house.pass(1);
    leads_to(
        &guest.post(&path, &form).await,
        "/settings/security/codes?joined",
    );
}

#[tokio::test]
async fn members_invite_within_limits_or_not_at_all() {
    let house = House::open().await;
    house.user("ben").await;
    let (mut ada, mut ben) = (
        Browser::signed_in(&house, "ada").await,
        Browser::signed_in(&house, "ben").await,
    );
    for wide in [
        [("uses", "any"), ("expiry", "7")],
        [("uses", "1"), ("expiry", "never")],
    ] {
        says(&ben.post("/invites", &wide).await, 403, "not for you");
    }
    for _ in 0..5 {
        invite(&mut ben, &ONE).await;
    }
    says(&ben.post("/invites", &ONE).await, 429, "");
    let page = ben.get("/invites/new").await.text();
    assert!(!page.contains("value=\"any\"") && !page.contains("value=\"never\""));
    leads_to(&ada.post("/invites/settings", &[]).await, "/invites?saved");
    says(
        &ben.get("/invites").await,
        200,
        "Only those who look after this place",
    );
    says(&ben.get("/invites/new").await, 403, "not for you");
    says(&ben.post("/invites", &ONE).await, 403, "not for you");
    invite(&mut ada, &ONE).await;
}

#[tokio::test]
async fn whoever_presses_twice_is_in_and_nobody_else() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let (path, other) = (invite(&mut ada, &ONE).await, invite(&mut ada, &ONE).await);
    let form = [("handle", "rosa"), ("password", PASSWORD)];
    let mut guest = Browser::new(&house);
    let (mut first, mut second) = (Browser::new(&house), Browser::new(&house));
    house.pass(1);
    let (one, two) = tokio::join!(first.post(&path, &form), second.post(&path, &form));
    leads_to(&one, "/settings/security/codes?joined");
    leads_to(&two, "/settings/security/codes?joined");
    says(&second.get("/").await, 200, "Hello, rosa");
    let wrong = [("handle", "rosa"), ("password", "another password")];
    says(&guest.post(&path, &wrong).await, 410, "used up");
    says(
        &guest.post(&other, &form).await,
        422,
        "already has that handle",
    );
    house.wait(Duration::from_secs(11 * 60));
    says(&guest.post(&path, &form).await, 410, "used up");
}

#[tokio::test]
async fn a_handle_that_poses_is_refused_in_words() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let path = invite(&mut ada, &ONE).await;
    let mut guest = Browser::new(&house);
    for handle in ["home", "support", "ada_"] {
        let form = [("handle", handle), ("password", PASSWORD)];
        says(&guest.post(&path, &form).await, 422, "Try another");
    }
}

#[tokio::test]
async fn several_invites_are_made_at_once_and_printed() {
    let house = House::open().await;
    house.user("ben").await;
    let (mut ada, mut ben) = (
        Browser::signed_in(&house, "ada").await,
        Browser::signed_in(&house, "ben").await,
    );
    let four = [
        ("uses", "1"),
        ("expiry", "7"),
        ("copies", "4"),
        ("note", "For the fair"),
    ];
    let reply = ada.post("/invites", &four).await;
    let cards = reply.header("location").expect("cards").to_owned();
    assert!(cards.starts_with("/invites/cards?id="), "{cards}");
    let page = ada.get(&cards).await;
    says(&page, 200, "For the fair");
    assert_eq!(page.text().matches("<svg class=\"qr\"").count(), 4);
    let link = Regex::new(r"home\.example/invite/[A-Za-z0-9_-]{16}").expect("a pattern");
    let text = page.text();
    let mut links: Vec<&str> = link.find_iter(&text).map(|found| found.as_str()).collect();
    links.sort_unstable();
    links.dedup();
    assert_eq!(links.len(), 4, "each is an invite of its own");
    says(&ben.get(&cards).await, 404, "Nothing here");
    for wrong in [
        "/invites/cards",
        "/invites/cards?id=x",
        "/invites/cards?id=7",
    ] {
        says(&ada.get(wrong).await, 404, "Nothing here");
    }
    leads_to(
        &Browser::new(&house).get("/invites/cards").await,
        "/login?to=%2Finvites%2Fcards",
    );
    let odd = [("uses", "1"), ("expiry", "7"), ("copies", "1000")];
    says(&ada.post("/invites", &odd).await, 422, "isn’t on the list");
    let five = [("uses", "5"), ("expiry", "7")];
    let reply = ada.post("/invites", &five).await;
    let id = reply
        .header("location")
        .expect("a page")
        .replace("/invites/", "")
        .replace("?new", "");
    let sheet = ada.get(&format!("/invites/cards?id={id}")).await.text();
    assert_eq!(
        sheet.matches("<svg class=\"qr\"").count(),
        4,
        "a whole sheet of one"
    );
}

#[tokio::test]
async fn who_invited_whom_is_a_tree() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let path = invite(&mut ada, &ONE).await;
    let mut tom = Browser::new(&house);
    house.pass(1);
    tom.post(&path, &[("handle", "tom"), ("password", PASSWORD)])
        .await;
    let path = invite(&mut tom, &ONE).await;
    let mut rosa = Browser::new(&house);
    house.pass(1);
    rosa.post(&path, &[("handle", "rosa"), ("password", PASSWORD)])
        .await;
    let page = ada.get("/people/tree").await;
    says(&page, 200, "Who invited whom");
    let tree = page.text();
    let order: Vec<usize> = ["/@ada\"", "/@tom\"", "/@rosa\""]
        .iter()
        .map(|name| tree.find(&format!("href=\"{name}")).expect("on the tree"))
        .collect();
    assert!(order.is_sorted(), "from the one who invites to the guest");
    assert_eq!(tree.matches("<ul").count(), tree.matches("</ul>").count());
    assert_eq!(tree.matches("<li>").count(), tree.matches("</li>").count());
    says(&tom.get("/people/tree").await, 403, "not for you");
    leads_to(
        &Browser::new(&house).get("/people/tree").await,
        "/login?to=%2Fpeople%2Ftree",
    );
}

#[tokio::test]
async fn apps_are_told_apart_which_invites_are_over_and_which_never_were() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let path = invite(&mut ada, &ONE).await;
    let asks = |path: &str| {
        Request::builder()
            .uri(path)
            .header(header::ACCEPT, "application/json")
    };
    let code = path.replace("/invite/", "");
    let good = ada.send(asks(&path), Body::empty()).await.ok();
    let api = "https://home.example/api/v2/instance";
    assert_eq!(good, json!({"invite_code": code, "instance_api_url": api}));
    house.wait(Duration::from_secs(8 * 24 * 60 * 60));
    let over = ada.send(asks(&path), Body::empty()).await;
    assert_eq!(over.refused(401), "This invite is not valid");
    let none = ada
        .send(asks("/invite/AAAAAAAAAAAAAAAA"), Body::empty())
        .await;
    assert_eq!(none.refused(404), "Record not found");
}
