//! The house looks at itself: its clock, its disk, its tunnel, and its own address as others see it. Once a day, and
//! whenever somebody asks for it; in the wizard too, once there is a way to the house. What it finds has a sentence, says
//! what to do, and where it can has a button that does it.

mod device;
mod fix;
mod inside;
mod look;
mod looker;
mod outside;
mod page;
mod place;
mod seen;
pub mod sentences;
pub mod support;

pub use device::{look as of_the_box, written_a_day};
pub use fix::{Fix, mend};
pub use look::Examiner;
pub use page::{Account, account};
pub use place::routes as place;
pub use sentences::{About, line};

use crate::door::browser::Browser;
use axum::Router;
use axum::routing::{get, post};

/// The routes of the pages.
pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/diagnosis", get(page::show))
        .route("/diagnosis/look", post(page::look))
        .route("/diagnosis/fix", post(page::mend))
}
