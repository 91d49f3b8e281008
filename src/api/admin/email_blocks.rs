//! `/api/v1/admin/email_domain_blocks` and `/api/v1/admin/canonical_email_blocks`: nobody here has given an e-mail
//! address, so that there is none to be kept out. The lists are empty, and nothing can be put on them that would then do
//! nothing.

use crate::api::error::{Answer, ApiError};
use crate::api::extract::{Me, Scope, scope};
use crate::door::Doors;
use crate::model::AccountId;
use crate::ops::border;
use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

/// The routes of both resources.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route(
            "/api/v1/admin/email_domain_blocks",
            get(domains).post(block_domain),
        )
        .route(
            "/api/v1/admin/email_domain_blocks/{id}",
            get(domain).delete(unblock_domain),
        )
        .route(
            "/api/v1/admin/canonical_email_blocks",
            get(addresses).post(block_address),
        )
        .route(
            "/api/v1/admin/canonical_email_blocks/test",
            post(test_address),
        )
        .route(
            "/api/v1/admin/canonical_email_blocks/{id}",
            get(address).delete(unblock_address),
        )
}

/// Whether somebody may ask at all.
async fn keeper<S: Scope>(doors: &Doors, me: Me<S>) -> Answer<AccountId> {
    let id = me.id;
    let found = doors.store.read(move |view| border::keeper(view, id));
    found.await?;
    Ok(id)
}

fn no_email() -> ApiError {
    ApiError::invalid(
        "This community asks nobody for an e-mail address, so that there is nothing to block",
    )
}

async fn domains(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadEmailDomainBlocks>,
) -> Answer<Json<Value>> {
    keeper(&doors, me).await?;
    Ok(Json(json!([])))
}

async fn domain(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadEmailDomainBlocks>,
) -> Answer<Json<Value>> {
    keeper(&doors, me).await?;
    Err(ApiError::not_found())
}

async fn block_domain(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteEmailDomainBlocks>,
) -> Answer<Json<Value>> {
    keeper(&doors, me).await?;
    Err(no_email())
}

async fn unblock_domain(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteEmailDomainBlocks>,
) -> Answer<Json<Value>> {
    keeper(&doors, me).await?;
    Err(ApiError::not_found())
}

async fn addresses(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadCanonicalEmailBlocks>,
) -> Answer<Json<Value>> {
    keeper(&doors, me).await?;
    Ok(Json(json!([])))
}

/// The blocks that an address would meet.
async fn test_address(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadCanonicalEmailBlocks>,
) -> Answer<Json<Value>> {
    keeper(&doors, me).await?;
    Ok(Json(json!([])))
}

async fn address(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadCanonicalEmailBlocks>,
) -> Answer<Json<Value>> {
    keeper(&doors, me).await?;
    Err(ApiError::not_found())
}

async fn block_address(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteCanonicalEmailBlocks>,
) -> Answer<Json<Value>> {
    keeper(&doors, me).await?;
    Err(no_email())
}

async fn unblock_address(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteCanonicalEmailBlocks>,
) -> Answer<Json<Value>> {
    keeper(&doors, me).await?;
    Err(ApiError::not_found())
}
