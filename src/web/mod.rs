//! DOOR for browsers: the front page, signing in and out, joining, letting apps in, one's devices and
//! password, public profiles and posts, following from elsewhere. Pages without script, and the files they refer to.

mod asked;
mod asking;
mod assets;
mod authorize;
mod client;
mod compose;
mod delivery;
mod devices;
mod front;
mod interact;
mod join;
mod media;
mod moving;
mod post;
pub mod range;
mod recover;
mod second_step;
mod second_steps;
mod security;
mod session;
mod show;
mod tag;
mod texts;

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::same_site;
use axum::http::{StatusCode, Uri};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde_json::json;

/// Every route of this door.
pub fn routes(browser: Browser) -> Router {
    let all = Router::new()
        .merge(asked::routes())
        .merge(asking::routes())
        .merge(assets::routes())
        .merge(authorize::routes())
        .merge(client::routes())
        .merge(compose::routes())
        .merge(delivery::routes())
        .merge(devices::routes())
        .merge(front::routes())
        .merge(interact::routes())
        .merge(join::routes())
        .merge(moving::routes())
        .merge(recover::routes())
        .merge(second_step::routes())
        .merge(second_steps::routes())
        .merge(security::routes())
        .merge(session::routes())
        .merge(show::routes())
        .merge(tag::routes())
        .merge(texts::routes());
    let files = media::routes().with_state(browser.doors.clone());
    all.fallback(nowhere)
        .method_not_allowed_fallback(not_so)
        .layer(from_fn(same_site::guard))
        .with_state(browser)
        .merge(files)
}

/// Where apps look for things; they want errors in their own shape (Mastodon `ErrorsController`).
const FOR_APPS: [&str; 3] = ["/api/", "/media/", "/.well-known/"];

/// An address that leads nowhere, in the whole house.
async fn nowhere(visit: Visit, uri: Uri) -> Response {
    if FOR_APPS.iter().any(|start| uri.path().starts_with(start)) {
        return (
            StatusCode::NOT_FOUND,
            Json(json!({"error": "Record not found"})),
        )
            .into_response();
    }
    visit.error(StatusCode::NOT_FOUND).into_response()
}

/// A page that is only sent to, or only looked at.
async fn not_so(visit: Visit) -> Answer {
    visit.error(StatusCode::METHOD_NOT_ALLOWED)
}
