//! Custom emojis: small pictures of the community's own, written as `:shortcode:`.

use super::account::Picture;

/// A custom emoji.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Emoji {
    /// What stands between the colons.
    #[n(0)]
    pub shortcode: String,
    /// What it looks like.
    #[n(1)]
    pub picture: Picture,
    /// Offered when one picks an emoji.
    #[n(2)]
    pub visible: bool,
    /// Under which heading it is offered.
    #[n(3)]
    pub category: Option<String>,
    /// Shown nowhere, also where it was used.
    #[n(80)]
    #[cbor(default)]
    pub disabled: bool,
}

/// A custom emoji of another server, as one post or profile uses it.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct EmojiUse {
    /// What stands between the colons.
    #[n(0)]
    pub shortcode: String,
    /// The picture's address on its server.
    #[n(1)]
    pub url: String,
}
