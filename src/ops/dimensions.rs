//! What the house and what goes on in it are made of (Mastodon `Admin::Metrics::Dimension`).

use super::figures::{Days, tag_servers};
use super::{Refusal, border};
use crate::model::status::{Shape, Status};
use crate::model::{AccountId, Page, StatusId, TagId};
use crate::store::{Error, SCAN_ROWS_MAX, Shared, View};
use std::collections::BTreeMap;

/// What can be taken apart (Mastodon's names).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// In which languages people here have their pages.
    Languages,
    /// With which apps people here wrote.
    Sources,
    /// On which servers most was written that came here.
    Servers,
    /// Servers on which a hashtag was used.
    TagServers(TagId),
    /// Languages of posts with a hashtag.
    TagLanguages(TagId),
    /// Whose posts came from a server, by handle.
    InstanceAccounts(String),
    /// Languages of posts from a server.
    InstanceLanguages(String),
}

/// The largest parts of something, the largest first: a name and how many.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house.
pub fn parts(
    view: &View,
    me: AccountId,
    what: &Dimension,
    days: Days,
    limit: usize,
) -> Result<Vec<(String, u64)>, Refusal> {
    border::keeper(view, me)?;
    let found = count(view, what, days)?;
    let mut parts: Vec<(String, u64)> = found.into_iter().collect();
    parts.sort_by(|(a, many), (b, few)| few.cmp(many).then_with(|| a.cmp(b)));
    parts.truncate(limit);
    Ok(parts)
}

fn count(view: &View, what: &Dimension, days: Days) -> Result<BTreeMap<String, u64>, Error> {
    let mut found = BTreeMap::new();
    let mut add = |name: String, much: u64| *found.entry(name).or_default() += much;
    match what {
        Dimension::Languages => {
            for user in view.household()? {
                add(user.locale, 1);
            }
        }
        Dimension::Sources => {
            for status in written(view, days, true)? {
                let app = status.application.map_or(Ok(None), |id| view.app(id))?;
                add(app.map_or_else(|| "web".to_owned(), |app| app.name), 1);
            }
        }
        Dimension::Servers => {
            for status in written(view, days, false)? {
                add(server_of(view, &status)?, 1);
            }
        }
        Dimension::TagServers(tag) => {
            for day in days.each() {
                for (server, people) in tag_servers(view, *tag, day)? {
                    add(server, people);
                }
            }
        }
        Dimension::TagLanguages(tag) => {
            let name = view.tag_by_id(*tag)?.map(|tag| tag.name);
            for status in written(view, days, false)? {
                let tagged = status
                    .tags
                    .iter()
                    .any(|one| Some(&one.name) == name.as_ref());
                if tagged {
                    add(language_of(&status), 1);
                }
            }
        }
        Dimension::InstanceAccounts(domain) => {
            for status in written(view, days, false)? {
                if server_of(view, &status)? == *domain {
                    add(view.account_of(status.account)?.username, 1);
                }
            }
        }
        Dimension::InstanceLanguages(domain) => {
            for status in written(view, days, false)? {
                if server_of(view, &status)? == *domain {
                    add(language_of(&status), 1);
                }
            }
        }
    }
    Ok(found)
}

/// The newest public posts of these days.
fn written(view: &View, days: Days, only_here: bool) -> Result<Vec<Status>, Error> {
    let which = match only_here {
        true => Shared::Local,
        false => Shared::Public,
    };
    let posts = view.shared(
        which,
        &Page::newest(SCAN_ROWS_MAX),
        |id: StatusId, _: Shape| {
            let day = crate::store::day(id.time());
            match (days.first..=days.last).contains(&day) {
                true => view.status(id),
                false => Ok(None),
            }
        },
    )?;
    Ok(posts.found)
}

/// The house is the empty name.
fn server_of(view: &View, status: &Status) -> Result<String, Error> {
    let account = view.account_kept(status.account)?;
    let domain = account.as_ref().as_ref().map(|one| one.domain.clone());
    Ok(domain.flatten().unwrap_or_default())
}

/// `und` where nobody said.
fn language_of(status: &Status) -> String {
    status.language.clone().unwrap_or_else(|| "und".to_owned())
}
