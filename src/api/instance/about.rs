//! What there is to read about the house: privacy, languages, other servers.

use crate::api::entity::Render;
use crate::api::entity::domain_block::public_blocks;
use crate::api::error::Answer;
use crate::api::params::Params;
use crate::door::{Doors, texts};
use crate::model::settings::Settings;
use crate::ops::Refusal;
use crate::text::language;
use axum::extract::{Path, State};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// How many servers a search finds at most (Mastodon `Api::V1::Peers::SearchController::LIMIT`).
const PEERS_FOUND_MAX: usize = 10;

/// The routes of this part.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/instance/peers", get(peers))
        .route("/api/v1/peers/search", get(search_peers))
        .route("/api/v1/instance/domain_blocks", get(domain_blocks))
        .route("/api/v1/instance/privacy_policy", get(privacy_policy))
        .route("/api/v1/instance/terms_of_service", get(terms_of_service))
        .route(
            "/api/v1/instance/terms_of_service/{date}",
            get(terms_of_day),
        )
        .route("/api/v1/instance/languages", get(languages))
        .route(
            "/api/v1/instance/translation_languages",
            get(translation_languages),
        )
}

/// Answers with what `look` makes of the house as strangers see it.
async fn show(
    doors: &Doors,
    look: impl FnOnce(&Render<'_>) -> Result<Value, Refusal> + Send + 'static,
) -> Answer<Json<Value>> {
    let found = doors
        .store
        .read(move |view| look(&Render::new(view, None)?).map(Json));
    Ok(found.await?)
}

async fn peers(State(doors): State<Doors>) -> Answer<Json<Arc<Vec<String>>>> {
    Ok(Json(doors.peers.names(&doors.store).await?))
}

#[derive(Deserialize)]
struct Search {
    #[serde(default)]
    q: String,
}

async fn search_peers(
    State(doors): State<Doors>,
    Params(search): Params<Search>,
) -> Answer<Json<Value>> {
    let start = search.q.trim().to_lowercase();
    if start.is_empty() {
        return Ok(Json(json!([])));
    }
    let peers = doors.peers.names(&doors.store).await?;
    let found = peers.iter().filter(|name| name.starts_with(&start));
    let found: Vec<&String> = found.take(PEERS_FOUND_MAX).collect();
    Ok(Json(json!(found)))
}

/// Strangers may read which servers are limited and why: whoever thinks of joining should know.
async fn domain_blocks(State(doors): State<Doors>) -> Answer<Json<Value>> {
    show(&doors, |render| {
        Ok(json!(public_blocks(render.view.borders()?)))
    })
    .await
}

async fn privacy_policy(State(doors): State<Doors>) -> Answer<Json<Value>> {
    show(&doors, |render| {
        let policy = texts::privacy(&render.settings);
        Ok(json!({ "updated_at": policy.since.iso(), "content": policy.html }))
    })
    .await
}

/// docs/entities/TermsOfService; where the owner has written none there are none.
async fn terms_of_service(State(doors): State<Doors>) -> Answer<Json<Value>> {
    show(&doors, |render| terms(&render.settings)).await
}

/// Those of a day: only the newest are kept.
async fn terms_of_day(State(doors): State<Doors>, Path(date): Path<String>) -> Answer<Json<Value>> {
    show(&doors, move |render| {
        match render.settings.terms.changed_at.day() == date {
            true => terms(&render.settings),
            false => Err(Refusal::NotFound),
        }
    })
    .await
}

fn terms(settings: &Settings) -> Result<Value, Refusal> {
    let terms = texts::terms(settings).ok_or(Refusal::NotFound)?;
    Ok(json!({
        "effective_date": terms.since.day(),
        "effective": true,
        "content": terms.html,
        "succeeded_by": null,
    }))
}

/// Each language is named by its code; apps know the names in their own reader's language.
async fn languages() -> Json<Value> {
    let language = |code: &&str| json!({ "code": code, "name": code });
    Json(language::all().iter().map(language).collect())
}

/// Nothing is translated.
async fn translation_languages() -> Json<Value> {
    Json(json!({}))
}
