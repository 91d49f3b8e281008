//! `/api/v1/trends`: what is talked about here.

use super::entity::{HashTag, Render, Status, TrendsLink};
use super::error::Answer;
use super::extract::{Viewer, scope};
use super::params::{Num, Params, unless_blank};
use crate::door::Doors;
use crate::ops::{Refusal, trends};
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;

/// How many hashtags a page has unless said otherwise.
const TAGS_USUAL: usize = 10;
/// How many hashtags a page has at most.
const TAGS_MOST: usize = 20;
/// How many posts a page has unless said otherwise.
const STATUSES_USUAL: usize = 20;
/// How many posts a page has at most.
const STATUSES_MOST: usize = 40;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/trends", get(tags))
        .route("/api/v1/trends/tags", get(tags))
        .route("/api/v1/trends/statuses", get(statuses))
        .route("/api/v1/trends/links", get(links))
}

/// Trends are counted off, as they have no lasting order.
#[derive(Deserialize)]
struct Part {
    #[serde(default, deserialize_with = "unless_blank")]
    limit: Option<Num>,
    #[serde(default, deserialize_with = "unless_blank")]
    offset: Option<Num>,
}

impl Part {
    fn of<T>(&self, all: Vec<T>, usual: usize, most: usize) -> impl Iterator<Item = T> {
        let number = |num: &Option<Num>, usual| {
            num.map_or(usual, |Num(value)| {
                usize::try_from(value).unwrap_or(usize::MAX)
            })
        };
        let limit = number(&self.limit, usual).clamp(1, most);
        all.into_iter().skip(number(&self.offset, 0)).take(limit)
    }
}

async fn tags(
    State(doors): State<Doors>,
    viewer: Viewer,
    Params(part): Params<Part>,
) -> Answer<Json<Vec<HashTag>>> {
    let viewer = viewer.within::<scope::ReadStatuses>();
    let found = doors.store.read(move |view| {
        let render = Render::new(view, viewer)?;
        let tags = part.of(trends::tags(view, viewer)?, TAGS_USUAL, TAGS_MOST);
        let tags = tags.map(|tag| render.tag(&tag)).collect::<Result<_, _>>()?;
        Ok::<_, Refusal>(Json(tags))
    });
    Ok(found.await?)
}

async fn statuses(
    State(doors): State<Doors>,
    viewer: Viewer,
    Params(part): Params<Part>,
) -> Answer<Json<Vec<Status>>> {
    let viewer = viewer.within::<scope::ReadStatuses>();
    let found = doors.store.read(move |view| {
        let render = Render::new(view, viewer)?;
        let posts = part.of(
            trends::statuses(view, viewer)?,
            STATUSES_USUAL,
            STATUSES_MOST,
        );
        let posts = posts.map(|status| render.status(&status));
        Ok::<_, Refusal>(Json(posts.collect::<Result<_, _>>()?))
    });
    Ok(found.await?)
}

async fn links(
    State(doors): State<Doors>,
    viewer: Viewer,
    Params(part): Params<Part>,
) -> Answer<Json<Vec<TrendsLink>>> {
    let viewer = viewer.within::<scope::ReadStatuses>();
    let found = doors.store.read(move |view| {
        let render = Render::new(view, viewer)?;
        let mut shown = Vec::new();
        for link in trends::links(view, viewer)? {
            shown.extend(render.trends_link(&link)?);
        }
        let shown = part.of(shown, TAGS_USUAL, STATUSES_USUAL);
        Ok::<_, Refusal>(Json(shown.collect()))
    });
    Ok(found.await?)
}
