//! Collections of other servers, page by page, within bounds: answers, whole threads, what somebody has said.

use super::fetch::Missing;
use super::{Federation, lenient};
use serde_json::Value;
use std::collections::HashSet;

/// How many pages in a row may be empty (Mastodon's first page of answers often is).
const EMPTY_PAGES_MAX: usize = 3;

/// What may still be read; it is used up over several collections.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// How many pages, the collection itself included.
    pub(super) pages: usize,
    /// How many items.
    pub(super) items: usize,
}

impl Federation {
    /// The items of a collection and of its pages, all of which must be on its own server. What is there before a page
    /// fails counts.
    ///
    /// # Errors
    /// Why the collection itself can't be read.
    pub(super) async fn collect(
        &self,
        collection: &str,
        bounds: &mut Bounds,
    ) -> Result<Vec<Value>, Missing> {
        if bounds.pages == 0 || bounds.items == 0 {
            return Ok(Vec::new());
        }
        bounds.pages -= 1;
        let document = self.page(collection).await?;
        if !lenient::same_host(collection, document.url.as_str()) {
            return Err(Missing::nonsense("the collection is of another server"));
        }
        let mut items = Vec::new();
        let mut seen: HashSet<String> = HashSet::from([collection.to_owned()]);
        let mut page = document.json;
        let mut empty = 0;
        loop {
            let before = items.len();
            take(&page, bounds, &mut items);
            // The first page is often written out in the collection itself.
            if let Some(first) = page.get("first").filter(|first| first.is_object()) {
                let first = first.clone();
                page = first;
                continue;
            }
            empty = if items.len() == before { empty + 1 } else { 0 };
            // Pages may name the first page too.
            let named = ["first", "next"].map(|field| lenient::address(&page, field));
            let mut next = named.into_iter().flatten();
            let next =
                next.find(|next| lenient::same_host(next, collection) && seen.insert(next.clone()));
            let Some(next) = next else { break };
            if bounds.pages == 0 || bounds.items == 0 || empty > EMPTY_PAGES_MAX {
                break;
            }
            bounds.pages -= 1;
            match self.page(&next).await {
                Ok(found) if lenient::same_host(collection, found.url.as_str()) => {
                    page = found.json
                }
                Ok(_) => break,
                Err(why) => {
                    tracing::debug!(%why, next, "a page of a collection can't be read");
                    break;
                }
            }
        }
        Ok(items)
    }
}

fn take(page: &Value, bounds: &mut Bounds, items: &mut Vec<Value>) {
    for field in ["items", "orderedItems"] {
        for item in lenient::many(page.get(field)) {
            if bounds.items == 0 {
                return;
            }
            bounds.items -= 1;
            items.push(item.clone());
        }
    }
}
