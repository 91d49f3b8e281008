//! What is shown of it, to whom, and what the buttons do.

use super::front::Mood;
use super::{Scene, tunnelled};
use crate::house::House;
use crate::pages::browser::{Browser, leads_to, says};
use crate::pages::dashboard::promote;
use burrow::door::diagnosis::PLACE;
use burrow::door::tunnel::{Ailment, TunnelState};
use burrow::door::visitor::Listener;
use burrow::model::finding::{Check, Finding, Grade, Reason};
use burrow::model::{Page, Time};
use burrow::ops::budget::BYTES_MIN;
use burrow::pages::words::Words;
use burrow::store::Error;

const CODE: &str = "K7QM-2XRT";

/// Keeps findings as if they had been found.
async fn found(house: &House, all: &[(Check, Grade, Reason)]) {
    let now = house.store.now();
    let all: Vec<Finding> = all
        .iter()
        .map(|(check, grade, reason)| Finding {
            check: *check,
            grade: *grade,
            reason: *reason,
            figure: Some(17),
            at: now,
            since: now,
        })
        .collect();
    let kept = house
        .store
        .write(move |tx| all.iter().try_for_each(|one| tx.put_finding(one)));
    let kept: Result<(), Error> = kept.await;
    kept.expect("findings can be kept");
}

#[test]
fn everything_that_can_be_found_has_its_words() {
    let words = Words::of("en");
    let there = |key: String| {
        let said = words.with(&key, "host", "home.example");
        assert_ne!(said, key, "a sentence");
    };
    for check in Check::ALL {
        for kind in ["check", "fine", "harm"] {
            there(format!("diagnosis-{kind}-{}", check.name()));
        }
    }
    for reason in Reason::ALL.iter().filter(|why| **why != Reason::Well) {
        for kind in ["why", "do"] {
            there(format!("diagnosis-{kind}-{}", reason.name()));
        }
    }
}

#[tokio::test]
async fn those_who_look_after_the_house_see_it_and_nobody_else() {
    let house = House::open().await;
    house.user("ben").await;
    house.user("mo").await;
    promote(&house, "mo").await;
    for listener in [Listener::Lan, Listener::Origin] {
        let through = |session: &str| {
            let mut browser = Browser::through(burrow::run::router(&house.doors, listener));
            browser.session = session.to_owned();
            browser
        };
        let ben = Browser::signed_in(&house, "ben").await.session;
        let mo = Browser::signed_in(&house, "mo").await.session;
        leads_to(
            &through("").get("/diagnosis").await,
            "/login?to=%2Fdiagnosis",
        );
        says(&through(&ben).get("/diagnosis").await, 403, "not for you");
        says(&through(&mo).get("/diagnosis").await, 200, "Look again");
        for path in ["/diagnosis/look", "/diagnosis/fix"] {
            let fix = [("fix", "room")];
            leads_to(&through("").post(path, &fix).await, "/login");
            says(&through(&ben).post(path, &fix).await, 403, "not for you");
            assert_eq!(through(&mo).get(path).await.status, 405, "{path}");
        }
        assert!(!house.doors.diagnosis.is_busy(), "nobody has asked");
        says(
            &through(&mo)
                .post("/diagnosis/fix", &[("fix", "room")])
                .await,
            403,
            "not for you",
        );
    }
    let mut mo = Browser::signed_in(&house, "mo").await;
    leads_to(&mo.post("/diagnosis/look", &[]).await, "/diagnosis");
    assert!(house.doors.diagnosis.is_busy());
    let page = mo.get("/diagnosis").await;
    says(&page, 200, "is looking at itself");
    assert!(page.header("refresh").is_some(), "it looks again by itself");
    let settings: Result<_, Error> = house.store.read_now(|view| view.settings());
    assert_eq!(settings.expect("it reads").far_files_bytes_max, None);
}

#[tokio::test]
async fn in_the_wizard_it_is_for_whoever_has_claimed_the_box() {
    let house = House::unclaimed();
    *house.doors.claim_code.lock().expect("a lock") = Some(CODE.to_owned());
    leads_to(&Browser::new(&house).get("/diagnosis").await, "/claim");
    let mut ada = Browser::new(&house);
    leads_to(&ada.post("/claim", &[("code", CODE)]).await, "/setup");
    says(&ada.get("/diagnosis").await, 200, "Back to setting up");
    leads_to(&ada.post("/diagnosis/look", &[]).await, "/diagnosis");
    let outside = burrow::run::router(&house.doors, Listener::Origin);
    let mut afar = Browser::through(outside);
    afar.session = ada.session.clone();
    assert_eq!(afar.get("/diagnosis").await.status, 404);
    assert_eq!(afar.post("/diagnosis/look", &[]).await.status, 404);
    // The budget needs an owner, and the tunnel one that is there.
    for fix in ["room", "restart", "zone", "nonsense"] {
        let refused = ada.post("/diagnosis/fix", &[("fix", fix)]).await;
        assert_eq!(refused.status, 404, "{fix}");
    }
}

#[tokio::test]
async fn the_page_says_what_is_wrong_what_it_does_and_what_to_do() {
    let scene = Scene::new().await;
    let house = &scene.house;
    scene.front.feel(Mood::Challenges, "/inbox");
    scene.look(false).await;
    let mut ada = Browser::signed_in(house, "ada").await;
    let page = ada.get("/diagnosis").await;
    for words in [
        "2 things don’t work.",
        "Answers, likes and posts from other servers don’t arrive.",
        "Something in front of home.example wanted a proof",
        "switch off “Bot Fight Mode”",
        "href=\"/setup/reach/token\"",
    ] {
        says(&page, 200, words);
    }
    let (bad, fine) = (
        page.text().find("Letters from other servers"),
        page.text().find("This computer knows what time it is"),
    );
    assert!(bad.is_some() && bad < fine, "the worst first");
    house.user("mo").await;
    promote(house, "mo").await;
    let theirs = Browser::signed_in(house, "mo")
        .await
        .get("/diagnosis")
        .await;
    says(&theirs, 200, "2 things don’t work.");
    assert!(!theirs.text().contains("/setup/reach"), "not theirs to do");
    let summary = ada.get("/console/summary").await.ok();
    assert_eq!(summary["troubles"], 2);
    let told = ada.get("/console/diagnosis").await.ok();
    assert_eq!(told["busy"], false);
    assert_eq!(told["findings"][0]["grade"], "bad");
    let button = &told["findings"][0]["buttons"][0];
    assert_eq!(button["page"], "/setup/reach/token");
}

#[tokio::test]
async fn a_house_that_is_tried_out_says_that_nothing_else_applies() {
    let scene = Scene::of(House::at("http://localhost:4180").await);
    let mut ada = Browser::signed_in(&scene.house, "ada").await;
    says(
        &ada.get("/diagnosis").await,
        200,
        "hasn’t looked at itself yet",
    );
    scene.look(true).await;
    says(&ada.get("/diagnosis").await, 200, "Nothing else applies.");
}

#[tokio::test]
async fn the_buttons_do_it_and_the_log_says_who() {
    let house = House::open().await;
    tunnelled(&house).await;
    found(
        &house,
        &[
            (Check::Disk, Grade::Hint, Reason::DiskLow),
            (Check::Tunnel, Grade::Bad, Reason::TunnelEnded),
        ],
    )
    .await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let page = ada.get("/diagnosis").await;
    says(&page, 200, "17 MB are left");
    says(&page, 200, "value=\"room\"");
    says(&page, 200, "value=\"restart\"");
    let acts = || {
        let read: Result<_, Error> = house
            .store
            .read_now(|view| view.audit(&Page::newest(20), |_| true));
        read.expect("it reads").len()
    };
    let (before, restarts) = (acts(), house.doors.tunnel.restarts());
    let times = *restarts.borrow();
    let done = ada.post("/diagnosis/fix", &[("fix", "room")]).await;
    leads_to(&done, "/diagnosis?room");
    says(&ada.get("/diagnosis?room").await, 200, "at most 64 MB");
    let settings: Result<_, Error> = house.store.read_now(|view| view.settings());
    let kept = settings.expect("it reads").far_files_bytes_max;
    assert_eq!(kept, Some(BYTES_MIN));
    let done = ada.post("/diagnosis/fix", &[("fix", "restart")]).await;
    leads_to(&done, "/diagnosis?restart");
    assert_eq!(*restarts.borrow(), times + 1);
    assert_eq!(acts(), before + 2);
}

/// Whoever helps is told kinds and numbers only.
#[tokio::test]
async fn the_text_for_support_holds_no_name_and_no_secret() {
    let scene = Scene::new().await;
    let house = &scene.house;
    house.user("benedikta").await;
    scene.front.feel(Mood::Another, PLACE);
    scene.look(true).await;
    house.doors.tunnel.set(TunnelState::Ended {
        why: Some(Ailment::Other("secret words of /home/ada".to_owned())),
        again: Time(0),
    });
    let mut ada = Browser::signed_in(house, "ada").await;
    let told = ada.get("/console/diagnosis").await.ok();
    let text = told["support"].as_str().expect("a text");
    for there in [
        concat!("burrow: ", env!("CARGO_PKG_VERSION")),
        "stage: open",
        "way: handoff, step done, snag none",
        "tunnel: ended, other",
        "people: 2, 1 keepers",
        "check address: bad, elsewhere",
    ] {
        assert!(text.contains(there), "{there}\n{text}");
    }
    let session = ada.session.clone();
    for secret in [
        "home.example",
        "Test House",
        "ada",
        "Ada",
        "benedikta",
        "secret words",
        "104.16",
        "203.0.113",
        "://",
        session.as_str(),
    ] {
        assert!(!text.contains(secret), "{secret}\n{text}");
    }
    let long = text
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .find(|word| word.len() > 16);
    assert_eq!(long, None, "nothing is long enough for a token");
    assert!(
        ada.get("/diagnosis")
            .await
            .text()
            .contains("check address: bad")
    );
}
