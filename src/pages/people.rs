//! Who lives here, for those who look after the house.

use askama::Template;

use super::Frame;

/// Somebody who lives here; all but the names already in words.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// The account's id.
    pub id: String,
    /// The name that is shown.
    pub name: String,
    /// The handle, without `@`.
    pub handle: String,
    /// Owner or moderator.
    pub role: Option<String>,
    /// Since when they are here.
    pub joined: String,
    /// By whom they were invited.
    pub invited: Option<String>,
    /// Whether the reader may help them back in.
    pub may_help: bool,
}

/// Everybody who lives here.
#[derive(Debug, Template)]
#[template(path = "people.html", config = "web/pages/askama.toml")]
pub struct People {
    /// What surrounds it.
    pub f: Frame,
    /// In the order in which they came.
    pub people: Vec<PersonLine>,
}
