//! What there is to read about the house, what is talked about, and what there is none of yet.

use crate::house::shape::assert_shape;
use crate::house::{House, ids};
use burrow::door::peers::PEERS_TIME;
use burrow::model::account::{Account, Picture};
use burrow::model::emoji::Emoji;
use burrow::model::settings::{Rule, Settings};
use burrow::model::{AccountId, RuleId};
use burrow::store::Error;
use serde_json::{Value, json};
use std::time::Duration;

async fn with_rules(house: &House) {
    let done: Result<(), Error> = house
        .store
        .write(|tx| {
            let rule = Rule {
                id: RuleId(7),
                text: "Be kind".to_owned(),
                hint: "To children most of all".to_owned(),
            };
            tx.put_settings(&Settings {
                rules: vec![rule],
                description: "Ours & <yours>".to_owned(),
                status_chars_max: 777,
                ..tx.settings()?
            })
        })
        .await;
    done.expect("the store writes");
}

#[tokio::test]
async fn the_house_is_described_in_both_forms() {
    let house = House::open().await;
    with_rules(&house).await;
    house.user("ben").await.says("hello").await;
    let two = house.anonymous().get("/api/v2/instance").await.ok();
    assert_shape("instance", &two);
    assert_eq!(two["domain"], "home.example");
    assert_eq!(two["title"], "The Test House");
    let version = two["version"].as_str().unwrap();
    assert!(
        version.starts_with("4.4.0 (compatible; Burrow "),
        "{version}"
    );
    assert_eq!(two["api_versions"]["mastodon"], 6);
    assert_eq!(two["usage"]["users"]["active_month"], 1);
    let limits = &two["configuration"];
    assert_eq!(limits["urls"]["streaming"], "wss://home.example");
    assert_eq!(limits["statuses"]["max_characters"], 777);
    assert_eq!(limits["polls"]["min_expiration"], 300);
    assert_eq!(two["registrations"]["enabled"], false);
    assert_eq!(two["contact"]["account"]["acct"], "ada");
    assert_eq!(two["rules"][0]["id"], "7");
    let one = house.anonymous().get("/api/v1/instance").await.ok();
    assert_shape("instance_v1", &one);
    assert_eq!(
        one["stats"],
        json!({"user_count": 2, "status_count": 1, "domain_count": 0})
    );
    assert_eq!(one["urls"]["streaming_api"], "wss://home.example");
    assert_eq!(
        one["configuration"]["statuses"],
        two["configuration"]["statuses"]
    );
    let thumbnail = one["thumbnail"].as_str().unwrap();
    let path = thumbnail.strip_prefix("https://home.example").unwrap();
    let picture = house.anonymous().get(path).await;
    assert_eq!(picture.header("content-type"), Some("image/png"));
}

#[tokio::test]
async fn there_is_something_to_read_about_it() {
    let house = House::open().await;
    with_rules(&house).await;
    let anyone = house.anonymous();
    let read = async |name: &str| anyone.get(&format!("/api/v1/instance/{name}")).await;
    let rule = json!([{"id": "7", "text": "Be kind", "hint": "To children most of all", "translations": {}}]);
    assert_eq!(read("rules").await.ok(), rule);
    let about = read("extended_description").await.ok();
    assert_eq!(about["content"], "<p>Ours &amp; &lt;yours&gt;</p>");
    let privacy = read("privacy_policy").await.ok();
    assert_shape("privacy_policy", &privacy);
    assert!(
        privacy["content"]
            .as_str()
            .unwrap()
            .starts_with("<p>The Test House runs on")
    );
    read("terms_of_service").await.refused(404);
    read("terms_of_service/2026-01-01").await.refused(404);
    let languages = read("languages").await.ok();
    assert!(
        languages
            .as_array()
            .unwrap()
            .contains(&json!({"code": "en", "name": "en"}))
    );
    assert_eq!(read("translation_languages").await.ok(), json!({}));
    assert_eq!(read("domain_blocks").await.ok(), json!([]));
    assert_eq!(read("peers").await.ok(), json!([]));
}

#[tokio::test]
async fn peers_are_the_servers_that_we_have_met() {
    let house = House::open().await;
    let done: Result<(), Error> = house
        .store
        .write(|tx| {
            for (name, domain) in [
                ("a", "Far.example"),
                ("b", "far.example"),
                ("c", "away.example"),
            ] {
                let id: AccountId = tx.new_id();
                tx.put_account(&Account {
                    domain: Some(domain.to_lowercase()),
                    uri: Some(format!("https://{domain}/{name}")),
                    ..Account::local(id, name, tx.now())
                })?;
            }
            Ok(())
        })
        .await;
    done.expect("the store writes");
    let anyone = house.anonymous();
    let peers = anyone.get("/api/v1/instance/peers").await.ok();
    assert_eq!(peers, json!(["away.example", "far.example"]));
    let found = anyone.get("/api/v1/peers/search?q=FA").await.ok();
    assert_eq!(found, json!(["far.example"]));
    assert_eq!(anyone.get("/api/v1/peers/search?q=").await.ok(), json!([]));
    let one = anyone.get("/api/v1/instance").await.ok();
    assert_eq!(one["stats"]["domain_count"], 2);
}

/// Whoever asked had the house walk over all accounts and servers that it knows, each time.
#[tokio::test]
async fn whom_we_have_met_is_looked_up_every_few_minutes_only() {
    let house = House::open().await;
    let meet = async |name: &'static str| {
        let met = house.store.write(move |tx| {
            let now = tx.now();
            tx.note_host(name, |host| host.last_contact = Some(now))
        });
        let met: Result<(), Error> = met.await;
        met.expect("the store writes");
    };
    let told = async || {
        let anyone = house.anonymous();
        let peers = anyone.get("/api/v1/instance/peers").await.ok();
        let one = anyone.get("/api/v1/instance").await.ok();
        let found = anyone.get("/api/v1/peers/search?q=f").await.ok();
        assert_eq!(found, peers, "all know the same");
        let count = peers.as_array().expect("a list").len();
        assert_eq!(one["stats"]["domain_count"], count);
        count
    };
    meet("far.example").await;
    assert_eq!(told().await, 1);
    meet("further.example").await;
    assert_eq!(told().await, 1, "as it was a moment ago");
    house.wait(PEERS_TIME);
    assert_eq!(told().await, 2);
}

#[tokio::test]
async fn activity_counts_what_is_public_week_by_week() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.says("one").await;
    for hidden in [
        json!({"status": "x", "visibility": "private"}),
        json!({"status": "x", "local_only": true}),
    ] {
        ada.post("/api/v1/statuses", hidden).await.ok();
    }
    house.wait(Duration::from_secs(7 * 24 * 60 * 60));
    ada.says("two").await;
    ada.says("three").await;
    let weeks = house
        .anonymous()
        .get("/api/v1/instance/activity")
        .await
        .ok();
    assert_eq!(weeks.as_array().unwrap().len(), 12);
    assert_shape("activity", &weeks[0]);
    assert_eq!(weeks[0]["statuses"], "2");
    assert_eq!(weeks[1]["statuses"], "1");
    assert_eq!(weeks[1]["registrations"], "1");
    assert_eq!(weeks[0]["registrations"], "0");
    assert_eq!(weeks[1]["week"], "1766966400", "Monday, 29 December 2025");
}

#[tokio::test]
async fn trends_are_what_people_here_talk_about() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ada.says("#tea").await;
    ben.says("#Coffee").await;
    ada.says("#coffee too").await;
    let ours = json!({"status": "our #secret", "local_only": true});
    let ours = ada.post("/api/v1/statuses", ours).await.ok();
    let names = |list: &Value| -> Vec<String> {
        let list = list.as_array().unwrap().iter();
        list.map(|tag| tag["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let tags = house.anonymous().get("/api/v1/trends/tags").await.ok();
    assert_eq!(names(&tags), ["coffee", "tea"]);
    assert_eq!(tags[0]["history"][0]["accounts"], "2");
    assert_eq!(house.anonymous().get("/api/v1/trends").await.ok(), tags);
    let second = house
        .anonymous()
        .get("/api/v1/trends/tags?limit=1&offset=1")
        .await
        .ok();
    assert_eq!(names(&second), ["tea"]);
    let inside = ada.get("/api/v1/trends/tags").await.ok();
    assert_eq!(names(&inside), ["coffee", "tea", "secret"]);
    let uses = &inside[2]["history"][0]["uses"];
    assert_eq!(uses, "0", "what is said among ourselves is not counted");
    let found = async |handle: &str, yes: bool| {
        let (id, yes) = (house.id(handle), yes);
        let done: Result<(), Error> = house
            .store
            .write(move |tx| {
                let account = tx.account_of(id)?;
                tx.put_account(&Account {
                    discoverable: yes,
                    ..account
                })
            })
            .await;
        done.expect("the store writes");
    };
    let liked = ada.says("everybody likes this").await;
    for post in [&liked, &ours] {
        let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
        ben.post(&format!("{path}/favourite"), json!({})).await.ok();
    }
    let path = "/api/v1/trends/statuses";
    assert_eq!(
        house.anonymous().get(path).await.ok(),
        json!([]),
        "she does not want to be found"
    );
    found("ada", true).await;
    let trending = house.anonymous().get(path).await.ok();
    assert_eq!(ids(&trending), [liked["id"].as_str().unwrap()]);
    assert_eq!(ids(&ben.get(path).await.ok()).len(), 2);
    assert_eq!(
        house.anonymous().get("/api/v1/trends/links").await.ok(),
        json!([])
    );
}

#[tokio::test]
async fn custom_emojis_come_by_heading_and_name() {
    let house = House::open().await;
    let anyone = house.anonymous();
    assert_eq!(anyone.get("/api/v1/custom_emojis").await.ok(), json!([]));
    let done: Result<(), Error> = house
        .store
        .write(|tx| {
            for (shortcode, category) in [
                ("zebra", None),
                ("owl", Some("birds")),
                ("auk", Some("birds")),
            ] {
                tx.put_emoji(&Emoji {
                    shortcode: shortcode.to_owned(),
                    picture: Picture {
                        blob: format!("{shortcode}.gif"),
                        still: format!("{shortcode}.png"),
                        description: String::new(),
                    },
                    visible: shortcode != "owl",
                    category: category.map(str::to_owned),
                    disabled: false,
                })?;
            }
            Ok(())
        })
        .await;
    done.expect("the store writes");
    let emojis = anyone.get("/api/v1/custom_emojis").await.ok();
    let emoji = |name: &str, visible: bool| {
        json!({"shortcode": name, "url": format!("https://home.example/media/{name}.gif"),
            "static_url": format!("https://home.example/media/{name}.png"), "visible_in_picker": visible})
    };
    let under = |mut emoji: Value| {
        emoji["category"] = json!("birds");
        emoji
    };
    let expected = json!([
        emoji("zebra", true),
        under(emoji("auk", true)),
        under(emoji("owl", false))
    ]);
    assert_eq!(emojis, expected);
}

#[tokio::test]
async fn announcements_and_push_say_honestly_that_there_are_none() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let path = "/api/v1/announcements";
    assert_eq!(ada.get(path).await.ok(), json!([]));
    house.anonymous().get(path).await.refused(401);
    let dismiss = format!("{path}/1/dismiss");
    ada.post(&dismiss, json!({})).await.refused(404);
    house
        .anonymous()
        .post(&dismiss, json!({}))
        .await
        .refused(401);
    let reader = house.user_with("ada", "read").await;
    reader.post(&dismiss, json!({})).await.refused(403);
    let reaction = format!("{path}/1/reactions/x");
    ada.put(&reaction, json!({})).await.refused(404);
    reader.put(&reaction, json!({})).await.refused(403);
    reader.delete(&reaction).await.refused(403);
    house.anonymous().delete(&reaction).await.refused(401);
    let path = "/api/v1/push/subscription";
    ada.get(path).await.refused(404);
    let wish = json!({"subscription": {"endpoint": "https://push.example/1"}});
    let said = ada.post(path, wish).await.refused(422);
    assert!(said.contains("push notifications"), "{said}");
    ada.put(path, json!({})).await.refused(404);
    assert_eq!(ada.delete(path).await.ok(), json!({}));
    for caller in [&house.anonymous(), &reader] {
        let status = if caller.bearer.is_some() { 403 } else { 401 };
        caller.get(path).await.refused(status);
        caller.post(path, json!({})).await.refused(status);
        caller.put(path, json!({})).await.refused(status);
        caller.delete(path).await.refused(status);
    }
}

#[tokio::test]
async fn a_public_post_can_be_shown_on_another_website() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let embed = async |post: &Value| {
        let url = post["url"].as_str().unwrap();
        let path = format!("/api/oembed?maxheight=300&url={url}");
        house.anonymous().get(&path).await
    };
    let post = ada.says("1 < 2").await;
    let shown = embed(&post).await.ok();
    assert_shape("oembed", &shown);
    assert_eq!(shown["author_name"], "Ada");
    assert_eq!(
        (&shown["width"], &shown["height"]),
        (&json!(400), &json!(300))
    );
    let url = post["url"].as_str().unwrap();
    assert_eq!(
        shown["html"],
        format!(
            "<blockquote class=\"burrow-post\" cite=\"{url}\"><p>1 &lt; 2</p><footer><a href=\"{url}\">Ada</a></footer></blockquote>"
        )
    );
    let shut = json!({"status": "the end", "spoiler_text": "a <secret>"});
    let shut = ada.post("/api/v1/statuses", shut).await.ok();
    let html = embed(&shut).await.ok()["html"].to_string();
    assert!(
        html.contains("a &lt;secret&gt;") && !html.contains("the end"),
        "{html}"
    );
    for hidden in [
        json!({"status": "x", "visibility": "private"}),
        json!({"status": "x", "local_only": true}),
    ] {
        let hidden = ada.post("/api/v1/statuses", hidden).await.ok();
        embed(&hidden).await.refused(404);
    }
    for url in [
        "",
        "https://else.example/@ada/1",
        "https://home.example/@ada",
        "https://home.example/@ada/x",
    ] {
        let path = format!("/api/oembed?url={url}");
        house.anonymous().get(&path).await.refused(404);
    }
}

#[tokio::test]
async fn the_owner_writes_the_long_texts() {
    use burrow::ops::Refusal;
    use burrow::ops::keep_house::{TEXT_CHARS_MAX, Texts, write_texts};
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await.id(), house.user("ben").await.id());
    let write = |me, texts: Texts| house.store.write(move |tx| write_texts(tx, me, &texts));
    let texts = Texts {
        about: Some("We are a family.\n\nSee https://tea.example <b>".to_owned()),
        privacy: Some("Ada reads nothing.".to_owned()),
        terms: Some("Be kind.".to_owned()),
    };
    let member = write(ben, texts.clone()).await;
    assert!(matches!(member, Err(Refusal::Forbidden)));
    let long = Texts {
        terms: Some("x".repeat(TEXT_CHARS_MAX + 1)),
        ..Texts::default()
    };
    assert!(matches!(write(ada, long).await, Err(Refusal::Invalid(_))));
    write(ada, texts).await.expect("the owner may");
    let anyone = house.anonymous();
    let about = anyone
        .get("/api/v1/instance/extended_description")
        .await
        .ok();
    let content = about["content"].as_str().expect("HTML").to_owned();
    assert!(content.starts_with("<p>We are a family.</p><p>See <a href=\"https://tea.example\""));
    assert!(content.contains("&lt;b&gt;"));
    let privacy = anyone.get("/api/v1/instance/privacy_policy").await.ok();
    let content = privacy["content"].as_str().expect("HTML").to_owned();
    assert!(content.starts_with("<p>Ada reads nothing.</p><p>"));
    let terms = anyone.get("/api/v1/instance/terms_of_service").await.ok();
    assert_eq!(terms["content"], "<p>Be kind.</p>");
    let date = terms["effective_date"].as_str().expect("a day").to_owned();
    let dated = format!("/api/v1/instance/terms_of_service/{date}");
    assert_eq!(anyone.get(&dated).await.ok(), terms);
    anyone
        .get("/api/v1/instance/terms_of_service/1999-01-01")
        .await
        .refused(404);
}
