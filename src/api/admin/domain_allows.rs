//! `/api/v1/admin/domain_allows`: servers that are let in explicitly.

use super::{lift_rule, list_rules, show_rule};
use crate::api::error::Answer;
use crate::api::extract::{Me, scope};
use crate::api::params::Params;
use crate::door::Doors;
use crate::model::border::{Border, Severity};
use crate::ops::Refusal;
use crate::ops::border::{self, Rule};
use axum::extract::State;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route(
            "/api/v1/admin/domain_allows",
            list_rules::<scope::AdminReadDomainAllows, _>(fits, entity).post(create),
        )
        .route(
            "/api/v1/admin/domain_allows/{id}",
            show_rule::<scope::AdminReadDomainAllows, _>(fits, entity)
                .merge(lift_rule::<scope::AdminWriteDomainAllows>(fits)),
        )
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
