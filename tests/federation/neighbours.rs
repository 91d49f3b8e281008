//! Whom the house and its people don't want to hear, and what comes by relays: at the inbox itself.

use super::answers::does;
use super::arriving::{follows, note};
use super::atlas::{KEYS, letter};
use super::border::decide;
use super::inbox::{ADA, Scene, follow};
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request};
use burrow::federation::signature::{Scheme, Signer, sign};
use burrow::model::Time;
use burrow::model::border::Severity;
use burrow::model::outbound::Outbound;
use burrow::ops::border::{self, Rule};
use burrow::ops::relay::{self, Kind};
use burrow::ops::{Refusal, follow as following};
use serde_json::{Value, json};
use url::Url;

fn letters(scene: &Scene) -> usize {
    let due: Result<_, burrow::store::Error> = scene
        .house
        .store
        .read_now(|view| view.inbox_due(100, |_, _| true));
    due.expect("the store reads").len()
}

#[tokio::test]
async fn blocked_servers_are_refused_at_the_door_and_asked_nothing() {
    let scene = Scene::open().await;
    let ada = scene.house.id("ada");
    let eve = scene.world.person("social.far.example", "eve", 0);
    let kim = scene.world.person("near.example", "kim", 0);
    decide(
        &scene.house,
        ada,
        "far.example",
        Rule::of(Severity::Suspend),
    )
    .await
    .expect("the owner may");
    assert_eq!(scene.say(&follow(&eve, ADA)).await, 403);
    // Neither under another's key, nor in another's name.
    let now = scene.house.store.now();
    let mixed = letter(&follow(&kim, ADA), &eve, 0, Scheme::Rfc9421, now);
    assert_eq!(scene.send(mixed).await, 403);
    let mixed = letter(&follow(&eve, ADA), &kim, 0, Scheme::Rfc9421, now);
    assert_eq!(scene.send(mixed).await, 403);
    assert_eq!((scene.world.times_asked(), letters(&scene)), (0, 0));
    assert_eq!(scene.known(&eve), None);
    scene.tells(&follow(&kim, ADA)).await;
    assert!(scene.follows(scene.known(&kim).expect("kim is known"), ada));
}

#[tokio::test]
async fn with_an_allow_list_strangers_are_refused_at_the_door() {
    let scene = Scene::open().await;
    let ada = scene.house.id("ada");
    let eve = scene.world.person("far.example", "eve", 0);
    let kim = scene.world.person("near.example", "kim", 0);
    decide(&scene.house, ada, "near.example", Rule::of(Severity::Allow))
        .await
        .expect("the owner may");
    let switch = async |on| -> Result<(), Refusal> {
        scene
            .house
            .store
            .write(move |tx| border::set_allow_list(tx, ada, on))
            .await
    };
    switch(true).await.expect("the owner may");
    assert_eq!(scene.say(&follow(&eve, ADA)).await, 403);
    assert_eq!(scene.world.times_asked(), 0);
    scene.tells(&follow(&kim, ADA)).await;
    switch(false).await.expect("the owner may");
    scene.tells(&follow(&eve, ADA)).await;
}

/// Letters from one address, of people who aren't known here, whose keys their writer makes up.
struct Forger<'a> {
    scene: &'a Scene,
    from: &'a str,
}

impl Forger<'_> {
    /// The answer to a letter that says to be signed with `key` of somebody of that name.
    async fn says(&self, host: &str, name: &str, key: &str) -> u16 {
        let by = format!("https://{host}/users/{name}");
        let now = self.scene.house.store.now();
        let letter = letter(&follow(&by, ADA), &by, 0, Scheme::Cavage, now);
        let (mut parts, body) = letter.into_parts();
        let signature = parts.headers["signature"].to_str().expect("text");
        let signature = signature.replace("#main-key", &format!("#{key}"));
        let signature = signature.parse().expect("a header");
        parts.headers.insert("signature", signature);
        let request = Request::from_parts(parts, body);
        self.scene.send(came_from(self.from, request)).await
    }

    /// The answers to letters of so many people.
    async fn crowd(&self, host: &str, size: usize) -> Vec<u16> {
        let mut answers = Vec::new();
        for number in 0..size {
            let name = format!("nobody{number}at{}", self.from.replace(['.', ':'], "x"));
            answers.push(self.says(host, &name, "main-key").await);
        }
        answers
    }
}

/// As the tunnel brings it.
fn came_from(ip: &str, mut request: Request<Body>) -> Request<Body> {
    let ip = ip.parse().expect("a header");
    request.headers_mut().insert("cf-connecting-ip", ip);
    request
}

#[tokio::test]
async fn one_address_cannot_make_this_house_look_up_keys_without_end() {
    let scene = Scene::open().await;
    let forger = Forger {
        scene: &scene,
        from: "2001:db8::1",
    };
    let answers = forger.crowd("far.example", 150).await;
    assert!(answers.iter().all(|answer| *answer == 401), "{answers:?}");
    let other = Forger {
        from: "2001:db8::2",
        ..forger
    };
    // The same household, and another server.
    let answers = other.crowd("near.example", 160).await;
    let over = answers.iter().filter(|answer| **answer == 429).count();
    assert_eq!(over, 10, "{answers:?}");
    assert!(answers[150..].iter().all(|answer| *answer == 429));
    assert!(scene.world.times_asked() <= 600);
    let kim = scene.world.person("near.example", "kim", 0);
    let now = scene.house.store.now();
    let greeting = letter(&follow(&kim, ADA), &kim, 0, Scheme::Cavage, now);
    assert_eq!(scene.send(came_from("192.0.2.1", greeting)).await, 202);
}

/// Once, whoever named a server in letters that nobody believes used up what that server had for newcomers.
#[tokio::test]
async fn whoever_names_a_server_does_not_use_up_what_it_has() {
    let scene = Scene::open().await;
    let greet = async |name: &str, ip: &str| {
        let who = scene.world.person("big.example", name, 0);
        let now = scene.house.store.now();
        let greeting = letter(&follow(&who, ADA), &who, 0, Scheme::Cavage, now);
        scene.send(came_from(ip, greeting)).await
    };
    assert_eq!(greet("kim", "192.0.2.1").await, 202);
    let forger = Forger {
        scene: &scene,
        from: "198.51.100.1",
    };
    forger.crowd("big.example", 310).await;
    assert_eq!(greet("lee", "192.0.2.2").await, 202, "one address is none");
    for from in ["198.51.100.2", "198.51.100.3", "198.51.100.4"] {
        Forger { from, ..forger }.crowd("big.example", 300).await;
    }
    assert_eq!(greet("max", "192.0.2.3").await, 429, "nobody knows where");
    assert_eq!(greet("mia", "192.0.2.1").await, 202, "heard there before");
}

/// Once, each key that somebody made up was looked for, though all would be in one document.
#[tokio::test]
async fn keys_made_up_at_one_actor_are_looked_for_once() {
    let scene = Scene::open().await;
    let forger = Forger {
        scene: &scene,
        from: "198.51.100.1",
    };
    let kim = scene.world.person("far.example", "kim", 0);
    for (name, asked) in [("kim", 3), ("nobody", 1)] {
        let before = scene.world.times_asked();
        for key in 0..20 {
            let answer = forger.says("far.example", name, &key.to_string()).await;
            assert_eq!(answer, 401);
        }
        let times = scene.world.times_asked() - before;
        assert!((1..=asked).contains(&times), "{name}: {times}");
    }
    scene.tells(&follow(&kim, ADA)).await;
    assert!(scene.known(&kim).is_some());
    // Who asks for what is for followers is counted with them.
    let post = scene.house.user("ada").await;
    let post = post
        .post(
            "/api/v1/statuses",
            json!({"status": "psst", "visibility": "private"}),
        )
        .await
        .ok();
    let uri = post["uri"].as_str().expect("an id");
    let path = uri.strip_prefix("https://home.example").expect("ours");
    let before = scene.world.times_asked();
    for number in 0..310 {
        let key = format!("https://far.example/users/asker{number}#main-key");
        let now = scene.house.store.now();
        let asking = asking(path, &key, now);
        assert_eq!(scene.send(came_from("198.51.100.7", asking)).await, 404);
    }
    assert_eq!(scene.world.times_asked() - before, 300);
}

/// A signed question.
fn asking(path: &str, key: &str, now: Time) -> Request<Body> {
    let signer = Signer::new(key.to_owned(), &KEYS[0].rsa).expect("a key");
    let url = Url::parse(&format!("https://home.example{path}")).expect("an address");
    let mut headers = HeaderMap::new();
    let signed = sign(
        &mut headers,
        &Method::GET,
        &url,
        b"",
        &signer,
        Scheme::Cavage,
        now,
    );
    signed.expect("a signature");
    let mut request = Request::get(path).body(Body::empty()).expect("a request");
    request.headers_mut().extend(headers);
    request
}

#[tokio::test]
async fn who_wants_to_hear_nothing_of_a_server_hears_nothing_of_those_below_it_either() {
    let scene = Scene::open().await;
    let (ada, ben) = (scene.house.user("ada").await, scene.house.user("ben").await);
    let (eve, id) = scene.met("social.far.example", "eve", json!({})).await;
    let (_, sue) = scene
        .met(
            "far.example",
            "sue",
            json!({"manuallyApprovesFollowers": false}),
        )
        .await;
    let (mallory, other) = scene.met("notfar.example", "mallory", json!({})).await;
    for (by, whom) in [(&eve, id), (&mallory, other)] {
        scene.tells(&follow(by, ADA)).await;
        follows(&scene.house, ada.id(), whom).await;
        follows(&scene.house, ben.id(), whom).await;
        let said = note(&scene.house, by, "1", json!({}));
        scene.tells(&does("Create", by, "1", said)).await;
    }
    assert_eq!(scene.home().await.len(), 2);
    ada.post("/api/v1/domain_blocks", json!({"domain": "far.example"}))
        .await
        .ok();
    assert!(!scene.follows(ada.id(), id) && !scene.follows(id, ada.id()));
    assert!(scene.follows(ada.id(), other) && scene.follows(other, ada.id()));
    assert!(scene.follows(ben.id(), id), "it is nobody else's choice");
    let told = scene
        .owed()
        .into_iter()
        .any(|owed| matches!(owed, Outbound::Reject(by, whom, _) if (by, whom) == (ada.id(), id)));
    assert!(told, "her server learns that Eve no longer follows");
    for whom in [id, sue] {
        let path = format!("/api/v1/accounts/relationships?id={whom}");
        assert_eq!(ada.get(&path).await.ok()[0]["domain_blocking"], true);
    }
    hears_nothing(&scene, &eve).await;
    // Nobody from there can follow, nor be followed.
    let again = does("Follow", &eve, "again", json!(ADA));
    scene.tells(&again).await;
    assert!(!scene.follows(id, ada.id()));
    let me = ada.id();
    let asked = scene
        .house
        .store
        .write(move |tx| following::follow(tx, me, id, &Default::default()))
        .await;
    assert!(matches!(asked, Err(Refusal::Forbidden)));
    ada.delete("/api/v1/domain_blocks?domain=far.example")
        .await
        .ok();
    scene
        .tells(&does("Follow", &eve, "later", json!(ADA)))
        .await;
    assert!(scene.follows(id, ada.id()));
}

/// What somebody says there, from now on, reaches ben and not ada.
async fn hears_nothing(scene: &Scene, eve: &str) {
    let (ada, ben) = (scene.house.user("ada").await, scene.house.user("ben").await);
    let named = json!({"tag": [{"type": "Mention", "href": ADA}], "cc": [ADA]});
    let said = note(&scene.house, eve, "2", named.clone());
    scene.tells(&does("Create", eve, "2", said)).await;
    let mut secret = note(&scene.house, eve, "3", named);
    secret["to"] = json!(ADA);
    secret["cc"] = json!([]);
    scene.tells(&does("Create", eve, "3", secret)).await;
    let public = ada.get("/api/v1/timelines/public").await.ok();
    let public: Vec<&Value> = public
        .as_array()
        .expect("a list")
        .iter()
        .map(|post| &post["account"]["acct"])
        .collect();
    assert_eq!(public, ["mallory@notfar.example"]);
    assert_eq!(
        ben.get("/api/v1/timelines/public")
            .await
            .ok()
            .as_array()
            .map(Vec::len),
        Some(3)
    );
    let told = ada.get("/api/v1/notifications").await.ok();
    let from = |post: &Value| post["account"]["acct"] == "eve@social.far.example";
    assert!(!told.as_array().expect("a list").iter().any(from), "{told}");
    assert_eq!(ada.get("/api/v1/conversations").await.ok(), json!([]));
}

/// Ada subscribes to a relay, which is asked; its ActivityPub id, and the Follow that it answers.
async fn subscribed(scene: &Scene) -> (String, Value) {
    let ada = scene.house.id("ada");
    let more = json!({"type": "Application"});
    let (relay, _) = scene.met("relay.example", "relay", more).await;
    let (address, inbox) = (relay.clone(), format!("{relay}/inbox"));
    let asked = scene.house.store.write(move |tx| {
        let kind = Kind::LitePub {
            inbox: inbox.clone(),
        };
        relay::subscribe(tx, ada, &address, &kind)
    });
    let number = asked.await.expect("the owner may");
    let house = "https://home.example/actor";
    let follow = json!({"type": "Follow", "id": format!("{house}#relays/{number}"), "actor": house, "object": relay});
    (relay, follow)
}

/// Something that eve has said, on her own server.
fn put(scene: &Scene, end: &str) -> (String, Value) {
    let eve = "https://far.example/users/eve";
    let said = note(&scene.house, eve, end, json!({}));
    let place = said["id"].as_str().expect("an id").to_owned();
    scene.world.put(&place, &said);
    (place, said)
}

async fn public(scene: &Scene) -> Vec<String> {
    let ada = scene.house.user("ada").await;
    let page = ada.get("/api/v1/timelines/public").await.ok();
    let posts = page.as_array().expect("a list").iter();
    let words = posts.map(|post| post["content"].as_str().unwrap_or_default().to_owned());
    words.collect()
}

#[tokio::test]
async fn what_relays_bring_is_public_and_comes_home_to_nobody() {
    let scene = Scene::open().await;
    let (relay, asked) = subscribed(&scene).await;
    let (eve, _) = scene.met("far.example", "eve", json!({})).await;
    let (mallory, _) = scene.met("evil.example", "mallory", json!({})).await;
    let announce = |end: &str, place: &str| does("Announce", &relay, end, json!(place));
    let (early, _) = put(&scene, "early");
    scene.tells(&announce("0", &early)).await;
    assert!(
        public(&scene).await.is_empty(),
        "the relay hasn't let this house in yet"
    );
    scene
        .tells(&does("Accept", &mallory, "1", asked.clone()))
        .await;
    scene.tells(&does("Accept", &relay, "1", asked)).await;
    let (one, _) = put(&scene, "1");
    scene.tells(&announce("1", &one)).await;
    assert_eq!(public(&scene).await, ["<p>1</p>"]);
    // Mastodon's kind passes on what was said as it is.
    let now = scene.house.store.now();
    let carry = async |by: &str, end: &str, said: Value| {
        let create = does("Create", &eve, end, said);
        let carried = letter(&create, by, 0, Scheme::Rfc9421, now);
        assert_eq!(scene.send(carried).await, 202);
    };
    let (_, mut forged) = put(&scene, "2");
    forged["content"] = json!("<p>forged</p>");
    carry(&relay, "2", forged).await;
    assert_eq!(public(&scene).await, ["<p>2</p>", "<p>1</p>"]);
    let (_, said) = put(&scene, "3");
    carry(&mallory, "3", said).await;
    assert_eq!(public(&scene).await.len(), 2, "Mallory is no relay");
    assert!(scene.home().await.is_empty());
    let ada = scene.house.user("ada").await;
    assert_eq!(ada.get("/api/v1/notifications").await.ok(), json!([]));
    let boosts: Result<_, burrow::store::Error> = scene.house.store.read_now(|view| {
        let post = view.status_by_uri(&one)?.expect("it is kept");
        Ok(view.status_counts(post.id)?.reblogs)
    });
    assert_eq!(
        boosts.expect("the store reads"),
        0,
        "a relay boosts nothing"
    );
}
