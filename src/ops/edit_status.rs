//! Changing a post in place; what it said before is kept for all to see.

use super::fan_out::welcome;
use super::notify::{News, notify};
use super::post_status::{
    check_media, check_poll, check_text, compose_for, ensure_tags, meant, tag_uses,
};
use super::{Refusal, delete_status, link_card, owe, search, see};
use crate::model::event::Event;
use crate::model::media::Media;
use crate::model::notification::NotificationKind;
use crate::model::poll::{Poll, PollOption};
use crate::model::scheduled::{Draft, PollDraft};
use crate::model::status::{Revision, Status, Visibility};
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, MediaId, Page, PollId, StatusId};
use crate::store::{Tx, View};
use std::time::Duration;

/// How many people who boosted a post are told that it changed.
const BOOSTERS_TOLD_MAX: usize = 10_000;

/// What a client changes about an attachment while it edits the post.
#[derive(Clone, Debug, PartialEq)]
pub struct MediaChange {
    /// Which attachment.
    pub id: MediaId,
    /// Its new description.
    pub description: Option<String>,
    /// Its new focus.
    pub focus: Option<(f32, f32)>,
}

/// How a post is to be changed: what `None` leaves as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edit {
    /// The new text.
    pub text: Option<String>,
    /// The new content warning.
    pub spoiler_text: Option<String>,
    /// Whether media is hidden.
    pub sensitive: Option<bool>,
    /// ISO 639.
    pub language: Option<String>,
    /// The new attachments.
    pub media: Option<Vec<MediaId>>,
    /// Changes to attachments that stay.
    pub media_changes: Vec<MediaChange>,
    /// The new poll; `Some(None)` takes it away.
    pub poll: Option<Option<PollDraft>>,
}

/// `me` changes an own post. Nothing happens when nothing is different.
///
/// # Errors
/// `NotFound` when it is not `me`'s or is a boost; `Invalid` as for a new post.
pub fn edit_status(tx: &Tx, me: AccountId, id: StatusId, edit: &Edit) -> Result<(), Refusal> {
    let before = see::own_status(tx, me, id)?;
    if before.reblog_of.is_some() {
        return Err(Refusal::NotFound);
    }
    let old_poll = before.poll.map(|id| tx.poll(id)).transpose()?.flatten();
    let (mut after, media) = checked(tx, &before, old_poll.as_ref(), edit)?;
    let changes = described(tx, me, &media, &edit.media_changes)?;
    let poll_changes = poll_differs(old_poll.as_ref(), edit.poll.as_ref());
    if after == before && changes.is_empty() && !poll_changes {
        return Ok(());
    }
    after.edited_at = Some(tx.now());
    search::unindex(tx, &before)?;
    keep_version(tx, &before, old_poll.as_ref())?;
    swap_media(tx, &before, &media)?;
    for media in &changes {
        tx.put_media(media)?;
    }
    if poll_changes {
        after.poll = replace_poll(tx, &after, old_poll, edit.poll.as_ref())?;
    }
    retag(tx, &before, &after)?;
    dismiss(tx, &before, &after)?;
    tx.put_status(&after, true)?;
    welcome(tx, &before, &after)?;
    search::index(tx, &after)?;
    tell(tx, &before, &after)?;
    link_card::queue(tx, after.id)?;
    Ok(owe::edited(tx, &after)?)
}

/// The post as it will be and its attachments, with everything checked that could be refused.
fn checked(
    view: &View,
    before: &Status,
    poll: Option<&Poll>,
    edit: &Edit,
) -> Result<(Status, Vec<Media>), Refusal> {
    let settings = view.settings()?;
    let keeps_poll = match &edit.poll {
        Some(wish) => wish.is_some(),
        None => poll.is_some(),
    };
    let draft = Draft {
        text: edit.text.clone().unwrap_or_else(|| before.text.clone()),
        spoiler_text: edit
            .spoiler_text
            .clone()
            .unwrap_or_else(|| before.spoiler_text.clone()),
        media: edit.media.clone().unwrap_or_else(|| before.media.clone()),
        poll: keeps_poll.then(PollDraft::default),
        ..Draft::default()
    };
    check_text(&draft, &settings)?;
    if let Some(Some(poll)) = &edit.poll {
        check_poll(poll)?;
    }
    let media = check_media(view, before.account, &draft.media, Some(before.id))?;
    if keeps_poll && !media.is_empty() {
        return Err(Refusal::invalid(
            "Validation failed: A post can have a poll or pictures, not both",
        ));
    }
    let composed = compose_for(view, &settings, &draft.text)?;
    let after = Status {
        sensitive: edit.sensitive.unwrap_or(before.sensitive) || !draft.spoiler_text.is_empty(),
        language: meant(edit.language.as_deref()).or_else(|| before.language.clone()),
        html: composed.html.clone(),
        mentions: composed.mentions.iter().copied().map(AccountId).collect(),
        tags: tag_uses(&composed),
        text: draft.text,
        spoiler_text: draft.spoiler_text,
        media: draft.media,
        ..before.clone()
    };
    Ok((after, media))
}

/// The attachments whose description or focus is different.
fn described(
    view: &View,
    me: AccountId,
    kept: &[Media],
    changes: &[MediaChange],
) -> Result<Vec<Media>, Refusal> {
    let mut changed = Vec::new();
    for change in changes {
        let Some(media) = kept
            .iter()
            .find(|media| media.id == change.id && media.account == me)
        else {
            continue;
        };
        // The row as it is now: `kept` may be older than what this transaction has written.
        let media = view.media(media.id)?.unwrap_or_else(|| media.clone());
        let new = Media {
            description: change
                .description
                .clone()
                .or_else(|| media.description.clone())
                .filter(|text| !text.is_empty()),
            focus: change.focus.or(media.focus),
            ..media.clone()
        };
        if new != media {
            changed.push(new);
        }
    }
    Ok(changed)
}

fn poll_differs(old: Option<&Poll>, wish: Option<&Option<PollDraft>>) -> bool {
    match (old, wish) {
        (_, None) | (None, Some(None)) => false,
        (Some(_), Some(None)) | (None, Some(Some(_))) => true,
        (Some(old), Some(Some(new))) => {
            let titles = old.options.iter().map(|option| option.title.as_str());
            old.multiple != new.multiple
                || old.hide_totals != new.hide_totals
                || !titles.eq(new.options.iter().map(|title| title.trim()))
        }
    }
}

/// Keeps what a post said before.
pub(super) fn keep_version(tx: &Tx, before: &Status, poll: Option<&Poll>) -> Result<(), Refusal> {
    let revision = Revision {
        created_at: before.edited_at.unwrap_or(before.created_at),
        spoiler_text: before.spoiler_text.clone(),
        text: before.text.clone(),
        html: before.html.clone(),
        sensitive: before.sensitive,
        media: before.media.clone(),
        poll_options: poll.map(|poll| {
            poll.options
                .iter()
                .map(|option| option.title.clone())
                .collect()
        }),
    };
    Ok(tx.add_revision(before.id, &revision)?)
}

/// Attaches what is new. What is taken off stays as it is, for the history shows it still.
fn swap_media(tx: &Tx, before: &Status, after: &[Media]) -> Result<(), Refusal> {
    for media in after {
        tx.put_media(&Media {
            status: Some(before.id),
            ..media.clone()
        })?;
    }
    Ok(())
}

/// A changed poll starts again from nothing (Mastodon `UpdateStatusService#update_poll!`).
fn replace_poll(
    tx: &Tx,
    status: &Status,
    old: Option<Poll>,
    wish: Option<&Option<PollDraft>>,
) -> Result<Option<PollId>, Refusal> {
    let Some(Some(new)) = wish else {
        if let Some(old) = old {
            tx.remove_poll(old.id)?;
        }
        return Ok(None);
    };
    let id = match &old {
        Some(old) => old.id,
        None => tx.new_id(),
    };
    tx.remove_votes(id)?;
    let ends = tx.now().plus(Duration::from_secs(new.expires_in_secs));
    tx.put_poll(&Poll {
        id,
        status: status.id,
        account: status.account,
        options: new
            .options
            .iter()
            .map(|title| PollOption {
                title: title.trim().to_owned(),
                votes: 0,
            })
            .collect(),
        multiple: new.multiple,
        hide_totals: new.hide_totals,
        expires_at: Some(ends),
        voters: 0,
        telling_at: old.and_then(|old| old.telling_at),
    })?;
    tx.later(ends, Upkeep::ClosePoll(id))?;
    Ok(Some(id))
}

/// Moves a public post between hashtag timelines.
pub(super) fn retag(tx: &Tx, before: &Status, after: &Status) -> Result<(), Refusal> {
    let old = delete_status::tag_ids(tx, before)?;
    let new = ensure_tags(tx, after)?;
    let gone: Vec<_> = old
        .iter()
        .copied()
        .filter(|tag| !new.contains(tag))
        .collect();
    tx.untag(after.id, &gone)?;
    if after.visibility == Visibility::Public {
        tx.retag(after, after.is_local(), &new)?;
    }
    Ok(())
}

/// Whom a private message no longer names, it leaves.
pub(super) fn dismiss(tx: &Tx, before: &Status, after: &Status) -> Result<(), Refusal> {
    if before.visibility != Visibility::Direct {
        return Ok(());
    }
    for person in &before.mentions {
        if !after.mentions.contains(person) && *person != after.account {
            tx.remove_home(*person, after.id)?;
            delete_status::rewind_conversation(tx, before, *person)?;
        }
    }
    Ok(())
}

/// Those who are newly named, those who boosted it, and every screen that may show it.
pub(super) fn tell(tx: &Tx, before: &Status, after: &Status) -> Result<(), Refusal> {
    let news = |kind| News {
        kind,
        from: after.account,
        status: Some(after),
        report: None,
    };
    for mentioned in after
        .mentions
        .iter()
        .filter(|id| !before.mentions.contains(id))
    {
        notify(tx, *mentioned, &news(NotificationKind::Mention))?;
    }
    for (booster, _) in tx.reblogged_by(after.id, &Page::newest(BOOSTERS_TOLD_MAX))? {
        notify(tx, booster, &news(NotificationKind::Update))?;
    }
    for quoting in tx.quotes(after.id, &Page::newest(BOOSTERS_TOLD_MAX))? {
        if let Some(quoting) = tx
            .status(quoting)?
            .filter(|post| post.account != after.account)
        {
            notify(tx, quoting.account, &news(NotificationKind::QuotedUpdate))?;
        }
    }
    tx.tell(Event::Edited { status: after.id });
    Ok(())
}
