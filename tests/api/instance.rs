//! What the house says of itself, and what else clients ask before anyone has signed in.

use crate::house::House;
use serde_json::json;

#[tokio::test]
async fn strangers_learn_name_limits_and_where_to_stream() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.says("hello").await;
    let stranger = house.anonymous();
    let two = stranger.get("/api/v2/instance").await.ok();
    assert_eq!(two["domain"], "home.example");
    assert_eq!(
        two["configuration"]["urls"]["streaming"],
        "wss://home.example"
    );
    assert_eq!(two["configuration"]["statuses"]["max_characters"], 5000);
    assert_eq!(two["usage"]["users"]["active_month"], 1);
    assert_eq!(two["registrations"]["enabled"], false);
    let version = two["version"].as_str().expect("a version");
    assert!(
        version.starts_with(|c: char| c.is_ascii_digit()),
        "Mastodon.py stumbles over a version that begins with a letter: {version}"
    );
    let one = stranger.get("/api/v1/instance").await.ok();
    assert_eq!(one["uri"], two["domain"]);
    assert_eq!(one["urls"]["streaming_api"], "wss://home.example");
    assert_eq!(one["stats"]["status_count"], 1);
    assert_eq!(one["rules"], two["rules"]);
    let rules = stranger.get("/api/v1/instance/rules").await.ok();
    assert_eq!(rules, two["rules"]);
}

#[tokio::test]
async fn nodeinfo_leads_to_a_document_that_names_mastodons_api() {
    let house = House::open().await;
    let stranger = house.anonymous();
    let links = stranger.get("/.well-known/nodeinfo").await.ok();
    let href = links["links"][0]["href"].as_str().expect("an address");
    assert_eq!(href, "https://home.example/nodeinfo/2.0");
    let info = stranger.get("/nodeinfo/2.0").await.ok();
    assert_eq!(info["software"]["name"], "burrow");
    assert_eq!(info["metadata"]["upstream"]["name"], "mastodon");
    assert_eq!(info["openRegistrations"], false);
}

#[tokio::test]
async fn what_the_house_does_not_have_is_an_empty_list() {
    let house = House::open().await;
    for path in ["custom_emojis", "instance/peers"] {
        let list = house.anonymous().get(&format!("/api/v1/{path}")).await.ok();
        assert_eq!(list, json!([]), "{path}");
    }
}
