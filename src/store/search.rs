//! The search index: which posts a person can find by which words.
//!
//! Every person searches an index of their own (what they wrote, what was said to them, what they kept), so that a
//! search can never show what its asker may not see. A row is whose search, the term's hash, the post.
//!
//! The words of one post lie all over that index, and each place is a page to be written. So a new
//! post's words first go into one row of `FRESH_TERMS`, and now and then all of a person's fresh
//! rows are merged at once; a search looks at both.

use super::key::{Key, Newest, Span};
use super::record::Record;
use super::table::{FRESH_TERMS, STATUSES, TERMS};
use super::view::Dir;
use super::{Error, SCAN_ROWS_MAX, Tx, View};
use crate::model::{AccountId, StatusId};

/// How far each term's list is looked into to find the shortest one.
const PROBE_ROWS: usize = 64;

/// One post in so many merges its person's fresh words, on average.
const MERGE_EVERY: u64 = 512;

/// The most fresh rows of one person; so many are as good as impossible (see `is_merge_due`).
const FRESH_ROWS_MAX: usize = 16_384;

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
        let mut fresh = self
            .find_fresh(account, terms, low, high)?
            .into_iter()
            .peekable();
        let Some((_, driver)) = rarest else {
            return Ok(());
        };
        for row in self.walk(&TERMS, span(driver), Dir::Up).take(SCAN_ROWS_MAX) {
            let ((_, _, Newest(status)), ()) = row?;
            while let Some(newer) = fresh.next_if(|fresh| *fresh > status) {
                if pick(newer)? == Search::Enough {
                    return Ok(());
                }
            }
            let mut others = terms.iter().filter(|term| **term != driver);
            let rest = others.try_fold(true, |all, term| {
                Ok::<_, Error>(all && self.has(&TERMS, &(account, *term, Newest(status)))?)
            })?;
            if rest && pick(status)? == Search::Enough {
                return Ok(());
            }
        }
        for older in fresh {
            if pick(older)? == Search::Enough {
                break;
            }
        }
        Ok(())
    }

    /// Posts with all of `terms` whose words are not merged yet, newest first.
    fn find_fresh(
        &self,
        account: AccountId,
        terms: &[u64],
        low: StatusId,
        high: StatusId,
    ) -> Result<Vec<StatusId>, Error> {
        let span = Span::between(&(account, low), &(account, high));
        let bytes: Vec<Vec<u8>> = terms.iter().map(Record::encode).collect();
        let (mut rows, mut found) = (0, Vec::new());
        self.raw_scan(FRESH_TERMS.index, &span, Dir::Down, &mut |key, value| {
            rows += 1;
            if bytes.iter().all(|term| may_hold(value, term)) {
                let fresh = Vec::<u64>::decode(value)?;
                if terms.iter().all(|term| fresh.contains(term)) {
                    found.push(<(AccountId, StatusId)>::take(key)?.1);
                }
            }
            Ok(rows < FRESH_ROWS_MAX)
        })?;
        Ok(found)
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
        })?;
        self.raw_rows(FRESH_TERMS.index, &mut |key, _| {
            let (account, status) = <(AccountId, StatusId)>::take(key)?;
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
        self.raw_rows(FRESH_TERMS.index, &mut |_, value| {
            rows += Vec::<u64>::decode(value)?.len() as u64;
            Ok(())
        })?;
        Ok(rows)
    }

    /// Whether `account` finds `status` by `term`.
    pub fn finds(&self, account: AccountId, term: u64, status: StatusId) -> Result<bool, Error> {
        let fresh = self.get(&FRESH_TERMS, &(account, status))?;
        match fresh.is_some_and(|fresh| fresh.contains(&term)) {
            true => Ok(true),
            false => self.has(&TERMS, &(account, term, Newest(status))),
        }
    }
}

/// Whether a fresh row may have a term, by its bytes alone: most rows don't, and needn't be decoded.
fn may_hold(row: &[u8], term: &[u8]) -> bool {
    row.windows(term.len()).any(|bytes| bytes == term)
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
        self.put(&FRESH_TERMS, &(account, status), &terms.to_vec())?;
        match is_merge_due(status) {
            true => self.merge_fresh(account),
            false => Ok(()),
        }
    }

    /// Takes that back.
    pub fn unindex(
        &self,
        account: AccountId,
        status: StatusId,
        terms: &[u64],
    ) -> Result<(), Error> {
        self.remove(&FRESH_TERMS, &(account, status))?;
        terms.iter().try_for_each(|term| {
            self.remove(&TERMS, &(account, *term, Newest(status)))
                .map(|_| ())
        })
    }

    fn merge_fresh(&self, account: AccountId) -> Result<(), Error> {
        let span = Span::under::<(AccountId, StatusId)>(&account);
        let fresh = self.scan(&FRESH_TERMS, span, Dir::Up, FRESH_ROWS_MAX)?;
        let (rows, terms): (Vec<_>, Vec<_>) = fresh.into_iter().unzip();
        for ((_, status), terms) in rows.iter().zip(terms) {
            for term in terms {
                self.put(&TERMS, &(account, term, Newest(*status)), &())?;
            }
        }
        self.remove_run(&FRESH_TERMS, &rows)
    }
}

/// Whether this post's turn has come. By the bits of its id, well mixed: no counter to be written,
/// and the same answer whenever it is asked.
fn is_merge_due(status: StatusId) -> bool {
    /// 2^64 divided by the golden ratio, which spreads neighbours far apart.
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
    (status.0.wrapping_mul(SPREAD) >> 32).is_multiple_of(MERGE_EVERY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Clock, Store};
    use std::sync::Arc;
    use std::sync::atomic::AtomicU64;

    const ME: AccountId = AccountId(7);
    const POSTS: u64 = 1_000;

    fn terms_of(post: u64) -> Vec<u64> {
        vec![post % 3, 10 + post % 5, 99]
    }

    fn status(post: u64) -> StatusId {
        StatusId(post << 16)
    }

    fn found(view: &View, terms: &[u64], low: u64, high: u64, most: usize) -> Vec<u64> {
        let mut found = Vec::new();
        view.find(ME, terms, status(low), status(high), &mut |id| {
            found.push(id.0 >> 16);
            let enough = found.len() >= most;
            Ok(if enough { Search::Enough } else { Search::On })
        })
        .expect("the index is readable");
        found
    }

    #[test]
    fn fresh_and_merged_words_are_one_index() {
        let clock = Clock::Frozen(Arc::new(AtomicU64::new(1)));
        let store = Store::in_memory(clock, std::env::temp_dir()).expect("memory is never full");
        let gone = |post: u64| post.is_multiple_of(7);
        store
            .write_now(move |tx| {
                (1..=POSTS).try_for_each(|post| tx.index(ME, status(post), &terms_of(post)))?;
                let mut removed = (1..=POSTS).filter(|post| gone(*post));
                removed.try_for_each(|post| tx.unindex(ME, status(post), &terms_of(post)))?;
                // Another person's words are another index.
                tx.index(AccountId(8), status(5), &terms_of(5))
            })
            .expect("memory is never full");
        let look = |view: &View| {
            let rows = |index| {
                let mut rows = 0;
                view.raw_rows(index, &mut |_, _| {
                    rows += 1;
                    Ok(())
                })?;
                Ok::<u64, Error>(rows)
            };
            assert!(
                rows(TERMS.index)? > 0 && rows(FRESH_TERMS.index)? > 1,
                "some of each"
            );
            let kept = (1..=POSTS).filter(|post| !gone(*post)).count() as u64 + 1;
            assert_eq!(view.term_rows()?, kept * 3);
            for terms in [&[99][..], &[0], &[1, 12], &[12, 1, 99], &[2, 77]] {
                for (low, high, most) in [(1, POSTS, 5_000), (1, POSTS, 10), (300, 950, 40)] {
                    let fits = |post: &u64| {
                        !gone(*post) && terms.iter().all(|term| terms_of(*post).contains(term))
                    };
                    let expected: Vec<u64> = (low..=high).rev().filter(fits).take(most).collect();
                    assert_eq!(found(view, terms, low, high, most), expected, "{terms:?}");
                }
            }
            assert!(view.finds(ME, 99, status(1))? && view.finds(ME, 99, status(POSTS))?);
            assert!(!view.finds(ME, 99, status(7))? && !view.finds(ME, 5, status(1))?);
            Ok::<(), Error>(())
        };
        store.read_now(look).expect("the index is readable");
    }
}
