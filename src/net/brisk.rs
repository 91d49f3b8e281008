//! A body that comes briskly enough. A pause ends it elsewhere (`TimeoutBody`); this ends one that drips: a byte every
//! twenty seconds would hold a place of `listen::CONNECTIONS_MAX` for years (slow-loris).

use hyper::body::{Body, Frame, SizeHint};
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::Instant;

/// How slow a body may be on average, in bytes a second: slower than any line over which somebody sends a film.
pub const RATE_MIN: u64 = 512;

/// How long that isn't asked of a body.
pub const GRACE: Duration = Duration::from_secs(60);

/// A body that ends with an error once it is too slow.
pub struct Brisk<B> {
    body: B,
    grace: Duration,
    begun: Option<Instant>,
    bytes: u64,
}

impl<B> Brisk<B> {
    /// Whose time begins when it is first read.
    pub fn new(body: B) -> Brisk<B> {
        Brisk::after(GRACE, body)
    }

    fn after(grace: Duration, body: B) -> Brisk<B> {
        Brisk {
            body,
            grace,
            begun: None,
            bytes: 0,
        }
    }
}

impl<B> Body for Brisk<B>
where
    B: Body + Unpin,
    B::Data: bytes::Buf,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    type Data = B::Data;
    type Error = Box<dyn std::error::Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, Self::Error>>> {
        let now = Instant::now();
        let begun = *self.begun.get_or_insert(now);
        let frame = match ready!(Pin::new(&mut self.body).poll_frame(context)) {
            Some(Ok(frame)) => frame,
            Some(Err(why)) => return Poll::Ready(Some(Err(why.into()))),
            None => return Poll::Ready(None),
        };
        if let Some(piece) = frame.data_ref() {
            self.bytes += bytes::Buf::remaining(piece) as u64;
        }
        let asked = now.duration_since(begun).saturating_sub(self.grace);
        match self.bytes < asked.as_millis() as u64 * RATE_MIN / 1_000 {
            true => {
                let why = io::Error::new(io::ErrorKind::TimedOut, "the body comes too slowly");
                Poll::Ready(Some(Err(why.into())))
            }
            false => Poll::Ready(Some(Ok(frame))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body as AnyBody;
    use bytes::Bytes;
    use futures_util::stream;
    use http_body_util::BodyExt;
    use tokio::time::sleep;

    /// So many pieces of so many bytes, with a pause before each.
    fn dripping(pieces: usize, bytes: usize, pause: Duration) -> Brisk<AnyBody> {
        let drops = stream::unfold(0, move |sent| async move {
            if sent == pieces {
                return None;
            }
            sleep(pause).await;
            let piece = Bytes::from(vec![b'x'; bytes]);
            Some((Ok::<_, io::Error>(piece), sent + 1))
        });
        Brisk::after(Duration::from_millis(50), AnyBody::from_stream(drops))
    }

    #[tokio::test]
    async fn a_body_that_drips_is_ended_and_a_slow_one_is_not() {
        let begun = Instant::now();
        let drip = dripping(1_000, 1, Duration::from_millis(20))
            .collect()
            .await;
        assert!(drip.is_err(), "fifty bytes a second are no body");
        assert!(
            begun.elapsed() < Duration::from_secs(10),
            "it isn't waited for to its end"
        );
        let slow = dripping(20, 64, Duration::from_millis(10)).collect().await;
        assert_eq!(slow.expect("it comes").to_bytes().len(), 20 * 64);
    }
}
