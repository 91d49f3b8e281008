//! `/api/v1/announcements`: the owner's words to everybody.

use super::empty;
use super::entity::Render;
use super::entity::announcement::Announcement;
use super::error::{Answer, ApiError};
use super::extract::{Me, Viewer, scope};
use super::params::path_id;
use crate::door::Doors;
use crate::model::{AccountId, AnnouncementId};
use crate::ops::{Refusal, announce};
use crate::store::Tx;
use axum::extract::{Path, State};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde_json::Value;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/announcements", get(index))
        .route("/api/v1/announcements/{id}/dismiss", post(dismiss))
        .route(
            "/api/v1/announcements/{id}/reactions/{name}",
            put(react).patch(react).delete(unreact),
        )
}

async fn index(State(doors): State<Doors>, viewer: Viewer) -> Answer<Json<Vec<Announcement>>> {
    let me = viewer.id.ok_or_else(ApiError::unauthorized)?;
    let found = doors.store.read(move |view| {
        let render = Render::new(view, Some(me))?;
        let shown = announce::shown(view)?;
        shown
            .iter()
            .map(|one| render.announcement(one))
            .collect::<Result<Vec<_>, Refusal>>()
    });
    Ok(Json(found.await?))
}

async fn dismiss(
    State(doors): State<Doors>,
    me: Me<scope::WriteAccounts>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    let (me, id) = (me.id, path_id(&id));
    empty::after(&doors, move |tx| announce::dismiss(tx, me, id)).await
}

async fn react(
    State(doors): State<Doors>,
    me: Me<scope::WriteFavourites>,
    Path((id, name)): Path<(String, String)>,
) -> Answer<Json<Value>> {
    put_or_take(&doors, me.id, &id, name, announce::react).await
}

async fn unreact(
    State(doors): State<Doors>,
    me: Me<scope::WriteFavourites>,
    Path((id, name)): Path<(String, String)>,
) -> Answer<Json<Value>> {
    put_or_take(&doors, me.id, &id, name, announce::unreact).await
}

async fn put_or_take(
    doors: &Doors,
    me: AccountId,
    id: &str,
    name: String,
    verb: fn(&Tx, AccountId, AnnouncementId, &str) -> Result<(), Refusal>,
) -> Answer<Json<Value>> {
    let id = path_id(id);
    empty::after(doors, move |tx| verb(tx, me, id, &name)).await
}
