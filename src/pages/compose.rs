//! A small form for a post, for who has no app yet.

use askama::Template;

use super::Frame;
use super::form::Form;

/// The form as it stands on a page. Fields: `text`, `key`.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What was typed, or is suggested, perhaps with a complaint.
    pub form: Form,
    /// Who will be able to read it.
    pub hint: String,
    /// Tells two presses of the button from two posts.
    pub key: String,
}

/// The form on a page of its own.
#[derive(Debug, Template)]
#[template(path = "compose.html", config = "web/pages/askama.toml")]
pub struct Compose {
    /// What surrounds it.
    pub f: Frame,
    /// The form.
    pub draft: Draft,
}
