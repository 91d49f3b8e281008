//! DOOR for browsers: the front page, signing in and out, joining, letting apps in, one's devices and
//! password, public profiles and posts. Pages without script, and the files they refer to.

mod assets;
mod authorize;
mod devices;
mod front;
mod join;
mod media;
mod range;
mod session;
mod settings;
mod show;

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::same_site;
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;

/// Every route of this door.
pub fn routes(browser: Browser) -> Router {
    let all = Router::new()
        .merge(assets::routes())
        .merge(authorize::routes())
        .merge(devices::routes())
        .merge(front::routes())
        .merge(join::routes())
        .merge(session::routes())
        .merge(settings::routes())
        .merge(show::routes());
    let files = media::routes().with_state(browser.doors.clone());
    all.layer(from_fn_with_state(browser.clone(), same_site::guard)).with_state(browser)
}

/// The page for an address that leads nowhere; the fallback of all routers with pages.
pub async fn nowhere(visit: Visit) -> Answer {
    visit.error(StatusCode::NOT_FOUND)
}
