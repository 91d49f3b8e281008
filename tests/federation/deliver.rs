//! What is owed comes to everybody whom it concerns, once by id, whatever happens in between.

use super::arriving::{comes, note, rule};
use super::world::{Mood, World, door, render, stranger};
use crate::house::{Caller, House};
use burrow::federation::deliver::Postman;
use burrow::federation::deliver::digest::Sum;
use burrow::model::delivery::PostageState;
use burrow::model::remote::{Host, Takes};
use burrow::model::{Page, StatusId};
use burrow::ops::arrive::Way;
use burrow::ops::contact;
use burrow::store::{Error, Haste};
use futures_util::FutureExt;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// A house with somebody who has followers elsewhere.
struct Scene {
    house: House,
    world: Arc<World>,
    postman: Postman,
}

impl Scene {
    async fn open(followers: &[&str]) -> Scene {
        let house = House::open().await;
        let world = Arc::new(World::default());
        let door = door(&house, &world).await;
        let postman = Postman::new(door, render, Haste::Now);
        let ada = house.id("ada");
        for acct in followers {
            stranger(&house, acct, Some(ada)).await;
        }
        Scene {
            house,
            world,
            postman,
        }
    }

    async fn ada(&self) -> Caller<'_> {
        self.house.user("ada").await
    }

    async fn carry(&self) {
        self.postman.catch_up().await.expect("the store works");
    }

    async fn later(&self, span: Duration) {
        self.house.wait(span);
        self.carry().await;
    }

    fn waiting(&self) -> usize {
        let waiting = self
            .house
            .store
            .read_now(|view| view.outbox_waiting(10_000));
        waiting.map_err(|why: Error| why).expect("the store reads")
    }

    fn host(&self, name: &str) -> Host {
        let host: Result<Host, Error> = self.house.store.read_now(|view| view.host(name));
        host.expect("the store reads")
    }

    /// How a post fares, by server.
    fn postage(&self, post: &Value) -> BTreeMap<String, PostageState> {
        let id: StatusId = post["id"]
            .as_str()
            .expect("an id")
            .parse()
            .expect("a number");
        let rows: Result<_, Error> = self.house.store.read_now(|view| view.postage(id));
        let rows = rows.expect("the store reads").into_iter();
        rows.map(|row| (row.host, row.state)).collect()
    }

    fn got(&self, host: &str) -> Vec<String> {
        self.world.server(host).got
    }
}

fn said(post: &Value) -> String {
    format!(
        "https://home.example/posts/{}",
        post["id"].as_str().expect("an id")
    )
}

/// A delivery that panicked took its server's turn with it: nothing more went there until the next start.
#[tokio::test]
async fn a_delivery_that_breaks_something_is_tried_again() {
    let scene = Scene::open(&["bob@far.example", "eve@near.example"]).await;
    scene.world.feel("far.example", Mood::Breaks);
    let post = scene.ada().await.says("hello out there").await;
    scene.carry().await;
    assert_eq!(scene.got("near.example"), [said(&post)]);
    assert_eq!(scene.postage(&post)["far.example"], PostageState::Waiting);
    scene.world.feel("far.example", Mood::Well);
    scene.later(MINUTE).await;
    assert_eq!(scene.got("far.example"), [said(&post)]);
    assert_eq!(scene.postage(&post)["far.example"], PostageState::Delivered);
}

#[tokio::test]
async fn a_post_is_packed_once_and_comes_to_every_server_once() {
    let scene = Scene::open(&[]).await;
    let ada = scene.house.id("ada");
    for number in 0..60 {
        stranger(
            &scene.house,
            &format!("p{number}@s{}.example", number % 30),
            Some(ada),
        )
        .await;
    }
    let post = scene.ada().await.says("hello out there").await;
    scene.carry().await;
    let all = scene.world.all();
    assert_eq!(all.len(), 30);
    for (host, server) in &all {
        assert_eq!(server.got, [said(&post)], "{host}");
        assert_eq!(server.asked, 1, "{host}");
    }
    assert!(
        scene
            .postage(&post)
            .values()
            .all(|state| *state == PostageState::Delivered)
    );
    assert_eq!(scene.postage(&post).len(), 30);
    assert_eq!(scene.waiting(), 0);
}

#[tokio::test]
async fn a_private_message_goes_to_whom_it_names_and_nobody_else() {
    let scene = Scene::open(&["bob@b.example", "cat@c.example"]).await;
    let ada = scene.ada().await;
    ada.post(
        "/api/v1/statuses",
        json!({"status": "psst @bob@b.example", "visibility": "direct"}),
    )
    .await
    .ok();
    scene.carry().await;
    assert_eq!(scene.got("b.example").len(), 1);
    assert_eq!(scene.got("c.example").len(), 0);
    assert!(
        scene.world.server("b.example").sums.is_empty(),
        "no digest of followers"
    );
}

#[tokio::test]
async fn followers_are_counted_along() {
    let scene = Scene::open(&["bob@b.example", "cat@c.example"]).await;
    scene.ada().await.says("count yourselves").await;
    scene.carry().await;
    let sums = scene.world.server("b.example").sums;
    // SHA-256 of https://b.example/users/bob
    let digest = "digest=\"";
    assert_eq!(sums.len(), 1);
    assert!(sums[0].contains("collectionId=\"https://home.example/users/ada/followers\""));
    assert!(sums[0].contains("url=\"https://home.example/users/ada/followers_synchronization\""));
    assert!(sums[0].contains(digest) && sums != scene.world.server("c.example").sums);
}

#[tokio::test]
async fn a_server_that_fails_waits_and_holds_nobody_up() {
    let scene = Scene::open(&["bob@b.example", "cat@c.example"]).await;
    scene.world.feel("b.example", Mood::Dead);
    let ada = scene.ada().await;
    let first = ada.says("one").await;
    scene.carry().await;
    let second = ada.says("two").await;
    scene.carry().await;
    assert_eq!(scene.got("c.example"), [said(&first), said(&second)]);
    assert_eq!(
        scene.world.server("b.example").asked,
        1,
        "the second post waits with the first"
    );
    assert_eq!(scene.postage(&second)["b.example"], PostageState::Waiting);
    scene.later(MINUTE).await;
    assert_eq!(
        scene.world.server("b.example").asked,
        2,
        "one knocks for both"
    );
    scene.world.feel("b.example", Mood::Well);
    scene.later(HOUR).await;
    assert_eq!(
        scene.got("b.example"),
        [said(&first), said(&second)],
        "in order"
    );
    assert_eq!(scene.waiting(), 0);
    assert_eq!(scene.host("b.example").failures, 0);
}

#[tokio::test]
async fn after_two_days_a_post_is_given_up_and_after_a_week_the_server() {
    let scene = Scene::open(&["bob@b.example", "cat@c.example"]).await;
    scene.world.feel("b.example", Mood::Dead);
    let ada = scene.ada().await;
    let first = ada.says("one").await;
    for _ in 0..80 {
        scene.later(HOUR).await;
    }
    assert_eq!(scene.postage(&first)["b.example"], PostageState::GivenUp);
    assert!(scene.world.server("b.example").asked <= 17);
    assert_eq!(scene.waiting(), 0, "its parcel goes along");
    for _ in 0..8 {
        ada.says("again").await;
        scene.later(24 * HOUR).await;
    }
    assert!(scene.host("b.example").dead_since.is_some());
    let asked = scene.world.server("b.example").asked;
    let waits = ada.says("does one wait?").await;
    let never = ada.says("then this one doesn't").await;
    scene.carry().await;
    assert!(scene.waiting() <= 1, "at most one knocks at a dead server");
    assert!(scene.world.server("b.example").asked <= asked + 1);
    let states = [
        scene.postage(&waits)["b.example"],
        scene.postage(&never)["b.example"],
    ];
    assert!(states.contains(&PostageState::GivenUp), "{states:?}");

    scene.world.feel("b.example", Mood::Well);
    let heard = scene
        .house
        .store
        .write(|tx| contact::heard_from(tx, "b.example"));
    heard.await.expect("contact can be noted");
    let last = ada.says("welcome back").await;
    scene.carry().await;
    assert_eq!(scene.host("b.example").dead_since, None);
    assert_eq!(scene.got("b.example").last(), Some(&said(&last)));
    assert_eq!(scene.waiting(), 0);
}

#[tokio::test]
async fn when_nobody_can_be_reached_nobody_is_blamed() {
    let names: Vec<String> = (0..8).map(|at| format!("p@s{at}.example")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let scene = Scene::open(&names).await;
    for at in 0..8 {
        scene.world.feel(&format!("s{at}.example"), Mood::Dead);
    }
    let post = scene.ada().await.says("is the cable out?").await;
    for _ in 0..10 {
        scene.later(24 * HOUR).await;
    }
    let waiting = scene.postage(&post);
    let waiting = waiting
        .values()
        .filter(|state| **state == PostageState::Waiting);
    assert!(
        waiting.count() >= 4,
        "what failed for our own line's sake waits on"
    );
    for at in 0..8 {
        scene.world.feel(&format!("s{at}.example"), Mood::Well);
    }
    scene.later(24 * HOUR).await;
    assert!((0..8).all(|at| scene.got(&format!("s{at}.example")) == [said(&post)]));
}

#[tokio::test]
async fn answers_have_their_consequences() {
    let names = [
        "a@no.example",
        "b@gone.example",
        "c@busy.example",
        "d@ill.example",
    ];
    let scene = Scene::open(&names).await;
    scene.world.feel("no.example", Mood::Says(403, None));
    scene.world.feel("gone.example", Mood::Says(410, None));
    scene.world.feel("busy.example", Mood::Says(429, Some(600)));
    scene.world.feel("ill.example", Mood::Says(500, None));
    let post = scene.ada().await.says("well?").await;
    scene.carry().await;
    let states = scene.postage(&post);
    assert_eq!(states["no.example"], PostageState::Refused);
    assert_eq!(states["gone.example"], PostageState::Refused);
    assert_eq!(states["busy.example"], PostageState::Waiting);
    assert_eq!(states["ill.example"], PostageState::Waiting);
    assert!(scene.host("gone.example").dead_since.is_some());
    assert_eq!(scene.waiting(), 2);
    scene.world.feel("busy.example", Mood::Well);
    scene.later(9 * MINUTE).await;
    assert_eq!(
        scene.got("busy.example").len(),
        0,
        "it asked for ten minutes"
    );
    scene.later(2 * MINUTE).await;
    assert_eq!(scene.got("busy.example").len(), 1);
    assert_eq!(
        scene.host("ill.example").failures,
        0,
        "it is there, and ill"
    );
}

#[tokio::test]
async fn an_inbox_that_is_gone_takes_its_follower_along() {
    let scene = Scene::open(&[]).await;
    let ada = scene.house.id("ada");
    let zoe = stranger(&scene.house, "zoe@g.example", Some(ada)).await;
    let alone = scene.house.store.write(move |tx| {
        let mut remote = tx.remote(zoe)?.expect("her far side");
        remote.shared_inbox = None;
        tx.put_remote(&remote)
    });
    let alone: Result<(), Error> = alone.await;
    alone.expect("an inbox of her own");
    scene.world.feel("g.example", Mood::Says(410, None));
    scene.ada().await.says("are you there?").await;
    scene.carry().await;
    let left: Result<_, Error> = scene
        .house
        .store
        .read_now(|view| view.followers(ada, &Page::newest(5)));
    assert_eq!(left.expect("the store reads"), []);
    assert_eq!(
        scene.host("g.example").dead_since,
        None,
        "others may live there"
    );
}

/// Pleroma says 202 to a letter signed by RFC 9421, and throws it away later (`ActivityPubController#inbox`): who isn't known
/// gets what all understand, and a good answer to that shows nothing.
#[tokio::test]
async fn a_server_is_asked_in_the_way_that_it_takes_and_that_is_remembered() {
    let scene = Scene::open(&["a@old.example", "b@new.example", "c@well.example"]).await;
    scene.world.feel("old.example", Mood::Old);
    scene.world.feel("new.example", Mood::New);
    let ada = scene.ada().await;
    ada.says("one").await;
    scene.carry().await;
    let takes = |host: &str| (scene.world.server(host).asked, scene.host(host).takes);
    assert_eq!(takes("old.example"), (1, Takes::Unknown));
    assert_eq!(takes("well.example"), (1, Takes::Unknown));
    assert_eq!(takes("new.example"), (2, Takes::Rfc9421));
    ada.says("two").await;
    scene.carry().await;
    assert_eq!(takes("new.example"), (3, Takes::Rfc9421));
    scene.world.feel("new.example", Mood::Old);
    ada.says("three").await;
    scene.carry().await;
    assert_eq!(
        takes("new.example"),
        (5, Takes::Cavage),
        "it was set up anew"
    );
    assert_eq!(scene.got("new.example").len(), 3);
}

#[tokio::test]
async fn the_end_of_a_post_is_told_wherever_it_went() {
    let scene = Scene::open(&["bob@b.example"]).await;
    let ada = scene.ada().await;
    let post = ada.says("short-lived").await;
    scene.carry().await;
    let bob = scene.house.id("bob@b.example");
    let left = scene.house.store.write({
        let ada = scene.house.id("ada");
        move |tx| burrow::ops::follow::unfollow(tx, bob, ada)
    });
    left.await.expect("people may leave");
    stranger(&scene.house, "fan@f.example", None).await;
    let (fan, id) = (scene.house.id("fan@f.example"), post["id"].clone());
    let id: StatusId = id.as_str().expect("an id").parse().expect("a number");
    let liked = scene
        .house
        .store
        .write(move |tx| burrow::ops::favourite::favourite(tx, fan, id));
    liked.await.expect("anybody may like it");
    let quotes = json!({"quoteUri": post["uri"]});
    let quoting = note(&scene.house, "https://q.example/users/cat", "1", quotes);
    let quoted = comes(&scene.house, &quoting, Way::Asked).await;
    quoted.expect("anybody may quote it").expect("it is kept");
    ada.delete(&format!("/api/v1/statuses/{id}")).await.ok();
    scene.carry().await;
    let gone = format!("{}#gone", said(&post));
    assert_eq!(
        scene.got("b.example"),
        [said(&post), gone.clone()],
        "it once went there"
    );
    let quoter = scene.got("q.example");
    assert_eq!(quoter, std::slice::from_ref(&gone), "or quoted it");
    assert_eq!(scene.got("f.example"), [gone], "somebody there liked it");
}

/// Once, a post that a server had failed to take came there after its end, and stood there again.
#[tokio::test]
async fn what_was_deleted_is_not_brought_after_its_end() {
    let scene = Scene::open(&["bob@b.example"]).await;
    scene.world.feel("b.example", Mood::Says(500, None));
    let ada = scene.ada().await;
    let (first, second) = (ada.says("oh no").await, ada.says("stays").await);
    scene.carry().await;
    assert_eq!(scene.got("b.example").len(), 0);
    scene.world.feel("b.example", Mood::Well);
    let id = first["id"].as_str().expect("an id");
    ada.delete(&format!("/api/v1/statuses/{id}")).await.ok();
    scene.carry().await;
    let gone = format!("{}#gone", said(&first));
    assert_eq!(scene.got("b.example"), std::slice::from_ref(&gone));
    scene.later(HOUR).await;
    assert_eq!(scene.got("b.example"), [gone, said(&second)]);
    assert_eq!(scene.waiting(), 0);
}

#[tokio::test]
async fn nothing_goes_behind_a_closed_border() {
    use burrow::model::border::Severity;
    let scene = Scene::open(&["a@x.bad.example", "b@good.example"]).await;
    let closed = scene
        .house
        .store
        .write(|tx| tx.put_border(&rule("bad.example", Severity::Suspend, false)));
    let closed: Result<(), Error> = closed.await;
    closed.expect("a border can be closed");
    scene.ada().await.says("who hears me?").await;
    scene.carry().await;
    assert_eq!(scene.world.server("x.bad.example").asked, 0);
    assert_eq!(scene.got("good.example").len(), 1);
}

/// Ada follows Zoe, and so does Ben, of which Zoe's server has never heard; Cat asked to, and the answer was lost.
#[tokio::test]
async fn whoever_counts_other_followers_is_believed_about_its_own_people() {
    let scene = Scene::open(&[]).await;
    let (ada, ben) = (scene.ada().await.id(), scene.house.user("ben").await.id());
    let cat = scene.house.user("cat").await.id();
    let zoe = stranger(&scene.house, "zoe@z.example", None).await;
    let wishes = scene.house.store.write(move |tx| {
        for who in [ada, ben, cat] {
            burrow::ops::follow::follow(tx, who, zoe, &Default::default())?;
        }
        burrow::ops::follow_request::authorize(tx, zoe, ada)?;
        burrow::ops::follow_request::authorize(tx, zoe, ben)
    });
    wishes.await.expect("people may be followed");
    let actor = "https://z.example/users/zoe";
    let people = ["ada", "cat"].map(|name| format!("https://home.example/users/{name}"));
    scene.world.show(
        "z.example",
        json!({"type": "OrderedCollection", "orderedItems": people}),
    );
    let house = door(&scene.house, &scene.world).await;
    let say = |digest: String| {
        format!("collectionId=\"{actor}/followers\", url=\"{actor}/sync\", digest=\"{digest}\"")
    };
    let follow = |who| {
        let found: Result<bool, Error> = scene.house.store.read_now(|view| view.follows(who, zoe));
        found.expect("the store reads")
    };
    let both = ["ada", "ben"].map(|name| format!("https://home.example/users/{name}"));
    let same = Sum::of(both.iter().map(String::as_str)).hex();
    house.recount(actor, &say(same)).await;
    assert_eq!(
        scene.world.server("z.example").asked,
        0,
        "both count the same"
    );
    let foreign = say("0".repeat(64)).replace("users/zoe/followers", "users/eve/followers");
    house.recount(actor, &foreign).await;
    assert_eq!(
        scene.world.server("z.example").asked,
        0,
        "it isn't theirs to say"
    );
    house.recount(actor, &say("0".repeat(64))).await;
    assert_eq!([follow(ada), follow(ben), follow(cat)], [true, false, true]);
    house.recount(actor, &say("0".repeat(64))).await;
    assert_eq!(
        scene.world.server("z.example").asked,
        1,
        "once an hour is enough"
    );
}

/// Runs a future until it was woken so often, then drops it, as a power cut does.
async fn cut<F: Future>(future: F, polls: usize) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut left = polls;
    futures_util::future::poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        future.poll_unpin(context).map(Some)
    })
    .await
}

/// The worker is cut off at each of its rests, and the answers of one server are lost on the way.
#[tokio::test]
async fn whoever_is_cut_off_anywhere_begins_again_and_loses_nothing() {
    let mut whole = false;
    for polls in 1..200 {
        let scene = Scene::open(&["a@a.example", "b@b.example", "c@c.example"]).await;
        scene.world.feel("b.example", Mood::Forgets);
        let ada = scene.ada().await;
        let first = ada.says("one").await;
        let second = ada.says("two").await;
        whole = cut(scene.postman.catch_up(), polls).await.is_some();
        // What the writer has in hand goes on: like a disk, it ends what it began.
        scene.carry().await;
        scene.world.feel("b.example", Mood::Well);
        scene.later(HOUR).await;
        assert_eq!(scene.waiting(), 0);
        for host in ["a.example", "b.example", "c.example"] {
            let mut got = scene.got(host);
            got.dedup();
            assert_eq!(got.first(), Some(&said(&first)), "{host} after {polls}");
            assert!(got.contains(&said(&second)), "{host} after {polls}");
        }
        if whole {
            break;
        }
    }
    assert!(whole, "the worker never came to an end");
}
