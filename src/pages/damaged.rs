//! The page that says that the data can't be opened.

use super::Frame;
use super::form::Form;
use askama::Template;

/// What has happened, and what can be done. Posts to `/restart` and `/make-anew` (fields: `code`, `sure`).
#[derive(Debug, Template)]
#[template(path = "damaged.html", config = "web/pages/askama.toml")]
pub struct Damaged {
    /// What surrounds it.
    pub f: Frame,
    /// It is the card's file system; else the store on it.
    pub is_card: bool,
    /// What the check of the file system, or the store, said: for whoever helps.
    pub said: String,
    /// The form of the last resort, perhaps with complaints.
    pub form: Form,
}
