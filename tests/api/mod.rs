//! The client API, one file a resource, as in `src/api`.

mod search;
mod statuses;
