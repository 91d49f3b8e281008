//! The search index: which posts a person can find by which words.
//!
//! Every person searches an index of their own (what they wrote, what was said to them, what they kept), so that a
//! search can never show what its asker may not see. A row is whose search, the term's hash, the post.

use super::key::{Key, Newest, Span};
use super::table::{STATUSES, TERMS};
use super::view::Dir;
use super::{Error, SCAN_ROWS_MAX, Tx, View};
use crate::model::{AccountId, StatusId};

/// How far each term's list is looked into to find the shortest one.
const PROBE_ROWS: usize = 64;

impl View {
    /// Walks the posts that `account` finds by all of `terms`, newest first, between `low` and `high` (inclusive),
    /// until `pick` says that it has enough, at most `SCAN_ROWS_MAX` rows far.
    pub fn find(
        &self,
        account: AccountId,
        terms: &[u64],
        low: StatusId,
        high: StatusId,
        pick: &mut dyn FnMut(StatusId) -> Result<Search, Error>,
    ) -> Result<(), Error> {
        let span = |term: u64| {
            Span::between(
                &(account, term, Newest(high)),
                &(account, term, Newest(low)),
            )
        };
        let mut rarest: Option<(usize, u64)> = None;
        for term in terms {
            let rows = self.scan(&TERMS, span(*term), Dir::Up, PROBE_ROWS)?.len();
            if rarest.is_none_or(|(fewest, _)| rows < fewest) {
                rarest = Some((rows, *term));
            }
        }
        let Some((_, driver)) = rarest else {
            return Ok(());
        };
        for row in self.walk(&TERMS, span(driver), Dir::Up).take(SCAN_ROWS_MAX) {
            let ((_, _, Newest(status)), ()) = row?;
            let mut others = terms.iter().filter(|term| **term != driver);
            let rest = others.try_fold(true, |all, term| {
                Ok::<_, Error>(all && self.has(&TERMS, &(account, *term, Newest(status)))?)
            })?;
            if rest && pick(status)? == Search::Enough {
                break;
            }
        }
        Ok(())
    }

    /// Rows of the index whose post is gone, for `check()`; one pass over the whole index.
    pub(super) fn stray_terms(&self, each: &mut dyn FnMut(String)) -> Result<(), Error> {
        self.raw_rows(TERMS.index, &mut |key, _| {
            let (account, _, Newest(status)) = <(AccountId, u64, Newest)>::take(key)?;
            if !self.has(&STATUSES, &status)? {
                each(format!(
                    "account {account} finds post {status}, which is gone"
                ));
            }
            Ok(())
        })
    }

    /// How many rows the index has; one pass over the whole index.
    pub fn term_rows(&self) -> Result<u64, Error> {
        let mut rows = 0;
        self.raw_rows(TERMS.index, &mut |_, _| {
            rows += 1;
            Ok(())
        })?;
        Ok(rows)
    }

    /// Whether `account` finds `status` by `term`.
    pub fn finds(&self, account: AccountId, term: u64, status: StatusId) -> Result<bool, Error> {
        self.has(&TERMS, &(account, term, Newest(status)))
    }
}

/// What a search wants after each post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// The next one.
    On,
    /// No more.
    Enough,
}

impl Tx {
    /// Lets `account` find `status` by `terms`.
    pub fn index(&self, account: AccountId, status: StatusId, terms: &[u64]) -> Result<(), Error> {
        terms
            .iter()
            .try_for_each(|term| self.put(&TERMS, &(account, *term, Newest(status)), &()))
    }

    /// Takes that back.
    pub fn unindex(
        &self,
        account: AccountId,
        status: StatusId,
        terms: &[u64],
    ) -> Result<(), Error> {
        terms.iter().try_for_each(|term| {
            self.remove(&TERMS, &(account, *term, Newest(status)))
                .map(|_| ())
        })
    }
}
