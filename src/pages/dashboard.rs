//! The owner's dashboard: a page that starts a program, and says where the same things are without one.

use askama::Template;

use super::Frame;
use super::built::Program;

/// The page that the dashboard runs in.
#[derive(Debug, Template)]
#[template(path = "dashboard.html", config = "web/pages/askama.toml")]
pub struct Dashboard {
    /// What surrounds it.
    pub f: Frame,
    /// What to load; `None` where nobody has built it.
    pub program: Option<Program>,
    /// Whether the reader is the owner, who may do more than a moderator.
    pub owner: bool,
}
