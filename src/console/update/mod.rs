//! Updates of the whole box: once a day it is looked whether there is something newer, which is fetched in the background and
//! installed at night, or when the owner wants it. What root installs runs on trial first (`device::update::health`); should it
//! not stand that, the box is back in the version from before by itself, and the owner is told.
//!
//! The engine takes the row (`model::update`) from step to step, each kept before the next is begun, so that it goes on after
//! a power cut where it was. Pages only write down what the owner has decided, and nudge it.

mod engine;
mod feed;
mod fetch;
mod install;
mod marker;
mod night;
pub(super) mod page;
pub mod told;

pub use engine::Updater;
pub use marker::{Marker, is_back};

use crate::door::browser::Browser;
use axum::Router;
use axum::routing::{get, post};

/// The routes of the pages.
pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/update", get(page::show))
        .route("/update/look", post(page::look))
        .route("/update/install", post(page::install))
        .route("/update/when", post(page::choose))
        .route("/update/seen", post(page::seen))
        .route("/update/aside", post(page::forget_aside))
}
