//! `/api/v1/push/subscription`: Burrow sends no Web Push yet, and says so, so that apps go on fetching
//! notifications themselves instead of waiting for what never comes.

use super::error::ApiError;
use super::extract::{Me, scope};
use crate::door::Doors;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new().route(
        "/api/v1/push/subscription",
        get(show)
            .post(create)
            .put(update)
            .patch(update)
            .delete(destroy),
    )
}

async fn show(_me: Me<scope::Push>) -> ApiError {
    ApiError::not_found()
}

async fn create(_me: Me<scope::Push>) -> ApiError {
    ApiError::invalid("This server can't send push notifications yet")
}

async fn update(_me: Me<scope::Push>) -> ApiError {
    ApiError::not_found()
}

/// Harmless when there is none, as in Mastodon.
async fn destroy(_me: Me<scope::Push>) -> Json<Value> {
    Json(json!({}))
}
