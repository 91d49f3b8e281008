//! People who ask to join, as Mastodon's pending accounts: `/api/v1/admin/accounts/:id/approve` and `/reject`, and what
//! the lists of `accounts` show of them. The id is that of the request, which the account keeps (`model::join_request`).

use super::accounts::person;
use super::cut;
use super::{PAGE_MOST, PAGE_USUAL};
use crate::api::entity::Render;
use crate::api::entity::admin_account::AdminAccount;
use crate::api::error::{Answer, ApiError};
use crate::api::extract::{Me, scope};
use crate::api::paging::{Paging, answer};
use crate::api::params::path_id;
use crate::door::{Doors, secret};
use crate::model::AccountId;
use crate::ops::decide_request;
use crate::ops::{Refusal, roster};
use crate::store::{Tx, View};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::post;
use axum::{Json, Router};

/// The routes of this part.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/admin/accounts/{id}/approve", post(approve))
        .route("/api/v1/admin/accounts/{id}/reject", post(reject))
}

/// A page of those who wait, the newest first.
pub(super) async fn waiting(
    doors: &Doors,
    me: AccountId,
    uri: Uri,
    paging: Paging,
) -> Answer<Response> {
    let page = paging.page(PAGE_USUAL, PAGE_MOST);
    answer(doors, &uri, Some(me), |render| {
        let mut waiting = decide_request::all(render.view, me)?;
        waiting.retain(|request| request.waits(render.view.now()));
        let waiting = waiting.into_iter().map(|request| (request.id.0, request));
        let rows = cut(waiting.collect(), &page)
            .into_iter()
            .map(|(id, request)| {
                let shown = render.admin_request(&request)?;
                Ok((id, shown))
            });
        rows.collect()
    })
    .await
}

/// Somebody who asks, or has asked, and has no account.
///
/// # Errors
/// As `decide_request::one`.
pub(super) fn asker(view: &View, me: AccountId, id: AccountId) -> Result<AdminAccount, Refusal> {
    let request = decide_request::one(view, me, id)?;
    Ok(Render::new(view, Some(me))?.admin_request(&request)?)
}

async fn approve(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteAccounts>,
    Path(id): Path<String>,
) -> Answer<Json<AdminAccount>> {
    let code = secret::invite_code();
    decide(&doors, me.id, path_id(&id), move |tx, me, id| {
        decide_request::approve(tx, me, id, "", &code).map(|_| ())
    })
    .await
}

async fn reject(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteAccounts>,
    Path(id): Path<String>,
) -> Answer<Json<AdminAccount>> {
    decide(&doors, me.id, path_id(&id), |tx, me, id| {
        decide_request::reject(tx, me, id, "")
    })
    .await
}

/// Decides. Whoever has an account has been let in; what is over is over (Mastodon's policy refuses both alike).
async fn decide(
    doors: &Doors,
    me: AccountId,
    whom: AccountId,
    verb: impl FnOnce(&Tx, AccountId, AccountId) -> Result<(), Refusal> + Send + 'static,
) -> Answer<Json<AdminAccount>> {
    let decided = doors.store.write(move |tx| {
        if tx.join_request(whom)?.is_none() {
            roster::one(tx, me, whom)?;
            return Err(Refusal::Forbidden);
        }
        verb(tx, me, whom)
    });
    match decided.await {
        Ok(()) => {}
        Err(Refusal::Gone(_) | Refusal::Conflict(_)) => return Err(Refusal::Forbidden.into()),
        Err(why) => return Err(ApiError::from(why)),
    }
    let found = doors.store.read(move |view| person(view, me, whom));
    Ok(Json(found.await?))
}
