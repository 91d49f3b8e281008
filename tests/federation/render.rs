//! What other servers are told of each act: the whole documents are kept in `tests/golden/federation`.

use super::elsewhere::keep;
use crate::house::{Caller, House};
use burrow::model::AccountId;
use burrow::model::outbound::{Outbound, QuoteAnswer};
use burrow::model::status::{Quote, QuoteState, Status, Visibility};
use burrow::store::Error;
use serde_json::{Value, json};

/// A house whose `ada` is followed from elsewhere, and her follower.
async fn followed(house: &House) -> (Caller<'_>, AccountId) {
    let ada = house.user("ada").await;
    let eve = house.stranger("eve").await;
    let me = ada.id();
    let follows = house
        .store
        .write(move |tx| burrow::ops::follow::follow(tx, eve, me, &Default::default()));
    follows.await.expect("eve follows ada");
    house.pass(1);
    house.owed().await;
    (ada, eve)
}

/// A post of somebody elsewhere.
async fn far_post(house: &House, author: AccountId) -> String {
    let said = house.store.write(move |tx| {
        let id = tx.new_id();
        let status = Status {
            uri: Some("https://far.example/users/eve/statuses/1".to_owned()),
            html: "<p>hello</p>".to_owned(),
            visibility: Visibility::Unlisted,
            ..Status::blank(id, author, tx.now())
        };
        tx.add_status(&status, false)?;
        Ok::<_, Error>(id)
    });
    house.pass(1);
    said.await.expect("a post from elsewhere").to_string()
}

fn at(id: &str, act: &str) -> String {
    format!("/api/v1/statuses/{id}{act}")
}

fn one(owed: &[Value]) -> &Value {
    assert_eq!(owed.len(), 1, "{owed:#?}");
    &owed[0]
}

#[tokio::test]
async fn a_post_is_created_edited_and_deleted() {
    let house = House::open().await;
    let (ada, _) = followed(&house).await;
    let wish = json!({
        "status": "Hello @eve@far.example, #Tea?", "language": "en", "spoiler_text": "drinks"
    });
    let post = ada.post("/api/v1/statuses", wish).await.ok();
    let id = post["id"].as_str().expect("an id");
    let created = house.owed().await;
    keep("create_note", one(&created));
    ada.put(&at(id, ""), json!({"status": "Hello all"}))
        .await
        .ok();
    keep("update_note", one(&house.owed().await));
    ada.delete(&at(id, "")).await.ok();
    let deleted = house.owed().await;
    keep("delete_note", one(&deleted));
    assert_eq!(deleted[0]["object"]["id"], created[0]["object"]["id"]);
}

#[tokio::test]
async fn a_poll_is_a_question() {
    let house = House::open().await;
    let (ada, _) = followed(&house).await;
    let poll = json!({"options": ["green", "black"], "expires_in": 3600, "multiple": true});
    let wish = json!({"status": "Which?", "poll": poll, "visibility": "unlisted"});
    ada.post("/api/v1/statuses", wish).await.ok();
    keep("create_question", one(&house.owed().await));
}

#[tokio::test]
async fn who_a_post_is_for_is_read_from_its_addressees() {
    let house = House::open().await;
    let (ada, _) = followed(&house).await;
    let public = "https://www.w3.org/ns/activitystreams#Public";
    let followers = "https://home.example/users/ada/followers";
    let eve = "https://far.example/users/eve";
    for (visibility, to, cc) in [
        ("public", json!([public]), json!([followers, eve])),
        ("unlisted", json!([followers]), json!([public, eve])),
        ("private", json!([followers]), json!([eve])),
        ("direct", json!([eve]), json!([])),
    ] {
        let wish = json!({"status": "hi @eve@far.example", "visibility": visibility});
        ada.post("/api/v1/statuses", wish).await.ok();
        let owed = house.owed().await;
        let note = &one(&owed)["object"];
        assert_eq!((&note["to"], &note["cc"]), (&to, &cc), "{visibility}");
        assert_eq!(owed[0]["to"], to);
        assert_eq!(owed[0].get("cc").unwrap_or(&json!([])), &cc);
    }
}

#[tokio::test]
async fn what_is_only_for_the_house_is_not_rendered() {
    let house = House::open().await;
    let (ada, _) = followed(&house).await;
    let wish = json!({"status": "just us @eve@far.example", "local_only": true});
    let post = ada.post("/api/v1/statuses", wish).await.ok();
    let id: u64 = post["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a number");
    assert_eq!(house.owed().await, [Value::Null; 0]);
    // Not even when it is owed by mistake.
    let owed = house.store.write(move |tx| {
        tx.put_owed(&Outbound::Post(id.into()))?;
        tx.put_owed(&Outbound::Edited(id.into()))
    });
    owed.await.expect("it is owed");
    assert_eq!(house.owed().await, [Value::Null; 0]);
}

#[tokio::test]
async fn a_follow_is_asked_for_and_taken_back() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let eve = house.stranger("eve").await;
    let path = |act: &str| format!("/api/v1/accounts/{eve}/{act}");
    ada.post(&path("follow"), json!({})).await.ok();
    let asked = house.owed().await;
    keep("follow", one(&asked));
    ada.post(&path("unfollow"), json!({})).await.ok();
    let undone = house.owed().await;
    keep("undo_follow", one(&undone));
    assert_eq!(undone[0]["object"]["id"], asked[0]["id"]);
}

#[tokio::test]
async fn likes_and_boosts_come_and_go() {
    let house = House::open().await;
    let (ada, eve) = followed(&house).await;
    let id = far_post(&house, eve).await;
    for (act, name, undo) in [
        ("favourite", "like", "undo_like"),
        ("reblog", "announce", "undo_announce"),
    ] {
        ada.post(&at(&id, &format!("/{act}")), json!({})).await.ok();
        let done = house.owed().await;
        keep(name, one(&done));
        ada.post(&at(&id, &format!("/un{act}")), json!({}))
            .await
            .ok();
        let undone = house.owed().await;
        keep(undo, one(&undone));
        assert_eq!(undone[0]["object"]["id"], done[0]["id"]);
        assert_eq!(undone[0]["object"]["object"], done[0]["object"]);
    }
}

#[tokio::test]
async fn a_vote_is_a_note_for_each_choice() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let eve = house.stranger("eve").await;
    let id: u64 = far_post(&house, eve).await.parse().expect("a number");
    let asked = house.store.write(move |tx| {
        let poll = burrow::model::poll::Poll {
            id: tx.new_id(),
            status: id.into(),
            account: eve,
            options: ["green", "black"]
                .map(|title| burrow::model::poll::PollOption {
                    title: title.to_owned(),
                    votes: 0,
                })
                .to_vec(),
            multiple: true,
            hide_totals: false,
            expires_at: None,
            voters: 0,
            telling_at: None,
        };
        tx.put_poll(&poll)?;
        let status = tx.status(id.into())?.expect("the post");
        tx.put_status(
            &Status {
                poll: Some(poll.id),
                ..status
            },
            false,
        )?;
        Ok::<_, Error>(poll.id)
    });
    let poll = asked.await.expect("a poll");
    ada.post(
        &format!("/api/v1/polls/{poll}/votes"),
        json!({"choices": [0, 1]}),
    )
    .await
    .ok();
    let owed = house.owed().await;
    assert_eq!(owed.len(), 2);
    keep("vote", &owed[0]);
    assert_eq!(owed[1]["object"]["name"], "black");
    assert_ne!(owed[1]["id"], owed[0]["id"]);
    assert_eq!(owed[1]["to"], json!(["https://far.example/users/eve"]));
}

#[tokio::test]
async fn follows_are_answered_and_people_blocked() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.patch(
        "/api/v1/accounts/update_credentials",
        json!({"locked": true}),
    )
    .await
    .ok();
    let (eve, me) = (house.stranger("eve").await, ada.id());
    let asks = || {
        house
            .store
            .write(move |tx| burrow::ops::follow::follow(tx, eve, me, &Default::default()))
    };
    asks().await.expect("eve asks");
    ada.post(
        &format!("/api/v1/follow_requests/{eve}/authorize"),
        json!({}),
    )
    .await
    .ok();
    keep("accept", one(&house.owed().await));
    ada.post(
        &format!("/api/v1/accounts/{eve}/remove_from_followers"),
        json!({}),
    )
    .await
    .ok();
    keep("reject", one(&house.owed().await));
    ada.post(&format!("/api/v1/accounts/{eve}/block"), json!({}))
        .await
        .ok();
    let blocked = house.owed().await;
    keep("block", one(&blocked));
    ada.post(&format!("/api/v1/accounts/{eve}/unblock"), json!({}))
        .await
        .ok();
    let undone = house.owed().await;
    keep("undo_block", one(&undone));
    assert_eq!(undone[0]["object"]["id"], blocked[0]["id"]);
}

#[tokio::test]
async fn profiles_pins_and_hashtags() {
    let house = House::open().await;
    let (ada, _) = followed(&house).await;
    house.give_keys(ada.id()).await;
    ada.patch(
        "/api/v1/accounts/update_credentials",
        json!({"display_name": "Countess"}),
    )
    .await
    .ok();
    keep("update_person", one(&house.owed().await));
    let post = ada.says("read this").await;
    let id = post["id"].as_str().expect("an id");
    house.owed().await;
    for (act, name) in [("pin", "add_pin"), ("unpin", "remove_pin")] {
        ada.post(&at(id, &format!("/{act}")), json!({})).await.ok();
        keep(name, one(&house.owed().await));
    }
    let tag = ada
        .post("/api/v1/featured_tags", json!({"name": "Tea"}))
        .await
        .ok();
    keep("add_hashtag", one(&house.owed().await));
    let path = format!(
        "/api/v1/featured_tags/{}",
        tag["id"].as_str().expect("an id")
    );
    ada.delete(&path).await.ok();
    keep("remove_hashtag", one(&house.owed().await));
}

#[tokio::test]
async fn a_report_comes_from_the_house_and_names_nobody_in_it() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let eve = house.stranger("eve").await;
    let post = far_post(&house, eve).await;
    let wish = json!({
        "account_id": eve.to_string(), "status_ids": [post], "comment": "rude", "forward": true
    });
    ada.post("/api/v1/reports", wish).await.ok();
    let owed = house.owed().await;
    keep("flag", one(&owed));
    assert!(!owed[0].to_string().contains("ada"));
}

/// Owes what no verb of these tests owes, and renders it.
async fn rendered(house: &House, what: Outbound) -> Vec<Value> {
    let owed = house.store.write(move |tx| tx.put_owed(&what));
    owed.await.expect("it is owed");
    house.owed().await
}

#[tokio::test]
async fn people_move_and_go() {
    let house = House::open().await;
    let (ada, eve) = followed(&house).await;
    let me = ada.id();
    assert_eq!(
        rendered(&house, Outbound::Moved(me)).await,
        [Value::Null; 0]
    );
    let moves = house.store.write(move |tx| {
        let account = tx.account_of(me)?;
        tx.put_account(&burrow::model::account::Account {
            moved_to: Some(eve),
            ..account
        })
    });
    moves.await.expect("ada moves");
    keep("move", one(&rendered(&house, Outbound::Moved(me)).await));
    keep(
        "delete_person",
        one(&rendered(&house, Outbound::Gone(me)).await),
    );
    // People elsewhere are not ours to speak for, nor is who isn't there.
    for nobody in [eve, AccountId(1)] {
        for what in [
            Outbound::Moved(nobody),
            Outbound::Gone(nobody),
            Outbound::Profile(nobody),
        ] {
            assert_eq!(rendered(&house, what).await, [Value::Null; 0]);
        }
    }
}

/// `id` quotes `of`.
async fn quotes(house: &House, id: u64, of: u64, uri: &'static str, state: QuoteState) {
    let quoted = house.store.write(move |tx| {
        let status = tx.status(id.into())?.expect("a post");
        let local = status.is_local();
        let quote = Quote {
            status: Some(of.into()),
            uri: uri.to_owned(),
            state,
            approval: None,
        };
        tx.put_quote(of.into(), id.into(), true)?;
        let quote = Some(quote);
        tx.put_status(&Status { quote, ..status }, local)
    });
    quoted.await.expect("it quotes");
}

#[tokio::test]
async fn quotes_are_asked_for_answered_and_taken_back() {
    let house = House::open().await;
    let (ada, eve) = followed(&house).await;
    let theirs: u64 = far_post(&house, eve).await.parse().expect("a number");
    let mine = ada.says("my words").await;
    let mine: u64 = mine["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a number");
    house.owed().await;
    let (far, near) = (
        "https://far.example/users/eve/statuses/1",
        "https://home.example/users/ada/statuses/1",
    );
    quotes(&house, mine, theirs, far, QuoteState::Pending).await;
    let request = rendered(&house, Outbound::QuoteRequest(mine.into())).await;
    keep("quote_request", one(&request));
    quotes(&house, theirs, mine, near, QuoteState::Accepted).await;
    let answer = |allowed: bool| {
        Outbound::QuoteAnswer(Box::new(QuoteAnswer {
            quoted: mine.into(),
            asker: eve,
            request: "https://far.example/requests/1".to_owned(),
            quoting: far.to_owned(),
            allowed,
            quoting_id: Some(theirs.into()),
        }))
    };
    let accepted = rendered(&house, answer(true)).await;
    keep("accept_quote", one(&accepted));
    keep("reject_quote", one(&rendered(&house, answer(false)).await));
    let revoked = Outbound::QuoteRevoked(mine.into(), theirs.into());
    let revoked = rendered(&house, revoked).await;
    keep("delete_quote_authorization", one(&revoked));
    assert_eq!(revoked[0]["object"], accepted[0]["result"]);
    let place = accepted[0]["result"].as_str().expect("an address");
    let place = place.replace("https://home.example", "");
    keep("quote_authorization", &house.document(&place).await.ok());
    quotes(&house, theirs, mine, near, QuoteState::Revoked).await;
    house.document(&place).await.refused(404);
}
