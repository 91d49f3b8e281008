//! Old posts of other servers go when the store is over its budget, except for what somebody here cares about.

use super::arriving::{comes, note, somebody};
use crate::house::House;
use burrow::federation::forget::{SWEEP_EVERY, forget_in_budget, is_due};
use burrow::model::StatusId;
use burrow::model::settings::Settings;
use burrow::ops::arrive::Way;
use burrow::store::Error;
use serde_json::{Value, json};

const BOB: &str = "https://far.example/users/bob";

async fn old(house: &House, id: &str, more: Value) -> StatusId {
    let mut said = note(house, BOB, id, more);
    if said.get("young").is_none() {
        said["published"] = json!("2025-11-01T00:00:00Z");
    }
    let came = comes(house, &said, Way::Filed).await;
    came.expect("it can be kept").expect("it is kept")
}

async fn budget(house: &House, bytes: u64) {
    let set = house.store.write(move |tx| {
        let settings = tx.settings()?;
        tx.put_settings(&Settings {
            far_posts_bytes_max: Some(bytes),
            ..settings
        })
    });
    set.await.expect("settings are kept");
}

fn left(house: &House) -> Vec<String> {
    let all: Result<_, Error> = house.store.read_now(|view| {
        let all = view.statuses_from(StatusId(0), StatusId(u64::MAX), 1_000)?;
        Ok(all
            .into_iter()
            .filter(|post| !post.is_local())
            .map(|post| post.html)
            .collect())
    });
    all.expect("the store reads")
}

#[tokio::test]
async fn what_somebody_cares_about_stays_and_the_rest_goes() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    somebody(&house, BOB).await;
    for (id, act) in [
        ("liked", "favourite"),
        ("marked", "bookmark"),
        ("boosted", "reblog"),
    ] {
        let post = old(&house, id, json!({})).await;
        ada.post(&format!("/api/v1/statuses/{post}/{act}"), json!({}))
            .await
            .ok();
    }
    let asked = old(&house, "answered", json!({})).await;
    let answer = json!({"status": "yes", "in_reply_to_id": asked.to_string()});
    ada.post("/api/v1/statuses", answer).await.ok();
    let to_ada = json!([{"type": "Mention", "href": "https://home.example/users/ada"}]);
    old(&house, "named", json!({"tag": to_ada})).await;
    old(
        &house,
        "followers",
        json!({"to": format!("{BOB}/followers")}),
    )
    .await;
    old(&house, "young", json!({"young": true})).await;
    let kept = left(&house);
    for number in 0..60 {
        old(&house, &format!("nobody{number}"), json!({})).await;
    }
    old(&house, "root", json!({})).await;
    old(
        &house,
        "reply",
        json!({"inReplyTo": format!("{BOB}/notes/root")}),
    )
    .await;
    budget(&house, 1 << 40).await;
    assert_eq!(
        forget_in_budget(&house.store).await.expect("a sweep"),
        0,
        "there is room"
    );
    budget(&house, 0).await;
    assert_eq!(forget_in_budget(&house.store).await.expect("a sweep"), 61);
    assert_eq!(
        forget_in_budget(&house.store).await.expect("a sweep"),
        1,
        "threads go from their ends"
    );
    assert_eq!(forget_in_budget(&house.store).await.expect("a sweep"), 0);
    assert_eq!(left(&house), kept);
    assert_eq!(house.store.check().expect("checked"), []);
    old(&house, "nobody0", json!({})).await;
    assert_eq!(left(&house).len(), kept.len() + 1, "it may come again");
}

/// The sweep's day was counted from the start of the program: a house that is switched off every evening never swept.
#[tokio::test]
async fn a_sweep_has_its_day_and_its_place_over_restarts() {
    let house = House::open().await;
    house.user("ada").await;
    somebody(&house, BOB).await;
    let due = |house: &House| {
        let store = house.store.clone();
        async move { is_due(&store).await.expect("the store reads") }
    };
    assert!(due(&house).await, "it was never done");
    forget_in_budget(&house.store).await.expect("a sweep");
    assert!(!due(&house).await);
    house.wait(SWEEP_EVERY);
    assert!(due(&house).await, "a day has passed");
    forget_in_budget(&house.store).await.expect("a sweep");
    let cut = house
        .store
        .write(|tx| tx.put_far_sweep(Some(StatusId(1 << 40))));
    cut.await.map_err(|why: Error| why).expect("written");
    assert!(due(&house).await, "it was cut off, and goes on");
    old(&house, "before", json!({})).await;
    budget(&house, 0).await;
    let swept = forget_in_budget(&house.store).await.expect("a sweep");
    assert_eq!(swept, 1, "what lies behind its place is looked at");
    assert!(!due(&house).await, "and it is over");
}
