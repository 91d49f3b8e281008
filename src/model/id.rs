//! Ids: snowflakes (milliseconds since 1970 << 16 | sequence), so that id order is time order.
//! In JSON they are decimal strings, as in Mastodon.

use super::Time;

/// How many low bits of an id count within one millisecond.
pub const SEQUENCE_BITS: u32 = 16;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, minicbor::Encode, minicbor::Decode)]
        #[cbor(transparent)]
        pub struct $name(#[n(0)] pub u64);

        impl $name {
            /// The moment at which this id was made.
            pub fn time(self) -> Time {
                Time(self.0 >> SEQUENCE_BITS)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<u64> for $name {
            fn from(number: u64) -> Self {
                Self(number)
            }
        }

        impl From<$name> for u64 {
            fn from(id: $name) -> u64 {
                id.0
            }
        }
    )*};
}

ids! {
    /// A person, bot or group, here or elsewhere.
    AccountId
    /// A post or a boost.
    StatusId
    /// A thread: the id of its first status, where that is known.
    ConversationId
    /// An uploaded file.
    MediaId
    /// A poll.
    PollId
    /// A hashtag.
    TagId
    /// A follow, also while it is only asked for; its order is that of lists of followers.
    FollowId
    /// A block, mute, favourite or bookmark: one's place in a list that is shown newest first.
    MarkId
    /// A notification.
    NotificationId
    /// A list of people with a timeline of its own.
    ListId
    /// A filter, and also each of its keywords and statuses.
    FilterId
    /// A registered client application.
    AppId
    /// An access token or browser session: one signed-in device.
    TokenId
    /// An invitation.
    InviteId
    /// A status that waits for its hour.
    ScheduledId
    /// A report to the moderators.
    ReportId
    /// A rule of the community.
    RuleId
    /// A piece of work to be done later.
    UpkeepId
    /// Something owed to another server.
    OwedId
    /// A document on its way to other servers.
    ParcelId
    /// A parcel's way to one inbox.
    DeliveryId
    /// Something that came in and waits to be acted on.
    LetterId
    /// A relay.
    RelayId
    /// A rule about another server.
    BorderId
    /// A file that somebody brings along from another server.
    ImportId
    /// An entry of the log of what owner and moderators did.
    AuditId
    /// What a moderator did about somebody.
    StrikeId
    /// A moderator's note about a report.
    ReportNoteId
    /// A range of addresses from which nobody may join, or come.
    FenceId
    /// Words to everybody.
    AnnouncementId
}
