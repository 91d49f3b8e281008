//! `/api/v1/instance`, `/api/v2/instance` and what else a client asks about the house as a whole.

mod about;
mod activity;

use super::entity::Render;
use super::entity::instance::{ACTIVE, Rule};
use super::error::Answer;
use crate::door::{Doors, house, texts};
use crate::model::settings::{Asking, Settings};
use crate::store::Error;
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

/// Those who posted within this time count as active in half a year.
const ACTIVE_HALF_YEAR: Duration = Duration::from_secs(180 * 24 * 60 * 60);

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    // Its address holds a hash of its content, which is worked out once.
    let icon: Arc<str> = house::icon().into();
    let same = icon.clone();
    let show = move |State(doors)| show(doors, icon.clone());
    let show_v1 = move |State(doors)| show_v1(doors, same.clone());
    Router::new()
        .route("/api/v1/instance", get(show_v1))
        .route("/api/v2/instance", get(show))
        .route("/api/v1/instance/rules", get(rules))
        .route(
            "/api/v1/instance/extended_description",
            get(extended_description),
        )
        .route("/.well-known/nodeinfo", get(nodeinfo_links))
        .route("/nodeinfo/2.0", get(nodeinfo))
        .route("/nodeinfo/2.1", get(nodeinfo_later))
        .merge(about::routes())
        .merge(activity::routes())
}

/// Answers with what `told` says of the house to a stranger.
async fn answer(
    doors: &Doors,
    told: impl FnOnce(&Render<'_>) -> Result<Value, Error> + Send + 'static,
) -> Answer<Json<Value>> {
    let found = doors
        .store
        .read(move |view| told(&Render::new(view, None)?));
    Ok(Json(found.await?))
}

async fn show(doors: Doors, icon: Arc<str>) -> Answer<Json<Value>> {
    answer(&doors, move |render| render.instance(&icon)).await
}

async fn show_v1(doors: Doors, icon: Arc<str>) -> Answer<Json<Value>> {
    let peers = doors.peers.names(&doors.store).await?.len();
    answer(&doors, move |render| render.instance_v1(&icon, peers)).await
}

async fn rules(State(doors): State<Doors>) -> Answer<Json<Value>> {
    answer(&doors, |render| {
        let rules: Vec<Rule> = render.settings.rules.iter().map(Rule::of).collect();
        Ok(json!(rules))
    })
    .await
}

/// docs/entities/ExtendedDescription: what the owner tells at length, else the short description.
async fn extended_description(State(doors): State<Doors>) -> Answer<Json<Value>> {
    answer(&doors, |render| {
        let Settings {
            about,
            description,
            claimed_at,
            ..
        } = &*render.settings;
        let (text, since) = match about.text.as_str() {
            "" => (description.as_str(), *claimed_at),
            text => (text, Some(about.changed_at)),
        };
        let content = texts::html(&render.settings, text);
        Ok(json!({ "updated_at": since.map(|time| time.iso()), "content": content }))
    })
    .await
}

/// Where the NodeInfo documents lie (nodeinfo.diaspora.software/protocol), and the house's own actor (FEP-2677).
async fn nodeinfo_links(State(doors): State<Doors>) -> Answer<Json<Value>> {
    answer(&doors, |render| {
        let address = &render.settings.address;
        let schema = |version: &str| {
            json!({
                "rel": format!("http://nodeinfo.diaspora.software/ns/schema/{version}"),
                "href": format!("{address}/nodeinfo/{version}"),
            })
        };
        let actor = json!({
            "rel": "https://www.w3.org/ns/activitystreams#Application",
            "href": format!("{address}/actor"),
        });
        Ok(json!({ "links": [schema("2.0"), schema("2.1"), actor] }))
    })
    .await
}

/// NodeInfo 2.0. Clients that know several kinds of servers choose Mastodon's API by `upstream`. The
/// schema wants a protocol to be named and knows no better one.
async fn nodeinfo(State(doors): State<Doors>) -> Answer<Json<Value>> {
    nodeinfo_as(&doors, "2.0").await
}

/// NodeInfo 2.1, which may say the same.
async fn nodeinfo_later(State(doors): State<Doors>) -> Answer<Json<Value>> {
    nodeinfo_as(&doors, "2.1").await
}

async fn nodeinfo_as(doors: &Doors, version: &'static str) -> Answer<Json<Value>> {
    answer(doors, move |render| {
        let usage = render.usage(ACTIVE)?;
        Ok(json!({
            "version": version,
            "software": { "name": "burrow", "version": env!("CARGO_PKG_VERSION") },
            "protocols": ["activitypub"],
            "services": { "inbound": [], "outbound": [] },
            "openRegistrations": render.settings.asking == Asking::Open,
            "usage": {
                "users": {
                    "total": usage.users,
                    "activeMonth": usage.active,
                    "activeHalfyear": render.usage(ACTIVE_HALF_YEAR)?.active,
                },
                "localPosts": usage.statuses,
            },
            "metadata": {
                "nodeName": render.settings.name,
                "nodeDescription": render.settings.description,
                "nodeIcon": house::picture(&render.settings).map(|_| render.icon("")),
                "upstream": { "name": "mastodon" },
            },
        }))
    })
    .await
}
