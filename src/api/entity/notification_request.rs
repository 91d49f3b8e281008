//! Mastodon `NotificationRequest` and `NotificationPolicy` (docs/entities, REST::NotificationRequestSerializer).
//! There is one request for each person, so that it goes by that person's id.

use super::{Person, Render, Status};
use crate::model::AccountId;
use crate::ops::hold_back;
use crate::store::Error;
use serde::Serialize;
use std::sync::Arc;

/// How far held back notifications of one person are counted (Mastodon `NotificationRequest::MAX_MEANINGFUL_COUNT`).
pub const MEANINGFUL_COUNT: usize = 100;

/// What is held back of one person's notifications.
#[derive(Clone, Debug, Serialize)]
pub struct NotificationRequest {
    /// The person's id.
    pub id: String,
    /// When the first came.
    pub created_at: String,
    /// When the last came.
    pub updated_at: String,
    /// How many, as text, at most a hundred.
    pub notifications_count: String,
    /// Who caused them.
    pub account: Arc<Person>,
    /// The newest post among them.
    pub last_status: Option<Status>,
}

impl Render<'_> {
    /// What is held back of `from`'s notifications to `me`; `None` when nothing is.
    pub fn notification_request(
        &self,
        me: AccountId,
        from: AccountId,
    ) -> Result<Option<NotificationRequest>, Error> {
        let held = self.view.held_of(me, from, MEANINGFUL_COUNT)?;
        let (Some(first), Some(last)) = (self.view.held_first(me, from)?, held.first()) else {
            return Ok(None);
        };
        let last_status = hold_back::last_status(self.view, me, from)?;
        Ok(Some(NotificationRequest {
            id: from.to_string(),
            created_at: first.time().iso(),
            updated_at: last.time().iso(),
            notifications_count: held.len().to_string(),
            account: self.account_by_id(from)?,
            last_status: last_status
                .map(|id| self.status_by_id(id))
                .transpose()?
                .flatten(),
        }))
    }
}
