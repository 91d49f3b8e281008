//! Words to everybody: the owner writes them, members put them aside or put an emoji under them
//! (Mastodon `Announcement`, `AnnouncementReaction`).

use super::{Refusal, audit, border};
use crate::model::announcement::{Announcement, Reaction};
use crate::model::audit::{Act, Edit};
use crate::model::event::Event;
use crate::model::{AccountId, AnnouncementId, Time};
use crate::store::{ANNOUNCEMENTS_MAX, Tx, View};

/// Longest text in characters.
pub const TEXT_CHARS_MAX: usize = 5_000;

/// How many different emojis there can be under one announcement (Mastodon `ReactionValidator::LIMIT`).
pub const REACTIONS_MAX: usize = 8;

/// Longest emoji in bytes: families joined by invisible signs are long.
const REACTION_BYTES_MAX: usize = 100;

/// What the owner wants to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// As typed.
    pub text: String,
    /// When what it is about begins.
    pub starts_at: Option<Time>,
    /// When that ends.
    pub ends_at: Option<Time>,
    /// Only the days of these count.
    pub all_day: bool,
    /// Everybody sees it.
    pub published: bool,
}

fn checked(draft: &Draft) -> Result<String, Refusal> {
    let text = draft.text.trim().replace("\r\n", "\n");
    if !(1..=TEXT_CHARS_MAX).contains(&text.chars().count()) {
        return Err(Refusal::invalid(format!(
            "An announcement has 1 to {TEXT_CHARS_MAX} characters"
        )));
    }
    let upside_down = draft
        .starts_at
        .zip(draft.ends_at)
        .is_some_and(|(start, end)| end < start);
    match upside_down || draft.starts_at.is_some() && draft.ends_at.is_none() {
        true => Err(Refusal::invalid(
            "What begins also ends, and not before it begins",
        )),
        false => Ok(text),
    }
}

/// Writes an announcement.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `Invalid` for what is empty, too long, or ends before it begins; `TooMany`
/// beyond `ANNOUNCEMENTS_MAX`.
pub fn make(tx: &Tx, me: AccountId, draft: &Draft) -> Result<Announcement, Refusal> {
    border::owner(tx, me)?;
    let text = checked(draft)?;
    if tx.announcements()?.len() >= ANNOUNCEMENTS_MAX {
        return Err(Refusal::TooMany);
    }
    let made = Announcement {
        id: tx.new_id(),
        text,
        starts_at: draft.starts_at,
        ends_at: draft.ends_at,
        all_day: draft.all_day,
        published_at: draft.published.then(|| tx.now()),
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    keep(tx, me, &made, Edit::Made)?;
    Ok(made)
}

/// Changes one. Who has put it aside sees it again, if its words are others.
///
/// # Errors
/// As [`make`]; `NotFound` where there is none.
pub fn change(
    tx: &Tx,
    me: AccountId,
    id: AnnouncementId,
    draft: &Draft,
) -> Result<Announcement, Refusal> {
    border::owner(tx, me)?;
    let before = tx.announcement(id)?.ok_or(Refusal::NotFound)?;
    let changed = Announcement {
        text: checked(draft)?,
        starts_at: draft.starts_at,
        ends_at: draft.ends_at,
        all_day: draft.all_day,
        published_at: match draft.published {
            true => before.published_at.or(Some(tx.now())),
            false => None,
        },
        updated_at: tx.now(),
        ..before.clone()
    };
    if before.text != changed.text {
        tx.forget_announcement_readers(id)?;
    }
    if before.published_at.is_some() && changed.published_at.is_none() {
        tx.tell(Event::AnnouncementGone { announcement: id });
    }
    keep(tx, me, &changed, Edit::Changed)?;
    Ok(changed)
}

fn keep(tx: &Tx, me: AccountId, announcement: &Announcement, edit: Edit) -> Result<(), Refusal> {
    tx.put_announcement(announcement)?;
    if announcement.is_shown(tx.now()) {
        tx.tell(Event::Announced {
            announcement: announcement.id,
        });
    }
    let act = Act::Announcement {
        announcement: announcement.id,
        edit,
    };
    Ok(audit::note(tx, me, act)?)
}

/// Removes one.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `NotFound` where there is none.
pub fn remove(tx: &Tx, me: AccountId, id: AnnouncementId) -> Result<(), Refusal> {
    border::owner(tx, me)?;
    if !tx.remove_announcement(id)? {
        return Err(Refusal::NotFound);
    }
    tx.tell(Event::AnnouncementGone { announcement: id });
    let act = Act::Announcement {
        announcement: id,
        edit: Edit::Removed,
    };
    Ok(audit::note(tx, me, act)?)
}

/// All of them, drafts and old ones too, for the owner.
///
/// # Errors
/// `Forbidden` for anybody else.
pub fn all(view: &View, me: AccountId) -> Result<Vec<Announcement>, Refusal> {
    border::owner(view, me)?;
    Ok(view.announcements()?)
}

/// What members see now, the newest first.
///
/// # Errors
/// Those of the store.
pub fn shown(view: &View) -> Result<Vec<Announcement>, Refusal> {
    let mut found = view.announcements()?;
    found.retain(|one| one.is_shown(view.now()));
    Ok(found)
}

fn one_shown(view: &View, id: AnnouncementId) -> Result<Announcement, Refusal> {
    view.announcement(id)?
        .filter(|one| one.is_shown(view.now()))
        .ok_or(Refusal::NotFound)
}

/// `me` has read one.
///
/// # Errors
/// `NotFound` for one that members don't see.
pub fn dismiss(tx: &Tx, me: AccountId, id: AnnouncementId) -> Result<(), Refusal> {
    one_shown(tx, id)?;
    Ok(tx.read_announcement(me, id)?)
}

/// `me` puts an emoji under one: a single sign, or one of the house's own by its shortcode. Twice is as once.
///
/// # Errors
/// `NotFound` for one that members don't see; `Invalid` for what is no emoji, and for a ninth kind of them.
pub fn react(tx: &Tx, me: AccountId, id: AnnouncementId, name: &str) -> Result<(), Refusal> {
    one_shown(tx, id)?;
    let custom = tx.emoji(name)?.is_some_and(|emoji| !emoji.disabled);
    if !custom && !is_sign(name) {
        return Err(Refusal::invalid(
            "Validation failed: Name is not a recognized emoji",
        ));
    }
    let there = tx.announcement_reactions(id)?;
    let mut names: Vec<&str> = there.iter().map(|(_, one)| one.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    if !names.contains(&name) && names.len() >= REACTIONS_MAX {
        return Err(Refusal::invalid(
            "Validation failed: Limit of different reactions reached",
        ));
    }
    if there.iter().any(|(by, one)| *by == me && one.name == name) {
        return Ok(());
    }
    let reaction = Reaction {
        name: name.to_owned(),
        at: tx.now(),
    };
    tx.put_announcement_reaction(me, id, &reaction)?;
    tell(tx, id, name);
    Ok(())
}

/// `me` takes an emoji back; harmless where it isn't there.
///
/// # Errors
/// `NotFound` for an announcement that members don't see.
pub fn unreact(tx: &Tx, me: AccountId, id: AnnouncementId, name: &str) -> Result<(), Refusal> {
    one_shown(tx, id)?;
    if tx.remove_announcement_reaction(me, id, name)? {
        tell(tx, id, name);
    }
    Ok(())
}

fn tell(tx: &Tx, announcement: AnnouncementId, name: &str) {
    tx.tell(Event::AnnouncementReaction {
        announcement,
        name: name.into(),
    });
}

/// Whether it looks like one emoji character: no letters, digits or spaces of any script, and not long. Keycaps (`1️⃣`)
/// begin with a digit and end with their cap.
fn is_sign(name: &str) -> bool {
    let keycap = name.ends_with('\u{20e3}');
    let plain = |c: char| c.is_alphanumeric() || c.is_whitespace() || c.is_control();
    let fits = !name.is_empty() && name.len() <= REACTION_BYTES_MAX && !name.is_ascii();
    fits && (keycap || !name.chars().any(plain))
}

#[cfg(test)]
mod tests {
    use super::is_sign;

    #[test]
    fn signs_are_no_words() {
        for sign in ["👍", "🫖", "❤️", "👨‍👩‍👧", "1️⃣", "🇩🇪"] {
            assert!(is_sign(sign), "{sign}");
        }
        for word in ["", "a", "ok", "1", "日", "👍 ", "👍👍 hi", "\u{7}", "<b>"] {
            assert!(!is_sign(word), "{word}");
        }
    }
}
