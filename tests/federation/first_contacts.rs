//! Whom nobody here knows: held back by default, told from floods of mentions, and reporting from afar.

use super::border::{befriend, decide, stranger};
use crate::house::{Caller, House};
use burrow::model::account::Account;
use burrow::model::border::Severity;
use burrow::model::notification::NotificationKind;
use burrow::model::remote::Remote;
use burrow::model::settings::Settings;
use burrow::model::status::{Status, Visibility};
use burrow::model::{AccountId, ReportId, StatusId};
use burrow::ops::border::Rule;
use burrow::ops::notify::{News, notify};
use burrow::ops::report::{FROM_ONE_SERVER_MAX, Flag, report_from_afar};
use burrow::ops::spam::{self, Arrival};
use burrow::ops::{Refusal, hold_back, search};
use burrow::store::Error;
use serde_json::{Value, json};

/// A post of theirs that names somebody here, perhaps in answer to another.
async fn names(house: &House, from: AccountId, to: AccountId, parent: Option<StatusId>) {
    let told: Result<(), Error> = house
        .store
        .write(move |tx| {
            let id: StatusId = tx.new_id();
            let status = Status {
                uri: Some(format!("https://elsewhere.example/{id}")),
                visibility: Visibility::Unlisted,
                mentions: vec![to],
                in_reply_to: parent,
                ..Status::blank(id, from, tx.now())
            };
            tx.add_status(&status, tx.account_of(from)?.is_local())?;
            search::index_new(tx, &status)?;
            let news = News {
                kind: NotificationKind::Mention,
                from,
                status: Some(&status),
                report: None,
            };
            notify(tx, to, &news)
        })
        .await;
    told.expect("a post can come in");
    house.pass(1);
}

async fn counts(caller: &Caller<'_>) -> (usize, usize) {
    let length = |list: Value| list.as_array().expect("a list").len();
    let told = caller.get("/api/v1/notifications?types[]=mention").await;
    let held = caller.get("/api/v1/notifications/requests").await;
    (length(told.ok()), length(held.ok()))
}

#[tokio::test]
async fn a_strangers_first_words_wait_to_be_looked_at() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let eve = stranger(&house, "eve", "far.example").await;
    names(&house, eve, ben.id(), None).await;
    assert_eq!(counts(&ben).await, (0, 1));
    // Whom anybody in the house follows is a stranger to nobody.
    let kim = stranger(&house, "kim", "near.example").await;
    befriend(&house, ada.id(), kim).await;
    names(&house, kim, ben.id(), None).await;
    assert_eq!(counts(&ben).await, (1, 1));
    // People of this house never wait, whoever follows whom.
    names(&house, ada.id(), ben.id(), None).await;
    assert_eq!(counts(&ben).await, (2, 1));
}

#[tokio::test]
async fn who_follows_me_or_was_asked_gets_through() {
    let house = House::open().await;
    let ben = house.user("ben").await;
    let me = ben.id();
    let fan = stranger(&house, "fan", "far.example").await;
    let followed: Result<(), Refusal> = house
        .store
        .write(move |tx| burrow::ops::follow::follow(tx, fan, me, &Default::default()))
        .await;
    followed.expect("anybody may follow");
    names(&house, fan, me, None).await;
    assert_eq!(counts(&ben).await, (1, 0));
    let eve = stranger(&house, "eve", "far.example").await;
    let asked: StatusId = ben.says("What do you think, @eve@far.example?").await["id"]
        .as_str()
        .and_then(|id| id.parse().ok())
        .expect("an id");
    names(&house, eve, me, Some(asked)).await;
    assert_eq!(counts(&ben).await, (2, 0));
}

#[tokio::test]
async fn the_house_and_each_person_may_decide_otherwise() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let shown = ben.get("/api/v2/notifications/policy").await.ok();
    assert_eq!(shown["for_not_following"], "filter");
    assert_eq!(shown["for_limited_accounts"], "filter");
    assert_eq!(shown["for_new_accounts"], "accept");
    // Choosing something else leaves strangers held back, and people of the house let through.
    ada.patch(
        "/api/v2/notifications/policy",
        json!({"for_new_accounts": "drop"}),
    )
    .await
    .ok();
    ada.patch(
        "/api/v2/notifications/policy",
        json!({"for_new_accounts": "accept"}),
    )
    .await
    .ok();
    let eve = stranger(&house, "eve", "far.example").await;
    names(&house, eve, ada.id(), None).await;
    names(&house, ben.id(), ada.id(), None).await;
    assert_eq!(counts(&ada).await, (1, 1));
    ben.patch(
        "/api/v2/notifications/policy",
        json!({"for_not_following": "accept"}),
    )
    .await
    .ok();
    let shown = ben.get("/api/v2/notifications/policy").await.ok();
    assert_eq!(shown["for_not_following"], "accept");
    names(&house, eve, ben.id(), None).await;
    assert_eq!(counts(&ben).await, (1, 0));
    let opened: Result<(), Error> = house
        .store
        .write(|tx| {
            let settings = tx.settings()?;
            tx.put_settings(&Settings {
                let_strangers_through: true,
                ..settings
            })
        })
        .await;
    opened.expect("settings can be changed");
    let cat = house.user("cat").await;
    names(&house, eve, cat.id(), None).await;
    assert_eq!(counts(&cat).await, (1, 0));
    decide(&house, ada.id(), "far.example", Rule::of(Severity::Silence))
        .await
        .expect("the owner may");
    names(&house, eve, cat.id(), None).await;
    assert_eq!(
        counts(&cat).await,
        (1, 1),
        "limited people wait all the same"
    );
}

#[tokio::test]
async fn what_was_chosen_before_still_holds() {
    // People who had chosen when only the choice itself was kept must not be given the default.
    let house = House::open().await;
    let me = house.user("ben").await.id();
    let policy = house
        .store
        .write(move |tx| {
            let mut user = tx.user(me)?.ok_or(Refusal::NotFound)?;
            user.policy.new_accounts = burrow::model::account::Held::Drop;
            tx.put_user(&user)?;
            Ok::<_, Refusal>(hold_back::policy_of(tx, &user)?)
        })
        .await
        .expect("it writes");
    assert_eq!(policy.new_accounts.name(), "drop");
    assert_eq!(policy.strangers.name(), "accept");
}

fn arrival<'a>(author: &'a Account, mentions: usize, concerns: &'a [AccountId]) -> Arrival<'a> {
    Arrival {
        author,
        mentions,
        concerns,
        links: true,
        media: false,
    }
}

#[tokio::test]
async fn floods_of_mentions_are_told_from_people() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await.id(), house.user("ben").await.id());
    let eve = stranger(&house, "eve", "far.example").await;
    let account = house
        .store
        .read_now(|view| view.account_of(eve))
        .expect("somebody");
    let old = Account {
        created_at: burrow::model::Time(0),
        ..account.clone()
    };
    let concerned = [ben];
    let ask = |arrival: &Arrival<'_>| {
        let answer = house.store.read_now(|view| spam::suspicious(view, arrival));
        answer.expect("it reads")
    };
    assert!(ask(&arrival(&account, 5, &concerned)));
    assert!(!ask(&arrival(&account, 4, &concerned)), "a few friends");
    assert!(!ask(&arrival(&old, 20, &concerned)), "known for years");
    assert!(ask(&arrival(&old, 21, &concerned)), "a crowd");
    let plain = Arrival {
        links: false,
        ..arrival(&account, 5, &concerned)
    };
    assert!(!ask(&plain), "nothing to sell");
    assert!(ask(&Arrival {
        media: true,
        ..plain.clone()
    }));
    // An old account that has hardly said anything was made to wait for its day.
    let wrote = async |posts| {
        let known: Result<(), Error> = house
            .store
            .write(move |tx| {
                tx.put_remote(&Remote {
                    account: eve,
                    inbox: "https://far.example/inbox".to_owned(),
                    statuses_told: Some(posts),
                    ..Remote::default()
                })
            })
            .await;
        known.expect("it writes");
    };
    wrote(4).await;
    assert!(ask(&arrival(&old, 5, &concerned)));
    wrote(5).await;
    assert!(!ask(&arrival(&old, 5, &concerned)));
    befriend(&house, ada, eve).await;
    assert!(
        !ask(&arrival(&account, 500, &concerned)),
        "somebody here follows them"
    );
}

async fn flag(house: &House, uri: String, by: AccountId, target: AccountId) -> Option<ReportId> {
    let taken = house
        .store
        .write(move |tx| {
            let flag = Flag {
                uri: uri.clone(),
                by,
                target,
                statuses: vec![StatusId(7)],
                comment: "x".repeat(5_000),
            };
            report_from_afar(tx, &flag)
        })
        .await;
    taken.expect("it is well-formed")
}

#[tokio::test]
async fn reports_from_afar_reach_those_who_look_after_the_house() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let there = stranger(&house, "far.example", "far.example").await;
    let uri = |number: usize| format!("https://far.example/flags/{number}");
    assert!(flag(&house, uri(0), there, ben.id()).await.is_some());
    assert!(
        flag(&house, uri(0), there, ben.id()).await.is_none(),
        "twice"
    );
    let told = ada.get("/api/v1/notifications?types[]=admin.report").await;
    assert_eq!(told.ok().as_array().map(Vec::len), Some(1));
    let nobody = ben.get("/api/v1/notifications?types[]=admin.report").await;
    assert_eq!(nobody.ok(), json!([]));
    for number in 1..FROM_ONE_SERVER_MAX {
        assert!(flag(&house, uri(number), there, ben.id()).await.is_some());
    }
    let full = flag(&house, uri(999), there, ben.id()).await;
    assert!(full.is_none(), "enough for a day");
    let other = stranger(&house, "near.example", "near.example").await;
    assert!(flag(&house, uri(1_000), other, ben.id()).await.is_some());
    let refuse = Rule {
        reject_reports: true,
        ..Rule::of(Severity::Noop)
    };
    decide(&house, ada.id(), "near.example", refuse)
        .await
        .expect("the owner may");
    assert!(flag(&house, uri(1_001), other, ben.id()).await.is_none());
}
