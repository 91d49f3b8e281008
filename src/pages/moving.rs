//! Moving house: taking along what is one's own, bringing it from elsewhere, and going away.

use askama::Template;

use super::Frame;
use super::form::Form;

/// A file to take along.
#[derive(Debug, Clone)]
pub struct Export {
    /// Where it is.
    pub href: String,
    /// What it holds, in words.
    pub title: String,
}

/// A file that is being brought in, or was.
#[derive(Debug, Clone)]
pub struct ImportLine {
    /// What it holds, in words.
    pub title: String,
    /// How far it has come, in words.
    pub state: String,
    /// When it was brought, in words.
    pub when: String,
    /// Whether all rows were tried.
    pub over: bool,
    /// Rows that could not be taken in, by what they name.
    pub missed: Vec<String>,
    /// How many more of them there are, in words; empty where there are none.
    pub more: String,
}

/// All about moving. Forms: `/settings/moving/import` (`kind`, `file`), `/settings/moving/aliases` (`alias`),
/// `/settings/moving/aliases/remove` (`alias`), `/settings/moving/away` (`target`, `password`), `/settings/moving/back`.
#[derive(Debug, Template)]
#[template(path = "moving.html", config = "web/pages/askama.toml")]
pub struct Moving {
    /// What surrounds it.
    pub f: Frame,
    /// The forms, perhaps with complaints.
    pub form: Form,
    /// Files to take along.
    pub exports: Vec<Export>,
    /// Kinds of files that can be brought: what the form sends, and the words.
    pub kinds: Vec<(&'static str, String)>,
    /// Files that were brought, the newest first.
    pub imports: Vec<ImportLine>,
    /// Other accounts that are the reader's too, by address.
    pub aliases: Vec<String>,
    /// Where the reader has moved to, if so.
    pub moved: Option<String>,
    /// That the reader may not move yet, in words.
    pub too_soon: Option<String>,
    /// The reader's handle, for their password manager.
    pub handle: String,
}
