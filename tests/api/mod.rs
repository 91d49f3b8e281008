//! The client API, one file a resource, as in `src/api`.

mod filters;
mod polls;
mod search;
mod statuses;
