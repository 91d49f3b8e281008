//! Sent here by another server, to follow somebody or to answer something.

use super::browser::{Browser, leads_to, says};
use crate::federation::arriving::{comes, follows, note, somebody};
use crate::house::House;
use burrow::door::errands::{Errand, Errands, Resolved};
use burrow::model::AccountId;
use burrow::ops::arrive::Way;
use burrow::store::Error;
use serde_json::json;

const BOB: &str = "https://far.example/users/bob";
const HERE: &str = "/authorize_interaction?uri=";

/// A house whose errands are run by somebody who finds this, whatever is asked for.
fn finds(house: House, found: Option<Resolved>) -> House {
    let (errands, mut taker) = Errands::new();
    tokio::spawn(async move {
        while let Some(errand) = taker.recv().await {
            if let Errand::Resolve { answer, .. } = errand {
                answer.send(found).expect("somebody waits");
            }
        }
    });
    house.with_errands(errands)
}

fn asked(house: &House, from: AccountId, whom: AccountId) -> bool {
    let asked: Result<_, Error> = house.store.read_now(|view| view.follow_request(from, whom));
    asked.expect("the store reads").is_some()
}

#[tokio::test]
async fn whoever_is_sent_here_can_follow() {
    let house = House::open().await;
    let bob = somebody(&house, BOB).await;
    let house = finds(house, Some(Resolved::Account(bob)));
    let ada = house.id("ada");
    let path = format!("{HERE}acct%3Abob%40far.example");
    let mut stranger = Browser::new(&house);
    leads_to(
        &stranger.get(&path).await,
        "/login?to=%2Fauthorize_interaction%3Furi%3Dacct%253Abob%2540far.example",
    );
    let mut browser = Browser::signed_in(&house, "ada").await;
    let page = browser.get(&path).await;
    says(&page, 200, "@bob@far.example");
    says(&page, 200, "action=\"/authorize_interaction\"");
    assert!(!page.text().contains("<script"));
    assert!(!asked(&house, ada, bob), "looking is not following");
    let id = bob.to_string();
    let fields = [("account", id.as_str())];
    leads_to(
        &stranger.post("/authorize_interaction", &fields).await,
        "/login",
    );
    assert!(!asked(&house, ada, bob));
    let page = browser.post("/authorize_interaction", &fields).await;
    says(&page, 200, "You have asked to follow");
    assert!(asked(&house, ada, bob));
    says(&browser.get(&path).await, 200, "You have asked to follow");
    follows(&house, ada, bob).await;
    says(&browser.get(&path).await, 200, "You follow");
}

#[tokio::test]
async fn only_our_own_page_may_press_the_button() {
    let house = House::open().await;
    let bob = somebody(&house, BOB).await;
    let mut browser = Browser::signed_in(&house, "ada").await;
    let request = axum::http::Request::post("/authorize_interaction")
        .header("host", "localhost:4180")
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded");
    let page = browser.send(request, format!("account={bob}").into()).await;
    says(&page, 403, "another site");
    assert!(!asked(&house, house.id("ada"), bob));
}

#[tokio::test]
async fn a_post_is_shown_with_where_to_answer_it() {
    let house = House::open().await;
    somebody(&house, BOB).await;
    let said = note(
        &house,
        BOB,
        "7",
        json!({"content": "<p>Peas? <b>Yes</b></p><script>x</script>"}),
    );
    let id = comes(&house, &said, Way::Asked)
        .await
        .expect("it comes")
        .expect("it stays");
    let house = finds(house, Some(Resolved::Status(id)));
    let mut browser = Browser::signed_in(&house, "ada").await;
    let page = browser
        .get(&format!("{HERE}https%3A%2F%2Ffar.example%2F7"))
        .await;
    says(&page, 200, "Peas? <b>Yes</b>");
    says(
        &page,
        200,
        "open your app and search for https://far.example/users/bob/notes/7",
    );
    assert!(!page.text().contains("<script"));
}

#[tokio::test]
async fn what_is_not_found_or_not_for_them_is_nothing() {
    let house = House::open().await;
    let ben = house.user("ben").await;
    let secret = ben
        .post(
            "/api/v1/statuses",
            json!({"status": "Psst", "visibility": "direct"}),
        )
        .await
        .ok();
    let secret = secret["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a number");
    let mut browser = Browser::signed_in(&house, "ada").await;
    // Nobody runs errands.
    says(
        &browser.get(&format!("{HERE}acct:x@far.example")).await,
        404,
        "be found",
    );
    for bad in [String::new(), "+".to_owned(), "a".repeat(2_049)] {
        let page = browser.get(&format!("{HERE}{bad}")).await;
        assert_eq!(page.status, 422, "{bad}");
    }
    for (fields, status) in [
        (vec![], 422),
        (vec![("account", "x")], 422),
        (vec![("account", "77")], 404),
    ] {
        let page = browser.post("/authorize_interaction", &fields).await;
        assert_eq!(page.status.as_u16(), status, "{fields:?}");
    }
    let house = finds(house, Some(Resolved::Status(secret)));
    let mut browser = Browser::signed_in(&house, "ada").await;
    let page = browser.get(&format!("{HERE}https://far.example/1")).await;
    says(&page, 404, "be found");
    assert!(!page.text().contains("Psst"));
}
