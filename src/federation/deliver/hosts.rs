//! Servers that don't answer, and that answer again.
//!
//! A server that fails is not asked by each of its deliveries in turn: all are put off together, and one of them knocks
//! when the time has come. One that has failed for a week is dead: nothing waits for it but one delivery at a time, the
//! next as long as that isn't given up. Any sign of life brings everything forward.

use crate::model::delivery::{Delivery, Postage, PostageState};
use crate::model::remote::Takes;
use crate::model::{DeliveryId, Time};
use crate::ops::contact;
use crate::store::{Error, Tx};
use std::time::Duration;

/// How long a server has failed when it is dead (Mastodon `DeliveryFailureTracker::FAILURE_DAYS_THRESHOLD`).
pub const DEAD_AFTER: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// How long a delivery waits for a server that doesn't answer.
pub const WAIT_MAX: Duration = Duration::from_secs(2 * 24 * 60 * 60);
/// How often a delivery is tried again (Mastodon `ActivityPub::DeliveryWorker`).
pub const RETRIES_MAX: u32 = 16;
/// How many waiting deliveries of one server are moved in one transaction.
const MOVED_MAX: usize = 1_000;

/// When a new delivery to a server is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Then.
    At(Time),
    /// Now, and not for long: the server is thought to be dead.
    LastChance,
    /// The server is dead, and something waits for it already.
    Never,
}

/// When a new delivery to `host` is tried: together with those that wait.
pub(super) fn turn(tx: &Tx, host: &str) -> Result<Turn, Error> {
    let known = tx.host(host)?;
    if known.failures == 0 {
        return Ok(Turn::At(tx.now()));
    }
    let waiting = tx.outbox_of(host, 1)?;
    let next = waiting.first().map(|(_, due)| *due);
    Ok(match (known.dead_since, next) {
        (None, next) => Turn::At(next.unwrap_or(tx.now()).max(tx.now())),
        (Some(_), None) => Turn::LastChance,
        (Some(_), Some(_)) => Turn::Never,
    })
}

/// The server answers, and, where that is known, takes such signatures.
pub(super) fn answered(tx: &Tx, host: &str, takes: Option<Takes>) -> Result<(), Error> {
    if let Some(takes) = takes {
        tx.note_host(host, |known| known.takes = takes)?;
    }
    contact::heard_from(tx, host)
}

/// The server doesn't answer: how often in a row, this time included. Where the house's own line is down, it isn't
/// blamed, and the time that it has failed begins anew.
pub(super) fn failed(tx: &Tx, host: &str, blamed: bool) -> Result<u32, Error> {
    let now = tx.now();
    tx.note_host(host, |known| match blamed {
        true => {
            known.failures = known.failures.saturating_add(1);
            let since = *known.failing_since.get_or_insert(now);
            if now.since(since) >= DEAD_AFTER {
                known.dead_since.get_or_insert(now);
            }
        }
        false => known.failing_since = known.failing_since.map(|_| now),
    })?;
    Ok(tx.host(host)?.failures)
}

/// Whether a delivery that was made at `created` has waited long enough for a server that doesn't answer. Both must be
/// old: after the house itself was off for a while, everything gets its chance.
pub(super) fn is_too_old(tx: &Tx, host: &str, created: Time) -> Result<bool, Error> {
    let old = |since: Time| tx.now().since(since) >= WAIT_MAX;
    Ok(old(created) && tx.host(host)?.failing_since.is_some_and(old))
}

/// Puts off whatever else waits for `host` until `due`; what is too old is given up by `give_up`.
pub(super) fn put_off_others(
    tx: &Tx,
    host: &str,
    due: Time,
    mut give_up: impl FnMut(&Tx, Time, DeliveryId, &Delivery) -> Result<(), Error>,
) -> Result<(), Error> {
    for (id, was) in tx.outbox_of(host, MOVED_MAX)? {
        let Some(delivery) = tx.delivery(&(was, id))? else {
            continue;
        };
        let created = tx.parcel(delivery.parcel)?.map(|parcel| parcel.created_at);
        match created {
            Some(created) if is_too_old(tx, host, created)? => give_up(tx, was, id, &delivery)?,
            _ if was < due => tx.put_off(&(was, id), due, delivery.tries)?,
            _ => {}
        }
    }
    Ok(())
}

/// Notes how the post of a delivery fares with its inbox, as long as there is the post.
pub(super) fn note_postage(
    tx: &Tx,
    delivery: &Delivery,
    state: PostageState,
    why: &str,
) -> Result<(), Error> {
    let status = tx.parcel(delivery.parcel)?.and_then(|parcel| parcel.status);
    let Some(status) = status else {
        return Ok(());
    };
    if tx.status(status)?.is_none() {
        return Ok(());
    }
    let postage = Postage {
        host: delivery.host.clone(),
        state,
        at: tx.now(),
        why: why.to_owned(),
        inbox: delivery.inbox.clone(),
    };
    tx.put_postage(status, &postage)
}
