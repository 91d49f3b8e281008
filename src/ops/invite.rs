//! Invitations: making, taking back, accepting.

use super::create_account::{
    DISPLAY_NAME_CHARS_MAX, Newcomer, create_account, make_account, tell_staff,
};
use super::{Refusal, audit, follow};
use crate::model::account::{Role, User};
use crate::model::audit::Act;
use crate::model::invite::Invite;
use crate::model::join_request::{JoinRequest, RequestState};
use crate::model::{AccountId, InviteId, Page};
use crate::store::{Tx, View};
use std::time::Duration;

/// Longest note, in characters.
pub const NOTE_CHARS_MAX: usize = 200;
/// The most people whom one invite lets guests follow.
pub const FOLLOW_MAX: usize = 50;
/// The most people who can join by one invite with a bound.
pub const USES_MAX: u32 = 1_000;
/// The most open invites of one person.
pub const OPEN_MAX: usize = 50;
/// How many invites are listed, the newest first.
pub const LISTED_MAX: usize = 400;
/// The longest time an invite with an end stays open.
pub const LASTS_MAX: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The most open invites of one member.
pub const MEMBER_OPEN_MAX: usize = 5;
/// The most people who can join by one invite of a member.
pub const MEMBER_USES_MAX: u32 = 5;
/// The longest time an invite of a member stays open.
pub const MEMBER_LASTS_MAX: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// The most invites that are made at once, to be printed.
pub const COPIES_MAX: usize = 8;

/// An invite to be made.
#[derive(Clone, Debug)]
pub struct Draft {
    /// A word to whoever is invited.
    pub note: String,
    /// How many may join by it; anyone who has it if `None`.
    pub max_uses: Option<u32>,
    /// How long it is open; until it is taken back if `None`.
    pub lasts: Option<Duration>,
    /// What they will be; only the owner makes moderators.
    pub role: Role,
    /// Whom they will follow from the start; people of this house.
    pub follow: Vec<AccountId>,
}

/// Whether somebody may make invites: members can be kept from it.
pub fn may_make(view: &View, user: &User) -> Result<bool, Refusal> {
    Ok(user.role >= Role::Moderator || !view.settings()?.members_may_not_invite)
}

/// Makes an invite whose link ends in `code`, which must be unguessable.
///
/// # Errors
/// `Forbidden` for a role the maker can't give, and for what only those who look after the house may; `Invalid` for
/// anything out of bounds, `TooMany` with too many open.
pub fn make(tx: &Tx, me: AccountId, draft: &Draft, code: &str) -> Result<Invite, Refusal> {
    let user = tx.user(me)?.ok_or(Refusal::NotFound)?;
    if draft.role == Role::Owner || draft.role == Role::Moderator && user.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    if !may_make(tx, &user)? || user.role == Role::Member && !fits_member(draft) {
        return Err(Refusal::Forbidden);
    }
    let note = check_note(&draft.note)?;
    if draft
        .max_uses
        .is_some_and(|uses| uses == 0 || uses > USES_MAX)
        || draft.lasts.is_some_and(|span| span > LASTS_MAX)
    {
        return Err(Refusal::invalid(format!(
            "An invite is for 1 to {USES_MAX} people and at most a year"
        )));
    }
    for account in &draft.follow {
        if tx.user(*account)?.is_none() {
            return Err(Refusal::invalid(
                "Only people of this house can be followed from the start",
            ));
        }
    }
    let open = seen_by(tx, me)?
        .into_iter()
        .filter(|invite| invite.by == me && invite.open(tx.now()));
    let open_max = match user.role {
        Role::Member => MEMBER_OPEN_MAX,
        Role::Moderator | Role::Owner => OPEN_MAX,
    };
    if draft.follow.len() > FOLLOW_MAX || open.count() >= open_max {
        return Err(Refusal::TooMany);
    }
    let invite = Invite {
        id: tx.new_id::<InviteId>(),
        code: code.to_owned(),
        by: me,
        note,
        max_uses: draft.max_uses,
        uses: 0,
        expires_at: draft.lasts.map(|span| tx.now().plus(span)),
        role: draft.role,
        follow: draft.follow.clone(),
        created_at: tx.now(),
        revoked: false,
        request: None,
    };
    tx.put_invite(&invite)?;
    Ok(invite)
}

fn fits_member(draft: &Draft) -> bool {
    draft.max_uses.is_some_and(|uses| uses <= MEMBER_USES_MAX)
        && draft.lasts.is_some_and(|span| span <= MEMBER_LASTS_MAX)
}

/// The note as it is stored.
///
/// # Errors
/// `Invalid` when it is too long.
pub fn check_note(note: &str) -> Result<String, Refusal> {
    let note = note.trim();
    match note.chars().count() <= NOTE_CHARS_MAX {
        true => Ok(note.to_owned()),
        false => Err(Refusal::invalid(format!(
            "A note can have at most {NOTE_CHARS_MAX} characters"
        ))),
    }
}

/// The invites that `me` may see, the newest first: one's own; all of them for moderators and the owner.
pub fn seen_by(view: &View, me: AccountId) -> Result<Vec<Invite>, Refusal> {
    let user = view.user(me)?.ok_or(Refusal::NotFound)?;
    let mut invites = view.invites(&Page::newest(LISTED_MAX))?;
    invites.retain(|invite| invite.by == me || user.role >= Role::Moderator);
    Ok(invites)
}

/// One invite that `me` may see.
///
/// # Errors
/// `NotFound` for others'.
pub fn one_seen_by(view: &View, me: AccountId, id: InviteId) -> Result<Invite, Refusal> {
    let user = view.user(me)?.ok_or(Refusal::NotFound)?;
    let invite = view
        .invite(id)?
        .filter(|invite| invite.by == me || user.role >= Role::Moderator);
    invite.ok_or(Refusal::NotFound)
}

/// Takes an invite back. Those who came by it stay.
///
/// # Errors
/// `NotFound` for one that `me` may not see.
pub fn revoke(tx: &Tx, me: AccountId, id: InviteId) -> Result<(), Refusal> {
    let mut invite = one_seen_by(tx, me, id)?;
    invite.revoked = true;
    tx.put_invite(&invite)?;
    if invite.by != me {
        let by = invite.by;
        audit::note(tx, me, Act::InviteRevoked { invite: id, by })?;
    }
    Ok(())
}

/// Joins by an invite: the account, the use of the invite and the follows are one act.
///
/// # Errors
/// `NotFound` for an unknown code, `Gone` for an invite that is over or paused, else as `create_account`.
pub fn accept(tx: &Tx, code: &str, guest: &Newcomer) -> Result<AccountId, Refusal> {
    let invite = tx
        .invite_by_code(code)?
        .filter(|invite| invite.code == code)
        .ok_or(Refusal::NotFound)?;
    if !invite.open(tx.now()) || tx.settings()?.invites_paused {
        return Err(Refusal::Gone(
            "This invite can no longer be used".to_owned(),
        ));
    }
    take(tx, invite, guest)
}

/// Joins by an invite that has been looked at.
///
/// # Errors
/// As `create_account`.
pub(super) fn take(tx: &Tx, mut invite: Invite, guest: &Newcomer) -> Result<AccountId, Refusal> {
    let mut guest = Newcomer {
        role: invite.role,
        invited_by: Some(invite.id),
        ..guest.clone()
    };
    let asked = invite.request.map(|id| tx.join_request(id)).transpose()?;
    let me = match asked.flatten() {
        Some(request) => come_as_asked(tx, request, &mut guest)?,
        None => create_account(tx, &guest)?,
    };
    invite.uses = invite.uses.saturating_add(1);
    tx.put_invite(&invite)?;
    tx.add_invited(invite.id, me)?;
    for other in &invite.follow {
        match follow::follow(tx, me, *other, &follow::Wish::default()) {
            // Whoever has left since, or moved, is no reason to send a guest away.
            Ok(()) | Err(Refusal::NotFound | Refusal::Forbidden) => {}
            Err(why) => return Err(why),
        }
    }
    Ok(me)
}

/// Whoever asked to join comes in under the id and name of their request.
fn come_as_asked(
    tx: &Tx,
    request: JoinRequest,
    guest: &mut Newcomer,
) -> Result<AccountId, Refusal> {
    if request.sign_up.is_none() {
        guest.display_name = request.name.chars().take(DISPLAY_NAME_CHARS_MAX).collect();
    }
    let me = make_account(tx, request.id, guest)?;
    if request.sign_up.is_none() {
        tell_staff(tx, me)?;
    }
    tx.put_join_request(&JoinRequest {
        state: RequestState::Joined,
        sign_up: None,
        ..request
    })?;
    Ok(me)
}
