//! Mastodon `Relationship` (docs/entities/Relationship, REST::RelationshipSerializer).

use super::Render;
use crate::model::AccountId;
use crate::store::Error;
use serde::Serialize;

/// How the viewer stands to somebody.
#[derive(Clone, Debug, Serialize)]
pub struct Relationship {
    /// To whom; cast from the number.
    pub id: String,
    /// I follow them.
    pub following: bool,
    /// Their boosts are in my home.
    pub showing_reblogs: bool,
    /// Each of their posts makes a notification.
    pub notifying: bool,
    /// Only posts in these languages; `null` for all.
    pub languages: Option<Vec<String>>,
    /// They follow me.
    pub followed_by: bool,
    /// I block them.
    pub blocking: bool,
    /// They block me.
    pub blocked_by: bool,
    /// I mute them.
    pub muting: bool,
    /// Their notifications too.
    pub muting_notifications: bool,
    /// When the mute ends by itself.
    pub muting_expires_at: Option<String>,
    /// I have asked to follow them.
    pub requested: bool,
    /// They have asked to follow me.
    pub requested_by: bool,
    /// I want to hear nothing of their server.
    pub domain_blocking: bool,
    /// I show them on my profile.
    pub endorsed: bool,
    /// What I have noted about them.
    pub note: String,
}

impl Render<'_> {
    /// How `me` stands to `other`.
    pub fn relationship(&self, me: AccountId, other: AccountId) -> Result<Relationship, Error> {
        let standing = self.view.standing(me, other)?;
        let follow = standing.following.as_ref().or(standing.requested.as_ref());
        let muting = standing.muting.as_ref();
        Ok(Relationship {
            id: other.to_string(),
            following: standing.following.is_some(),
            showing_reblogs: follow.is_some_and(|follow| follow.show_reblogs),
            notifying: follow.is_some_and(|follow| follow.notify),
            languages: follow
                .map(|follow| follow.languages.clone())
                .filter(|languages| !languages.is_empty()),
            followed_by: standing.followed_by,
            blocking: standing.blocking,
            blocked_by: standing.blocked_by,
            muting: muting.is_some(),
            muting_notifications: muting.is_some_and(|mute| mute.notifications),
            muting_expires_at: muting.and_then(|mute| mute.expires_at).map(|end| end.iso()),
            requested: standing.requested.is_some(),
            requested_by: standing.requested_by,
            domain_blocking: standing.domain_blocking,
            endorsed: standing.endorsed,
            note: standing.note,
        })
    }
}
