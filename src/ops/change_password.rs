//! A new password. Whoever may have known the old one is signed out.

use super::{Refusal, audit, device};
use crate::model::audit::Act;
use crate::model::lock::Happening;
use crate::model::{AccountId, TokenId};
use crate::store::Tx;

/// Gives `me` a new password (`hash`: argon2id in PHC form) and signs out every browser and app but `keep`.
///
/// # Errors
/// `NotFound` for somebody who doesn't live here.
pub fn change_password(
    tx: &Tx,
    me: AccountId,
    hash: &str,
    keep: Option<TokenId>,
) -> Result<(), Refusal> {
    set_password(tx, me, hash, keep)?;
    let now = tx.now();
    Ok(tx.change_lock(me, |lock| {
        lock.tell(Happening::PasswordChanged, "", now, false);
    })?)
}

/// The same where the caller tells what happened. A link that waited to be used is dead.
pub(super) fn set_password(
    tx: &Tx,
    whom: AccountId,
    hash: &str,
    keep: Option<TokenId>,
) -> Result<(), Refusal> {
    let mut user = tx.user(whom)?.ok_or(Refusal::NotFound)?;
    user.password = hash.to_owned();
    tx.put_user(&user)?;
    device::sign_out_others(tx, whom, keep)?;
    Ok(tx.change_lock(whom, |lock| lock.link = None)?)
}

/// Helps somebody back in from the computer that the house runs on: a new password, all devices signed out, and where
/// `second_step` says so, no second step any more.
///
/// # Errors
/// `NotFound` for somebody who doesn't live here.
pub fn reset_at_the_box(
    tx: &Tx,
    whom: AccountId,
    hash: &str,
    second_step: bool,
) -> Result<(), Refusal> {
    set_password(tx, whom, hash, None)?;
    audit::note_at_box(tx, Act::PasswordReset { account: whom })?;
    if second_step {
        audit::note_at_box(tx, Act::SecondStepTaken { account: whom })?;
    }
    let now = tx.now();
    Ok(tx.change_lock(whom, |lock| {
        if second_step {
            lock.take_off();
        }
        lock.tell(Happening::CommandLine, "", now, true);
    })?)
}
