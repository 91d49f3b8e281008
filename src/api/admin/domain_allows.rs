//! `/api/v1/admin/domain_allows`: servers that are let in explicitly.

use super::{RULES_MOST, RULES_USUAL, rule, rules};
use crate::api::error::Answer;
use crate::api::extract::{Me, scope};
use crate::api::paging::{Paged, Paging};
use crate::api::params::{Params, path_id};
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
use serde_json::{Value, json};

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
    let (me, page) = (me.id, paging.page(RULES_USUAL, RULES_MOST));
    let found = doors.store.read(move |view| {
        let rows = rules(view, me, &page, fits)?;
        let rows = rows.iter().map(|border| (border.id.0, entity(border)));
        Ok::<_, Refusal>(Paged::new(rows.collect()).answer(&view.settings()?.address, &uri))
    });
    Ok(found.await?)
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadDomainAllows>,
    Path(id): Path<String>,
) -> Answer<Json<Allow>> {
    let me = me.id;
    let found = doors
        .store
        .read(move |view| rule(view, me, path_id(&id), fits));
    Ok(Json(entity(&found.await?)))
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
    let me = me.id;
    let gone = doors.store.write(move |tx| {
        let border = rule(tx, me, path_id(&id), fits)?;
        border::lift(tx, me, &border.domain)
    });
    gone.await?;
    Ok(Json(json!({})))
}
