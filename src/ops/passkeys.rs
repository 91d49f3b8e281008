//! Passkeys: a device that knows its owner opens the door by itself. Whether a device has shown what it must is
//! looked at by the door (`door::passkeys`), which has the dice for it; here is what is kept.

use super::{Refusal, recovery, staff_step};
use crate::model::AccountId;
use crate::model::lock::{Happening, PASSKEYS_MAX, Passkey};
use crate::store::Tx;

/// Longest name of a passkey, in characters.
pub const NAME_CHARS_MAX: usize = 40;

/// A passkey that was just made on a device.
#[derive(Clone, Debug)]
pub struct NewPasskey {
    /// What the person calls it; may be empty.
    pub name: String,
    /// What it is called then.
    pub usual_name: String,
    /// Its id.
    pub credential: Vec<u8>,
    /// The key, as `Passkey::key` keeps it.
    pub key: String,
}

/// Keeps a passkey.
///
/// # Errors
/// `Invalid` for a name that is too long, `TooMany`, `Conflict` for one that somebody has already.
pub fn add(tx: &Tx, me: AccountId, new: &NewPasskey) -> Result<(), Refusal> {
    tx.user(me)?.ok_or(Refusal::NotFound)?;
    let name = new.name.trim();
    if name.chars().count() > NAME_CHARS_MAX {
        return Err(Refusal::invalid(format!(
            "a passkey's name has {NAME_CHARS_MAX} characters at most"
        )));
    }
    // WebAuthn §7.1, step 26: nobody may claim another's.
    let known = tx.locks()?;
    let mut known = known.iter().flat_map(|(_, lock)| &lock.passkeys);
    if known.any(|passkey| passkey.credential == new.credential) {
        return Err(Refusal::Conflict(
            "this passkey is known already".to_owned(),
        ));
    }
    let mut lock = tx.lock(me)?;
    if lock.passkeys.len() >= PASSKEYS_MAX {
        return Err(Refusal::TooMany);
    }
    lock.next_passkey = lock.next_passkey.saturating_add(1);
    let name = if name.is_empty() {
        &new.usual_name
    } else {
        name
    };
    lock.passkeys.push(Passkey {
        number: lock.next_passkey,
        name: name.chars().take(NAME_CHARS_MAX).collect(),
        credential: new.credential.clone(),
        key: new.key.clone(),
        since: tx.now(),
        used_at: None,
    });
    lock.tell(Happening::PasskeyAdded, "", tx.now(), false);
    Ok(tx.put_lock(me, &lock)?)
}

/// Notes that a passkey has opened the door, and its counters (`key`) since then.
///
/// # Errors
/// `Forbidden` when it was removed meanwhile, or its person locked out.
pub fn opened(tx: &Tx, who: AccountId, credential: &[u8], key: &str) -> Result<(), Refusal> {
    recovery::lives_here(tx, who)?.ok_or(Refusal::Forbidden)?;
    let mut lock = tx.lock(who)?;
    let mut known = lock.passkeys.iter_mut();
    let passkey = known
        .find(|passkey| passkey.credential == credential)
        .ok_or(Refusal::Forbidden)?;
    passkey.key = key.to_owned();
    passkey.used_at = Some(tx.now());
    Ok(tx.put_lock(who, &lock)?)
}

/// Forgets a passkey.
///
/// # Errors
/// `NotFound` for a number that is none of theirs; `Conflict` when it is the last second step of somebody who must
/// have one.
pub fn remove(tx: &Tx, me: AccountId, number: u32) -> Result<(), Refusal> {
    let user = tx.user(me)?.ok_or(Refusal::NotFound)?;
    let mut lock = tx.lock(me)?;
    let before = lock.passkeys.len();
    lock.passkeys.retain(|passkey| passkey.number != number);
    if lock.passkeys.len() == before {
        return Err(Refusal::NotFound);
    }
    staff_step::may_be_left(tx, &user, &lock)?;
    lock.tell(Happening::PasskeyRemoved, "", tx.now(), false);
    Ok(tx.put_lock(me, &lock)?)
}
