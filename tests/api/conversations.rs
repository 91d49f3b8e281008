//! Private conversations, as each of their people sees them.

use crate::house::shape::assert_shape;
use crate::house::{Caller, House, ids};
use serde_json::{Value, json};

const PATH: &str = "/api/v1/conversations";

async fn whisper(caller: &Caller<'_>, text: &str, to: Option<&Value>) -> Value {
    let mut post = json!({"status": text, "visibility": "direct"});
    if let Some(to) = to {
        post["in_reply_to_id"] = to["id"].clone();
    }
    caller.post("/api/v1/statuses", post).await.ok()
}

fn last_of(list: &Value) -> Vec<&Value> {
    list.as_array()
        .expect("an array")
        .iter()
        .map(|one| &one["last_status"]["id"])
        .collect()
}

#[tokio::test]
async fn the_last_moved_comes_first() {
    let house = House::open().await;
    let (ada, ben, cy) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cy").await,
    );
    let first = whisper(&ben, "@ada hello", None).await;
    let second = whisper(&cy, "@ada hello from me", None).await;
    let list = ada.get(PATH).await.ok();
    assert_shape("conversation", &list[0]);
    assert_eq!(last_of(&list), [&second["id"], &first["id"]]);
    assert_eq!(ids(&list[1]["accounts"]), [ben.id_text()]);
    assert_eq!(list[1]["unread"], true);
    let answer = whisper(&ada, "@ben hello back", Some(&first)).await;
    let list = ada.get(PATH).await.ok();
    assert_eq!(last_of(&list), [&answer["id"], &second["id"]]);
    assert_eq!(list[0]["unread"], false, "one's own words are read");
    let his = ben.get(PATH).await.ok();
    assert_eq!(last_of(&his), [&answer["id"]]);
    assert_eq!(his[0]["unread"], true);
    assert_eq!(ids(&his[0]["accounts"]), [ada.id_text()]);
    let page = ada.get(&format!("{PATH}?limit=1")).await;
    assert_eq!(last_of(&page.ok()), [&answer["id"]]);
    let link = page.header("link").unwrap();
    let answered = answer["id"].as_str().unwrap();
    assert!(link.contains(&format!("max_id={answered}")), "{link}");
    let older = ada.get(&format!("{PATH}?max_id={answered}")).await.ok();
    assert_eq!(last_of(&older), [&second["id"]]);
    let gone = format!("/api/v1/statuses/{answered}");
    ada.delete(&gone).await.ok();
    assert_eq!(
        last_of(&ada.get(PATH).await.ok()),
        [&second["id"], &first["id"]]
    );
}

#[tokio::test]
async fn one_can_be_read_unread_and_removed() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let first = whisper(&ben, "@ada hello", None).await;
    let list = ada.get(PATH).await.ok();
    let path = format!("{PATH}/{}", list[0]["id"].as_str().unwrap());
    let read = ada.post(&format!("{path}/read"), json!({})).await.ok();
    assert_eq!(read["unread"], false);
    assert_eq!(ada.get(PATH).await.ok()[0], read);
    let unread = ada.post(&format!("{path}/unread"), json!({})).await.ok();
    assert_eq!(unread["unread"], true);
    assert_eq!(ada.delete(&path).await.ok(), json!({}));
    assert_eq!(ada.get(PATH).await.ok(), json!([]));
    assert_eq!(
        ben.get(PATH).await.ok().as_array().unwrap().len(),
        1,
        "his stays"
    );
    ada.get(&format!(
        "/api/v1/statuses/{}",
        first["id"].as_str().unwrap()
    ))
    .await
    .ok();
    whisper(&ben, "@ada are you there?", Some(&first)).await;
    assert_eq!(
        ada.get(PATH).await.ok()[0]["id"],
        list[0]["id"],
        "it comes back"
    );
}

#[tokio::test]
async fn a_note_to_oneself_is_with_oneself() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    whisper(&ada, "remember the milk", None).await;
    let list = ada.get(PATH).await.ok();
    assert_eq!(ids(&list[0]["accounts"]), [ada.id_text()]);
    assert_eq!(list[0]["unread"], false);
}

#[tokio::test]
async fn every_route_refuses_those_who_may_not() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    whisper(&ada, "a note", None).await;
    let list = ada.get(PATH).await.ok();
    let path = format!("{PATH}/{}", list[0]["id"].as_str().unwrap());
    let writer = house.user_with("ada", "write").await;
    let reader = house.user_with("ada", "read").await;
    house.anonymous().get(PATH).await.refused(401);
    writer.get(PATH).await.refused(403);
    for act in ["read", "unread"] {
        let path = format!("{path}/{act}");
        house.anonymous().post(&path, json!({})).await.refused(401);
        reader.post(&path, json!({})).await.refused(403);
        ben.post(&path, json!({})).await.refused(404);
    }
    house.anonymous().delete(&path).await.refused(401);
    reader.delete(&path).await.refused(403);
    ben.delete(&path).await.refused(404);
    assert_eq!(ada.get(PATH).await.ok(), list);
}

/// A private message that was changed to name somebody more never came to them, though they were told of it.
#[tokio::test]
async fn whom_a_change_names_takes_part() {
    let house = House::open().await;
    let (ada, ben, cy) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cy").await,
    );
    cy.post(
        &format!("/api/v1/accounts/{}/follow", ada.id_text()),
        json!({}),
    )
    .await
    .ok();
    let first = whisper(&ada, "@ben hello", None).await;
    assert_eq!(cy.get(PATH).await.ok(), json!([]));
    let talk = ben.get(PATH).await.ok()[0]["id"].clone();
    let talk = talk.as_str().expect("an id");
    ben.post(&format!("{PATH}/{talk}/read"), json!({}))
        .await
        .ok();
    let path = format!("/api/v1/statuses/{}", first["id"].as_str().expect("an id"));
    house.pass(1_000);
    ada.put(&path, json!({"status": "@ben and @cy, hello"}))
        .await
        .ok();
    let hers = cy.get(PATH).await.ok();
    assert_eq!(last_of(&hers), [&first["id"]]);
    assert_eq!(hers[0]["unread"], true);
    assert_eq!(ids(&cy.get("/api/v1/timelines/home").await.ok()).len(), 1);
    let his = ben.get(PATH).await.ok();
    assert_eq!(his[0]["unread"], false, "it is the same message");
    let mut together = ids(&his[0]["accounts"]);
    together.sort();
    let mut expected = [ada.id_text(), cy.id_text()];
    expected.sort();
    assert_eq!(together, expected);
    // Later words stay the last ones, and who is no longer named leaves.
    let second = whisper(&ben, "@ada @cy hello back", Some(&first)).await;
    ada.put(&path, json!({"status": "@ben, hello"})).await.ok();
    assert_eq!(last_of(&cy.get(PATH).await.ok()), [&second["id"]]);
    ada.put(&path, json!({"status": "@ben and @cy!"}))
        .await
        .ok();
    assert_eq!(last_of(&cy.get(PATH).await.ok()), [&second["id"]]);
}
