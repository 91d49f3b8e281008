//! What somebody is told about.

use super::id::SEQUENCE_BITS;
use super::{AccountId, NotificationId, ReportId, StatusId, StrikeId, Time};

/// One notification.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Notification {
    /// Which.
    #[n(0)]
    pub id: NotificationId,
    /// Who is told.
    #[n(1)]
    pub account: AccountId,
    /// What happened.
    #[n(2)]
    pub kind: NotificationKind,
    /// Who did it.
    #[n(3)]
    pub from: AccountId,
    /// The post that it is about.
    #[n(4)]
    pub status: Option<StatusId>,
    /// The report that it is about.
    #[n(5)]
    pub report: Option<ReportId>,
    /// When.
    #[n(6)]
    pub created_at: Time,
    /// Held back as a request from a stranger.
    #[n(7)]
    #[cbor(default)]
    pub filtered: bool,
    /// What a moderator did about the person.
    #[n(80)]
    #[cbor(default)]
    pub strike: Option<StrikeId>,
}

impl Notification {
    /// Mastodon's `group_key`: favourites and boosts of one post, and follows, within twelve hours
    /// belong together; all else stands alone
    /// (`app/models/notification_group.rb`, `app/models/concerns/notification/groups.rb`). The hours
    /// are those of the id, so that a group's members lie close together (`group_span`).
    pub fn group_key(&self) -> String {
        let span = self.id.time().0 / GROUP_SPAN_MS;
        match (self.kind, self.status) {
            (NotificationKind::Favourite | NotificationKind::Reblog, Some(status)) => {
                format!("{}-{status}-{span}", self.kind.name())
            }
            (NotificationKind::Follow | NotificationKind::AdminSignUp, _) => {
                format!("{}-{span}", self.kind.name())
            }
            _ => format!("ungrouped-{}", self.id),
        }
    }
}

/// How much time one group covers, in milliseconds (Mastodon `MAXIMUM_GROUP_SPAN_HOURS`).
const GROUP_SPAN_MS: u64 = 12 * 60 * 60 * 1000;

/// The ids between which all members of a group lie, both included; `None` when it is no group's key.
pub fn group_span(key: &str) -> Option<(NotificationId, NotificationId)> {
    let (kind, number) = key.rsplit_once('-')?;
    let number: u64 = number.parse().ok()?;
    if kind == "ungrouped" {
        return Some((NotificationId(number), NotificationId(number)));
    }
    let first = number
        .checked_mul(GROUP_SPAN_MS)?
        .checked_mul(1 << SEQUENCE_BITS)?;
    let last = first.checked_add((GROUP_SPAN_MS << SEQUENCE_BITS) - 1)?;
    Some((NotificationId(first), NotificationId(last)))
}

/// What happened.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum NotificationKind {
    /// Somebody named me.
    #[n(0)]
    Mention,
    /// Somebody whose posts I want to hear about posted.
    #[n(1)]
    Status,
    /// My post was boosted.
    #[n(2)]
    Reblog,
    /// I have a new follower.
    #[n(3)]
    Follow,
    /// Somebody asks to follow me.
    #[n(4)]
    FollowRequest,
    /// My post was favourited.
    #[n(5)]
    Favourite,
    /// A poll that I made or took part in is over.
    #[n(6)]
    Poll,
    /// A post that I boosted was changed.
    #[n(7)]
    Update,
    /// Somebody joined (told to owner and moderators).
    #[n(8)]
    AdminSignUp,
    /// Somebody reported something (told to owner and moderators).
    #[n(9)]
    AdminReport,
    /// Somebody quoted my post.
    #[n(10)]
    Quote,
    /// A post that I quoted was changed.
    #[n(11)]
    QuotedUpdate,
    /// A moderator has warned me, or done more than that.
    #[n(80)]
    ModerationWarning,
}

impl NotificationKind {
    /// All of them.
    pub const ALL: [NotificationKind; 13] = [
        NotificationKind::Mention,
        NotificationKind::Status,
        NotificationKind::Reblog,
        NotificationKind::Follow,
        NotificationKind::FollowRequest,
        NotificationKind::Favourite,
        NotificationKind::Poll,
        NotificationKind::Update,
        NotificationKind::AdminSignUp,
        NotificationKind::AdminReport,
        NotificationKind::Quote,
        NotificationKind::QuotedUpdate,
        NotificationKind::ModerationWarning,
    ];

    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            NotificationKind::Mention => "mention",
            NotificationKind::Status => "status",
            NotificationKind::Reblog => "reblog",
            NotificationKind::Follow => "follow",
            NotificationKind::FollowRequest => "follow_request",
            NotificationKind::Favourite => "favourite",
            NotificationKind::Poll => "poll",
            NotificationKind::Update => "update",
            NotificationKind::AdminSignUp => "admin.sign_up",
            NotificationKind::AdminReport => "admin.report",
            NotificationKind::Quote => "quote",
            NotificationKind::QuotedUpdate => "quoted_update",
            NotificationKind::ModerationWarning => "moderation_warning",
        }
    }

    /// Whether those of one kind can belong together (Mastodon `GROUPABLE_NOTIFICATION_TYPES`).
    pub fn groups(self) -> bool {
        matches!(
            self,
            NotificationKind::Favourite
                | NotificationKind::Reblog
                | NotificationKind::Follow
                | NotificationKind::AdminSignUp
        )
    }

    /// From Mastodon's word.
    pub fn parse(name: &str) -> Option<NotificationKind> {
        NotificationKind::ALL
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}

/// Where a person has read up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Marker {
    /// The last id that was read.
    #[n(0)]
    pub last_read: u64,
    /// How often it was moved.
    #[n(1)]
    pub version: u64,
    /// When it was moved last.
    #[n(2)]
    pub updated_at: Time,
}

/// The two lists that have a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum MarkerList {
    /// The home timeline.
    Home = 0,
    /// The notifications.
    Notifications = 1,
}
