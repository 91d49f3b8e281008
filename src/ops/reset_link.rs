//! A link that lets somebody choose a new password, made by those who look after them: it opens once, for a day, and
//! signs every other device out. There is no e-mail to send it to; it is handed over like an invite.

use super::change_password::set_password;
use super::recovery::lives_here;
use super::{Refusal, audit};
use crate::model::AccountId;
use crate::model::account::Role;
use crate::model::audit::Act;
use crate::model::lock::{Happening, Link};
use crate::store::{Tx, View};
use std::time::Duration;
use subtle::ConstantTimeEq;

/// How long a link can be used.
pub const LINK_TIME: Duration = Duration::from_secs(24 * 60 * 60);

/// How far somebody may help somebody else back in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Help {
    /// Not at all.
    None,
    /// By a link for a new password, which leaves the second step: for whom one has invited.
    Password,
    /// By a link that also takes the second step away: for whom one looks after.
    Whole,
}

/// How far `me` may help `whom`. Nobody helps themselves or their equals, so that no moderator gets an owner's rights
/// this way; a house with several owners has none above the others (`reset-owner.txt` is for that).
///
/// # Errors
/// `NotFound` for somebody who doesn't live here.
pub fn help(view: &View, me: AccountId, whom: AccountId) -> Result<Help, Refusal> {
    let (Some(helper), Some(other)) = (lives_here(view, me)?, view.user(whom)?) else {
        return Err(Refusal::NotFound);
    };
    if me == whom || lives_here(view, whom)?.is_none() {
        return Ok(Help::None);
    }
    if helper.role >= Role::Moderator && helper.role > other.role {
        return Ok(Help::Whole);
    }
    let invite = other.invited_by.map_or(Ok(None), |id| view.invite(id))?;
    let invited = invite.is_some_and(|invite| invite.by == me);
    Ok(match invited && other.role == Role::Member {
        true => Help::Password,
        false => Help::None,
    })
}

/// Makes a link for `whom`, whose secret has this SHA-256. One that was made before is dead. The person is told, so
/// that nobody opens their door unnoticed.
///
/// # Errors
/// `Forbidden` for more than `me` may do, `NotFound` for somebody who doesn't live here.
pub fn make(
    tx: &Tx,
    me: AccountId,
    whom: AccountId,
    second_step: bool,
    hash: [u8; 32],
) -> Result<(), Refusal> {
    let needed = if second_step {
        Help::Whole
    } else {
        Help::Password
    };
    if help(tx, me, whom)? < needed {
        return Err(Refusal::Forbidden);
    }
    let by = tx.account_of(me)?.shown_name().to_owned();
    audit::note(tx, me, Act::PasswordReset { account: whom })?;
    let now = tx.now();
    Ok(tx.change_lock(whom, |lock| {
        lock.link = Some(Link {
            hash,
            by: me,
            expires_at: now.plus(LINK_TIME),
            second_step,
        });
        lock.tell(Happening::LinkMade, &by, now, true);
    })?)
}

/// The link of `whom` with this SHA-256, if it is still good: it is not too old, and whoever made it could make it
/// today as well.
pub fn find(view: &View, whom: AccountId, hash: &[u8; 32]) -> Result<Option<Link>, Refusal> {
    let same = |link: &Link| bool::from(link.hash.ct_eq(hash)) && link.expires_at > view.now();
    let Some(link) = view.lock(whom)?.link.filter(same) else {
        return Ok(None);
    };
    let needed = if link.second_step {
        Help::Whole
    } else {
        Help::Password
    };
    match help(view, link.by, whom) {
        Ok(may) => Ok((may >= needed).then_some(link)),
        Err(Refusal::NotFound) => Ok(None),
        Err(why) => Err(why),
    }
}

/// Uses a link: a new password (`password`: its argon2id hash), and every device is signed out.
///
/// # Errors
/// `Gone` for a link that is unknown, used or over.
pub fn spend(tx: &Tx, whom: AccountId, hash: &[u8; 32], password: &str) -> Result<(), Refusal> {
    let gone = || Refusal::Gone("this link can no longer be used".to_owned());
    let link = find(tx, whom, hash)?.ok_or_else(gone)?;
    let by = tx.account(link.by)?;
    let by = by.map(|account| account.shown_name().to_owned());
    set_password(tx, whom, password, None)?;
    let (now, what) = match link.second_step {
        true => (tx.now(), Happening::LinkUsedWhole),
        false => (tx.now(), Happening::LinkUsed),
    };
    if link.second_step {
        audit::note(tx, link.by, Act::SecondStepTaken { account: whom })?;
    }
    Ok(tx.change_lock(whom, |lock| {
        if link.second_step {
            lock.take_off();
        }
        lock.tell(what, &by.unwrap_or_default(), now, true);
    })?)
}
