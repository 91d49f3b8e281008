//! A new post or boost finds its way: homes, lists, hashtags, public timelines, conversations.

use super::see;
use crate::model::conversation::Conversation;
use crate::model::event::Event;
use crate::model::list::{List, RepliesPolicy};
use crate::model::status::{Status, Visibility};
use crate::model::{AccountId, Page, TagId};
use crate::store::{Error, Tx, View};
use std::sync::Arc;

/// How far back a home timeline is looked through for an earlier boost of the same post
/// (Mastodon `FeedManager::REBLOG_FALLOFF`).
const REBLOG_FALLOFF: usize = 40;

/// Hands a post to everybody in the house whom it concerns. `tags` are its hashtags' ids.
pub fn fan_out(tx: &Tx, status: &Status, local: bool, tags: &[TagId]) -> Result<(), Error> {
    if tx.lives_here(status.account)? {
        add_home(tx, status.account, status)?;
    }
    let lists = tx.lists_with(status.account)?;
    for follower in &tx.followers_kept(status.account)?.0 {
        if tx.lives_here(*follower)? && wanted_at_home(tx, *follower, status, &lists)? {
            add_home(tx, *follower, status)?;
        }
    }
    to_lists(tx, status, &lists)?;
    if status.visibility == Visibility::Public && status.reblog_of.is_none() {
        to_everyone(tx, status, local, tags)?;
    }
    if status.visibility == Visibility::Direct {
        to_conversations(tx, status)?;
    }
    Ok(())
}

/// Files a post where everybody may look for it, and brings it to nobody: it is old, or was looked up.
pub fn file(tx: &Tx, status: &Status, tags: &[TagId]) -> Result<(), Error> {
    let to_another = status
        .in_reply_to_account
        .is_some_and(|to| to != status.account);
    match status.visibility == Visibility::Public && status.reblog_of.is_none() {
        true => tx.add_shared(status, status.is_local(), !to_another, tags),
        false => Ok(()),
    }
}

fn add_home(tx: &Tx, account: AccountId, status: &Status) -> Result<(), Error> {
    if tx.add_home(account, status.id)? {
        tx.tell(Event::Home {
            account,
            status: status.id,
        });
    }
    Ok(())
}

/// Public timelines, and the homes of those who follow one of its hashtags.
fn to_everyone(tx: &Tx, status: &Status, local: bool, tags: &[TagId]) -> Result<(), Error> {
    let to_another = status
        .in_reply_to_account
        .is_some_and(|to| to != status.account);
    tx.add_shared(status, local, !to_another, tags)?;
    if !see::listed(tx, status)? {
        // Its row is there for the day on which its author is no longer limited.
        return Ok(());
    }
    for tag in tags {
        // How much a tag is used is shown to strangers, who may not learn what is said among ourselves.
        if !status.local_only {
            tx.count_tag(*tag, status.account)?;
        }
        for follower in tx.tag_followers(*tag)? {
            if follower != status.account && see::wants(tx, follower, status)? {
                add_home(tx, follower, status)?;
            }
        }
    }
    tx.tell(Event::Public {
        status: status.id,
        local,
        listed: !to_another,
        media: !status.media.is_empty(),
        tags: tag_names(status),
    });
    Ok(())
}

/// Whether a follower's home shows it (Mastodon `FeedManager#filter_from_home`). `lists` are those that its author is
/// on.
pub(super) fn wanted_at_home(
    view: &View,
    reader: AccountId,
    status: &Status,
    lists: &[List],
) -> Result<bool, Error> {
    let tie = view.tie(reader, status.account)?;
    let Some(follow) = &tie.follow else {
        return Ok(false);
    };
    if !see::may_see(view, Some(reader), status)? || !see::wants(view, reader, status)? {
        return Ok(false);
    }
    if let Some(language) = &status.language
        && !follow.languages.is_empty()
        && !follow.languages.contains(language)
    {
        return Ok(false);
    }
    if let Some(original) = status.reblog_of {
        return Ok(follow.show_reblogs && !seen_lately(view, reader, original)?);
    }
    let mut own = lists.iter().filter(|list| list.account == reader);
    if own.any(|list| list.exclusive) {
        return Ok(false);
    }
    for mentioned in &status.mentions {
        if view.blocks(reader, *mentioned)? {
            return Ok(false);
        }
    }
    match status.in_reply_to_account {
        Some(to) if to != reader && to != status.account => view.follows(reader, to),
        _ => Ok(true),
    }
}

/// Whether the boosted post, or a boost of it, is among the newest in a home timeline.
fn seen_lately(
    view: &View,
    reader: AccountId,
    original: crate::model::StatusId,
) -> Result<bool, Error> {
    let recent = view.home(reader, &Page::newest(REBLOG_FALLOFF), |id| {
        Ok(view
            .status(id)?
            .map(|status| status.reblog_of.unwrap_or(id)))
    })?;
    Ok(recent.contains(&original))
}

fn to_lists(tx: &Tx, status: &Status, lists: &[List]) -> Result<(), Error> {
    for list in lists {
        if wanted_on_list(tx, list, status)? {
            tx.add_list_timeline(list.id, status.id)?;
            tx.tell(Event::List {
                list: list.id,
                account: list.account,
                status: status.id,
            });
        }
    }
    Ok(())
}

/// Whether a list shows a post of somebody who is on it (Mastodon `FeedManager#filter_from_list`).
pub(super) fn wanted_on_list(view: &View, list: &List, status: &Status) -> Result<bool, Error> {
    let owner = list.account;
    if owner != status.account && !view.follows(owner, status.account)?
        || !see::may_see(view, Some(owner), status)?
        || !see::wants(view, owner, status)?
    {
        return Ok(false);
    }
    match (status.in_reply_to_account, list.replies) {
        (None, _) => Ok(true),
        (Some(to), _) if to == status.account || to == owner => Ok(true),
        (Some(to), RepliesPolicy::Followed) => view.follows(owner, to),
        (Some(to), RepliesPolicy::List) => view.on_list(list.id, to),
        (Some(_), RepliesPolicy::None) => Ok(false),
    }
}

/// Each local person who takes part sees the conversation move to the top.
fn to_conversations(tx: &Tx, status: &Status) -> Result<(), Error> {
    for account in everybody(status) {
        to_conversation(tx, status, account)?;
    }
    Ok(())
}

/// Who takes part in a private message: its author, and whom it names.
fn everybody(status: &Status) -> impl Iterator<Item = AccountId> {
    std::iter::once(status.account).chain(status.mentions.iter().copied())
}

fn others(status: &Status, account: AccountId) -> Vec<AccountId> {
    let mut others: Vec<AccountId> = everybody(status)
        .filter(|other| *other != account)
        .collect();
    others.dedup();
    others
}

fn to_conversation(tx: &Tx, status: &Status, account: AccountId) -> Result<(), Error> {
    if tx.user(account)?.is_none() || !see::wants(tx, account, status)? {
        return Ok(());
    }
    let conversation = Conversation {
        id: status.conversation,
        participants: others(status, account),
        last_status: status.id,
        unread: account != status.account,
    };
    put_conversation(tx, account, &conversation)
}

fn put_conversation(tx: &Tx, account: AccountId, conversation: &Conversation) -> Result<(), Error> {
    tx.put_conversation(account, conversation)?;
    tx.tell(Event::Conversation {
        account,
        conversation: conversation.id,
    });
    Ok(())
}

/// A private message that was changed comes to whom it newly names, as a new one would (Mastodon
/// `NotifyService#push_to_conversation!` and `FeedInsertWorker`). Those who had it before see who takes part now.
pub(super) fn welcome(tx: &Tx, before: &Status, after: &Status) -> Result<(), Error> {
    if after.visibility != Visibility::Direct || before.mentions == after.mentions {
        return Ok(());
    }
    let lists = tx.lists_with(after.account)?;
    for account in everybody(after) {
        let newly = account != after.account && !before.mentions.contains(&account);
        match tx.conversation(account, after.conversation)? {
            // Something newer was said there.
            Some(known) if known.last_status > after.id => {}
            Some(known) if known.last_status == after.id => {
                let participants = others(after, account);
                put_conversation(
                    tx,
                    account,
                    &Conversation {
                        participants,
                        ..known
                    },
                )?;
            }
            Some(_) | None if newly => to_conversation(tx, after, account)?,
            // Who put it away, or went back before it, isn't troubled by a change.
            Some(_) | None => {}
        }
        if newly && tx.lives_here(account)? && wanted_at_home(tx, account, after, &lists)? {
            add_home(tx, account, after)?;
        }
    }
    Ok(())
}

/// Takes a post out of every timeline again.
pub fn recall(tx: &Tx, status: &Status, tags: &[TagId]) -> Result<(), Error> {
    tx.remove_home(status.account, status.id)?;
    for user in tx.household()? {
        tx.remove_home(user.account, status.id)?;
    }
    for list in tx.lists_with(status.account)? {
        tx.remove_list_timeline(list.id, status.id)?;
    }
    tx.remove_shared(status.id, tags)?;
    tx.tell(Event::Deleted {
        status: Arc::new(status.clone()),
    });
    Ok(())
}

fn tag_names(status: &Status) -> Arc<[String]> {
    status
        .tags
        .iter()
        .map(|tag| tag.name.clone())
        .collect::<Vec<_>>()
        .into()
}
