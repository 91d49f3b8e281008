//! `/api/v1/accounts/{id}/…`: what somebody has: posts, followers, hashtags, places on one's lists.

use super::entity::{FeaturedTag, List, Ready, Render};
use super::error::Answer;
use super::extract::{Me, Viewer, scope};
use super::paging::{Paging, answer};
use super::params::{Flag, Params, path_id};
use super::people::{self, PEOPLE_MOST, PEOPLE_USUAL};
use super::timelines::{STATUSES_MOST, STATUSES_USUAL};
use crate::door::Doors;
use crate::model::account::Account;
use crate::model::status::Shape;
use crate::model::{AccountId, FollowId, Page, Rows, StatusId};
use crate::ops::{Refusal, see};
use crate::store::{Error, View};
use crate::text::tokenize::hashtag;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use axum::{Json, Router};
use serde::Deserialize;
use std::sync::Arc;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/accounts/{id}/statuses", get(statuses))
        .route("/api/v1/accounts/{id}/followers", known(View::followers))
        .route("/api/v1/accounts/{id}/following", known(View::following))
        .route("/api/v1/accounts/{id}/lists", get(lists))
        .route("/api/v1/accounts/{id}/featured_tags", get(featured_tags))
        .route("/api/v1/accounts/{id}/endorsements", get(endorsements))
}

/// Which of somebody's posts.
#[derive(Deserialize)]
struct Which {
    #[serde(flatten)]
    paging: Paging,
    only_media: Option<Flag>,
    exclude_replies: Option<Flag>,
    exclude_reblogs: Option<Flag>,
    pinned: Option<Flag>,
    tagged: Option<String>,
}

impl Which {
    fn fits(&self, shape: Shape) -> bool {
        let asked = |flag: Option<Flag>| flag.is_some_and(|flag| flag.0);
        (!asked(self.only_media) || shape.has(Shape::MEDIA))
            && (!asked(self.exclude_replies) || !shape.has(Shape::REPLY))
            && (!asked(self.exclude_reblogs) || !shape.has(Shape::REBLOG))
    }
}

async fn statuses(
    State(doors): State<Doors>,
    viewer: Viewer,
    uri: Uri,
    Path(id): Path<String>,
    Params(which): Params<Which>,
) -> Answer<Response> {
    let id = path_id(&id);
    let viewer = viewer.within::<scope::ReadStatuses>();
    people::looked_at(&doors, viewer, id)?;
    answer(&doors, &uri, viewer, move |render| {
        let account = see::account(render.view, id)?;
        let page = which.paging.page(STATUSES_USUAL, STATUSES_MOST);
        let tagged = which.tagged.as_deref().filter(|name| !name.is_empty());
        let tagged = tagged.map(|name| hashtag(name).unwrap_or_default());
        if which.pinned.is_some_and(|flag| flag.0) {
            return Ok(Rows::from(pinned(render, &account, tagged.as_deref())?));
        }
        let pick = |id, shape| match which.fits(shape) {
            true => on_profile(render, id, tagged.as_deref()),
            false => Ok(None),
        };
        Ok(render.view.statuses_of(account.id, &page, pick)?)
    })
    .await
}

/// All that are pinned, on one page, the last pinned first.
fn pinned(
    render: &Render<'_>,
    account: &Account,
    tagged: Option<&str>,
) -> Result<Vec<(u64, Arc<Ready>)>, Error> {
    let mut shown = Vec::new();
    for (_, id) in render.view.pins(account.id)? {
        shown.extend(on_profile(render, id, tagged)?);
    }
    Ok(shown)
}

/// A post as its author's profile shows it: who comes here wants to see this person, muted or not, but
/// no boosts of those whom they want to hear nothing of (Mastodon `AccountStatusesFilter`).
fn on_profile(
    render: &Render<'_>,
    id: StatusId,
    tagged: Option<&str>,
) -> Result<Option<(u64, Arc<Ready>)>, Error> {
    let found = render.view.status_kept(id)?;
    let Some(status) = found.as_ref() else {
        return Ok(None);
    };
    if tagged.is_some_and(|name| !status.tags.iter().any(|tag| tag.name == name))
        || !see::may_see(render.view, render.viewer, status)?
    {
        return Ok(None);
    }
    if let (Some(me), Some(original)) = (render.viewer, status.reblog_of)
        && me != status.account
        && let Some(original) = render.view.status(original)?
        && !see::wants(render.view, me, &original)?
    {
        return Ok(None);
    }
    Ok(Some((id.0, render.ready(status)?)))
}

/// The rows of those whom somebody follows, or who follow them, as the store finds them for a page.
type Follows = fn(&View, AccountId, &Page) -> Result<Vec<(FollowId, AccountId)>, Error>;

/// The handler that shows whom somebody knows by `follows`, if they let that be seen.
fn known(follows: Follows) -> MethodRouter<Doors> {
    get(
        move |State(doors): State<Doors>,
              viewer: Viewer,
              uri: Uri,
              Path(id): Path<String>,
              Params(paging): Params<Paging>| async move {
            let (id, page) = (path_id(&id), paging.page(PEOPLE_USUAL, PEOPLE_MOST));
            people::answer(&doors, &uri, viewer.id, move |render| {
                match shows_people(render.view, render.viewer, id)? {
                    true => kept(
                        render,
                        id,
                        people::numbered(follows(render.view, id, &page)?),
                    ),
                    false => Ok(people::Rows::new()),
                }
            })
            .await
        },
    )
}

/// Whether `viewer` may know whom `owner` knows.
fn shows_people(view: &View, viewer: Option<AccountId>, owner: AccountId) -> Result<bool, Refusal> {
    let account = see::account(view, owner)?;
    if viewer == Some(owner) {
        return Ok(true);
    }
    let blocked = viewer.map_or(Ok(false), |me| view.blocks(owner, me))?;
    Ok(!account.hide_collections && !account.suspended && !blocked)
}

/// Without those who block the viewer or whom the viewer blocks; one's own list is complete.
fn kept(
    render: &Render<'_>,
    owner: AccountId,
    rows: people::Rows,
) -> Result<people::Rows, Refusal> {
    let Some(me) = render.viewer.filter(|me| *me != owner) else {
        return Ok(rows);
    };
    let mut kept = Vec::with_capacity(rows.len());
    for (row, person) in rows {
        if !render.view.blocked_between(me, person)? {
            kept.push((row, person));
        }
    }
    Ok(kept)
}

/// One's own lists that somebody is on.
async fn lists(
    State(doors): State<Doors>,
    me: Me<scope::ReadLists>,
    Path(id): Path<String>,
) -> Answer<Json<Vec<List>>> {
    let (me, id) = (me.id, path_id(&id));
    let found = doors.store.read(move |view: &View| {
        let person = see::account(view, id)?;
        let mut lists = Vec::new();
        for list in view.lists(me)? {
            if view.on_list(list.id, person.id)? {
                lists.push(List::from(list));
            }
        }
        Ok::<_, Refusal>(Json(lists))
    });
    Ok(found.await?)
}

async fn featured_tags(
    State(doors): State<Doors>,
    viewer: Viewer,
    Path(id): Path<String>,
) -> Answer<Json<Vec<FeaturedTag>>> {
    let id = path_id(&id);
    let found = doors.store.read(move |view: &View| {
        let account = see::account(view, id)?;
        let render = Render::new(view, viewer.id)?;
        match account.suspended {
            true => Ok::<_, Refusal>(Json(Vec::new())),
            false => Ok(Json(render.featured_tags(&account)?)),
        }
    });
    Ok(found.await?)
}

async fn endorsements(
    State(doors): State<Doors>,
    viewer: Viewer,
    uri: Uri,
    Path(id): Path<String>,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (id, page): (AccountId, Page) = (path_id(&id), paging.page(PEOPLE_USUAL, PEOPLE_MOST));
    people::answer(&doors, &uri, viewer.id, move |render| {
        let account = see::account(render.view, id)?;
        match account.suspended {
            true => Ok(people::Rows::new()),
            false => kept(render, id, people::by_id(render.view.endorsed(id, &page)?)),
        }
    })
    .await
}
