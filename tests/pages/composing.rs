//! A post from the browser, by whoever lives here.

use crate::house::House;
use crate::pages::browser::{Browser, says};
use regex::Regex;

/// The key that a page with the form brings.
fn key(page: &str) -> String {
    let key = Regex::new(r#"name="key" value="([^"]+)""#).expect("a pattern");
    key.captures(page).expect("a form with a key")[1].to_owned()
}

#[tokio::test]
async fn who_has_just_joined_can_say_hello() {
    let house = House::open().await;
    house.user("ben").await;
    let mut ben = Browser::signed_in(&house, "ben").await;
    let page = ben.get("/apps?joined").await;
    says(&page, 200, "Everybody can read it");
    let key = key(&page.text());
    let post = [("text", " Hello, it’s Ben! "), ("key", key.as_str())];
    let first = ben.post("/compose", &post).await;
    let again = ben.post("/compose", &post).await;
    assert_eq!(first.status, 303, "{}", first.text());
    assert_eq!(first.header("location"), again.header("location"));
    let page = first
        .header("location")
        .expect("the post's page")
        .to_owned();
    says(&ben.get(&page).await, 200, "Hello, it’s Ben!");
    says(&ben.get("/apps").await, 200, "Choose an app");
}

#[tokio::test]
async fn what_cannot_be_posted_comes_back_with_a_sentence() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get("/compose").await, 200, "Your post");
    says(
        &ada.post("/compose", &[("text", "  ")]).await,
        422,
        "Write something",
    );
    let long = "x".repeat(5001);
    let reply = ada.post("/compose", &[("text", &long)]).await;
    says(&reply, 422, "5000");
    says(&reply, 422, "xxxx");
}
