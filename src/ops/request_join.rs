//! Asking to join without an invite. What the people who look after the house do with a request is in
//! `decide_request`.

use super::create_account::tell_staff;
use super::{Refusal, device, notify};
use crate::model::join_request::{JoinRequest, RequestState, SignUp};
use crate::model::settings::Asking;
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, Page, Time};
use crate::store::{Error, Tx, View};
use std::time::Duration;

/// Longest name, in characters.
pub const NAME_CHARS_MAX: usize = 60;
/// Longest answer, in characters, to the owner's question and to one that is asked back.
pub const ANSWER_CHARS_MAX: usize = 1_000;
/// Longest contact, in characters.
pub const CONTACT_CHARS_MAX: usize = 200;
/// How many requests can wait at once.
pub const WAITING_MAX: usize = 20;
/// How many requests can be made within a day, by everybody together.
pub const DAILY_MAX: usize = 10;
/// How long a request waits before it ends by itself.
pub const LASTS: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// How long one that is over is kept, so that its link can say so.
pub const KEPT: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// How many are ever looked at, the newest first: more can't be kept, by the number a day and the time.
pub const LISTED_MAX: usize = 1_000;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What somebody who asks to join has filled in.
#[derive(Clone, Debug)]
pub struct Asker {
    /// What they call themselves.
    pub name: String,
    /// The question that they were asked.
    pub question: String,
    /// Their answer.
    pub answer: String,
    /// How they can be reached; may be empty.
    pub contact: String,
    /// SHA-256 of the secret in the link at which they'll see how it stands.
    pub key: [u8; 32],
    /// By which form it came.
    pub form: [u8; 16],
    /// Handle and password, from an app.
    pub sign_up: Option<SignUp>,
}

/// What is wrong with a filled-in form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// No name, or one that is too long.
    #[error("A name has 1 to {NAME_CHARS_MAX} characters")]
    Name,
    /// The question has no answer.
    #[error("The question needs an answer")]
    Blank,
    /// The answer is too long.
    #[error("An answer can have at most {ANSWER_CHARS_MAX} characters")]
    Answer,
    /// The contact is too long.
    #[error("A contact can have at most {CONTACT_CHARS_MAX} characters")]
    Contact,
}

/// Whether a form is filled in as it must be; all that is wrong with it.
pub fn check(asker: &Asker) -> Vec<Wrong> {
    let chars = |text: &str| text.trim().chars().count();
    let answer = chars(&asker.answer);
    [
        (
            !(1..=NAME_CHARS_MAX).contains(&chars(&asker.name)),
            Wrong::Name,
        ),
        (answer == 0 && !asker.question.is_empty(), Wrong::Blank),
        (answer > ANSWER_CHARS_MAX, Wrong::Answer),
        (chars(&asker.contact) > CONTACT_CHARS_MAX, Wrong::Contact),
    ]
    .into_iter()
    .filter_map(|(applies, wrong)| applies.then_some(wrong))
    .collect()
}

/// Asks to join; owner and moderators are told. A form that comes twice (a double click) is one request.
///
/// # Errors
/// `Forbidden` while nobody may ask, `Invalid` for what is empty or too long, `Conflict` for a form that came before
/// with other words, or a handle that another waits for, `TooMany` when too many wait or have asked today.
pub fn request_join(tx: &Tx, asker: &Asker) -> Result<AccountId, Refusal> {
    if tx.settings()?.asking != Asking::Open {
        return Err(Refusal::Forbidden);
    }
    let all = tx.join_requests(&Page::newest(LISTED_MAX))?;
    let (name, answer) = (asker.name.trim(), asker.answer.trim());
    if let Some(before) = all.iter().find(|request| request.form == asker.form) {
        return match before.name == name && before.answer == answer && before.key == asker.key {
            true => Ok(before.id),
            false => Err(Refusal::Conflict(
                "This form has been sent before".to_owned(),
            )),
        };
    }
    if let Some(wrong) = check(asker).first() {
        return Err(Refusal::invalid(wrong.to_string()));
    }
    let now = tx.now();
    let today = all.iter().filter(|old| now.since(old.asked_at) < DAY);
    if all.iter().filter(|old| old.waits(now)).count() >= WAITING_MAX || today.count() >= DAILY_MAX
    {
        return Err(Refusal::TooMany);
    }
    let id: AccountId = tx.new_id();
    if let Some(wish) = &asker.sign_up
        && (tx.account_by_acct(&wish.handle)?.is_some() || wants(tx, &wish.handle, id)?)
    {
        return Err(Refusal::Conflict("has already been taken".to_owned()));
    }
    let request = JoinRequest {
        id,
        key: asker.key,
        name: name.to_owned(),
        question: asker.question.clone(),
        answer: answer.to_owned(),
        contact: asker.contact.trim().to_owned(),
        asked_at: now,
        ends_at: now.plus(LASTS),
        state: RequestState::Waiting,
        back: None,
        decided: None,
        invite: None,
        form: asker.form,
        sign_up: asker.sign_up.clone(),
    };
    tx.put_join_request(&request)?;
    tx.later(kept_until(&request), Upkeep::DropRequest(id))?;
    tell_staff(tx, id)?;
    Ok(id)
}

/// Whether somebody else waits for a handle.
pub fn wants(view: &View, handle: &str, than: AccountId) -> Result<bool, Error> {
    let now = view.now();
    let all = view.join_requests(&Page::newest(LISTED_MAX))?;
    Ok(all.iter().any(|request| {
        let wish = request.sign_up.as_ref();
        request.id != than && request.waits(now) && wish.is_some_and(|wish| wish.handle == handle)
    }))
}

/// The request behind a link, unless it has been forgotten.
///
/// # Errors
/// `NotFound`.
pub fn behind(view: &View, key: &[u8; 32]) -> Result<JoinRequest, Refusal> {
    view.join_request_by_key(key)?.ok_or(Refusal::NotFound)
}

/// Answers what was asked back; owner and moderators are told again.
///
/// # Errors
/// `NotFound` for an unknown link, `Gone` when the request is over, `Conflict` when nothing was asked or it has been
/// answered, `Invalid` for an answer that is empty or too long.
pub fn answer_back(tx: &Tx, key: &[u8; 32], answer: &str) -> Result<(), Refusal> {
    let mut request = behind(tx, key)?;
    if !request.waits(tx.now()) {
        return Err(Refusal::Gone("This request is over".to_owned()));
    }
    let answer = check_text(answer, ANSWER_CHARS_MAX)?;
    match &mut request.back {
        Some(back) if back.answer.is_none() => back.answer = Some(answer),
        _ => return Err(Refusal::Conflict("Nothing is to be answered".to_owned())),
    }
    tx.put_join_request(&request)?;
    Ok(tell_staff(tx, request.id)?)
}

/// Takes one's own request back. What was written goes at once; that somebody asked still counts for the day.
///
/// # Errors
/// `NotFound` for an unknown link, `Gone` when the request is over.
pub fn withdraw(tx: &Tx, key: &[u8; 32]) -> Result<(), Refusal> {
    let request = behind(tx, key)?;
    if !request.waits(tx.now()) {
        return Err(Refusal::Gone("This request is over".to_owned()));
    }
    drop_traces(tx, request.id)?;
    Ok(tx.put_join_request(&JoinRequest {
        name: String::new(),
        question: String::new(),
        answer: String::new(),
        contact: String::new(),
        back: None,
        sign_up: None,
        state: RequestState::Withdrawn,
        ..request
    })?)
}

/// Forgets a request some time after it was over; looks again later while it isn't.
pub fn forget(tx: &Tx, id: AccountId) -> Result<(), Refusal> {
    let Some(request) = tx.join_request(id)? else {
        return Ok(());
    };
    let end = kept_until(&request);
    if end > tx.now() {
        return Ok(tx.later(end, Upkeep::DropRequest(id))?);
    }
    if tx.user(id)?.is_none() {
        drop_traces(tx, id)?;
    }
    Ok(tx.remove_join_request(&request)?)
}

/// Removes what refers to somebody who won't come: an app's token, and the notifications.
pub(super) fn drop_traces(tx: &Tx, id: AccountId) -> Result<(), Refusal> {
    device::sign_out_others(tx, id, None)?;
    for user in tx.household()? {
        notify::forget_from(tx, user.account, id)?;
    }
    Ok(())
}

/// A text as it is kept: trimmed, neither empty nor longer than `most` characters.
///
/// # Errors
/// `Invalid`.
pub(super) fn check_text(text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.trim();
    match (1..=most).contains(&text.chars().count()) {
        true => Ok(text.to_owned()),
        false => Err(Refusal::invalid(format!(
            "This needs 1 to {most} characters"
        ))),
    }
}

fn kept_until(request: &JoinRequest) -> Time {
    request.ends_at.plus(KEPT)
}
