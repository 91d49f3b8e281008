//! `/api/v1/admin/domain_blocks`: rules against servers.

use super::{lift_rule, list_rules, rule, show_rule};
use crate::api::entity::domain_block::{AdminDomainBlock, admin_domain_block};
use crate::api::error::{Answer, ApiError};
use crate::api::extract::{Me, scope};
use crate::api::params::{Flag, Params, path_id};
use crate::door::Doors;
use crate::model::border::{Border, Severity};
use crate::ops::border::{self, Rule};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route(
            "/api/v1/admin/domain_blocks",
            list_rules::<scope::AdminReadDomainBlocks, _>(fits, admin_domain_block).post(create),
        )
        .route(
            "/api/v1/admin/domain_blocks/{id}",
            show_rule::<scope::AdminReadDomainBlocks, _>(fits, admin_domain_block)
                .put(update)
                .patch(update)
                .merge(lift_rule::<scope::AdminWriteDomainBlocks>(fits)),
        )
}

fn fits(border: &Border) -> bool {
    border.severity != Severity::Allow
}

/// What is wanted; what is left out is as Mastodon has it, or stays.
#[derive(Deserialize)]
struct Wish {
    domain: Option<String>,
    severity: Option<String>,
    reject_media: Option<Flag>,
    reject_reports: Option<Flag>,
    public_comment: Option<String>,
    private_comment: Option<String>,
    obfuscate: Option<Flag>,
}

impl Wish {
    fn over(self, old: Rule) -> Result<Rule, ApiError> {
        let severity = match self.severity {
            None => old.severity,
            Some(name) => Severity::parse(&name)
                .filter(|severity| *severity != Severity::Allow)
                .ok_or_else(|| {
                    ApiError::invalid(
                        "Validation failed: Severity must be one of silence, suspend, noop",
                    )
                })?,
        };
        let flag = |wish: Option<Flag>, old: bool| wish.map_or(old, |flag| flag.0);
        Ok(Rule {
            severity,
            reject_media: flag(self.reject_media, old.reject_media),
            reject_reports: flag(self.reject_reports, old.reject_reports),
            public_comment: self.public_comment.unwrap_or(old.public_comment),
            private_comment: self.private_comment.unwrap_or(old.private_comment),
            obfuscate: flag(self.obfuscate, old.obfuscate),
        })
    }
}

/// A rule that is there already, or a stricter one about what the server belongs to, is named in the refusal
/// (Mastodon `ExistingDomainBlockErrorSerializer`).
async fn create(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteDomainBlocks>,
    Params(mut wish): Params<Wish>,
) -> Answer<Response> {
    let me = me.id;
    let domain = wish.domain.take().unwrap_or_default();
    let rule = wish.over(Rule::of(Severity::Silence))?;
    let made = doors.store.write(move |tx| {
        border::keeper(tx, me)?;
        let name = border::named(tx, &domain)?;
        match tx.border_of(&name)?.filter(fits) {
            Some(known) if known.domain == name || known.severity >= rule.severity => {
                Ok(Err(known))
            }
            _ => border::decide(tx, me, &name, &rule).map(Ok),
        }
    });
    Ok(match made.await? {
        Ok(border) => Json(admin_domain_block(&border)).into_response(),
        Err(known) => {
            let why = format!(
                "You have already imposed stricter limits on {}.",
                known.domain
            );
            let body = json!({
                "error": why,
                "existing_domain_block": admin_domain_block(&known),
            });
            (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
        }
    })
}

async fn update(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteDomainBlocks>,
    Path(id): Path<String>,
    Params(wish): Params<Wish>,
) -> Answer<Json<AdminDomainBlock>> {
    let me = me.id;
    let known = doors
        .store
        .read(move |view| rule(view, me, path_id(&id), fits))
        .await?;
    let new = wish.over(Rule::from(&known))?;
    let changed = doors
        .store
        .write(move |tx| border::decide(tx, me, &known.domain, &new));
    Ok(Json(admin_domain_block(&changed.await?)))
}
