//! Notifications, and how far people have read.

use super::key::Span;
use super::table::{HELD, MARKERS, NOTIFICATIONS, NOTIFIED_OF};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::notification::{Marker, MarkerList, Notification};
use crate::model::{AccountId, NotificationId, Page, Rows, StatusId};

/// How many notifications of one post are looked through, or one clearing removes at a time.
const REMOVED_AT_ONCE: usize = 10_000;

impl View {
    /// A person's notification.
    pub fn notification(
        &self,
        account: AccountId,
        id: NotificationId,
    ) -> Result<Option<Notification>, Error> {
        self.get(&NOTIFICATIONS, &(account, id))
    }

    /// A page of a person's notifications: what `pick` makes of each.
    pub fn notifications<T>(
        &self,
        account: AccountId,
        page: &Page,
        mut pick: impl FnMut(Notification) -> Result<Option<T>, Error>,
    ) -> Result<Rows<T>, Error> {
        self.page_of_few(&NOTIFICATIONS, &account, page, |_, notification| {
            pick(notification)
        })
    }

    /// Where a person has read up to.
    pub fn marker(&self, account: AccountId, list: MarkerList) -> Result<Option<Marker>, Error> {
        self.get(&MARKERS, &(account, list as u8))
    }

    /// The notifications that a post has caused: who, which.
    pub fn notified_of(&self, status: StatusId) -> Result<Vec<(AccountId, NotificationId)>, Error> {
        let span = Span::under::<(StatusId, NotificationId)>(&status);
        let rows = self.scan(&NOTIFIED_OF, span, Dir::Up, REMOVED_AT_ONCE)?;
        Ok(rows
            .into_iter()
            .map(|((_, id), account)| (account, id))
            .collect())
    }
}

impl Tx {
    /// Adds or replaces a notification.
    pub fn put_notification(&self, notification: &Notification) -> Result<(), Error> {
        if let Some(status) = notification.status {
            self.put(
                &NOTIFIED_OF,
                &(status, notification.id),
                &notification.account,
            )?;
        }
        let held = (notification.account, notification.from, notification.id);
        match notification.filtered {
            true => self.put(&HELD, &held, &())?,
            false => {
                self.remove(&HELD, &held)?;
            }
        }
        self.put(
            &NOTIFICATIONS,
            &(notification.account, notification.id),
            notification,
        )
    }

    /// Removes a notification; whether there was one.
    pub fn remove_notification(
        &self,
        account: AccountId,
        id: NotificationId,
    ) -> Result<bool, Error> {
        let Some(notification) = self.notification(account, id)? else {
            return Ok(false);
        };
        if let Some(status) = notification.status {
            self.remove(&NOTIFIED_OF, &(status, id))?;
        }
        if notification.filtered {
            self.remove(&HELD, &(account, notification.from, id))?;
        }
        self.remove(&NOTIFICATIONS, &(account, id))
    }

    /// Removes up to `at_once` notifications about a post; how many there were.
    pub fn forget_notified(&self, status: StatusId, at_once: usize) -> Result<usize, Error> {
        let span = Span::under::<(StatusId, NotificationId)>(&status);
        let rows = self.scan(&NOTIFIED_OF, span, Dir::Up, at_once)?;
        for ((_, id), account) in &rows {
            self.remove_notification(*account, *id)?;
        }
        Ok(rows.len())
    }

    /// Removes all of a person's notifications.
    pub fn clear_notifications(&self, account: AccountId) -> Result<(), Error> {
        let span = Span::under::<(AccountId, NotificationId)>(&account);
        for ((_, id), _) in self.scan(&NOTIFICATIONS, span, Dir::Up, REMOVED_AT_ONCE)? {
            self.remove_notification(account, id)?;
        }
        Ok(())
    }

    /// Moves a marker.
    pub fn put_marker(
        &self,
        account: AccountId,
        list: MarkerList,
        marker: &Marker,
    ) -> Result<(), Error> {
        self.put(&MARKERS, &(account, list as u8), marker)
    }
}
