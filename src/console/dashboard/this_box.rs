//! How the box itself is, and what its owner asks of it; the same as the page `/box`.

use super::reply::{DONE, Done, Fresh, Keeper, Owner, Refused, Reply, Sent};
use crate::console::diagnosis::About;
use crate::console::this_box::{self, Asking, Consent};
use crate::device::wish::Wish;
use crate::door::browser::Browser;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/box", get(show))
        .route("/console/box/restart", post(restart))
        .route("/console/box/shutdown", post(shutdown))
        .route("/console/box/factory-reset", post(factory_reset))
}

#[derive(Serialize)]
struct ThisBox {
    lead: String,
    /// It does what it is asked.
    appliance: bool,
    /// It waits until somebody tells it the time.
    waits: bool,
    facts: Vec<Fact>,
    findings: Vec<Trouble>,
    /// What must be typed before everything is forgotten.
    name: String,
}

#[derive(Serialize)]
struct Fact {
    name: String,
    value: String,
}

#[derive(Serialize)]
struct Trouble {
    check: &'static str,
    name: String,
    grade: &'static str,
    said: String,
    text: String,
    harm: String,
    advice: String,
}

async fn show(State(browser): State<Browser>, keeper: Keeper) -> Reply<ThisBox> {
    let f = keeper.visit.gate();
    let settings = &keeper.visit.settings;
    let about = About {
        host: settings.domain(),
        decides: false,
        open: true,
        tunnel: false,
        now: browser.doors.store.now().0,
    };
    let told = this_box::told(&browser.doors, &f, &about);
    let fact = |(name, value)| Fact { name, value };
    let findings = told.lines.into_iter().map(|line| Trouble {
        check: line.check,
        name: line.name,
        grade: line.grade,
        said: line.said,
        text: line.text,
        harm: line.harm,
        advice: line.advice,
    });
    Ok(Fresh(ThisBox {
        lead: told.lead,
        appliance: told.appliance,
        waits: told.waits,
        facts: told.facts.into_iter().map(fact).collect(),
        findings: findings.collect(),
        name: settings.name.clone(),
    }))
}

async fn restart(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Done> {
    ask(&browser, &owner, Wish::Restart, None).await
}

async fn shutdown(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Done> {
    ask(&browser, &owner, Wish::Shutdown, None).await
}

#[derive(Deserialize)]
struct Typed {
    name: String,
    password: String,
}

async fn factory_reset(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(typed): Sent<Typed>,
) -> Reply<Done> {
    let consent = Consent {
        name: &typed.name,
        password: &typed.password,
    };
    ask(&browser, &owner, Wish::FactoryReset, Some(consent)).await
}

async fn ask(
    browser: &Browser,
    owner: &Keeper,
    wish: Wish,
    consent: Option<Consent<'_>>,
) -> Result<Fresh<Done>, Refused> {
    let asked = this_box::ask(browser, &owner.me, wish, consent).await;
    asked.map(|()| DONE).map_err(|why| match why {
        Asking::NoBox => owner.because(StatusCode::CONFLICT),
        Asking::Name => owner.wrong("name", "box-reset-name-wrong"),
        Asking::Password => owner.wrong("password", "settings-password-wrong"),
        Asking::TooMany => owner.because(StatusCode::TOO_MANY_REQUESTS),
        Asking::Refused(why) => owner.refused(why),
    })
}
