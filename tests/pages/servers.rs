//! The pages about other servers.

use super::browser::Browser;
use crate::house::{House, Reply};
use axum::body::Body;
use axum::http::{Method, Request, header};
use burrow::model::account::{Role, User};
use burrow::model::border::{Border, Severity};
use burrow::model::delivery::{Delivery, Parcel};
use burrow::model::remote::HOUSE;
use burrow::model::{DeliveryId, ParcelId};
use burrow::ops::Refusal;
use burrow::store::Error;

fn says(reply: &Reply, status: u16, words: &str) {
    assert_eq!(reply.status, status, "{}", reply.text());
    assert!(
        reply.text().contains(words),
        "no {words:?} in {}",
        reply.text()
    );
}

fn leads_to(reply: &Reply, to: &str) {
    assert_eq!(reply.status, 303, "{}", reply.text());
    assert_eq!(reply.header("location"), Some(to));
}

fn rule(house: &House, domain: &str) -> Option<Border> {
    let found: Result<_, Error> = house.store.read_now(|view| view.border(domain));
    found.expect("it reads")
}

/// Sends the import's form as browsers do, with a file.
async fn uploads(browser: &mut Browser, way: &str, file: &str) -> Reply {
    let body = format!(
        "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\ncontent-type: text/csv\r\n\r\n\
         {file}\r\n--x\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\n\r\n--x\r\n\
         content-disposition: form-data; name=\"way\"\r\n\r\n{way}\r\n--x--\r\n"
    );
    let request = Request::builder()
        .method(Method::POST)
        .uri("/servers/import")
        .header(header::HOST, "localhost:4180")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    browser.send(request, Body::from(body)).await
}

#[tokio::test]
async fn a_rule_is_made_changed_and_lifted() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get("/").await, 200, "/servers");
    says(&ada.get("/servers").await, 200, "Other servers");
    says(&ada.get("/servers/rule").await, 200, "Which server?");
    let made = ada
        .post(
            "/servers/rule",
            &[
                ("domain", "https://Bad.Example/about"),
                ("severity", "suspend"),
                ("reject_media", "1"),
                ("public_comment", "spam <b>"),
            ],
        )
        .await;
    leads_to(&made, "/servers?saved");
    let known = rule(&house, "bad.example").expect("a rule");
    assert_eq!(known.severity, Severity::Suspend);
    assert!(known.reject_media && !known.reject_reports);
    let list = ada.get("/servers?saved").await;
    says(&list, 200, "shut out");
    says(&list, 200, "The rule is saved.");
    assert!(
        !list.text().contains("spam <b>"),
        "words of others are escaped"
    );
    says(
        &ada.get("/servers/rule?domain=bad.example").await,
        200,
        "Rule made by Ada",
    );
    for (fields, words) in [
        (
            vec![("domain", "nonsense"), ("severity", "silence")],
            "no name of another server",
        ),
        (
            vec![("domain", "home.example"), ("severity", "silence")],
            "no name of another server",
        ),
        (
            vec![("domain", "x.example"), ("severity", "banish")],
            "Choose one of the four",
        ),
    ] {
        says(&ada.post("/servers/rule", &fields).await, 422, words);
    }
    let lifted = ada
        .post("/servers/lift", &[("domain", "bad.example")])
        .await;
    leads_to(&lifted, "/servers?lifted");
    assert_eq!(rule(&house, "bad.example"), None);
    assert_eq!(
        ada.post("/servers/lift", &[("domain", "bad.example")])
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn a_list_is_looked_at_before_it_is_taken_in() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let file = "#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate\n\
        bad.example,suspend,false,false,\"spam, mostly\",true\nnonsense,silence,,,,\nmeh.example,silence,true,,,\n";
    let seen = uploads(&mut ada, "suspend", file).await;
    says(&seen, 200, "2 new rules");
    says(&seen, 200, "Line 3");
    assert_eq!(
        rule(&house, "bad.example"),
        None,
        "nothing has been changed"
    );
    let done = ada
        .post(
            "/servers/import/apply",
            &[("way", "suspend"), ("text", file)],
        )
        .await;
    leads_to(&done, "/servers?imported");
    assert_eq!(
        rule(&house, "bad.example").map(|rule| rule.severity),
        Some(Severity::Suspend)
    );
    assert_eq!(
        rule(&house, "meh.example").map(|rule| rule.severity),
        Some(Severity::Silence)
    );
    let again = uploads(&mut ada, "suspend", file).await;
    says(&again, 200, "For 2 servers nothing changes");
    // A milder list changes nothing; a stricter one does.
    ada.post(
        "/servers/import/apply",
        &[("way", "silence"), ("text", "bad.example\nmeh.example")],
    )
    .await;
    assert_eq!(
        rule(&house, "bad.example").map(|rule| rule.severity),
        Some(Severity::Suspend)
    );
    says(
        &uploads(&mut ada, "suspend", "meh.example").await,
        200,
        "One rule becomes stricter",
    );
    says(
        &uploads(&mut ada, "suspend", "").await,
        422,
        "Choose a file, or paste a list.",
    );
    let big = "x".repeat((1 << 20) + 1);
    says(&uploads(&mut ada, "suspend", &big).await, 422, "be read");
    ada.post(
        "/servers/import/apply",
        &[("way", "allow"), ("text", "good.example\nbad.example")],
    )
    .await;
    let saved = ada.get("/servers/blocks.csv").await;
    assert_eq!(
        saved.text(),
        "#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate\n\
         bad.example,suspend,false,false,\"spam, mostly\",true\nmeh.example,silence,true,false,,false\n"
    );
    assert_eq!(
        ada.get("/servers/allows.csv").await.text(),
        "#domain\ngood.example\n"
    );
}

#[tokio::test]
async fn the_owner_alone_switches_and_subscribes() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    leads_to(
        &ada.post("/servers/allow-list", &[("on", "1")]).await,
        "/servers?switched",
    );
    says(&ada.get("/servers").await, 200, "It is on.");
    let address = "https://relay.example/inbox";
    let relay = [("address", address), ("kind", "mastodon")];
    says(&ada.post("/servers/relays", &relay).await, 422, "be used");
    leads_to(
        &ada.post("/servers/allow-list", &[("on", "0")]).await,
        "/servers?switched",
    );
    leads_to(&ada.post("/servers/relays", &relay).await, "/servers?relay");
    let page = ada.get("/servers").await;
    says(&page, 200, "asked, no answer yet");
    let known: Result<_, Error> = house.store.read_now(|view| view.relays());
    let id = known.expect("it reads")[0].id.to_string();
    // Nobody takes errands in this house, so that no actor is found.
    let actor = [
        ("address", "https://relay.example/actor"),
        ("kind", "litepub"),
    ];
    says(
        &ada.post("/servers/relays", &actor).await,
        422,
        "No relay answered",
    );
    leads_to(
        &ada.post("/servers/relays/leave", &[("id", &id)]).await,
        "/servers?relay",
    );
    assert_eq!(
        ada.post("/servers/relays/leave", &[("id", &id)])
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn members_and_strangers_are_refused_and_moderators_mostly_not() {
    let house = House::open().await;
    let ben = house.user("ben").await.id();
    let gets = [
        "/servers",
        "/servers/rule",
        "/servers/blocks.csv",
        "/servers/allows.csv",
    ];
    let posts = [
        "/servers/rule",
        "/servers/lift",
        "/servers/allow-list",
        "/servers/import",
        "/servers/import/apply",
        "/servers/relays",
        "/servers/relays/leave",
    ];
    let fields = [
        ("domain", "x.example"),
        ("severity", "silence"),
        ("id", "7"),
    ];
    let mut stranger = Browser::new(&house);
    let mut member = Browser::signed_in(&house, "ben").await;
    for path in gets {
        assert_eq!(stranger.get(path).await.status, 303, "{path}");
        assert_eq!(member.get(path).await.status, 403, "{path}");
    }
    for path in posts {
        leads_to(&stranger.post(path, &fields).await, "/login");
        assert_eq!(member.post(path, &fields).await.status, 403, "{path}");
    }
    let raised: Result<(), Refusal> = house
        .store
        .write(move |tx| {
            let user = tx.user(ben)?.ok_or(Refusal::NotFound)?;
            Ok(tx.put_user(&User {
                role: Role::Moderator,
                ..user
            })?)
        })
        .await;
    raised.expect("ben looks after the house now");
    for path in gets {
        assert_eq!(member.get(path).await.status, 200, "{path}");
    }
    leads_to(
        &member.post("/servers/rule", &fields).await,
        "/servers?saved",
    );
    for path in [
        "/servers/allow-list",
        "/servers/relays",
        "/servers/relays/leave",
    ] {
        assert_eq!(member.post(path, &fields).await.status, 403, "{path}");
    }
    assert!(
        !member
            .get("/servers")
            .await
            .text()
            .contains("/servers/relays")
    );
}

#[tokio::test]
async fn the_owner_sees_for_which_servers_something_waits() {
    const HOUR_MS: u64 = 60 * 60 * 1_000;
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(
        &ada.get("/servers").await,
        200,
        "Nothing is waiting: everything has arrived.",
    );
    let waits = |host: &'static str, silent: bool| {
        house.store.write(move |tx| {
            tx.note_host(host, |known| {
                known.failing_since = silent.then_some(tx.now());
                known.last_contact = (!silent).then_some(tx.now());
            })?;
            let (parcel, id): (ParcelId, DeliveryId) = (tx.new_id(), tx.new_id());
            let body = Parcel {
                sender: HOUSE,
                body: b"{}".to_vec(),
                status: None,
                waiting: 1,
                created_at: tx.now(),
                to_followers: false,
                packed_to: None,
            };
            tx.put_parcel(parcel, &body)?;
            let delivery = Delivery {
                parcel,
                inbox: format!("https://{host}/inbox"),
                host: host.to_owned(),
                tries: 1,
            };
            tx.put_delivery(tx.now(), id, &delivery)
        })
    };
    let kept: Result<(), Error> = waits("silent.example", true).await;
    kept.expect("a delivery waits");
    house.pass(3 * HOUR_MS);
    for _ in 0..2 {
        waits("busy.example", false).await.expect("another waits");
    }
    let page = ada.get("/servers").await;
    for words in [
        "one letter waits",
        "The oldest was written 3 hours ago.",
        "The server stopped answering 3 hours ago.",
        "There was never any contact.",
        "2 letters wait",
        "Last contact: just now.",
    ] {
        says(&page, 200, words);
    }
    let text = page.text();
    assert!(
        text.find("silent.example") < text.find("busy.example"),
        "who waits longest comes first"
    );
}
