//! The client API, one file a resource, as in `src/api`.

mod about;
mod apps;
mod bodies;
mod conversations;
mod entities;
mod filters;
mod forms;
mod instance;
mod limits;
mod markers;
mod media;
mod media_files;
mod media_refusals;
mod notification_requests;
mod notifications;
mod oauth;
mod polls;
mod refusals;
pub mod routes;
mod search;
mod statuses;
mod streaming;
