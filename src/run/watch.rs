//! For whoever watches the box: `/health`, and on the home network `/metrics`.

use super::front::Gate;
use crate::door::visitor::Listener;
use crate::net::metrics::{MIME, Readings};
use crate::store::{Error, Store};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::json;

/// How many pieces of waiting work are counted.
const DUE_COUNTED: usize = 100;
/// How many letters to and from other servers are counted.
const POST_COUNTED: usize = 10_000;

/// The routes, as the gate's listener offers them.
pub fn routes(gate: Gate) -> Router {
    let routes = Router::new().route("/health", get(health));
    let routes = match gate.which {
        Listener::Lan => routes.route("/metrics", get(metrics)),
        Listener::Origin => routes,
    };
    routes.with_state(gate)
}

/// Whether the store answers, and somebody is there to write.
pub async fn is_well(store: &Store) -> bool {
    if !store.has_writer() {
        tracing::error!("nobody writes into the store any more");
        return false;
    }
    let read: Result<_, Error> = store.read(|view| view.settings()).await;
    if let Err(why) = &read {
        tracing::error!(%why, "the store does not answer");
    }
    read.is_ok()
}

/// As Mastodon's: a word, or the same in JSON for who asks so.
async fn health(State(gate): State<Gate>, headers: HeaderMap) -> Response {
    let (status, word) = match is_well(&gate.store).await {
        true => (StatusCode::OK, "OK"),
        false => (StatusCode::SERVICE_UNAVAILABLE, "the store does not answer"),
    };
    let fresh = [(header::CACHE_CONTROL, "no-store")];
    let wants_json = headers
        .get(header::ACCEPT)
        .is_some_and(|kinds| kinds.as_bytes().starts_with(b"application/json"));
    match wants_json {
        true => (status, fresh, Json(json!({ "status": word, "store": if status == StatusCode::OK { "open" } else { "stuck" } }))).into_response(),
        false => (status, fresh, word).into_response(),
    }
}

async fn metrics(State(gate): State<Gate>) -> Response {
    let waits: Result<_, Error> = gate
        .store
        .read(|view| {
            Ok([
                view.upkeep_due(DUE_COUNTED)?.len(),
                view.owed(DUE_COUNTED)?.len(),
                view.outbox_waiting(POST_COUNTED)?,
                view.inbox_waiting(POST_COUNTED)?,
            ])
        })
        .await;
    let [upkeep_due, owed, outbox, inbox] = waits.unwrap_or_default().map(|rows| rows as u64);
    let tally = gate.store.tally();
    let read = Readings {
        memory_bytes: resident_bytes(),
        commits: tally.commits(),
        writes: tally.writes(),
        events: tally.events(),
        listeners: gate.store.listeners() as u64,
        upkeep_due,
        owed,
        outbox,
        inbox,
    };
    match gate.front.metrics.text(&read) {
        Ok(text) => ([(header::CONTENT_TYPE, MIME)], text).into_response(),
        Err(why) => {
            tracing::error!(%why, "the metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The program's memory, in bytes; 0 where the system doesn't say.
fn resident_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kib.unwrap_or(0) * 1024
}
