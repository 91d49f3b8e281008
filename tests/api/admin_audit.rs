//! Whoever looks after the house answers for it: what they did is noted, and nobody can change it.

use crate::house::House;
use burrow::model::Page;
use burrow::model::audit::{Act, Entry};
use burrow::model::border::Severity;
use burrow::ops::audit::{self, FORGOTTEN_AFTER, Wanted};
use burrow::ops::{Refusal, invite, upkeep};
use burrow::store::Error;
use serde_json::json;
use std::time::Duration;

const BLOCKS: &str = "/api/v1/admin/domain_blocks";

fn log(house: &House) -> Vec<Entry> {
    let read: Result<_, Error> = house
        .store
        .read_now(|view| view.audit(&Page::newest(100), |_| true));
    read.expect("the log can be read")
}

async fn do_upkeep(house: &House) {
    let done: Result<(), Refusal> = house
        .store
        .write(|tx| {
            for (row, work) in &tx.upkeep_due(1_000)? {
                upkeep::perform(tx, work)?;
                tx.upkeep_done(row)?;
            }
            Ok(())
        })
        .await;
    done.expect("the upkeep works");
}

#[tokio::test]
async fn an_act_and_its_entry_are_one() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let made = ada
        .post(
            BLOCKS,
            json!({"domain": "bad.example", "severity": "suspend"}),
        )
        .await
        .ok();
    let path = format!("{BLOCKS}/{}", made["id"].as_str().expect("an id"));
    ada.put(&path, json!({"severity": "silence"})).await.ok();
    ada.delete(&path).await.ok();
    // What was refused was not done.
    ada.delete(&path).await.refused(404);
    ada.post(BLOCKS, json!({"domain": "home.example"}))
        .await
        .refused(422);
    let acts: Vec<Act> = log(&house).into_iter().map(|entry| entry.act).collect();
    let border = |before, severity| Act::Border {
        domain: "bad.example".to_owned(),
        before,
        severity,
    };
    assert_eq!(
        acts,
        [
            Act::BorderLifted {
                domain: "bad.example".to_owned()
            },
            border(Some(Severity::Suspend), Severity::Silence),
            border(None, Severity::Suspend),
        ]
    );
    assert!(log(&house).iter().all(|entry| entry.who == Some(ada.id())));
}

#[tokio::test]
async fn the_log_is_for_those_who_look_after_the_house() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ada.post(BLOCKS, json!({"domain": "bad.example"}))
        .await
        .ok();
    let (ada, ben) = (ada.id(), ben.id());
    let draft = invite::Draft {
        note: String::new(),
        max_uses: Some(1),
        lasts: Some(Duration::from_secs(24 * 60 * 60)),
        role: burrow::model::account::Role::Member,
        follow: Vec::new(),
    };
    let invites = house.store.write(move |tx| {
        let (own, other) = (
            invite::make(tx, ada, &draft, "own")?,
            invite::make(tx, ben, &draft, "other")?,
        );
        invite::revoke(tx, ada, own.id)?;
        invite::revoke(tx, ada, other.id)?;
        Ok::<_, Refusal>(())
    });
    invites.await.expect("invites can be taken back");
    let list = |me, wanted| {
        house
            .store
            .read_now(|view| audit::list(view, me, wanted, &Page::newest(10)))
    };
    assert!(matches!(
        list(ben, Wanted::default()),
        Err(Refusal::Forbidden)
    ));
    let all = list(ada, Wanted::default()).expect("the owner may");
    assert_eq!(all.len(), 2, "one's own invites are nobody else's business");
    let about = Wanted {
        about: Some(ben),
        ..Wanted::default()
    };
    let about = list(ada, about).expect("the owner may");
    assert_eq!(about.len(), 1);
    assert_eq!(about[0].act.name(), "invite.revoked");
    let by = Wanted {
        by: Some(ben),
        ..Wanted::default()
    };
    assert_eq!(list(ada, by).expect("the owner may"), []);
}

#[tokio::test]
async fn what_is_old_is_forgotten() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.post(BLOCKS, json!({"domain": "old.example"}))
        .await
        .ok();
    house.wait(FORGOTTEN_AFTER - Duration::from_secs(24 * 60 * 60));
    ada.post(BLOCKS, json!({"domain": "newer.example"}))
        .await
        .ok();
    do_upkeep(&house).await;
    assert_eq!(log(&house).len(), 2, "not that old");
    house.wait(Duration::from_secs(2 * 24 * 60 * 60));
    ada.post(BLOCKS, json!({"domain": "new.example"}))
        .await
        .ok();
    do_upkeep(&house).await;
    assert_eq!(log(&house).len(), 2, "the first has gone");
}

#[tokio::test]
async fn a_long_log_is_cut_at_its_old_end() {
    let house = House::open().await;
    let kept: Result<_, Refusal> = house
        .store
        .write(|tx| {
            for _ in 0..12 {
                audit::note_at_box(tx, Act::AllowList { on: true })?;
            }
            let stale = tx.audit_stale(burrow::model::Time(0), 10, 5)?;
            Ok((stale, tx.audit(&Page::newest(20), |_| true)?))
        })
        .await;
    let (stale, all) = kept.expect("entries can be written");
    let oldest: Vec<_> = all.iter().rev().take(2).map(|entry| entry.id).collect();
    assert_eq!(stale, oldest);
}
