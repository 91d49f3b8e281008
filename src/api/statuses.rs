//! `/api/v1/statuses`: posting, reading, editing and deleting.

use super::entity::{Render, Status};
use super::error::{Answer, ApiError};
use super::extract::{Me, Viewer, scope};
use super::params::{Flag, Id, Many, Num, Params, focus, path_id, time, unless_blank};
use super::scheduled_statuses;
use crate::door::Doors;
use crate::door::errands::Errand;
use crate::model::account::QuotePolicy;
use crate::model::scheduled::{Draft, PollDraft};
use crate::model::status::Visibility;
use crate::model::{AccountId, AppId, MediaId, StatusId};
use crate::ops::edit_status::{Edit, MediaChange, edit_status};
use crate::ops::{Refusal, delete_status, link_card, post_status, schedule, see};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/statuses", get(index).post(create))
        .route(
            "/api/v1/statuses/{id}",
            get(show).put(edit).patch(edit).delete(destroy),
        )
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
    #[serde(default, deserialize_with = "unless_blank")]
    in_reply_to_id: Option<Id>,
    #[serde(default)]
    media_ids: Many<Id>,
    #[serde(default)]
    media_attributes: Many<NewMediaAttributes>,
    #[serde(default)]
    poll: Option<NewPoll>,
    #[serde(default)]
    scheduled_at: Option<String>,
    #[serde(default, deserialize_with = "unless_blank")]
    quoted_status_id: Option<Id>,
    #[serde(default)]
    quote_approval_policy: Option<String>,
}

/// What is changed about an attachment while its post is edited.
#[derive(Debug, Deserialize)]
pub struct NewMediaAttributes {
    id: Id,
    #[serde(default)]
    description: Option<String>,
    #[serde(default)]
    focus: Option<String>,
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
        let policy = self.quote_approval_policy.filter(|name| !name.is_empty());
        let known_policy = |name: String| {
            QuotePolicy::parse(&name)
                .ok_or_else(|| ApiError::invalid("Validation failed: Quote policy is not known"))
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
            quote: self.quoted_status_id.map(|id| StatusId(id.0)),
            quote_policy: policy.map(known_policy).transpose()?,
        })
    }
}

async fn create(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    headers: HeaderMap,
    Params(new): Params<NewStatus>,
) -> Answer<Response> {
    if doors.room.is_full() {
        return Err(ApiError::no_room());
    }
    let key = headers
        .get("idempotency-key")
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned);
    let at = new
        .scheduled_at
        .as_deref()
        .filter(|text| !text.trim().is_empty())
        .map(time)
        .transpose()?;
    let draft = new.draft(me.app())?;
    let author = me.id;
    // What is due within five minutes is posted at once, as Mastodon does.
    if let Some(at) = at.filter(|at| *at > doors.store.now().plus(schedule::SOONEST)) {
        let waits = doors
            .store
            .write(move |tx| schedule::schedule(tx, author, draft.clone(), at, key.as_deref()));
        return Ok(scheduled_statuses::shown(&doors, author, waits.await?)
            .await?
            .into_response());
    }
    let posted = doors
        .store
        .write(move |tx| post_status::post_status(tx, author, draft.clone(), key.as_deref()));
    let posted = posted.await?;
    // Its author wants to see the preview; other houses wait, so that they don't all come at once.
    let link = doors.store.read(|view| link_card::wanted(view, posted));
    if link.await?.is_some() {
        doors.errands.leave(Errand::Card(posted));
    }
    Ok(shown(&doors, Some(author), posted).await?.into_response())
}

/// How many posts are looked up at once (Mastodon `DEFAULT_STATUSES_LIMIT` is 20 to 40).
const INDEX_MAX: usize = 40;

#[derive(Deserialize)]
struct Index {
    #[serde(default, alias = "ids")]
    id: Many<Id>,
}

async fn index(
    State(doors): State<Doors>,
    viewer: Viewer,
    Params(which): Params<Index>,
) -> Answer<Json<Vec<Status>>> {
    let viewer = viewer.within::<scope::ReadStatuses>();
    let found = doors.store.read(move |view| {
        let render = Render::new(view, viewer)?;
        let found = which
            .id
            .0
            .iter()
            .take(INDEX_MAX)
            .map(|id| render.status_by_id(StatusId(id.0)));
        Ok::<_, Refusal>(Json(
            found
                .filter_map(Result::transpose)
                .collect::<Result<_, _>>()?,
        ))
    });
    Ok(found.await?)
}

async fn show(
    State(doors): State<Doors>,
    viewer: Viewer,
    Path(id): Path<String>,
) -> Answer<Json<Status>> {
    shown(&doors, viewer.within::<scope::ReadStatuses>(), path_id(&id)).await
}

/// Everything is replaced, as in Mastodon: what is not sent is taken away.
async fn edit(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Path(id): Path<String>,
    Params(new): Params<NewStatus>,
) -> Answer<Json<Status>> {
    if doors.room.is_full() {
        return Err(ApiError::no_room());
    }
    let (id, author) = (path_id(&id), me.id);
    let change = |change: &NewMediaAttributes| {
        let focus = change.focus.as_deref().map(focus).transpose()?.flatten();
        Ok::<_, ApiError>(MediaChange {
            id: MediaId(change.id.0),
            description: change.description.clone(),
            focus,
        })
    };
    let media_changes = new
        .media_attributes
        .0
        .iter()
        .map(change)
        .collect::<Result<Vec<_>, _>>()?;
    let sensitive = new.sensitive.map(|flag| flag.0);
    let draft = new.draft(None)?;
    let edit = Edit {
        text: Some(draft.text),
        spoiler_text: Some(draft.spoiler_text),
        sensitive: Some(sensitive.unwrap_or(false)),
        language: draft.language,
        media: Some(draft.media),
        media_changes,
        poll: Some(draft.poll),
    };
    doors
        .store
        .write(move |tx| edit_status(tx, author, id, &edit))
        .await?;
    shown(&doors, Some(author), id).await
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
