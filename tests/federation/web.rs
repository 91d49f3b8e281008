//! Websites and servers as a list of what they say.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use burrow::net::outbound::{Ask, Network, Reply, Trouble};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};

/// All that there is elsewhere, and what was asked for.
#[derive(Clone, Default)]
pub struct Web {
    pages: Arc<Mutex<HashMap<String, (&'static str, String)>>>,
    asked: Arc<Mutex<Vec<String>>>,
    silent: Arc<Mutex<HashSet<String>>>,
}

impl Web {
    /// A page of this kind.
    pub fn page(&self, url: &str, kind: &'static str, body: &str) {
        let mut pages = self.pages.lock().expect("a lock");
        pages.insert(url.to_owned(), (kind, body.to_owned()));
    }

    /// A document under its id.
    pub fn has(&self, document: &Value) {
        let id = document["id"].as_str().expect("an id");
        self.page(id, "application/activity+json", &document.to_string());
    }

    /// Nobody answers there from now on.
    pub fn silence(&self, host: &str) {
        self.silent.lock().expect("a lock").insert(host.to_owned());
    }

    /// How often something was asked for whose address begins like this.
    pub fn asked(&self, beginning: &str) -> usize {
        let asked = self.asked.lock().expect("a lock");
        asked
            .iter()
            .filter(|url| url.starts_with(beginning))
            .count()
    }

    /// Pages without an end, each with a post that nobody has.
    fn endless(number: &str) -> Option<(&'static str, String)> {
        let number: u64 = number.parse().ok()?;
        let page = json!({
            "type": "CollectionPage", "next": format!("https://endless.example/p/{}", number + 1),
            "items": [format!("https://endless.example/gone/{number}")],
        });
        Some(("application/activity+json", page.to_string()))
    }
}

impl Network for Web {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        let address = ask.url.to_string();
        self.asked.lock().expect("a lock").push(address.clone());
        let host = ask.url.host_str().unwrap_or_default();
        if self.silent.lock().expect("a lock").contains(host) {
            return async { Err(Trouble::TooSlow) }.boxed();
        }
        let found = match address.strip_prefix("https://endless.example/p/") {
            Some(number) => Web::endless(number),
            None => self.pages.lock().expect("a lock").get(&address).cloned(),
        };
        let mut headers = HeaderMap::new();
        let kind = found.as_ref().map_or("text/plain", |(kind, _)| kind);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        let reply = Reply {
            status: match found {
                Some(_) => StatusCode::OK,
                None => StatusCode::NOT_FOUND,
            },
            headers,
            body: found.map(|(_, body)| body).unwrap_or_default().into(),
            url: ask.url,
        };
        async { Ok(reply) }.boxed()
    }
}
