//! `/api/v2/suggestions` and its older form: whom one might want to follow.

use super::entity::{Account, Render};
use super::error::Answer;
use super::extract::{Me, scope};
use super::params::{Num, Params, path_id, unless_blank};
use super::people::{PEOPLE_MOST, PEOPLE_USUAL};
use crate::door::Doors;
use crate::model::AccountId;
use crate::ops::{Refusal, suggest};
use crate::store::{Error, View};
use axum::extract::{Path, State};
use axum::routing::{delete, get};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/suggestions", get(accounts))
        .route("/api/v2/suggestions", get(suggestions))
        .route("/api/v1/suggestions/{id}", delete(dismiss))
}

/// Mastodon's `Suggestion`: in this house, people are suggested because they live in it.
#[derive(Serialize)]
struct Suggestion {
    /// The old word for why.
    source: &'static str,
    /// The new words for why.
    sources: [&'static str; 1],
    account: Account,
}

#[derive(Deserialize)]
struct HowMany {
    #[serde(default, deserialize_with = "unless_blank")]
    limit: Option<Num>,
}

async fn found(doors: &Doors, me: AccountId, how_many: HowMany) -> Answer<Vec<Account>> {
    let limit = how_many.limit.map_or(PEOPLE_USUAL, |Num(limit)| {
        usize::try_from(limit).unwrap_or(PEOPLE_MOST)
    });
    let found = doors.store.read(move |view: &View| {
        let render = Render::new(view, Some(me))?;
        let people = suggest::suggestions(view, me, limit.clamp(1, PEOPLE_MOST))?;
        let shown = people.iter().map(|account| render.account(account));
        shown.collect::<Result<Vec<_>, Error>>()
    });
    Ok(found.await?)
}

async fn accounts(
    State(doors): State<Doors>,
    me: Me<scope::Read>,
    Params(how_many): Params<HowMany>,
) -> Answer<Json<Vec<Account>>> {
    Ok(Json(found(&doors, me.id, how_many).await?))
}

async fn suggestions(
    State(doors): State<Doors>,
    me: Me<scope::Read>,
    Params(how_many): Params<HowMany>,
) -> Answer<Json<Vec<Suggestion>>> {
    let suggest = |account| Suggestion {
        source: "staff",
        sources: ["featured"],
        account,
    };
    let people = found(&doors, me.id, how_many).await?;
    Ok(Json(people.into_iter().map(suggest).collect()))
}

/// Succeeds also for somebody who doesn't exist (docs/methods/suggestions).
async fn dismiss(
    State(doors): State<Doors>,
    me: Me<scope::Read>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    let (me, id) = (me.id, path_id(&id));
    let done = doors.store.write(move |tx| suggest::unsuggest(tx, me, id));
    match done.await {
        Ok(()) | Err(Refusal::NotFound) => Ok(Json(json!({}))),
        Err(why) => Err(why.into()),
    }
}
