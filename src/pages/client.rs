//! The people's own client: a page that starts a program, which speaks the Mastodon API like every app.

use askama::Template;

use super::Frame;
use super::built::Program;

/// The page that the client runs in.
#[derive(Debug, Template)]
#[template(path = "client.html", config = "web/pages/askama.toml")]
pub struct Client {
    /// What surrounds it.
    pub f: Frame,
    /// What to load; `None` where nobody has built it.
    pub program: Option<Program>,
}
