//! `/api/v2/notifications`: the same in groups.

use super::{Asked, MOST, USUAL, kinds};
use crate::api::empty;
use crate::api::entity::notification_group::GroupedNotificationsResults;
use crate::api::entity::{Person, Render};
use crate::api::error::{Answer, ApiError};
use crate::api::extract::{Me, scope};
use crate::api::paging::{Ends, link};
use crate::api::params::Params;
use crate::door::Doors;
use crate::model::notification::NotificationKind;
use crate::ops::Refusal;
use crate::ops::notification_groups as groups;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use std::sync::Arc;

/// The routes of this part.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v2/notifications", get(index))
        .route("/api/v2/notifications/unread_count", get(unread_count))
        .route("/api/v2/notifications/{key}", get(show))
        .route("/api/v2/notifications/{key}/accounts", get(accounts))
        .route("/api/v2/notifications/{key}/dismiss", post(dismiss))
}

impl Asked {
    /// Which kinds are grouped: all that can be, unless the client knows only some.
    fn grouped(&self) -> Vec<NotificationKind> {
        match &self.grouped_types {
            Some(names) => kinds(names)
                .into_iter()
                .filter(|kind| kind.groups())
                .collect(),
            None => NotificationKind::ALL
                .into_iter()
                .filter(|kind| kind.groups())
                .collect(),
        }
    }

    /// Whether people may be told in part.
    fn partial(&self) -> Answer<bool> {
        match self.expand_accounts.as_deref() {
            None | Some("full") => Ok(false),
            Some("partial_avatars") => Ok(true),
            Some(other) => Err(ApiError::new(
                StatusCode::BAD_REQUEST,
                format!(
                    "Invalid value for 'expand_accounts': '{other}', allowed values are 'full' and 'partial_avatars'"
                ),
            )),
        }
    }
}

async fn index(
    State(doors): State<Doors>,
    me: Me<scope::ReadNotifications>,
    uri: Uri,
    Params(asked): Params<Asked>,
) -> Answer<Response> {
    let (me, partial) = (me.id, asked.partial()?);
    let page = asked.page();
    let found = doors.store.read(move |view| {
        let render = Render::new(view, Some(me))?;
        let rows = groups::page(view, me, &page, &asked.wish(), &asked.grouped())?;
        let ends = Ends::of(rows.iter().map(|row| row.0), rows.goes_on);
        let found: Vec<_> = rows.into_iter().map(|(_, group)| group).collect();
        let link = link(&render.settings.address, &uri, ends);
        let results = render.notification_groups(&found, partial)?;
        Ok::<_, Refusal>((link, Json(results)).into_response())
    });
    Ok(found.await?)
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::ReadNotifications>,
    Path(key): Path<String>,
) -> Answer<Json<GroupedNotificationsResults>> {
    let me = me.id;
    let found = doors.store.read(move |view| {
        let group = groups::one(view, me, &key)?.ok_or(Refusal::NotFound)?;
        let render = Render::new(view, Some(me))?;
        Ok::<_, Refusal>(Json(render.notification_groups(&[group], false)?))
    });
    Ok(found.await?)
}

/// Mastodon asks for `write:notifications` here, and documents it so; whoever may read them may see this too.
async fn accounts(
    State(doors): State<Doors>,
    me: Result<Me<scope::WriteNotifications>, ApiError>,
    reader: Result<Me<scope::ReadNotifications>, ApiError>,
    Path(key): Path<String>,
) -> Answer<Json<Vec<Arc<Person>>>> {
    let me = match (me, reader) {
        (Ok(me), _) => me.id,
        (Err(_), Ok(reader)) => reader.id,
        (Err(why), Err(_)) => return Err(why),
    };
    let found = doors.store.read(move |view| {
        let render = Render::new(view, Some(me))?;
        let members = groups::members(view, me, &key, true)?;
        if members.is_empty() {
            return Err(Refusal::NotFound);
        }
        let mut people = Vec::new();
        for member in members {
            if !people.contains(&member.from) {
                people.push(member.from);
            }
        }
        let people = people.into_iter().map(|id| render.account_by_id(id));
        Ok(Json(people.collect::<Result<_, _>>()?))
    });
    Ok(found.await?)
}

async fn dismiss(
    State(doors): State<Doors>,
    me: Me<scope::WriteNotifications>,
    Path(key): Path<String>,
) -> Answer<Json<Value>> {
    let me = me.id;
    empty::after(&doors, move |tx| {
        for member in groups::members(tx, me, &key, true)? {
            tx.remove_notification(me, member.id)?;
        }
        Ok::<_, Refusal>(())
    })
    .await
}

async fn unread_count(
    State(doors): State<Doors>,
    me: Me<scope::ReadNotifications>,
    Params(asked): Params<Asked>,
) -> Answer<Json<Value>> {
    let me = me.id;
    let counted = doors.store.read(move |view| {
        let page = asked.unread(view, me)?;
        let unread = groups::heads(view, me, &page, &asked.wish(), &asked.grouped())?;
        Ok::<_, Refusal>(Json(json!({ "count": unread.len() })))
    });
    Ok(counted.await?)
}

impl Asked {
    /// The page that is asked for.
    pub(super) fn page(&self) -> crate::model::Page {
        crate::model::Page {
            limit: self.limit.map_or(USUAL, |limit| {
                usize::try_from(limit.0).unwrap_or(MOST).clamp(1, MOST)
            }),
            ..self.paging.page(USUAL, MOST)
        }
    }
}
