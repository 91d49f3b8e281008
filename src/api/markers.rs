//! `/api/v1/markers`: how far one has read home and notifications, on whichever device.

use super::error::{Answer, ApiError};
use super::extract::{Me, scope};
use super::params::{Many, Params};
use crate::door::Doors;
use crate::model::notification::{Marker, MarkerList};
use crate::ops::{Refusal, reading};
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new().route("/api/v1/markers", get(index).post(create))
}

fn list_of(name: &str) -> Option<MarkerList> {
    match name {
        "home" => Some(MarkerList::Home),
        "notifications" => Some(MarkerList::Notifications),
        _ => None,
    }
}

/// Mastodon's `Marker` (docs/entities/Marker).
fn entity(marker: &Marker) -> Value {
    json!({
        "last_read_id": marker.last_read.to_string(),
        "version": marker.version,
        "updated_at": marker.updated_at.iso(),
    })
}

#[derive(Deserialize)]
struct Which {
    #[serde(default)]
    timeline: Many<String>,
}

async fn index(
    State(doors): State<Doors>,
    me: Me<scope::ReadStatuses>,
    Params(which): Params<Which>,
) -> Answer<Json<Map<String, Value>>> {
    let me = me.id;
    let found = doors.store.read(move |view| {
        let mut markers = Map::new();
        for name in which.timeline.0 {
            let Some(list) = list_of(&name) else { continue };
            if let Some(marker) = view.marker(me, list)? {
                markers.insert(name, entity(&marker));
            }
        }
        Ok::<_, Refusal>(Json(markers))
    });
    Ok(found.await?)
}

#[derive(Deserialize)]
struct Place {
    last_read_id: Option<Value>,
}

#[derive(Deserialize)]
struct Places {
    home: Option<Place>,
    notifications: Option<Place>,
}

/// An id is a whole number, mostly as text.
fn place(name: &'static str, place: Option<Place>) -> Answer<Option<(&'static str, u64)>> {
    let Some(id) = place.and_then(|place| place.last_read_id) else {
        return Ok(None);
    };
    let number = match &id {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    let wrong = || ApiError::invalid("Validation failed: Last read must be the id of an entry");
    number.map(|id| Some((name, id))).ok_or_else(wrong)
}

async fn create(
    State(doors): State<Doors>,
    me: Me<scope::WriteStatuses>,
    Params(places): Params<Places>,
) -> Answer<Json<Map<String, Value>>> {
    let me = me.id;
    let moved = [
        place("home", places.home)?,
        place("notifications", places.notifications)?,
    ];
    let done = doors.store.write(move |tx| {
        let mut markers = Map::new();
        for (name, last_read) in moved.into_iter().flatten() {
            let Some(list) = list_of(name) else { continue };
            let marker = reading::read_up_to(tx, me, list, last_read)?;
            markers.insert(name.to_owned(), entity(&marker));
        }
        Ok::<_, Refusal>(Json(markers))
    });
    Ok(done.await?)
}
