//! What moderators say of hashtags and trends. Everything may trend until they say that it may not: in a house one
//! doesn't look through everything first.

use super::trends::{self, Link};
use super::{Refusal, audit, border};
use crate::model::audit::Act;
use crate::model::tag::Tag;
use crate::model::verdict::Verdict;
use crate::model::{AccountId, Page, StatusId, TagId};
use crate::store::{Tx, View};
use crate::text::tokenize::hashtag;

/// What is to be changed of a hashtag; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// As it is written: the same name with other capitals.
    pub display: Option<String>,
    /// May trend.
    pub trendable: Option<bool>,
    /// Is found and suggested.
    pub listable: Option<bool>,
    /// Can be used in posts of this house.
    pub usable: Option<bool>,
}

/// A page of all hashtags, the newest first.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house.
pub fn tags(view: &View, me: AccountId, page: &Page) -> Result<Vec<Tag>, Refusal> {
    border::keeper(view, me)?;
    Ok(view.tags(page)?)
}

/// One hashtag.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house; `NotFound` where there is none.
pub fn tag(view: &View, me: AccountId, id: TagId) -> Result<Tag, Refusal> {
    border::keeper(view, me)?;
    view.tag_by_id(id)?.ok_or(Refusal::NotFound)
}

/// Changes one.
///
/// # Errors
/// As [`tag`]; `Invalid` for another name.
pub fn change_tag(tx: &Tx, me: AccountId, id: TagId, change: &Change) -> Result<Tag, Refusal> {
    let before = tag(tx, me, id)?;
    let display = match &change.display {
        Some(typed) if hashtag(typed).as_ref() != Some(&before.name) => {
            return Err(Refusal::invalid(
                "Validation failed: Display name does not match the previous spelling",
            ));
        }
        Some(typed) => typed.clone(),
        None => before.display.clone(),
    };
    let not = |wish: Option<bool>, old: bool| wish.map_or(old, |wish| !wish);
    let changed = Tag {
        display,
        untrendable: not(change.trendable, before.untrendable),
        unlisted: not(change.listable, before.unlisted),
        unusable: not(change.usable, before.unusable),
        ..before
    };
    tx.put_tag(&changed)?;
    let act = Act::Trend {
        what: format!("#{}", changed.name),
        allowed: !changed.untrendable && !changed.unlisted && !changed.unusable,
    };
    audit::note(tx, me, act)?;
    Ok(changed)
}

/// A post may trend, or may not.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house; `NotFound` where there is no such post.
pub fn judge(tx: &Tx, me: AccountId, status: StatusId, allowed: bool) -> Result<(), Refusal> {
    border::keeper(tx, me)?;
    tx.status(status)?.ok_or(Refusal::NotFound)?;
    keep(
        tx,
        me,
        &format!("status:{status}"),
        status.to_string(),
        allowed,
    )
}

/// A link that is shared now may trend, or may not.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house; `NotFound` where nobody shares one of this number.
pub fn judge_link(tx: &Tx, me: AccountId, id: u64, allowed: bool) -> Result<Link, Refusal> {
    border::keeper(tx, me)?;
    let all = trends::all_links(tx, None)?;
    let link = all.into_iter().find(|link| link.id() == id);
    let link = link.ok_or(Refusal::NotFound)?;
    keep(tx, me, &format!("link:{id}"), link.url.clone(), allowed)?;
    Ok(link)
}

/// All links of a publisher may trend, or none may.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house; `NotFound` where nobody shares any of a publisher of this number.
pub fn judge_publisher(tx: &Tx, me: AccountId, id: u64, allowed: bool) -> Result<String, Refusal> {
    border::keeper(tx, me)?;
    let all = trends::all_links(tx, None)?;
    let mut names = all.into_iter().map(|link| link.publisher);
    let name = names.find(|name| trends::number(name) == id);
    let name = name.ok_or(Refusal::NotFound)?;
    keep(tx, me, &format!("publisher:{id}"), name.clone(), allowed)?;
    Ok(name)
}

fn keep(tx: &Tx, me: AccountId, key: &str, what: String, allowed: bool) -> Result<(), Refusal> {
    let verdict = Verdict {
        allowed,
        by: me,
        at: tx.now(),
    };
    tx.put_verdict(key, &verdict)?;
    Ok(audit::note(tx, me, Act::Trend { what, allowed })?)
}
