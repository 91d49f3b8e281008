//! `/api/v1/admin`: what moderators do with an app.

mod accounts;
mod domain_allows;
mod domain_blocks;
mod email_blocks;
mod ip_blocks;
mod metrics;
mod reports;
mod requests;
mod trends;

use crate::api::empty;
use crate::api::error::Answer;
use crate::api::extract::{Me, Scope};
use crate::api::paging::{Paging, answer};
use crate::api::params::{Params, path_id};
use crate::door::Doors;
use crate::model::AccountId;
use crate::model::border::Border;
use crate::model::{BorderId, Page};
use crate::ops::{Refusal, border};
use crate::store::View;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::routing::{MethodRouter, delete, get};
use axum::{Json, Router};
use serde::Serialize;

/// How many people, reports or rules a page has unless said otherwise (Mastodon
/// `Api::V1::Admin::AccountsController::LIMIT` and its neighbours).
const PAGE_USUAL: usize = 100;

/// How many at most (Mastodon doubles it).
const PAGE_MOST: usize = 200;

/// The routes of this part.
pub fn routes() -> Router<Doors> {
    Router::new()
        .merge(accounts::routes())
        .merge(domain_allows::routes())
        .merge(domain_blocks::routes())
        .merge(email_blocks::routes())
        .merge(ip_blocks::routes())
        .merge(metrics::routes())
        .merge(reports::routes())
        .merge(requests::routes())
        .merge(trends::routes())
}

/// A page of the rules that `fits`, the newest first, for somebody who may see them.
fn rules(
    view: &View,
    me: AccountId,
    page: &Page,
    fits: impl Fn(&Border) -> bool,
) -> Result<Vec<Border>, Refusal> {
    border::keeper(view, me)?;
    let mut found = view.borders()?;
    found.retain(|border| fits(border));
    found.sort_by_key(|border| std::cmp::Reverse(border.id.0));
    let rows = found.into_iter().map(|border| (border.id.0, border));
    let rows = cut(rows.collect(), page);
    Ok(rows.into_iter().map(|(_, border)| border).collect())
}

/// The part of a short list, the newest first, that `page` asks for.
fn cut<T>(mut rows: Vec<(u64, T)>, page: &Page) -> Vec<(u64, T)> {
    let Some(high) = page.high() else {
        return Vec::new();
    };
    rows.retain(|(id, _)| (page.low()..=high).contains(id));
    if page.ascending() {
        let extra = rows.len().saturating_sub(page.limit);
        rows.drain(..extra);
    }
    rows.truncate(page.limit);
    rows
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

/// The handler that lists the rules that `fits`, each as what `entity` makes of it, for a token with scope `S`.
fn list_rules<S: Scope + 'static, T: Serialize + 'static>(
    fits: fn(&Border) -> bool,
    entity: fn(&Border) -> T,
) -> MethodRouter<Doors> {
    get(
        move |State(doors): State<Doors>, me: Me<S>, uri: Uri, Params(paging): Params<Paging>| async move {
            let (me, page) = (me.id, paging.page(PAGE_USUAL, PAGE_MOST));
            answer(&doors, &uri, Some(me), |render| {
                let rows = rules(render.view, me, &page, fits)?;
                let rows = rows.iter().map(|border| (border.id.0, entity(border)));
                Ok(rows.collect())
            })
            .await
        },
    )
}

/// The handler that shows one rule that `fits`.
fn show_rule<S: Scope + 'static, T: Serialize + 'static>(
    fits: fn(&Border) -> bool,
    entity: fn(&Border) -> T,
) -> MethodRouter<Doors> {
    get(
        move |State(doors): State<Doors>, me: Me<S>, Path(id): Path<String>| async move {
            let found = doors
                .store
                .read(|view| rule(view, me.id, path_id(&id), fits))
                .await?;
            Answer::Ok(Json(entity(&found)))
        },
    )
}

/// The handler that lifts one rule that `fits`.
fn lift_rule<S: Scope + 'static>(fits: fn(&Border) -> bool) -> MethodRouter<Doors> {
    delete(
        move |State(doors): State<Doors>, me: Me<S>, Path(id): Path<String>| async move {
            let (me, id) = (me.id, path_id(&id));
            empty::after(&doors, move |tx| {
                let border = rule(tx, me, id, fits)?;
                border::lift(tx, me, &border.domain)
            })
            .await
        },
    )
}
