//! How a post fares with other servers.

use askama::Template;

use super::Frame;

/// One server, in words.
#[derive(Debug, Clone)]
pub struct ServerLine {
    /// Its name.
    pub host: String,
    /// How far the post has come.
    pub state: String,
    /// It is there.
    pub good: bool,
    /// It will never be there.
    pub bad: bool,
    /// What the server, or the network, said; may be empty.
    pub why: String,
    /// Since when.
    pub when: String,
}

/// Every server that gets a post.
#[derive(Debug, Template)]
#[template(path = "delivery.html", config = "web/pages/askama.toml")]
pub struct DeliveryPage {
    /// What surrounds it.
    pub f: Frame,
    /// The post's page.
    pub back: String,
    /// How many have it.
    pub summary: String,
    /// What went wrong first.
    pub lines: Vec<ServerLine>,
}
