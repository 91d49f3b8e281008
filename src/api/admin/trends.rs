//! `/api/v1/admin/trends` and `/api/v1/admin/tags`: what may trend, and what hashtags may be used for
//! (docs/methods/admin/trends; docs/entities/Tag#admin).

use super::{PAGE_MOST, PAGE_USUAL};
use crate::api::entity::{HashTag, Render, Status, TrendsLink};
use crate::api::error::Answer;
use crate::api::extract::{Me, scope};
use crate::api::paging::{Paging, answer};
use crate::api::params::{Flag, Num, Params, path_id, unless_blank};
use crate::door::Doors;
use crate::model::tag::Tag;
use crate::model::{AccountId, StatusId, TagId};
use crate::ops::curate::{self, Change};
use crate::ops::trends::{self, Link};
use crate::ops::{Refusal, border};
use crate::store::{Error, View};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

/// How many trends are told unless said otherwise.
const TRENDS_USUAL: usize = 10;

/// How many at most.
const TRENDS_MOST: usize = 40;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/admin/trends/tags", get(trending_tags))
        .route("/api/v1/admin/trends/tags/{id}/approve", post(approve_tag))
        .route("/api/v1/admin/trends/tags/{id}/reject", post(reject_tag))
        .route("/api/v1/admin/trends/statuses", get(trending_statuses))
        .route(
            "/api/v1/admin/trends/statuses/{id}/approve",
            post(approve_status),
        )
        .route(
            "/api/v1/admin/trends/statuses/{id}/reject",
            post(reject_status),
        )
        .route("/api/v1/admin/trends/links", get(links))
        .route(
            "/api/v1/admin/trends/links/{id}/approve",
            post(approve_link),
        )
        .route("/api/v1/admin/trends/links/{id}/reject", post(reject_link))
        .route("/api/v1/admin/trends/links/publishers", get(publishers))
        .route(
            "/api/v1/admin/trends/links/publishers/{id}/approve",
            post(approve_publisher),
        )
        .route(
            "/api/v1/admin/trends/links/publishers/{id}/reject",
            post(reject_publisher),
        )
        .route("/api/v1/admin/tags", get(tags))
        .route(
            "/api/v1/admin/tags/{id}",
            get(tag).put(change_tag).patch(change_tag),
        )
}

/// Mastodon `Admin::Tag`.
#[derive(Serialize)]
struct AdminTag {
    #[serde(flatten)]
    tag: HashTag,
    trendable: bool,
    usable: bool,
    requires_review: bool,
    listable: bool,
}

/// Nothing waits for a review: all may trend until somebody says no.
fn entity(render: &Render<'_>, tag: &Tag) -> Result<AdminTag, Error> {
    Ok(AdminTag {
        tag: render.tag(tag)?,
        trendable: !tag.untrendable,
        usable: !tag.unusable,
        requires_review: false,
        listable: !tag.unlisted,
    })
}

#[derive(Deserialize)]
struct Part {
    #[serde(default, deserialize_with = "unless_blank")]
    limit: Option<Num>,
    #[serde(default, deserialize_with = "unless_blank")]
    offset: Option<Num>,
}

impl Part {
    fn of<T>(&self, all: Vec<T>) -> impl Iterator<Item = T> {
        let number = |num: &Option<Num>, usual| {
            num.map_or(usual, |Num(value)| {
                usize::try_from(value).unwrap_or(usize::MAX)
            })
        };
        let limit = number(&self.limit, TRENDS_USUAL).clamp(1, TRENDS_MOST);
        all.into_iter().skip(number(&self.offset, 0)).take(limit)
    }
}

async fn trending_tags(
    State(doors): State<Doors>,
    me: Me<scope::AdminRead>,
    Params(part): Params<Part>,
) -> Answer<Json<Vec<AdminTag>>> {
    let me = me.id;
    let found = doors.store.read(move |view| {
        border::keeper(view, me)?;
        let render = Render::new(view, Some(me))?;
        let tags = part.of(trends::tags(view, Some(me))?);
        let tags = tags.map(|tag| entity(&render, &tag));
        Ok::<_, Refusal>(tags.collect::<Result<Vec<_>, _>>()?)
    });
    Ok(Json(found.await?))
}

async fn trending_statuses(
    State(doors): State<Doors>,
    me: Me<scope::AdminRead>,
    Params(part): Params<Part>,
) -> Answer<Json<Vec<Status>>> {
    let me = me.id;
    let found = doors.store.read(move |view| {
        border::keeper(view, me)?;
        let render = Render::new(view, Some(me))?;
        let posts = part.of(trends::statuses(view, Some(me))?);
        let posts = posts.map(|status| render.status(&status));
        Ok::<_, Refusal>(posts.collect::<Result<Vec<_>, _>>()?)
    });
    Ok(Json(found.await?))
}

/// Mastodon `Admin::Trends::Link`.
#[derive(Serialize)]
struct AdminLink {
    id: String,
    #[serde(flatten)]
    link: TrendsLink,
    requires_review: bool,
}

/// Mastodon `Admin::Trends::Links::PreviewCardProvider`.
#[derive(Serialize)]
struct Publisher {
    id: String,
    domain: String,
    trendable: bool,
    reviewed_at: Option<String>,
    requested_review_at: Option<String>,
    requires_review: bool,
}

/// Also those that may not trend, so that this can be taken back.
async fn links(
    State(doors): State<Doors>,
    me: Me<scope::AdminRead>,
    Params(part): Params<Part>,
) -> Answer<Json<Vec<AdminLink>>> {
    let me = me.id;
    let found = doors.store.read(move |view| {
        border::keeper(view, me)?;
        let render = Render::new(view, Some(me))?;
        let mut shown = Vec::new();
        for link in trends::all_links(view, None)? {
            shown.extend(admin_link(&render, &link)?);
        }
        Ok::<_, Refusal>(part.of(shown).collect::<Vec<_>>())
    });
    Ok(Json(found.await?))
}

fn admin_link(render: &Render<'_>, link: &Link) -> Result<Option<AdminLink>, Error> {
    let shown = render.trends_link(link)?;
    Ok(shown.map(|shown| AdminLink {
        id: link.id().to_string(),
        link: shown,
        requires_review: false,
    }))
}

async fn publishers(
    State(doors): State<Doors>,
    me: Me<scope::AdminRead>,
    Params(part): Params<Part>,
) -> Answer<Json<Vec<Publisher>>> {
    let me = me.id;
    let found = doors.store.read(move |view| {
        border::keeper(view, me)?;
        let mut names: Vec<String> = Vec::new();
        for link in trends::all_links(view, None)? {
            if !names.contains(&link.publisher) {
                names.push(link.publisher);
            }
        }
        let shown = part.of(names).map(|name| publisher(view, name));
        shown
            .collect::<Result<Vec<_>, Error>>()
            .map_err(Refusal::from)
    });
    Ok(Json(found.await?))
}

fn publisher(view: &View, domain: String) -> Result<Publisher, Error> {
    let id = trends::number(&domain);
    let said = view.verdict(&format!("publisher:{id}"))?;
    Ok(Publisher {
        id: id.to_string(),
        domain,
        trendable: said.as_ref().is_none_or(|said| said.allowed),
        reviewed_at: said.map(|said| said.at.iso()),
        requested_review_at: None,
        requires_review: false,
    })
}

async fn approve_link(
    State(doors): State<Doors>,
    me: Me<scope::AdminWrite>,
    Path(id): Path<String>,
) -> Answer<Json<AdminLink>> {
    judged_link(&doors, me.id, &id, true).await
}

async fn reject_link(
    State(doors): State<Doors>,
    me: Me<scope::AdminWrite>,
    Path(id): Path<String>,
) -> Answer<Json<AdminLink>> {
    judged_link(&doors, me.id, &id, false).await
}

async fn judged_link(
    doors: &Doors,
    me: AccountId,
    id: &str,
    allowed: bool,
) -> Answer<Json<AdminLink>> {
    let id: u64 = path_id(id);
    let link = doors
        .store
        .write(move |tx| curate::judge_link(tx, me, id, allowed))
        .await?;
    let found = doors.store.read(move |view| {
        let shown = admin_link(&Render::new(view, Some(me))?, &link)?;
        shown.ok_or(Refusal::NotFound)
    });
    Ok(Json(found.await?))
}

async fn approve_publisher(
    State(doors): State<Doors>,
    me: Me<scope::AdminWrite>,
    Path(id): Path<String>,
) -> Answer<Json<Publisher>> {
    judged_publisher(&doors, me.id, &id, true).await
}

async fn reject_publisher(
    State(doors): State<Doors>,
    me: Me<scope::AdminWrite>,
    Path(id): Path<String>,
) -> Answer<Json<Publisher>> {
    judged_publisher(&doors, me.id, &id, false).await
}

async fn judged_publisher(
    doors: &Doors,
    me: AccountId,
    id: &str,
    allowed: bool,
) -> Answer<Json<Publisher>> {
    let id: u64 = path_id(id);
    let name = doors
        .store
        .write(move |tx| curate::judge_publisher(tx, me, id, allowed))
        .await?;
    let found: Result<_, Error> = doors.store.read(move |view| publisher(view, name)).await;
    Ok(Json(found?))
}

async fn approve_tag(
    State(doors): State<Doors>,
    me: Me<scope::AdminWrite>,
    Path(id): Path<String>,
) -> Answer<Json<AdminTag>> {
    changed(&doors, me.id, &id, may_trend(true)).await
}

async fn reject_tag(
    State(doors): State<Doors>,
    me: Me<scope::AdminWrite>,
    Path(id): Path<String>,
) -> Answer<Json<AdminTag>> {
    changed(&doors, me.id, &id, may_trend(false)).await
}

fn may_trend(allowed: bool) -> Change {
    Change {
        trendable: Some(allowed),
        ..Change::default()
    }
}

async fn changed(doors: &Doors, me: AccountId, id: &str, change: Change) -> Answer<Json<AdminTag>> {
    let id: TagId = path_id(id);
    doors
        .store
        .write(move |tx| curate::change_tag(tx, me, id, &change))
        .await?;
    one_tag(doors, me, id).await
}

async fn one_tag(doors: &Doors, me: AccountId, id: TagId) -> Answer<Json<AdminTag>> {
    let found = doors.store.read(move |view| {
        let tag = curate::tag(view, me, id)?;
        Ok::<_, Refusal>(entity(&Render::new(view, Some(me))?, &tag)?)
    });
    Ok(Json(found.await?))
}

async fn approve_status(
    State(doors): State<Doors>,
    me: Me<scope::AdminWrite>,
    Path(id): Path<String>,
) -> Answer<Json<Status>> {
    judged(&doors, me.id, &id, true).await
}

async fn reject_status(
    State(doors): State<Doors>,
    me: Me<scope::AdminWrite>,
    Path(id): Path<String>,
) -> Answer<Json<Status>> {
    judged(&doors, me.id, &id, false).await
}

async fn judged(doors: &Doors, me: AccountId, id: &str, allowed: bool) -> Answer<Json<Status>> {
    let id: StatusId = path_id(id);
    doors
        .store
        .write(move |tx| curate::judge(tx, me, id, allowed))
        .await?;
    let found = doors.store.read(move |view| {
        let status = view.status(id)?.ok_or(Refusal::NotFound)?;
        Ok::<_, Refusal>(Render::new(view, Some(me))?.status(&status)?)
    });
    Ok(Json(found.await?))
}

async fn tags(
    State(doors): State<Doors>,
    me: Me<scope::AdminRead>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(PAGE_USUAL, PAGE_MOST));
    answer(&doors, &uri, Some(me), |render| {
        let mut rows = Vec::new();
        for tag in curate::tags(render.view, me, &page)? {
            rows.push((tag.id.0, entity(render, &tag)?));
        }
        Ok(rows.into())
    })
    .await
}

async fn tag(
    State(doors): State<Doors>,
    me: Me<scope::AdminRead>,
    Path(id): Path<String>,
) -> Answer<Json<AdminTag>> {
    one_tag(&doors, me.id, path_id(&id)).await
}

#[derive(Deserialize)]
struct Sent {
    display_name: Option<String>,
    trendable: Option<Flag>,
    usable: Option<Flag>,
    listable: Option<Flag>,
}

async fn change_tag(
    State(doors): State<Doors>,
    me: Me<scope::AdminWrite>,
    Path(id): Path<String>,
    Params(sent): Params<Sent>,
) -> Answer<Json<AdminTag>> {
    let change = Change {
        display: sent.display_name,
        trendable: sent.trendable.map(|flag| flag.0),
        usable: sent.usable.map(|flag| flag.0),
        listable: sent.listable.map(|flag| flag.0),
    };
    changed(&doors, me.id, &id, change).await
}
