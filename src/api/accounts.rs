//! `/api/v1/accounts`: looking people up. What one does with them is in `account_actions`, what they
//! have in `account_pages`, oneself in `profile`.

use super::entity::{Account, Person, Relationship, Render};
use super::error::{Answer, ApiError};
use super::extract::{Me, Viewer, scope};
use super::params::{Flag, Id, Many, Num, Params, path_id, unless_blank};
use super::people::{self, PEOPLE_MOST, PEOPLE_USUAL};
use crate::door::Doors;
use crate::model::{AccountId, Page, account};
use crate::ops::{Refusal, see};
use crate::store::{Error, SCAN_ROWS_MAX, View};
use crate::text::handle::split_acct;
use axum::extract::{Path, State};
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How many people can be asked for at once by their ids.
const IDS_MAX: usize = 80;

/// How far one can page through the directory.
const OFFSET_MAX: u64 = 4_000;

/// How many of the people whom the viewer follows, and who follow somebody, are named.
const FAMILIAR_MAX: usize = 40;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/accounts", get(index))
        .route("/api/v1/accounts/lookup", get(lookup))
        .route("/api/v1/accounts/relationships", get(relationships))
        .route("/api/v1/accounts/familiar_followers", get(familiar))
        .route("/api/v1/accounts/{id}", get(show))
        .route(
            "/api/v1/accounts/{id}/identity_proofs",
            get(identity_proofs),
        )
        .route("/api/v1/directory", get(directory))
}

async fn show(
    State(doors): State<Doors>,
    viewer: Viewer,
    Path(id): Path<String>,
) -> Answer<Json<Account>> {
    let id = path_id(&id);
    people::looked_at(&doors, viewer.id, id)?;
    let found = doors.store.read(move |view| {
        let account = see::account(view, id)?;
        Ok::<_, Refusal>(Json(Render::new(view, viewer.id)?.account(&account)?))
    });
    Ok(found.await?)
}

#[derive(Deserialize)]
struct Ids {
    #[serde(default)]
    id: Many<Id>,
    #[serde(default)]
    with_suspended: Option<Flag>,
}

impl Ids {
    /// Each once, in the order in which they were asked for.
    ///
    /// # Errors
    /// 422 for too many.
    fn people(&self) -> Result<Vec<AccountId>, ApiError> {
        let mut people = Vec::new();
        for Id(id) in &self.id.0 {
            if !people.contains(&AccountId(*id)) {
                people.push(AccountId(*id));
            }
        }
        match people.len() <= IDS_MAX {
            true => Ok(people),
            false => Err(ApiError::invalid(format!(
                "Validation failed: At most {IDS_MAX} ids can be asked for at once"
            ))),
        }
    }
}

async fn index(
    State(doors): State<Doors>,
    viewer: Viewer,
    Params(ids): Params<Ids>,
) -> Answer<Json<Vec<Arc<Person>>>> {
    let people = ids.people()?;
    let found = doors.store.read(move |view: &View| {
        let render = Render::new(view, viewer.id)?;
        let mut accounts = Vec::new();
        for id in people {
            if view.account(id)?.is_some_and(|account| !account.suspended) {
                accounts.push(render.account_by_id(id)?);
            }
        }
        Ok::<_, Error>(Json(accounts))
    });
    Ok(found.await?)
}

#[derive(Deserialize)]
struct Lookup {
    acct: Option<String>,
}

async fn lookup(
    State(doors): State<Doors>,
    viewer: Viewer,
    Params(asked): Params<Lookup>,
) -> Answer<Json<Account>> {
    let acct = split_acct(asked.acct.as_deref().unwrap_or_default());
    let acct = acct.ok_or_else(ApiError::not_found)?;
    let found = doors.store.read(move |view: &View| {
        let render = Render::new(view, viewer.id)?;
        let name = match &acct.domain {
            Some(domain) if domain != render.settings.domain() => {
                format!("{}@{domain}", acct.user)
            }
            _ => acct.user,
        };
        let account = view.account_by_acct(&name)?.ok_or(Refusal::NotFound)?;
        Ok::<_, Refusal>(Json(render.account(&account)?))
    });
    Ok(found.await?)
}

async fn relationships(
    State(doors): State<Doors>,
    me: Me<scope::ReadFollows>,
    Params(ids): Params<Ids>,
) -> Answer<Json<Vec<Relationship>>> {
    let (me, people) = (me.id, ids.people()?);
    let all = ids.with_suspended == Some(Flag(true));
    let found = doors.store.read(move |view: &View| {
        let render = Render::new(view, Some(me))?;
        let mut shown = Vec::new();
        for id in people {
            if view
                .account(id)?
                .is_some_and(|account| all || !account.suspended)
            {
                shown.push(render.relationship(me, id)?);
            }
        }
        Ok::<_, Error>(Json(shown))
    });
    Ok(found.await?)
}

/// Mastodon's `FamiliarFollowers`.
#[derive(Serialize)]
struct Familiar {
    id: String,
    accounts: Vec<Arc<Person>>,
}

/// Followers of somebody whom the viewer follows too; nobody for those who hide their followers.
async fn familiar(
    State(doors): State<Doors>,
    me: Me<scope::ReadFollows>,
    Params(ids): Params<Ids>,
) -> Answer<Json<Vec<Familiar>>> {
    let (me, people) = (me.id, ids.people()?);
    let found = doors.store.read(move |view: &View| {
        let render = Render::new(view, Some(me))?;
        let mut shown = Vec::new();
        for id in people {
            let Some(account) = view.account(id)? else {
                continue;
            };
            let mut accounts = Vec::new();
            if !account.hide_collections && !account.suspended {
                for follower in view.familiar_followers(me, id, FAMILIAR_MAX)? {
                    accounts.push(render.account_by_id(follower)?);
                }
            }
            shown.push(Familiar {
                id: id.to_string(),
                accounts,
            });
        }
        Ok::<_, Error>(Json(shown))
    });
    Ok(found.await?)
}

/// Mastodon dropped these (3.5); clients still ask.
async fn identity_proofs(
    State(doors): State<Doors>,
    _me: Me<scope::ReadAccounts>,
    Path(id): Path<String>,
) -> Answer<Json<[(); 0]>> {
    let id = path_id(&id);
    let found = doors.store.read(move |view| see::account(view, id));
    found.await?;
    Ok(Json([]))
}

#[derive(Deserialize)]
struct Directory {
    #[serde(default, deserialize_with = "unless_blank")]
    offset: Option<Num>,
    #[serde(default, deserialize_with = "unless_blank")]
    limit: Option<Num>,
    order: Option<String>,
    local: Option<Flag>,
}

/// Those who want to be found, the last to post first, or with `order=new` the newest first.
async fn directory(
    State(doors): State<Doors>,
    viewer: Viewer,
    Params(asked): Params<Directory>,
) -> Answer<Json<Vec<Account>>> {
    let number = |asked: Option<Num>, usual: u64, most: u64| {
        let number = asked.map_or(usual, |Num(number)| number.min(most));
        usize::try_from(number).unwrap_or(usize::MAX)
    };
    let offset = number(asked.offset, 0, OFFSET_MAX);
    let limit = number(asked.limit, PEOPLE_USUAL as u64, PEOPLE_MOST as u64);
    let newest = asked.order.as_deref() == Some("new");
    let local = asked.local == Some(Flag(true));
    let found = doors.store.read(move |view: &View| {
        let render = Render::new(view, viewer.id)?;
        let listed = |account: &account::Account| {
            account.discoverable && !account.suspended && account.moved_to.is_none()
        };
        let mut people = Vec::new();
        for account in view.accounts(&Page::newest(SCAN_ROWS_MAX))? {
            let here = account.is_local() || !local;
            if here && listed(&account) && !apart(view, viewer.id, account.id)? {
                people.push((view.account_counts(account.id)?.last_status_at, account));
            }
        }
        if !newest {
            people.sort_by_key(|(last, _)| std::cmp::Reverse(*last));
        }
        let page = people.iter().skip(offset).take(limit);
        let shown = page.map(|(_, account)| render.account(account));
        Ok::<_, Error>(Json(shown.collect::<Result<Vec<_>, _>>()?))
    });
    Ok(found.await?)
}

/// Whether one of them wants to hear nothing of the other.
fn apart(view: &View, viewer: Option<AccountId>, other: AccountId) -> Result<bool, Error> {
    let Some(me) = viewer else { return Ok(false) };
    Ok(view.blocked_between(me, other)? || view.muting(me, other)?.is_some())
}
