//! The network between the houses of a village: it loses requests and answers, repeats, delays and so reorders them, and
//! whole houses are away for hours. Everything is decided by the seed and by what is sent, not by when a task happens to
//! run, so that a seed tells the same story again.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use burrow::net::outbound::{Ask, Network, Reply, Trouble};
use futures_util::future::BoxFuture;
use http_body_util::BodyExt;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

/// How often in a hundred things go wrong in bad weather.
const LOST: u64 = 12;
const ANSWER_LOST: u64 = 8;
const REPEATED: u64 = 10;
const DELAYED: u64 = 12;

/// What all houses share.
#[derive(Default)]
pub struct Weather {
    inner: Mutex<Sky>,
}

#[derive(Default)]
struct Sky {
    seed: u64,
    fair: bool,
    houses: HashMap<String, Router>,
    away: HashSet<String>,
    /// How often each thing was sent, so that the second try has luck of its own.
    tries: HashMap<[u8; 32], u64>,
    late: Vec<Ask>,
    /// Of everything that was brought, in order.
    diary: Sha256,
    /// Says what is brought, lost and late, for whoever looks into one seed.
    loud: bool,
}

/// What a request says, without the proof that its keys have made: they are others in every run.
fn said(ask: &Ask) -> Vec<u8> {
    match serde_json::from_slice::<Value>(&ask.body) {
        Ok(Value::Object(mut fields)) => {
            fields.remove("proof");
            Value::Object(fields).to_string().into_bytes()
        }
        _ => ask.body.to_vec(),
    }
}

/// A request in one line.
fn line(ask: &Ask) -> String {
    let body: Value = serde_json::from_slice(&ask.body).unwrap_or_default();
    let object = &body["object"];
    let about = object["id"].as_str().or(object.as_str());
    let about = about.or(body["id"].as_str()).unwrap_or_default();
    let kind = body["type"].as_str().unwrap_or_default();
    let words = object["content"].as_str().unwrap_or_default();
    format!("{} {} {kind} {about} {words}", ask.method, ask.url)
}

impl Weather {
    pub fn new(seed: u64) -> Arc<Weather> {
        let sky = Sky {
            seed,
            loud: std::env::var_os("VILLAGE").is_some(),
            ..Sky::default()
        };
        Arc::new(Weather {
            inner: Mutex::new(sky),
        })
    }

    /// A house under its name.
    pub fn build(&self, host: &str, router: Router) {
        self.sky().houses.insert(host.to_owned(), router);
    }

    /// A house goes away, or comes back.
    pub fn set_away(&self, host: &str, away: bool) {
        match away {
            true => self.sky().away.insert(host.to_owned()),
            false => self.sky().away.remove(host),
        };
    }

    /// Nothing goes wrong from now on.
    pub fn clear(&self) {
        let mut sky = self.sky();
        sky.fair = true;
        sky.away.clear();
    }

    /// Whether nothing goes wrong.
    pub fn set_fair(&self, fair: bool) {
        self.sky().fair = fair;
    }

    /// What was delayed comes now, the last first.
    pub async fn deliver_late(&self) {
        loop {
            let Some(ask) = self.sky().late.pop() else {
                return;
            };
            // Whoever sent it has long given up waiting for the answer.
            let _ = self.bring(ask).await;
        }
    }

    /// The houses are gone; without this each would keep this sky, and the sky them. The digest of what was sent here.
    pub fn tear_down(&self) -> [u8; 32] {
        let mut sky = self.sky();
        sky.houses.clear();
        sky.late.clear();
        sky.diary.clone().finalize().into()
    }

    fn sky(&self) -> std::sync::MutexGuard<'_, Sky> {
        self.inner.lock().expect("nobody panics under this sky")
    }

    fn luck(&self, ask: &Ask) -> [u64; 4] {
        let mut sky = self.sky();
        let thing = Sha256::new()
            .chain_update(ask.method.as_str())
            .chain_update(ask.url.as_str())
            .chain_update(said(ask))
            .finalize();
        let tries = sky.tries.entry(thing.into()).or_default();
        *tries += 1;
        let tries = *tries;
        let roll = Sha256::new()
            .chain_update(sky.seed.to_be_bytes())
            .chain_update(tries.to_be_bytes())
            .chain_update(thing)
            .finalize();
        let part = |at: usize| u64::from(u16::from_be_bytes([roll[at], roll[at + 1]])) % 100;
        [part(0), part(2), part(4), part(6)]
    }

    async fn bring(&self, ask: Ask) -> Result<Reply, Trouble> {
        let host = ask.url.host_str().unwrap_or_default().to_owned();
        let router = {
            let mut sky = self.sky();
            sky.diary.update(ask.method.as_str());
            sky.diary.update(ask.url.as_str());
            sky.diary.update(said(&ask));
            if sky.away.contains(&host) {
                return Err(Trouble::Unreachable(format!("{host} is away")));
            }
            sky.houses.get(&host).cloned()
        };
        let nobody = || Trouble::Unreachable(format!("{host} is no house"));
        let router = router.ok_or_else(nobody)?;
        let path = match ask.url.query() {
            Some(query) => format!("{}?{query}", ask.url.path()),
            None => ask.url.path().to_owned(),
        };
        let said = self.sky().loud.then(|| line(&ask));
        let mut request = Request::builder()
            .method(ask.method)
            .uri(path)
            .body(Body::from(ask.body))
            .expect("a request");
        *request.headers_mut() = ask.headers;
        let name = host.parse().expect("a name");
        request.headers_mut().insert(header::HOST, name);
        let response = router.oneshot(request).await.expect("routers don't fail");
        let (parts, body) = response.into_parts();
        if let Some(said) = said {
            eprintln!("{said} -> {}", parts.status.as_u16());
        }
        let body = body.collect().await.expect("a whole body").to_bytes();
        Ok(Reply {
            status: parts.status,
            headers: parts.headers,
            body,
            url: ask.url,
        })
    }
}

impl Network for Weather {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        Box::pin(async move {
            if self.sky().fair {
                return self.bring(ask).await;
            }
            let [lost, answer_lost, repeated, delayed] = self.luck(&ask);
            if self.sky().loud && (lost < LOST || delayed < DELAYED || answer_lost < ANSWER_LOST) {
                eprintln!(
                    "lost {lost} late {delayed} unanswered {answer_lost}: {}",
                    line(&ask)
                );
            }
            if lost < LOST {
                return Err(Trouble::Unreachable("lost on the way".to_owned()));
            }
            let sends = ask.method == axum::http::Method::POST;
            if sends && delayed < DELAYED {
                self.sky().late.push(ask);
                return Err(Trouble::TooSlow);
            }
            if sends && repeated < REPEATED {
                let _ = self.bring(ask.clone()).await;
            }
            let reply = self.bring(ask).await?;
            match answer_lost < ANSWER_LOST {
                true => Err(Trouble::TooSlow),
                false => Ok(reply),
            }
        })
    }
}
