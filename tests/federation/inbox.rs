//! What comes in: who is believed, and what it does.

use super::atlas::{World, door, letter};
use crate::house::House;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use burrow::door::visitor::Listener;
use burrow::federation::Federation;
use burrow::federation::signature::Scheme;
use burrow::model::AccountId;
use burrow::model::outbound::Outbound;
use burrow::run::networked;
use burrow::store::Error;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt;

/// Who lives there.
pub const ADA: &str = "https://home.example/users/ada";

/// A house, and others around it whose people have real keys.
pub struct Scene {
    pub house: House,
    pub world: Arc<World>,
    pub federation: Federation,
}

impl Scene {
    pub async fn open() -> Scene {
        Scene::of(House::open().await)
    }

    pub fn of(house: House) -> Scene {
        let world = Arc::<World>::default();
        let federation = door(&house, &world);
        Scene {
            house,
            world,
            federation,
        }
    }

    /// Sends a request, and lets what was kept be acted on.
    pub async fn send(&self, request: Request<Body>) -> u16 {
        self.house.pass(1);
        let router = networked(&self.federation, Listener::Origin);
        let response = router.oneshot(request).await.expect("routers don't fail");
        let caught_up = self.federation.catch_up_with_letters().await;
        caught_up.expect("letters are read");
        response.status().as_u16()
    }

    pub async fn say(&self, activity: &Value) -> u16 {
        let by = activity["actor"].as_str().expect("an actor").to_owned();
        let now = self.house.store.now();
        self.send(letter(activity, &by, 0, Scheme::Cavage, now))
            .await
    }

    pub fn known(&self, uri: &str) -> Option<AccountId> {
        let found = self.house.store.read_now(|view| view.account_by_uri(uri));
        let found: Result<_, Error> = found;
        found.expect("the store reads").map(|account| account.id)
    }

    pub fn follows(&self, from: AccountId, to: AccountId) -> bool {
        let found: Result<_, Error> = self.house.store.read_now(|view| view.follows(from, to));
        found.expect("the store reads")
    }

    pub fn owed(&self) -> Vec<Outbound> {
        let owed: Result<_, Error> = self.house.store.read_now(|view| view.owed(100));
        owed.expect("the store reads")
            .into_iter()
            .map(|(_, owed)| owed)
            .collect()
    }
}

pub fn follow(by: &str, whom: &str) -> Value {
    json!({"id": format!("{by}#follow/1"), "type": "Follow", "actor": by, "object": whom})
}

#[tokio::test]
async fn somebody_elsewhere_follows_and_no_longer() {
    let scene = Scene::open().await;
    let eve = scene.world.person("far.example", "eve", 0);
    let ada = scene.house.id("ada");
    for scheme in [Scheme::Cavage, Scheme::Rfc9421] {
        let now = scene.house.store.now();
        let ask = follow(&eve, ADA);
        assert_eq!(scene.send(letter(&ask, &eve, 0, scheme, now)).await, 202);
    }
    let id = scene.known(&eve).expect("eve is known");
    assert!(scene.follows(id, ada));
    let said = Some(format!("{eve}#follow/1"));
    assert!(scene.owed().contains(&Outbound::Accept(ada, id, said)));
    let undo = json!({"id": format!("{eve}#undo/1"), "type": "Undo", "actor": eve, "object": follow(&eve, ADA)});
    assert_eq!(scene.say(&undo).await, 202);
    assert!(!scene.follows(id, ada));
}

#[tokio::test]
async fn who_is_not_believed_changes_nothing() {
    let scene = Scene::open().await;
    let eve = scene.world.person("far.example", "eve", 0);
    let ask = follow(&eve, ADA);
    let now = scene.house.store.now();
    let forged = letter(&ask, &eve, 1, Scheme::Cavage, now);
    assert_eq!(scene.send(forged).await, 401, "another key");
    let old = now.minus(Duration::from_secs(13 * 60 * 60));
    let replayed = letter(&ask, &eve, 0, Scheme::Cavage, old);
    assert_eq!(scene.send(replayed).await, 401, "an old letter");
    let (parts, _) = letter(&ask, &eve, 0, Scheme::Rfc9421, now).into_parts();
    let changed = follow(&eve, "https://home.example/users/ben").to_string();
    let changed = Request::from_parts(parts, Body::from(changed));
    assert_eq!(scene.send(changed).await, 401, "another body");
    let bare = Request::post("/inbox").body(Body::from(ask.to_string()));
    assert_eq!(
        scene.send(bare.expect("a request")).await,
        401,
        "no signature"
    );
    let long = Request::post("/inbox").body(Body::from(vec![b' '; (1 << 20) + 1]));
    assert_eq!(scene.send(long.expect("a request")).await, 413);
    let deep = Request::post("/inbox").body(Body::from("[".repeat(1 << 19)));
    assert_eq!(scene.send(deep.expect("a request")).await, 400);
    let nobody = Request::post("/users/nobody/inbox").body(Body::from(ask.to_string()));
    assert_eq!(scene.send(nobody.expect("a request")).await, 404);
    let known = scene
        .known(&eve)
        .map(|id| scene.follows(id, scene.house.id("ada")));
    assert_ne!(known, Some(true));
}

#[tokio::test]
async fn nobody_speaks_for_another() {
    let scene = Scene::open().await;
    let eve = scene.world.person("far.example", "eve", 0);
    let mallory = scene.world.person("evil.example", "mallory", 0);
    let now = scene.house.store.now();
    let spoken = letter(&follow(&eve, ADA), &mallory, 0, Scheme::Cavage, now);
    assert_eq!(
        scene.send(spoken).await,
        202,
        "kept, because it may be passed on"
    );
    assert_eq!(scene.known(&eve), None, "but not believed");
}

#[tokio::test]
async fn farewells_of_strangers_ask_nobody() {
    let scene = Scene::open().await;
    let gone = "https://far.example/users/gone";
    let farewell =
        json!({"id": format!("{gone}#delete"), "type": "Delete", "actor": gone, "object": gone});
    assert_eq!(scene.say(&farewell).await, 202);
    assert_eq!(scene.world.times_asked(), 0);
}

#[tokio::test]
async fn a_new_key_is_read_when_the_old_one_does_not_fit() {
    let scene = Scene::open().await;
    let eve = scene.world.person("far.example", "eve", 0);
    assert_eq!(scene.say(&follow(&eve, ADA)).await, 202);
    scene.world.person("far.example", "eve", 1);
    scene.house.wait(Duration::from_secs(10 * 60));
    let undo = json!({"id": format!("{eve}#undo/1"), "type": "Undo", "actor": eve, "object": format!("{eve}#follow/1")});
    let now = scene.house.store.now();
    assert_eq!(
        scene
            .send(letter(&undo, &eve, 1, Scheme::Cavage, now))
            .await,
        202
    );
    let id = scene.known(&eve).expect("eve is known");
    assert!(!scene.follows(id, scene.house.id("ada")));
}

#[tokio::test]
async fn who_moves_takes_followers_along_only_with_an_alias() {
    let scene = Scene::open().await;
    let old = scene.world.person("far.example", "eve", 0);
    let ada = scene.house.id("ada");
    assert_eq!(scene.say(&follow(&old, ADA)).await, 202);
    let id = scene.known(&old).expect("eve is known");
    let followed = scene
        .house
        .store
        .write(move |tx| burrow::ops::follow::follow(tx, ada, id, &Default::default()));
    followed.await.expect("ada asks to follow eve");
    let accept = json!({"id": format!("{old}#accept/1"), "type": "Accept", "actor": old,
        "object": {"type": "Follow", "actor": ADA, "object": old}});
    assert_eq!(scene.say(&accept).await, 202);
    assert!(scene.follows(ada, id));
    let new = scene.world.person("new.example", "eve", 0);
    let moves = |number: u8| json!({"id": format!("{old}#move/{number}"), "type": "Move", "actor": old, "object": old, "target": new});
    assert_eq!(scene.say(&moves(1)).await, 202);
    assert!(
        scene.follows(ada, id),
        "the new account doesn't know of the old"
    );
    scene
        .world
        .person_with("new.example", "eve", 0, json!({"alsoKnownAs": [old]}));
    assert_eq!(scene.say(&moves(2)).await, 202);
    assert!(!scene.follows(ada, id));
    let there = scene.known(&new).expect("the new account is known");
    assert!(scene.owed().contains(&Outbound::Follow(ada, there)));
}

#[tokio::test]
async fn deleted_people_leave_and_profiles_change() {
    let scene = Scene::open().await;
    let eve = scene.world.person("far.example", "eve", 0);
    assert_eq!(scene.say(&follow(&eve, ADA)).await, 202);
    let id = scene.known(&eve).expect("eve is known");
    scene
        .world
        .person_with("far.example", "eve", 0, json!({"name": "Eve"}));
    let update = json!({"id": format!("{eve}#update/1"), "type": "Update", "actor": eve,
        "object": {"id": eve, "type": "Person"}});
    assert_eq!(scene.say(&update).await, 202);
    let shown = |scene: &Scene| {
        let found: Result<_, Error> = scene.house.store.read_now(|view| view.account_of(id));
        found.expect("eve is kept")
    };
    assert_eq!(shown(&scene).display_name, "Eve");
    let farewell =
        json!({"id": format!("{eve}#delete"), "type": "Delete", "actor": eve, "object": eve});
    assert_eq!(scene.say(&farewell).await, StatusCode::ACCEPTED.as_u16());
    assert!(!scene.follows(id, scene.house.id("ada")));
    assert!(shown(&scene).suspended);
}
