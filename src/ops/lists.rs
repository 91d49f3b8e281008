//! Lists: making and changing them, and who is on them.

use super::{Refusal, backfill, see};
use crate::model::list::{List, RepliesPolicy};
use crate::model::{AccountId, ListId, Page};
use crate::store::{LIST_MEMBERS_MAX, LISTS_MAX, Tx, View};

/// Longest title in characters (Mastodon `List::TITLE_LENGTH_LIMIT`).
pub const TITLE_CHARS_MAX: usize = 256;

/// What a list is to be like; `None` leaves it as it is.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Its name.
    pub title: Option<String>,
    /// Which replies it shows.
    pub replies: Option<RepliesPolicy>,
    /// Its posts are left out of home.
    pub exclusive: Option<bool>,
}

/// `me`'s list `id`.
///
/// # Errors
/// `NotFound` when it is somebody else's, or nobody's.
pub fn own(view: &View, me: AccountId, id: ListId) -> Result<List, Refusal> {
    view.list(me, id)?.ok_or(Refusal::NotFound)
}

/// Makes a list.
///
/// # Errors
/// `Invalid` for a title that can't be, and beyond `LISTS_MAX`.
pub fn create(tx: &Tx, me: AccountId, wish: &Wish) -> Result<List, Refusal> {
    let title = check_title(wish.title.as_deref().unwrap_or_default())?;
    if tx.lists(me)?.len() >= LISTS_MAX {
        return Err(Refusal::invalid(
            "Validation failed: You have reached the maximum number of lists",
        ));
    }
    let list = List {
        id: tx.new_id(),
        account: me,
        title,
        replies: wish.replies.unwrap_or(RepliesPolicy::List),
        exclusive: wish.exclusive.unwrap_or(false),
    };
    tx.put_list(&list)?;
    Ok(list)
}

/// Changes a list.
///
/// # Errors
/// `NotFound` when it isn't `me`'s; `Invalid` for a title that can't be.
pub fn update(tx: &Tx, me: AccountId, id: ListId, wish: &Wish) -> Result<List, Refusal> {
    let old = own(tx, me, id)?;
    let title = wish.title.as_deref().map(check_title).transpose()?;
    let list = List {
        title: title.unwrap_or(old.title),
        replies: wish.replies.unwrap_or(old.replies),
        exclusive: wish.exclusive.unwrap_or(old.exclusive),
        ..old
    };
    tx.put_list(&list)?;
    Ok(list)
}

/// Removes a list; nobody on it learns of it.
///
/// # Errors
/// `NotFound` when it isn't `me`'s.
pub fn delete(tx: &Tx, me: AccountId, id: ListId) -> Result<(), Refusal> {
    let list = own(tx, me, id)?;
    Ok(tx.remove_list(&list)?)
}

/// Puts people on a list: all of them or, when one can't be, none.
///
/// # Errors
/// `NotFound` when the list isn't `me`'s, or `me` doesn't follow one of them; `Invalid` when one is on
/// it already, and beyond `LIST_MEMBERS_MAX`.
pub fn add(tx: &Tx, me: AccountId, id: ListId, people: &[AccountId]) -> Result<(), Refusal> {
    let list = own(tx, me, id)?;
    for (place, person) in people.iter().enumerate() {
        see::account(tx, *person)?;
        if *person != me && !tx.follows(me, *person)? {
            return Err(Refusal::NotFound);
        }
        if tx.on_list(list.id, *person)? || people[..place].contains(person) {
            return Err(Refusal::invalid(
                "Validation failed: Account has already been taken",
            ));
        }
    }
    let members = tx.list_members(list.id, &Page::newest(LIST_MEMBERS_MAX))?;
    if members.len() + people.len() > LIST_MEMBERS_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: A list can have at most {LIST_MEMBERS_MAX} people"
        )));
    }
    for person in people {
        tx.add_list_member(list.id, *person)?;
        backfill::fill_list(tx, &list, *person)?;
    }
    Ok(())
}

/// Takes people off a list; harmless for those who weren't on it.
///
/// # Errors
/// `NotFound` when the list isn't `me`'s.
pub fn remove(tx: &Tx, me: AccountId, id: ListId, people: &[AccountId]) -> Result<(), Refusal> {
    let list = own(tx, me, id)?;
    for person in people {
        if tx.on_list(list.id, *person)? {
            tx.remove_list_member(list.id, *person)?;
            backfill::clear_list(tx, &list, *person)?;
        }
    }
    Ok(())
}

fn check_title(title: &str) -> Result<String, Refusal> {
    let title = title.trim();
    if title.is_empty() {
        return Err(Refusal::invalid("Validation failed: Title can't be blank"));
    }
    match title.chars().count() <= TITLE_CHARS_MAX {
        true => Ok(title.to_owned()),
        false => Err(Refusal::invalid(format!(
            "Validation failed: Title is too long (maximum is {TITLE_CHARS_MAX} characters)"
        ))),
    }
}
