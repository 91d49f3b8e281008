//! Words of the owner's to everybody in the house.

use super::{AnnouncementId, Time};

/// An announcement.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Announcement {
    /// Which.
    #[n(0)]
    pub id: AnnouncementId,
    /// As it was typed.
    #[n(1)]
    pub text: String,
    /// When what it is about begins.
    #[n(2)]
    pub starts_at: Option<Time>,
    /// When that ends; then it is shown no more.
    #[n(3)]
    pub ends_at: Option<Time>,
    /// Only the days of these count.
    #[n(4)]
    pub all_day: bool,
    /// Since when everybody sees it; nobody but the owner where there is none.
    #[n(5)]
    pub published_at: Option<Time>,
    /// When it was written.
    #[n(6)]
    pub created_at: Time,
    /// When it was last changed.
    #[n(7)]
    pub updated_at: Time,
}

impl Announcement {
    /// Whether members see it now.
    pub fn is_shown(&self, now: Time) -> bool {
        self.published_at.is_some() && self.ends_at.is_none_or(|end| end > now)
    }
}

/// One emoji that somebody put under an announcement.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Reaction {
    /// A character, or the shortcode of one of the house's own emojis.
    #[n(0)]
    pub name: String,
    /// When.
    #[n(1)]
    pub at: Time,
}
