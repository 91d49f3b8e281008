//! What a live client can be told. Published only after the commit that made it true.

use super::status::Status;
use super::{AccountId, AnnouncementId, ConversationId, ListId, NotificationId, StatusId, TokenId};
use std::sync::Arc;

/// Something that happened, with everything that is needed to decide who hears of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A post appeared in somebody's home timeline.
    Home {
        /// Whose.
        account: AccountId,
        /// Which post.
        status: StatusId,
    },
    /// A post appeared in a list's timeline.
    List {
        /// Which list.
        list: ListId,
        /// Whose list.
        account: AccountId,
        /// Which post.
        status: StatusId,
    },
    /// A public post appeared.
    Public {
        /// Which post.
        status: StatusId,
        /// Written here.
        local: bool,
        /// In the public timelines too, not only under its hashtags (answers to others are not).
        listed: bool,
        /// Has attachments.
        media: bool,
        /// Its folded hashtags.
        tags: Arc<[String]>,
    },
    /// A post was changed; told to everybody who may have it on screen.
    Edited {
        /// Which post.
        status: StatusId,
    },
    /// A post is gone.
    Deleted {
        /// The post as it was: nobody can look it up any more to see whom it concerned.
        status: Arc<Status>,
    },
    /// Somebody has a new notification.
    Notified {
        /// Who.
        account: AccountId,
        /// Which.
        notification: NotificationId,
    },
    /// A private conversation moved on.
    Conversation {
        /// For whom.
        account: AccountId,
        /// Which.
        conversation: ConversationId,
    },
    /// Notifications that were held back have joined the others.
    NotificationsMerged {
        /// Whose.
        account: AccountId,
    },
    /// Somebody's filters changed.
    FiltersChanged {
        /// Whose.
        account: AccountId,
    },
    /// Words to everybody were said, or changed.
    Announced {
        /// Which.
        announcement: AnnouncementId,
    },
    /// Words to everybody are gone.
    AnnouncementGone {
        /// Which.
        announcement: AnnouncementId,
    },
    /// Somebody put an emoji under words to everybody, or took it back.
    AnnouncementReaction {
        /// Which.
        announcement: AnnouncementId,
        /// The emoji.
        name: Arc<str>,
    },
    /// A device was signed out: its streams end.
    SignedOut {
        /// Which.
        token: TokenId,
    },
}
