//! `/api/v1/conversations`: private conversations, the last moved first.

use super::empty;
use super::entity::{Conversation, Render};
use super::error::Answer;
use super::extract::{Me, scope};
use super::paging::{Paging, answer};
use super::params::{Params, path_id};
use crate::door::Doors;
use crate::model::{AccountId, ConversationId};
use crate::ops::{Refusal, reading};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde_json::Value;

/// How many conversations a page has unless said otherwise.
const USUAL: usize = 20;
/// How many a page has at most.
const MOST: usize = 40;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/conversations", get(index))
        .route("/api/v1/conversations/{id}", delete(destroy))
        .route("/api/v1/conversations/{id}/read", post(read))
        .route("/api/v1/conversations/{id}/unread", post(unread))
}

/// Pages go by the newest post of each, not by its own id.
async fn index(
    State(doors): State<Doors>,
    me: Me<scope::ReadStatuses>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(USUAL, MOST));
    answer(&doors, &uri, Some(me), |render| {
        let mut rows = Vec::new();
        for conversation in render.view.conversations(me, &page)? {
            let entity = render.conversation(&conversation)?;
            rows.push((conversation.last_status.0, entity));
        }
        Ok(rows.into())
    })
    .await
}

async fn mark(
    doors: &Doors,
    me: AccountId,
    id: ConversationId,
    unread: bool,
) -> Answer<Json<Conversation>> {
    let done = doors.store.write(move |tx| {
        let conversation = reading::mark_conversation(tx, me, id, unread)?;
        let entity = Render::new(tx, Some(me))?.conversation(&conversation)?;
        Ok::<_, Refusal>(Json(entity))
    });
    Ok(done.await?)
}

async fn read(
    State(doors): State<Doors>,
    me: Me<scope::WriteConversations>,
    Path(id): Path<String>,
) -> Answer<Json<Conversation>> {
    mark(&doors, me.id, path_id(&id), false).await
}

async fn unread(
    State(doors): State<Doors>,
    me: Me<scope::WriteConversations>,
    Path(id): Path<String>,
) -> Answer<Json<Conversation>> {
    mark(&doors, me.id, path_id(&id), true).await
}

async fn destroy(
    State(doors): State<Doors>,
    me: Me<scope::WriteConversations>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    let (me, id) = (me.id, path_id(&id));
    empty::after(&doors, move |tx| reading::forget_conversation(tx, me, id)).await
}
