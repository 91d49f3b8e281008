//! Mastodon `GroupedNotificationsResults`, `NotificationGroup` and `PartialAccountWithAvatar`
//! (docs/methods/grouped_notifications).

use super::account_warning::AccountWarning;
use super::report::Report;
use super::{Account, Person, Render, Status};
use crate::model::AccountId;
use crate::ops::notification_groups::Group;
use crate::store::Error;
use serde::Serialize;
use std::sync::Arc;

/// Groups with everything that they refer to, each once.
#[derive(Clone, Debug, Serialize)]
pub struct GroupedNotificationsResults {
    /// People in full.
    pub accounts: Vec<Arc<Person>>,
    /// People of whom only the avatar is needed; where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partial_accounts: Option<Vec<PartialAccount>>,
    /// Posts.
    pub statuses: Vec<Status>,
    /// The groups, newest first.
    pub notification_groups: Vec<NotificationGroup>,
}

/// A group.
#[derive(Clone, Debug, Serialize)]
pub struct NotificationGroup {
    /// What holds it together.
    pub group_key: String,
    /// How many there are.
    pub notifications_count: u64,
    /// What happened.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The newest of them all; a number, as Mastodon writes it and typed clients read it (`Tx::new_round_id`).
    pub most_recent_notification_id: u64,
    /// The oldest on this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_min_id: Option<String>,
    /// The newest on this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_max_id: Option<String>,
    /// When that came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_page_notification_at: Option<String>,
    /// Who did it, the last first, at most eight.
    pub sample_account_ids: Vec<String>,
    /// The post that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_id: Option<String>,
    /// The report that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
    /// What a moderator did about the viewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moderation_warning: Option<AccountWarning>,
}

/// Just enough to show an avatar.
#[derive(Clone, Debug, Serialize)]
pub struct PartialAccount {
    /// Cast from the number.
    pub id: String,
    /// With domain, for people elsewhere.
    pub acct: String,
    /// Follows must be approved.
    pub locked: bool,
    /// Posts by itself.
    pub bot: bool,
    /// The page for people.
    pub url: String,
    /// Address of the avatar.
    pub avatar: String,
    /// The same, still.
    pub avatar_static: String,
}

impl Render<'_> {
    /// Groups of the viewer's. With `partial`, only the last person of each group is told in full.
    pub fn notification_groups(
        &self,
        groups: &[Group],
        partial: bool,
    ) -> Result<GroupedNotificationsResults, Error> {
        let mut in_full: Vec<AccountId> = Vec::new();
        let mut in_part: Vec<AccountId> = Vec::new();
        let mut statuses: Vec<Status> = Vec::new();
        for group in groups {
            let full = if partial { 1 } else { group.people.len() };
            in_full.extend(group.people.iter().take(full));
            in_part.extend(group.people.iter().skip(full));
            if let Some(id) = group.status
                && !statuses.iter().any(|status| status.id == id.to_string())
            {
                statuses.extend(self.status_by_id(id)?);
            }
        }
        once(&mut in_full);
        once(&mut in_part);
        in_part.retain(|id| !in_full.contains(id));
        let people = |ids: Vec<AccountId>| {
            ids.into_iter()
                .map(|id| self.account_by_id(id))
                .collect::<Result<Vec<_>, _>>()
        };
        let in_part: Vec<_> = people(in_part)?
            .iter()
            .map(|account| part(account))
            .collect();
        Ok(GroupedNotificationsResults {
            accounts: people(in_full)?,
            partial_accounts: partial.then_some(in_part),
            statuses,
            notification_groups: groups
                .iter()
                .map(|group| self.group(group))
                .collect::<Result<_, _>>()?,
        })
    }

    fn group(&self, group: &Group) -> Result<NotificationGroup, Error> {
        let report = group.report.map(|id| self.view.report(id)).transpose()?;
        Ok(NotificationGroup {
            group_key: group.key.clone(),
            notifications_count: group.count,
            kind: group.kind.name(),
            most_recent_notification_id: group.newest.0,
            page_min_id: group.on_page.map(|part| part.oldest.to_string()),
            page_max_id: group.on_page.map(|part| part.newest.to_string()),
            latest_page_notification_at: group.on_page.map(|part| part.at.iso()),
            sample_account_ids: group.people.iter().map(ToString::to_string).collect(),
            status_id: group.status.map(|id| id.to_string()),
            report: report
                .flatten()
                .map(|report| self.report(&report))
                .transpose()?,
            moderation_warning: match self.viewer {
                Some(viewer) => self.warning_of(viewer, group.strike)?,
                None => None,
            },
        })
    }
}

fn once(ids: &mut Vec<AccountId>) {
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(*id));
}

fn part(account: &Account) -> PartialAccount {
    PartialAccount {
        id: account.id.clone(),
        acct: account.acct.clone(),
        locked: account.locked,
        bot: account.bot,
        url: account.url.clone(),
        avatar: account.avatar.clone(),
        avatar_static: account.avatar_static.clone(),
    }
}
