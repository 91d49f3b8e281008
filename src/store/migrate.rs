//! The ladder: one numbered step after another, each in a transaction of its own with its stamp.
//! The store's shape is the number of steps taken; a store with more than we know is refused.

use super::Error;
use super::table::META;
use super::view::Tx;

/// Row of `META` with the number of steps taken.
pub(super) const SHAPE: u8 = 0;
/// Row of `META` with the last id that was given.
pub(super) const LAST_ID: u8 = 1;

/// What a step does. Bounded in time, or it leaves a resumable job in `UPKEEP`.
pub(super) type Step = fn(&Tx) -> Result<(), Error>;

/// Steps, oldest first. All of the house's are in `STEPS`; tests climb longer ones, as if they were of a later release.
pub(super) type Ladder = &'static [Step];

/// All steps, oldest first; never reorder, never remove. The first makes the store what it was on
/// the day of its birth, which is nothing: a fresh store climbs the same ladder as an old one.
pub(super) const STEPS: Ladder = &[|_| Ok(())];

/// The newest shape that this program knows.
pub const SHAPE_KNOWN: u64 = STEPS.len() as u64;

/// The next step to take from `shape`, or none at the top.
///
/// # Errors
/// `TooNew` for a shape beyond the ladder.
pub(super) fn next(ladder: Ladder, shape: u64) -> Result<Option<Step>, Error> {
    let known = ladder.len() as u64;
    if shape > known {
        return Err(Error::TooNew {
            found: shape,
            known,
        });
    }
    Ok(ladder.get(shape as usize).copied())
}

/// Runs `step` and stamps it.
pub(super) fn climb(tx: &Tx, shape: u64, step: Step) -> Result<(), Error> {
    step(tx)?;
    tx.put(&META, &SHAPE, &(shape + 1))
}
