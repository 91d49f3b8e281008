//! What comes in. A letter is verified once at the door (`door`), kept in the store, and answered with 202; workers
//! (`worker`) act on it later, one file an activity.
//!
//! An actor speaks only for itself: an activity is `Verified` when its actor's own key signed the request, or the
//! document (FEP-8b32), or when it was read where it is at home (`forwarded`).

mod accept;
mod announce;
mod block;
mod create;
mod delete;
mod dispatch;
mod door;
mod edited;
mod flag;
mod follow;
mod forwarded;
mod gone;
mod like;
mod moving;
mod pinned;
mod quoted;
mod reject;
mod undo;
mod untold;
mod update;
mod verified;
mod worker;

pub use door::LETTER_BYTES_MAX;
pub use verified::{Verdict, Verified};
pub use worker::TRIES_MAX;

use super::Federation;
use axum::Router;
use axum::routing::post;

/// The inboxes.
pub(super) fn routes() -> Router<Federation> {
    Router::new()
        .route("/inbox", post(door::shared))
        .route("/actor/inbox", post(door::shared))
        .route("/users/{name}/inbox", post(door::personal))
}
