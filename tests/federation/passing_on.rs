//! What is said elsewhere is passed on to those who only know of it through somebody here; and nobody is led to a server
//! that this house doesn't speak with.

use super::answers::does;
use super::arriving::{follows, note, rule};
use super::inbox::{ADA, Scene, follow};
use burrow::federation::deliver::audience::audience;
use burrow::federation::fetch::Missing;
use burrow::federation::render::activities;
use burrow::model::border::Severity;
use burrow::model::outbound::{Outbound, PassedOn};
use burrow::store::Error;
use serde_json::{Value, json};
use std::time::Duration;

/// A house where Ada follows Bob, and Eve and Bob follow Ada, each on a server of their own. Bob's id.
async fn neighbours(scene: &Scene) -> String {
    let bob = scene.world.person("far.example", "bob", 0);
    let eve = scene.world.person("third.example", "eve", 0);
    for who in [&bob, &eve] {
        assert_eq!(scene.say(&follow(who, ADA)).await, 202);
    }
    let id = scene.known(&bob).expect("bob is known");
    follows(&scene.house, scene.house.id("ada"), id).await;
    bob
}

/// The activity with something in it that can be verified by whoever gets it.
fn proven(mut activity: Value) -> Value {
    activity["proof"] = json!({"type": "DataIntegrityProof", "proofValue": "z1"});
    activity
}

fn passed_on(scene: &Scene) -> Vec<PassedOn> {
    let owed = scene.owed().into_iter();
    owed.filter_map(|owed| match owed {
        Outbound::PassedOn(passed) => Some(*passed),
        _ => None,
    })
    .collect()
}

/// Where something goes, and what.
fn goes(scene: &Scene, passed: &PassedOn) -> (Vec<String>, Value) {
    let what = Outbound::PassedOn(Box::new(passed.clone()));
    let found = scene.house.store.read_now(|view| {
        let settings = view.settings()?;
        let to = audience(view, &settings, &what)?;
        let documents = activities(view, &settings, &what)?;
        Ok::<_, Error>((to, documents))
    });
    let (to, documents) = found.expect("it can be packed");
    assert!(!to.to_followers && !to.open, "it is another's letter");
    (to.inboxes.into_values().collect(), documents[0].clone())
}

/// Whoever follows a booster saw the post for ever, in the words that it had when it was boosted.
#[tokio::test]
async fn changes_and_ends_reach_those_who_know_a_post_by_its_booster() {
    let scene = Scene::open().await;
    let bob = neighbours(&scene).await;
    let said = note(&scene.house, &bob, "1", json!({}));
    let create = proven(does("Create", &bob, "1", said.clone()));
    assert_eq!(scene.say(&create).await, 202);
    assert_eq!(passed_on(&scene), [], "nobody else needs to hear of it");
    let ada = scene.house.user("ada").await;
    let home = ada.get("/api/v1/timelines/home").await.ok();
    let id = home[0]["id"].as_str().expect("Bob's post");
    ada.post(&format!("/api/v1/statuses/{id}/reblog"), json!({}))
        .await
        .ok();
    let mut new = said.clone();
    new["content"] = json!("<p>better</p>");
    new["updated"] = json!(scene.house.store.now().plus(Duration::from_secs(1)).iso());
    let update = does("Update", &bob, "1", new.clone());
    assert_eq!(scene.say(&update).await, 202);
    assert_eq!(passed_on(&scene), [], "nobody could believe it");
    new["content"] = json!("<p>best</p>");
    new["updated"] = json!(scene.house.store.now().plus(Duration::from_secs(9)).iso());
    scene.house.wait(Duration::from_secs(10));
    let update = proven(does("Update", &bob, "2", new));
    assert_eq!(scene.say(&update).await, 202);
    let passed = passed_on(&scene);
    assert_eq!(passed.len(), 1);
    let to_eve = vec!["third.example".to_owned()];
    assert_eq!(goes(&scene, &passed[0]), (to_eve.clone(), update));
    let delete = proven(does("Delete", &bob, "1", said["id"].clone()));
    assert_eq!(scene.say(&delete).await, 202);
    let passed = passed_on(&scene);
    assert_eq!(passed.len(), 2);
    assert_eq!(goes(&scene, &passed[1]), (to_eve, delete));
}

#[tokio::test]
async fn answers_to_somebody_here_are_passed_on_to_their_followers() {
    let scene = Scene::open().await;
    let bob = neighbours(&scene).await;
    let post = scene
        .house
        .user("ada")
        .await
        .says("what do you think?")
        .await;
    let secret = json!({"inReplyTo": post["uri"], "to": ADA});
    let open = json!({"inReplyTo": post["uri"]});
    for (end, more) in [("secret", secret), ("open", open)] {
        let answer = note(&scene.house, &bob, end, more);
        let create = proven(does("Create", &bob, end, answer));
        assert_eq!(scene.say(&create).await, 202);
    }
    let passed = passed_on(&scene);
    assert_eq!(passed.len(), 1, "what is for her alone stays with her");
    let (to, letter) = goes(&scene, &passed[0]);
    assert_eq!(to, ["third.example"]);
    assert_eq!(letter["object"]["content"], "<p>open</p>");
}

/// A redirect was followed wherever it led; only the author of what was found was asked about.
#[tokio::test]
async fn nobody_is_led_behind_a_closed_border() {
    let scene = Scene::open().await;
    let closed = scene
        .house
        .store
        .write(|tx| tx.put_border(&rule("bad.example", Severity::Suspend, false)));
    let closed: Result<(), Error> = closed.await;
    closed.expect("a border can be closed");
    let led = "https://far.example/led";
    for (to, expected) in [
        ("https://bad.example/users/eve", Some(Missing::NotAllowed)),
        ("https://home.example/users/ada", None),
        ("https://far.example/users/bob", Some(Missing::Unknown)),
    ] {
        scene.world.answer(led, 302, "text/plain", to);
        let found = scene.federation.page(led).await.map(|found| found.json);
        let why = found.expect_err("there is nothing");
        match expected {
            Some(expected) => assert_eq!(why, expected, "{to}"),
            None => assert!(matches!(why, Missing::Nonsense(_)), "{to}: {why}"),
        }
    }
    let asked = scene.world.asked.lock().expect("a lock").clone();
    let strangers = asked.iter().filter(|url| !url.contains("far.example"));
    assert_eq!(strangers.count(), 0, "{asked:?}");
    assert!(asked.contains(&"https://far.example/users/bob".to_owned()));
}

/// A key whose server was silent for a moment was not looked for again for five minutes, and its letters bounced off.
#[tokio::test]
async fn a_key_is_soon_looked_for_again_where_its_server_was_silent() {
    let scene = Scene::open().await;
    let eve = "https://far.example/users/eve";
    scene.world.answer(eve, 503, "text/plain", "");
    assert_eq!(scene.say(&follow(eve, ADA)).await, 503);
    let asked = scene.world.times_asked();
    assert_eq!(scene.say(&follow(eve, ADA)).await, 503);
    assert_eq!(scene.world.times_asked(), asked, "not at once");
    scene.world.person("far.example", "eve", 0);
    scene.house.wait(Duration::from_secs(20));
    assert_eq!(scene.say(&follow(eve, ADA)).await, 202);
    let gone = "https://far.example/users/gone";
    assert_eq!(scene.say(&follow(gone, ADA)).await, 401);
    let asked = scene.world.times_asked();
    scene.house.wait(Duration::from_secs(20));
    assert_eq!(scene.say(&follow(gone, ADA)).await, 401, "it isn't there");
    assert_eq!(
        scene.world.times_asked(),
        asked,
        "and isn't asked for again"
    );
}
