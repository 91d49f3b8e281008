//! `Filter`, `FilterKeyword`, `FilterStatus`, `FilterResult`, and the older `V1::Filter`.

use super::Render;
use crate::model::filter::{self, FilterAction, FilterContext};
use crate::model::{AccountId, status};
use crate::ops::sieve::{Caught, Sieve};
use crate::store::Error;
use serde::Serialize;

/// Mastodon's `Filter`.
#[derive(Clone, Debug, Serialize)]
pub struct Filter {
    id: String,
    title: String,
    context: Vec<&'static str>,
    expires_at: Option<String>,
    filter_action: &'static str,
    /// Left out where the filter is told as the reason of a `FilterResult`.
    #[serde(skip_serializing_if = "Option::is_none")]
    keywords: Option<Vec<FilterKeyword>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statuses: Option<Vec<FilterStatus>>,
}

/// Mastodon's `FilterKeyword`.
#[derive(Clone, Debug, Serialize)]
pub struct FilterKeyword {
    id: String,
    keyword: String,
    whole_word: bool,
}

/// Mastodon's `FilterStatus`.
#[derive(Clone, Debug, Serialize)]
pub struct FilterStatus {
    id: String,
    status_id: String,
}

/// Mastodon's `FilterResult`, an entry of `Status#filtered`.
#[derive(Clone, Debug, Serialize)]
pub struct FilterResult {
    filter: Filter,
    keyword_matches: Option<Vec<String>>,
    status_matches: Option<Vec<String>>,
}

/// Mastodon's `V1::Filter`: a single word with what its filter says.
#[derive(Clone, Debug, Serialize)]
pub struct V1Filter {
    id: String,
    phrase: String,
    context: Vec<&'static str>,
    whole_word: bool,
    expires_at: Option<String>,
    irreversible: bool,
}

impl Render<'_> {
    /// What the viewer's filters find in a post.
    pub(super) fn filtered(
        &self,
        viewer: AccountId,
        status: &status::Status,
    ) -> Result<Vec<FilterResult>, Error> {
        let sieve = self.sieve(viewer)?;
        Ok(sieve.catch(self.view, status)?.iter().map(result).collect())
    }

    /// The viewer's filters, made ready once a request.
    pub(super) fn sieve(&self, viewer: AccountId) -> Result<&Sieve, Error> {
        match self.sieve.get() {
            Some(sieve) => Ok(sieve),
            None => {
                let sieve = Sieve::of(self.view, viewer)?;
                Ok(self.sieve.get_or_init(|| sieve))
            }
        }
    }
}

/// A filter with its keywords and posts.
pub fn filter(filter: &filter::Filter) -> Filter {
    Filter {
        keywords: Some(filter.keywords.iter().map(keyword).collect()),
        statuses: Some(filter.statuses.iter().map(entry).collect()),
        ..head(filter)
    }
}

/// A keyword.
pub fn keyword(keyword: &filter::FilterKeyword) -> FilterKeyword {
    FilterKeyword {
        id: keyword.id.to_string(),
        keyword: keyword.keyword.clone(),
        whole_word: keyword.whole_word,
    }
}

/// An entry for a single post.
pub fn entry(entry: &filter::FilterStatus) -> FilterStatus {
    FilterStatus {
        id: entry.id.to_string(),
        status_id: entry.status.to_string(),
    }
}

/// What a filter found in a post.
pub fn result(caught: &Caught<'_>) -> FilterResult {
    let list = |items: Vec<String>| (!items.is_empty()).then_some(items);
    FilterResult {
        filter: head(caught.filter),
        keyword_matches: list(caught.keywords.iter().map(ToString::to_string).collect()),
        status_matches: list(caught.statuses.iter().map(ToString::to_string).collect()),
    }
}

/// A word in the older form.
pub fn v1(filter: &filter::Filter, keyword: &filter::FilterKeyword) -> V1Filter {
    V1Filter {
        id: keyword.id.to_string(),
        phrase: keyword.keyword.clone(),
        context: contexts(filter),
        whole_word: keyword.whole_word,
        expires_at: filter.expires_at.map(|end| end.iso()),
        irreversible: filter.action == FilterAction::Hide,
    }
}

fn head(filter: &filter::Filter) -> Filter {
    Filter {
        id: filter.id.to_string(),
        title: filter.title.clone(),
        context: contexts(filter),
        expires_at: filter.expires_at.map(|end| end.iso()),
        filter_action: filter.action.name(),
        keywords: None,
        statuses: None,
    }
}

fn contexts(filter: &filter::Filter) -> Vec<&'static str> {
    filter
        .contexts
        .iter()
        .copied()
        .map(FilterContext::name)
        .collect()
}
