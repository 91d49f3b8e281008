//! `/api/v1/notifications/requests`: what is held back, by who caused it.

use crate::api::empty;
use crate::api::entity::Render;
use crate::api::entity::notification_request::NotificationRequest;
use crate::api::error::{Answer, ApiError};
use crate::api::extract::{Me, scope};
use crate::api::paging::{Paging, answer};
use crate::api::params::{Id, Many, Params, path_id};
use crate::door::Doors;
use crate::model::AccountId;
use crate::ops::{Refusal, hold_back};
use crate::store::Tx;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

/// How many requests a page has unless said otherwise.
const USUAL: usize = 40;
/// How many a page has at most.
const MOST: usize = 80;

/// The routes of this part.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/notifications/requests", get(index))
        .route("/api/v1/notifications/requests/merged", get(merged))
        .route("/api/v1/notifications/requests/accept", post(accept_all))
        .route("/api/v1/notifications/requests/dismiss", post(dismiss_all))
        .route("/api/v1/notifications/requests/{id}", get(show))
        .route("/api/v1/notifications/requests/{id}/accept", post(accept))
        .route("/api/v1/notifications/requests/{id}/dismiss", post(dismiss))
}

async fn index(
    State(doors): State<Doors>,
    me: Me<scope::ReadNotifications>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(USUAL, MOST));
    answer(&doors, &uri, Some(me), |render| {
        let mut rows = Vec::new();
        for from in render.view.held_people(me, &page)? {
            let request = render.notification_request(me, from)?;
            rows.extend(request.map(|request| (from.0, request)));
        }
        Ok(rows.into())
    })
    .await
}

/// What was accepted has joined the others before the answer to `accept` was sent.
async fn merged(_me: Me<scope::ReadNotifications>) -> Json<Value> {
    Json(json!({ "merged": true }))
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::ReadNotifications>,
    Path(id): Path<String>,
) -> Answer<Json<NotificationRequest>> {
    let (me, from): (_, AccountId) = (me.id, path_id(&id));
    let found = doors.store.read(move |view| {
        let request = Render::new(view, Some(me))?.notification_request(me, from)?;
        request.map(Json).ok_or(Refusal::NotFound)
    });
    Ok(found.await?)
}

type Verb = fn(&Tx, AccountId, AccountId) -> Result<(), Refusal>;

async fn act(doors: &Doors, me: AccountId, ids: Vec<AccountId>, verb: Verb) -> Answer<Json<Value>> {
    empty::after(doors, move |tx| {
        for from in &ids {
            // One that is gone must leave none undone.
            if tx.held_first(me, *from)?.is_none() && !tx.lets_through(me, *from)? {
                return Err(Refusal::NotFound);
            }
        }
        ids.iter().try_for_each(|from| verb(tx, me, *from))
    })
    .await
}

#[derive(Deserialize)]
struct Which {
    #[serde(default)]
    id: Many<Id>,
}

impl Which {
    fn people(&self) -> Answer<Vec<AccountId>> {
        let mut people: Vec<_> = self.id.0.iter().map(|id| AccountId(id.0)).collect();
        people.sort_unstable();
        people.dedup();
        if people.is_empty() || people.len() > MOST {
            return Err(ApiError::invalid(format!(
                "Validation failed: between 1 and {MOST} requests must be named"
            )));
        }
        Ok(people)
    }
}

async fn accept(
    State(doors): State<Doors>,
    me: Me<scope::WriteNotifications>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    act(&doors, me.id, vec![path_id(&id)], hold_back::accept).await
}

async fn dismiss(
    State(doors): State<Doors>,
    me: Me<scope::WriteNotifications>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    act(&doors, me.id, vec![path_id(&id)], hold_back::dismiss).await
}

async fn accept_all(
    State(doors): State<Doors>,
    me: Me<scope::WriteNotifications>,
    Params(which): Params<Which>,
) -> Answer<Json<Value>> {
    act(&doors, me.id, which.people()?, hold_back::accept).await
}

async fn dismiss_all(
    State(doors): State<Doors>,
    me: Me<scope::WriteNotifications>,
    Params(which): Params<Which>,
) -> Answer<Json<Value>> {
    act(&doors, me.id, which.people()?, hold_back::dismiss).await
}
