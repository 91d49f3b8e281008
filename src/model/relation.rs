//! How one person stands to another. Each row belongs to the person it goes out from.

use super::{FollowId, MarkId, Time};

/// A follow that holds, or (in the requests table) one that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Follow {
    /// Its place in the lists of followers and followed.
    #[n(0)]
    pub id: FollowId,
    /// Boosts are shown too.
    #[n(1)]
    pub show_reblogs: bool,
    /// Every post makes a notification.
    #[n(2)]
    pub notify: bool,
    /// Only posts in these languages; all when empty.
    #[n(3)]
    pub languages: Vec<String>,
    /// The Follow activity's id, when it came from or went to another server.
    #[n(4)]
    pub uri: Option<String>,
}

/// A mute.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Mute {
    /// Its place in the list of mutes.
    #[n(0)]
    pub id: MarkId,
    /// Notifications are silenced too.
    #[n(1)]
    pub notifications: bool,
    /// When it ends by itself.
    #[n(2)]
    pub expires_at: Option<Time>,
}

impl Mute {
    /// Whether it still holds.
    pub fn holds(&self, now: Time) -> bool {
        self.expires_at.is_none_or(|end| end > now)
    }
}
