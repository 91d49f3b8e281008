//! What stands in front of a house, as a script: it passes everything on, or does what proxies and caches do wrong.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use burrow::net::outbound::{Ask, Network, Reply, Trouble};
use burrow::net::resolve::Names;
use burrow::store::Store;
use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use http_body_util::BodyExt;
use hyper::header::{HeaderName, HeaderValue};
use hyper::{HeaderMap, Method, StatusCode};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

/// What it does to whom it concerns: every path that begins so.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Mood {
    /// It passes everything on.
    #[default]
    Well,
    /// Nobody is there.
    Dead,
    /// It never answers.
    Slow,
    /// The name leads into our own network, where nothing is asked.
    AtHome,
    /// It answers this by itself.
    Says(u16),
    /// It wants a proof that a person asks, and says so in a header.
    Challenges,
    /// The same, as its page says.
    ChallengesQuietly,
    /// Somebody else's page.
    Another,
    /// It keeps each answer, whatever was asked for.
    Keeps,
    /// It keeps each answer by what was asked for.
    KeepsEach,
    /// It keeps answers, and forgets what stood beside them.
    KeepsBare,
    /// It passes on no wish for another protocol.
    NoUpgrade,
    /// It makes pages of what comes.
    MakesPages,
    /// It makes something else of what comes.
    MakesText,
    /// It says that nobody may keep anything.
    Hurries,
    /// It takes no more than a megabyte.
    Small,
    /// It passes on only the beginning of what is long.
    Cuts,
}

/// It.
pub struct Front {
    router: Router,
    store: Store,
    mood: Mutex<(Mood, &'static str)>,
    /// Everybody else's clock is ahead by so many seconds; nothing where nobody can be asked.
    pub ahead: Mutex<Option<i64>>,
    kept: Mutex<HashMap<String, Reply>>,
    pub asked: Mutex<Vec<String>>,
}

impl Front {
    pub fn new(router: Router, store: Store) -> Front {
        Front {
            router,
            store,
            mood: Mutex::default(),
            ahead: Mutex::new(Some(0)),
            kept: Mutex::default(),
            asked: Mutex::default(),
        }
    }

    pub fn feel(&self, mood: Mood, path: &'static str) {
        *self.mood.lock().expect("a lock") = (mood, path);
        self.kept.lock().expect("a lock").clear();
    }

    fn clock(&self, ask: &Ask) -> Result<Reply, Trouble> {
        let Some(ahead) = *self.ahead.lock().expect("a lock") else {
            return Err(Trouble::Unreachable("the line is down".to_owned()));
        };
        let now = i64::try_from(self.store.now().secs()).expect("a moment") + ahead;
        let stamp = jiff::Timestamp::from_second(now).expect("a moment");
        let date = stamp.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
        let mut reply = says(ask, 200, "h=www.cloudflare.com", "text/plain");
        let date = HeaderValue::try_from(date).expect("a header");
        reply.headers.insert(header::DATE, date);
        Ok(reply)
    }

    async fn house(&self, ask: &Ask, upgrade: bool) -> Reply {
        let path = &ask.url[url::Position::BeforePath..];
        let mut request = Request::builder()
            .method(ask.method.clone())
            .uri(path)
            .header(header::HOST, "home.example")
            .header("cf-connecting-ip", "203.0.113.7")
            .header("x-forwarded-proto", "https");
        for (name, value) in &ask.headers {
            request = request.header(name, value);
        }
        if upgrade && ask.headers.contains_key(header::SEC_WEBSOCKET_KEY) {
            request = request
                .header(header::CONNECTION, "upgrade")
                .header(header::UPGRADE, "websocket");
        }
        let request = request.body(Body::from(ask.body.clone()));
        let response = self.router.clone().oneshot(request.expect("a request"));
        let (head, body) = response.await.expect("routers don't fail").into_parts();
        Reply {
            status: head.status,
            headers: head.headers,
            body: body.collect().await.expect("a whole body").to_bytes(),
            url: ask.url.clone(),
        }
    }

    async fn answer(&self, ask: &Ask) -> Result<Reply, Trouble> {
        if ask.url.host_str() != Some("home.example") {
            return self.clock(ask);
        }
        let (mood, path) = *self.mood.lock().expect("a lock");
        let mood = match ask.url.path().starts_with(path) {
            true => mood,
            false => Mood::Well,
        };
        let reply = match mood {
            Mood::Dead => return Err(Trouble::Unreachable("nobody is there".to_owned())),
            Mood::Slow => return Err(Trouble::TooSlow),
            Mood::AtHome => return Err(Trouble::Forbidden("192.168.1.4".to_owned())),
            Mood::Says(code) => says(ask, code, "", "text/plain"),
            Mood::Another => says(ask, 200, "<h1>For sale</h1>", "text/html"),
            Mood::Challenges => {
                let mut reply = says(ask, 403, "<h1>Just a moment…</h1>", "text/html");
                let name = HeaderName::from_static("cf-mitigated");
                reply
                    .headers
                    .insert(name, HeaderValue::from_static("challenge"));
                reply
            }
            Mood::ChallengesQuietly => {
                let page = "<script src=\"/cdn-cgi/challenge-platform/h/b/x.js\"></script>";
                says(ask, 503, page, "text/html")
            }
            Mood::Small if ask.body.len() > 1 << 20 => says(ask, 413, "", "text/html"),
            Mood::Cuts if ask.body.len() > 1 << 20 => {
                let begun = Ask {
                    body: ask.body.slice(..1 << 20),
                    ..ask.clone()
                };
                self.house(&begun, true).await
            }
            Mood::Keeps | Mood::KeepsBare => self.kept(ask, ask.url.path(), mood).await,
            Mood::KeepsEach => {
                let accept = ask.headers.get(header::ACCEPT);
                let key = format!("{} {accept:?}", ask.url.path());
                self.kept(ask, &key, mood).await
            }
            mood => self.house(ask, mood != Mood::NoUpgrade).await,
        };
        Ok(bent(reply, mood))
    }

    async fn kept(&self, ask: &Ask, key: &str, mood: Mood) -> Reply {
        let kept = self.kept.lock().expect("a lock").get(key).cloned();
        if let Some(mut reply) = kept.filter(|_| ask.method == Method::GET) {
            if mood == Mood::KeepsBare {
                reply.headers.remove("burrow-proof");
            }
            let name = HeaderName::from_static("cf-cache-status");
            reply.headers.insert(name, HeaderValue::from_static("HIT"));
            return reply;
        }
        let reply = self.house(ask, true).await;
        let mut kept = self.kept.lock().expect("a lock");
        kept.insert(key.to_owned(), reply.clone());
        reply
    }
}

fn bent(mut reply: Reply, mood: Mood) -> Reply {
    let (name, value) = match mood {
        Mood::MakesPages => (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        Mood::MakesText => (header::CONTENT_TYPE, "text/plain"),
        Mood::Hurries => (header::CACHE_CONTROL, "no-store"),
        _ => return reply,
    };
    reply.headers.insert(name, HeaderValue::from_static(value));
    reply
}

fn says(ask: &Ask, code: u16, body: &'static str, kind: &'static str) -> Reply {
    let kind = HeaderValue::from_static(kind);
    Reply {
        status: StatusCode::from_u16(code).expect("a status"),
        headers: HeaderMap::from_iter([(header::CONTENT_TYPE, kind)]),
        body: Bytes::from_static(body.as_bytes()),
        url: ask.url.clone(),
    }
}

impl Network for Front {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        async move {
            let line = format!("{} {}", ask.method, ask.url);
            self.asked.lock().expect("a lock").push(line);
            self.answer(&ask).await
        }
        .boxed()
    }
}

/// Who knows the house's address.
pub struct Book(pub Mutex<Option<Vec<IpAddr>>>);

impl Names for Book {
    fn look_up<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Trouble>> {
        assert_eq!(host, "home.example");
        let known = self.0.lock().expect("a lock").clone();
        async move { known.ok_or_else(|| Trouble::Unreachable("no such name".to_owned())) }.boxed()
    }
}

/// A book in which the house leads into the world.
pub fn book() -> Arc<Book> {
    let there = "104.16.132.229".parse().expect("an address");
    Arc::new(Book(Mutex::new(Some(vec![there]))))
}
