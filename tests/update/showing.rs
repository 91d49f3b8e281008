//! What the owner sees of it.

use super::{Rig, Step};
use crate::pages::browser::{Browser, leads_to, says};
use burrow::model::update::When;
use burrow::ops::update as verbs;
use burrow::store::{FILE, snapshot};
use std::fs;

#[tokio::test]
async fn the_page_says_how_it_stands_and_its_buttons_do_what_they_say() {
    let mut rig = Rig::new().await;
    let mut ada = Browser::signed_in(&rig.house, "ada").await;
    let page = ada.get("/update").await;
    says(&page, 200, "Version 0.1.0 runs here.");
    says(&page, 200, "hasn’t been looked for");
    leads_to(&ada.post("/update/look", &[]).await, "/update");
    says(
        &ada.get("/update").await,
        200,
        "Looking for something newer",
    );
    rig.start();
    rig.until("fetched", |row| row.step == Step::Ready).await;
    let page = ada.get("/update").await;
    says(&page, 200, "installed in the coming night");
    says(&page, 200, "Version 0.2.0");
    says(
        &page,
        200,
        "<p dir=\"auto\">Much &#60;b&#62;faster&#60;/b&#62;.</p>",
    );
    assert!(!page.text().contains("Viel schneller"));
    leads_to(
        &ada.post("/update/when", &[("when", "button")]).await,
        "/update",
    );
    assert_eq!(rig.row().when, When::Button);
    says(&ada.get("/update").await, 200, "when you press the button");
    let wrong = ada.post("/update/when", &[("when", "noon")]).await;
    assert_eq!(wrong.status.as_u16(), 422);
    for _ in 0..2 {
        leads_to(&ada.post("/update/install", &[]).await, "/update");
        rig.until("installing", |row| row.step == Step::Install)
            .await;
    }
    let page = ada.get("/update").await;
    says(&page, 200, "being installed");
    assert!(page.header("refresh").is_some());
    let told = ada.get("/console/update").await.json();
    assert_eq!(told["state"], "install");
    let summary = ada.get("/console/summary").await.json();
    assert_eq!(summary["update"]["state"], "install");
    assert_eq!(summary["update"]["version"], "0.2.0");
}

#[tokio::test]
async fn after_a_way_back_the_owner_is_told_on_every_page_until_they_have_seen_it() {
    let rig = Rig::new().await;
    rig.does(|tx| verbs::came_back(tx, "0.2.0", "tunnel")).await;
    let _ = rig.house.user("ben").await;
    let mut ada = Browser::signed_in(&rig.house, "ada").await;
    let mut ben = Browser::signed_in(&rig.house, "ben").await;
    says(
        &ada.get("/devices").await,
        200,
        "The update to version 0.2.0 did not work here.",
    );
    assert!(!ben.get("/devices").await.text().contains("0.2.0"));
    says(
        &ada.get("/update").await,
        200,
        "nobody could reach your burrow from outside",
    );
    assert_eq!(
        ada.get("/console/summary").await.json()["update"]["back"],
        "0.2.0"
    );
    leads_to(&ada.post("/update/seen", &[]).await, "/update");
    assert!(!ada.get("/devices").await.text().contains("0.2.0"));
    assert!(!ada.get("/update").await.text().contains("0.2.0"));
    // A reason that a later release made up has a sentence too.
    rig.does(|tx| verbs::came_back(tx, "0.3.0", "<gremlins>"))
        .await;
    says(&ada.get("/update").await, 200, "isn’t known");
}

#[tokio::test]
async fn what_was_put_aside_is_named_and_goes_only_when_the_owner_wants_it() {
    let rig = Rig::new().await;
    let data = rig.updates().source().data.clone();
    let name = "burrow.redb.newer-2-1-115813195776000000";
    fs::write(data.join(name), "no store").expect("a file");
    fs::write(data.join(FILE), "the store").expect("a file");
    let mut ada = Browser::signed_in(&rig.house, "ada").await;
    let page = ada.get("/update").await;
    says(
        &page,
        200,
        "What the new version wrote after that was put aside.",
    );
    says(&page, 200, "can’t be counted by this version");
    for other in [FILE, "../etc/passwd", "", "burrow.redb.newer-9"] {
        let refused = ada.post("/update/aside", &[("name", other)]).await;
        assert_eq!(refused.status.as_u16(), 404, "{other}");
    }
    leads_to(
        &ada.post("/update/aside", &[("name", name)]).await,
        "/update",
    );
    assert_eq!(snapshot::aside(&data).expect("it can be read"), []);
    assert!(data.join(FILE).exists());
}

#[tokio::test]
async fn a_burrow_without_a_list_of_versions_says_so() {
    let house = crate::house::House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get("/update").await, 200, "gets no updates by itself");
    leads_to(&ada.post("/update/look", &[]).await, "/update");
    says(&ada.get("/update").await, 200, "gets no updates by itself");
}
