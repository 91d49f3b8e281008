//! The pages on which the way to the house is made: in the wizard by whoever has claimed the box, later by the owner. They
//! write down what was decided; the engine (`console::tunnel`) does it, and these pages show how far it is.

mod bring;
mod handoff;
mod keeper;
mod progress;
pub mod sentences;

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::secret;
use crate::model::AccountId;
use crate::model::reach::{Plan, Reach, Step};
use crate::ops::{Refusal, reach as verbs};
use crate::pages::reach::Choose;
use crate::store::{Error, Tx};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::routing::{get, post};
use keeper::Keeper;
use std::collections::HashMap;

/// Seconds after which a page that waits looks again.
const LOOK_AGAIN_SECONDS: u64 = 4;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/setup/reach", get(choose))
        .route(
            "/setup/reach/handoff",
            get(handoff::show).post(handoff::begin),
        )
        .route(
            "/setup/reach/certificate",
            get(bring::show_certificate)
                .post(bring::certificate)
                .layer(DefaultBodyLimit::max(bring::BODY_BYTES_MAX)),
        )
        .route(
            "/setup/reach/token",
            get(bring::show_token).post(bring::token),
        )
        .route(
            "/setup/reach/tunnel-token",
            get(bring::show_tunnel_token).post(bring::tunnel_token),
        )
        .route("/setup/reach/own", post(own))
        .route("/setup/reach/progress", get(progress::show))
        .route("/setup/reach/retry", post(progress::retry))
        .route("/setup/reach/overwrite", post(progress::overwrite))
        .route("/setup/reach/restart", post(progress::restart))
        .route("/setup/reach/go-on", post(progress::go_on))
}

/// Where the row has come to.
async fn row(browser: &Browser) -> Result<Option<Reach>, Refusal> {
    let read: Result<_, Error> = browser.doors.store.read(|view| view.reach()).await;
    Ok(read?)
}

/// Writes down a decision, nudges the engine, and shows what comes of it.
async fn decide(
    browser: &Browser,
    visit: &Visit,
    to: &str,
    verb: impl Fn(&Tx) -> Result<(), Refusal> + Send + 'static,
) -> Answer {
    match browser.doors.store.write(verb).await {
        Ok(()) => {
            browser.doors.tunnel.decided();
            Answer::to(to)
        }
        Err(why) => visit.refuse(&why),
    }
}

/// A tunnel's name and secret, in case none is planned yet.
pub(super) fn plan(domain: &str) -> Plan {
    let chance = secret::new();
    let tail: String = chance
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(8)
        .collect();
    Plan {
        name: format!("burrow-{domain}-{}", tail.to_lowercase()),
        secret: secret::hash(&secret::new()),
    }
}

/// A fresh name under which a login is waited for: base64url of 32 random bytes with its padding, as cloudflared's.
pub(super) fn key() -> String {
    format!("{}=", secret::new())
}

/// Who decides, where that is noted: before there is an owner, nobody.
fn who(visit: &Visit) -> Option<AccountId> {
    visit.me.as_ref().map(|me| me.account.id)
}

async fn choose(
    State(browser): State<Browser>,
    Keeper(visit): Keeper,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let under_way = match row(&browser).await {
        Ok(reach) => reach.is_some_and(|reach| reach.step != Step::Idle),
        Err(why) => return visit.refuse(&why),
    };
    if under_way && !query.contains_key("choose") {
        return Answer::to("/setup/reach/progress");
    }
    Answer::page(&Choose {
        f: keeper::frame(&visit),
        way: keeper::way(&visit),
        host: visit.settings.domain().to_owned(),
        missing: browser.doors.tunnel.places().runner == crate::door::tunnel::Runner::Missing,
        open: visit.is_open(),
    })
}

async fn own(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    let who = who(&visit);
    decide(&browser, &visit, "/setup/reach/progress", move |tx| {
        verbs::by_own_means(tx, who)
    })
    .await
}
