//! `/api/v1/lists`: lists, and who is on them.

use super::empty;
use super::entity::List;
use super::error::{Answer, ApiError};
use super::extract::{Me, scope};
use super::paging::Paging;
use super::params::{Flag, Id, Many, Params, path_id};
use super::people::{self, PEOPLE_MOST, PEOPLE_USUAL};
use crate::door::Doors;
use crate::model::list::RepliesPolicy;
use crate::model::{AccountId, ListId, Page};
use crate::ops::lists;
use crate::store::{Error, LIST_MEMBERS_MAX, View};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::Value;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/lists", get(index).post(create))
        .route(
            "/api/v1/lists/{id}",
            get(show).put(update).patch(update).delete(destroy),
        )
        .route(
            "/api/v1/lists/{id}/accounts",
            get(members).post(add).delete(remove),
        )
}

async fn index(State(doors): State<Doors>, me: Me<scope::ReadLists>) -> Answer<Json<Vec<List>>> {
    let found = doors.store.read(move |view: &View| view.lists(me.id));
    let lists: Vec<_> = found.await.map_err(|why: Error| ApiError::from(why))?;
    Ok(Json(lists.into_iter().map(List::from).collect()))
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::ReadLists>,
    Path(id): Path<String>,
) -> Answer<Json<List>> {
    let id = path_id(&id);
    let found = doors.store.read(move |view| lists::own(view, me.id, id));
    Ok(Json(found.await?.into()))
}

#[derive(Deserialize)]
struct NewList {
    title: Option<String>,
    replies_policy: Option<String>,
    exclusive: Option<Flag>,
}

impl NewList {
    /// # Errors
    /// 422 for a policy that there isn't, in Rails' words.
    fn wish(self) -> Result<lists::Wish, ApiError> {
        let known = |name: String| {
            RepliesPolicy::parse(&name)
                .ok_or_else(|| ApiError::invalid(format!("'{name}' is not a valid replies_policy")))
        };
        Ok(lists::Wish {
            title: self.title,
            replies: self.replies_policy.map(known).transpose()?,
            exclusive: self.exclusive.map(|flag| flag.0),
        })
    }
}

async fn create(
    State(doors): State<Doors>,
    me: Me<scope::WriteLists>,
    Params(new): Params<NewList>,
) -> Answer<Json<List>> {
    let wish = new.wish()?;
    let made = doors.store.write(move |tx| lists::create(tx, me.id, &wish));
    Ok(Json(made.await?.into()))
}

async fn update(
    State(doors): State<Doors>,
    me: Me<scope::WriteLists>,
    Path(id): Path<String>,
    Params(new): Params<NewList>,
) -> Answer<Json<List>> {
    let (id, wish) = (path_id(&id), new.wish()?);
    let changed = doors
        .store
        .write(move |tx| lists::update(tx, me.id, id, &wish));
    Ok(Json(changed.await?.into()))
}

async fn destroy(
    State(doors): State<Doors>,
    me: Me<scope::WriteLists>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    let id = path_id(&id);
    empty::after(&doors, move |tx| lists::delete(tx, me.id, id)).await
}

/// Who is on a list; with `limit=0` everybody, without paging.
async fn members(
    State(doors): State<Doors>,
    me: Me<scope::ReadLists>,
    uri: Uri,
    Path(id): Path<String>,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, id): (AccountId, ListId) = (me.id, path_id(&id));
    let whole = paging.unlimited();
    let page = match whole {
        true => Page::newest(LIST_MEMBERS_MAX),
        false => paging.page(PEOPLE_USUAL, PEOPLE_MOST),
    };
    let answer = people::answer(&doors, &uri, Some(me), move |render| {
        let list = lists::own(render.view, me, id)?;
        Ok(people::by_id(render.view.list_members(list.id, &page)?))
    });
    let mut answer = answer.await?;
    if whole {
        answer.headers_mut().remove(axum::http::header::LINK);
    }
    Ok(answer.into_response())
}

#[derive(Deserialize)]
struct Members {
    #[serde(default)]
    account_ids: Many<Id>,
}

impl Members {
    fn people(self) -> Vec<AccountId> {
        self.account_ids
            .0
            .iter()
            .map(|id| AccountId(id.0))
            .collect()
    }
}

async fn add(
    State(doors): State<Doors>,
    me: Me<scope::WriteLists>,
    Path(id): Path<String>,
    Params(members): Params<Members>,
) -> Answer<Json<Value>> {
    let (id, people) = (path_id(&id), members.people());
    empty::after(&doors, move |tx| lists::add(tx, me.id, id, &people)).await
}

async fn remove(
    State(doors): State<Doors>,
    me: Me<scope::WriteLists>,
    Path(id): Path<String>,
    Params(members): Params<Members>,
) -> Answer<Json<Value>> {
    let (id, people) = (path_id(&id), members.people());
    empty::after(&doors, move |tx| lists::remove(tx, me.id, id, &people)).await
}
