//! The second step at sign-in: a code from an authenticator app (RFC 6238), for which a recovery code can stand in.
//! Passkeys are in `passkeys`.

use super::{Refusal, recovery, staff_step};
use crate::model::AccountId;
use crate::model::lock::{APP_SECRET_BYTES, App, Happening};
use crate::store::{Error, Tx};
use totp_rs::{Builder, Secret, Totp, TotpError};

/// Digits of an app's code.
const DIGITS: usize = 6;

/// What opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passed {
    /// The authenticator app.
    App,
    /// A recovery code.
    Code,
}

/// HMAC-SHA-1, six digits, thirty seconds, one step either way for clocks that differ: what every app can do.
fn clock(secret: &[u8; APP_SECRET_BYTES]) -> Result<Totp, Refusal> {
    let built = Builder::new()
        .with_secret(Secret::new_stack(*secret))
        .build();
    built.map_err(|why: TotpError| {
        let what = format!("an authenticator app's secret is of no use: {why:?}");
        Refusal::Store(Error::Corrupt(what))
    })
}

/// The step whose code this is, if it is a code of now.
fn step_of(
    secret: &[u8; APP_SECRET_BYTES],
    typed: &str,
    now_secs: u64,
) -> Result<Option<u64>, Refusal> {
    Ok(clock(secret)?.check(&digits(typed), now_secs))
}

/// A code as people type it: apps show it with a gap in the middle.
fn digits(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Begins to set an app up with a fresh secret, which the person's app is shown as a picture. One that was begun
/// before goes on, so that a reloaded page doesn't show another picture than the one that was scanned.
///
/// # Errors
/// `NotFound` for somebody who doesn't live here, `Conflict` with an app that is set up already.
pub fn begin_app(
    tx: &Tx,
    me: AccountId,
    secret: [u8; APP_SECRET_BYTES],
) -> Result<[u8; APP_SECRET_BYTES], Refusal> {
    tx.user(me)?.ok_or(Refusal::NotFound)?;
    let mut lock = tx.lock(me)?;
    if lock.app.is_some() {
        return Err(Refusal::Conflict("there is an app already".to_owned()));
    }
    let secret = *lock.pending.get_or_insert(secret);
    tx.put_lock(me, &lock)?;
    Ok(secret)
}

/// Ends setting an app up: it shows a right code.
///
/// # Errors
/// `NotFound` when none was begun, `Invalid` for another code.
pub fn confirm_app(tx: &Tx, me: AccountId, typed: &str) -> Result<(), Refusal> {
    let mut lock = tx.lock(me)?;
    let secret = lock.pending.ok_or(Refusal::NotFound)?;
    let now = tx.now();
    let step = step_of(&secret, typed, now.secs())?;
    let last_step = step.ok_or_else(|| Refusal::invalid("that is not the app's code"))?;
    lock.pending = None;
    lock.app = Some(App {
        secret,
        last_step,
        since: now,
    });
    lock.tell(Happening::AppAdded, "", now, false);
    Ok(tx.put_lock(me, &lock)?)
}

/// Removes the app, or what was begun of it.
///
/// # Errors
/// `Conflict` when it is the last second step of somebody who must have one.
pub fn remove_app(tx: &Tx, me: AccountId) -> Result<(), Refusal> {
    let user = tx.user(me)?.ok_or(Refusal::NotFound)?;
    let mut lock = tx.lock(me)?;
    if lock.app.is_none() {
        lock.pending = None;
        return Ok(tx.put_lock(me, &lock)?);
    }
    lock.app = None;
    staff_step::may_be_left(tx, &user, &lock)?;
    lock.tell(Happening::AppRemoved, "", tx.now(), false);
    Ok(tx.put_lock(me, &lock)?)
}

/// Takes the second step with what was typed: six digits of the app, else a recovery code. Neither opens twice.
///
/// # Errors
/// `Forbidden` for anything wrong.
pub fn pass(tx: &Tx, who: AccountId, typed: &str) -> Result<Passed, Refusal> {
    let mut lock = tx.lock(who)?;
    let plain = digits(typed);
    if plain.len() == DIGITS && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        let app = lock.app.as_mut().ok_or(Refusal::Forbidden)?;
        let step = step_of(&app.secret, &plain, tx.now().secs())?;
        // A code that was looked at over somebody's shoulder doesn't open again (RFC 6238 §5.2).
        app.last_step = step
            .filter(|step| *step > app.last_step)
            .ok_or(Refusal::Forbidden)?;
        tx.put_lock(who, &lock)?;
        return Ok(Passed::App);
    }
    if !recovery::spend(&mut lock, who, typed) {
        return Err(Refusal::Forbidden);
    }
    lock.tell(Happening::CodeForStep, "", tx.now(), true);
    tx.put_lock(who, &lock)?;
    Ok(Passed::Code)
}

/// The person has looked at what happened.
pub fn seen(tx: &Tx, me: AccountId) -> Result<(), Refusal> {
    tx.user(me)?.ok_or(Refusal::NotFound)?;
    Ok(tx.change_lock(me, |lock| lock.unread = 0)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238 appendix B.
    const SECRET: &[u8; APP_SECRET_BYTES] = b"12345678901234567890";

    /// RFC 6238 appendix B for SHA-1; it prints eight digits, of which apps show the last six.
    #[test]
    fn the_standards_own_codes() {
        for (at, code) in [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] {
            let step = step_of(SECRET, &code[2..], at).expect("a good secret");
            assert_eq!(step, Some(at / 30), "{at}");
        }
    }

    #[test]
    fn one_step_either_way_and_no_further() {
        let at = 1_111_111_111;
        for (clock, taken) in [(-60, false), (-30, true), (30, true), (60, false)] {
            let now = u64::try_from(at + clock).expect("after 1970");
            let step = step_of(SECRET, "050 471", now).expect("a good secret");
            assert_eq!(step.is_some(), taken, "{clock}");
        }
        for typed in ["", "05047", "0504711", "+50471", "abcdef"] {
            let step = step_of(SECRET, typed, 1_111_111_111).expect("a good secret");
            assert_eq!(step, None, "{typed}");
        }
    }
}
