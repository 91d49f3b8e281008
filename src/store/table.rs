//! All tables on one screen. Private to the store: queries by noun are the only ones to name them.
//!
//! A table's name is for ever; a table that is no longer used keeps its line, marked as retired.

use super::key::{Digest16, Key, Newest, Prefix};
use super::record::Record;
use crate::model::account::{Account, AccountCounts, User};
use crate::model::announcement::{Announcement, Reaction};
use crate::model::audit::Entry;
use crate::model::border::Border;
use crate::model::card::Card;
use crate::model::conversation::Conversation;
use crate::model::delivery::{Delivery, Letter, Parcel, Postage};
use crate::model::emoji::{Emoji, EmojiUse};
use crate::model::far_file::FarFile;
use crate::model::fence::Fence;
use crate::model::filter::Filter;
use crate::model::finding::Finding;
use crate::model::import::{Import, ImportRow};
use crate::model::invite::Invite;
use crate::model::join_request::JoinRequest;
use crate::model::list::List;
use crate::model::lock::Lock;
use crate::model::media::Media;
use crate::model::notification::{Marker, Notification};
use crate::model::oauth::{App, Code, Token};
use crate::model::outbound::Outbound;
use crate::model::poll::{Poll, Vote};
use crate::model::reach::Reach;
use crate::model::relation::{Follow, Mute};
use crate::model::remote::{Host, Keyring, Relay, Remote};
use crate::model::report::{Report, ReportNote};
use crate::model::scheduled::Scheduled;
use crate::model::settings::Settings;
use crate::model::status::{Elsewhere, Marks, Revision, Shape, Status, StatusCounts};
use crate::model::strike::Strike;
use crate::model::tag::{Tag, TagDay};
use crate::model::update::Update;
use crate::model::upkeep::Upkeep;
use crate::model::verdict::Verdict;
use crate::model::*;
use std::marker::PhantomData;

/// A table of rows `K → V`.
pub struct Table<K, V> {
    pub(super) name: &'static str,
    pub(super) index: usize,
    rows: PhantomData<fn(K) -> V>,
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident: $key:ty => $value:ty,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "names of the constants below, used as numbers")]
        enum Index { $($name,)* }
        $($(#[$doc])*
        pub const $name: Table<$key, $value> =
            Table { name: stringify!($name), index: Index::$name as usize, rows: PhantomData };)*
        /// Every table's name and the width of its keys in bytes.
        pub const ALL: &[(&str, usize)] = &[$((stringify!($name), <$key as Key>::WIDTH),)*];

        /// Decodes one row of the table numbered `index`, to find damage.
        pub fn decode_row(index: usize, key: &[u8], value: &[u8]) -> Result<(), super::Error> {
            $(if index == Index::$name as usize {
                <$key as Key>::take(key)?;
                <$value as Record>::decode(value)?;
                return Ok(());
            })*
            Err(super::Error::Corrupt(format!("no table has number {index}")))
        }
    };
}

tables! {
    // The house.
    /// Version of the store's shape, the last id that was given, and suchlike, by name.
    META: u8 => u64,
    /// The one row of settings.
    SETTINGS: () => Settings,
    /// The one row that says how the house is reached from outside.
    REACH: () => Reach,
    /// The one row about updates.
    UPDATE: () => Update,
    /// What the house has found out about itself, by the number of what it looked at.
    FINDINGS: u8 => Finding,
    /// Custom emojis by shortcode.
    EMOJIS: Digest16 => Emoji,
    /// Words to everybody.
    ANNOUNCEMENTS: AnnouncementId => Announcement,
    /// Who has put them aside.
    ANNOUNCEMENTS_READ: (AnnouncementId, AccountId) => (),
    /// Which emojis people put under them.
    ANNOUNCEMENT_REACTIONS: (AnnouncementId, AccountId, Digest16) => Reaction,
    /// Work that has its hour.
    UPKEEP: (Time, UpkeepId) => Upkeep,

    // People.
    /// Everybody.
    ACCOUNTS: AccountId => Account,
    /// By `name` or `name@domain`, lower case.
    ACCOUNTS_BY_ACCT: Digest16 => AccountId,
    /// Remote people by ActivityPub id.
    ACCOUNTS_BY_URI: Digest16 => AccountId,
    /// By the beginnings of their names and display names, folded.
    ACCOUNTS_BY_PREFIX: (Prefix, AccountId) => (),
    /// The numbers on a profile.
    ACCOUNT_COUNTS: AccountId => AccountCounts,
    /// Local people's private side.
    USERS: AccountId => User,

    // Signing in.
    /// Applications.
    APPS: AppId => App,
    /// By client id.
    APPS_BY_CLIENT: Digest16 => AppId,
    /// Signed-in devices by SHA-256 of their secret.
    TOKENS: [u8; 32] => Token,
    /// Each person's devices.
    TOKENS_OF: (AccountId, TokenId) => [u8; 32],
    /// Each application's tokens.
    TOKENS_OF_APP: (AppId, TokenId) => [u8; 32],
    /// When a device was last seen; written at most once an hour.
    TOKEN_SEEN: TokenId => Time,
    /// Authorisation codes by SHA-256.
    CODES: [u8; 32] => Code,
    /// Second steps and ways back in.
    LOCKS: AccountId => Lock,
    /// Invitations.
    INVITES: InviteId => Invite,
    /// By code.
    INVITES_BY_CODE: Digest16 => InviteId,
    /// Who came by which.
    INVITED: (InviteId, AccountId) => (),
    /// Requests to join, by the id that the account will have.
    JOIN_REQUESTS: AccountId => JoinRequest,
    /// By SHA-256 of the secret in their link.
    JOIN_REQUESTS_BY_KEY: [u8; 32] => AccountId,

    // Posts.
    /// Posts and boosts.
    STATUSES: StatusId => Status,
    /// Remote posts by ActivityPub id.
    STATUSES_BY_URI: Digest16 => StatusId,
    /// The numbers under a post.
    STATUS_COUNTS: StatusId => StatusCounts,
    /// Answers to a post.
    REPLIES: (StatusId, StatusId) => (),
    /// Earlier versions of a post.
    REVISIONS: (StatusId, u32) => Revision,
    /// Posts by author.
    STATUSES_OF: (AccountId, StatusId) => Shape,
    /// What a person has done with a post.
    MARKS: (AccountId, StatusId) => Marks,
    /// Who favourited a post, by when.
    FAVOURITED_BY: (StatusId, AccountId) => MarkId,
    /// With which emoji somebody elsewhere favourited a post (FEP-c0e0).
    REACTIONS: (StatusId, AccountId) => EmojiUse,
    /// A person's favourites, by when.
    FAVOURITES: (AccountId, MarkId) => StatusId,
    /// Who boosted a post, and the boost.
    REBLOGGED_BY: (StatusId, AccountId) => StatusId,
    /// A person's bookmarks, by when.
    BOOKMARKS: (AccountId, MarkId) => StatusId,
    /// The bookmark of a post.
    BOOKMARKED: (AccountId, StatusId) => MarkId,
    /// Posts pinned to a profile, by when.
    PINS: (AccountId, MarkId) => StatusId,
    /// Threads that somebody wants to hear no more of.
    THREAD_MUTES: (AccountId, ConversationId) => (),
    /// What a client asked for twice: hash of person and `Idempotency-Key`.
    IDEMPOTENCY: Digest16 => StatusId,
    /// Those by age, to be forgotten.
    IDEMPOTENCY_BY_TIME: (Time, StatusId) => [u8; 16],
    /// Posts that wait for their hour.
    SCHEDULED: (AccountId, ScheduledId) => Scheduled,

    // Timelines.
    /// Home: up to `HOME_ENTRIES_MAX` a person.
    HOME: (AccountId, StatusId) => (),
    /// Lists.
    LIST_TIMELINE: (ListId, StatusId) => (),
    /// All public posts.
    PUBLIC: StatusId => Shape,
    /// Public posts written here.
    PUBLIC_LOCAL: StatusId => Shape,
    /// Public posts by hashtag.
    TAG_TIMELINE: (TagId, StatusId) => Shape,

    // Hashtags.
    /// Hashtags.
    TAGS: TagId => Tag,
    /// By folded name.
    TAGS_BY_NAME: Digest16 => TagId,
    /// By the beginning of the folded name.
    TAGS_BY_PREFIX: (Prefix, TagId) => (),
    /// How much a tag was used on a day (days since 1970).
    TAG_DAYS: (TagId, u32) => TagDay,
    /// Who used a tag on a day, so that each counts once.
    TAG_DAY_USERS: (TagId, u32, AccountId) => (),
    /// Tags that a person follows, by when.
    FOLLOWED_TAGS: (AccountId, TagId) => MarkId,
    /// Who follows a tag.
    TAG_FOLLOWERS: (TagId, AccountId) => (),
    /// Tags shown on a profile.
    FEATURED_TAGS: (AccountId, TagId) => MarkId,

    // Polls and media.
    /// Polls.
    POLLS: PollId => Poll,
    /// Who chose what.
    VOTES: (PollId, AccountId) => Vote,
    /// Attachments.
    MEDIA: MediaId => Media,
    /// By who uploaded them.
    MEDIA_OF: (AccountId, MediaId) => (),
    /// How many rows need a blob, by the hash of its name.
    BLOB_USES: Digest16 => u64,

    // Who stands how to whom.
    /// Follows, from and to.
    FOLLOWS: (AccountId, AccountId) => Follow,
    /// Whom a person follows, by when.
    FOLLOWING: (AccountId, FollowId) => AccountId,
    /// Who follows a person, by when.
    FOLLOWERS: (AccountId, FollowId) => AccountId,
    /// Follows that are asked for, from and to.
    FOLLOW_REQUESTS: (AccountId, AccountId) => Follow,
    /// Who asks to follow a person, by when.
    FOLLOW_REQUESTERS: (AccountId, FollowId) => AccountId,
    /// Blocks, from and to.
    BLOCKS: (AccountId, AccountId) => MarkId,
    /// The same the other way round.
    BLOCKED_BY: (AccountId, AccountId) => (),
    /// A person's blocks, by when.
    BLOCK_LIST: (AccountId, MarkId) => AccountId,
    /// Mutes, from and to.
    MUTES: (AccountId, AccountId) => Mute,
    /// A person's mutes, by when.
    MUTE_LIST: (AccountId, MarkId) => AccountId,
    /// Private notes about people.
    NOTES: (AccountId, AccountId) => String,
    /// People shown on one's profile, by whom.
    ENDORSED: (AccountId, AccountId) => MarkId,
    /// Servers that a person wants to hear nothing of, by hash of their name.
    DOMAIN_BLOCKS: (AccountId, Digest16) => MarkId,
    /// Their names, by when.
    DOMAIN_BLOCK_LIST: (AccountId, MarkId) => String,
    /// People whom a person doesn't want suggested again.
    UNSUGGESTED: (AccountId, AccountId) => (),

    // Being told.
    /// Notifications.
    NOTIFICATIONS: (AccountId, NotificationId) => Notification,
    /// The notifications that a post caused, to be removed with it.
    NOTIFIED_OF: (StatusId, NotificationId) => AccountId,
    /// Notifications that are held back, by who caused them.
    HELD: (AccountId, AccountId, NotificationId) => (),
    /// Whose notifications a person has once let through, and so always.
    LET_THROUGH: (AccountId, AccountId) => Time,
    /// Private conversations.
    CONVERSATIONS: (AccountId, ConversationId) => Conversation,
    /// By their newest post.
    CONVERSATIONS_BY_LAST: (AccountId, StatusId) => ConversationId,
    /// Where people have read up to, by list.
    MARKERS: (AccountId, u8) => Marker,

    // Choosing what to see.
    /// Lists.
    LISTS: (AccountId, ListId) => List,
    /// Whose a list is.
    LIST_OWNERS: ListId => AccountId,
    /// Who is on a list.
    LIST_MEMBERS: (ListId, AccountId) => (),
    /// Which lists a person is on.
    LISTS_WITH: (AccountId, ListId) => (),
    /// Filters.
    FILTERS: (AccountId, FilterId) => Filter,
    /// Which words a person can find which posts by: whose search, the word's hash, the post.
    TERMS: (AccountId, u64, Newest) => (),
    /// Words that wait to be merged into `TERMS`, many posts at a time: whose search, the post.
    FRESH_TERMS: (AccountId, StatusId) => Vec<u64>,

    // Other servers.
    /// The far side of people elsewhere.
    REMOTES: AccountId => Remote,
    /// Whose key it is, by the key's id.
    REMOTE_KEYS: Digest16 => AccountId,
    /// The keys of people here, and of the house.
    KEYRINGS: AccountId => Keyring,
    /// Servers, by name.
    HOSTS: Digest16 => Host,
    /// What was decided about servers, by name.
    BORDERS: Digest16 => Border,
    /// Relays.
    RELAYS: RelayId => Relay,
    /// The far side of posts from elsewhere.
    ELSEWHERE: StatusId => Elsewhere,
    /// Posts from elsewhere that wait for what they answer, by the hash of its id.
    ORPHANS: (Digest16, StatusId) => (),
    /// Posts from elsewhere by the hash of the name that their thread has there.
    THREADS: (Digest16, StatusId) => (),
    /// Ids of what was deleted, or will be, so that it doesn't come (again).
    TOMBSTONES: Digest16 => Time,
    /// The same by age.
    TOMBSTONES_BY_TIME: (Time, Digest16) => (),
    /// Posts that quote a post.
    QUOTES: (StatusId, StatusId) => (),
    /// Previews of links, by address.
    CARDS: Digest16 => Card,
    /// Files of other servers that are kept for a while, by address.
    FAR_FILES: Digest16 => FarFile,
    /// The same by when somebody last looked at them.
    FAR_FILES_BY_USE: (Time, Digest16) => (),
    /// Files that people bring along from other servers.
    IMPORTS: (AccountId, ImportId) => Import,
    /// Their rows that wait.
    IMPORT_ROWS: (AccountId, ImportId, u32) => ImportRow,
    /// What is owed and not yet rendered.
    OWED: OwedId => Outbound,
    /// Documents on their way.
    PARCELS: ParcelId => Parcel,
    /// Each on its way to one inbox, by when it is tried.
    OUTBOX: (Time, DeliveryId) => Delivery,
    /// What waits for a server, and when it is tried.
    OUTBOX_OF_HOST: (Digest16, DeliveryId) => Time,
    /// How a post fares with each inbox, by the hash of its address.
    POSTAGE: (StatusId, Digest16) => Postage,
    /// What came in and waits to be acted on.
    INBOX: (Time, LetterId) => Letter,

    // Order.
    /// Reports.
    REPORTS: ReportId => Report,
    /// What moderators write to each other about a report.
    REPORT_NOTES: (ReportId, ReportNoteId) => ReportNote,
    /// What was done about somebody, as they are told of it.
    STRIKES: (AccountId, StrikeId) => Strike,
    /// Addresses from which nobody may join, or come.
    FENCES: FenceId => Fence,
    /// What may trend and what may not, by a hash of what it is about.
    VERDICTS: Digest16 => Verdict,
    /// What owner and moderators did.
    AUDIT: AuditId => Entry,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::key::KEY_BYTES_MAX;

    /// A table that is renamed, or whose keys get another width, would be lost with all that is in it: the list only
    /// ever grows. `UPDATE_GOLDEN=1` adds what is new.
    #[test]
    fn names_and_widths_are_for_ever() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/tables.txt");
        let mut lines: Vec<String> = ALL
            .iter()
            .map(|(name, width)| format!("{name} {width}"))
            .collect();
        lines.sort();
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(file, lines.join("\n") + "\n").expect("the list can be written");
        }
        let listed = std::fs::read_to_string(file).expect("the list of tables");
        let gone: Vec<&str> = listed
            .lines()
            .filter(|line| !lines.iter().any(|known| known == line))
            .collect();
        assert_eq!(
            gone, [""; 0],
            "these tables were renamed, removed or changed"
        );
        assert_eq!(
            listed.lines().count(),
            lines.len(),
            "new tables: UPDATE_GOLDEN=1"
        );
    }

    #[test]
    fn every_key_fits_and_every_name_is_unique() {
        let mut names: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
        assert!(ALL.iter().all(|(_, width)| *width <= KEY_BYTES_MAX));
    }
}
