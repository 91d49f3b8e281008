//! Telling the moderators about somebody.

use super::notify::{News, notify_staff};
use super::{Refusal, border, owe, see};
use crate::model::notification::NotificationKind;
use crate::model::report::Report;
use crate::model::{AccountId, Page, ReportId, RuleId, StatusId};
use crate::store::Tx;
use std::time::Duration;

/// Longest comment in characters (Mastodon `Report::COMMENT_SIZE_LIMIT`).
pub const COMMENT_CHARS_MAX: usize = 1_000;

/// How many posts one report may name.
pub const REPORTED_MAX: usize = 100;

/// How many reports one server may send a day, so that its quarrels can't bury ours.
pub const FROM_ONE_SERVER_MAX: usize = 50;

/// How many of the newest reports are looked through for one that has come twice.
const RECENT_MAX: usize = 500;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Mastodon's words for why somebody is reported.
const CATEGORIES: [&str; 4] = ["other", "spam", "legal", "violation"];

/// What somebody has to tell.
#[derive(Clone, Debug)]
pub struct Complaint {
    /// About whom.
    pub target: AccountId,
    /// About which of their posts.
    pub statuses: Vec<StatusId>,
    /// In the reporter's words.
    pub comment: String,
    /// Mastodon's `category`; `other` unless said otherwise.
    pub category: Option<String>,
    /// Which rules were broken; that makes it a violation.
    pub rules: Vec<RuleId>,
    /// Their server should be told too.
    pub forward: bool,
}

/// `me` reports somebody; owner and moderators are told. Posts that aren't theirs, or that `me` can't
/// see, are left out (Mastodon `ReportService`).
///
/// # Errors
/// `NotFound` when there is no such person; `Invalid` for anything that is not well-formed.
pub fn report(tx: &Tx, me: AccountId, complaint: &Complaint) -> Result<ReportId, Refusal> {
    let target = see::account(tx, complaint.target)?;
    if target.id == me {
        return Err(Refusal::invalid(
            "Validation failed: You can't report yourself",
        ));
    }
    if complaint.comment.chars().count() > COMMENT_CHARS_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: Comment is too long (maximum is {COMMENT_CHARS_MAX} characters)"
        )));
    }
    if complaint.statuses.len() > REPORTED_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: At most {REPORTED_MAX} posts can be named"
        )));
    }
    let category = check_category(tx, complaint.category.as_deref(), &complaint.rules)?;
    let mut statuses = Vec::new();
    for id in &complaint.statuses {
        if let Some(status) = tx.status(*id)?
            && status.account == target.id
            && see::may_see(tx, Some(me), &status)?
        {
            statuses.push(status.id);
        }
    }
    let report = Report {
        id: tx.new_id(),
        by: me,
        target: target.id,
        statuses,
        comment: complaint.comment.trim().to_owned(),
        category,
        rules: complaint.rules.clone(),
        forward: complaint.forward && !target.is_local(),
        created_at: tx.now(),
        resolved_at: None,
        uri: None,
        assigned_to: None,
        resolved_by: None,
        updated_at: None,
    };
    tx.put_report(&report)?;
    if report.forward {
        owe::report(tx, report.id, &target)?;
    }
    let news = News {
        kind: NotificationKind::AdminReport,
        from: me,
        status: None,
        report: Some(report.id),
    };
    notify_staff(tx, &news)?;
    Ok(report.id)
}

/// A report that another server has sent.
#[derive(Clone, Debug)]
pub struct Flag {
    /// The Flag's id.
    pub uri: String,
    /// Who signed it: mostly the other house's own actor, which says nothing of who complains.
    pub by: AccountId,
    /// About whom.
    pub target: AccountId,
    /// About which posts.
    pub statuses: Vec<StatusId>,
    /// In the reporter's words.
    pub comment: String,
}

/// Somebody on another server reports somebody here; owner and moderators are told. `None` where it isn't taken: the
/// server's reports are refused, it has come already, or too many came from there today (Mastodon `Activity::Flag`).
///
/// # Errors
/// `NotFound` where the reported person doesn't live here, or who reports is unknown.
pub fn report_from_afar(tx: &Tx, flag: &Flag) -> Result<Option<ReportId>, Refusal> {
    let by = see::account(tx, flag.by)?;
    let target = see::account(tx, flag.target)?;
    if !target.is_local() {
        return Err(Refusal::NotFound);
    }
    let Some(domain) = by.domain else {
        return Err(Refusal::NotFound);
    };
    if !border::takes_reports(tx, &domain)? {
        return Ok(None);
    }
    let since = tx.now().minus(DAY);
    let mut today = 0;
    for old in tx.reports(&Page::newest(RECENT_MAX))? {
        let there = tx.account(old.by)?.and_then(|account| account.domain);
        if there.as_ref() != Some(&domain) {
            // Another server can't say that this one has reported already.
            continue;
        }
        today += usize::from(old.created_at >= since);
        let same = !flag.uri.is_empty() && old.uri.as_ref() == Some(&flag.uri);
        if same || today >= FROM_ONE_SERVER_MAX {
            return Ok(None);
        }
    }
    let mut statuses = Vec::new();
    for id in flag.statuses.iter().take(REPORTED_MAX) {
        statuses.extend(
            tx.status(*id)?
                .filter(|status| status.account == target.id)
                .map(|status| status.id),
        );
    }
    let report = Report {
        id: tx.new_id(),
        by: by.id,
        target: target.id,
        statuses,
        comment: flag
            .comment
            .trim()
            .chars()
            .take(COMMENT_CHARS_MAX)
            .collect(),
        category: "other".to_owned(),
        rules: Vec::new(),
        forward: false,
        created_at: tx.now(),
        resolved_at: None,
        uri: Some(flag.uri.clone()),
        assigned_to: None,
        resolved_by: None,
        updated_at: None,
    };
    tx.put_report(&report)?;
    let news = News {
        kind: NotificationKind::AdminReport,
        from: by.id,
        status: None,
        report: Some(report.id),
    };
    notify_staff(tx, &news)?;
    Ok(Some(report.id))
}

/// What a report is about, as it is stored: broken rules make it a violation.
///
/// # Errors
/// `Invalid` for a category or rules that there aren't.
pub(super) fn check_category(
    tx: &Tx,
    category: Option<&str>,
    broken: &[RuleId],
) -> Result<String, Refusal> {
    let rules = tx.settings()?.rules;
    let known = |id: &RuleId| rules.iter().any(|rule| rule.id == *id);
    let named = category.unwrap_or("other");
    if !CATEGORIES.contains(&named) {
        return Err(Refusal::invalid(format!(
            "Validation failed: Category must be one of {}",
            CATEGORIES.join(", ")
        )));
    }
    let violation = !broken.is_empty();
    if !broken.iter().all(known) || named == "violation" && !violation {
        return Err(Refusal::invalid(
            "Validation failed: Rule ids does not reference valid rules",
        ));
    }
    Ok(if violation { "violation" } else { named }.to_owned())
}
