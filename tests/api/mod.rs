//! The client API, one file a resource, as in `src/api`.

mod filters;
mod forms;
mod media;
mod media_files;
mod media_refusals;
mod polls;
mod search;
mod statuses;
