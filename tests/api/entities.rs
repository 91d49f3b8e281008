//! Whole documents of each entity, kept in `tests/golden/entities`, so that any change of a shape shows in the diff.
//! The clock stands still, so that ids and times are the same each time; secrets are masked.

use super::forms;
use crate::golden;
use crate::house::{Caller, House};
use axum::http::Method;
use serde_json::{Value, json};

/// Fields whose values are secret, and different each time.
const SECRET: [&str; 4] = ["access_token", "client_secret", "client_id", "vapid_key"];

/// Compares a document with its golden.
fn keep(name: &str, mut document: Value) {
    mask(&mut document);
    let text = serde_json::to_string_pretty(&document).expect("JSON can be written");
    golden::compare(&format!("entities/{name}.json"), &(text + "\n"));
}

fn mask(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(mask),
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(text) if SECRET.contains(&name.as_str()) => {
                        *text = "(secret)".to_owned();
                    }
                    other => mask(other),
                }
            }
        }
        _ => {}
    }
}

async fn post(who: &Caller<'_>, wish: Value) -> Value {
    who.post("/api/v1/statuses", wish).await.ok()
}

fn at(post: &Value, act: &str) -> String {
    let id = post["id"].as_str().expect("an id");
    format!("/api/v1/statuses/{id}{act}")
}

#[tokio::test]
async fn statuses() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let plain = post(
        &ada,
        json!({"status": "Hello #Tea and @ben: https://tea.example/cups", "language": "en"}),
    )
    .await;
    keep("status_plain", plain.clone());
    let boost = ben.post(&at(&plain, "/reblog"), json!({})).await.ok();
    keep("status_boost", boost);
    let reply =
        json!({"status": "@ada yes", "in_reply_to_id": plain["id"], "visibility": "unlisted"});
    let reply = post(&ben, reply).await;
    keep("status_reply", reply.clone());
    let warned = json!({"status": "the end", "spoiler_text": "a film", "visibility": "private"});
    keep("status_with_warning", post(&ada, warned).await);
    keep("context", ada.get(&at(&plain, "/context")).await.ok());
    keep(
        "tag_timeline",
        ada.get("/api/v1/timelines/tag/tea").await.ok(),
    );
    keep("search", ada.get("/api/v2/search?q=tea").await.ok());
    let edit = json!({"status": "Hello #Tea", "spoiler_text": "hot"});
    let edited = ada.put(&at(&plain, ""), edit).await.ok();
    keep("status_edited", edited);
    keep("status_edits", ada.get(&at(&plain, "/history")).await.ok());
    keep("status_source", ada.get(&at(&plain, "/source")).await.ok());
    keep("status_deleted", ben.delete(&at(&reply, "")).await.ok());
}

#[tokio::test]
async fn polls_and_scheduled_posts() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let poll = json!({"options": ["yes", "no"], "expires_in": 600, "multiple": true});
    let asked = post(&ada, json!({"status": "tea?", "poll": poll})).await;
    let id = asked["poll"]["id"].as_str().expect("an id");
    let votes = format!("/api/v1/polls/{id}/votes");
    ben.post(&votes, json!({"choices": [0]})).await.ok();
    keep("status_with_poll", ben.get(&at(&asked, "")).await.ok());
    keep("poll", ben.get(&format!("/api/v1/polls/{id}")).await.ok());
    let later = json!({"status": "later", "scheduled_at": "2026-01-02T00:00:00Z", "visibility": "unlisted"});
    keep("scheduled_status", post(&ada, later).await);
}

#[tokio::test]
async fn media() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let picture = forms::encoded(40, 30, image::ImageFormat::Png);
    let picture = forms::upload(&house, &ada, &picture).await.ok();
    keep("media_attachment_image", picture.clone());
    let film = forms::upload(&house, &ada, forms::SILENT_MP4).await;
    keep("media_attachment_gifv", film.json());
    let song = forms::upload(&house, &ada, forms::SONG_MP3).await;
    keep("media_attachment_audio", song.json());
    let shown = json!({"status": "a slope", "media_ids": [picture["id"]]});
    keep("status_with_media", post(&ada, shown).await);
}

#[tokio::test]
async fn filters() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let heard = ben.says("tea again").await;
    let keywords = json!([{"keyword": "tea", "whole_word": true}]);
    let wish = json!({"title": "Tea", "context": ["home", "public"], "filter_action": "warn", "expires_in": 3600,
        "keywords_attributes": keywords});
    let filter = ada.post("/api/v2/filters", wish).await.ok();
    keep("filter", filter);
    keep("filters_v1", ada.get("/api/v1/filters").await.ok());
    keep("status_filtered", ada.get(&at(&heard, "")).await.ok());
}

#[tokio::test]
async fn the_house_itself() {
    let house = House::open().await;
    house.user("ada").await.says("hello").await;
    let stranger = house.anonymous();
    for (name, path) in [
        ("instance", "/api/v2/instance"),
        ("instance_v1", "/api/v1/instance"),
        ("nodeinfo", "/nodeinfo/2.0"),
        ("oauth_server", "/.well-known/oauth-authorization-server"),
    ] {
        keep(name, stranger.get(path).await.ok());
    }
}

#[tokio::test]
async fn apps_and_tokens() {
    let house = House::open().await;
    let stranger = house.anonymous();
    let app = json!({"client_name": "Tea", "redirect_uris": "urn:ietf:wg:oauth:2.0:oob", "scopes": "read write",
        "website": "https://tea.example"});
    let app = stranger.post("/api/v1/apps", app).await.ok();
    keep("application_with_secret", app.clone());
    let grant = [
        ("grant_type", "client_credentials"),
        ("client_id", app["client_id"].as_str().expect("an id")),
        (
            "client_secret",
            app["client_secret"].as_str().expect("a secret"),
        ),
        ("scope", "read"),
    ];
    let token = stranger
        .form(Method::POST, "/oauth/token", &grant)
        .await
        .ok();
    keep("token", token.clone());
    let mut speaking = house.anonymous();
    speaking.bearer = token["access_token"].as_str().map(str::to_owned);
    let own = speaking.get("/api/v1/apps/verify_credentials").await.ok();
    keep("application", own);
}

#[tokio::test]
async fn news() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let said = ada.says("tea?").await;
    for act in ["/favourite", "/reblog"] {
        ben.post(&at(&said, act), json!({})).await.ok();
    }
    let private = json!({"status": "@ada psst", "visibility": "direct"});
    post(&ben, private).await;
    let read =
        json!({"home": {"last_read_id": said["id"]}, "notifications": {"last_read_id": "1"}});
    keep("markers", ada.post("/api/v1/markers", read).await.ok());
    for (name, path) in [
        ("notifications", "/api/v1/notifications"),
        ("notification_groups", "/api/v2/notifications"),
        ("notification_policy", "/api/v2/notifications/policy"),
        ("notification_policy_v1", "/api/v1/notifications/policy"),
        ("conversations", "/api/v1/conversations"),
    ] {
        keep(name, ada.get(path).await.ok());
    }
}

#[tokio::test]
async fn news_that_are_held_back() {
    let house = House::open().await;
    let (ada, cat) = (house.user("ada").await, house.user("cat").await);
    let hold = json!({"for_not_following": "filter"});
    ada.patch("/api/v2/notifications/policy", hold).await.ok();
    cat.says("@ada do you know me?").await;
    let requests = ada.get("/api/v1/notifications/requests").await.ok();
    keep("notification_requests", requests);
}

#[tokio::test]
async fn people() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    house.user("cat").await;
    let profile = json!({"display_name": "Ada L.", "note": "Likes #tea", "locked": true, "language": "en",
        "fields_attributes": [{"name": "Home", "value": "https://ada.example"}]});
    let own = ada.patch("/api/v1/accounts/update_credentials", profile);
    keep("credential_account", own.await.ok());
    ada.says("hello").await;
    let them = |who: &Caller<'_>, act: &str| format!("/api/v1/accounts/{}{act}", who.id_text());
    keep("account", ben.get(&them(&ada, "")).await.ok());
    let asked = ben.post(&them(&ada, "/follow"), json!({})).await.ok();
    keep("relationship_requested", asked);
    keep(
        "relationship_muted",
        ada.post(&them(&ben, "/mute"), json!({"duration": 60}))
            .await
            .ok(),
    );
    keep("muted_accounts", ada.get("/api/v1/mutes").await.ok());
    keep(
        "follow_requests",
        ada.get("/api/v1/follow_requests").await.ok(),
    );
    let list = ben.post(
        "/api/v1/lists",
        json!({"title": "family", "replies_policy": "list"}),
    );
    keep("list", list.await.ok());
    ada.post("/api/v1/tags/tea/follow", json!({})).await.ok();
    let report =
        json!({"account_id": ada.id_text(), "comment": "too much tea", "category": "spam"});
    keep("report", ben.post("/api/v1/reports", report).await.ok());
    for (name, path) in [
        ("tag", "/api/v1/tags/tea"),
        ("preferences", "/api/v1/preferences"),
        ("profile", "/api/v1/profile"),
        ("suggestions", "/api/v2/suggestions"),
    ] {
        keep(name, ada.get(path).await.ok());
    }
    ada.post("/api/v1/tags/tea/feature", json!({})).await.ok();
    keep("featured_tags", ada.get("/api/v1/featured_tags").await.ok());
}
