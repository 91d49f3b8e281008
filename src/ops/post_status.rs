//! Saying something: a post, an answer, a private message.

use super::notify::{News, notify};
use super::{Refusal, fan_out, link_card, owe, quote, search, see};
use crate::model::account::{Account, QuotePolicy, User};
use crate::model::media::{Media, MediaKind, MediaState};
use crate::model::notification::NotificationKind;
use crate::model::poll::{Poll, PollOption};
use crate::model::scheduled::{Draft, PollDraft};
use crate::model::settings::Settings;
use crate::model::status::{Status, TagUse, Visibility};
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, ConversationId, MediaId, StatusId, TagId};
use crate::store::{Tx, View};
use crate::text::compose::{Composed, MentionTarget, compose};
use crate::text::{count, language};
use std::time::Duration;

/// How many attachments a post may have (Mastodon `Status::MEDIA_ATTACHMENTS_LIMIT`).
pub const ATTACHMENTS_MAX: usize = 4;
/// How many answers a poll may have (Mastodon `PollOptionsValidator::MAX_OPTIONS`).
pub const POLL_OPTIONS_MAX: usize = 4;
/// Longest answer of a poll in characters (Mastodon `MAX_OPTION_CHARS`).
pub const POLL_OPTION_CHARS_MAX: usize = 50;
/// Shortest time that a poll may run (Mastodon `PollExpirationValidator::MIN_EXPIRATION`).
pub const POLL_TIME_MIN: Duration = Duration::from_secs(5 * 60);
/// Longest time that a poll may run (Mastodon `MAX_EXPIRATION`, one month).
pub const POLL_TIME_MAX: Duration = Duration::from_secs(2_629_746);
/// How many people one post may name, so that it can't be used to ring at every door.
pub const MENTIONS_MAX: usize = 50;
/// How long an `Idempotency-Key` is remembered (Mastodon `PostStatusService::MIN_SCHEDULE_OFFSET`'s
/// neighbour: one hour).
const IDEMPOTENCY_KEPT: Duration = Duration::from_secs(60 * 60);

/// What has been checked and can be posted without a refusal.
pub struct Ready {
    author: Account,
    draft: Draft,
    composed: Composed,
    media: Vec<Media>,
    parent: Option<Status>,
    quoted: Option<Status>,
    visibility: Visibility,
    local_only: bool,
    sensitive: bool,
    language: Option<String>,
    quote_policy: QuotePolicy,
}

/// Posts `draft` for `me`. With a key that was used within the hour, the post that was made then.
///
/// # Errors
/// `Moved`; `Invalid` with a sentence for whatever is not well-formed; `NotFound` when it answers something
/// that `me` can't see.
pub fn post_status(
    tx: &Tx,
    me: AccountId,
    draft: Draft,
    idempotency: Option<&str>,
) -> Result<StatusId, Refusal> {
    if let Some(key) = idempotency
        && let Some(made) = tx.idempotent(me, key)?
    {
        return Ok(made);
    }
    let ready = check(tx, me, draft)?;
    let status = write(tx, &ready)?;
    if let Some(key) = idempotency {
        tx.remember_idempotent(me, key, status.id, tx.now().minus(IDEMPOTENCY_KEPT))?;
    }
    Ok(status.id)
}

/// Everything that could be refused, before anything is written. Also used for posts that are only
/// scheduled, so that they can't fail at their hour for a reason that was known before.
pub fn check(view: &View, me: AccountId, mut draft: Draft) -> Result<Ready, Refusal> {
    let author = see::staying(view, me)?;
    let user = view.user(me)?.ok_or(Refusal::NotFound)?;
    let settings = view.settings_kept()?;
    if draft.text.is_empty() && !draft.spoiler_text.is_empty() {
        // Mastodon moves a lonely warning into the text (`PostStatusService#preprocess_attributes!`).
        draft.text = std::mem::take(&mut draft.spoiler_text);
    }
    check_text(&draft, &settings)?;
    let media = check_media(view, me, &draft.media, None)?;
    if let Some(poll) = &draft.poll {
        check_poll(poll)?;
        if !media.is_empty() {
            return Err(Refusal::invalid(
                "Validation failed: A post can have a poll or pictures, not both",
            ));
        }
    }
    let parent = draft
        .in_reply_to
        .map(|id| see::original(view, Some(me), id))
        .transpose()?;
    let quoted = draft
        .quote
        .map(|id| see::original(view, Some(me), id))
        .transpose()?;
    if let Some(quoted) = &quoted
        && !quote::may_quote(view, me, quoted)?
    {
        return Err(Refusal::Forbidden);
    }
    let composed = compose_for(view, &settings, &draft.text)?;
    if composed.mentions.len() > MENTIONS_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: A post can name at most {MENTIONS_MAX} people"
        )));
    }
    let chosen = choose(&draft, &user, parent.as_ref());
    check_tags(view, &composed, chosen.0)?;
    Ok(Ready {
        visibility: chosen.0,
        // What was said just among us isn't even named elsewhere.
        local_only: chosen.1 || quoted.as_ref().is_some_and(|quoted| quoted.local_only),
        sensitive: draft.sensitive.unwrap_or(user.default_sensitive)
            || !draft.spoiler_text.is_empty(),
        // Apps send whatever the phone speaks (Mastodon `valid_locale_cascade`).
        language: meant(draft.language.as_deref()).or(user.default_language),
        quote_policy: draft.quote_policy.unwrap_or(user.default_quote_policy),
        author,
        draft,
        composed,
        media,
        parent,
        quoted,
    })
}

/// Public posts don't use hashtags that moderators have taken out of use (Mastodon `DisallowedHashtagsValidator`).
fn check_tags(view: &View, composed: &Composed, visibility: Visibility) -> Result<(), Refusal> {
    if visibility != Visibility::Public {
        return Ok(());
    }
    for used in &composed.tags {
        if view.tag(&used.name)?.is_some_and(|tag| tag.unusable) {
            return Err(Refusal::invalid(format!(
                "Validation failed: Text contained a disallowed hashtag: #{}",
                used.display
            )));
        }
    }
    Ok(())
}

/// Visibility and "just us": as asked for, else as the person's defaults say. An answer to a
/// local-only post stays in the house, whatever was asked for.
fn choose(draft: &Draft, user: &User, parent: Option<&Status>) -> (Visibility, bool) {
    let visibility = draft.visibility.unwrap_or(user.default_visibility);
    let inherited = parent.is_some_and(|parent| parent.local_only);
    (
        visibility,
        inherited || draft.local_only.unwrap_or(user.default_local_only),
    )
}

/// The language that an app means, if it is known.
pub(super) fn meant(code: Option<&str>) -> Option<String> {
    code.and_then(language::language).map(str::to_owned)
}

/// Checks the lengths.
pub fn check_text(draft: &Draft, settings: &Settings) -> Result<(), Refusal> {
    if draft.text.trim().is_empty()
        && draft.media.is_empty()
        && draft.poll.is_none()
        && draft.quote.is_none()
    {
        return Err(Refusal::invalid("Validation failed: Text can't be blank"));
    }
    let max = settings.status_chars_max as usize;
    if count::length(&draft.text) + count::length(&draft.spoiler_text) > max {
        return Err(Refusal::invalid(format!(
            "Validation failed: Text character limit of {max} exceeded"
        )));
    }
    Ok(())
}

/// The attachments, in order, if they are `me`'s, ready, and shown by no post but `by`.
pub fn check_media(
    view: &View,
    me: AccountId,
    ids: &[MediaId],
    by: Option<StatusId>,
) -> Result<Vec<Media>, Refusal> {
    if ids.len() > ATTACHMENTS_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: A post can have at most {ATTACHMENTS_MAX} attachments"
        )));
    }
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let mine = view
            .media(*id)?
            .filter(|media| media.account == me && (media.status.is_none() || media.status == by));
        let media = mine.ok_or_else(|| {
            Refusal::invalid("Validation failed: Media not found, or already used in a post")
        })?;
        match media.state {
            MediaState::Ready => found.push(media),
            MediaState::Processing => {
                return Err(Refusal::invalid(
                    "Cannot attach files that have not finished processing. Try again in a moment!",
                ));
            }
            MediaState::Failed => {
                return Err(Refusal::invalid(
                    "Validation failed: This file could not be read",
                ));
            }
        }
    }
    let single = found
        .iter()
        .any(|media| matches!(media.kind, MediaKind::Video | MediaKind::Audio));
    if single && found.len() > 1 {
        return Err(Refusal::invalid(
            "Cannot attach a video to a post that already contains images",
        ));
    }
    Ok(found)
}

/// Checks a poll's answers and its time.
pub fn check_poll(poll: &PollDraft) -> Result<(), Refusal> {
    let mut titles: Vec<&str> = poll.options.iter().map(|title| title.trim()).collect();
    if titles.len() < 2 || titles.iter().any(|title| title.is_empty()) {
        return Err(Refusal::invalid(
            "Validation failed: A poll needs at least two answers, and none may be empty",
        ));
    }
    if titles.len() > POLL_OPTIONS_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: A poll can have at most {POLL_OPTIONS_MAX} answers"
        )));
    }
    if titles
        .iter()
        .any(|title| count::length(title) > POLL_OPTION_CHARS_MAX)
    {
        let why = format!(
            "Validation failed: A poll's answer can have at most {POLL_OPTION_CHARS_MAX} characters"
        );
        return Err(Refusal::invalid(why));
    }
    titles.sort_unstable();
    if titles.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(Refusal::invalid(
            "Validation failed: A poll's answers must differ from each other",
        ));
    }
    let runs = Duration::from_secs(poll.expires_in_secs);
    if runs < POLL_TIME_MIN || runs > POLL_TIME_MAX {
        return Err(Refusal::invalid(
            "Validation failed: A poll must run for at least 5 minutes and at most a month",
        ));
    }
    Ok(())
}

/// The text as HTML, with the people and hashtags that it names.
pub fn compose_for(view: &View, settings: &Settings, text: &str) -> Result<Composed, Refusal> {
    let mut failed = None;
    let composed = compose(text, &settings.address, &mut |user, domain| {
        let acct = match domain {
            Some(domain) if !domain.eq_ignore_ascii_case(settings.domain()) => {
                format!("{user}@{domain}")
            }
            _ => user.to_owned(),
        };
        match view.account_by_acct(&acct) {
            Ok(found) => found
                .filter(|account| !account.suspended)
                .map(|account| target(&account, settings)),
            Err(why) => {
                failed = Some(why);
                None
            }
        }
    });
    failed.map_or(Ok(composed), |why| Err(why.into()))
}

fn target(account: &Account, settings: &Settings) -> MentionTarget {
    MentionTarget {
        id: account.id.0,
        url: account.page(settings),
        acct: account.acct(),
    }
}

/// Writes what has been checked.
fn write(tx: &Tx, ready: &Ready) -> Result<Status, Refusal> {
    let id: StatusId = tx.new_id();
    let draft = &ready.draft;
    let poll = draft
        .poll
        .as_ref()
        .map(|poll| new_poll(tx, ready, id, poll))
        .transpose()?;
    let status = Status {
        in_reply_to: ready.parent.as_ref().map(|parent| parent.id),
        in_reply_to_account: ready.parent.as_ref().map(|parent| parent.account),
        conversation: ready
            .parent
            .as_ref()
            .map_or(ConversationId(id.0), |parent| parent.conversation),
        visibility: ready.visibility,
        local_only: ready.local_only,
        sensitive: ready.sensitive,
        spoiler_text: draft.spoiler_text.clone(),
        text: draft.text.clone(),
        html: ready.composed.html.clone(),
        language: ready.language.clone(),
        mentions: ready
            .composed
            .mentions
            .iter()
            .copied()
            .map(AccountId)
            .collect(),
        tags: tag_uses(&ready.composed),
        media: draft.media.clone(),
        poll: poll.map(|poll| poll.id),
        application: draft.application,
        quote: ready
            .quoted
            .as_ref()
            .map(|quoted| quote::beginning(tx, ready.author.id, quoted))
            .transpose()?,
        quote_policy: ready.quote_policy,
        ..Status::blank(id, ready.author.id, tx.now())
    };
    for media in &ready.media {
        tx.put_media(&Media {
            status: Some(id),
            ..media.clone()
        })?;
    }
    tx.add_status(&status, true)?;
    search::index_new(tx, &status)?;
    let tags = ensure_tags(tx, &status)?;
    fan_out::fan_out(tx, &status, true, &tags)?;
    tell(tx, &status)?;
    owe::post(tx, &status)?;
    quote::begin(tx, &status)?;
    link_card::queue(tx, id)?;
    Ok(status)
}

fn new_poll(tx: &Tx, ready: &Ready, status: StatusId, draft: &PollDraft) -> Result<Poll, Refusal> {
    let ends = tx.now().plus(Duration::from_secs(draft.expires_in_secs));
    let option = |title: &String| PollOption {
        title: title.trim().to_owned(),
        votes: 0,
    };
    let poll = Poll {
        id: tx.new_id(),
        status,
        account: ready.author.id,
        options: draft.options.iter().map(option).collect(),
        multiple: draft.multiple,
        hide_totals: draft.hide_totals,
        expires_at: Some(ends),
        voters: 0,
        telling_at: None,
    };
    tx.put_poll(&poll)?;
    tx.later(ends, Upkeep::ClosePoll(poll.id))?;
    Ok(poll)
}

/// The hashtags of a composed text as a status keeps them.
pub fn tag_uses(composed: &Composed) -> Vec<TagUse> {
    let kept = |tag: &crate::text::compose::Tagged| TagUse {
        name: tag.name.clone(),
        display: tag.display.clone(),
    };
    composed.tags.iter().map(kept).collect()
}

/// The ids of a post's hashtags, made where they are new.
pub fn ensure_tags(tx: &Tx, status: &Status) -> Result<Vec<TagId>, Refusal> {
    Ok(status
        .tags
        .iter()
        .map(|tag| tx.ensure_tag(tag))
        .collect::<Result<_, _>>()?)
}

/// Tells those who are named, and those who asked to hear of every post.
pub(super) fn tell(tx: &Tx, status: &Status) -> Result<(), Refusal> {
    let news = |kind| News {
        kind,
        from: status.account,
        status: Some(status),
        report: None,
    };
    for mentioned in &status.mentions {
        notify(tx, *mentioned, &news(NotificationKind::Mention))?;
    }
    if status
        .in_reply_to_account
        .is_some_and(|to| to != status.account)
        || status.visibility == Visibility::Direct
    {
        return Ok(());
    }
    for follower in &tx.followers_kept(status.account)?.0 {
        let tie = tx.tie(*follower, status.account)?;
        let asked = tie.follow.as_ref().is_some_and(|follow| follow.notify);
        if asked && !status.mentions.contains(follower) {
            notify(tx, *follower, &news(NotificationKind::Status))?;
        }
    }
    Ok(())
}
