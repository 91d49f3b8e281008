//! What the owner decides about updates, and what is kept of every step towards one (`console::update`).
//!
//! What a person decides raises the row's `serial`; what was found out for an older one is thrown away.

use super::{Refusal, audit, border};
use crate::model::AccountId;
use crate::model::audit::{Act, UpdateStep};
use crate::model::update::{Back, Good, Step, Update, When};
use crate::store::{Tx, View};

/// How many versions are remembered that did no good here; the oldest are forgotten.
const SHUNNED_MAX: usize = 16;

/// How far it has come, for the owner.
///
/// # Errors
/// `Forbidden` for anybody else.
pub fn look(view: &View, me: AccountId) -> Result<Update, Refusal> {
    border::owner(view, me)?;
    Ok(view.update()?)
}

/// Decides when updates are installed.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn choose_when(tx: &Tx, me: AccountId, when: When) -> Result<(), Refusal> {
    border::owner(tx, me)?;
    let mut update = tx.update()?;
    if update.when == when {
        return Ok(());
    }
    update.when = when;
    decided(tx, &mut update)?;
    let changed = vec!["updates".to_owned()];
    Ok(audit::note(tx, me, Act::House { changed })?)
}

/// Wants what is offered to be installed now, also where it did no good before.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `Conflict` where nothing is offered, or it is being installed already.
pub fn install(tx: &Tx, me: AccountId) -> Result<(), Refusal> {
    border::owner(tx, me)?;
    let mut update = tx.update()?;
    let Some(offer) = &update.offer else {
        return Err(Refusal::Conflict("There is nothing newer".to_owned()));
    };
    let version = offer.version.clone();
    match update.step {
        Step::Look => update.step = Step::Fetch,
        Step::Fetch | Step::Ready => {}
        // A second click.
        Step::Install | Step::Trial => {
            return Err(Refusal::Conflict(
                "It is being installed already".to_owned(),
            ));
        }
    }
    update.shunned.retain(|shunned| *shunned != version);
    (update.asked, update.snag, update.tries) = (true, None, 0);
    update.not_before = tx.now();
    decided(tx, &mut update)?;
    let step = UpdateStep::Asked;
    Ok(audit::note(tx, me, Act::Update { version, step })?)
}

/// The owner knows that an update did not stand its trial.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn seen(tx: &Tx, me: AccountId) -> Result<(), Refusal> {
    border::owner(tx, me)?;
    let mut update = tx.update()?;
    match update.back.take() {
        Some(_) => Ok(tx.put_update(&update)?),
        None => Ok(()),
    }
}

fn decided(tx: &Tx, update: &mut Update) -> Result<(), Refusal> {
    update.serial = update.serial.wrapping_add(1);
    Ok(tx.put_update(update)?)
}

/// Keeps a step that was taken, unless somebody has decided something else since; whether it was kept.
///
/// # Errors
/// Those of the store.
pub fn settle(tx: &Tx, serial: u32, next: &Update) -> Result<bool, Refusal> {
    let fresh = tx.update()?;
    if fresh.serial != serial {
        return Ok(false);
    }
    // The owner may have read the notice while the step was taken.
    let back = next.back.clone().filter(|_| fresh.back.is_some());
    tx.put_update(&Update {
        back,
        ..next.clone()
    })?;
    Ok(true)
}

/// The version that runs is the one that was installed, and it has stood its trial. What was decided meanwhile stands.
///
/// # Errors
/// Those of the store.
pub fn went_well(tx: &Tx, version: &str) -> Result<(), Refusal> {
    let mut update = tx.update()?;
    update.shunned.retain(|shunned| shunned != version);
    settled(&mut update);
    (update.offer, update.snag) = (None, None);
    update.good = Some(Good {
        version: version.to_owned(),
        at: tx.now(),
    });
    decided(tx, &mut update)?;
    let (version, step) = (version.to_owned(), UpdateStep::Installed);
    Ok(audit::note_at_box(tx, Act::Update { version, step })?)
}

/// The box is back in the version from before: the newer one did not stand its trial. It isn't taken again by itself, and
/// the owner is told.
///
/// # Errors
/// Those of the store.
pub fn came_back(tx: &Tx, version: &str, why: &str) -> Result<(), Refusal> {
    let mut update = tx.update()?;
    shun(&mut update, version);
    settled(&mut update);
    update.snag = None;
    update.back = Some(Back {
        version: version.to_owned(),
        why: why.to_owned(),
        at: tx.now(),
    });
    decided(tx, &mut update)?;
    let (version, step) = (version.to_owned(), UpdateStep::CameBack);
    Ok(audit::note_at_box(tx, Act::Update { version, step })?)
}

/// Nothing is under way any more.
fn settled(update: &mut Update) {
    update.step = Step::Look;
    (update.asked, update.tries) = (false, 0);
    update.from.clear();
}

/// A version that isn't taken again unless somebody wants it.
pub fn shun(update: &mut Update, version: &str) {
    update.shunned.retain(|shunned| shunned != version);
    update.shunned.push(version.to_owned());
    let many = update.shunned.len().saturating_sub(SHUNNED_MAX);
    update.shunned.drain(..many);
}
