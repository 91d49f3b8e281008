//! From the claim code to an open house, and everything that is refused on the way.

use crate::house::House;
use crate::pages::browser::{Browser, leads_to, says};
use burrow::door::visitor::Listener;
use std::time::Duration;

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
    says(&ada.get("/welcome").await, 200, "localhost:4180");
    says(&ada.get("/").await, 200, "Hello, Ada Fern");
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
    says(&ada.get("/setup/owner").await, 409, "already");
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
    let reached = || house.store.write(|tx| burrow::ops::set_up::reached(tx));
    reached().await.expect("it waits for that");
    leads_to(&ada.get("/setup").await, "/setup/owner");
    ada.post("/setup/address", &domain("fern.example")).await;
    leads_to(&ada.get("/setup").await, "/setup/owner");
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
