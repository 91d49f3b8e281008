//! `/api/v1/statuses/:id/quotes`: who quotes a post, and no longer; who may (Mastodon 4.5).

use super::entity::Status;
use super::error::Answer;
use super::extract::{Me, Viewer, scope};
use super::paging::{Paging, answer};
use super::params::{Params, path_id};
use super::statuses::shown;
use super::timelines::{STATUSES_MOST, STATUSES_USUAL};
use crate::door::Doors;
use crate::model::StatusId;
use crate::model::account::QuotePolicy;
use crate::model::status::QuoteState;
use crate::ops::{Refusal, quote, see};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde::Deserialize;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/statuses/{id}/quotes", get(quotes))
        .route("/api/v1/statuses/{id}/quotes/{quote}/revoke", post(revoke))
        .route(
            "/api/v1/statuses/{id}/interaction_policy",
            put(change_policy),
        )
}

async fn quotes(
    State(doors): State<Doors>,
    viewer: Viewer,
    uri: Uri,
    Path(id): Path<String>,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (viewer, id) = (viewer.within::<scope::ReadStatuses>(), path_id(&id));
    let page = paging.page(STATUSES_USUAL, STATUSES_MOST);
    answer(&doors, &uri, viewer, move |render| {
        let status = see::original(render.view, viewer, id)?;
        let mut rows = Vec::new();
        for quoting in render.view.quotes(status.id, &page)? {
            let agreed = render.view.status(quoting)?.and_then(|post| post.quote);
            if agreed.is_some_and(|quote| quote.state == QuoteState::Accepted) {
                let shown = render.ready_by_id(quoting)?;
                rows.extend(shown.map(|shown| (quoting.0, shown)));
            }
        }
        Ok(rows.into())
    })
    .await
}

#[derive(Deserialize)]
struct NewPolicy {
    #[serde(default)]
    quote_approval_policy: Option<String>,
}

async fn change_policy(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path(id): Path<String>,
    Params(new): Params<NewPolicy>,
) -> Answer<Json<Status>> {
    let (me, id): (_, StatusId) = (me.id, path_id(&id));
    let named = new.quote_approval_policy.as_deref();
    let policy = named.and_then(QuotePolicy::parse);
    let done = doors.store.write(move |tx| {
        see::own_status(tx, me, id)?;
        let policy = policy
            .ok_or_else(|| Refusal::invalid("Validation failed: Quote policy is not known"))?;
        quote::set_policy(tx, me, id, policy)
    });
    done.await?;
    shown(&doors, Some(me), id).await
}

async fn revoke(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path((id, quoting)): Path<(String, String)>,
) -> Answer<Json<Status>> {
    let me = me.id;
    let (id, quoting): (StatusId, StatusId) = (path_id(&id), path_id(&quoting));
    let done = doors.store.write(move |tx| {
        let quoted = see::own_status(tx, me, id)?;
        let quote = tx.status(quoting)?.and_then(|post| post.quote);
        if quote.is_none_or(|quote| quote.status != Some(quoted.id)) {
            return Err(Refusal::NotFound);
        }
        quote::revoke(tx, me, quoting)
    });
    done.await?;
    shown(&doors, Some(me), quoting).await
}
