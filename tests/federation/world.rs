//! Other servers as a script: they take what is sent to them, lose it, answer nonsense, hang, die and return.

use crate::house::House;
use burrow::federation::Federation;
use burrow::model::AccountId;
use burrow::model::account::Account;
use burrow::model::outbound::Outbound;
use burrow::model::relation::Follow;
use burrow::model::remote::{HOUSE, Keyring, Remote};
use burrow::model::settings::Settings;
use burrow::net::outbound::{Ask, Network, Reply, Trouble};
use burrow::store::{Error, View};
use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use hyper::header::HeaderValue;
use hyper::{HeaderMap, Method, StatusCode};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// An RSA key that was made for these tests.
const KEY: &[u8] = include_bytes!("../samples/actor.der");

/// How a server behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// It takes everything.
    #[default]
    Well,
    /// It answers this, and these seconds of `Retry-After`.
    Says(u16, Option<u32>),
    /// Nobody is there.
    Dead,
    /// It takes everything, and the answer is lost.
    Forgets,
    /// It says 401 to RFC 9421.
    Old,
    /// It says 401 to all but RFC 9421.
    New,
    /// What it answers meets a mistake of ours.
    Breaks,
}

/// One server.
#[derive(Clone, Debug, Default)]
pub struct Server {
    pub mood: Mood,
    /// Ids of what it got, in order.
    pub got: Vec<String>,
    /// How often it was asked.
    pub asked: usize,
    /// What it shows to whoever asks for anything.
    pub shows: Option<Value>,
    /// The `Collection-Synchronization` headers that came along.
    pub sums: Vec<String>,
}

/// All of them.
#[derive(Debug, Default)]
pub struct World(Mutex<HashMap<String, Server>>);

impl World {
    pub fn feel(&self, host: &str, mood: Mood) {
        let mut servers = self.0.lock().expect("no test panics here");
        servers.entry(host.to_owned()).or_default().mood = mood;
    }

    pub fn show(&self, host: &str, document: Value) {
        let mut servers = self.0.lock().expect("no test panics here");
        servers.entry(host.to_owned()).or_default().shows = Some(document);
    }

    pub fn server(&self, host: &str) -> Server {
        let servers = self.0.lock().expect("no test panics here");
        servers.get(host).cloned().unwrap_or_default()
    }

    pub fn all(&self) -> HashMap<String, Server> {
        self.0.lock().expect("no test panics here").clone()
    }

    fn answer(&self, ask: &Ask) -> Result<Reply, Trouble> {
        let mut servers = self.0.lock().expect("no test panics here");
        let host = ask.url.host_str().unwrap_or_default().to_owned();
        let server = servers.entry(host).or_default();
        server.asked += 1;
        assert!(ask.headers.contains_key("signature"), "nothing is unsigned");
        if ask.method == Method::GET {
            return Ok(shown(server, ask));
        }
        let modern = ask.headers.contains_key("signature-input");
        let mut headers = HeaderMap::new();
        let code = match server.mood {
            Mood::Breaks => {
                drop(servers);
                panic!("a mistake in reading the answer");
            }
            Mood::Dead => return Err(Trouble::Unreachable("nobody is there".to_owned())),
            Mood::Says(code, wait) => {
                let wait = wait.map(|secs| ("retry-after", secs.into()));
                headers.extend(
                    wait.map(|(name, secs)| (hyper::header::HeaderName::from_static(name), secs)),
                );
                code
            }
            Mood::Old if modern => 401,
            Mood::New if !modern => 401,
            Mood::Well | Mood::Old | Mood::New | Mood::Forgets => 202,
        };
        if code < 300 {
            let document: Value = serde_json::from_slice(&ask.body).expect("JSON is sent");
            server
                .got
                .push(document["id"].as_str().expect("an id").to_owned());
            let sum = ask.headers.get("collection-synchronization");
            server
                .sums
                .extend(sum.map(|sum| sum.to_str().expect("text").to_owned()));
        }
        match server.mood {
            Mood::Forgets => Err(Trouble::Unreachable("the line broke".to_owned())),
            _ => Ok(Reply {
                status: StatusCode::from_u16(code).expect("a status"),
                headers,
                body: Bytes::new(),
                url: ask.url.clone(),
            }),
        }
    }
}

impl Network for World {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        async move {
            tokio::task::yield_now().await;
            self.answer(&ask)
        }
        .boxed()
    }
}

fn shown(server: &Server, ask: &Ask) -> Reply {
    let kind = HeaderValue::from_static("application/activity+json");
    let document = server.shows.as_ref().map(Value::to_string);
    Reply {
        status: match document {
            Some(_) => StatusCode::OK,
            None => StatusCode::NOT_FOUND,
        },
        headers: HeaderMap::from_iter([(hyper::header::CONTENT_TYPE, kind)]),
        body: Bytes::from(document.unwrap_or_default()),
        url: ask.url.clone(),
    }
}

/// A document of which only the id matters.
pub fn render(_: &View, settings: &Settings, what: &Outbound) -> Result<Vec<Value>, Error> {
    let id = match what {
        Outbound::Post(id) => format!("{}/posts/{id}", settings.address),
        Outbound::Edited(id) => format!("{}/posts/{id}#edited", settings.address),
        Outbound::Withdrawn(status, _) => format!("{}/posts/{}#gone", settings.address, status.id),
        other => format!("{}/{other:?}", settings.address),
    };
    Ok(vec![json!({ "id": id, "@context": [], "type": "Create" })])
}

/// The door of a house to a world, with keys for its owner and itself.
pub async fn door(house: &House, world: &Arc<World>) -> Federation {
    let ada = house.id("ada");
    let keyed = house.store.write(move |tx| {
        [ada, HOUSE].into_iter().try_for_each(|who| {
            tx.put_keyring(
                who,
                &Keyring {
                    rsa: KEY.to_vec(),
                    rsa_public_pem: String::new(),
                    ed25519: vec![7; 32],
                    made_at: tx.now(),
                },
            )
        })
    });
    let keyed: Result<(), Error> = keyed.await;
    keyed.expect("keys can be kept");
    Federation::new(house.doors.clone(), world.clone())
}

/// Somebody elsewhere, who follows `whom` unless that is nobody. Everybody of a server shares an inbox.
pub async fn stranger(house: &House, acct: &str, whom: Option<AccountId>) -> AccountId {
    let (name, host) = acct.split_once('@').expect("name@host");
    let (name, host) = (name.to_owned(), host.to_owned());
    let made = house.store.write(move |tx| {
        let uri = format!("https://{host}/users/{name}");
        let account = Account {
            domain: Some(host.clone()),
            uri: Some(uri.clone()),
            ..Account::local(tx.new_id(), &name, tx.now())
        };
        tx.put_account(&account)?;
        tx.put_remote(&Remote {
            account: account.id,
            inbox: format!("{uri}/inbox"),
            shared_inbox: Some(format!("https://{host}/inbox")),
            followers: Some(format!("{uri}/followers")),
            ..Remote::default()
        })?;
        if let Some(whom) = whom {
            let follow = Follow {
                id: tx.new_id(),
                show_reblogs: true,
                notify: false,
                languages: Vec::new(),
                uri: Some(format!("{uri}/follows/1")),
            };
            tx.put_follow(account.id, whom, &follow)?;
        }
        Ok::<_, Error>(account.id)
    });
    made.await.expect("somebody can be made")
}
