//! Mastodon `Poll` (docs/entities/Poll, REST::PollSerializer).

use super::Render;
use crate::model::emoji::EmojiUse;
use crate::model::poll;
use crate::store::Error;
use crate::text::emoji;
use serde::Serialize;

/// A poll as one viewer sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Poll {
    /// Cast from the number.
    pub id: String,
    /// When it closes.
    pub expires_at: Option<String>,
    /// Whether it is over.
    pub expired: bool,
    /// More than one answer may be chosen.
    pub multiple: bool,
    /// All votes.
    pub votes_count: u64,
    /// How many people voted.
    pub voters_count: Option<u64>,
    /// Whether the viewer did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voted: Option<bool>,
    /// What the viewer chose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_votes: Option<Vec<u32>>,
    /// The answers.
    pub options: Vec<PollOption>,
    /// Custom emojis in the answers.
    pub emojis: Vec<serde_json::Value>,
}

/// An answer.
#[derive(Clone, Debug, Serialize)]
pub struct PollOption {
    /// What it says.
    pub title: String,
    /// How many chose it; `null` while that is hidden.
    pub votes_count: Option<u64>,
}

/// What its answers say.
pub(super) fn titles(poll: &poll::Poll) -> impl Iterator<Item = &str> {
    poll.options.iter().map(|option| option.title.as_str())
}

impl Render<'_> {
    /// A poll.
    pub fn poll(&self, poll: &poll::Poll) -> Result<Poll, Error> {
        let expired = poll.expired(self.view.now());
        let vote = self
            .viewer
            .map(|viewer| self.view.vote(poll.id, viewer))
            .transpose()?;
        let shown = expired || !poll.hide_totals;
        let own = self.viewer == Some(poll.account);
        Ok(Poll {
            id: poll.id.to_string(),
            expires_at: poll.expires_at.map(|end| end.iso()),
            expired,
            multiple: poll.multiple,
            votes_count: poll.votes(),
            voters_count: Some(poll.voters),
            voted: vote.as_ref().map(|vote| own || vote.is_some()),
            own_votes: vote.map(|vote| vote.map_or(Vec::new(), |vote| vote.choices)),
            options: poll
                .options
                .iter()
                .map(|option| PollOption {
                    title: option.title.clone(),
                    votes_count: shown.then_some(option.votes),
                })
                .collect(),
            emojis: self.emojis_of_answers(poll)?,
        })
    }

    /// Custom emojis in the answers (Mastodon `Poll#emojis`): the house's own for its own posts, and for those from
    /// elsewhere what came with the post.
    fn emojis_of_answers(&self, poll: &poll::Poll) -> Result<Vec<serde_json::Value>, Error> {
        let titles: Vec<&str> = titles(poll).collect();
        if !titles.iter().any(|title| title.contains(':')) {
            return Ok(Vec::new());
        }
        let status = self.view.status_kept(poll.status)?;
        match status.as_ref() {
            Some(status) if !status.is_local() => {
                let used = |one: &&EmojiUse| {
                    let mut titles = titles.iter();
                    titles.any(|title| emoji::uses(title, &one.shortcode))
                };
                let used: Vec<EmojiUse> = status.emojis.iter().filter(used).cloned().collect();
                Ok(self.emojis(&used))
            }
            _ => self.own_emojis(&titles),
        }
    }
}
