//! Where the reader is signed in, and ending any of it.

use super::reply::{Done, Fresh, Keeper, Reply};
use crate::door::browser::Browser;
use crate::model::oauth::{Token, TokenKind};
use crate::model::{Time, TokenId};
use crate::ops::{Refusal, device};
use crate::pages::agent;
use crate::store::View;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use serde::Serialize;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/devices", get(list))
        .route("/console/devices/{id}/sign-out", post(sign_out))
        .route("/console/devices/others/sign-out", post(sign_out_others))
}

#[derive(Serialize)]
struct Device {
    id: String,
    name: String,
    kind: &'static str,
    /// What an app may do.
    scopes: Vec<String>,
    seen: u64,
    since: u64,
    this: bool,
}

/// A device with its app's name and when it was last seen.
type Seen = (Token, Option<String>, Time);

fn seen(view: &View, token: Token) -> Result<Seen, Refusal> {
    let app = token.app.map_or(Ok(None), |id| view.app(id))?;
    let at = view.token_seen(token.id)?.unwrap_or(token.created_at);
    Ok((token, app.map(|app| app.name), at))
}

async fn list(State(browser): State<Browser>, keeper: Keeper) -> Reply<Vec<Device>> {
    let me = keeper.id();
    let found = keeper.read(&browser, |view| {
        let all = view.devices(me)?.into_iter();
        all.map(|token| seen(view, token))
            .collect::<Result<Vec<Seen>, _>>()
    });
    let this = keeper.me.token.id;
    let f = keeper.visit.gate();
    let mut devices: Vec<Device> = found
        .await?
        .into_iter()
        .map(|(token, app, at)| Device {
            id: token.id.to_string(),
            kind: match token.kind {
                TokenKind::App => "app",
                TokenKind::Browser => "browser",
            },
            name: match (token.kind, app) {
                (TokenKind::App, Some(app)) => app,
                (TokenKind::App, None) => f.say("devices-command-line"),
                (TokenKind::Browser, _) => agent::browser_name(&f.kit.words, &token.agent),
            },
            seen: at.0,
            since: token.created_at.0,
            this: token.id == this,
            scopes: token.scopes,
        })
        .collect();
    devices.sort_by_key(|device| std::cmp::Reverse((device.this, device.seen)));
    Ok(Fresh(devices))
}

async fn sign_out(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(id): Path<String>,
) -> Reply<Done> {
    let id: TokenId = keeper.named(&id)?;
    keeper
        .done(&browser, move |tx, me| device::sign_out(tx, me, id))
        .await
}

async fn sign_out_others(State(browser): State<Browser>, keeper: Keeper) -> Reply<Done> {
    let this = keeper.me.token.id;
    keeper
        .done(&browser, move |tx, me| {
            device::sign_out_others(tx, me, Some(this))
        })
        .await
}
