//! Mastodon's paging: `max_id`, `since_id`, `min_id` and `limit` in, a `Link` header out.

use super::entity::Render;
use super::error::Answer;
use super::params::{Id, Num, unless_blank};
use crate::door::Doors;
use crate::model::{AccountId, Edge, Page, Rows};
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

/// A page of entries with the ids by which its neighbours are found.
pub struct Paged<T> {
    /// The entries, newest first.
    pub entries: Vec<T>,
    /// The ids of the neighbours.
    pub ends: Ends,
}

/// The ids by which the neighbours of a page are found, where there may be any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// What is newer than this one is on the page before.
    pub newest: Option<u64>,
    /// What is older than this one is on the next page.
    pub oldest: Option<u64>,
}

impl Ends {
    /// Those of a page with these ids, the newest first. A search that gave up goes on where it did.
    pub fn of(mut ids: impl DoubleEndedIterator<Item = u64>, goes_on: Option<Edge>) -> Ends {
        let newest = ids.next();
        let oldest = ids.next_back().or(newest);
        match goes_on {
            Some(Edge::Below(id)) => Ends {
                newest,
                oldest: Some(id),
            },
            Some(Edge::Above(id)) => Ends {
                newest: Some(id),
                oldest,
            },
            None => Ends { newest, oldest },
        }
    }
}

impl<T> Paged<T> {
    /// Takes entries with the ids that they are paged by.
    pub fn new(rows: Rows<(u64, T)>) -> Paged<T> {
        let ends = Ends::of(rows.iter().map(|row| row.0), rows.goes_on);
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
    rows: impl FnOnce(&Render<'_>) -> Result<Rows<(u64, T)>, Refusal>,
) -> Answer<Response> {
    let found = doors.store.read(|view| {
        let render = Render::new(view, viewer)?;
        let page = Paged::new(rows(&render)?);
        Ok::<_, Refusal>(page.answer(&render.settings.address, uri))
    });
    Ok(found.await?)
}

/// The `Link` header of a page; none where nothing leads on from it.
pub fn link(address: &str, uri: &Uri, ends: Ends) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let links = links(address, uri, ends);
    if !links.is_empty()
        && let Ok(value) = HeaderValue::from_str(&links)
    {
        headers.insert(header::LINK, value);
    }
    headers
}

/// The `Link` header: `next` is older, `prev` is newer. Other parameters stay as they were.
fn links(address: &str, uri: &Uri, ends: Ends) -> String {
    let to = |rel: &str, name: &str, id: u64| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let kept = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        for (key, value) in kept {
            if !matches!(&*key, "max_id" | "since_id" | "min_id" | "access_token") {
                query.append_pair(&key, &value);
            }
        }
        format!(
            "<{address}{}?{}>; rel=\"{rel}\"",
            uri.path(),
            query.append_pair(name, &id.to_string()).finish()
        )
    };
    let next = ends.oldest.map(|id| to("next", "max_id", id));
    let prev = ends.newest.map(|id| to("prev", "min_id", id));
    next.into_iter().chain(prev).collect::<Vec<_>>().join(", ")
}
