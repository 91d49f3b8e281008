//! `/api/v1/tags`, `followed_tags` and `featured_tags`: hashtags.

use super::empty;
use super::entity::{FeaturedTag, HashTag, Render};
use super::error::{Answer, ApiError};
use super::extract::{Me, Scope, Viewer, scope};
use super::paging::{Paging, answer};
use super::params::{Params, path_id};
use crate::door::Doors;
use crate::model::tag::Tag;
use crate::model::{AccountId, TagId};
use crate::ops::{Refusal, follow_tag, see};
use crate::store::{Tx, View};
use crate::text::tokenize::hashtag;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{MethodRouter, delete, get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::Value;
use std::cmp::Reverse;

/// How many followed hashtags a page has unless said otherwise (docs/methods/followed_tags).
const TAGS_USUAL: usize = 100;
/// How many followed hashtags a page has at most.
const TAGS_MOST: usize = 200;
/// How many hashtags are suggested for one's profile (docs/methods/featured_tags).
const SUGGESTED_MAX: usize = 10;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/tags/{name}", get(show))
        .route(
            "/api/v1/tags/{name}/follow",
            act::<scope::WriteFollows>(|tx, me, name| {
                follow_tag::follow_tag(tx, me, name).map(drop)
            }),
        )
        .route(
            "/api/v1/tags/{name}/unfollow",
            act::<scope::WriteFollows>(|tx, me, name| {
                follow_tag::unfollow_tag(tx, me, name).map(drop)
            }),
        )
        .route(
            "/api/v1/tags/{name}/feature",
            act::<scope::WriteAccounts>(feature_it),
        )
        .route(
            "/api/v1/tags/{name}/unfeature",
            act::<scope::WriteAccounts>(unfeature_it),
        )
        .route("/api/v1/followed_tags", get(followed))
        .route("/api/v1/featured_tags", get(featured).post(feature))
        .route("/api/v1/featured_tags/suggestions", get(suggested))
        .route("/api/v1/featured_tags/{id}", delete(unfeature))
}

/// The hashtag `name`; one that nobody has used yet is shown all the same, with the id of nothing.
async fn shown(doors: &Doors, viewer: Option<AccountId>, name: String) -> Answer<Json<HashTag>> {
    let found = doors.store.read(move |view: &View| {
        let folded = hashtag(&name).ok_or(Refusal::NotFound)?;
        let unused = || Tag {
            id: TagId(0),
            name: folded.clone(),
            display: name.clone(),
            untrendable: false,
            unlisted: false,
            unusable: false,
        };
        let tag = view.tag(&folded)?.unwrap_or_else(unused);
        Ok::<_, Refusal>(Json(Render::new(view, viewer)?.tag(&tag)?))
    });
    Ok(found.await?)
}

async fn show(
    State(doors): State<Doors>,
    viewer: Viewer,
    Path(name): Path<String>,
) -> Answer<Json<HashTag>> {
    shown(&doors, viewer.id, name).await
}

/// The handler that does `verb` with the hashtag that is named in the address, and shows how it then is.
fn act<S: Scope + 'static>(
    verb: fn(&Tx, AccountId, &str) -> Result<(), Refusal>,
) -> MethodRouter<Doors> {
    post(
        move |State(doors): State<Doors>, me: Me<S>, Path(name): Path<String>| async move {
            let (me, typed) = (me.id, name.clone());
            doors.store.write(move |tx| verb(tx, me, &typed)).await?;
            shown(&doors, Some(me), name).await
        },
    )
}

/// A name that can't be a hashtag's is refused as one that isn't found, as with the others of these routes.
fn feature_it(tx: &Tx, me: AccountId, name: &str) -> Result<(), Refusal> {
    hashtag(name).ok_or(Refusal::NotFound)?;
    follow_tag::feature_tag(tx, me, name).map(drop)
}

/// Succeeds also when it wasn't featured.
fn unfeature_it(tx: &Tx, me: AccountId, name: &str) -> Result<(), Refusal> {
    let folded = hashtag(name).ok_or(Refusal::NotFound)?;
    match tx.tag(&folded)? {
        Some(tag) if tx.features_tag(me, tag.id)? => follow_tag::unfeature_tag(tx, me, tag.id),
        _ => Ok(()),
    }
}

async fn followed(
    State(doors): State<Doors>,
    me: Me<scope::ReadFollows>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(TAGS_USUAL, TAGS_MOST));
    answer(&doors, &uri, Some(me), |render| {
        let mut rows = Vec::new();
        for tag in render.view.followed_tags(me, &page)? {
            rows.push((tag.id.0, render.tag(&tag)?));
        }
        Ok(rows.into())
    })
    .await
}

async fn own_featured(doors: &Doors, me: AccountId) -> Answer<Vec<FeaturedTag>> {
    let found = doors.store.read(move |view: &View| {
        let account = see::account(view, me)?;
        Ok::<_, Refusal>(Render::new(view, Some(me))?.featured_tags(&account)?)
    });
    Ok(found.await?)
}

async fn featured(
    State(doors): State<Doors>,
    me: Me<scope::ReadAccounts>,
) -> Answer<Json<Vec<FeaturedTag>>> {
    Ok(Json(own_featured(&doors, me.id).await?))
}

#[derive(Deserialize)]
struct NewFeatured {
    name: Option<String>,
}

async fn feature(
    State(doors): State<Doors>,
    me: Me<scope::WriteAccounts>,
    Params(new): Params<NewFeatured>,
) -> Answer<Json<FeaturedTag>> {
    let (me, name) = (me.id, new.name.unwrap_or_default());
    let done = doors
        .store
        .write(move |tx| follow_tag::feature_tag(tx, me, &name));
    let id = done.await?.to_string();
    let mut all = own_featured(&doors, me).await?.into_iter();
    let shown = all.find(|tag| tag.id == id);
    Ok(Json(shown.ok_or_else(ApiError::not_found)?))
}

async fn unfeature(
    State(doors): State<Doors>,
    me: Me<scope::WriteAccounts>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    let id = path_id(&id);
    empty::after(&doors, move |tx| follow_tag::unfeature_tag(tx, me.id, id)).await
}

/// One's own most used hashtags that aren't on the profile yet.
async fn suggested(
    State(doors): State<Doors>,
    me: Me<scope::ReadAccounts>,
) -> Answer<Json<Vec<HashTag>>> {
    let me = me.id;
    let found = doors.store.read(move |view: &View| {
        let account = see::account(view, me)?;
        let render = Render::new(view, Some(me))?;
        let mut used: Vec<_> = render.used_tags(&account)?.into_values().collect();
        used.sort_by_key(|usage| (Reverse(usage.count), Reverse(usage.last)));
        let mut tags = Vec::new();
        for usage in used {
            if tags.len() >= SUGGESTED_MAX {
                break;
            }
            if let Some(tag) = view.tag(&usage.tag.name)?
                && !view.features_tag(me, tag.id)?
            {
                tags.push(render.tag(&tag)?);
            }
        }
        Ok::<_, Refusal>(Json(tags))
    });
    Ok(found.await?)
}
