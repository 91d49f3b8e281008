//! Finding people and posts elsewhere: by which name they go, what a search finds, and who had a name before.

use super::answers::does;
use super::arriving::{follows, note};
use super::atlas::{KEYS, letter};
use super::elsewhere::DOCUMENT;
use super::inbox::{ADA, Scene, follow};
use crate::house::House;
use axum::body::Body;
use axum::http::{Request, header};
use burrow::door::errands::Errands;
use burrow::federation::people::Freshness;
use burrow::federation::signature::Scheme;
use burrow::store::Error;
use serde_json::{Value, json};

fn finger(subject: &str, actor: &str) -> String {
    json!({"subject": subject, "links": [{"rel": "self", "type": "application/activity+json", "href": actor}]}).to_string()
}

fn asks(scene: &Scene, host: &str, acct: &str, answer: &str) {
    let resource: String =
        url::form_urlencoded::byte_serialize(format!("acct:{acct}").as_bytes()).collect();
    let at = format!("https://{host}/.well-known/webfinger?resource={resource}");
    scene.world.answer(&at, 200, "application/jrd+json", answer);
}

async fn name(scene: &Scene, actor: &str) -> Result<String, String> {
    let found = scene.federation.actor(actor, Freshness::Now).await;
    let found = found.map_err(|why| why.to_string())?;
    Ok(format!(
        "{}@{}",
        found.username,
        found.domain.unwrap_or_default()
    ))
}

#[tokio::test]
async fn a_name_may_be_at_home_on_another_server_if_that_one_says_so() {
    let scene = Scene::open().await;
    let eve = scene.world.person("social.far.example", "eve", 0);
    asks(
        &scene,
        "social.far.example",
        "eve@social.far.example",
        &finger("acct:eve@far.example", &eve),
    );
    assert!(
        name(&scene, &eve).await.is_err(),
        "far.example has said nothing"
    );
    let other = "https://far.example/users/eve";
    asks(
        &scene,
        "far.example",
        "eve@far.example",
        &finger("acct:eve@far.example", other),
    );
    assert!(
        name(&scene, &eve).await.is_err(),
        "there it is somebody else's"
    );
    asks(
        &scene,
        "far.example",
        "eve@far.example",
        &finger("acct:eve@third.example", &eve),
    );
    assert!(name(&scene, &eve).await.is_err(), "it leads on and on");
    asks(
        &scene,
        "far.example",
        "eve@far.example",
        &finger("acct:eve@far.example", &eve),
    );
    assert_eq!(name(&scene, &eve).await.as_deref(), Ok("eve@far.example"));
    let found = scene
        .federation
        .account("@eve@far.example", Freshness::Known)
        .await;
    assert_eq!(found.expect("eve").uri, Some(eve.clone()));
    let found = scene
        .federation
        .account("@eve@social.far.example", Freshness::Known)
        .await;
    assert_eq!(found.expect("eve by her other name").uri, Some(eve));
}

#[tokio::test]
async fn host_meta_leads_to_where_names_are_looked_up() {
    let scene = Scene::open().await;
    let eve = scene.world.person("social.far.example", "eve", 0);
    asks(
        &scene,
        "social.far.example",
        "eve@social.far.example",
        &finger("acct:eve@far.example", &eve),
    );
    let meta = |template: &str| {
        let xml = format!("<XRD><Link rel='lrdd' template='{template}'/></XRD>");
        scene.world.answer(
            "https://far.example/.well-known/host-meta",
            200,
            "application/xrd+xml",
            &xml,
        );
    };
    for hostile in [
        "file:///etc/passwd?{uri}",
        "https://home.example/x?{uri}",
        "javascript:{uri}",
        "https://far.example/no",
    ] {
        meta(hostile);
        assert!(name(&scene, &eve).await.is_err(), "{hostile}");
    }
    meta("https://social.far.example/finger?q={uri}&amp;x=1");
    let at = "https://social.far.example/finger?q=acct%3Aeve%40far.example&x=1";
    scene.world.answer(
        at,
        200,
        "application/jrd+json",
        &finger("acct:eve@far.example", &eve),
    );
    assert_eq!(name(&scene, &eve).await.as_deref(), Ok("eve@far.example"));
}

#[tokio::test]
async fn who_names_themselves_is_asked_about_there() {
    let scene = Scene::open().await;
    let more = json!({"webfinger": "eve@far.example"});
    let eve = scene.world.person_with("ap.far.example", "u77", 0, more);
    assert!(
        name(&scene, &eve).await.is_err(),
        "far.example has said nothing"
    );
    asks(
        &scene,
        "far.example",
        "eve@far.example",
        &finger("acct:eve@far.example", &eve),
    );
    assert_eq!(name(&scene, &eve).await.as_deref(), Ok("eve@far.example"));
}

/// A server's name in another alphabet was once kept as it was written, where it looked like another server's and no
/// rule about its server held.
#[tokio::test]
async fn names_in_other_alphabets_are_kept_in_ascii() {
    let scene = Scene::open().await;
    // The second letter is Cyrillic.
    let (shown, ascii) = ("f\u{430}r.example", "xn--fr-7kc.example");
    let eve = scene.world.person(ascii, "eve", 0);
    let said = finger(&format!("acct:eve@{shown}"), &eve);
    asks(&scene, ascii, &format!("eve@{ascii}"), &said);
    asks(&scene, ascii, &format!("eve@{shown}"), &said);
    assert_eq!(
        name(&scene, &eve).await.as_deref(),
        Ok("eve@xn--fr-7kc.example")
    );
    let found = scene
        .federation
        .account(&format!("eve@{shown}"), Freshness::Known)
        .await;
    assert_eq!(found.expect("the same").uri, Some(eve));
    let home = "h\u{43e}me.example";
    let mallory = scene.world.person("evil.example", "ada", 0);
    asks(
        &scene,
        "evil.example",
        "ada@evil.example",
        &finger(&format!("acct:ada@{home}"), &mallory),
    );
    assert!(name(&scene, &mallory).await.is_err());
    asks(
        &scene,
        "evil.example",
        "ada@evil.example",
        &finger("acct:ada@home.example", &mallory),
    );
    assert!(
        name(&scene, &mallory).await.is_err(),
        "nobody else goes by a name of this house"
    );
}

#[tokio::test]
async fn whoever_had_a_name_before_makes_room_for_who_has_it_now() {
    let scene = Scene::open().await;
    let old = scene.world.person("far.example", "eve", 0);
    scene.tells(&follow(&old, ADA)).await;
    let before = scene.known(&old).expect("the old one");
    let new = "https://far.example/users/77";
    let mut actor = json!({"id": new, "type": "Person", "preferredUsername": "eve", "inbox": format!("{new}/inbox")});
    actor["followers"] = json!(format!("{new}/followers"));
    scene.world.put(new, &actor);
    assert!(
        name(&scene, new).await.is_err(),
        "the name is still the old one's"
    );
    asks(
        &scene,
        "far.example",
        "eve@far.example",
        &finger("acct:eve@far.example", new),
    );
    assert_eq!(name(&scene, new).await.as_deref(), Ok("eve@far.example"));
    let now = scene.known(new).expect("the new one");
    assert_ne!(before, now);
    assert!(
        !scene.follows(before, scene.house.id("ada")) && !scene.follows(now, scene.house.id("ada"))
    );
    assert_eq!(scene.house.id("eve@far.example"), now);
}

/// A house whose searches are answered by this scene's world.
fn searching(house: House) -> Scene {
    let (errands, mut taker) = Errands::new();
    let scene = Scene::of(house.with_errands(errands));
    let federation = scene.federation.clone();
    tokio::spawn(async move {
        while let Some(errand) = taker.recv().await {
            federation.run(errand).await;
        }
    });
    scene
}

#[tokio::test]
async fn a_search_finds_people_and_posts_elsewhere() {
    let scene = searching(House::open().await);
    let eve = scene.world.person("far.example", "eve", 0);
    let said = note(&scene.house, &eve, "1", json!({}));
    let place = said["id"].as_str().expect("an id").to_owned();
    scene.world.put(&place, &said);
    let ada = scene.house.user("ada").await;
    let search = async |what: &str, resolve: bool| {
        let what: String = url::form_urlencoded::byte_serialize(what.as_bytes()).collect();
        let path = format!("/api/v2/search?q={what}&resolve={resolve}");
        let found = ada.get(&path).await.ok();
        let all = |kind: &str, field: &str| -> Vec<String> {
            let found = found[kind].as_array().expect("a list").iter();
            found
                .map(|one| one[field].as_str().unwrap_or_default().to_owned())
                .collect()
        };
        (all("accounts", "acct"), all("statuses", "uri"))
    };
    let none: (Vec<String>, Vec<String>) = Default::default();
    assert_eq!(
        search("@eve@far.example", false).await,
        none,
        "without being told to"
    );
    assert_eq!(scene.world.times_asked(), 0);
    let found = (vec!["eve@far.example".to_owned()], Vec::new());
    assert_eq!(search("@eve@far.example", true).await, found);
    assert_eq!(search(&eve, true).await, found);
    assert_eq!(
        search(&place, true).await,
        (Vec::new(), vec![place.clone()])
    );
    for nothing in [
        "@nobody@far.example",
        "https://far.example/nothing",
        "https://127.0.0.1/x",
        "http://[::1]/",
    ] {
        assert_eq!(search(nothing, true).await, none, "{nothing}");
    }
    scene
        .house
        .anonymous()
        .get("/api/v2/search?q=x&resolve=true")
        .await
        .refused(401);
    drop(ada);
}

#[tokio::test]
async fn only_the_quoted_persons_own_server_can_agree() {
    let scene = Scene::open().await;
    let ada = scene.house.id("ada");
    let (bob, _) = scene.met("far.example", "bob", json!({})).await;
    let (cat, id) = scene.met("other.example", "cat", json!({})).await;
    follows(&scene.house, ada, id).await;
    let quoted = note(&scene.house, &bob, "quoted", json!({}));
    let place = quoted["id"].as_str().expect("an id").to_owned();
    scene.world.put(&place, &quoted);
    let good = |end: &str| {
        json!({"id": format!("{bob}/approvals/{end}"), "type": "QuoteAuthorization", "attributedTo": bob,
            "interactionTarget": place, "interactingObject": format!("{cat}/notes/{end}")})
    };
    let changed = |end: &str, field: &str, value: Value| {
        let mut other = good(end);
        other[field] = value;
        other
    };
    let cases = [
        ("a", good("a"), "accepted"),
        (
            "b",
            changed("b", "interactingObject", json!(format!("{cat}/notes/a"))),
            "pending",
        ),
        (
            "c",
            changed("c", "interactionTarget", json!(format!("{bob}/notes/x"))),
            "pending",
        ),
        ("d", changed("d", "attributedTo", json!(cat)), "pending"),
        ("e", changed("e", "type", json!("Note")), "pending"),
        (
            "f",
            changed("f", "id", json!(format!("{cat}/approvals/f"))),
            "pending",
        ),
    ];
    for (end, approval, state) in cases {
        let at = approval["id"].as_str().expect("an id").to_owned();
        scene.world.put(&at, &approval);
        let quoting = note(
            &scene.house,
            &cat,
            end,
            json!({"quote": place, "quoteAuthorization": at}),
        );
        scene.tells(&does("Create", &cat, end, quoting)).await;
        let home = scene
            .house
            .user("ada")
            .await
            .get("/api/v1/timelines/home")
            .await
            .ok();
        assert_eq!(home[0]["uri"], format!("{cat}/notes/{end}"));
        assert_eq!(home[0]["quote"]["state"], state, "{end}");
    }
}

#[tokio::test]
async fn documents_can_be_asked_for_without_their_words() {
    let house = House::open().await;
    let post = house.user("ada").await.says("hello").await;
    let id = post["id"].as_str().expect("an id");
    for path in [
        "/users/ada".to_owned(),
        "/actor".to_owned(),
        "/users/ada/outbox".to_owned(),
        format!("/users/ada/statuses/{id}"),
        "/.well-known/webfinger?resource=acct:ada@home.example".to_owned(),
        "/nodeinfo/2.0".to_owned(),
    ] {
        let ask = |method: &str| {
            let request = Request::builder()
                .method(method)
                .uri(&path)
                .header(header::ACCEPT, DOCUMENT);
            house.send(request.body(Body::empty()).expect("a request"))
        };
        let (head, whole) = (ask("HEAD").await, ask("GET").await);
        assert_eq!(head.status, 200, "{path}");
        assert!(head.bytes.is_empty(), "{path}");
        assert_eq!(
            head.header("content-type"),
            whole.header("content-type"),
            "{path}"
        );
    }
    let head = Request::builder()
        .method("HEAD")
        .uri("/users/nobody")
        .header(header::ACCEPT, DOCUMENT);
    assert_eq!(
        house
            .send(head.body(Body::empty()).expect("a request"))
            .await
            .status,
        404
    );
}

/// A server says of each of its people that they moved on to the next, whom it makes up as they are asked for.
#[tokio::test]
async fn a_row_of_moves_is_followed_for_one() {
    let scene = Scene::open().await;
    let name = |number: usize| format!("https://far.example/users/u{number}");
    for number in 0..6 {
        let moved = json!({"movedTo": name(number + 1)});
        scene
            .world
            .person_with("far.example", &format!("u{number}"), 0, moved);
    }
    let met = scene.federation.actor(&name(0), Freshness::Known).await;
    let met = met.expect("they are found");
    assert_eq!(met.moved_to, scene.known(&name(1)));
    assert!(met.moved_to.is_some() && scene.known(&name(2)).is_none());
    let asked = scene.world.asked.lock().expect("a lock").clone();
    assert!(!asked.contains(&name(2)), "{asked:?}");
}

/// Who moved away and takes it back says no more that they moved.
#[tokio::test]
async fn who_comes_back_has_moved_nowhere() {
    let scene = Scene::open().await;
    scene.world.person("new.example", "eve", 0);
    let moved = json!({"movedTo": "https://new.example/users/eve"});
    let (eve, id) = scene.met("far.example", "eve", moved).await;
    let ada = scene.house.user("ada").await;
    let shown = format!("/api/v1/accounts/{id}");
    assert_eq!(
        ada.get(&shown).await.ok()["moved"]["acct"],
        "eve@new.example"
    );
    assert_eq!(
        ada.post(&format!("{shown}/follow"), json!({})).await.status,
        403
    );
    scene.world.person("far.example", "eve", 0);
    scene.house.pass(1);
    let met = scene.federation.actor(&eve, Freshness::Now).await;
    assert_eq!(met.expect("they are found").moved_to, None);
    ada.post(&format!("{shown}/follow"), json!({})).await.ok();
}

/// The same server by a name that no rule about servers knows (RFC 1034, section 3.1).
#[tokio::test]
async fn a_dot_at_the_end_makes_no_other_server() {
    let scene = Scene::open().await;
    let eve = scene.world.person("evil.example.", "eve", 0);
    assert!(
        scene
            .federation
            .actor(&eve, Freshness::Known)
            .await
            .is_err()
    );
    let found = scene
        .federation
        .account("eve@evil.example.", Freshness::Known)
        .await;
    assert!(found.is_err(), "{found:?}");
    assert_eq!(scene.say(&follow(&eve, ADA)).await, 400);
    // Nor does a name without it lead there.
    let finger = json!({"subject": "acct:eve@evil.example.", "links": [{"rel": "self", "type": "application/activity+json", "href": eve}]});
    let at = "https://fine.example/.well-known/webfinger?resource=acct%3Aeve%40fine.example";
    scene
        .world
        .answer(at, 200, "application/jrd+json", &finger.to_string());
    assert!(
        scene
            .federation
            .account("eve@fine.example", Freshness::Known)
            .await
            .is_err()
    );
    assert_eq!(scene.world.asked.lock().expect("a lock").as_slice(), [at]);
}

/// What lies in somebody's outbox was done by them: a profile that names another server's would be given what others did.
#[tokio::test]
async fn nobody_has_an_outbox_on_another_server() {
    let scene = Scene::open().await;
    let (outbox, own) = (
        "https://victim.example/users/alice/outbox",
        "https://evil.example/pinned",
    );
    let said = json!({"outbox": outbox, "featured": outbox, "featuredTags": outbox});
    let (_, id) = scene.met("evil.example", "mallory", said).await;
    let (_, other) = scene
        .met("evil.example", "eve", json!({"featured": own}))
        .await;
    let kept = |id| {
        let kept: Result<_, Error> = scene.house.store.read_now(|view| view.remote(id));
        kept.expect("the store reads").expect("they are kept")
    };
    let remote = kept(id);
    assert_eq!(
        (remote.outbox, remote.featured, remote.featured_tags),
        (None, None, None)
    );
    assert_eq!(kept(other).featured.as_deref(), Some(own));
}

/// Hubzilla's keys have addresses of their own, at which their owner is shown.
#[tokio::test]
async fn a_key_may_lie_where_its_owner_is_shown() {
    let scene = Scene::open().await;
    let place = "https://far.example/users/eve?operation=key";
    let key = json!({"id": format!("{place}#main-key"), "owner": "https://far.example/users/eve", "publicKeyPem": KEYS[0].rsa_public_pem});
    let eve = scene
        .world
        .person_with("far.example", "eve", 0, json!({"publicKey": key}));
    let led = "https://evil.example/users/eve?operation=key";
    for place in [place, led] {
        scene.world.answer(place, 302, "text/plain", &eve);
        scene
            .world
            .answer(&format!("{place}#main-key"), 302, "text/plain", &eve);
    }
    let now = scene.house.store.now();
    let signed = |place: &str| letter(&follow(&eve, ADA), place, 0, Scheme::Cavage, now);
    assert_eq!(scene.send(signed(led)).await, 401);
    assert_eq!(scene.send(signed(place)).await, 202);
    let id = scene.known(&eve).expect("she is known");
    assert!(scene.follows(id, scene.house.id("ada")));
}
