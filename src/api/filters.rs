//! Filters, as Mastodon 4 has them (v2) and in the older form that knows single words (v1).

use super::empty;
use super::entity::filter as entity;
use super::error::{Answer, ApiError};
use super::extract::Me;
use super::extract::scope::{ReadFilters, WriteFilters};
use super::params::{Flag, Id, Many, Params, unless_blank};
use crate::door::Doors;
use crate::model::filter::{Filter, FilterAction, FilterContext};
use crate::model::{AccountId, FilterId, StatusId};
use crate::ops::Refusal;
use crate::ops::filter::{self as verb, Draft, KeywordDraft};
use crate::store::{Tx, View};
use axum::extract::{Path, State};
use axum::routing::{MethodRouter, delete, get};
use axum::{Json, Router};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/filters", get(v1_list).post(v1_create))
        .route(
            "/api/v1/filters/{id}",
            showing(mine_with, v1_word)
                .put(v1_update)
                .patch(v1_update)
                .merge(deleting(verb::delete_v1)),
        )
        .route("/api/v2/filters", get(list).post(create))
        .route(
            "/api/v2/filters/{id}",
            showing(mine, whole)
                .put(update)
                .patch(update)
                .merge(deleting(verb::delete)),
        )
        .route(
            "/api/v2/filters/{id}/keywords",
            showing(mine, keywords).post(add_keyword),
        )
        .route(
            "/api/v2/filters/keywords/{id}",
            showing(mine_with, keyword)
                .put(change_keyword)
                .patch(change_keyword)
                .merge(deleting(verb::remove_keyword)),
        )
        .route(
            "/api/v2/filters/{id}/statuses",
            showing(mine, statuses).post(add_status),
        )
        .route(
            "/api/v2/filters/statuses/{id}",
            showing(mine_with, status).merge(deleting(verb::remove_status)),
        )
}

#[derive(Deserialize)]
struct FilterParams {
    title: Option<String>,
    context: Option<Many<String>>,
    filter_action: Option<String>,
    #[serde(default, deserialize_with = "expiry")]
    expires_in: Option<Option<u64>>,
    #[serde(default)]
    keywords_attributes: Many<KeywordParams>,
}

#[derive(Deserialize)]
struct KeywordParams {
    #[serde(default, deserialize_with = "unless_blank")]
    id: Option<Id>,
    keyword: Option<String>,
    whole_word: Option<Flag>,
    #[serde(rename = "_destroy")]
    destroy: Option<Flag>,
}

#[derive(Deserialize)]
struct StatusParams {
    #[serde(default, deserialize_with = "unless_blank")]
    status_id: Option<Id>,
}

#[derive(Deserialize)]
struct V1Params {
    phrase: Option<String>,
    context: Option<Many<String>>,
    irreversible: Option<Flag>,
    whole_word: Option<Flag>,
    #[serde(default, deserialize_with = "expiry")]
    expires_in: Option<Option<u64>>,
}

/// Seconds; nothing at all, or an empty text, is "never".
fn expiry<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<u64>>, D::Error> {
    let value = Value::deserialize(from)?;
    let seconds = match &value {
        Value::Null => return Ok(Some(None)),
        Value::String(text) if text.trim().is_empty() => return Ok(Some(None)),
        Value::String(text) => text.trim().parse().ok(),
        Value::Number(number) => number.as_u64(),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    let wrong = || {
        serde::de::Error::custom(format!(
            "Expires in must be a number of seconds, not {value}"
        ))
    };
    seconds.map(|seconds| Some(Some(seconds))).ok_or_else(wrong)
}

fn contexts(names: Option<Many<String>>) -> Result<Option<Vec<FilterContext>>, ApiError> {
    let Some(Many(names)) = names else {
        return Ok(None);
    };
    let named = names
        .iter()
        .map(|name| name.trim())
        .filter(|name| !name.is_empty())
        .map(FilterContext::parse);
    let unknown =
        || ApiError::invalid("Validation failed: Context None or invalid context supplied");
    named
        .collect::<Option<Vec<_>>>()
        .map(Some)
        .ok_or_else(unknown)
}

impl FilterParams {
    fn draft(self) -> Result<Draft, ApiError> {
        let action = match self.filter_action.as_deref() {
            None | Some("") => None,
            Some(name) => {
                let unknown = || {
                    ApiError::invalid("Validation failed: Filter action must be warn, hide or blur")
                };
                Some(FilterAction::parse(name).ok_or_else(unknown)?)
            }
        };
        let keywords = self
            .keywords_attributes
            .0
            .into_iter()
            .filter(|keyword| !keyword.is_blank());
        Ok(Draft {
            title: self.title,
            contexts: contexts(self.context)?,
            action,
            expires_in: self.expires_in,
            keywords: keywords.map(KeywordParams::draft).collect(),
        })
    }
}

impl KeywordParams {
    /// Forms send an empty row for a keyword that was not filled in (Rails' `reject_if: :all_blank`).
    fn is_blank(&self) -> bool {
        let no_word = self
            .keyword
            .as_deref()
            .unwrap_or_default()
            .trim()
            .is_empty();
        self.id.is_none() && no_word && self.whole_word != Some(Flag(true))
    }

    fn draft(self) -> KeywordDraft {
        KeywordDraft {
            id: self.id.map(|id| FilterId(id.0)),
            keyword: self.keyword,
            whole_word: self.whole_word.map(|flag| flag.0),
            destroy: self.destroy == Some(Flag(true)),
        }
    }
}

impl V1Params {
    fn draft(self) -> Result<Draft, ApiError> {
        let action = |Flag(hide): Flag| {
            if hide {
                FilterAction::Hide
            } else {
                FilterAction::Warn
            }
        };
        let keyword = KeywordDraft {
            keyword: self.phrase.clone(),
            whole_word: self.whole_word.map(|flag| flag.0),
            ..KeywordDraft::default()
        };
        Ok(Draft {
            title: self.phrase,
            contexts: contexts(self.context)?,
            action: self.irreversible.map(action),
            expires_in: self.expires_in,
            keywords: vec![keyword],
        })
    }
}

fn mine(view: &View, me: AccountId, id: FilterId) -> Result<Filter, Refusal> {
    view.filter(me, id)?.ok_or(Refusal::NotFound)
}

/// My filter that has this keyword, or this entry for a post.
fn mine_with(view: &View, me: AccountId, part: FilterId) -> Result<Filter, Refusal> {
    view.filter_with(me, part)?.ok_or(Refusal::NotFound)
}

/// The handler that finds a filter by the id in the address, and answers with what `shown` takes out of it.
fn showing<T: Serialize + 'static>(
    find: fn(&View, AccountId, FilterId) -> Result<Filter, Refusal>,
    shown: fn(&Filter, FilterId) -> Option<T>,
) -> MethodRouter<Doors> {
    get(
        move |me: Me<ReadFilters>, State(doors): State<Doors>, Path(id): Path<Id>| async move {
            let id = FilterId(id.0);
            let found = doors.store.read(|view| find(view, me.id, id)).await?;
            shown(&found, id).map(Json).ok_or_else(ApiError::not_found)
        },
    )
}

/// The handler that deletes a filter, or a part of one, by the id in the address.
fn deleting(verb: fn(&Tx, AccountId, FilterId) -> Result<(), Refusal>) -> MethodRouter<Doors> {
    delete(
        move |me: Me<WriteFilters>, State(doors): State<Doors>, Path(id): Path<Id>| async move {
            empty::after(&doors, move |tx| verb(tx, me.id, FilterId(id.0))).await
        },
    )
}

/// Writes, and answers with what `shown` makes of what was written.
async fn written<W: Send + 'static, T>(
    doors: &Doors,
    verb: impl FnOnce(&Tx) -> Result<W, Refusal> + Send + 'static,
    shown: fn(&W) -> T,
) -> Answer<Json<T>> {
    Ok(Json(shown(&doors.store.write(verb).await?)))
}

fn whole(filter: &Filter, _: FilterId) -> Option<entity::Filter> {
    Some(entity::filter(filter))
}

fn keywords(filter: &Filter, _: FilterId) -> Option<Vec<entity::FilterKeyword>> {
    Some(filter.keywords.iter().map(entity::keyword).collect())
}

fn keyword(filter: &Filter, id: FilterId) -> Option<entity::FilterKeyword> {
    let keyword = filter.keywords.iter().find(|keyword| keyword.id == id);
    keyword.map(entity::keyword)
}

fn statuses(filter: &Filter, _: FilterId) -> Option<Vec<entity::FilterStatus>> {
    Some(filter.statuses.iter().map(entity::entry).collect())
}

fn status(filter: &Filter, id: FilterId) -> Option<entity::FilterStatus> {
    let entry = filter.statuses.iter().find(|entry| entry.id == id);
    entry.map(entity::entry)
}

fn v1_word(filter: &Filter, id: FilterId) -> Option<entity::V1Filter> {
    let keyword = filter.keywords.iter().find(|keyword| keyword.id == id);
    keyword.map(|keyword| entity::v1(filter, keyword))
}

async fn list(
    me: Me<ReadFilters>,
    State(doors): State<Doors>,
) -> Answer<Json<Vec<entity::Filter>>> {
    let filters = doors.store.read(move |view| view.filters(me.id)).await?;
    Ok(Json(filters.iter().map(entity::filter).collect()))
}

async fn create(
    me: Me<WriteFilters>,
    State(doors): State<Doors>,
    Params(params): Params<FilterParams>,
) -> Answer<Json<entity::Filter>> {
    let draft = params.draft()?;
    let create = move |tx: &Tx| verb::create(tx, me.id, &draft);
    written(&doors, create, entity::filter).await
}

async fn update(
    me: Me<WriteFilters>,
    State(doors): State<Doors>,
    Path(id): Path<Id>,
    Params(params): Params<FilterParams>,
) -> Answer<Json<entity::Filter>> {
    let draft = params.draft()?;
    let update = move |tx: &Tx| verb::update(tx, me.id, FilterId(id.0), &draft);
    written(&doors, update, entity::filter).await
}

async fn add_keyword(
    me: Me<WriteFilters>,
    State(doors): State<Doors>,
    Path(id): Path<Id>,
    Params(params): Params<KeywordParams>,
) -> Answer<Json<entity::FilterKeyword>> {
    let draft = params.draft();
    let add = move |tx: &Tx| verb::add_keyword(tx, me.id, FilterId(id.0), &draft);
    written(&doors, add, entity::keyword).await
}

async fn change_keyword(
    me: Me<WriteFilters>,
    State(doors): State<Doors>,
    Path(id): Path<Id>,
    Params(params): Params<KeywordParams>,
) -> Answer<Json<entity::FilterKeyword>> {
    let draft = params.draft();
    let change = move |tx: &Tx| verb::change_keyword(tx, me.id, FilterId(id.0), &draft);
    written(&doors, change, entity::keyword).await
}

async fn add_status(
    me: Me<WriteFilters>,
    State(doors): State<Doors>,
    Path(id): Path<Id>,
    Params(params): Params<StatusParams>,
) -> Answer<Json<entity::FilterStatus>> {
    let missing = || ApiError::invalid("Validation failed: Status can't be blank");
    let status = StatusId(params.status_id.ok_or_else(missing)?.0);
    let add = move |tx: &Tx| verb::add_status(tx, me.id, FilterId(id.0), status);
    written(&doors, add, entity::entry).await
}

async fn v1_list(
    me: Me<ReadFilters>,
    State(doors): State<Doors>,
) -> Answer<Json<Vec<entity::V1Filter>>> {
    let filters = doors.store.read(move |view| view.filters(me.id)).await?;
    let words = |filter: &Filter| {
        filter
            .keywords
            .iter()
            .map(|keyword| entity::v1(filter, keyword))
            .collect::<Vec<_>>()
    };
    Ok(Json(filters.iter().flat_map(words).collect()))
}

async fn v1_create(
    me: Me<WriteFilters>,
    State(doors): State<Doors>,
    Params(params): Params<V1Params>,
) -> Answer<Json<entity::V1Filter>> {
    let draft = params.draft()?;
    let made = doors
        .store
        .write(move |tx| verb::create(tx, me.id, &draft))
        .await?;
    let keyword = made.keywords.first().ok_or_else(ApiError::not_found)?;
    Ok(Json(entity::v1(&made, keyword)))
}

async fn v1_update(
    me: Me<WriteFilters>,
    State(doors): State<Doors>,
    Path(id): Path<Id>,
    Params(params): Params<V1Params>,
) -> Answer<Json<entity::V1Filter>> {
    let draft = params.draft()?;
    let update = move |tx: &Tx| verb::update_v1(tx, me.id, FilterId(id.0), &draft);
    let shown = |(filter, keyword): &_| entity::v1(filter, keyword);
    written(&doors, update, shown).await
}
