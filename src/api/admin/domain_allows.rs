//! `/api/v1/admin/domain_allows`: servers that are let in explicitly.

use super::{lift_rule, list_rules, show_rule};
use crate::api::error::Answer;
use crate::api::extract::{Me, scope};
use crate::api::paging::Paging;
use crate::api::params::Params;
use crate::door::Doors;
use crate::model::border::{Border, Severity};
use crate::ops::Refusal;
use crate::ops::border::{self, Rule};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/admin/domain_allows", get(index).post(create))
        .route("/api/v1/admin/domain_allows/{id}", get(show).delete(remove))
}

/// Mastodon `Admin::DomainAllow`.
#[derive(Serialize)]
struct Allow {
    id: String,
    domain: String,
    created_at: String,
}

fn entity(border: &Border) -> Allow {
    Allow {
        id: border.id.to_string(),
        domain: border.domain.clone(),
        created_at: border.created_at.iso(),
    }
}

fn fits(border: &Border) -> bool {
    border.severity == Severity::Allow
}

async fn index(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadDomainAllows>,
    uri: Uri,
    Params(paging): Params<Paging>,
) -> Answer<Response> {
    list_rules(&doors, me.id, uri, paging, fits, entity).await
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadDomainAllows>,
    Path(id): Path<String>,
) -> Answer<Json<Allow>> {
    show_rule(&doors, me.id, &id, fits, entity).await
}

#[derive(Deserialize)]
struct New {
    #[serde(default)]
    domain: String,
}

/// A server that is let in already stays so; one about which there is another rule keeps that.
async fn create(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteDomainAllows>,
    Params(new): Params<New>,
) -> Answer<Json<Allow>> {
    let me = me.id;
    let made = doors.store.write(move |tx| {
        border::keeper(tx, me)?;
        let name = border::named(tx, &new.domain)?;
        match tx.border(&name)? {
            Some(known) if fits(&known) => Ok(known),
            Some(_) => Err(Refusal::invalid(
                "Validation failed: There is a rule against this domain",
            )),
            None => border::decide(tx, me, &name, &Rule::of(Severity::Allow)),
        }
    });
    Ok(Json(entity(&made.await?)))
}

async fn remove(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteDomainAllows>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    lift_rule(&doors, me.id, &id, fits).await
}
