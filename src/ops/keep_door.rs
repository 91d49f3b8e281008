//! The owner decides who may come in, and how: invites, and asking to join.

use super::Refusal;
use super::keep_house::{change, must_own};
use crate::model::AccountId;
use crate::model::settings::Asking;
use crate::store::Tx;

/// Longest question to those who ask to join, in characters.
pub const QUESTION_CHARS_MAX: usize = 300;

/// Opens, pauses or ends asking to join, and sets the question; an empty one leaves the choice of words to the page.
///
/// # Errors
/// `Forbidden` for anybody but the owner, `Invalid` for a question that is too long.
pub fn set_asking(tx: &Tx, me: AccountId, asking: Asking, question: &str) -> Result<(), Refusal> {
    must_own(tx, me)?;
    let question = check_question(question)?;
    change(tx, me, |settings| {
        settings.asking = asking;
        settings.join_question = question;
    })
}

/// Pauses all invites or lets them work again, and says whether members may make any.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn set_invites(tx: &Tx, me: AccountId, paused: bool, members: bool) -> Result<(), Refusal> {
    must_own(tx, me)?;
    change(tx, me, |settings| {
        settings.invites_paused = paused;
        settings.members_may_not_invite = !members;
    })
}

/// The question as it is kept.
///
/// # Errors
/// `Invalid` when it is too long.
pub fn check_question(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    match text.chars().count() <= QUESTION_CHARS_MAX {
        true => Ok(text.to_owned()),
        false => Err(Refusal::invalid(format!(
            "The question can have at most {QUESTION_CHARS_MAX} characters"
        ))),
    }
}
