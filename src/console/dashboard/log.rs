//! The log: what owner and moderators did.

use super::reply::{Fresh, Keeper, Reply};
use crate::door::browser::Browser;
use crate::model::audit::{Entry, Target};
use crate::model::{AccountId, Page};
use crate::ops::{Refusal, audit};
use crate::store::View;
use axum::Router;
use axum::extract::{Query, State};
use axum::routing::get;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many entries are shown at a time.
const PAGE: usize = 50;

pub fn routes() -> Router<Browser> {
    Router::new().route("/console/log", get(list))
}

#[derive(Deserialize)]
struct Wanted {
    /// Only what is older than this entry.
    before: Option<u64>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    at: u64,
    /// Who did it; nobody's name for the box itself.
    who: Option<String>,
    /// A word for the act: `border.decided`.
    act: String,
    /// To what or to whom.
    target: String,
    /// Whom it concerns, where that is somebody.
    about: Option<String>,
    /// What else there is to say: a severity, a role, the settings that were changed, a number.
    facts: BTreeMap<&'static str, String>,
}

async fn list(
    State(browser): State<Browser>,
    keeper: Keeper,
    Query(wanted): Query<Wanted>,
) -> Reply<Vec<Line>> {
    let me = keeper.id();
    let page = Page {
        max_id: wanted.before,
        ..Page::newest(PAGE)
    };
    let lines = keeper.read(&browser, |view| {
        let entries = audit::list(view, me, audit::Wanted::default(), &page)?;
        entries.iter().map(|entry| line(view, entry)).collect()
    });
    lines.await.map(Fresh)
}

fn line(view: &View, entry: &Entry) -> Result<Line, Refusal> {
    let target = match entry.act.target() {
        Target::Account(id) => name(view, id)?,
        Target::Named(name) => name.to_owned(),
        Target::House => view.settings()?.name,
        Target::Status(id) => id.to_string(),
        Target::Report(id) => id.to_string(),
        Target::Invite(id) => id.to_string(),
        Target::Announcement(id) => id.to_string(),
    };
    let about = entry.act.concerns().map(|id| name(view, id)).transpose()?;
    Ok(Line {
        id: entry.id.to_string(),
        at: entry.at.0,
        who: entry.who.map(|who| name(view, who)).transpose()?,
        act: entry.act.name(),
        target,
        about,
        facts: entry.act.facts().into_iter().collect(),
    })
}

fn name(view: &View, id: AccountId) -> Result<String, Refusal> {
    let account = view.account(id)?;
    Ok(account.map_or_else(|| id.to_string(), |account| account.shown_name().to_owned()))
}
