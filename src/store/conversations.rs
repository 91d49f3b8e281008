//! Private conversations.

use super::table::{CONVERSATIONS, CONVERSATIONS_BY_LAST};
use super::{Error, Tx, View};
use crate::model::conversation::Conversation;
use crate::model::{AccountId, ConversationId, Page};

impl View {
    /// A person's conversation.
    pub fn conversation(
        &self,
        account: AccountId,
        id: ConversationId,
    ) -> Result<Option<Conversation>, Error> {
        self.get(&CONVERSATIONS, &(account, id))
    }

    /// A person's conversations, the last moved first; pages go by the newest post's id.
    pub fn conversations(
        &self,
        account: AccountId,
        page: &Page,
    ) -> Result<Vec<Conversation>, Error> {
        self.page(&CONVERSATIONS_BY_LAST, &account, page, |_, id| {
            self.conversation(account, id)
        })
    }
}

impl Tx {
    /// Adds or replaces a person's conversation.
    pub fn put_conversation(
        &self,
        account: AccountId,
        conversation: &Conversation,
    ) -> Result<(), Error> {
        if let Some(before) = self.conversation(account, conversation.id)? {
            self.remove(&CONVERSATIONS_BY_LAST, &(account, before.last_status))?;
        }
        self.put(
            &CONVERSATIONS_BY_LAST,
            &(account, conversation.last_status),
            &conversation.id,
        )?;
        self.put(&CONVERSATIONS, &(account, conversation.id), conversation)
    }

    /// Removes a person's conversation; its posts stay. Whether there was one.
    pub fn remove_conversation(
        &self,
        account: AccountId,
        id: ConversationId,
    ) -> Result<bool, Error> {
        let Some(before) = self.conversation(account, id)? else {
            return Ok(false);
        };
        self.remove(&CONVERSATIONS_BY_LAST, &(account, before.last_status))?;
        self.remove(&CONVERSATIONS, &(account, id))
    }
}
