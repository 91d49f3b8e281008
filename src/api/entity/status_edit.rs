//! Mastodon `StatusEdit` and `StatusSource` (docs/entities/StatusEdit, StatusSource).

use super::{MediaAttachment, Person, Render};
use crate::model::status::{Revision, Status};
use crate::store::Error;
use serde::Serialize;
use std::sync::Arc;

/// One version of a post.
#[derive(Clone, Debug, Serialize)]
pub struct StatusEdit {
    /// HTML.
    pub content: String,
    /// The content warning.
    pub spoiler_text: String,
    /// Whether media was hidden.
    pub sensitive: bool,
    /// When this version was written.
    pub created_at: String,
    /// Whose.
    pub account: Arc<Person>,
    /// The poll's answers at that time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<PollEdit>,
    /// Attachments.
    pub media_attachments: Vec<MediaAttachment>,
    /// Custom emojis.
    pub emojis: Vec<serde_json::Value>,
}

/// A poll within a version.
#[derive(Clone, Debug, Serialize)]
pub struct PollEdit {
    /// Its answers.
    pub options: Vec<PollEditOption>,
}

/// An answer within a version.
#[derive(Clone, Debug, Serialize)]
pub struct PollEditOption {
    /// What it says.
    pub title: String,
}

/// What its author typed.
#[derive(Clone, Debug, Serialize)]
pub struct StatusSource {
    /// Cast from the number.
    pub id: String,
    /// The text.
    pub text: String,
    /// The content warning.
    pub spoiler_text: String,
}

impl Render<'_> {
    /// All versions of a post, the oldest first, the one that stands last.
    pub fn history(&self, status: &Status) -> Result<Vec<StatusEdit>, Error> {
        let mut versions = self.view.revisions(status.id)?;
        let poll = status
            .poll
            .map(|id| self.view.poll(id))
            .transpose()?
            .flatten();
        versions.push(Revision {
            created_at: status.edited_at.unwrap_or(status.created_at),
            spoiler_text: status.spoiler_text.clone(),
            text: status.text.clone(),
            html: status.html.clone(),
            sensitive: status.sensitive,
            media: status.media.clone(),
            poll_options: poll.map(|poll| {
                poll.options
                    .into_iter()
                    .map(|option| option.title)
                    .collect()
            }),
        });
        let account = self.account_by_id(status.account)?;
        versions
            .into_iter()
            .map(|version| self.version(status, version, &account))
            .collect()
    }

    fn version(
        &self,
        status: &Status,
        version: Revision,
        account: &Arc<Person>,
    ) -> Result<StatusEdit, Error> {
        let author = self.view.account_kept(status.account)?;
        let media_attachments = self.attached(&version.media, author.as_ref().as_ref())?;
        let answers = version.poll_options.iter().flatten().map(String::as_str);
        let said = [version.html.as_str(), &version.spoiler_text];
        let emojis = match status.is_local() {
            true => self.own_emojis(&said.into_iter().chain(answers).collect::<Vec<_>>())?,
            false => self.emojis(&status.emojis),
        };
        let options = |titles: Vec<String>| {
            titles
                .into_iter()
                .map(|title| PollEditOption { title })
                .collect()
        };
        Ok(StatusEdit {
            content: version.html,
            spoiler_text: version.spoiler_text,
            sensitive: version.sensitive,
            created_at: version.created_at.iso(),
            account: account.clone(),
            poll: version.poll_options.map(|titles| PollEdit {
                options: options(titles),
            }),
            media_attachments,
            emojis,
        })
    }
}
