//! The page that says that the data can't be opened.

use super::Frame;
use super::form::Form;
use askama::Template;

/// What can't be opened, or why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The card's file system.
    Card,
    /// The store on it.
    Store,
    /// There is no room to open it; nothing is lost, and nothing offered that would erase anything.
    Full,
    /// A factory reset didn't get to its end. Nothing that could be done here would help.
    Unerased,
}

impl What {
    fn title(self) -> &'static str {
        match self {
            What::Card | What::Store => "damaged-title",
            What::Full => "damaged-full-title",
            What::Unerased => "damaged-unerased-title",
        }
    }
}

/// What has happened, and what can be done. Posts to `/restart` and `/make-anew` (fields: `code`, `sure`).
#[derive(Debug, Template)]
#[template(path = "damaged.html", config = "web/pages/askama.toml")]
pub struct Damaged {
    /// What surrounds it.
    pub f: Frame,
    /// What it is.
    pub what: What,
    /// What the check of the file system, the store, or the erasing said: for whoever helps.
    pub said: String,
    /// The form of the last resort, perhaps with complaints.
    pub form: Form,
}
