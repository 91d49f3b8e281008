//! Mastodon `Notification` (docs/entities/Notification, REST::NotificationSerializer).

use super::account_warning::AccountWarning;
use super::report::Report;
use super::{Person, Render, Status};
use crate::model::notification::{self, NotificationKind};
use crate::store::Error;
use serde::Serialize;
use std::sync::Arc;

/// Something that the viewer is told.
#[derive(Clone, Debug, Serialize)]
pub struct Notification {
    /// Cast from the number.
    pub id: String,
    /// What happened.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// When.
    pub created_at: String,
    /// What it belongs together with.
    pub group_key: String,
    /// Held back by the viewer's policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filtered: Option<bool>,
    /// Who did it.
    pub account: Arc<Person>,
    /// The post that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// With which emoji it was favourited, as Pleroma says it (of its `pleroma:emoji_reaction`; here it stays a
    /// `favourite`, which every client knows).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emoji: Option<String>,
    /// The picture of that emoji, where it is a custom one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emoji_url: Option<String>,
    /// The report that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
    /// What a moderator did about the viewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moderation_warning: Option<AccountWarning>,
}

impl Render<'_> {
    /// A notification of the viewer's; `None` when what it is about can no longer be seen.
    pub fn notification(
        &self,
        told: &notification::Notification,
    ) -> Result<Option<Notification>, Error> {
        let status = match told.status {
            Some(id) => match self.status_by_id(id)? {
                Some(status) => Some(status),
                None => return Ok(None),
            },
            None => None,
        };
        let report = match told.report {
            Some(id) => match self.view.report(id)? {
                Some(report) => Some(self.report(&report)?),
                None => return Ok(None),
            },
            None => None,
        };
        let emoji = match (told.kind, told.status) {
            (NotificationKind::Favourite, Some(id)) => self.reaction_of(told.from, id)?,
            _ => None,
        };
        let (emoji, emoji_url) = emoji.unzip();
        Ok(Some(Notification {
            id: told.id.to_string(),
            kind: told.kind.name(),
            created_at: told.created_at.iso(),
            group_key: told.group_key(),
            filtered: told.filtered.then_some(true),
            account: self.account_by_id(told.from)?,
            status,
            emoji,
            emoji_url: emoji_url.flatten(),
            report,
            moderation_warning: self.warning_of(told.account, told.strike)?,
        }))
    }
}
