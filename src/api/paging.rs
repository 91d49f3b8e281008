//! Mastodon's paging: `max_id`, `since_id`, `min_id` and `limit` in, a `Link` header out.

use super::entity::Render;
use super::error::Answer;
use super::params::{Id, Num, unless_blank};
use crate::door::Doors;
use crate::model::{AccountId, Page};
use crate::ops::Refusal;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

/// The four parameters.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Paging {
    #[serde(default, deserialize_with = "unless_blank")]
    max_id: Option<Id>,
    #[serde(default, deserialize_with = "unless_blank")]
    since_id: Option<Id>,
    #[serde(default, deserialize_with = "unless_blank")]
    min_id: Option<Id>,
    #[serde(default, deserialize_with = "unless_blank")]
    limit: Option<Num>,
}

impl Paging {
    /// Whether everything is asked for at once (`limit=0`, where Mastodon allows that).
    pub fn unlimited(&self) -> bool {
        self.limit == Some(Num(0))
    }

    /// The page that is asked for: `usual` entries unless said otherwise, `most` at most.
    pub fn page(&self, usual: usize, most: usize) -> Page {
        let limit = self
            .limit
            .map_or(usual, |Num(limit)| usize::try_from(limit).unwrap_or(most));
        Page {
            max_id: self.max_id.map(|id| id.0),
            since_id: self.since_id.map(|id| id.0),
            min_id: self.min_id.map(|id| id.0),
            limit: limit.clamp(1, most),
        }
    }
}

/// About what a rendered post takes, so that a page's body rarely has to grow.
const ENTRY_BYTES_USUAL: usize = 2_048;

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// A page of entries with the ids of its newest and oldest, by which its neighbours are found.
pub struct Paged<T> {
    /// The entries, newest first.
    pub entries: Vec<T>,
    /// The ids of the first and the last of them.
    pub ends: Option<(u64, u64)>,
}

impl<T> Paged<T> {
    /// Takes entries with the ids that they are paged by.
    pub fn new(rows: Vec<(u64, T)>) -> Paged<T> {
        let ends = rows
            .first()
            .zip(rows.last())
            .map(|(first, last)| (first.0, last.0));
        Paged {
            entries: rows.into_iter().map(|(_, entry)| entry).collect(),
            ends,
        }
    }
}

impl<T: Serialize> Paged<T> {
    /// The answer to a request of `uri`; `address` is the house's.
    pub fn answer(self, address: &str, uri: &Uri) -> Response {
        let mut body = Vec::with_capacity(self.entries.len() * ENTRY_BYTES_USUAL);
        serde_json::to_writer(&mut body, &self.entries)
            .expect("entities are plain data and a vector takes all");
        let mut headers = link(address, uri, self.ends);
        headers.insert(header::CONTENT_TYPE, JSON);
        (headers, body).into_response()
    }
}

/// Answers a page of the entries that `rows` finds and renders for `viewer`, each with the id that it is paged by.
///
/// # Errors
/// Those of `rows`.
pub async fn answer<T: Serialize>(
    doors: &Doors,
    uri: &Uri,
    viewer: Option<AccountId>,
    rows: impl FnOnce(&Render<'_>) -> Result<Vec<(u64, T)>, Refusal>,
) -> Answer<Response> {
    let found = doors.store.read(|view| {
        let render = Render::new(view, viewer)?;
        let page = Paged::new(rows(&render)?);
        Ok::<_, Refusal>(page.answer(&render.settings.address, uri))
    });
    Ok(found.await?)
}

/// The `Link` header of a page between these ids; none for an empty page.
pub fn link(address: &str, uri: &Uri, ends: Option<(u64, u64)>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let value = ends.and_then(|ends| HeaderValue::from_str(&links(address, uri, ends)).ok());
    if let Some(value) = value {
        headers.insert(header::LINK, value);
    }
    headers
}

/// The `Link` header: `next` is older, `prev` is newer. Other parameters stay as they were.
fn links(address: &str, uri: &Uri, (newest, oldest): (u64, u64)) -> String {
    let to = |name: &str, id: u64| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let kept = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        for (key, value) in kept {
            if !matches!(&*key, "max_id" | "since_id" | "min_id" | "access_token") {
                query.append_pair(&key, &value);
            }
        }
        format!(
            "{address}{}?{}",
            uri.path(),
            query.append_pair(name, &id.to_string()).finish()
        )
    };
    format!(
        "<{}>; rel=\"next\", <{}>; rel=\"prev\"",
        to("max_id", oldest),
        to("min_id", newest)
    )
}
