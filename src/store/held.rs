//! Notifications that are held back, person by person, and who has been let through.

use super::key::Span;
use super::table::{HELD, LET_THROUGH};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::{AccountId, NotificationId, Page};

impl View {
    /// People some of whose notifications to `account` are held back; pages go by their ids.
    pub fn held_people(&self, account: AccountId, page: &Page) -> Result<Vec<AccountId>, Error> {
        let (mut low, high) = (page.low(), page.high());
        let Some(mut high) = high else {
            return Ok(Vec::new());
        };
        let dir = if page.ascending() { Dir::Up } else { Dir::Down };
        let mut people = Vec::new();
        while people.len() < page.limit && low <= high {
            let span = Span::between(
                &(account, AccountId(low), NotificationId(0)),
                &(account, AccountId(high), NotificationId(u64::MAX)),
            );
            let Some(((_, from, _), ())) = self.scan(&HELD, span, dir, 1)?.pop() else {
                break;
            };
            people.push(from);
            // One look for each person, however much of theirs is held.
            let next = match dir {
                Dir::Up => from.0.checked_add(1).map(|next| low = next),
                Dir::Down => from.0.checked_sub(1).map(|next| high = next),
            };
            if next.is_none() {
                break;
            }
        }
        if page.ascending() {
            people.reverse();
        }
        Ok(people)
    }

    /// What is held back of one person's notifications, the newest first, at most `limit`.
    pub fn held_of(
        &self,
        account: AccountId,
        from: AccountId,
        limit: usize,
    ) -> Result<Vec<NotificationId>, Error> {
        let span = Span::under::<(AccountId, AccountId, NotificationId)>(&(account, from));
        let rows = self.scan(&HELD, span, Dir::Down, limit)?;
        Ok(rows.into_iter().map(|((_, _, id), ())| id).collect())
    }

    /// The oldest of them.
    pub fn held_first(
        &self,
        account: AccountId,
        from: AccountId,
    ) -> Result<Option<NotificationId>, Error> {
        let span = Span::under::<(AccountId, AccountId, NotificationId)>(&(account, from));
        let rows = self.scan(&HELD, span, Dir::Up, 1)?;
        Ok(rows.first().map(|((_, _, id), ())| *id))
    }

    /// Whether `account` has once let `from`'s notifications through.
    pub fn lets_through(&self, account: AccountId, from: AccountId) -> Result<bool, Error> {
        self.has(&LET_THROUGH, &(account, from))
    }
}

impl Tx {
    /// From now on `from`'s notifications are let through, whatever the policy says.
    pub fn let_through(&self, account: AccountId, from: AccountId) -> Result<(), Error> {
        self.put(&LET_THROUGH, &(account, from), &self.now())
    }
}
