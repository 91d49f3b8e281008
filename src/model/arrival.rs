//! A post from another server as its document describes it, before it is kept. Everything is bounded and made safe;
//! nothing in it is believed yet: whoever hands it to `ops::arrive` has checked who may say it.

use super::Time;
use super::account::QuotePolicy;
use super::emoji::EmojiUse;
use super::media::Media;
use super::poll::PollOption;
use super::status::{OnRequest, TagUse, Visibility};

/// A post, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// Its ActivityPub id.
    pub uri: String,
    /// The page for people, on the same server.
    pub url: Option<String>,
    /// Whose, by ActivityPub id.
    pub author: String,
    /// When it was said; never later than when it was read.
    pub published: Time,
    /// When it was last changed.
    pub updated: Option<Time>,
    /// The same by its server's own clock, however late that is.
    pub updated_told: Option<Time>,
    /// Sanitised HTML.
    pub html: String,
    /// The content warning.
    pub spoiler_text: String,
    /// Media is hidden until asked for.
    pub sensitive: bool,
    /// ISO 639.
    pub language: Option<String>,
    /// Whom it is for.
    pub audience: Audience,
    /// Attachments; id, owner and moment are filled in when they are kept.
    pub media: Vec<Media>,
    /// Who is named, by ActivityPub id.
    pub mentions: Vec<String>,
    /// Hashtags.
    pub tags: Vec<TagUse>,
    /// Custom emojis.
    pub emojis: Vec<EmojiUse>,
    /// What it answers, by ActivityPub id.
    pub in_reply_to: Option<String>,
    /// Its poll.
    pub poll: Option<ArrivedPoll>,
    /// What it quotes.
    pub quote: Option<ArrivedQuote>,
    /// Who may quote it.
    pub quote_policy: QuotePolicy,
    /// Who may ask to.
    pub quote_on_request: OnRequest,
    /// The collection of the whole thread (FEP-7888).
    pub context: Option<String>,
    /// By which name its server knows the whole thread: `context`, or else `ostatus:conversation`. It may be anybody's.
    pub thread: Option<String>,
    /// The collection of its answers.
    pub replies: Option<String>,
    /// How many favourites its server says it has.
    pub favourites_told: Option<u64>,
    /// How many boosts its server says it has.
    pub reblogs_told: Option<u64>,
    /// The letter that told it, where that can be passed on as it came: it vouches for itself (`ops::owe::pass_on`).
    pub letter: Option<Vec<u8>>,
}

/// Whom something is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// `Public` or `Unlisted` where it is for everybody.
    pub open: Option<Visibility>,
    /// Everybody else who is named in `to` and `cc`: people and collections, by ActivityPub id.
    pub named: Vec<String>,
}

impl Audience {
    /// What that makes of it, when these are its author's followers (Mastodon `StatusParser#visibility`).
    pub fn visibility(&self, followers: Option<&str>) -> Visibility {
        match (self.open, followers) {
            (Some(open), _) => open,
            (None, Some(followers)) if self.named.iter().any(|name| name == followers) => {
                Visibility::Private
            }
            (None, _) => Visibility::Direct,
        }
    }
}

/// A poll of another server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivedPoll {
    /// The answers with their votes as they are told.
    pub options: Vec<PollOption>,
    /// More than one may be chosen.
    pub multiple: bool,
    /// When it closes, or was closed.
    pub expires_at: Option<Time>,
    /// How many people voted.
    pub voters: u64,
}

/// What a post of another server quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivedQuote {
    /// The quoted post, by ActivityPub id.
    pub uri: String,
    /// The QuoteAuthorization that it names (FEP-044f).
    pub approval: Option<String>,
    /// It is said only in the way of servers that ask nobody (`quoteUrl`, `_misskey_quote`, FEP-e232).
    pub legacy: bool,
}
