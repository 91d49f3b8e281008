//! Filters: words and posts that somebody does not want to see.

use super::{AccountId, FilterId, StatusId, Time};

/// A filter with its keywords and posts (Mastodon 4 `Filter`).
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Filter {
    /// Which.
    #[n(0)]
    pub id: FilterId,
    /// Whose.
    #[n(1)]
    pub account: AccountId,
    /// Its name.
    #[n(2)]
    pub title: String,
    /// Where it holds.
    #[n(3)]
    pub contexts: Vec<FilterContext>,
    /// When it ends by itself.
    #[n(4)]
    pub expires_at: Option<Time>,
    /// What it does.
    #[n(5)]
    pub action: FilterAction,
    /// Its words.
    #[n(6)]
    pub keywords: Vec<FilterKeyword>,
    /// Its posts.
    #[n(7)]
    pub statuses: Vec<FilterStatus>,
}

/// A word or phrase.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct FilterKeyword {
    /// Which.
    #[n(0)]
    pub id: FilterId,
    /// What to look for.
    #[n(1)]
    pub keyword: String,
    /// Only as a word of its own.
    #[n(2)]
    pub whole_word: bool,
}

/// A single post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct FilterStatus {
    /// Which entry.
    #[n(0)]
    pub id: FilterId,
    /// Which post.
    #[n(1)]
    pub status: StatusId,
}

/// Where a filter holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum FilterContext {
    /// Home and lists.
    #[n(0)]
    Home,
    /// Notifications.
    #[n(1)]
    Notifications,
    /// Public timelines.
    #[n(2)]
    Public,
    /// Threads.
    #[n(3)]
    Thread,
    /// Profiles.
    #[n(4)]
    Account,
}

impl FilterContext {
    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            FilterContext::Home => "home",
            FilterContext::Notifications => "notifications",
            FilterContext::Public => "public",
            FilterContext::Thread => "thread",
            FilterContext::Account => "account",
        }
    }

    /// From Mastodon's word.
    pub fn parse(name: &str) -> Option<FilterContext> {
        [
            FilterContext::Home,
            FilterContext::Notifications,
            FilterContext::Public,
            FilterContext::Thread,
            FilterContext::Account,
        ]
        .into_iter()
        .find(|context| context.name() == name)
    }
}

/// What a filter does with what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum FilterAction {
    /// Shows the filter's name instead, to be opened.
    #[n(0)]
    Warn,
    /// Leaves it out.
    #[n(1)]
    Hide,
    /// Blurs its media.
    #[n(2)]
    Blur,
}

impl FilterAction {
    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            FilterAction::Warn => "warn",
            FilterAction::Hide => "hide",
            FilterAction::Blur => "blur",
        }
    }

    /// From Mastodon's word.
    pub fn parse(name: &str) -> Option<FilterAction> {
        [FilterAction::Warn, FilterAction::Hide, FilterAction::Blur]
            .into_iter()
            .find(|action| action.name() == name)
    }
}
