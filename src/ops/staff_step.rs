//! Owner and moderators can be obliged to have a second step at sign-in: one stolen password of theirs opens
//! everybody's house.

use super::{Refusal, audit};
use crate::model::AccountId;
use crate::model::account::{Role, User};
use crate::model::audit::Act;
use crate::model::lock::Lock;
use crate::store::{Error, Tx, View};

/// Switches the rule on or off. Whoever switches it on without having a second step is led to set one up.
///
/// # Errors
/// `Forbidden` for anybody but an owner.
pub fn oblige(tx: &Tx, me: AccountId, on: bool) -> Result<(), Refusal> {
    if tx.user(me)?.is_none_or(|user| user.role < Role::Owner) {
        return Err(Refusal::Forbidden);
    }
    let mut settings = tx.settings()?;
    if settings.staff_second_step == on {
        return Ok(());
    }
    settings.staff_second_step = on;
    tx.put_settings(&settings)?;
    let changed = vec!["staff_second_step".to_owned()];
    Ok(audit::note(tx, me, Act::House { changed })?)
}

/// Whether somebody must set a second step up before the house's own pages open to them.
pub fn owed(view: &View, user: &User) -> Result<bool, Error> {
    Ok(obliged(view, user)? && !view.lock(user.account)?.has_second_step())
}

/// Whether somebody may go on with this lock: whoever is obliged to have a second step keeps the last one.
pub(super) fn may_be_left(view: &View, user: &User, lock: &Lock) -> Result<(), Refusal> {
    match obliged(view, user)? && !lock.has_second_step() {
        true => Err(Refusal::Conflict(
            "owner and moderators of this house need a second step: add another one first"
                .to_owned(),
        )),
        false => Ok(()),
    }
}

fn obliged(view: &View, user: &User) -> Result<bool, Error> {
    Ok(user.role >= Role::Moderator && view.settings_kept()?.staff_second_step)
}
