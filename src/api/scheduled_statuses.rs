//! `/api/v1/scheduled_statuses`: posts that wait for their hour.

use super::empty;
use super::entity::{Render, ScheduledStatus};
use super::error::{Answer, ApiError};
use super::extract::{Me, scope};
use super::paging::{Paging, answer};
use super::params::{Params, path_id, time};
use super::timelines::{STATUSES_MOST, STATUSES_USUAL};
use crate::door::Doors;
use crate::model::{AccountId, ScheduledId};
use crate::ops::{Refusal, schedule};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::Value;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/scheduled_statuses", get(index))
        .route(
            "/api/v1/scheduled_statuses/{id}",
            get(show).put(update).patch(update).delete(cancel),
        )
}

/// One of `me`'s waiting posts.
pub async fn shown(doors: &Doors, me: AccountId, id: ScheduledId) -> Answer<Json<ScheduledStatus>> {
    let found = doors.store.read(move |view| {
        let scheduled = view.scheduled_one(me, id)?.ok_or(Refusal::NotFound)?;
        Ok::<_, Refusal>(Json(Render::new(view, Some(me))?.scheduled(&scheduled)?))
    });
    Ok(found.await?)
}

async fn index(
    State(doors): State<Doors>,
    me: Me<scope::ReadStatuses>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(STATUSES_USUAL, STATUSES_MOST));
    answer(&doors, &uri, Some(me), |render| {
        let waiting = render.view.scheduled(me, &page)?;
        let rows = waiting
            .iter()
            .map(|scheduled| Ok((scheduled.id.0, render.scheduled(scheduled)?)));
        rows.collect()
    })
    .await
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::ReadStatuses>,
    Path(id): Path<String>,
) -> Answer<Json<ScheduledStatus>> {
    shown(&doors, me.id, path_id(&id)).await
}

#[derive(Deserialize)]
struct Update {
    scheduled_at: Option<String>,
}

async fn update(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path(id): Path<String>,
    Params(new): Params<Update>,
) -> Answer<Json<ScheduledStatus>> {
    let missing = || ApiError::invalid("Validation failed: Scheduled at is missing");
    let at = time(&new.scheduled_at.ok_or_else(missing)?)?;
    let (me, id) = (me.id, path_id(&id));
    doors
        .store
        .write(move |tx| schedule::reschedule(tx, me, id, at))
        .await?;
    shown(&doors, me, id).await
}

async fn cancel(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    let (me, id) = (me.id, path_id(&id));
    empty::after(&doors, move |tx| schedule::cancel(tx, me, id)).await
}
