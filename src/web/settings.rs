//! One's password.

use crate::door::answer::Answer;
use crate::door::attempts::SIGN_IN_BY_HANDLE;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::door::passwords::{Weak, acceptable};
use crate::ops::change_password::change_password;
use crate::pages::form::Form;
use crate::pages::home::Settings;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use std::collections::HashMap;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/settings", get(show))
        .route("/settings/password", post(change))
}

async fn show(resident: Resident, Query(query): Query<HashMap<String, String>>) -> Answer {
    page(
        &resident,
        StatusCode::OK,
        Form::new(),
        query.contains_key("changed"),
    )
}

fn page(
    Resident { visit, me }: &Resident,
    status: StatusCode,
    form: Form,
    changed: bool,
) -> Answer {
    let f = visit.frame("settings");
    let f = if changed {
        f.noting("settings-changed")
    } else {
        f
    };
    Answer::page_as(
        status,
        &Settings {
            f,
            form,
            handle: me.account.username.clone(),
        },
    )
}

/// Whether it is really them: their password, typed once more. `None` after too many wrong ones.
pub(super) async fn knows_password(
    browser: &Browser,
    Resident { me, .. }: &Resident,
    typed: &str,
) -> Option<bool> {
    let (attempts, now) = (&browser.attempts, browser.doors.store.now());
    let key = format!("handle {}", me.account.username);
    if !attempts.may(&key, SIGN_IN_BY_HANDLE, now) {
        return None;
    }
    let phc = Some(me.user.password.clone());
    let right = browser.doors.passwords.verify(typed.to_owned(), phc).await;
    if !right {
        attempts.wrong(&key, SIGN_IN_BY_HANDLE, now);
    }
    Some(right)
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
    match acceptable(fields.one("new")) {
        Ok(()) => {}
        Err(Weak::Short) => form.complain("new", f.say("password-short")),
        Err(Weak::Long) => form.complain("new", f.say("password-long")),
    }
    if !form.is_fine() {
        return page(&resident, StatusCode::UNPROCESSABLE_ENTITY, form, false);
    }
    let hash = browser
        .doors
        .passwords
        .hash(fields.one("new").to_owned())
        .await;
    let (id, keep) = (me.account.id, me.token.id);
    match browser
        .doors
        .store
        .write(move |tx| change_password(tx, id, &hash, Some(keep)))
        .await
    {
        Ok(()) => Answer::to("/settings?changed"),
        Err(why) => resident.visit.refuse(&why),
    }
}
