//! Letting an app in: what leads back to it, and what must never lead anywhere.

use crate::house::{House, PASSWORD};
use crate::pages::browser::{Browser, leads_to, says};
use burrow::door::secret;
use burrow::model::oauth::App;
use burrow::model::{AppId, Time};
use std::time::Duration;
use url::Url;
use url::form_urlencoded::Serializer;

const OOB: &str = "urn:ietf:wg:oauth:2.0:oob";
const APP_URI: &str = "icecubesapp://oauth?x=1";
const WEB_URI: &str = "https://app.example/cb";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

async fn house_with_app() -> House {
    let house = House::open().await;
    let made = house.store.write(|tx| {
        tx.put_app(&App {
            id: tx.new_id::<AppId>(),
            name: "Ice <Cubes>".to_owned(),
            website: Some("javascript:alert(1)".to_owned()),
            redirect_uris: vec![OOB.to_owned(), APP_URI.to_owned(), WEB_URI.to_owned()],
            scopes: vec![
                "read".to_owned(),
                "write:statuses".to_owned(),
                "follow".to_owned(),
            ],
            client_id: "client-1".to_owned(),
            secret_hash: [0; 32],
            created_at: Time(0),
        })
    });
    made.await
        .map_err(|why: burrow::store::Error| why.to_string())
        .expect("an app");
    house
}

/// A good request with some fields replaced; an empty value removes one.
fn ask<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("response_type", "code"),
        ("client_id", "client-1"),
        ("redirect_uri", WEB_URI),
        ("scope", "read write:statuses"),
        ("state", "s&t=1"),
    ];
    for (name, value) in changes {
        fields.retain(|(field, _)| field != name);
        if !value.is_empty() {
            fields.push((name, value));
        }
    }
    fields
}

fn path(fields: &[(&str, &str)]) -> String {
    format!(
        "/oauth/authorize?{}",
        Serializer::new(String::new()).extend_pairs(fields).finish()
    )
}

fn asked(location: Option<&str>, name: &str) -> Option<String> {
    let url = Url::parse(location?).ok()?;
    url.query_pairs()
        .find(|(field, _)| field == name)
        .map(|(_, value)| value.into_owned())
}

#[tokio::test]
async fn a_yes_gives_the_app_a_code() {
    let house = house_with_app().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let fields = ask(&[
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ]);
    let page = ada.get(&path(&fields)).await;
    says(&page, 200, "Ice &#60;Cubes&#62;");
    says(&page, 200, "See your posts");
    says(&page, 200, "@ada@home.example");
    assert!(
        !page.text().contains("javascript:"),
        "a website is http or nothing"
    );
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(
        !policy.contains("form-action"),
        "Chromium would stop the redirect: {policy}"
    );
    let mut yes = fields.clone();
    yes.push(("answer", "yes"));
    let reply = ada.post("/oauth/authorize", &yes).await;
    let location = reply.header("location");
    assert!(
        location.is_some_and(|to| to.starts_with("https://app.example/cb?code=")),
        "{location:?}"
    );
    assert_eq!(asked(location, "state").as_deref(), Some("s&t=1"));
    let hash = secret::hash(&asked(location, "code").expect("a code"));
    let code = house
        .store
        .read_now(|view| view.code(&hash))
        .map_err(|why: burrow::store::Error| why.to_string());
    let code = code.expect("the store reads").expect("the code is kept");
    assert_eq!(code.account, house.id("ada"));
    assert_eq!(code.scopes, ["read", "write:statuses"]);
    assert_eq!(
        (code.redirect_uri.as_str(), code.challenge.as_deref()),
        (WEB_URI, Some(CHALLENGE))
    );
    assert_eq!(
        code.expires_at.since(house.store.now()),
        Duration::from_secs(600)
    );
}

#[tokio::test]
async fn apps_schemes_and_codes_by_hand() {
    let house = house_with_app().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let reply = ada
        .post(
            "/oauth/authorize",
            &ask(&[("redirect_uri", APP_URI), ("answer", "yes"), ("state", "")]),
        )
        .await;
    let location = reply.header("location").expect("a way on");
    assert!(
        location.starts_with("icecubesapp://oauth?x=1&code="),
        "{location}"
    );
    assert!(!location.contains("state"), "no state was sent");
    let reply = ada
        .post(
            "/oauth/authorize",
            &ask(&[("redirect_uri", OOB), ("answer", "yes")]),
        )
        .await;
    let location = reply.header("location").expect("a way on").to_owned();
    assert!(
        location.starts_with("/oauth/authorize/native?code="),
        "{location}"
    );
    says(&ada.get(&location).await, 200, "Almost done");
    says(
        &ada.post(
            "/oauth/authorize",
            &ask(&[("redirect_uri", OOB), ("answer", "no")]),
        )
        .await,
        200,
        "Not connected",
    );
    says(
        &ada.get("/oauth/authorize/native?code=x&client_id=other")
            .await,
        400,
        "wrong way",
    );
}

#[tokio::test]
async fn a_no_tells_the_app_so() {
    let house = house_with_app().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    for answer in ["no", "", "maybe"] {
        let reply = ada
            .post("/oauth/authorize", &ask(&[("answer", answer)]))
            .await;
        let location = reply.header("location");
        assert_eq!(asked(location, "error").as_deref(), Some("access_denied"));
        assert_eq!(asked(location, "state").as_deref(), Some("s&t=1"));
        assert_eq!(asked(location, "code"), None);
    }
}

#[tokio::test]
async fn bad_requests_never_lead_to_a_stranger() {
    let house = house_with_app().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    for (changes, words) in [
        ([("client_id", "nobody")], "We don’t know this app"),
        ([("client_id", "")], "We don’t know this app"),
        (
            [("redirect_uri", "https://evil.example/cb")],
            "has not registered",
        ),
        (
            [("redirect_uri", "https://app.example/cb/")],
            "has not registered",
        ),
        (
            [("redirect_uri", "https://app.example/cb?x=1")],
            "has not registered",
        ),
        ([("redirect_uri", "")], "has not registered"),
    ] {
        let fields = ask(&changes);
        says(&ada.get(&path(&fields)).await, 400, words);
        let mut yes = fields.clone();
        yes.push(("answer", "yes"));
        says(&ada.post("/oauth/authorize", &yes).await, 400, words);
    }
    for (changes, error) in [
        ([("scope", "read write")], "invalid_scope"),
        ([("scope", "admin:read")], "invalid_scope"),
        ([("response_type", "token")], "unsupported_response_type"),
        ([("code_challenge", CHALLENGE)], "invalid_request"),
        ([("code_challenge_method", "S256")], "invalid_request"),
    ] {
        let reply = ada.get(&path(&ask(&changes))).await;
        assert_eq!(
            asked(reply.header("location"), "error").as_deref(),
            Some(error),
            "{changes:?}"
        );
        assert_eq!(
            asked(reply.header("location"), "state").as_deref(),
            Some("s&t=1")
        );
    }
    let plain = ask(&[
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "plain"),
    ]);
    let reply = ada.get(&path(&plain)).await;
    assert_eq!(
        asked(reply.header("location"), "error").as_deref(),
        Some("invalid_request")
    );
    says(
        &ada.get(&path(&ask(&[("redirect_uri", OOB), ("scope", "push")])))
            .await,
        400,
        "asks for more",
    );
}

#[tokio::test]
async fn who_is_not_signed_in_is_asked_to_first() {
    let house = house_with_app().await;
    let mut ada = Browser::new(&house);
    let fields = ask(&[]);
    let reply = ada.get(&path(&fields)).await;
    let login = reply.header("location").expect("a way on").to_owned();
    assert!(
        login.starts_with("/login?to=%2Foauth%2Fauthorize%3F"),
        "{login}"
    );
    says(
        &ada.get(&login).await,
        200,
        "Then you can connect Ice &#60;Cubes&#62;",
    );
    let mut yes = fields.clone();
    yes.push(("answer", "yes"));
    let unsigned = ada.post("/oauth/authorize", &yes).await;
    assert!(
        unsigned
            .header("location")
            .is_some_and(|to| to.starts_with("/login?")),
        "no code for nobody"
    );
    let to = asked(Some(&format!("https://home.example{login}")), "to").expect("the way back");
    leads_to(
        &ada.post(
            "/login",
            &[("handle", "ada"), ("password", PASSWORD), ("to", &to)],
        )
        .await,
        &to,
    );
    says(&ada.get(&to).await, 200, "Authorise");
    let anew = ada.get(&path(&ask(&[("force_login", "true")]))).await;
    assert!(
        anew.header("location")
            .is_some_and(|to| to.starts_with("/login?") && !to.contains("force_login"))
    );
    let silent = ada.get(&path(&ask(&[("prompt", "none")]))).await;
    assert_eq!(
        asked(silent.header("location"), "error").as_deref(),
        Some("consent_required")
    );
    let silent = Browser::new(&house)
        .get(&path(&ask(&[("prompt", "none")])))
        .await;
    assert_eq!(
        asked(silent.header("location"), "error").as_deref(),
        Some("login_required")
    );
}
