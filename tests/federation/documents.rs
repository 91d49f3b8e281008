//! Documents of other servers as they really write them, in the order in which they could come, each with what it becomes:
//! `tests/golden/real/SERVER/NN-WHAT.json` beside `NN-WHAT.becomes.json`. `SOURCES.md` there says where the shapes are from.
//! An actor is looked up, a post is asked for by its address, an activity is put into the inbox; whatever is named is found
//! where it is at home.

use super::arriving::somebody;
use super::atlas::World;
use crate::golden;
use crate::house::{ADDRESS, Caller, House};
use burrow::federation::Federation;
use burrow::federation::people::{Freshness, is_actor};
use burrow::federation::{lenient, read};
use burrow::model::LetterId;
use burrow::model::delivery::Letter;
use burrow::ops::follow::{Wish, follow};
use burrow::ops::follow_request::authorize;
use burrow::store::Error;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The least number of kinds of servers.
const KINDS_MIN: usize = 20;

/// The documents of one kind of server, by the name of their file.
fn documents(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).expect("a folder of goldens");
    let files = files.map(|file| file.expect("a file").path());
    let named = files.filter_map(|file| {
        let name = file.file_name()?.to_str()?.strip_suffix(".json")?;
        let text = fs::read_to_string(&file).expect("a golden");
        (!name.contains('.')).then(|| (name.to_owned(), text))
    });
    named.collect()
}

/// Puts all that a document holds where it is at home, and answers for the names of its people.
fn spread(world: &World, document: &Value) {
    match document {
        Value::Array(parts) => parts.iter().for_each(|part| spread(world, part)),
        Value::Object(fields) => {
            if let Some(id) = lenient::address(document, "id")
                && (is_whole_actor(document) || read::is_post(document))
            {
                let at = url::Url::parse(&id).expect("an address");
                world.put(at.as_str(), document);
                if is_actor(document) {
                    answer_for(world, document, &id);
                }
            }
            fields.values().for_each(|field| spread(world, field));
        }
        _ => {}
    }
}

/// Documents name actors with their type and id alone, too.
fn is_whole_actor(thing: &Value) -> bool {
    is_actor(thing) && thing.get("inbox").is_some()
}

fn answer_for(world: &World, actor: &Value, id: &str) {
    let name = lenient::text(actor, "preferredUsername").unwrap_or_default();
    let usual = format!("{name}@{}", lenient::host(id).unwrap_or_default());
    let acct = lenient::text(actor, "webfinger").unwrap_or(&usual);
    let answer = json!({"subject": format!("acct:{acct}"), "links": [
        {"rel": "self", "type": "application/activity+json", "href": id}]});
    let (name, host) = acct.split_once('@').expect("a name and a server");
    let at = format!("https://{host}/.well-known/webfinger?resource=acct%3A{name}%40{host}");
    world.answer(&at, 200, "application/jrd+json", &answer.to_string());
}

/// What says nothing is left out, and what is new in each run.
fn spare(value: Value) -> Value {
    /// Ids and what says the same twice.
    const LEFT_OUT: [&str; 6] = [
        "id",
        "avatar_static",
        "header_static",
        "preview_url",
        "quote_approval",
        "last_status_at",
    ];
    match value {
        Value::Array(parts) => parts.into_iter().map(spare).collect(),
        Value::Object(fields) => {
            let said = |(name, value): (String, Value)| {
                let value = match value {
                    Value::Object(all) if name == "account" => all["acct"].clone(),
                    value => spare(value),
                };
                let nothing = [json!(null), json!(false), json!(0), json!(""), json!([])];
                let nothing = nothing.contains(&value) || value == json!({});
                (!nothing && !LEFT_OUT.contains(&name.as_str())).then_some((name, value))
            };
            Value::Object(fields.into_iter().filter_map(said).collect())
        }
        other => other,
    }
}

/// All that ada can see that another server may change.
#[derive(PartialEq)]
struct Sight {
    home: BTreeMap<String, Value>,
    notifications: BTreeMap<String, Value>,
    conversations: Value,
    followers: Value,
}

impl Sight {
    async fn of(ada: &Caller<'_>) -> Sight {
        let by_id = |list: Value| {
            let list = list.as_array().cloned().unwrap_or_default();
            let id = |part: &Value| part["id"].as_str().expect("an id").to_owned();
            list.into_iter()
                .map(|part| (id(&part), spare(part)))
                .collect()
        };
        let home = ada.get("/api/v1/timelines/home?limit=40").await.ok();
        let news = ada.get("/api/v1/notifications?limit=40").await.ok();
        let followers = format!("/api/v1/accounts/{}/followers", ada.id_text());
        let followers = ada.get(&followers).await.ok();
        let talks = ada.get("/api/v1/conversations").await.ok();
        let accts = followers.as_array().expect("a list").iter();
        Sight {
            home: by_id(home),
            notifications: by_id(news),
            conversations: spare(talks),
            followers: accts.map(|account| account["acct"].clone()).collect(),
        }
    }

    /// What is otherwise now.
    fn against(&self, before: &Sight) -> Value {
        let mut all = Map::new();
        let mut tell = |what: &str, list: Vec<Value>| {
            if !list.is_empty() {
                all.insert(what.to_owned(), list.into());
            }
        };
        let new = |(id, post): (&String, &Value)| match before.home.get(id) {
            None => Some(post.clone()),
            Some(_) => None,
        };
        let changed = |(id, post): (&String, &Value)| match before.home.get(id) {
            Some(old) if old != post => Some(post.clone()),
            _ => None,
        };
        let gone = |(id, post): (&String, &Value)| match self.home.contains_key(id) {
            true => None,
            false => Some(post["uri"].clone()),
        };
        let news = |(id, news): (&String, &Value)| {
            let known = before.notifications.contains_key(id);
            let mut news = news.clone();
            news["status"] = news["status"]["uri"].take();
            (!known).then(|| spare(news))
        };
        tell("appears", self.home.iter().filter_map(new).collect());
        tell("changes", self.home.iter().filter_map(changed).collect());
        tell("disappears", before.home.iter().filter_map(gone).collect());
        tell(
            "notifies",
            self.notifications.iter().filter_map(news).collect(),
        );
        if self.conversations != before.conversations {
            all.insert("conversations".to_owned(), self.conversations.clone());
        }
        if self.followers != before.followers {
            all.insert("followers".to_owned(), self.followers.clone());
        }
        match all.is_empty() {
            true => json!("nothing that ada can see"),
            false => Value::Object(all),
        }
    }
}

/// The house, its door, and whom it can ask.
struct Stage {
    house: House,
    door: Federation,
}

impl Stage {
    /// What a document becomes.
    async fn becomes(&self, document: &Value) -> Value {
        let ada = self.house.user("ada").await;
        let id = lenient::id(Some(document)).unwrap_or_default();
        if is_actor(document) {
            return match self.door.actor(id, Freshness::Now).await {
                Ok(account) => {
                    let path = format!("/api/v1/accounts/{}", account.id);
                    spare(ada.get(&path).await.ok())
                }
                Err(why) => json!({ "refused": why.to_string() }),
            };
        }
        if read::is_post(document) {
            return match self.door.status(id).await {
                Ok(status) => spare(ada.get(&format!("/api/v1/statuses/{status}")).await.json()),
                Err(why) => json!({ "refused": why.to_string() }),
            };
        }
        let actor = lenient::id(document.get("actor")).unwrap_or_default();
        if let Ok(known) = self.door.actor(actor, Freshness::Known).await {
            let (me, whom) = (ada.id(), known.id);
            // Whoever has blocked ada stays unfollowed.
            let _ = self
                .house
                .store
                .write(move |tx| {
                    follow(tx, me, whom, &Wish::default())?;
                    authorize(tx, whom, me)
                })
                .await;
            self.house.pass(1);
        }
        let object = lenient::id(document.get("object")).unwrap_or_default();
        let (before, had) = (Sight::of(&ada).await, self.kept(&ada, object).await);
        self.sends(actor, document).await;
        let (after, has) = (Sight::of(&ada).await, self.kept(&ada, object).await);
        let mut becomes = after.against(&before);
        // What is kept without being in sight: answers to people whom nobody follows, profiles.
        if becomes.is_string() && had != has {
            becomes = json!({ "kept": has });
        }
        becomes
    }

    /// A post or somebody elsewhere, if the house knows them.
    async fn kept(&self, ada: &Caller<'_>, uri: &str) -> Option<Value> {
        let found: Result<_, Error> = self.house.store.read_now(|view| {
            let post = view
                .status_by_uri(uri)?
                .map(|post| format!("statuses/{}", post.id));
            let person = view
                .account_by_uri(uri)?
                .map(|who| format!("accounts/{}", who.id));
            Ok(post.or(person))
        });
        let path = found.expect("the store reads")?;
        let entity = ada.get(&format!("/api/v1/{path}")).await;
        entity.status.is_success().then(|| spare(entity.json()))
    }

    /// Puts a letter into the shared inbox and has it read.
    async fn sends(&self, signed_by: &str, activity: &Value) {
        let letter = Letter {
            signed_by: signed_by.to_owned(),
            body: activity.to_string().into_bytes(),
            to: None,
            received_at: self.house.store.now(),
            tries: 0,
        };
        let put = self.house.store.write(move |tx| {
            let id: LetterId = tx.new_id();
            tx.put_letter(tx.now(), id, &letter)
        });
        put.await.expect("a letter can be kept");
        self.house.pass(1);
        let read = self.door.catch_up_with_letters().await;
        read.expect("letters are read");
        self.house.pass(1_000);
    }
}

/// Who speaks in these documents without being described by one.
fn strangers(documents: &BTreeMap<&String, Value>) -> BTreeSet<String> {
    let drawn = |id: &str| {
        let mut all = documents.values();
        all.any(|one| one["id"] == id && is_whole_actor(one))
    };
    let parts = documents.values().flat_map(|one| [one, &one["object"]]);
    let parts = parts.filter(|part| !is_actor(part));
    let named = parts.flat_map(|part| [part.get("actor"), part.get("attributedTo")]);
    let named = named.flatten().filter_map(Value::as_str);
    let strangers = named.filter(|author| !author.starts_with(ADDRESS) && !drawn(author));
    strangers.map(str::to_owned).collect()
}

/// The documents of one kind of server come to a house of their own.
async fn come(kind: &str, texts: &BTreeMap<String, String>) {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let said = ada.says("A post of ada's").await;
    let poll = json!({"options": ["Yes", "No"], "expires_in": 3600});
    let asked = json!({"status": "Tea?", "poll": poll});
    let asked = ada.post("/api/v1/statuses", asked).await.ok();
    let own = |post: &Value| post["uri"].as_str().expect("a uri").to_owned();
    let read = |text: &String| -> Value {
        let text = text.replace("{{post}}", &own(&said));
        let text = text.replace("{{poll}}", &own(&asked));
        serde_json::from_str(&text).expect("JSON")
    };
    let documents: BTreeMap<&String, Value> = texts
        .iter()
        .map(|(name, text)| (name, read(text)))
        .collect();
    let world = World::default();
    // Each as it is at first, should it be changed later.
    let backward = documents.values().rev();
    backward.for_each(|document| spread(&world, document));
    for author in strangers(&documents) {
        somebody(&house, &author).await;
    }
    let world = Arc::new(world);
    let door = Federation::new(house.doors.clone(), world.clone());
    ada.sign_out().await;
    let stage = Stage { house, door };
    for (name, document) in documents {
        spread(&world, &document);
        let becomes = stage.becomes(&document).await;
        let shown = serde_json::to_string_pretty(&becomes).expect("JSON");
        golden::compare(&format!("real/{kind}/{name}.becomes.json"), &(shown + "\n"));
        stage.house.pass(60_000);
    }
}

#[tokio::test]
async fn what_servers_really_write_is_understood() {
    let mut kinds = 0;
    for kind in fs::read_dir(golden::file("real")).expect("the goldens") {
        let folder = kind.expect("a folder").path();
        if !folder.is_dir() {
            continue;
        }
        let name = folder.file_name().and_then(|name| name.to_str());
        come(name.expect("a name"), &documents(&folder)).await;
        kinds += 1;
    }
    assert!(kinds >= KINDS_MIN, "{kinds}");
}
