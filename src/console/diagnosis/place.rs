//! The place at which this house answers its own questions, and nobody else's.

use crate::door::browser::Browser;
use crate::door::diagnosis::{Diagnosis, THROWN_AWAY_BYTES_MAX};
use axum::Json;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::StreamExt;
use serde::Serialize;

/// The routes, which no page of ours uses.
pub fn routes() -> Router<Browser> {
    Router::new().route("/.well-known/burrow/{nonce}", get(answer).post(throw_away))
}

#[derive(Serialize)]
struct Told {
    /// Only this house can say this.
    proof: String,
    /// Whether the wish for a WebSocket has arrived.
    websocket: bool,
    /// How many bytes have arrived.
    bytes: usize,
}

/// A made-up number finds nothing, as if there were no such place.
async fn answer(
    State(browser): State<Browser>,
    Path(nonce): Path<String>,
    headers: HeaderMap,
) -> Response {
    let wish = headers.get(header::UPGRADE);
    let websocket = wish.is_some_and(|wish| wish.as_bytes().eq_ignore_ascii_case(b"websocket"));
    told(&browser.doors.diagnosis, &nonce, websocket, 0)
}

/// Counts what comes, keeps nothing of it, and stops where more comes than we send.
async fn throw_away(
    State(browser): State<Browser>,
    Path(nonce): Path<String>,
    body: Body,
) -> Response {
    if browser.doors.diagnosis.proof(&nonce).is_none() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut pieces = body.into_data_stream();
    let mut bytes = 0;
    while let Some(Ok(piece)) = pieces.next().await {
        bytes += piece.len();
        if bytes > THROWN_AWAY_BYTES_MAX {
            return StatusCode::PAYLOAD_TOO_LARGE.into_response();
        }
    }
    told(&browser.doors.diagnosis, &nonce, false, bytes)
}

fn told(diagnosis: &Diagnosis, nonce: &str, websocket: bool, bytes: usize) -> Response {
    let Some(proof) = diagnosis.proof(nonce) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let told = Told {
        proof,
        websocket,
        bytes,
    };
    let kept = [(header::CACHE_CONTROL, "private, no-store, no-transform")];
    (kept, Json(told)).into_response()
}
