//! Oneself: credentials, profile, preferences.

use crate::house::{Caller, House, Reply};
use axum::body::Body;
use axum::http::{Method, header};
use serde_json::{Value, json};

const UPDATE: &str = "/api/v1/accounts/update_credentials";
const VERIFY: &str = "/api/v1/accounts/verify_credentials";

/// Sends a multipart form: words, and files with a name.
async fn multipart(
    house: &House,
    caller: &Caller<'_>,
    method: Method,
    path: &str,
    words: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> Reply {
    let mut body = Vec::new();
    for (name, value) in words {
        let part =
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for (name, bytes) in files {
        let part = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"p.png\"\r\n\r\n"
        );
        body.extend_from_slice(part.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--edge--\r\n");
    let kind = "multipart/form-data; boundary=edge";
    let request = caller
        .request(method, path)
        .header(header::CONTENT_TYPE, kind);
    house
        .send(request.body(Body::from(body)).expect("a request"))
        .await
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 7]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("a picture");
    bytes.into_inner()
}

#[tokio::test]
async fn one_sees_more_of_oneself() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let me = ada.get(VERIFY).await.ok();
    assert_eq!(me["username"], "ada");
    let source = json!({
        "privacy": "public", "sensitive": false, "language": "", "note": "", "fields": [],
        "follow_requests_count": 0, "hide_collections": false, "discoverable": false,
        "indexable": false, "attribution_domains": [], "quote_policy": "public",
    });
    assert_eq!(me["source"], source);
    let role = json!({
        "id": "3", "name": "Owner", "color": "", "permissions": "1048575", "highlighted": true,
    });
    assert_eq!(me["role"], role);
    let role = json!({
        "id": "-99", "name": "", "color": "", "permissions": "65536", "highlighted": false,
    });
    assert_eq!(ben.get(VERIFY).await.ok()["role"], role);
    for scopes in ["profile", "read:accounts", "read"] {
        let narrow = house.user_with("ada", scopes).await;
        assert_eq!(
            narrow.get(VERIFY).await.ok()["id"],
            ada.id_text(),
            "{scopes}"
        );
    }
    house
        .user_with("ada", "read:statuses")
        .await
        .get(VERIFY)
        .await
        .refused(403);
}

#[tokio::test]
async fn a_profile_is_changed_by_json() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let changes = json!({
        "display_name": " Countess Ada ", "note": "Hi @ben, see https://ada.example #maths",
        "bot": true, "discoverable": true, "indexable": true, "locked": true,
        "fields_attributes": [
            {"name": "Home", "value": "https://ada.example"}, {"name": "", "value": ""},
            {"name": "Tea", "value": "<b>yes</b>"},
        ],
        "attribution_domains": ["https://News.example/", "blog.example"],
        "source": {"privacy": "unlisted", "sensitive": true, "language": "de", "quote_policy": "nobody"},
    });
    let me = ada.patch(UPDATE, changes).await.ok();
    assert_eq!(me["display_name"], "Countess Ada");
    let note = me["note"].as_str().unwrap();
    assert!(
        note.contains("https://home.example/@ben") && note.contains("/tags/maths"),
        "{note}"
    );
    let fields = me["fields"].as_array().unwrap();
    assert_eq!(fields.len(), 2);
    assert!(
        fields[0]["value"]
            .as_str()
            .unwrap()
            .contains("rel=\"nofollow noopener noreferrer me\""),
        "{}",
        fields[0]
    );
    assert_eq!(fields[1]["value"], "&lt;b&gt;yes&lt;/b&gt;");
    assert_eq!(
        me["source"]["fields"][1],
        json!({"name": "Tea", "value": "<b>yes</b>", "verified_at": null})
    );
    assert_eq!(
        me["source"]["note"],
        "Hi @ben, see https://ada.example #maths"
    );
    assert_eq!(
        me["source"]["attribution_domains"],
        json!(["news.example", "blog.example"])
    );
    assert_eq!(me["source"]["privacy"], "unlisted");
    assert_eq!(me["source"]["quote_policy"], "nobody");
    for flag in ["bot", "discoverable", "indexable", "locked"] {
        assert_eq!(me[flag], true, "{flag}");
    }
    // What isn't named stays; the new name is found.
    let me = ada.patch(UPDATE, json!({"locked": false})).await.ok();
    assert_eq!(
        (&me["display_name"], &me["bot"]),
        (&json!("Countess Ada"), &json!(true))
    );
    let found = ben.get("/api/v1/accounts/search?q=countess").await.ok();
    assert_eq!(found[0]["id"], ada.id_text());
    let empty = json!({"note": "", "fields_attributes": [], "source": {"language": ""}});
    let me = ada.patch(UPDATE, empty).await.ok();
    assert_eq!((&me["note"], &me["fields"]), (&json!(""), &json!([])));
    assert_eq!(me["source"]["language"], "");
}

#[tokio::test]
async fn preferences_shape_what_one_posts() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let wish = json!({"privacy": "unlisted", "sensitive": true, "language": "de", "quote_policy": "nobody"});
    ada.patch(UPDATE, json!({ "source": wish })).await.ok();
    let preferences = json!({
        "posting:default:visibility": "unlisted", "posting:default:sensitive": true,
        "posting:default:language": "de", "posting:default:quote_policy": "nobody",
        "reading:expand:media": "default", "reading:expand:spoilers": false,
        "reading:autoplay:gifs": false,
    });
    assert_eq!(ada.get("/api/v1/preferences").await.ok(), preferences);
    let said = ada.says("as I like it").await;
    assert_eq!(
        (&said["visibility"], &said["language"]),
        (&json!("unlisted"), &json!("de"))
    );
}

#[tokio::test]
async fn a_profile_is_changed_by_forms() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let fields = [
        ("display_name", "A"),
        ("note", "two\r\nlines"),
        ("locked", "false"),
        ("bot", "1"),
        ("fields_attributes[1][name]", "second"),
        ("fields_attributes[1][value]", "2"),
        ("fields_attributes[0][name]", "first"),
        ("fields_attributes[0][value]", "1"),
        ("source[privacy]", "private"),
    ];
    let me = ada.form(Method::PATCH, UPDATE, &fields).await.ok();
    assert_eq!(
        (&me["display_name"], &me["locked"], &me["bot"]),
        (&json!("A"), &json!(false), &json!(true))
    );
    assert_eq!(
        (&me["fields"][0]["name"], &me["fields"][1]["value"]),
        (&json!("first"), &json!("2"))
    );
    assert_eq!(me["source"]["privacy"], "private");
    // Forms end lines with CRLF; masto.js compares what it sent with what comes back.
    assert_eq!(me["source"]["note"], "two\nlines");
}

#[tokio::test]
async fn pictures_come_with_forms_and_go_again() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let picture = png(500, 300);
    let files: [(&str, &[u8]); 2] = [("avatar", &picture), ("header", &picture)];
    let me = multipart(
        &house,
        &ada,
        Method::PATCH,
        UPDATE,
        &[("display_name", "B")],
        &files,
    )
    .await
    .ok();
    assert_eq!(me["display_name"], "B");
    let avatar = me["avatar"].as_str().unwrap().to_owned();
    assert!(
        avatar.starts_with("https://home.example/media/"),
        "{avatar}"
    );
    assert!(
        me["header"]
            .as_str()
            .unwrap()
            .starts_with("https://home.example/media/")
    );
    let path = avatar.strip_prefix("https://home.example").unwrap();
    assert_eq!(house.anonymous().get(path).await.status, 200);

    let words = [("avatar_description", "a bee")];
    let profile = multipart(&house, &ada, Method::PATCH, "/api/v1/profile", &words, &[])
        .await
        .ok();
    assert_eq!(
        (&profile["avatar"], &profile["avatar_description"]),
        (&json!(avatar), &json!("a bee"))
    );
    assert_eq!(profile["display_name"], "B");
    for which in ["avatar", "header"] {
        let me = ada.delete(&format!("/api/v1/profile/{which}")).await.ok();
        assert_eq!(
            me[which],
            format!("https://home.example/{which}s/original/missing.png")
        );
    }
    let profile = ada.get("/api/v1/profile").await.ok();
    assert_eq!(
        (&profile["avatar"], &profile["header_static"]),
        (&Value::Null, &Value::Null)
    );
}

#[tokio::test]
async fn a_profile_has_switches_of_its_own() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let wish = json!({"show_media": false, "show_featured": false, "hide_collections": true});
    let profile = ada.patch("/api/v1/profile", wish).await.ok();
    let expected = [
        ("show_media", false),
        ("show_media_replies", true),
        ("show_featured", false),
        ("hide_collections", true),
    ];
    for (name, value) in expected {
        assert_eq!(profile[name], value, "{name}");
    }
    assert_eq!(ada.get(VERIFY).await.ok()["show_media"], false);
    assert_eq!(profile["featured_tags"], json!([]));
}

/// What doesn't fit, and what is said of it.
fn too_much() -> Vec<(Value, &'static str)> {
    let five: Vec<Value> = (0..5)
        .map(|n| json!({"name": format!("{n}"), "value": "x"}))
        .collect();
    vec![
        (
            json!({"display_name": "x".repeat(31)}),
            "Validation failed: Display name is too long (maximum is 30 characters)",
        ),
        (
            json!({"note": "x".repeat(501)}),
            "Validation failed: Note is too long (maximum is 500 characters)",
        ),
        (
            json!({"fields_attributes": five}),
            "Validation failed: A profile can have at most 4 fields",
        ),
        (
            json!({"fields_attributes": [{"name": "a", "value": "x".repeat(256)}]}),
            "Validation failed: Fields is too long (maximum is 255 characters)",
        ),
        (
            json!({"fields_attributes": [{"name": " ", "value": "x"}]}),
            "Validation failed: Fields with a value need a label",
        ),
        (
            json!({"source": {"privacy": "direct"}}),
            "Validation failed: Privacy must be public, unlisted or private",
        ),
        (
            json!({"source": {"privacy": "loud"}}),
            "Validation failed: Privacy is not known",
        ),
        (
            json!({"source": {"quote_policy": "some"}}),
            "Validation failed: Quote policy is not known",
        ),
        (
            json!({"avatar_description": "x".repeat(151)}),
            "Validation failed: Description is too long (maximum is 150 characters)",
        ),
    ]
}

#[tokio::test]
async fn a_default_language_that_nobody_knows_changes_nothing() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for (sent, kept) in [("zh-tw", "zh-TW"), ("fil", "zh-TW"), ("de_AT", "de")] {
        let wish = json!({"source": {"language": sent}, "display_name": sent});
        let me = ada.patch(UPDATE, wish).await.ok();
        assert_eq!(me["source"]["language"], kept);
        assert_eq!(me["display_name"], sent, "the rest is taken over");
    }
}

#[tokio::test]
async fn what_does_not_fit_a_profile_is_refused_whole() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for (body, why) in too_much() {
        let mut body = body;
        body["bot"] = json!(true);
        assert_eq!(ada.patch(UPDATE, body).await.refused(422), why);
    }
    ada.patch(
        UPDATE,
        json!({"attribution_domains": ["not a name"], "bot": true}),
    )
    .await
    .refused(422);
    ada.patch(UPDATE, json!({"locked": {"a": 1}, "bot": true}))
        .await
        .refused(422);
    let files: [(&str, &[u8]); 1] = [("avatar", b"no picture at all")];
    multipart(
        &house,
        &ada,
        Method::PATCH,
        UPDATE,
        &[("bot", "true")],
        &files,
    )
    .await
    .refused(422);
    let me = ada.get(VERIFY).await.ok();
    assert_eq!(me["bot"], false, "nothing was half-written");
    let links = format!(
        "{} {}",
        "x".repeat(470),
        "https://example.org/".to_owned() + &"y".repeat(200)
    );
    ada.patch(UPDATE, json!({"note": links})).await.ok();
}
