//! Updates, for the dashboard's program; the same as the page `/update`.

use super::reply::{DONE, Done, Fresh, Owner, Reply, Sent};
use crate::console::update::page;
use crate::console::update::told::{self, Told};
use crate::door::browser::Browser;
use crate::model::update::When;
use crate::ops::{Refusal, update as verbs};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde::Deserialize;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/update", get(show).post(look).put(choose))
        .route("/console/update/install", post(install))
        .route("/console/update/seen", post(seen))
        .route("/console/update/aside", post(forget))
}

async fn show(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Told> {
    let f = owner.visit.gate();
    let told = told::told(&browser, &owner.visit, &f, owner.id()).await;
    told.map(Fresh).map_err(|why| owner.refused(why))
}

async fn look(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Done> {
    let wished = page::wish(&browser.doors).await;
    wished
        .map(|()| DONE)
        .map_err(|why| owner.refused(why.into()))
}

#[derive(Deserialize)]
struct Choice {
    when: String,
}

async fn choose(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(sent): Sent<Choice>,
) -> Reply<Done> {
    let Some(when) = When::named(&sent.when) else {
        return Err(owner.because(StatusCode::UNPROCESSABLE_ENTITY));
    };
    owner
        .act(&browser, move |tx, me| verbs::choose_when(tx, me, when))
        .await?;
    browser.doors.updates.decided();
    Ok(DONE)
}

async fn install(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Done> {
    let done = owner.act(&browser, |tx, me| match verbs::install(tx, me) {
        // A second click, or somebody else was faster.
        Err(Refusal::Conflict(_)) => Ok(()),
        other => other,
    });
    done.await?;
    browser.doors.updates.decided();
    Ok(DONE)
}

async fn seen(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Done> {
    owner.done(&browser, verbs::seen).await
}

#[derive(Deserialize)]
struct Which {
    name: String,
}

async fn forget(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(which): Sent<Which>,
) -> Reply<Done> {
    let gone = page::forget(&browser.doors, owner.id(), which.name).await;
    gone.map(|()| DONE).map_err(|why| owner.refused(why))
}
