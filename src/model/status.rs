//! Posts, boosts, their earlier versions and their numbers.

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
