//! `/api/v1/follow_requests`: those who ask to follow, and the answers.

use super::account_actions::act;
use super::entity::Relationship;
use super::error::Answer;
use super::extract::{Me, scope};
use super::paging::Paging;
use super::params::Params;
use super::people::{self, PEOPLE_MOST, PEOPLE_USUAL};
use crate::door::Doors;
use crate::ops::follow_request;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/follow_requests", get(index))
        .route("/api/v1/follow_requests/{id}/authorize", post(authorize))
        .route("/api/v1/follow_requests/{id}/reject", post(reject))
}

async fn index(
    State(doors): State<Doors>,
    me: Me<scope::ReadFollows>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(PEOPLE_USUAL, PEOPLE_MOST));
    people::answer(&doors, &uri, Some(me), move |render| {
        Ok(people::numbered(render.view.follow_requesters(me, &page)?))
    })
    .await
}

async fn authorize(
    State(doors): State<Doors>,
    me: Me<scope::WriteFollows>,
    Path(id): Path<String>,
) -> Answer<Json<Relationship>> {
    act(&doors, me.id, &id, follow_request::authorize).await
}

async fn reject(
    State(doors): State<Doors>,
    me: Me<scope::WriteFollows>,
    Path(id): Path<String>,
) -> Answer<Json<Relationship>> {
    act(&doors, me.id, &id, follow_request::reject).await
}
