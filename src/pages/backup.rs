//! The pages about backups.

use askama::Template;

use super::Frame;
use super::form::Form;

/// What a backup is, and the button that makes one.
#[derive(Debug, Template)]
#[template(path = "backup.html", config = "web/pages/askama.toml")]
pub struct Backup {
    /// What surrounds it.
    pub f: Frame,
    /// Which rescue sheet opens it, in a sentence, if there is one.
    pub sheet: Option<String>,
}

/// Asks for a backup and the words that open it. Fields: `words`, `file`.
#[derive(Debug, Template)]
#[template(path = "restore.html", config = "web/pages/askama.toml")]
pub struct Restore {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with complaints.
    pub form: Form,
}

/// Everything is there again; the program starts anew with it.
#[derive(Debug, Template)]
#[template(path = "restored.html", config = "web/pages/askama.toml")]
pub struct Restored {
    /// What surrounds it.
    pub f: Frame,
    /// How many entries came back.
    pub rows: String,
    /// How many files.
    pub files: String,
}
