//! Invites: making, joining, and every way in which one is over.

use crate::house::{House, PASSWORD, Reply};
use crate::pages::browser::{Browser, leads_to, says};
use axum::body::Body;
use axum::http::{Request, header};
use burrow::model::account::Role;
use regex::Regex;
use std::time::Duration;

/// Makes an invite in the browser; its page and the path of its link.
async fn make(owner: &mut Browser, fields: &[(&str, &str)]) -> (String, String) {
    let reply = owner.post("/invites", fields).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    let page = reply.header("location").expect("a way on").to_owned();
    let shown = owner.get(&page).await;
    says(&shown, 200, "Your invite is ready");
    assert!(
        shown.text().contains("<svg class=\"qr\""),
        "the link is drawn too"
    );
    let link = Regex::new(r"https://home\.example(/invite/[A-Za-z0-9_-]{16})").expect("a pattern");
    let path = link.captures(&shown.text()).expect("a link")[1].to_owned();
    (page.replace("?new", ""), path)
}

const ONE: [(&str, &str); 3] = [("uses", "1"), ("expiry", "7"), ("role", "member")];

async fn join(house: &House, path: &str, handle: &str) -> (Browser, Reply) {
    let mut guest = Browser::new(house);
    house.pass(1);
    let reply = guest
        .post(path, &[("handle", handle), ("password", PASSWORD)])
        .await;
    (guest, reply)
}

#[tokio::test]
async fn a_guest_joins_and_follows_from_the_start() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let id = house.id("ada").to_string();
    house.user("ada").await.says("Tea is on.").await;
    let fields = [
        ("note", "Aunt <Rosa>"),
        ("uses", "1"),
        ("expiry", "7"),
        ("role", "moderator"),
        ("follow", id.as_str()),
    ];
    let (_, path) = make(&mut ada, &fields).await;
    let mut guest = Browser::new(&house);
    let page = guest.get(&path).await;
    says(&page, 200, "Ada invites you");
    says(&page, 200, "Aunt &#60;Rosa&#62;");
    says(&page, 200, "one use left");
    let (mut rosa, reply) = join(&house, &path, "Rosa").await;
    leads_to(&reply, "/settings/security/codes?joined");
    says(&rosa.get("/apps?joined").await, 200, "home.example");
    says(&rosa.get("/").await, 200, "Hello, rosa");
    let (ada_id, rosa_id) = (house.id("ada"), house.id("rosa"));
    let facts = house.store.read_now(|view| {
        let user = view.user(rosa_id)?.expect("a person");
        Ok::<_, burrow::store::Error>((user.role, view.follows(rosa_id, ada_id)?, user.invited_by))
    });
    let (role, follows, by) = facts.expect("the store reads");
    assert_eq!((role, follows), (Role::Moderator, true));
    let came = house
        .store
        .read_now(|view| view.invited(by.expect("an invite")))
        .map_err(|why: burrow::store::Error| why.to_string());
    assert_eq!(came.expect("the store reads"), [rosa_id]);
    let home = house
        .user("rosa")
        .await
        .get("/api/v1/timelines/home")
        .await
        .ok();
    assert!(
        home.to_string().contains("Tea is on."),
        "the first page isn't empty: {home}"
    );
    says(&rosa.get(&path).await, 200, "You are already in");
    says(&ada.get("/invites").await, 200, "used up");
}

#[tokio::test]
async fn an_invite_that_is_over_says_why() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let (_, used) = make(&mut ada, &ONE).await;
    assert_eq!(join(&house, &used, "ben").await.1.status, 303);
    let (page, revoked) = make(&mut ada, &ONE).await;
    leads_to(
        &ada.post(&format!("{page}/revoke"), &[]).await,
        "/invites?revoked",
    );
    let (_, expired) = make(&mut ada, &[("uses", "any"), ("expiry", "1")]).await;
    house.wait(Duration::from_secs(24 * 60 * 60));
    for (path, status, words) in [
        (used.as_str(), 410, "used up"),
        (revoked.as_str(), 410, "taken back"),
        (expired.as_str(), 410, "expired"),
        ("/invite/AAAAAAAAAAAAAAAA", 404, "don’t know this invite"),
    ] {
        says(&Browser::new(&house).get(path).await, status, words);
        says(&join(&house, path, "eve").await.1, status, words);
    }
    let eve = house
        .store
        .read_now(|view| view.account_by_acct("eve"))
        .map_err(|why: burrow::store::Error| why.to_string());
    assert!(
        eve.expect("the store reads").is_none(),
        "nothing half-written"
    );
}

#[tokio::test]
async fn a_refused_guest_does_not_use_the_invite_up() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let (_, path) = make(&mut ada, &ONE).await;
    says(
        &join(&house, &path, "ada").await.1,
        422,
        "already has that handle",
    );
    says(&join(&house, &path, "a b").await.1, 422, "1 to 30 letters");
    says(
        &join(&house, &path, "admin").await.1,
        422,
        "already has that handle",
    );
    let mut guest = Browser::new(&house);
    says(
        &guest
            .post(&path, &[("handle", "ben"), ("password", "short")])
            .await,
        422,
        "at least 12",
    );
    let after = "/settings/security/codes?joined";
    leads_to(&join(&house, &path, "ben").await.1, after);
}

#[tokio::test]
async fn of_two_guests_at_once_one_gets_the_last_place() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let (_, path) = make(&mut ada, &ONE).await;
    let (first, second) = tokio::join!(join(&house, &path, "ben"), join(&house, &path, "cleo"));
    let mut statuses = [first.1.status.as_u16(), second.1.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410]);
}

#[tokio::test]
async fn members_invite_members_and_see_only_their_own() {
    let house = House::open().await;
    house.user("ben").await;
    let (mut ada, mut ben) = (
        Browser::signed_in(&house, "ada").await,
        Browser::signed_in(&house, "ben").await,
    );
    let (adas, _) = make(
        &mut ada,
        &[("note", "For Tom"), ("uses", "1"), ("expiry", "never")],
    )
    .await;
    let (bens, _) = make(&mut ben, &ONE).await;
    let moderator = [("uses", "1"), ("expiry", "7"), ("role", "moderator")];
    says(&ben.post("/invites", &moderator).await, 403, "not for you");
    says(&ben.get(&adas).await, 404, "Nothing here");
    says(
        &ben.post(&format!("{adas}/revoke"), &[]).await,
        404,
        "Nothing here",
    );
    assert!(!ben.get("/invites").await.text().contains("For Tom"));
    assert!(!ben.get("/invites/new").await.text().contains("Moderator"));
    says(&ada.get(&bens).await, 200, "one use left");
    says(&ada.get("/invites").await, 200, "made by ben");
    says(&ben.get("/invites/abc").await, 404, "Nothing here");
}

#[tokio::test]
async fn an_invite_form_has_bounds() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let long = "x".repeat(201);
    for fields in [
        [("uses", "7"), ("expiry", "7"), ("role", "member")],
        [("uses", "1"), ("expiry", "8"), ("role", "member")],
        [("uses", "1"), ("expiry", "7"), ("role", "owner")],
        [("uses", "1"), ("expiry", "7"), ("follow", "x")],
        [("uses", "1"), ("expiry", "7"), ("follow", "12345")],
        [("uses", "1"), ("expiry", "7"), ("note", long.as_str())],
    ] {
        says(
            &ada.post("/invites", &fields).await,
            422,
            "Please look at this again",
        );
    }
    says(&ada.get("/invites").await, 200, "No invites yet");
}

#[tokio::test]
async fn apps_are_told_whether_an_invite_is_good() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let (_, path) = make(&mut ada, &ONE).await;
    let mut app = Browser::new(&house);
    let asks = |path: &str| {
        Request::builder()
            .uri(path)
            .header(header::ACCEPT, "application/json")
    };
    let good = app.send(asks(&path), Body::empty()).await.ok();
    assert_eq!(
        good["instance_api_url"],
        "https://home.example/api/v2/instance"
    );
    assert_eq!(
        format!("/invite/{}", good["invite_code"].as_str().expect("a code")),
        path
    );
    let bad = app
        .send(asks("/invite/AAAAAAAAAAAAAAAA"), Body::empty())
        .await;
    assert_eq!(bad.refused(404), "Record not found");
}

#[tokio::test]
async fn only_the_owner_keeps_house() {
    let house = House::open().await;
    house.user("ben").await;
    let (mut ada, mut ben) = (
        Browser::signed_in(&house, "ada").await,
        Browser::signed_in(&house, "ben").await,
    );
    says(&ben.get("/community").await, 403, "not for you");
    let form = [
        ("community", "Fern Lane"),
        ("description", "Three generations."),
        ("rules", "Be kind.\r\n\r\nBe kind.\nKnock first.\n"),
        ("visibility", "local"),
        ("limit", "1000"),
    ];
    says(&ben.post("/community", &form).await, 403, "not for you");
    leads_to(&ada.post("/community", &form).await, "/community?saved");
    says(
        &ada.get("/community?saved").await,
        200,
        "Three generations.",
    );
    let settings = house
        .store
        .read_now(|view| view.settings())
        .map_err(|why: burrow::store::Error| why.to_string())
        .expect("the store reads");
    let rules: Vec<&str> = settings
        .rules
        .iter()
        .map(|rule| rule.text.as_str())
        .collect();
    assert_eq!(rules, ["Be kind.", "Knock first."]);
    assert!(settings.default_local_only && settings.status_chars_max == 1_000);
    let first = settings.rules[0].id;
    leads_to(&ada.post("/community", &form).await, "/community?saved");
    let again = house
        .store
        .read_now(|view| view.settings())
        .map_err(|why: burrow::store::Error| why.to_string())
        .expect("the store reads");
    assert_eq!(
        again.rules[0].id, first,
        "a rule whose words stay keeps its id"
    );
    let wrong = [("community", ""), ("visibility", "x"), ("limit", "99")];
    let reply = ada.post("/community", &wrong).await;
    says(&reply, 422, "1 to 60 characters");
    says(&reply, 422, "one of the three");
    says(&reply, 422, "whole number");
    says(&Browser::new(&house).get("/").await, 200, "Knock first.");
}

#[tokio::test]
async fn the_owner_is_shown_the_way_to_help_somebody_back_in() {
    let house = House::open().await;
    house.user("ben").await;
    let (mut ada, mut ben) = (
        Browser::signed_in(&house, "ada").await,
        Browser::signed_in(&house, "ben").await,
    );
    says(&ben.get("/people").await, 403, "not for you");
    let page = ada.get("/people").await;
    says(&page, 200, "Has ben forgotten the password?");
    let way = format!("/people/{}/help-in", house.id("ben"));
    assert!(page.text().contains(&way));
    let own = format!("/people/{}/help-in", house.id("ada"));
    assert!(!page.text().contains(&own), "nobody helps themselves");
}
