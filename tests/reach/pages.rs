//! The pages on which the way to a house is made.

use super::Rig;
use crate::cloudflare::world::{ALL, LOGIN, Mood};
use crate::house::{House, Reply};
use crate::pages::browser::{Browser, leads_to, says};
use axum::body::Body;
use axum::http::{Method, Request, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use burrow::door::tunnel::Runner;
use burrow::door::visitor::Listener;
use burrow::model::Page;
use burrow::model::audit::{Act, Edit};
use burrow::model::reach::{Step, Way};
use burrow::model::settings::Stage;
use burrow::ops::{reach as verbs, set_up};
use burrow::store::Error;
use std::time::Duration;

const CODE: &str = "K7QM-2XRT";

/// A browser that has claimed the rig's house.
async fn founder(rig: &Rig) -> Browser {
    *rig.house.doors.claim_code.lock().expect("a lock") = Some(CODE.to_owned());
    let mut ada = Browser::new(&rig.house);
    leads_to(&ada.post("/claim", &[("code", CODE)]).await, "/setup");
    ada
}

/// Sends the certificate's form as browsers do.
async fn brings(browser: &mut Browser, file: &str, text: &str) -> Reply {
    let body = format!(
        "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"cert.pem\"\r\n\
         content-type: application/x-pem-file\r\n\r\n{file}\r\n--x\r\n\
         content-disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--x--\r\n"
    );
    let request = Request::builder()
        .method(Method::POST)
        .uri("/setup/reach/certificate")
        .header(header::HOST, "localhost:4180")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    browser.send(request, Body::from(body)).await
}

#[tokio::test]
async fn the_wizard_waits_for_a_yes_at_cloudflare_and_goes_on() {
    let mut rig = Rig::new().await;
    rig.start();
    let mut ada = founder(&rig).await;
    leads_to(&ada.get("/setup").await, "/setup/reach");
    let choose = ada.get("/setup/reach").await;
    says(&choose, 200, "home.example");
    says(&choose, 200, "Connect with Cloudflare");
    assert!(choose.header("refresh").is_none());
    leads_to(
        &ada.post("/setup/reach/handoff", &[]).await,
        "/setup/reach/handoff",
    );
    leads_to(&ada.get("/setup/reach").await, "/setup/reach/progress");
    let page = ada.get("/setup/reach/handoff").await;
    let key = rig.row().and_then(|row| row.handoff).expect("it waits").key;
    let link = format!(
        "https://dash.cloudflare.com/argotunnel?aud=&#38;callback=https%3A%2F%2Flogin.cloudflareaccess.org%2F{}",
        key.replace('=', "%3D")
    );
    says(&page, 200, &link);
    says(&page, 200, "class=\"qr\"");
    assert_eq!(
        page.header("refresh"),
        Some("4"),
        "it looks again by itself"
    );
    // A second click leaves the link that is open as it is.
    ada.post("/setup/reach/handoff", &[]).await;
    says(&ada.get("/setup/reach/handoff").await, 200, &link);
    let early = ada.post("/setup/reach/go-on", &[]).await;
    says(&early, 409, "already");
    rig.cloudflare
        .hand_over(&key, rig.cloudflare.certificate("home.example", &LOGIN));
    rig.until_step(Step::Connect).await;
    leads_to(
        &ada.get("/setup/reach/handoff").await,
        "/setup/reach/progress",
    );
    let page = ada.get("/setup/reach/progress").await;
    says(&page, 200, "One moment, we are building");
    says(&page, 200, "see to it later");
    rig.connect().await;
    // Nobody has to press anything for what has come about.
    leads_to(&ada.get("/setup/reach/progress").await, "/setup");
    let page = ada.get("/setup/reach/progress").await;
    says(&page, 200, "The tunnel stands");
    says(&page, 200, "Cloudflare Tunnel API Token");
    assert!(page.header("refresh").is_none(), "nothing is waited for");
    leads_to(&ada.post("/setup/reach/go-on", &[]).await, "/setup");
    leads_to(&ada.post("/setup/reach/go-on", &[]).await, "/setup");
    leads_to(&ada.get("/setup").await, "/setup/move");
}

#[tokio::test]
async fn an_address_in_the_world_leads_straight_to_the_question_at_cloudflare() {
    let rig = Rig::with(Runner::Systemd);
    rig.does(|tx| {
        set_up::claim(tx)?;
        set_up::name_community(tx, "The Lane")
    })
    .await;
    let mut ada = founder(&rig).await;
    let local = [("kind", "local")];
    leads_to(&ada.post("/setup/address", &local).await, "/setup");
    assert!(rig.row().is_none(), "there is nothing to be reached");
    let domain = [("kind", "domain"), ("domain", "home.example")];
    leads_to(&ada.post("/setup/address", &domain).await, "/setup");
    let page = ada.get("/setup/reach/handoff").await;
    says(&page, 200, "argotunnel");
    says(&page, 200, "Step 3 of 9");
    says(&page, 200, "could read it on the way");
    let key = rig.row().and_then(|row| row.handoff).expect("it waits").key;
    leads_to(&ada.post("/setup/address", &domain).await, "/setup");
    let again = rig.row().and_then(|row| row.handoff).expect("it waits");
    assert_eq!(again.key, key, "the link that is open stays good");
    // Who has chosen another way keeps it.
    ada.post("/setup/reach/own", &[]).await;
    leads_to(&ada.post("/setup/address", &domain).await, "/setup");
    assert_eq!(rig.row().map(|row| row.way), Some(Way::Own));
}

#[tokio::test]
async fn what_did_not_come_by_itself_is_brought_by_hand() {
    let mut rig = Rig::new().await;
    rig.start();
    let mut ada = founder(&rig).await;
    ada.post("/setup/reach/handoff", &[]).await;
    rig.house.wait(verbs::HANDOFF_TIME + Duration::from_secs(1));
    rig.until_snag().await;
    let page = ada.get("/setup/reach/handoff").await;
    says(&page, 200, "Nobody came back in time");
    says(&page, 200, "Start again with a fresh link");
    assert!(
        !page.text().contains("argotunnel"),
        "the old link leads nowhere"
    );
    says(
        &ada.get("/setup/reach/certificate").await,
        200,
        "Bring the file by hand",
    );
    for (file, text) in [("", ""), ("hello", ""), ("", "hello")] {
        let no = brings(&mut ada, file, text).await;
        says(&no, 422, "That is not the file");
    }
    let big = "x".repeat(20_000);
    says(
        &brings(&mut ada, &big, "").await,
        422,
        "That is not the file",
    );
    let pem = rig.cloudflare.certificate("home.example", &LOGIN);
    leads_to(&brings(&mut ada, &pem, "").await, "/setup/reach/progress");
    rig.connect().await;
    rig.stands("home.example");
}

#[tokio::test]
async fn rubbish_is_told_from_tokens_and_tokens_from_each_other() {
    let rig = Rig::new().await;
    let mut ada = founder(&rig).await;
    let page = ada.get("/setup/reach/token").await;
    says(
        &page,
        200,
        "permissionGroupKeys=%5B%7B%22key%22%3A%22argotunnel%22",
    );
    for rubbish in [
        "",
        "hello",
        "<script>alert(1)</script>",
        "two long words in one field",
    ] {
        let no = ada.post("/setup/reach/token", &[("token", rubbish)]).await;
        says(&no, 422, "That is not an API token");
        assert!(!no.text().contains("alert(1)"));
    }
    let run = run_token();
    let no = ada.post("/setup/reach/token", &[("token", &run)]).await;
    says(&no, 422, "That is the token of a tunnel");
    let api = rig.cloudflare.token("acc1", &["dns", "zone"]);
    let no = ada
        .post("/setup/reach/tunnel-token", &[("token", &api)])
        .await;
    says(&no, 422, "That is an API token");
    let no = ada
        .post("/setup/reach/tunnel-token", &[("token", "hello")])
        .await;
    says(&no, 422, "There is no tunnel’s token in that");
    let page = ada.get("/setup/reach/tunnel-token").await;
    says(&page, 200, "http://127.0.0.1:4181");
    assert_eq!(rig.row(), None, "nothing was begun");
}

/// The token of a tunnel that somebody made.
fn run_token() -> String {
    let id = "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415";
    let secret = STANDARD.encode([1; 32]);
    STANDARD.encode(format!(r#"{{"a":"acc1","t":"{id}","s":"{secret}"}}"#))
}

#[tokio::test]
async fn what_a_token_lacks_and_what_is_in_the_way_is_said_and_seen_to() {
    let mut rig = Rig::new().await;
    rig.start();
    let mut ada = founder(&rig).await;
    let api = rig.cloudflare.token("acc1", &["dns", "zone"]);
    leads_to(
        &ada.post("/setup/reach/token", &[("token", &api)]).await,
        "/setup/reach/progress",
    );
    rig.until_snag().await;
    let page = ada.get("/setup/reach/progress").await;
    says(&page, 200, "Account · Cloudflare Tunnel · Edit");
    assert!(!page.text().contains(&api), "no page shows a token");
    rig.cloudflare.allow(&api, "tunnel");
    rig.cloudflare
        .add_record("home.example", "A", "home.example", "203.0.113.7");
    leads_to(
        &ada.post("/setup/reach/retry", &[]).await,
        "/setup/reach/progress",
    );
    rig.until("taken", |row| row.step == Step::Route && row.snag.is_some())
        .await;
    let page = ada.get("/setup/reach/progress").await;
    says(&page, 200, "A 203.0.113.7");
    assert!(page.header("refresh").is_none(), "a question waits");
    leads_to(
        &ada.post("/setup/reach/overwrite", &[]).await,
        "/setup/reach/progress",
    );
    rig.connect().await;
    rig.stands("home.example");
    let page = ada.get("/setup/reach/progress").await;
    says(&page, 200, "We may not switch Bot Fight Mode off");
    let line = ada
        .post(
            "/setup/reach/tunnel-token",
            &[(
                "token",
                &format!("cloudflared service install {}", run_token()),
            )],
        )
        .await;
    leads_to(&line, "/setup/reach/progress");
    rig.until("by the token", |row| row.way == Way::TunnelToken)
        .await;
}

#[tokio::test]
async fn troubles_of_cloudflare_are_said_and_tried_again() {
    let mut rig = Rig::new().await;
    rig.cloudflare.trouble("POST /accounts", 1000, Mood::Down);
    rig.start();
    let mut ada = founder(&rig).await;
    let token = rig.cloudflare.token("acc1", &ALL);
    ada.post("/setup/reach/token", &[("token", &token)]).await;
    rig.until_snag().await;
    let page = ada.get("/setup/reach/progress").await;
    says(&page, 200, "Cloudflare has trouble");
    says(&page, 200, "This takes a little longer");
    assert_eq!(page.header("refresh"), Some("4"));
    rig.cloudflare.calm();
    ada.post("/setup/reach/retry", &[]).await;
    rig.connect().await;
    rig.stands("home.example");
    // Own means: a page, and on.
    leads_to(
        &ada.post("/setup/reach/own", &[]).await,
        "/setup/reach/progress",
    );
    rig.until("by own means", |row| {
        row.way == Way::Own && row.step == Step::Done
    })
    .await;
    says(
        &ada.get("/setup/reach/progress").await,
        200,
        "You bring the visitors",
    );
    leads_to(&ada.post("/setup/reach/go-on", &[]).await, "/setup");
}

const GETS: [&str; 6] = [
    "/setup/reach",
    "/setup/reach/handoff",
    "/setup/reach/certificate",
    "/setup/reach/token",
    "/setup/reach/tunnel-token",
    "/setup/reach/progress",
];
const POSTS: [&str; 9] = [
    "/setup/reach/handoff",
    "/setup/reach/certificate",
    "/setup/reach/token",
    "/setup/reach/tunnel-token",
    "/setup/reach/own",
    "/setup/reach/retry",
    "/setup/reach/overwrite",
    "/setup/reach/restart",
    "/setup/reach/go-on",
];

#[tokio::test]
async fn nobody_else_gets_to_these_pages() {
    let rig = Rig::new().await;
    let mut stranger = Browser::new(&rig.house);
    let outside = burrow::run::router(&rig.house.doors, Listener::Origin);
    let mut far = Browser::through(outside.clone());
    far.session = founder(&rig).await.session;
    for path in GETS {
        leads_to(&stranger.get(path).await, "/claim");
        assert_eq!(far.get(path).await.status, 404, "{path} from the tunnel");
    }
    for path in POSTS {
        leads_to(&stranger.post(path, &[]).await, "/claim");
        assert_eq!(
            far.post(path, &[]).await.status,
            404,
            "{path} from the tunnel"
        );
    }
    // A house that is only tried out has no way to it.
    let local = Rig::at("http://localhost:4180").await;
    let mut ada = founder(&local).await;
    for path in GETS {
        leads_to(&ada.get(path).await, "/setup");
    }
    for path in POSTS {
        leads_to(&ada.post(path, &[]).await, "/setup");
    }
    // In an open house they are the owner's.
    let house = House::open().await;
    house.user("ben").await;
    let mut ben = Browser::signed_in(&house, "ben").await;
    let mut stranger = Browser::new(&house);
    for path in GETS {
        assert_eq!(ben.get(path).await.status, 403, "{path}");
        let to = format!("/login?to={}", path.replace('/', "%2F"));
        leads_to(&stranger.get(path).await, &to);
    }
    for path in POSTS {
        assert_eq!(ben.post(path, &[]).await.status, 403, "{path}");
        leads_to(&stranger.post(path, &[]).await, "/login");
    }
}

#[tokio::test]
async fn the_owner_sets_it_up_anew_and_that_is_noted() {
    let mut rig = Rig::with(burrow::door::tunnel::Runner::Missing);
    rig.house.set_up().await;
    rig.start();
    let mut ada = Browser::signed_in(&rig.house, "ada").await;
    says(
        &ada.get("/setup/reach").await,
        200,
        "Connect with Cloudflare",
    );
    let token = rig.cloudflare.token("acc1", &ALL);
    leads_to(
        &ada.post("/setup/reach/token", &[("token", &token)]).await,
        "/setup/reach/progress",
    );
    rig.connect().await;
    rig.stands("home.example");
    says(
        &ada.get("/setup/reach/progress").await,
        200,
        "The tunnel stands",
    );
    leads_to(
        &ada.post("/setup/reach/restart", &[]).await,
        "/setup/reach/progress",
    );
    assert_eq!(*rig.tunnel.restarts().borrow(), 1);
    let me = rig.house.id("ada");
    let log: Result<Vec<_>, Error> = rig
        .house
        .store
        .read_now(move |view| view.audit(&Page::newest(10), |_| true));
    let acts: Vec<Act> = log
        .expect("it reads")
        .into_iter()
        .filter(|entry| entry.who == Some(me))
        .map(|entry| entry.act)
        .collect();
    let way = Way::ApiToken;
    assert_eq!(
        acts,
        [
            Act::Reach {
                way,
                edit: Edit::Changed
            },
            Act::Reach {
                way,
                edit: Edit::Made
            }
        ]
    );
    let stage: Result<_, Error> = rig.house.store.read_now(|view| Ok(view.settings()?.stage));
    assert_eq!(stage.expect("it reads"), Stage::Open);
    // Nothing was ever begun: there is nothing to be restarted or tried again.
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    for path in [
        "/setup/reach/retry",
        "/setup/reach/overwrite",
        "/setup/reach/restart",
    ] {
        assert_eq!(ada.post(path, &[]).await.status, 404, "{path}");
    }
}
