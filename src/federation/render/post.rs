//! Posts: Note, or Question where there is a poll (Mastodon `ActivityPub::NoteSerializer`).

use super::Scribe;
use super::attachment::Document;
use super::collection::Collection;
use super::quote::{InteractionPolicy, Quoting};
use super::tag::Tag;
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names;
use crate::model::StatusId;
use crate::model::account::Account;
use crate::model::poll::Poll;
use crate::model::status::Status;
use crate::store::Error;
use crate::text::compose::escape;
use serde::Serialize;
use std::collections::BTreeMap;

/// A post.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Only where it stands alone. The thread's collection is called `context` too, which is why this field has
    /// another name here.
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    pub terms: Option<Context>,
    /// Its address.
    pub id: String,
    /// `Note` or `Question`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The content warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_reply_to: Option<String>,
    /// When it was said.
    pub published: String,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// The page for people.
    pub url: String,
    /// Whose it is.
    pub attributed_to: String,
    /// To whom it is addressed.
    pub to: Vec<String>,
    /// To whom beside them.
    pub cc: Vec<String>,
    /// Media is hidden until asked for.
    pub sensitive: bool,
    /// The thread (FEP-7888).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// The thread under its old name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversation: Option<String>,
    /// HTML.
    pub content: String,
    /// The same by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub content_map: BTreeMap<String, String>,
    /// What may be done with it.
    pub interaction_policy: InteractionPolicy,
    /// What it quotes.
    #[serde(flatten)]
    pub quoting: Quoting,
    /// Pictures, films and sounds.
    pub attachment: Vec<Document>,
    /// People, hashtags and emojis in it.
    pub tag: Vec<Tag>,
    /// Its poll.
    #[serde(flatten)]
    pub poll: Option<Question>,
    /// The answers.
    pub replies: Collection,
    /// How many like it.
    pub likes: Collection,
    /// How many boosted it.
    pub shares: Collection,
}

/// What makes a post a question.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// The answers, of which one may be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_of: Option<Vec<Answer>>,
    /// The answers, of which several may be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any_of: Option<Vec<Answer>>,
    /// When it closes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_time: Option<String>,
    /// When it closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<String>,
    /// How many people voted.
    pub voters_count: u64,
}

/// One answer to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// `Note`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// What it says.
    pub name: String,
    /// How many chose it.
    pub replies: Collection,
}

/// One person's choice in a poll, as it is sent to who asks.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// `Note`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The answer, as it is written.
    pub name: String,
    /// Who chose.
    pub attributed_to: String,
    /// The poll's post.
    pub in_reply_to: String,
    /// Who asks.
    pub to: String,
}

impl Scribe<'_> {
    /// A local post. Whether it may be shown to whoever asks is for `ops::see` to say, before.
    pub fn note(&self, author: &Account, status: &Status) -> Result<Note, Error> {
        let actor = author.actor(self.settings);
        let id = names::local_status(&actor, status.id);
        let audience = self.audience(author, status)?;
        let (quoting, quoted_page) = self.quoting(status)?;
        let content = match &quoted_page {
            Some(page) => format!("{}{}", quote_inline(page), status.html),
            None => status.html.clone(),
        };
        let poll = status.poll.map(|poll| self.view.poll(poll)).transpose()?;
        let poll = poll.flatten();
        let language = status.language.clone();
        let (context, conversation) = self.thread(status)?;
        let counts = self.view.status_counts(status.id)?;
        Ok(Note {
            terms: None,
            kind: if poll.is_some() { "Question" } else { "Note" },
            summary: Some(status.spoiler_text.clone()).filter(|text| !text.is_empty()),
            in_reply_to: self.answered(status)?,
            published: status.created_at.iso(),
            updated: status.edited_at.map(|time| time.iso()),
            url: names::status_page(self.settings, author, status),
            attributed_to: actor,
            to: audience.to,
            cc: audience.cc,
            sensitive: status.sensitive || author.sensitized,
            context,
            conversation,
            content_map: language
                .map(|code| (code, content.clone()))
                .into_iter()
                .collect(),
            content,
            interaction_policy: self.interaction_policy(author, status),
            quoting,
            attachment: self.documents(&status.media)?,
            tag: self.tags(status, poll.as_ref())?,
            poll: poll.map(|poll| self.question(poll)),
            replies: self.replies(&id, status.id)?,
            likes: Collection::counted(format!("{id}/likes"), counts.favourites),
            shares: Collection::counted(format!("{id}/shares"), counts.reblogs),
            id,
        })
    }

    fn tags(&self, status: &Status, poll: Option<&Poll>) -> Result<Vec<Tag>, Error> {
        let mut tags = Vec::new();
        for person in &status.mentions {
            tags.extend(self.mention(*person)?);
        }
        tags.extend(status.tags.iter().map(|tag| self.hashtag(tag)));
        let mut texts = vec![status.html.as_str(), status.spoiler_text.as_str()];
        let options = poll.into_iter().flat_map(|poll| &poll.options);
        texts.extend(options.map(|option| option.title.as_str()));
        tags.extend(self.emojis(&texts)?);
        Ok(tags)
    }

    /// What a post answers, by ActivityPub id; what stays in the house is not told, not even that it is there.
    fn answered(&self, status: &Status) -> Result<Option<String>, Error> {
        let parent = status.in_reply_to.map(|id| self.outgoing(id)).transpose()?;
        let parent = parent.flatten();
        Ok(parent.map(|(author, parent)| names::status(self.settings, &author, &parent)))
    }

    /// The collection of a post's thread, under both its names: ours where the thread began here. A thread that began
    /// with what stays in the house has no number that others may know.
    fn thread(&self, status: &Status) -> Result<(Option<String>, Option<String>), Error> {
        let root = StatusId(status.conversation.0);
        let ours = names::context(self.settings, root.0);
        let elsewhere = match self.view.status(root)? {
            Some(root) if root.local_only => return Ok((None, None)),
            Some(root) if root.uri.is_some() => self.view.elsewhere(root.id)?,
            _ => return Ok((Some(ours.clone()), Some(ours))),
        };
        let theirs = elsewhere.and_then(|elsewhere| elsewhere.context);
        Ok((theirs.clone(), theirs))
    }

    fn question(&self, poll: Poll) -> Question {
        let expired = poll.expired(self.view.now());
        let hidden = poll.hide_totals && !expired;
        let answer = |title: String, votes: u64| Answer {
            kind: "Note",
            name: title,
            replies: Collection::counted("", if hidden { 0 } else { votes }),
        };
        let ends = poll.expires_at.map(|time| time.iso());
        let options = poll.options.into_iter();
        let answers: Vec<Answer> = options
            .map(|option| answer(option.title, option.votes))
            .collect();
        let (one_of, any_of) = match poll.multiple {
            true => (None, Some(answers)),
            false => (Some(answers), None),
        };
        Question {
            one_of,
            any_of,
            closed: ends.clone().filter(|_| expired),
            end_time: ends,
            voters_count: poll.voters,
        }
    }
}

/// What those see whose servers know no quotes; others hide it by its class (Mastodon 4.5 `quote-inline`).
fn quote_inline(page: &str) -> String {
    let page = escape(page);
    format!(r#"<p class="quote-inline">RE: <a href="{page}">{page}</a></p>"#)
}
