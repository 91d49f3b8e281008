//! Who lives here.

use super::reply::{Fresh, Keeper, Owner, Reply};
use crate::door::browser::Browser;
use crate::door::secret;
use crate::model::AccountId;
use crate::model::account::{Account, Role, User};
use crate::ops::{Refusal, moderate, remove_person, reset_link};
use crate::store::View;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use serde::Serialize;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/people", get(list))
        .route("/console/people/{id}/password", post(password))
}

#[derive(Serialize)]
struct Person {
    id: String,
    name: String,
    handle: String,
    avatar: String,
    role: &'static str,
    joined: u64,
    /// When any of their devices was last seen.
    seen: Option<u64>,
    devices: usize,
    posts: u64,
    invited_by: Option<String>,
    /// Their id.
    inviter: Option<String>,
    locked_out: bool,
    suspended: bool,
    silenced: bool,
    me: bool,
    /// The reader may do something about them.
    may_act: bool,
    /// When an archive of theirs was taken lately, after which they can be removed.
    archived: Option<u64>,
}

/// The word for a role in JSON.
pub(super) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Member => "member",
        Role::Moderator => "moderator",
        Role::Owner => "owner",
    }
}

/// Where somebody's picture lies, small.
pub(super) fn portrait(account: &Account) -> String {
    let picture = account.avatar.as_ref();
    picture.map_or_else(
        || crate::door::house::AVATAR_MISSING.to_owned(),
        |picture| format!("/media/{}", picture.blob),
    )
}

async fn list(State(browser): State<Browser>, keeper: Keeper) -> Reply<Vec<Person>> {
    let me = keeper.id();
    let people = keeper.read(&browser, |view| {
        let mut people = view.household()?;
        // Who has been removed is only a name that nobody else may have.
        let mut gone = Vec::new();
        for user in &people {
            if view.account_of(user.account)?.gone {
                gone.push(user.account);
            }
        }
        people.retain(|user| !gone.contains(&user.account));
        people.iter().map(|user| person(view, user, me)).collect()
    });
    people.await.map(Fresh)
}

fn person(view: &View, user: &User, me: AccountId) -> Result<Person, Refusal> {
    let account = view.account_of(user.account)?;
    let invite = user.invited_by.map_or(Ok(None), |id| view.invite(id))?;
    let inviter = invite.map_or(Ok(None), |invite| view.account(invite.by))?;
    let devices = view.devices(user.account)?;
    let mut seen = None;
    for device in &devices {
        let at = view.token_seen(device.id)?.unwrap_or(device.created_at);
        seen = seen.max(Some(at.0));
    }
    Ok(Person {
        id: account.id.to_string(),
        name: account.shown_name().to_owned(),
        handle: account.username.clone(),
        avatar: portrait(&account),
        role: role_name(user.role),
        joined: user.created_at.0,
        seen,
        devices: devices.len(),
        posts: view.account_counts(account.id)?.statuses,
        inviter: inviter.as_ref().map(|account| account.id.to_string()),
        invited_by: inviter.map(|account| account.shown_name().to_owned()),
        locked_out: user.disabled || account.suspended,
        suspended: account.suspended,
        silenced: account.silenced,
        may_act: moderate::may_act_on(view, me, account.id)?,
        archived: remove_person::last_archived(view, account.id)?.map(|at| at.0),
        me: account.id == me,
    })
}

#[derive(Serialize)]
struct Way {
    link: String,
}

/// A link to a new password for somebody who has forgotten theirs; it is shown this once.
async fn password(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Path(id): Path<String>,
) -> Reply<Way> {
    let whom: AccountId = owner.named(&id)?;
    let secret = secret::new();
    let hash = secret::hash(&secret);
    let made = owner.act(&browser, move |tx, me| {
        reset_link::make(tx, me, whom, false, hash)
    });
    made.await?;
    let address = &owner.visit.settings.address;
    let link = format!("{address}/reset/{whom}-{secret}");
    Ok(Fresh(Way { link }))
}
