//! What owner and moderators do with requests to join: look, ask one question back, approve, reject. The pages of the
//! console, the dashboard and Mastodon's admin API call these.

use super::create_account::Newcomer;
use super::request_join::{ANSWER_CHARS_MAX, LISTED_MAX, check_text, drop_traces};
use super::{Refusal, audit, invite};
use crate::model::account::Role;
use crate::model::audit::{Act, Answer};
use crate::model::invite::Invite;
use crate::model::join_request::{AskedBack, Decision, JoinRequest, RequestState, SignUp};
use crate::model::{AccountId, InviteId, Page};
use crate::store::{Error, Tx, View};
use std::time::Duration;

/// Longest word that goes with a decision, in characters.
pub const WORD_CHARS_MAX: usize = invite::NOTE_CHARS_MAX;

/// How long the invite that a request becomes stays open.
pub const INVITE_LASTS: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// All requests, the newest first.
///
/// # Errors
/// `Forbidden` for members.
pub fn all(view: &View, me: AccountId) -> Result<Vec<JoinRequest>, Refusal> {
    must_decide(view, me)?;
    Ok(view.join_requests(&Page::newest(LISTED_MAX))?)
}

/// How many wait for a decision; none for members, who don't decide.
pub fn waiting(view: &View, me: AccountId) -> Result<usize, Refusal> {
    let requests = match all(view, me) {
        Err(Refusal::Forbidden) => Vec::new(),
        found => found?,
    };
    Ok(requests
        .iter()
        .filter(|request| request.waits(view.now()))
        .count())
}

/// One request.
///
/// # Errors
/// `Forbidden` for members, `NotFound`.
pub fn one(view: &View, me: AccountId, id: AccountId) -> Result<JoinRequest, Refusal> {
    must_decide(view, me)?;
    view.join_request(id)?.ok_or(Refusal::NotFound)
}

/// Asks back; once for each request.
///
/// # Errors
/// As `one`; `Gone` when the request is over, `Conflict` when somebody has asked already, or nobody could answer because
/// an app asked; `Invalid` for a question that is empty or too long.
pub fn ask_back(tx: &Tx, me: AccountId, id: AccountId, question: &str) -> Result<(), Refusal> {
    let mut request = one(tx, me, id)?;
    must_wait(tx, &request)?;
    let question = check_text(question, ANSWER_CHARS_MAX)?;
    if request.back.is_some() || request.sign_up.is_some() {
        return Err(Refusal::Conflict(
            "A question can be asked back once, and only where there is a link to answer at"
                .to_owned(),
        ));
    }
    request.back = Some(AskedBack {
        by: me,
        question,
        answer: None,
    });
    tx.put_join_request(&request)?;
    Ok(note(tx, me, &request, Answer::AskedBack)?)
}

/// Lets them in: the request becomes an invite whose link ends in `code`. Where an app asked for an account, it is made at
/// once. Approving twice is approving once.
///
/// # Errors
/// As `one`; `Gone` when the request is over, `Conflict` when it was rejected, `Invalid` for a word that is too long.
pub fn approve(
    tx: &Tx,
    me: AccountId,
    id: AccountId,
    word: &str,
    code: &str,
) -> Result<InviteId, Refusal> {
    let request = one(tx, me, id)?;
    if let (RequestState::Approved | RequestState::Joined, Some(invite)) =
        (request.state, request.invite)
    {
        return Ok(invite);
    }
    must_wait(tx, &request)?;
    let word = invite::check_note(word)?;
    let invite = invite_for(tx, me, &request, &word, code)?;
    tx.put_invite(&invite)?;
    let request = JoinRequest {
        state: RequestState::Approved,
        ends_at: invite.expires_at.unwrap_or(request.ends_at),
        decided: decision(tx, me, word),
        invite: Some(invite.id),
        ..request
    };
    tx.put_join_request(&request)?;
    note(tx, me, &request, Answer::Approved)?;
    if let Some(wish) = &request.sign_up {
        bring_in(tx, invite.clone(), wish)?;
    }
    Ok(invite.id)
}

fn invite_for(
    tx: &Tx,
    me: AccountId,
    request: &JoinRequest,
    word: &str,
    code: &str,
) -> Result<Invite, Refusal> {
    let mut follow: Vec<AccountId> = tx.settings()?.owner.into_iter().collect();
    if !follow.contains(&me) {
        follow.push(me);
    }
    Ok(Invite {
        id: tx.new_id(),
        code: code.to_owned(),
        by: me,
        note: word.to_owned(),
        max_uses: Some(1),
        uses: 0,
        expires_at: Some(tx.now().plus(INVITE_LASTS)),
        role: Role::Member,
        follow,
        created_at: tx.now(),
        revoked: false,
        request: Some(request.id),
    })
}

/// Makes the account for which an app has asked; its token is good from now on.
fn bring_in(tx: &Tx, invite: Invite, wish: &SignUp) -> Result<(), Refusal> {
    let guest = Newcomer {
        handle: wish.handle.clone(),
        display_name: String::new(),
        password: wish.password.clone(),
        role: Role::Member,
        invited_by: None,
    };
    let id = invite::take(tx, invite, &guest)?;
    if let Some(locale) = &wish.locale {
        let mut user = tx.user(id)?.ok_or(Refusal::NotFound)?;
        user.locale = locale.clone();
        tx.put_user(&user)?;
    }
    Ok(())
}

/// Says no, with a word for whoever asked. Rejecting twice is rejecting once.
///
/// # Errors
/// As `one`; `Gone` when the request is over, `Conflict` when it was approved, `Invalid` for a word that is too long.
pub fn reject(tx: &Tx, me: AccountId, id: AccountId, word: &str) -> Result<(), Refusal> {
    let request = one(tx, me, id)?;
    if request.state == RequestState::Rejected {
        return Ok(());
    }
    must_wait(tx, &request)?;
    let word = invite::check_note(word)?;
    drop_traces(tx, id)?;
    note(tx, me, &request, Answer::Rejected)?;
    Ok(tx.put_join_request(&JoinRequest {
        state: RequestState::Rejected,
        decided: decision(tx, me, word),
        ..request
    })?)
}

fn note(tx: &Tx, me: AccountId, request: &JoinRequest, answer: Answer) -> Result<(), Error> {
    let act = Act::Request {
        request: request.id,
        name: request.name.clone(),
        answer,
    };
    audit::note(tx, me, act)
}

fn decision(tx: &Tx, by: AccountId, word: String) -> Option<Decision> {
    Some(Decision {
        by,
        at: tx.now(),
        word,
    })
}

fn must_decide(view: &View, me: AccountId) -> Result<(), Refusal> {
    let user = view.user(me)?.ok_or(Refusal::NotFound)?;
    match user.role >= Role::Moderator {
        true => Ok(()),
        false => Err(Refusal::Forbidden),
    }
}

fn must_wait(view: &View, request: &JoinRequest) -> Result<(), Refusal> {
    match request.state {
        RequestState::Waiting if request.waits(view.now()) => Ok(()),
        RequestState::Waiting | RequestState::Withdrawn => {
            Err(Refusal::Gone("This request is over".to_owned()))
        }
        RequestState::Approved | RequestState::Rejected | RequestState::Joined => {
            Err(Refusal::Conflict("Somebody has decided already".to_owned()))
        }
    }
}
