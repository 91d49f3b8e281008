//! Following a hashtag, and showing one on one's profile.

use super::{Refusal, owe};
use crate::model::outbound::Outbound;
use crate::model::status::TagUse;
use crate::model::{AccountId, Page, TagId};
use crate::store::{FEATURED_TAGS_MAX, Tx};
use crate::text::tokenize::hashtag;

/// How many hashtags one may follow.
pub const FOLLOWED_TAGS_MAX: usize = 1_000;

/// `me` follows the hashtag `name`, which is made if nobody has used it yet; its id.
///
/// # Errors
/// `NotFound` for what can't be a hashtag (as Mastodon's `TagsController` answers); `TooMany` beyond
/// `FOLLOWED_TAGS_MAX`.
pub fn follow_tag(tx: &Tx, me: AccountId, name: &str) -> Result<TagId, Refusal> {
    let folded = hashtag(name).ok_or(Refusal::NotFound)?;
    if let Some(tag) = tx.tag(&folded)?
        && tx.follows_tag(me, tag.id)?
    {
        return Ok(tag.id);
    }
    if tx
        .followed_tags(me, &Page::newest(FOLLOWED_TAGS_MAX))?
        .len()
        >= FOLLOWED_TAGS_MAX
    {
        return Err(Refusal::TooMany);
    }
    let tag = ensure(tx, folded, name)?;
    tx.follow_tag(me, tag, true)?;
    Ok(tag)
}

/// `me` no longer follows a hashtag; harmless when that wasn't so. Its id, if there is such a one.
///
/// # Errors
/// `NotFound` for what can't be a hashtag.
pub fn unfollow_tag(tx: &Tx, me: AccountId, name: &str) -> Result<Option<TagId>, Refusal> {
    let folded = hashtag(name).ok_or(Refusal::NotFound)?;
    let Some(tag) = tx.tag(&folded)? else {
        return Ok(None);
    };
    tx.follow_tag(me, tag.id, false)?;
    Ok(Some(tag.id))
}

/// `me` shows the hashtag `name` on the profile; its id.
///
/// # Errors
/// `Invalid` for what can't be a hashtag, and beyond ten (Mastodon `FeaturedTag`).
pub fn feature_tag(tx: &Tx, me: AccountId, name: &str) -> Result<TagId, Refusal> {
    let folded =
        hashtag(name).ok_or_else(|| Refusal::invalid("Validation failed: Tag is invalid"))?;
    if let Some(tag) = tx.tag(&folded)?
        && tx.features_tag(me, tag.id)?
    {
        return Ok(tag.id);
    }
    if tx.featured_tags(me)?.len() >= FEATURED_TAGS_MAX {
        return Err(Refusal::invalid(
            "Validation failed: You have already featured the maximum number of hashtags",
        ));
    }
    let tag = ensure(tx, folded.clone(), name)?;
    tx.feature_tag(me, tag, true)?;
    owe::tell_followers(tx, me, &Outbound::FeatureTag(me, folded))?;
    Ok(tag)
}

/// `me` no longer shows a hashtag on the profile.
///
/// # Errors
/// `NotFound` when it wasn't shown.
pub fn unfeature_tag(tx: &Tx, me: AccountId, tag: TagId) -> Result<(), Refusal> {
    match tx.features_tag(me, tag)? {
        true => tx.feature_tag(me, tag, false)?,
        false => return Err(Refusal::NotFound),
    }
    if let Some(tag) = tx.tag_by_id(tag)? {
        owe::tell_followers(tx, me, &Outbound::UnfeatureTag(me, tag.name))?;
    }
    Ok(())
}

/// Somebody elsewhere shows these hashtags on their profile, and no others. What can't be a hashtag is passed over.
///
/// # Errors
/// Those of the store.
pub fn mirror(tx: &Tx, whose: AccountId, shown: &[String]) -> Result<(), Refusal> {
    let folded: Vec<String> = shown.iter().filter_map(|name| hashtag(name)).collect();
    for (tag, _) in tx.featured_tags(whose)? {
        if !folded.contains(&tag.name) {
            tx.feature_tag(whose, tag.id, false)?;
        }
    }
    for name in shown.iter().take(FEATURED_TAGS_MAX) {
        if hashtag(name).is_some() && tx.featured_tags(whose)?.len() < FEATURED_TAGS_MAX {
            feature_tag(tx, whose, name)?;
        }
    }
    Ok(())
}

fn ensure(tx: &Tx, name: String, typed: &str) -> Result<TagId, Refusal> {
    let display = typed.trim().trim_start_matches(['#', '＃']).to_owned();
    Ok(tx.ensure_tag(&TagUse { name, display })?)
}
