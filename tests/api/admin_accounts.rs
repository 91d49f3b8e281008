//! What those who look after the house do about people, through an app.

use crate::api::routes;
use crate::house::{Caller, House, PASSWORD};
use burrow::model::account::Role;
use burrow::model::audit::Act;
use burrow::model::outbound::Outbound;
use burrow::model::{AccountId, Page};
use burrow::ops::moderate::{self, SUSPENDED_BEFORE_REMOVAL};
use burrow::ops::{Refusal, announce, remove_person, upkeep};
use burrow::store::Error;
use serde_json::{Value, json};
use std::time::Duration;

const ACCOUNTS: &str = "/api/v1/admin/accounts";

fn of(who: &Caller<'_>, act: &str) -> String {
    format!("{ACCOUNTS}/{}{act}", who.id_text())
}

async fn do_upkeep(house: &House) {
    // Each piece leaves the next for a second later.
    for _ in 0..40 {
        let done: Result<usize, Refusal> = house
            .store
            .write(|tx| {
                let due = tx.upkeep_due(1_000)?;
                for (row, work) in &due {
                    upkeep::perform(tx, work)?;
                    tx.upkeep_done(row)?;
                }
                Ok(due.len())
            })
            .await;
        if done.expect("the upkeep works") == 0 {
            break;
        }
        house.wait(Duration::from_secs(2));
    }
}

async fn make(house: &House, who: &Caller<'_>, role: Role) {
    let (ada, whom) = (house.id("ada"), who.id());
    let made = house
        .store
        .write(move |tx| moderate::change_role(tx, ada, whom, role));
    made.await.expect("the owner may");
}

fn acts(house: &House) -> Vec<String> {
    let read: Result<Vec<_>, Error> = house
        .store
        .read_now(|view| view.audit(&Page::newest(100), |_| true));
    let log = read.expect("the log can be read");
    log.into_iter().map(|entry| entry.act.name()).collect()
}

#[tokio::test]
async fn members_may_nothing_of_it() {
    let house = House::open().await;
    let ben = house.user("ben").await;
    for route in routes::all() {
        if !route.path.contains("/admin/") {
            continue;
        }
        let method = route.method.parse().expect("a method");
        let reply = ben
            .json(method, &route.at("1"), json!({"type": "none"}))
            .await;
        reply.refused(403);
    }
}

#[tokio::test]
async fn people_are_found_by_what_is_known_of_them() {
    let house = House::open().await;
    let (ada, ben, cat) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cat").await,
    );
    make(&house, &cat, Role::Moderator).await;
    let names = |people: Value| -> Vec<String> {
        let people = people.as_array().expect("a list").clone();
        let name = |one: &Value| one["username"].as_str().expect("a name").to_owned();
        people.iter().map(name).collect()
    };
    let shown = ada.get(&of(&ben, "")).await.ok();
    assert_eq!(shown["username"], "ben");
    assert_eq!(shown["account"]["acct"], "ben");
    assert_eq!(shown["role"]["id"], "-99");
    assert_eq!(shown["disabled"], false);
    ada.post(&of(&ben, "/action"), json!({"type": "silence"}))
        .await
        .ok();
    for (query, expected) in [
        ("", vec!["cat", "ben", "ada"]),
        ("?local=true", vec!["cat", "ben", "ada"]),
        ("?remote=true", vec![]),
        ("?silenced=true", vec!["ben"]),
        ("?staff=1", vec!["cat", "ada"]),
        ("?username=B", vec!["ben"]),
        ("?email=ben@mail.example", vec![]),
        ("?pending=true", vec![]),
    ] {
        let found = ada.get(&format!("{ACCOUNTS}{query}")).await.ok();
        assert_eq!(names(found), expected, "{query}");
    }
    for (query, expected) in [
        ("?origin=local", vec!["cat", "ben", "ada"]),
        ("?status=silenced", vec!["ben"]),
        ("?permissions=staff", vec!["cat", "ada"]),
        ("?role_ids[]=1", vec!["cat"]),
        ("?role_ids[]=77", vec![]),
        ("?status=pending", vec![]),
    ] {
        let found = ada
            .get(&format!("/api/v2/admin/accounts{query}"))
            .await
            .ok();
        assert_eq!(names(found), expected, "{query}");
    }
    let first = ada.get(&format!("{ACCOUNTS}?limit=2")).await;
    assert_eq!(names(first.ok()), ["cat", "ben"]);
    let next = ada.get(&first.link("next").expect("more")).await;
    assert_eq!(names(next.ok()), ["ada"]);
}

#[tokio::test]
async fn a_warning_is_shown_to_whom_it_is_for() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let said = ben.says("something rude").await;
    let wish = json!({"type": "none", "text": "Please be kind.", "status_ids": [said["id"]]});
    assert_eq!(ada.post(&of(&ben, "/action"), wish).await.ok(), json!({}));
    let told = ben
        .get("/api/v1/notifications?types[]=moderation_warning")
        .await
        .ok();
    assert_eq!(told[0]["type"], "moderation_warning");
    assert_eq!(told[0]["account"]["acct"], "ben", "nobody is named");
    let warning = &told[0]["moderation_warning"];
    assert_eq!(warning["action"], "none");
    assert_eq!(warning["text"], "Please be kind.");
    assert_eq!(warning["status_ids"], json!([said["id"]]));
    assert_eq!(warning["target_account"]["acct"], "ben");
    let grouped = ben.get("/api/v2/notifications").await.ok();
    let groups = grouped["notification_groups"].as_array().expect("groups");
    assert!(
        groups
            .iter()
            .any(|group| group["moderation_warning"]["text"] == "Please be kind.")
    );
    assert_eq!(acts(&house)[0], "account.warn");
    // What can't be is refused, and leaves nothing behind.
    for wish in [
        json!({}),
        json!({"type": "hang"}),
        json!({"type": "delete_statuses"}),
        json!({"type": "none", "text": "x".repeat(3_000)}),
    ] {
        ada.post(&of(&ben, "/action"), wish).await.refused(422);
    }
    let strange = json!({"type": "none", "report_id": "77"});
    ada.post(&of(&ben, "/action"), strange).await.refused(404);
    assert_eq!(acts(&house).len(), 1);
}

#[tokio::test]
async fn whoever_is_disabled_is_out_until_that_is_taken_back() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ada.post(&of(&ben, "/action"), json!({"type": "disable"}))
        .await
        .ok();
    ben.get("/api/v1/timelines/home").await.refused(401);
    let shown = ada.post(&of(&ben, "/enable"), json!({})).await.ok();
    assert_eq!(shown["disabled"], false);
    let ben = house.user("ben").await;
    ben.get("/api/v1/timelines/home").await.ok();
    assert_eq!(acts(&house), ["account.un_disable", "account.disable"]);
}

#[tokio::test]
async fn pictures_of_the_sensitized_are_covered() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let said = ben.says("look").await;
    let path = format!("/api/v1/statuses/{}", said["id"].as_str().expect("an id"));
    ada.post(&of(&ben, "/action"), json!({"type": "sensitive"}))
        .await
        .ok();
    assert_eq!(ada.get(&path).await.ok()["sensitive"], true);
    let boost = ada.post(&format!("{path}/reblog"), json!({})).await.ok();
    assert_eq!(boost["sensitive"], true);
    let shown = ada.post(&of(&ben, "/unsensitive"), json!({})).await.ok();
    assert_eq!(shown["sensitized"], false);
    assert_eq!(ada.get(&path).await.ok()["sensitive"], false);
}

#[tokio::test]
async fn nobody_does_anything_about_somebody_above() {
    let house = House::open().await;
    let (ada, ben, cat) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cat").await,
    );
    make(&house, &ben, Role::Moderator).await;
    make(&house, &cat, Role::Moderator).await;
    let ben = house.user("ben").await;
    for whom in [&ada, &cat, &ben] {
        for wish in ["none", "disable", "silence", "sensitive", "suspend"] {
            let wish = json!({"type": wish});
            ben.post(&of(whom, "/action"), wish).await.refused(403);
        }
        for act in ["/enable", "/unsilence", "/unsuspend", "/unsensitive"] {
            ben.post(&of(whom, act), json!({})).await.refused(403);
        }
    }
    let (ada, ben, cat) = (ada.id(), ben.id(), cat.id());
    let refused =
        |verb: fn(&burrow::store::Tx, AccountId, AccountId) -> Result<(), Refusal>, me, whom| {
            let done = house.store.write(move |tx| verb(tx, me, whom));
            async move { matches!(done.await, Err(Refusal::Forbidden)) }
        };
    assert!(refused(moderate::sign_out_everywhere, ben, cat).await);
    let raise = |tx: &burrow::store::Tx, me, whom| moderate::change_role(tx, me, whom, Role::Owner);
    assert!(refused(raise, ben, ben).await);
    let remove = |tx: &burrow::store::Tx, me, whom| remove_person::remove(tx, me, whom, false);
    assert!(refused(remove, ben, cat).await);
    assert!(refused(remove, ada, ada).await);
}

#[tokio::test]
async fn a_house_keeps_an_owner() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await.id(), house.user("ben").await.id());
    let change = |me, whom, role| {
        house
            .store
            .write(move |tx| moderate::change_role(tx, me, whom, role))
    };
    let alone = change(ada, ada, Role::Member).await;
    assert!(matches!(alone, Err(Refusal::Conflict(_))));
    change(ada, ben, Role::Owner).await.expect("she may");
    let other = change(ada, ben, Role::Member).await;
    assert!(matches!(other, Err(Refusal::Forbidden)), "not another's");
    change(ada, ada, Role::Member)
        .await
        .expect("she may step down");
    let settings: Result<_, Error> = house.store.read_now(|view| view.settings());
    assert_eq!(settings.expect("settings").owner, Some(ben));
}

#[tokio::test]
async fn whoever_is_suspended_is_gone_at_once_and_can_come_back() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let said = ben.says("I was here").await;
    let path = format!("/api/v1/statuses/{}", said["id"].as_str().expect("an id"));
    ada.post(&of(&ben, "/action"), json!({"type": "suspend"}))
        .await
        .ok();
    ben.get("/api/v1/timelines/home").await.refused(401);
    ada.get(&path).await.refused(404);
    assert_eq!(ada.get(&of(&ben, "")).await.ok()["suspended"], true);
    // Time passes, but not enough.
    house.wait(SUSPENDED_BEFORE_REMOVAL - Duration::from_secs(60));
    do_upkeep(&house).await;
    let shown = ada.post(&of(&ben, "/unsuspend"), json!({})).await.ok();
    assert_eq!(shown["suspended"], false);
    ada.get(&path).await.ok();
    house.wait(Duration::from_secs(3_600));
    do_upkeep(&house).await;
    ada.get(&path).await.ok();
}

/// Posts, a favourite, a bookmark, a list, a follow both ways, a private talk, a filter, a note.
async fn a_life(ada: &Caller<'_>, ben: &Caller<'_>) {
    for number in 0..60 {
        ben.says(&format!("day {number} #diary")).await;
    }
    let hers = ada.says("tea?").await;
    let at = |act: &str| {
        format!(
            "/api/v1/statuses/{}/{act}",
            hers["id"].as_str().expect("an id")
        )
    };
    for act in ["favourite", "bookmark", "reblog", "mute"] {
        ben.post(&at(act), json!({})).await.ok();
    }
    let to_ada = |act: &str| format!("/api/v1/accounts/{}/{act}", ada.id_text());
    let to_ben = |act: &str| format!("/api/v1/accounts/{}/{act}", ben.id_text());
    ben.post(&to_ada("follow"), json!({})).await.ok();
    ada.post(&to_ben("follow"), json!({})).await.ok();
    ben.post(&to_ada("note"), json!({"comment": "kind"}))
        .await
        .ok();
    let list = ben
        .post("/api/v1/lists", json!({"title": "kin"}))
        .await
        .ok();
    let members = format!(
        "/api/v1/lists/{}/accounts",
        list["id"].as_str().expect("an id")
    );
    ben.post(&members, json!({"account_ids": [ada.id_text()]}))
        .await
        .ok();
    let private = json!({"status": "@ben psst", "visibility": "direct"});
    ada.post("/api/v1/statuses", private).await.ok();
    let filter =
        json!({"title": "no", "context": ["home"], "keywords_attributes": [{"keyword": "tea"}]});
    ben.post("/api/v2/filters", filter).await.ok();
    ben.post("/api/v1/tags/diary/follow", json!({})).await.ok();
    let me = ada.id();
    let draft = announce::Draft {
        text: "Tea at five".to_owned(),
        starts_at: None,
        ends_at: None,
        all_day: false,
        published: true,
    };
    let said = ada
        .house
        .store
        .write(move |tx| announce::make(tx, me, &draft));
    let said = said.await.expect("the owner may").id;
    for act in ["dismiss", "reactions/%F0%9F%AB%96"] {
        let path = format!("/api/v1/announcements/{said}/{act}");
        match act {
            "dismiss" => ben.post(&path, json!({})).await.ok(),
            _ => ben.put(&path, json!({})).await.ok(),
        };
    }
}

#[tokio::test]
async fn after_thirty_days_the_suspended_are_removed() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    a_life(&ada, &ben).await;
    ada.post(&of(&ben, "/action"), json!({"type": "suspend"}))
        .await
        .ok();
    house.wait(SUSPENDED_BEFORE_REMOVAL + Duration::from_secs(60));
    do_upkeep(&house).await;
    let whom = ben.id();
    let left: Result<_, Error> = house.store.read_now(|view| {
        let posts = view.statuses_of(whom, &Page::newest(10), |id, _| Ok(Some(id)))?;
        Ok((view.user(whom)?, posts, view.account_of(whom)?))
    });
    let (user, posts, shell) = left.expect("the store can be read");
    assert_eq!((user, posts.len()), (None, 0));
    assert!(shell.gone && shell.suspended);
    // The name stays taken, and nobody can bring them back.
    let newcomer = burrow::ops::create_account::Newcomer {
        handle: "ben".to_owned(),
        display_name: String::new(),
        password: house.doors.passwords.hash_now(PASSWORD),
        role: Role::Member,
        invited_by: None,
    };
    let again = house
        .store
        .write(move |tx| burrow::ops::create_account::create_account(tx, &newcomer));
    assert!(matches!(again.await, Err(Refusal::Conflict(_))));
    ada.post(&of(&ben, "/unsuspend"), json!({}))
        .await
        .refused(410);
    assert!(acts(&house).contains(&"account.removed".to_owned()));
    // The house drops here and checks that nothing dangles.
}

#[tokio::test]
async fn only_the_suspended_are_removed_and_others_hear_of_it() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ben.says("I was here").await;
    ada.delete(&of(&ben, "")).await.refused(403);
    ada.post(&of(&ben, "/action"), json!({"type": "suspend"}))
        .await
        .ok();
    ada.delete(&of(&ben, "")).await.ok();
    let owed: Result<Vec<_>, Error> = house.store.read_now(|view| view.owed(10));
    let whom = ben.id();
    assert!(
        owed.expect("what is owed")
            .iter()
            .any(|(_, what)| *what == Outbound::Gone(whom))
    );
    do_upkeep(&house).await;
    ada.delete(&of(&ben, "")).await.refused(410);
}

#[tokio::test]
async fn with_export_means_that_the_archive_comes_first() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await.id(), house.user("ben").await.id());
    let remove = || {
        house
            .store
            .write(move |tx| remove_person::remove(tx, ada, ben, true))
    };
    assert!(matches!(remove().await, Err(Refusal::Conflict(_))));
    let archived = house
        .store
        .write(move |tx| remove_person::archived(tx, ada, ben));
    archived.await.expect("the owner may");
    house.wait(remove_person::ARCHIVE_FRESH + Duration::from_secs(60));
    assert!(matches!(remove().await, Err(Refusal::Conflict(_))), "old");
    let archived = house
        .store
        .write(move |tx| remove_person::archived(tx, ada, ben));
    archived.await.expect("the owner may");
    remove().await.expect("now");
    do_upkeep(&house).await;
    let log: Result<Vec<_>, Error> = house
        .store
        .read_now(|view| view.audit(&Page::newest(1), |_| true));
    assert_eq!(
        log.expect("the log")[0].act,
        Act::Removed {
            account: ben,
            acct: "ben".to_owned()
        }
    );
}
