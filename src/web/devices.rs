//! Where one is signed in: browsers and apps, and ending any of them.

use crate::door::alerts::line;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::model::lock::Lock;
use crate::model::oauth::{Token, TokenKind};
use crate::model::{AccountId, Time, TokenId};
use crate::ops::device;
use crate::pages::home::{Device, Devices};
use crate::pages::{Frame, agent, when};
use crate::store::{Error, Tx, View};
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use std::collections::HashMap;

/// How many of the latest happenings are listed.
const TOLD_MAX: usize = 5;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/devices", get(list))
        .route("/devices/revoke", post(revoke))
        .route("/devices/revoke-others", post(revoke_others))
}

/// A device with its app's name and when it was last seen.
struct Seen {
    token: Token,
    app: Option<String>,
    seen: Time,
}

fn devices(view: &View, me: AccountId) -> Result<Vec<Seen>, Error> {
    let seen = |token: Token| {
        let app = token
            .app
            .map_or(Ok(None), |id| view.app(id))?
            .map(|app| app.name);
        let seen = view.token_seen(token.id)?.unwrap_or(token.created_at);
        Ok(Seen { token, app, seen })
    };
    view.devices(me)?.into_iter().map(seen).collect()
}

async fn list(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let id = me.account.id;
    let found = match browser
        .doors
        .store
        .read(move |view| devices(view, id))
        .await
    {
        Ok(found) => found,
        Err(error) => return visit.refuse(&error.into()),
    };
    let mut f = visit.frame("devices");
    if query.contains_key("revoked") {
        f = f.noting("devices-revoked-notice");
    } else if query.contains_key("others") {
        f = f.noting("devices-others-notice");
    }
    let now = browser.doors.store.now();
    let mut page = Devices {
        browsers: Vec::new(),
        apps: Vec::new(),
        told: lately(&f, &me.lock, now),
        f,
    };
    for seen in &found {
        let device = in_words(&page.f, seen, me.token.id, now);
        match seen.token.kind {
            TokenKind::Browser => page.browsers.push(device),
            TokenKind::App => page.apps.push(device),
        }
    }
    Answer::page(&page)
}

/// What happened with the ways in, the newest first.
fn lately(f: &Frame, lock: &Lock, now: Time) -> Vec<String> {
    let told = lock.told.iter().rev().take(TOLD_MAX);
    told.map(|told| line(f, told, now)).collect()
}

fn in_words(f: &Frame, seen: &Seen, this: TokenId, now: Time) -> Device {
    let words = &f.kit.words;
    let token = &seen.token;
    let name = match (token.kind, &seen.app) {
        (TokenKind::App, Some(app)) => app.clone(),
        (TokenKind::App, None) => words.say("devices-command-line"),
        (TokenKind::Browser, _) => agent::browser_name(words, &token.agent),
    };
    Device {
        id: token.id.to_string(),
        name,
        used: when::ago(words, seen.seen.0, now.0),
        since: when::ago(words, token.created_at.0, now.0),
        this: token.id == this,
    }
}

async fn revoke(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let Ok(id) = fields.one("id").parse::<TokenId>() else {
        return resident.visit.error(StatusCode::NOT_FOUND);
    };
    let sign_out = move |tx: &Tx, me| device::sign_out(tx, me, id);
    resident.act(&browser, "/devices?revoked", sign_out).await
}

async fn revoke_others(State(browser): State<Browser>, resident: Resident) -> Answer {
    let keep = resident.me.token.id;
    let sign_out = move |tx: &Tx, me| device::sign_out_others(tx, me, Some(keep));
    resident.act(&browser, "/devices?others", sign_out).await
}
