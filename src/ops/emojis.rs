//! The community's own small pictures, which the owner keeps (Mastodon `Admin::CustomEmojisController`).

use super::{Refusal, audit, border};
use crate::model::account::Picture;
use crate::model::audit::{Act, Edit};
use crate::model::emoji::{Emoji, EmojiUse};
use crate::model::status::Shape;
use crate::model::{AccountId, Page, StatusId};
use crate::store::{EMOJIS_MAX, Shared, Tx, View};
use crate::text::emoji::is_shortcode;

/// Longest heading in characters.
pub const CATEGORY_CHARS_MAX: usize = 60;

/// How many of the newest public posts are looked through for emojis of other servers.
const LOOKED_THROUGH: usize = 400;

/// How many emojis of other servers are offered at most.
const OFFERED_MAX: usize = 200;

/// One that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// What stands between the colons.
    pub shortcode: String,
    /// Under which heading it is offered.
    pub category: Option<String>,
}

/// What is to be changed of one; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Offered when one picks an emoji.
    pub visible: Option<bool>,
    /// No longer shown anywhere, also where it was used.
    pub disabled: Option<bool>,
    /// Under which heading it is offered; under none where it is empty.
    pub category: Option<String>,
}

fn heading(typed: Option<&str>) -> Result<Option<String>, Refusal> {
    let typed = typed.map(str::trim).filter(|text| !text.is_empty());
    match typed {
        Some(text) if text.chars().count() > CATEGORY_CHARS_MAX => Err(Refusal::invalid(format!(
            "A heading can have at most {CATEGORY_CHARS_MAX} characters"
        ))),
        other => Ok(other.map(str::to_owned)),
    }
}

/// Everything that could be refused, before a picture is prepared.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `Invalid` for a shortcode or heading that can't be; `Conflict` for a shortcode
/// that is taken; `TooMany` beyond `EMOJIS_MAX`.
pub fn check(view: &View, me: AccountId, new: &New) -> Result<Option<String>, Refusal> {
    border::owner(view, me)?;
    if !is_shortcode(&new.shortcode) {
        return Err(Refusal::invalid(
            "A name has 2 to 100 letters from a to z, digits or underscores",
        ));
    }
    let category = heading(new.category.as_deref())?;
    if view.emoji(&new.shortcode)?.is_some() {
        return Err(Refusal::Conflict(format!(
            "There is already one called :{}:",
            new.shortcode
        )));
    }
    match view.emojis()?.len() < EMOJIS_MAX {
        true => Ok(category),
        false => Err(Refusal::TooMany),
    }
}

/// Adds one with a picture that the studio has prepared.
///
/// # Errors
/// As [`check`].
pub fn add(tx: &Tx, me: AccountId, new: &New, picture: &Picture) -> Result<Emoji, Refusal> {
    let category = check(tx, me, new)?;
    let made = Emoji {
        shortcode: new.shortcode.clone(),
        picture: picture.clone(),
        visible: true,
        category,
        disabled: false,
    };
    keep(tx, me, &made, Edit::Made)?;
    Ok(made)
}

/// Copies one of another server, whose picture at `url` has been brought into the cache before.
///
/// # Errors
/// As [`check`]; `NotFound` where the picture isn't in the cache.
pub fn copy(tx: &Tx, me: AccountId, new: &New, url: &str) -> Result<Emoji, Refusal> {
    check(tx, me, new)?;
    let file = tx.far_file(url)?.ok_or(Refusal::NotFound)?;
    let picture = Picture {
        still: file.preview.unwrap_or_else(|| file.blob.clone()),
        blob: file.blob,
        description: String::new(),
    };
    add(tx, me, new, &picture)
}

/// Changes one.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `NotFound` where there is none; `Invalid` for too long a heading.
pub fn change(tx: &Tx, me: AccountId, shortcode: &str, change: &Change) -> Result<Emoji, Refusal> {
    border::owner(tx, me)?;
    let before = tx.emoji(shortcode)?.ok_or(Refusal::NotFound)?;
    let category = match &change.category {
        Some(typed) => heading(Some(typed))?,
        None => before.category.clone(),
    };
    let changed = Emoji {
        visible: change.visible.unwrap_or(before.visible),
        disabled: change.disabled.unwrap_or(before.disabled),
        category,
        ..before
    };
    keep(tx, me, &changed, Edit::Changed)?;
    Ok(changed)
}

fn keep(tx: &Tx, me: AccountId, emoji: &Emoji, edit: Edit) -> Result<(), Refusal> {
    tx.put_emoji(emoji)?;
    note(tx, me, &emoji.shortcode, edit)
}

fn note(tx: &Tx, me: AccountId, shortcode: &str, edit: Edit) -> Result<(), Refusal> {
    let shortcode = shortcode.to_owned();
    Ok(audit::note(tx, me, Act::Emoji { shortcode, edit })?)
}

/// Removes one; where it was used its name stands as text.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `NotFound` where there is none.
pub fn remove(tx: &Tx, me: AccountId, shortcode: &str) -> Result<(), Refusal> {
    border::owner(tx, me)?;
    match tx.remove_emoji(shortcode)? {
        true => note(tx, me, shortcode, Edit::Removed),
        false => Err(Refusal::NotFound),
    }
}

/// Emojis of other servers in recent public posts, each with its server, for the owner to copy.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn seen_elsewhere(view: &View, me: AccountId) -> Result<Vec<(String, EmojiUse)>, Refusal> {
    border::owner(view, me)?;
    let mut found: Vec<(String, EmojiUse)> = Vec::new();
    let pick = |id: StatusId, _: Shape| view.status(id);
    for status in view.shared(Shared::Public, &Page::newest(LOOKED_THROUGH), pick)? {
        if status.emojis.is_empty() || found.len() >= OFFERED_MAX {
            continue;
        }
        let author = view.account_of(status.account)?;
        let Some(domain) = author.domain.filter(|_| !author.suspended) else {
            continue;
        };
        for emoji in status.emojis {
            if !found.iter().any(|(_, known)| known.url == emoji.url) {
                found.push((domain.clone(), emoji));
            }
        }
    }
    Ok(found)
}
