//! What is told of the box, and who may ask it for what.

use super::{a_box, wishes};
use crate::house::{House, PASSWORD};
use crate::pages::browser::Browser;
use crate::pages::dashboard::promote;
use burrow::model::Page;
use burrow::store::Error;
use serde_json::json;
use std::fs;

fn acts(house: &House) -> Vec<String> {
    let log: Result<_, Error> = house
        .store
        .read_now(|view| view.audit(&Page::newest(20), |_| true));
    let log = log.expect("it reads");
    log.iter().map(|entry| entry.act.name()).collect()
}

#[tokio::test]
async fn a_computer_that_is_no_box_of_ours_is_left_alone() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let told = ada.get("/console/box").await.ok();
    assert_eq!(told["appliance"], json!(false));
    let page = ada.get("/box").await.text().to_owned();
    assert!(!page.contains("/box/restart"), "there are no buttons");
    ada.ask("POST", "/console/box/restart", &json!({}))
        .await
        .refused(409);
    assert_eq!(ada.post("/box/shutdown", &[]).await.status, 409);
    assert!(acts(&house).is_empty());
}

#[tokio::test]
async fn the_owner_restarts_the_box_and_it_stands_in_the_log() {
    let (_root, places) = a_box();
    let house = House::open().await.on_a_box(places.clone());
    let mut ada = Browser::signed_in(&house, "ada").await;
    let page = ada.get("/box").await.text().to_owned();
    assert!(page.contains("action=\"/box/restart\""));
    assert_eq!(ada.post("/box/restart", &[]).await.status, 200);
    assert_eq!(wishes(&places), ["restart"]);
    ada.ask("POST", "/console/box/shutdown", &json!({}))
        .await
        .ok();
    assert_eq!(wishes(&places), ["restart", "shutdown"]);
    assert_eq!(acts(&house), ["box.shutdown", "box.restart"]);
}

#[tokio::test]
async fn a_moderator_sees_the_box_and_asks_nothing_of_it() {
    let (_root, places) = a_box();
    let house = House::open().await.on_a_box(places.clone());
    house.user("ben").await;
    promote(&house, "ben").await;
    let mut ben = Browser::signed_in(&house, "ben").await;
    assert_eq!(ben.get("/console/box").await.ok()["appliance"], json!(true));
    let page = ben.get("/box").await.text().to_owned();
    assert!(!page.contains("/box/restart"));
    for path in ["restart", "shutdown", "factory-reset"] {
        let asked = ben
            .ask("POST", &format!("/console/box/{path}"), &json!({}))
            .await;
        asked.refused(403);
        let asked = ben.post(&format!("/box/{path}"), &[]).await;
        assert_eq!(asked.status, 403);
    }
    assert_eq!(wishes(&places), [""; 0]);
}

#[tokio::test]
async fn everything_is_forgotten_only_when_it_is_named_and_the_password_is_right() {
    let (_root, places) = a_box();
    let house = House::open().await.on_a_box(places.clone());
    let mut ada = Browser::signed_in(&house, "ada").await;
    let page = ada.get("/box").await.text().to_owned();
    assert!(page.contains("type the name of the community: The Test House"));
    for (name, password, field) in [
        ("", PASSWORD, "name"),
        ("the test", PASSWORD, "name"),
        ("The Test House", "wrong password", "password"),
    ] {
        let typed = json!({ "name": name, "password": password });
        let reply = ada.ask("POST", "/console/box/factory-reset", &typed).await;
        assert_eq!(reply.json()["field"], field);
        reply.refused(422);
        let typed = [("name", name), ("password", password)];
        assert_eq!(ada.post("/box/factory-reset", &typed).await.status, 422);
    }
    assert_eq!(wishes(&places), [""; 0]);
    assert!(acts(&house).is_empty());
    let typed = json!({ "name": "home.example", "password": PASSWORD });
    ada.ask("POST", "/console/box/factory-reset", &typed)
        .await
        .ok();
    assert_eq!(wishes(&places), ["factory-reset"]);
    assert_eq!(acts(&house), ["box.factory_reset"]);
}

#[tokio::test]
async fn what_isnt_well_with_the_box_is_told_in_words() {
    let (_root, places) = a_box();
    for (path, text) in [
        ("/sys/class/thermal/thermal_zone0/temp", "83000"),
        ("/sys/class/hwmon/hwmon0/name", "rpi_volt"),
        ("/sys/class/hwmon/hwmon0/in0_lcrit_alarm", "1"),
    ] {
        let path = places.at(path);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    fs::write(
        places.facts().join("slots.json"),
        r#"{"board":"rpi4","version":"0.3.0"}"#,
    )
    .expect("a file");
    let house = House::open().await.on_a_box(places);
    let mut ada = Browser::signed_in(&house, "ada").await;
    let told = ada.get("/console/box").await.ok();
    let found: Vec<_> = told["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|found| (found["check"].clone(), found["grade"].clone()))
        .collect();
    assert_eq!(
        found,
        [
            (json!("heat"), json!("bad")),
            (json!("power"), json!("bad"))
        ]
    );
    let page = ada.get("/box").await.text().to_owned();
    for words in ["83 °C", "0.3.0", "rpi4", "Gives too little"] {
        assert!(page.contains(words), "{words}: {page}");
    }
}
