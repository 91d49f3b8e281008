//! `/api/v1/blocks`, `mutes`, `domain_blocks` and `endorsements`: one's own lists of people and
//! servers.

use super::empty;
use super::entity::Account;
use super::error::{Answer, ApiError};
use super::extract::{Me, scope};
use super::paging::{Paging, answer};
use super::params::Params;
use super::people::{self, PEOPLE_MOST, PEOPLE_USUAL};
use crate::door::Doors;
use crate::ops::domain_block;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How many servers a page has unless said otherwise (docs/methods/domain_blocks).
const DOMAINS_USUAL: usize = 100;
/// How many servers a page has at most.
const DOMAINS_MOST: usize = 200;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/blocks", get(blocks))
        .route("/api/v1/mutes", get(mutes))
        .route("/api/v1/endorsements", get(endorsements))
        .route(
            "/api/v1/domain_blocks",
            get(domains).post(block_domain).delete(unblock_domain),
        )
}

async fn blocks(
    State(doors): State<Doors>,
    me: Me<scope::ReadBlocks>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(PEOPLE_USUAL, PEOPLE_MOST));
    people::answer(&doors, &uri, Some(me), move |render| {
        Ok(people::numbered(render.view.block_list(me, &page)?))
    })
    .await
}

/// Mastodon's `MutedAccount`.
#[derive(Serialize)]
struct MutedAccount {
    #[serde(flatten)]
    account: Account,
    mute_expires_at: Option<String>,
}

async fn mutes(
    State(doors): State<Doors>,
    me: Me<scope::ReadMutes>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(PEOPLE_USUAL, PEOPLE_MOST));
    answer(&doors, &uri, Some(me), |render| {
        let mut rows = Vec::new();
        for (row, person) in render.view.mute_list(me, &page)? {
            let Some(mute) = render.view.muting(me, person)? else {
                continue;
            };
            let muted = MutedAccount {
                account: Account::clone(&*render.account_by_id(person)?),
                mute_expires_at: mute.expires_at.map(|end| end.iso()),
            };
            rows.push((row.0, muted));
        }
        Ok(rows.into())
    })
    .await
}

async fn endorsements(
    State(doors): State<Doors>,
    me: Me<scope::ReadAccounts>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(PEOPLE_USUAL, PEOPLE_MOST));
    people::answer(&doors, &uri, Some(me), move |render| {
        Ok(people::by_id(render.view.endorsed(me, &page)?))
    })
    .await
}

async fn domains(
    State(doors): State<Doors>,
    me: Me<scope::ReadBlocks>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    let (me, page) = (me.id, paging.page(DOMAINS_USUAL, DOMAINS_MOST));
    answer(&doors, &uri, Some(me), |render| {
        let rows = render.view.domain_block_list(me, &page)?.into_iter();
        Ok(rows.map(|(row, domain)| (row.0, domain)).collect())
    })
    .await
}

#[derive(Deserialize)]
struct Domain {
    domain: Option<String>,
}

impl Domain {
    fn name(self) -> Result<String, ApiError> {
        self.domain
            .ok_or_else(|| ApiError::invalid("Validation failed: Domain can't be blank"))
    }
}

async fn block_domain(
    State(doors): State<Doors>,
    me: Me<scope::WriteBlocks>,
    Params(domain): Params<Domain>,
) -> Answer<Json<Value>> {
    let (me, name) = (me.id, domain.name()?);
    empty::after(&doors, move |tx| domain_block::block_domain(tx, me, &name)).await
}

async fn unblock_domain(
    State(doors): State<Doors>,
    me: Me<scope::WriteBlocks>,
    Params(domain): Params<Domain>,
) -> Answer<Json<Value>> {
    let (me, name) = (me.id, domain.name()?);
    empty::after(&doors, move |tx| {
        domain_block::unblock_domain(tx, me, &name)
    })
    .await
}
