//! The owner's dashboard: the page that starts it, and what its program is told and asks for, as JSON under `/console`.
//! Every act calls the same verb as the pages and the admin API do.

mod announcements;
mod devices;
mod diagnosis;
mod emojis;
mod face;
mod house;
mod invites;
mod live;
mod log;
mod people;
mod reply;
mod reports;
mod requests;
mod sanctions;
mod servers;
mod storage;
mod summary;
mod this_box;
mod tunnel;
mod update;

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
        .merge(summary::routes())
        .merge(live::routes())
        .merge(people::routes())
        .merge(invites::routes())
        .merge(servers::routes())
        .merge(house::routes())
        .merge(face::routes())
        .merge(emojis::routes())
        .merge(storage::routes())
        .merge(devices::routes())
        .merge(diagnosis::routes())
        .merge(log::routes())
        .merge(tunnel::routes())
        .merge(this_box::routes())
        .merge(update::routes())
        .merge(sanctions::routes())
        .merge(reports::routes())
        .merge(announcements::routes())
        .merge(requests::routes())
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
