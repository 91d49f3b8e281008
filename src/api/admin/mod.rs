//! `/api/v1/admin`: what moderators do with an app.

mod domain_allows;
mod domain_blocks;

use crate::door::Doors;
use crate::model::AccountId;
use crate::model::border::Border;
use crate::model::{BorderId, Page};
use crate::ops::{Refusal, border};
use crate::store::View;
use axum::Router;

/// How many rules a page has unless said otherwise (Mastodon `Api::V1::Admin::DomainBlocksController::LIMIT`).
const RULES_USUAL: usize = 100;

/// How many at most (Mastodon doubles it).
const RULES_MOST: usize = 200;

/// The routes of this part.
pub fn routes() -> Router<Doors> {
    Router::new()
        .merge(domain_allows::routes())
        .merge(domain_blocks::routes())
}

/// A page of the rules that `fits`, the newest first, for somebody who may see them.
fn rules(
    view: &View,
    me: AccountId,
    page: &Page,
    fits: impl Fn(&Border) -> bool,
) -> Result<Vec<Border>, Refusal> {
    border::keeper(view, me)?;
    let Some(high) = page.high() else {
        return Ok(Vec::new());
    };
    let mut found = view.borders()?;
    found.retain(|border| fits(border) && (page.low()..=high).contains(&border.id.0));
    found.sort_by_key(|border| std::cmp::Reverse(border.id.0));
    if page.ascending() {
        let extra = found.len().saturating_sub(page.limit);
        found.drain(..extra);
    }
    found.truncate(page.limit);
    Ok(found)
}

/// One rule that `fits`.
fn rule(
    view: &View,
    me: AccountId,
    id: BorderId,
    fits: impl Fn(&Border) -> bool,
) -> Result<Border, Refusal> {
    border::keeper(view, me)?;
    view.border_by_id(id)?.filter(fits).ok_or(Refusal::NotFound)
}
