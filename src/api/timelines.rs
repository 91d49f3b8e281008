//! `/api/v1/timelines`: home, public, hashtag, list.

use super::entity::{Ready, Render};
use super::error::Answer;
use super::extract::{Me, Viewer, scope};
use super::paging::{Paging, answer};
use super::params::{Flag, Many, Params};
use crate::door::Doors;
use crate::model::status::Shape;
use crate::model::{Edge, Page, Rows, StatusId};
use crate::ops::{Refusal, see};
use crate::store::{Error, Shared};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;
use std::sync::Arc;

/// How many posts a page has unless said otherwise.
pub const STATUSES_USUAL: usize = 20;
/// How many posts a page has at most.
pub const STATUSES_MOST: usize = 40;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/timelines/home", get(home))
        .route("/api/v1/timelines/public", get(public))
        .route("/api/v1/timelines/tag/{name}", get(tag))
        .route("/api/v1/timelines/list/{id}", get(list))
}

/// A post that the viewer may and wants to see, rendered; `None` leaves it out of the page.
pub fn wanted(render: &Render<'_>, id: StatusId) -> Result<Option<(u64, Arc<Ready>)>, Error> {
    let found = render.view.status_kept(id)?;
    let Some(status) = found.as_ref() else {
        return Ok(None);
    };
    if !see::may_see(render.view, render.viewer, status)? {
        return Ok(None);
    }
    if let Some(viewer) = render.viewer
        && !see::wants(render.view, viewer, status)?
    {
        return Ok(None);
    }
    Ok(Some((id.0, render.ready(status)?)))
}

/// The same for timelines that everybody shares, which leave out whom a moderator limited.
fn listed(render: &Render<'_>, id: StatusId) -> Result<Option<(u64, Arc<Ready>)>, Error> {
    match render.view.status_kept(id)?.as_ref() {
        Some(status) if see::listed(render.view, status)? => wanted(render, id),
        _ => Ok(None),
    }
}

async fn home(
    State(doors): State<Doors>,
    me: Me<scope::ReadStatuses>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(STATUSES_USUAL, STATUSES_MOST));
    answer(&doors, &uri, Some(me), move |render| {
        Ok(render.view.home(me, &page, |id| wanted(render, id))?.into())
    })
    .await
}

/// Which of the shared posts.
#[derive(Deserialize)]
struct Which {
    #[serde(flatten)]
    paging: Paging,
    local: Option<Flag>,
    remote: Option<Flag>,
    only_media: Option<Flag>,
    #[serde(default)]
    any: Many<String>,
    #[serde(default)]
    all: Many<String>,
    #[serde(default)]
    none: Many<String>,
}

impl Which {
    fn fits(&self, shape: Shape) -> bool {
        let asked = |flag: Option<Flag>| flag.is_some_and(|flag| flag.0);
        (!asked(self.local) || !shape.has(Shape::REMOTE))
            && (!asked(self.remote) || shape.has(Shape::REMOTE))
            && (!asked(self.only_media) || shape.has(Shape::MEDIA))
    }
}

async fn public(
    State(doors): State<Doors>,
    viewer: Viewer,
    uri: Uri,
    Params(which): Params<Which>,
) -> Answer<Response> {
    let page = which.paging.page(STATUSES_USUAL, STATUSES_MOST);
    let shared = if which.local.is_some_and(|flag| flag.0) {
        Shared::Local
    } else {
        Shared::Public
    };
    answer(
        &doors,
        &uri,
        viewer.within::<scope::ReadStatuses>(),
        move |render| {
            let pick = |id, shape| {
                if which.fits(shape) {
                    listed(render, id)
                } else {
                    Ok(None)
                }
            };
            Ok(render.view.shared(shared, &page, pick)?)
        },
    )
    .await
}

async fn tag(
    State(doors): State<Doors>,
    viewer: Viewer,
    uri: Uri,
    Path(name): Path<String>,
    Params(which): Params<Which>,
) -> Answer<Response> {
    let page = which.paging.page(STATUSES_USUAL, STATUSES_MOST);
    answer(
        &doors,
        &uri,
        viewer.within::<scope::ReadStatuses>(),
        move |render| Ok(tagged(render, &name, &which, &page)?),
    )
    .await
}

/// Posts with the hashtag `name` or any of `any`, and with all of `all`, and with none of `none`.
fn tagged(
    render: &Render<'_>,
    name: &str,
    which: &Which,
    page: &Page,
) -> Result<Rows<(u64, Arc<Ready>)>, Error> {
    let fold = |name: &String| crate::text::tokenize::hashtag(name).unwrap_or_default();
    let mut any = vec![fold(&name.to_owned())];
    any.extend(which.any.0.iter().map(fold));
    let all: Vec<String> = which.all.0.iter().map(fold).collect();
    let none: Vec<String> = which.none.0.iter().map(fold).collect();
    let mut found: Vec<(u64, Arc<Ready>)> = Vec::new();
    let mut goes_on = None;
    for name in &any {
        let Some(tag) = render.view.tag(name)? else {
            continue;
        };
        let rows = render.view.shared(Shared::Tag(tag.id), page, |id, shape| {
            if !which.fits(shape) {
                return Ok(None);
            }
            let Some(status) = render.view.status(id)? else {
                return Ok(None);
            };
            let has = |name: &String| status.tags.iter().any(|tag| tag.name == *name);
            if !all.iter().all(has) || none.iter().any(has) {
                return Ok(None);
            }
            listed(render, id)
        })?;
        goes_on = nearer(goes_on, rows.goes_on);
        found.extend(rows);
    }
    // What lies beyond comes with the page after, in its place among the others.
    found.retain(|(id, _)| match goes_on {
        Some(Edge::Below(edge)) => *id >= edge,
        Some(Edge::Above(edge)) => *id <= edge,
        None => true,
    });
    found.sort_by_key(|(id, _)| std::cmp::Reverse(*id));
    found.dedup_by_key(|(id, _)| *id);
    if page.ascending() {
        let extra = found.len().saturating_sub(page.limit);
        found.drain(..extra);
    }
    found.truncate(page.limit);
    Ok(Rows {
        goes_on: goes_on.filter(|_| found.len() < page.limit),
        found,
    })
}

/// That which is reached first, of two edges in one direction.
fn nearer(one: Option<Edge>, other: Option<Edge>) -> Option<Edge> {
    match (one, other) {
        (Some(Edge::Below(a)), Some(Edge::Below(b))) => Some(Edge::Below(a.max(b))),
        (Some(Edge::Above(a)), Some(Edge::Above(b))) => Some(Edge::Above(a.min(b))),
        (one, other) => one.or(other),
    }
}

async fn list(
    State(doors): State<Doors>,
    me: Me<scope::ReadLists>,
    uri: Uri,
    Path(id): Path<String>,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(STATUSES_USUAL, STATUSES_MOST));
    let id = super::params::path_id(&id);
    answer(&doors, &uri, Some(me), move |render| {
        let list = render.view.list(me, id)?.ok_or(Refusal::NotFound)?;
        Ok(render
            .view
            .list_timeline(list.id, &page, |id| wanted(render, id))?
            .into())
    })
    .await
}
