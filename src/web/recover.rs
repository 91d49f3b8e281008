//! Getting back in without e-mail: with a recovery code, or by a link from somebody who looks after one.

use super::front::not_set_up;
use super::second_step::go_on;
use super::session::{counted, person, typed_handle};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::door::passwords::{Weak, acceptable};
use crate::door::secret;
use crate::model::AccountId;
use crate::model::account::Account;
use crate::model::lock::Link;
use crate::ops::{Refusal, recovery, reset_link};
use crate::pages::form::Form;
use crate::pages::security::{Recover, ResetLink};
use crate::pages::{Frame, Message};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;

/// Where somebody goes who is back in.
const BACK_IN: &str = "/settings/security?recovered";

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/recover", get(show).post(recover))
        .route("/reset/{code}", get(show_link).post(use_link))
}

async fn show(visit: Visit) -> Answer {
    match visit.is_open() {
        true => page(&visit, StatusCode::OK, Form::new()),
        false => not_set_up(&visit),
    }
}

fn page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let f = visit.gate();
    Answer::page_as(status, &Recover { f, form })
}

/// Complains about a new password that can't be taken.
pub(super) fn check_password(f: &Frame, form: &mut Form, field: &'static str, password: &str) {
    match acceptable(password) {
        Ok(()) => {}
        Err(Weak::Short) => form.complain(field, f.say("password-short")),
        Err(Weak::Long) => form.complain(field, f.say("password-long")),
    }
}

async fn recover(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if !visit.is_open() {
        return not_set_up(&visit);
    }
    let f = visit.gate();
    let handle = typed_handle(&fields);
    let who = match person(&browser, &handle).await {
        Ok(found) => found.map(|user| user.account),
        Err(error) => return visit.refuse(&error.into()),
    };
    let keys = counted(&visit, "recover", who, &handle);
    let (attempts, now) = (&browser.doors.attempts, browser.doors.store.now());
    let mut form = Form::new().filled("handle", fields.one("handle").trim());
    let Some(taken) = attempts.take(&keys, now) else {
        let form = form.with_complaint("form", f.say("login-slow"));
        return page(&visit, StatusCode::TOO_MANY_REQUESTS, form);
    };
    check_password(&f, &mut form, "new", fields.one("new"));
    if !form.is_fine() {
        attempts.give_back(taken);
        let form = form.filled("code", fields.one("code"));
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    // Hashed before anything is looked up, so that the time tells nobody whether there is such a handle.
    let hash = browser.doors.passwords.hash(fields.one("new").to_owned());
    let hash = hash.await;
    let (password, typed) = (hash.clone(), fields.one("code").to_owned());
    let done = browser
        .doors
        .store
        .write(move |tx| recovery::recover(tx, &handle, &typed, &password));
    match done.await {
        Ok(account) => {
            attempts.right(taken);
            go_on(&browser, &visit, account, &hash, BACK_IN).await
        }
        Err(Refusal::Forbidden) => {
            let form = form.with_complaint("form", f.say("recover-wrong"));
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(why) => {
            attempts.give_back(taken);
            visit.refuse(&why)
        }
    }
}

/// The two parts of a link: whose it is, and the SHA-256 of its secret.
fn parts(code: &str) -> Option<(AccountId, [u8; 32])> {
    let (id, secret) = code.split_once('-')?;
    Some((id.parse().ok()?, secret::hash(secret)))
}

/// A link that still opens: whose, its SHA-256, and by whom.
struct Found {
    account: Account,
    hash: [u8; 32],
    link: Link,
    by: String,
}

async fn find(browser: &Browser, visit: &Visit, code: &str) -> Result<Found, Answer> {
    let over = || {
        let f = visit.gate();
        let link = Some(("/login".to_owned(), f.say("second-back")));
        let page = Message {
            title: f.say("reset-over-title"),
            text: f.say("reset-over"),
            link,
            f,
        };
        Answer::page_as(StatusCode::GONE, &page)
    };
    let (id, hash) = parts(code).ok_or_else(over)?;
    let found = browser.doors.store.read(move |view| {
        let Some(link) = reset_link::find(view, id, &hash)? else {
            return Ok::<_, Refusal>(None);
        };
        let by = view.account(link.by)?;
        let by = by.map(|account| account.shown_name().to_owned());
        Ok(Some(Found {
            account: view.account_of(id)?,
            hash,
            link,
            by: by.unwrap_or_default(),
        }))
    });
    match found.await {
        Ok(Some(found)) => Ok(found),
        Ok(None) => Err(over()),
        Err(why) => Err(visit.refuse(&why)),
    }
}

async fn show_link(
    State(browser): State<Browser>,
    visit: Visit,
    Path(code): Path<String>,
) -> Answer {
    match find(&browser, &visit, &code).await {
        Ok(found) => link_page(&visit, StatusCode::OK, &found, code, Form::new()),
        Err(answer) => answer,
    }
}

fn link_page(visit: &Visit, status: StatusCode, found: &Found, code: String, form: Form) -> Answer {
    let f = visit.gate();
    let (name, by) = (found.account.shown_name(), found.by.as_str());
    Answer::page_as(
        status,
        &ResetLink {
            lead: f.kit.words.pair("reset-lead", ("name", name), ("by", by)),
            f,
            form,
            code,
            handle: found.account.username.clone(),
            second_step: found.link.second_step,
        },
    )
}

async fn use_link(
    State(browser): State<Browser>,
    visit: Visit,
    Path(code): Path<String>,
    fields: Fields,
) -> Answer {
    // Looked at before the password is hashed, which is dear: a bad link must not cost anything.
    let found = match find(&browser, &visit, &code).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let mut form = Form::new();
    check_password(&visit.gate(), &mut form, "new", fields.one("new"));
    if !form.is_fine() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return link_page(&visit, status, &found, code, form);
    }
    let hash = browser.doors.passwords.hash(fields.one("new").to_owned());
    let hash = hash.await;
    let (id, link, password) = (found.account.id, found.hash, hash.clone());
    let used = browser
        .doors
        .store
        .write(move |tx| reset_link::spend(tx, id, &link, &password));
    match used.await {
        Ok(()) => go_on(&browser, &visit, id, &hash, BACK_IN).await,
        Err(Refusal::Gone(_)) => match find(&browser, &visit, &code).await {
            Err(answer) => answer,
            Ok(_) => visit.error(StatusCode::CONFLICT),
        },
        Err(why) => visit.refuse(&why),
    }
}
