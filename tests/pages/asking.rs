//! Asking to join: the form and all that keeps machines out of it, and the link that tells how a request stands.

use crate::house::{House, PASSWORD, Reply};
use crate::pages::browser::{Browser, leads_to, says};
use burrow::model::Page;
use burrow::model::join_request::JoinRequest;
use burrow::model::settings::{Asking, Settings};
use burrow::store::Error;
use burrow::text::stamp::{Stamp, Way};
use regex::Regex;
use std::time::Duration;

/// A house in which people may ask.
pub async fn asking_house() -> House {
    let house = House::open().await;
    set_asking(&house, Asking::Open).await;
    house
}

pub async fn set_asking(house: &House, asking: Asking) {
    let set = house.store.write(move |tx| {
        tx.put_settings(&Settings {
            asking,
            ..tx.settings()?
        })
    });
    let set: Result<(), Error> = set.await;
    set.expect("settings can be kept");
}

pub fn requests(house: &House) -> Vec<JoinRequest> {
    let all: Result<_, Error> = house
        .store
        .read_now(|view| view.join_requests(&Page::newest(100)));
    all.expect("the store reads")
}

/// The stamp in a page, and a number that proves it.
fn stamp_of(page: &Reply) -> (String, String) {
    let hidden = Regex::new(r#"name="stamp" value="([^"]+)""#).expect("a pattern");
    let stamp = hidden.captures(&page.text()).expect("a stamp")[1].to_owned();
    let task = stamp.split('.').nth(2).expect("a task").to_owned();
    let form = {
        use base64::Engine;
        let form = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(task);
        form.expect("base64").try_into().expect("16 bytes")
    };
    let known = Stamp {
        way: Way::Worked,
        at_ms: 0,
        form,
    };
    let mut numbers = (0u64..).map(|number| number.to_string());
    let proof = numbers.find(|number| known.is_proven(number));
    (stamp, proof.expect("there is a proof"))
}

/// Opens the form and fills it in as a person does, with everything that the script adds.
pub async fn filled(
    house: &House,
    browser: &mut Browser,
    name: &str,
) -> Vec<(&'static str, String)> {
    let page = browser.get("/join").await;
    let (stamp, proof) = stamp_of(&page);
    house.wait(Duration::from_secs(10));
    vec![
        ("name", name.to_owned()),
        ("answer", "Tom knows me from the choir.".to_owned()),
        ("contact", String::new()),
        ("website", String::new()),
        ("stamp", stamp),
        ("proof", proof),
    ]
}

/// Sends the form.
pub async fn post(browser: &mut Browser, fields: &[(&'static str, String)]) -> Reply {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    browser.post("/join", &fields).await
}

fn with(fields: &[(&'static str, String)], name: &str, value: &str) -> Vec<(&'static str, String)> {
    let mut fields = fields.to_vec();
    for field in &mut fields {
        if field.0 == name {
            field.1 = value.to_owned();
        }
    }
    fields
}

/// Asks; the path of the link.
pub async fn ask(house: &House, browser: &mut Browser, name: &str) -> String {
    let fields = filled(house, browser, name).await;
    let reply = post(browser, &fields).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    let link = reply.header("location").expect("a way on");
    link.strip_suffix("?new")
        .expect("a fresh request")
        .to_owned()
}

#[tokio::test]
async fn somebody_asks_and_comes_in_by_the_same_link() {
    let house = asking_house().await;
    let mut guest = Browser::new(&house);
    says(&guest.get("/").await, 200, "href=\"/join\"");
    let page = guest.get("/join").await;
    says(&page, 200, "Who are you, and whom do you know here?");
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(policy.contains("script-src 'self';"), "{policy}");
    let link = ask(&house, &mut guest, "Rosa Quince").await;
    says(
        &guest.get(&format!("{link}?new")).await,
        200,
        "Your request is sent",
    );
    says(&guest.get(&link).await, 200, "Your request is waiting");
    let id = requests(&house)[0].id;
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get("/requests").await, 200, "Rosa Quince");
    let told = house
        .user("ada")
        .await
        .get("/api/v1/notifications")
        .await
        .ok();
    assert_eq!(told[0]["type"], "admin.sign_up");
    assert_eq!(
        told[0]["account"]["id"],
        id.to_string(),
        "the id that Rosa will have"
    );
    assert_eq!(told[0]["account"]["display_name"], "Rosa Quince");
    let approve = format!("/requests/{id}/approve");
    leads_to(
        &ada.post(&approve, &[("word", "Welcome!")]).await,
        "/requests?approved",
    );
    leads_to(&ada.post(&approve, &[]).await, "/requests?approved");
    let on = guest.get(&link).await;
    let invite = on.header("location").expect("a way on").to_owned();
    assert!(on.status == 303 && invite.starts_with("/invite/"));
    says(&guest.get(&invite).await, 200, "Welcome!");
    house.pass(1);
    let joined = guest
        .post(&invite, &[("handle", "rosa"), ("password", PASSWORD)])
        .await;
    leads_to(&joined, "/settings/security/codes?joined");
    assert_eq!(
        house.id("rosa"),
        id,
        "the account has the id of the request"
    );
    let name = house
        .store
        .read_now(|view| view.account_of(id))
        .map_err(|why: Error| why.to_string());
    assert_eq!(name.expect("the store reads").display_name, "Rosa Quince");
    says(
        &Browser::new(&house).get(&link).await,
        200,
        "You have joined",
    );
    says(&ada.get("/requests").await, 200, "has joined");
}

#[tokio::test]
async fn a_question_goes_back_and_an_answer_comes() {
    let house = asking_house().await;
    let mut guest = Browser::new(&house);
    let link = ask(&house, &mut guest, "Rosa").await;
    let answer = format!("{link}/answer");
    leads_to(&guest.post(&answer, &[("answer", "unasked")]).await, &link);
    let mut ada = Browser::signed_in(&house, "ada").await;
    let path = format!("/requests/{}/ask", requests(&house)[0].id);
    says(&ada.post(&path, &[("question", " ")]).await, 422, "");
    leads_to(
        &ada.post(&path, &[("question", "Which <choir>?")]).await,
        "/requests?asked",
    );
    says(
        &ada.post(&path, &[("question", "And since when?")]).await,
        409,
        "",
    );
    says(&guest.get(&link).await, 200, "Which &#60;choir&#62;?");
    let long = "x".repeat(1_001);
    says(
        &guest.post(&answer, &[("answer", &long)]).await,
        422,
        "at most 1000",
    );
    says(
        &guest.post(&answer, &[("answer", "")]).await,
        422,
        "at most 1000",
    );
    leads_to(
        &guest.post(&answer, &[("answer", "St. Anne’s")]).await,
        &link,
    );
    leads_to(&guest.post(&answer, &[("answer", "another")]).await, &link);
    says(&guest.get(&link).await, 200, "St. Anne’s");
    let back = requests(&house)[0].back.clone().expect("a question");
    assert_eq!(
        back.answer.as_deref(),
        Some("St. Anne’s"),
        "the first answer stays"
    );
    says(&ada.get("/requests").await, 200, "St. Anne’s");
}

#[tokio::test]
async fn no_is_said_kindly_and_a_request_can_be_taken_back() {
    let house = asking_house().await;
    let (mut rosa, mut tom) = (Browser::new(&house), Browser::new(&house));
    let rosas = ask(&house, &mut rosa, "Rosa").await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let reject = format!("/requests/{}/reject", requests(&house)[0].id);
    leads_to(
        &ada.post(&reject, &[("word", "We are full, sorry!")]).await,
        "/requests?rejected",
    );
    leads_to(&ada.post(&reject, &[]).await, "/requests?rejected");
    says(
        &ada.post(&reject.replace("reject", "approve"), &[]).await,
        409,
        "",
    );
    says(&rosa.get(&rosas).await, 200, "We are full, sorry!");
    leads_to(&rosa.post(&format!("{rosas}/withdraw"), &[]).await, &rosas);
    let toms = ask(&house, &mut tom, "Tom").await;
    leads_to(&tom.post(&format!("{toms}/withdraw"), &[]).await, &toms);
    says(&tom.get(&toms).await, 200, "Your request is taken back");
    let kept = &requests(&house)[0];
    assert_eq!(
        (kept.name.as_str(), kept.answer.as_str()),
        ("", ""),
        "the words are gone"
    );
    says(
        &ada.post(&format!("/requests/{}/approve", kept.id), &[])
            .await,
        404,
        "",
    );
    let told = house
        .user("ada")
        .await
        .get("/api/v1/notifications")
        .await
        .ok();
    assert_eq!(
        told,
        serde_json::json!([]),
        "nobody who won’t come is told of"
    );
}

#[tokio::test]
async fn pressing_twice_asks_once_and_a_replayed_form_is_refused() {
    let house = asking_house().await;
    let mut guest = Browser::new(&house);
    let fields = filled(&house, &mut guest, "Rosa").await;
    let first = post(&mut guest, &fields).await;
    let second = post(&mut guest, &fields).await;
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(requests(&house).len(), 1);
    let replayed = post(&mut guest, &with(&fields, "name", "Mallory")).await;
    says(&replayed, 409, "has been sent once before");
    assert!(
        replayed.text().contains("Mallory"),
        "what was typed is kept"
    );
    assert_eq!(requests(&house).len(), 1);
}

#[tokio::test]
async fn what_no_person_sends_is_refused_and_loses_nothing() {
    let house = asking_house().await;
    let mut guest = Browser::new(&house);
    let good = filled(&house, &mut guest, "Rosa").await;
    let stamp = good[4].1.clone();
    let mut parts: Vec<&str> = stamp.split('.').collect();
    parts[1] = "1";
    let earlier = parts.join(".");
    let long = "x".repeat(1_001);
    for (name, value, words) in [
        ("website", "https://spam.example", "that people don’t see"),
        ("stamp", "", "open for too long"),
        ("stamp", earlier.as_str(), "open for too long"),
        ("proof", "0", "open for too long"),
        ("proof", "x", "open for too long"),
        ("name", " ", "Write your name"),
        ("answer", "", "needs an answer"),
        ("answer", long.as_str(), "at most 1000"),
        ("contact", long.as_str(), "at most 200"),
    ] {
        let reply = post(&mut guest, &with(&good, name, value)).await;
        says(&reply, 422, words);
        assert!(
            reply.text().contains("Tom knows me") || name == "answer",
            "{name} lost what was typed"
        );
    }
    assert!(requests(&house).is_empty());
    house.wait(Duration::from_secs(24 * 60 * 60));
    says(&post(&mut guest, &good).await, 422, "open for too long");
    assert!(requests(&house).is_empty());
}

#[tokio::test]
async fn a_form_that_is_sent_at_once_is_looked_at_again() {
    let house = asking_house().await;
    let mut guest = Browser::new(&house);
    let (stamp, proof) = stamp_of(&guest.get("/join").await);
    let fields = [
        ("name", "Rosa".to_owned()),
        ("answer", "Hello".to_owned()),
        ("stamp", stamp.clone()),
        ("proof", proof),
    ];
    let reply = post(&mut guest, &fields).await;
    says(&reply, 422, "very quick");
    assert!(reply.text().contains(&stamp), "the work stays good");
    house.wait(Duration::from_secs(5));
    assert_eq!(post(&mut guest, &fields).await.status, 303);
}

#[tokio::test]
async fn without_script_a_minute_is_waited() {
    let house = asking_house().await;
    let mut guest = Browser::new(&house);
    let fields = with(&filled(&house, &mut guest, "Rosa").await, "proof", "");
    let page = post(&mut guest, &fields).await;
    says(&page, 200, "One more minute");
    let (stamp, _) = stamp_of(&page);
    let fields = with(&fields, "stamp", &stamp);
    house.wait(Duration::from_secs(30));
    let early = post(&mut guest, &fields).await;
    says(&early, 200, "isn’t over yet");
    assert!(early.text().contains(&stamp), "the minute goes on");
    assert!(requests(&house).is_empty());
    house.wait(Duration::from_secs(31));
    assert_eq!(post(&mut guest, &fields).await.status, 303);
    assert_eq!(requests(&house).len(), 1);
}

#[tokio::test]
async fn one_address_asks_three_times_a_day_and_everybody_ten() {
    let house = asking_house().await;
    let mut guest = Browser::new(&house);
    for name in ["Ann", "Bob", "Cem"] {
        ask(&house, &mut guest, name).await;
    }
    let fields = filled(&house, &mut guest, "Dee").await;
    says(&post(&mut guest, &fields).await, 429, "from your address");
    house.wait(Duration::from_secs(24 * 60 * 60));
    ask(&house, &mut guest, "Dee").await;
    // From everywhere: as many routers as there are addresses.
    for count in 0..9 {
        let mut other = Browser::through(burrow::run::router(
            &house.doors,
            burrow::door::visitor::Listener::Lan,
        ));
        ask(&house, &mut other, &format!("Guest {count}")).await;
    }
    let mut other = Browser::through(burrow::run::router(
        &house.doors,
        burrow::door::visitor::Listener::Lan,
    ));
    let fields = filled(&house, &mut other, "One too many").await;
    says(&post(&mut other, &fields).await, 429, "enough are waiting");
    house.wait(Duration::from_secs(24 * 60 * 60));
    for count in 0..7 {
        let mut other = Browser::through(burrow::run::router(
            &house.doors,
            burrow::door::visitor::Listener::Lan,
        ));
        ask(&house, &mut other, &format!("Guest {count}")).await;
    }
    assert_eq!(requests(&house).len(), 20);
    let mut other = Browser::through(burrow::run::router(
        &house.doors,
        burrow::door::visitor::Listener::Lan,
    ));
    let fields = filled(&house, &mut other, "The twenty-first").await;
    says(&post(&mut other, &fields).await, 429, "enough are waiting");
}

#[tokio::test]
async fn closed_and_paused_doors_say_so() {
    let house = House::open().await;
    let mut guest = Browser::new(&house);
    says(&guest.get("/join").await, 404, "by invite only");
    says(&guest.post("/join", &[]).await, 404, "by invite only");
    assert!(!guest.get("/").await.text().contains("href=\"/join\""));
    set_asking(&house, Asking::Open).await;
    let fields = filled(&house, &mut guest, "Rosa").await;
    let link = ask(&house, &mut guest, "Tom").await;
    set_asking(&house, Asking::Paused).await;
    says(&guest.get("/join").await, 503, "another day");
    says(&post(&mut guest, &fields).await, 503, "another day");
    says(&guest.get(&link).await, 200, "waiting");
    says(
        &guest.get("/join/AAAA").await,
        404,
        "don’t know this request",
    );
    says(
        &guest.post("/join/AAAA/answer", &[("answer", "x")]).await,
        404,
        "don’t know this request",
    );
    says(
        &guest.post("/join/AAAA/withdraw", &[]).await,
        404,
        "don’t know this request",
    );
    let mut new = Browser::new(&House::unclaimed());
    says(&new.get("/join").await, 503, "");
}

#[tokio::test]
async fn a_request_that_nobody_decides_on_runs_out_and_is_forgotten() {
    let house = asking_house().await;
    let mut guest = Browser::new(&house);
    let link = ask(&house, &mut guest, "Rosa").await;
    house.wait(Duration::from_secs(30 * 24 * 60 * 60));
    says(&guest.get(&link).await, 200, "run out");
    let mut ada = Browser::signed_in(&house, "ada").await;
    let id = requests(&house)[0].id;
    says(
        &ada.post(&format!("/requests/{id}/approve"), &[]).await,
        404,
        "",
    );
    says(&ada.get("/requests").await, 200, "ran out");
    house.wait(Duration::from_secs(15 * 24 * 60 * 60));
    burrow::run::upkeep::catch_up(&house.store)
        .await
        .expect("upkeep");
    says(&guest.get(&link).await, 404, "don’t know this request");
    assert!(requests(&house).is_empty());
    let told = house
        .user("ada")
        .await
        .get("/api/v1/notifications")
        .await
        .ok();
    assert_eq!(
        told,
        serde_json::json!([]),
        "and no notification points at nobody"
    );
}
