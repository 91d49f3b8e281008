//! The front door: a landing page for strangers, home for who is signed in, and which apps to use.

use super::compose;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident, Visit};
use crate::door::house;
use crate::door::visitor::Listener;
use crate::model::account::Role;
use crate::model::settings::Asking;
use crate::model::settings::Tour;
use crate::ops::decide_request::waiting;
use crate::pages::Message;
use crate::pages::home::{Apps, Home};
use crate::pages::public::Landing;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::collections::HashMap;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/", get(front))
        .route("/apps", get(apps))
}

async fn front(State(browser): State<Browser>, visit: Visit) -> Answer {
    if !visit.is_open() {
        return unfinished(&visit);
    }
    let waiting = match &visit.me {
        Some(me) if me.user.role >= Role::Moderator => {
            let id = me.account.id;
            let counted = browser.doors.store.read(|view| waiting(view, id));
            match counted.await {
                Ok(waiting) => waiting as u64,
                Err(why) => return visit.refuse(&why),
            }
        }
        _ => 0,
    };
    match &visit.me {
        // The owner is still being shown around.
        Some(me) if me.is_owner() && visit.settings.tour < Tour::Done => Answer::to("/welcome"),
        Some(me) => Answer::page(&Home {
            f: visit.frame("home"),
            name: me.account.shown_name().to_owned(),
            handle: me.account.username.clone(),
            server: visit.settings.domain().to_owned(),
            owner: me.is_owner(),
            keeper: me.user.role >= Role::Moderator,
            waiting,
        }),
        None => landing(&visit),
    }
}

/// At home the wizard goes on; the world is told that there is nothing yet.
fn unfinished(visit: &Visit) -> Answer {
    match (visit.listener, visit.may_set_up) {
        (_, true) => Answer::to("/setup"),
        (Listener::Lan, false) => Answer::to("/claim"),
        (Listener::Origin, false) => not_set_up(visit),
    }
}

/// "Not open yet", for whoever comes before there is an owner.
pub(super) fn not_set_up(visit: &Visit) -> Answer {
    let page = Message {
        link: None,
        ..Message::named(visit.gate(), "error-unset")
    };
    Answer::page_as(StatusCode::SERVICE_UNAVAILABLE, &page)
}

fn landing(visit: &Visit) -> Answer {
    let f = visit.frame("");
    let settings = &visit.settings;
    let summary = match settings.description.is_empty() {
        true => f.with("landing-lead", "community", &settings.name),
        false => settings.description.replace('\n', " "),
    };
    Answer::page(&Landing {
        f,
        description: settings.description.clone(),
        summary,
        rules: house::rules(settings),
        url: format!("{}/", settings.address),
        asking: settings.asking == Asking::Open,
        terms: !settings.terms.text.is_empty(),
    })
}

async fn apps(
    Resident { visit, me }: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let f = visit.frame("");
    let start = f.with("compose-start", "community", f.place());
    Answer::page(&Apps {
        draft: compose::draft(&f, &me.user, &start),
        f,
        joined: query.contains_key("joined"),
        server: visit.settings.domain().to_owned(),
        handle: me.account.username,
    })
}
