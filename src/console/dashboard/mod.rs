//! The owner's dashboard: the page that starts it.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::model::account::Role;
use crate::pages::built;
use crate::pages::dashboard::Dashboard;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/dashboard", get(page))
        .route("/dashboard/{*view}", get(page))
}

/// The same page for every view: the program reads from its address which one is meant.
async fn page(Resident { visit, me }: Resident) -> Answer {
    if me.user.role < Role::Moderator {
        return visit.error(StatusCode::FORBIDDEN);
    }
    Answer::page(&Dashboard {
        f: visit.frame("dashboard"),
        program: built::program("dashboard"),
        owner: me.is_owner(),
    })
    .with_program()
}
