//! Mastodon `Announcement` and `Reaction` (docs/entities/Announcement, docs/entities/Reaction).

use super::{PLAIN, Render};
use crate::model::announcement;
use crate::model::settings::Settings;
use crate::model::{AccountId, AnnouncementId};
use crate::ops::Refusal;
use crate::ops::post_status::compose_for;
use serde::Serialize;
use serde_json::{Value, json};

/// Words to everybody.
#[derive(Clone, Debug, Serialize)]
pub struct Announcement {
    /// Cast from the number.
    pub id: String,
    /// HTML.
    pub content: String,
    /// When what it is about begins.
    pub starts_at: Option<String>,
    /// When that ends.
    pub ends_at: Option<String>,
    /// Only the days of these count.
    pub all_day: bool,
    /// Since when everybody sees it.
    pub published_at: Option<String>,
    /// When it was last changed.
    pub updated_at: String,
    /// The viewer has put it aside; absent where nobody in particular looks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<bool>,
    /// Who is named.
    pub mentions: Vec<Value>,
    /// Posts that are linked to; none are recognised.
    pub statuses: Vec<Value>,
    /// Hashtags.
    pub tags: Vec<Value>,
    /// Custom emojis in the text.
    pub emojis: Vec<Value>,
    /// What was put under it, in the order in which each kind came first.
    pub reactions: Vec<Reaction>,
}

/// How often one emoji was put under something.
#[derive(Clone, Debug, Serialize)]
pub struct Reaction {
    /// A character or a shortcode.
    pub name: String,
    /// How often.
    pub count: u64,
    /// The viewer did too; absent where nobody in particular looks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub me: Option<bool>,
    /// The picture of a custom emoji.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The same, still.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub static_url: Option<String>,
}

impl Render<'_> {
    /// Words to everybody, as the viewer sees them.
    pub fn announcement(&self, one: &announcement::Announcement) -> Result<Announcement, Refusal> {
        let composed = compose_for(self.view, &self.settings, &one.text)?;
        let mut mentions = Vec::new();
        for id in &composed.mentions {
            let person = self.account_by_id(AccountId(*id))?;
            mentions.push(json!({
                "id": person.id, "username": person.username, "url": person.url, "acct": person.acct,
            }));
        }
        let tags = composed
            .tags
            .iter()
            .map(|tag| json!({ "name": tag.display, "url": tag_page(&self.settings, &tag.name) }));
        let read = match self.viewer {
            Some(me) => Some(self.view.has_read_announcement(me, one.id)?),
            None => None,
        };
        Ok(Announcement {
            id: one.id.to_string(),
            starts_at: one.starts_at.map(|time| time.iso()),
            ends_at: one.ends_at.map(|time| time.iso()),
            all_day: one.all_day,
            published_at: one.published_at.map(|time| time.iso()),
            updated_at: one.updated_at.iso(),
            read,
            mentions,
            statuses: Vec::new(),
            tags: tags.collect(),
            emojis: self.own_emojis(&[&composed.html])?,
            reactions: self.put_under(one.id)?,
            content: composed.html,
        })
    }

    /// What was put under one.
    pub fn put_under(&self, id: AnnouncementId) -> Result<Vec<Reaction>, Refusal> {
        let mut rows = self.view.announcement_reactions(id)?;
        rows.sort_by_key(|(_, reaction)| reaction.at);
        let mut found: Vec<Reaction> = Vec::new();
        for (by, reaction) in rows {
            let mine = self.viewer == Some(by);
            if let Some(known) = found.iter_mut().find(|known| known.name == reaction.name) {
                known.count += 1;
                known.me = known.me.map(|me| me || mine);
                continue;
            }
            let custom = self.view.emoji(&reaction.name)?;
            let custom = custom.filter(|emoji| !emoji.disabled);
            let url = |blob: &str| self.media_url(blob);
            found.push(Reaction {
                count: 1,
                me: self.viewer.map(|_| mine),
                url: custom.as_ref().map(|emoji| url(&emoji.picture.blob)),
                static_url: custom.as_ref().map(|emoji| url(&emoji.picture.still)),
                name: reaction.name,
            });
        }
        Ok(found)
    }

    /// How often one emoji was put under one, as live clients hear it.
    pub fn reaction_news(&self, id: AnnouncementId, name: &str) -> Result<Value, Refusal> {
        let found = self.put_under(id)?;
        let one = found.into_iter().find(|reaction| reaction.name == name);
        let one = one.unwrap_or_else(|| Reaction {
            name: name.to_owned(),
            count: 0,
            me: None,
            url: None,
            static_url: None,
        });
        let mut news = serde_json::to_value(&one).expect(PLAIN);
        news["announcement_id"] = id.to_string().into();
        Ok(news)
    }
}

fn tag_page(settings: &Settings, name: &str) -> String {
    format!("{}/tags/{name}", settings.address)
}
