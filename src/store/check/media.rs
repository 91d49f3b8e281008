//! Attachments with their files, and polls with their votes.

use super::Check;
use crate::model::account::Picture;
use crate::model::media::Media;
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, MediaId, PollId, StatusId};
use crate::store::Error;
use crate::store::key::Digest16;
use crate::store::media::blobs;
use crate::store::table::*;
use std::collections::{BTreeMap, HashSet};

/// Everything that this file looks at.
pub(super) fn check(check: &mut Check<'_>) -> Result<(), Error> {
    files(check)?;
    attached(check)?;
    waiting(check)?;
    polls(check)?;
    asked(check)
}

/// As many rows need a file as its number of uses says.
fn files(check: &mut Check<'_>) -> Result<(), Error> {
    let mut uses: BTreeMap<Digest16, u64> = BTreeMap::new();
    let mut owned = check.expected();
    check.rows(&MEDIA, |check, id, media| {
        owned.add(&(media.account, id), &());
        for blob in blobs(&media) {
            *uses.entry(Digest16::of(blob)).or_default() += 1;
        }
        if !check.view.has(&ACCOUNTS, &media.account)? {
            let what = format!(
                "attachment {id} is of account {}, who is gone",
                media.account
            );
            check.find(MEDIA.name, what);
        }
        Ok(())
    })?;
    check.compare(&MEDIA_OF, owned)?;
    check.rows(&ACCOUNTS, |_, _, account| {
        let walls = [&account.avatar, &account.header];
        for blob in walls.into_iter().flatten().flat_map(Picture::blobs) {
            *uses.entry(Digest16::of(blob)).or_default() += 1;
        }
        Ok(())
    })?;
    check.rows(&EMOJIS, |_, _, emoji| {
        for blob in emoji.picture.blobs() {
            *uses.entry(Digest16::of(blob)).or_default() += 1;
        }
        Ok(())
    })?;
    check.rows(&SETTINGS, |_, (), settings| {
        for blob in settings.picture.iter().flat_map(Picture::blobs) {
            *uses.entry(Digest16::of(blob)).or_default() += 1;
        }
        Ok(())
    })?;
    let mut by_use = check.expected();
    check.rows(&FAR_FILES, |_, digest, file| {
        by_use.add(&(file.used_at, digest), &());
        for blob in std::iter::once(&file.blob).chain(&file.preview) {
            *uses.entry(Digest16::of(blob)).or_default() += 1;
        }
        Ok(())
    })?;
    check.compare(&FAR_FILES_BY_USE, by_use)?;
    let mut rows = check.expected();
    for (blob, count) in &uses {
        rows.add(blob, count);
    }
    check.compare(&BLOB_USES, rows)
}

/// A post's attachments know their post, and an attachment's post shows it, or has shown it in an earlier version.
fn attached(check: &mut Check<'_>) -> Result<(), Error> {
    let mut shown: HashSet<(StatusId, MediaId)> = HashSet::new();
    check.rows(&STATUSES, |_, id, status| {
        shown.extend(status.media.iter().map(|media| (id, *media)));
        Ok(())
    })?;
    let mut current = shown.clone();
    check.rows(&REVISIONS, |_, (id, _), revision| {
        shown.extend(revision.media.iter().map(|media| (id, *media)));
        Ok(())
    })?;
    check.rows(&MEDIA, |check, id, media| {
        let Some(status) = media.status else {
            return Ok(());
        };
        current.remove(&(status, id));
        if !shown.contains(&(status, id)) {
            let what = format!("attachment {id} names post {status}, which doesn't show it");
            check.find(MEDIA.name, what);
        }
        Ok(())
    })?;
    for (status, media) in current {
        let what = format!("post {status} shows attachment {media}, which is not its own");
        check.find(MEDIA.name, what);
    }
    Ok(())
}

/// An attachment that no post shows is queued to be dropped.
fn waiting(check: &mut Check<'_>) -> Result<(), Error> {
    let mut queued: HashSet<MediaId> = HashSet::new();
    check.rows(&UPKEEP, |_, _, work| {
        if let Upkeep::DropMedia(id) = work {
            queued.insert(id);
        }
        Ok(())
    })?;
    check.rows(&MEDIA, |check, id, media: Media| {
        if media.status.is_none() && !queued.contains(&id) {
            let what = format!("nothing will ever drop attachment {id}, which no post shows");
            check.find(MEDIA.name, what);
        }
        Ok(())
    })
}

/// The numbers in a poll are those of the votes.
fn polls(check: &mut Check<'_>) -> Result<(), Error> {
    let mut votes: BTreeMap<PollId, (u64, BTreeMap<u32, u64>)> = BTreeMap::new();
    check.rows(&VOTES, |_, (poll, _): (PollId, AccountId), vote| {
        let (voters, options) = votes.entry(poll).or_default();
        *voters += 1;
        for choice in vote.choices {
            *options.entry(choice).or_default() += 1;
        }
        Ok(())
    })?;
    check.rows(&POLLS, |check, id, poll| {
        let (voters, mut counted) = votes.remove(&id).unwrap_or_default();
        let fits = poll.options.iter().zip(0u32..).all(|(option, at)| {
            let right = counted.remove(&at).unwrap_or_default();
            option.votes == right
        });
        // The numbers of a poll elsewhere are those that its server tells.
        let ours = lives_here(check, poll.account)?;
        if ours && (!fits || !counted.is_empty() || poll.voters != voters) {
            let what = format!(
                "poll {id} says {} votes, but its rows say other",
                poll.votes()
            );
            check.find(POLLS.name, what);
        }
        let status = check.view.status(poll.status)?;
        if status.is_none_or(|status| status.poll != Some(id) || status.account != poll.account) {
            let what = format!(
                "poll {id} belongs to post {}, which has another",
                poll.status
            );
            check.find(POLLS.name, what);
        }
        Ok(())
    })?;
    for poll in votes.keys() {
        check.find(VOTES.name, format!("poll {poll} is gone"));
    }
    Ok(())
}

fn lives_here(check: &Check<'_>, account: AccountId) -> Result<bool, Error> {
    let asker = check.view.account(account)?;
    Ok(asker.is_some_and(|asker| asker.is_local()))
}

/// A post with a poll has that poll.
fn asked(check: &mut Check<'_>) -> Result<(), Error> {
    check.rows(&STATUSES, |check, id, status| {
        if let Some(poll) = status.poll
            && check.view.poll(poll)?.is_none_or(|poll| poll.status != id)
        {
            check.find(
                POLLS.name,
                format!("post {id} asks poll {poll}, which is gone"),
            );
        }
        Ok(())
    })
}
