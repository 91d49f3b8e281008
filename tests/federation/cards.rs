//! Previews of links under posts: looked at once, a little later, without a signature, and never forgotten.

use super::web::Web;
use crate::house::House;
use burrow::door::errands::{Errand, Errands};
use burrow::federation::Federation;
use burrow::model::event::Event;
use burrow::run::upkeep::catch_up_with;
use burrow::store::Error;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

const NEWS: &str = "https://paper.example/news";
const PAGE: &str = r#"<!doctype html><html lang="en"><head><title>The Paper</title>
<meta property="og:title" content="Tea &amp; scones"><meta property="og:description" content="All about it">
<meta property="og:site_name" content="Paper"><meta name="fediverse:creator" content="@ada@home.example">
<meta property="og:image" content="/tea.jpg"><link rel="alternate" type="application/json+oembed" href="/oembed"></head>"#;

async fn opened() -> (House, Web, Federation, Receiver<Errand>) {
    let (errands, taker) = Errands::new();
    let house = House::open().await.with_errands(errands);
    let web = Web::default();
    web.page(NEWS, "text/html", PAGE);
    web.page(
        "https://paper.example/oembed",
        "application/json",
        r#"{"author_name": "Ann", "type": "link"}"#,
    );
    let door = Federation::new(house.doors.clone(), Arc::new(web.clone()));
    (house, web, door, taker)
}

async fn work(house: &House, door: &Federation, errands: &mut Receiver<Errand>) -> usize {
    let caught = catch_up_with(&house.store, &house.doors.errands, &house.doors.room).await;
    caught.expect("the queue can be read");
    let mut done = 0;
    while let Ok(errand) = errands.try_recv() {
        door.run(errand).await;
        done += 1;
    }
    house.pass(1);
    done
}

fn due(house: &House) -> usize {
    let due: Result<_, Error> = house.store.read_now(|view| view.upkeep_due(100));
    due.expect("the queue can be read").len()
}

async fn shown(house: &House, post: &Value) -> Value {
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().expect("an id"));
    house.user("ada").await.get(&path).await.ok()
}

#[tokio::test]
async fn a_link_is_looked_at_even_after_a_power_cut() {
    let (house, web, door, mut errands) = opened().await;
    let ada = house.user("ada").await;
    let post = ada.says(&format!("@ada read {NEWS} #tea")).await;
    assert_eq!(post["card"], Value::Null);
    assert!(
        matches!(errands.try_recv(), Ok(Errand::Card(_))),
        "its author wants it at once"
    );
    // The errand is lost: the power went. The row of the queue is still there.
    house.wait(Duration::from_secs(10));
    assert_eq!(work(&house, &door, &mut errands).await, 0, "too early");
    house.wait(Duration::from_secs(80));
    let mut events = house.store.subscribe();
    assert_eq!(work(&house, &door, &mut errands).await, 1);
    let card = shown(&house, &post).await;
    assert_eq!(card["edited_at"], Value::Null);
    let card = &card["card"];
    assert_eq!(
        (&card["title"], &card["description"]),
        (&json!("Tea & scones"), &json!("All about it"))
    );
    assert_eq!(
        (&card["author_name"], &card["provider_name"]),
        (&json!("Ann"), &json!("Paper"))
    );
    assert_eq!(
        card["authors"][0]["account"],
        Value::Null,
        "she doesn't let that website name her"
    );
    assert!(
        card["image"]
            .as_str()
            .is_some_and(|image| image.starts_with("https://home.example/"))
    );
    let told = std::iter::from_fn(|| events.try_recv().ok());
    assert!(
        told.into_iter()
            .any(|event| matches!(event, Event::Edited { .. }))
    );
    house.wait(Duration::from_secs(2 * 60 * 60));
    assert_eq!(work(&house, &door, &mut errands).await, 0);
    assert_eq!((web.asked(NEWS), due(&house)), (1, 0));
    let second = ada.says(&format!("again {NEWS}")).await;
    assert_eq!(second["card"]["title"], "Tea & scones", "it is known");
    assert!(errands.try_recv().is_err());
    house.wait(Duration::from_secs(15 * 24 * 60 * 60));
    ada.says(&format!("and again {NEWS}")).await;
    assert_eq!(
        work(&house, &door, &mut errands).await,
        1,
        "two weeks are long"
    );
    assert_eq!(web.asked(NEWS), 2);
}

#[tokio::test]
async fn only_what_is_worth_it_is_looked_at() {
    let (house, web, door, mut errands) = opened().await;
    let ada = house.user("ada").await;
    for text in ["no link", "@ada #tea https://home.example/about"] {
        ada.says(text).await;
    }
    let secret = json!({"status": format!("psst {NEWS}"), "visibility": "direct"});
    ada.post("/api/v1/statuses", secret).await.ok();
    house.wait(Duration::from_secs(100));
    assert_eq!(work(&house, &door, &mut errands).await, 0);
    let film = "https://paper.example/film.mp4";
    web.page(film, "video/mp4", "film");
    for _ in 0..2 {
        let post = ada.says(film).await;
        work(&house, &door, &mut errands).await;
        assert_eq!(shown(&house, &post).await["card"], Value::Null);
    }
    assert_eq!(web.asked(film), 1, "that there is nothing is remembered");
    house.wait(Duration::from_secs(3 * 60 * 60));
    work(&house, &door, &mut errands).await;
    assert_eq!((web.asked(film), due(&house)), (1, 0));
}

#[tokio::test]
async fn an_author_is_named_by_websites_that_they_chose() {
    let (house, _, door, mut errands) = opened().await;
    let ada = house.user("ada").await;
    let allowed = json!({"attribution_domains": ["paper.example"]});
    ada.patch("/api/v1/accounts/update_credentials", allowed)
        .await
        .ok();
    let post = ada.says(NEWS).await;
    work(&house, &door, &mut errands).await;
    let card = &shown(&house, &post).await["card"];
    assert_eq!(card["authors"][0]["account"]["acct"], "ada");
    let edit = json!({"status": "no link any more"});
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().expect("an id"));
    ada.put(&path, edit).await.ok();
    assert_eq!(shown(&house, &post).await["card"], Value::Null);
    assert_eq!(house.store.check().expect("checked"), []);
}
