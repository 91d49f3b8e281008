//! Every route about people refuses strangers, tokens without the right, and what isn't there.

use crate::house::House;
use axum::http::Method;
use serde_json::json;

/// Method, path, and the scope that it takes. `{1}` is somebody else's id.
const ROUTES: [(&str, &str, &str); 52] = [
    (
        "GET",
        "/api/v1/accounts/verify_credentials",
        "read:accounts",
    ),
    (
        "PATCH",
        "/api/v1/accounts/update_credentials",
        "write:accounts",
    ),
    ("GET", "/api/v1/profile", "profile"),
    ("PATCH", "/api/v1/profile", "write:accounts"),
    ("PUT", "/api/v1/profile", "write:accounts"),
    ("DELETE", "/api/v1/profile/avatar", "write:accounts"),
    ("DELETE", "/api/v1/profile/header", "write:accounts"),
    ("GET", "/api/v1/preferences", "read:accounts"),
    (
        "GET",
        "/api/v1/accounts/relationships?id[]={1}",
        "read:follows",
    ),
    (
        "GET",
        "/api/v1/accounts/familiar_followers?id[]={1}",
        "read:follows",
    ),
    (
        "GET",
        "/api/v1/accounts/{1}/identity_proofs",
        "read:accounts",
    ),
    ("GET", "/api/v1/accounts/{1}/lists", "read:lists"),
    ("POST", "/api/v1/accounts/{1}/follow", "write:follows"),
    ("POST", "/api/v1/accounts/{1}/endorse", "write:accounts"),
    ("POST", "/api/v1/accounts/{1}/pin", "write:accounts"),
    ("POST", "/api/v1/accounts/{1}/unendorse", "write:accounts"),
    ("POST", "/api/v1/accounts/{1}/unpin", "write:accounts"),
    ("POST", "/api/v1/accounts/{1}/note", "write:accounts"),
    ("POST", "/api/v1/accounts/{1}/unfollow", "write:follows"),
    (
        "POST",
        "/api/v1/accounts/{1}/remove_from_followers",
        "write:follows",
    ),
    ("POST", "/api/v1/accounts/{1}/mute", "write:mutes"),
    ("POST", "/api/v1/accounts/{1}/unmute", "write:mutes"),
    ("POST", "/api/v1/accounts/{1}/block", "write:blocks"),
    ("POST", "/api/v1/accounts/{1}/unblock", "write:blocks"),
    ("GET", "/api/v1/blocks", "read:blocks"),
    ("GET", "/api/v1/mutes", "read:mutes"),
    ("GET", "/api/v1/endorsements", "read:accounts"),
    ("GET", "/api/v1/domain_blocks", "read:blocks"),
    (
        "POST",
        "/api/v1/domain_blocks?domain=far.example",
        "write:blocks",
    ),
    (
        "DELETE",
        "/api/v1/domain_blocks?domain=far.example",
        "write:blocks",
    ),
    ("GET", "/api/v1/follow_requests", "read:follows"),
    (
        "POST",
        "/api/v1/follow_requests/{1}/authorize",
        "write:follows",
    ),
    (
        "POST",
        "/api/v1/follow_requests/{1}/reject",
        "write:follows",
    ),
    ("GET", "/api/v1/suggestions", "read"),
    ("GET", "/api/v2/suggestions", "read"),
    ("DELETE", "/api/v1/suggestions/{1}", "read"),
    ("GET", "/api/v1/lists", "read:lists"),
    ("POST", "/api/v1/lists?title=L", "write:lists"),
    ("GET", "/api/v1/lists/{1}", "read:lists"),
    ("PUT", "/api/v1/lists/{1}", "write:lists"),
    ("DELETE", "/api/v1/lists/{1}", "write:lists"),
    ("GET", "/api/v1/lists/{1}/accounts", "read:lists"),
    ("POST", "/api/v1/lists/{1}/accounts", "write:lists"),
    ("DELETE", "/api/v1/lists/{1}/accounts", "write:lists"),
    ("POST", "/api/v1/tags/tea/follow", "write:follows"),
    ("POST", "/api/v1/tags/tea/unfollow", "write:follows"),
    ("POST", "/api/v1/tags/tea/feature", "write:accounts"),
    ("GET", "/api/v1/followed_tags", "read:follows"),
    ("GET", "/api/v1/featured_tags", "read:accounts"),
    ("GET", "/api/v1/featured_tags/suggestions", "read:accounts"),
    ("DELETE", "/api/v1/featured_tags/{1}", "write:accounts"),
    ("POST", "/api/v1/reports?account_id={1}", "write:reports"),
];

#[tokio::test]
async fn every_route_wants_a_token_of_the_right_scope() {
    let house = House::open().await;
    let ben = house.user("ben").await;
    let nobody = house.anonymous();
    // Rights of all other kinds are not enough.
    let everything = "read:statuses write:statuses read:notifications write:media push";
    let wrong = house.user_with("ada", everything).await;
    let none = json!({});
    for (method, path, scope) in ROUTES {
        let path = path.replace("{1}", &ben.id_text());
        let method: Method = method.parse().unwrap();
        let refused = nobody
            .json(method.clone(), &path, none.clone())
            .await
            .refused(401);
        assert_eq!(refused, "The access token is invalid", "{method} {path}");
        let refused = wrong
            .json(method.clone(), &path, none.clone())
            .await
            .refused(403);
        assert_eq!(
            refused, "This action is outside the authorized scopes",
            "{method} {path}"
        );
        let right = house.user_with("ada", scope).await;
        let answer = right.json(method.clone(), &path, none.clone()).await;
        assert!(
            !matches!(answer.status.as_u16(), 401 | 403 | 405 | 500),
            "{method} {path} with {scope}: {} {}",
            answer.status,
            answer.text()
        );
    }
}

#[tokio::test]
async fn nobody_has_no_relations() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for act in [
        "follow",
        "unfollow",
        "block",
        "unblock",
        "mute",
        "unmute",
        "note",
        "endorse",
        "unendorse",
        "pin",
        "unpin",
        "remove_from_followers",
    ] {
        let path = format!("/api/v1/accounts/7/{act}");
        assert_eq!(
            ada.post(&path, json!({})).await.refused(404),
            "Record not found",
            "{act}"
        );
    }
    for page in [
        "statuses",
        "followers",
        "following",
        "lists",
        "featured_tags",
        "endorsements",
        "identity_proofs",
    ] {
        ada.get(&format!("/api/v1/accounts/7/{page}"))
            .await
            .refused(404);
    }
    for answer in ["authorize", "reject"] {
        let path = format!("/api/v1/follow_requests/7/{answer}");
        ada.post(&path, json!({})).await.refused(404);
    }
}

#[tokio::test]
async fn malformed_words_are_named() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let path = |act: &str| format!("/api/v1/accounts/{}/{act}", ben.id_text());
    for (path, body) in [
        (path("follow"), json!({"notify": [1]})),
        (path("mute"), json!({"duration": "long"})),
        (path("note"), json!({"comment": 7})),
        ("/api/v1/lists".to_owned(), json!({"title": ["a"]})),
        (
            "/api/v1/reports".to_owned(),
            json!({"account_id": ben.id_text(), "comment": 7}),
        ),
        ("/api/v1/featured_tags".to_owned(), json!({"name": 7})),
        ("/api/v1/domain_blocks".to_owned(), json!({"domain": 7})),
    ] {
        let why = ada.post(&path, body).await.refused(422);
        assert!(why.starts_with("Validation failed: "), "{path}: {why}");
    }
}
