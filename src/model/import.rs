//! What somebody brings along from another server, row by row (Mastodon `BulkImport`).

use super::{AccountId, ImportId, Time};

/// A file that is being brought in.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Import {
    /// Which.
    #[n(0)]
    pub id: ImportId,
    /// Whose.
    #[n(1)]
    pub account: AccountId,
    /// What it holds.
    #[n(2)]
    pub kind: ImportKind,
    /// How many rows it has.
    #[n(3)]
    pub total: u32,
    /// How many were taken in.
    #[n(4)]
    pub done: u32,
    /// How many could not be: nobody there, or not to be followed.
    #[n(5)]
    pub failed: u32,
    /// Those, as far as they are remembered.
    #[n(6)]
    pub missed: Vec<String>,
    /// When it was brought.
    #[n(7)]
    pub created_at: Time,
}

impl Import {
    /// Whether all rows were tried.
    pub fn is_over(&self) -> bool {
        self.done + self.failed >= self.total
    }
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum ImportKind {
    /// Whom one follows.
    #[n(0)]
    Following,
    /// Whom one mutes.
    #[n(1)]
    Mutes,
    /// Whom one blocks.
    #[n(2)]
    Blocks,
    /// Servers of which one wants to hear nothing.
    #[n(3)]
    DomainBlocks,
    /// Lists with who is on them.
    #[n(4)]
    Lists,
    /// Bookmarks.
    #[n(5)]
    Bookmarks,
}

impl ImportKind {
    /// All of them.
    pub const ALL: [ImportKind; 6] = [
        ImportKind::Following,
        ImportKind::Mutes,
        ImportKind::Blocks,
        ImportKind::DomainBlocks,
        ImportKind::Lists,
        ImportKind::Bookmarks,
    ];

    /// As Mastodon names the file, without `.csv`.
    pub fn name(self) -> &'static str {
        match self {
            ImportKind::Following => "following_accounts",
            ImportKind::Mutes => "muted_accounts",
            ImportKind::Blocks => "blocked_accounts",
            ImportKind::DomainBlocks => "blocked_domains",
            ImportKind::Lists => "lists",
            ImportKind::Bookmarks => "bookmarks",
        }
    }

    /// From that name.
    pub fn parse(name: &str) -> Option<ImportKind> {
        ImportKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// One row of such a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct ImportRow {
    /// `user@domain`, a server's name, or a post's address.
    #[n(0)]
    pub what: String,
    /// Of a follow: boosts are shown.
    #[n(1)]
    pub reblogs: Option<bool>,
    /// Of a follow: every post makes a notification.
    #[n(2)]
    pub notify: Option<bool>,
    /// Of a follow: only posts in these languages.
    #[n(3)]
    pub languages: Vec<String>,
    /// Of a mute: notifications are silenced too.
    #[n(4)]
    pub notifications: Option<bool>,
    /// The list's title.
    #[n(5)]
    pub list: String,
    /// It isn't in the file, and goes: the file was to take the place of what was there.
    #[n(6)]
    #[cbor(default)]
    pub drop: bool,
}

/// What a file does to what is there (Mastodon `BulkImport` `overwrite`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImportMode {
    /// What it has is added.
    #[default]
    Merge,
    /// What it doesn't have goes.
    Overwrite,
}

impl ImportMode {
    /// From Mastodon's word, `merge` or `overwrite`.
    pub fn parse(name: &str) -> Option<ImportMode> {
        match name {
            "merge" => Some(ImportMode::Merge),
            "overwrite" => Some(ImportMode::Overwrite),
            _ => None,
        }
    }
}
