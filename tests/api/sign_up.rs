//! Signing up from an app: by an invite, as a request, and every way in which that is refused.

use crate::house::{ALL_SCOPES, Caller, House, PASSWORD, Reply};
use crate::pages::asking::{filled, post};
use crate::pages::browser::{Browser, says};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Method;
use burrow::door::secret;
use burrow::model::join_request::JoinRequest;
use burrow::model::settings::{Asking, Settings};
use burrow::model::{AccountId, Page};
use burrow::ops::decide_request::{approve, reject};
use burrow::ops::invite::{Draft, make};
use burrow::ops::{Refusal, request_join};
use burrow::store::Error;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;

/// An app that speaks for itself.
async fn app(house: &House) -> Caller<'_> {
    let registered = house
        .anonymous()
        .post(
            "/api/v1/apps",
            json!({"client_name": "Ivory", "redirect_uris": "urn:ietf:wg:oauth:2.0:oob", "scopes": ALL_SCOPES}),
        )
        .await
        .ok();
    let token = house
        .anonymous()
        .post(
            "/oauth/token",
            json!({"grant_type": "client_credentials", "client_id": registered["client_id"],
                "client_secret": registered["client_secret"], "scope": "read write"}),
        )
        .await
        .ok();
    let mut app = house.anonymous();
    app.bearer = Some(token["access_token"].as_str().expect("a token").to_owned());
    app
}

async fn set(house: &House, change: impl FnOnce(&mut Settings) + Send + 'static + Clone) {
    let set = house.store.write(move |tx| {
        let mut settings = tx.settings()?;
        change.clone()(&mut settings);
        tx.put_settings(&settings)
    });
    let set: Result<(), Error> = set.await;
    set.expect("settings can be kept");
}

async fn invite(house: &House) -> String {
    let (ada, code) = (house.id("ada"), secret::invite_code());
    let asked = code.clone();
    let draft = Draft {
        note: String::new(),
        max_uses: Some(1),
        lasts: Some(Duration::from_secs(60)),
        role: burrow::model::account::Role::Member,
        follow: vec![ada],
    };
    let made = house.store.write(move |tx| make(tx, ada, &draft, &asked));
    made.await.expect("an invite can be made");
    code
}

fn wish(username: &str) -> Value {
    json!({"username": username, "password": PASSWORD, "email": "rosa@far.example", "agreement": true,
        "locale": "de", "reason": "Tom knows me from the choir.", "date_of_birth": "1950-01-01"})
}

async fn sign_up(app: &Caller<'_>, wish: Value) -> Reply {
    app.post("/api/v1/accounts", wish).await
}

/// The same from an address of its own.
async fn sign_up_at(app: &Caller<'_>, ip: &str, wish: Value) -> Reply {
    let peer = SocketAddr::new(ip.parse().expect("an address"), 1234);
    let request = app
        .request(Method::POST, "/api/v1/accounts")
        .extension(ConnectInfo(peer))
        .header("content-type", "application/json");
    let request = request.body(Body::from(wish.to_string()));
    app.house.send(request.expect("a request")).await
}

fn with(mut wish: Value, name: &str, value: Value) -> Value {
    wish[name] = value;
    wish
}

fn request(house: &House) -> JoinRequest {
    let all: Result<_, Error> = house
        .store
        .read_now(|view| view.join_requests(&Page::newest(9)));
    all.expect("the store reads").remove(0)
}

#[tokio::test]
async fn an_invite_makes_an_account_at_once() {
    let house = House::open().await;
    let app = app(&house).await;
    let code = invite(&house).await;
    let form = [
        ("username", "Rosa"),
        ("password", PASSWORD),
        ("agreement", "true"),
        ("locale", "de"),
        ("invite_code", code.as_str()),
    ];
    let token = app.form(Method::POST, "/api/v1/accounts", &form).await.ok();
    assert_eq!(
        (&token["token_type"], &token["scope"]),
        (&json!("Bearer"), &json!(ALL_SCOPES))
    );
    assert!(token["created_at"].is_u64());
    let mut rosa = house.anonymous();
    rosa.bearer = Some(token["access_token"].as_str().expect("a token").to_owned());
    let me = rosa.get("/api/v1/accounts/verify_credentials").await.ok();
    assert_eq!(me["username"], "rosa");
    assert_eq!(
        rosa.get("/api/v1/emails/check_confirmation").await.ok(),
        json!(true)
    );
    let again = rosa.post("/api/v1/emails/confirmations", json!({})).await;
    assert!(again.refused(403).contains("awaiting confirmation"));
    let (ada, id) = (house.id("ada"), house.id("rosa"));
    let facts: Result<_, Error> = house.store.read_now(|view| {
        let user = view.user(id)?.expect("a person");
        Ok((
            user.locale,
            view.follows(id, ada)?,
            user.invited_by.is_some(),
        ))
    });
    assert_eq!(
        facts.expect("the store reads"),
        ("de".to_owned(), true, true)
    );
    let second = sign_up(&app, with(wish("tom"), "invite_code", json!(code))).await;
    assert_eq!(
        second.refused(403),
        "This action is not allowed",
        "one use is one use"
    );
}

#[tokio::test]
async fn without_an_invite_it_is_a_request_and_the_token_waits() {
    let house = House::open().await;
    let app = app(&house).await;
    assert_eq!(
        sign_up(&app, wish("rosa")).await.refused(403),
        "This action is not allowed"
    );
    set(&house, |settings| settings.asking = Asking::Open).await;
    let two = house.anonymous().get("/api/v2/instance").await.ok();
    assert_eq!(two["registrations"]["enabled"], true);
    assert_eq!(two["registrations"]["approval_required"], true);
    assert_eq!(two["registrations"]["reason_required"], true);
    let one = house.anonymous().get("/api/v1/instance").await.ok();
    assert_eq!(
        (&one["registrations"], &one["approval_required"]),
        (&json!(true), &json!(true))
    );
    let token = sign_up(&app, wish("rosa")).await.ok();
    let mut rosa = house.anonymous();
    rosa.bearer = Some(token["access_token"].as_str().expect("a token").to_owned());
    let waits = rosa.get("/api/v1/accounts/verify_credentials").await;
    assert_eq!(
        waits.refused(403),
        "Your login is currently pending approval"
    );
    let asked = request(&house);
    assert_eq!(asked.answer, "Tom knows me from the choir.");
    let told = house
        .user("ada")
        .await
        .get("/api/v1/notifications")
        .await
        .ok();
    assert_eq!(
        (&told[0]["type"], &told[0]["account"]["username"]),
        (&json!("admin.sign_up"), &json!("rosa"))
    );
    let taken = sign_up(&app, wish("rosa")).await;
    assert_eq!(taken.json()["details"]["username"][0]["error"], "ERR_TAKEN");
    let (ada, code) = (house.id("ada"), secret::invite_code());
    let approved = house
        .store
        .write(move |tx| approve(tx, ada, asked.id, "", &code));
    approved.await.expect("a request can be approved");
    let me = rosa.get("/api/v1/accounts/verify_credentials").await.ok();
    assert_eq!(
        me["id"],
        asked.id.to_string(),
        "the same id before and after"
    );
    assert_eq!(house.id("rosa"), asked.id);
}

#[tokio::test]
async fn a_rejected_request_ends_its_token_and_frees_the_name() {
    let house = House::open().await;
    let app = app(&house).await;
    set(&house, |settings| settings.asking = Asking::Open).await;
    let token = sign_up(&app, wish("rosa")).await.ok();
    let (ada, id) = (house.id("ada"), request(&house).id);
    let rejected = house.store.write(move |tx| reject(tx, ada, id, ""));
    rejected.await.expect("a request can be rejected");
    let mut rosa = house.anonymous();
    rosa.bearer = Some(token["access_token"].as_str().expect("a token").to_owned());
    let refused = rosa.get("/api/v1/accounts/verify_credentials").await;
    assert_eq!(refused.refused(401), "The access token is invalid");
    house.user("rosa").await;
}

#[tokio::test]
async fn while_somebody_waits_for_a_name_nobody_else_gets_it() {
    let house = House::open().await;
    let app = app(&house).await;
    set(&house, |settings| settings.asking = Asking::Open).await;
    sign_up(&app, wish("rosa")).await.ok();
    let code = invite(&house).await;
    let other = sign_up(&app, with(wish("rosa"), "invite_code", json!(code))).await;
    assert_eq!(other.json()["details"]["username"][0]["error"], "ERR_TAKEN");
    house.wait(request_join::LASTS);
    house.user("rosa").await;
}

#[tokio::test]
async fn fields_are_refused_as_mastodon_refuses_them() {
    let house = House::open().await;
    let app = app(&house).await;
    set(&house, |settings| settings.asking = Asking::Open).await;
    let bad = sign_up(&app, json!({"username": "a b", "password": ""})).await;
    assert_eq!(bad.status, 422);
    let body = bad.json();
    assert_eq!(
        body["error"],
        "Validation failed: Password can't be blank, Service agreement must be accepted, Username must contain only \
         letters, numbers and underscores, Reason can't be blank"
    );
    assert_eq!(
        body["details"]["agreement"],
        json!([{"error": "ERR_ACCEPTED", "description": "must be accepted"}])
    );
    let long = "x".repeat(1_001);
    for (field, value, error) in [
        ("password", "short", "ERR_TOO_SHORT"),
        ("username", "", "ERR_BLANK"),
        ("username", "ada", "ERR_TAKEN"),
        ("username", "admin", "ERR_RESERVED"),
        ("username", "home", "ERR_RESERVED"),
        (
            "username",
            "abcdefghijabcdefghijabcdefghijk",
            "ERR_TOO_LONG",
        ),
        ("reason", " ", "ERR_BLANK"),
        ("reason", long.as_str(), "ERR_TOO_LONG"),
    ] {
        let reply = sign_up(&app, with(wish("rosa"), field, json!(value))).await;
        assert_eq!(reply.status, 422, "{field} {value}");
        assert_eq!(
            reply.json()["details"][field][0]["error"],
            error,
            "{field} {value}"
        );
    }
    let none: Result<_, Error> = house
        .store
        .read_now(|view| view.join_requests(&Page::newest(9)));
    assert_eq!(none.expect("the store reads"), [], "nothing half-written");
}

#[tokio::test]
async fn only_an_app_by_itself_signs_people_up() {
    let house = House::open().await;
    let ben = house.user("ben").await;
    let why = sign_up(&ben, wish("rosa")).await.refused(403);
    assert!(why.contains("client credentials"), "{why}");
    assert_eq!(sign_up(&house.anonymous(), wish("rosa")).await.status, 401);
    let app = app(&house).await;
    let confirmed = app.get("/api/v1/emails/check_confirmation").await;
    assert_eq!(confirmed.status, 422, "an app has no e-mail");
}

#[tokio::test]
async fn a_paused_invite_and_a_full_house_are_refused() {
    let house = House::open().await;
    let app = app(&house).await;
    let code = invite(&house).await;
    set(&house, |settings| settings.invites_paused = true).await;
    let paused = sign_up(&app, with(wish("rosa"), "invite_code", json!(code))).await;
    assert_eq!(paused.refused(403), "This action is not allowed");
    set(&house, |settings| settings.asking = Asking::Open).await;
    for count in 0..request_join::DAILY_MAX {
        let (ip, wish) = (format!("192.0.2.{count}"), wish(&format!("guest{count}")));
        sign_up_at(&app, &ip, wish).await.ok();
    }
    assert_eq!(
        sign_up_at(&app, "192.0.2.99", wish("rosa"))
            .await
            .refused(429),
        "Too many requests"
    );
}

/// Once, only the form at `/join` was counted by household: one stranger with an app took up all places there are.
#[tokio::test]
async fn one_household_asks_three_times_a_day_by_whatever_door() {
    let house = House::open().await;
    let app = app(&house).await;
    set(&house, |settings| settings.asking = Asking::Open).await;
    let ask = |number: u32, ip: &'static str| {
        let (app, wish) = (&app, wish(&format!("guest{number}")));
        async move { sign_up_at(app, ip, wish).await }
    };
    // What comes to nothing doesn't count.
    let blank = with(wish("rosa"), "reason", json!(""));
    for _ in 0..5 {
        let reply = sign_up_at(&app, "2001:db8::1", blank.clone()).await;
        assert_eq!(reply.status, 422);
    }
    ask(0, "2001:db8::1").await.ok();
    ask(0, "2001:db8::1").await.refused(422);
    ask(1, "2001:db8::2").await.ok();
    ask(2, "2001:db8::3").await.ok();
    let over = ask(3, "2001:db8::4").await;
    assert_eq!(over.refused(429), "Too many requests");
    ask(3, "2001:db8:0:1::4").await.ok();
    let code = invite(&house).await;
    let invited = with(wish("tom"), "invite_code", json!(code));
    sign_up_at(&app, "2001:db8::4", invited).await.ok();
    let mut guest = Browser::at(&house, "2001:db8::5");
    let fields = filled(&house, &mut guest, "Eve").await;
    says(&post(&mut guest, &fields).await, 429, "from your address");
    house.wait(Duration::from_secs(24 * 60 * 60));
    ask(4, "2001:db8::4").await.ok();
}

#[tokio::test]
async fn members_decide_on_nothing() {
    let house = House::open().await;
    let app = app(&house).await;
    set(&house, |settings| settings.asking = Asking::Open).await;
    sign_up(&app, wish("rosa")).await.ok();
    let (ben, id) = (house.user("ben").await.id(), request(&house).id);
    let tried = house.store.write(move |tx| reject(tx, ben, id, ""));
    assert!(matches!(tried.await, Err(Refusal::Forbidden)));
    let tried = house
        .store
        .write(move |tx| approve(tx, ben, id, "", "code"));
    assert!(matches!(tried.await, Err(Refusal::Forbidden)));
    let nobody = house.id("ada");
    let tried = house
        .store
        .write(move |tx| approve(tx, nobody, AccountId(7), "", "code"));
    assert!(matches!(tried.await, Err(Refusal::NotFound)));
}

#[tokio::test]
async fn other_admin_tools_see_pending_accounts_and_decide() {
    let house = House::open().await;
    let app = app(&house).await;
    set(&house, |settings| settings.asking = Asking::Open).await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    sign_up(&app, wish("rosa")).await.ok();
    sign_up(&app, wish("tom")).await.ok();
    let lists = [
        "/api/v1/admin/accounts?pending=true",
        "/api/v2/admin/accounts?status=pending",
    ];
    for list in lists {
        let found = ada.get(list).await.ok();
        let names: Vec<&str> = found
            .as_array()
            .expect("a list")
            .iter()
            .map(|one| one["username"].as_str().expect("a name"))
            .collect();
        assert_eq!(names, ["tom", "rosa"]);
        assert_eq!(found[0]["approved"], false);
        assert_eq!(found[0]["invite_request"], "Tom knows me from the choir.");
        ben.get(list).await.refused(403);
    }
    let pending = ada.get(lists[0]).await.ok();
    let at = |nth: usize, act: &str| {
        let id = pending[nth]["id"].as_str().expect("an id");
        format!("/api/v1/admin/accounts/{id}{act}")
    };
    let first = ada.get(&format!("{}&limit=1", lists[0])).await;
    assert_eq!(first.ok().as_array().map(Vec::len), Some(1));
    assert_eq!(ada.get(&at(1, "")).await.ok()["approved"], false);
    for act in ["/approve", "/reject"] {
        ben.post(&at(0, act), json!({})).await.refused(403);
    }
    let rosa = ada.post(&at(1, "/approve"), json!({})).await.ok();
    assert_eq!(
        (&rosa["approved"], &rosa["id"]),
        (&json!(true), &pending[1]["id"])
    );
    assert_eq!(
        house.id("rosa").to_string(),
        rosa["id"].as_str().expect("an id")
    );
    ada.post(&at(1, "/reject"), json!({})).await.refused(403);
    let tom = ada.post(&at(0, "/reject"), json!({})).await.ok();
    assert_eq!(tom["approved"], false);
    ada.post(&at(0, "/approve"), json!({})).await.refused(403);
    assert_eq!(ada.get(lists[0]).await.ok(), json!([]));
}
