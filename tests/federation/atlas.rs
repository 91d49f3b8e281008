//! A small world of other servers without a network: addresses and what is found there, and people whose keys are real.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header};
use burrow::federation::Federation;
use burrow::federation::signature::{Scheme, Signer, make_keyring, sign};
use burrow::model::Time;
use burrow::model::remote::Keyring;
use burrow::net::outbound::{Ask, Network, Reply, Trouble};
use futures_util::future::BoxFuture;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};
use url::Url;

/// Two sets of keys for everybody: making an RSA key takes long.
pub static KEYS: LazyLock<[Keyring; 2]> =
    LazyLock::new(|| [0, 1].map(|time| make_keyring(Time(time)).expect("keys")));

/// What is found where.
#[derive(Default)]
pub struct World {
    pages: Mutex<HashMap<String, (u16, String, String)>>,
    /// Every address that was asked, in order.
    pub asked: Mutex<Vec<String>>,
}

impl World {
    /// Puts a document at an address.
    pub fn put(&self, url: &str, document: &Value) {
        self.answer(url, 200, "application/activity+json", &document.to_string());
    }

    /// Puts any answer there; of a redirect the body says where to.
    pub fn answer(&self, url: &str, status: u16, kind: &str, body: &str) {
        let page = (status, kind.to_owned(), body.to_owned());
        let mut pages = self.pages.lock().expect("a lock");
        pages.insert(url.to_owned(), page);
    }

    /// Somebody with the first or second set of keys; their ActivityPub id.
    pub fn person(&self, host: &str, name: &str, keys: usize) -> String {
        self.person_with(host, name, keys, json!({}))
    }

    /// The same with more said of them.
    pub fn person_with(&self, host: &str, name: &str, keys: usize, more: Value) -> String {
        let id = format!("https://{host}/users/{name}");
        let mut actor = json!({
            "@context": "https://www.w3.org/ns/activitystreams", "id": id, "type": "Person",
            "preferredUsername": name, "inbox": format!("{id}/inbox"),
            "followers": format!("{id}/followers"),
            "publicKey": {"id": format!("{id}#main-key"), "owner": id, "publicKeyPem": KEYS[keys].rsa_public_pem},
        });
        let (all, more) = (actor.as_object_mut(), more.as_object().cloned());
        all.expect("an object").extend(more.expect("an object"));
        self.put(&id, &actor);
        let finger = json!({"subject": format!("acct:{name}@{host}"), "links": [
            {"rel": "self", "type": "application/activity+json", "href": id}]});
        let at = format!("https://{host}/.well-known/webfinger?resource=acct%3A{name}%40{host}");
        self.answer(&at, 200, "application/jrd+json", &finger.to_string());
        id
    }

    /// How often anybody was asked.
    pub fn times_asked(&self) -> usize {
        self.asked.lock().expect("a lock").len()
    }
}

impl Network for World {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        let url = ask.url.to_string();
        self.asked.lock().expect("a lock").push(url.clone());
        let found = self.pages.lock().expect("a lock").get(&url).cloned();
        let (status, kind, body) = found.unwrap_or((404, "text/plain".to_owned(), String::new()));
        let mut headers = HeaderMap::new();
        let kind = HeaderValue::from_str(&kind).expect("a header");
        headers.insert(header::CONTENT_TYPE, kind);
        if (300..400).contains(&status) {
            let place = HeaderValue::from_str(&body).expect("a header");
            headers.insert(header::LOCATION, place);
        }
        let reply = Reply {
            status: StatusCode::from_u16(status).expect("a status"),
            headers,
            body: body.into(),
            url: ask.url,
        };
        Box::pin(async move { Ok(reply) })
    }
}

/// A letter to an inbox of the house, signed by the actor `by` with the first or second set of keys.
pub fn letter(activity: &Value, by: &str, keys: usize, scheme: Scheme, now: Time) -> Request<Body> {
    let key = format!("{by}#main-key");
    let signer = Signer::new(key, &KEYS[keys].rsa).expect("a key");
    let url = Url::parse("https://home.example/inbox").expect("an address");
    let body = activity.to_string();
    let mut headers = HeaderMap::new();
    let signed = sign(
        &mut headers,
        &Method::POST,
        &url,
        body.as_bytes(),
        &signer,
        scheme,
        now,
    );
    signed.expect("a signature");
    let mut request = Request::post("/inbox")
        .header(header::CONTENT_TYPE, "application/activity+json")
        // Whatever a tunnel makes of it.
        .header(header::HOST, "elsewhere.example")
        .body(Body::from(body))
        .expect("a request");
    for (name, value) in headers {
        request.headers_mut().insert(name.expect("a name"), value);
    }
    request
}

/// The house's door to that world.
pub fn door(house: &crate::house::House, world: &Arc<World>) -> Federation {
    Federation::new(house.doors.clone(), world.clone())
}
