//! The client in the browser: reading and writing without an app. Its program speaks the Mastodon API with this browser's
//! session (`door::visitor::from_our_page`), so that signing out ends it too.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::pages::built;
use crate::pages::client::Client;
use axum::Router;
use axum::routing::get;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/web", get(page))
        .route("/web/{*view}", get(page))
}

/// The same page for every view: the program reads from its address which one is meant.
async fn page(Resident { visit, .. }: Resident) -> Answer {
    Answer::page(&Client {
        f: visit.frame("web"),
        program: built::program("client"),
    })
    .with_program()
}
