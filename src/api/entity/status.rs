//! Mastodon `Status` (docs/entities/Status, REST::StatusSerializer), with `local_only` as Hometown
//! and GoToSocial spell it.

use super::filter::FilterResult;
use super::poll::titles;
use super::preview_card::PreviewCard;
use super::reaction::Pleroma;
use super::{Account, MediaAttachment, PLAIN, Person, Poll, Quote, QuoteApproval, Render};
use crate::model::status::{self, Marks, StatusCounts, TagUse};
use crate::model::{AppId, Page, StatusId};
use crate::ops::see;
use crate::store::{Error, Keep};
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use std::sync::Arc;

/// A post or boost as one viewer sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// Cast from the number.
    pub id: String,
    /// When it was said.
    pub created_at: String,
    /// What it answers.
    pub in_reply_to_id: Option<String>,
    /// Whom it answers.
    pub in_reply_to_account_id: Option<String>,
    /// Media is hidden until asked for.
    pub sensitive: bool,
    /// The content warning.
    pub spoiler_text: String,
    /// `public`, `unlisted`, `private` or `direct`.
    pub visibility: &'static str,
    /// Never leaves this house.
    pub local_only: bool,
    /// ISO 639.
    pub language: Option<String>,
    /// The ActivityPub id.
    pub uri: String,
    /// The page for people.
    pub url: Option<String>,
    /// How many.
    pub replies_count: u64,
    /// How many.
    pub reblogs_count: u64,
    /// How many.
    pub favourites_count: u64,
    /// How many.
    pub quotes_count: u64,
    /// When it was last changed.
    pub edited_at: Option<String>,
    /// HTML.
    pub content: String,
    /// The source, only for delete-and-redraft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What is boosted.
    pub reblog: Option<Box<Status>>,
    /// The client that was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Application>,
    /// Whose.
    pub account: Arc<Person>,
    /// Attachments.
    pub media_attachments: Vec<MediaAttachment>,
    /// Who is named.
    pub mentions: Vec<Mention>,
    /// Hashtags.
    pub tags: Vec<Tag>,
    /// Custom emojis.
    pub emojis: Vec<serde_json::Value>,
    /// The preview of a link.
    pub card: Option<PreviewCard>,
    /// The poll.
    pub poll: Option<Poll>,
    /// What is quoted.
    pub quote: Option<Quote>,
    /// Who may quote it.
    pub quote_approval: QuoteApproval,
    /// What Pleroma says of posts beyond Mastodon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pleroma: Option<Pleroma>,
    /// What the viewer has to do with it; not for strangers.
    #[serde(flatten)]
    pub own: Option<Own>,
}

/// A post or boost as one viewer sees it, as JSON.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Ready(Box<RawValue>);

impl Keep for Ready {
    fn bytes(&self) -> usize {
        self.0.get().len()
    }
}

/// What the viewer has to do with a post.
#[derive(Clone, Debug, Serialize)]
pub struct Own {
    /// Favourited.
    pub favourited: bool,
    /// Boosted.
    pub reblogged: bool,
    /// Its thread is muted.
    pub muted: bool,
    /// Bookmarked.
    pub bookmarked: bool,
    /// Pinned; only on one's own posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinned: Option<bool>,
    /// Filters that it matches.
    pub filtered: Vec<FilterResult>,
}

/// The client that was used (`Application` within a status).
#[derive(Clone, Debug, Serialize)]
pub struct Application {
    /// Its name.
    pub name: String,
    /// Its home page.
    pub website: Option<String>,
}

/// Somebody who is named (`Status::Mention`).
#[derive(Clone, Debug, Serialize)]
pub struct Mention {
    /// Cast from the number.
    pub id: String,
    /// Without domain.
    pub username: String,
    /// The page for people.
    pub url: String,
    /// With domain, for people elsewhere.
    pub acct: String,
}

/// A hashtag (`Status::Tag`).
#[derive(Clone, Debug, Serialize)]
pub struct Tag {
    /// As written, without sign.
    pub name: String,
    /// Its page.
    pub url: String,
}

impl Render<'_> {
    /// The post `id`, if the viewer may see it.
    pub fn status_by_id(&self, id: StatusId) -> Result<Option<Status>, Error> {
        match self.view.status(id)? {
            Some(status) if see::may_see(self.view, self.viewer, &status)? => {
                self.status(&status).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// The same as JSON.
    pub fn ready_by_id(&self, id: StatusId) -> Result<Option<Arc<Ready>>, Error> {
        match self.view.status_kept(id)?.as_ref() {
            Some(status) if see::may_see(self.view, self.viewer, status)? => {
                self.ready(status).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// A post that the viewer may see, as JSON: what was made before, if nothing has been committed since.
    pub fn ready(&self, status: &status::Status) -> Result<Arc<Ready>, Error> {
        let make = || {
            let json = to_raw_value(&self.status(status)?).expect(PLAIN);
            Ok(Ready(json))
        };
        match self.is_lasting(status)? {
            // No account has the number 0, so that it can stand for strangers.
            true => {
                let viewer = self.viewer.map_or(0, |viewer| viewer.0);
                self.view.kept((viewer, status.id.0), make)
            }
            false => Ok(Arc::new(make()?)),
        }
    }

    /// Whether a post stays as it is shown as long as nothing is written: polls, also
    /// those of quoted posts, end and filters run out by themselves.
    fn is_lasting(&self, status: &status::Status) -> Result<bool, Error> {
        let filters = match self.viewer {
            Some(viewer) => !self.sieve(viewer)?.is_blank(),
            None => false,
        };
        let original = match status.reblog_of {
            Some(original) => self.view.status_kept(original)?,
            None => Arc::new(None),
        };
        let mut shown = std::iter::once(status).chain(original.as_ref());
        Ok(!filters && shown.all(|post| post.poll.is_none() && post.quote.is_none()))
    }

    /// A post that the viewer may see.
    pub fn status(&self, status: &status::Status) -> Result<Status, Error> {
        self.status_with(status, true)
    }

    /// A post that another quotes: what it quotes itself is named only, so that quotes come to an end.
    pub(super) fn quoted(&self, status: &status::Status) -> Result<Status, Error> {
        self.status_with(status, false)
    }

    fn status_with(&self, status: &status::Status, whole_quote: bool) -> Result<Status, Error> {
        let original = match status.reblog_of {
            Some(original) => self.view.status(original)?,
            None => None,
        };
        let reblog = original
            .as_ref()
            .map(|original| self.status_with(original, whole_quote))
            .transpose()?;
        let emojis = self.emojis_in(status)?;
        let counts = self.counts(status)?;
        let account = self.account_by_id(status.account)?;
        let text_of = reblog.as_ref();
        let author = self.view.account_kept(status.account)?;
        let covered = author
            .as_ref()
            .as_ref()
            .is_some_and(|author| author.sensitized);
        let quotes_count = self.quotes_count(status)?;
        Ok(Status {
            id: status.id.to_string(),
            created_at: status.created_at.iso(),
            in_reply_to_id: status.in_reply_to.map(|id| id.to_string()),
            in_reply_to_account_id: status.in_reply_to_account.map(|id| id.to_string()),
            sensitive: text_of.map_or(status.sensitive || covered, |original| original.sensitive),
            spoiler_text: text_of.map_or_else(
                || status.spoiler_text.clone(),
                |original| original.spoiler_text.clone(),
            ),
            visibility: status.visibility.name(),
            local_only: status.local_only,
            language: status.language.clone(),
            uri: self.status_uri(status, &account),
            url: Some(self.status_url(status, &account)),
            replies_count: counts.replies,
            reblogs_count: text_of.map_or(counts.reblogs, |original| original.reblogs_count),
            favourites_count: text_of
                .map_or(counts.favourites, |original| original.favourites_count),
            quotes_count: text_of.map_or(quotes_count, |original| original.quotes_count),
            edited_at: status.edited_at.map(|time| time.iso()),
            content: text_of
                .map_or_else(|| status.html.clone(), |original| original.content.clone()),
            text: None,
            application: self.application(status)?,
            account,
            media_attachments: self.attachments(status)?,
            mentions: self.mentions(status)?,
            tags: status.tags.iter().map(|tag| self.tag_use(tag)).collect(),
            emojis: text_of.map_or_else(|| emojis, |original| original.emojis.clone()),
            card: match &status.card {
                Some(url) => self.card(url)?,
                None => None,
            },
            poll: self.poll_of(status)?,
            quote: self.quote(status, whole_quote)?,
            quote_approval: self.quote_approval(original.as_ref().unwrap_or(status))?,
            pleroma: self.reactions(status.id, counts.favourites)?,
            own: self.own(status)?,
            reblog: reblog.map(Box::new),
        })
    }

    /// Custom emojis in the text, the warning, and a poll's answers (Mastodon `Status#emojis`).
    fn emojis_in(&self, status: &status::Status) -> Result<Vec<serde_json::Value>, Error> {
        if !status.is_local() {
            return Ok(self.emojis(&status.emojis));
        }
        let poll = match status.poll {
            Some(id) => self.view.poll(id)?,
            None => None,
        };
        let said = [status.html.as_str(), &status.spoiler_text];
        let answers = poll.iter().flat_map(titles);
        self.own_emojis(&said.into_iter().chain(answers).collect::<Vec<_>>())
    }

    /// The numbers under a post. Of a post from elsewhere not everything that counts is told here: what its server says
    /// stands, unless more is known.
    fn counts(&self, status: &status::Status) -> Result<StatusCounts, Error> {
        let counts = self.view.status_counts(status.id)?;
        if status.is_local() || status.reblog_of.is_some() {
            return Ok(counts);
        }
        let told = self.view.elsewhere(status.id)?.unwrap_or_default();
        Ok(StatusCounts {
            reblogs: counts.reblogs.max(told.reblogs_told.unwrap_or(0)),
            favourites: counts.favourites.max(told.favourites_told.unwrap_or(0)),
            ..counts
        })
    }

    /// How many posts that are known here quote a post, as far as anybody counts.
    fn quotes_count(&self, status: &status::Status) -> Result<u64, Error> {
        /// Where counting ends.
        const COUNTED_MAX: usize = 400;
        let quotes = self.view.quotes(status.id, &Page::newest(COUNTED_MAX))?;
        Ok(quotes.len() as u64)
    }

    fn status_uri(&self, status: &status::Status, account: &Account) -> String {
        let activity = if status.reblog_of.is_some() {
            "/activity"
        } else {
            ""
        };
        let local = || {
            format!(
                "{}/users/{}/statuses/{}{activity}",
                self.settings.address, account.username, status.id
            )
        };
        status.uri.clone().unwrap_or_else(local)
    }

    fn status_url(&self, status: &status::Status, account: &Account) -> String {
        let local = || {
            format!(
                "{}/@{}/{}",
                self.settings.address, account.username, status.id
            )
        };
        status
            .url
            .clone()
            .or_else(|| status.uri.clone())
            .unwrap_or_else(local)
    }

    fn application(&self, status: &status::Status) -> Result<Option<Application>, Error> {
        let Some(id) = status.application else {
            return Ok(None);
        };
        if let Some(known) = self.apps.borrow().get(&id) {
            return Ok(known.clone());
        }
        let found = self.app(id)?;
        self.apps.borrow_mut().insert(id, found.clone());
        Ok(found)
    }

    fn app(&self, id: AppId) -> Result<Option<Application>, Error> {
        Ok(self.view.app(id)?.map(|app| Application {
            name: app.name,
            website: app.website,
        }))
    }

    fn attachments(&self, status: &status::Status) -> Result<Vec<MediaAttachment>, Error> {
        let author = self.view.account_kept(status.account)?;
        self.attached(&status.media, author.as_ref().as_ref())
    }

    fn mentions(&self, status: &status::Status) -> Result<Vec<Mention>, Error> {
        let mut shown = Vec::with_capacity(status.mentions.len());
        for id in &status.mentions {
            let account = self.account_by_id(*id)?;
            shown.push(Mention {
                id: account.id.clone(),
                username: account.username.clone(),
                url: account.url.clone(),
                acct: account.acct.clone(),
            });
        }
        Ok(shown)
    }

    /// A hashtag of a post.
    pub fn tag_use(&self, tag: &TagUse) -> Tag {
        Tag {
            name: tag.display.clone(),
            url: format!("{}/tags/{}", self.settings.address, tag.name),
        }
    }

    fn poll_of(&self, status: &status::Status) -> Result<Option<Poll>, Error> {
        let poll = status
            .poll
            .map(|id| self.view.poll(id))
            .transpose()?
            .flatten();
        poll.map(|poll| self.poll(&poll)).transpose()
    }

    /// A boost shows the marks of what it boosts.
    pub fn own(&self, status: &status::Status) -> Result<Option<Own>, Error> {
        let Some(viewer) = self.viewer else {
            return Ok(None);
        };
        let marks = self
            .view
            .marks(viewer, status.reblog_of.unwrap_or(status.id))?;
        let pinnable = status.account == viewer && status.reblog_of.is_none();
        Ok(Some(Own {
            favourited: marks.has(Marks::FAVOURITED),
            reblogged: marks.has(Marks::REBLOGGED),
            muted: self.view.thread_muted(viewer, status.conversation)?,
            bookmarked: marks.has(Marks::BOOKMARKED),
            pinned: pinnable.then(|| marks.has(Marks::PINNED)),
            filtered: self.filtered(viewer, status)?,
        }))
    }
}
