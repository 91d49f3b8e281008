//! Mastodon `Tag` (docs/entities/Tag, REST::TagSerializer): a hashtag by itself, not within a post.

use super::Render;
use crate::model::tag;
use crate::store::{Error, day};
use serde::Serialize;

/// How many days of use are told (Mastodon `Trends::History`).
const HISTORY_DAYS: u32 = 7;
pub(super) const DAY_SECS: u64 = 24 * 60 * 60;

/// A hashtag.
#[derive(Clone, Debug, Serialize)]
pub struct HashTag {
    /// Cast from the number.
    pub id: String,
    /// Without sign.
    pub name: String,
    /// Its page.
    pub url: String,
    /// How much it was used, today first.
    pub history: Vec<History>,
    /// Whether the viewer follows it; not for strangers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub following: Option<bool>,
    /// Whether it is on the viewer's profile; not for strangers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub featuring: Option<bool>,
}

/// One day of a hashtag.
#[derive(Clone, Debug, Serialize)]
pub struct History {
    /// Midnight (UTC), in seconds since 1970.
    pub day: String,
    /// People.
    pub accounts: String,
    /// Posts.
    pub uses: String,
}

impl Render<'_> {
    /// A hashtag.
    pub fn tag(&self, tag: &tag::Tag) -> Result<HashTag, Error> {
        let today = day(self.view.now());
        let mut history = Vec::new();
        for day in (0..HISTORY_DAYS).map(|ago| today.saturating_sub(ago)) {
            let counts = self.view.tag_day(tag.id, day)?;
            history.push(History {
                day: (u64::from(day) * DAY_SECS).to_string(),
                accounts: counts.accounts.to_string(),
                uses: counts.uses.to_string(),
            });
        }
        Ok(HashTag {
            id: tag.id.to_string(),
            name: tag.name.clone(),
            url: format!("{}/tags/{}", self.settings.address, tag.name),
            history,
            following: self
                .viewer
                .map(|me| self.view.follows_tag(me, tag.id))
                .transpose()?,
            featuring: self
                .viewer
                .map(|me| self.view.features_tag(me, tag.id))
                .transpose()?,
        })
    }
}
