//! The box under the house: how it is, and what its owner can ask of it.

mod page;
mod told;
mod wishes;

pub use told::told;
pub use wishes::{Asking, Consent, ask};

use crate::door::browser::Browser;
use axum::Router;
use axum::routing::{get, post};

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/box", get(page::show))
        .route("/box/restart", post(page::restart))
        .route("/box/shutdown", post(page::shutdown))
        .route("/box/factory-reset", post(page::factory_reset))
}
