//! What people are told: notifications, how far they have read, private conversations.

use super::Check;
use super::statuses::exists_or_goes;
use crate::model::AccountId;
use crate::model::status::Visibility;
use crate::store::Error;
use crate::store::key::Key;
use crate::store::table::*;

/// Everything that this file looks at.
pub(super) fn check(check: &mut Check<'_>) -> Result<(), Error> {
    notifications(check)?;
    conversations(check)?;
    check.rows(&MARKERS, |check, (account, _), _| {
        lives_here(check, &MARKERS, account)
    })
}

fn notifications(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut about, mut held) = (check.expected(), check.expected());
    check.rows(&NOTIFICATIONS, |check, (account, id), notification| {
        if notification.filtered {
            held.add(&(account, notification.from, id), &());
        }
        lives_here(check, &NOTIFICATIONS, account)?;
        if let Some(status) = notification.status {
            about.add(&(status, id), &account);
            exists_or_goes(check, &NOTIFICATIONS, status)?;
        }
        let from = notification.from;
        // Whoever asks to join has no account yet.
        if !check.view.has(&ACCOUNTS, &from)? && !check.view.has(&JOIN_REQUESTS, &from)? {
            check.find(NOTIFICATIONS.name, format!("account {from} is gone"));
        }
        if let Some(report) = notification.report
            && !check.view.has(&REPORTS, &report)?
        {
            check.find(NOTIFICATIONS.name, format!("report {report} is gone"));
        }
        Ok(())
    })?;
    check.compare(&NOTIFIED_OF, about)?;
    check.compare(&HELD, held)
}

/// A conversation's newest post is a private one of that thread, which its owner has a part in.
fn conversations(check: &mut Check<'_>) -> Result<(), Error> {
    let mut by_last = check.expected();
    check.rows(&CONVERSATIONS, |check, (account, id), conversation| {
        lives_here(check, &CONVERSATIONS, account)?;
        by_last.add(&(account, conversation.last_status), &id);
        let last = check.view.status(conversation.last_status)?;
        let fits = last.is_some_and(|last| {
            let part = last.account == account || last.mentions.contains(&account);
            part && last.conversation == id && last.visibility == Visibility::Direct
        });
        if !fits {
            let what = format!(
                "conversation {id} of account {account} ends with post {}, which is not one of its own",
                conversation.last_status
            );
            check.find(CONVERSATIONS.name, what);
        }
        Ok(())
    })?;
    check.compare(&CONVERSATIONS_BY_LAST, by_last)
}

fn lives_here<K: Key, V>(
    check: &mut Check<'_>,
    table: &Table<K, V>,
    account: AccountId,
) -> Result<(), Error> {
    if !check.view.has(&USERS, &account)? {
        check.find(table.name, format!("account {account} doesn't live here"));
    }
    Ok(())
}
