//! Filters: each one row, with its keywords and posts inside it.

use super::key::Span;
use super::table::FILTERS;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::filter::Filter;
use crate::model::{AccountId, FilterId};

/// How many filters one person may have.
pub const FILTERS_MAX: usize = 200;

impl View {
    /// A person's filters, in the order in which they were made, those that have ended included.
    pub fn filters(&self, account: AccountId) -> Result<Vec<Filter>, Error> {
        let rows = self.scan(
            &FILTERS,
            Span::under::<(AccountId, FilterId)>(&account),
            Dir::Up,
            FILTERS_MAX,
        )?;
        Ok(rows.into_iter().map(|(_, filter)| filter).collect())
    }

    /// One of a person's filters.
    pub fn filter(&self, account: AccountId, id: FilterId) -> Result<Option<Filter>, Error> {
        self.get(&FILTERS, &(account, id))
    }

    /// The filter of a person that a keyword, or an entry for a post, belongs to.
    pub fn filter_with(&self, account: AccountId, part: FilterId) -> Result<Option<Filter>, Error> {
        let has_part = |filter: &Filter| {
            filter.keywords.iter().any(|keyword| keyword.id == part)
                || filter.statuses.iter().any(|status| status.id == part)
        };
        Ok(self.filters(account)?.into_iter().find(has_part))
    }
}

impl Tx {
    /// Adds or replaces a filter.
    pub fn put_filter(&self, filter: &Filter) -> Result<(), Error> {
        self.put(&FILTERS, &(filter.account, filter.id), filter)
    }

    /// Removes a filter; whether there was one.
    pub fn remove_filter(&self, account: AccountId, id: FilterId) -> Result<bool, Error> {
        self.remove(&FILTERS, &(account, id))
    }
}
