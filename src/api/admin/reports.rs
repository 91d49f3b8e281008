//! `/api/v1/admin/reports`: what was reported, and what becomes of it.

use super::{PAGE_MOST, PAGE_USUAL};
use crate::api::entity::Render;
use crate::api::entity::admin_report::AdminReport;
use crate::api::error::Answer;
use crate::api::extract::{Me, scope};
use crate::api::paging::{Paging, answer};
use crate::api::params::{Flag, Id, Many, Params, path_id, read, unless_blank};
use crate::door::Doors;
use crate::model::report::Report;
use crate::model::{AccountId, ReportId, RuleId};
use crate::ops::Refusal;
use crate::ops::handle_report::{self, Wanted};
use crate::store::{Error, Tx};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::Value;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/admin/reports", get(index))
        .route(
            "/api/v1/admin/reports/{id}",
            get(show).put(update).patch(update),
        )
        .route("/api/v1/admin/reports/{id}/assign_to_self", acting(assign))
        .route("/api/v1/admin/reports/{id}/unassign", acting(unassign))
        .route(
            "/api/v1/admin/reports/{id}/resolve",
            acting(handle_report::resolve),
        )
        .route(
            "/api/v1/admin/reports/{id}/reopen",
            acting(handle_report::reopen),
        )
}

#[derive(Deserialize)]
struct Filter {
    resolved: Option<Flag>,
    #[serde(default, deserialize_with = "unless_blank")]
    account_id: Option<Id>,
    #[serde(default, deserialize_with = "unless_blank")]
    target_account_id: Option<Id>,
}

/// Only open ones unless closed ones are asked for (Mastodon `ReportFilter`).
async fn index(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadReports>,
    uri: Uri,
    Params(asked): Params<Value>,
) -> Answer<Response> {
    let filter: Filter = read(asked.clone())?;
    let page = read::<Paging>(asked)?.page(PAGE_USUAL, PAGE_MOST);
    let me = me.id;
    let wanted = Wanted {
        resolved: Some(filter.resolved.is_some_and(|flag| flag.0)),
        by: filter.account_id.map(|id| AccountId(id.0)),
        about: filter.target_account_id.map(|id| AccountId(id.0)),
        assigned_to: None,
    };
    answer(&doors, &uri, Some(me), |render| {
        let reports = handle_report::list(render.view, me, &wanted, &page)?;
        Ok(reports
            .try_map(|report| Ok::<_, Error>((report.id.0, render.admin_report(&report)?)))?)
    })
    .await
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadReports>,
    Path(id): Path<String>,
) -> Answer<Json<AdminReport>> {
    shown(&doors, me.id, path_id(&id)).await
}

async fn shown(doors: &Doors, me: AccountId, id: ReportId) -> Answer<Json<AdminReport>> {
    let found = doors.store.read(move |view| {
        let report = handle_report::one(view, me, id)?;
        Ok::<_, Refusal>(Render::new(view, Some(me))?.admin_report(&report)?)
    });
    Ok(Json(found.await?))
}

/// Does it, and answers with the report as it then is.
async fn done(
    doors: &Doors,
    me: AccountId,
    id: &str,
    verb: impl Fn(&Tx, AccountId, ReportId) -> Result<Report, Refusal> + Send + 'static,
) -> Answer<Json<AdminReport>> {
    let id = path_id(id);
    doors.store.write(move |tx| verb(tx, me, id)).await?;
    shown(doors, me, id).await
}

#[derive(Deserialize)]
struct Change {
    category: Option<String>,
    rule_ids: Option<Many<Id>>,
}

async fn update(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteReports>,
    Path(id): Path<String>,
    Params(change): Params<Change>,
) -> Answer<Json<AdminReport>> {
    let rules = |many: &Many<Id>| many.0.iter().map(|id| RuleId(id.0)).collect();
    let rules: Option<Vec<RuleId>> = change.rule_ids.as_ref().map(rules);
    done(&doors, me.id, &id, move |tx, me, id| {
        handle_report::update(tx, me, id, change.category.as_deref(), rules.clone())
    })
    .await
}

/// The handler that does `verb` with the report that the address names.
fn acting(verb: fn(&Tx, AccountId, ReportId) -> Result<Report, Refusal>) -> MethodRouter<Doors> {
    post(
        move |State(doors): State<Doors>,
              me: Me<scope::AdminWriteReports>,
              Path(id): Path<String>| async move { done(&doors, me.id, &id, verb).await },
    )
}

/// Whoever asks looks after it from now on.
fn assign(tx: &Tx, me: AccountId, id: ReportId) -> Result<Report, Refusal> {
    handle_report::assign(tx, me, id, Some(me))
}

fn unassign(tx: &Tx, me: AccountId, id: ReportId) -> Result<Report, Refusal> {
    handle_report::assign(tx, me, id, None)
}
