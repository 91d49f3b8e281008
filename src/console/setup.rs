//! Setting up a claimed box: its language and name, and its owner. Each answer is kept at once, so that one can stop and
//! come back, in this browser or another.

use super::founder::{self, Founder, Step, must_move, next, way};
use crate::door::answer::Answer;
use crate::door::attempts::{Key, SIGN_IN, SIGN_IN_BY_HANDLE};
use crate::door::browser::{self, Browser, SESSION_TIME, Visit};
use crate::door::fields::Fields;
use crate::door::passwords::{Weak, acceptable};
use crate::door::visitor::Listener;
use crate::model::AccountId;
use crate::model::settings::Stage;
use crate::ops::create_account::DISPLAY_NAME_CHARS_MAX;
use crate::ops::device::NewDevice;
use crate::ops::{Refusal, set_up};
use crate::pages::form::Form;
use crate::pages::setup::{SetupName, SetupOwner};
use crate::pages::words;
use crate::store::Error;
use crate::text::handle::{HandleError, check_username};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use std::sync::PoisonError;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/setup", get(resume))
        .route("/setup/name", get(show_name).post(answer_name))
        .route("/setup/owner", get(show_owner).post(answer_owner))
}

async fn resume(founder: Founder) -> Answer {
    Answer::to(next(&founder.visit))
}

async fn show_name(Founder { visit, .. }: Founder) -> Answer {
    let named = !visit.settings.name.is_empty();
    // Before anything was chosen, the language of the browser is as good a guess as there is.
    let language = match visit.settings.languages.first() {
        Some(chosen) if named => words::known(chosen),
        _ => Some(visit.gate().kit.words.lang()),
    };
    let form = Form::new()
        .filled("community", visit.settings.name.clone())
        .filled("language", language.unwrap_or("en"));
    name_page(&visit, StatusCode::OK, form)
}

fn name_page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let f = visit.gate();
    Answer::page_as(
        status,
        &SetupName {
            way: way(&f, visit, Step::Name),
            form,
            languages: words::LANGUAGES.to_vec(),
            f,
        },
    )
}

async fn answer_name(
    State(browser): State<Browser>,
    Founder { visit, .. }: Founder,
    fields: Fields,
) -> Answer {
    let (name, language) = (
        fields.one("community").to_owned(),
        fields.one("language").to_owned(),
    );
    let form = Form::new()
        .filled("community", name.clone())
        .filled("language", language.clone());
    let named = browser.doors.store.write(move |tx| {
        if !language.is_empty() {
            set_up::choose_language(tx, &language)?;
        }
        set_up::name_community(tx, &name)
    });
    match named.await {
        Ok(()) if visit.listener == Listener::Origin => Answer::to("/setup/owner"),
        Ok(()) => Answer::to("/setup/address"),
        Err(Refusal::Invalid(_)) => {
            let form = form.with_complaint("community", visit.gate().say("setup-name-wrong"));
            name_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(why) => visit.refuse(&why),
    }
}

async fn show_owner(Founder { visit, .. }: Founder) -> Answer {
    if visit.settings.stage < Stage::Owner || must_move(&visit) {
        return Answer::to(next(&visit));
    }
    owner_page(&visit, StatusCode::OK, Form::new())
}

fn owner_page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let f = visit.gate();
    Answer::page_as(
        status,
        &SetupOwner {
            way: way(&f, visit, Step::Owner),
            form,
            server: visit.settings.domain().to_owned(),
            open_line: visit.settings.is_https() && visit.listener == Listener::Lan,
            f,
        },
    )
}

async fn answer_owner(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if visit.is_open() && visit.founded {
        return again(&browser, &visit, &fields).await;
    }
    if let Some(no) = founder::refuse(&visit, "/setup/owner") {
        return no;
    }
    if must_move(&visit) && visit.settings.stage == Stage::Owner {
        return Answer::to(next(&visit));
    }
    let form = check_owner(&visit, &fields);
    if !form.is_fine() {
        return owner_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    let (name, handle) = (fields.one("name").to_owned(), handle(&fields).to_owned());
    let password = fields.one("password").to_owned();
    let password = browser.doors.passwords.hash(password).await;
    let (secret, session) = visit.new_session(None, browser.doors.store.now());
    let opened = browser.doors.store.write(move |tx| {
        let owner = set_up::make_owner(tx, &handle, &name, &password)?;
        browser::sign_in(
            tx,
            &NewDevice {
                account: Some(owner),
                ..session.clone()
            },
        )
    });
    match opened.await {
        Ok(()) => {
            *browser
                .doors
                .claim_code
                .lock()
                .unwrap_or_else(PoisonError::into_inner) = None;
            Answer::to("/welcome").with_session(&secret, SESSION_TIME, visit.is_secure())
        }
        // The button was pressed twice, and the first press has just made the owner.
        Err(Refusal::Conflict(_)) => again(&browser, &visit, &fields).await,
        Err(why) => visit.refuse(&why),
    }
}

/// Lets the owner in who has just been made by the same form: browsers forget the answer to the first press of a button
/// that is pressed twice, and with it the session.
async fn again(browser: &Browser, visit: &Visit, fields: &Fields) -> Answer {
    let (attempts, now) = (&browser.doors.attempts, browser.doors.store.now());
    let typed = handle(fields).to_lowercase();
    let known = browser.doors.store.read(move |view| {
        let Some(owner) = view.settings()?.owner else {
            return Ok(None);
        };
        let same = view.account_of(owner)?.username == typed;
        let user = view.user(owner)?.filter(|_| same);
        Ok::<Option<(AccountId, String)>, Error>(user.map(|user| (owner, user.password)))
    });
    let (owner, hash) = match known.await {
        Ok(Some(known)) => known,
        Ok(None) => return visit.error(StatusCode::CONFLICT),
        Err(error) => return visit.refuse(&error.into()),
    };
    let key = Key::Person(SIGN_IN, owner);
    let Some(taken) = attempts.take(&[(key, SIGN_IN_BY_HANDLE)], now) else {
        return visit.error(StatusCode::CONFLICT);
    };
    let password = fields.one("password").to_owned();
    if !browser.doors.passwords.verify(password, Some(hash)).await {
        return visit.error(StatusCode::CONFLICT);
    }
    attempts.give_back(taken);
    let (secret, session) = visit.new_session(Some(owner), now);
    let signed_in = browser
        .doors
        .store
        .write(move |tx| browser::sign_in(tx, &session));
    match signed_in.await {
        Ok(()) => Answer::to("/welcome").with_session(&secret, SESSION_TIME, visit.is_secure()),
        Err(why) => visit.refuse(&why),
    }
}

/// The handle without the `@` that some people type although it stands there already.
fn handle(fields: &Fields) -> &str {
    let typed = fields.one("handle").trim();
    typed.strip_prefix('@').unwrap_or(typed)
}

fn check_owner(visit: &Visit, fields: &Fields) -> Form {
    let f = visit.gate();
    let mut form = Form::new()
        .filled("name", fields.one("name"))
        .filled("handle", fields.one("handle"));
    if fields.one("name").trim().chars().count() > DISPLAY_NAME_CHARS_MAX {
        form.complain("name", f.say("person-name-wrong"));
    }
    match check_username(handle(fields)) {
        Ok(_) => {}
        Err(HandleError::Reserved | HandleError::Poses) => {
            form.complain("handle", f.say("handle-reserved"));
        }
        Err(HandleError::Empty | HandleError::TooLong | HandleError::BadCharacter) => {
            form.complain("handle", f.say("handle-wrong"));
        }
    }
    match acceptable(fields.one("password")) {
        Ok(()) => {}
        Err(Weak::Short) => form.complain("password", f.say("password-short")),
        Err(Weak::Long) => form.complain("password", f.say("password-long")),
    }
    form
}
