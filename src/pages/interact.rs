//! Somebody or something elsewhere, that a person of this house was sent here for by another server.

use askama::Template;

use super::Frame;
use super::public::{Person, Post};

/// How the reader stands to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is they.
    Myself,
    /// They follow.
    Follows,
    /// They have asked to.
    Asked,
    /// Neither.
    Stranger,
}

/// Somebody who can be followed.
#[derive(Debug, Template)]
#[template(path = "interact_person.html", config = "web/pages/askama.toml")]
pub struct InteractPerson {
    /// What surrounds it.
    pub f: Frame,
    /// Their id here.
    pub id: String,
    /// How the reader stands to them.
    pub standing: Standing,
    /// What to search for in the app.
    pub search: String,
    /// Who.
    pub person: Person,
}

/// Something that can be answered in the app.
#[derive(Debug, Template)]
#[template(path = "interact_post.html", config = "web/pages/askama.toml")]
pub struct InteractPost {
    /// What surrounds it.
    pub f: Frame,
    /// What to search for in the app.
    pub search: String,
    /// What.
    pub post: Post,
}
