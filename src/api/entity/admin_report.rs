//! Mastodon `Admin::Report` (docs/entities/Admin_Report, REST::Admin::ReportSerializer).

use super::admin_account::AdminAccount;
use super::instance::Rule;
use super::{Render, Status};
use crate::model::AccountId;
use crate::model::report::Report;
use crate::store::Error;
use serde::Serialize;
use serde_json::Value;

/// A report as those see it who look after the house.
#[derive(Clone, Debug, Serialize)]
pub struct AdminReport {
    /// Cast from the number.
    pub id: String,
    /// It is closed.
    pub action_taken: bool,
    /// Since when.
    pub action_taken_at: Option<String>,
    /// `spam`, `legal`, `violation` or `other`.
    pub category: String,
    /// In the reporter's words.
    pub comment: String,
    /// The reported person's server was told.
    pub forwarded: bool,
    /// When it came.
    pub created_at: String,
    /// When anything of it was changed.
    pub updated_at: String,
    /// Who reports.
    pub account: AdminAccount,
    /// Who is reported.
    pub target_account: AdminAccount,
    /// Who looks after it.
    pub assigned_account: Option<AdminAccount>,
    /// Who closed it.
    pub action_taken_by_account: Option<AdminAccount>,
    /// The reported posts that are still there, also private ones.
    pub statuses: Vec<Status>,
    /// The rules that were broken.
    pub rules: Vec<Rule>,
    /// Collections of people; there are none here.
    pub collections: Vec<Value>,
}

impl Render<'_> {
    /// A report, for those who look after the house.
    pub fn admin_report(&self, report: &Report) -> Result<AdminReport, Error> {
        let mut statuses = Vec::with_capacity(report.statuses.len());
        for id in &report.statuses {
            if let Some(status) = self.view.status(*id)? {
                statuses.push(self.status(&status)?);
            }
        }
        let person = |id: Option<AccountId>| match id {
            Some(id) => self.admin_account_by_id(id).map(Some),
            None => Ok(None),
        };
        let rules = self.settings.rules.iter();
        let broken = rules.filter(|rule| report.rules.contains(&rule.id));
        Ok(AdminReport {
            id: report.id.to_string(),
            action_taken: report.resolved_at.is_some(),
            action_taken_at: report.resolved_at.map(|time| time.iso()),
            category: report.category.clone(),
            comment: report.comment.clone(),
            forwarded: report.forward,
            created_at: report.created_at.iso(),
            updated_at: report.updated_at.unwrap_or(report.created_at).iso(),
            account: self.admin_account_by_id(report.by)?,
            target_account: self.admin_account_by_id(report.target)?,
            assigned_account: person(report.assigned_to)?,
            action_taken_by_account: person(report.resolved_by)?,
            statuses,
            rules: broken.map(Rule::of).collect(),
            collections: Vec::new(),
        })
    }
}
