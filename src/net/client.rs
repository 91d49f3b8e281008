//! The one client of the house: everything that is asked of another server goes through here, and nothing
//! that it answers costs more than was agreed on. Addresses are vetted (`vet`, `dial`); heads, bodies before
//! and after unpacking, and the whole time are bounded; there are no cookies; redirects are the caller's
//! business (`outbound::walk`), so that each hop is vetted and signed like the first.
//!
//! HTTP/1.1 only: everybody in the fediverse speaks it, and there is less that a stranger can try.

use super::dial::{Dial, Patient};
use super::outbound::{Ask, Network, Reply, Sink, Trouble};
use super::resolve::{Names, SystemNames};
use super::tls::{self, BadRoots};
use super::vet;
use crate::model::network::Blocks;
use bytes::Bytes;
use futures_util::future::BoxFuture;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::{Body, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, COOKIE, EXPECT, HOST,
    HeaderName, RANGE, SEC_WEBSOCKET_KEY, SET_COOKIE, TRANSFER_ENCODING, UPGRADE, USER_AGENT,
};
use hyper::{HeaderMap, Method, Request, Response, Uri, header::HeaderValue};
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use std::error::Error;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::time::{Instant, timeout_at};
use tower::{ServiceExt, service_fn};
use tower_http::decompression::Decompression;

/// Longest head of an answer, in bytes, and of each part of the connection that is held at once.
pub const HEAD_BYTES_MAX: usize = 64 * 1024;
/// Most header lines of an answer.
pub const HEADERS_MAX: usize = 100;
/// Connections to one host that are kept for its next request.
const IDLE_PER_HOST_MAX: usize = 1;
/// How long, to twice that: the pool looks once in so much time. Short, because each idle connection takes the place of
/// another (`dial::LINES_MAX`): a post to five hundred servers, each asked once, took half a minute at five seconds.
const IDLE_MAX: Duration = Duration::from_millis(500);
/// How much longer than what is in it a packed body may be, in bytes. Beyond that it is made to waste our time.
const PACKING_BYTES_MAX: usize = 64 * 1024;

/// What a request says only as we decide it.
const OURS: [HeaderName; 9] = [
    ACCEPT_ENCODING,
    CONNECTION,
    CONTENT_LENGTH,
    COOKIE,
    EXPECT,
    HOST,
    TRANSFER_ENCODING,
    UPGRADE,
    USER_AGENT,
];

/// The client. Clone the `Arc` around it, so that connections are shared.
pub struct Client {
    http: legacy::Client<Patient, Full<Bytes>>,
    allowed: Arc<Blocks>,
    name: RwLock<HeaderValue>,
}

impl Client {
    /// One that asks the public network, and what is in `allowed`; that believes the system's certificates,
    /// and those in the PEM files `roots`. Reads files; blocks.
    ///
    /// # Errors
    /// When one of the files has no certificates.
    pub fn new(allowed: Blocks, roots: &[PathBuf]) -> Result<Client, BadRoots> {
        Client::with_names(allowed, roots, Arc::new(SystemNames::default()))
    }

    /// One that asks `names` where a name is. What they say is vetted like everything else.
    ///
    /// # Errors
    /// When one of the files has no certificates.
    pub fn with_names(
        allowed: Blocks,
        roots: &[PathBuf],
        names: Arc<dyn Names>,
    ) -> Result<Client, BadRoots> {
        let allowed = Arc::new(allowed);
        let https = HttpsConnectorBuilder::new()
            .with_tls_config(tls::config(roots)?)
            // What is not HTTPS was vetted twice: by `look`, and by `Dial` for the address itself.
            .https_or_http()
            .enable_http1()
            .wrap_connector(Dial::new(names, allowed.clone()));
        let http = legacy::Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE_MAX)
            .pool_max_idle_per_host(IDLE_PER_HOST_MAX)
            .http1_max_buf_size(HEAD_BYTES_MAX)
            .http1_max_headers(HEADERS_MAX)
            .build(Patient(https));
        Ok(Client {
            http,
            allowed,
            name: RwLock::new(user_agent(None)),
        })
    }

    /// Says who asks from now on: the house at this address (`https://home.example`). Until then it only
    /// says that it is a Burrow.
    pub fn speak_for(&self, address: &str) {
        *self.name.write().unwrap_or_else(PoisonError::into_inner) = user_agent(Some(address));
    }

    fn request(&self, ask: &Ask) -> Result<Request<Full<Bytes>>, Trouble> {
        vet::look(&ask.url, &self.allowed)?;
        let target = Uri::try_from(ask.url.as_str())
            .map_err(|why| Trouble::Malformed(format!("{}: {why}", ask.url)))?;
        let mut request = Request::new(Full::new(ask.body.clone()));
        *request.method_mut() = ask.method.clone();
        *request.uri_mut() = target;
        let mut headers = ask.headers.clone();
        for name in OURS {
            headers.remove(name);
        }
        let name = self.name.read().unwrap_or_else(PoisonError::into_inner);
        headers.insert(USER_AGENT, name.clone());
        // A part of a file is a part of its own bytes, and not of some packing's.
        if headers.contains_key(RANGE) {
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        }
        // Whoever sends a key wants a WebSocket (RFC 6455 4.1). Nobody but the diagnosis does, which only looks whether
        // the wish arrives.
        if headers.contains_key(SEC_WEBSOCKET_KEY) {
            headers.insert(CONNECTION, HeaderValue::from_static("upgrade"));
            headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
        }
        *request.headers_mut() = headers;
        Ok(request)
    }

    /// Sends a request; the answer's body is unpacked while it is read.
    async fn send(&self, ask: &Ask) -> Result<Response<Unpacked>, Trouble> {
        let request = self.request(ask)?;
        let packed_max = ask.bytes_max.saturating_add(PACKING_BYTES_MAX);
        let http = self.http.clone();
        let bounded = service_fn(move |request| {
            let sent = http.request(request);
            async move {
                let mut response = sent.await?;
                tell_packing(&mut response);
                Ok::<_, legacy::Error>(response.map(|body| Limited::new(body, packed_max)))
            }
        });
        let unpacked = Decompression::new(bounded).oneshot(request);
        let response = unpacked.await.map_err(|why| trouble(&why))?;
        Ok(response.map(BodyExt::boxed_unsync))
    }

    async fn hop(&self, ask: Ask, sink: &mut dyn Sink) -> Result<Reply, Trouble> {
        let until = Instant::now() + ask.time_max;
        let late = |_| Trouble::TooSlow;
        let response = timeout_at(until, self.send(&ask)).await.map_err(late)??;
        let (mut head, body) = response.into_parts();
        head.headers.remove(SET_COOKIE);
        let reply = Reply {
            status: head.status,
            headers: head.headers,
            body: Bytes::new(),
            url: ask.url.clone(),
        };
        let read = async {
            sink.begin(&reply)?;
            drain(body, &reply.headers, ask.bytes_max, sink).await
        };
        match timeout_at(until, read)
            .await
            .unwrap_or(Err(Trouble::TooSlow))
        {
            // A delivery has been taken or refused by its status. To send it again because of what is said
            // after that would be our mistake.
            Err(_) if ask.method == Method::POST => Ok(reply),
            Err(why) => Err(why),
            Ok(()) => Ok(reply),
        }
    }
}

impl Network for Client {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        Box::pin(async move {
            let mut body = Vec::new();
            let reply = self.hop(ask, &mut body).await?;
            Ok(Reply {
                body: body.into(),
                ..reply
            })
        })
    }

    fn fetch_to<'a>(
        &'a self,
        ask: Ask,
        sink: &'a mut dyn Sink,
    ) -> BoxFuture<'a, Result<Reply, Trouble>> {
        Box::pin(async move {
            let mut only_good = OnlyGood { sink, good: false };
            self.hop(ask, &mut only_good).await
        })
    }
}

/// Lets only the body of a good answer through.
struct OnlyGood<'a> {
    sink: &'a mut dyn Sink,
    good: bool,
}

impl Sink for OnlyGood<'_> {
    fn begin(&mut self, reply: &Reply) -> Result<(), Trouble> {
        self.good = reply.status.is_success();
        match self.good {
            true => self.sink.begin(reply),
            false => Ok(()),
        }
    }

    fn take<'a>(&'a mut self, piece: Bytes) -> BoxFuture<'a, Result<(), Trouble>> {
        match self.good {
            true => self.sink.take(piece),
            false => Box::pin(async { Ok(()) }),
        }
    }
}

/// A body that is unpacked while it is read.
type Unpacked = UnsyncBoxBody<Bytes, Box<dyn Error + Send + Sync>>;

/// The fediverse's form: a program, its version, and in brackets who runs it (Mastodon
/// `Mastodon::Version.user_agent`).
fn user_agent(address: Option<&str>) -> HeaderValue {
    const PROGRAM: &str = concat!("Burrow/", env!("CARGO_PKG_VERSION"));
    let place = address.map(|address| format!("{PROGRAM} (+{}/)", address.trim_end_matches('/')));
    place
        .and_then(|name| HeaderValue::try_from(name).ok())
        .unwrap_or(HeaderValue::from_static(PROGRAM))
}

/// Says how a body is packed as the unpacker knows it, and nothing where there is no body.
fn tell_packing(response: &mut Response<Incoming>) {
    let empty = response.body().is_end_stream();
    let Some(said) = response.headers().get(CONTENT_ENCODING) else {
        return;
    };
    let said = said.to_str().unwrap_or_default().to_ascii_lowercase();
    let known = match said.trim() {
        "gzip" | "x-gzip" => "gzip",
        "br" => "br",
        "identity" | "" => "",
        // Left as it is, to be refused.
        _ if !empty => return,
        _ => "",
    };
    match known {
        "" => response.headers_mut().remove(CONTENT_ENCODING),
        _ if empty => response.headers_mut().remove(CONTENT_ENCODING),
        known => response
            .headers_mut()
            .insert(CONTENT_ENCODING, HeaderValue::from_static(known)),
    };
}

/// Reads a body to its end, into the sink.
async fn drain(
    mut body: Unpacked,
    headers: &HeaderMap,
    bytes_max: usize,
    sink: &mut dyn Sink,
) -> Result<(), Trouble> {
    if let Some(packing) = headers.get(CONTENT_ENCODING) {
        return Err(Trouble::Malformed(format!(
            "packed as {packing:?}, which nobody asked for"
        )));
    }
    let announced = headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok());
    let announced = announced.and_then(|length| length.parse::<usize>().ok());
    if announced.is_some_and(|announced| announced > bytes_max) && !body.is_end_stream() {
        return Err(Trouble::TooBig);
    }
    let mut read = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|why| trouble(&*why))?;
        // Trailers say nothing that we want to know.
        let Ok(piece) = frame.into_data() else {
            continue;
        };
        read += piece.len();
        if read > bytes_max {
            return Err(Trouble::TooBig);
        }
        sink.take(piece).await?;
    }
    Ok(())
}

/// What went wrong, found among all the reasons that the libraries give.
fn trouble(why: &(dyn Error + 'static)) -> Trouble {
    let mut said: Vec<String> = Vec::new();
    let mut next = Some(why);
    while let Some(why) = next {
        if let Some(known) = why.downcast_ref::<Trouble>() {
            return known.clone();
        }
        if why.is::<LengthLimitError>() {
            return Trouble::TooBig;
        }
        if let Some(http) = why.downcast_ref::<hyper::Error>() {
            if http.is_parse_too_large() {
                return Trouble::TooBig;
            }
            if http.is_parse() {
                return Trouble::Malformed(format!("this is no HTTP: {http}"));
            }
        }
        let text = why.to_string();
        if said.last().is_none_or(|last| !last.contains(&text)) {
            said.push(text);
        }
        // What is inside of such an error does not count as its source.
        let inside = why.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = match inside {
            Some(inside) => Some(inside),
            None => why.source(),
        };
    }
    Trouble::Unreachable(said.join(": "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_says_who_it_is() {
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(user_agent(None), format!("Burrow/{version}"));
        let named = format!("Burrow/{version} (+https://home.example/)");
        assert_eq!(user_agent(Some("https://home.example")), named);
        assert_eq!(user_agent(Some("https://home.example/")), named);
        assert_eq!(user_agent(Some("https://home\n.example")), user_agent(None));
    }

    #[test]
    fn what_went_wrong_is_found_however_deep_it_is() {
        let deep = io::Error::other(io::Error::other(Trouble::TooBig));
        assert_eq!(trouble(&deep), Trouble::TooBig);
        let plain = io::Error::other(io::Error::other("the line is dead"));
        assert_eq!(
            trouble(&plain),
            Trouble::Unreachable("the line is dead".to_owned())
        );
    }
}
