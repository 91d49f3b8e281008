//! How the way to the house fares: the tunnel, and what is in its way.

use super::reply::{Fresh, Keeper, Reply};
use crate::console::reach::sentences;
use crate::door::browser::Browser;
use crate::door::tunnel::TunnelState;
use crate::model::reach::{Step, Way};
use crate::ops::Refusal;
use crate::store::View;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use serde::Serialize;

pub fn routes() -> Router<Browser> {
    Router::new().route("/console/tunnel", get(show))
}

#[derive(Serialize)]
struct Shown {
    state: &'static str,
    host: String,
    /// How many connections there are to Cloudflare; four when all is well.
    connections: u32,
    /// What is in the way, and what to do about it, in the reader's language.
    snag: Option<Snag>,
}

#[derive(Serialize)]
struct Snag {
    title: String,
    text: String,
}

async fn show(State(browser): State<Browser>, keeper: Keeper) -> Reply<Shown> {
    let tunnel = &browser.doors.tunnel;
    let now = tunnel.state();
    let (state, reach) = keeper
        .read(&browser, |view| {
            Ok((state_name(view, &now)?, view.reach()?))
        })
        .await?;
    let f = keeper.visit.gate();
    let host = reach.as_ref().map_or("", |reach| reach.host.as_str());
    let in_the_way = reach.as_ref().and_then(|reach| reach.snag.as_ref());
    let told = in_the_way
        .map(|snag| sentences::snag(&f, snag, host))
        .or_else(|| sentences::ailing(&f, &now, tunnel.places()));
    Ok(Fresh(Shown {
        state,
        host: host.to_owned(),
        connections: match now {
            TunnelState::Ready { connections } => connections,
            _ => 0,
        },
        snag: told.map(|(title, text)| Snag { title, text }),
    }))
}

/// A word for how it fares: `none`, `own` (something that isn't ours brings visitors), `making`, `missing`, `starting`,
/// `ready`, `cut`, `ended`.
///
/// # Errors
/// Those of the store.
pub(super) fn state_name(view: &View, now: &TunnelState) -> Result<&'static str, Refusal> {
    let Some(reach) = view.reach()? else {
        return Ok("none");
    };
    Ok(match (reach.way, now) {
        (Way::None, _) => "none",
        (Way::Own, _) => "own",
        _ if reach.step < Step::Connect => "making",
        (_, TunnelState::None | TunnelState::Starting) => "starting",
        (_, TunnelState::Missing) => "missing",
        (_, TunnelState::Ready { .. }) => "ready",
        (_, TunnelState::Cut { .. }) => "cut",
        (_, TunnelState::Ended { .. }) => "ended",
    })
}
