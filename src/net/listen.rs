//! Takes connections: so many at once, with patience that ends, and none cut off in mid-sentence when
//! the house closes.

use super::brisk::Brisk;
use super::certificates::PROOF_PROTOCOL;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use rustls::ServerConfig;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;
use tower_http::timeout::TimeoutBody;

/// How many connections one listener has at once; others wait to be taken. Two listeners stay below
/// the 1024 files that a process may usually open.
pub const CONNECTIONS_MAX: u32 = 400;

/// Most header lines of a request.
pub const HEADERS_MAX: usize = 100;

/// About how many bytes a request may have before its body: the address with its query, and all
/// headers. What comes in one piece with the last of them may go a little beyond.
pub const HEAD_BYTES_MAX: usize = 32 * 1024;

/// How long a body may pause. The whole may take long, as a film over a slow line does, but not for ever (`brisk`).
const BODY_PAUSE_MAX: Duration = Duration::from_secs(30);

/// How long to wait before connections are taken again when the system has none to give.
const ACCEPT_PAUSE: Duration = Duration::from_secs(1);

/// How a listener treats those who come to it.
#[derive(Clone, Copy, Debug)]
pub struct Manners {
    /// How long a connection may stay silent before a request and between two, and how long the head
    /// of a request may take.
    pub head_wait: Duration,
    /// How many connections there are at once.
    pub connections: u32,
}

impl Manners {
    /// For people's own programs.
    pub const HOME: Manners = Manners {
        head_wait: Duration::from_secs(30),
        connections: CONNECTIONS_MAX,
    };
    /// For the tunnel, which keeps silent connections for 90 seconds (cloudflared `keepAliveTimeout`)
    /// and must not find one closed when it wants to use it.
    pub const TUNNEL: Manners = Manners {
        head_wait: Duration::from_secs(120),
        ..Manners::HOME
    };
}

/// Answers what comes to `listener` by `router` until the house closes; returns when the last answer
/// has been sent. Connections that became WebSockets are their handlers' business.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    manners: Manners,
    closing: watch::Receiver<bool>,
) {
    attend(listener, None, router, manners, closing).await;
}

/// The same over TLS, which ends here. Whoever comes only to check the proof that the name is ours has seen it with
/// the greeting.
pub async fn serve_tls(
    listener: TcpListener,
    config: ServerConfig,
    router: Router,
    manners: Manners,
    closing: watch::Receiver<bool>,
) {
    let tls = TlsAcceptor::from(Arc::new(config));
    attend(listener, Some(tls), router, manners, closing).await;
}

async fn attend(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    router: Router,
    manners: Manners,
    mut closing: watch::Receiver<bool>,
) {
    let places = Arc::new(Semaphore::new(manners.connections as usize));
    loop {
        if places.available_permits() == 0 {
            tracing::warn!(
                connections = manners.connections,
                "all places are taken; newcomers wait"
            );
        }
        let next = async {
            let place = places.clone().acquire_owned().await;
            (accept(&listener).await, place)
        };
        let ((stream, peer), place) = tokio::select! {
            next = next => next,
            _ = closing.wait_for(|closing| *closing) => break,
        };
        let (tls, router, closing) = (tls.clone(), router.clone(), closing.clone());
        tokio::spawn(async move {
            let ended = match tls {
                None => converse(stream, peer, router, manners, closing)
                    .await
                    .map_err(Into::into),
                Some(tls) => greet(tls, stream, peer, router, manners, closing).await,
            };
            // Nobody is left to be told: the other end is gone, was too slow, or spoke nonsense.
            if let Err(why) = ended {
                tracing::debug!(%why, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    // Whoever holds all places knows that everybody has gone; an error would say the same.
    let _ = places.acquire_many(manners.connections).await;
}

/// Begins TLS, then answers requests in it.
async fn greet(
    tls: TlsAcceptor,
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    manners: Manners,
    closing: watch::Receiver<bool>,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let stream = tokio::time::timeout(manners.head_wait, tls.accept(stream)).await??;
    if stream.get_ref().1.alpn_protocol() == Some(PROOF_PROTOCOL) {
        return Ok(());
    }
    Ok(converse(stream, peer, router, manners, closing).await?)
}

/// Answers one connection's requests, one after the other, and when the house closes the one that
/// was begun. HTTP/1.1 only: the tunnel needs no more, and browsers are told
/// so where TLS ends here.
async fn converse(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    peer: SocketAddr,
    router: Router,
    manners: Manners,
    mut closing: watch::Receiver<bool>,
) -> hyper::Result<()> {
    let service = service_fn(move |request| answer(router.clone(), peer, request));
    let connection = Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(manners.head_wait)
        .max_headers(HEADERS_MAX)
        .max_buf_size(HEAD_BYTES_MAX)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => Some(ended),
        _ = closing.wait_for(|closing| *closing) => None,
    };
    match ended {
        Some(ended) => ended,
        None => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    }
}

/// The next connection. That one could not be taken is no reason to stop.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                // Answers are written whole; waiting to fill a packet would only delay them.
                let _ = stream.set_nodelay(true);
                return (stream, peer);
            }
            Err(why) if gone(&why) => {}
            Err(why) => {
                tracing::warn!(%why, "a connection could not be taken");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// Whether somebody hung up before being heard.
fn gone(why: &std::io::Error) -> bool {
    use std::io::ErrorKind;
    matches!(
        why.kind(),
        ErrorKind::ConnectionAborted
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionRefused
            | ErrorKind::Interrupted
    )
}

async fn answer(
    router: Router,
    peer: SocketAddr,
    mut request: Request<Incoming>,
) -> Result<axum::response::Response, std::convert::Infallible> {
    request.extensions_mut().insert(ConnectInfo(peer));
    let request =
        request.map(|body| Body::new(Brisk::new(Box::pin(TimeoutBody::new(BODY_PAUSE_MAX, body)))));
    router.oneshot(request).await
}
