//! `/api/v1/notifications` and `/api/v2/notifications`: what one is told, one by one and in groups; whose
//! first contacts are held back; and what is.

mod grouped;
mod policy;
mod requests;

use super::entity::{Notification, Render};
use super::error::Answer;
use super::extract::{Me, scope};
use super::paging::{Paging, answer};
use super::params::{Flag, Id, Many, Num, Params, path_id, unless_blank};
use crate::api::empty;
use crate::door::Doors;
use crate::model::notification::{MarkerList, NotificationKind};
use crate::model::{AccountId, NotificationId, Page};
use crate::ops::Refusal;
use crate::ops::notification_groups::{Wish, shown};
use crate::store::{Error, View};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

/// How many notifications or groups a page has unless said otherwise.
const USUAL: usize = 40;
/// How many a page has at most.
const MOST: usize = 80;
/// How far unread ones are counted unless said otherwise (Mastodon `DEFAULT_NOTIFICATIONS_COUNT_LIMIT`).
const UNREAD_USUAL: usize = 100;
/// How far they are counted at most (Mastodon `MAX_NOTIFICATIONS_COUNT_LIMIT`).
const UNREAD_MOST: usize = 1000;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/notifications", get(index))
        .route("/api/v1/notifications/clear", post(clear))
        .route("/api/v1/notifications/unread_count", get(unread_count))
        .route("/api/v1/notifications/{id}", get(show))
        .route("/api/v1/notifications/{id}/dismiss", post(dismiss))
        .route("/api/v2/notifications/clear", post(clear))
        .merge(policy::routes())
        .merge(requests::routes())
        .merge(grouped::routes())
}

/// Which notifications a client asks for.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(flatten)]
    paging: Paging,
    #[serde(default)]
    types: Many<String>,
    #[serde(default)]
    exclude_types: Many<String>,
    #[serde(default, deserialize_with = "unless_blank")]
    account_id: Option<Id>,
    include_filtered: Option<Flag>,
    #[serde(default, deserialize_with = "unless_blank")]
    limit: Option<Num>,
    #[serde(default)]
    grouped_types: Option<Many<String>>,
    expand_accounts: Option<String>,
}

fn kinds(names: &Many<String>) -> Vec<NotificationKind> {
    names
        .0
        .iter()
        .filter_map(|name| NotificationKind::parse(name))
        .collect()
}

impl Asked {
    /// Kinds that nobody knows are passed over; only such kinds ask for nothing.
    fn wish(&self) -> Wish {
        Wish {
            kinds: (!self.types.0.is_empty()).then(|| kinds(&self.types)),
            without: kinds(&self.exclude_types),
            from: self.account_id.map(|id| AccountId(id.0)),
            held_too: self.include_filtered.is_some_and(|flag| flag.0),
        }
    }

    /// Everything that has not been read, as far as it is counted.
    fn unread(&self, view: &View, me: AccountId) -> Result<Page, Error> {
        let marker = view.marker(me, MarkerList::Notifications)?;
        let limit = self.limit.map_or(UNREAD_USUAL, |Num(limit)| {
            usize::try_from(limit).unwrap_or(UNREAD_MOST)
        });
        Ok(Page {
            max_id: None,
            since_id: marker.map(|marker| marker.last_read),
            min_id: None,
            limit: limit.clamp(1, UNREAD_MOST),
        })
    }
}

async fn index(
    State(doors): State<Doors>,
    me: Me<scope::ReadNotifications>,
    uri: Uri,
    Params(asked): Params<Asked>,
) -> Answer<Response> {
    let (me, page) = (me.id, asked.page());
    answer(&doors, &uri, Some(me), |render| {
        let wish = asked.wish();
        let rows = render.view.notifications(me, &page, |told| {
            if !wish.takes(&told) || !shown(render.view, &told)? {
                return Ok(None);
            }
            Ok(render
                .notification(&told)?
                .map(|entity| (told.id.0, entity)))
        });
        Ok(rows?)
    })
    .await
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::ReadNotifications>,
    Path(id): Path<String>,
) -> Answer<Json<Notification>> {
    let (me, id): (_, NotificationId) = (me.id, path_id(&id));
    let found = doors.store.read(move |view| {
        let told = view.notification(me, id)?.ok_or(Refusal::NotFound)?;
        let entity = Render::new(view, Some(me))?.notification(&told)?;
        entity.map(Json).ok_or(Refusal::NotFound)
    });
    Ok(found.await?)
}

async fn dismiss(
    State(doors): State<Doors>,
    me: Me<scope::WriteNotifications>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    let (me, id): (_, NotificationId) = (me.id, path_id(&id));
    empty::after(&doors, move |tx| match tx.remove_notification(me, id)? {
        true => Ok(()),
        false => Err(Refusal::NotFound),
    })
    .await
}

async fn clear(
    State(doors): State<Doors>,
    me: Me<scope::WriteNotifications>,
) -> Answer<Json<Value>> {
    let me = me.id;
    empty::after(&doors, move |tx| tx.clear_notifications(me)).await
}

async fn unread_count(
    State(doors): State<Doors>,
    me: Me<scope::ReadNotifications>,
    Params(asked): Params<Asked>,
) -> Answer<Json<Value>> {
    let me = me.id;
    let counted = doors.store.read(move |view| {
        let (page, wish) = (asked.unread(view, me)?, asked.wish());
        let unread = view.notifications(me, &page, |told| {
            Ok((wish.takes(&told) && shown(view, &told)?).then_some(()))
        })?;
        Ok::<_, Refusal>(Json(json!({ "count": unread.len() })))
    });
    Ok(counted.await?)
}
