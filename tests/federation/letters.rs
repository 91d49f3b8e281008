//! What comes into the inbox about posts, acted on by the real handlers; other servers are a list of documents.

use super::arriving::{follows, note, somebody};
use crate::house::{ADDRESS, House, ids};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use burrow::federation::Federation;
use burrow::model::delivery::Letter;
use burrow::model::outbound::Outbound;
use burrow::model::{AccountId, LetterId};
use burrow::net::outbound::{Ask, Network, Reply, Trouble};
use burrow::ops::vote::TELL_AFTER;
use burrow::run::upkeep::catch_up;
use burrow::store::Error;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

const BOB: &str = "https://far.example/users/bob";
const CAT: &str = "https://other.example/users/cat";

/// All documents that there are elsewhere, and what was asked for.
#[derive(Clone, Default)]
struct World {
    documents: Arc<Mutex<HashMap<String, Value>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl World {
    fn has(&self, document: Value) {
        let id = document["id"].as_str().expect("an id").to_owned();
        self.documents.lock().expect("a lock").insert(id, document);
    }

    fn asked(&self) -> usize {
        self.asked.lock().expect("a lock").len()
    }
}

impl Network for World {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        let address = ask.url.to_string();
        self.asked.lock().expect("a lock").push(address.clone());
        let found = self
            .documents
            .lock()
            .expect("a lock")
            .get(&address)
            .cloned();
        let mut headers = HeaderMap::new();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/activity+json"),
        );
        let reply = Reply {
            status: match found {
                Some(_) => StatusCode::OK,
                None => StatusCode::NOT_FOUND,
            },
            headers,
            body: found
                .map(|found| found.to_string())
                .unwrap_or_default()
                .into(),
            url: ask.url,
        };
        async { Ok(reply) }.boxed()
    }
}

/// Puts a letter into the shared inbox and has it read.
async fn sends(house: &House, world: &World, activity: Value) {
    hands(house, world, activity, None).await;
}

/// Puts a letter into somebody's own inbox and has it read.
async fn hands(house: &House, world: &World, activity: Value, to: Option<AccountId>) {
    let federation = Federation::new(house.doors.clone(), Arc::new(world.clone()));
    let signed_by = activity["actor"].as_str().expect("an actor").to_owned();
    let put = house.store.write(move |tx| {
        let letter = Letter {
            signed_by: signed_by.clone(),
            body: activity.to_string().into_bytes(),
            to,
            received_at: tx.now(),
            tries: 0,
        };
        let id: LetterId = tx.new_id();
        tx.put_letter(tx.now(), id, &letter)
    });
    put.await.expect("a letter can be kept");
    house.pass(1);
    federation
        .catch_up_with_letters()
        .await
        .expect("letters are read");
    house.pass(1);
}

fn does(kind: &str, actor: &str, object: Value) -> Value {
    let end = object["id"]
        .as_str()
        .or(object.as_str())
        .unwrap_or_default();
    let end: String = end.chars().filter(char::is_ascii_alphanumeric).collect();
    json!({"id": format!("{actor}/{kind}/{end}"), "type": kind, "actor": actor, "to": "as:Public", "object": object})
}

async fn home(house: &House) -> Vec<Value> {
    let home = house
        .user("ada")
        .await
        .get("/api/v1/timelines/home")
        .await
        .ok();
    home.as_array().expect("a list").clone()
}

async fn opened() -> (House, World) {
    let house = House::open().await;
    let ada = house.user("ada").await.id();
    let bob = somebody(&house, BOB).await;
    somebody(&house, CAT).await;
    follows(&house, ada, bob).await;
    (house, World::default())
}

#[tokio::test]
async fn said_changed_and_taken_back() {
    let (house, world) = opened().await;
    let said = note(&house, BOB, "1", json!({}));
    sends(&house, &world, does("Create", BOB, said.clone())).await;
    sends(&house, &world, does("Create", BOB, said.clone())).await;
    assert_eq!(home(&house).await.len(), 1);
    house.pass(5_000);
    let mut changed = said.clone();
    changed["content"] = json!("<p>better</p>");
    changed["updated"] = json!(house.store.now().iso());
    sends(&house, &world, does("Update", CAT, changed.clone())).await;
    assert_eq!(
        home(&house).await[0]["content"],
        "<p>1</p>",
        "it is not hers to change"
    );
    sends(&house, &world, does("Update", BOB, changed)).await;
    assert_eq!(home(&house).await[0]["content"], "<p>better</p>");
    sends(&house, &world, does("Delete", CAT, said["id"].clone())).await;
    assert_eq!(home(&house).await.len(), 1, "it is not hers to delete");
    let grave = json!({"id": said["id"], "type": "Tombstone"});
    sends(&house, &world, does("Delete", BOB, grave)).await;
    assert_eq!(home(&house).await, [Value::Null; 0]);
    sends(&house, &world, does("Create", BOB, said)).await;
    assert_eq!(
        home(&house).await,
        [Value::Null; 0],
        "what is gone stays gone"
    );
}

#[tokio::test]
async fn what_another_server_says_of_a_post_is_read_where_it_is_at_home() {
    let (house, world) = opened().await;
    let said = note(&house, CAT, "1", json!({"content": "<p>true</p>"}));
    world.has(said.clone());
    let mut forged = said.clone();
    forged["content"] = json!("<p>forged</p>");
    sends(&house, &world, does("Announce", BOB, forged.clone())).await;
    let shown = home(&house).await;
    assert_eq!(shown[0]["reblog"]["content"], "<p>true</p>");
    assert_eq!(shown[0]["account"]["acct"], "bob@far.example");
    let undo = json!({"id": format!("{BOB}/undo"), "type": "Undo", "actor": BOB, "object": does("Announce", BOB, forged)});
    sends(&house, &world, undo).await;
    assert_eq!(home(&house).await, [Value::Null; 0]);
}

#[tokio::test]
async fn strangers_make_the_house_ask_nobody() {
    let (house, world) = opened().await;
    let said = note(
        &house,
        CAT,
        "1",
        json!({"inReplyTo": "https://third.example/1"}),
    );
    sends(&house, &world, does("Create", CAT, said)).await;
    sends(
        &house,
        &world,
        does("Announce", CAT, json!("https://third.example/1")),
    )
    .await;
    sends(
        &house,
        &world,
        does("Like", CAT, json!("https://third.example/1")),
    )
    .await;
    assert_eq!(world.asked(), 0);
}

#[tokio::test]
async fn a_thread_comes_with_what_is_above() {
    let (house, world) = opened().await;
    let first = note(&house, CAT, "1", json!({}));
    let second = note(&house, CAT, "2", json!({"inReplyTo": first["id"]}));
    let third = note(&house, BOB, "3", json!({"inReplyTo": second["id"]}));
    world.has(first);
    world.has(second);
    sends(&house, &world, does("Create", BOB, third)).await;
    let public = house
        .user("ada")
        .await
        .get("/api/v1/accounts/lookup?acct=bob@far.example")
        .await
        .ok();
    let path = format!(
        "/api/v1/accounts/{}/statuses",
        public["id"].as_str().expect("an id")
    );
    let posts = house.user("ada").await.get(&path).await.ok();
    let path = format!(
        "/api/v1/statuses/{}/context",
        posts[0]["id"].as_str().expect("an id")
    );
    let thread = house.user("ada").await.get(&path).await.ok();
    let words: Vec<&Value> = thread["ancestors"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|post| &post["content"])
        .collect();
    assert_eq!(words, ["<p>1</p>", "<p>2</p>"]);
}

#[tokio::test]
async fn a_thread_without_an_end_is_left() {
    let (house, world) = opened().await;
    for n in 0..100 {
        let above = format!("{CAT}/notes/{}", n + 1);
        world.has(note(
            &house,
            CAT,
            &n.to_string(),
            json!({"inReplyTo": above}),
        ));
    }
    let last = note(
        &house,
        BOB,
        "last",
        json!({"inReplyTo": format!("{CAT}/notes/0")}),
    );
    sends(&house, &world, does("Create", BOB, last)).await;
    assert!(world.asked() <= 40, "{}", world.asked());
}

#[tokio::test]
async fn favourites_votes_pins_and_faces() {
    let (house, world) = opened().await;
    let ada = house.user("ada").await;
    let asked = ada
        .post("/api/v1/statuses", json!({"status": "Tea?", "poll": {"options": ["Yes", "No"], "expires_in": 3600, "multiple": true}}))
        .await
        .ok();
    let id = asked["id"].as_str().expect("an id").to_owned();
    let uri = format!("{ADDRESS}/users/ada/statuses/{id}");
    let mut face = does("EmojiReact", BOB, json!(uri));
    face["content"] = json!("🍵");
    sends(&house, &world, face).await;
    let votes: Vec<Value> = ["Yes", "No", "Yes"]
        .iter()
        .map(|name| json!({"id": format!("{BOB}/votes/{name}"), "type": "Note", "attributedTo": BOB, "name": name, "inReplyTo": uri, "to": format!("{ADDRESS}/users/ada")}))
        .collect();
    sends(&house, &world, does("Create", BOB, json!(votes))).await;
    let now = ada.get(&format!("/api/v1/statuses/{id}")).await.ok();
    let numbers = (
        &now["favourites_count"],
        &now["poll"]["votes_count"],
        &now["poll"]["voters_count"],
    );
    assert_eq!(numbers, (&json!(1), &json!(2), &json!(1)));
    let reactions = &now["pleroma"]["emoji_reactions"];
    let one = json!([{"name": "🍵", "count": 1, "me": false}]);
    assert_eq!(*reactions, one);
    let told = ada
        .get("/api/v1/notifications?types[]=favourite")
        .await
        .ok();
    assert_eq!(
        (&told[0]["type"], &told[0]["emoji"]),
        (&json!("favourite"), &json!("🍵"))
    );
    let undo = json!({"id": format!("{BOB}/undo"), "type": "Undo", "actor": BOB, "object": does("Like", BOB, json!(uri))});
    sends(&house, &world, undo).await;
    let now = ada.get(&format!("/api/v1/statuses/{id}")).await.ok();
    assert_eq!(now["favourites_count"], 0);
    assert!(now.get("pleroma").is_none(), "as on Mastodon");
}

#[tokio::test]
async fn who_asks_to_quote_is_answered_by_the_authors_policy() {
    let (house, world) = opened().await;
    let ada = house.user("ada").await;
    for (policy, state) in [("public", "accepted"), ("nobody", "rejected")] {
        let said = json!({"status": policy, "quote_approval_policy": policy});
        let said = ada.post("/api/v1/statuses", said).await.ok();
        let uri = format!(
            "{ADDRESS}/users/ada/statuses/{}",
            said["id"].as_str().expect("an id")
        );
        let quoting = note(&house, BOB, policy, json!({"quote": uri}));
        world.has(quoting.clone());
        let mut request = does("QuoteRequest", BOB, json!(uri));
        request["instrument"] = quoting["id"].clone();
        sends(&house, &world, request).await;
        let owed: Result<_, Error> = house.store.read_now(|view| view.owed(10));
        let answered = owed.expect("what is owed").into_iter().any(|(_, what)| {
            format!("{what:?}").contains(&format!("allowed: {}", state == "accepted"))
        });
        assert!(answered, "{policy}");
        let shown = home(&house).await;
        let quoted = shown.iter().find(|post| post["uri"] == quoting["id"]);
        assert_eq!(quoted.expect("bob's post")["quote"]["state"], state);
    }
    assert!(ids(&ada.get("/api/v1/notifications").await.ok()).len() == 1);
}

/// Who wanted to be asked each time was shown as one who lets everybody quote.
#[tokio::test]
async fn who_wants_to_be_asked_before_they_are_quoted_is_shown_as_such() {
    let (house, world) = opened().await;
    let ada = house.user("ada").await;
    let asks = json!({"canQuote": {"automaticApproval": BOB, "manualApproval": ["as:Public"]}});
    let fans = json!({"canQuote": {"automaticApproval": format!("{BOB}/followers")}});
    for (end, policy, approval, state) in [
        (
            "asks",
            asks,
            json!({"automatic": [], "manual": ["public"], "current_user": "manual"}),
            Some("pending"),
        ),
        (
            "fans",
            fans,
            json!({"automatic": ["followers"], "manual": [], "current_user": "automatic"}),
            Some("pending"),
        ),
        (
            "none",
            json!({}),
            json!({"automatic": [], "manual": [], "current_user": "denied"}),
            None,
        ),
    ] {
        let said = note(&house, BOB, end, json!({"interactionPolicy": policy}));
        sends(&house, &world, does("Create", BOB, said)).await;
        let content = json!(format!("<p>{end}</p>"));
        let mut posts = home(&house).await.into_iter();
        let shown = posts.find(|post| post["content"] == content);
        let shown = shown.expect("it came home");
        assert_eq!(shown["quote_approval"], approval, "{end}");
        let wish = json!({"status": "indeed", "quoted_status_id": shown["id"]});
        let quoting = ada.post("/api/v1/statuses", wish).await;
        match state {
            Some(state) => assert_eq!(quoting.ok()["quote"]["state"], state, "{end}"),
            None => assert!(!quoting.status.is_success(), "{end}"),
        }
    }
}

#[tokio::test]
async fn who_quotes_somebody_elsewhere_waits_for_their_yes_and_heeds_their_no() {
    let (house, world) = opened().await;
    let ada = house.user("ada").await;
    let policy = json!({"canQuote": {"automaticApproval": "as:Public"}});
    let said = note(&house, BOB, "1", json!({"interactionPolicy": policy}));
    sends(&house, &world, does("Create", BOB, said.clone())).await;
    let bobs = home(&house).await[0]["id"].clone();
    let wish = json!({"status": "indeed", "quoted_status_id": bobs});
    let quoting = ada.post("/api/v1/statuses", wish).await.ok();
    assert_eq!(quoting["quote"]["state"], "pending");
    let owed: Result<_, Error> = house.store.read_now(|view| view.owed(10));
    let asked = owed.expect("what is owed").into_iter();
    assert!(
        asked
            .map(|(_, what)| format!("{what:?}"))
            .any(|what| what.starts_with("QuoteRequest"))
    );
    let path = format!(
        "/api/v1/statuses/{}",
        quoting["id"].as_str().expect("an id")
    );
    let approval = format!("{BOB}/approvals/1");
    let uri = &quoting["uri"];
    let request = json!({"type": "QuoteRequest", "id": format!("{}#quote_request", uri.as_str().expect("an id")), "object": said["id"], "instrument": uri});
    let yes = |actor: &str, result: &str| json!({"id": format!("{actor}/yes"), "type": "Accept", "actor": actor, "object": request, "result": result});
    sends(&house, &world, yes(CAT, &format!("{CAT}/approvals/1"))).await;
    sends(&house, &world, yes(BOB, &format!("{CAT}/approvals/1"))).await;
    assert_eq!(
        ada.get(&path).await.ok()["quote"]["state"],
        "pending",
        "neither was Bob's yes"
    );
    sends(&house, &world, yes(BOB, &approval)).await;
    let shown = ada.get(&path).await.ok();
    assert_eq!(shown["quote"]["state"], "accepted");
    assert_eq!(shown["quote"]["quoted_status"]["content"], "<p>1</p>");
    sends(&house, &world, does("Delete", BOB, json!(approval))).await;
    assert_eq!(ada.get(&path).await.ok()["quote"]["state"], "revoked");
}

/// A private message that names its reader nowhere was taken from them when it was changed, and a second such reader never
/// got it.
#[tokio::test]
async fn who_is_not_named_in_what_is_put_into_their_inbox_reads_it_also_when_it_is_changed() {
    let (house, world) = opened().await;
    // Ada follows Bob, which must not matter, and ben doesn't.
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let said = note(
        &house,
        BOB,
        "1",
        json!({"to": [], "content": "<p>psst</p>"}),
    );
    let letter = |note: &Value, kind: &str| {
        let mut letter = does(kind, BOB, note.clone());
        letter["to"] = json!([]);
        letter
    };
    for reader in [&ada, &ben] {
        let create = letter(&said, "Create");
        hands(&house, &world, create, Some(reader.id())).await;
        let talks = reader.get("/api/v1/conversations").await.ok();
        assert_eq!(talks[0]["last_status"]["content"], "<p>psst</p>");
    }
    house.pass(5_000);
    let mut changed = said.clone();
    for (text, to) in [("better", Some(ada.id())), ("best", None)] {
        changed["content"] = json!(format!("<p>{text}</p>"));
        changed["updated"] = json!(house.store.now().iso());
        hands(&house, &world, letter(&changed, "Update"), to).await;
        for reader in [&ada, &ben] {
            let talks = reader.get("/api/v1/conversations").await.ok();
            let last = &talks[0]["last_status"];
            assert_eq!(last["content"], changed["content"], "{text}");
            let path = format!("/api/v1/statuses/{}", last["id"].as_str().expect("an id"));
            reader.get(&path).await.ok();
        }
        house.pass(5_000);
    }
    let cy = house.user("cy").await;
    assert_eq!(cy.get("/api/v1/conversations").await.ok(), json!([]));
}

/// Each vote sent an Update of its own to all followers.
#[tokio::test]
async fn votes_are_told_together_after_a_while() {
    let (house, world) = opened().await;
    let ada = house.user("ada").await;
    for fan in [BOB, CAT] {
        let whom = json!(format!("{ADDRESS}/users/ada"));
        sends(&house, &world, does("Follow", fan, whom)).await;
    }
    let told = async || {
        catch_up(&house.store).await.expect("the upkeep is done");
        let owed = house.store.write(|tx| {
            let owed = tx.owed(100)?;
            for (id, _) in &owed {
                tx.remove_owed(*id)?;
            }
            Ok::<_, Error>(owed)
        });
        let owed = owed.await.expect("what is owed").into_iter();
        owed.filter(|(_, what)| matches!(what, Outbound::Edited(_)))
            .count()
    };
    let vote = |by: &str, name: &str, uri: &str| {
        let vote = json!({"id": format!("{by}/votes/{name}"), "type": "Note", "attributedTo": by,
            "name": name, "inReplyTo": uri, "to": format!("{ADDRESS}/users/ada")});
        does("Create", by, vote)
    };
    for hidden in [false, true] {
        let poll = json!({"options": ["Yes", "No"], "expires_in": 3600, "multiple": true, "hide_totals": hidden});
        let asked = json!({"status": "Tea?", "poll": poll});
        let asked = ada.post("/api/v1/statuses", asked).await.ok();
        let uri = asked["uri"].as_str().expect("an address");
        assert_eq!(told().await, 0);
        sends(&house, &world, vote(BOB, "Yes", uri)).await;
        sends(&house, &world, vote(CAT, "No", uri)).await;
        let path = format!(
            "/api/v1/polls/{}/votes",
            asked["poll"]["id"].as_str().expect("an id")
        );
        let ben = house.user("ben").await;
        ben.post(&path, json!({"choices": [1]})).await.ok();
        assert_eq!(told().await, 0, "it waits for others");
        house.wait(TELL_AFTER);
        assert_eq!(told().await, usize::from(!hidden), "hidden: {hidden}");
        house.wait(TELL_AFTER);
        assert_eq!(told().await, 0, "it is told once");
        sends(&house, &world, vote(BOB, "No", uri)).await;
        house.wait(TELL_AFTER);
        assert_eq!(
            told().await,
            usize::from(!hidden),
            "later votes are told, too"
        );
        // What comes last is told with the end, and not once more.
        sends(&house, &world, vote(CAT, "Yes", uri)).await;
        house.wait(std::time::Duration::from_secs(3600));
        assert_eq!(told().await, 1);
        assert_eq!(told().await, 0);
    }
}
