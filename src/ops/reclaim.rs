//! An owner who is locked out for good claims the house again, with everything in it kept. Whoever can put a file
//! named `reset-owner.txt` on the card or into the data folder has the box in their hands, and so may.

use super::change_password::set_password;
use super::claim::same_code;
use super::device::{NewDevice, sign_in};
use super::{Refusal, audit};
use crate::model::AccountId;
use crate::model::account::{Account, Role};
use crate::model::audit::Act;
use crate::model::lock::Happening;
use crate::model::settings::Stage;
use crate::store::{Error, Tx, View};
use std::time::Duration;

/// What a session may do that has typed the code of a house that waits to be claimed again.
pub const RECLAIM_SCOPE: &str = "owner-reset";
/// How long the rest may take before the code must be typed again.
const RECLAIM_TIME: Duration = Duration::from_secs(60 * 60);

/// The file was found: the house waits to be claimed again. Harmless when it does so already; whether anything
/// changed.
///
/// # Errors
/// `Conflict` for a house that has no owner yet, and so none who could be locked out.
pub fn begin(tx: &Tx) -> Result<bool, Refusal> {
    let mut settings = tx.settings()?;
    if settings.stage != Stage::Open {
        return Err(Refusal::Conflict("this house has no owner yet".to_owned()));
    }
    if settings.owner_reset.is_some() {
        return Ok(false);
    }
    settings.owner_reset = Some(tx.now());
    tx.put_settings(&settings)?;
    audit::note_at_box(tx, Act::OwnerResetBegun)?;
    Ok(true)
}

/// Lets a browser go on, if `typed` is the `code` that the console shows.
///
/// # Errors
/// `Conflict` when the house doesn't wait for it, `Invalid` for another code.
pub fn claim(tx: &Tx, typed: &str, code: &str, browser: &NewDevice) -> Result<(), Refusal> {
    waits(tx)?;
    if !same_code(typed, code) {
        return Err(Refusal::invalid("that is not the claim code"));
    }
    let device = NewDevice {
        account: None,
        scopes: vec![RECLAIM_SCOPE.to_owned()],
        expires_at: Some(tx.now().plus(RECLAIM_TIME)),
        ..browser.clone()
    };
    sign_in(tx, &device)?;
    Ok(())
}

/// The owners, the one who set the house up first.
pub fn owners(view: &View) -> Result<Vec<Account>, Error> {
    let mut owners = Vec::new();
    for user in view.household()? {
        if user.role == Role::Owner {
            owners.push(view.account_of(user.account)?);
        }
    }
    Ok(owners)
}

/// Gives an owner a new password (`hash`): their devices are signed out, their second step is gone, and the house no
/// longer waits.
///
/// # Errors
/// `Conflict` when the house doesn't wait for it, `Forbidden` for somebody who is no owner.
pub fn finish(tx: &Tx, whom: AccountId, hash: &str) -> Result<(), Refusal> {
    waits(tx)?;
    let mut user = tx.user(whom)?.ok_or(Refusal::NotFound)?;
    if user.role != Role::Owner {
        return Err(Refusal::Forbidden);
    }
    user.disabled = false;
    tx.put_user(&user)?;
    let mut account = tx.account_of(whom)?;
    if account.suspended {
        account.suspended = false;
        tx.put_account(&account)?;
    }
    set_password(tx, whom, hash, None)?;
    let now = tx.now();
    tx.change_lock(whom, |lock| {
        lock.take_off();
        lock.tell(Happening::ClaimedAgain, "", now, true);
    })?;
    let mut settings = tx.settings()?;
    settings.owner_reset = None;
    tx.put_settings(&settings)?;
    audit::note_at_box(tx, Act::ClaimedAgain { account: whom })?;
    Ok(())
}

fn waits(view: &View) -> Result<(), Refusal> {
    match view.settings()?.owner_reset {
        Some(_) => Ok(()),
        None => Err(Refusal::Conflict(
            "this house doesn't wait to be claimed again".to_owned(),
        )),
    }
}
