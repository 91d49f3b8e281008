//! The second step at sign-in: an authenticator app, recovery codes that stand in for it, and who must have one.

use crate::house::{House, PASSWORD};
use crate::pages::browser::{Browser, leads_to, says};
use burrow::model::lock::Lock;
use burrow::model::oauth::TokenKind;
use burrow::ops::{second_step, staff_step};
use burrow::store::Error;
use futures_util::future::join_all;
use regex::Regex;
use std::time::Duration;
use totp_rs::{Builder, Secret, Totp};

/// The secret of everybody's app in tests.
const SECRET: [u8; 20] = *b"12345678901234567890";
const STEP: Duration = Duration::from_secs(30);

fn clock() -> Totp {
    let clock = Builder::new().with_secret(Secret::new_stack(SECRET));
    clock.build().expect("a good secret")
}

/// What the app shows now.
fn shown(house: &House) -> String {
    clock().generate(house.store.now().secs()).to_string()
}

fn lock(house: &House, handle: &str) -> Lock {
    let id = house.id(handle);
    let lock: Result<Lock, Error> = house.store.read_now(|view| view.lock(id));
    lock.expect("the store reads")
}

/// Gives somebody an app.
pub async fn with_app(house: &House, handle: &str) {
    let (id, code) = (house.id(handle), shown(house));
    let added = house.store.write(move |tx| {
        second_step::begin_app(tx, id, SECRET)?;
        second_step::confirm_app(tx, id, &code)
    });
    added.await.expect("an app is added");
    house.wait(STEP);
}

/// A browser whose password was right.
async fn half_in(house: &House, handle: &str) -> Browser {
    let mut browser = Browser::new(house);
    house.pass(1);
    let form = [
        ("handle", handle),
        ("password", PASSWORD),
        ("to", "/devices"),
    ];
    let reply = browser.post("/login", &form).await;
    leads_to(&reply, "/login/second?to=%2Fdevices");
    assert!(browser.session.is_empty(), "half in is not in");
    assert!(!browser.step.is_empty());
    browser
}

#[tokio::test]
async fn an_app_is_set_up_and_asked_for() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get("/settings/security").await, 200, "Add an app");
    leads_to(
        &ada.get("/settings/security/app").await,
        "/settings/security",
    );
    leads_to(
        &ada.post("/settings/security/app", &[]).await,
        "/settings/security/app",
    );
    let page = ada.get("/settings/security/app").await;
    says(
        &page,
        200,
        "otpauth://totp/The%20Test%20House:ada%40home.example?secret=",
    );
    let before = lock(&house, "ada").pending.expect("a secret");
    ada.post("/settings/security/app", &[]).await;
    assert_eq!(
        lock(&house, "ada").pending,
        Some(before),
        "a second click doesn't change what was scanned"
    );
    let wrong = ada
        .post("/settings/security/app/confirm", &[("code", "12345")])
        .await;
    says(&wrong, 422, "isn’t the code");
    assert!(lock(&house, "ada").app.is_none());

    let clock = Builder::new().with_secret(Secret::new_stack(before));
    let clock = clock.build().expect("a good secret");
    let code = clock.generate(house.store.now().secs()).to_string();
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let right = ada
        .post("/settings/security/app/confirm", &[("code", &spaced)])
        .await;
    leads_to(&right, "/settings/security/codes");

    let mut again = half_in(&house, "ada").await;
    let page = again.get("/login/second?to=%2Fdevices").await;
    says(&page, 200, "Code from your app");
    leads_to(&again.get("/devices").await, "/login?to=%2Fdevices");
    let replayed = again
        .post("/login/second", &[("code", &code), ("to", "/devices")])
        .await;
    says(&replayed, 422, "opens only once");
    house.wait(STEP);
    let next = clock.generate(house.store.now().secs()).to_string();
    let form = [("code", next.as_str()), ("to", "/devices")];
    leads_to(&again.post("/login/second", &form).await, "/devices");
    assert!(again.step.is_empty(), "the step is taken");
    says(&again.get("/devices").await, 200, "this browser");
    // The same code in another browser, within its half minute.
    let mut eve = half_in(&house, "ada").await;
    says(
        &eve.post("/login/second", &form).await,
        422,
        "opens only once",
    );
}

/// Once, a burst had as many guesses as it had connections.
#[tokio::test]
async fn guessing_the_second_step_at_once_is_no_faster() {
    let house = House::open().await;
    with_app(&house, "ada").await;
    let step = half_in(&house, "ada").await.step;
    let guess = async |number: u32| {
        let mut eve = Browser::new(&house);
        eve.step = step.clone();
        let form = [("code", format!("{number:06}"))];
        let form = form.each_ref().map(|(name, code)| (*name, code.as_str()));
        eve.post("/login/second", &form).await.status.as_u16()
    };
    let answers = join_all((0..20).map(guess)).await;
    let tried = answers.iter().filter(|answer| **answer == 422).count();
    assert_eq!(tried, 10, "{answers:?}");
    let answers = join_all((20..40).map(guess)).await;
    assert!(answers.iter().all(|answer| *answer == 429), "{answers:?}");
}

#[tokio::test]
async fn guessing_the_second_step_is_slow_for_a_day() {
    let house = House::open().await;
    with_app(&house, "ada").await;
    for round in 0..3 {
        let mut eve = half_in(&house, "ada").await;
        for _ in 0..10 {
            let reply = eve.post("/login/second", &[("code", "000000")]).await;
            assert_eq!(reply.status, 422, "round {round}");
        }
        let reply = eve.post("/login/second", &[("code", &shown(&house))]).await;
        says(&reply, 429, "Too many wrong codes");
        house.wait(Duration::from_secs(15 * 60));
    }
    let mut ada = half_in(&house, "ada").await;
    let reply = ada.post("/login/second", &[("code", &shown(&house))]).await;
    says(&reply, 429, "Too many wrong codes");
    house.wait(Duration::from_secs(24 * 60 * 60));
    let mut ada = half_in(&house, "ada").await;
    leads_to(
        &ada.post("/login/second", &[("code", &shown(&house))]).await,
        "/",
    );
}

#[tokio::test]
async fn half_in_ends_with_time_and_with_the_password() {
    let house = House::open().await;
    with_app(&house, "ada").await;
    let mut ada = half_in(&house, "ada").await;
    house.wait(Duration::from_secs(10 * 60));
    let reply = ada.post("/login/second", &[("code", &shown(&house))]).await;
    leads_to(&reply, "/login?again&to=%2F");
    says(&ada.get("/login?again").await, 200, "took too long");

    let mut eve = half_in(&house, "ada").await;
    let (id, hash) = (
        house.id("ada"),
        house.doors.passwords.hash_now("another long password"),
    );
    let changed = house
        .store
        .write(move |tx| burrow::ops::change_password::change_password(tx, id, &hash, None));
    changed.await.expect("the password is changed");
    let reply = eve.post("/login/second", &[("code", &shown(&house))]).await;
    leads_to(&reply, "/login?again&to=%2F");
    let mut stranger = Browser::new(&house);
    stranger.step = "made up".to_owned();
    let reply = stranger.post("/login/second", &[("code", "123456")]).await;
    leads_to(&reply, "/login?again&to=%2F");
    leads_to(&stranger.get("/login/second").await, "/login?again&to=%2F");
}

/// Makes somebody's recovery codes in their browser.
pub async fn codes(browser: &mut Browser) -> Vec<String> {
    let page = browser.post("/settings/security/codes", &[]).await;
    says(&page, 200, "Your recovery codes");
    let code = Regex::new("<code>([A-Z0-9]{4}(?:-[A-Z0-9]{4}){3})</code>").expect("a pattern");
    let text = page.text();
    let codes: Vec<String> = code
        .captures_iter(&text)
        .map(|found| found[1].to_owned())
        .collect();
    assert_eq!(codes.len(), 8);
    codes
}

#[tokio::test]
async fn a_recovery_code_stands_in_for_the_app_once() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let codes = codes(&mut ada).await;
    with_app(&house, "ada").await;
    let kept = lock(&house, "ada");
    let bytes = format!("{kept:?}");
    assert!(!bytes.contains(&codes[0]), "codes are kept sealed");
    let mut lost = half_in(&house, "ada").await;
    let typed = codes[2].to_lowercase().replace('-', " ");
    let form = [("code", typed.as_str()), ("to", "/devices")];
    leads_to(&lost.post("/login/second", &form).await, "/devices");
    says(
        &lost.get("/devices").await,
        200,
        "A recovery code was used to sign in.",
    );
    let mut again = half_in(&house, "ada").await;
    says(
        &again.post("/login/second", &form).await,
        422,
        "opens only once",
    );
    assert_eq!(lock(&house, "ada").codes.len(), 7);
    says(&lost.get("/settings/security").await, 200, "7 are left");
    // What somebody else may have done is said on every page until it is answered.
    says(&lost.get("/").await, 200, "Look into it");
    leads_to(&lost.post("/settings/security/seen", &[]).await, "/");
    assert!(!lost.get("/").await.text().contains("Look into it"));
}

#[tokio::test]
async fn apps_are_let_in_through_the_same_two_steps() {
    let house = House::open().await;
    with_app(&house, "ada").await;
    let app = house
        .anonymous()
        .post(
            "/api/v1/apps",
            serde_json::json!({"client_name": "Leaf", "redirect_uris": "leaf://x", "scopes": "read"}),
        )
        .await
        .ok();
    let client = app["client_id"].as_str().expect("an id");
    let asks = format!(
        "/oauth/authorize?response_type=code&client_id={client}&redirect_uri=leaf%3A%2F%2Fx&scope=read"
    );
    let mut ada = half_in(&house, "ada").await;
    let reply = ada.get(&asks).await;
    assert!(
        reply
            .header("location")
            .is_some_and(|to| to.starts_with("/login?to=")),
        "half in lets no app in: {}",
        reply.status
    );
    let form = [("code", shown(&house)), ("to", asks.clone())];
    let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
    leads_to(&ada.post("/login/second", &form).await, &asks);
    says(&ada.get(&asks).await, 200, "Connect Leaf?");
}

#[tokio::test]
async fn changing_what_opens_the_door_takes_the_password_again() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    house.wait(Duration::from_secs(10 * 60));
    let page = ada.get("/settings/security").await;
    says(&page, 200, "Is it you?");
    assert!(!page.text().contains("Add an app</button>"));
    for path in [
        "/settings/security/app",
        "/settings/security/app/confirm",
        "/settings/security/app/remove",
        "/settings/security/passkeys",
        "/settings/security/passkeys/ask",
        "/settings/security/passkeys/remove",
        "/settings/security/codes",
        "/settings/security/oblige",
    ] {
        let reply = ada.post(path, &[("on", "yes"), ("number", "1")]).await;
        leads_to(&reply, "/settings/security?sure");
    }
    for path in ["/settings/security/app", "/settings/security/codes"] {
        leads_to(&ada.get(path).await, "/settings/security?sure");
    }
    assert_eq!(lock(&house, "ada"), Lock::default(), "nothing was changed");
    let wrong = [("password", "not the password")];
    says(
        &ada.post("/settings/security/sure", &wrong).await,
        422,
        "isn’t your password",
    );
    leads_to(
        &ada.post("/settings/security/sure", &[("password", PASSWORD)])
            .await,
        "/settings/security",
    );
    leads_to(
        &ada.post("/settings/security/app", &[]).await,
        "/settings/security/app",
    );
    house.wait(Duration::from_secs(10 * 60));
    leads_to(
        &ada.post("/settings/security/app", &[]).await,
        "/settings/security?sure",
    );
}

/// The routes of the owner's door as its sources have them, with every variable filled in.
fn staff_routes() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/console");
    let places = Regex::new(r"\{[^}]*\}").expect("a pattern");
    let route = Regex::new(r#"\.route\(\s*"([^"]+)""#).expect("a pattern");
    let mut found = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(path).expect("text");
            for one in route.captures_iter(&text) {
                let path = places.replace_all(&one[1], "1").into_owned();
                // Nor is it staff's where the box proves to itself that it is reached.
                let founding = path.starts_with("/.well-known/")
                    || path == "/claim"
                    || path == "/setup"
                    || path.starts_with("/claim/")
                    || path.starts_with("/setup/");
                if !founding {
                    found.push(path);
                }
            }
        }
    }
    assert!(found.len() >= 10, "the reader found only {found:?}");
    found
}

#[tokio::test]
async fn staff_who_owe_a_second_step_are_led_to_it_route_by_route() {
    let house = House::open().await;
    let app = house.user("ada").await;
    house.user("ben").await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let mut ben = Browser::signed_in(&house, "ben").await;
    says(&ada.get("/people").await, 200, "Everybody who lives here");
    let admin = "/api/v1/admin/domain_blocks";
    app.get(admin).await.ok();
    assert_eq!(
        ben.post("/settings/security/oblige", &[("on", "yes")])
            .await
            .status,
        403
    );
    leads_to(
        &ada.post("/settings/security/oblige", &[("on", "yes")])
            .await,
        "/settings/security?saved",
    );
    for path in staff_routes() {
        let reply = ada.get(&path).await;
        match path.starts_with("/console/") {
            true => assert!(reply.refused(403).contains("second step"), "{path}"),
            false => leads_to(&reply, "/settings/security?owed"),
        }
        let status = ada.post(&path, &[]).await.status;
        assert_eq!(status, 403, "{path}");
    }
    assert!(app.get(admin).await.refused(403).contains("second step"));
    says(
        &ada.get("/settings/security?owed").await,
        200,
        "need a second step",
    );
    says(&ada.get("/devices").await, 200, "this browser");
    says(&ben.get("/invites").await, 200, "Invites");

    with_app(&house, "ada").await;
    says(&ada.get("/people").await, 200, "Everybody who lives here");
    app.get(admin).await.ok();
    let kept = ada.post("/settings/security/app/remove", &[]).await;
    leads_to(&kept, "/settings/security?needed");
    assert!(lock(&house, "ada").app.is_some(), "the last one stays");
    leads_to(
        &ada.post("/settings/security/oblige", &[("on", "no")]).await,
        "/settings/security?saved",
    );
    leads_to(
        &ada.post("/settings/security/app/remove", &[]).await,
        "/settings/security?saved",
    );
    assert!(lock(&house, "ada").app.is_none());
    let noted: Result<_, Error> = house.store.read_now(|view| {
        view.audit(&burrow::model::Page::newest(10), |entry| {
            entry.act.name() == "house.changed"
        })
    });
    assert_eq!(
        noted.expect("the store reads").len(),
        2,
        "on and off are in the log"
    );
}

#[tokio::test]
async fn the_rule_holds_for_moderators_and_for_nobody_else() {
    let house = House::open().await;
    house.user("ben").await;
    let (ada, ben) = (house.id("ada"), house.id("ben"));
    let owed = house.store.write(move |tx| {
        staff_step::oblige(tx, ada, true)?;
        let user = tx.user(ben)?.expect("ben lives here");
        let member = staff_step::owed(tx, &user)?;
        let role = burrow::model::account::Role::Moderator;
        let moderator = staff_step::owed(tx, &burrow::model::account::User { role, ..user })?;
        Ok::<_, burrow::ops::Refusal>((member, moderator))
    });
    assert_eq!(owed.await.expect("it is asked"), (false, true));
}

/// The accident: an app that was let in by a thief, and had its code but not yet its token when the password was
/// changed, got the token all the same.
#[tokio::test]
async fn a_code_from_before_everything_was_signed_out_is_dead() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let body = serde_json::json!({"client_name": "Leaf", "redirect_uris": "urn:ietf:wg:oauth:2.0:oob", "scopes": "read"});
    let app = house.anonymous().post("/api/v1/apps", body).await.ok();
    let text = |name: &str| app[name].as_str().expect("text").to_owned();
    let (id, secret) = (text("client_id"), text("client_secret"));
    let form = [
        ("response_type", "code"),
        ("client_id", &id),
        ("redirect_uri", "urn:ietf:wg:oauth:2.0:oob"),
        ("scope", "read"),
        ("answer", "yes"),
    ];
    let reply = ada.post("/oauth/authorize", &form).await;
    let to = reply.header("location").expect("a redirect").to_owned();
    let code = to.split("code=").nth(1).expect("a code");
    let code = code.split('&').next().expect("a code").to_owned();
    house.pass(1);
    let form = [("now", PASSWORD), ("new", "a new long password")];
    ada.post("/settings/password", &form).await;
    let form = [
        ("grant_type", "authorization_code"),
        ("code", &code),
        ("client_id", &id),
        ("client_secret", &secret),
        ("redirect_uri", "urn:ietf:wg:oauth:2.0:oob"),
    ];
    let reply = house
        .anonymous()
        .form(axum::http::Method::POST, "/oauth/token", &form)
        .await;
    assert_eq!(reply.json()["error"], "invalid_grant");
    let devices: Result<_, Error> = house.store.read_now(|view| view.devices(house.id("ada")));
    let devices = devices.expect("the store reads");
    assert!(
        devices
            .iter()
            .all(|device| device.kind == TokenKind::Browser)
    );
}
