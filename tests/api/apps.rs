//! Apps make themselves known.

use crate::house::House;
use axum::http::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn an_app_is_registered_with_its_secret_and_knows_itself() {
    let house = House::open().await;
    let app = house
        .anonymous()
        .form(
            Method::POST,
            "/api/v1/apps",
            &[
                ("client_name", "Toot Horn"),
                ("redirect_uris", "horn://done\nurn:ietf:wg:oauth:2.0:oob"),
                ("scopes", "read write follow push"),
                ("website", "https://horn.example"),
            ],
        )
        .await
        .ok();
    assert_eq!(app["name"], "Toot Horn");
    assert_eq!(app["website"], "https://horn.example");
    assert_eq!(app["scopes"], json!(["read", "write", "follow", "push"]));
    assert_eq!(
        app["redirect_uris"],
        json!(["horn://done", "urn:ietf:wg:oauth:2.0:oob"])
    );
    assert_eq!(
        app["redirect_uri"],
        "horn://done\nurn:ietf:wg:oauth:2.0:oob"
    );
    assert_eq!(app["client_secret_expires_at"], 0);
    let (id, secret) = (&app["client_id"], &app["client_secret"]);
    let token = house
        .anonymous()
        .post(
            "/oauth/token",
            json!({"grant_type": "client_credentials", "client_id": id, "client_secret": secret}),
        )
        .await
        .ok();
    let mut caller = house.anonymous();
    caller.bearer = token["access_token"].as_str().map(str::to_owned);
    let seen = caller.get("/api/v1/apps/verify_credentials").await.ok();
    assert_eq!(seen["id"], app["id"]);
    assert_eq!(seen.get("client_secret"), None, "shown only once");
}

#[tokio::test]
async fn what_an_app_says_of_itself_is_checked() {
    let house = House::open().await;
    let good = json!({"client_name": "A", "redirect_uris": ["a://b"], "scopes": "read"});
    let wrong = [
        ("client_name", json!(""), "Application name can't be blank"),
        (
            "client_name",
            json!("x".repeat(61)),
            "Application name is too long (maximum is 60 characters)",
        ),
        ("redirect_uris", json!([]), "Redirect URI can't be blank"),
        (
            "redirect_uris",
            json!("/done"),
            "Redirect URI must be an absolute URI.",
        ),
        (
            "redirect_uris",
            json!(["a://b", "javascript:x"]),
            "Redirect URI is forbidden by the server.",
        ),
        (
            "scopes",
            json!("read fly"),
            "Scopes doesn't match configured on the server.",
        ),
        // Together they are as long as one may be.
        (
            "redirect_uris",
            json!([
                format!("a://{}", "b".repeat(990)),
                format!("c://{}", "d".repeat(1_002))
            ]),
            "Redirect URI is too long (maximum is 2000 characters)",
        ),
        (
            "redirect_uris",
            json!(
                (0..21)
                    .map(|number| format!("a://{number}"))
                    .collect::<Vec<_>>()
            ),
            "Redirect URI has too many addresses",
        ),
        ("website", json!("ftp://x"), "Website is not a valid URL"),
        (
            "website",
            json!(format!("https://x.example/{}", "x".repeat(1_983))),
            "Website is not a valid URL",
        ),
    ];
    for (field, value, why) in wrong {
        let mut asked = good.clone();
        asked[field] = value;
        let reply = house.anonymous().post("/api/v1/apps", asked).await;
        assert_eq!(reply.refused(422), format!("Validation failed: {why}"));
    }
    let listed = house
        .anonymous()
        .post("/api/v1/apps", json!(["a", "list"]))
        .await;
    listed.refused(400);
    let app: Value = house.anonymous().post("/api/v1/apps", good).await.ok();
    assert_eq!(app["website"], Value::Null);
    let longest = json!({"client_name": "A", "redirect_uris":
        [format!("a://{}", "b".repeat(990)), format!("c://{}", "d".repeat(1_001))]});
    house.anonymous().post("/api/v1/apps", longest).await.ok();
}

#[tokio::test]
async fn a_stranger_is_no_app() {
    let house = House::open().await;
    let anyone = house.anonymous();
    anyone
        .get("/api/v1/apps/verify_credentials")
        .await
        .refused(401);
    let mut guessing = house.anonymous();
    guessing.bearer = Some("guess".to_owned());
    guessing
        .get("/api/v1/apps/verify_credentials")
        .await
        .refused(401);
    // Tokens of the command line have no app behind them and stand for themselves.
    let ada = house.user("ada").await;
    let named = ada.get("/api/v1/apps/verify_credentials").await.ok();
    assert_eq!(named["name"], "test");
}
