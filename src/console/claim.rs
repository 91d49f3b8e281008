//! Claiming a new box with the code from its console. Only on the home network.

use super::code::{self, No};
use super::wifi;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::door::visitor::Listener;
use crate::ops::claim;
use crate::pages::form::Form;
use crate::pages::setup::Claim;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::collections::HashMap;
use std::time::Duration;

/// The cookie of a browser that sets up lasts no longer than its session.
const SETUP_COOKIE: Duration = Duration::from_secs(24 * 60 * 60);
/// Longest code that a link may bring, in characters.
const CODE_CHARS_MAX: usize = 40;

pub fn routes() -> Router<Browser> {
    Router::new().route("/claim", get(show).post(answer))
}

/// The link on the console brings the code along; it still takes a button, so that looking changes nothing.
async fn show(
    State(browser): State<Browser>,
    visit: Visit,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let code = query.get("code").map_or("", String::as_str);
    let code: String = code.chars().take(CODE_CHARS_MAX).collect();
    match refuse(&visit) {
        Some(no) => no,
        None => page(
            &browser,
            &visit,
            StatusCode::OK,
            Form::new().filled("code", code),
        ),
    }
}

async fn answer(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if let Some(no) = refuse(&visit) {
        return no;
    }
    match code::open(&browser, &visit, fields.one("code"), claim::claim).await {
        Ok(secret) => {
            let to = match fields.one("then") {
                "restore" => "/setup/restore",
                _ if wifi::is_cut_off(&browser) => wifi::PATH,
                _ => "/setup",
            };
            Answer::to(to).with_session(&secret, SETUP_COOKIE, visit.is_secure())
        }
        Err(No::Complaint(status, message)) => {
            let why = visit.gate().say(message);
            let form = Form::new().with_complaint("code", why);
            page(&browser, &visit, status, form)
        }
        Err(No::Refused(why)) => visit.refuse(&why),
    }
}

/// From the tunnel there is no such page; with an owner there is nothing to claim.
fn refuse(visit: &Visit) -> Option<Answer> {
    match (visit.listener, visit.is_open()) {
        (Listener::Origin, _) => Some(visit.error(StatusCode::NOT_FOUND)),
        (Listener::Lan, true) if visit.settings.owner_reset.is_some() => {
            Some(Answer::to("/claim/owner"))
        }
        (Listener::Lan, true) => Some(visit.error(StatusCode::CONFLICT)),
        (Listener::Lan, false) => None,
    }
}

fn page(browser: &Browser, visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let (f, hint) = (visit.gate(), code::hint(browser));
    Answer::page_as(status, &Claim { f, hint, form })
}
