//! Reactions with an emoji, which Mastodon's entities have no place for. They are shown where Pleroma and Akkoma show them
//! (docs.pleroma.social, "Differences in Mastodon API responses": `pleroma.emoji_reactions`), as Iceshrimp does too; their
//! frontends read them there, and clients such as Flare.

use super::Render;
use crate::model::emoji::EmojiUse;
use crate::model::{AccountId, Page, StatusId};
use crate::store::Error;
use serde::Serialize;

/// How many reactions to one post are counted.
const COUNTED_MAX: usize = 400;

/// What only clients of Pleroma and its relatives look for.
#[derive(Clone, Debug, Serialize)]
pub struct Pleroma {
    /// In the order in which they are first found.
    pub emoji_reactions: Vec<Reaction>,
}

/// How often a post was favourited with one emoji.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reaction {
    /// The character, or what stands between the colons of a custom emoji.
    pub name: String,
    /// How many people.
    pub count: u64,
    /// The viewer is one of them.
    pub me: bool,
    /// The picture of a custom emoji.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Render<'_> {
    /// Reactions to a post that has so many favourites, if there are any.
    pub(super) fn reactions(
        &self,
        status: StatusId,
        favourites: u64,
    ) -> Result<Option<Pleroma>, Error> {
        if favourites == 0 {
            return Ok(None);
        }
        let mut emoji_reactions: Vec<Reaction> = Vec::new();
        let found = self.view.reactions(status, &Page::newest(COUNTED_MAX))?;
        for (account, emoji) in found {
            let me = self.viewer == Some(account);
            let url = self.emoji_url(&emoji);
            let known = emoji_reactions
                .iter_mut()
                .find(|known| known.name == emoji.shortcode && known.url == url);
            match known {
                Some(known) => {
                    known.count += 1;
                    known.me |= me;
                }
                None => emoji_reactions.push(Reaction {
                    name: emoji.shortcode,
                    count: 1,
                    me,
                    url,
                }),
            }
        }
        Ok((!emoji_reactions.is_empty()).then_some(Pleroma { emoji_reactions }))
    }

    /// With which emoji somebody favourited a post, if it was one: its name, and the picture of a custom one.
    pub(super) fn reaction_of(
        &self,
        account: AccountId,
        status: StatusId,
    ) -> Result<Option<(String, Option<String>)>, Error> {
        let emoji = self.view.reaction(account, status)?;
        Ok(emoji.map(|emoji| {
            let url = self.emoji_url(&emoji);
            (emoji.shortcode, url)
        }))
    }

    fn emoji_url(&self, emoji: &EmojiUse) -> Option<String> {
        (!emoji.url.is_empty()).then(|| self.media_url(&emoji.url))
    }
}
