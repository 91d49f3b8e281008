//! `/api/v1/reports`: telling the moderators about somebody.

use super::entity::{Render, Report};
use super::error::{Answer, ApiError};
use super::extract::{Me, scope};
use super::params::{Flag, Id, Many, Params, unless_blank};
use crate::door::Doors;
use crate::model::{AccountId, RuleId, StatusId};
use crate::ops::Refusal;
use crate::ops::report::{Complaint, report};
use crate::store::View;
use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new().route("/api/v1/reports", post(create))
}

#[derive(Deserialize)]
struct NewReport {
    #[serde(default, deserialize_with = "unless_blank")]
    account_id: Option<Id>,
    #[serde(default)]
    status_ids: Many<Id>,
    #[serde(default)]
    comment: Option<String>,
    #[serde(default)]
    forward: Option<Flag>,
    #[serde(default)]
    category: Option<String>,
    #[serde(default)]
    rule_ids: Many<Id>,
}

async fn create(
    State(doors): State<Doors>,
    me: Me<scope::WriteReports>,
    Params(new): Params<NewReport>,
) -> Answer<Json<Report>> {
    let Id(target) = new.account_id.ok_or_else(ApiError::not_found)?;
    let complaint = Complaint {
        target: AccountId(target),
        statuses: new.status_ids.0.iter().map(|id| StatusId(id.0)).collect(),
        comment: new.comment.unwrap_or_default(),
        category: new.category.filter(|name| !name.is_empty()),
        rules: new.rule_ids.0.iter().map(|id| RuleId(id.0)).collect(),
        forward: new.forward.is_some_and(|flag| flag.0),
    };
    let me = me.id;
    let id = doors
        .store
        .write(move |tx| report(tx, me, &complaint))
        .await?;
    let found = doors.store.read(move |view: &View| {
        let report = view.report(id)?.ok_or(Refusal::NotFound)?;
        Ok::<_, Refusal>(Json(Render::new(view, Some(me))?.report(&report)?))
    });
    Ok(found.await?)
}
