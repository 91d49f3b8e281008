//! What stands around every door: headers, limits of size, and connections over a real socket.

use crate::house::House;
use axum::body::Body;
use axum::http::{Method, Request, header};
use axum::{Router, middleware, routing};
use burrow::door::visitor::Listener;
use burrow::net::listen::{HEADERS_MAX, Manners, serve};
use burrow::run::front::Gate;
use serde_json::json;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tower::ServiceExt;

/// A house behind a real listener of this machine.
struct Served {
    house: House,
    address: SocketAddr,
    close: watch::Sender<bool>,
    task: JoinHandle<()>,
}

async fn served(manners: Manners) -> Served {
    let house = House::open().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let (close, closing) = watch::channel(false);
    let router = house.router.clone();
    let task = tokio::spawn(serve(listener, router, manners, closing));
    Served {
        house,
        address,
        close,
        task,
    }
}

impl Served {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address)
            .await
            .expect("a connection")
    }

    /// Sends a request of these lines; all that comes back until the other end hangs up.
    async fn ask(&self, lines: &str) -> String {
        let mut stream = self.connect().await;
        let request = format!("{lines}\r\nHost: home.example\r\nConnection: close\r\n\r\n");
        stream
            .write_all(request.as_bytes())
            .await
            .unwrap_or_else(|_| assert!(request.len() > 30_000, "it is taken"));
        rest(&mut stream).await
    }
}

async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    // A reset after the answer is an end like any other.
    let _ = stream.read_to_end(&mut bytes).await;
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn every_answer_carries_what_keeps_browsers_safe() {
    let house = House::open().await;
    let anyone = house.anonymous();
    for path in ["/", "/health", "/api/v1/timelines/public", "/api/nowhere"] {
        let reply = anyone.get(path).await;
        assert_eq!(
            reply.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(reply.header("x-frame-options"), Some("DENY"), "{path}");
        assert_eq!(
            reply.header("referrer-policy"),
            Some("same-origin"),
            "{path}"
        );
        let policy = reply.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert_eq!(reply.header("strict-transport-security"), None, "{path}");
    }
    let (first, second) = (anyone.get("/health").await, anyone.get("/health").await);
    let id = first.header("x-request-id").expect("a number");
    assert_ne!(Some(id), second.header("x-request-id"));
    let mut house = house;
    house.router = burrow::run::router(&house.doors, Listener::Origin);
    let over_tls = house
        .anonymous()
        .request(Method::GET, "/")
        .header("x-forwarded-proto", "https");
    let reply = house
        .send(over_tls.body(Body::empty()).expect("a request"))
        .await;
    assert!(reply.header("strict-transport-security").is_some());
}

#[tokio::test]
async fn pages_of_other_sites_may_use_the_api_but_not_the_pages() {
    let house = House::open().await;
    let ask = |path: &str| {
        let request = Request::builder()
            .method(Method::OPTIONS)
            .uri(path)
            .header(header::ORIGIN, "https://client.example")
            .header("access-control-request-method", "PATCH")
            .header("access-control-request-headers", "authorization, x-y");
        house.send(request.body(Body::empty()).expect("a request"))
    };
    for path in ["/api/v1/statuses", "/oauth/token", "/api/nowhere"] {
        let reply = ask(path).await;
        assert_eq!(reply.status, 204, "{path}");
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        let methods = reply.header("access-control-allow-methods").unwrap();
        assert!(methods.contains("PATCH") && methods.contains("DELETE"));
        assert_eq!(
            reply.header("access-control-allow-headers"),
            Some("authorization, x-y")
        );
    }
    let reply = ask("/login").await;
    assert_ne!(reply.status, 204);
    assert_eq!(reply.header("access-control-allow-origin"), None);
    let read = house.anonymous().get("/api/v1/timelines/public").await;
    let shown = read.header("access-control-expose-headers").unwrap();
    assert!(shown.contains("Link") && shown.contains("X-RateLimit-Remaining"));
    assert_eq!(read.header("cache-control"), Some("private, no-store"));
}

#[tokio::test]
async fn what_is_not_there_is_told_in_the_api_s_words() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.get("/api/v1/nowhere").await.refused(404);
    ada.delete("/api/v1/apps").await.refused(405);
    let large = json!({"status": "x".repeat(1 << 20)});
    ada.post("/api/v1/statuses", large).await.refused(413);
    let head = ada.request(Method::HEAD, "/api/v1/timelines/public");
    let head = house.send(head.body(Body::empty()).expect("a request"));
    assert_eq!(head.await.status, 200);
}

#[tokio::test]
async fn a_handler_that_panics_breaks_its_own_request_only() {
    let house = House::open().await;
    let gate = Gate {
        front: Arc::default(),
        which: Listener::Lan,
        direct: false,
        store: house.store.clone(),
        diagnosis: house.doors.diagnosis.clone(),
    };
    async fn broken() -> &'static str {
        panic!("a bug")
    }
    let mut house = house;
    house.router = Router::new()
        .route("/api/broken", routing::get(broken))
        .route("/broken", routing::get(broken))
        .layer(middleware::from_fn(move |request, next| {
            gate.clone().attend(request, next)
        }));
    let reply = house.anonymous().get("/api/broken").await;
    assert_eq!(reply.refused(500), "internal error");
    let page = house.anonymous().get("/broken").await;
    assert_eq!(page.status, 500);
    assert!(!page.text().contains("bug"));
}

#[tokio::test]
async fn the_box_is_watched_from_the_home_network_only() {
    let mut house = House::open().await;
    let ada = house.user("ada").await;
    let id = ada.says("counted").await["id"].as_str().unwrap().to_owned();
    ada.get(&format!("/api/v1/statuses/{id}")).await.ok();
    let health = ada.get("/health").await;
    assert_eq!(
        (health.status.as_u16(), health.text().as_str()),
        (200, "OK")
    );
    let json = ada
        .request(Method::GET, "/health")
        .header(header::ACCEPT, "application/json");
    let json = house.send(json.body(Body::empty()).expect("a request"));
    assert_eq!(json.await.ok(), json!({"status": "OK", "store": "open"}));
    let text = ada.get("/metrics").await.text();
    let line =
        "burrow_requests_total{method=\"GET\",route=\"/api/v1/statuses/{id}\",status=\"200\"} 1";
    assert!(text.contains(line), "{text}");
    assert!(!text.contains(&id), "addresses are no labels");
    let commits = text
        .lines()
        .find_map(|line| line.strip_prefix("burrow_store_commits_total "));
    assert!(commits.expect("commits").parse::<u64>().unwrap() > 0);
    drop(ada);

    house.router = burrow::run::router(&house.doors, Listener::Origin);
    assert_eq!(house.anonymous().get("/health").await.status, 200);
    let strange = house.anonymous().get("/metrics").await;
    assert_eq!(strange.status, 404);
}

#[tokio::test]
async fn the_world_learns_nothing_of_a_box_that_nobody_has_claimed() {
    let mut house = House::unclaimed();
    house.router = burrow::run::router(&house.doors, Listener::Origin);
    let anyone = house.anonymous();
    for path in [
        "/",
        "/claim",
        "/setup",
        "/health",
        "/api/v1/timelines/public",
    ] {
        let reply = anyone.get(path).await;
        assert_eq!(reply.status, 503, "{path}");
        assert!(reply.text().contains("<html"), "{path}");
    }
    let posted = anyone
        .form(Method::POST, "/claim", &[("code", "AAAA-AAAA")])
        .await;
    assert_eq!(posted.status, 503);
}

#[tokio::test]
async fn long_answers_are_packed_for_those_who_can_unpack() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for _ in 0..5 {
        ada.says("the same words over and over").await;
    }
    let ask = |path: &'static str, coding: &'static str| {
        let request = ada
            .request(Method::GET, path)
            .header(header::ACCEPT_ENCODING, coding);
        house.send(request.body(Body::empty()).expect("a request"))
    };
    let home = "/api/v1/timelines/home";
    let plain = ask(home, "identity").await;
    assert_eq!(plain.header("content-encoding"), None);
    for coding in ["gzip", "br, gzip"] {
        let packed = ask(home, coding).await;
        assert_eq!(packed.header("content-encoding"), Some("gzip"));
        assert!(packed.bytes.len() < plain.bytes.len() / 2, "{coding}");
    }
    // Events must not wait in a packer until it has enough of them.
    let live = ada
        .request(Method::GET, "/api/v1/streaming/user")
        .header(header::ACCEPT_ENCODING, "gzip");
    let live = house
        .router
        .clone()
        .oneshot(live.body(Body::empty()).expect("a request"))
        .await
        .expect("routers don't fail");
    assert_eq!(live.headers()["content-type"], "text/event-stream");
    assert_eq!(live.headers().get("content-encoding"), None);
    let short = ask("/health", "gzip").await;
    assert_eq!(short.header("content-encoding"), None);
}

#[tokio::test]
async fn heads_have_their_limits() {
    let served = served(Manners::HOME).await;
    let good = served.ask("GET /health HTTP/1.1").await;
    assert!(good.starts_with("HTTP/1.1 200"), "{good}");
    assert!(good.ends_with("\r\n\r\nOK"), "{good}");
    let head = served.ask("HEAD /health HTTP/1.1").await;
    assert!(head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"));
    let long = format!("GET /health HTTP/1.1\r\nX-Long: {}", "x".repeat(500_000));
    // The refusal may be lost on the way when the other end is still talking.
    let said = served.ask(&long).await;
    assert!(
        said.is_empty() || said.starts_with("HTTP/1.1 431"),
        "{said}"
    );
    let many = "\r\nX-Many: x".repeat(HEADERS_MAX);
    let many = format!("GET /health HTTP/1.1{many}");
    assert!(served.ask(&many).await.starts_with("HTTP/1.1 431"));
    let nonsense = served.ask("\u{1}\u{2} nonsense").await;
    assert!(nonsense.starts_with("HTTP/1.1 400"), "{nonsense}");
    let good = served.ask("GET /health HTTP/1.1").await;
    assert!(good.starts_with("HTTP/1.1 200"), "others go on");
}

#[tokio::test]
async fn who_dawdles_over_a_head_is_hung_up_on() {
    let served = served(Manners {
        head_wait: Duration::from_millis(50),
        ..Manners::HOME
    })
    .await;
    let mut slow = served.connect().await;
    slow.write_all(b"GET /health HT")
        .await
        .expect("it is taken");
    let said = rest(&mut slow).await;
    assert!(!said.contains("200"), "{said}");
    let mut silent = served.connect().await;
    assert_eq!(rest(&mut silent).await, "");
}

#[tokio::test]
async fn when_all_places_are_taken_newcomers_wait() {
    let served = served(Manners {
        connections: 1,
        ..Manners::HOME
    })
    .await;
    let mut first = served.connect().await;
    first
        .write_all(b"GET /health HTTP/1.1\r\nHost: h\r\n\r\n")
        .await
        .expect("it is taken");
    let mut answer = [0; 12];
    first.read_exact(&mut answer).await.expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 200");
    // The first stays open, so that the second waits until it goes.
    let second = served.ask("GET /health HTTP/1.1");
    tokio::pin!(second);
    let waits = tokio::time::timeout(Duration::from_millis(100), &mut second);
    assert!(waits.await.is_err());
    drop(first);
    assert!(second.await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn what_was_begun_is_finished_when_the_house_closes() {
    let served = served(Manners::HOME).await;
    let ada = served.house.user("ada").await;
    let token = ada.bearer.clone().expect("a token");
    let (front, back) = ("{\"status\": \"last ", "words\"}");
    let length = front.len() + back.len();
    let mut busy = served.connect().await;
    let head = format!(
        "POST /api/v1/statuses HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{front}"
    );
    busy.write_all(head.as_bytes()).await.expect("it is taken");
    let mut idle = served.connect().await;
    idle.write_all(b"GET /health HTTP/1.1\r\nHost: h\r\n\r\n")
        .await
        .expect("it is taken");
    let mut answer = [0; 12];
    idle.read_exact(&mut answer).await.expect("an answer");

    served.close.send_replace(true);
    assert!(rest(&mut idle).await.ends_with("OK"), "then hung up");
    assert!(
        !served.task.is_finished(),
        "somebody is still being listened to"
    );
    busy.write_all(back.as_bytes()).await.expect("still taken");
    let said = rest(&mut busy).await;
    assert!(said.starts_with("HTTP/1.1 200"), "{said}");
    assert!(said.contains("last words"));
    served.task.await.expect("it ends by itself");
    let refused = TcpStream::connect(served.address).await;
    assert!(refused.is_err(), "nobody is taken any more");
}
