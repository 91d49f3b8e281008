//! How the house is run: the owner's page.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::model::settings::Settings;
use crate::model::status::Visibility;
use crate::ops::keep_house::{self, House};
use crate::pages::form::Form;
use crate::pages::home::Community;
use crate::store::Tx;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::collections::{BTreeMap, HashMap};

pub fn routes() -> Router<Browser> {
    Router::new().route("/community", get(show).post(change))
}

async fn show(
    Resident { visit, me }: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    if !me.is_owner() {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let mut f = visit.frame("community");
    if query.contains_key("saved") {
        f = f.noting("community-saved");
    }
    Answer::page(&Community {
        f,
        form: form_of(&visit.settings),
    })
}

fn form_of(settings: &Settings) -> Form {
    let rules: Vec<&str> = settings
        .rules
        .iter()
        .map(|rule| rule.text.as_str())
        .collect();
    let visibility = match (settings.default_local_only, settings.default_visibility) {
        (true, _) => "local",
        (false, Visibility::Public | Visibility::Unlisted) => "public",
        (false, Visibility::Private | Visibility::Direct) => "private",
    };
    Form::new()
        .filled("community", settings.name.clone())
        .filled("description", settings.description.clone())
        .filled("rules", rules.join("\n"))
        .filled("visibility", visibility)
        .filled("limit", settings.status_chars_max.to_string())
        .filled(
            "strangers",
            if settings.let_strangers_through {
                "1"
            } else {
                ""
            },
        )
}

async fn change(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    if !resident.me.is_owner() {
        return resident.visit.error(StatusCode::FORBIDDEN);
    }
    let f = resident.visit.frame("community");
    let house = match read(&fields) {
        Ok(house) => house,
        Err(wrong) => {
            let keep = |form: Form, name: &'static str| form.filled(name, fields.one(name));
            let mut form = [
                "community",
                "description",
                "rules",
                "visibility",
                "limit",
                "strangers",
            ]
            .into_iter()
            .fold(Form::new(), keep);
            for (field, message) in wrong {
                form.complain(field, f.say(message));
            }
            return Answer::page_as(StatusCode::UNPROCESSABLE_ENTITY, &Community { f, form });
        }
    };
    let keep = move |tx: &Tx, me| keep_house::keep_house(tx, me, &house);
    resident.act(&browser, "/community?saved", keep).await
}

/// What the owner wants; else every field that is wrong with the message for it.
fn read(fields: &Fields) -> Result<House, Vec<(&'static str, &'static str)>> {
    let mut wrong = Vec::new();
    let lines: Vec<String> = fields.one("rules").lines().map(str::to_owned).collect();
    if keep_house::check_name(fields.one("community")).is_err() {
        wrong.push(("community", "setup-name-wrong"));
    }
    if keep_house::check_description(fields.one("description")).is_err() {
        wrong.push(("description", "community-description-wrong"));
    }
    if keep_house::check_rules(&lines).is_err() {
        wrong.push(("rules", "community-rules-wrong"));
    }
    let visibility = match fields.one("visibility") {
        "public" => Some((Visibility::Public, false)),
        "private" => Some((Visibility::Private, false)),
        "local" => Some((Visibility::Public, true)),
        _ => None,
    };
    if visibility.is_none() {
        wrong.push(("visibility", "community-visibility-wrong"));
    }
    let limit: Option<u32> = fields.one("limit").trim().parse().ok();
    let limit = limit.filter(|limit| keep_house::check_status_chars(*limit).is_ok());
    if limit.is_none() {
        wrong.push(("limit", "community-limit-wrong"));
    }
    match (visibility, limit) {
        (Some((default_visibility, default_local_only)), Some(status_chars_max))
            if wrong.is_empty() =>
        {
            Ok(House {
                name: fields.one("community").to_owned(),
                description: fields.one("description").to_owned(),
                rules: lines,
                hints: BTreeMap::new(),
                status_chars_max,
                let_strangers_through: fields.one("strangers") == "1",
                default_visibility,
                default_local_only,
            })
        }
        _ => Err(wrong),
    }
}
