//! Whole documents of what those see who look after the house, kept in `tests/golden/entities`. Their shapes are those
//! of Mastodon's documentation (docs/entities/Admin_Account and its neighbours).

use crate::golden;
use crate::house::House;
use burrow::model::account::Role;
use burrow::ops::announce::{self, Draft};
use burrow::ops::moderate;
use serde_json::{Value, json};

fn keep(name: &str, document: &Value) {
    let text = serde_json::to_string_pretty(document).expect("JSON can be written");
    golden::compare(&format!("entities/{name}.json"), &(text + "\n"));
}

#[tokio::test]
async fn people_and_reports() {
    let house = House::open().await;
    let (ada, ben, cat) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cat").await,
    );
    let said = cat.says("something rude").await;
    let report =
        json!({"account_id": cat.id_text(), "comment": "rude", "status_ids": [said["id"]]});
    let report = ben.post("/api/v1/reports", report).await.ok();
    let path = format!(
        "/api/v1/admin/reports/{}",
        report["id"].as_str().expect("an id")
    );
    ada.post(&format!("{path}/assign_to_self"), json!({}))
        .await
        .ok();
    keep("admin_report", &ada.get(&path).await.ok());
    let (me, whom) = (ada.id(), ben.id());
    let made = house
        .store
        .write(move |tx| moderate::change_role(tx, me, whom, Role::Moderator));
    made.await.expect("the owner may");
    let path = format!("/api/v1/admin/accounts/{}", ben.id_text());
    keep("admin_account", &ada.get(&path).await.ok());
    let act = format!("/api/v1/admin/accounts/{}/action", cat.id_text());
    let wish = json!({"type": "none", "text": "Please be kind.", "status_ids": [said["id"]]});
    ada.post(&act, wish).await.ok();
    let told = cat.get("/api/v1/notifications?limit=1").await.ok();
    keep("notification_moderation_warning", &told[0]);
}

#[tokio::test]
async fn figures() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let said = ben.says("hello #tea").await;
    let favourite = format!(
        "/api/v1/statuses/{}/favourite",
        said["id"].as_str().expect("an id")
    );
    ada.post(&favourite, json!({})).await.ok();
    let tag = ada.get("/api/v1/tags/tea").await.ok();
    let wish = json!({
        "keys": ["active_users", "new_users", "interactions", "opened_reports", "tag_uses", "unknown",
            "instance_media_attachments"],
        "start_at": "2025-12-31", "end_at": "2026-01-01", "tag_uses": {"id": tag["id"]},
        "instance_media_attachments": {"domain": "far.example"},
    });
    let measures = ada.post("/api/v1/admin/measures", wish).await.ok();
    assert_eq!(measures[0]["total"], "2", "ada and ben");
    assert_eq!(measures[2]["total"], "1", "a favourite");
    assert_eq!(measures[4]["total"], "1", "a hashtag");
    keep("admin_measures", &measures);
    let wish = json!({"keys": ["languages", "servers", "sources", "software_versions"]});
    let dimensions = ada.post("/api/v1/admin/dimensions", wish).await.ok();
    assert_eq!(dimensions[0]["data"][0]["value"], "2");
    assert_eq!(dimensions[1]["data"][0]["key"], "home.example");
    let space = json!({"keys": ["space_usage"]});
    let space = ada.post("/api/v1/admin/dimensions", space).await.ok();
    assert_eq!(space[0]["data"][0]["unit"], "bytes");
    let wish = json!({"start_at": "2026-01-01", "end_at": "2026-01-02", "frequency": "day"});
    let cohorts = ada.post("/api/v1/admin/retention", wish).await.ok();
    keep("admin_cohorts", &cohorts);
    for wish in [
        json!({"start_at": "yesterday"}),
        json!({"start_at": "2026-01-02", "end_at": "2026-01-01"}),
        json!({"start_at": "1990-01-02", "end_at": "2026-01-01"}),
    ] {
        for path in ["measures", "dimensions", "retention"] {
            let path = format!("/api/v1/admin/{path}");
            ada.post(&path, wish.clone()).await.refused(422);
        }
    }
}

#[tokio::test]
async fn hashtags_and_trends_are_curated() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let said = ben.says("hello #tea").await;
    let id = said["id"].as_str().expect("an id");
    ben.patch(
        "/api/v1/accounts/update_credentials",
        json!({"discoverable": true}),
    )
    .await
    .ok();
    ada.post(&format!("/api/v1/statuses/{id}/favourite"), json!({}))
        .await
        .ok();
    let tags = ada.get("/api/v1/admin/trends/tags").await.ok();
    keep("admin_tag", &tags[0]);
    let tag = format!(
        "/api/v1/admin/tags/{}",
        tags[0]["id"].as_str().expect("an id")
    );
    assert_eq!(ada.get(&tag).await.ok()["usable"], true);
    assert_eq!(ada.get("/api/v1/admin/tags").await.ok()[0]["name"], "tea");
    let off = json!({"usable": false, "listable": false, "trendable": "0", "display_name": "TEA"});
    let changed = ada.put(&tag, off).await.ok();
    assert_eq!(changed["trendable"], false);
    ada.put(&tag, json!({"display_name": "coffee"}))
        .await
        .refused(422);
    assert_eq!(ada.get("/api/v1/trends/tags").await.ok(), json!([]));
    let found = ada.get("/api/v2/search?q=tea&type=hashtags").await.ok();
    assert_eq!(found["hashtags"], json!([]));
    let again = json!({"status": "more #Tea"});
    ben.post("/api/v1/statuses", again).await.refused(422);
    let quietly = json!({"status": "more #Tea", "visibility": "private"});
    ben.post("/api/v1/statuses", quietly).await.ok();
    let trends = "/api/v1/trends/statuses";
    assert_eq!(ada.get(trends).await.ok()[0]["id"], said["id"]);
    let judge = |act: &str| format!("/api/v1/admin/trends/statuses/{id}/{act}");
    ada.post(&judge("reject"), json!({})).await.ok();
    assert_eq!(ada.get(trends).await.ok(), json!([]));
    ada.post(&judge("approve"), json!({})).await.ok();
    assert_eq!(ada.get(trends).await.ok()[0]["id"], said["id"]);
    assert_eq!(ada.get("/api/v1/admin/trends/links").await.ok(), json!([]));
}

#[tokio::test]
async fn links_and_publishers_are_curated() {
    use burrow::model::card::Card;
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let shown = json!({"discoverable": true});
    let path = "/api/v1/accounts/update_credentials";
    ben.patch(path, shown).await.ok();
    let said = ben.says("read https://www.tea.example/cups").await;
    let id: burrow::model::StatusId = said["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a number");
    let url = "https://www.tea.example/cups";
    let read: Result<(), burrow::ops::Refusal> = house
        .store
        .write(move |tx| {
            let card = Card {
                url: url.to_owned(),
                title: "Cups".to_owned(),
                ..Card::default()
            };
            tx.put_card(url, &card)?;
            let status = tx.status(id)?.expect("it was said");
            let status = burrow::model::status::Status {
                card: Some(url.to_owned()),
                ..status
            };
            Ok(tx.put_status(&status, true)?)
        })
        .await;
    read.expect("a preview can be kept");
    let links = "/api/v1/admin/trends/links";
    let all = ada.get(links).await.ok();
    keep("admin_trends_link", &all[0]);
    let trending = "/api/v1/trends/links";
    assert_eq!(ada.get(trending).await.ok()[0]["title"], "Cups");
    let act = |act: &str| format!("{links}/{}/{act}", all[0]["id"].as_str().expect("an id"));
    ada.post(&act("reject"), json!({})).await.ok();
    assert_eq!(ada.get(trending).await.ok(), json!([]));
    ada.post(&act("approve"), json!({})).await.ok();
    assert_eq!(ada.get(trending).await.ok()[0]["title"], "Cups");
    let publishers = format!("{links}/publishers");
    let publisher = ada.get(&publishers).await.ok()[0].clone();
    assert_eq!(publisher["domain"], "tea.example");
    let path = format!(
        "{publishers}/{}/reject",
        publisher["id"].as_str().expect("an id")
    );
    assert_eq!(ada.post(&path, json!({})).await.ok()["trendable"], false);
    assert_eq!(ada.get(trending).await.ok(), json!([]));
}

#[tokio::test]
async fn words_to_everybody() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let me = ada.id();
    let draft = Draft {
        text: "Tea at five, @ada! #tea".to_owned(),
        starts_at: None,
        ends_at: None,
        all_day: false,
        published: true,
    };
    let made = house
        .store
        .write(move |tx| announce::make(tx, me, &draft))
        .await
        .expect("the owner may");
    let react = format!("/api/v1/announcements/{}/reactions/%F0%9F%AB%96", made.id);
    ada.put(&react, json!({})).await.ok();
    keep(
        "announcements",
        &ada.get("/api/v1/announcements").await.ok(),
    );
}
