//! Our documents as other servers read them.

use super::elsewhere::keep;
use crate::house::House;
use burrow::federation::signature::Scheme;
use burrow::model::remote::HOUSE;
use serde_json::json;

#[tokio::test]
async fn actors() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    house.give_keys(ada.id()).await;
    house.give_keys(HOUSE).await;
    let profile = json!({
        "display_name": "Ada", "note": "I brew #tea", "locked": true, "discoverable": true,
        "fields_attributes": [{"name": "Site", "value": "https://ada.example"}]
    });
    ada.patch("/api/v1/accounts/update_credentials", profile)
        .await
        .ok();
    let person = house.document("/users/ada").await;
    assert_eq!(
        person.header("content-type"),
        Some("application/activity+json; charset=utf-8")
    );
    assert_eq!(
        person.header("cache-control"),
        Some("private, no-store, no-transform")
    );
    keep("person", &person.ok());
    keep("house", &house.document("/actor").await.ok());
}

#[tokio::test]
async fn people_and_machines_are_shown_the_way_to_what_is_for_them() {
    let house = House::open().await;
    let post = house.user("ada").await.says("hello").await;
    let id = post["id"].as_str().expect("an id");
    let browser = "text/html,application/xhtml+xml,*/*;q=0.8";
    for (document, page) in [
        ("/users/ada".to_owned(), "/@ada".to_owned()),
        (format!("/users/ada/statuses/{id}"), format!("/@ada/{id}")),
    ] {
        let led = house.ask(&document, browser).await;
        assert_eq!(
            (led.status.as_u16(), led.header("location")),
            (302, Some(page.as_str()))
        );
        let led = house.document(&page).await;
        assert_eq!(
            (led.status.as_u16(), led.header("location")),
            (302, Some(document.as_str()))
        );
        assert_eq!(house.ask(&page, browser).await.status, 200);
        assert_eq!(house.ask(&document, "*/*").await.status, 200);
    }
}

/// A house of `ada` with something in every collection, and the number of a post of hers.
async fn furnished(house: &House) -> String {
    let ada = house.user("ada").await;
    let (ben, eve) = (house.user("ben").await, house.stranger("eve").await);
    let (me, them) = (ada.id(), ben.id());
    let follows = house.store.write(move |tx| {
        burrow::ops::follow::follow(tx, eve, me, &Default::default())?;
        burrow::ops::follow::follow(tx, me, them, &Default::default())
    });
    follows.await.expect("they follow");
    let post = ada.says("The kettle #Tea").await;
    let id = post["id"].as_str().expect("an id").to_owned();
    let own = json!({"status": "is on", "in_reply_to_id": id});
    ada.post("/api/v1/statuses", own).await.ok();
    let other = json!({"status": "@ada coming", "in_reply_to_id": id, "visibility": "unlisted"});
    let other = ben.post("/api/v1/statuses", other).await.ok();
    let other = other["id"].as_str().expect("an id");
    ada.post(&format!("/api/v1/statuses/{other}/reblog"), json!({}))
        .await
        .ok();
    ben.post(&format!("/api/v1/statuses/{id}/favourite"), json!({}))
        .await
        .ok();
    ada.post(&format!("/api/v1/statuses/{id}/pin"), json!({}))
        .await
        .ok();
    ada.post("/api/v1/featured_tags", json!({"name": "Tea"}))
        .await
        .ok();
    id
}

#[tokio::test]
async fn posts_and_collections() {
    let house = House::open().await;
    let id = furnished(&house).await;
    let post = format!("/users/ada/statuses/{id}");
    for (name, path) in [
        ("note", post.clone()),
        ("activity", format!("{post}/activity")),
        ("replies", format!("{post}/replies")),
        ("replies_own", format!("{post}/replies?page=true")),
        (
            "replies_others",
            format!("{post}/replies?only_other_accounts=true&page=true"),
        ),
        ("likes", format!("{post}/likes")),
        ("shares", format!("{post}/shares")),
        ("context", format!("/contexts/{id}")),
        ("context_items", format!("/contexts/{id}/items?page=true")),
        ("outbox", "/users/ada/outbox".to_owned()),
        ("outbox_page", "/users/ada/outbox?page=true".to_owned()),
        ("followers", "/users/ada/followers".to_owned()),
        (
            "followers_page",
            "/users/ada/followers?page=true".to_owned(),
        ),
        (
            "following_page",
            "/users/ada/following?page=true".to_owned(),
        ),
        ("featured", "/users/ada/collections/featured".to_owned()),
        ("tags", "/users/ada/collections/tags".to_owned()),
        ("house_outbox", "/actor/outbox".to_owned()),
    ] {
        keep(name, &house.document(&path).await.ok());
    }
    let wanted = house.ask(
        &post,
        "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
    );
    let kind = wanted.await.header("content-type").map(str::to_owned);
    assert!(
        kind.expect("a type")
            .starts_with("application/ld+json; profile=")
    );
}

#[tokio::test]
async fn whoever_hides_followers_still_says_how_many() {
    let house = House::open().await;
    furnished(&house).await;
    let ada = house.user("ada").await;
    ada.patch(
        "/api/v1/accounts/update_credentials",
        json!({"hide_collections": true}),
    )
    .await
    .ok();
    for list in ["followers", "following"] {
        let path = format!("/users/ada/{list}");
        let shown = house.document(&path).await.ok();
        assert_eq!(
            (&shown["totalItems"], shown.get("first")),
            (&json!(1), None)
        );
        house
            .document(&format!("{path}?page=true"))
            .await
            .refused(403);
    }
}

#[tokio::test]
async fn pages_of_an_outbox_hold_everything_once() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for number in 0..45 {
        let visibility = if number % 3 == 0 { "private" } else { "public" };
        let wish = json!({"status": format!("number {number}"), "visibility": visibility});
        ada.post("/api/v1/statuses", wish).await.ok();
    }
    let mut next = Some("/users/ada/outbox?page=true".to_owned());
    let mut seen = Vec::new();
    while let Some(path) = next {
        let page = house.document(&path).await.ok();
        let items = page["orderedItems"].as_array().expect("items");
        assert!(items.len() <= 20);
        seen.extend(
            items
                .iter()
                .map(|item| item["id"].as_str().expect("an id").to_owned()),
        );
        next = page["next"]
            .as_str()
            .map(|url| url.replace("https://home.example", ""));
    }
    assert_eq!(seen.len(), 30);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 30);
}

/// Every route of documents, read from the sources.
fn routes() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/federation/serve");
    let pattern = regex::Regex::new(r#"\.route\(\s*"([^"]+)""#).expect("a pattern");
    let mut routes = Vec::new();
    for file in std::fs::read_dir(folder).expect("the sources") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("a source");
        routes.extend(
            pattern
                .captures_iter(&text)
                .map(|found| found[1].to_owned()),
        );
    }
    routes.sort();
    assert!(routes.len() >= 18, "{routes:?}");
    routes
}

fn filled(route: &str, name: &str, id: &str) -> String {
    route
        .replace("{name}", name)
        .replace("{id}", id)
        .replace("{shortcode}", id)
}

#[tokio::test]
async fn every_route_refuses() {
    let house = House::open().await;
    let id = furnished(&house).await;
    let empty = House::unclaimed();
    for route in routes() {
        empty
            .document(&filled(&route, "ada", &id))
            .await
            .refused(404);
        if !route.contains('{') {
            continue;
        }
        for name in [
            "nobody",
            "eve",
            "eve@far.example",
            "%F0%9F%92%A5",
            "..%2Fada",
        ] {
            house
                .document(&filled(&route, name, "1"))
                .await
                .refused(404);
        }
        if route.contains("{id}") || route.contains("{shortcode}") {
            for id in ["1", "0", "x", "-1", "99999999999999999999", "%00"] {
                house
                    .document(&filled(&route, "ada", id))
                    .await
                    .refused(404);
            }
            // Somebody else's post is not hers.
            if route.contains("{name}") {
                house
                    .document(&filled(&route, "ben", &id))
                    .await
                    .refused(404);
            }
        }
    }
    for page in [
        "/users/ada/outbox",
        "/users/ada/followers",
        &format!("/contexts/{id}/items"),
    ] {
        house
            .document(&format!("{page}?page=true&max_id=x"))
            .await
            .refused(400);
    }
    house
        .document("/users/ada/followers_synchronization")
        .await
        .refused(401);
}

#[tokio::test]
async fn of_the_locked_out_only_that_is_told() {
    let house = House::open().await;
    let id = furnished(&house).await;
    let locked = house.store.write(|tx| {
        let mut ada = tx.account_by_acct("ada")?.expect("ada");
        ada.suspended = true;
        ada.display_name = "MARKER".to_owned();
        tx.put_account(&ada)
    });
    locked.await.expect("ada is locked out");
    let shell = house.document("/users/ada").await;
    assert!(!shell.text().contains("MARKER"));
    assert_eq!(shell.ok()["suspended"], true);
    for route in routes()
        .iter()
        .filter(|route| route.starts_with("/users/{name}/"))
    {
        house
            .document(&filled(route, "ada", &id))
            .await
            .refused(403);
    }
    house
        .document(&format!("/contexts/{id}"))
        .await
        .refused(404);
}

#[tokio::test]
async fn where_questions_must_be_signed_only_the_house_itself_is_shown_to_strangers() {
    let house = House::open().await;
    let id = furnished(&house).await;
    let decided = house.store.write(|tx| {
        let mut settings = tx.settings()?;
        settings.authorized_fetch = true;
        tx.put_settings(&settings)
    });
    decided.await.expect("it is decided");
    for route in routes() {
        let reply = house.document(&filled(&route, "ada", &id)).await;
        match route.starts_with("/actor") {
            true => drop(reply.ok()),
            false => drop(reply.refused(401)),
        }
    }
}

/// A word that stands in everything that strangers must not see.
const MARKER: &str = "xyzzy";

#[tokio::test]
async fn nothing_private_is_in_any_document() {
    let house = House::open().await;
    let id = furnished(&house).await;
    let ada = house.user("ada").await;
    let mut at_home = Vec::new();
    for wish in [
        json!({"status": MARKER, "local_only": true}),
        json!({"status": MARKER, "local_only": true, "in_reply_to_id": id, "visibility": "unlisted"}),
        json!({"status": MARKER, "visibility": "private", "in_reply_to_id": id}),
        json!({"status": format!("@ben {MARKER}"), "visibility": "direct", "in_reply_to_id": id}),
        json!({"status": "which?", "visibility": "private",
            "poll": {"options": [MARKER, "other"], "expires_in": 3600}}),
    ] {
        let said = ada.post("/api/v1/statuses", wish.clone()).await.ok();
        let said = said["id"].as_str().expect("an id").to_owned();
        ada.post(&format!("/api/v1/statuses/{said}/pin"), json!({}))
            .await;
        if wish["local_only"] == true {
            // An answer that everybody may see doesn't tell what it answers.
            let answer = json!({"status": "yes", "in_reply_to_id": said, "local_only": false});
            ada.post("/api/v1/statuses", answer).await.ok();
            ada.post(&format!("/api/v1/statuses/{said}/reblog"), json!({}))
                .await;
            at_home.push(said.clone());
        }
        for route in routes().iter().filter(|route| route.contains("{id}")) {
            let reply = house.document(&filled(route, "ada", &said)).await;
            assert_eq!(reply.status, 404, "{route} of {wish}");
        }
    }
    // Every document of the house that can be reached, from link to link.
    let mut open: Vec<String> = routes()
        .iter()
        .map(|route| filled(route, "ada", &id))
        .collect();
    open.extend(routes().iter().map(|route| filled(route, "ben", &id)));
    let mut seen = std::collections::BTreeSet::new();
    let link =
        regex::Regex::new(r#""https://home\.example(/(?:users|contexts|actor|emojis)[^"]*)""#)
            .expect("a pattern");
    while let Some(path) = open.pop() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        if !seen.insert(path.clone()) {
            continue;
        }
        let text = house.document(&path).await.text();
        assert!(!text.contains(MARKER), "{path}: {text}");
        for hidden in &at_home {
            assert!(
                !text.contains(hidden.as_str()),
                "{path} names {hidden}: {text}"
            );
        }
        open.extend(link.captures_iter(&text).map(|found| found[1].to_owned()));
    }
    assert!(seen.len() > 30, "{seen:?}");
    // Nor is it written to anybody.
    let written = serde_json::to_string(&house.owed().await).expect("JSON");
    assert!(
        at_home
            .iter()
            .all(|hidden| !written.contains(hidden.as_str()))
    );
}

#[tokio::test]
async fn followers_see_what_is_for_them_and_nothing_that_stays_at_home() {
    let house = House::open().await;
    furnished(&house).await;
    let ada = house.user("ada").await;
    house.stranger("sam").await;
    let mut said = Vec::new();
    for wish in [
        json!({"status": "for followers", "visibility": "private"}),
        json!({"status": "for nobody else", "visibility": "direct"}),
        json!({"status": "just us", "local_only": true}),
    ] {
        let post = ada.post("/api/v1/statuses", wish).await.ok();
        said.push(
            post["id"]
                .as_str()
                .expect("an id")
                .parse()
                .expect("a number"),
        );
    }
    let sees = |who: Option<&str>| {
        house.store.read_now(|view| {
            let account = who
                .map(|who| view.account_by_acct(who))
                .transpose()?
                .flatten();
            let asker = burrow::federation::serve::Asker { account };
            said.iter()
                .map(|id| asker.may_see(view, &view.status(*id)?.expect("a post")))
                .collect::<Result<Vec<bool>, burrow::store::Error>>()
        })
    };
    assert_eq!(
        sees(Some("eve@far.example")).expect("an answer"),
        [true, false, false]
    );
    assert_eq!(
        sees(Some("sam@far.example")).expect("an answer"),
        [false; 3]
    );
    assert_eq!(sees(None).expect("an answer"), [false; 3]);
}

#[tokio::test]
async fn keys_are_made_in_the_background_once() {
    let house = House::open().await;
    let ada = house.user("ada").await.id();
    let keys = |whom| {
        house
            .store
            .read_now(move |view| view.keyring(whom))
            .expect("the store reads")
    };
    assert_eq!(
        house.document("/users/ada").await.ok().get("publicKey"),
        None
    );
    burrow::run::keys::prepare(&house.store)
        .await
        .expect("prepared");
    burrow::run::upkeep::catch_up(&house.store)
        .await
        .expect("caught up");
    let (hers, ours) = (
        keys(ada).expect("her keys"),
        keys(HOUSE).expect("the house's keys"),
    );
    assert_ne!(hers.rsa, ours.rsa);
    let settings = house
        .store
        .read_now(|view| view.settings())
        .expect("settings");
    assert!(settings.seal.is_some());
    // A second start changes nothing that others remember.
    burrow::run::keys::prepare(&house.store)
        .await
        .expect("prepared");
    burrow::run::upkeep::catch_up(&house.store)
        .await
        .expect("caught up");
    assert_eq!((keys(ada), keys(HOUSE)), (Some(hers), Some(ours)));
    let again = house
        .store
        .read_now(|view| view.settings())
        .expect("settings");
    assert_eq!(again.seal, settings.seal);
    assert!(house.document("/actor").await.ok()["publicKey"]["publicKeyPem"].is_string());
}

#[tokio::test]
async fn who_signs_as_a_follower_is_given_what_is_for_followers() {
    let house = House::open().await;
    furnished(&house).await;
    house.stranger("sam").await;
    let ada = house.user("ada").await;
    let wish = json!({"status": "for followers", "visibility": "private"});
    let post = ada.post("/api/v1/statuses", wish).await.ok();
    let path = format!(
        "/users/ada/statuses/{}",
        post["id"].as_str().expect("an id")
    );
    for scheme in [Scheme::Cavage, Scheme::Rfc9421] {
        let given = house.signed("eve", &path, scheme).await.ok();
        assert_eq!(given["content"], "<p>for followers</p>");
        house.signed("sam", &path, scheme).await.refused(404);
        let there = "/users/ada/followers_synchronization";
        let there = house.signed("sam", there, scheme).await.ok();
        let eve = "https://far.example/users/eve";
        assert_eq!(there["orderedItems"], json!([eve]));
        // A key that nobody has is nobody's.
        house.signed("nobody", &path, scheme).await.refused(404);
    }
}
