//! What is talked about: hashtags and posts of the last days.

use super::see;
use crate::model::status::{Shape, Status};
use crate::model::tag::Tag;
use crate::model::{AccountId, Page, StatusId};
use crate::store::{Digest16, Error, Shared, View, day};
use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

/// How many of the newest public posts are looked through.
const LOOKED_AT: usize = 400;
/// How old a post may be.
const RECENT: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The newest public posts that `viewer` may and wants to see.
fn recent(view: &View, viewer: Option<AccountId>) -> Result<Vec<Status>, Error> {
    let since = view.now().minus(RECENT);
    let pick = |id: StatusId, _: Shape| {
        let Some(status) = view.status(id)?.filter(|status| status.created_at >= since) else {
            return Ok(None);
        };
        let seen = see::may_see(view, viewer, &status)?
            && see::listed(view, &status)?
            && viewer.map_or(Ok(true), |me| see::wants(view, me, &status))?;
        Ok(seen.then_some(status))
    };
    Ok(view
        .shared(Shared::Public, &Page::newest(LOOKED_AT), pick)?
        .found)
}

/// Hashtags of recent posts, those that most people used today and yesterday first.
///
/// # Errors
/// When the store fails.
pub fn tags(view: &View, viewer: Option<AccountId>) -> Result<Vec<Tag>, Error> {
    let today = day(view.now());
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for used in recent(view, viewer)?.iter().flat_map(|status| &status.tags) {
        if !seen.insert(used.name.clone()) {
            continue;
        }
        if let Some(tag) = view.tag(&used.name)?.filter(|tag| !tag.untrendable) {
            let (now, before) = (
                view.tag_day(tag.id, today)?,
                view.tag_day(tag.id, today.saturating_sub(1))?,
            );
            let score = (now.accounts + before.accounts, now.uses + before.uses);
            found.push((score, tag));
        }
    }
    found.sort_by(|(a, _), (b, _)| b.cmp(a));
    Ok(found.into_iter().map(|(_, tag)| tag).collect())
}

fn refused(view: &View, what: &str) -> Result<bool, Error> {
    Ok(view.verdict(what)?.is_some_and(|said| !said.allowed))
}

/// A link that is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address by which its preview is found.
    pub url: String,
    /// The server that it leads to.
    pub publisher: String,
    /// Who shared it on which day (since 1970), the last day first: people and posts.
    pub days: Vec<(u32, u64, u64)>,
}

impl Link {
    /// A number for it, which the same address always has.
    pub fn id(&self) -> u64 {
        number(&self.url)
    }

    fn score(&self) -> (u64, u64) {
        let people = self.days.iter().map(|(_, people, _)| people).sum();
        let posts = self.days.iter().map(|(_, _, posts)| posts).sum();
        (people, posts)
    }
}

/// A number for a text, which the same text always has.
pub fn number(text: &str) -> u64 {
    let Digest16(bytes) = Digest16::of(text);
    let front = u64::from_be_bytes(bytes[..8].try_into().unwrap_or_default());
    // Clients hold ids in signed numbers.
    front >> 1
}

/// Links of recent posts that several people shared or one shared often, the most shared first; also those that may not
/// trend. Only posts of people who want to be found count.
///
/// # Errors
/// When the store fails.
pub fn all_links(view: &View, viewer: Option<AccountId>) -> Result<Vec<Link>, Error> {
    let mut sharers: BTreeMap<(String, u32), (HashSet<AccountId>, u64)> = BTreeMap::new();
    for status in recent(view, viewer)? {
        let Some(url) = status.card.clone().filter(|_| status.reblog_of.is_none()) else {
            continue;
        };
        let author = view.account_of(status.account)?;
        if author.discoverable && !author.silenced {
            let (people, posts) = sharers.entry((url, day(status.created_at))).or_default();
            people.insert(status.account);
            *posts += 1;
        }
    }
    let mut found: Vec<Link> = Vec::new();
    for ((url, day), (people, posts)) in sharers.into_iter().rev() {
        let row = (day, people.len() as u64, posts);
        match found.last_mut().filter(|link| link.url == url) {
            Some(link) => link.days.push(row),
            None => found.push(Link {
                publisher: publisher(&url),
                url,
                days: vec![row],
            }),
        }
    }
    found.sort_by_key(|link| std::cmp::Reverse(link.score()));
    Ok(found)
}

fn publisher(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.trim_start_matches("www.").to_lowercase()
}

/// Those that may trend.
///
/// # Errors
/// When the store fails.
pub fn links(view: &View, viewer: Option<AccountId>) -> Result<Vec<Link>, Error> {
    let mut found = Vec::new();
    for link in all_links(view, viewer)? {
        let publisher = format!("publisher:{}", number(&link.publisher));
        if !refused(view, &format!("link:{}", link.id()))? && !refused(view, &publisher)? {
            found.push(link);
        }
    }
    Ok(found)
}

/// Recent posts that were boosted or favourited, the most liked first. Only of people who want to be found,
/// and nothing that hides behind a warning (Mastodon `Trends::Statuses#eligible?`).
///
/// # Errors
/// When the store fails.
pub fn statuses(view: &View, viewer: Option<AccountId>) -> Result<Vec<Status>, Error> {
    let mut found = Vec::new();
    for status in recent(view, viewer)? {
        let counts = view.status_counts(status.id)?;
        let score = counts.reblogs + counts.favourites;
        let open = !status.sensitive && status.spoiler_text.is_empty();
        if score == 0 || !open || status.in_reply_to.is_some() {
            continue;
        }
        let author = view.account_of(status.account)?;
        let refused = refused(view, &format!("status:{}", status.id))?;
        if author.discoverable && !author.silenced && !refused {
            found.push((score, status));
        }
    }
    found.sort_by(|(a, first), (b, second)| (b, second.id).cmp(&(a, first.id)));
    Ok(found.into_iter().map(|(_, status)| status).collect())
}
