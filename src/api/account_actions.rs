//! `/api/v1/accounts/{id}/…`: what one does with somebody. Each answers with how one then stands to
//! them.

use super::entity::{Relationship, Render};
use super::error::{Answer, ApiError};
use super::extract::{Me, Scope, scope};
use super::params::{Flag, Many, Num, Params, path_id, unless_blank};
use super::people;
use crate::door::Doors;
use crate::model::AccountId;
use crate::ops::{Refusal, block, endorse, follow, mute, note};
use crate::store::{Tx, View};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{MethodRouter, post};
use axum::{Json, Router};
use serde::Deserialize;
use std::time::Duration;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/accounts/{id}/follow", post(follow_them))
        .route(
            "/api/v1/accounts/{id}/unfollow",
            acting::<scope::WriteFollows>(follow::unfollow),
        )
        .route(
            "/api/v1/accounts/{id}/remove_from_followers",
            acting::<scope::WriteFollows>(follow::remove_from_followers),
        )
        .route(
            "/api/v1/accounts/{id}/block",
            acting::<scope::WriteBlocks>(block::block),
        )
        .route(
            "/api/v1/accounts/{id}/unblock",
            acting::<scope::WriteBlocks>(block::unblock),
        )
        .route("/api/v1/accounts/{id}/mute", post(mute_them))
        .route(
            "/api/v1/accounts/{id}/unmute",
            acting::<scope::WriteMutes>(mute::unmute),
        )
        .route("/api/v1/accounts/{id}/note", post(note_it))
        .route(
            "/api/v1/accounts/{id}/endorse",
            acting::<scope::WriteAccounts>(endorse::endorse),
        )
        .route(
            "/api/v1/accounts/{id}/pin",
            acting::<scope::WriteAccounts>(endorse::endorse),
        )
        .route(
            "/api/v1/accounts/{id}/unendorse",
            acting::<scope::WriteAccounts>(endorse::unendorse),
        )
        .route(
            "/api/v1/accounts/{id}/unpin",
            acting::<scope::WriteAccounts>(endorse::unendorse),
        )
}

/// How `me` stands to `other`.
pub async fn standing(
    doors: &Doors,
    me: AccountId,
    other: AccountId,
) -> Answer<Json<Relationship>> {
    let found = doors.store.read(move |view: &View| {
        Ok::<_, Refusal>(Json(Render::new(view, Some(me))?.relationship(me, other)?))
    });
    Ok(found.await?)
}

/// Does it, and answers with how `me` then stands to them.
async fn act(
    doors: &Doors,
    me: AccountId,
    id: &str,
    mut verb: impl FnMut(&Tx, AccountId, AccountId) -> Result<(), Refusal> + Send + 'static,
) -> Answer<Json<Relationship>> {
    let other = path_id(id);
    doors.store.write(move |tx| verb(tx, me, other)).await?;
    standing(doors, me, other).await
}

/// The handler that does `verb` to whom the address names, for a token with scope `S`.
pub fn acting<S: Scope + 'static>(
    verb: fn(&Tx, AccountId, AccountId) -> Result<(), Refusal>,
) -> MethodRouter<Doors> {
    post(
        move |State(doors): State<Doors>, me: Me<S>, Path(id): Path<String>| async move {
            act(&doors, me.id, &id, verb).await
        },
    )
}

#[derive(Deserialize)]
struct How {
    reblogs: Option<Flag>,
    notify: Option<Flag>,
    languages: Option<Many<String>>,
}

async fn follow_them(
    State(doors): State<Doors>,
    me: Me<scope::WriteFollows>,
    Path(id): Path<String>,
    Params(how): Params<How>,
) -> Answer<Json<Relationship>> {
    if path_id::<AccountId>(&id) == me.id {
        return Err(ApiError::new(
            StatusCode::FORBIDDEN,
            "Following your own account is not allowed",
        ));
    }
    let wish = follow::Wish {
        reblogs: how.reblogs.map(|flag| flag.0),
        notify: how.notify.map(|flag| flag.0),
        languages: how.languages.map(|codes| codes.0),
        uri: None,
    };
    let standing = act(&doors, me.id, &id, move |tx, me, other| {
        follow::follow(tx, me, other, &wish)
    })
    .await?;
    people::looked_at(&doors, Some(me.id), path_id(&id))?;
    Ok(standing)
}

#[derive(Deserialize)]
struct Muting {
    notifications: Option<Flag>,
    /// Seconds; 0 is for ever.
    #[serde(default, deserialize_with = "unless_blank")]
    duration: Option<Num>,
}

async fn mute_them(
    State(doors): State<Doors>,
    me: Me<scope::WriteMutes>,
    Path(id): Path<String>,
    Params(how): Params<Muting>,
) -> Answer<Json<Relationship>> {
    let notifications = how.notifications.is_none_or(|flag| flag.0);
    let seconds = how.duration.map(|number| number.0).filter(|&secs| secs > 0);
    let lasts = seconds.map(Duration::from_secs);
    act(&doors, me.id, &id, move |tx, me, other| {
        mute::mute(tx, me, other, notifications, lasts)
    })
    .await
}

#[derive(Deserialize)]
struct Note {
    comment: Option<String>,
}

async fn note_it(
    State(doors): State<Doors>,
    me: Me<scope::WriteAccounts>,
    Path(id): Path<String>,
    Params(written): Params<Note>,
) -> Answer<Json<Relationship>> {
    let comment = written.comment.unwrap_or_default();
    act(&doors, me.id, &id, move |tx, me, other| {
        note::note(tx, me, other, &comment)
    })
    .await
}
