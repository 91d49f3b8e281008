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
    /// What the check of the file system said, for whoever helps.
    pub said: String,
    /// The form of the last resort, perhaps with complaints.
    pub form: Form,
}
