//! What a text refers to: people, hashtags, custom emojis.

use super::Scribe;
use super::attachment::{Image, mime_of};
use crate::federation::vocab::names;
use crate::model::AccountId;
use crate::model::emoji::Emoji;
use crate::model::status::TagUse;
use crate::store::Error;
use crate::text::emoji::uses;
use serde::Serialize;

/// An entry of `tag`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type")]
pub enum Tag {
    /// Somebody who is named.
    Mention {
        /// Their ActivityPub id.
        href: String,
        /// `@user@domain`.
        name: String,
    },
    /// A hashtag.
    Hashtag {
        /// Its page.
        href: String,
        /// As written, with its sign.
        name: String,
    },
    /// A custom emoji of this house.
    Emoji {
        /// Its id.
        id: String,
        /// `:shortcode:`.
        name: String,
        /// What it looks like.
        icon: Image,
    },
}

impl Scribe<'_> {
    /// Somebody who is named.
    pub fn mention(&self, whom: AccountId) -> Result<Option<Tag>, Error> {
        let Some(account) = self.view.account(whom)? else {
            return Ok(None);
        };
        let domain = account.domain.as_deref();
        let domain = domain.unwrap_or_else(|| self.settings.domain());
        Ok(Some(Tag::Mention {
            href: account.actor(self.settings),
            name: format!("@{}@{domain}", account.username),
        }))
    }

    /// A hashtag.
    pub fn hashtag(&self, tag: &TagUse) -> Tag {
        Tag::Hashtag {
            href: format!("{}/tags/{}", self.settings.address, tag.name),
            name: format!("#{}", tag.display),
        }
    }

    /// The house's custom emojis that `texts` use.
    pub fn emojis(&self, texts: &[&str]) -> Result<Vec<Tag>, Error> {
        // Most texts have no colon, and then the table needn't be read.
        if !texts.iter().any(|text| text.contains(':')) {
            return Ok(Vec::new());
        }
        let all = self.view.emojis_shown()?;
        let used = all
            .iter()
            .filter(|emoji| texts.iter().any(|text| uses(text, &emoji.shortcode)));
        Ok(used.map(|emoji| self.emoji(emoji)).collect())
    }

    /// One of the house's custom emojis.
    pub fn emoji(&self, emoji: &Emoji) -> Tag {
        Tag::Emoji {
            id: format!("{}/emojis/{}", self.settings.address, emoji.shortcode),
            name: format!(":{}:", emoji.shortcode),
            icon: Image {
                kind: "Image",
                media_type: mime_of(&emoji.picture.blob),
                url: names::media(self.settings, &emoji.picture.blob),
                name: None,
            },
        }
    }
}
