//! Work that has its hour: whatever waits for one is in the queue. Work for what is gone by now is harmless.

use super::Check;
use crate::model::upkeep::Upkeep;
use crate::model::{StatusId, Time};
use crate::store::Error;
use crate::store::key::Key;
use crate::store::migrate::LAST_ID;
use crate::store::table::*;
use std::collections::BTreeSet;

/// Everything that this file looks at.
pub(super) fn check(check: &mut Check<'_>) -> Result<(), Error> {
    queued(check)?;
    ids(check)
}

fn queued(check: &mut Check<'_>) -> Result<(), Error> {
    let mut queue: BTreeSet<(Time, String)> = BTreeSet::new();
    check.rows(&UPKEEP, |_, (due, _), work| {
        queue.insert((due, name(&work)));
        Ok(())
    })?;
    let now = check.view.now();
    let waits = |check: &mut Check<'_>, table, due: Time, work: &Upkeep| {
        if !queue.contains(&(due, name(work))) {
            check.find(table, format!("nothing will do {work:?} at {due:?}"));
        }
    };
    // What could not be posted stays in its author's list, and is not tried again.
    check.rows(&SCHEDULED, |check, (account, id), scheduled| {
        if scheduled.at > now {
            let publish = Upkeep::Publish(account, id);
            waits(check, SCHEDULED.name, scheduled.at, &publish);
        }
        Ok(())
    })?;
    check.rows(&POLLS, |check, id, poll| {
        if let Some(end) = poll.expires_at.filter(|end| *end > now) {
            waits(check, POLLS.name, end, &Upkeep::ClosePoll(id));
        }
        if let Some(due) = poll.telling_at.filter(|due| *due > now) {
            waits(check, POLLS.name, due, &Upkeep::TellVotes(id));
        }
        Ok(())
    })?;
    check.rows(&MUTES, |check, (from, to), mute| {
        if let Some(end) = mute.expires_at.filter(|end| *end > now) {
            waits(check, MUTES.name, end, &Upkeep::EndMute(from, to));
        }
        Ok(())
    })?;
    let codes: BTreeSet<String> = queue.into_iter().map(|(_, work)| work).collect();
    check.rows(&CODES, |check, hash, _| {
        if !codes.contains(&name(&Upkeep::DropCode(hash))) {
            check.find(CODES.name, "nothing will ever drop a code".to_owned());
        }
        Ok(())
    })
}

/// Posts of which more is still to be removed.
pub(super) fn going(check: &mut Check<'_>) -> Result<BTreeSet<StatusId>, Error> {
    let mut going = BTreeSet::new();
    check.rows(&UPKEEP, |_, _, work| {
        if let Upkeep::Strip(status) = work {
            going.insert(status);
        }
        Ok(())
    })?;
    Ok(going)
}

/// Work as text, to be compared.
fn name(work: &Upkeep) -> String {
    format!("{work:?}")
}

/// No id was given twice: the last one that was given is at least as high as every one that is in use.
fn ids(check: &mut Check<'_>) -> Result<(), Error> {
    let last = check.view.get(&META, &LAST_ID)?.unwrap_or(0);
    highest(check, &STATUSES, last)?;
    highest(check, &ACCOUNTS, last)?;
    highest(check, &MEDIA, last)?;
    highest(check, &POLLS, last)
}

fn highest<K, V>(check: &mut Check<'_>, table: &Table<K, V>, last: u64) -> Result<(), Error>
where
    K: Key + Into<u64>,
    V: crate::store::Record,
{
    check.rows(table, |check, id, _| {
        let id: u64 = id.into();
        if id > last {
            check.find(
                table.name,
                format!("{id} is above {last}, the last id that was given"),
            );
        }
        Ok(())
    })
}
