//! Cloudflare's edge, as much of it as the real cloudflared needs to keep a tunnel open over HTTP/2, and visitors who come
//! through it (cloudflared `connection/http2.go`, `connection/control.go`, `connection/header.go`): cloudflared dials, and is
//! the server on the line that it has dialled. On one stream of it the tunnel is registered, and the others are requests.
//!
//! Which tunnels there are, what their secrets are and which names lead to them, is known to the API beside it (`world`).

use super::capnp::Message;
use super::registration::{self, Hello, Question};
use super::world::Cloudflare;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use bytes::Bytes;
use flate2::read::GzDecoder;
use futures_util::future::poll_fn;
use h2::client::SendRequest;
use h2::{RecvStream, SendStream};
use hyper::header::HeaderMap;
use hyper::{Method, Request, Response, header};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use serde_json::Value;
use std::collections::HashMap;
use std::io::{self, Read};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::Role;

/// Whom cloudflared expects to talk to over HTTP/2 (`connection/protocol.go`).
const NAME: &str = "h2.cftunnel.com";
/// The port of the real one, which is named in cloudflared's complaints.
const PORT: u16 = 7844;
/// How many connections cloudflared wants to keep.
pub const CONNECTIONS: usize = 4;
/// How many addresses the edge has. Cloudflared wants one for each of its connections, and others to go to when one can't be
/// reached: without any left it dials again and again without a pause.
const ADDRESSES: u8 = 8;
/// Says what a stream is, if it is no request of a visitor's.
const UPGRADE: &str = "cf-cloudflared-proxy-connection-upgrade";
/// The headers of an answer, which HTTP/2 might not take as they are.
const ANSWER_HEADERS: &str = "cf-cloudflared-response-headers";
/// Who made an answer: the house, or cloudflared for it.
const ANSWER_META: &str = "cf-cloudflared-response-meta";
/// Longest body that Cloudflare passes on without being paid, in bytes.
pub const BODY_BYTES_MAX: usize = 100_000_000;
/// Where all visitors come from.
pub const VISITOR: &str = "203.0.113.50";
/// How much may be on its way to us without our having looked at it, in bytes.
const WINDOW: u32 = 4 << 20;
/// How much of a body is offered at once, in bytes.
const CHUNK: usize = 256 << 10;
/// Room for a WebSocket's bytes between the two tasks, in bytes.
const SOCKET_BYTES: usize = 64 << 10;
/// The key of RFC 6455 1.3's example, and what a server says to it.
const KEY: (&str, &str) = ("dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");

/// The edge.
pub struct Edge {
    shared: Arc<Shared>,
    tls: TlsAcceptor,
    /// The certificate that cloudflared has to believe, as PEM.
    pub authority: String,
    /// Where cloudflared finds it.
    pub addresses: Vec<SocketAddr>,
    open: Mutex<JoinSet<()>>,
}

struct Shared {
    world: Arc<Cloudflare>,
    lines: Mutex<Vec<Line>>,
    told: Mutex<Told>,
    number: AtomicUsize,
    /// The configurations of tunnels that are made and configured at Cloudflare's page, by their ids.
    remote: Mutex<HashMap<String, Value>>,
}

/// A connection that serves a tunnel.
struct Line {
    number: usize,
    tunnel: String,
    send: SendRequest<Bytes>,
}

/// What all cloudflareds have said so far.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// Their versions.
    pub versions: Vec<String>,
    /// Their configurations, as JSON.
    pub configurations: Vec<String>,
    /// Why they weren't let in.
    pub refusals: Vec<String>,
    /// How many connections have said farewell.
    pub farewells: usize,
}

/// What a visitor wants.
pub struct Wish<'a> {
    pub method: Method,
    pub host: &'a str,
    pub path: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: Bytes,
}

/// What a visitor gets.
#[derive(Debug)]
pub struct Got {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
    /// `origin`, `cloudflared`, or `edge` where nobody else was asked.
    pub by: String,
}

impl Got {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap_or_default())
    }

    fn ours(status: u16, why: &str) -> Got {
        Got {
            status,
            headers: HeaderMap::new(),
            body: Bytes::from(why.to_owned()),
            by: "edge".to_owned(),
        }
    }
}

impl Edge {
    /// An edge for the tunnels of this Cloudflare, at addresses of its own on loopback. Open from the start.
    pub async fn open(world: Arc<Cloudflare>) -> Edge {
        let authority = authority();
        let edge = Edge {
            shared: Arc::new(Shared {
                world,
                lines: Mutex::default(),
                told: Mutex::default(),
                number: AtomicUsize::new(0),
                remote: Mutex::default(),
            }),
            tls: TlsAcceptor::from(Arc::new(certified(&authority))),
            authority: authority.pem(),
            addresses: free_addresses().await,
            open: Mutex::default(),
        };
        edge.reopen().await;
        edge
    }

    /// Takes connections at all of its addresses.
    pub async fn reopen(&self) {
        let mut listeners = Vec::new();
        for address in &self.addresses {
            listeners.push(TcpListener::bind(address).await.expect("it was free"));
        }
        let mut open = lock(&self.open);
        for listener in listeners {
            open.spawn(listen(listener, self.tls.clone(), self.shared.clone()));
        }
    }

    /// It is gone, with all connections, and nobody says farewell.
    pub async fn close(&self) {
        let mut open = std::mem::take(&mut *lock(&self.open));
        open.shutdown().await;
    }

    /// Somebody configures a tunnel at Cloudflare's page: its cloudflareds are told when they register.
    pub fn configure(&self, tunnel: &str, config: Value) {
        lock(&self.shared.remote).insert(tunnel.to_owned(), config);
    }

    /// How many connections serve tunnels.
    pub fn lines(&self) -> usize {
        lock(&self.shared.lines).len()
    }

    /// What was said so far.
    pub fn told(&self) -> Told {
        lock(&self.shared.told).clone()
    }

    /// Somebody comes from the world.
    pub async fn visit(&self, wish: &Wish<'_>) -> Got {
        if wish.body.len() > BODY_BYTES_MAX {
            return Got::ours(413, "Request Entity Too Large");
        }
        let send = match self.line_to(wish.host) {
            Ok(send) => send,
            Err(got) => return *got,
        };
        let asked = async {
            let mut send = send.ready().await?;
            let empty = wish.body.is_empty();
            let (answer, out) = send.send_request(request(wish, None), empty)?;
            // Whoever refuses a body need not have read it.
            let (answer, _) = tokio::join!(answer, pour(out, wish.body.clone()));
            let answer = answer?;
            let (head, mut stream) = answer.into_parts();
            let mut body = Vec::new();
            while let Some(part) = stream.data().await {
                let part = part?;
                stream.flow_control().release_capacity(part.len())?;
                body.extend_from_slice(&part);
            }
            Ok::<_, h2::Error>(Response::from_parts(head, Bytes::from(body)))
        };
        match asked.await {
            Ok(answer) => got(answer),
            Err(why) => Got::ours(502, &why.to_string()),
        }
    }

    /// Somebody comes from the world to stay, with a WebSocket.
    ///
    /// # Errors
    /// The answer, where it is none.
    pub async fn socket(
        &self,
        host: &str,
        path: &str,
    ) -> Result<WebSocketStream<DuplexStream>, Got> {
        let wish = Wish {
            method: Method::GET,
            host,
            path,
            headers: &[("sec-websocket-key", KEY.0)],
            body: Bytes::new(),
        };
        let failed = |why: h2::Error| Got::ours(502, &why.to_string());
        let line = self.line_to(host).map_err(|got| *got)?;
        let mut send = line.ready().await.map_err(failed)?;
        let request = request(&wish, Some("websocket"));
        let (answer, out) = send.send_request(request, false).map_err(failed)?;
        let (head, stream) = answer.await.map_err(failed)?.into_parts();
        let answer = got(Response::from_parts(head, Bytes::new()));
        // HTTP/2 has no 101: cloudflared says 200 where the house has said 101.
        if answer.status != 200 || answer.header("sec-websocket-accept") != KEY.1 {
            return Err(answer);
        }
        let (near, far) = duplex(SOCKET_BYTES);
        tokio::spawn(carry(far, stream, out));
        Ok(WebSocketStream::from_raw_socket(near, Role::Client, None).await)
    }

    /// A connection of the tunnel that the name leads to.
    fn line_to(&self, host: &str) -> Result<SendRequest<Bytes>, Box<Got>> {
        let tunnel = {
            let state = self.shared.world.state();
            let found = state.records.iter().find_map(|record| {
                let tunnel = record.content.strip_suffix(".cfargotunnel.com")?;
                (record.name == host && record.proxied).then(|| tunnel.to_owned())
            });
            // Cloudflare's "Origin DNS error".
            found.ok_or_else(|| Box::new(Got::ours(530, "error code: 1016")))?
        };
        let lines = lock(&self.shared.lines);
        let ours: Vec<&Line> = lines.iter().filter(|line| line.tunnel == tunnel).collect();
        let turn = self.shared.number.fetch_add(1, Ordering::Relaxed);
        match ours.get(turn % ours.len().max(1)) {
            Some(line) => Ok(line.send.clone()),
            // Its "Cloudflare Tunnel error".
            None => Err(Box::new(Got::ours(530, "error code: 1033"))),
        }
    }
}

/// What the edge asks of cloudflared: the visitor's request, with what Cloudflare adds to all of them.
fn request(wish: &Wish, upgrade: Option<&str>) -> Request<()> {
    let mut request = Request::builder()
        .method(wish.method.clone())
        .uri(format!("https://{}{}", wish.host, wish.path));
    for (name, value) in wish.headers {
        request = request.header(*name, *value);
    }
    if let Some(upgrade) = upgrade {
        request = request.header(UPGRADE, upgrade);
    }
    let mut request = request.body(()).expect("a request");
    let added = [
        ("cf-connecting-ip", VISITOR),
        ("x-forwarded-for", VISITOR),
        ("x-forwarded-proto", "https"),
        ("cf-visitor", "{\"scheme\":\"https\"}"),
        ("cf-ray", "8f0000000000abcd-AMS"),
        ("cdn-loop", "cloudflare; loops=1"),
        ("accept-encoding", "gzip"),
    ];
    for (name, value) in added {
        let value = header::HeaderValue::from_static(value);
        request.headers_mut().insert(name, value);
    }
    if !wish.body.is_empty() {
        let length = header::HeaderValue::from(wish.body.len());
        request.headers_mut().insert(header::CONTENT_LENGTH, length);
    }
    request
}

/// Reads what cloudflared has packed up.
fn got(answer: Response<Bytes>) -> Got {
    let text = |name: &str| {
        let value = answer.headers().get(name);
        value.map_or("", |value| value.to_str().unwrap_or_default())
    };
    let mut headers = HeaderMap::new();
    for pair in text(ANSWER_HEADERS)
        .split(';')
        .filter(|pair| !pair.is_empty())
    {
        let (name, value) = pair.split_once(':').expect("a name and a value");
        let plain = |text: &str| STANDARD_NO_PAD.decode(text).expect("base64");
        headers.append(
            header::HeaderName::from_bytes(&plain(name)).expect("a header's name"),
            header::HeaderValue::from_bytes(&plain(value)).expect("a header's value"),
        );
    }
    let meta: Value = serde_json::from_str(text(ANSWER_META)).unwrap_or_default();
    let by = meta["src"].as_str().unwrap_or_default().to_owned();
    let status = answer.status().as_u16();
    let mut body = answer.into_body();
    // The edge unpacks what the visitor hasn't asked to have packed.
    if headers
        .get(header::CONTENT_ENCODING)
        .is_some_and(|how| how == "gzip")
    {
        let mut plain = Vec::new();
        let unpacked = GzDecoder::new(&body[..]).read_to_end(&mut plain);
        unpacked.expect("it is packed");
        body = Bytes::from(plain);
    }
    Got {
        status,
        headers,
        body,
        by,
    }
}

/// Sends a body, as fast as it is taken.
async fn pour(mut out: SendStream<Bytes>, mut body: Bytes) -> Result<(), h2::Error> {
    while !body.is_empty() {
        out.reserve_capacity(body.len().min(CHUNK));
        let Some(room) = poll_fn(|task| out.poll_capacity(task)).await else {
            return Ok(());
        };
        let part = body.split_to(room?.min(body.len()));
        out.send_data(part, body.is_empty())?;
    }
    Ok(())
}

/// Carries bytes to and fro until one side has no more.
async fn carry(far: DuplexStream, mut stream: RecvStream, mut out: SendStream<Bytes>) {
    let (mut from, mut to) = tokio::io::split(far);
    let there = async {
        let mut buffer = vec![0; SOCKET_BYTES];
        while let Ok(read @ 1..) = from.read(&mut buffer).await {
            let part = Bytes::copy_from_slice(&buffer[..read]);
            if out.send_data(part, false).is_err() {
                return;
            }
        }
    };
    let back = async {
        while let Some(Ok(part)) = stream.data().await {
            let taken = stream.flow_control().release_capacity(part.len());
            if taken.is_err() || to.write_all(&part).await.is_err() {
                return;
            }
        }
    };
    tokio::select! { () = there => {}, () = back => {} }
    let _ = out.send_data(Bytes::new(), true);
}

/// Takes connections at one address. They end with it.
async fn listen(listener: TcpListener, tls: TlsAcceptor, shared: Arc<Shared>) {
    let mut lines = JoinSet::new();
    while let Ok((socket, _)) = listener.accept().await {
        let (tls, shared) = (tls.clone(), shared.clone());
        lines.spawn(async move {
            // Whoever asks only whether somebody is there says nothing.
            let _ = serve(socket, tls, shared).await;
        });
    }
}

async fn serve(socket: TcpStream, tls: TlsAcceptor, shared: Arc<Shared>) -> io::Result<()> {
    let secured: TlsStream<TcpStream> = tls.accept(socket).await?;
    let (send, line) = h2::client::Builder::new()
        .initial_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .handshake::<_, Bytes>(secured)
        .await
        .map_err(io::Error::other)?;
    tokio::select! {
        ended = line => ended.map_err(io::Error::other),
        failed = control(send, shared) => failed,
    }
}

/// A line in the list, for as long as it is there.
struct Listed {
    number: usize,
    shared: Arc<Shared>,
}

impl Drop for Listed {
    fn drop(&mut self) {
        lock(&self.shared.lines).retain(|line| line.number != self.number);
    }
}

/// Talks on the control stream for as long as there is one.
async fn control(send: SendRequest<Bytes>, shared: Arc<Shared>) -> io::Result<()> {
    let request = Request::get(format!("https://{NAME}/")).header(UPGRADE, "control-stream");
    let request = request.body(()).expect("a request");
    let mut ready = send.clone().ready().await.map_err(io::Error::other)?;
    let (answer, mut out) = ready
        .send_request(request, false)
        .map_err(io::Error::other)?;
    let mut stream = answer.await.map_err(io::Error::other)?.into_body();
    let mut came = Vec::new();
    let mut listed = None;
    while let Some(part) = stream.data().await {
        let part = part.map_err(io::Error::other)?;
        let taken = stream.flow_control().release_capacity(part.len());
        taken.map_err(io::Error::other)?;
        came.extend_from_slice(&part);
        while let Some(message) = Message::take(&mut came).map_err(io::Error::other)? {
            let question = registration::read(&message).map_err(io::Error::other)?;
            let said = match question {
                Question::Bootstrap(number) => registration::bootstrapped(number),
                Question::Register(number, hello) => match shared.check(&hello) {
                    Ok(tunnel) => {
                        let config = lock(&shared.remote).get(&tunnel).cloned();
                        let is_remote = config.is_some();
                        if let Some(config) = config {
                            tokio::spawn(configure(send.clone(), config));
                        }
                        listed = Some(shared.list(tunnel, send.clone()));
                        registration::registered(number, hello.tunnel, is_remote)
                    }
                    Err(why) => {
                        lock(&shared.told).refusals.push(why.to_owned());
                        registration::refused(number, why)
                    }
                },
                Question::Configuration(number, text) => {
                    let text = String::from_utf8_lossy(&text).into_owned();
                    lock(&shared.told).configurations.push(text);
                    registration::done(number)
                }
                Question::Unregister(number) => {
                    listed = None;
                    lock(&shared.told).farewells += 1;
                    registration::done(number)
                }
                Question::Nothing => continue,
            };
            let sent = out.send_data(Bytes::from(said), false);
            sent.map_err(io::Error::other)?;
        }
    }
    drop(listed);
    // What was begun may still be on its way.
    std::future::pending().await
}

/// Sends a tunnel's configuration (`ConfigurationUpdateBody` in `connection/http2.go`).
async fn configure(send: SendRequest<Bytes>, config: Value) -> Result<(), h2::Error> {
    let request = Request::put(format!("https://{NAME}/")).header(UPGRADE, "update-configuration");
    let request = request.body(()).expect("a request");
    let (answer, out) = send.ready().await?.send_request(request, false)?;
    let body = serde_json::json!({ "version": 1, "config": config });
    let (answer, _) = tokio::join!(answer, pour(out, Bytes::from(body.to_string())));
    answer.map(|_| ())
}

impl Shared {
    /// The tunnel's id, if it is one and this is its secret.
    fn check(&self, hello: &Hello) -> Result<String, &'static str> {
        lock(&self.told).versions.push(hello.version.clone());
        let id = dashed(&hello.tunnel);
        let state = self.world.state();
        let known = state.tunnels.iter().find(|tunnel| tunnel.id == id);
        let known = known.ok_or("Unauthorized: Tunnel not found")?;
        let secret = STANDARD.decode(&known.secret).unwrap_or_default();
        match secret == hello.secret && known.account == hello.account {
            true => Ok(id),
            false => Err("Unauthorized: Invalid tunnel secret"),
        }
    }

    fn list(self: &Arc<Shared>, tunnel: String, send: SendRequest<Bytes>) -> Listed {
        let number = self.number.fetch_add(1, Ordering::Relaxed);
        lock(&self.lines).push(Line {
            number,
            tunnel,
            send,
        });
        Listed {
            number,
            shared: self.clone(),
        }
    }
}

/// A UUID as people write it.
fn dashed(bytes: &[u8; 16]) -> String {
    let mut text = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        if [4, 6, 8, 10].contains(&at) {
            text.push('-');
        }
        text += &format!("{byte:02x}");
    }
    text
}

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A row of addresses that nobody else in this test network has; other tests, other processes may have an edge too.
async fn free_addresses() -> Vec<SocketAddr> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let process = std::process::id();
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let block = (process as usize + 251 * number) % (100 * 250);
        let [second, third] = [100 + block / 250, block % 250].map(|part| part as u8);
        let row = (1..=ADDRESSES).map(|last| {
            let ip = Ipv4Addr::new(127, second, third, last);
            SocketAddr::from((ip, PORT))
        });
        let row: Vec<SocketAddr> = row.collect();
        if TcpListener::bind(row[0]).await.is_ok() {
            return row;
        }
    }
}

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Authority {
    let mut params = CertificateParams::new(Vec::new()).expect("a certificate of nobody");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().expect("a key");
    CertifiedIssuer::self_signed(params, key).expect("an authority")
}

fn certified(authority: &Authority) -> ServerConfig {
    let key = KeyPair::generate().expect("a key");
    let params = CertificateParams::new(vec![NAME.to_owned()]).expect("names");
    let leaf = params.signed_by(&key, authority).expect("a certificate");
    let secret = PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
    ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("protocols that everybody knows")
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], secret)
        .expect("the key is the certificate's")
}
