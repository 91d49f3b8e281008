//! The client API, one file a resource, as in `src/api`.

mod apps;
mod bodies;
mod filters;
mod forms;
mod instance;
mod media;
mod media_files;
mod media_refusals;
mod oauth;
mod polls;
mod refusals;
pub mod routes;
mod search;
mod statuses;
mod streaming;
