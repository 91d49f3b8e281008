//! What moderators do with reports: look after them, write notes to each other, close them, pass them on.

use super::report::{COMMENT_CHARS_MAX, check_category};
use super::{Refusal, audit, border, owe};
use crate::model::account::Role;
use crate::model::audit::{Act, Sanction, Step};
use crate::model::report::{Report, ReportNote};
use crate::model::{AccountId, Page, ReportId, ReportNoteId, Rows, RuleId};
use crate::store::{Tx, View};

/// How many notes one report can have.
pub const NOTES_MAX: usize = 200;

/// How many open reports about one person are closed at once.
const CLOSED_MAX: usize = 1_000;

/// Which reports are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only closed ones, or only open ones.
    pub resolved: Option<bool>,
    /// Only by this person.
    pub by: Option<AccountId>,
    /// Only about this person.
    pub about: Option<AccountId>,
    /// Only those that this moderator looks after.
    pub assigned_to: Option<AccountId>,
}

/// A page of reports, the newest first.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house.
pub fn list(
    view: &View,
    me: AccountId,
    wanted: &Wanted,
    page: &Page,
) -> Result<Rows<Report>, Refusal> {
    border::keeper(view, me)?;
    let is = |wanted: Option<AccountId>, is: Option<AccountId>| wanted.is_none() || wanted == is;
    let fits = |report: &Report| {
        wanted
            .resolved
            .is_none_or(|resolved| report.resolved_at.is_some() == resolved)
            && is(wanted.by, Some(report.by))
            && is(wanted.about, Some(report.target))
            && is(wanted.assigned_to, report.assigned_to)
    };
    Ok(view.reports_that(page, fits)?)
}

/// One report.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house; `NotFound` where there is none.
pub fn one(view: &View, me: AccountId, id: ReportId) -> Result<Report, Refusal> {
    border::keeper(view, me)?;
    view.report(id)?.ok_or(Refusal::NotFound)
}

/// Keeps a changed report, and notes what was done.
fn keep(tx: &Tx, me: AccountId, report: Report, step: Step) -> Result<Report, Refusal> {
    let report = Report {
        updated_at: Some(tx.now()),
        ..report
    };
    tx.put_report(&report)?;
    note(tx, me, &report, step)?;
    Ok(report)
}

fn note(tx: &Tx, me: AccountId, report: &Report, step: Step) -> Result<(), Refusal> {
    let act = Act::Report {
        report: report.id,
        account: report.target,
        step,
    };
    Ok(audit::note(tx, me, act)?)
}

/// From now on `to` looks after a report, or nobody does.
///
/// # Errors
/// As [`one`]; `Invalid` for somebody who doesn't look after the house.
pub fn assign(
    tx: &Tx,
    me: AccountId,
    id: ReportId,
    to: Option<AccountId>,
) -> Result<Report, Refusal> {
    let report = one(tx, me, id)?;
    if let Some(to) = to
        && tx.user(to)?.is_none_or(|user| user.role < Role::Moderator)
    {
        return Err(Refusal::invalid(
            "Only owner and moderators can look after a report",
        ));
    }
    let report = Report {
        assigned_to: to,
        ..report
    };
    keep(tx, me, report, Step::Assigned(to))
}

/// Closes a report. One that is closed stays as it is.
///
/// # Errors
/// As [`one`].
pub fn resolve(tx: &Tx, me: AccountId, id: ReportId) -> Result<Report, Refusal> {
    let report = one(tx, me, id)?;
    match report.resolved_at {
        Some(_) => Ok(report),
        None => close(tx, me, report),
    }
}

fn close(tx: &Tx, me: AccountId, report: Report) -> Result<Report, Refusal> {
    let report = Report {
        resolved_at: Some(tx.now()),
        resolved_by: Some(me),
        assigned_to: report.assigned_to.or(Some(me)),
        ..report
    };
    keep(tx, me, report, Step::Resolved)
}

/// Opens a report again. One that is open stays as it is.
///
/// # Errors
/// As [`one`].
pub fn reopen(tx: &Tx, me: AccountId, id: ReportId) -> Result<Report, Refusal> {
    let report = one(tx, me, id)?;
    if report.resolved_at.is_none() {
        return Ok(report);
    }
    let report = Report {
        resolved_at: None,
        resolved_by: None,
        ..report
    };
    keep(tx, me, report, Step::Reopened)
}

/// Puts right what a report is about. Broken rules make it a violation.
///
/// # Errors
/// As [`one`]; `Invalid` for a category or rules that there aren't.
pub fn update(
    tx: &Tx,
    me: AccountId,
    id: ReportId,
    category: Option<&str>,
    rules: Option<Vec<RuleId>>,
) -> Result<Report, Refusal> {
    let report = one(tx, me, id)?;
    let rules = rules.unwrap_or_else(|| match category {
        Some("violation") | None => report.rules.clone(),
        Some(_) => Vec::new(),
    });
    let category = check_category(tx, category.or(Some(&report.category)), &rules)?;
    let report = Report {
        category,
        rules,
        ..report
    };
    keep(tx, me, report, Step::Changed)
}

/// Tells the reported person's server of a report that it hasn't been told of; the house's own actor does, which says
/// nothing of who complains.
///
/// # Errors
/// As [`one`]; `Invalid` for somebody of this house and for a server that isn't talked to; `Conflict` where it has been told.
pub fn forward(tx: &Tx, me: AccountId, id: ReportId) -> Result<Report, Refusal> {
    let report = one(tx, me, id)?;
    let target = tx.account_of(report.target)?;
    let talks = match &target.domain {
        Some(domain) => border::talks_to(tx, domain)?,
        None => false,
    };
    if !talks {
        return Err(Refusal::invalid(
            "There is no other server that could be told",
        ));
    }
    if report.forward {
        return Err(Refusal::Conflict(
            "Their server has been told already".to_owned(),
        ));
    }
    owe::report(tx, report.id, &target)?;
    let report = Report {
        forward: true,
        ..report
    };
    keep(tx, me, report, Step::Forwarded)
}

/// The notes about a report, the newest first.
///
/// # Errors
/// As [`one`].
pub fn notes(view: &View, me: AccountId, id: ReportId) -> Result<Vec<ReportNote>, Refusal> {
    one(view, me, id)?;
    Ok(view.report_notes(id, &Page::newest(NOTES_MAX))?)
}

/// Writes a note, for owner and moderators only.
///
/// # Errors
/// As [`one`]; `Invalid` for nothing and for too much; `TooMany` beyond `NOTES_MAX`.
pub fn add_note(tx: &Tx, me: AccountId, id: ReportId, text: &str) -> Result<ReportNote, Refusal> {
    let report = one(tx, me, id)?;
    let text = text.trim();
    if !(1..=COMMENT_CHARS_MAX).contains(&text.chars().count()) {
        return Err(Refusal::invalid(format!(
            "A note has 1 to {COMMENT_CHARS_MAX} characters"
        )));
    }
    if tx.report_notes(id, &Page::newest(NOTES_MAX))?.len() >= NOTES_MAX {
        return Err(Refusal::TooMany);
    }
    let written = ReportNote {
        id: tx.new_id(),
        report: id,
        by: me,
        text: text.to_owned(),
        created_at: tx.now(),
    };
    tx.put_report_note(&written)?;
    note(tx, me, &report, Step::Noted)?;
    Ok(written)
}

/// Removes a note: one's own, or the owner any.
///
/// # Errors
/// As [`one`]; `NotFound` where there is no such note; `Forbidden` for a moderator who didn't write it.
pub fn remove_note(
    tx: &Tx,
    me: AccountId,
    id: ReportId,
    note_id: ReportNoteId,
) -> Result<(), Refusal> {
    let report = one(tx, me, id)?;
    let written = tx.report_note(id, note_id)?.ok_or(Refusal::NotFound)?;
    if written.by != me && border::keeper(tx, me)?.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    tx.remove_report_note(id, note_id)?;
    note(tx, me, &report, Step::NoteRemoved)
}

/// Something was done about somebody: the report that led to it is closed. What concerns the whole person closes all that
/// is open about them; a word, or something about some of their posts, leaves other reports for what else they may tell
/// (Mastodon `Admin::AccountAction#reports`, `Admin::StatusBatchAction`).
pub(super) fn settle(
    tx: &Tx,
    me: AccountId,
    whom: AccountId,
    report: Option<ReportId>,
    sanction: Sanction,
) -> Result<(), Refusal> {
    if let Some(id) = report {
        resolve(tx, me, id)?;
    }
    match sanction {
        Sanction::Disable | Sanction::Sensitize | Sanction::Silence | Sanction::Suspend => {}
        Sanction::Warn | Sanction::CoverStatuses | Sanction::DeleteStatuses => return Ok(()),
    }
    let open = |report: &Report| report.target == whom && report.resolved_at.is_none();
    for report in tx.reports_that(&Page::newest(CLOSED_MAX), open)? {
        close(tx, me, report)?;
    }
    Ok(())
}
