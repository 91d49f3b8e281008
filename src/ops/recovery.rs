//! Recovery codes: the way back in for who has forgotten the password, or lost the second step. There is no e-mail to
//! send a link to. Each code opens once.
//!
//! They are random (80 bits) and not chosen, so that a fast hash keeps them: nobody tries 2^80 of them.

use super::Refusal;
use super::change_password::set_password;
use super::claim::plain;
use crate::model::AccountId;
use crate::model::account::User;
use crate::model::lock::{Happening, Lock};
use crate::store::{Tx, View};
use sha2::{Digest, Sha256};
use std::time::Duration;
use subtle::ConstantTimeEq;

/// How many codes a person gets.
pub const CODES: usize = 8;
/// How long a code is, in groups of four signs (20 bits each).
pub const CODE_GROUPS: usize = 4;
/// How long "not now" holds.
const PUT_OFF: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// So few codes are worth a reminder.
pub const FEW: usize = 2;

/// What is kept of a code: of whom it is goes in, so that one guess is not tried on everybody at once.
pub fn seal(me: AccountId, typed: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"burrow recovery code\0");
    hash.update(me.0.to_be_bytes());
    hash.update(plain(typed).as_bytes());
    hash.finalize().into()
}

/// Gives `me` new codes, made at the door; the old ones are dead.
///
/// # Errors
/// `NotFound` for somebody who doesn't live here, `Invalid` for another number of codes than `CODES`.
pub fn make(tx: &Tx, me: AccountId, codes: &[String]) -> Result<(), Refusal> {
    tx.user(me)?.ok_or(Refusal::NotFound)?;
    if codes.len() != CODES {
        return Err(Refusal::invalid(format!("{CODES} recovery codes are made")));
    }
    let now = tx.now();
    Ok(tx.change_lock(me, |lock| {
        lock.codes = codes.iter().map(|code| seal(me, code)).collect();
        lock.codes_at = Some(now);
        lock.put_off_at = None;
        lock.tell(Happening::CodesMade, "", now, false);
    })?)
}

/// Notes that `me` wants to make codes later.
///
/// # Errors
/// `NotFound` for somebody who doesn't live here.
pub fn put_off(tx: &Tx, me: AccountId) -> Result<(), Refusal> {
    tx.user(me)?.ok_or(Refusal::NotFound)?;
    let now = tx.now();
    Ok(tx.change_lock(me, |lock| lock.put_off_at = Some(now))?)
}

/// Whether somebody should be reminded to make codes: they have none, or hardly any, and haven't put it off lately.
pub fn wanted(lock: &Lock, now: crate::model::Time) -> bool {
    let put_off = lock.put_off_at.is_some_and(|at| now.since(at) < PUT_OFF);
    lock.codes.len() <= FEW && !put_off
}

/// Takes a code, if it is one of theirs that is still good.
pub(super) fn spend(lock: &mut Lock, me: AccountId, typed: &str) -> bool {
    let sealed = seal(me, typed);
    // Each is compared, so that time doesn't tell which.
    let mut found = None;
    for (at, code) in lock.codes.iter().enumerate() {
        if bool::from(code.ct_eq(&sealed)) {
            found = Some(at);
        }
    }
    found.map(|at| lock.codes.remove(at)).is_some()
}

/// A new password (`hash`) for whoever shows a code; every device is signed out. A second step is still asked for.
///
/// # Errors
/// `Forbidden`, whatever is wrong: nobody of that handle, a wrong or used code, somebody locked out.
pub fn recover(tx: &Tx, handle: &str, typed: &str, hash: &str) -> Result<AccountId, Refusal> {
    let account = tx.account_by_acct(handle)?;
    let account = account.filter(|account| account.is_local() && !account.suspended);
    let id = account.ok_or(Refusal::Forbidden)?.id;
    lives_here(tx, id)?.ok_or(Refusal::Forbidden)?;
    let mut lock = tx.lock(id)?;
    if !spend(&mut lock, id, typed) {
        return Err(Refusal::Forbidden);
    }
    lock.tell(Happening::CodeForPassword, "", tx.now(), true);
    tx.put_lock(id, &lock)?;
    set_password(tx, id, hash, None)?;
    Ok(id)
}

/// Somebody who may sign in.
pub(super) fn lives_here(view: &View, id: AccountId) -> Result<Option<User>, Refusal> {
    let suspended = view.account(id)?.is_none_or(|account| account.suspended);
    let user = view.user(id)?;
    Ok(user.filter(|user| !user.disabled && !suspended))
}
