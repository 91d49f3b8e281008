//! How the house is run: its name, what it is about, its rules, what new members start with.

use super::reply::{Done, Fresh, Keeper, Owner, Reply, Sent};
use crate::door::browser::Browser;
use crate::model::settings::Settings;
use crate::model::status::Visibility;
use crate::ops::keep_house::{self, House};
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use serde::{Deserialize, Serialize};

pub fn routes() -> Router<Browser> {
    Router::new().route("/console/community", get(show).put(change))
}

/// A rule, with more about it.
#[derive(Serialize, Deserialize)]
struct RuleLine {
    text: String,
    #[serde(default)]
    hint: String,
}

#[derive(Serialize)]
struct Community {
    name: String,
    description: String,
    rules: Vec<RuleLine>,
    visibility: &'static str,
    limit: u32,
    strangers: bool,
    limit_low: u32,
    limit_high: u32,
}

async fn show(keeper: Keeper) -> Reply<Community> {
    Ok(Fresh(community(&keeper.visit.settings)))
}

fn community(settings: &Settings) -> Community {
    let rules = settings.rules.iter().map(|rule| RuleLine {
        text: rule.text.clone(),
        hint: rule.hint.clone(),
    });
    Community {
        name: settings.name.clone(),
        description: settings.description.clone(),
        rules: rules.collect(),
        visibility: match (settings.default_local_only, settings.default_visibility) {
            (true, _) => "local",
            (false, Visibility::Public | Visibility::Unlisted) => "public",
            (false, Visibility::Private | Visibility::Direct) => "private",
        },
        limit: settings.status_chars_max,
        strangers: settings.let_strangers_through,
        limit_low: keep_house::STATUS_CHARS_LOW,
        limit_high: keep_house::STATUS_CHARS_HIGH,
    }
}

#[derive(Deserialize)]
struct Wish {
    name: String,
    description: String,
    rules: Vec<RuleLine>,
    visibility: String,
    limit: u32,
    strangers: bool,
}

async fn change(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(wish): Sent<Wish>,
) -> Reply<Done> {
    if keep_house::check_name(&wish.name).is_err() {
        return Err(owner.wrong("name", "setup-name-wrong"));
    }
    if keep_house::check_description(&wish.description).is_err() {
        return Err(owner.wrong("description", "community-description-wrong"));
    }
    let texts = wish.rules.iter().map(|rule| rule.text.clone());
    let rules: Vec<String> = texts.collect();
    let hints = wish.rules.into_iter();
    let hints = hints.map(|rule| (rule.text.trim().to_owned(), rule.hint));
    let hints = hints.collect();
    if keep_house::check_rules(&rules).is_err() {
        return Err(owner.wrong("rules", "community-rules-wrong"));
    }
    if keep_house::check_hints(&hints).is_err() {
        return Err(owner.wrong("rules", "console-hints-wrong"));
    }
    if keep_house::check_status_chars(wish.limit).is_err() {
        return Err(owner.wrong("limit", "community-limit-wrong"));
    }
    let (default_visibility, default_local_only) = match wish.visibility.as_str() {
        "public" => (Visibility::Public, false),
        "private" => (Visibility::Private, false),
        "local" => (Visibility::Public, true),
        _ => return Err(owner.wrong("visibility", "community-visibility-wrong")),
    };
    let house = House {
        name: wish.name,
        description: wish.description,
        rules,
        hints,
        status_chars_max: wish.limit,
        let_strangers_through: wish.strangers,
        default_visibility,
        default_local_only,
    };
    owner
        .done(&browser, move |tx, me| {
            keep_house::keep_house(tx, me, &house)
        })
        .await
}
