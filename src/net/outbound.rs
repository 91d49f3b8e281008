//! How this house asks other servers: the one seam between it and the network, so that tests can put a
//! simulated network of many houses in its place. `client` is the real one.
//!
//! An `Ask` is one hop: redirects are answers like others, because whoever signed a request must sign the
//! next one too. `walk` follows them.

use bytes::Bytes;
use futures_util::future::BoxFuture;
use hyper::{HeaderMap, Method, StatusCode, header};
use std::time::Duration;
use url::Url;

/// Most redirects that are followed (Mastodon `Request::perform`: three).
pub const REDIRECTS_MAX: usize = 3;
/// Longest document of another server that is read, in bytes after unpacking (Mastodon: 1 MB).
pub const DOCUMENT_BYTES_MAX: usize = 1 << 20;
/// How long one hop may take as a whole (Mastodon: connect 5 s, read 10 s; `Request::TIMEOUT`).
pub const HOP_MAX: Duration = Duration::from_secs(20);

/// One request to another server.
#[derive(Clone, Debug)]
pub struct Ask {
    /// GET or POST.
    pub method: Method,
    /// Where to.
    pub url: Url,
    /// What is said beside it; `Host`, `User-Agent` and `Accept-Encoding` are the network's business.
    pub headers: HeaderMap,
    /// What is sent.
    pub body: Bytes,
    /// The most bytes that are read of the answer, after unpacking.
    pub bytes_max: usize,
    /// How long it may take as a whole.
    pub time_max: Duration,
}

impl Ask {
    /// A request for a document.
    pub fn get(url: Url) -> Ask {
        Ask {
            method: Method::GET,
            url,
            headers: HeaderMap::new(),
            body: Bytes::new(),
            bytes_max: DOCUMENT_BYTES_MAX,
            time_max: HOP_MAX,
        }
    }

    /// A delivery.
    pub fn post(url: Url, body: Bytes) -> Ask {
        Ask {
            method: Method::POST,
            body,
            ..Ask::get(url)
        }
    }
}

/// What another server said.
#[derive(Clone, Debug)]
pub struct Reply {
    /// How it went.
    pub status: StatusCode,
    /// What was said beside it.
    pub headers: HeaderMap,
    /// What was said, unpacked.
    pub body: Bytes,
    /// Where it was said, in the end.
    pub url: Url,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The address is not one that this house may ask: this network's own, a machine's, not HTTPS.
    #[error("{0} may not be asked")]
    Forbidden(String),
    /// Nobody is there: no such name, no connection, a broken one, a certificate that isn't good.
    #[error("{0}")]
    Unreachable(String),
    /// It took too long.
    #[error("the answer took too long")]
    TooSlow,
    /// It was too long.
    #[error("the answer is too big")]
    TooBig,
    /// It led on and on.
    #[error("too many redirects")]
    TooManyRedirects,
    /// It was no HTTP, or led nowhere.
    #[error("{0}")]
    Malformed(String),
    /// It was fine, and could not be kept: a full disk.
    #[error("the answer could not be kept: {0}")]
    Unkept(String),
}

/// Where a long answer goes, piece by piece, so that nobody holds a film in memory.
pub trait Sink: Send {
    /// A good answer comes; its body is not there yet. What should not be read is refused here.
    ///
    /// # Errors
    /// Ends the request.
    fn begin(&mut self, _reply: &Reply) -> Result<(), Trouble> {
        Ok(())
    }

    /// The next piece of its body, unpacked; all pieces together have no more than the `bytes_max` that was
    /// asked for. An error ends the request.
    fn take<'a>(&'a mut self, piece: Bytes) -> BoxFuture<'a, Result<(), Trouble>>;
}

impl Sink for Vec<u8> {
    fn take<'a>(&'a mut self, piece: Bytes) -> BoxFuture<'a, Result<(), Trouble>> {
        self.extend_from_slice(&piece);
        Box::pin(async { Ok(()) })
    }
}

/// Who carries a request to another server.
pub trait Network: Send + Sync {
    /// One hop.
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>>;

    /// One hop whose answer, if it is a good one (2xx), goes into `sink`; the reply has no body. What came
    /// before trouble is in the sink, and should be thrown away.
    fn fetch_to<'a>(
        &'a self,
        ask: Ask,
        sink: &'a mut dyn Sink,
    ) -> BoxFuture<'a, Result<Reply, Trouble>> {
        Box::pin(async move {
            let reply = self.ask(ask).await?;
            let body = reply.body;
            let reply = Reply {
                body: Bytes::new(),
                ..reply
            };
            if reply.status.is_success() {
                sink.begin(&reply)?;
                sink.take(body).await?;
            }
            Ok(reply)
        })
    }
}

/// No network at all: nobody can be reached.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nowhere;

impl Network for Nowhere {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        let why = format!("{} can't be reached: there is no network", ask.url);
        Box::pin(async { Err(Trouble::Unreachable(why)) })
    }
}

/// Asks, and follows where the answer leads. `may` is asked before each hop, also before the first: who is led to a
/// server that this house doesn't speak with must not go there. Only a GET is led on.
///
/// # Errors
/// Those of the network and of `may`, and `TooManyRedirects`.
pub async fn walk(
    network: &dyn Network,
    ask: Ask,
    mut may: impl FnMut(&Url) -> Result<(), Trouble> + Send,
) -> Result<Reply, Trouble> {
    let mut next = ask.url.clone();
    for _ in 0..=REDIRECTS_MAX {
        may(&next)?;
        let hop = Ask {
            url: next,
            ..ask.clone()
        };
        let reply = network.ask(hop).await?;
        match leads(&ask, &reply)? {
            Some(place) => next = place,
            None => return Ok(reply),
        }
    }
    Err(Trouble::TooManyRedirects)
}

/// `walk`, for an answer that goes into `sink` (`Network::fetch_to`).
///
/// # Errors
/// Those of the network, of `may` and of the sink, and `TooManyRedirects`.
pub async fn walk_to(
    network: &dyn Network,
    ask: Ask,
    mut may: impl FnMut(&Url) -> Result<(), Trouble> + Send,
    sink: &mut dyn Sink,
) -> Result<Reply, Trouble> {
    let mut next = ask.url.clone();
    for _ in 0..=REDIRECTS_MAX {
        may(&next)?;
        let hop = Ask {
            url: next,
            ..ask.clone()
        };
        let reply = network.fetch_to(hop, sink).await?;
        match leads(&ask, &reply)? {
            Some(place) => next = place,
            None => return Ok(reply),
        }
    }
    Err(Trouble::TooManyRedirects)
}

/// Where an answer leads, if it leads on.
///
/// # Errors
/// `Malformed` where it leads nowhere.
pub fn leads(ask: &Ask, reply: &Reply) -> Result<Option<Url>, Trouble> {
    let leads = matches!(reply.status.as_u16(), 301 | 302 | 303 | 307 | 308);
    if !leads || ask.method != Method::GET {
        return Ok(None);
    }
    let place = reply.headers.get(header::LOCATION);
    let place = place.and_then(|place| std::str::from_utf8(place.as_bytes()).ok());
    let place = place.ok_or_else(|| Trouble::Malformed("a redirect to nowhere".to_owned()))?;
    let joined = reply.url.join(place);
    let joined =
        joined.map_err(|why| Trouble::Malformed(format!("a redirect to nowhere: {why}")))?;
    Ok(Some(joined))
}
