//! Claiming a house again whose owner was locked out (`reset-owner.txt`). Only on the home network, with the code from
//! the console.

use super::code::{self, No};
use crate::door::answer::Answer;
use crate::door::browser::{self, Browser, SESSION_TIME, Visit};
use crate::door::fields::Fields;
use crate::door::passwords::{Weak, acceptable};
use crate::door::visitor::Listener;
use crate::model::AccountId;
use crate::model::account::Account;
use crate::ops::reclaim;
use crate::pages::form::Form;
use crate::pages::security::{OwnerLine, Reclaim, ReclaimPassword};
use crate::store::Error;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use std::sync::PoisonError;
use std::time::Duration;

/// The cookie lasts no longer than what it stands for.
const RECLAIM_COOKIE: Duration = Duration::from_secs(60 * 60);

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/claim/owner", get(show).post(answer))
        .route(
            "/claim/owner/password",
            get(show_password).post(set_password),
        )
}

/// From the tunnel there is no such page, nor in a house that doesn't wait for it.
fn refuse(visit: &Visit) -> Option<Answer> {
    let waits = visit.settings.owner_reset.is_some();
    match (visit.listener, waits) {
        (Listener::Lan, true) => None,
        (Listener::Lan, false) | (Listener::Origin, _) => Some(visit.error(StatusCode::NOT_FOUND)),
    }
}

async fn show(State(browser): State<Browser>, visit: Visit) -> Answer {
    match refuse(&visit) {
        Some(no) => no,
        None => page(&browser, &visit, StatusCode::OK, Form::new()),
    }
}

fn page(browser: &Browser, visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let (f, hint) = (visit.gate(), code::hint(browser));
    Answer::page_as(status, &Reclaim { f, hint, form })
}

async fn answer(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if let Some(no) = refuse(&visit) {
        return no;
    }
    match code::open(&browser, &visit, fields.one("code"), reclaim::claim).await {
        Ok(secret) => Answer::to("/claim/owner/password").with_session(
            &secret,
            RECLAIM_COOKIE,
            visit.is_secure(),
        ),
        Err(No::Complaint(status, message)) => {
            let why = visit.gate().say(message);
            page(
                &browser,
                &visit,
                status,
                Form::new().with_complaint("code", why),
            )
        }
        Err(No::Refused(why)) => visit.refuse(&why),
    }
}

/// The same for whoever has not typed the code.
fn refuse_password(visit: &Visit) -> Option<Answer> {
    refuse(visit).or_else(|| (!visit.may_reclaim).then(|| Answer::to("/claim/owner")))
}

async fn show_password(State(browser): State<Browser>, visit: Visit) -> Answer {
    match refuse_password(&visit) {
        Some(no) => no,
        None => password_page(&browser, &visit, StatusCode::OK, Form::new()).await,
    }
}

async fn password_page(browser: &Browser, visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let owners: Result<Vec<Account>, Error> = browser.doors.store.read(reclaim::owners).await;
    let owners: Vec<OwnerLine> = match owners {
        Err(error) => return visit.refuse(&error.into()),
        Ok(owners) => owners.iter().map(owner_line).collect(),
    };
    // One owner needs no choosing.
    let form = match (owners.as_slice(), form.value("who")) {
        ([only], "") => form.filled("who", only.id.clone()),
        _ => form,
    };
    let f = visit.gate();
    Answer::page_as(status, &ReclaimPassword { f, form, owners })
}

fn owner_line(account: &Account) -> OwnerLine {
    OwnerLine {
        id: account.id.to_string(),
        name: account.shown_name().to_owned(),
        handle: account.username.clone(),
    }
}

async fn set_password(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if let Some(no) = refuse_password(&visit) {
        return no;
    }
    let f = visit.gate();
    let mut form = Form::new();
    let who = fields.one("who").parse::<AccountId>().ok();
    match who {
        Some(who) => form = form.filled("who", who.to_string()),
        None => form.complain("who", f.say("reclaim-who-missing")),
    }
    match acceptable(fields.one("new")) {
        Ok(()) => {}
        Err(Weak::Short) => form.complain("new", f.say("password-short")),
        Err(Weak::Long) => form.complain("new", f.say("password-long")),
    }
    let Some(who) = who.filter(|_| form.is_fine()) else {
        return password_page(&browser, &visit, StatusCode::UNPROCESSABLE_ENTITY, form).await;
    };
    let hash = browser.doors.passwords.hash(fields.one("new").to_owned());
    let hash = hash.await;
    let (secret, session) = visit.new_session(Some(who), browser.doors.store.now());
    let done = browser.doors.store.write(move |tx| {
        reclaim::finish(tx, who, &hash)?;
        browser::sign_in(tx, &session)
    });
    match done.await {
        Ok(()) => {
            *browser
                .doors
                .claim_code
                .lock()
                .unwrap_or_else(PoisonError::into_inner) = None;
            Answer::to("/settings/security?recovered").with_session(
                &secret,
                SESSION_TIME,
                visit.is_secure(),
            )
        }
        Err(why) => visit.refuse(&why),
    }
}
