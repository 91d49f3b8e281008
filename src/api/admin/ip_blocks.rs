//! `/api/v1/admin/ip_blocks`: addresses from which nobody may join, or come (docs/entities/Admin_IpBlock).

use super::{PAGE_MOST, PAGE_USUAL, cut};
use crate::api::empty;
use crate::api::error::{Answer, ApiError};
use crate::api::extract::{Me, scope};
use crate::api::paging::{Paging, answer};
use crate::api::params::{Params, path_id};
use crate::door::Doors;
use crate::model::fence::{Fence, Height};
use crate::ops::fence::{self, Wish};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Duration;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/admin/ip_blocks", get(index).post(create))
        .route(
            "/api/v1/admin/ip_blocks/{id}",
            get(show).put(update).patch(update).delete(remove),
        )
}

/// Mastodon `Admin::IpBlock`.
#[derive(Serialize)]
struct IpBlock {
    id: String,
    ip: String,
    severity: &'static str,
    comment: String,
    created_at: String,
    expires_at: Option<String>,
}

fn entity(fence: &Fence) -> IpBlock {
    IpBlock {
        id: fence.id.to_string(),
        ip: fence.range.to_string(),
        severity: fence.height.name(),
        comment: fence.comment.clone(),
        created_at: fence.created_at.iso(),
        expires_at: fence.expires_at.map(|time| time.iso()),
    }
}

#[derive(Deserialize)]
struct Sent {
    ip: Option<String>,
    severity: Option<String>,
    comment: Option<String>,
    /// Seconds; `null`, nothing or 0 for ever.
    #[serde(default, deserialize_with = "named")]
    expires_in: Option<Value>,
}

/// Tells what is `null` from what isn't there.
fn named<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(from).map(Some)
}

impl Sent {
    fn wish(self) -> Result<Wish, ApiError> {
        let height = self.severity.map(|name| {
            Height::parse(&name).ok_or_else(|| {
                ApiError::invalid("Validation failed: Severity is not included in the list")
            })
        });
        let seconds = |value: Value| match &value {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        let span = |value: Value| {
            seconds(value)
                .filter(|seconds| *seconds > 0)
                .map(Duration::from_secs)
        };
        Ok(Wish {
            range: self.ip,
            height: height.transpose()?,
            comment: self.comment,
            lasts: self.expires_in.map(span),
        })
    }
}

async fn index(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadIpBlocks>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(PAGE_USUAL, PAGE_MOST));
    answer(&doors, &uri, Some(me), |render| {
        let all = fence::list(render.view, me)?;
        let rows = all.iter().map(|one| (one.id.0, entity(one))).collect();
        Ok(cut(rows, &page).into())
    })
    .await
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadIpBlocks>,
    Path(id): Path<String>,
) -> Answer<Json<IpBlock>> {
    let me = me.id;
    let found = doors
        .store
        .read(move |view| fence::one(view, me, path_id(&id)));
    Ok(Json(entity(&found.await?)))
}

async fn create(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteIpBlocks>,
    Params(sent): Params<Sent>,
) -> Answer<Json<IpBlock>> {
    let (me, wish) = (me.id, sent.wish()?);
    let made = doors.store.write(move |tx| fence::make(tx, me, &wish));
    Ok(Json(entity(&made.await?)))
}

async fn update(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteIpBlocks>,
    Path(id): Path<String>,
    Params(sent): Params<Sent>,
) -> Answer<Json<IpBlock>> {
    let (me, wish) = (me.id, sent.wish()?);
    let id = path_id(&id);
    let changed = doors
        .store
        .write(move |tx| fence::change(tx, me, id, &wish));
    Ok(Json(entity(&changed.await?)))
}

async fn remove(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteIpBlocks>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    let (me, id) = (me.id, path_id(&id));
    empty::after(&doors, move |tx| fence::remove(tx, me, id)).await
}
