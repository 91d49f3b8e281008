//! Mastodon `ScheduledStatus` (docs/entities/ScheduledStatus).

use super::{MediaAttachment, Render};
use crate::model::scheduled::{PollDraft, Scheduled};
use crate::store::Error;
use serde::Serialize;

/// A post that waits for its hour.
#[derive(Clone, Debug, Serialize)]
pub struct ScheduledStatus {
    /// Cast from the number.
    pub id: String,
    /// Its hour.
    pub scheduled_at: String,
    /// What will be posted.
    pub params: ScheduledParams,
    /// Attachments.
    pub media_attachments: Vec<MediaAttachment>,
}

/// What will be posted.
#[derive(Clone, Debug, Serialize)]
pub struct ScheduledParams {
    /// The text.
    pub text: String,
    /// The poll.
    pub poll: Option<ScheduledPoll>,
    /// Attachments.
    pub media_ids: Option<Vec<String>>,
    /// Whether media is hidden.
    pub sensitive: Option<bool>,
    /// The content warning.
    pub spoiler_text: Option<String>,
    /// Who may see it.
    pub visibility: Option<&'static str>,
    /// Never leaves this house.
    pub local_only: Option<bool>,
    /// ISO 639.
    pub language: Option<String>,
    /// What it answers.
    pub in_reply_to_id: Option<String>,
    /// What it quotes, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted_status_id: Option<String>,
    /// The client.
    pub application_id: Option<String>,
    /// Always `null`: the hour is outside.
    pub scheduled_at: Option<String>,
    /// The client's key against posting twice.
    pub idempotency: Option<String>,
    /// Always `false`.
    pub with_rate_limit: bool,
}

/// The poll that will be posted.
#[derive(Clone, Debug, Serialize)]
pub struct ScheduledPoll {
    /// The answers.
    pub options: Vec<String>,
    /// How long it runs, in seconds, as text.
    pub expires_in: String,
    /// More than one may be chosen.
    pub multiple: bool,
    /// Votes are hidden until the end.
    pub hide_totals: bool,
}

fn poll(draft: &PollDraft) -> ScheduledPoll {
    ScheduledPoll {
        options: draft.options.clone(),
        expires_in: draft.expires_in_secs.to_string(),
        multiple: draft.multiple,
        hide_totals: draft.hide_totals,
    }
}

impl Render<'_> {
    /// A post that waits.
    pub fn scheduled(&self, scheduled: &Scheduled) -> Result<ScheduledStatus, Error> {
        let draft = &scheduled.draft;
        let mut media_attachments = Vec::with_capacity(draft.media.len());
        for id in &draft.media {
            media_attachments.extend(self.view.media(*id)?.map(|media| self.media(&media)));
        }
        let ids = || draft.media.iter().map(|id| id.to_string()).collect();
        Ok(ScheduledStatus {
            id: scheduled.id.to_string(),
            scheduled_at: scheduled.at.iso(),
            params: ScheduledParams {
                text: draft.text.clone(),
                poll: draft.poll.as_ref().map(poll),
                media_ids: (!draft.media.is_empty()).then(ids),
                sensitive: draft.sensitive,
                spoiler_text: Some(draft.spoiler_text.clone()).filter(|text| !text.is_empty()),
                visibility: draft.visibility.map(|visibility| visibility.name()),
                local_only: draft.local_only,
                language: draft.language.clone(),
                quoted_status_id: draft.quote.map(|id| id.to_string()),
                in_reply_to_id: draft.in_reply_to.map(|id| id.to_string()),
                application_id: draft.application.map(|id| id.to_string()),
                scheduled_at: None,
                idempotency: scheduled.idempotency.clone(),
                with_rate_limit: false,
            },
            media_attachments,
        })
    }
}
