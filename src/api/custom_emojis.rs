//! `/api/v1/custom_emojis`: the community's own small pictures.

use super::entity::Render;
use super::error::Answer;
use crate::door::Doors;
use crate::ops::Refusal;
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new().route("/api/v1/custom_emojis", get(index))
}

/// Mastodon's `CustomEmoji` (docs/entities/CustomEmoji).
#[derive(Serialize)]
struct CustomEmoji {
    shortcode: String,
    url: String,
    static_url: String,
    visible_in_picker: bool,
    /// Left out where there is none, as in Mastodon.
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<String>,
}

async fn index(State(doors): State<Doors>) -> Answer<Json<Vec<CustomEmoji>>> {
    let found = doors.store.read(|view| {
        let render = Render::new(view, None)?;
        let emojis = view.emojis_shown()?.into_iter().map(|emoji| CustomEmoji {
            url: render.media_url(&emoji.picture.blob),
            static_url: render.media_url(&emoji.picture.still),
            shortcode: emoji.shortcode,
            visible_in_picker: emoji.visible,
            category: emoji.category,
        });
        Ok::<_, Refusal>(Json(emojis.collect()))
    });
    Ok(found.await?)
}
