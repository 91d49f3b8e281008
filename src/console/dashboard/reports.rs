//! Reports: what was reported, notes about it, and closing it.

use super::people::portrait;
use super::reply::{Done, Fresh, Keeper, Reply, Sent, post_on};
use crate::door::browser::Browser;
use crate::model::report::{Report, ReportNote};
use crate::model::{AccountId, Page, ReportId, ReportNoteId, StatusId};
use crate::ops::handle_report::{self, Wanted};
use crate::ops::{Refusal, moderate};
use crate::store::View;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{delete, get, post};
use serde::{Deserialize, Serialize};

/// How many reports are listed, the newest first.
const LISTED: usize = 100;
/// How many posts of one report are shown.
const POSTS_MAX: usize = 50;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/reports", get(list))
        .route("/console/reports/{id}", get(show))
        .route(
            "/console/reports/{id}/resolve",
            post_on(handle_report::resolve),
        )
        .route(
            "/console/reports/{id}/reopen",
            post_on(handle_report::reopen),
        )
        .route("/console/reports/{id}/take", post(take))
        .route(
            "/console/reports/{id}/forward",
            post_on(handle_report::forward),
        )
        .route("/console/reports/{id}/notes", post(add_note))
        .route("/console/reports/{id}/notes/{note}", delete(remove_note))
}

#[derive(Serialize)]
struct Line {
    id: String,
    at: u64,
    open: bool,
    category: String,
    comment: String,
    /// Who is reported.
    whom: Known,
    /// Who reports.
    by: Known,
    posts: usize,
    assigned_to: Option<String>,
}

#[derive(Serialize)]
struct Known {
    id: String,
    name: String,
    acct: String,
    avatar: String,
    domain: Option<String>,
    suspended: bool,
    silenced: bool,
    page: String,
}

fn known(view: &View, id: AccountId) -> Result<Known, Refusal> {
    let account = view.account_of(id)?;
    Ok(Known {
        id: id.to_string(),
        name: account.shown_name().to_owned(),
        acct: account.acct(),
        avatar: match account.domain {
            None => portrait(&account),
            Some(_) => crate::door::house::AVATAR_MISSING.to_owned(),
        },
        page: account
            .url
            .clone()
            .unwrap_or_else(|| format!("/@{}", account.username)),
        domain: account.domain.clone(),
        suspended: account.suspended,
        silenced: account.silenced,
    })
}

fn name(view: &View, id: Option<AccountId>) -> Result<Option<String>, Refusal> {
    let account = id.map_or(Ok(None), |id| view.account(id))?;
    Ok(account.map(|account| account.shown_name().to_owned()))
}

fn line(view: &View, report: &Report) -> Result<Line, Refusal> {
    Ok(Line {
        id: report.id.to_string(),
        at: report.created_at.0,
        open: report.resolved_at.is_none(),
        category: report.category.clone(),
        comment: report.comment.clone(),
        whom: known(view, report.target)?,
        by: known(view, report.by)?,
        posts: report.statuses.len(),
        assigned_to: name(view, report.assigned_to)?,
    })
}

async fn list(State(browser): State<Browser>, keeper: Keeper) -> Reply<Vec<Line>> {
    let me = keeper.id();
    let lines = keeper.read(&browser, |view| {
        let mut all = Vec::new();
        for resolved in [false, true] {
            let wanted = Wanted {
                resolved: Some(resolved),
                ..Wanted::default()
            };
            all.extend(handle_report::list(
                view,
                me,
                &wanted,
                &Page::newest(LISTED),
            )?);
        }
        all.iter().map(|report| line(view, report)).collect()
    });
    lines.await.map(Fresh)
}

/// A report with all that one decides by.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    line: Line,
    rules: Vec<String>,
    said: Vec<Said>,
    notes: Vec<Note>,
    /// The reader may do something about the person.
    may_act: bool,
    /// The person's server has been told.
    forwarded: bool,
}

#[derive(Serialize)]
struct Said {
    id: String,
    at: u64,
    /// What was said, sanitised when it came.
    html: String,
    warning: String,
    pictures: usize,
    gone: bool,
}

#[derive(Serialize)]
struct Note {
    id: String,
    at: u64,
    by: String,
    text: String,
    mine: bool,
}

async fn show(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(which): Path<String>,
) -> Reply<Shown> {
    let id = keeper.named(&which)?;
    let me = keeper.id();
    let shown = keeper.read(&browser, |view| shown(view, me, id));
    shown.await.map(Fresh)
}

fn shown(view: &View, me: AccountId, id: ReportId) -> Result<Shown, Refusal> {
    let report = handle_report::one(view, me, id)?;
    let rules = view.settings()?.rules;
    let broken = rules
        .into_iter()
        .filter(|rule| report.rules.contains(&rule.id))
        .map(|rule| rule.text);
    let posts = report.statuses.iter().take(POSTS_MAX);
    let notes = handle_report::notes(view, me, id)?;
    Ok(Shown {
        line: line(view, &report)?,
        rules: broken.collect(),
        said: posts
            .map(|post| said(view, *post))
            .collect::<Result<_, _>>()?,
        notes: notes
            .iter()
            .map(|one| note(view, me, one))
            .collect::<Result<_, _>>()?,
        may_act: moderate::may_act_on(view, me, report.target)?,
        forwarded: report.forward,
    })
}

fn said(view: &View, id: StatusId) -> Result<Said, Refusal> {
    let post = view.status(id)?;
    Ok(Said {
        id: id.to_string(),
        at: id.time().0,
        gone: post.is_none(),
        html: post
            .as_ref()
            .map_or_else(String::new, |post| post.html.clone()),
        warning: post
            .as_ref()
            .map_or_else(String::new, |post| post.spoiler_text.clone()),
        pictures: post.as_ref().map_or(0, |post| post.media.len()),
    })
}

fn note(view: &View, me: AccountId, one: &ReportNote) -> Result<Note, Refusal> {
    Ok(Note {
        id: one.id.to_string(),
        at: one.created_at.0,
        by: name(view, Some(one.by))?.unwrap_or_default(),
        text: one.text.clone(),
        mine: one.by == me,
    })
}

#[derive(Deserialize)]
struct Take {
    /// From now on the reader looks after it, or nobody does.
    mine: bool,
}

async fn take(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(which): Path<String>,
    Sent(wish): Sent<Take>,
) -> Reply<Done> {
    let id = keeper.named(&which)?;
    keeper
        .done(&browser, move |tx, me| {
            handle_report::assign(tx, me, id, wish.mine.then_some(me))
        })
        .await
}

#[derive(Deserialize)]
struct Words {
    text: String,
}

async fn add_note(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(which): Path<String>,
    Sent(words): Sent<Words>,
) -> Reply<Done> {
    let id = keeper.named(&which)?;
    keeper
        .done(&browser, move |tx, me| {
            handle_report::add_note(tx, me, id, &words.text)
        })
        .await
}

async fn remove_note(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path((which, note)): Path<(String, String)>,
) -> Reply<Done> {
    let id = keeper.named(&which)?;
    let note: ReportNoteId = keeper.named(&note)?;
    keeper
        .done(&browser, move |tx, me| {
            handle_report::remove_note(tx, me, id, note)
        })
        .await
}
