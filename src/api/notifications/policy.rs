//! `/api/v2/notifications/policy`, and the older form: whose first contacts are held back.

use crate::api::entity::notification_request::MEANINGFUL_COUNT;
use crate::api::error::{Answer, ApiError};
use crate::api::extract::{Me, scope};
use crate::api::params::{Flag, Params};
use crate::door::Doors;
use crate::model::account::{Held, NotificationPolicy};
use crate::model::{AccountId, Page};
use crate::ops::{Refusal, hold_back};
use crate::store::View;
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

/// The routes of this part.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route(
            "/api/v1/notifications/policy",
            get(show_v1).put(update_v1).patch(update_v1),
        )
        .route(
            "/api/v2/notifications/policy",
            get(show).put(update).patch(update),
        )
}

/// What is to be changed; what is left out stays.
#[derive(Deserialize)]
struct Change {
    for_not_following: Option<String>,
    for_not_followers: Option<String>,
    for_new_accounts: Option<String>,
    for_private_mentions: Option<String>,
    for_limited_accounts: Option<String>,
}

/// The same before Mastodon 4.4: held back or not.
#[derive(Deserialize)]
struct ChangeV1 {
    filter_not_following: Option<Flag>,
    filter_not_followers: Option<Flag>,
    filter_new_accounts: Option<Flag>,
    filter_private_mentions: Option<Flag>,
}

/// A policy with how much is held back, counted as far as it matters.
fn facts(view: &View, me: AccountId) -> Result<(NotificationPolicy, Value), Refusal> {
    let user = view.user(me)?.ok_or(Refusal::NotFound)?;
    let people = view.held_people(me, &Page::newest(MEANINGFUL_COUNT))?;
    let mut held = 0;
    for from in &people {
        held += view.held_of(me, *from, MEANINGFUL_COUNT - held)?.len();
        if held >= MEANINGFUL_COUNT {
            break;
        }
    }
    let summary =
        json!({ "pending_requests_count": people.len(), "pending_notifications_count": held });
    let mut policy = hold_back::policy_of(view, &user)?;
    // Mastodon's word that comes nearest; whoever sees "accept" would be surprised.
    policy.not_following = policy.not_following.max(policy.strangers);
    Ok((policy, summary))
}

fn policy(view: &View, me: AccountId) -> Result<Json<Value>, Refusal> {
    let (policy, summary) = facts(view, me)?;
    Ok(Json(json!({
        "for_not_following": policy.not_following.name(),
        "for_not_followers": policy.not_followers.name(),
        "for_new_accounts": policy.new_accounts.name(),
        "for_private_mentions": policy.private_mentions.name(),
        "for_limited_accounts": policy.limited_accounts.name(),
        "summary": summary,
    })))
}

fn policy_v1(view: &View, me: AccountId) -> Result<Json<Value>, Refusal> {
    let (policy, summary) = facts(view, me)?;
    let held = |how: Held| how != Held::Accept;
    Ok(Json(json!({
        "filter_not_following": held(policy.not_following),
        "filter_not_followers": held(policy.not_followers),
        "filter_new_accounts": held(policy.new_accounts),
        "filter_private_mentions": held(policy.private_mentions),
        "summary": summary,
    })))
}

async fn show(State(doors): State<Doors>, me: Me<scope::ReadNotifications>) -> Answer<Json<Value>> {
    let me = me.id;
    Ok(doors.store.read(move |view| policy(view, me)).await?)
}

async fn show_v1(
    State(doors): State<Doors>,
    me: Me<scope::ReadNotifications>,
) -> Answer<Json<Value>> {
    let me = me.id;
    Ok(doors.store.read(move |view| policy_v1(view, me)).await?)
}

async fn update(
    State(doors): State<Doors>,
    me: Me<scope::WriteNotifications>,
    Params(change): Params<Change>,
) -> Answer<Json<Value>> {
    let me = me.id;
    let chosen = [
        word(change.for_not_following)?,
        word(change.for_not_followers)?,
        word(change.for_new_accounts)?,
        word(change.for_private_mentions)?,
        word(change.for_limited_accounts)?,
    ];
    choose(&doors, me, chosen).await?;
    Ok(doors.store.read(move |view| policy(view, me)).await?)
}

async fn update_v1(
    State(doors): State<Doors>,
    me: Me<scope::WriteNotifications>,
    Params(change): Params<ChangeV1>,
) -> Answer<Json<Value>> {
    let me = me.id;
    let flag =
        |flag: Option<Flag>| flag.map(|Flag(held)| if held { Held::Filter } else { Held::Accept });
    let chosen = [
        flag(change.filter_not_following),
        flag(change.filter_not_followers),
        flag(change.filter_new_accounts),
        flag(change.filter_private_mentions),
        None,
    ];
    choose(&doors, me, chosen).await?;
    Ok(doors.store.read(move |view| policy_v1(view, me)).await?)
}

fn word(name: Option<String>) -> Answer<Option<Held>> {
    let known = |name: String| {
        Held::parse(&name).ok_or_else(|| {
            ApiError::invalid(format!(
                "Validation failed: '{name}' is not one of accept, filter, drop"
            ))
        })
    };
    name.map(known).transpose()
}

/// Changes what was chosen, in the order of `NotificationPolicy`'s fields.
async fn choose(doors: &Doors, me: AccountId, chosen: [Option<Held>; 5]) -> Answer<()> {
    let done = doors.store.write(move |tx| {
        let user = tx.user(me)?.ok_or(Refusal::NotFound)?;
        let old = hold_back::policy_of(tx, &user)?;
        let new = NotificationPolicy {
            not_following: chosen[0].unwrap_or(old.not_following),
            not_followers: chosen[1].unwrap_or(old.not_followers),
            new_accounts: chosen[2].unwrap_or(old.new_accounts),
            private_mentions: chosen[3].unwrap_or(old.private_mentions),
            limited_accounts: chosen[4].unwrap_or(old.limited_accounts),
            // Whoever decides about people they don't follow has decided about strangers too.
            strangers: chosen[0].map_or(old.strangers, |_| Held::Accept),
        };
        hold_back::set_policy(tx, me, new)
    });
    Ok(done.await?)
}
