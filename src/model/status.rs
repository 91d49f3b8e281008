//! Posts, boosts, their earlier versions and their numbers.

use super::account::QuotePolicy;
use super::emoji::EmojiUse;
use super::{AccountId, AppId, ConversationId, MediaId, PollId, StatusId, Time};

/// A post, or a boost (`reblog_of`) of one.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Status {
    /// Which.
    #[n(0)]
    pub id: StatusId,
    /// Whose.
    #[n(1)]
    pub account: AccountId,
    /// When it was said.
    #[n(2)]
    pub created_at: Time,
    /// When it was last changed.
    #[n(3)]
    pub edited_at: Option<Time>,
    /// What is boosted; such a status has no text of its own.
    #[n(4)]
    pub reblog_of: Option<StatusId>,
    /// What it answers.
    #[n(5)]
    pub in_reply_to: Option<StatusId>,
    /// Whom it answers, also when the answered post is gone.
    #[n(6)]
    pub in_reply_to_account: Option<AccountId>,
    /// The thread.
    #[n(7)]
    pub conversation: ConversationId,
    /// Who may see it.
    #[n(8)]
    pub visibility: Visibility,
    /// Never leaves this house ("just us").
    #[n(9)]
    pub local_only: bool,
    /// Media is hidden until asked for.
    #[n(10)]
    pub sensitive: bool,
    /// The content warning; empty when there is none.
    #[n(11)]
    pub spoiler_text: String,
    /// What its author typed; empty for remote posts.
    #[n(12)]
    pub text: String,
    /// Sanitised HTML.
    #[n(13)]
    pub html: String,
    /// ISO 639.
    #[n(14)]
    pub language: Option<String>,
    /// Who is named, in order of appearance.
    #[n(15)]
    pub mentions: Vec<AccountId>,
    /// Hashtags in order of appearance.
    #[n(16)]
    pub tags: Vec<TagUse>,
    /// Attachments in order.
    #[n(17)]
    pub media: Vec<MediaId>,
    /// The poll.
    #[n(18)]
    pub poll: Option<PollId>,
    /// The client that was used.
    #[n(19)]
    pub application: Option<AppId>,
    /// ActivityPub id; `None` for local posts.
    #[n(20)]
    pub uri: Option<String>,
    /// The page for people; `None` for local posts.
    #[n(21)]
    pub url: Option<String>,
    /// Custom emojis of its author's server, in remote posts.
    #[n(22)]
    #[cbor(default)]
    pub emojis: Vec<EmojiUse>,
    /// What it quotes.
    #[n(23)]
    #[cbor(default)]
    pub quote: Option<Quote>,
    /// Who may quote it.
    #[n(24)]
    #[cbor(default)]
    pub quote_policy: QuotePolicy,
    /// The link whose preview is shown under it.
    #[n(25)]
    #[cbor(default)]
    pub card: Option<String>,
    /// Who may ask to quote it, beyond those who may without asking: its author decides each time. Only of posts from
    /// elsewhere; who lives here has no such choice (nor has anybody on Mastodon).
    #[n(26)]
    #[cbor(default)]
    pub quote_on_request: OnRequest,
}

/// Who may ask for what isn't theirs without asking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum OnRequest {
    /// Nobody.
    #[default]
    #[n(0)]
    Nobody,
    /// Followers.
    #[n(1)]
    Followers,
    /// Everyone.
    #[n(2)]
    Public,
}

/// A quoted post (FEP-044f).
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Quote {
    /// The quoted post, once it is known here.
    #[n(0)]
    pub status: Option<StatusId>,
    /// Its ActivityPub id.
    #[n(1)]
    pub uri: String,
    /// Whether its author agrees.
    #[n(2)]
    pub state: QuoteState,
    /// The QuoteAuthorization that says so.
    #[n(3)]
    pub approval: Option<String>,
}

/// Whether a quoted post's author agrees (Mastodon `Quote` states).
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum QuoteState {
    /// Asked, no answer yet.
    #[n(0)]
    Pending,
    /// Yes.
    #[n(1)]
    Accepted,
    /// No.
    #[n(2)]
    Rejected,
    /// No longer.
    #[n(3)]
    Revoked,
    /// The quoted post is gone.
    #[n(4)]
    Deleted,
}

/// What is known of a remote post beside what everyone is shown of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Elsewhere {
    /// What it answers, by ActivityPub id, while that is not known here.
    #[n(0)]
    pub in_reply_to: Option<String>,
    /// The collection of the whole thread (FEP-7888, FEP-f228).
    #[n(1)]
    pub context: Option<String>,
    /// The collection of its answers.
    #[n(2)]
    pub replies: Option<String>,
    /// How many favourites its server says it has.
    #[n(3)]
    pub favourites_told: Option<u64>,
    /// How many boosts its server says it has.
    #[n(4)]
    pub reblogs_told: Option<u64>,
    /// When it was last read from its server.
    #[n(5)]
    pub fetched_at: Time,
    /// When its answers were last looked for.
    #[n(6)]
    pub thread_at: Option<Time>,
    /// By which name its server knows the whole thread.
    #[n(7)]
    #[cbor(default)]
    pub thread: Option<String>,
    /// When it was last changed by its own server's clock, which may be ahead of ours: only good for telling which of two
    /// changes is the later one.
    #[n(9)]
    #[cbor(default)]
    pub updated_told: Option<Time>,
    /// People of this house into whose inboxes it was put though it doesn't name them (`bcc`): they may read it, also when
    /// it is told anew.
    #[n(10)]
    #[cbor(default)]
    pub handed: Vec<AccountId>,
}

impl Status {
    /// A post of which nothing is known but whose it is and when it was said: public, empty, the
    /// beginning of a thread of its own.
    pub fn blank(id: StatusId, account: AccountId, created_at: Time) -> Status {
        Status {
            id,
            account,
            created_at,
            edited_at: None,
            reblog_of: None,
            in_reply_to: None,
            in_reply_to_account: None,
            conversation: ConversationId(id.0),
            visibility: Visibility::Public,
            local_only: false,
            sensitive: false,
            spoiler_text: String::new(),
            text: String::new(),
            html: String::new(),
            language: None,
            mentions: Vec::new(),
            tags: Vec::new(),
            media: Vec::new(),
            poll: None,
            application: None,
            uri: None,
            url: None,
            emojis: Vec::new(),
            quote: None,
            quote_policy: QuotePolicy::Public,
            card: None,
            quote_on_request: OnRequest::Nobody,
        }
    }

    /// Whether it was written in this house.
    pub fn is_local(&self) -> bool {
        self.uri.is_none()
    }
}

/// A hashtag as it is written in one post.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct TagUse {
    /// Folded, as it is searched for.
    #[n(0)]
    pub name: String,
    /// As its author wrote it.
    #[n(1)]
    pub display: String,
}

/// Who may see a post.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Visibility {
    /// Everyone, also in public timelines.
    #[n(0)]
    Public,
    /// Everyone, but not in public timelines.
    #[n(1)]
    Unlisted,
    /// Followers and those named.
    #[n(2)]
    Private,
    /// Those named.
    #[n(3)]
    Direct,
}

impl Visibility {
    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            Visibility::Public => "public",
            Visibility::Unlisted => "unlisted",
            Visibility::Private => "private",
            Visibility::Direct => "direct",
        }
    }

    /// From Mastodon's word.
    pub fn parse(name: &str) -> Option<Visibility> {
        match name {
            "public" => Some(Visibility::Public),
            "unlisted" => Some(Visibility::Unlisted),
            "private" => Some(Visibility::Private),
            "direct" => Some(Visibility::Direct),
            _ => None,
        }
    }

    /// Whether strangers may see it.
    pub fn is_open(self) -> bool {
        matches!(self, Visibility::Public | Visibility::Unlisted)
    }
}

/// The numbers under a post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct StatusCounts {
    /// Answers.
    #[n(0)]
    pub replies: u64,
    /// Boosts.
    #[n(1)]
    pub reblogs: u64,
    /// Favourites.
    #[n(2)]
    pub favourites: u64,
}

/// An earlier version of a post.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Revision {
    /// When this version was written.
    #[n(0)]
    pub created_at: Time,
    /// Its content warning.
    #[n(1)]
    pub spoiler_text: String,
    /// Its source text.
    #[n(2)]
    pub text: String,
    /// Its HTML.
    #[n(3)]
    pub html: String,
    /// Whether media was hidden.
    #[n(4)]
    pub sensitive: bool,
    /// Its attachments.
    #[n(5)]
    pub media: Vec<MediaId>,
    /// Its poll's answers.
    #[n(6)]
    pub poll_options: Option<Vec<String>>,
}

/// What one person has done with one post, as bits (so that a timeline needs one look-up a post).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(transparent)]
pub struct Marks(#[n(0)] pub u8);

impl Marks {
    /// Favourited.
    pub const FAVOURITED: u8 = 1;
    /// Boosted.
    pub const REBLOGGED: u8 = 2;
    /// Bookmarked.
    pub const BOOKMARKED: u8 = 4;
    /// Pinned to one's own profile.
    pub const PINNED: u8 = 8;

    /// Whether `bit` is set.
    pub fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }
}

/// What kind of post a timeline row stands for, as bits, so that filters need not load the post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(transparent)]
pub struct Shape(#[n(0)] pub u8);

impl Shape {
    /// A boost.
    pub const REBLOG: u8 = 1;
    /// An answer to somebody else.
    pub const REPLY: u8 = 2;
    /// Has attachments.
    pub const MEDIA: u8 = 4;
    /// Came from another server.
    pub const REMOTE: u8 = 8;
    /// Only for those named.
    pub const DIRECT: u8 = 16;

    /// Reads it off a status.
    pub fn of(status: &Status, local: bool) -> Shape {
        let mut bits = 0;
        if status.reblog_of.is_some() {
            bits |= Shape::REBLOG;
        }
        if status
            .in_reply_to_account
            .is_some_and(|to| to != status.account)
        {
            bits |= Shape::REPLY;
        }
        if !status.media.is_empty() {
            bits |= Shape::MEDIA;
        }
        if !local {
            bits |= Shape::REMOTE;
        }
        if status.visibility == Visibility::Direct {
            bits |= Shape::DIRECT;
        }
        Shape(bits)
    }

    /// Whether `bit` is set.
    pub fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }
}
