//! The token desk: codes, verifiers, scopes, and what is refused.

use crate::house::{Caller, House, Reply};
use axum::http::{Method, header};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use burrow::door::secret;
use burrow::model::oauth::Code;
use burrow::store::Error;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::time::Duration;

const REDIRECT: &str = "https://app.example/done";
const VERIFIER: &str = "a-verifier-of-at-least-forty-three-characters-in-all";

struct App {
    id: String,
    secret: String,
}

async fn register(house: &House, scopes: &str) -> App {
    let app = house
        .anonymous()
        .post(
            "/api/v1/apps",
            json!({"client_name": "Tester", "redirect_uris": REDIRECT, "scopes": scopes}),
        )
        .await
        .ok();
    App {
        id: app["client_id"].as_str().unwrap().to_owned(),
        secret: app["client_secret"].as_str().unwrap().to_owned(),
    }
}

/// A code as the page of consent keeps it, good for ten minutes.
async fn code(house: &House, app: &App, handle: &str, challenge: Option<&str>) -> String {
    let (code, client, account) = (secret::new(), app.id.clone(), house.id(handle));
    let (hash, challenge) = (secret::hash(&code), challenge.map(str::to_owned));
    let kept = house.store.write(move |tx| {
        let app = tx.app_by_client(&client)?.expect("the app is registered");
        tx.put_code(
            &hash,
            &Code {
                app: app.id,
                account,
                scopes: vec!["read".to_owned(), "profile".to_owned()],
                redirect_uri: REDIRECT.to_owned(),
                challenge: challenge.clone(),
                expires_at: tx.now().plus(Duration::from_secs(600)),
                used_for: None,
            },
        )?;
        Ok::<_, Error>(())
    });
    kept.await.expect("a code can be kept");
    code
}

fn challenge() -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER.as_bytes()))
}

async fn exchange(house: &House, app: &App, code: &str, more: &[(&str, &str)]) -> Reply {
    let mut fields = vec![
        ("grant_type", "authorization_code"),
        ("client_id", &app.id),
        ("client_secret", &app.secret),
        ("redirect_uri", REDIRECT),
        ("code", code),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    house
        .anonymous()
        .form(Method::POST, "/oauth/token", &fields)
        .await
}

fn with_token<'a>(house: &'a House, token: &Value) -> Caller<'a> {
    let mut caller = house.anonymous();
    caller.bearer = Some(token["access_token"].as_str().unwrap().to_owned());
    caller
}

#[tokio::test]
async fn a_code_becomes_a_token_once_and_a_second_use_takes_it_back() {
    let house = House::open().await;
    let app = register(&house, "read profile").await;
    let code = code(&house, &app, "ada", None).await;
    let reply = exchange(&house, &app, &code, &[]).await;
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    let token = reply.ok();
    assert_eq!(token["token_type"], "Bearer");
    assert_eq!(token["scope"], "read profile");
    assert!(token["created_at"].is_u64());
    let caller = with_token(&house, &token);
    caller.get("/api/v1/timelines/home").await.ok();
    let named = caller.get("/api/v1/apps/verify_credentials").await.ok();
    assert_eq!(named["name"], "Tester");

    let again = exchange(&house, &app, &code, &[]).await;
    assert_eq!(again.refused(400), "invalid_grant");
    caller.get("/api/v1/timelines/home").await.refused(401);
}

#[tokio::test]
async fn a_challenge_wants_its_verifier() {
    let house = House::open().await;
    let app = register(&house, "read profile").await;
    let guarded = code(&house, &app, "ada", Some(&challenge())).await;
    for more in [
        &[][..],
        &[("code_verifier", "")],
        &[("code_verifier", "another")],
    ] {
        let reply = exchange(&house, &app, &guarded, more).await;
        assert_eq!(reply.refused(400), "invalid_grant", "{more:?}");
    }
    exchange(&house, &app, &guarded, &[("code_verifier", VERIFIER)])
        .await
        .ok();
    // A request whose challenge was stripped on the way must not succeed with a verifier.
    let bare = code(&house, &app, "ada", None).await;
    let stripped = exchange(&house, &app, &bare, &[("code_verifier", VERIFIER)]).await;
    assert_eq!(stripped.refused(400), "invalid_grant");
}

#[tokio::test]
async fn codes_are_good_for_their_app_address_and_ten_minutes_only() {
    let house = House::open().await;
    let app = register(&house, "read profile").await;
    let other = register(&house, "read profile").await;
    let code = code(&house, &app, "ada", None).await;
    let elsewhere = [("redirect_uri", "https://app.example/other")];
    let wrong = exchange(&house, &app, &code, &elsewhere).await;
    assert_eq!(wrong.refused(400), "invalid_grant");
    let foreign = exchange(&house, &other, &code, &[]).await;
    assert_eq!(foreign.refused(400), "invalid_grant");
    let unknown = exchange(&house, &app, "made-up", &[]).await;
    assert_eq!(unknown.refused(400), "invalid_grant");
    let secretless = exchange(&house, &app, &code, &[("client_secret", &other.secret)]).await;
    assert_eq!(secretless.refused(401), "invalid_client");
    house.wait(Duration::from_secs(601));
    let late = exchange(&house, &app, &code, &[]).await;
    assert_eq!(late.refused(400), "invalid_grant");
    assert!(
        late.json()["error_description"]
            .as_str()
            .unwrap()
            .starts_with("The provided")
    );
}

#[tokio::test]
async fn an_app_speaks_for_itself_within_its_scopes() {
    let house = House::open().await;
    let app = register(&house, "read write:statuses").await;
    let ask = |scope: &'static str| {
        let basic = STANDARD.encode(format!("{}:{}", app.id, app.secret));
        let request = house
            .anonymous()
            .request(Method::POST, "/oauth/token")
            .header(header::AUTHORIZATION, format!("Basic {basic}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        house.send(
            request
                .body(format!("grant_type=client_credentials&scope={scope}").into())
                .expect("a request"),
        )
    };
    assert_eq!(ask("").await.ok()["scope"], "read");
    let token = ask("read:accounts+write:statuses").await.ok();
    assert_eq!(token["scope"], "read:accounts write:statuses");
    for scope in ["write", "push", "reed", "admin:read"] {
        assert_eq!(ask(scope).await.refused(400), "invalid_scope", "{scope}");
    }
    let caller = with_token(&house, &token);
    caller.get("/api/v1/apps/verify_credentials").await.ok();
    caller
        .post("/api/v1/statuses", json!({"status": "a ghost"}))
        .await
        .refused(422);
}

#[tokio::test]
async fn other_grants_and_half_requests_are_refused_by_name() {
    let house = House::open().await;
    let app = register(&house, "read").await;
    let anyone = house.anonymous();
    let password = [
        ("grant_type", "password"),
        ("client_id", app.id.as_str()),
        ("client_secret", app.secret.as_str()),
        ("username", "ada"),
        ("password", crate::house::PASSWORD),
    ];
    let reply = anyone.form(Method::POST, "/oauth/token", &password).await;
    assert_eq!(reply.refused(400), "unsupported_grant_type");
    for fields in [&[][..], &[("grant_type", "authorization_code")]] {
        let reply = anyone.form(Method::POST, "/oauth/token", fields).await;
        assert_eq!(reply.refused(400), "invalid_request", "{fields:?}");
    }
    let broken = anyone
        .request(Method::POST, "/oauth/token")
        .header(header::CONTENT_TYPE, "application/json")
        .body("{\"grant_type\":".into());
    house.send(broken.expect("a request")).await.refused(400);
}

#[tokio::test]
async fn a_token_is_revoked_and_looked_into_by_its_own_app_only() {
    let house = House::open().await;
    let (app, other) = (
        register(&house, "read profile").await,
        register(&house, "read").await,
    );
    let code = code(&house, &app, "ada", None).await;
    let token = exchange(&house, &app, &code, &[]).await.ok();
    let secret = token["access_token"].as_str().unwrap();
    let ask = |path: &'static str, app: &App, secret: &str, token: &str| {
        let fields = [
            ("client_id", app.id.clone()),
            ("client_secret", secret.to_owned()),
            ("token", token.to_owned()),
        ];
        let anyone = house.anonymous();
        async move {
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            anyone.form(Method::POST, path, &fields).await
        }
    };
    let seen = ask("/oauth/introspect", &app, &app.secret, secret).await;
    assert_eq!(seen.ok()["active"], true);
    let unseen = ask("/oauth/introspect", &other, &other.secret, secret).await;
    assert_eq!(unseen.ok(), json!({"active": false}));
    let stranger = ask("/oauth/introspect", &app, "wrong", secret).await;
    assert_eq!(stranger.refused(401), "invalid_client");

    for (thief, words) in [(&other, other.secret.as_str()), (&app, "wrong")] {
        let reply = ask("/oauth/revoke", thief, words, secret).await;
        assert_eq!(reply.refused(403), "unauthorized_client");
    }
    let caller = with_token(&house, &token);
    caller.get("/api/v1/timelines/home").await.ok();
    ask("/oauth/revoke", &app, &app.secret, secret).await.ok();
    caller.get("/api/v1/timelines/home").await.refused(401);
    ask("/oauth/revoke", &app, &app.secret, secret).await.ok();
}

#[tokio::test]
async fn who_is_signed_in_is_told_to_those_who_may_know() {
    let house = House::open().await;
    let ada = house.user_with("ada", "profile").await;
    let info = ada.get("/oauth/userinfo").await.ok();
    assert_eq!(info["iss"], "https://home.example/");
    assert_eq!(info["sub"], "https://home.example/users/ada");
    assert_eq!(info["preferred_username"], "ada");
    assert_eq!(info["profile"], "https://home.example/@ada");
    assert!(info["picture"].as_str().unwrap().starts_with("https://"));
    let reader = house.user_with("ada", "read").await;
    reader.get("/oauth/userinfo").await.refused(403);
    house.anonymous().get("/oauth/userinfo").await.refused(401);

    let told = ada.get("/oauth/token/info").await.ok();
    assert_eq!(told["resource_owner_id"], house.id("ada").to_string());
    assert_eq!(told["scope"], json!(["profile"]));
    let strange = house.anonymous().get("/oauth/token/info").await;
    assert_eq!(strange.refused(401), "invalid_token");
}

#[tokio::test]
async fn the_desk_describes_itself() {
    let house = House::open().await;
    let told = house
        .anonymous()
        .get("/.well-known/oauth-authorization-server")
        .await
        .ok();
    assert_eq!(told["issuer"], "https://home.example/");
    assert_eq!(told["token_endpoint"], "https://home.example/oauth/token");
    assert_eq!(told["code_challenge_methods_supported"], json!(["S256"]));
    let scopes = told["scopes_supported"].as_array().unwrap();
    assert!(scopes.contains(&json!("profile")));
}
