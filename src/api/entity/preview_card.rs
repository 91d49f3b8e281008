//! Mastodon `PreviewCard` (docs/entities/PreviewCard, REST::PreviewCardSerializer).

use super::tag::{DAY_SECS, History};
use super::{Person, Render};
use crate::model::card::Card;
use crate::ops::trends;
use crate::store::Error;
use serde::Serialize;
use std::sync::Arc;

/// The preview of a link.
#[derive(Clone, Debug, Serialize)]
pub struct PreviewCard {
    /// Where it leads.
    pub url: String,
    /// Its title.
    pub title: String,
    /// A sentence or two.
    pub description: String,
    /// ISO 639.
    pub language: Option<String>,
    /// `link` or `video`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Who wrote it; `authors` says more.
    pub author_name: String,
    /// Their page.
    pub author_url: String,
    /// The website.
    pub provider_name: String,
    /// Its front page.
    pub provider_url: String,
    /// A player; none of ours has one, because it would run other people's scripts.
    pub html: &'static str,
    /// Width of the picture in pixels.
    pub width: u32,
    /// Height of the picture in pixels.
    pub height: u32,
    /// The picture.
    pub image: Option<String>,
    /// What it shows.
    pub image_description: String,
    /// Address of a player; see `html`.
    pub embed_url: &'static str,
    /// Blurred colours; not made.
    pub blurhash: Option<String>,
    /// When it was published.
    pub published_at: Option<String>,
    /// Who wrote it.
    pub authors: Vec<Author>,
}

/// Somebody who wrote it (`PreviewCard::Author`).
#[derive(Clone, Debug, Serialize)]
pub struct Author {
    /// Their name.
    pub name: String,
    /// Their page.
    pub url: String,
    /// Their account, where the house knows it.
    pub account: Option<Arc<Person>>,
}

/// A link that is shared (docs/entities/PreviewCard#trends-link).
#[derive(Clone, Debug, Serialize)]
pub struct TrendsLink {
    /// Its preview.
    #[serde(flatten)]
    pub card: PreviewCard,
    /// How often it was shared, today first.
    pub history: Vec<History>,
}

impl Render<'_> {
    /// A link that is shared, if its page has a preview.
    pub fn trends_link(&self, link: &trends::Link) -> Result<Option<TrendsLink>, Error> {
        let Some(card) = self.card(&link.url)? else {
            return Ok(None);
        };
        let history = link.days.iter().map(|(day, people, posts)| History {
            day: (u64::from(*day) * DAY_SECS).to_string(),
            accounts: people.to_string(),
            uses: posts.to_string(),
        });
        Ok(Some(TrendsLink {
            card,
            history: history.collect(),
        }))
    }

    /// The preview of the page at `url`, if it was read and has something to show.
    pub(super) fn card(&self, url: &str) -> Result<Option<PreviewCard>, Error> {
        let card = self.view.card(url)?.filter(|card| !card.title.is_empty());
        card.map(|card| self.preview(card)).transpose()
    }

    fn preview(&self, card: Card) -> Result<PreviewCard, Error> {
        let account = match card.author_acct.is_empty() {
            true => None,
            false => self.view.account_by_acct(&card.author_acct)?,
        };
        let account = account.filter(|account| !account.suspended);
        let account = account.map(|account| self.account_by_id(account.id));
        let authors = match card.author_name.is_empty() && account.is_none() {
            true => Vec::new(),
            false => vec![Author {
                name: card.author_name.clone(),
                url: card.author_url.clone(),
                account: account.transpose()?,
            }],
        };
        let (width, height) = card.image_size.unwrap_or_default();
        Ok(PreviewCard {
            image: card.image.map(|image| self.far_url(&image, true)),
            kind: if card.video { "video" } else { "link" },
            url: card.url,
            title: card.title,
            description: card.description,
            language: card.language,
            author_name: card.author_name,
            author_url: card.author_url,
            provider_name: card.provider_name,
            provider_url: card.provider_url,
            html: "",
            width,
            height,
            image_description: card.image_description,
            embed_url: "",
            blurhash: None,
            published_at: card.published_at.map(|at| at.iso()),
            authors,
        })
    }
}
