//! What others answer, take back, pass on and report: each letter signed, kept and acted on.

use super::arriving::{follows, note};
use super::inbox::{ADA, Scene, follow};
use crate::house::ids;
use burrow::federation::people::Freshness;
use burrow::model::{AccountId, Page};
use burrow::store::Error;
use serde_json::{Value, json};

impl Scene {
    /// Says something that is taken in, whatever becomes of it.
    pub async fn tells(&self, activity: &Value) {
        assert_eq!(self.say(activity).await, 202, "{activity}");
    }

    /// Somebody elsewhere, whom this house knows.
    pub async fn met(&self, host: &str, name: &str, more: Value) -> (String, AccountId) {
        let uri = self.world.person_with(host, name, 0, more);
        let found = self.federation.actor(&uri, Freshness::Known).await;
        let id = found.expect("they are found").id;
        self.house.pass(1);
        (uri, id)
    }

    /// Ada asks to follow somebody; the id of what she asks.
    async fn asks(&self, whom: AccountId) -> String {
        let ada = self.house.id("ada");
        let asked = self.house.store.write(move |tx| {
            burrow::ops::follow::follow(tx, ada, whom, &Default::default())?;
            let request = tx.follow_request(ada, whom)?;
            Ok::<_, burrow::ops::Refusal>(request.and_then(|request| request.uri))
        });
        let id = asked.await.expect("she asks");
        self.house.pass(1);
        id.expect("what goes out has an id")
    }

    fn asked(&self, whom: AccountId) -> bool {
        let ada = self.house.id("ada");
        let asked: Result<_, Error> = self
            .house
            .store
            .read_now(|view| view.follow_request(ada, whom));
        asked.expect("the store reads").is_some()
    }

    /// What stands in ada's home, as text.
    pub async fn home(&self) -> Vec<String> {
        let ada = self.house.user("ada").await;
        let home = ada.get("/api/v1/timelines/home").await.ok();
        let texts = home.as_array().expect("a list").iter();
        texts
            .map(|post| post["content"].as_str().unwrap_or_default().to_owned())
            .collect()
    }
}

/// An activity with an id of this end.
pub fn does(kind: &str, by: &str, end: &str, object: Value) -> Value {
    json!({"id": format!("{by}#{kind}/{end}"), "type": kind, "actor": by, "object": object, "to": "as:Public"})
}

#[tokio::test]
async fn a_no_ends_what_was_asked_and_what_was_granted() {
    let scene = Scene::open().await;
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    let (mallory, _) = scene.met("evil.example", "mallory", json!({})).await;
    let ada = scene.house.id("ada");
    let asked = scene.asks(id).await;
    let written = json!({"id": asked, "type": "Follow", "actor": ADA, "object": eve});
    for object in [written.clone(), json!(asked)] {
        scene
            .tells(&does("Reject", &mallory, "1", object.clone()))
            .await;
        scene.tells(&does("Accept", &mallory, "1", object)).await;
    }
    assert!(scene.asked(id), "it is none of Mallory's to answer");
    scene
        .tells(&does("Reject", &eve, "1", written.clone()))
        .await;
    assert!(!scene.asked(id) && !scene.follows(ada, id));
    for (turn, by_id) in [(2, false), (3, true)] {
        let asked = scene.asks(id).await;
        let written = json!({"id": asked, "type": "Follow", "actor": ADA, "object": eve});
        let said = if by_id { json!(asked) } else { written };
        let turn = turn.to_string();
        scene
            .tells(&does("Accept", &eve, &turn, said.clone()))
            .await;
        assert!(scene.follows(ada, id), "turn {turn}");
        scene
            .tells(&does("Reject", &mallory, &turn, said.clone()))
            .await;
        assert!(scene.follows(ada, id), "turn {turn}");
        scene.tells(&does("Reject", &eve, &turn, said)).await;
        assert!(!scene.follows(ada, id) && !scene.asked(id), "turn {turn}");
    }
}

#[tokio::test]
async fn a_yes_that_is_taken_back_leaves_the_question() {
    let scene = Scene::open().await;
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    let ada = scene.house.id("ada");
    let asked = scene.asks(id).await;
    let yes = does(
        "Accept",
        &eve,
        "1",
        json!({"id": asked, "type": "Follow", "actor": ADA, "object": eve}),
    );
    scene.tells(&yes).await;
    assert!(scene.follows(ada, id));
    scene.tells(&does("Undo", &eve, "1", yes)).await;
    assert!(!scene.follows(ada, id) && scene.asked(id));
}

#[tokio::test]
async fn whoever_blocks_somebody_here_ends_both_follows() {
    let scene = Scene::open().await;
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    let ada = scene.house.id("ada");
    scene.tells(&follow(&eve, ADA)).await;
    follows(&scene.house, ada, id).await;
    assert!(scene.follows(ada, id) && scene.follows(id, ada));
    let block = does("Block", &eve, "1", json!(ADA));
    scene.tells(&block).await;
    assert!(!scene.follows(ada, id) && !scene.follows(id, ada));
    let path = format!("/api/v1/accounts/relationships?id={id}");
    let caller = scene.house.user("ada").await;
    let seen = caller.get(&path).await.ok();
    assert_eq!(seen[0]["blocked_by"], true);
    let told = caller.get("/api/v1/notifications?types[]=block").await.ok();
    assert_eq!(told, json!([]), "nobody is told that they are blocked");
    scene.tells(&does("Undo", &eve, "1", block)).await;
    assert_eq!(caller.get(&path).await.ok()[0]["blocked_by"], false);
}

#[tokio::test]
async fn a_report_from_elsewhere_is_made_once() {
    let scene = Scene::open().await;
    let ben = scene.house.user("ben").await;
    let post = ben.says("rude").await;
    let other = scene.house.user("ada").await.says("fine").await;
    let (far, _) = scene
        .met("far.example", "far.example", json!({"type": "Application"}))
        .await;
    let (near, _) = scene
        .met(
            "near.example",
            "near.example",
            json!({"type": "Application"}),
        )
        .await;
    let there = |post: &Value| post["uri"].clone();
    let flag = |by: &str| {
        json!({"id": "https://far.example/flags/1", "type": "Flag", "actor": by, "content": "They were rude",
            "object": ["https://home.example/users/ben", there(&post), there(&other), "https://third.example/x"]})
    };
    for _ in 0..2 {
        scene.tells(&flag(&far)).await;
    }
    let reports = || {
        let found: Result<_, Error> = scene
            .house
            .store
            .read_now(|view| view.reports(&Page::newest(10)));
        found.expect("the store reads")
    };
    let made = reports();
    assert_eq!(made.len(), 1);
    assert_eq!(made[0].target, ben.id());
    let named: Vec<String> = made[0].statuses.iter().map(ToString::to_string).collect();
    assert_eq!(named, [post["id"].as_str().expect("an id")], "only theirs");
    assert_eq!(made[0].comment, "They were rude");
    scene.tells(&flag(&near)).await;
    assert_eq!(
        reports().len(),
        2,
        "another server can't say that this one has reported"
    );
    for end in ["1", "2"] {
        let mut nameless = flag(&near);
        nameless["id"] = json!(null);
        nameless["content"] = json!(end);
        scene.tells(&nameless).await;
    }
    assert_eq!(reports().len(), 4, "what has no id can't have come twice");
    let nobody = json!({"id": "https://far.example/flags/2", "type": "Flag", "actor": far,
        "object": ["https://home.example/users/nobody", "https://third.example/x"]});
    scene.tells(&nobody).await;
    assert_eq!(reports().len(), 4);
}

/// Misskey gives every follow between two people one id, and snac every like of a post: the door once let the second go
/// as a copy of the first.
#[tokio::test]
async fn what_is_taken_back_can_be_done_again_under_the_same_id() {
    let scene = Scene::open().await;
    let ada = scene.house.user("ada").await;
    let post = ada.says("like me").await;
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().expect("an id"));
    let like = does("Like", &eve, "1", post["uri"].clone());
    let boost = does("Announce", &eve, "1", post["uri"].clone());
    for turn in 0..3 {
        for act in [&like, &boost, &follow(&eve, ADA)] {
            scene.tells(act).await;
            scene.tells(act).await;
        }
        let now = ada.get(&path).await.ok();
        assert_eq!(
            (&now["favourites_count"], &now["reblogs_count"]),
            (&json!(1), &json!(1)),
            "{turn}"
        );
        assert!(scene.follows(id, ada.id()), "{turn}");
        for act in [&like, &boost, &follow(&eve, ADA)] {
            scene.tells(&does("Undo", &eve, "1", act.clone())).await;
        }
        let now = ada.get(&path).await.ok();
        assert_eq!(
            (&now["favourites_count"], &now["reblogs_count"]),
            (&json!(0), &json!(0)),
            "{turn}"
        );
        assert!(!scene.follows(id, ada.id()), "{turn}");
    }
}

#[tokio::test]
async fn pins_and_hashtags_on_a_profile_come_and_go() {
    let scene = Scene::open().await;
    let (featured, tags) = (
        "https://far.example/users/eve/featured",
        "https://far.example/users/eve/tags",
    );
    let (eve, id) = scene
        .met(
            "far.example",
            "eve",
            json!({"featured": featured, "featuredTags": tags}),
        )
        .await;
    let (mallory, _) = scene.met("evil.example", "mallory", json!({})).await;
    let said = note(&scene.house, &eve, "1", json!({}));
    let place = said["id"].as_str().expect("an id").to_owned();
    scene.world.put(&place, &said);
    let theirs = note(&scene.house, &mallory, "1", json!({}));
    scene
        .world
        .put(theirs["id"].as_str().expect("an id"), &theirs);
    let act = |kind: &str, by: &str, end: &str, target: &str, object: &Value| {
        let mut act = does(kind, by, end, object.clone());
        act["target"] = json!(target);
        act
    };
    let ada = scene.house.user("ada").await;
    let pinned = format!("/api/v1/accounts/{id}/statuses?pinned=true");
    let count = async |path: &str| ids(&ada.get(path).await.ok()).len();
    scene
        .tells(&act("Add", &mallory, "1", featured, &json!(place)))
        .await;
    scene
        .tells(&act("Add", &eve, "1", featured, &theirs["id"]))
        .await;
    scene
        .tells(&act(
            "Add",
            &eve,
            "2",
            "https://far.example/elsewhere",
            &json!(place),
        ))
        .await;
    assert_eq!(count(&pinned).await, 0);
    for end in ["3", "4"] {
        scene
            .tells(&act("Add", &eve, end, featured, &json!(place)))
            .await;
        assert_eq!(count(&pinned).await, 1);
    }
    scene
        .tells(&act("Remove", &mallory, "1", featured, &json!(place)))
        .await;
    assert_eq!(count(&pinned).await, 1);
    scene
        .tells(&act("Remove", &eve, "1", featured, &json!(place)))
        .await;
    assert_eq!(count(&pinned).await, 0);
    let shown = format!("/api/v1/accounts/{id}/featured_tags");
    let tag =
        json!({"type": "Hashtag", "name": "#Garden", "href": "https://far.example/tags/garden"});
    scene.tells(&act("Add", &eve, "5", tags, &tag)).await;
    assert_eq!(ada.get(&shown).await.ok()[0]["name"], "Garden");
    scene.tells(&act("Remove", &eve, "2", tags, &tag)).await;
    assert_eq!(count(&shown).await, 0);
}
