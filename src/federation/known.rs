//! What the names in a post from elsewhere mean here.

use super::address;
use crate::model::account::Account;
use crate::model::arrival::Arrival;
use crate::model::status::Visibility;
use crate::model::{AccountId, ConversationId, StatusId};
use crate::ops::arrive::{Known, MENTIONS_MAX};
use crate::store::{Error, View};

/// Looks up everything that an arrival names. `to` is whose inbox it was put into; `approved` is whether its quote was
/// found to be agreed to.
pub fn known(
    view: &View,
    arrival: &Arrival,
    author: &Account,
    to: Option<AccountId>,
    approved: bool,
) -> Result<Known, Error> {
    let remote = view.remote(author.id)?;
    let followers = remote.and_then(|remote| remote.followers);
    let visibility = arrival.audience.visibility(followers.as_deref());
    let mut mentions = people(view, &arrival.mentions)?;
    let mut handed = None;
    if !visibility.is_open() {
        // Some servers name in the address only whom they write to; whoever isn't named here can't read it.
        let mut addressed = people(view, &arrival.audience.named)?;
        addressed.retain(|(_, ours)| *ours);
        addressed.retain(|one| !mentions.contains(one));
        mentions.extend(addressed);
        // What is for followers, they may read anyway.
        if let Some(to) = to.filter(|to| !mentions.iter().any(|(id, _)| id == to))
            && (visibility == Visibility::Direct || !view.follows(to, author.id)?)
        {
            mentions.push((to, true));
            handed = Some(to);
        }
    }
    // People of this house count first where there are too many; the order of the others stays as it is.
    if mentions.len() > MENTIONS_MAX {
        mentions.sort_by_key(|(_, ours)| !ours);
        mentions.truncate(MENTIONS_MAX);
    }
    let post = |uri: &Option<String>| match uri {
        Some(uri) => any_post(view, uri),
        None => Ok(None),
    };
    Ok(Known {
        author: author.id,
        visibility,
        mentions: mentions.into_iter().map(|(id, _)| id).collect(),
        handed,
        parent: post(&arrival.in_reply_to)?,
        thread: match &arrival.thread {
            Some(thread) if visibility.is_open() => conversation(view, thread)?,
            _ => None,
        },
        quoted: post(&arrival.quote.as_ref().map(|quote| quote.uri.clone()))?,
        approved,
    })
}

/// The thread of this name: one of this house, or of a post that came before with the same name. What is not for everybody
/// is never joined by it, because anybody may say any name.
fn conversation(view: &View, thread: &str) -> Result<Option<ConversationId>, Error> {
    let settings = view.settings()?;
    let ours = thread.strip_prefix(&settings.address);
    let root = ours.and_then(|path| path.strip_prefix("/contexts/")?.parse().ok());
    let posts = match root {
        Some(root) => vec![StatusId(root)],
        None => view.posts_of_thread(thread)?,
    };
    for post in posts {
        if let Some(post) = view.status(post)?.filter(|post| post.visibility.is_open()) {
            return Ok(Some(post.conversation));
        }
    }
    Ok(None)
}

/// Who is known of these, each once, and whether they live here.
fn people(view: &View, uris: &[String]) -> Result<Vec<(AccountId, bool)>, Error> {
    let mut found: Vec<(AccountId, bool)> = Vec::new();
    for uri in uris {
        let Some(account) = any_person(view, uri)? else {
            continue;
        };
        let one = (account.id, account.is_local());
        if !account.suspended && !found.contains(&one) {
            found.push(one);
        }
    }
    Ok(found)
}

/// Somebody by ActivityPub id, here or elsewhere.
pub fn any_person(view: &View, uri: &str) -> Result<Option<Account>, Error> {
    match view.account_by_uri(uri)? {
        Some(account) => Ok(Some(account)),
        None => address::person(view, uri),
    }
}

/// A post by ActivityPub id, of this house or from elsewhere; a boost stands for nothing that can be answered.
pub fn any_post(view: &View, uri: &str) -> Result<Option<StatusId>, Error> {
    match view.status_by_uri(uri)? {
        Some(status) => Ok(Some(status.reblog_of.unwrap_or(status.id))),
        None => address::post(view, uri),
    }
}
