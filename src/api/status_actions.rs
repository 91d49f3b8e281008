//! `/api/v1/statuses/:id/…`: what one does with a post.

use super::entity::Status;
use super::error::Answer;
use super::extract::{Me, Scope, scope};
use super::params::{Params, path_id};
use super::statuses::shown;
use crate::door::Doors;
use crate::model::status::Visibility;
use crate::model::{AccountId, StatusId};
use crate::ops::{Refusal, bookmark, boost, favourite, pin};
use crate::store::Tx;
use axum::extract::{Path, State};
use axum::routing::{MethodRouter, post};
use axum::{Json, Router};
use serde::Deserialize;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    let at = |act: &str| format!("/api/v1/statuses/{{id}}/{act}");
    Router::new()
        .route(
            &at("favourite"),
            act::<scope::WriteFavourites>(favourite::favourite),
        )
        .route(
            &at("unfavourite"),
            act::<scope::WriteFavourites>(favourite::unfavourite),
        )
        .route(
            &at("bookmark"),
            act::<scope::WriteBookmarks>(|tx, me, id| bookmark::bookmark(tx, me, id, true)),
        )
        .route(
            &at("unbookmark"),
            act::<scope::WriteBookmarks>(|tx, me, id| bookmark::bookmark(tx, me, id, false)),
        )
        .route(&at("reblog"), post(reblog))
        .route(&at("unreblog"), act::<scope::WriteStatuses>(boost::unboost))
        .route(&at("pin"), act::<scope::WriteAccounts>(pin::pin))
        .route(&at("unpin"), act::<scope::WriteAccounts>(pin::unpin))
        .route(
            &at("mute"),
            act::<scope::WriteMutes>(|tx, me, id| pin::mute_thread(tx, me, id, true)),
        )
        .route(
            &at("unmute"),
            act::<scope::WriteMutes>(|tx, me, id| pin::mute_thread(tx, me, id, false)),
        )
}

/// A verb on one post that answers with the post that was meant.
type Verb = fn(&Tx, AccountId, StatusId) -> Result<StatusId, Refusal>;

/// The handler that runs `verb` for whoever holds a token with scope `S`.
fn act<S: Scope + 'static>(verb: Verb) -> MethodRouter<Doors> {
    post(
        move |State(doors): State<Doors>, me: Me<S>, Path(id): Path<String>| async move {
            let (me, id) = (me.id, path_id(&id));
            let meant = doors.store.write(move |tx| verb(tx, me, id)).await?;
            shown(&doors, Some(me), meant).await
        },
    )
}

#[derive(Deserialize)]
struct Reblog {
    visibility: Option<String>,
}

/// Answers with the boost, in which the boosted post lies.
async fn reblog(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path(id): Path<String>,
    Params(how): Params<Reblog>,
) -> Answer<Json<Status>> {
    let (app, me, id) = (me.app(), me.id, path_id(&id));
    let visibility = how.visibility.as_deref().and_then(Visibility::parse);
    let boosted = doors
        .store
        .write(move |tx| boost::boost(tx, me, id, visibility, app))
        .await?;
    shown(&doors, Some(me), boosted).await
}
