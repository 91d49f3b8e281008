//! `/api/v1/statuses`: posting, reading, and what one does with a post.

use super::entity::{Render, Status};
use super::error::{Answer, ApiError};
use super::extract::{Me, Viewer, scope};
use super::params::{Flag, Id, Many, Num, Params};
use crate::door::Doors;
use crate::model::scheduled::{Draft, PollDraft};
use crate::model::status::Visibility;
use crate::model::{AccountId, AppId, MediaId, StatusId};
use crate::ops::{Refusal, bookmark, boost, delete_status, favourite, post_status, see};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/statuses", post(create))
        .route("/api/v1/statuses/{id}", get(show).delete(destroy))
        .route("/api/v1/statuses/{id}/favourite", post(favourite_it))
        .route("/api/v1/statuses/{id}/unfavourite", post(unfavourite_it))
        .route("/api/v1/statuses/{id}/bookmark", post(bookmark_it))
        .route("/api/v1/statuses/{id}/unbookmark", post(unbookmark_it))
        .route("/api/v1/statuses/{id}/reblog", post(reblog))
        .route("/api/v1/statuses/{id}/unreblog", post(unreblog))
}

/// An id in a path; what is no number is the id of nothing.
pub fn path_id<I: From<u64>>(text: &str) -> I {
    I::from(text.parse().unwrap_or(0))
}

/// The post `id` as `viewer` sees it.
pub async fn shown(doors: &Doors, viewer: Option<AccountId>, id: StatusId) -> Answer<Json<Status>> {
    let found = doors.store.read(move |view| {
        let status = see::status(view, viewer, id)?;
        Ok::<_, Refusal>(Json(Render::new(view, viewer)?.status(&status)?))
    });
    Ok(found.await?)
}

/// What a client posts (docs/methods/statuses#form-data-parameters).
#[derive(Debug, Deserialize)]
pub struct NewStatus {
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    spoiler_text: Option<String>,
    #[serde(default)]
    visibility: Option<String>,
    #[serde(default)]
    local_only: Option<Flag>,
    #[serde(default)]
    sensitive: Option<Flag>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    in_reply_to_id: Option<Id>,
    #[serde(default)]
    media_ids: Many<Id>,
    #[serde(default)]
    poll: Option<NewPoll>,
}

/// The poll of a new post.
#[derive(Debug, Deserialize)]
pub struct NewPoll {
    #[serde(default)]
    options: Many<String>,
    expires_in: Num,
    #[serde(default)]
    multiple: Option<Flag>,
    #[serde(default)]
    hide_totals: Option<Flag>,
}

impl NewPoll {
    /// As the verbs take it.
    pub fn draft(self) -> PollDraft {
        PollDraft {
            options: self.options.0,
            expires_in_secs: self.expires_in.0,
            multiple: self.multiple.is_some_and(|flag| flag.0),
            hide_totals: self.hide_totals.is_some_and(|flag| flag.0),
        }
    }
}

impl NewStatus {
    /// As the verbs take it.
    pub fn draft(self, application: Option<AppId>) -> Result<Draft, ApiError> {
        let visibility = self.visibility.filter(|name| !name.is_empty());
        let known = |name: String| {
            Visibility::parse(&name)
                .ok_or_else(|| ApiError::invalid("Validation failed: Visibility is not known"))
        };
        Ok(Draft {
            text: self.status.unwrap_or_default(),
            spoiler_text: self.spoiler_text.unwrap_or_default(),
            visibility: visibility.map(known).transpose()?,
            local_only: self.local_only.map(|flag| flag.0),
            sensitive: self.sensitive.map(|flag| flag.0),
            language: self.language.filter(|code| !code.is_empty()),
            in_reply_to: self.in_reply_to_id.map(|id| StatusId(id.0)),
            media: self.media_ids.0.iter().map(|id| MediaId(id.0)).collect(),
            poll: self.poll.map(NewPoll::draft),
            application,
        })
    }
}

async fn create(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    headers: HeaderMap,
    Params(new): Params<NewStatus>,
) -> Answer<Json<Status>> {
    let key = headers
        .get("idempotency-key")
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned);
    let draft = new.draft(me.app())?;
    let author = me.id;
    let posted = doors
        .store
        .write(move |tx| post_status::post_status(tx, author, draft.clone(), key.as_deref()));
    shown(&doors, Some(author), posted.await?).await
}

async fn show(
    State(doors): State<Doors>,
    viewer: Viewer,
    Path(id): Path<String>,
) -> Answer<Json<Status>> {
    shown(&doors, viewer.within::<scope::ReadStatuses>(), path_id(&id)).await
}

#[derive(Deserialize)]
struct Destroy {
    delete_media: Option<Flag>,
}

/// Answers with the post as it was and its source, for delete-and-redraft.
async fn destroy(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path(id): Path<String>,
    Params(how): Params<Destroy>,
) -> Answer<Json<serde_json::Value>> {
    let (id, author) = (path_id(&id), me.id);
    let drop_media = how.delete_media.is_some_and(|flag| flag.0);
    let gone = doors.store.write(move |tx| {
        let status = see::own_status(tx, author, id)?;
        let mut entity = Render::new(tx, Some(author))?.status(&status)?;
        entity.text = Some(status.text);
        let answer =
            serde_json::to_value(&entity).map_err(|why| Refusal::invalid(why.to_string()))?;
        delete_status::delete_status(tx, author, id, drop_media)?;
        Ok::<_, Refusal>(Json(answer))
    });
    Ok(gone.await?)
}

async fn favourite_it(
    State(doors): State<Doors>,
    me: Me<scope::WriteFavourites>,
    Path(id): Path<String>,
) -> Answer<Json<Status>> {
    let (me, id) = (me.id, path_id(&id));
    let done = doors
        .store
        .write(move |tx| favourite::favourite(tx, me, id))
        .await?;
    shown(&doors, Some(me), done).await
}

async fn unfavourite_it(
    State(doors): State<Doors>,
    me: Me<scope::WriteFavourites>,
    Path(id): Path<String>,
) -> Answer<Json<Status>> {
    let (me, id) = (me.id, path_id(&id));
    let done = doors
        .store
        .write(move |tx| favourite::unfavourite(tx, me, id))
        .await?;
    shown(&doors, Some(me), done).await
}

async fn bookmark_it(
    State(doors): State<Doors>,
    me: Me<scope::WriteBookmarks>,
    Path(id): Path<String>,
) -> Answer<Json<Status>> {
    let (me, id) = (me.id, path_id(&id));
    let done = doors
        .store
        .write(move |tx| bookmark::bookmark(tx, me, id, true))
        .await?;
    shown(&doors, Some(me), done).await
}

async fn unbookmark_it(
    State(doors): State<Doors>,
    me: Me<scope::WriteBookmarks>,
    Path(id): Path<String>,
) -> Answer<Json<Status>> {
    let (me, id) = (me.id, path_id(&id));
    let done = doors
        .store
        .write(move |tx| bookmark::bookmark(tx, me, id, false))
        .await?;
    shown(&doors, Some(me), done).await
}

#[derive(Deserialize)]
struct Reblog {
    visibility: Option<String>,
}

async fn reblog(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path(id): Path<String>,
    Params(how): Params<Reblog>,
) -> Answer<Json<Status>> {
    let (app, me, id) = (me.app(), me.id, path_id(&id));
    let visibility = how.visibility.as_deref().and_then(Visibility::parse);
    let done = doors
        .store
        .write(move |tx| boost::boost(tx, me, id, visibility, app))
        .await?;
    shown(&doors, Some(me), done).await
}

async fn unreblog(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path(id): Path<String>,
) -> Answer<Json<Status>> {
    let (me, id) = (me.id, path_id(&id));
    let done = doors
        .store
        .write(move |tx| boost::unboost(tx, me, id))
        .await?;
    shown(&doors, Some(me), done).await
}
