//! DOOR for browsers: public pages, assets and media files.

mod media;
mod range;

use crate::door::Doors;
use axum::Router;

/// Every route that browsers ask for.
pub fn routes() -> Router<Doors> {
    media::routes()
}
