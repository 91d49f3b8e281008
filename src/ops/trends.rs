//! What is talked about: hashtags and posts of the last days.

use super::see;
use crate::model::status::{Shape, Status};
use crate::model::tag::Tag;
use crate::model::{AccountId, Page, StatusId};
use crate::store::{Error, Shared, View, day};
use std::collections::HashSet;
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
    view.shared(Shared::Public, &Page::newest(LOOKED_AT), pick)
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
        let refused = view
            .verdict_on(status.id)?
            .is_some_and(|said| !said.allowed);
        if author.discoverable && !author.silenced && !refused {
            found.push((score, status));
        }
    }
    found.sort_by(|(a, first), (b, second)| (b, second.id).cmp(&(a, first.id)));
    Ok(found.into_iter().map(|(_, status)| status).collect())
}
