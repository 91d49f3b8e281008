//! From the claim code to an open house, and everything that is refused on the way.

use crate::house::House;
use crate::pages::browser::{Browser, leads_to, says};
use axum::body::Body;
use axum::http::Request;
use burrow::door::errands::{Errand, Errands, Neighbour};
use burrow::door::visitor::Listener;
use std::time::Duration;
use tower::ServiceExt;

const CODE: &str = "K7QM-2XRT";

fn unclaimed() -> House {
    let house = House::unclaimed();
    *house.doors.claim_code.lock().expect("a lock") = Some(CODE.to_owned());
    house
}

const OWNER: [(&str, &str); 3] = [
    ("name", "Ada Fern"),
    ("handle", "@Ada"),
    ("password", "four unrelated words"),
];

#[tokio::test]
async fn a_newcomer_opens_the_house() {
    let house = unclaimed();
    let mut ada = Browser::new(&house);
    leads_to(&ada.get("/").await, "/claim");
    says(&ada.get("/claim").await, 200, "Claim code");
    says(
        &ada.post("/claim", &[("code", "K7QM-2XRX")]).await,
        422,
        "not the claim code",
    );
    assert!(ada.session.is_empty(), "a wrong code opens nothing");
    leads_to(
        &ada.post("/claim", &[("code", " k7qm2xrt ")]).await,
        "/setup",
    );
    leads_to(&ada.get("/setup").await, "/setup/name");
    says(
        &ada.post("/setup/name", &[("community", "  ")]).await,
        422,
        "1 to 60 characters",
    );
    leads_to(
        &ada.post("/setup/name", &[("community", "Fern <Lane>")])
            .await,
        "/setup/address",
    );
    says(&ada.get("/setup/address").await, 200, "can never change");
    let bad = ada
        .post(
            "/setup/address",
            &[("kind", "domain"), ("domain", "fern lane")],
        )
        .await;
    says(&bad, 422, "look like a domain");
    leads_to(
        &ada.post("/setup/address", &[("kind", "local")]).await,
        "/setup",
    );
    leads_to(&ada.get("/setup").await, "/setup/owner");
    says(&ada.get("/setup/owner").await, 200, "Fern &#60;Lane&#62;");
    let short = ada
        .post(
            "/setup/owner",
            &[("name", "Ada"), ("handle", "a b"), ("password", "short")],
        )
        .await;
    says(&short, 422, "at least 12 characters");
    says(&short, 422, "1 to 30 letters");
    leads_to(&ada.post("/setup/owner", &OWNER).await, "/welcome");
    leads_to(&ada.get("/").await, "/welcome");
    leads_to(&ada.get("/welcome").await, "/welcome/rules");
    assert!(
        ada.cookie.contains("HttpOnly") && ada.cookie.contains("SameSite=Lax"),
        "{}",
        ada.cookie
    );
    assert!(
        house.doors.claim_code.lock().expect("a lock").is_none(),
        "the code is used up"
    );
    says(
        &Browser::new(&house).post("/claim", &[("code", CODE)]).await,
        409,
        "already has its owner",
    );
    leads_to(&ada.get("/setup/owner").await, "/welcome");
}

#[tokio::test]
async fn a_button_that_is_pressed_twice_is_pressed_once() {
    let house = unclaimed();
    let mut ada = Browser::new(&house);
    ada.post("/claim", &[("code", CODE)]).await;
    for _ in 0..2 {
        leads_to(
            &ada.post("/setup/name", &[("community", "Fern Lane")]).await,
            "/setup/address",
        );
    }
    for _ in 0..2 {
        leads_to(
            &ada.post("/setup/address", &[("kind", "local")]).await,
            "/setup",
        );
    }
    let setup = ada.session.clone();
    leads_to(&ada.post("/setup/owner", &OWNER).await, "/welcome");
    // The browser has dropped the first answer, and with it the owner's session.
    ada.session = setup.clone();
    leads_to(&ada.post("/setup/owner", &OWNER).await, "/welcome");
    leads_to(&ada.get("/welcome").await, "/welcome/rules");
    let wrong = [OWNER[0], OWNER[1], ("password", "another long password")];
    for _ in 0..12 {
        ada.session = setup.clone();
        says(&ada.post("/setup/owner", &wrong).await, 409, "already");
    }
    says(&ada.post("/setup/owner", &OWNER).await, 409, "already");
    let people: Result<_, burrow::store::Error> = house.store.read_now(|view| view.household());
    assert_eq!(people.expect("the store reads").len(), 1);
}

#[tokio::test]
async fn what_is_no_address_is_explained() {
    let house = unclaimed();
    let mut ada = Browser::new(&house);
    ada.post("/claim", &[("code", CODE)]).await;
    leads_to(
        &ada.post("/setup/address", &[("kind", "local")]).await,
        "/setup/name",
    );
    ada.post("/setup/name", &[("community", "Fern Lane")]).await;
    for (typed, why) in [
        ("", "Type your domain"),
        ("fernlane", "has a dot in it"),
        ("192.168.1.20", "numbers of an internet line"),
        ("burrow.local", "known only inside your home"),
        ("fern.example/burrow", "nothing behind the name"),
        ("fern.example:8443", "behind the colon"),
        ("ada@fern.example", "like an e-mail address"),
        ("fern lane.example", "look like a domain"),
    ] {
        let reply = ada
            .post("/setup/address", &[("kind", "domain"), ("domain", typed)])
            .await;
        says(&reply, 422, why);
    }
    says(&ada.post("/setup/address", &[]).await, 422, "three ways");
    leads_to(
        &ada.post("/setup/address", &[("kind", "help")]).await,
        "/setup/address/help",
    );
    says(
        &ada.get("/setup/address/help").await,
        200,
        "Getting a domain",
    );
    leads_to(&ada.get("/setup").await, "/setup/address");
}

#[tokio::test]
async fn letters_of_other_scripts_are_shown_both_ways_first() {
    let house = unclaimed();
    let mut ada = Browser::new(&house);
    ada.post("/claim", &[("code", CODE)]).await;
    ada.post("/setup/name", &[("community", "Fern Lane")]).await;
    let typed = [("kind", "domain"), ("domain", "Bücher.example")];
    let shown = ada.post("/setup/address", &typed).await;
    says(&shown, 200, "bücher.example");
    says(&shown, 200, "xn--bcher-kva.example");
    leads_to(&ada.get("/setup").await, "/setup/address");
    let sure = [
        ("kind", "domain"),
        ("domain", "xn--bcher-kva.example"),
        ("sure", "1"),
    ];
    leads_to(&ada.post("/setup/address", &sure).await, "/setup");
    leads_to(&ada.get("/setup").await, "/setup/reach");
    says(&ada.get("/setup/address").await, 200, "bücher.example");
}

#[tokio::test]
async fn a_domain_where_another_server_lives_is_refused() {
    let (errands, mut taker) = Errands::new();
    let house = unclaimed().with_errands(errands);
    tokio::spawn(async move {
        while let Some(errand) = taker.recv().await {
            if let Errand::Neighbour { domain, answer } = errand {
                let software = "mastodon".to_owned();
                let there = (domain == "lived-in.example").then_some(Neighbour { software });
                let _ = answer.send(there);
            }
        }
    });
    let mut ada = Browser::new(&house);
    ada.post("/claim", &[("code", CODE)]).await;
    ada.post("/setup/name", &[("community", "Fern Lane")]).await;
    let domain = |name| [("kind", "domain"), ("domain", name)];
    let reply = ada
        .post("/setup/address", &domain("lived-in.example"))
        .await;
    says(&reply, 422, "runs mastodon");
    says(&reply, 422, "social.lived-in.example");
    leads_to(&ada.get("/setup").await, "/setup/address");
    leads_to(
        &ada.post("/setup/address", &domain("free.example")).await,
        "/setup",
    );
    leads_to(&ada.get("/setup").await, "/setup/reach");
}

/// Claimed, named, reached at `https://fern.example`, and waiting for its owner.
async fn reached_house() -> (House, Browser) {
    let house = unclaimed();
    let mut ada = Browser::new(&house);
    ada.post("/claim", &[("code", CODE)]).await;
    ada.post("/setup/name", &[("community", "Fern Lane")]).await;
    let domain = [("kind", "domain"), ("domain", "fern.example")];
    ada.post("/setup/address", &domain).await;
    let reached = house.store.write(burrow::ops::set_up::reached);
    reached.await.expect("it waits for that");
    (house, ada)
}

/// The way of the link on the page, without the house's address.
fn link(page: &str) -> String {
    let start = "https://fern.example/setup/arrive?ticket=";
    let at = page.find(start).expect("a link with a ticket");
    let ticket: String = page[at + start.len()..]
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    format!("/setup/arrive?ticket={ticket}")
}

#[tokio::test]
async fn the_owner_is_made_at_the_houses_own_address() {
    let (house, mut ada) = reached_house().await;
    leads_to(&ada.get("/setup").await, "/setup/move");
    leads_to(&ada.get("/setup/owner").await, "/setup/move");
    leads_to(&ada.post("/setup/owner", &OWNER).await, "/setup/move");
    let first = link(&ada.get("/setup/move").await.text());
    let second = link(&ada.get("/setup/move").await.text());
    assert_ne!(first, second);
    says(&ada.get(&first).await, 404, "Nothing here");

    let origin = || Browser::through(burrow::run::router(&house.doors, Listener::Origin));
    let mut far = origin();
    says(&far.get("/setup/owner").await, 404, "Nothing here");
    says(&far.get(&first).await, 200, "Go on setting up");
    assert!(far.session.is_empty(), "looking uses nothing up");
    let ticket = first.split_once('=').expect("a ticket").1.to_owned();
    let wrong = [("ticket", "nonsense")];
    says(&far.post("/setup/arrive", &wrong).await, 410, "over");
    let right = [("ticket", ticket.as_str())];
    leads_to(&far.post("/setup/arrive", &right).await, "/setup/owner");
    assert!(far.cookie.contains("Secure"), "{}", far.cookie);
    leads_to(&far.get(&first).await, "/setup");
    for used in [&first, &second] {
        let ticket = used.split_once('=').expect("a ticket").1;
        let late = origin().post("/setup/arrive", &[("ticket", ticket)]).await;
        says(&late, 410, "over");
    }
    says(&far.get("/setup/owner").await, 200, "@fern.example");
    says(&far.get("/setup/address").await, 404, "Nothing here");
    leads_to(&far.post("/setup/owner", &OWNER).await, "/welcome");
    leads_to(&far.get("/welcome").await, "/welcome/rules");
    says(&ada.get("/setup/move").await, 409, "already");
    leads_to(&origin().get(&second).await, "/");
}

#[tokio::test]
async fn a_browser_goes_on_at_once_and_an_old_link_does_not() {
    let (house, mut ada) = reached_house().await;
    let path = link(&ada.get("/setup/move").await.text());
    let router = burrow::run::router(&house.doors, Listener::Origin);
    let go = |path: &str| {
        let request = Request::builder()
            .uri(path)
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document");
        let request = request.body(Body::empty()).expect("a request");
        router.clone().oneshot(request)
    };
    house.wait(burrow::ops::ticket::TICKET_TIME);
    let late = go(&path).await.expect("routers don't fail");
    assert_eq!(late.status(), 410);
    let fresh = link(&ada.get("/setup/move").await.text());
    let in_time = go(&fresh).await.expect("routers don't fail");
    assert_eq!(in_time.status(), 303);
    assert_eq!(in_time.headers()["location"], "/setup/owner");
}

#[tokio::test]
async fn who_cannot_reach_the_address_goes_on_at_home() {
    let (house, mut ada) = reached_house().await;
    leads_to(&ada.post("/setup/move", &[]).await, "/setup/owner");
    says(&ada.get("/setup/owner").await, 200, "in the open");
    leads_to(&ada.post("/setup/owner", &OWNER).await, "/welcome");
    drop(house);
}

#[tokio::test]
async fn names_that_are_the_houses_own_are_refused() {
    let house = unclaimed();
    let mut ada = Browser::new(&house);
    ada.post("/claim", &[("code", CODE)]).await;
    ada.post("/setup/name", &[("community", "Fern Lane")]).await;
    ada.post("/setup/address", &[("kind", "local")]).await;
    for handle in ["admin", "0wner", "support_"] {
        let owner = [OWNER[0], ("handle", handle), OWNER[2]];
        says(
            &ada.post("/setup/owner", &owner).await,
            422,
            "kept for the place itself",
        );
    }
}

#[tokio::test]
async fn a_domain_of_your_own_waits_until_it_is_reached() {
    let house = unclaimed();
    let mut ada = Browser::new(&house);
    ada.post("/claim", &[("code", CODE)]).await;
    ada.post("/setup/name", &[("community", "Fern Lane")]).await;
    let domain = |name| [("kind", "domain"), ("domain", name)];
    leads_to(
        &ada.post("/setup/address", &domain("fern.example")).await,
        "/setup",
    );
    leads_to(&ada.get("/setup").await, "/setup/reach");
    leads_to(&ada.get("/setup/owner").await, "/setup/reach");
    says(&ada.post("/setup/owner", &OWNER).await, 409, "already");
    let reached = || house.store.write(burrow::ops::set_up::reached);
    reached().await.expect("it waits for that");
    leads_to(&ada.get("/setup").await, "/setup/move");
    ada.post("/setup/address", &domain("fern.example")).await;
    leads_to(&ada.get("/setup").await, "/setup/move");
    ada.post("/setup/address", &domain("lane.example")).await;
    leads_to(&ada.get("/setup").await, "/setup/reach");
    ada.post("/setup/address", &[("kind", "local")]).await;
    leads_to(&ada.get("/setup").await, "/setup/owner");
    reached().await.expect("said again, it does no harm");
}

#[tokio::test]
async fn two_who_claim_at_once_make_one_owner() {
    let house = unclaimed();
    let (mut ada, mut eve) = (Browser::new(&house), Browser::new(&house));
    for browser in [&mut ada, &mut eve] {
        leads_to(&browser.post("/claim", &[("code", CODE)]).await, "/setup");
    }
    ada.post("/setup/name", &[("community", "Fern Lane")]).await;
    ada.post("/setup/address", &[("kind", "local")]).await;
    let eves = [
        ("name", "Eve"),
        ("handle", "eve"),
        ("password", "another long password"),
    ];
    let (first, second) = tokio::join!(
        ada.post("/setup/owner", &OWNER),
        eve.post("/setup/owner", &eves)
    );
    let made = [&first, &second]
        .iter()
        .filter(|reply| reply.status == 303)
        .count();
    assert_eq!(made, 1, "{} and {}", first.status, second.status);
    let people = house
        .store
        .read_now(|view| view.household())
        .map_err(|why: burrow::store::Error| why.to_string());
    assert_eq!(people.expect("the store reads").len(), 1);
}

#[tokio::test]
async fn the_steps_keep_their_order_and_need_the_code() {
    let house = unclaimed();
    let mut stranger = Browser::new(&house);
    for path in ["/setup", "/setup/name", "/setup/address", "/setup/owner"] {
        leads_to(&stranger.get(path).await, "/claim");
    }
    leads_to(
        &stranger
            .post("/setup/name", &[("community", "Eve's")])
            .await,
        "/claim",
    );
    leads_to(&stranger.post("/setup/owner", &OWNER).await, "/claim");
    let mut ada = Browser::new(&house);
    ada.post("/claim", &[("code", CODE)]).await;
    leads_to(&ada.get("/setup/owner").await, "/setup/name");
    says(&ada.post("/setup/owner", &OWNER).await, 409, "already");
    leads_to(&ada.get("/devices").await, "/");
    leads_to(&ada.get("/invites").await, "/");
}

#[tokio::test]
async fn guessing_the_code_is_slow() {
    let house = unclaimed();
    let mut eve = Browser::new(&house);
    for guess in 0..10 {
        let reply = eve
            .post("/claim", &[("code", &format!("AAAA-AAA{guess}"))])
            .await;
        assert_eq!(reply.status, 422);
    }
    says(
        &eve.post("/claim", &[("code", CODE)]).await,
        429,
        "Wait a minute",
    );
    house.wait(Duration::from_secs(60));
    leads_to(&eve.post("/claim", &[("code", CODE)]).await, "/setup");
}

#[tokio::test]
async fn no_code_means_no_claim() {
    let house = House::unclaimed();
    says(
        &Browser::new(&house).post("/claim", &[("code", "")]).await,
        422,
        "not the claim code",
    );
}

#[tokio::test]
async fn from_the_tunnel_there_is_no_wizard() {
    let house = unclaimed();
    let mut far = Browser::through(burrow::run::router(&house.doors, Listener::Origin));
    says(
        &far.post("/claim", &[("code", CODE)]).await,
        503,
        "Not open yet",
    );
    for path in [
        "/",
        "/claim",
        "/setup/name",
        "/login",
        "/@ada",
        "/@ada/1",
        "/invite/x",
        "/oauth/authorize",
    ] {
        says(&far.get(path).await, 503, "Not open yet");
    }
}
