//! Somebody is removed with all that they have here. It begins in one transaction, which locks them out and says so to
//! everybody else, and goes on in pieces, because a life's posts are many. Their name stays taken: whoever got it could
//! speak in theirs.

use super::moderate::target;
use super::{Refusal, audit, border, delete_status, device, farewell, follow};
use crate::model::account::{Account, Role, User};
use crate::model::audit::Act;
use crate::model::outbound::Outbound;
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, Page, Time};
use crate::store::{Tx, View};
use std::time::Duration;

/// How long an archive counts as fresh, so that nobody is removed who said a lot since.
pub const ARCHIVE_FRESH: Duration = Duration::from_secs(24 * 60 * 60);

/// How many posts, uploads, follows or other rows one transaction removes, so that others are not kept waiting.
const ERASED_AT_ONCE: usize = 50;

/// How many of the small rows, which nobody else hears of.
const ROWS_AT_ONCE: usize = 500;

/// How soon the next of them follow.
const ERASE_PAUSE: Duration = Duration::from_secs(1);

/// How many of one's open invites are taken back.
const INVITES_MAX: usize = 400;

/// How many entries of the log are looked through for an archive.
const LOOKED_THROUGH_MAX: usize = 200;

/// Somebody whose archive `me` may take for them: the owner takes anybody's whom they may remove.
///
/// # Errors
/// `Forbidden` for anybody but the owner, and of another owner; `NotFound` for somebody who doesn't live here, or is being
/// removed.
pub fn may_archive(view: &View, me: AccountId, whom: AccountId) -> Result<Account, Refusal> {
    if border::keeper(view, me)?.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    let account = target(view, me, whom)?;
    match view.user(whom)? {
        // Of somebody who is being removed it could only be a part.
        Some(_) if !account.gone => Ok(account),
        _ => Err(Refusal::NotFound),
    }
}

/// The archive of `whom` has been handed to the owner `me`, to its end.
///
/// # Errors
/// As [`may_archive`].
pub fn archived(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    may_archive(tx, me, whom)?;
    Ok(audit::note(tx, me, Act::Archived { account: whom })?)
}

/// When an archive of somebody was last made for the owner, if that was lately.
///
/// # Errors
/// Those of the store.
pub fn last_archived(view: &View, whom: AccountId) -> Result<Option<Time>, Refusal> {
    let since = view.now().minus(ARCHIVE_FRESH);
    let mut looked = 0;
    let found = view.audit(&Page::newest(1), |entry| {
        looked += 1;
        looked <= LOOKED_THROUGH_MAX
            && entry.at >= since
            && entry.act == Act::Archived { account: whom }
    })?;
    Ok(found.first().map(|entry| entry.at))
}

/// The owner `me` removes `whom`; a moderator can remove somebody who lives elsewhere and is locked out. With
/// `archived`, only after an archive was made for them within [`ARCHIVE_FRESH`].
///
/// # Errors
/// `Forbidden` about whom `me` may do nothing; `NotFound` for nobody; `Conflict` where the archive is still to be made;
/// `Gone` for somebody who has been removed.
pub fn remove(tx: &Tx, me: AccountId, whom: AccountId, with_archive: bool) -> Result<(), Refusal> {
    let account = target(tx, me, whom)?;
    if account.is_local() && border::keeper(tx, me)?.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    if account.gone {
        return Err(Refusal::Gone("This person has been removed".to_owned()));
    }
    if with_archive && account.is_local() && last_archived(tx, whom)?.is_none() {
        return Err(Refusal::Conflict(
            "First make an archive of what they have here".to_owned(),
        ));
    }
    let act = Act::Removed {
        account: whom,
        acct: account.acct(),
    };
    leave(tx, account)?;
    Ok(audit::note(tx, me, act)?)
}

/// Somebody was locked out at `since` and nobody took it back: they are removed. Nothing happens where somebody did, or
/// locked them out anew.
pub(super) fn remove_suspended(tx: &Tx, whom: AccountId, since: Time) -> Result<(), Refusal> {
    let Some(account) = tx.account(whom)? else {
        return Ok(());
    };
    if account.gone || account.suspended_at != Some(since) {
        return Ok(());
    }
    let act = Act::Removed {
        account: whom,
        acct: account.acct(),
    };
    leave(tx, account)?;
    Ok(audit::note_at_box(tx, act)?)
}

/// The first transaction of going: an empty shell remains, which keeps the name. Other servers are told that somebody of
/// ours is gone; who lives elsewhere is only forgotten here.
fn leave(tx: &Tx, account: Account) -> Result<(), Refusal> {
    let id = account.id;
    if !account.is_local() {
        return farewell::forget(tx, account);
    }
    device::sign_out_others(tx, id, None)?;
    if let Some(user) = tx.user(id)? {
        tx.put_user(&User {
            disabled: true,
            password: String::new(),
            role: Role::Member,
            ..user
        })?;
    }
    for invite in tx.invites(&Page::newest(INVITES_MAX))? {
        if invite.by == id && !invite.revoked {
            tx.put_invite(&crate::model::invite::Invite {
                revoked: true,
                ..invite
            })?;
        }
    }
    for picture in [&account.avatar, &account.header].into_iter().flatten() {
        for blob in picture.blobs() {
            tx.unuse_blob(blob)?;
        }
    }
    for user in tx.household()? {
        super::notify::forget_from(tx, user.account, id)?;
    }
    let mut shell = Account {
        suspended_at: None,
        gone: true,
        ..Account::local(id, &account.username, account.created_at)
    };
    shell.suspend();
    tx.put_account(&shell)?;
    tx.put_owed(&Outbound::Gone(id))?;
    Ok(tx.later(tx.now(), Upkeep::Erase(id))?)
}

/// The next piece of what remains of somebody who has gone. Harmless for somebody who is there.
pub(super) fn erase(tx: &Tx, id: AccountId) -> Result<(), Refusal> {
    let lives_here = tx.user(id)?.is_some();
    let gone = tx.account(id)?.is_none_or(|account| account.gone);
    if lives_here && !gone {
        return Ok(());
    }
    let mut removed = erase_posts(tx, id)?;
    if removed == 0 && lives_here {
        removed = erase_follows(tx, id)?;
    }
    if removed == 0 && lives_here {
        removed = tx.erase_private(id, ROWS_AT_ONCE)?;
        if removed == 0 {
            tx.remove_user(id)?;
        }
    }
    match removed {
        0 => Ok(()),
        _ => Ok(tx.later(tx.now().plus(ERASE_PAUSE), Upkeep::Erase(id))?),
    }
}

fn erase_posts(tx: &Tx, id: AccountId) -> Result<usize, Refusal> {
    let some = Page::newest(ERASED_AT_ONCE);
    let posts = tx.statuses_of(id, &some, |id, _| Ok(Some(id)))?;
    let uploads = tx.media_of(id, &some)?;
    for status in &posts {
        if let Some(status) = tx.status(*status)? {
            delete_status::remove(tx, &status)?;
        }
    }
    for media in &uploads {
        tx.remove_media(media)?;
    }
    Ok(posts.len() + uploads.len())
}

/// Follows end without a word: Delete(Person) has said it all.
fn erase_follows(tx: &Tx, id: AccountId) -> Result<usize, Refusal> {
    let some = Page::newest(ERASED_AT_ONCE);
    let (followers, following) = (tx.followers(id, &some)?, tx.following(id, &some)?);
    for (_, other) in &followers {
        follow::sever(tx, *other, id)?;
    }
    for (_, other) in &following {
        follow::sever(tx, id, *other)?;
    }
    Ok(followers.len() + following.len())
}
