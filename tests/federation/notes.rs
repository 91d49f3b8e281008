//! Posts from elsewhere leave behind what a post of this house leaves behind.

use super::arriving::{comes, follows, note, somebody};
use crate::house::{ADDRESS, House, ids};
use burrow::model::status::Visibility;
use burrow::ops::arrive::Way;
use burrow::ops::boost::{FarBoost, boost_from_afar};
use burrow::ops::vote::vote_from_afar;
use burrow::ops::{delete_status, favourite};
use burrow::store::Error;
use serde_json::{Value, json};
use std::time::Duration;

const BOB: &str = "https://far.example/users/bob";
const CAT: &str = "https://other.example/users/cat";

async fn home(house: &House, who: &str) -> Vec<String> {
    let home = house
        .user(who)
        .await
        .get("/api/v1/timelines/home")
        .await
        .ok();
    ids(&home)
}

async fn shown(house: &House, who: &str, id: impl ToString) -> Value {
    let path = format!("/api/v1/statuses/{}", id.to_string());
    house.user(who).await.get(&path).await.ok()
}

#[tokio::test]
async fn a_followed_persons_post_comes_home_and_a_strangers_stays_outside() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let bob = somebody(&house, BOB).await;
    let stranger = note(&house, CAT, "1", json!({}));
    assert_eq!(comes(&house, &stranger, Way::Sent).await, Ok(None));
    assert_eq!(
        comes(&house, &note(&house, BOB, "0", json!({})), Way::Sent).await,
        Ok(None)
    );
    follows(&house, ada.id(), bob).await;
    let id = comes(&house, &note(&house, BOB, "1", json!({})), Way::Sent).await;
    let id = id.expect("a post").expect("it stays");
    assert_eq!(home(&house, "ada").await, [id.to_string()]);
    let again = comes(&house, &note(&house, BOB, "1", json!({})), Way::Sent).await;
    assert_eq!(again, Ok(Some(id)), "it comes twice, and is there once");
    let entity = shown(&house, "ada", id).await;
    assert_eq!(entity["uri"], format!("{BOB}/notes/1"));
    assert_eq!(entity["account"]["acct"], "bob@far.example");
    let asked = comes(&house, &stranger, Way::Asked).await.expect("a post");
    assert!(asked.is_some(), "what was asked for stays");
}

#[tokio::test]
async fn who_is_named_is_told_and_who_is_private_stays_so() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let ben = house.user("ben").await;
    let me = format!("{ADDRESS}/users/ada");
    let tag = json!([{"type": "Mention", "href": me, "name": "@ada"}]);
    let direct = note(
        &house,
        BOB,
        "1",
        json!({"to": [me], "tag": tag, "content": "<p>psst</p>"}),
    );
    let id = comes(&house, &direct, Way::Sent)
        .await
        .expect("a post")
        .expect("it stays");
    // A stranger's first words wait to be looked at; they are told of all the same, apart.
    let told = ada
        .get("/api/v1/notifications?include_filtered=true")
        .await
        .ok();
    assert_eq!(told[0]["type"], "mention");
    assert_eq!(told[0]["filtered"], true);
    assert_eq!(told[0]["status"]["id"], id.to_string());
    assert_eq!(told[0]["status"]["visibility"], "direct");
    let path = format!("/api/v1/statuses/{id}");
    ben.get(&path).await.refused(404);
    house.anonymous().get(&path).await.refused(404);
    let talks = ada.get("/api/v1/conversations").await.ok();
    assert_eq!(talks[0]["last_status"]["id"], id.to_string());
    let silent = note(&house, BOB, "2", json!({"to": [me]}));
    let silent = comes(&house, &silent, Way::Sent)
        .await
        .expect("a post")
        .expect("addressed without a tag");
    assert_eq!(shown(&house, "ada", silent).await["visibility"], "direct");
}

#[tokio::test]
async fn nobody_writes_for_another_nor_changes_what_another_said() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let bob = somebody(&house, BOB).await;
    follows(&house, ada.id(), bob).await;
    let said = note(&house, BOB, "1", json!({}));
    comes(&house, &said, Way::Sent).await.expect("a post");
    let eve = "https://far.example/users/eve";
    let forged = note(
        &house,
        eve,
        "x",
        json!({"id": format!("{BOB}/notes/1"), "content": "<p>forged</p>", "updated": house.store.now().iso()}),
    );
    assert!(comes(&house, &forged, Way::Sent).await.is_err());
    let found = ada.get("/api/v1/timelines/home").await.ok();
    assert_eq!(found[0]["content"], "<p>1</p>");
}

#[tokio::test]
async fn answers_find_what_they_answer_also_when_it_comes_later() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let (bob, cat) = (somebody(&house, BOB).await, somebody(&house, CAT).await);
    follows(&house, ada.id(), bob).await;
    follows(&house, ada.id(), cat).await;
    let reply = note(
        &house,
        CAT,
        "2",
        json!({"inReplyTo": format!("{BOB}/notes/1")}),
    );
    let reply = comes(&house, &reply, Way::Sent)
        .await
        .expect("a post")
        .expect("it stays");
    assert_eq!(
        home(&house, "ada").await,
        [""; 0],
        "an answer to nothing isn't shown"
    );
    let deeper = note(
        &house,
        CAT,
        "3",
        json!({"inReplyTo": format!("{CAT}/notes/2")}),
    );
    let deeper = comes(&house, &deeper, Way::Sent)
        .await
        .expect("a post")
        .expect("it stays");
    let first = comes(&house, &note(&house, BOB, "1", json!({})), Way::Sent).await;
    let first = first.expect("a post").expect("it stays");
    let thread = ada
        .get(&format!("/api/v1/statuses/{first}/context"))
        .await
        .ok();
    assert_eq!(
        ids(&thread["descendants"]),
        [reply.to_string(), deeper.to_string()]
    );
    assert!(home(&house, "ada").await.contains(&reply.to_string()));
    assert_eq!(shown(&house, "ada", first).await["replies_count"], 1);
    ada.post(&format!("/api/v1/statuses/{first}/mute"), json!({}))
        .await
        .ok();
    assert_eq!(
        shown(&house, "ada", deeper).await["muted"],
        true,
        "it is one thread"
    );
}

/// Answers whose parents were never found were threads of their own: who muted the thread heard of them all the same.
#[tokio::test]
async fn answers_join_the_thread_that_they_name_though_their_parents_are_missing() {
    let house = House::open().await;
    let ours = house.user("ada").await.says("the beginning").await;
    let root = ours["id"].as_str().expect("an id").to_owned();
    let tag = "tag:far.example,2026:objectId=1:objectType=Conversation";
    let context = format!("https://home.example/contexts/{root}");
    let lost = "https://lost.example/notes/1";
    let to_ada = json!("https://home.example/users/ada");
    let mut threads = Vec::new();
    for (by, end, more) in [
        (BOB, "1", json!({"conversation": tag, "inReplyTo": lost})),
        (CAT, "2", json!({"conversation": tag, "inReplyTo": lost})),
        (CAT, "3", json!({"conversation": tag, "to": to_ada})),
        (BOB, "4", json!({"context": context, "inReplyTo": lost})),
        (
            BOB,
            "5",
            json!({"context": "https://home.example/contexts/77"}),
        ),
    ] {
        let said = note(&house, by, end, more);
        let id = comes(&house, &said, Way::Asked).await.expect("it comes");
        let id = id.expect("it is kept");
        let found: Result<_, Error> = house.store.read_now(|view| view.status(id));
        let status = found.expect("it reads").expect("it is there");
        threads.push((status.conversation.0, status.id.0));
    }
    assert_eq!(threads[1].0, threads[0].0, "one thread");
    assert_eq!(
        threads[2].0, threads[2].1,
        "a private word isn't drawn into it"
    );
    assert_eq!(threads[3].0.to_string(), root);
    assert_eq!(threads[4].0, threads[4].1, "there is no such thread");
    assert_eq!(house.store.check().expect("checked"), []);
}

#[tokio::test]
async fn edits_keep_what_was_said_and_numbers_alone_are_no_edit() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let bob = somebody(&house, BOB).await;
    follows(&house, ada.id(), bob).await;
    let poll = |yes: u64| json!([{"type": "Note", "name": "Yes", "replies": {"totalItems": yes}}, {"type": "Note", "name": "No"}]);
    let ask = |more: Value| {
        let mut asked = note(
            &house,
            BOB,
            "1",
            json!({"type": "Question", "published": "2026-01-01T00:00:00Z", "endTime": "2026-02-01T00:00:00Z"}),
        );
        asked
            .as_object_mut()
            .expect("an object")
            .extend(more.as_object().expect("an object").clone());
        asked
    };
    let id = comes(&house, &ask(json!({"oneOf": poll(1)})), Way::Sent).await;
    let id = id.expect("a post").expect("it stays");
    comes(
        &house,
        &ask(json!({"oneOf": poll(5), "likes": {"totalItems": 9}})),
        Way::Sent,
    )
    .await
    .expect("numbers");
    let now = shown(&house, "ada", id).await;
    assert_eq!(now["poll"]["options"][0]["votes_count"], 5);
    assert_eq!(
        (&now["edited_at"], &now["favourites_count"]),
        (&Value::Null, &json!(9))
    );
    let unsigned = ask(json!({"oneOf": poll(5), "content": "<p>other</p>"}));
    comes(&house, &unsigned, Way::Sent).await.expect("ignored");
    assert_eq!(
        shown(&house, "ada", id).await["content"],
        "<p>1</p>",
        "an edit says when"
    );
    house.wait(Duration::from_secs(60));
    let edit = ask(
        json!({"oneOf": poll(6), "content": "<p>other</p>", "updated": house.store.now().iso()}),
    );
    comes(&house, &edit, Way::Sent).await.expect("an edit");
    let now = shown(&house, "ada", id).await;
    assert_eq!(now["content"], "<p>other</p>");
    assert!(now["edited_at"].is_string());
    let history = ada
        .get(&format!("/api/v1/statuses/{id}/history"))
        .await
        .ok();
    assert_eq!(history[0]["content"], "<p>1</p>");
    let stale = ask(json!({"content": "<p>stale</p>", "updated": "2026-01-01T00:00:30Z"}));
    comes(&house, &stale, Way::Sent).await.expect("ignored");
    assert_eq!(shown(&house, "ada", id).await["content"], "<p>other</p>");
}

#[tokio::test]
async fn what_is_deleted_before_it_comes_stays_outside() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let bob = somebody(&house, BOB).await;
    follows(&house, ada.id(), bob).await;
    let uri = format!("{BOB}/notes/1");
    let buried = house
        .store
        .write(move |tx| tx.bury(&uri, burrow::model::Time(0)));
    buried.await.expect("a grave");
    assert_eq!(
        comes(&house, &note(&house, BOB, "1", json!({})), Way::Sent).await,
        Ok(None)
    );
    let picture = json!({"attachment": [{"type": "Image", "url": "https://far.example/1.png"}]});
    let id = comes(&house, &note(&house, BOB, "2", picture), Way::Sent).await;
    let id = id.expect("a post").expect("it stays");
    let gone = house
        .store
        .write(move |tx| delete_status::delete_status(tx, bob, id, true));
    gone.await.expect("deleted");
    assert_eq!(home(&house, "ada").await, [""; 0]);
}

#[tokio::test]
async fn boosts_favourites_and_votes_from_elsewhere() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let bob = somebody(&house, BOB).await;
    let asked = ada
        .post(
            "/api/v1/statuses",
            json!({"status": "Tea?", "poll": {"options": ["Yes", "No"], "expires_in": 3600}}),
        )
        .await
        .ok();
    let id: u64 = asked["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a number");
    let id = burrow::model::StatusId(id);
    let boost = FarBoost {
        uri: format!("{BOB}/boosts/1"),
        published: house.store.now(),
        visibility: Visibility::Public,
    };
    let done = house.store.write(move |tx| {
        let poll = tx
            .status(id)?
            .and_then(|status| status.poll)
            .expect("a poll");
        favourite::favourite(tx, bob, id)?;
        let once = boost_from_afar(tx, bob, id, &boost, Way::Sent)?;
        assert_eq!(boost_from_afar(tx, bob, id, &boost, Way::Sent)?, once);
        assert!(vote_from_afar(tx, bob, poll, "Yes")?);
        assert!(!vote_from_afar(tx, bob, poll, "Yes")?, "a second copy");
        assert!(!vote_from_afar(tx, bob, poll, "No")?, "one answer only");
        assert!(vote_from_afar(tx, bob, poll, "Perhaps").is_err());
        Ok::<_, burrow::ops::Refusal>(())
    });
    done.await.expect("all of it");
    let now = shown(&house, "ada", id).await;
    let numbers = (
        &now["favourites_count"],
        &now["reblogs_count"],
        &now["poll"]["votes_count"],
    );
    assert_eq!(numbers, (&json!(1), &json!(1), &json!(1)));
    let told = ada.get("/api/v1/notifications").await.ok();
    let kinds: Vec<&str> = told
        .as_array()
        .expect("an array")
        .iter()
        .filter_map(|one| one["type"].as_str())
        .collect();
    assert_eq!(kinds, ["reblog", "favourite"]);
}

#[tokio::test]
async fn quotes_are_shown_once_they_are_agreed_to() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let ben = house.user("ben").await;
    let said = ada.says("quote me").await;
    let wish = json!({"status": "indeed", "quoted_status_id": said["id"]});
    let quoting = ben.post("/api/v1/statuses", wish).await.ok();
    assert_eq!(quoting["quote"]["state"], "accepted");
    assert_eq!(
        quoting["quote"]["quoted_status"]["content"],
        "<p>quote me</p>"
    );
    let told = ada.get("/api/v1/notifications").await.ok();
    assert_eq!(told[0]["type"], "quote");
    let path = format!(
        "/api/v1/statuses/{}/quotes",
        said["id"].as_str().expect("an id")
    );
    assert_eq!(
        ids(&ada.get(&path).await.ok()),
        [quoting["id"].as_str().expect("an id")]
    );
    let revoke = format!("{path}/{}/revoke", quoting["id"].as_str().expect("an id"));
    ben.post(&revoke, json!({})).await.refused(404);
    let revoked = ada.post(&revoke, json!({})).await.ok();
    assert_eq!(
        revoked["quote"],
        json!({"state": "revoked", "quoted_status": null})
    );
    assert_eq!(ids(&ada.get(&path).await.ok()), [""; 0]);
    let closed = json!({"status": "mine", "quote_approval_policy": "nobody"});
    let closed = ada.post("/api/v1/statuses", closed).await.ok();
    let wish = json!({"status": "no", "quoted_status_id": closed["id"]});
    ben.post("/api/v1/statuses", wish.clone())
        .await
        .refused(403);
    let path = format!(
        "/api/v1/statuses/{}/interaction_policy",
        closed["id"].as_str().expect("an id")
    );
    let open = json!({"quote_approval_policy": "public"});
    ben.put(&path, open.clone()).await.refused(404);
    ada.put(&path, json!({"quote_approval_policy": "perhaps"}))
        .await
        .refused(422);
    let opened = ada.put(&path, open).await.ok();
    assert_eq!(opened["quote_approval"]["automatic"], json!(["public"]));
    ben.post("/api/v1/statuses", wish).await.ok();
}
