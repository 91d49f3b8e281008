//! The pages about the box itself.

use super::Frame;
use super::diagnosis::Line;
use super::form::Form;
use askama::Template;

/// How the box is, and what can be asked of it. Posts to `/box/restart`, `/box/shutdown` and `/box/factory-reset` (fields:
/// `name`, `password`).
#[derive(Debug, Template)]
#[template(path = "box.html", config = "web/pages/askama.toml")]
pub struct ThisBox {
    /// What surrounds it.
    pub f: Frame,
    /// One sentence about it.
    pub lead: String,
    /// What it tells: what it is called, and how it is.
    pub facts: Vec<(String, String)>,
    /// What is to be said of that.
    pub lines: Vec<Line>,
    /// It can be asked for something: it is a box of ours, and this is the owner.
    pub decides: bool,
    /// The community's name, which must be typed before everything is forgotten. Not called `name`: where the page asks for it,
    /// that is a field's.
    pub community: String,
    /// The form of that, perhaps with complaints.
    pub form: Form,
}

/// It has been asked to do something that takes a while.
#[derive(Debug, Template)]
#[template(path = "box_asked.html", config = "web/pages/askama.toml")]
pub struct Asked {
    /// What surrounds it.
    pub f: Frame,
    /// What happens now.
    pub title: String,
    /// What the reader can do.
    pub text: String,
}
