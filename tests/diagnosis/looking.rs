//! What is found, for every way in which it can go wrong.

use super::front::Mood;
use super::{Scene, tunnelled};
use crate::house::House;
use axum::body::Body;
use axum::http::{Method, Request};
use burrow::door::diagnosis::{NONCE, PLACE, PROOF, THROWN_AWAY_BYTES_MAX};
use burrow::door::tunnel::{Ailment, TunnelState};
use burrow::model::Time;
use burrow::model::finding::{Check, Finding, Grade, Reason};
use burrow::model::settings::Settings;
use burrow::ops::{Refusal, diagnosis, set_up};
use burrow::store::Error;
use std::time::Duration;

const BAD: Grade = Grade::Bad;

#[tokio::test]
async fn a_house_that_is_well_finds_nothing() {
    let scene = Scene::new().await;
    let found = scene.look(true).await;
    // It stands on no box of ours, of which there were more to say.
    let of_the_box = [Check::Heat, Check::Power, Check::Card, Check::Memory];
    let all = Check::ALL.into_iter();
    let all: Vec<Check> = all.filter(|check| !of_the_box.contains(check)).collect();
    assert_eq!(found.len(), all.len());
    // How full this computer's disk is is not the test's business.
    for check in all.iter().copied().filter(|check| *check != Check::Disk) {
        assert_eq!(found[&check], (Grade::Fine, Reason::Well), "{check:?}");
    }
    let kept: Result<_, Error> = scene.house.store.read_now(|view| view.findings());
    let kept = kept.expect("it reads");
    let checks: Vec<Check> = kept.iter().map(|found| found.check).collect();
    assert_eq!(checks, all, "one row for each");
}

/// Without a press of the button nothing large is sent, and what was found about it the last time stays.
#[tokio::test]
async fn the_large_upload_is_only_tried_when_somebody_asks() {
    let scene = Scene::new().await;
    scene.front.feel(Mood::Small, PLACE);
    assert!(!scene.look(false).await.contains_key(&Check::Upload));
    assert_eq!(
        scene.look(true).await[&Check::Upload],
        (BAD, Reason::TooLarge)
    );
    scene.look(false).await;
    let kept: Result<_, Error> = scene.house.store.read_now(|view| view.findings());
    let kept = kept.expect("it reads");
    let upload = kept.iter().find(|found| found.check == Check::Upload);
    assert_eq!(upload.map(|found| found.figure), Some(Some(20)));
    scene.front.feel(Mood::Cuts, PLACE);
    assert_eq!(
        scene.look(true).await[&Check::Upload],
        (BAD, Reason::CutOff)
    );
}

/// What goes wrong at which paths, and what is found about what.
const WRONG: &[(Mood, &str, Check, Reason)] = {
    use Check::*;
    &[
        (Mood::Dead, PLACE, Address, Reason::Unreachable),
        (Mood::Slow, PLACE, Address, Reason::Slow),
        (Mood::AtHome, PLACE, Address, Reason::NameAtHome),
        (Mood::Another, PLACE, Address, Reason::Elsewhere),
        (Mood::Says(301), PLACE, Address, Reason::Elsewhere),
        (Mood::Says(502), PLACE, Address, Reason::Behind),
        (Mood::Says(530), PLACE, Address, Reason::Behind),
        (Mood::Says(403), PLACE, Address, Reason::Barred),
        (Mood::Challenges, PLACE, Address, Reason::Challenged),
        (Mood::Challenges, "/inbox", Challenge, Reason::Challenged),
        (Mood::Challenges, "/inbox", Inbox, Reason::Challenged),
        (Mood::ChallengesQuietly, "/users", Actor, Reason::Challenged),
        (
            Mood::ChallengesQuietly,
            "/users",
            Challenge,
            Reason::Challenged,
        ),
        (Mood::Says(401), "/inbox", Inbox, Reason::Barred),
        (Mood::Says(202), "/inbox", Inbox, Reason::Elsewhere),
        (
            Mood::Says(404),
            "/.well-known/webfinger",
            WebFinger,
            Reason::Elsewhere,
        ),
        (
            Mood::MakesText,
            "/.well-known/webfinger",
            WebFinger,
            Reason::WrongKind,
        ),
        (Mood::MakesPages, "/users", Actor, Reason::GotPage),
        (Mood::Another, "/users", Actor, Reason::Elsewhere),
        (Mood::Keeps, "/users", Cache, Reason::Mixed),
        (Mood::KeepsBare, "/users", Cache, Reason::Mixed),
        (Mood::KeepsEach, "/users", Cache, Reason::Kept),
        (Mood::NoUpgrade, PLACE, Streaming, Reason::NoUpgrade),
        (
            Mood::Says(403),
            "/api/v1/streaming",
            Streaming,
            Reason::Barred,
        ),
        (Mood::Dead, "/assets", Media, Reason::Unreachable),
        (Mood::MakesPages, "/assets", Media, Reason::GotPage),
        (Mood::Says(522), "/assets", Media, Reason::Behind),
        (Mood::Challenges, "/assets", Media, Reason::Challenged),
    ]
};

#[tokio::test]
async fn each_thing_that_goes_wrong_on_the_way_is_told_apart() {
    let scene = Scene::new().await;
    for (mood, path, check, reason) in WRONG {
        scene.front.feel(*mood, path);
        let found = scene.look(false).await;
        assert_eq!(found[check], (BAD, *reason), "{mood:?} {path}");
        if *check == Check::Address {
            assert_eq!(
                found[&Check::Inbox],
                (Grade::Unseen, Reason::AddressFirst),
                "{mood:?}"
            );
        } else {
            assert_eq!(found[&Check::Address].0, Grade::Fine, "{mood:?} {path}");
        }
    }
    scene.front.feel(Mood::Hurries, "/assets");
    let found = scene.look(false).await;
    assert_eq!(found[&Check::Media], (Grade::Hint, Reason::NotKept));
    scene.front.feel(Mood::Well, "/");
    let found = scene.look(false).await;
    let bad = found.values().find(|(grade, _)| *grade == BAD);
    assert_eq!(bad, None, "all is well again");
}

/// Where strangers get no documents, the house's own is looked at.
#[tokio::test]
async fn a_house_that_wants_signatures_is_well_too() {
    let scene = Scene::new().await;
    let strict = scene.house.store.write(|tx| {
        let settings = tx.settings()?;
        tx.put_settings(&Settings {
            authorized_fetch: true,
            ..settings
        })
    });
    let strict: Result<(), Error> = strict.await;
    strict.expect("settings can be changed");
    let found = scene.look(false).await;
    for check in [Check::WebFinger, Check::Actor, Check::Cache] {
        assert_eq!(found[&check], (Grade::Fine, Reason::Well), "{check:?}");
    }
}

#[tokio::test]
async fn a_wrong_clock_is_found() {
    let scene = Scene::new().await;
    for (ahead, seen) in [
        (Some(60), (Grade::Fine, Reason::Well)),
        (Some(-3 * 60), (Grade::Hint, Reason::ClockOff)),
        (Some(5 * 60 + 1), (BAD, Reason::ClockOff)),
        (Some(-40 * 24 * 60 * 60), (BAD, Reason::ClockOff)),
        (None, (Grade::Unseen, Reason::Offline)),
    ] {
        *scene.front.ahead.lock().expect("a lock") = ahead;
        assert_eq!(scene.look(false).await[&Check::Clock], seen, "{ahead:?}");
    }
    // A century passes.
    scene
        .house
        .wait(Duration::from_secs(100 * 366 * 24 * 60 * 60));
    let found = scene.look(false).await;
    assert_eq!(found[&Check::Clock], (BAD, Reason::ClockYear));
}

#[tokio::test]
async fn a_name_that_leads_nowhere_or_home_is_found() {
    let scene = Scene::new().await;
    let home = "192.168.1.4".parse().expect("an address");
    for (known, ahead, seen) in [
        (None, Some(0), (BAD, Reason::NameUnknown)),
        (Some(Vec::new()), Some(0), (BAD, Reason::NameUnknown)),
        (Some(vec![home]), Some(0), (BAD, Reason::NameAtHome)),
        // Without a line nothing can be said against the name.
        (None, None, (Grade::Unseen, Reason::Offline)),
    ] {
        *scene.book.0.lock().expect("a lock") = known;
        *scene.front.ahead.lock().expect("a lock") = ahead;
        assert_eq!(scene.look(false).await[&Check::Dns], seen);
    }
}

#[tokio::test]
async fn a_tunnel_that_is_down_is_found() {
    let scene = Scene::new().await;
    let cut = TunnelState::Cut {
        why: Some(Ailment::Blocked),
        since: Time(0),
    };
    scene.house.doors.tunnel.set(cut);
    scene.front.feel(Mood::Says(530), "/");
    let found = scene.look(false).await;
    assert_eq!(found[&Check::Tunnel], (BAD, Reason::TunnelCut));
    assert_eq!(found[&Check::Address], (BAD, Reason::Behind));
}

/// Only this computer knows the address: nobody out there is asked for it.
#[tokio::test]
async fn a_house_that_is_tried_out_looks_only_at_itself() {
    let scene = Scene::of(House::at("http://localhost:4180").await);
    let found = scene.look(true).await;
    let checks: Vec<Check> = found.into_keys().collect();
    assert_eq!(checks, [Check::Clock, Check::Disk, Check::Store]);
    let asked = scene.front.asked.lock().expect("a lock").clone();
    assert!(
        asked.iter().all(|line| !line.contains("localhost")),
        "{asked:?}"
    );
}

/// What was found at another address means nothing any more.
#[tokio::test]
async fn what_makes_no_sense_any_more_is_forgotten() {
    let scene = Scene::new().await;
    scene.look(true).await;
    let kept = scene.house.store.write(|tx| {
        diagnosis::keep(tx, &[], &[Check::Clock, Check::Store])?;
        Ok::<_, Refusal>(tx.findings()?.len())
    });
    assert_eq!(kept.await.expect("it can be kept"), 2);
}

/// In the wizard there is nobody to be found yet, but the way can be looked at.
#[tokio::test]
async fn the_way_is_looked_at_before_there_is_an_owner() {
    let house = House::unclaimed();
    let begun = house.store.write(|tx| {
        set_up::claim(tx)?;
        set_up::name_community(tx, "The Test House")?;
        set_up::choose_address(tx, "https://home.example")
    });
    begun.await.expect("a house can be begun");
    tunnelled(&house).await;
    let scene = Scene::of(house);
    let found = scene.look(true).await;
    for check in [Check::WebFinger, Check::Actor, Check::Cache] {
        assert_eq!(found[&check], (Grade::Unseen, Reason::NotOpen), "{check:?}");
    }
    for check in [
        Check::Address,
        Check::Challenge,
        Check::Inbox,
        Check::Streaming,
        Check::Media,
        Check::Upload,
        Check::Tunnel,
    ] {
        assert_eq!(found[&check], (Grade::Fine, Reason::Well), "{check:?}");
    }
}

#[tokio::test]
async fn what_is_bad_is_new_once_and_is_remembered_since_when() {
    let house = House::open().await;
    let at = |house: &House, grade, reason| Finding {
        check: Check::Inbox,
        grade,
        reason,
        figure: None,
        at: house.store.now(),
        since: house.store.now(),
    };
    let keep = async |house: &House, found: Finding| {
        let kept = house.store.write(move |tx| {
            let news = diagnosis::keep(tx, std::slice::from_ref(&found), &Check::ALL)?;
            Ok::<_, Refusal>((news.len(), tx.findings()?[0].since))
        });
        kept.await.expect("it can be kept")
    };
    let first = house.store.now();
    let bad = at(&house, BAD, Reason::Challenged);
    assert_eq!(keep(&house, bad).await, (1, first));
    house.pass(1000);
    let again = at(&house, BAD, Reason::Challenged);
    assert_eq!(keep(&house, again).await, (0, first), "told already");
    house.pass(1000);
    let other = at(&house, BAD, Reason::Barred);
    assert_eq!(keep(&house, other).await, (1, house.store.now()));
    house.pass(1000);
    let well = at(&house, Grade::Fine, Reason::Well);
    assert_eq!(keep(&house, well).await, (0, house.store.now()));
}

/// Strangers can neither find out that such a place is there, nor send anything to it.
#[tokio::test]
async fn the_place_answers_nobody_but_this_house() {
    let scene = Scene::new().await;
    let house = &scene.house;
    let send = async |method: Method, nonce: &str, bytes: usize| {
        let request = Request::builder().method(method);
        let request = request
            .uri(format!("{PLACE}{nonce}"))
            .header(NONCE, nonce)
            .body(Body::from(vec![0; bytes]));
        house.send(request.expect("a request")).await
    };
    let guess = "A".repeat(43);
    for method in [Method::GET, Method::POST] {
        let refused = send(method, &guess, 10).await;
        assert_eq!(refused.status, 404);
        assert_eq!(refused.header(PROOF), None);
    }
    let nonce = house.doors.diagnosis.nonce();
    let answered = send(Method::GET, &nonce, 0).await.ok();
    let proof = answered["proof"].as_str().expect("a proof").to_owned();
    assert!(house.doors.diagnosis.proves(&nonce, &proof));
    let sent = send(Method::POST, &nonce, 3000).await.ok();
    assert_eq!(sent["bytes"], 3000);
    let refused = send(Method::POST, &nonce, THROWN_AWAY_BYTES_MAX + 1).await;
    assert_eq!(refused.status, 413);
    house.doors.diagnosis.forget();
    assert_eq!(send(Method::GET, &nonce, 0).await.status, 404);
    scene.look(false).await;
    let asked = scene.front.asked.lock().expect("a lock").clone();
    let used = asked.iter().find_map(|line| line.split(PLACE).nth(1));
    let used = used.expect("a number was sent").to_owned();
    assert_eq!(send(Method::GET, &used, 0).await.status, 404, "it is over");
}
