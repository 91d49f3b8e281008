//! `/api/oembed`: what another website needs to show a public post (oembed.com, docs/methods/oembed).

use super::entity::Render;
use super::error::Answer;
use super::params::{Num, Params, path_id, unless_blank};
use crate::door::Doors;
use crate::model::StatusId;
use crate::ops::{Refusal, see};
use crate::text::compose::escape;
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

/// How wide it is shown unless said otherwise, in pixels (Mastodon `OEmbedController`).
const WIDTH_USUAL: u64 = 400;
/// How long others may keep the answer, in seconds.
const CACHE_SECS: u64 = 24 * 60 * 60;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new().route("/api/oembed", get(show))
}

#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    url: String,
    #[serde(default, deserialize_with = "unless_blank")]
    maxwidth: Option<Num>,
    #[serde(default, deserialize_with = "unless_blank")]
    maxheight: Option<Num>,
}

/// The post whose page this is: `…/@handle/ID` of this house.
fn post_at(url: &str, address: &str) -> Option<StatusId> {
    let rest = url.strip_prefix(address)?.strip_prefix("/@")?;
    let (_, id) = rest.split_once('/')?;
    id.parse::<u64>().ok().map(|_| path_id(id))
}

async fn show(State(doors): State<Doors>, Params(wish): Params<Wish>) -> Answer<Json<Value>> {
    let found = doors.store.read(move |view| {
        let render = Render::new(view, None)?;
        let address = &render.settings.address;
        let id = post_at(&wish.url, address).ok_or(Refusal::NotFound)?;
        let status = render.status(&see::status(view, None, id)?)?;
        let name = match status.account.display_name.as_str() {
            "" => &status.account.username,
            name => name,
        };
        let url = status.url.as_deref().unwrap_or(address);
        // A content warning stays shut: who wants to see what is behind it follows the link.
        let words = match status.spoiler_text.as_str() {
            "" => status.content.clone(),
            warning => format!("<p>{}</p>", escape(warning)),
        };
        let html = format!(
            "<blockquote class=\"burrow-post\" cite=\"{url}\">{words}<footer><a href=\"{url}\">{}</a></footer></blockquote>",
            escape(name),
            url = escape(url),
        );
        Ok::<_, Refusal>(Json(json!({
            "type": "rich",
            "version": "1.0",
            "author_name": name,
            "author_url": status.account.url,
            "provider_name": render.settings.domain(),
            "provider_url": format!("{address}/"),
            "cache_age": CACHE_SECS,
            "html": html,
            "width": wish.maxwidth.map_or(WIDTH_USUAL, |width| width.0),
            "height": wish.maxheight.map(|height| height.0),
        })))
    });
    Ok(found.await?)
}
