//! Mastodon `Report` (docs/entities/Report), as the reporter sees it.

use super::{Person, Render};
use crate::model::report;
use crate::store::Error;
use serde::Serialize;
use std::sync::Arc;

/// A report.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Cast from the number.
    pub id: String,
    /// A moderator has closed it.
    pub action_taken: bool,
    /// When.
    pub action_taken_at: Option<String>,
    /// `spam`, `legal`, `violation` or `other`.
    pub category: String,
    /// In the reporter's words.
    pub comment: String,
    /// The reported person's server is told too.
    pub forwarded: bool,
    /// When it was made.
    pub created_at: String,
    /// Which posts.
    pub status_ids: Vec<String>,
    /// Which collections of people; there are none here.
    pub collection_ids: Vec<String>,
    /// Which rules.
    pub rule_ids: Vec<String>,
    /// Who is reported.
    pub target_account: Arc<Person>,
}

impl Render<'_> {
    /// A report.
    pub fn report(&self, report: &report::Report) -> Result<Report, Error> {
        Ok(Report {
            id: report.id.to_string(),
            action_taken: report.resolved_at.is_some(),
            action_taken_at: report.resolved_at.map(|time| time.iso()),
            category: report.category.clone(),
            comment: report.comment.clone(),
            forwarded: report.forward,
            created_at: report.created_at.iso(),
            status_ids: report.statuses.iter().map(|id| id.to_string()).collect(),
            collection_ids: Vec::new(),
            rule_ids: report.rules.iter().map(|id| id.to_string()).collect(),
            target_account: self.account_by_id(report.target)?,
        })
    }
}
