//! The whole way in with the real cloudflared: the wizard has a tunnel made at a Cloudflare of our own, writes the files for it
//! and starts the program; that registers the tunnel at an edge of our own; and visitors come through.
//!
//! `tests/tunnel.sh` looks for it and names it by CLOUDFLARED. Where nobody does, the tests that need it say that they are
//! skipped.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use burrow::federation::signature::{Scheme, Signer, make_keyring, sign};
use burrow::store::{Clock, Store};
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use hyper::Method;
use hyper::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use regex::Regex;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio_tungstenite::tungstenite::Message;
use url::Url;

use crate::cloudflare::edge::{BODY_BYTES_MAX, CONNECTIONS, Edge, Got, VISITOR, Wish};
use crate::cloudflare::serve;
use crate::cloudflare::world::{Cloudflare, LOGIN, Record};
use crate::real::browser::{Browser, encoded};
use crate::real::neighbours::Neighbours;
use crate::real::program::Program;
use crate::real::wire::Wire;

/// The house's name.
const HOST: &str = "home.example";
const PASSWORD: &str = "four unrelated words";
/// Longest wait for anything. cloudflared pauses for longer and longer before it dials again, and looks up names first, which
/// takes a while where there is no network.
const PATIENCE: Duration = Duration::from_secs(180);
/// Pause between two looks.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// The real cloudflared, where one is named.
pub fn real_cloudflared() -> Option<PathBuf> {
    std::env::var_os("CLOUDFLARED").map(PathBuf::from)
}

/// Whether there is none, so that a test must be left out; says so.
pub fn is_skipped(test: &str) -> bool {
    let missing = real_cloudflared().is_none();
    if missing {
        println!("skipped: {test} (no cloudflared is named by CLOUDFLARED, see tests/tunnel.sh)");
    }
    missing
}

/// The real cloudflared, led to an edge of our own by what it reads from the environment. It is the same program with the
/// same words as everywhere else; only where the edge is, it can't find out by itself here.
pub struct Led {
    folder: TempDir,
}

impl Led {
    pub fn to(edge: &Edge) -> Led {
        let led = Led {
            folder: tempfile::tempdir().expect("a folder"),
        };
        led.believe(&edge.authority);
        let addresses: Vec<String> = edge.addresses.iter().map(ToString::to_string).collect();
        let script = format!(
            "#!/bin/sh\nexport TUNNEL_EDGE={} TUNNEL_CACERT='{}' TUNNEL_TRANSPORT_PROTOCOL=http2 TUNNEL_NO_PRECHECKS=true\n\
             exec '{}' \"$@\"\n",
            addresses.join(","),
            led.folder.path().join("ca.pem").display(),
            real_cloudflared().expect("it was looked for").display()
        );
        fs::write(led.program(), script).expect("a file");
        let mode = fs::Permissions::from_mode(0o755);
        fs::set_permissions(led.program(), mode).expect("it can be run");
        led
    }

    /// The certificate that it believes the edge by.
    pub fn believe(&self, pem: &str) {
        fs::write(self.folder.path().join("ca.pem"), pem).expect("a file");
    }

    pub fn program(&self) -> PathBuf {
        self.folder.path().join("cloudflared")
    }
}

/// Waits until something is so, and says what there is instead where it never is.
pub async fn until<T: std::fmt::Debug>(
    what: &str,
    mut look: impl AsyncFnMut() -> T,
    so: impl Fn(&T) -> bool,
) -> T {
    let begun = Instant::now();
    loop {
        let seen = look().await;
        if so(&seen) {
            return seen;
        }
        assert!(begun.elapsed() < PATIENCE, "never {what}: {seen:?}");
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// A house, the Cloudflare that it asks, and the edge that its tunnel ends at.
struct World {
    cloudflare: Arc<Cloudflare>,
    edge: Edge,
    program: Program,
    /// Somebody at home.
    near: Browser,
    /// The session of somebody who comes from the world.
    session: String,
    _led: Led,
    folder: TempDir,
}

impl World {
    async fn new() -> World {
        let cloudflare = Arc::new(Cloudflare::with(&[HOST]));
        let edge = Edge::open(cloudflare.clone()).await;
        let api = serve::open(cloudflare.clone()).await;
        let led = Led::to(&edge);
        let folder = tempfile::tempdir().expect("a folder");
        let binary = Path::new(env!("CARGO_BIN_EXE_burrow"));
        let mut program = Program::new(binary, &folder.path().join("house"));
        let origin = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        program.arguments = [
            ("--origin", origin.expect("a free port").to_string()),
            ("--cloudflared", led.program().display().to_string()),
            ("--cloudflare-api", format!("http://{api}/client/v4")),
            ("--cloudflare-login", format!("http://{api}")),
            ("--outbound-allow", "127.0.0.0/8".to_owned()),
        ]
        .into_iter()
        .flat_map(|(name, value)| [name.to_owned(), value])
        .collect();
        program.start();
        World {
            near: Browser::at(program.address),
            cloudflare,
            edge,
            program,
            session: String::new(),
            _led: led,
            folder,
        }
    }

    /// Somebody at home sends a form, and sees this page next.
    fn step(&mut self, path: &str, fields: &[(&str, &str)], then: &str) {
        let page = self.near.post(path, fields);
        assert_eq!(page.status, 303, "{path}: {}", page.text);
        assert_eq!(self.near.up(), then);
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Got {
        self.ask(Method::GET, path, headers, Bytes::new()).await
    }

    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Bytes) -> Got {
        let wish = Wish {
            method,
            host: HOST,
            path,
            headers,
            body,
        };
        self.edge.visit(&wish).await
    }

    /// Somebody in the world sends a form.
    async fn form(&mut self, path: &str, fields: &[(&str, &str)]) -> Got {
        let cookie = format!("burrow_session={}", self.session);
        let headers = [
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/x-www-form-urlencoded"),
            ("cookie", cookie.as_str()),
        ];
        let body = Bytes::from(encoded(fields));
        let got = self.ask(Method::POST, path, &headers, body).await;
        if let Some(value) = got.header("set-cookie").strip_prefix("burrow_session=") {
            self.session = value.split(';').next().unwrap_or_default().to_owned();
        }
        got
    }

    /// What the dashboard's program is told of the tunnel, through the home network.
    fn tunnel(&mut self) -> Value {
        serde_json::from_str(&self.near.get("/console/tunnel").text).unwrap_or_default()
    }

    async fn until_tunnel(&mut self, state: &str) -> Value {
        let look = async || self.tunnel();
        until(state, look, |told| told["state"] == state).await
    }
}

/// From the claim code to the owner, over everything that is in between.
async fn set_up(world: &mut World) {
    let code = fs::read_to_string(world.program.data.join("claim-code.txt")).expect("a code");
    world.step(
        "/claim",
        &[("code", code.trim()), ("then", "fresh")],
        "/setup/name",
    );
    let named = [("community", "Fern Lane"), ("language", "en")];
    world.step("/setup/name", &named, "/setup/address");
    let address = [("kind", "domain"), ("domain", HOST)];
    world.step("/setup/address", &address, "/setup/reach/handoff");
    assert_eq!(world.edge.lines(), 0, "nobody asked for a tunnel yet");

    // A yes at Cloudflare, and the rest goes by itself.
    world.near.get("/setup/reach/handoff");
    let waiting = async || world.cloudflare.state().waiting.last().cloned();
    let key = until("waited for", waiting, Option::is_some).await;
    let certificate = world.cloudflare.certificate(HOST, &LOGIN);
    let key = key.expect("a key");
    world.cloudflare.hand_over(&key, certificate);
    let near = &mut world.near;
    let up = until(
        "connected",
        async || near.up(),
        |up| {
            assert!(up.contains("/setup/"), "{up}");
            up == "/setup/move"
        },
    );
    up.await;
    let lines = async || world.edge.lines();
    until("four lines", lines, |lines| *lines == CONNECTIONS).await;

    let page = world.near.get("/setup/move").text;
    let link = Regex::new(r"/setup/arrive\?ticket=([^&\x22]+)").expect("a pattern");
    let ticket = link.captures(&page).expect("a link")[1].to_owned();
    let got = world.form("/setup/arrive", &[("ticket", &ticket)]).await;
    assert_eq!((got.status, got.header("location")), (303, "/setup/owner"));
    assert!(got.header("set-cookie").contains("Secure"), "{got:?}");
    let owner = [
        ("name", "Ada Fern"),
        ("handle", "ada"),
        ("password", PASSWORD),
    ];
    let got = world.form("/setup/owner", &owner).await;
    assert_eq!((got.status, got.header("location")), (303, "/welcome"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn real_cloudflared_brings_the_world_in() {
    if is_skipped("real_cloudflared_brings_the_world_in") {
        return;
    }
    let mut world = World::new().await;
    set_up(&mut world).await;
    let told = world.edge.told();
    println!("cloudflared {}", told.versions[0]);
    let config: Value = serde_json::from_str(&told.configurations[0]).expect("JSON");
    let rules = &config["ingress"];
    assert_eq!(rules[0]["hostname"], HOST, "{config}");
    assert_eq!(
        rules[0]["service"],
        format!("http://{}", world.program.arguments[1])
    );
    assert_eq!(rules[1]["service"], "http_status:404", "{config}");
    let tunnels = world.cloudflare.state().tunnels.len();
    assert_eq!((tunnels, told.refusals.len()), (1, 0));

    let signed_in = world
        .near
        .post("/login", &[("handle", "ada"), ("password", PASSWORD)]);
    assert_eq!(signed_in.status, 303, "{}", signed_in.text);
    let ready = world.until_tunnel("ready").await;
    assert_eq!(ready["snag"], Value::Null);
    let look = async || world.tunnel();
    let all = |told: &Value| told["connections"] == CONNECTIONS;
    until("all connections in the dashboard", look, all).await;

    others_find_it(&world).await;
    the_power_goes(&mut world).await;
    let pen = Pen::new(&world.program.data).await;
    let token = world.program.command(&[
        "token",
        "ada",
        "--scopes",
        "read write admin:read admin:write",
    ]);
    world.program.start();
    let lines = async || world.edge.lines();
    until("a cloudflared again", lines, |lines| *lines == CONNECTIONS).await;
    let token = token.trim().to_owned();
    letters_come_through(&world, &pen).await;
    it_stays_on_the_line(&world, &token).await;
    large_files_come_through(&world, &token).await;
    strangers_are_told_apart(&world, &token).await;
    the_edge_is_gone_and_comes_back(&mut world).await;

    world.program.end();
    let lines = async || world.edge.lines();
    until("a farewell", lines, |lines| *lines == 0).await;
    assert_eq!(world.edge.told().farewells, CONNECTIONS);
    let log = fs::read_to_string(world.folder.path().join("house.log")).unwrap_or_default();
    assert!(!log.contains("panicked"), "{log}");
}

/// What other servers ask of a house.
async fn others_find_it(world: &World) {
    let finger = format!("/.well-known/webfinger?resource=acct:ada@{HOST}");
    let got = world.get(&finger, &[]).await;
    assert_eq!((got.status, got.by.as_str()), (200, "origin"), "{got:?}");
    assert!(
        got.header("content-type")
            .starts_with("application/jrd+json")
    );
    let finger: Value = serde_json::from_slice(&got.body).expect("JSON");
    assert_eq!(finger["subject"], format!("acct:ada@{HOST}"));

    let actor = format!("https://{HOST}/users/ada");
    let document = [("accept", "application/activity+json")];
    let got = world.get("/users/ada", &document).await;
    assert_eq!((got.status, got.by.as_str()), (200, "origin"), "{got:?}");
    let found: Value = serde_json::from_slice(&got.body).expect("JSON");
    assert_eq!(found["id"], actor);

    // A letter that nobody has signed gets as far as the house, and no further.
    let letter = json!({
        "@context": "https://www.w3.org/ns/activitystreams",
        "type": "Follow", "id": "https://far.example/follow", "actor": "https://far.example/u", "object": actor,
    });
    let kind = [("content-type", "application/activity+json")];
    let letter = Bytes::from(letter.to_string());
    let got = world.ask(Method::POST, "/inbox", &kind, letter).await;
    assert_eq!((got.status, got.by.as_str()), (401, "origin"), "{got:?}");

    // Another name that leads to the tunnel is answered by cloudflared's last rule, and never by the house.
    let record = world.cloudflare.state().records[0].clone();
    let other = "other.example";
    world.cloudflare.state().records.push(Record {
        name: other.to_owned(),
        ..record
    });
    let wish = Wish {
        method: Method::GET,
        host: other,
        path: "/",
        headers: &[],
        body: Bytes::new(),
    };
    let got = world.edge.visit(&wish).await;
    assert_eq!((got.status, got.text().as_str()), (404, ""), "{got:?}");
}

/// Burrow is killed, and its child is spared. That finds nobody where visitors should go, wants to say so, and ends, because
/// nobody is there to hear it either (SIGPIPE).
async fn the_power_goes(world: &mut World) {
    world.program.kill();
    let got = world.get("/", &[]).await;
    assert_eq!(got.status, 502, "{got:?}");
    assert_ne!(got.by, "origin", "{got:?}");
    let lines = async || world.edge.lines();
    until("no cloudflared", lines, |lines| *lines == 0).await;
}

/// Somebody of another server, whom the house knows, and who can sign.
struct Pen {
    neighbours: Neighbours,
    person: String,
    signer: Signer,
}

impl Pen {
    /// Makes them known in the house in this folder, while nobody else has it open.
    async fn new(house: &Path) -> Pen {
        let store = Store::open(house, |_| ()).expect("the program has ended");
        let keys = make_keyring(store.now()).expect("keys can be made");
        let neighbours = Neighbours::open();
        let (others, pem) = (neighbours.clone(), keys.rsa_public_pem.clone());
        let met = store.write(move |tx| others.meet(tx, 0, 0, &pem)).await;
        met.expect("strangers can be met");
        let person = neighbours.person(0, 0);
        let signer = Signer::new(format!("{person}#main-key"), &keys.rsa);
        Pen {
            neighbours,
            person,
            signer: signer.expect("a key that was just made"),
        }
    }
}

/// What other servers send is signed, and nothing on the way changes what the signature is over: the name, the path, the
/// headers, the body.
async fn letters_come_through(world: &World, pen: &Pen) {
    for (number, scheme) in [Scheme::Cavage, Scheme::Rfc9421].into_iter().enumerate() {
        let letter = json!({
            "@context": "https://www.w3.org/ns/activitystreams",
            "type": "Follow",
            "id": format!("{}/follows/{number}", pen.person),
            "actor": pen.person,
            "object": format!("https://{HOST}/users/ada"),
        });
        let body = Bytes::from(letter.to_string());
        // A path with a query and letters that could be written in another way.
        let path = "/users/ada/inbox?to=%7Eada&x=a+b";
        let url = Url::parse(&format!("https://{HOST}{path}")).expect("an address");
        let kind = HeaderValue::from_static("application/activity+json");
        let mut headers = HeaderMap::from_iter([(CONTENT_TYPE, kind)]);
        let now = Clock::System.now();
        sign(
            &mut headers,
            &Method::POST,
            &url,
            &body,
            &pen.signer,
            scheme,
            now,
        )
        .expect("signed");
        let headers: Vec<(&str, &str)> = headers
            .iter()
            .filter(|(name, _)| *name != "host")
            .map(|(name, value)| (name.as_str(), value.to_str().expect("text")))
            .collect();
        let got = world.ask(Method::POST, path, &headers, body.clone()).await;
        assert_eq!(
            (got.status, got.by.as_str()),
            (202, "origin"),
            "{scheme:?}: {got:?}"
        );
        let got = world
            .ask(
                Method::POST,
                path,
                &headers,
                Bytes::from(letter.to_string().replace("Follow", "Block")),
            )
            .await;
        assert_eq!(got.status, 401, "{scheme:?}: another body: {got:?}");
    }
    let reached = async || pen.neighbours.reached();
    until("an answer to the follow", reached, |reached| *reached > 0).await;
}

/// A WebSocket.
async fn it_stays_on_the_line(world: &World, token: &str) {
    let path = format!("/api/v1/streaming?access_token={token}&stream=user");
    let mut socket = world.edge.socket(HOST, &path).await.expect("a WebSocket");
    let auth = format!("Bearer {token}");
    let headers = [
        ("authorization", auth.as_str()),
        ("content-type", "application/json"),
    ];
    let post = Bytes::from(json!({ "status": "Hello, world!" }).to_string());
    let got = world
        .ask(Method::POST, "/api/v1/statuses", &headers, post)
        .await;
    assert_eq!(got.status, 200, "{got:?}");
    let heard = tokio::time::timeout(PATIENCE, socket.next()).await;
    let heard = heard.expect("something is said").expect("it stays");
    let Message::Text(text) = heard.expect("it is whole") else {
        panic!("no text");
    };
    let told: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(told["event"], "update", "{told}");
    let ping = socket.send(Message::Ping(Bytes::from_static(b"still there?")));
    ping.await.expect("it is sent");
    let heard = tokio::time::timeout(PATIENCE, socket.next()).await;
    let heard = heard.expect("something is said").expect("it stays");
    assert_eq!(
        heard.expect("it is whole"),
        Message::Pong(Bytes::from_static(b"still there?"))
    );

    let no = world
        .edge
        .socket(HOST, "/api/v1/streaming?access_token=x&stream=user");
    let no = no.await.expect_err("nobody's token");
    assert_eq!((no.status, no.by.as_str()), (401, "origin"), "{no:?}");
}

/// A sound of this many bytes, in a form.
fn sound(bytes: usize) -> (String, Bytes) {
    let mut form =
        b"--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"silence.wav\"\r\n\
        Content-Type: audio/wav\r\n\r\n"
            .to_vec();
    let data = bytes - 44;
    form.extend(b"RIFF");
    form.extend((bytes as u32 - 8).to_le_bytes());
    // One channel, 48 000 samples a second of 16 bits each.
    form.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xbb\0\0\0\x77\x01\0\x02\0\x10\0data");
    form.extend((data as u32).to_le_bytes());
    form.resize(form.len() + data, 0);
    form.extend(b"\r\n--cut--\r\n");
    (
        "multipart/form-data; boundary=cut".to_owned(),
        Bytes::from(form),
    )
}

/// Files up to the largest that we take come through; larger ones are refused by us in our own words, as long as Cloudflare
/// lets us say anything.
async fn large_files_come_through(world: &World, token: &str) {
    let cases = [
        (90_000_000, 200, "origin"),
        (90_000_001, 413, "origin"),
        // Said before all of it has come.
        (97_000_000, 413, "origin"),
        (BODY_BYTES_MAX, 413, "edge"),
    ];
    for (bytes, status, by) in cases {
        let (kind, form) = sound(bytes);
        let auth = format!("Bearer {token}");
        let headers = [
            ("authorization", auth.as_str()),
            ("content-type", kind.as_str()),
        ];
        let got = world
            .ask(Method::POST, "/api/v1/media", &headers, form)
            .await;
        assert_eq!(
            (got.status, got.by.as_str()),
            (status, by),
            "{bytes}: {got:?}"
        );
        if (status, by) == (413, "origin") {
            assert!(got.text().contains("At most 90 MB"), "{got:?}");
        }
    }
}

/// Cloudflare says where visitors come from, and is believed; what visitors themselves say of it is nothing to us.
async fn strangers_are_told_apart(world: &World, token: &str) {
    let mut wire = Wire::connect(world.program.address, token).expect("it listens");
    let fence = json!({ "ip": format!("{VISITOR}/32"), "severity": "no_access" });
    let made = wire.post("/api/v1/admin/ip_blocks", None, &fence);
    let made = made.expect("an answer");
    assert_eq!(made.code, 200, "{}", String::from_utf8_lossy(&made.body));
    let pretended = [
        ("cf-connecting-ip", "198.51.100.7"),
        ("x-forwarded-for", "198.51.100.7"),
    ];
    let got = world.get("/api/v2/instance", &pretended).await;
    assert_eq!((got.status, got.by.as_str()), (403, "origin"), "{got:?}");
    let headers = [("cf-connecting-ip", VISITOR)];
    let near = wire.ask("GET", "/api/v2/instance", &headers, "", b"");
    assert_eq!(
        near.expect("an answer").code,
        200,
        "at home nobody is believed"
    );
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let gone = wire.ask(
        "DELETE",
        &format!("/api/v1/admin/ip_blocks/{id}"),
        &[],
        "",
        b"",
    );
    assert_eq!(gone.expect("an answer").code, 200);
    assert_eq!(world.get("/api/v2/instance", &[]).await.status, 200);
}

/// The pages say it when the tunnel is cut, and when it stands again.
async fn the_edge_is_gone_and_comes_back(world: &mut World) {
    world.until_tunnel("ready").await;
    world.edge.close().await;
    world.until_tunnel("cut").await;
    let title = "Something blocks the tunnel";
    let look = async || world.tunnel();
    until("a sentence", look, |told| told["snag"]["title"] == title).await;
    assert_eq!(world.get("/", &[]).await.status, 530);
    let page = world.near.get("/setup/reach/progress").text;
    assert!(page.contains(title), "{page}");
    world.edge.reopen().await;
    let back = world.until_tunnel("ready").await;
    assert_eq!(back["snag"], Value::Null);
    assert_eq!(world.get("/api/v2/instance", &[]).await.status, 200);
    let lines = async || world.edge.lines();
    until("all lines", lines, |lines| *lines == CONNECTIONS).await;
}
