//! Threads and profiles made whole: from several servers, within bounds, as nobody's news.

use super::arriving::{comes, follows, note, somebody};
use super::web::Web;
use crate::house::{House, ids};
use burrow::door::errands::{Errand, Errands};
use burrow::federation::Federation;
use burrow::model::{AccountId, StatusId};
use burrow::ops::arrive::Way;
use burrow::store::Error;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

const BOB: &str = "https://far.example/users/bob";
const CAT: &str = "https://other.example/users/cat";
const DOT: &str = "https://third.example/users/dot";
const HEADER: &str = "mastodon-async-refresh";

/// A house, what is elsewhere, the door to it, and what the door is asked to do.
struct Scene {
    house: House,
    web: Web,
    door: Federation,
    errands: Receiver<Errand>,
}

impl Scene {
    async fn open() -> Scene {
        let (errands, taker) = Errands::new();
        let house = House::open().await.with_errands(errands);
        for uri in [BOB, CAT, DOT] {
            somebody(&house, uri).await;
        }
        let web = Web::default();
        Scene {
            door: Federation::new(house.doors.clone(), Arc::new(web.clone())),
            house,
            web,
            errands: taker,
        }
    }

    /// Does what was asked for of the door.
    async fn work(&mut self) -> usize {
        let mut done = 0;
        while let Ok(errand) = self.errands.try_recv() {
            self.door.run(errand).await;
            done += 1;
        }
        self.house.pass(1);
        done
    }

    async fn comes(&self, object: &Value) -> StatusId {
        let came = comes(&self.house, object, Way::Asked).await;
        came.expect("it can be kept").expect("it is kept")
    }

    async fn context(&self, id: StatusId) -> (Vec<String>, Vec<String>, Option<String>) {
        let ada = self.house.user("ada").await;
        let reply = ada.get(&format!("/api/v1/statuses/{id}/context")).await;
        let header = reply.header(HEADER).map(str::to_owned);
        let context = reply.ok();
        let said = |side: &str| {
            let posts = context[side].as_array().expect("posts");
            let words = |post: &Value| post["content"].as_str().unwrap_or_default().to_owned();
            posts.iter().map(words).collect()
        };
        (said("ancestors"), said("descendants"), header)
    }

    async fn list(&self, path: &str) -> Value {
        self.house.user("ada").await.get(path).await.ok()
    }

    fn has(&self, author: &str, id: &str, more: Value) -> Value {
        let said = note(&self.house, author, id, more);
        self.web.has(&said);
        said
    }
}

fn replies(of: &Value) -> String {
    format!("{}/replies", of["id"].as_str().expect("an id"))
}

/// Bob asks; Cat and Dot answer; Bob answers Cat. Each server knows only its own part. Cat's answer is what came here.
async fn thread(scene: &Scene, context: Option<&str>) -> StatusId {
    let root_replies = format!("{BOB}/notes/root/replies");
    let root = scene.has(
        BOB,
        "root",
        json!({"replies": root_replies, "context": context}),
    );
    let cats = format!("{CAT}/notes/cats/replies");
    let bobs = format!("{BOB}/notes/bobs/replies");
    let cat = scene.has(
        CAT,
        "cats",
        json!({"inReplyTo": root["id"], "replies": cats}),
    );
    let dot = scene.has(DOT, "dots", json!({"inReplyTo": root["id"]}));
    let bob = scene.has(
        BOB,
        "bobs",
        json!({"inReplyTo": cat["id"], "replies": bobs}),
    );
    let more = format!("{root_replies}?page=2");
    scene
        .web
        .has(&json!({"id": replies(&root), "type": "Collection",
        "first": {"type": "CollectionPage", "items": [cat["id"]], "next": more}}));
    scene
        .web
        .has(&json!({"id": more, "type": "CollectionPage", "items": [dot], "next": root_replies}));
    scene.web.has(
        &json!({"id": cats, "type": "Collection", "first": cats, "items": [bob["id"], root["id"]]}),
    );
    scene.web.has(&json!({"id": bobs, "type": "Collection", "next": bobs, "items": [cat["id"], "javascript:x", 7]}));
    scene.comes(&cat).await
}

#[tokio::test]
async fn a_thread_of_three_servers_is_made_whole_while_somebody_looks() {
    let mut scene = Scene::open().await;
    let cat = thread(&scene, None).await;
    let path = format!("/api/v1/statuses/{cat}/context");
    let stranger = scene.house.anonymous().get(&path).await;
    assert_eq!(stranger.header(HEADER), None, "strangers set nothing going");
    let (before, after, header) = scene.context(cat).await;
    assert!(before.is_empty() && after.is_empty());
    let header = header.expect("more is being looked for");
    assert!(header.contains("retry=3, result_count=0"), "{header}");
    let id = header.split('"').nth(1).expect("an id");
    let refresh = format!("/api/v1_alpha/async_refreshes/{id}");
    let shown = scene.list(&refresh).await;
    assert_eq!(
        shown["async_refresh"],
        json!({"id": id, "status": "running", "result_count": 0})
    );
    assert_eq!(
        scene.context(cat).await.2.as_deref(),
        Some(header.as_str()),
        "one look for all"
    );
    assert_eq!(scene.work().await, 1);
    let shown = scene.list(&refresh).await;
    assert_eq!(
        shown["async_refresh"],
        json!({"id": id, "status": "finished", "result_count": 3})
    );
    let (before, after, header) = scene.context(cat).await;
    assert_eq!(
        (before, after),
        (
            vec!["<p>root</p>".to_owned()],
            vec!["<p>bobs</p>".to_owned()]
        )
    );
    assert_eq!(header, None, "it was looked for just now");
    assert_eq!(scene.list("/api/v1/notifications").await, json!([]));
    assert_eq!(scene.list("/api/v1/timelines/home").await, json!([]));
    scene.house.wait(Duration::from_secs(16 * 60));
    assert!(scene.context(cat).await.2.is_some());
    let asked = scene.web.asked("https://third.example/users/dot/notes");
    scene.work().await;
    assert_eq!(
        scene.web.asked("https://third.example/users/dot/notes"),
        asked,
        "what is known isn't fetched"
    );
    let user = scene.house.user("ada").await;
    user.get("/api/v1_alpha/async_refreshes/another")
        .await
        .refused(404);
    scene.house.anonymous().get(&refresh).await.refused(401);
    assert_eq!(scene.house.store.check().expect("checked"), []);
}

#[tokio::test]
async fn the_collection_of_the_whole_thread_comes_first() {
    let mut scene = Scene::open().await;
    let context = "https://far.example/contexts/1";
    let all = [(BOB, "root"), (CAT, "cats"), (DOT, "dots"), (BOB, "bobs")];
    let all: Vec<String> = all
        .iter()
        .map(|(who, id)| format!("{who}/notes/{id}"))
        .collect();
    scene
        .web
        .has(&json!({"id": context, "type": "OrderedCollection", "orderedItems": all}));
    let cat = thread(&scene, Some(context)).await;
    scene.context(cat).await;
    scene.work().await;
    assert_eq!(scene.context(cat).await.1, ["<p>bobs</p>"]);
    assert_eq!(scene.web.asked(&format!("{BOB}/notes/root/replies")), 0);
}

#[tokio::test]
async fn endless_collections_come_to_an_end() {
    let mut scene = Scene::open().await;
    let eve = "https://endless.example/users/eve";
    somebody(&scene.house, eve).await;
    let said = scene.has(eve, "1", json!({"replies": "https://endless.example/p/0"}));
    let id = scene.comes(&said).await;
    scene.house.wait(Duration::from_secs(6 * 60));
    assert!(scene.context(id).await.2.is_some());
    scene.work().await;
    let pages = scene.web.asked("https://endless.example/p/");
    assert!((100..=500).contains(&pages), "{pages} pages");
    assert!(scene.web.asked("https://endless.example/") <= 1_001);
}

#[tokio::test]
async fn a_server_that_hangs_holds_up_nobody_else() {
    let mut scene = Scene::open().await;
    let root_replies = format!("{BOB}/notes/root/replies");
    let root = scene.has(BOB, "root", json!({"replies": root_replies}));
    let mut items: Vec<String> = (0..40).map(|n| format!("{DOT}/notes/{n}")).collect();
    let cat = scene.has(CAT, "cats", json!({"inReplyTo": root["id"]}));
    items.push(cat["id"].as_str().expect("an id").to_owned());
    scene
        .web
        .has(&json!({"id": root_replies, "type": "Collection", "items": items}));
    scene.web.silence("third.example");
    let id = scene.comes(&root).await;
    scene.house.wait(Duration::from_secs(6 * 60));
    scene.context(id).await;
    scene.work().await;
    assert_eq!(scene.context(id).await.1, ["<p>cats</p>"]);
    assert!(scene.web.asked("https://third.example/") <= 4);
}

/// Bob, whose server tells what he did and shows.
async fn profile(scene: &Scene) -> AccountId {
    let bob = scene.house.id("bob@far.example");
    let kept = scene.house.store.write(move |tx| {
        let mut remote = tx.remote(bob)?.unwrap_or_default();
        remote.fetched_at = tx.now();
        remote.outbox = Some(format!("{BOB}/outbox"));
        remote.featured = Some(format!("{BOB}/featured"));
        remote.featured_tags = Some(format!("{BOB}/tags"));
        tx.put_remote(&remote)
    });
    kept.await.expect("kept");
    let create =
        |said: &Value| json!({"type": "Create", "actor": BOB, "to": said["to"], "object": said});
    let one = scene.has(BOB, "one", json!({}));
    let two = scene.has(
        BOB,
        "two",
        json!({"tag": [{"type": "Mention", "href": "https://home.example/users/ada"}]}),
    );
    let secret = scene.has(BOB, "secret", json!({"to": format!("{BOB}/followers")}));
    let cats = scene.has(CAT, "cats", json!({}));
    let old = scene.has(BOB, "old", json!({"published": "2025-01-01T00:00:00Z"}));
    let boost = |id: String| json!({"id": id, "type": "Announce", "actor": BOB, "to": "as:Public", "object": cats["id"]});
    let deeds = [
        create(&two),
        boost(format!("{BOB}/boosts/1")),
        boost(format!("{CAT}/boosts/of-another")),
        create(&secret),
        create(&cats),
        create(&one),
    ];
    scene.web.has(
        &json!({"id": format!("{BOB}/outbox"), "type": "OrderedCollection", "totalItems": 70,
        "first": format!("{BOB}/outbox?page=1")}),
    );
    scene.web.has(&json!({"id": format!("{BOB}/outbox?page=1"), "type": "OrderedCollectionPage", "orderedItems": deeds}));
    scene.web.has(&json!({"id": format!("{BOB}/featured"), "type": "OrderedCollection", "orderedItems": [old]}));
    scene
        .web
        .has(&json!({"id": format!("{BOB}/tags"), "type": "Collection",
        "items": [{"type": "Hashtag", "name": "#Tea"}, {"type": "Hashtag", "name": "#!"}]}));
    bob
}

#[tokio::test]
async fn a_profile_is_read_when_somebody_looks_at_it() {
    let mut scene = Scene::open().await;
    let bob = profile(&scene).await;
    let posts = format!("/api/v1/accounts/{bob}/statuses");
    scene.house.anonymous().get(&posts).await.ok();
    assert_eq!(scene.work().await, 0, "strangers set nothing going");
    assert_eq!(scene.list(&posts).await, json!([]));
    assert_eq!(scene.work().await, 1);
    assert_eq!(
        ids(&scene.list(&posts).await).len(),
        4,
        "two recent ones, the pinned one, and what was boosted"
    );
    let page = scene.list(&posts).await;
    let boosts = page.as_array().expect("a page").iter();
    let boosts: Vec<&Value> = boosts.filter(|post| !post["reblog"].is_null()).collect();
    assert_eq!(boosts.len(), 1);
    assert_eq!(boosts[0]["reblog"]["content"], "<p>cats</p>");
    let pinned = scene.list(&format!("{posts}?pinned=true")).await;
    assert_eq!(pinned[0]["content"], "<p>old</p>");
    let tags = scene
        .list(&format!("/api/v1/accounts/{bob}/featured_tags"))
        .await;
    assert_eq!(
        (tags[0]["name"].as_str(), tags.as_array().map(Vec::len)),
        (Some("Tea"), Some(1))
    );
    assert_eq!(
        scene.list(&format!("/api/v1/accounts/{bob}")).await["statuses_count"],
        70
    );
    assert_eq!(
        scene.list("/api/v1/notifications").await,
        json!([]),
        "it is nobody's news"
    );
    assert_eq!(scene.list("/api/v1/timelines/home").await, json!([]));
    scene.house.wait(Duration::from_secs(60 * 60));
    scene.list(&posts).await;
    scene.work().await;
    assert_eq!(
        scene.web.asked(&format!("{BOB}/featured")),
        1,
        "it was read today"
    );
    assert_eq!(scene.house.store.check().expect("checked"), []);
}

#[tokio::test]
async fn whoever_begins_to_follow_finds_recent_posts_at_home() {
    let mut scene = Scene::open().await;
    let bob = profile(&scene).await;
    let (ada, ben) = (scene.house.id("ada"), scene.house.user("ben").await.id());
    follows(&scene.house, ben, bob).await;
    scene.house.wait(Duration::from_secs(2 * 60 * 60));
    follows(&scene.house, ada, bob).await;
    let ada = scene.house.user("ada").await;
    ada.post(&format!("/api/v1/accounts/{bob}/follow"), json!({}))
        .await
        .ok();
    assert_eq!(scene.work().await, 1);
    assert_eq!(ids(&scene.list("/api/v1/timelines/home").await).len(), 4);
    let bens = scene
        .house
        .user("ben")
        .await
        .get("/api/v1/timelines/home")
        .await
        .ok();
    assert_eq!(bens, json!([]), "his home isn't flooded");
}

#[tokio::test]
async fn a_pasted_address_leads_to_a_post() {
    let mut scene = Scene::open().await;
    let said = scene.has(BOB, "1", json!({"url": "https://far.example/@bob/1"}));
    let page = said["url"].as_str().expect("an address");
    scene
        .web
        .page(page, "application/activity+json", &said.to_string());
    let ada = scene.house.user("ada").await;
    let search = format!("/api/v2/search?resolve=true&q={page}");
    let (found, ()) = tokio::join!(ada.get(&search), async {
        let errand = scene.errands.recv().await.expect("an errand");
        scene.door.run(errand).await;
    });
    assert_eq!(found.ok()["statuses"][0]["uri"], said["id"]);
    let plain = ada.get(&format!("/api/v2/search?q={page}")).await.ok();
    assert!(
        plain["statuses"].as_array().is_some_and(Vec::is_empty),
        "nothing is asked without `resolve`"
    );
    assert!(scene.errands.try_recv().is_err());
    let known: Result<_, Error> = scene
        .house
        .store
        .read_now(|view| view.status_by_uri(&format!("{BOB}/notes/1")));
    assert!(known.expect("the store reads").is_some());
}
