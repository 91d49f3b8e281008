//! The second step at sign-in, and signing in with a passkey, which is both steps at once.

use super::session::{self, by_address, safe_path};
use crate::door::answer::Answer;
use crate::door::attempts::{
    Key, PASSKEYS, PASSKEYS_BY_ADDRESS, SECOND_STEP_BY_DAY, SECOND_STEP_BY_PERSON,
};
use crate::door::browser::{self, Browser, SESSION_TIME, Visit};
use crate::door::fields::Fields;
use crate::door::halfway::{HALF_TIME, Half};
use crate::door::passkeys::{self, Place};
use crate::door::secret;
use crate::model::AccountId;
use crate::model::lock::Lock;
use crate::ops::{Refusal, passkeys as kept, second_step};
use crate::pages::form::Form;
use crate::pages::security::{PasskeyWay, SecondStep};
use crate::store::Error;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde_json::json;
use std::collections::HashMap;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/login/second", get(show).post(answer))
        .route("/login/passkey/ask", post(ask_passkey))
        .route("/login/passkey", post(show_passkey))
}

fn path(to: &str) -> String {
    let to = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("to", to)
        .finish();
    format!("/login/second?{to}")
}

/// Goes on with somebody whose password (kept as `hash`) is right: to `to`, or to the second step where there is one.
pub(super) async fn go_on(
    browser: &Browser,
    visit: &Visit,
    account: AccountId,
    hash: &str,
    to: &str,
) -> Answer {
    let now = browser.doors.store.now();
    let lock: Result<Lock, Error> = browser
        .doors
        .store
        .read(move |view| view.lock(account))
        .await;
    match lock {
        Err(error) => return visit.refuse(&error.into()),
        Ok(lock) if lock.has_second_step() => {
            let step = secret::new();
            let half = Half::Password {
                account,
                hash: hash.to_owned(),
            };
            browser.halves.keep(&step, half, now);
            return Answer::to(&path(to)).with_step(&step, HALF_TIME, visit.is_secure());
        }
        Ok(_) => {}
    }
    let (secret, session) = visit.new_session(Some(account), now);
    let entry = visit.entry();
    let entered = browser
        .doors
        .store
        .write(move |tx| browser::enter(tx, &entry, &session));
    match entered.await {
        Ok(()) => Answer::to(to).with_session(&secret, SESSION_TIME, visit.is_secure()),
        Err(why) => visit.refuse(&why),
    }
}

/// Whose password was right in this browser a moment ago.
fn half(browser: &Browser, visit: &Visit) -> Option<(AccountId, String)> {
    let step = visit.step.as_deref()?;
    match browser.halves.look(step, browser.doors.store.now())? {
        Half::Password { account, hash } => Some((account, hash)),
        Half::Making(..) | Half::Showing(_) | Half::Sure => None,
    }
}

/// The page to begin again on, when that took too long.
fn again(to: &str) -> Answer {
    let to = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("to", to)
        .finish();
    Answer::to(&format!("/login?again&{to}")).without_step()
}

async fn show(
    State(browser): State<Browser>,
    visit: Visit,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let to = safe_path(query.get("to").map_or("", String::as_str));
    match half(&browser, &visit) {
        None => again(&to),
        Some((account, _)) => {
            let form = Form::new().filled("to", to);
            page(&browser, &visit, account, StatusCode::OK, form).await
        }
    }
}

async fn page(
    browser: &Browser,
    visit: &Visit,
    account: AccountId,
    status: StatusCode,
    form: Form,
) -> Answer {
    let lock: Result<Lock, Error> = browser
        .doors
        .store
        .read(move |view| view.lock(account))
        .await;
    let lock = match lock {
        Ok(lock) => lock,
        Err(error) => return visit.refuse(&error.into()),
    };
    let passkey = match (lock.passkeys.is_empty(), visit.passkeys()) {
        (true, _) => PasskeyWay::None,
        (false, Place::Here) => PasskeyWay::Here,
        (false, Place::Elsewhere | Place::Nowhere) => PasskeyWay::Elsewhere,
    };
    let page = SecondStep {
        f: visit.gate(),
        form,
        app: lock.app.is_some(),
        passkey,
        address: visit.settings.address.clone(),
    };
    let answer = Answer::page_as(status, &page);
    match passkey {
        PasskeyWay::Here => answer.scripted(),
        PasskeyWay::None | PasskeyWay::Elsewhere => answer,
    }
}

async fn answer(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    let to = safe_path(fields.one("to"));
    let Some((account, hash)) = half(&browser, &visit) else {
        return again(&to);
    };
    let (attempts, now) = (&browser.doors.attempts, browser.doors.store.now());
    let keys = [
        (Key::Person("second", account), SECOND_STEP_BY_PERSON),
        (Key::Person("second all day", account), SECOND_STEP_BY_DAY),
        by_address(&visit),
    ];
    let form = Form::new().filled("to", to.clone());
    let Some(taken) = attempts.take(&keys, now) else {
        let form = form.with_complaint("code", visit.gate().say("second-slow"));
        let status = StatusCode::TOO_MANY_REQUESTS;
        return page(&browser, &visit, account, status, form).await;
    };
    let (secret, session) = visit.new_session(Some(account), now);
    let (entry, typed) = (visit.entry(), fields.one("code").to_owned());
    let entered = browser.doors.store.write(move |tx| {
        // A password that was changed meanwhile was perhaps changed because of this very visitor.
        if tx.user(account)?.is_none_or(|user| user.password != hash) {
            return Err(Refusal::NotFound);
        }
        second_step::pass(tx, account, &typed)?;
        browser::enter(tx, &entry, &session)
    });
    match entered.await {
        Ok(()) => {
            attempts.right(taken);
            if let Some(step) = &visit.step {
                browser.halves.take(step, now);
            }
            Answer::to(&to)
                .with_session(&secret, SESSION_TIME, visit.is_secure())
                .without_step()
        }
        Err(Refusal::Forbidden) => {
            let form = form.with_complaint("code", visit.gate().say("second-wrong"));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(&browser, &visit, account, status, form).await
        }
        Err(why) => {
            attempts.give_back(taken);
            match why {
                Refusal::NotFound => again(&to),
                why => visit.refuse(&why),
            }
        }
    }
}

/// What the script asks the browser: any passkey of anybody here, so that no handle must be typed and none is told.
async fn ask_passkey(State(browser): State<Browser>, visit: Visit) -> Answer {
    let (attempts, now) = (&browser.doors.attempts, browser.doors.store.now());
    let site = passkeys::site(&visit.settings).filter(|_| visit.passkeys() == Place::Here);
    let Some(site) = site.filter(|_| visit.is_open()) else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let key = Key::at(PASSKEYS, visit.ip);
    let Some(taken) = attempts.take(&[(key, PASSKEYS_BY_ADDRESS)], now) else {
        return visit.error(StatusCode::TOO_MANY_REQUESTS);
    };
    match passkeys::ask_to_show(&site) {
        Ok((asked, state)) => {
            let ask = secret::new();
            browser.halves.keep(&ask, Half::Showing(state), now);
            Answer::json(&json!({ "ask": ask, "publicKey": asked }))
        }
        Err(why) => {
            attempts.give_back(taken);
            tracing::error!(%why, "a passkey could not be asked for");
            visit.error(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

async fn show_passkey(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    let to = safe_path(fields.one("to"));
    let (attempts, now) = (&browser.doors.attempts, browser.doors.store.now());
    let form = Form::new().filled("to", to.clone());
    let Some(taken) = attempts.take(&[by_address(&visit)], now) else {
        let form = form.with_complaint("form", visit.gate().say("login-slow"));
        let status = StatusCode::TOO_MANY_REQUESTS;
        return session::page(&browser, &visit, status, form, false).await;
    };
    match open(&browser, &visit, &fields).await {
        Ok(secret) => {
            attempts.give_back(taken);
            attempts.forget(&Key::at(PASSKEYS, visit.ip));
            Answer::to(&to)
                .with_session(&secret, SESSION_TIME, visit.is_secure())
                .without_step()
        }
        Err(Refusal::Forbidden) => {
            let form = form.with_complaint("form", visit.gate().say("login-passkey-wrong"));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            session::page(&browser, &visit, status, form, false).await
        }
        Err(why) => {
            attempts.give_back(taken);
            visit.refuse(&why)
        }
    }
}

/// Signs in by the passkey that was shown; the session's secret.
async fn open(browser: &Browser, visit: &Visit, fields: &Fields) -> Result<String, Refusal> {
    let store = &browser.doors.store;
    let now = store.now();
    let Some(Half::Showing(state)) = browser.halves.take(fields.one("ask"), now) else {
        return Err(Refusal::Forbidden);
    };
    let site = passkeys::site(&visit.settings).filter(|_| visit.is_open());
    let site = site.ok_or(Refusal::NotFound)?;
    let (who, shown) = passkeys::shown(&site, fields.one("passkey")).ok_or(Refusal::Forbidden)?;
    let lock: Lock = store
        .read(move |view| view.lock(who))
        .await
        .map_err(|why: Error| why)?;
    let (credential, key) =
        passkeys::holds(&site, state, &shown, &lock.passkeys).map_err(|why| {
            tracing::debug!(%why, "a passkey didn't hold");
            Refusal::Forbidden
        })?;
    let (secret, session) = visit.new_session(Some(who), now);
    let entry = visit.entry();
    store
        .write(move |tx| {
            kept::opened(tx, who, &credential, &key)?;
            browser::enter(tx, &entry, &session)
        })
        .await?;
    Ok(secret)
}
