//! One channel as Server-Sent Events.

use super::hub::{Message, Place};
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::time::Duration;
use tokio::time::timeout;

/// The answer that goes on for as long as both sides want.
pub fn answer(place: Place, heartbeat: Duration) -> Response {
    let mut response = body(place, heartbeat).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/event-stream"),
    );
    // Nothing on the way may keep or repack it, or events would come late.
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store, no-transform"),
    );
    response
}

/// First a smile, so that the other side knows it is heard; then events, and a thump where there are none.
pub fn body(place: Place, heartbeat: Duration) -> Body {
    let start = (place, true);
    let parts = stream::unfold(start, move |(mut place, first)| async move {
        let part = match first {
            true => Bytes::from_static(b":)\n"),
            false => match timeout(heartbeat, place.next()).await {
                Ok(Ok(message)) => Bytes::from(event(&message)),
                Ok(Err(_)) => return None,
                Err(_) => Bytes::from_static(b":thump\n"),
            },
        };
        Some((Ok::<_, Infallible>(part), (place, false)))
    });
    Body::from_stream(parts)
}

/// An event without a payload says so in Mastodon's way, because browsers drop events without data.
fn event(message: &Message) -> String {
    let payload = message.news.payload.as_deref().unwrap_or("undefined");
    format!("event: {}\ndata: {payload}\n\n", message.news.event)
}
