//! Moving from the home network to the house's own address, by a link that works once.

use super::founder::{Founder, Step, next, way};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::door::secret;
use crate::door::visitor::Listener;
use crate::model::settings::Stage;
use crate::ops::ticket::{self, REST_TIME, TICKET_TIME};
use crate::ops::{Refusal, ticket::redeem};
use crate::pages::setup::{Arrive, Move};
use crate::pages::{Message, qr};
use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use std::collections::HashMap;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/setup/move", get(show).post(stay))
        .route("/setup/arrive", get(arrive).post(go_on))
}

/// Each look makes a link anew, since only its hash is kept; the last few are all good, until one is used.
async fn show(State(browser): State<Browser>, Founder { visit, .. }: Founder) -> Answer {
    if visit.settings.stage != Stage::Owner || !visit.settings.is_https() {
        return Answer::to(next(&visit));
    }
    let ticket = secret::new();
    let hash = secret::hash(&ticket);
    let issued = browser.doors.store.write(move |tx| ticket::issue(tx, hash));
    if let Err(why) = issued.await {
        return visit.refuse(&why);
    }
    let f = visit.gate();
    let link = format!("{}/setup/arrive?ticket={ticket}", visit.settings.address);
    Answer::page(&Move {
        way: way(&f, &visit, Step::Move),
        domain: url::quirks::domain_to_unicode(visit.settings.domain()),
        qr: qr::svg(&link, &f.say("move-phone")),
        link,
        minutes: TICKET_TIME.as_secs() / 60,
        f,
    })
}

async fn stay(State(browser): State<Browser>, Founder { visit, .. }: Founder) -> Answer {
    match browser.doors.store.write(ticket::stay).await {
        Ok(()) => Answer::to("/setup/owner"),
        Err(Refusal::Conflict(_)) => Answer::to("/setup"),
        Err(why) => visit.refuse(&why),
    }
}

/// Somebody comes by the link. A person who has followed it goes on at once; a program that only looks what is there (a
/// messenger's preview, a phone's camera) is shown a button, and uses nothing up.
async fn arrive(
    State(browser): State<Browser>,
    visit: Visit,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    if let Some(no) = elsewhere(&visit) {
        return no;
    }
    let ticket = query.get("ticket").cloned().unwrap_or_default();
    if is_person(&headers) {
        return use_up(&browser, &visit, &ticket).await;
    }
    Answer::page(&Arrive {
        f: visit.gate(),
        ticket,
    })
}

async fn go_on(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if let Some(no) = elsewhere(&visit) {
        return no;
    }
    use_up(&browser, &visit, fields.one("ticket")).await
}

/// Who has nothing to do here: on the home network nothing is gained by a ticket, and an open house takes none.
fn elsewhere(visit: &Visit) -> Option<Answer> {
    if visit.listener == Listener::Lan {
        return Some(visit.error(StatusCode::NOT_FOUND));
    }
    if visit.is_open() {
        return Some(Answer::to("/"));
    }
    if visit.settings.stage < Stage::Owner {
        return Some(visit.error(StatusCode::NOT_FOUND));
    }
    // The link was followed twice, or loaded again.
    visit.may_set_up.then(|| Answer::to("/setup"))
}

/// Whether a browser says that a person has it go here (W3C Fetch Metadata), and not a program that looks ahead.
fn is_person(headers: &HeaderMap) -> bool {
    let says = |name: &str, value: &str| {
        headers
            .get(name)
            .is_some_and(|said| said.as_bytes() == value.as_bytes())
    };
    let ahead = headers.contains_key("sec-purpose") || headers.contains_key("purpose");
    says("sec-fetch-mode", "navigate") && says("sec-fetch-dest", "document") && !ahead
}

async fn use_up(browser: &Browser, visit: &Visit, ticket: &str) -> Answer {
    let hash = secret::hash(ticket);
    let (secret, session) = visit.new_session(None, browser.doors.store.now());
    let used = browser
        .doors
        .store
        .write(move |tx| redeem(tx, hash, &session));
    match used.await {
        Ok(()) => Answer::to("/setup/owner").with_session(&secret, REST_TIME, visit.is_secure()),
        Err(Refusal::Gone(_)) => Answer::page_as(
            StatusCode::GONE,
            &Message {
                link: None,
                ..Message::named(visit.gate(), "arrive-over")
            },
        ),
        Err(why) => visit.refuse(&why),
    }
}
