//! The tour of a new owner: rules, rescue sheet, invites, first post; every step twice, left for later, and resumed. And
//! the way back in by the rescue sheet.

use crate::house::House;
use crate::pages::browser::{Browser, leads_to, says};
use crate::pages::getting_in::with_app;
use burrow::model::settings::{Asking, Settings, Tour};
use burrow::store::Error;
use regex::Regex;
use std::time::Duration;

fn settings(house: &House) -> Settings {
    let read: Result<Settings, Error> = house.store.read_now(|view| view.settings());
    read.expect("the store reads")
}

/// An open house whose owner's tour begins.
async fn new_house() -> (House, Browser) {
    let house = House::open().await;
    let again = house.store.write(|tx| {
        let settings = Settings {
            tour: Tour::Rules,
            ..tx.settings()?
        };
        tx.put_settings(&settings)
    });
    again.await.expect("settings can be written");
    let ada = Browser::signed_in(&house, "ada").await;
    (house, ada)
}

/// The twelve words on the sheet, and the two that are asked for.
fn words(page: &str) -> (Vec<String>, String) {
    let list = page
        .split("<ol class=\"words\">")
        .nth(1)
        .and_then(|rest| rest.split("</ol>").next())
        .expect("a list of words");
    let word = Regex::new("<li>([a-z]+)").expect("a pattern");
    let words: Vec<String> = word
        .captures_iter(list)
        .map(|found| found[1].to_owned())
        .collect();
    assert_eq!(words.len(), 12);
    let asked = Regex::new(r"Type word (\d+) and word (\d+)").expect("a pattern");
    let asked = asked.captures(page).expect("two words are asked for");
    let nth = |at: usize| words[asked[at].parse::<usize>().expect("a number") - 1].clone();
    let typed = format!("{} {}", nth(1), nth(2));
    (words, typed)
}

#[tokio::test]
async fn the_owner_is_shown_around() {
    let (house, mut ada) = new_house().await;
    leads_to(&ada.get("/").await, "/welcome");
    leads_to(&ada.get("/welcome").await, "/welcome/rules");

    says(
        &ada.get("/welcome/rules").await,
        200,
        "Be kind, also when you are tired.",
    );
    let rules = [("preset", "family"), ("question", "Who are you?")];
    for _ in 0..2 {
        leads_to(&ada.post("/welcome/rules", &rules).await, "/welcome/rescue");
    }
    let kept = settings(&house);
    assert_eq!(
        (kept.rules.len(), kept.join_question.as_str()),
        (3, "Who are you?")
    );
    assert_eq!(
        kept.asking,
        Asking::Open,
        "who has a question lets people ask"
    );

    let page = ada.get("/welcome/rescue").await;
    let (list, typed) = words(&page.text());
    let again = words(&ada.get("/welcome/rescue").await.text()).0;
    assert_eq!(
        list, again,
        "a page that is loaded again shows the same words"
    );
    let wrong = ada.post("/welcome/rescue", &[("words", "zoo zebra")]).await;
    says(&wrong, 422, "Compare your copy");
    assert!(settings(&house).rescue.words.is_none());
    for _ in 0..2 {
        let typed = [("words", typed.as_str())];
        leads_to(
            &ada.post("/welcome/rescue", &typed).await,
            "/welcome/invites",
        );
    }
    let kept = settings(&house);
    assert!(kept.rescue.words.is_some() && kept.rescue.offered.is_none());
    says(&ada.get("/welcome/rescue").await, 200, "be shown again");
    hands_out_invites_and_says_hello(&house, &mut ada).await;
}

/// The second half of the tour.
async fn hands_out_invites_and_says_hello(house: &House, ada: &mut Browser) {
    let page = ada.get("/welcome/invites").await.text();
    assert_eq!(page.matches("home.example/invite/").count(), 1, "{page}");
    for _ in 0..2 {
        let more = [("have", "1")];
        leads_to(
            &ada.post("/welcome/invites", &more).await,
            "/welcome/invites",
        );
    }
    assert_eq!(settings(house).tour_invites.len(), 2);
    leads_to(
        &ada.post("/welcome/later", &[("step", "invites")]).await,
        "/welcome/post",
    );

    says(
        &ada.get("/welcome/post").await,
        200,
        "first post from The Test House",
    );
    says(
        &ada.post("/welcome/post", &[("text", " ")]).await,
        422,
        "Write something",
    );
    for _ in 0..2 {
        let said = [("text", "Hello! Tea is on.")];
        leads_to(&ada.post("/welcome/post", &said).await, "/welcome");
    }
    says(&ada.get("/welcome").await, 200, "delivered to nobody else");
    says(&ada.get("/").await, 200, "Hello, Ada");
    let posts = format!("/api/v1/accounts/{}/statuses", house.id("ada"));
    let posts = house.anonymous().get(&posts).await.ok();
    assert_eq!(posts.as_array().map(Vec::len), Some(1));
    leads_to(&ada.get("/welcome/post").await, "/welcome");
}

#[tokio::test]
async fn everything_can_wait() {
    let (house, mut ada) = new_house().await;
    for (step, next) in [
        ("rules", "/welcome/rescue"),
        ("rescue", "/welcome/invites"),
        ("invites", "/welcome/post"),
        ("post", "/welcome"),
    ] {
        leads_to(&ada.post("/welcome/later", &[("step", step)]).await, next);
    }
    says(&ada.get("/welcome").await, 200, "no rescue sheet yet");
    says(&ada.get("/").await, 200, "Hello, Ada");
    leads_to(
        &ada.post("/welcome/later", &[("step", "rules")]).await,
        "/welcome/rescue",
    );
    assert_eq!(settings(&house).tour, Tour::Done, "later never leads back");
    says(&ada.post("/welcome/later", &[]).await, 422, "");
}

#[tokio::test]
async fn rules_can_be_ones_own() {
    let (house, mut ada) = new_house().await;
    let own = [
        ("preset", "own"),
        ("rules", "Shoes off.\r\n\r\nBe kind.\r\n"),
        ("question", ""),
    ];
    leads_to(&ada.post("/welcome/rules", &own).await, "/welcome/rescue");
    let texts: Vec<String> = settings(&house)
        .rules
        .into_iter()
        .map(|rule| rule.text)
        .collect();
    assert_eq!(texts, ["Shoes off.", "Be kind."]);
    let asking = settings(&house).asking;
    assert_eq!(asking, Asking::Closed, "who has none doesn't");
    says(&ada.get("/welcome/rules").await, 200, "Shoes off.");
    let long = "x".repeat(301);
    let too_long = [("preset", "own"), ("rules", long.as_str())];
    says(
        &ada.post("/welcome/rules", &too_long).await,
        422,
        "At most 20 rules",
    );
    let asks = [("preset", "family"), ("question", long.as_str())];
    says(&ada.post("/welcome/rules", &asks).await, 422, "at most 300");
}

/// Writes the words down; all twelve of them.
async fn sheet(ada: &mut Browser) -> String {
    let (list, typed) = words(&ada.get("/welcome/rescue").await.text());
    let reply = ada.post("/welcome/rescue", &[("words", &typed)]).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    list.join(" ")
}

#[tokio::test]
async fn the_words_let_the_owner_back_in() {
    let (house, mut ada) = new_house().await;
    let list = sheet(&mut ada).await;
    let mut lost = Browser::new(&house);
    says(&lost.get("/rescue").await, 200, "twelve words");
    let try_with = |words: &str, password: &str| {
        [
            ("words", words.to_owned()),
            ("password", password.to_owned()),
        ]
    };
    let new = "a brand new password";
    for (typed, password, why) in [
        ("zoo zoo", new, "There are 2 words"),
        (
            "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo",
            new,
            "belong together",
        ),
        (
            "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrng",
            new,
            "is not on any rescue sheet",
        ),
        (
            "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong",
            new,
            "not of the one that counts",
        ),
        (list.as_str(), "short", "at least 12 characters"),
    ] {
        let form = try_with(typed, password);
        let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
        says(&lost.post("/rescue", &form).await, 422, why);
    }
    assert!(lost.session.is_empty());
    let form = [("words", list.to_uppercase()), ("password", new.to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
    leads_to(&lost.post("/rescue", &form).await, "/");
    assert_eq!(lost.get("/devices").await.status, 200);
    leads_to(&ada.get("/devices").await, "/login?to=%2Fdevices");
    let mut again = Browser::new(&house);
    let sign_in = [("handle", "ada"), ("password", new)];
    leads_to(&again.post("/login", &sign_in).await, "/");
}

/// Whoever needs the sheet has often lost the phone with the app as well.
#[tokio::test]
async fn the_words_open_although_the_second_step_is_lost() {
    let (house, mut ada) = new_house().await;
    let list = sheet(&mut ada).await;
    with_app(&house, "ada").await;
    let form = [
        ("words", list.as_str()),
        ("password", "a brand new password"),
    ];
    leads_to(&Browser::new(&house).post("/rescue", &form).await, "/");
    let sign_in = [("handle", "ada"), ("password", "a brand new password")];
    leads_to(&Browser::new(&house).post("/login", &sign_in).await, "/");
}

#[tokio::test]
async fn guessing_words_is_slow() {
    let (house, mut ada) = new_house().await;
    let list = sheet(&mut ada).await;
    let mut eve = Browser::new(&house);
    let wrong = "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong";
    let new = ("password", "a brand new password");
    for _ in 0..10 {
        assert_eq!(
            eve.post("/rescue", &[("words", wrong), new]).await.status,
            422
        );
    }
    let right = [("words", list.as_str()), new];
    says(&eve.post("/rescue", &right).await, 429, "tried too often");
    house.wait(Duration::from_secs(15 * 60));
    leads_to(&eve.post("/rescue", &right).await, "/");
}

#[tokio::test]
async fn a_new_sheet_replaces_the_old_one_only_when_it_is_written_down() {
    let (house, mut ada) = new_house().await;
    let old = sheet(&mut ada).await;
    let shown = ada.post("/welcome/rescue", &[("new", "1")]).await;
    let (new, typed) = words(&shown.text());
    assert_ne!(old, new.join(" "));
    let password = ("password", "a brand new password");
    let mut lost = Browser::new(&house);
    leads_to(
        &lost.post("/rescue", &[("words", &old), password]).await,
        "/",
    );
    leads_to(
        &lost.post("/welcome/rescue", &[("words", &typed)]).await,
        "/welcome/invites",
    );
    let mut late = Browser::new(&house);
    says(
        &late.post("/rescue", &[("words", &old), password]).await,
        422,
        "not of the one that counts",
    );
}

#[tokio::test]
async fn in_a_house_without_a_sheet_no_words_let_anybody_in() {
    let house = House::open().await;
    let form = [
        ("words", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"),
        ("password", "a brand new password"),
    ];
    says(
        &Browser::new(&house).post("/rescue", &form).await,
        422,
        "no rescue sheet for this place",
    );
    says(
        &Browser::new(&House::unclaimed()).get("/rescue").await,
        404,
        "",
    );
}
