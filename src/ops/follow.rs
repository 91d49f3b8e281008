//! Following somebody, changing how, and no longer following.

use super::notify::{News, notify, unnotify};
use super::{Refusal, backfill, owe, see};
use crate::model::account::Account;
use crate::model::notification::NotificationKind;
use crate::model::relation::Follow;
use crate::model::{AccountId, FollowId};
use crate::store::Tx;
use crate::text::language::language;

/// How many people one may follow (Mastodon `FollowLimitValidator::LIMIT`).
pub const FOLLOWING_MAX: u64 = 7_500;

/// How many languages one follow may be narrowed to.
pub const LANGUAGES_MAX: usize = 50;

/// How somebody is to be followed; `None` leaves it as it is, or as Mastodon has it for new follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Boosts are shown too.
    pub reblogs: Option<bool>,
    /// Every post makes a notification.
    pub notify: Option<bool>,
    /// Only posts in these languages; all when empty.
    pub languages: Option<Vec<String>>,
    /// The Follow activity's id, where somebody elsewhere follows.
    pub uri: Option<String>,
}

/// `me` follows `whom`, asks to where they want to be asked, or changes how. Somebody elsewhere who follows again, for
/// example because the answer was lost, is answered again.
///
/// # Errors
/// `NotFound` when there is nobody to follow; `Forbidden` for oneself, across blocks, and for those
/// who have moved; `Invalid` for languages that don't exist; `TooMany` beyond `FOLLOWING_MAX`
/// (Mastodon `FollowService`).
pub fn follow(tx: &Tx, me: AccountId, whom: AccountId, wish: &Wish) -> Result<(), Refusal> {
    let target = see::account(tx, whom)?;
    if target.suspended {
        return Err(Refusal::NotFound);
    }
    let languages = wish.languages.as_deref().map(known).transpose()?;
    let changed = |old: Follow| Follow {
        show_reblogs: wish.reblogs.unwrap_or(old.show_reblogs),
        notify: wish.notify.unwrap_or(old.notify),
        languages: languages.clone().unwrap_or(old.languages),
        uri: wish.uri.clone().or(old.uri),
        ..old
    };
    if let Some(old) = tx.follow(me, whom)? {
        let follow = changed(old);
        tx.put_follow(me, whom, &follow)?;
        if wish.uri.is_some() {
            owe::answer(tx, whom, me, &follow, true)?;
        }
        return Ok(());
    }
    if let Some(old) = tx.follow_request(me, whom)? {
        return Ok(tx.put_follow_request(me, whom, &changed(old))?);
    }
    may_follow(tx, me, &target)?;
    let id: FollowId = tx.new_id();
    let follow = changed(Follow {
        id,
        show_reblogs: true,
        notify: false,
        languages: Vec::new(),
        uri: None,
    });
    let follow = named(tx, me, &target, follow)?;
    let kind = match asks_first(tx, me, &target)? {
        true => {
            tx.put_follow_request(me, whom, &follow)?;
            owe::follow(tx, me, whom)?;
            NotificationKind::FollowRequest
        }
        false => {
            tx.put_follow(me, whom, &follow)?;
            owe::answer(tx, whom, me, &follow, true)?;
            backfill::fill_home(tx, me, whom)?;
            NotificationKind::Follow
        }
    };
    let news = News {
        kind,
        from: me,
        status: None,
        report: None,
    };
    Ok(notify(tx, whom, &news)?)
}

/// A follow that goes out has an id that stays the same once it is accepted, so that it can be taken back by it.
fn named(tx: &Tx, me: AccountId, target: &Account, follow: Follow) -> Result<Follow, Refusal> {
    if target.is_local() || follow.uri.is_some() {
        return Ok(follow);
    }
    let uri = owe::follow_id(&see::account(tx, me)?, &tx.settings()?, &follow);
    Ok(Follow {
        uri: Some(uri),
        ..follow
    })
}

fn may_follow(tx: &Tx, me: AccountId, target: &Account) -> Result<(), Refusal> {
    let far = match (&target.domain, see::staying(tx, me)?.domain) {
        (Some(domain), _) => tx.domain_blocked(me, domain)?,
        (None, Some(domain)) => tx.domain_blocked(target.id, &domain)?,
        (None, None) => false,
    };
    if me == target.id || target.moved_to.is_some() || tx.blocked_between(me, target.id)? || far {
        return Err(Refusal::Forbidden);
    }
    match tx.account_counts(me)?.following < FOLLOWING_MAX {
        true => Ok(()),
        false => Err(Refusal::TooMany),
    }
}

/// Locked people are asked first, and so is everybody on another server, whose answer must come from
/// there; limited people must ask everybody.
fn asks_first(tx: &Tx, me: AccountId, target: &Account) -> Result<bool, Refusal> {
    let asker = see::account(tx, me)?;
    Ok(target.locked || !target.is_local() || asker.silenced)
}

/// Languages as they are stored: known, each once.
fn known(codes: &[String]) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    for code in codes.iter().filter(|code| !code.is_empty()) {
        let Some(code) = language(code) else {
            return Err(Refusal::invalid(
                "Validation failed: Languages must be codes such as en or de",
            ));
        };
        if !found.iter().any(|known| known == code) {
            found.push(code.to_owned());
        }
    }
    match found.len() <= LANGUAGES_MAX {
        true => Ok(found),
        false => Err(Refusal::invalid(format!(
            "Validation failed: At most {LANGUAGES_MAX} languages can be chosen"
        ))),
    }
}

/// `me` no longer follows `whom`, or no longer asks to; harmless when neither was so.
///
/// # Errors
/// `NotFound` when there is no such person.
pub fn unfollow(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    see::account(tx, whom)?;
    end(tx, me, whom)?;
    if let Some(was) = tx.remove_follow_request(me, whom)? {
        owe::unfollow(tx, me, whom, &was)?;
        unnotify(tx, whom, NotificationKind::FollowRequest, me, None)?;
    }
    Ok(())
}

/// `follower` no longer follows `me`; harmless when they didn't. Where `me` is elsewhere, its server knows already.
///
/// # Errors
/// `NotFound` when there is no such person.
pub fn remove_from_followers(tx: &Tx, me: AccountId, follower: AccountId) -> Result<(), Refusal> {
    see::account(tx, follower)?;
    if let Some(was) = tx.follow(follower, me)? {
        owe::answer(tx, me, follower, &was, false)?;
    }
    sever(tx, follower, me).map(|_| ())
}

/// Ends a follow, and tells the other's server.
pub(super) fn end(tx: &Tx, from: AccountId, to: AccountId) -> Result<(), Refusal> {
    match sever(tx, from, to)? {
        Some(was) => Ok(owe::unfollow(tx, from, to, &was)?),
        None => Ok(()),
    }
}

/// Ends a follow with all that rests on it: home, places on lists, endorsement, notification. The follow that was.
pub(super) fn sever(tx: &Tx, from: AccountId, to: AccountId) -> Result<Option<Follow>, Refusal> {
    let Some(was) = tx.remove_follow(from, to)? else {
        return Ok(None);
    };
    tx.put_endorsed(from, to, false)?;
    for list in tx.lists(from)? {
        if tx.on_list(list.id, to)? {
            tx.remove_list_member(list.id, to)?;
            backfill::clear_list(tx, &list, to)?;
        }
    }
    backfill::clear_home(tx, from, to)?;
    unnotify(tx, to, NotificationKind::Follow, from, None)?;
    Ok(Some(was))
}
