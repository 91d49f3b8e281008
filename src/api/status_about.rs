//! `/api/v1/statuses/:id/…`: what there is to know about a post; the lists of favourites and bookmarks.

use super::async_refreshes;
use super::entity::{Person, Ready, Render, Status, StatusEdit, StatusSource};
use super::error::Answer;
use super::extract::{AppToken, Me, Viewer, scope};
use super::paging::{Paged, Paging};
use super::params::{Params, path_id};
use super::people::{PEOPLE_MOST, PEOPLE_USUAL};
use super::timelines::{STATUSES_MOST, STATUSES_USUAL, answer};
use crate::door::Doors;
use crate::model::{AccountId, MarkId, Page, StatusId};
use crate::ops::{Refusal, see, thread};
use crate::store::{Error, View};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;
use std::sync::Arc;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/statuses/{id}/context", get(context))
        .route("/api/v1/statuses/{id}/history", get(history))
        .route("/api/v1/statuses/{id}/source", get(source))
        .route("/api/v1/statuses/{id}/favourited_by", get(favourited_by))
        .route("/api/v1/statuses/{id}/reblogged_by", get(reblogged_by))
        .route("/api/v1/favourites", get(favourites))
        .route("/api/v1/bookmarks", get(bookmarks))
}

/// The posts around a post (docs/entities/Context).
#[derive(Serialize)]
struct Context {
    ancestors: Vec<Status>,
    descendants: Vec<Status>,
}

async fn context(
    State(doors): State<Doors>,
    viewer: Viewer,
    Path(id): Path<String>,
) -> Answer<Response> {
    let (viewer, id) = (viewer.within::<scope::ReadStatuses>(), path_id(&id));
    let found = doors.store.read(move |view| {
        let status = see::status(view, viewer, id)?;
        let render = Render::new(view, viewer)?;
        let (before, after) = thread::context(view, viewer, &status)?;
        let all = |posts: Vec<_>| {
            posts
                .iter()
                .map(|post| render.status(post))
                .collect::<Result<Vec<_>, Error>>()
        };
        let context = Json(Context {
            ancestors: all(before)?,
            descendants: all(after)?,
        });
        Ok::<_, Refusal>((context, thread::look(view, &status)?))
    });
    let (context, look) = found.await?;
    // Strangers are shown what there is, and set nothing going.
    let refresh = look.filter(|_| viewer.is_some()).and_then(|look| {
        let now = doors.store.now();
        doors.errands.thread(look.subject, look.due, now)
    });
    let mut answer = context.into_response();
    if let Some(value) = refresh.and_then(|refresh| async_refreshes::header(&refresh)) {
        answer.headers_mut().insert(async_refreshes::HEADER, value);
    }
    Ok(answer)
}

async fn history(
    State(doors): State<Doors>,
    viewer: Viewer,
    Path(id): Path<String>,
) -> Answer<Json<Vec<StatusEdit>>> {
    let (viewer, id) = (viewer.within::<scope::ReadStatuses>(), path_id(&id));
    let found = doors.store.read(move |view| {
        let status = see::status(view, viewer, id)?;
        Ok::<_, Refusal>(Json(Render::new(view, viewer)?.history(&status)?))
    });
    Ok(found.await?)
}

async fn source(
    State(doors): State<Doors>,
    caller: AppToken<scope::ReadStatuses>,
    Path(id): Path<String>,
) -> Answer<Json<StatusSource>> {
    let (viewer, id) = (caller.token.account, path_id::<StatusId>(&id));
    let found = doors.store.read(move |view| {
        let status = see::status(view, viewer, id)?;
        let source = StatusSource {
            id: id.to_string(),
            text: status.text,
            spoiler_text: status.spoiler_text,
        };
        Ok::<_, Refusal>(Json(source))
    });
    Ok(found.await?)
}

/// Answers a page of people, as far as the viewer wants to see them.
async fn people(
    doors: &Doors,
    uri: &Uri,
    viewer: Option<AccountId>,
    rows: impl FnOnce(&View) -> Result<Vec<AccountId>, Refusal> + Send + 'static,
) -> Answer<Response> {
    let uri = uri.clone();
    let found = doors.store.read(move |view: &View| {
        let render = Render::new(view, viewer)?;
        let mut shown: Vec<(u64, Arc<Person>)> = Vec::new();
        for id in rows(view)? {
            let hidden = viewer.map_or(Ok(false), |viewer| view.blocked_between(viewer, id))?;
            if !hidden {
                shown.push((id.0, render.account_by_id(id)?));
            }
        }
        Ok::<_, Refusal>(Paged::new(shown).answer(&render.settings.address, &uri))
    });
    Ok(found.await?)
}

async fn favourited_by(
    State(doors): State<Doors>,
    viewer: Viewer,
    uri: Uri,
    Path(id): Path<String>,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (viewer, id) = (viewer.within::<scope::ReadStatuses>(), path_id(&id));
    let page = paging.page(PEOPLE_USUAL, PEOPLE_MOST);
    people(&doors, &uri, viewer, move |view| {
        let status = see::original(view, viewer, id)?;
        Ok(view.favourited_by(status.id, &page)?)
    })
    .await
}

async fn reblogged_by(
    State(doors): State<Doors>,
    viewer: Viewer,
    uri: Uri,
    Path(id): Path<String>,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (viewer, id) = (viewer.within::<scope::ReadStatuses>(), path_id(&id));
    let page = paging.page(PEOPLE_USUAL, PEOPLE_MOST);
    people(&doors, &uri, viewer, move |view| {
        let status = see::original(view, viewer, id)?;
        Ok(view
            .reblogged_by(status.id, &page)?
            .into_iter()
            .map(|(account, _)| account)
            .collect())
    })
    .await
}

/// A list of marks as posts, paged by the marks.
fn marked(
    render: &Render<'_>,
    marks: Vec<(MarkId, StatusId)>,
) -> Result<Vec<(u64, Arc<Ready>)>, Refusal> {
    let mut rows = Vec::with_capacity(marks.len());
    for (mark, status) in marks {
        rows.extend(render.ready_by_id(status)?.map(|post| (mark.0, post)));
    }
    Ok(rows)
}

fn usual(paging: Paging) -> Page {
    paging.page(STATUSES_USUAL, STATUSES_MOST)
}

async fn favourites(
    State(doors): State<Doors>,
    me: Me<scope::ReadFavourites>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let me = me.id;
    answer(&doors, &uri, Some(me), move |render| {
        marked(render, render.view.favourites(me, &usual(paging))?)
    })
    .await
}

async fn bookmarks(
    State(doors): State<Doors>,
    me: Me<scope::ReadBookmarks>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let me = me.id;
    answer(&doors, &uri, Some(me), move |render| {
        marked(render, render.view.bookmarks(me, &usual(paging))?)
    })
    .await
}
