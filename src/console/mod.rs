//! DOOR for the owner, and for whoever may become it: claiming the box, setting it up, invites, and
//! how the house is run, and the tunnel that leads to it. Pages without script, and the dashboard, a program that asks here
//! for JSON.

mod address;
mod arrive;
mod backup;
mod claim;
mod code;
mod dashboard;
pub mod diagnosis;
mod founder;
mod help_in;
mod house;
mod invite_cards;
mod invites;
mod people;
mod reach;
mod reclaim;
mod requests;
mod rescue;
mod server_lists;
mod servers;
mod setup;
mod this_box;
mod tour;
pub mod tunnel;
pub mod update;
mod wifi;

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::{same_site, staff};
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};

/// Every route of this door.
pub fn routes(browser: Browser) -> Router {
    let all = Router::new()
        .merge(claim::routes())
        .merge(dashboard::routes())
        .merge(help_in::routes())
        .merge(reclaim::routes())
        .merge(diagnosis::routes())
        .merge(setup::routes())
        .merge(reach::routes())
        .merge(address::routes())
        .merge(arrive::routes())
        .merge(backup::routes())
        .merge(tour::routes())
        .merge(rescue::routes())
        .merge(invites::routes())
        .merge(invite_cards::routes())
        .merge(house::routes())
        .merge(people::routes())
        .merge(requests::routes())
        .merge(servers::routes())
        .merge(server_lists::routes())
        .merge(this_box::routes())
        .merge(update::routes())
        .merge(wifi::routes());
    all.method_not_allowed_fallback(not_so)
        .layer(from_fn_with_state(browser.clone(), staff::guard))
        .layer(from_fn(same_site::guard))
        // Asked by this house itself, not by pages.
        .merge(diagnosis::place())
        .with_state(browser)
}

/// A page that is only sent to, or only looked at.
async fn not_so(visit: Visit) -> Answer {
    visit.error(StatusCode::METHOD_NOT_ALLOWED)
}
