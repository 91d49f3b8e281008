//! What came of a delivery is written down. Until that is on disk it has not happened: after a power cut it is tried again,
//! and the other side knows by its id that it has it.

use super::hosts::{self, RETRIES_MAX, answered, failed, note_postage, put_off_others};
use super::send::{Later, Outcome, Sent};
use crate::model::delivery::{Delivery, PostageState};
use crate::model::{AccountId, DeliveryId, Time};
use crate::ops::{Refusal, follow};
use crate::store::{Error, Tx};
use std::time::Duration;

/// After more failures the pause grows no more: 14 hours.
const FAILURES_COUNTED_MAX: u32 = RETRIES_MAX - 1;
/// How many of a person's followers are looked at for those whose inbox is gone.
const FOLLOWERS_LOOKED_AT: usize = 10_000;
/// How long anything waits in any case, also when the house's own line is down.
const AGE_MAX: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// When to try again after `failures` failures: fourth powers, spread (Sidekiq's curve, which Mastodon keeps):
/// 25 s, half a minute, a minute, … 14 hours.
pub(super) fn pause(failures: u32, jitter_permille: u64) -> Duration {
    let failures = u64::from(failures.min(FAILURES_COUNTED_MAX));
    let spread_ms = 10 * (failures + 1) * jitter_permille.min(1_000);
    Duration::from_millis((failures.pow(4) + 15) * 1_000 + spread_ms)
}

/// A number from 0 to 1000.
pub(super) fn dice() -> u64 {
    u64::from(getrandom::u32().unwrap_or(0)) % 1_001
}

/// Writes down what came of a delivery; nothing where that was done before.
pub(super) fn settle(tx: &Tx, sent: &Sent) -> Result<(), Error> {
    let (id, delivery) = (sent.id, &sent.delivery);
    let Some(due) = tx.outbox_due_of(&delivery.host, id)? else {
        return Ok(());
    };
    let row = (due, id);
    match &sent.outcome {
        Outcome::Taken => {
            end(tx, row, delivery, PostageState::Delivered, "")?;
            answered(tx, &delivery.host, sent.takes)
        }
        Outcome::Refused(why) => {
            end(tx, row, delivery, PostageState::Refused, why)?;
            // Who says no is there; who was never asked has said nothing.
            match sent.heard {
                true => answered(tx, &delivery.host, sent.takes),
                false => Ok(()),
            }
        }
        Outcome::Gone(why) => {
            forget(tx, delivery)?;
            end(tx, row, delivery, PostageState::Refused, why)
        }
        Outcome::Later(later) => put_off(tx, row, sent, later),
    }
}

fn end(
    tx: &Tx,
    row: (Time, DeliveryId),
    delivery: &Delivery,
    state: PostageState,
    why: &str,
) -> Result<(), Error> {
    note_postage(tx, delivery, state, why)?;
    tx.take_delivery(&row, delivery, true)
}

fn put_off(tx: &Tx, row: (Time, DeliveryId), sent: &Sent, later: &Later) -> Result<(), Error> {
    let delivery = &sent.delivery;
    let host = &delivery.host;
    let failures = match later.all {
        true => failed(tx, host, later.counts)?.saturating_sub(1),
        false => 0,
    };
    let created = tx.parcel(delivery.parcel)?.map(|parcel| parcel.created_at);
    let created = created.unwrap_or(Time(0));
    let over = match later.counts {
        true => delivery.tries >= RETRIES_MAX || hosts::is_too_old(tx, host, created)?,
        false => tx.now().since(created) >= AGE_MAX,
    };
    let tries = delivery.tries + u32::from(later.counts);
    let backed_off = pause(delivery.tries.max(failures), sent.jitter_permille);
    let due = tx.now().plus(later.after.unwrap_or(backed_off));
    if over {
        end(tx, row, delivery, PostageState::GivenUp, &later.why)?;
    } else {
        note_postage(tx, delivery, PostageState::Waiting, &later.why)?;
        tx.put_off(&row, due, tries)?;
    }
    match later.all {
        true => put_off_others(tx, host, due, |tx, was, id, delivery| {
            end(tx, (was, id), delivery, PostageState::GivenUp, &later.why)
        }),
        false => Ok(()),
    }
}

/// An inbox is gone: whoever had it no longer follows; where it was everybody's, the server is dead until it is heard
/// from again.
fn forget(tx: &Tx, delivery: &Delivery) -> Result<(), Error> {
    let Some(parcel) = tx.parcel(delivery.parcel)? else {
        return Ok(());
    };
    let mut shared = false;
    let mut lost: Vec<AccountId> = Vec::new();
    for follower in tx
        .all_followers(parcel.sender)?
        .into_iter()
        .take(FOLLOWERS_LOOKED_AT)
    {
        let Some(remote) = tx.remote(follower)? else {
            continue;
        };
        shared |= remote.shared_inbox.as_deref() == Some(&delivery.inbox);
        if remote.shared_inbox.is_none() && remote.inbox == delivery.inbox {
            lost.push(follower);
        }
    }
    if shared {
        let now = tx.now();
        return tx.note_host(&delivery.host, |known| {
            known.failures = known.failures.max(1);
            known.failing_since.get_or_insert(now);
            known.dead_since.get_or_insert(now);
        });
    }
    for follower in lost {
        // Who is gone altogether follows nobody.
        if let Err(Refusal::Store(why)) = follow::unfollow(tx, follower, parcel.sender) {
            return Err(why);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_retries_take_two_days() {
        let whole =
            |jitter| -> Duration { (0..RETRIES_MAX).map(|tries| pause(tries, jitter)).sum() };
        let hours = |span: Duration| span.as_secs() / 3600;
        assert_eq!(pause(0, 0), Duration::from_secs(15));
        assert_eq!(hours(whole(0)), 49);
        assert!((49..=50).contains(&hours(whole(1_000))));
        assert_eq!(hours(pause(15, 0)), 14);
        assert_eq!(pause(400, 0), pause(15, 0), "a long pause has an end");
        assert!((0..100).all(|_| dice() <= 1_000));
    }
}
