//! Previews of links (Mastodon `PreviewCard`).

use super::Time;

/// What a web page says about itself.
#[derive(Clone, Debug, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Card {
    /// Its address, as it names itself.
    #[n(0)]
    pub url: String,
    /// Its title; a page without one has no preview.
    #[n(1)]
    pub title: String,
    /// A sentence or two.
    #[n(2)]
    pub description: String,
    /// ISO 639.
    #[n(3)]
    pub language: Option<String>,
    /// A film rather than a text (Mastodon `type: video`).
    #[n(4)]
    pub video: bool,
    /// Who wrote it.
    #[n(5)]
    pub author_name: String,
    /// Their page.
    #[n(6)]
    pub author_url: String,
    /// Their account, as `user@domain` (`fediverse:creator`), where they let this website name them.
    #[n(7)]
    pub author_acct: String,
    /// The website's name.
    #[n(8)]
    pub provider_name: String,
    /// Its front page.
    #[n(9)]
    pub provider_url: String,
    /// The picture's address there.
    #[n(10)]
    pub image: Option<String>,
    /// What it shows.
    #[n(11)]
    pub image_description: String,
    /// Its width and height in pixels, as the page says.
    #[n(12)]
    pub image_size: Option<(u32, u32)>,
    /// When it was published.
    #[n(13)]
    pub published_at: Option<Time>,
    /// When it was read.
    #[n(14)]
    pub fetched_at: Time,
}
