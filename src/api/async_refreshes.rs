//! `/api/v1_alpha/async_refreshes`: whether more has come of what is looked for on other servers (Mastodon 4.4).

use super::error::{Answer, ApiError};
use super::extract::{Me, scope};
use crate::door::Doors;
use crate::door::refresh::Refresh;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue};
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;

/// In which answers say that more is being looked for.
pub const HEADER: HeaderName = HeaderName::from_static("mastodon-async-refresh");

/// How soon a client should ask again, in seconds (Mastodon `AsyncRefreshesConcern`: 3).
const RETRY_SECS: u32 = 3;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new().route("/api/v1_alpha/async_refreshes/{id}", get(show))
}

/// What the header says of one.
pub fn header(refresh: &Refresh) -> Option<HeaderValue> {
    let Refresh { id, found, .. } = refresh;
    let text = format!("id=\"{id}\", retry={RETRY_SECS}, result_count={found}");
    HeaderValue::try_from(text).ok()
}

/// Mastodon's `AsyncRefresh`, in its wrapping.
#[derive(Serialize)]
struct Shown {
    async_refresh: AsyncRefresh,
}

#[derive(Serialize)]
struct AsyncRefresh {
    id: String,
    status: &'static str,
    result_count: u64,
}

async fn show(
    State(doors): State<Doors>,
    _me: Me<scope::Read>,
    Path(id): Path<String>,
) -> Answer<Json<Shown>> {
    let found = doors.errands.refreshes.get(&id, doors.store.now());
    let refresh = found.ok_or_else(ApiError::not_found)?;
    Ok(Json(Shown {
        async_refresh: AsyncRefresh {
            id: refresh.id,
            status: if refresh.finished {
                "finished"
            } else {
                "running"
            },
            result_count: refresh.found,
        },
    }))
}
