//! `/api/v1/follow_requests`: those who ask to follow, and the answers.

use super::account_actions::acting;
use super::error::Answer;
use super::extract::{Me, scope};
use super::paging::Paging;
use super::params::Params;
use super::people::{self, PEOPLE_MOST, PEOPLE_USUAL};
use crate::door::Doors;
use crate::ops::follow_request;
use axum::Router;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/follow_requests", get(index))
        .route(
            "/api/v1/follow_requests/{id}/authorize",
            acting::<scope::WriteFollows>(follow_request::authorize),
        )
        .route(
            "/api/v1/follow_requests/{id}/reject",
            acting::<scope::WriteFollows>(follow_request::reject),
        )
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
