//! Keeping addresses out that only make trouble: from joining, or altogether (Mastodon `IpBlock`). Never from the home
//! network, where the owner would lock themselves out.

use super::{Refusal, audit, border};
use crate::model::audit::{Act, Edit};
use crate::model::fence::{Fence, Height, Range};
use crate::model::{AccountId, FenceId};
use crate::store::{Error, FENCES_MAX, Tx, View};
use std::net::IpAddr;
use std::time::Duration;

/// Longest comment in characters.
pub const COMMENT_CHARS_MAX: usize = 400;

/// What is wanted of a range; what is `None` stays as it is, or as Mastodon has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The range, as typed.
    pub range: Option<String>,
    /// What nobody there may do.
    pub height: Option<Height>,
    /// A note.
    pub comment: Option<String>,
    /// How long it stands from now; for ever where it is nothing.
    pub lasts: Option<Option<Duration>>,
}

/// The highest fence around an address that stands now.
///
/// # Errors
/// Those of the store.
pub fn around(view: &View, ip: IpAddr) -> Result<Option<Height>, Error> {
    let all = view.fences_kept()?;
    let stands = |one: &&Fence| one.expires_at.is_none_or(|end| end > view.now());
    let around = all
        .0
        .iter()
        .filter(stands)
        .filter(|one| one.range.holds(ip));
    Ok(around.map(|one| one.height).max())
}

/// Whether nobody may join, or ask to, from this address.
///
/// # Errors
/// Those of the store.
pub fn keeps_from_joining(view: &View, ip: IpAddr) -> Result<bool, Error> {
    Ok(around(view, ip)?.is_some())
}

/// Whether nobody may come from this address at all.
///
/// # Errors
/// Those of the store.
pub fn keeps_out(view: &View, ip: IpAddr) -> Result<bool, Error> {
    Ok(around(view, ip)? == Some(Height::Everything))
}

/// All ranges, the newest first.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house.
pub fn list(view: &View, me: AccountId) -> Result<Vec<Fence>, Refusal> {
    border::keeper(view, me)?;
    Ok(view.fences()?)
}

/// One range.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house; `NotFound` where there is none.
pub fn one(view: &View, me: AccountId, id: FenceId) -> Result<Fence, Refusal> {
    border::keeper(view, me)?;
    view.fence(id)?.ok_or(Refusal::NotFound)
}

/// Makes a range.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house; `Invalid` for what is no range, for one that is there already and
/// for too long a comment; `TooMany` beyond `FENCES_MAX`.
pub fn make(tx: &Tx, me: AccountId, wish: &Wish) -> Result<Fence, Refusal> {
    border::keeper(tx, me)?;
    if tx.fences()?.len() >= FENCES_MAX {
        return Err(Refusal::TooMany);
    }
    let blank = Fence {
        id: tx.new_id(),
        range: range(wish.range.as_deref().unwrap_or_default())?,
        height: Height::Approval,
        comment: String::new(),
        created_at: tx.now(),
        expires_at: None,
    };
    keep(tx, me, blank, wish, Edit::Made)
}

/// Changes one.
///
/// # Errors
/// As [`make`] and [`one`].
pub fn change(tx: &Tx, me: AccountId, id: FenceId, wish: &Wish) -> Result<Fence, Refusal> {
    let before = one(tx, me, id)?;
    keep(tx, me, before, wish, Edit::Changed)
}

/// Removes one.
///
/// # Errors
/// As [`one`].
pub fn remove(tx: &Tx, me: AccountId, id: FenceId) -> Result<(), Refusal> {
    let gone = one(tx, me, id)?;
    tx.remove_fence(id)?;
    note(tx, me, &gone, Edit::Removed)
}

fn range(typed: &str) -> Result<Range, Refusal> {
    Range::parse(typed).ok_or_else(|| {
        Refusal::invalid("Validation failed: Ip is not an address or range, such as 203.0.113.0/24")
    })
}

fn keep(tx: &Tx, me: AccountId, before: Fence, wish: &Wish, edit: Edit) -> Result<Fence, Refusal> {
    let comment = match &wish.comment {
        Some(comment) => comment.trim().to_owned(),
        None => before.comment.clone(),
    };
    if comment.chars().count() > COMMENT_CHARS_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: Comment is too long (maximum is {COMMENT_CHARS_MAX} characters)"
        )));
    }
    let fence = Fence {
        range: match &wish.range {
            Some(typed) => range(typed)?,
            None => before.range,
        },
        height: wish.height.unwrap_or(before.height),
        comment,
        expires_at: match wish.lasts {
            Some(lasts) => lasts.map(|span| tx.now().plus(span)),
            None => before.expires_at,
        },
        ..before
    };
    let same = |other: &Fence| other.id != fence.id && other.range == fence.range;
    if tx.fences()?.iter().any(same) {
        return Err(Refusal::invalid(
            "Validation failed: Ip has already been taken",
        ));
    }
    tx.put_fence(&fence)?;
    note(tx, me, &fence, edit)?;
    Ok(fence)
}

fn note(tx: &Tx, me: AccountId, fence: &Fence, edit: Edit) -> Result<(), Refusal> {
    let what = fence.range.to_string();
    Ok(audit::note(tx, me, Act::Fence { what, edit })?)
}
