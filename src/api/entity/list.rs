//! Mastodon `List` (docs/entities/List).

use crate::model::list;
use serde::Serialize;

/// A list of people.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// Cast from the number.
    pub id: String,
    /// Its name.
    pub title: String,
    /// `followed`, `list` or `none`.
    pub replies_policy: &'static str,
    /// Its posts are left out of home.
    pub exclusive: bool,
}

impl From<list::List> for List {
    fn from(list: list::List) -> List {
        List {
            id: list.id.to_string(),
            title: list.title,
            replies_policy: list.replies.name(),
            exclusive: list.exclusive,
        }
    }
}
