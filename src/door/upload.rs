//! What a page's form sends that has a file in it.

use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request};
use futures_util::{StreamExt, stream};
use std::task::Poll;

/// The most parts of one form.
const PARTS_MAX: usize = 20;

/// The same request, whose body rests after each piece. The reader of forms takes all that it can
/// get without waiting, which from a fast client would be the whole file.
pub fn one_by_one(request: Request) -> Request {
    request.map(|body| {
        let mut pieces = body.into_data_stream();
        let mut rest = false;
        Body::from_stream(stream::poll_fn(move |context| {
            if std::mem::take(&mut rest) {
                context.waker().wake_by_ref();
                return Poll::Pending;
            }
            let piece = pieces.poll_next_unpin(context);
            rest = matches!(piece, Poll::Ready(Some(_)));
            piece
        }))
    })
}

/// The parts of such a form, in order.
#[derive(Debug, Default)]
pub struct Upload(Vec<(String, Vec<u8>)>);

impl Upload {
    /// Reads a form of parts of at most `bytes_max` bytes each; `None` where it is none, has a longer one, or breaks off.
    /// How long it may be altogether is for the route's `DefaultBodyLimit` to say.
    pub async fn read(request: Request, bytes_max: usize) -> Option<Upload> {
        let mut form = Multipart::from_request(request, &()).await.ok()?;
        let mut parts = Vec::new();
        while let Some(part) = form.next_field().await.ok()? {
            let name = part.name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.ok()?;
            if bytes.len() > bytes_max || parts.len() >= PARTS_MAX {
                return None;
            }
            parts.push((name, bytes.to_vec()));
        }
        Some(Upload(parts))
    }

    /// The bytes of the first part called `name`; empty where there is none.
    pub fn bytes(&self, name: &str) -> &[u8] {
        self.0
            .iter()
            .find(|(part, _)| part == name)
            .map_or(&[], |(_, bytes)| bytes)
    }

    /// The same as text; `None` where it isn't.
    pub fn text(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.bytes(name)).ok()
    }
}
