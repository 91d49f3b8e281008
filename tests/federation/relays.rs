//! Subscribing to relays.

use super::border::decide;
use crate::house::House;
use burrow::model::RelayId;
use burrow::model::border::Severity;
use burrow::model::outbound::Outbound;
use burrow::model::remote::RelayState;
use burrow::ops::Refusal;
use burrow::ops::border::Rule;
use burrow::ops::relay::{self, Kind};
use burrow::store::Error;

const ADDRESS: &str = "https://relay.example/inbox";

fn owed(house: &House) -> Vec<Outbound> {
    let owed = house.store.read_now(|view| view.owed(100));
    let owed: Result<_, Error> = owed;
    let owed = owed.expect("it reads");
    owed.into_iter().map(|(_, what)| what).collect()
}

async fn subscribe(
    house: &House,
    who: burrow::model::AccountId,
    address: &'static str,
    kind: Kind,
) -> Result<RelayId, Refusal> {
    house
        .store
        .write(move |tx| relay::subscribe(tx, who, address, &kind))
        .await
}

async fn answered(house: &House, follow: &str, actor: &'static str, yes: bool) -> bool {
    let follow = follow.to_owned();
    let done: Result<bool, Error> = house
        .store
        .write(move |tx| relay::answered(tx, &follow, actor, yes))
        .await;
    done.expect("it writes")
}

#[tokio::test]
async fn a_relay_is_asked_accepts_and_is_left() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let id = subscribe(&house, ada.id(), ADDRESS, Kind::Mastodon)
        .await
        .expect("the owner may");
    let owed_first = owed(&house);
    let [Outbound::RelayFollow(asked)] = &owed_first[..] else {
        panic!("{owed_first:?}");
    };
    assert_eq!(
        relay::followed(asked),
        "https://www.w3.org/ns/activitystreams#Public"
    );
    let follow = format!("https://home.example/actor#relays/{id}");
    let is_relay = |actor: &'static str| {
        let is = house.store.read_now(|view| relay::is_relay(view, actor));
        is.expect("it reads")
    };
    let written: Vec<serde_json::Value> = house
        .store
        .read_now(|view| {
            let settings = view.settings()?;
            burrow::federation::render::activities(view, &settings, &owed_first[0])
        })
        .expect("it can be written");
    assert_eq!(
        (&written[0]["id"], &written[0]["type"], &written[0]["actor"]),
        (
            &follow.as_str().into(),
            &"Follow".into(),
            &"https://home.example/actor".into()
        )
    );
    // Nobody else answers for it, and other Follows are other people's.
    assert!(!answered(&house, &follow, "https://evil.example/actor", true).await);
    assert!(
        !answered(
            &house,
            "https://home.example/x",
            "https://relay.example/actor",
            true
        )
        .await
    );
    assert!(!is_relay("https://relay.example/actor"));
    assert!(answered(&house, &follow, "https://relay.example/actor", true).await);
    assert!(is_relay("https://relay.example/actor"));
    assert!(!is_relay("https://relay.example/other"));
    // From now on public posts are owed even where nobody elsewhere follows.
    ada.says("hello").await;
    assert!(matches!(owed(&house).last(), Some(Outbound::Post(_))));
    let me = ada.id();
    let left: Result<(), Refusal> = house
        .store
        .write(move |tx| relay::unsubscribe(tx, me, id))
        .await;
    left.expect("the owner may");
    assert!(!is_relay("https://relay.example/actor"));
    let rest = owed(&house);
    let Some(Outbound::RelayUndo(undone)) = rest.last() else {
        panic!("{rest:?}");
    };
    assert_eq!((undone.id, undone.state), (id, RelayState::Accepted));
    let again: Result<(), Refusal> = house
        .store
        .write(move |tx| relay::unsubscribe(tx, me, id))
        .await;
    assert!(matches!(again, Err(Refusal::NotFound)));
}

#[tokio::test]
async fn litepub_relays_are_followed_themselves() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let kind = Kind::LitePub {
        inbox: "https://relay.example/inbox".to_owned(),
    };
    subscribe(&house, ada.id(), "https://relay.example/actor", kind)
        .await
        .expect("the owner may");
    let all = owed(&house);
    let [Outbound::RelayFollow(asked)] = &all[..] else {
        panic!("{all:?}");
    };
    assert_eq!(relay::followed(asked), "https://relay.example/actor");
    assert_eq!(asked.inbox, "https://relay.example/inbox");
}

#[tokio::test]
async fn relays_that_cannot_be() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await.id(), house.user("ben").await.id());
    assert!(matches!(
        subscribe(&house, ben, ADDRESS, Kind::Mastodon).await,
        Err(Refusal::Forbidden)
    ));
    for bad in [
        "",
        "relay.example",
        "http://relay.example/inbox",
        "https://home.example/inbox",
    ] {
        assert!(
            matches!(
                subscribe(&house, ada, bad, Kind::Mastodon).await,
                Err(Refusal::Invalid(_))
            ),
            "{bad}"
        );
    }
    decide(&house, ada, "bad.example", Rule::of(Severity::Suspend))
        .await
        .expect("the owner may");
    assert!(matches!(
        subscribe(&house, ada, "https://bad.example/inbox", Kind::Mastodon).await,
        Err(Refusal::Invalid(_))
    ));
    subscribe(&house, ada, ADDRESS, Kind::Mastodon)
        .await
        .expect("the owner may");
    assert!(matches!(
        subscribe(&house, ada, ADDRESS, Kind::Mastodon).await,
        Err(Refusal::Conflict(_))
    ));
    assert!(owed(&house).len() == 1, "what was refused owes nothing");
}
