//! Claiming a new box with the code from its console. Only on the home network.

use super::wifi;
use crate::door::answer::Answer;
use crate::door::attempts::{CLAIM_BY_ADDRESS, CLAIM_BY_ALL};
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::door::visitor::Listener;
use crate::ops::{Refusal, claim};
use crate::pages::form::Form;
use crate::pages::setup::Claim;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::collections::HashMap;
use std::sync::PoisonError;
use std::time::Duration;

/// The cookie of a browser that sets up lasts no longer than its session.
const SETUP_COOKIE: Duration = Duration::from_secs(24 * 60 * 60);
/// Longest code that a link may bring, in characters.
const CODE_CHARS_MAX: usize = 40;
/// The key under which wrong codes from anywhere are counted.
const EVERYBODY: &str = "claim *";

pub fn routes() -> Router<Browser> {
    Router::new().route("/claim", get(show).post(answer))
}

/// The link on the console brings the code along; it still takes a button, so that looking changes nothing.
async fn show(visit: Visit, Query(query): Query<HashMap<String, String>>) -> Answer {
    let code = query.get("code").map_or("", String::as_str);
    let code: String = code.chars().take(CODE_CHARS_MAX).collect();
    match refuse(&visit) {
        Some(no) => no,
        None => page(&visit, StatusCode::OK, Form::new().filled("code", code)),
    }
}

async fn answer(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if let Some(no) = refuse(&visit) {
        return no;
    }
    let (attempts, now) = (&browser.attempts, browser.doors.store.now());
    let here = format!("claim {}", visit.ip);
    if !attempts.may(&here, CLAIM_BY_ADDRESS, now) || !attempts.may(EVERYBODY, CLAIM_BY_ALL, now) {
        return complain(&visit, StatusCode::TOO_MANY_REQUESTS, "claim-slow");
    }
    let code = browser
        .doors
        .claim_code
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
        .unwrap_or_default();
    let typed = fields.one("code").to_owned();
    let (secret, session) = visit.new_session(None, now);
    match browser
        .doors
        .store
        .write(move |tx| claim::claim(tx, &typed, &code, &session))
        .await
    {
        Ok(()) => {
            attempts.right(&here);
            let to = match fields.one("then") {
                "restore" => "/setup/restore",
                _ if wifi::is_cut_off(&browser) => wifi::PATH,
                _ => "/setup",
            };
            Answer::to(to).with_session(&secret, SETUP_COOKIE, visit.is_secure())
        }
        Err(Refusal::Invalid(_)) => {
            attempts.wrong(&here, CLAIM_BY_ADDRESS, now);
            attempts.wrong(EVERYBODY, CLAIM_BY_ALL, now);
            complain(&visit, StatusCode::UNPROCESSABLE_ENTITY, "claim-wrong")
        }
        Err(why) => visit.refuse(&why),
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

fn complain(visit: &Visit, status: StatusCode, message: &str) -> Answer {
    let why = visit.gate().say(message);
    page(visit, status, Form::new().with_complaint("code", why))
}

fn page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    Answer::page_as(
        status,
        &Claim {
            f: visit.gate(),
            form,
        },
    )
}
