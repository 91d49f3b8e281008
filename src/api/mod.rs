//! DOOR for Mastodon clients: one file per resource with its `routes()` and handlers; `entity` has
//! the JSON shapes. Thin: extract, call a verb, answer.

mod account_actions;
mod account_pages;
mod accounts;
mod admin;
mod announcements;
mod apps;
mod async_refreshes;
mod conversations;
mod custom_emojis;
mod empty;
pub mod entity;
pub mod error;
pub mod extract;
mod filters;
mod follow_requests;
mod instance;
mod lists;
mod markers;
mod media;
mod notifications;
mod oauth;
mod oembed;
pub mod paging;
pub mod params;
mod people;
mod polls;
mod profile;
mod push;
mod quotes;
mod relations;
mod reports;
mod scheduled_statuses;
mod search;
mod sign_up;
mod status_about;
mod status_actions;
mod statuses;
mod streaming;
mod suggestions;
mod tags;
mod timelines;
mod trends;
pub mod upload_form;

use crate::door::Doors;
use axum::Router;
use axum::http::StatusCode;
use error::ApiError;

/// Every route under `/api` and `/oauth`.
pub fn routes() -> Router<Doors> {
    Router::new()
        .merge(filters::routes())
        .merge(search::routes())
        .merge(sign_up::routes())
        .merge(polls::routes())
        .merge(scheduled_statuses::routes())
        .merge(status_about::routes())
        .merge(quotes::routes())
        .merge(status_actions::routes())
        .merge(media::routes())
        .merge(admin::routes())
        .merge(apps::routes())
        .merge(async_refreshes::routes())
        .merge(announcements::routes())
        .merge(conversations::routes())
        .merge(custom_emojis::routes())
        .merge(instance::routes())
        .merge(markers::routes())
        .merge(push::routes())
        .merge(trends::routes())
        .merge(notifications::routes())
        .merge(oauth::routes())
        .merge(oembed::routes())
        .merge(accounts::routes())
        .merge(account_actions::routes())
        .merge(account_pages::routes())
        .merge(profile::routes())
        .merge(relations::routes())
        .merge(follow_requests::routes())
        .merge(suggestions::routes())
        .merge(lists::routes())
        .merge(tags::routes())
        .merge(reports::routes())
        .merge(statuses::routes())
        .merge(streaming::routes())
        .merge(timelines::routes())
        .method_not_allowed_fallback(not_so)
}

/// A route that exists, but not for this method.
async fn not_so() -> ApiError {
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed")
}
