//! What this house remembers of whom it heard.

use super::{Refusal, audit, border};
use crate::model::AccountId;
use crate::model::audit::Act;
use crate::store::{Error, Tx};
use std::time::Duration;

/// How exactly it is remembered when a server was last heard; each time would be a row more to write.
const CONTACT_NOTED_EVERY: Duration = Duration::from_secs(60 * 60);

/// How many deliveries that wait for a server are brought forward at once.
const FORWARD_MAX: usize = 1_000;

/// A server was heard: it is alive, whatever was thought of it before, and what waits for it goes out at once. Call it
/// in the transaction that keeps what came.
pub fn heard_from(tx: &Tx, host: &str) -> Result<(), Error> {
    let now = tx.now();
    let failed = tx.host(host)?.failures > 0;
    tx.note_host(host, |known| {
        known.failing_since = None;
        known.dead_since = None;
        known.failures = 0;
        if failed
            || known
                .last_contact
                .is_none_or(|last| now.since(last) >= CONTACT_NOTED_EVERY)
        {
            known.last_contact = Some(now);
        }
    })?;
    if !failed {
        return Ok(());
    }
    bring_forward(tx, host)
}

/// What waits for a server goes out at once.
fn bring_forward(tx: &Tx, host: &str) -> Result<(), Error> {
    let now = tx.now();
    for (id, due) in tx.outbox_of(host, FORWARD_MAX)? {
        if due > now
            && let Some(delivery) = tx.delivery(&(due, id))?
        {
            tx.put_off(&(due, id), now, delivery.tries)?;
        }
    }
    Ok(())
}

/// `me` has what waits for a server that didn't answer tried at once, as if nothing had been wrong (Mastodon
/// `Instance#clear_delivery_errors`). Nothing is to be done for one that answers.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house.
pub fn try_again(tx: &Tx, me: AccountId, host: &str) -> Result<(), Refusal> {
    border::keeper(tx, me)?;
    if tx.host(host)?.failures == 0 {
        return Ok(());
    }
    tx.note_host(host, |known| {
        known.failing_since = None;
        known.dead_since = None;
        known.failures = 0;
    })?;
    bring_forward(tx, host)?;
    let domain = host.to_owned();
    Ok(audit::note(tx, me, Act::TriedAgain { domain })?)
}
