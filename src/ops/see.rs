//! May this viewer see it? The only answer there is. What may not be seen is not found.

use super::Refusal;
use crate::model::account::Account;
use crate::model::status::{Status, Visibility};
use crate::model::{AccountId, StatusId};
use crate::store::{Error, View};

/// The post `id`, if `viewer` (nobody: a stranger) may see it.
///
/// # Errors
/// `NotFound` when it doesn't exist or is hidden from the viewer.
pub fn status(view: &View, viewer: Option<AccountId>, id: StatusId) -> Result<Status, Refusal> {
    match view.status(id)? {
        Some(status) if may_see(view, viewer, &status)? => Ok(status),
        _ => Err(Refusal::NotFound),
    }
}

/// What `id` stands for: the post itself, or what a boost boosts.
pub fn original(view: &View, viewer: Option<AccountId>, id: StatusId) -> Result<Status, Refusal> {
    let found = status(view, viewer, id)?;
    match found.reblog_of {
        Some(original) => status(view, viewer, original),
        None => Ok(found),
    }
}

/// The caller's own post `id`.
///
/// # Errors
/// `NotFound` when it is somebody else's.
pub fn own_status(view: &View, me: AccountId, id: StatusId) -> Result<Status, Refusal> {
    view.status(id)?
        .filter(|status| status.account == me)
        .ok_or(Refusal::NotFound)
}

/// The account `id`; suspended people are still found, as empty shells.
pub fn account(view: &View, id: AccountId) -> Result<Account, Refusal> {
    view.account(id)?.ok_or(Refusal::NotFound)
}

/// Somebody who may say and do what others see: whoever has moved from this house only reads on, until they come back
/// (Mastodon `User#functional?`, which refuses the whole API; here one may still read, export and come back).
///
/// # Errors
/// `NotFound`; `Moved`.
pub fn staying(view: &View, id: AccountId) -> Result<Account, Refusal> {
    let me = account(view, id)?;
    match me.is_local() && me.moved_to.is_some() {
        true => Err(Refusal::Moved),
        false => Ok(me),
    }
}

/// Whether `viewer` may see a post (Mastodon `StatusPolicy#show?`).
pub fn may_see(view: &View, viewer: Option<AccountId>, status: &Status) -> Result<bool, Error> {
    if viewer == Some(status.account) {
        return Ok(true);
    }
    let regard = match viewer {
        Some(me) => Some(view.regard(me, status.account)?),
        None => None,
    };
    let gone = match regard {
        Some(regard) => regard.gone,
        None => view
            .account_kept(status.account)?
            .as_ref()
            .as_ref()
            .is_none_or(|author| author.suspended),
    };
    if gone {
        return Ok(false);
    }
    if let Some(original) = status.reblog_of {
        let Some(original) = view.status(original)? else {
            return Ok(false);
        };
        if !may_see(view, viewer, &original)? {
            return Ok(false);
        }
    }
    let (Some(me), Some(regard)) = (viewer, regard) else {
        return Ok(status.visibility.is_open() && !status.local_only);
    };
    if regard.blocked_by || !reaches(view, me, status)? {
        return Ok(false);
    }
    Ok(match status.visibility {
        Visibility::Public | Visibility::Unlisted => true,
        Visibility::Private => status.mentions.contains(&me) || regard.follows,
        Visibility::Direct => status.mentions.contains(&me),
    })
}

/// Whether public timelines, hashtags and those who follow one show a post: not where its author is limited, by
/// themselves or with their server (Mastodon `PublicFeed`, `Account.without_silenced`).
pub fn listed(view: &View, status: &Status) -> Result<bool, Error> {
    let author = view.account_kept(status.account)?;
    let author = author.as_ref().as_ref();
    Ok(author.is_some_and(|author| !author.silenced && !author.suspended))
}

/// Whether a post goes as far as `viewer` lives: what was said just among us stays in the house, and who wants to hear
/// nothing of a server isn't heard there either (Mastodon `StatusPolicy#author_blocking_domain?`).
fn reaches(view: &View, viewer: AccountId, status: &Status) -> Result<bool, Error> {
    match view.account(viewer)?.and_then(|viewer| viewer.domain) {
        None => Ok(true),
        Some(_) if status.local_only => Ok(false),
        Some(domain) => Ok(!view.domain_blocked(status.account, &domain)?),
    }
}

/// Whether `viewer` wants to see a post in a shared timeline: nobody blocks or mutes anybody
/// (Mastodon `StatusFilter`, `Account::Interactions#excluded_from_timeline_account_ids`).
pub fn wants(view: &View, viewer: AccountId, status: &Status) -> Result<bool, Error> {
    if !wants_author(view, viewer, status.account)? {
        return Ok(false);
    }
    match status.reblog_of {
        Some(original) => match view.status(original)? {
            Some(original) => wants_author(view, viewer, original.account),
            None => Ok(true),
        },
        None => Ok(true),
    }
}

fn wants_author(view: &View, viewer: AccountId, author: AccountId) -> Result<bool, Error> {
    if author == viewer {
        return Ok(true);
    }
    let regard = view.regard(viewer, author)?;
    Ok(!regard.blocked_by && !regard.unwanted)
}
