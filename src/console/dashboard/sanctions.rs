//! What is done about somebody: more or less trust, out of everything, locked out, removed; and taking it back.

use super::reply::{Done, Keeper, Owner, Reply, Sent, post_on};
use crate::door::browser::Browser;
use crate::model::account::Role;
use crate::model::audit::Sanction;
use crate::model::{ReportId, StatusId};
use crate::ops::moderate::{self, Action};
use crate::ops::remove_person;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{delete, post, put};
use serde::Deserialize;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/people/{id}/role", put(role))
        .route(
            "/console/people/{id}/sign-out",
            post_on(moderate::sign_out_everywhere),
        )
        .route("/console/people/{id}/sanction", post(sanction))
        .route("/console/people/{id}/relieve", post(relieve))
        .route("/console/people/{id}", delete(remove))
}

#[derive(Deserialize)]
struct NewRole {
    role: String,
}

async fn role(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Path(id): Path<String>,
    Sent(wish): Sent<NewRole>,
) -> Reply<Done> {
    let whom = owner.named(&id)?;
    let role = match wish.role.as_str() {
        "member" => Role::Member,
        "moderator" => Role::Moderator,
        "owner" => Role::Owner,
        _ => return Err(owner.because(StatusCode::UNPROCESSABLE_ENTITY)),
    };
    owner
        .done(&browser, move |tx, me| {
            moderate::change_role(tx, me, whom, role)
        })
        .await
}

#[derive(Deserialize)]
struct Wish {
    /// Mastodon's word for it.
    what: String,
    /// Words to the person; may be empty.
    #[serde(default)]
    text: String,
    /// Because of which report, which is closed with it.
    #[serde(default)]
    report: Option<String>,
    /// About which of their posts; those of the report where there are none.
    #[serde(default)]
    posts: Vec<String>,
}

async fn sanction(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(id): Path<String>,
    Sent(wish): Sent<Wish>,
) -> Reply<Done> {
    let whom = keeper.named(&id)?;
    let unreadable = || keeper.because(StatusCode::UNPROCESSABLE_ENTITY);
    let sanction = Sanction::parse(&wish.what).ok_or_else(unreadable)?;
    let report = wish.report.map(|id| id.parse::<ReportId>()).transpose();
    let posts: Result<Vec<StatusId>, _> = wish.posts.iter().map(|id| id.parse()).collect();
    let action = Action {
        text: wish.text,
        report: report.map_err(|_| unreadable())?,
        statuses: posts.map_err(|_| unreadable())?,
        ..Action::of(sanction)
    };
    keeper
        .done(&browser, move |tx, me| moderate::act(tx, me, whom, &action))
        .await
}

async fn relieve(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(id): Path<String>,
    Sent(wish): Sent<Wish>,
) -> Reply<Done> {
    let whom = keeper.named(&id)?;
    let sanction = Sanction::parse(&wish.what);
    let sanction = sanction.ok_or_else(|| keeper.because(StatusCode::UNPROCESSABLE_ENTITY))?;
    keeper
        .done(&browser, move |tx, me| {
            moderate::relieve(tx, me, whom, sanction)
        })
        .await
}

/// Removes somebody, of whose things an archive has been taken before.
async fn remove(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(id): Path<String>,
) -> Reply<Done> {
    let whom = keeper.named(&id)?;
    keeper
        .done(&browser, move |tx, me| {
            remove_person::remove(tx, me, whom, true)
        })
        .await
}
