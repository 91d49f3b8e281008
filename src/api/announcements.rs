//! `/api/v1/announcements`: the owner's words to everybody. There are none yet, so that there is none to
//! dismiss or to react to either.

use super::error::{Answer, ApiError};
use super::extract::{Me, Viewer, scope};
use crate::door::Doors;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde_json::Value;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/announcements", get(index))
        .route("/api/v1/announcements/{id}/dismiss", post(dismiss))
        .route(
            "/api/v1/announcements/{id}/reactions/{name}",
            put(react).patch(react).delete(react),
        )
}

async fn index(viewer: Viewer) -> Answer<Json<Vec<Value>>> {
    match viewer.id {
        Some(_) => Ok(Json(Vec::new())),
        None => Err(ApiError::unauthorized()),
    }
}

async fn dismiss(_me: Me<scope::WriteAccounts>) -> ApiError {
    ApiError::not_found()
}

async fn react(_me: Me<scope::WriteFavourites>) -> ApiError {
    ApiError::not_found()
}
