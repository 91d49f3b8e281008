//! What there is to read about the house: privacy, languages, other servers.

use crate::api::entity::Render;
use crate::api::entity::domain_block::public_blocks;
use crate::api::error::Answer;
use crate::api::params::Params;
use crate::door::Doors;
use crate::model::settings::Settings;
use crate::ops::Refusal;
use crate::text::compose::{compose, escape};
use crate::text::language;
use axum::extract::{Path, State};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

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

async fn peers(State(doors): State<Doors>) -> Answer<Json<Value>> {
    show(&doors, |render| Ok(json!(render.peers()?))).await
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
    show(&doors, move |render| {
        let mut found = render.peers()?;
        found.retain(|name| !start.is_empty() && name.starts_with(&start));
        found.truncate(PEERS_FOUND_MAX);
        Ok(json!(found))
    })
    .await
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
        let settings = &render.settings;
        let since = settings.claimed_at.unwrap_or_default();
        let since = since.max(settings.privacy.changed_at);
        let own = html(settings, &settings.privacy.text);
        let content = format!("{own}{}", policy(settings));
        Ok(json!({ "updated_at": since.iso(), "content": content }))
    })
    .await
}

/// What the program itself does with what people give it. It is true of every Burrow.
fn policy(settings: &Settings) -> String {
    let name = escape(&settings.name);
    format!(
        "<p>{name} runs on a small computer in somebody's home. What you write, the pictures you upload, whom you \
         follow and what you favourite are kept on that computer. The person who looks after it could read all of \
         it, private messages included.</p>\
         <p>Your password is kept only in a form from which it can't be read back. When you sign in, we note the \
         name of your app or browser and, to the hour, when it was last here; you can see and end this in your \
         settings. We don't keep the internet addresses that people come from.</p>\
         <p>Where and with what a picture was taken is removed before it is stored. There is no advertising, no \
         tracking, and nothing is sold or given away.</p>\
         <p>Posts marked as \"just us\" never leave this community. When you delete a post, it is removed here.</p>"
    )
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
    match settings.terms.text.as_str() {
        "" => Err(Refusal::NotFound),
        text => Ok(json!({
            "effective_date": settings.terms.changed_at.day(),
            "effective": true,
            "content": html(settings, text),
            "succeeded_by": null,
        })),
    }
}

/// A text of the owner's with its paragraphs and links; empty for an empty one.
pub(super) fn html(settings: &Settings, text: &str) -> String {
    match text {
        "" => String::new(),
        text => compose(text, &settings.address, &mut |_, _| None).html,
    }
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
