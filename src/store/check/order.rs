//! What those who look after the house wrote down: it is about things and people that are there.

use super::Check;
use crate::store::Error;
use crate::store::table::*;

/// Everything that this file looks at.
pub(super) fn check(check: &mut Check<'_>) -> Result<(), Error> {
    check.rows(&REPORTS, |check, id, report| {
        for person in [report.by, report.target] {
            if !check.view.has(&ACCOUNTS, &person)? {
                let what = format!("report {id} names account {person}, which is gone");
                check.find(REPORTS.name, what);
            }
        }
        Ok(())
    })?;
    check.rows(&REPORT_NOTES, |check, (report, id), _| {
        if !check.view.has(&REPORTS, &report)? {
            let what = format!("note {id} is about report {report}, which is gone");
            check.find(REPORT_NOTES.name, what);
        }
        Ok(())
    })?;
    check.rows(&STRIKES, |check, (target, id), _| {
        if !check.view.has(&ACCOUNTS, &target)? {
            let what = format!("strike {id} is against account {target}, which is gone");
            check.find(STRIKES.name, what);
        }
        Ok(())
    })?;
    announcements(check)
}

/// Whoever has read words to everybody, or put something under them, lives here, and the words are there.
fn announcements(check: &mut Check<'_>) -> Result<(), Error> {
    check.rows(&ANNOUNCEMENTS_READ, |check, (id, account), ()| {
        if !check.view.has(&ANNOUNCEMENTS, &id)? || !check.view.has(&USERS, &account)? {
            let what = format!("account {account} has read announcement {id}; one is gone");
            check.find(ANNOUNCEMENTS_READ.name, what);
        }
        Ok(())
    })?;
    check.rows(&ANNOUNCEMENT_REACTIONS, |check, (id, account, _), _| {
        if !check.view.has(&ANNOUNCEMENTS, &id)? || !check.view.has(&USERS, &account)? {
            let what = format!("account {account} reacted to announcement {id}; one is gone");
            check.find(ANNOUNCEMENT_REACTIONS.name, what);
        }
        Ok(())
    })
}
