//! What opens one's door: the password, the second step, passkeys, and what happened with them.

use super::recover::check_password;
use crate::door::alerts::{SECURITY, line};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::door::passkeys::Place;
use crate::model::lock::Passkey;
use crate::ops::change_password::change_password;
use crate::ops::{Refusal, second_step, staff_step};
use crate::pages::form::Form;
use crate::pages::home::Settings;
use crate::pages::security::{PasskeyLine, Security};
use crate::pages::{Frame, when};
use crate::store::Tx;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use std::collections::HashMap;

/// What a page says of what was just done, by the word in its address.
const NOTICES: &[(&str, &str)] = &[
    ("changed", "settings-changed"),
    ("recovered", "recover-done"),
    ("saved", "security-changed"),
    ("sure", "sure-needed"),
    ("needed", "security-needed"),
];

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/settings", get(settings))
        .route("/settings/security", get(show))
        .route("/settings/security/sure", post(sure))
        .route("/settings/security/seen", post(seen))
        .route("/settings/security/oblige", post(oblige))
        .route("/settings/password", post(change))
}

async fn settings(Resident { visit, .. }: Resident) -> Answer {
    Answer::page(&Settings {
        f: visit.frame("settings"),
    })
}

async fn show(
    State(browser): State<Browser>,
    resident: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let notice = NOTICES.iter().find(|(word, _)| query.contains_key(*word));
    let notice = notice.map(|(_, message)| *message);
    page(&browser, &resident, StatusCode::OK, Form::new(), notice)
}

/// The page, with what was wrong or has just been done.
pub(super) fn page(
    browser: &Browser,
    Resident { visit, me }: &Resident,
    status: StatusCode,
    form: Form,
    notice: Option<&str>,
) -> Answer {
    let f = visit.frame("settings").calm();
    let f = notice.map_or(f.clone(), |message| f.noting(message));
    let (now, lock) = (visit.now, &me.lock);
    let obliged = visit.settings.staff_second_step;
    let keeper = me.user.role >= crate::model::account::Role::Moderator;
    let page = Security {
        form,
        handle: me.account.username.clone(),
        sure: browser.is_sure(me),
        owed: keeper && obliged && !lock.has_second_step(),
        app: lock.app.is_some(),
        passkeys: lock
            .passkeys
            .iter()
            .map(|passkey| passkey_line(&f, passkey, now.0))
            .collect(),
        no_passkeys: match visit.passkeys() {
            Place::Here => None,
            Place::Elsewhere => {
                Some(f.with("passkey-elsewhere", "address", &visit.settings.address))
            }
            Place::Nowhere => Some(f.say("passkey-nowhere")),
        },
        codes: lock
            .codes_at
            .map(|_| f.count("codes-left", lock.codes.len() as u64)),
        told: lock
            .told
            .iter()
            .rev()
            .map(|told| line(&f, told, now))
            .collect(),
        obliged: me.is_owner().then_some(obliged),
        f,
    };
    Answer::page_as(status, &page).scripted()
}

fn passkey_line(f: &Frame, passkey: &Passkey, now_ms: u64) -> PasskeyLine {
    let words = &f.kit.words;
    PasskeyLine {
        number: passkey.number,
        name: passkey.name.clone(),
        since: when::ago(words, passkey.since.0, now_ms),
        used: passkey.used_at.map(|at| when::ago(words, at.0, now_ms)),
    }
}

/// Who may change what opens their door: somebody who is surely them. Others are asked for their password first, where
/// this leads to.
pub(super) fn unsure(browser: &Browser, resident: &Resident) -> Option<Answer> {
    let ask = || Answer::to("/settings/security?sure");
    (!browser.is_sure(&resident.me)).then(ask)
}

/// Where a change leads, or why it can't be.
pub(super) fn done(resident: &Resident, changed: Result<(), Refusal>) -> Answer {
    match changed {
        Ok(()) => Answer::to("/settings/security?saved"),
        Err(Refusal::Conflict(_)) => Answer::to("/settings/security?needed"),
        Err(why) => resident.visit.refuse(&why),
    }
}

/// Whether it is really them: their password, typed once more. `None` after too many wrong ones.
pub(super) async fn knows_password(
    browser: &Browser,
    Resident { me, .. }: &Resident,
    typed: &str,
) -> Option<bool> {
    browser.knows_password(me, typed).await
}

async fn sure(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    match knows_password(&browser, &resident, fields.one("password")).await {
        None => resident.visit.error(StatusCode::TOO_MANY_REQUESTS),
        Some(true) => {
            browser.note_sure(&resident.me);
            Answer::to(SECURITY)
        }
        Some(false) => {
            let why = resident.visit.gate().say("settings-password-wrong");
            let form = Form::new().with_complaint("password", why);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(&browser, &resident, status, form, None)
        }
    }
}

async fn seen(State(browser): State<Browser>, resident: Resident) -> Answer {
    resident.act(&browser, "/", second_step::seen).await
}

async fn oblige(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    if !resident.me.is_owner() {
        return resident.visit.error(StatusCode::FORBIDDEN);
    }
    if let Some(first) = unsure(&browser, &resident) {
        return first;
    }
    let (id, on) = (resident.me.account.id, fields.one("on") == "yes");
    let changed = browser
        .doors
        .store
        .write(move |tx| staff_step::oblige(tx, id, on));
    done(&resident, changed.await)
}

async fn change(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let f = resident.visit.frame("settings");
    let me = &resident.me;
    let mut form = Form::new();
    match knows_password(&browser, &resident, fields.one("now")).await {
        None => return resident.visit.error(StatusCode::TOO_MANY_REQUESTS),
        Some(true) => {}
        Some(false) => form.complain("now", f.say("settings-password-wrong")),
    }
    check_password(&f, &mut form, "new", fields.one("new"));
    if !form.is_fine() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return page(&browser, &resident, status, form, None);
    }
    let hash = browser
        .doors
        .passwords
        .hash(fields.one("new").to_owned())
        .await;
    let keep = me.token.id;
    let change = move |tx: &Tx, me| change_password(tx, me, &hash, Some(keep));
    resident
        .act(&browser, "/settings/security?changed", change)
        .await
}
