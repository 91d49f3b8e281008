//! What is decided about other servers, and what comes of it.

use crate::house::{Caller, House};
use burrow::model::account::{Account, Picture};
use burrow::model::border::{Border, Severity};
use burrow::model::status::{Status, Visibility};
use burrow::model::{AccountId, Page, StatusId};
use burrow::ops::border::{self, Rule};
use burrow::ops::{Refusal, fan_out, follow, follow_request, upkeep};

/// Somebody on another server whom this house has met.
pub async fn stranger(house: &House, name: &str, domain: &str) -> AccountId {
    let (name, domain) = (name.to_owned(), domain.to_owned());
    let made: Result<AccountId, Refusal> = house
        .store
        .write(move |tx| {
            let blob = format!("https://{domain}/face.png");
            let account = Account {
                domain: Some(domain.clone()),
                uri: Some(format!("https://{domain}/users/{name}")),
                avatar: Some(Picture {
                    still: blob.clone(),
                    blob,
                    description: String::new(),
                }),
                ..Account::local(tx.new_id(), &name, tx.now())
            };
            tx.put_account(&account)?;
            Ok(account.id)
        })
        .await;
    house.pass(1);
    made.expect("a stranger can be met")
}

/// A public post of theirs has come in.
async fn says(house: &House, author: AccountId) -> StatusId {
    let made: Result<StatusId, Refusal> = house
        .store
        .write(move |tx| {
            let id: StatusId = tx.new_id();
            let status = Status {
                uri: Some(format!("https://elsewhere.example/{id}")),
                visibility: Visibility::Public,
                html: "<p>hello</p>".to_owned(),
                ..Status::blank(id, author, tx.now())
            };
            tx.add_status(&status, false)?;
            fan_out::fan_out(tx, &status, false, &[])?;
            Ok(id)
        })
        .await;
    house.pass(1);
    made.expect("a post can come in")
}

/// They follow each other.
pub async fn befriend(house: &House, a: AccountId, b: AccountId) {
    let done: Result<(), Refusal> = house
        .store
        .write(move |tx| {
            for (from, to) in [(a, b), (b, a)] {
                follow::follow(tx, from, to, &follow::Wish::default())?;
                if tx.follow_request(from, to)?.is_some() {
                    follow_request::authorize(tx, to, from)?;
                }
            }
            Ok(())
        })
        .await;
    done.expect("they follow each other");
}

/// A rule is made or changed.
pub async fn decide(
    house: &House,
    me: AccountId,
    domain: &'static str,
    rule: Rule,
) -> Result<Border, Refusal> {
    let decided = house
        .store
        .write(move |tx| border::decide(tx, me, domain, &rule))
        .await;
    house.pass(1);
    decided
}

/// Everything whose hour has come is done.
async fn catch_up(house: &House) {
    house.wait(std::time::Duration::from_secs(60));
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
    if done.expect("upkeep works") > 0 {
        Box::pin(catch_up(house)).await;
    }
}

async fn public(caller: &Caller<'_>) -> usize {
    let page = caller.get("/api/v1/timelines/public").await.ok();
    page.as_array().expect("a list").len()
}

fn owed(house: &House) -> usize {
    let count: Result<usize, burrow::store::Error> =
        house.store.read_now(|view| Ok(view.owed(1_000)?.len()));
    count.expect("the store reads")
}

fn talks(house: &House, domain: &str) -> bool {
    let talks = house.store.read_now(|view| {
        let talks = border::talks_to(view, domain)?;
        assert_eq!(talks, border::hears(view, domain)?);
        Ok::<_, burrow::store::Error>(talks)
    });
    talks.expect("the store reads")
}

#[tokio::test]
async fn a_suspended_server_is_gone_until_the_rule_is_lifted() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let eve = stranger(&house, "eve", "social.far.example").await;
    let kim = stranger(&house, "kim", "near.example").await;
    for other in [eve, kim] {
        befriend(&house, ada.id(), other).await;
        says(&house, other).await;
    }
    assert_eq!(public(&ada).await, 2);
    let before = owed(&house);
    decide(&house, ada.id(), "FAR.example", Rule::of(Severity::Suspend))
        .await
        .expect("the owner may");
    assert!(!talks(&house, "far.example") && !talks(&house, "social.far.example:8443"));
    assert!(talks(&house, "near.example") && talks(&house, "notfar.example"));
    assert_eq!(public(&ada).await, 1);
    assert_eq!(public(&house.anonymous()).await, 1);
    let home = ada.get("/api/v1/timelines/home").await.ok();
    assert_eq!(home.as_array().map(Vec::len), Some(1));
    let shell = ada.get(&format!("/api/v1/accounts/{eve}")).await.ok();
    assert_eq!(shell["suspended"], true);
    catch_up(&house).await;
    let me = ada.id();
    let follows = house.store.read_now(|view| {
        let found = [(me, eve), (eve, me), (me, kim), (kim, me)].map(|(a, b)| view.follows(a, b));
        found.into_iter().collect::<Result<Vec<_>, _>>()
    });
    assert_eq!(follows.expect("it reads"), [false, false, true, true]);
    assert_eq!(owed(&house), before, "nobody there is told");
    // Somebody's row that is changed meanwhile doesn't keep the rule's mark.
    let changed: Result<(), Refusal> = house
        .store
        .write(move |tx| Ok(tx.put_account(&tx.account_of(eve)?)?))
        .await;
    changed.expect("a row can be written");
    let lifted: Result<(), Refusal> = house
        .store
        .write(move |tx| border::lift(tx, me, "far.example"))
        .await;
    lifted.expect("the rule is lifted");
    assert!(talks(&house, "social.far.example"));
    let whole = ada.get(&format!("/api/v1/accounts/{eve}")).await.ok();
    assert!(whole.get("suspended").is_none());
    assert_eq!(public(&ada).await, 2);
}

#[tokio::test]
async fn a_follow_with_many_pages_ends_piece_by_piece() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let me = ada.id();
    for number in 0..450 {
        let name = format!("p{number}");
        let other = stranger(&house, &name, "far.example").await;
        befriend(&house, me, other).await;
    }
    decide(&house, me, "far.example", Rule::of(Severity::Suspend))
        .await
        .expect("the owner may");
    catch_up(&house).await;
    let left: Result<_, burrow::store::Error> = house.store.read_now(|view| {
        Ok((
            view.following(me, &Page::newest(10))?.len(),
            view.followers(me, &Page::newest(10))?.len(),
        ))
    });
    assert_eq!(left.expect("it reads"), (0, 0));
}

#[tokio::test]
async fn a_silenced_server_is_only_seen_by_those_who_follow() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let ben = house.user("ben").await;
    let eve = stranger(&house, "eve", "far.example").await;
    befriend(&house, ada.id(), eve).await;
    says(&house, eve).await;
    decide(&house, ada.id(), "far.example", Rule::of(Severity::Silence))
        .await
        .expect("the owner may");
    says(&house, eve).await;
    assert!(talks(&house, "far.example"));
    assert_eq!((public(&ada).await, public(&ben).await), (0, 0));
    let home = ada.get("/api/v1/timelines/home").await.ok();
    assert_eq!(home.as_array().map(Vec::len), Some(2));
    let shown = ben.get(&format!("/api/v1/accounts/{eve}")).await.ok();
    assert_eq!(shown["limited"], true);
    decide(&house, ada.id(), "far.example", Rule::of(Severity::Noop))
        .await
        .expect("the owner may");
    assert_eq!(public(&ben).await, 2);
}

#[tokio::test]
async fn pictures_of_a_server_can_be_refused() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let eve = stranger(&house, "eve", "far.example").await;
    let path = format!("/api/v1/accounts/{eve}");
    let before = ada.get(&path).await.ok()["avatar"].clone();
    let rule = Rule {
        reject_media: true,
        reject_reports: true,
        ..Rule::of(Severity::Noop)
    };
    decide(&house, ada.id(), "far.example", rule)
        .await
        .expect("the owner may");
    let without = ada.get(&path).await.ok()["avatar"].clone();
    assert!(before != without, "{without}");
    let asked = house.store.read_now(|view| {
        Ok::<_, burrow::store::Error>((
            border::takes_media(view, "far.example")?,
            border::takes_media(view, "near.example")?,
            border::takes_reports(view, "far.example")?,
            border::takes_reports(view, "near.example")?,
        ))
    });
    assert_eq!(asked.expect("it reads"), (false, true, false, true));
}

#[tokio::test]
async fn with_an_allow_list_only_who_is_on_it_is_talked_to() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let me = ada.id();
    let eve = stranger(&house, "eve", "far.example").await;
    let kim = stranger(&house, "kim", "near.example").await;
    for other in [eve, kim] {
        befriend(&house, me, other).await;
        says(&house, other).await;
    }
    decide(&house, me, "near.example", Rule::of(Severity::Allow))
        .await
        .expect("the owner may");
    let ben = house.user("ben").await.id();
    let switch = async |who, on| -> Result<(), Refusal> {
        house
            .store
            .write(move |tx| border::set_allow_list(tx, who, on))
            .await
    };
    assert!(matches!(switch(ben, true).await, Err(Refusal::Forbidden)));
    assert!(talks(&house, "far.example"));
    switch(me, true).await.expect("the owner may");
    assert!(!talks(&house, "far.example") && !talks(&house, "unknown.example"));
    assert!(talks(&house, "near.example") && talks(&house, "home.example"));
    assert_eq!(public(&ada).await, 1);
    catch_up(&house).await;
    switch(me, false).await.expect("the owner may");
    assert_eq!(public(&ada).await, 2);
    let still: Result<bool, burrow::store::Error> =
        house.store.read_now(|view| view.follows(me, eve));
    assert!(still.expect("it reads"), "the switch alone ends no follow");
}

#[tokio::test]
async fn only_those_who_look_after_the_house_decide() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await.id(), house.user("ben").await.id());
    let silence = || Rule::of(Severity::Silence);
    assert!(matches!(
        decide(&house, ben, "far.example", silence()).await,
        Err(Refusal::Forbidden)
    ));
    for bad in ["", "far", "home.example", "HOME.example", "a b.example"] {
        assert!(
            matches!(
                decide(&house, ada, bad, silence()).await,
                Err(Refusal::Invalid(_))
            ),
            "{bad}"
        );
    }
    let long = Rule {
        public_comment: "x".repeat(border::COMMENT_CHARS_MAX + 1),
        ..silence()
    };
    assert!(matches!(
        decide(&house, ada, "far.example", long).await,
        Err(Refusal::Invalid(_))
    ));
    let made = decide(&house, ada, "far.example", silence())
        .await
        .expect("the owner may");
    assert_eq!((made.by, made.changed_at), (Some(ada), None));
    let changed = decide(&house, ada, "far.example", Rule::of(Severity::Noop))
        .await
        .expect("the owner may");
    assert_eq!(changed.id, made.id);
    assert!(changed.changed_at.is_some());
    let lift = async |who| -> Result<(), Refusal> {
        house
            .store
            .write(move |tx| border::lift(tx, who, "far.example"))
            .await
    };
    assert!(matches!(lift(ben).await, Err(Refusal::Forbidden)));
    lift(ada).await.expect("the owner may");
    assert!(matches!(lift(ada).await, Err(Refusal::NotFound)));
}

#[tokio::test]
async fn a_house_that_is_only_tried_out_speaks_with_nobody_beyond_this_machine() {
    for (address, far) in [
        ("http://localhost:4180", false),
        ("https://home.example", true),
    ] {
        let house = House::at(address).await;
        for (host, may) in [
            ("far.example", far),
            ("localhost.far.example", far),
            ("localhost:4181", true),
            ("127.0.0.2:80", true),
            ("[::1]:8080", true),
        ] {
            let asked = house.store.read_now(|view| {
                let both = (border::talks_to(view, host)?, border::hears(view, host)?);
                Ok::<_, burrow::store::Error>(both)
            });
            assert_eq!(
                asked.expect("an answer"),
                (may, may),
                "{address} and {host}"
            );
        }
    }
}
