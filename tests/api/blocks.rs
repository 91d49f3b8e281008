//! Blocking and muting people, and blocking whole servers.

use crate::house::{Caller, House, ids};
use burrow::model::account::Account;
use burrow::model::{AccountId, Rows, Time};
use burrow::ops::{Refusal, mute};
use serde_json::{Value, json};
use std::time::Duration;

async fn act(caller: &Caller<'_>, act: &str, other: &Caller<'_>, body: Value) -> Value {
    let path = format!("/api/v1/accounts/{}/{act}", other.id_text());
    caller.post(&path, body).await.ok()
}

async fn home(caller: &Caller<'_>) -> usize {
    ids(&caller.get("/api/v1/timelines/home").await.ok()).len()
}

fn told(house: &House, caller: &Caller<'_>) -> usize {
    let page = burrow::model::Page::newest(40);
    let found: Result<Rows<_>, burrow::store::Error> = house.store.read_now(|view| {
        view.notifications(caller.id(), &page, |told| {
            Ok(
                (told.kind != burrow::model::notification::NotificationKind::AdminSignUp)
                    .then_some(told.id),
            )
        })
    });
    found.expect("the store reads").len()
}

#[tokio::test]
async fn a_block_parts_two_people() {
    let house = House::open().await;
    let (ada, ben, cal) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
    );
    for (from, to) in [(&ada, &ben), (&ben, &ada), (&ada, &cal)] {
        act(from, "follow", to, json!({})).await;
    }
    let said = ben.says("@ada hello").await;
    let boost = format!("/api/v1/statuses/{}/reblog", said["id"].as_str().unwrap());
    cal.post(&boost, json!({})).await.ok();
    let direct = json!({"status": "@ada psst", "visibility": "direct"});
    ben.post("/api/v1/statuses", direct).await.ok();
    assert!(home(&ada).await > 0);
    assert!(told(&house, &ada) >= 3, "a follow and two mentions");
    let stands = act(&ada, "block", &ben, json!({})).await;
    assert_eq!(stands["blocking"], true);
    assert_eq!(stands["following"], false);
    assert_eq!(stands["followed_by"], false);
    assert_eq!(home(&ada).await, 0);
    assert_eq!(told(&house, &ada), 0);
    let other = format!("/api/v1/accounts/relationships?id[]={}", ada.id_text());
    let stands = &ben.get(&other).await.ok()[0];
    assert_eq!(
        (&stands["blocked_by"], &stands["blocking"]),
        (&json!(true), &json!(false))
    );
    ben.says("@ada still there?").await;
    assert_eq!(told(&house, &ada), 0);
    let posts = format!("/api/v1/accounts/{}/statuses", ada.id_text());
    ada.says("alone at last").await;
    assert_eq!(ben.get(&posts).await.ok(), json!([]));
    assert_eq!(ids(&ada.get("/api/v1/blocks").await.ok()), [ben.id_text()]);
    assert_eq!(ben.get("/api/v1/blocks").await.ok(), json!([]));
    let stands = act(&ada, "unblock", &ben, json!({})).await;
    assert_eq!(
        (&stands["blocking"], &stands["following"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(ada.get("/api/v1/blocks").await.ok(), json!([]));
    let own = format!("/api/v1/accounts/{}", ada.id_text());
    for act in ["block", "mute"] {
        ada.post(&format!("{own}/{act}"), json!({}))
            .await
            .refused(403);
    }
}

#[tokio::test]
async fn a_block_ends_requests_too() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let path = "/api/v1/accounts/update_credentials";
    ada.patch(path, json!({"locked": true})).await.ok();
    act(&ben, "follow", &ada, json!({})).await;
    act(&ben, "block", &ada, json!({})).await;
    assert_eq!(ada.get("/api/v1/follow_requests").await.ok(), json!([]));
}

#[tokio::test]
async fn lists_of_blocks_go_by_pages() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mut blocked = Vec::new();
    for name in ["ben", "cal", "dot"] {
        let other = house.user(name).await;
        act(&ada, "block", &other, json!({})).await;
        act(&ada, "mute", &other, json!({})).await;
        blocked.insert(0, other.id_text());
    }
    for list in ["blocks", "mutes"] {
        let first = ada.get(&format!("/api/v1/{list}?limit=2")).await;
        assert_eq!(ids(&first.ok()), blocked[..2]);
        let second = ada.get(&first.link("next").expect("more")).await;
        assert_eq!(ids(&second.ok()), blocked[2..]);
        let back = ada.get(&second.link("prev").expect("newer ones")).await;
        assert_eq!(ids(&back.ok()), blocked[..2]);
    }
}

#[tokio::test]
async fn a_mute_hides_and_comes_to_an_end() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    act(&ada, "follow", &ben, json!({})).await;
    ben.says("@ada one").await;
    assert_eq!((home(&ada).await, told(&house, &ada)), (1, 1));
    let stands = act(&ada, "mute", &ben, json!({"duration": 3600})).await;
    assert_eq!(stands["muting"], true);
    assert_eq!(stands["muting_notifications"], true);
    assert_eq!(stands["following"], true, "a mute is no unfollowing");
    ben.says("@ada two").await;
    assert_eq!((home(&ada).await, told(&house, &ada)), (0, 0));
    let muted = &ada.get("/api/v1/mutes").await.ok()[0];
    assert_eq!(muted["id"], ben.id_text());
    assert_eq!(muted["mute_expires_at"], stands["muting_expires_at"]);
    let end = Time::parse(stands["muting_expires_at"].as_str().unwrap()).unwrap();
    assert!(end.since(house.store.now()) > Duration::from_secs(3590));
    house.wait(Duration::from_secs(3601));
    assert_eq!(ada.get("/api/v1/mutes").await.ok(), json!([]));
    let (me, other) = (ada.id(), ben.id());
    let done: Result<(), Refusal> = house
        .store
        .write(move |tx| mute::end_mute(tx, me, other))
        .await;
    done.expect("the mute ends");
    assert_eq!(home(&ada).await, 2, "what was missed comes back");
}

#[tokio::test]
async fn a_mute_can_leave_notifications_and_be_taken_back() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let stands = act(&ada, "mute", &ben, json!({"notifications": false})).await;
    assert_eq!(stands["muting_notifications"], false);
    assert_eq!(stands["muting_expires_at"], Value::Null);
    ben.says("@ada hi").await;
    assert_eq!(told(&house, &ada), 1);
    assert_eq!(act(&ada, "unmute", &ben, json!({})).await["muting"], false);
    // A renewed mute outlives the hour of the first one.
    act(&ada, "mute", &ben, json!({"duration": 60})).await;
    act(&ada, "mute", &ben, json!({})).await;
    house.wait(Duration::from_secs(61));
    let (me, other) = (ada.id(), ben.id());
    let done: Result<(), Refusal> = house
        .store
        .write(move |tx| mute::end_mute(tx, me, other))
        .await;
    done.expect("nothing to do");
    assert_eq!(ids(&ada.get("/api/v1/mutes").await.ok()), [ben.id_text()]);
}

/// Somebody on another server whom this house has met.
async fn stranger(house: &House, name: &str, domain: &str) -> AccountId {
    let (name, domain) = (name.to_owned(), domain.to_owned());
    let made: Result<AccountId, Refusal> = house
        .store
        .write(move |tx| {
            let account = Account {
                domain: Some(domain.clone()),
                uri: Some(format!("https://{domain}/users/{name}")),
                ..Account::local(tx.new_id(), &name, tx.now())
            };
            tx.put_account(&account)?;
            Ok(account.id)
        })
        .await;
    made.expect("a stranger can be met")
}

#[tokio::test]
async fn whole_servers_can_be_blocked() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let eve = stranger(&house, "eve", "far.example").await;
    let path = format!("/api/v1/accounts/{eve}/follow");
    let stands = ada.post(&path, json!({})).await.ok();
    assert_eq!(
        stands["requested"], true,
        "another server has to agree first"
    );
    let me = ada.id();
    let agreed: Result<(), Refusal> = house
        .store
        .write(move |tx| burrow::ops::follow_request::authorize(tx, eve, me))
        .await;
    agreed.expect("the other server agrees");
    assert_eq!(
        ada.post("/api/v1/domain_blocks", json!({"domain": "Far.Example"}))
            .await
            .ok(),
        json!({})
    );
    ada.post("/api/v1/domain_blocks", json!({"domain": "other.example"}))
        .await
        .ok();
    ada.post("/api/v1/domain_blocks", json!({"domain": "far.example"}))
        .await
        .ok();
    let stands = &ada
        .get(&format!("/api/v1/accounts/relationships?id[]={eve}"))
        .await
        .ok()[0];
    assert_eq!(
        (&stands["domain_blocking"], &stands["following"]),
        (&json!(true), &json!(false))
    );
    ada.post(&path, json!({})).await.refused(403);
    let first = ada.get("/api/v1/domain_blocks?limit=1").await;
    assert_eq!(first.ok(), json!(["other.example"]));
    let second = ada.get(&first.link("next").expect("more")).await;
    assert_eq!(second.ok(), json!(["far.example"]));
    for bad in ["", "far", "https://", "home.example", "a b.example"] {
        ada.post("/api/v1/domain_blocks", json!({"domain": bad}))
            .await
            .refused(422);
    }
    ada.post("/api/v1/domain_blocks", json!({}))
        .await
        .refused(422);
    assert_eq!(
        ada.delete("/api/v1/domain_blocks?domain=far.example")
            .await
            .ok(),
        json!({})
    );
    assert_eq!(
        ada.get("/api/v1/domain_blocks").await.ok(),
        json!(["other.example"])
    );
}
