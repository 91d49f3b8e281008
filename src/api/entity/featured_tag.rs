//! Mastodon `FeaturedTag` (docs/entities/FeaturedTag): a hashtag on somebody's profile. Its id is the
//! hashtag's.

use super::Render;
use crate::model::account::Account;
use crate::model::status::TagUse;
use crate::model::{Page, Time};
use crate::store::{Error, SCAN_ROWS_MAX};
use serde::Serialize;
use std::collections::HashMap;

/// A hashtag on a profile.
#[derive(Clone, Debug, Serialize)]
pub struct FeaturedTag {
    /// Cast from the number.
    pub id: String,
    /// Without sign.
    pub name: String,
    /// Their posts with it.
    pub url: String,
    /// How many of their open posts have it, as text.
    pub statuses_count: String,
    /// The day of the newest of these.
    pub last_status_at: Option<String>,
}

impl Render<'_> {
    /// The hashtags on somebody's profile, the last chosen first.
    pub fn featured_tags(&self, account: &Account) -> Result<Vec<FeaturedTag>, Error> {
        let mut shown = self.view.featured_tags(account.id)?;
        if shown.is_empty() {
            return Ok(Vec::new());
        }
        shown.sort_by_key(|(_, mark)| std::cmp::Reverse(mark.0));
        let used = self.used_tags(account)?;
        let tags = shown.into_iter().map(|(tag, _)| {
            let (count, last) = used
                .get(&tag.name)
                .map_or((0, None), |usage| (usage.count, Some(usage.last.day())));
            FeaturedTag {
                id: tag.id.to_string(),
                url: format!("{}/tagged/{}", account.page(&self.settings), tag.name),
                name: tag.display,
                statuses_count: count.to_string(),
                last_status_at: last,
            }
        });
        Ok(tags.collect())
    }

    /// Which hashtags somebody's newest open posts have, by folded name.
    pub fn used_tags(&self, account: &Account) -> Result<HashMap<String, Usage>, Error> {
        let mut used: HashMap<String, Usage> = HashMap::new();
        let everything = Page::newest(SCAN_ROWS_MAX);
        self.view.statuses_of(account.id, &everything, |id, _| {
            let open = |status: &crate::model::status::Status| status.visibility.is_open();
            let Some(status) = self.view.status(id)?.filter(open) else {
                return Ok(None::<()>);
            };
            for tag in &status.tags {
                let usage = used.entry(tag.name.clone()).or_insert_with(|| Usage {
                    tag: tag.clone(),
                    count: 0,
                    last: status.created_at,
                });
                usage.count += 1;
            }
            Ok(None)
        })?;
        Ok(used)
    }
}

/// How much somebody has used a hashtag.
#[derive(Clone, Debug)]
pub struct Usage {
    /// Which, as in the newest post.
    pub tag: TagUse,
    /// In how many posts.
    pub count: u64,
    /// When last.
    pub last: Time,
}
