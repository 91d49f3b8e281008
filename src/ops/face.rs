//! The owner chooses what the house looks like: its colours and its picture.

use super::Refusal;
use super::keep_house::{change, must_own};
use crate::model::AccountId;
use crate::model::account::Picture;
use crate::model::settings::Look;
use crate::store::{Tx, View};

/// Longest description of the community's picture, in characters.
pub const DESCRIPTION_CHARS_MAX: usize = 1_500;

/// What could be refused, before a picture is prepared.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `Invalid` for too long a description.
pub fn check_picture(view: &View, me: AccountId, description: &str) -> Result<(), Refusal> {
    must_own(view, me)?;
    match description.trim().chars().count() <= DESCRIPTION_CHARS_MAX {
        true => Ok(()),
        false => Err(Refusal::invalid(format!(
            "The description can have at most {DESCRIPTION_CHARS_MAX} characters"
        ))),
    }
}

/// Hangs a picture that the studio has prepared; Burrow's own again where it is `None`.
///
/// # Errors
/// As [`check_picture`].
pub fn set_picture(tx: &Tx, me: AccountId, picture: Option<&Picture>) -> Result<(), Refusal> {
    let said = picture.map_or("", |picture| &picture.description);
    check_picture(tx, me, said)?;
    let picture = picture.map(|picture| Picture {
        description: said.trim().to_owned(),
        ..picture.clone()
    });
    change(tx, me, |settings| settings.picture = picture)
}

/// Chooses the colours of all pages.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn set_look(tx: &Tx, me: AccountId, look: Look) -> Result<(), Refusal> {
    must_own(tx, me)?;
    change(tx, me, |settings| settings.look = look)
}
