//! `/api/v1/statuses/:id/…`: what there is to know about a post; the lists of favourites and bookmarks.

use super::async_refreshes;
use super::entity::{Person, Render, Status, StatusEdit, StatusSource};
use super::error::Answer;
use super::extract::{AppToken, Me, Scope, Viewer, scope};
use super::paging::{Paging, answer};
use super::params::{Params, path_id};
use super::people::{PEOPLE_MOST, PEOPLE_USUAL};
use super::timelines::{STATUSES_MOST, STATUSES_USUAL};
use crate::door::Doors;
use crate::model::{AccountId, MarkId, Page, Rows, StatusId};
use crate::ops::{Refusal, see, thread};
use crate::store::{Error, View};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use axum::{Json, Router};
use serde::Serialize;
use std::sync::Arc;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/statuses/{id}/context", get(context))
        .route("/api/v1/statuses/{id}/history", get(history))
        .route("/api/v1/statuses/{id}/source", get(source))
        .route(
            "/api/v1/statuses/{id}/favourited_by",
            people_of(View::favourited_by),
        )
        .route(
            "/api/v1/statuses/{id}/reblogged_by",
            people_of(reblogged_by),
        )
        .route(
            "/api/v1/favourites",
            marked::<scope::ReadFavourites>(View::favourites),
        )
        .route(
            "/api/v1/bookmarks",
            marked::<scope::ReadBookmarks>(View::bookmarks),
        )
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

/// The people of a post that the store finds for a page.
type People = fn(&View, StatusId, &Page) -> Result<Vec<AccountId>, Error>;

/// The handler that shows the `people` of a post, as far as the viewer wants to see them.
fn people_of(people: People) -> MethodRouter<Doors> {
    get(
        move |State(doors): State<Doors>,
              viewer: Viewer,
              uri: Uri,
              Path(id): Path<String>,
              Params(paging): Params<Paging>| async move {
            let (viewer, id) = (viewer.within::<scope::ReadStatuses>(), path_id(&id));
            let page = paging.page(PEOPLE_USUAL, PEOPLE_MOST);
            answer(&doors, &uri, viewer, |render| {
                let status = see::original(render.view, viewer, id)?;
                let people = people(render.view, status.id, &page)?;
                not_blocked(render, people).map(Rows::from)
            })
            .await
        },
    )
}

/// Those whom no block stands between and the viewer.
fn not_blocked(
    render: &Render<'_>,
    people: Vec<AccountId>,
) -> Result<Vec<(u64, Arc<Person>)>, Refusal> {
    let mut shown = Vec::with_capacity(people.len());
    for id in people {
        let blocked = |viewer| render.view.blocked_between(viewer, id);
        if !render.viewer.map_or(Ok(false), blocked)? {
            shown.push((id.0, render.account_by_id(id)?));
        }
    }
    Ok(shown)
}

fn reblogged_by(view: &View, status: StatusId, page: &Page) -> Result<Vec<AccountId>, Error> {
    let boosts = view.reblogged_by(status, page)?;
    Ok(boosts.into_iter().map(|(account, _)| account).collect())
}

/// Marks that somebody has left on posts, as the store finds them for a page.
type Marks = fn(&View, AccountId, &Page) -> Result<Vec<(MarkId, StatusId)>, Error>;

/// The handler that shows the posts that one has marked, paged by the marks.
fn marked<S: Scope + 'static>(marks: Marks) -> MethodRouter<Doors> {
    get(
        move |State(doors): State<Doors>, me: Me<S>, uri: Uri, Params(paging): Params<Paging>| async move {
            let (me, page) = (me.id, paging.page(STATUSES_USUAL, STATUSES_MOST));
            answer(&doors, &uri, Some(me), |render| {
                let mut rows = Vec::new();
                for (mark, status) in marks(render.view, me, &page)? {
                    rows.extend(render.ready_by_id(status)?.map(|post| (mark.0, post)));
                }
                Ok(rows.into())
            })
            .await
        },
    )
}
