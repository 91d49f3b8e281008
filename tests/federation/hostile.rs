//! All that is sent by those who mean ill, in one list. Each is refused, costs bounded time and bytes, and is told in the
//! log once and not a thousand times.
//!
//! | attack | where it is tried |
//! |---|---|
//! | forged signatures, changed bodies, headers left out | `inbox`, `src/federation/signature/tests.rs` |
//! | old letters | `inbox`; the same letter again: here |
//! | keys of another host, keys that others claim, keys apart from their owner | here, `people/read.rs` |
//! | an actor who speaks for another, or for another's posts | here, `letters`, `notes`, `inbox` |
//! | letters passed on and changed on the way, brought again, of actors whose address leads to another's | `carried` |
//! | answers to what wasn't asked; forged agreements to be quoted | `answers`, `letters`, `finding` |
//! | profiles that fill the disk | here |
//! | 5 000 mentions, megabytes of tags and nesting | here; a flood of mentions: `first_contacts` |
//! | redirects to 127.0.0.1, metadata addresses, files, data | `client` |
//! | names and addresses that lead inside, whatever they are written like | `client`, `src/net/vet.rs` |
//! | slow-loris answers, answers without an end, lies about lengths | `client`; slow requests: `serving` |
//! | decompression bombs, packed twice, empty blocks without an end | `client` |
//! | pictures that unpack to gigabytes | `api/media_refusals`, `files` |
//! | collections and threads without an end | `letters`, `threads`, `src/federation/recount.rs` |
//! | keys that are looked up without end | `neighbours` |
//! | HTML, CSS and scripts | here, `goldens` (`inbox/hostile`), `src/text/sanitize.rs` |
//! | HTML that costs time, pages that cost time | `src/text/sanitize.rs`, here, `card` |
//! | handles and servers that look like others | `finding`, `people/read.rs`, `src/text/handle.rs` |
//! | names that lead from server to server, or to this house | `finding` |
//! | addresses of others under the house's seal | `files` |
//! | documents read without a right to them | `serve` |
//! | nonsense of every kind | `api::bodies` (`nothing_that_is_sent`), the proptests of `src/text` and `signature` |

use super::answers::does;
use super::arriving::{follows, note};
use super::atlas::{KEYS, door, letter};
use super::inbox::{ADA, Scene, follow};
use axum::body::Body;
use axum::http::Request;
use burrow::federation::signature::Scheme;
use burrow::ops::arrive::MENTIONS_MAX;
use burrow::store::Error;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// The longest that one letter may take, on a busy machine and without optimisation.
const AT_ONCE: Duration = Duration::from_secs(10);

/// Sends a letter and has it read, within bounded time.
async fn timed(scene: &Scene, activity: &Value) -> u16 {
    let begun = Instant::now();
    let answer = scene.say(activity).await;
    assert!(begun.elapsed() < AT_ONCE, "{:?}", begun.elapsed());
    answer
}

#[tokio::test]
async fn the_same_letter_again_changes_nothing() {
    let mut scene = Scene::open().await;
    let ada = scene.house.user("ada").await.id();
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    follows(&scene.house, ada, id).await;
    let said = note(
        &scene.house,
        &eve,
        "1",
        json!({"tag": [{"type": "Mention", "href": ADA}]}),
    );
    let create = does("Create", &eve, "1", said);
    let now = scene.house.store.now();
    let (parts, _) = letter(&create, &eve, 0, Scheme::Rfc9421, now).into_parts();
    let again = || Request::from_parts(parts.clone(), Body::from(create.to_string()));
    for turn in 0..4 {
        assert_eq!(scene.send(again()).await, 202);
        if turn == 1 {
            // The power went, and with it all that was only in memory.
            scene.federation = door(&scene.house, &scene.world);
        }
    }
    assert_eq!(scene.home().await, ["<p>1</p>"]);
    let caller = scene.house.user("ada").await;
    let told = caller.get("/api/v1/notifications").await.ok();
    assert_eq!(told.as_array().map(Vec::len), Some(1), "{told}");
    scene.house.wait(Duration::from_secs(13 * 60 * 60));
    assert_eq!(scene.send(again()).await, 401, "it is too old by now");
}

#[tokio::test]
async fn nobody_signs_with_what_is_anothers() {
    let scene = Scene::open().await;
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    let stolen = format!("{eve}#main-key");
    let mallory = "https://evil.example/users/mallory";
    let claims = json!({"publicKey": {"id": stolen, "owner": mallory, "publicKeyPem": KEYS[1].rsa_public_pem}});
    scene
        .world
        .person_with("evil.example", "mallory", 1, claims);
    let apart = "https://evil.example/keys/1";
    let key =
        json!({"id": apart, "type": "Key", "owner": eve, "publicKeyPem": KEYS[1].rsa_public_pem});
    scene.world.put(apart, &key);
    let now = scene.house.store.now();
    let acts = [follow(&eve, ADA), follow(mallory, ADA)];
    for (number, act) in acts.iter().enumerate() {
        for name in [eve.as_str(), mallory, "https://evil.example/users/nobody"] {
            for scheme in [Scheme::Cavage, Scheme::Rfc9421] {
                let forged = letter(act, name, 1, scheme, now);
                let answer = scene.send(forged).await;
                // 503 where the same key was looked for in vain just now.
                assert!(matches!(answer, 401 | 503), "{number} {name}: {answer}");
            }
        }
        // A key that is a document of its own, and names an owner who doesn't know of it.
        let (mut parts, body) = letter(act, mallory, 1, Scheme::Cavage, now).into_parts();
        let signature = parts.headers["signature"].to_str().expect("text");
        let signature = signature.replace(&format!("{mallory}#main-key"), apart);
        parts
            .headers
            .insert("signature", signature.parse().expect("a header"));
        let answer = scene.send(Request::from_parts(parts, body)).await;
        assert!(matches!(answer, 401 | 503), "{number}: {answer}");
    }
    assert!(!scene.follows(id, scene.house.id("ada")));
    scene.tells(&follow(&eve, ADA)).await;
    assert!(scene.follows(id, scene.house.id("ada")));
}

#[tokio::test]
async fn nobody_acts_on_what_is_anothers() {
    let scene = Scene::open().await;
    let ada = scene.house.user("ada").await;
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    let (mallory, evil) = scene
        .met("evil.example", "mallory", json!({"alsoKnownAs": [eve]}))
        .await;
    follows(&scene.house, ada.id(), id).await;
    follows(&scene.house, ada.id(), evil).await;
    scene.tells(&follow(&eve, ADA)).await;
    let said = note(&scene.house, &eve, "1", json!({}));
    let place = said["id"].clone();
    scene.tells(&does("Create", &eve, "1", said.clone())).await;
    let forged = |field: &str, value: Value| {
        let mut other = note(&scene.house, &eve, "2", json!({"content": "<p>forged</p>"}));
        other[field] = value;
        other
    };
    let mut changed = said.clone();
    changed["content"] = json!("<p>forged</p>");
    changed["updated"] = json!(scene.house.store.now().iso());
    let profile = json!({"id": eve, "type": "Person", "preferredUsername": "eve", "name": "forged",
        "inbox": format!("{mallory}/inbox"), "publicKey": {"id": format!("{eve}#main-key"), "owner": eve, "publicKeyPem": KEYS[1].rsa_public_pem}});
    let attacks = [
        ("Create", forged("x", json!(1))),
        ("Create", forged("attributedTo", json!(mallory))),
        ("Create", forged("id", json!(format!("{mallory}/notes/2")))),
        ("Create", forged("attributedTo", json!([mallory, eve]))),
        ("Update", changed),
        ("Update", profile),
        ("Delete", place.clone()),
        ("Delete", json!({"id": place, "type": "Tombstone"})),
        ("Delete", json!(eve)),
        ("Undo", follow(&eve, ADA)),
        ("Undo", json!(format!("{eve}#follow/1"))),
        ("Undo", does("Create", &eve, "1", said)),
        ("Move", json!(eve)),
        (
            "Accept",
            json!({"type": "Follow", "actor": ADA, "object": eve}),
        ),
        (
            "Reject",
            json!({"type": "Follow", "actor": ADA, "object": eve}),
        ),
        ("Add", place.clone()),
    ];
    for (number, (kind, object)) in attacks.into_iter().enumerate() {
        let mut act = does(kind, &mallory, &number.to_string(), object);
        act["target"] = json!(mallory);
        assert_eq!(timed(&scene, &act).await, 202, "{number} {kind}");
        assert_eq!(scene.home().await, ["<p>1</p>"], "{number} {kind}");
        assert!(
            scene.follows(ada.id(), id) && scene.follows(id, ada.id()),
            "{number} {kind}"
        );
    }
    let shown = ada.get(&format!("/api/v1/accounts/{id}")).await.ok();
    assert_ne!(shown["display_name"], "forged");
    assert_eq!(shown.get("moved").filter(|moved| !moved.is_null()), None);
    // An id of another server's, so that the real one would be taken for a copy.
    let mut boost = does("Announce", &mallory, "x", json!(place));
    boost["id"] = json!(format!("{eve}#boost/1"));
    assert_eq!(timed(&scene, &boost).await, 202);
    assert_eq!(scene.home().await, ["<p>1</p>"]);
}

#[tokio::test]
async fn a_letter_that_names_thousands_is_bounded() {
    let scene = Scene::open().await;
    let ada = scene.house.user("ada").await;
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    follows(&scene.house, ada.id(), id).await;
    let who = |number: usize| format!("https://other.example/users/p{number}");
    let mentions: Vec<Value> = (0..5_000)
        .map(|number| json!({"type": "Mention", "href": who(number)}))
        .collect();
    let named: Vec<String> = (0..5_000).map(who).collect();
    let said = note(
        &scene.house,
        &eve,
        "1",
        json!({"tag": mentions, "cc": named}),
    );
    let asked = scene.world.times_asked();
    assert_eq!(timed(&scene, &does("Create", &eve, "1", said)).await, 202);
    let asked = scene.world.times_asked() - asked;
    assert!(asked <= 40, "{asked}");
    // And those who are all known.
    let known: Vec<_> = (0..MENTIONS_MAX + 50).map(who).collect();
    for uri in &known {
        super::arriving::somebody(&scene.house, uri).await;
    }
    let mentions: Vec<Value> = known
        .iter()
        .map(|uri| json!({"type": "Mention", "href": uri}))
        .collect();
    let times = 5_000 / known.len();
    let mut mentions: Vec<Value> = (0..times).flat_map(|_| mentions.clone()).collect();
    mentions.push(json!({"type": "Mention", "href": ADA}));
    let said = note(&scene.house, &eve, "2", json!({"tag": mentions}));
    assert_eq!(timed(&scene, &does("Create", &eve, "2", said)).await, 202);
    let home = ada.get("/api/v1/timelines/home").await.ok();
    let shown = home[0]["mentions"].as_array().expect("a list").len();
    assert!(shown <= MENTIONS_MAX, "{shown}");
}

#[tokio::test]
async fn a_megabyte_of_anything_is_bounded() {
    let scene = Scene::open().await;
    let ada = scene.house.user("ada").await;
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    follows(&scene.house, ada.id(), id).await;
    let many = |one: Value, bytes: usize| {
        let count = bytes / (one.to_string().len() + 1);
        Value::Array(vec![one; count])
    };
    let nested = |levels: usize| {
        (0..levels).fold(
            json!("x"),
            |inner, _| json!({"object": [inner], "tag": {"type": "Mention"}}),
        )
    };
    let bytes = 900 << 10;
    let attributes: String = (0..100_000).map(|number| format!(" a{number}")).collect();
    let more = [
        json!({"tag": many(json!({"type": "Hashtag", "name": "#x"}), bytes)}),
        json!({"tag": many(json!({"type": "Emoji", "name": ":x:", "icon": {"url": "https://far.example/x.png"}}), bytes)}),
        json!({"attachment": many(json!({"type": "Image", "url": "https://far.example/x.png"}), bytes)}),
        json!({"to": many(json!("as:Public"), bytes)}),
        json!({"type": "Question", "oneOf": many(json!({"type": "Note", "name": "x"}), bytes)}),
        json!({"contentMap": {"en": "x".repeat(bytes)}}),
        json!({"content": "<b>".repeat(bytes / 3)}),
        json!({"content": format!("<a{attributes}>x</a>")}),
        json!({"content": "&".repeat(bytes), "summary": "<".repeat(64 << 10)}),
        json!({"summary": "&lt;".repeat(bytes / 4)}),
        json!({"inReplyTo": many(json!("https://other.example/x"), bytes)}),
        json!({"type": many(json!("Note"), bytes)}),
        json!({"name": "x".repeat(bytes), "type": "Article"}),
        json!({"source": nested(50), "tag": nested(50)}),
        json!({"url": many(json!({"type": "Link", "href": "https://far.example/x"}), bytes)}),
    ];
    for (number, more) in more.into_iter().enumerate() {
        let said = note(&scene.house, &eve, &number.to_string(), more);
        let answer = timed(&scene, &does("Create", &eve, &number.to_string(), said)).await;
        assert_eq!(answer, 202, "{number}");
    }
    let home = ada.get("/api/v1/timelines/home?limit=40").await.ok();
    for post in home.as_array().expect("a list") {
        let bytes = post.to_string().len();
        // 128 KiB of HTML, of which each byte may need five to be written.
        assert!(bytes < 1 << 20, "{bytes}");
    }
    // The reader goes no deeper than 128 levels, whatever is below.
    let inner = format!("{}1{}", "{\"object\":[".repeat(60_000), "]}".repeat(60_000));
    let text = format!(r#"{{"type":"Create","actor":"{eve}","object":{inner}}}"#);
    let request = Request::post("/inbox")
        .body(Body::from(text))
        .expect("a request");
    assert_eq!(scene.send(request).await, 400);
    let actor = json!({"summary": "<b>".repeat(bytes / 3), "alsoKnownAs": many(json!("https://x.example/"), 200 << 10),
        "attachment": many(json!({"type": "PropertyValue", "name": "x", "value": "y"}), 200 << 10)});
    scene.world.person_with("big.example", "big", 0, actor);
    assert_eq!(
        timed(&scene, &follow("https://big.example/users/big", ADA)).await,
        202
    );
}

#[tokio::test]
async fn profiles_and_posts_carry_no_script_style_or_disguise() {
    let scene = Scene::open().await;
    let ada = scene.house.user("ada").await;
    let evil = "<p onclick=x() style='position:fixed'>hi<script>alert(1)</script><style>*{display:none}</style>\
        <img src=x onerror=alert(1)><svg/onload=alert(1)><a href='javascript:alert(1)'>a</a><a href='data:text/html,x'>b</a>\
        <iframe src='https://evil.example'></iframe><form action=/x><input></form><math><mtext></form><form><mglyph><style></math>\
        <img src onerror=alert(1)><link rel=stylesheet href=//evil.example><meta http-equiv=refresh content=0><base href=//evil>\
        <a class='u-url button logo' id=x href='https://ok.example' target=_self>c</a></p>";
    let more = json!({"name": "Eve\u{202e}nimda\u{2066}<script>x</script>", "summary": evil,
        "icon": "javascript:alert(1)", "image": {"type": "Image", "url": "data:image/svg+xml,<svg onload=alert(1)>"},
        "url": "javascript:alert(1)",
        "attachment": [{"type": "PropertyValue", "name": evil, "value": evil}]});
    let (eve, id) = scene.met("far.example", "eve", more).await;
    follows(&scene.house, ada.id(), id).await;
    let more = json!({"content": evil, "summary": evil, "url": "javascript:alert(1)", "attachment": [
        {"type": "Image", "url": "javascript:alert(1)", "name": evil}, {"type": "Document", "mediaType": "text/html", "url": "https://far.example/x.html"}]});
    let said = note(&scene.house, &eve, "1", more);
    assert_eq!(timed(&scene, &does("Create", &eve, "1", said)).await, 202);
    let account = ada.get(&format!("/api/v1/accounts/{id}")).await.ok();
    let home = ada.get("/api/v1/timelines/home").await.ok();
    let name = account["display_name"].as_str().expect("a name");
    assert!(!name.contains(['\u{202e}', '\u{2066}']), "{name}");
    let html = [
        &account["note"],
        &account["fields"][0]["value"],
        &home[0]["content"],
    ];
    for html in html {
        let html = html.as_str().expect("HTML").to_ascii_lowercase();
        assert!(html.contains("hi"), "{html}");
        for bad in [
            "script",
            "style",
            "onclick",
            "onerror",
            "onload",
            "javascript",
            "data:",
            "<img",
            "<svg",
            "iframe",
            "<form",
            "<input",
            "<meta",
            "<base",
            "<link",
            " id=",
            "_self",
            "button",
        ] {
            assert!(!html.contains(bad), "{bad} in {html}");
        }
    }
    for address in [
        &account["url"],
        &account["avatar"],
        &account["header"],
        &home[0]["url"],
    ] {
        let address = address.as_str().unwrap_or_default();
        assert!(
            address.is_empty() || address.starts_with("https://"),
            "{address}"
        );
    }
    let media = home[0]["media_attachments"].to_string();
    assert!(!media.contains("javascript:"), "{media}");
}

/// What is told in the log, from `INFO` upwards.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<String>>>);

struct Words(String);

impl Visit for Words {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.0 += &format!(" {field}={value:?}");
    }
}

impl<S: Subscriber> Layer<S> for Told {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if *event.metadata().level() <= Level::INFO {
            let mut words = Words(String::new());
            event.record(&mut words);
            self.0.lock().expect("a lock").push(words.0);
        }
    }
}

#[tokio::test]
async fn whoever_sends_nonsense_all_day_does_not_fill_the_log() {
    let told = Told::default();
    // While there is one subscriber only, other tests' threads decide what is told at all.
    let _second = tracing::Dispatch::new(tracing_subscriber::registry());
    let _guard =
        tracing::subscriber::set_default(tracing_subscriber::registry().with(told.clone()));
    let scene = Scene::open().await;
    let count = |words: &str| {
        let told = told.0.lock().expect("a lock");
        told.iter().filter(|line| line.contains(words)).count()
    };
    let eve = scene.world.person("far.example", "eve", 0);
    for number in 0..30 {
        let act = does("Follow", &eve, &number.to_string(), json!(ADA));
        let forged = letter(&act, &eve, 1, Scheme::Cavage, scene.house.store.now());
        assert_eq!(scene.send(forged).await, 401);
    }
    assert_eq!(count("wasn't taken"), 1);
    assert_eq!(count("far.example"), 1);
    // Under another name each time.
    for number in 0..200 {
        let by = format!("https://s{number}.example/users/x");
        let bare = Request::post("/inbox").body(Body::from(follow(&by, ADA).to_string()));
        assert_eq!(scene.send(bare.expect("a request")).await, 401);
    }
    let lines = count("wasn't taken");
    assert!((2..=60).contains(&lines), "{lines}");
    // What is believed and may not be done is told once for each letter, which its server's limit counts.
    let spoofed = does("Delete", &eve, "1", json!("https://other.example/users/x"));
    scene.tells(&spoofed).await;
    assert_eq!(count("a letter was refused"), 1);
}

/// Once, a megabyte was kept of everybody whom a server made up.
#[tokio::test]
async fn a_profile_that_fills_everything_stays_small() {
    let scene = Scene::open().await;
    let me = "https://far.example/users/eve";
    let long = |number: usize| format!("{number:x<1950}");
    let address = |number: usize| format!("https://far.example/{}", long(number));
    let image = || json!({"type": "Image", "url": address(0), "name": "🦆".repeat(10_000)});
    let key = |number: usize| {
        json!({"id": format!("{me}#{}", long(number)), "owner": me,
            "publicKeyPem": format!("{}{}", KEYS[1].rsa_public_pem, "\n".repeat(7_000))})
    };
    let mut keys: Vec<Value> = (0..9).map(key).collect();
    let mine = json!({"id": format!("{me}#main-key"), "owner": me, "publicKeyPem": KEYS[0].rsa_public_pem});
    keys.push(mine);
    let emoji = |number: usize| json!({"type": "Emoji", "name": format!(":e{number}:"), "icon": {"url": address(number)}});
    let row = |number: usize| {
        json!({"type": "PropertyValue", "name": "🦆".repeat(600),
            "value": format!("{number}{}", "<a href=\"http://a\">".repeat(150))})
    };
    let list = |one: &dyn Fn(usize) -> Value, many| (0..many).map(one).collect::<Vec<Value>>();
    let attachment = list(&row, 20);
    let tag = list(&emoji, 80);
    let aliases = list(&|number| json!(address(number)), 100);
    let names = list(
        &|number| json!(format!("{number}.{}", "a".repeat(1_000))),
        50,
    );
    let mut names = names;
    names.push(json!("paper.example"));
    let (eve, id) = scene
        .met(
            "far.example",
            "eve",
            json!({
                "name": "🦆".repeat(5_000), "summary": "<a href=\"http://a\">x</a> ".repeat(4_000),
                "icon": image(), "image": image(), "publicKey": keys, "tag": tag,
                "attachment": attachment, "alsoKnownAs": aliases, "attributionDomains": names,
            }),
        )
        .await;
    let kept: Result<_, Error> = scene.house.store.read_now(|view| {
        let (account, remote) = (view.account_of(id)?, view.remote(id)?);
        Ok((account, remote.expect("her far side")))
    });
    let (account, remote) = kept.expect("the store reads");
    let bytes = [minicbor::to_vec(&account), minicbor::to_vec(&remote)];
    let bytes = bytes.map(|bytes| bytes.expect("it was kept").len());
    assert!(bytes.iter().sum::<usize>() < 100_000, "{bytes:?}");
    assert!(
        account.note_html.contains("href=\"http://a\""),
        "what fits stays"
    );
    assert!(!account.fields.is_empty() && !account.emojis.is_empty());
    assert_eq!(account.attribution_domains, ["paper.example"]);
    assert!(!remote.also_known_as.is_empty());
    // The key that is no burden is kept among all those that are.
    assert_eq!(scene.say(&follow(&eve, ADA)).await, 202);
    assert!(scene.follows(id, scene.house.id("ada")));
}
