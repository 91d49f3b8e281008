//! The words that open the house when all else is lost: shown once, written down, and from then on kept only as a hash.

use super::change_password::change_password;
use super::device::{NewDevice, sign_in};
use super::{Refusal, audit, tour};
use crate::model::AccountId;
use crate::model::audit::Act;
use crate::model::lock::Happening;
use crate::model::settings::{Rescue, Settings, Tour};
use crate::store::Tx;
use crate::text::rescue::ENTROPY_BYTES;
use sha2::{Digest, Sha256};

/// What the key of backups is made of besides the words, so that it is good for nothing else.
const BACKUP_KEY_FOR: &[u8] = b"burrow backup 1\0";

/// The bytes behind the words that the owner is to write down: those that were shown before, else `fresh`. So a page
/// that is loaded again, after a power cut or in another browser, shows the same words.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn offer(
    tx: &Tx,
    me: AccountId,
    fresh: [u8; ENTROPY_BYTES],
) -> Result<[u8; ENTROPY_BYTES], Refusal> {
    let mut settings = tour::of_owner(tx, me)?;
    if let Some(offered) = settings.rescue.offered {
        return Ok(offered);
    }
    settings.rescue.offered = Some(fresh);
    tx.put_settings(&settings)?;
    Ok(fresh)
}

/// The words are written down: from now on they count, and any earlier ones no longer. `hash` is their argon2id hash in
/// PHC form. Harmless when that was said already.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `Conflict` when others were shown meanwhile.
pub fn keep(
    tx: &Tx,
    me: AccountId,
    entropy: [u8; ENTROPY_BYTES],
    hash: &str,
) -> Result<(), Refusal> {
    let settings = tour::of_owner(tx, me)?;
    let key = backup_key(&entropy);
    if settings.rescue.offered.is_none() && settings.rescue.backup_key == Some(key) {
        return tour::seen(tx, Tour::Rescue);
    }
    if settings.rescue.offered != Some(entropy) {
        return Err(Refusal::Conflict(
            "other words have been shown meanwhile".to_owned(),
        ));
    }
    tx.put_settings(&Settings {
        rescue: Rescue {
            words: Some(hash.to_owned()),
            offered: None,
            backup_key: Some(key),
            since: Some(tx.now()),
        },
        ..settings
    })?;
    tour::note(tx, me, &["rescue"])?;
    tour::seen(tx, Tour::Rescue)
}

/// What a backup is sealed with, for the owner who takes one; `None` where there is no sheet that would open it.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn for_backup(tx: &Tx, me: AccountId) -> Result<Option<[u8; 32]>, Refusal> {
    let key = tour::of_owner(tx, me)?.rescue.backup_key;
    if key.is_some() {
        tour::note(tx, me, &["backup"])?;
    }
    Ok(key)
}

/// Lets the owner back in who has shown the right words (the door has checked them): a new password (`hash`), all other
/// devices signed out, this browser signed in. The second step goes as well: who needs the sheet has often lost the
/// phone with it, and would stand before the same door at the next sign-in.
///
/// # Errors
/// `NotFound` in a house without an owner.
pub fn let_in(tx: &Tx, hash: &str, browser: &NewDevice) -> Result<AccountId, Refusal> {
    let owner = tx.settings()?.owner.ok_or(Refusal::NotFound)?;
    change_password(tx, owner, hash, None)?;
    let now = tx.now();
    tx.change_lock(owner, |lock| {
        lock.take_off();
        lock.tell(Happening::Rescued, "", now, true);
    })?;
    audit::note(tx, owner, Act::PasswordReset { account: owner })?;
    let device = NewDevice {
        account: Some(owner),
        ..browser.clone()
    };
    sign_in(tx, &device)?;
    Ok(owner)
}

/// What backups are sealed with. The words are 128 random bits, so that nothing is gained by making this slow.
pub fn backup_key(entropy: &[u8; ENTROPY_BYTES]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(BACKUP_KEY_FOR);
    hash.update(entropy);
    hash.finalize().into()
}
