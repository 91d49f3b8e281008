//! What one is told, one by one and in groups.

use crate::house::shape::assert_shape;
use crate::house::{Caller, House, ids};
use burrow::model::AccountId;
use burrow::model::notification::NotificationKind;
use burrow::ops::notify::{News, notify};
use burrow::store::Error;
use serde_json::{Value, json};
use std::time::Duration;

const V1: &str = "/api/v1/notifications";
const V2: &str = "/api/v2/notifications";

fn id(entity: &Value) -> &str {
    entity["id"].as_str().expect("an id")
}

async fn act(caller: &Caller<'_>, post: &Value, act: &str) {
    let path = format!("/api/v1/statuses/{}/{act}", id(post));
    caller.post(&path, json!({})).await.ok();
}

/// `to` is told that `from` follows.
async fn followed(house: &House, to: AccountId, from: AccountId) {
    let told: Result<(), Error> = house
        .store
        .write(move |tx| {
            let news = News {
                kind: NotificationKind::Follow,
                from,
                status: None,
                report: None,
            };
            notify(tx, to, &news)
        })
        .await;
    told.expect("the store writes");
    house.pass(1);
}

fn types(list: &Value) -> Vec<&str> {
    list.as_array()
        .expect("an array")
        .iter()
        .map(|one| one["type"].as_str().expect("a type"))
        .collect()
}

#[tokio::test]
async fn each_is_listed_newest_first_with_what_it_is_about() {
    let house = House::open().await;
    let (eve, ben) = (house.user("eve").await, house.user("ben").await);
    let post = eve.says("hello").await;
    act(&ben, &post, "favourite").await;
    act(&ben, &post, "reblog").await;
    let answer = ben.says("@eve hello").await;
    followed(&house, eve.id(), ben.id()).await;
    let list = eve.get(V1).await.ok();
    assert_eq!(types(&list), ["follow", "mention", "reblog", "favourite"]);
    assert_shape("notification_follow", &list[0]);
    assert_shape("notification", &list[1]);
    assert_eq!(list[1]["status"]["id"], answer["id"]);
    assert_eq!(list[3]["status"]["id"], post["id"]);
    assert_eq!(list[3]["account"]["acct"], "ben");
    let one = eve.get(&format!("{V1}/{}", id(&list[2]))).await.ok();
    assert_eq!(one, list[2]);
    let key = list[3]["group_key"].as_str().unwrap();
    assert!(
        key.starts_with(&format!("favourite-{}-", id(&post))),
        "{key}"
    );
    assert_eq!(list[1]["group_key"], format!("ungrouped-{}", id(&list[1])));
    for (query, expected) in [
        ("types[]=mention&types[]=follow", vec!["follow", "mention"]),
        (
            "exclude_types[]=follow&exclude_types[]=reblog",
            vec!["mention", "favourite"],
        ),
        ("types[]=mention&exclude_types[]=mention", vec![]),
        ("types[]=unheard.of", vec![]),
        ("limit=1", vec!["follow"]),
        ("account_id=1", vec![]),
    ] {
        let list = eve.get(&format!("{V1}?{query}")).await.ok();
        assert_eq!(types(&list), expected, "{query}");
    }
    let from = format!("{V1}?account_id={}", ben.id_text());
    assert_eq!(eve.get(&from).await.ok().as_array().unwrap().len(), 4);
    let older = format!("{V1}?limit=2&max_id={}", id(&list[1]));
    let page = eve.get(&older).await;
    assert_eq!(ids(&page.ok()), ids(&list)[2..]);
    let link = page.header("link").unwrap();
    assert!(
        link.contains(&format!("limit=2&max_id={}", id(&list[3]))),
        "{link}"
    );
    assert_eq!(ben.get(V1).await.ok(), json!([]), "nobody else's");
}

#[tokio::test]
async fn they_are_counted_dismissed_and_cleared() {
    let house = House::open().await;
    let (eve, ben) = (house.user("eve").await, house.user("ben").await);
    let post = eve.says("hello").await;
    act(&ben, &post, "favourite").await;
    act(&ben, &post, "reblog").await;
    ben.says("@eve hello").await;
    let count = |version: &'static str, query: &'static str| {
        let eve = &eve;
        async move {
            let path = format!("/api/{version}/notifications/unread_count{query}");
            eve.get(&path).await.ok()["count"].as_u64().unwrap()
        }
    };
    assert_eq!((count("v1", "").await, count("v2", "").await), (3, 3));
    assert_eq!(count("v1", "?types[]=mention").await, 1);
    assert_eq!(count("v1", "?limit=2").await, 2);
    let list = eve.get(V1).await.ok();
    let read = json!({"notifications": {"last_read_id": id(&list[1])}});
    eve.post("/api/v1/markers", read).await.ok();
    assert_eq!((count("v1", "").await, count("v2", "").await), (1, 1));
    let path = format!("{V1}/{}", id(&list[0]));
    assert_eq!(
        eve.post(&format!("{path}/dismiss"), json!({})).await.ok(),
        json!({})
    );
    eve.get(&path).await.refused(404);
    eve.post(&format!("{path}/dismiss"), json!({}))
        .await
        .refused(404);
    assert_eq!(types(&eve.get(V1).await.ok()), ["reblog", "favourite"]);
    assert_eq!(
        eve.post(&format!("{V1}/clear"), json!({})).await.ok(),
        json!({})
    );
    assert_eq!(eve.get(V1).await.ok(), json!([]));
}

#[tokio::test]
async fn what_can_no_longer_be_seen_is_left_out() {
    let house = House::open().await;
    let (eve, ben) = (house.user("eve").await, house.user("ben").await);
    let kept = ben.says("@eve hello").await;
    let gone = ben.says("@eve oops").await;
    assert_eq!(eve.get(V1).await.ok().as_array().unwrap().len(), 2);
    let told = eve.get(V1).await.ok();
    ben.delete(&format!("/api/v1/statuses/{}", id(&gone)))
        .await
        .ok();
    let list = eve.get(V1).await.ok();
    assert_eq!(list[0]["status"]["id"], kept["id"]);
    assert_eq!(list.as_array().unwrap().len(), 1);
    let (blocker, blocked) = (ben.id(), eve.id());
    let block: Result<_, Error> = house
        .store
        .write(move |tx| tx.add_block(blocker, blocked))
        .await;
    block.expect("the store writes");
    assert_eq!(eve.get(V1).await.ok(), json!([]));
    assert_eq!(eve.get(V2).await.ok()["notification_groups"], json!([]));
    assert_eq!(
        eve.get(&format!("{V1}/unread_count")).await.ok()["count"],
        0
    );
    eve.get(&format!("{V1}/{}", id(&told[1])))
        .await
        .refused(404);
}

/// Ten people favourite a post of Eve's, two follow her, one answers; post, answer, and who favourited.
async fn popular(house: &House, eve: &Caller<'_>) -> (Value, Value, Vec<String>) {
    let post = eve.says("a good one").await;
    let mut people = Vec::new();
    for number in 0..10 {
        let person = house.user(&format!("p{number}")).await;
        act(&person, &post, "favourite").await;
        people.push(person.id_text());
    }
    followed(house, eve.id(), house.id("p3")).await;
    followed(house, eve.id(), house.id("p4")).await;
    let mention = house.user("p5").await.says("@eve indeed").await;
    (post, mention, people)
}

#[tokio::test]
async fn what_belongs_together_is_one_group() {
    let house = House::open().await;
    let eve = house.user("eve").await;
    let (post, mention, people) = popular(&house, &eve).await;
    let all = eve.get(V2).await;
    let results = all.ok();
    assert_shape("grouped_notifications", &results);
    let groups = results["notification_groups"].as_array().unwrap();
    assert_eq!(
        types(&results["notification_groups"]),
        ["mention", "follow", "favourite"]
    );
    let favourites = &groups[2];
    assert_eq!(favourites["notifications_count"], 10);
    assert_eq!(favourites["status_id"], post["id"]);
    let newest: Vec<&String> = people.iter().rev().take(8).collect();
    assert_eq!(favourites["sample_account_ids"], json!(newest));
    let plain = eve.get(&format!("{V1}?types[]=favourite")).await.ok();
    assert_eq!(favourites["page_max_id"], plain[0]["id"]);
    assert_eq!(favourites["page_min_id"], plain[9]["id"]);
    assert_eq!(
        favourites["latest_page_notification_at"],
        plain[0]["created_at"]
    );
    assert_eq!(
        favourites["most_recent_notification_id"].to_string(),
        id(&plain[0])
    );
    assert_eq!(groups[1]["notifications_count"], 2);
    assert_eq!(groups[0]["status_id"], mention["id"]);
    let mut statuses = ids(&results["statuses"]);
    statuses.sort();
    assert_eq!(statuses, [id(&post), id(&mention)]);
    let link = all.header("link").unwrap();
    assert!(
        link.contains(&format!("max_id={}", id(&plain[0]))),
        "{link}"
    );
}

#[tokio::test]
async fn a_group_is_shown_and_dismissed_by_its_key() {
    let house = House::open().await;
    let eve = house.user("eve").await;
    let (_, _, people) = popular(&house, &eve).await;
    let results = eve.get(V2).await.ok();
    let favourites = &results["notification_groups"][2];
    let key = favourites["group_key"].as_str().unwrap();
    let one = eve.get(&format!("{V2}/{key}")).await.ok();
    assert_eq!(one["notification_groups"][0]["notifications_count"], 10);
    assert_eq!(one["notification_groups"][0].get("page_max_id"), None);
    let accounts = eve.get(&format!("{V2}/{key}/accounts")).await.ok();
    assert_eq!(
        ids(&accounts),
        people.iter().rev().cloned().collect::<Vec<_>>()
    );
    assert_eq!(
        eve.get(&format!("{V2}/unread_count")).await.ok()["count"],
        3
    );
    assert_eq!(
        eve.post(&format!("{V2}/{key}/dismiss"), json!({}))
            .await
            .ok(),
        json!({})
    );
    eve.get(&format!("{V2}/{key}")).await.refused(404);
    eve.get(&format!("{V2}/{key}/accounts")).await.refused(404);
    assert_eq!(
        types(&eve.get(V1).await.ok()),
        ["mention", "follow", "follow"]
    );
    eve.get(&format!("{V2}/nonsense")).await.refused(404);
}

#[tokio::test]
async fn a_group_is_whole_on_every_page_that_shows_a_part_of_it() {
    let house = House::open().await;
    let (eve, ben, cy) = (
        house.user("eve").await,
        house.user("ben").await,
        house.user("cy").await,
    );
    let (first, second) = (eve.says("one").await, eve.says("two").await);
    act(&ben, &first, "favourite").await;
    act(&ben, &second, "favourite").await;
    act(&cy, &first, "favourite").await;
    let plain = eve.get(V1).await.ok();
    let top = eve.get(&format!("{V2}?limit=1")).await.ok();
    let group = &top["notification_groups"][0];
    assert_eq!(group["status_id"], first["id"]);
    assert_eq!(group["notifications_count"], 2);
    assert_eq!(
        (&group["page_min_id"], &group["page_max_id"]),
        (&plain[0]["id"], &plain[0]["id"])
    );
    let next = eve
        .get(&format!("{V2}?limit=2&max_id={}", id(&plain[0])))
        .await
        .ok();
    let groups = next["notification_groups"].as_array().unwrap();
    assert_eq!(groups[0]["status_id"], second["id"]);
    assert_eq!(groups[1]["status_id"], first["id"]);
    assert_eq!(
        groups[1]["notifications_count"], 2,
        "with the one on the page before"
    );
    assert_eq!(
        groups[1]["most_recent_notification_id"].to_string(),
        id(&plain[0])
    );
    assert_eq!(groups[1]["page_max_id"], plain[2]["id"]);
    let newer = eve
        .get(&format!("{V2}?min_id={}", id(&plain[2])))
        .await
        .ok();
    assert_eq!(newer["notification_groups"].as_array().unwrap().len(), 2);
    let loose = eve.get(&format!("{V2}?grouped_types[]=follow")).await.ok();
    let keys: Vec<&Value> = loose["notification_groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|g| &g["group_key"])
        .collect();
    assert_eq!(keys.len(), 3);
    assert_eq!(*keys[0], format!("ungrouped-{}", id(&plain[0])));
    house.wait(Duration::from_secs(13 * 60 * 60));
    let dee = house.user("dee").await;
    act(&dee, &first, "favourite").await;
    let later = eve.get(V2).await.ok();
    assert_eq!(
        later["notification_groups"].as_array().unwrap().len(),
        3,
        "half a day later is another group"
    );
}

#[tokio::test]
async fn people_may_be_told_in_part() {
    let house = House::open().await;
    let (eve, ben, cy) = (
        house.user("eve").await,
        house.user("ben").await,
        house.user("cy").await,
    );
    let post = eve.says("hello").await;
    act(&ben, &post, "favourite").await;
    act(&cy, &post, "favourite").await;
    let part = eve
        .get(&format!("{V2}?expand_accounts=partial_avatars"))
        .await
        .ok();
    assert_eq!(ids(&part["accounts"]), [cy.id_text()]);
    assert_eq!(ids(&part["partial_accounts"]), [ben.id_text()]);
    assert_shape("partial_account", &part["partial_accounts"][0]);
    let full = eve.get(&format!("{V2}?expand_accounts=full")).await.ok();
    assert_eq!(ids(&full["accounts"]).len(), 2);
    assert_eq!(full.get("partial_accounts"), None);
    eve.get(&format!("{V2}?expand_accounts=none"))
        .await
        .refused(400);
}

#[tokio::test]
async fn every_route_refuses_those_who_may_not() {
    let house = House::open().await;
    let (eve, ben) = (house.user("eve").await, house.user("ben").await);
    let post = eve.says("hello").await;
    act(&ben, &post, "favourite").await;
    let told = eve.get(V1).await.ok();
    let (id, key) = (id(&told[0]), told[0]["group_key"].as_str().unwrap());
    let writer = house.user_with("eve", "write").await;
    let reader = house.user_with("eve", "read").await;
    let reads = [
        V1.to_owned(),
        format!("{V1}/{id}"),
        format!("{V1}/unread_count"),
        format!("{V1}/policy"),
        format!("{V1}/requests"),
        format!("{V1}/requests/1"),
        format!("{V1}/requests/merged"),
        V2.to_owned(),
        format!("{V2}/{key}"),
        format!("{V2}/unread_count"),
        format!("{V2}/policy"),
    ];
    for path in reads {
        house.anonymous().get(&path).await.refused(401);
        writer.get(&path).await.refused(403);
    }
    let writes = [
        format!("{V1}/clear"),
        format!("{V1}/{id}/dismiss"),
        format!("{V1}/requests/accept"),
        format!("{V1}/requests/dismiss"),
        format!("{V1}/requests/1/accept"),
        format!("{V1}/requests/1/dismiss"),
        format!("{V2}/clear"),
        format!("{V2}/{key}/dismiss"),
    ];
    for path in writes {
        house.anonymous().post(&path, json!({})).await.refused(401);
        reader.post(&path, json!({})).await.refused(403);
    }
    for version in [V1, V2] {
        let path = format!("{version}/policy");
        house.anonymous().patch(&path, json!({})).await.refused(401);
        reader.patch(&path, json!({})).await.refused(403);
        reader.put(&path, json!({})).await.refused(403);
    }
    let accounts = format!("{V2}/{key}/accounts");
    house.anonymous().get(&accounts).await.refused(401);
    let stranger = house.user_with("eve", "profile").await;
    stranger.get(&accounts).await.refused(403);
    assert_eq!(ids(&writer.get(&accounts).await.ok()), [ben.id_text()]);
    ben.get(&format!("{V1}/{id}")).await.refused(404);
    ben.post(&format!("{V1}/{id}/dismiss"), json!({}))
        .await
        .refused(404);
    ben.get(&format!("{V2}/{key}")).await.refused(404);
}

#[tokio::test]
async fn the_owner_hears_of_newcomers_in_one_group() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    house.user("cy").await;
    assert_eq!(types(&ada.get(V1).await.ok()), ["admin.sign_up"; 2]);
    let groups = &ada.get(V2).await.ok()["notification_groups"];
    assert_eq!(types(groups), ["admin.sign_up"]);
    assert_eq!(groups[0]["notifications_count"], 2);
    assert_eq!(ben.get(V1).await.ok(), json!([]));
}

#[tokio::test]
async fn a_report_is_told_to_the_owner_with_what_it_says() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let cy = house.user("cy").await;
    let rude = json!({"account_id": cy.id_text(), "comment": "rude", "category": "spam"});
    ben.post("/api/v1/reports", rude).await.ok();
    let list = ada.get(&format!("{V1}?types[]=admin.report")).await.ok();
    assert_shape("notification_report", &list[0]);
    assert_eq!(list[0]["report"]["comment"], "rude");
    assert_eq!(list[0]["report"]["target_account"]["acct"], "cy");
    let groups = ada.get(&format!("{V2}?types[]=admin.report")).await.ok();
    let group = &groups["notification_groups"][0];
    assert_eq!(group["report"], list[0]["report"]);
    assert_eq!(ben.get(V1).await.ok(), json!([]));
}

/// The browser's programs read the number into a double and send it back as text: the dot of unread news came back.
#[tokio::test]
async fn the_number_of_the_newest_survives_a_double() {
    let house = House::open().await;
    let (eve, ben) = (house.user("eve").await, house.user("ben").await);
    for n in 0..60 {
        // Several within one millisecond, and others in odd ones.
        house.pass(u64::from(n % 3 == 0) * 7 * n);
        let (to, from) = (eve.id(), ben.id());
        let told = house.store.write(move |tx| {
            let news = News {
                kind: NotificationKind::Follow,
                from,
                status: None,
                report: None,
            };
            let _between: AccountId = tx.new_id();
            notify(tx, to, &news)
        });
        told.await.map_err(|why: Error| why).expect("it is told");
    }
    let all = eve.get(&format!("{V1}?limit=80")).await.ok();
    let mut exact: Vec<u64> = ids(&all)
        .iter()
        .map(|id| id.parse().expect("a number"))
        .collect();
    assert_eq!(exact.len(), 60);
    for id in &exact {
        assert_eq!(in_a_browser(*id), id.to_string());
    }
    exact.sort_unstable_by(|a, b| b.cmp(a));
    exact.dedup();
    assert_eq!(exact.len(), 60, "each has its own");
    let groups = eve.get(&format!("{V2}?grouped_types[]=follow")).await.ok();
    let newest = &groups["notification_groups"][0]["most_recent_notification_id"];
    assert_eq!(newest.as_u64(), Some(exact[0]));
    assert_eq!(in_a_browser(exact[0]), id(&all[0]));
}

/// A number as JavaScript reads it from JSON and writes it as text: the shortest decimal that means the same double.
fn in_a_browser(number: u64) -> String {
    let read: f64 = number.to_string().parse().expect("a number");
    let shortest = format!("{read:e}");
    let (digits, power) = shortest.split_once('e').expect("a power of ten");
    let digits = digits.replace('.', "");
    let places: usize = power.parse().expect("a number");
    format!("{digits:0<width$}", width = places + 1)
}
