//! Connections to other servers. Here, and nowhere else, an address is decided on: a name is resolved once,
//! every address that it has is vetted, and only a vetted one is dialled. Nobody can resolve it to something
//! else in between.

use super::outbound::Trouble;
use super::resolve::Names;
use super::vet::may_dial;
use crate::model::network::Blocks;
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use hyper::Uri;
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::connect::{Connected, Connection};
use hyper_util::rt::TokioIo;
use std::error::Error;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};
use tower::Service;

/// Most connections to other servers at once, idle ones included; others wait for their turn. With those of
/// the listeners it stays below the 1024 files that a process may usually open.
pub const LINES_MAX: usize = 128;

/// How long it may take until a connection stands: resolving, dialling and the TLS handshake (Mastodon
/// allows 5 s for dialling alone, `Request::TIMEOUT`).
pub const CONNECT_MAX: Duration = Duration::from_secs(10);

/// Of all the addresses that a name has, so many are tried.
const ADDRESSES_MAX: usize = 6;

/// How long one address is tried before the next is tried as well (RFC 8305 §5).
const HEAD_START: Duration = Duration::from_millis(250);

type BoxError = Box<dyn Error + Send + Sync>;

/// Dials.
#[derive(Clone)]
pub struct Dial {
    names: Arc<dyn Names>,
    allowed: Arc<Blocks>,
    places: Arc<Semaphore>,
}

impl Dial {
    /// Who dials public addresses, and those in `allowed`.
    pub fn new(names: Arc<dyn Names>, allowed: Arc<Blocks>) -> Dial {
        Dial {
            names,
            allowed,
            places: Arc::new(Semaphore::new(LINES_MAX)),
        }
    }

    async fn dial(self, target: Uri) -> Result<TokioIo<Line>, Trouble> {
        let https = target.scheme_str() == Some("https");
        let port = target.port_u16().unwrap_or(if https { 443 } else { 80 });
        let host = target.host().unwrap_or_default();
        let place = self.places.clone().acquire_owned();
        let place = place
            .await
            .map_err(|_| Trouble::Unreachable("the house is closing".to_owned()))?;
        let vetted = self.addresses(host, port, https).await?;
        let stream = race(vetted).await?;
        // An answer shouldn't wait for the next packet; that it may not be possible is no harm.
        let _ = stream.set_nodelay(true);
        Ok(TokioIo::new(Line {
            stream,
            _place: place,
        }))
    }

    /// Where `host` is, vetted, in the order in which to try.
    async fn addresses(
        &self,
        host: &str,
        port: u16,
        https: bool,
    ) -> Result<Vec<SocketAddr>, Trouble> {
        let literal = host.trim_start_matches('[').trim_end_matches(']');
        let found = match literal.parse::<IpAddr>() {
            Ok(address) => vec![address],
            Err(_) => self.names.look_up(host).await?,
        };
        if found.is_empty() {
            return Err(Trouble::Unreachable(format!("{host} has no address")));
        }
        let may = |address: &IpAddr| may_dial(*address, port, https, &self.allowed);
        let vetted: Vec<IpAddr> = found.into_iter().filter(may).collect();
        if vetted.is_empty() {
            return Err(Trouble::Forbidden(host.to_owned()));
        }
        let addresses = taking_turns(vetted).into_iter().take(ADDRESSES_MAX);
        Ok(addresses.map(|ip| SocketAddr::new(ip, port)).collect())
    }
}

/// Both kinds of address by turns, IPv6 first (RFC 8305 §4).
fn taking_turns(addresses: Vec<IpAddr>) -> Vec<IpAddr> {
    let (six, four): (Vec<IpAddr>, Vec<IpAddr>) = addresses.into_iter().partition(IpAddr::is_ipv6);
    let longest = six.len().max(four.len());
    let turns = (0..longest).flat_map(|at| [six.get(at), four.get(at)]);
    turns.flatten().copied().collect()
}

/// The first connection that stands: many homes have an IPv6 that leads nowhere.
async fn race(addresses: Vec<SocketAddr>) -> Result<TcpStream, Trouble> {
    let mut last = None;
    let mut waiting = addresses.into_iter();
    let mut tries = FuturesUnordered::new();
    loop {
        if let Some(address) = waiting.next() {
            tries.push(TcpStream::connect(address));
        }
        if tries.is_empty() {
            let why = last.unwrap_or_else(|| io::Error::other("no address"));
            return Err(Trouble::Unreachable(why.to_string()));
        }
        let more = !waiting.as_slice().is_empty();
        tokio::select! {
            Some(tried) = tries.next() => match tried {
                Ok(stream) => return Ok(stream),
                Err(why) => last = Some(why),
            },
            () = sleep(HEAD_START), if more => {}
        }
    }
}

impl Service<Uri> for Dial {
    type Response = TokioIo<Line>;
    type Error = Trouble;
    type Future = BoxFuture<'static, Result<TokioIo<Line>, Trouble>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Trouble>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, target: Uri) -> Self::Future {
        Box::pin(self.clone().dial(target))
    }
}

/// Dials and speaks TLS, and doesn't wait for ever for either; the pool sometimes lets go of whoever waits.
#[derive(Clone)]
pub struct Patient(pub HttpsConnector<Dial>);

impl Service<Uri> for Patient {
    type Response = MaybeHttpsStream<TokioIo<Line>>;
    type Error = BoxError;
    type Future = BoxFuture<'static, Result<Self::Response, BoxError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, target: Uri) -> Self::Future {
        let connecting = self.0.call(target);
        Box::pin(async move {
            match timeout(CONNECT_MAX, connecting).await {
                Ok(connected) => connected,
                Err(_) => Err(Trouble::TooSlow.into()),
            }
        })
    }
}

/// A connection, and the place that it takes.
pub struct Line {
    stream: TcpStream,
    _place: OwnedSemaphorePermit,
}

impl Connection for Line {
    fn connected(&self) -> Connected {
        Connected::new()
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed(&'static str);

    impl Names for Fixed {
        fn look_up<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Trouble>> {
            let all = self.0.split_whitespace();
            let all = all.map(|ip| ip.parse().expect("an address")).collect();
            Box::pin(async move { Ok(all) })
        }
    }

    async fn dialled(names: &'static str, target: &str, allowed: &str) -> Result<String, Trouble> {
        let allowed = allowed.split_whitespace();
        let allowed = Blocks(allowed.map(|one| one.parse().expect("a block")).collect());
        let dial = Dial::new(Arc::new(Fixed(names)), Arc::new(allowed));
        let target: Uri = target.parse().expect("an address");
        let https = target.scheme_str() == Some("https");
        let port = target.port_u16().unwrap_or(443);
        let found = dial.addresses(target.host().expect("a host"), port, https);
        let found = found.await?;
        Ok(found.iter().map(|to| format!("{to} ")).collect())
    }

    #[tokio::test]
    async fn only_what_was_vetted_is_dialled() {
        let mixed =
            "10.0.0.1 1.1.1.1 ::1 2606:4700::1111 169.254.169.254 1.0.0.1 fd00::1 ::ffff:127.0.0.1";
        assert_eq!(
            dialled(mixed, "https://peer.test/", "").await.as_deref(),
            Ok("[2606:4700::1111]:443 1.1.1.1:443 1.0.0.1:443 ")
        );
        let inside = "10.0.0.1 ::1 169.254.169.254 ::ffff:127.0.0.1";
        let refused = Err(Trouble::Forbidden("peer.test".to_owned()));
        assert_eq!(dialled(inside, "https://peer.test/", "").await, refused);
        assert_eq!(
            dialled("1.1.1.1", "http://peer.test/", "::1").await,
            refused
        );
        assert_eq!(
            dialled("1.1.1.1", "https://peer.test:25/", "").await,
            refused
        );
        assert_eq!(
            dialled(inside, "http://peer.test:25/", "10.0.0.0/8")
                .await
                .as_deref(),
            Ok("10.0.0.1:25 ")
        );
        assert!(matches!(
            dialled("", "https://peer.test/", "").await,
            Err(Trouble::Unreachable(_))
        ));
    }

    #[tokio::test]
    async fn a_literal_is_vetted_like_a_name() {
        let refused = |host: &str| Err(Trouble::Forbidden(host.to_owned()));
        assert_eq!(
            dialled("", "https://127.0.0.1/", "").await,
            refused("127.0.0.1")
        );
        assert_eq!(dialled("", "https://[::1]/", "").await, refused("[::1]"));
        assert_eq!(
            dialled("", "https://[2606:4700::1]:8443/", "")
                .await
                .as_deref(),
            Ok("[2606:4700::1]:8443 ")
        );
    }

    #[tokio::test]
    async fn a_crowd_of_addresses_is_not_all_tried() {
        let crowd = "1.1.1.1 1.1.1.2 1.1.1.3 1.1.1.4 1.1.1.5 1.1.1.6 1.1.1.7 1.1.1.8 2a00::1";
        let found = dialled(crowd, "https://peer.test/", "")
            .await
            .expect("some");
        assert_eq!(found.split_whitespace().count(), ADDRESSES_MAX);
        assert!(found.starts_with("[2a00::1]:443 1.1.1.1:443"), "{found}");
    }

    #[tokio::test]
    async fn an_address_where_nobody_is_does_not_keep_from_the_next() {
        let there = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let there = there
            .local_addr()
            .map(|at| (there, at))
            .expect("an address");
        let gone = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let gone_at = gone.local_addr().expect("an address");
        drop(gone);
        let stream = race(vec![gone_at, there.1]).await.expect("the second");
        assert_eq!(stream.peer_addr().expect("an address"), there.1);
        let why = race(vec![gone_at]).await.expect_err("nobody");
        assert!(why.to_string().contains("refused"), "{why}");
    }
}
