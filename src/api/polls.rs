//! `/api/v1/polls`.

use super::entity::{Poll, Render};
use super::error::Answer;
use super::extract::{Me, Viewer, scope};
use super::params::{Many, Num, Params, path_id};
use crate::door::Doors;
use crate::model::{AccountId, PollId};
use crate::ops::{Refusal, vote};
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/polls/{id}", get(show))
        .route("/api/v1/polls/{id}/votes", post(votes))
}

async fn shown(doors: &Doors, viewer: Option<AccountId>, id: PollId) -> Answer<Json<Poll>> {
    let found = doors.store.read(move |view| {
        let poll = vote::poll(view, viewer, id)?;
        Ok::<_, Refusal>(Json(Render::new(view, viewer)?.poll(&poll)?))
    });
    Ok(found.await?)
}

async fn show(
    State(doors): State<Doors>,
    viewer: Viewer,
    Path(id): Path<String>,
) -> Answer<Json<Poll>> {
    shown(&doors, viewer.within::<scope::ReadStatuses>(), path_id(&id)).await
}

#[derive(Deserialize)]
struct Votes {
    #[serde(default)]
    choices: Many<Num>,
}

async fn votes(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path(id): Path<String>,
    Params(votes): Params<Votes>,
) -> Answer<Json<Poll>> {
    let (me, id) = (me.id, path_id(&id));
    // A number beyond all answers stays beyond all answers.
    let choices: Vec<u32> = votes
        .choices
        .0
        .iter()
        .map(|Num(choice)| u32::try_from(*choice).unwrap_or(u32::MAX))
        .collect();
    doors
        .store
        .write(move |tx| vote::vote(tx, me, id, &choices))
        .await?;
    shown(&doors, Some(me), id).await
}
