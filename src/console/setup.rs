//! Setting up a claimed box: its name, its address, its owner. Each answer is kept at once, so that
//! one can stop and come back.

use crate::door::answer::Answer;
use crate::door::browser::{self, Browser, Resident, SESSION_TIME, Visit};
use crate::door::fields::Fields;
use crate::door::passwords::{Weak, acceptable};
use crate::door::visitor::Listener;
use crate::model::settings::Stage;
use crate::ops::create_account::DISPLAY_NAME_CHARS_MAX;
use crate::ops::device::NewDevice;
use crate::ops::{Refusal, set_up};
use crate::pages::form::Form;
use crate::pages::setup::{Opened, SetupAddress, SetupName, SetupOwner};
use crate::text::handle::check_username;
use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::routing::get;
use std::sync::PoisonError;

/// Where Burrow listens unless told otherwise.
const LOCAL_ADDRESS: &str = "http://localhost:4180";

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/setup", get(resume))
        .route("/setup/name", get(show_name).post(answer_name))
        .route("/setup/address", get(show_address).post(answer_address))
        .route("/setup/owner", get(show_owner).post(answer_owner))
        .route("/welcome", get(welcome))
}

/// A visit of whoever has typed the claim code; others are sent to where they can, or away.
struct Founder(Visit, String);

impl FromRequestParts<Browser> for Founder {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Answer> {
        let visit = Visit::from_request_parts(parts, browser).await?;
        if visit.listener == Listener::Origin {
            return Err(visit.error(StatusCode::NOT_FOUND));
        }
        if visit.is_open() {
            return Err(visit.error(StatusCode::CONFLICT));
        }
        if !visit.may_set_up {
            return Err(Answer::to("/claim"));
        }
        let host = parts
            .headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok())
            .unwrap_or_default();
        Ok(Founder(visit, local_address(host)))
    }
}

/// "Just try it here" as this browser reaches it: on this computer, perhaps at another port.
fn local_address(host: &str) -> String {
    let port = host
        .strip_prefix("localhost:")
        .or_else(|| host.strip_prefix("127.0.0.1:"));
    match port.and_then(|port| port.parse::<u16>().ok()) {
        Some(port) => format!("http://localhost:{port}"),
        None => LOCAL_ADDRESS.to_owned(),
    }
}

fn path_of(stage: Stage) -> &'static str {
    match stage {
        Stage::Unclaimed => "/claim",
        Stage::Name => "/setup/name",
        Stage::Address => "/setup/address",
        Stage::Reach => "/setup/reach",
        Stage::Owner => "/setup/owner",
        Stage::Open => "/",
    }
}

async fn resume(Founder(visit, _): Founder) -> Answer {
    Answer::to(path_of(visit.settings.stage))
}

async fn show_name(Founder(visit, _): Founder) -> Answer {
    let form = Form::new().filled("community", visit.settings.name.clone());
    Answer::page(&SetupName {
        f: visit.gate(),
        form,
    })
}

async fn answer_name(
    State(browser): State<Browser>,
    Founder(visit, _): Founder,
    fields: Fields,
) -> Answer {
    let name = fields.one("community").to_owned();
    let shown = name.clone();
    match browser
        .doors
        .store
        .write(move |tx| set_up::name_community(tx, &name))
        .await
    {
        Ok(()) => Answer::to("/setup/address"),
        Err(Refusal::Invalid(_)) => {
            let why = visit.gate().say("setup-name-wrong");
            let form = Form::new()
                .filled("community", shown)
                .with_complaint("community", why);
            Answer::page_as(
                StatusCode::UNPROCESSABLE_ENTITY,
                &SetupName {
                    f: visit.gate(),
                    form,
                },
            )
        }
        Err(why) => visit.refuse(&why),
    }
}

async fn show_address(Founder(visit, local): Founder) -> Answer {
    if visit.settings.stage < Stage::Address {
        return Answer::to(path_of(visit.settings.stage));
    }
    let domain = match visit.settings.is_https() {
        true => visit.settings.domain().to_owned(),
        false => String::new(),
    };
    let kind = if domain.is_empty() { "local" } else { "domain" };
    let form = Form::new().filled("kind", kind).filled("domain", domain);
    Answer::page(&SetupAddress {
        f: visit.gate(),
        form,
        local,
    })
}

async fn answer_address(
    State(browser): State<Browser>,
    Founder(visit, local): Founder,
    fields: Fields,
) -> Answer {
    let typed = fields.one("domain").trim().to_owned();
    let address = match fields.one("kind") {
        "local" => local.clone(),
        _ => format!(
            "https://{}",
            typed.strip_prefix("https://").unwrap_or(&typed)
        ),
    };
    match browser
        .doors
        .store
        .write(move |tx| set_up::choose_address(tx, &address))
        .await
    {
        Ok(()) => Answer::to("/setup"),
        Err(Refusal::Invalid(_)) => {
            let why = visit.gate().say("setup-address-wrong");
            let form = Form::new()
                .filled("kind", "domain")
                .filled("domain", typed)
                .with_complaint("domain", why);
            Answer::page_as(
                StatusCode::UNPROCESSABLE_ENTITY,
                &SetupAddress {
                    f: visit.gate(),
                    form,
                    local,
                },
            )
        }
        Err(why) => visit.refuse(&why),
    }
}

async fn show_owner(Founder(visit, _): Founder) -> Answer {
    if visit.settings.stage < Stage::Owner {
        return Answer::to(path_of(visit.settings.stage));
    }
    owner_page(&visit, StatusCode::OK, Form::new())
}

fn owner_page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let server = visit.settings.domain().to_owned();
    Answer::page_as(
        status,
        &SetupOwner {
            f: visit.gate(),
            form,
            server,
        },
    )
}

async fn answer_owner(
    State(browser): State<Browser>,
    Founder(visit, _): Founder,
    fields: Fields,
) -> Answer {
    let form = check_owner(&visit, &fields);
    if !form.is_fine() {
        return owner_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    let (name, handle) = (fields.one("name").to_owned(), handle(&fields).to_owned());
    let password = browser
        .doors
        .passwords
        .hash(fields.one("password").to_owned())
        .await;
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
    if check_username(handle(fields)).is_err() {
        form.complain("handle", f.say("handle-wrong"));
    }
    match acceptable(fields.one("password")) {
        Ok(()) => {}
        Err(Weak::Short) => form.complain("password", f.say("password-short")),
        Err(Weak::Long) => form.complain("password", f.say("password-long")),
    }
    form
}

async fn welcome(Resident { visit, me }: Resident) -> Answer {
    let server = visit.settings.domain().to_owned();
    Answer::page(&Opened {
        f: visit.frame("home"),
        name: me.account.shown_name().to_owned(),
        server,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trying_it_here_keeps_the_port() {
        assert_eq!(local_address("127.0.0.1:5000"), "http://localhost:5000");
        assert_eq!(local_address("localhost:80"), "http://localhost:80");
        assert_eq!(local_address("burrow.local:4180"), LOCAL_ADDRESS);
        assert_eq!(local_address("localhost:x"), LOCAL_ADDRESS);
    }
}
