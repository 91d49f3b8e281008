//! Getting back in without e-mail: recovery codes, links from those who look after one, and claiming the house again.

use super::getting_in::{codes, with_app};
use crate::house::{House, PASSWORD};
use crate::pages::browser::{Browser, leads_to, says};
use burrow::door::visitor::Listener;
use burrow::model::account::{Role, User};
use burrow::model::lock::Lock;
use burrow::ops::{Refusal, reclaim};
use burrow::store::Error;
use regex::Regex;
use std::time::Duration;

const NEW: &str = "a new long password";

fn lock(house: &House, handle: &str) -> Lock {
    let id = house.id(handle);
    let lock: Result<Lock, Error> = house.store.read_now(|view| view.lock(id));
    lock.expect("the store reads")
}

async fn promote(house: &House, handle: &str, role: Role) {
    let id = house.id(handle);
    let changed: Result<(), Refusal> = house
        .store
        .write(move |tx| {
            let user = tx.user(id)?.expect("somebody");
            Ok(tx.put_user(&User { role, ..user })?)
        })
        .await;
    changed.expect("a role is given");
}

fn audited(house: &House, act: &str) -> usize {
    let act = act.to_owned();
    let found: Result<_, Error> = house.store.read_now(move |view| {
        view.audit(&burrow::model::Page::newest(50), |entry| {
            entry.act.name() == act
        })
    });
    found.expect("the store reads").len()
}

#[tokio::test]
async fn a_code_gives_a_new_password_once() {
    let house = House::open().await;
    house.user("ben").await;
    let mut here = Browser::signed_in(&house, "ben").await;
    let codes = codes(&mut here).await;
    let mut lost = Browser::new(&house);
    says(&lost.get("/login").await, 200, "Use a recovery code.");
    says(&lost.get("/recover").await, 200, "Recovery code");
    let form = |handle, code, new| [("handle", handle), ("code", code), ("new", new)];
    let weak = lost
        .post("/recover", &form("ben", &codes[0], "short"))
        .await;
    says(&weak, 422, "at least 12");
    assert_eq!(
        lock(&house, "ben").codes.len(),
        8,
        "a weak password costs no code"
    );
    let right = form("@Ben@home.example", &codes[0], NEW);
    let reply = lost.post("/recover", &right).await;
    leads_to(&reply, "/settings/security?recovered");
    says(
        &lost.get("/settings/security?recovered").await,
        200,
        "You have a new password",
    );
    leads_to(&here.get("/settings").await, "/login?to=%2Fsettings");
    says(
        &lost.get("/").await,
        200,
        "A recovery code was used to choose",
    );
    let again = lost
        .post("/recover", &form("ben", &codes[0], "another long one"))
        .await;
    says(&again, 422, "don’t fit together");
    let signed = [("handle", "ben"), ("password", NEW)];
    leads_to(&Browser::new(&house).post("/login", &signed).await, "/");
}

#[tokio::test]
async fn wrong_codes_are_not_told_apart_and_slow() {
    let house = House::open().await;
    house.user("ben").await;
    let codes = codes(&mut Browser::signed_in(&house, "ben").await).await;
    let mut eve = Browser::new(&house);
    let tries = [
        ("ben", "AAAA-AAAA-AAAA-AAAA"),
        ("nobody", codes[0].as_str()),
        // Somebody else's code, and nothing at all.
        ("ada", codes[0].as_str()),
        ("ben", ""),
    ];
    let mut answers = Vec::new();
    for (handle, code) in tries {
        let form = [("handle", handle), ("code", code), ("new", NEW)];
        let reply = eve.post("/recover", &form).await;
        says(&reply, 422, "don’t fit together");
        answers.push(reply.text().replace(handle, "HANDLE"));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "all wrong answers are the same page");
    for _ in 0..10 {
        let form = [("handle", "ben"), ("code", "wrong"), ("new", NEW)];
        eve.post("/recover", &form).await;
    }
    let right = [("handle", "ben"), ("code", codes[0].as_str()), ("new", NEW)];
    says(
        &eve.post("/recover", &right).await,
        429,
        "Too many wrong attempts",
    );
    house.wait(Duration::from_secs(15 * 60));
    leads_to(
        &eve.post("/recover", &right).await,
        "/settings/security?recovered",
    );
}

#[tokio::test]
async fn a_code_for_the_password_leaves_the_second_step() {
    let house = House::open().await;
    let codes = codes(&mut Browser::signed_in(&house, "ada").await).await;
    with_app(&house, "ada").await;
    let mut lost = Browser::new(&house);
    let form = [("handle", "ada"), ("code", codes[0].as_str()), ("new", NEW)];
    let reply = lost.post("/recover", &form).await;
    let second = "/login/second?to=%2Fsettings%2Fsecurity%3Frecovered";
    leads_to(&reply, second);
    assert!(lost.session.is_empty());
    let form = [
        ("code", codes[1].as_str()),
        ("to", "/settings/security?recovered"),
    ];
    leads_to(
        &lost.post("/login/second", &form).await,
        "/settings/security?recovered",
    );
}

#[tokio::test]
async fn nobody_is_reminded_for_ever() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get("/").await, 200, "no recovery codes yet");
    leads_to(&ada.post("/settings/security/codes/later", &[]).await, "/");
    assert!(!ada.get("/").await.text().contains("no recovery codes yet"));
    house.wait(Duration::from_secs(7 * 24 * 60 * 60));
    says(&ada.get("/").await, 200, "no recovery codes yet");
    house.wait(Duration::from_secs(1));
    ada.post("/settings/security/sure", &[("password", PASSWORD)])
        .await;
    codes(&mut ada).await;
    assert!(!ada.get("/").await.text().contains("recovery codes yet"));
}

/// Makes a link in somebody's browser; its path.
async fn link(
    browser: &mut Browser,
    house: &House,
    handle: &str,
    fields: &[(&str, &str)],
) -> String {
    let path = format!("/people/{}/help-in", house.id(handle));
    says(&browser.get(&path).await, 200, "back in");
    let page = browser.post(&path, fields).await;
    says(&page, 200, "You see it only now");
    let found =
        Regex::new("https://home.example(/reset/[0-9]+-[A-Za-z0-9_-]{43})<").expect("a pattern");
    let text = page.text();
    found.captures(&text).expect("a link")[1].to_owned()
}

#[tokio::test]
async fn a_link_opens_once_and_the_person_is_told() {
    let house = House::open().await;
    house.user("ben").await;
    let mut ben = Browser::signed_in(&house, "ben").await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let first = link(&mut ada, &house, "ben", &[]).await;
    says(&ben.get("/").await, 200, "Ada made a link");
    let second = link(&mut ada, &house, "ben", &[]).await;
    assert_eq!(audited(&house, "account.password_reset"), 2);
    let mut lost = Browser::new(&house);
    says(&lost.get(&first).await, 410, "doesn’t open any more");
    says(
        &lost.get(&second).await,
        200,
        "Hello ben. Ada made this link",
    );
    says(
        &lost.post(&second, &[("new", "short")]).await,
        422,
        "at least 12",
    );
    let used = lost.post(&second, &[("new", NEW)]).await;
    leads_to(&used, "/settings/security?recovered");
    leads_to(&ben.get("/devices").await, "/login?to=%2Fdevices");
    says(
        &lost.get("/devices").await,
        200,
        "The link that Ada made was used",
    );
    says(
        &lost.post(&second, &[("new", NEW)]).await,
        410,
        "doesn’t open any more",
    );
    let old = [("handle", "ben"), ("password", PASSWORD)];
    says(&ben.post("/login", &old).await, 422, "don’t fit");
    for bad in ["/reset/", "/reset/1", "/reset/x-y", "/reset/1-abc"] {
        let status = lost.get(bad).await.status.as_u16();
        assert!([404, 410].contains(&status), "{bad}: {status}");
    }
    let late = link(&mut ada, &house, "ben", &[]).await;
    house.wait(Duration::from_secs(24 * 60 * 60));
    says(&lost.get(&late).await, 410, "doesn’t open any more");
}

#[tokio::test]
async fn only_those_who_look_after_somebody_help_them() {
    let house = House::open().await;
    for handle in ["ben", "cleo", "dora", "mona", "milo"] {
        house.user(handle).await;
    }
    promote(&house, "mona", Role::Moderator).await;
    promote(&house, "milo", Role::Moderator).await;
    promote(&house, "dora", Role::Owner).await;
    let may = async |who: &str, whom: &str| {
        let path = format!("/people/{}/help-in", house.id(whom));
        let mut browser = Browser::signed_in(&house, who).await;
        let look = browser.get(&path).await.status.as_u16();
        let act = browser.post(&path, &[]).await.status.as_u16();
        assert_eq!(look, act, "{who} and {whom}");
        act == 200
    };
    for (who, whom, right) in [
        ("ada", "ben", true),
        ("ada", "mona", true),
        ("ada", "dora", false),
        ("ada", "ada", false),
        ("mona", "ben", true),
        ("mona", "milo", false),
        ("mona", "ada", false),
        ("ben", "cleo", false),
        ("ben", "ada", false),
        ("ben", "ben", false),
    ] {
        assert_eq!(may(who, whom).await, right, "{who} and {whom}");
    }
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get("/people/99/help-in").await, 404, "Nothing here");
    says(
        &ada.post("/people/x/help-in", &[]).await,
        404,
        "Nothing here",
    );
    let to = format!("/people/{}/help-in", house.id("ben"));
    leads_to(&Browser::new(&house).post(&to, &[]).await, "/login");
}

#[tokio::test]
async fn whoever_invited_somebody_helps_them_but_leaves_the_second_step() {
    let house = House::open().await;
    house.user("ben").await;
    let mut ben = Browser::signed_in(&house, "ben").await;
    let made = ben
        .post("/invites", &[("uses", "1"), ("expiry", "7")])
        .await;
    let page = ben
        .get(made.header("location").expect("a page"))
        .await
        .text();
    let code = Regex::new("/invite/([A-Za-z0-9_-]+)<").expect("a pattern");
    let code = code.captures(&page).expect("a link")[1].to_owned();
    let mut rosa = Browser::new(&house);
    let form = [("handle", "rosa"), ("password", PASSWORD)];
    rosa.post(&format!("/invite/{code}"), &form).await;
    with_app(&house, "rosa").await;
    let path = format!("/people/{}/help-in", house.id("rosa"));
    let page = ben.get(&path).await;
    says(&page, 200, "Help rosa back in");
    assert!(
        !page.text().contains("second_step"),
        "that is not his to take"
    );
    assert_eq!(
        ben.post(&path, &[("second_step", "yes")]).await.status,
        403,
        "not even by hand"
    );
    let way = link(&mut ben, &house, "rosa", &[]).await;
    let mut lost = Browser::new(&house);
    let used = lost.post(&way, &[("new", NEW)]).await;
    assert!(
        used.header("location")
            .is_some_and(|to| to.starts_with("/login/second"))
    );
    assert!(lock(&house, "rosa").app.is_some());
    // The owner may take it away, and it is in the log.
    let mut ada = Browser::signed_in(&house, "ada").await;
    let way = link(&mut ada, &house, "rosa", &[("second_step", "yes")]).await;
    says(&lost.get(&way).await, 200, "no second step any more");
    leads_to(
        &lost.post(&way, &[("new", NEW)]).await,
        "/settings/security?recovered",
    );
    assert!(!lock(&house, "rosa").has_second_step());
    assert_eq!(audited(&house, "account.second_step_taken"), 1);
    // Whoever is locked out is not let in by a link that was made before.
    let way = link(&mut ada, &house, "rosa", &[]).await;
    let id = house.id("rosa");
    let locked: Result<(), Refusal> = house
        .store
        .write(move |tx| {
            let user = tx.user(id)?.expect("rosa");
            Ok(tx.put_user(&User {
                disabled: true,
                ..user
            })?)
        })
        .await;
    locked.expect("rosa is locked out");
    says(&lost.get(&way).await, 410, "doesn’t open any more");
}

const CODE: &str = "K7QM-2XRT";

/// A house whose file was found at the start.
async fn waiting() -> House {
    let house = House::open().await;
    house.user("ben").await;
    let begun = house.store.write(reclaim::begin).await;
    assert!(begun.expect("the house waits"));
    *house.doors.claim_code.lock().expect("a lock") = Some(CODE.to_owned());
    house.pass(1);
    house
}

#[tokio::test]
async fn an_owner_who_is_locked_out_claims_the_house_again() {
    let house = waiting().await;
    with_app(&house, "ada").await;
    let mut back = Browser::new(&house);
    leads_to(&back.get("/claim").await, "/claim/owner");
    says(
        &back.get("/claim/owner").await,
        200,
        "Get back into your burrow",
    );
    leads_to(&back.get("/claim/owner/password").await, "/claim/owner");
    says(
        &back.post("/claim/owner", &[("code", "AAAA-AAAA")]).await,
        422,
        "not the claim code",
    );
    leads_to(
        &back.post("/claim/owner/password", &[("new", NEW)]).await,
        "/claim/owner",
    );
    leads_to(
        &back.post("/claim/owner", &[("code", CODE)]).await,
        "/claim/owner/password",
    );
    // That opens nothing else.
    leads_to(&back.get("/people").await, "/login?to=%2Fpeople");
    let page = back.get("/claim/owner/password").await;
    says(&page, 200, "@ada");
    assert!(!page.text().contains("@ben"), "only owners can be chosen");
    let (ada, ben) = (house.id("ada").to_string(), house.id("ben").to_string());
    let other = back
        .post("/claim/owner/password", &[("who", &ben), ("new", NEW)])
        .await;
    assert_eq!(other.status, 403);
    let weak = back
        .post("/claim/owner/password", &[("who", &ada), ("new", "short")])
        .await;
    says(&weak, 422, "at least 12");
    let done = back
        .post("/claim/owner/password", &[("who", &ada), ("new", NEW)])
        .await;
    leads_to(&done, "/settings/security?recovered");
    says(&back.get("/people").await, 200, "ben");
    says(
        &back.get("/devices").await,
        200,
        "claimed again at the box itself",
    );
    assert!(!lock(&house, "ada").has_second_step());
    assert!(house.doors.claim_code.lock().expect("a lock").is_none());
    assert_eq!(audited(&house, "house.owner_reset"), 1);
    assert_eq!(audited(&house, "account.claimed_again"), 1);
    says(&back.get("/claim/owner").await, 404, "Nothing here");
    says(
        &back.post("/claim", &[("code", CODE)]).await,
        409,
        "already",
    );
}

#[tokio::test]
async fn a_house_is_claimed_again_only_at_home_and_only_when_it_waits() {
    let house = waiting().await;
    let mut far = Browser::through(burrow::run::router(&house.doors, Listener::Origin));
    for path in ["/claim", "/claim/owner", "/claim/owner/password"] {
        assert_eq!(far.get(path).await.status, 404, "{path}");
        let form = [("code", CODE), ("new", NEW)];
        assert_eq!(far.post(path, &form).await.status, 404, "{path}");
    }
    let mut near = Browser::new(&house);
    for _ in 0..10 {
        near.post("/claim/owner", &[("code", "AAAA-AAAA")]).await;
    }
    says(
        &near.post("/claim/owner", &[("code", CODE)]).await,
        429,
        "Wait",
    );
    // A session from before the house waited, or after it no longer does, is worth nothing.
    house.wait(Duration::from_secs(60));
    leads_to(
        &near.post("/claim/owner", &[("code", CODE)]).await,
        "/claim/owner/password",
    );
    let (ada, hash) = (house.id("ada"), house.doors.passwords.hash_now(NEW));
    let finished = house
        .store
        .write(move |tx| reclaim::finish(tx, ada, &hash))
        .await;
    finished.expect("somebody else was first");
    assert_eq!(near.get("/claim/owner/password").await.status, 404);
    house.pass(1);
    let begun = house.store.write(reclaim::begin).await;
    assert!(begun.expect("the house waits again"));
    leads_to(&near.get("/claim/owner/password").await, "/claim/owner");
    let fresh = House::unclaimed();
    let refused = fresh.store.write(reclaim::begin).await;
    assert!(matches!(refused, Err(Refusal::Conflict(_))));
    assert_eq!(Browser::new(&fresh).get("/claim/owner").await.status, 404);
}
