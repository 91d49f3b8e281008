//! A person's filters made ready to be held against many posts of one request.

use super::search;
use crate::model::filter::{Filter, FilterKeyword};
use crate::model::status::Status;
use crate::model::{AccountId, StatusId};
use crate::store::{Error, View};
use crate::text::filter::{Haystack, Needle};

/// The filters of one person that hold now.
#[derive(Clone, Debug, Default)]
pub struct Sieve {
    filters: Vec<(Filter, Vec<Needle>)>,
    /// There are no others that have ended either.
    blank: bool,
}

/// What one filter found in one post.
#[derive(Clone, Debug, PartialEq)]
pub struct Caught<'a> {
    /// Which filter.
    pub filter: &'a Filter,
    /// The keywords that occur.
    pub keywords: Vec<&'a str>,
    /// The post, or the post that it boosts, if the filter names it.
    pub statuses: Vec<StatusId>,
}

impl Sieve {
    /// The filters of `account` that have not ended.
    pub fn of(view: &View, account: AccountId) -> Result<Sieve, Error> {
        let now = view.now();
        let holds = |filter: &Filter| filter.expires_at.is_none_or(|end| end > now);
        let ready = |filter: Filter| {
            let needle =
                |keyword: &FilterKeyword| Needle::new(&keyword.keyword, keyword.whole_word);
            let needles = filter.keywords.iter().map(needle).collect();
            (filter, needles)
        };
        let all = view.filters(account)?;
        Ok(Sieve {
            blank: all.is_empty(),
            filters: all.into_iter().filter(holds).map(ready).collect(),
        })
    }

    /// Whether the person has no filters, not even such as hold only at another hour.
    pub fn is_blank(&self) -> bool {
        self.blank
    }

    /// What the filters find in `status`; for a boost, in what it boosts (Mastodon `Status#proper`). One's own posts
    /// are no exception: clients make it.
    pub fn catch(&self, view: &View, status: &Status) -> Result<Vec<Caught<'_>>, Error> {
        if self.filters.is_empty() {
            return Ok(Vec::new());
        }
        let original = status
            .reblog_of
            .map(|id| view.status(id))
            .transpose()?
            .flatten();
        let proper = original.as_ref().unwrap_or(status);
        let hay = Haystack::new(&search::words(view, proper)?);
        let caught = self.filters.iter().map(|(filter, needles)| {
            let keywords = filter
                .keywords
                .iter()
                .zip(needles)
                .filter(|(_, needle)| hay.contains(needle));
            let named = filter.statuses.iter().map(|entry| entry.status);
            Caught {
                filter,
                keywords: keywords
                    .map(|(keyword, _)| keyword.keyword.as_str())
                    .collect(),
                statuses: named
                    .filter(|id| *id == status.id || *id == proper.id)
                    .collect(),
            }
        });
        Ok(caught
            .filter(|caught| !caught.keywords.is_empty() || !caught.statuses.is_empty())
            .collect())
    }
}
