//! What other servers hear of it when somebody is locked out or removed, and what is done about people who live there.

use super::world::stranger;
use crate::house::House;
use burrow::model::account::Account;
use burrow::model::audit::Sanction;
use burrow::model::outbound::Outbound;
use burrow::model::relation::Follow;
use burrow::model::{AccountId, Page};
use burrow::ops::moderate::{self, Action, SUSPENDED_BEFORE_REMOVAL};
use burrow::ops::{Refusal, upkeep};
use burrow::store::Error;
use serde_json::json;
use std::time::Duration;

fn owed(house: &House) -> Vec<Outbound> {
    let read: Result<Vec<_>, Error> = house.store.read_now(|view| view.owed(50));
    let rows = read.expect("the store can be read");
    rows.into_iter().map(|(_, what)| what).collect()
}

fn account(house: &House, id: AccountId) -> Account {
    let read: Result<_, Error> = house.store.read_now(|view| view.account_of(id));
    read.expect("somebody")
}

async fn suspend(house: &House, me: AccountId, whom: AccountId) {
    let done = house
        .store
        .write(move |tx| moderate::act(tx, me, whom, &Action::of(Sanction::Suspend)).map(|_| ()));
    done.await.expect("the owner may");
}

async fn do_upkeep(house: &House) {
    for _ in 0..20 {
        let done: Result<usize, Refusal> = house
            .store
            .write(|tx| {
                let due = tx.upkeep_due(1_000)?;
                for (row, work) in &due {
                    upkeep::perform(tx, work)?;
                    tx.upkeep_done(row)?;
                }
                Ok(due.len())
            })
            .await;
        if done.expect("the upkeep works") == 0 {
            return;
        }
        house.wait(Duration::from_secs(2));
    }
}

#[tokio::test]
async fn followers_elsewhere_hear_that_somebody_is_locked_out_and_back() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await.id(), house.user("ben").await.id());
    stranger(&house, "zoe@far.example", Some(ben)).await;
    suspend(&house, ada, ben).await;
    assert_eq!(owed(&house), [Outbound::Profile(ben)]);
    let back = house
        .store
        .write(move |tx| moderate::relieve(tx, ada, ben, Sanction::Suspend));
    back.await.expect("the owner may");
    assert_eq!(owed(&house).len(), 2);
    assert!(!account(&house, ben).suspended);
}

#[tokio::test]
async fn who_lives_elsewhere_is_locked_out_with_the_same_verb() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let me = ada.id();
    let zoe = stranger(&house, "zoe@far.example", Some(me)).await;
    let followed: Result<(), Error> = house
        .store
        .write(move |tx| {
            let follow = Follow {
                id: tx.new_id(),
                show_reblogs: true,
                notify: false,
                languages: Vec::new(),
                uri: None,
            };
            tx.put_follow(me, zoe, &follow)
        })
        .await;
    followed.expect("a follow can be made");
    suspend(&house, me, zoe).await;
    let ties: Result<_, Error> = house
        .store
        .read_now(|view| Ok((view.follows(zoe, me)?, view.follows(me, zoe)?)));
    assert_eq!(
        ties.expect("the store can be read"),
        (false, true),
        "they no longer follow; what can be taken back stays"
    );
    let disable = house
        .store
        .write(move |tx| moderate::act(tx, me, zoe, &Action::of(Sanction::Disable)).map(|_| ()));
    assert!(matches!(disable.await, Err(Refusal::Invalid(_))));
    // Nobody takes it back for thirty days.
    house.wait(SUSPENDED_BEFORE_REMOVAL + Duration::from_secs(60));
    do_upkeep(&house).await;
    let shell = account(&house, zoe);
    assert!(shell.suspended && shell.suspended_at.is_none() && !shell.gone);
    let ties: Result<_, Error> = house.store.read_now(|view| view.follows(me, zoe));
    assert!(!ties.expect("the store can be read"));
    assert!(
        owed(&house).iter().any(
            |what| matches!(what, Outbound::Unfollow(from, to, _) if (*from, *to) == (me, zoe))
        )
    );
    let back = house
        .store
        .write(move |tx| moderate::relieve(tx, me, zoe, Sanction::Suspend));
    back.await.expect("who lives elsewhere may come again");
}

#[tokio::test]
async fn a_limit_for_the_servers_sake_stays_when_ones_own_goes() {
    let house = House::open().await;
    let ada = house.user_with("ada", "read admin:read admin:write").await;
    let me = ada.id();
    let zoe = stranger(&house, "zoe@far.example", None).await;
    let path = format!("/api/v1/admin/accounts/{zoe}");
    let act = format!("{path}/action");
    ada.post(&act, json!({"type": "silence"})).await.ok();
    let rule = json!({"domain": "far.example", "severity": "silence"});
    ada.post("/api/v1/admin/domain_blocks", rule).await.ok();
    let shown = ada.post(&format!("{path}/unsilence"), json!({})).await.ok();
    assert_eq!(shown["silenced"], true, "by the rule");
    let lifted = house
        .store
        .write(move |tx| burrow::ops::border::lift(tx, me, "far.example"));
    lifted.await.expect("the owner may");
    assert_eq!(ada.get(&path).await.ok()["silenced"], false);
}

#[tokio::test]
async fn a_post_from_elsewhere_that_was_deleted_here_does_not_come_again() {
    let house = House::open().await;
    let me = house.user("ada").await.id();
    let zoe = stranger(&house, "zoe@far.example", None).await;
    let uri = "https://far.example/notes/1";
    let written: Result<_, Error> = house
        .store
        .write(move |tx| {
            let status = burrow::model::status::Status {
                uri: Some(uri.to_owned()),
                ..burrow::model::status::Status::blank(tx.new_id(), zoe, tx.now())
            };
            tx.add_status(&status, false)?;
            Ok(status.id)
        })
        .await;
    let id = written.expect("a post can be kept");
    let gone = house
        .store
        .write(move |tx| moderate::delete_post(tx, me, id));
    gone.await.expect("the owner may");
    let left: Result<_, Error> = house.store.read_now(|view| {
        let posts = view.statuses_of(zoe, &Page::newest(5), |id, _| Ok(Some(id)))?;
        Ok((posts.len(), view.is_tombstone(uri)?))
    });
    assert_eq!(left.expect("the store can be read"), (0, true));
}
