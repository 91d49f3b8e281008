//! A post from elsewhere is changed, or its numbers are told anew.

use super::arrive::{Known, attach, elsewhere, keep_poll, quote_of, tell_quoted};
use super::edit_status::{dismiss, keep_version, retag, tell};
use super::fan_out::welcome;
use super::{Refusal, link_card, owe, search, see};
use crate::model::StatusId;
use crate::model::arrival::Arrival;
use crate::model::event::Event;
use crate::model::media::Media;
use crate::model::poll::Poll;
use crate::model::status::{Elsewhere, Quote, QuoteState, Status};
use crate::store::{Error, Tx};

/// Takes over what its server says of a post that is known here: its numbers always, its words when it says that they
/// were changed after what is known (Mastodon `ProcessStatusUpdateService`). What it said before is kept for all to see.
/// `None` when the post isn't known.
///
/// # Errors
/// `Forbidden` when it isn't its author's.
pub fn revise(tx: &Tx, arrival: &Arrival, known: &Known) -> Result<Option<StatusId>, Refusal> {
    let Some(before) = tx.status_by_uri(&arrival.uri)? else {
        return Ok(None);
    };
    let author = see::account(tx, known.author)?;
    if author.uri.as_deref() != Some(arrival.author.as_str()) || before.account != author.id {
        return Err(Refusal::Forbidden);
    }
    let mut old = tx.elsewhere(before.id)?.unwrap_or_default();
    let known = &still_handed(&before, &mut old, known);
    let joined = before.in_reply_to.is_some();
    let last_told = old.updated_told;
    tx.put_elsewhere(before.id, &elsewhere(arrival, joined, tx.now(), old))?;
    let old_poll = before.poll.map(|id| tx.poll(id)).transpose()?.flatten();
    // Their own clock tells which change is the later one. Where it is ahead of ours, what they say of two moments may be
    // one moment here.
    let later = |at| match last_told.or(before.edited_at) {
        Some(last) => at > last,
        None => true,
    };
    let newer = arrival.updated_told.is_some_and(later);
    match newer && differs(tx, &before, old_poll.as_ref(), arrival, known)? {
        true => {
            rewrite(tx, &before, old_poll, arrival, known)?;
            owe::pass_on(tx, &before, arrival.letter.as_deref())?;
        }
        false => recount(tx, &before, old_poll, arrival, known)?,
    }
    Ok(Some(before.id))
}

/// Who has got it without being named in it reads it still.
fn still_handed(before: &Status, old: &mut Elsewhere, known: &Known) -> Known {
    let mut known = known.clone();
    if before.visibility.is_open() {
        return known;
    }
    if let Some(reader) = known.handed {
        // They come in the order in which they got it, so that it seems unchanged.
        known.mentions.retain(|named| *named != reader);
        if !old.handed.contains(&reader) {
            old.handed.push(reader);
        }
    }
    for reader in &old.handed {
        if !known.mentions.contains(reader) {
            known.mentions.push(*reader);
        }
    }
    known
}

/// Whether it says something else.
fn differs(
    tx: &Tx,
    before: &Status,
    poll: Option<&Poll>,
    arrival: &Arrival,
    known: &Known,
) -> Result<bool, Error> {
    let media = attached(tx, before)?;
    let same = |(old, new): (&Media, &Media)| {
        old.remote_url == new.remote_url
            && old.description == new.description
            && old.focus == new.focus
    };
    let media_same =
        media.len() == arrival.media.len() && media.iter().zip(&arrival.media).all(same);
    Ok(before.html != arrival.html
        || before.spoiler_text != arrival.spoiler_text
        || before.sensitive != arrival.sensitive
        || before.language != arrival.language
        || before.mentions != known.mentions
        || before.tags != arrival.tags
        || before.emojis != arrival.emojis
        || !media_same
        || !same_poll(poll, arrival))
}

fn attached(tx: &Tx, status: &Status) -> Result<Vec<Media>, Error> {
    let found = status.media.iter().map(|id| tx.media(*id));
    found.filter_map(Result::transpose).collect()
}

fn same_poll(old: Option<&Poll>, arrival: &Arrival) -> bool {
    match (old, &arrival.poll) {
        (None, None) => true,
        (Some(old), Some(new)) => {
            let titles = old.options.iter().map(|option| &option.title);
            old.multiple == new.multiple && titles.eq(new.options.iter().map(|new| &new.title))
        }
        (None, Some(_)) | (Some(_), None) => false,
    }
}

/// The same words with other numbers; a quote may have been agreed to meanwhile.
fn recount(
    tx: &Tx,
    before: &Status,
    poll: Option<Poll>,
    arrival: &Arrival,
    known: &Known,
) -> Result<(), Refusal> {
    let mut changed = false;
    if let (Some(old), Some(told)) = (&poll, &arrival.poll)
        && same_poll(Some(old), arrival)
    {
        keep_poll(tx, told, old.id, before.id, before.account)?;
        changed = tx.poll(old.id)?.as_ref() != Some(old);
    }
    let after = Status {
        quote: requoted(tx, before, arrival, known)?,
        quote_policy: arrival.quote_policy,
        quote_on_request: arrival.quote_on_request,
        ..before.clone()
    };
    if after != *before {
        tx.put_status(&after, false)?;
        requote(tx, before, &after)?;
        changed = true;
    }
    if changed {
        tx.tell(Event::Edited { status: before.id });
    }
    Ok(())
}

fn rewrite(
    tx: &Tx,
    before: &Status,
    poll: Option<Poll>,
    arrival: &Arrival,
    known: &Known,
) -> Result<(), Refusal> {
    search::unindex(tx, before)?;
    keep_version(tx, before, poll.as_ref())?;
    let media = attach(
        tx,
        &arrival.media,
        before.id,
        before.account,
        &attached(tx, before)?,
    )?;
    let same = same_poll(poll.as_ref(), arrival);
    if let Some(old) = poll.as_ref().filter(|_| !same) {
        tx.remove_poll(old.id)?;
    }
    let after = Status {
        edited_at: arrival.updated,
        sensitive: arrival.sensitive,
        spoiler_text: arrival.spoiler_text.clone(),
        html: arrival.html.clone(),
        language: arrival.language.clone(),
        mentions: known.mentions.clone(),
        tags: arrival.tags.clone(),
        emojis: arrival.emojis.clone(),
        url: arrival.url.clone(),
        quote: requoted(tx, before, arrival, known)?,
        quote_policy: arrival.quote_policy,
        media,
        poll: match &arrival.poll {
            Some(told) => {
                let id = poll.map_or_else(|| tx.new_id(), |old| old.id);
                Some(keep_poll(tx, told, id, before.id, before.account)?)
            }
            None => None,
        },
        ..before.clone()
    };
    retag(tx, before, &after)?;
    dismiss(tx, before, &after)?;
    tx.put_status(&after, false)?;
    welcome(tx, before, &after)?;
    requote(tx, before, &after)?;
    search::index(tx, &after)?;
    tell(tx, before, &after)?;
    Ok(link_card::queue(tx, after.id)?)
}

/// What it quotes now. What was agreed, refused or revoked stays so while it is the same post.
fn requoted(
    tx: &Tx,
    before: &Status,
    arrival: &Arrival,
    known: &Known,
) -> Result<Option<Quote>, Error> {
    let new = quote_of(tx, arrival, known)?;
    Ok(match (&before.quote, new) {
        (Some(old), Some(new)) if old.uri == new.uri && old.state != QuoteState::Pending => {
            Some(Quote {
                status: old.status.or(new.status),
                ..old.clone()
            })
        }
        (_, new) => new,
    })
}

/// Keeps who quotes what true after a change.
fn requote(tx: &Tx, before: &Status, after: &Status) -> Result<(), Error> {
    let quoted = |status: &Status| status.quote.as_ref().and_then(|quote| quote.status);
    if let Some(old) = quoted(before).filter(|old| quoted(after) != Some(*old)) {
        tx.put_quote(old, after.id, false)?;
    }
    if let Some(new) = quoted(after) {
        tx.put_quote(new, after.id, true)?;
    }
    let agreed = |status: &Status| {
        let quote = status.quote.as_ref();
        quote.is_some_and(|quote| quote.state == QuoteState::Accepted)
    };
    match agreed(after) && !agreed(before) {
        true => tell_quoted(tx, after),
        false => Ok(()),
    }
}
