//! Mastodon `Conversation` (docs/entities/Conversation, REST::ConversationSerializer).

use super::{Person, Render, Status};
use crate::model::conversation;
use crate::store::Error;
use serde::Serialize;
use std::sync::Arc;

/// A private conversation as one of its people sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Conversation {
    /// Cast from the number.
    pub id: String,
    /// Whether its newest post is still to be read.
    pub unread: bool,
    /// The others who take part; oneself, where there is nobody else.
    pub accounts: Vec<Arc<Person>>,
    /// The newest post; `null` when the viewer may no longer see it.
    pub last_status: Option<Status>,
}

impl Render<'_> {
    /// A conversation of the viewer's.
    pub fn conversation(
        &self,
        conversation: &conversation::Conversation,
    ) -> Result<Conversation, Error> {
        let mut people = conversation.participants.clone();
        if people.is_empty() {
            people.extend(self.viewer);
        }
        Ok(Conversation {
            id: conversation.id.to_string(),
            unread: conversation.unread,
            accounts: people
                .into_iter()
                .map(|id| self.account_by_id(id))
                .collect::<Result<_, _>>()?,
            last_status: self.status_by_id(conversation.last_status)?,
        })
    }
}
