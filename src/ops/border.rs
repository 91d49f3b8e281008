//! What the house decides about other servers. Nothing of a rule is written to the people it concerns: the store
//! asks the rules whenever it reads somebody (`View::bearing`), so that lifting a rule undoes it for everybody at once.
//! Only follows are really ended, in pieces, by [`part`].

use super::{Refusal, audit, follow, notify};
use crate::model::account::{Role, User};
use crate::model::audit::Act;
use crate::model::border::{Border, Severity};
use crate::model::notification::NotificationKind;
use crate::model::upkeep::{Part, Upkeep};
use crate::model::{AccountId, BorderId, Page};
use crate::store::{BORDERS_MAX, Error, Tx, View};
use crate::text::domain;
use std::net::IpAddr;
use std::time::Duration;

/// Longest comment in characters.
pub const COMMENT_CHARS_MAX: usize = 1_000;

/// How many follows of one person are looked through at once, so that others are not kept waiting.
const PARTED_AT_ONCE: usize = 200;

/// How soon the next of them follow.
const PART_PAUSE: Duration = Duration::from_secs(1);

/// Whether anything may be sent to, or asked of, this server (its name in lower case and ASCII, with or without a
/// port): it isn't suspended and, in allow-list mode, it is let in. Everything that goes out asks here.
pub fn talks_to(view: &View, domain: &str) -> Result<bool, Error> {
    Ok(is_within_reach(view, domain)? && !view.bearing(domain)?.suspended)
}

/// Whether anything from this server is listened to. Everything that comes in asks here, before it is verified,
/// because looking up the key would be a request to that server.
pub fn hears(view: &View, domain: &str) -> Result<bool, Error> {
    Ok(is_within_reach(view, domain)? && !view.bearing(domain)?.suspended)
}

/// A house that is only tried out, at `http://localhost`, speaks with nobody beyond this very machine: others would
/// remember people of an address that is nobody's.
fn is_within_reach(view: &View, domain: &str) -> Result<bool, Error> {
    let name = match domain.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => domain,
    };
    let name = name.trim_start_matches('[').trim_end_matches(']');
    let here = name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    Ok(here || view.settings()?.is_https())
}

/// Whether pictures and other files of this server are fetched, kept and shown.
pub fn takes_media(view: &View, domain: &str) -> Result<bool, Error> {
    let bearing = view.bearing(domain)?;
    Ok(!bearing.suspended && !bearing.no_media)
}

/// Whether reports from this server are taken.
pub fn takes_reports(view: &View, domain: &str) -> Result<bool, Error> {
    let bearing = view.bearing(domain)?;
    Ok(!bearing.suspended && !bearing.no_reports)
}

/// What is to hold for a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How severe it is.
    pub severity: Severity,
    /// Its pictures are neither fetched nor shown.
    pub reject_media: bool,
    /// Its reports are not taken.
    pub reject_reports: bool,
    /// What everybody is told about why.
    pub public_comment: String,
    /// What moderators note for themselves.
    pub private_comment: String,
    /// Strangers see the name only in part.
    pub obfuscate: bool,
}

impl Rule {
    /// A rule of this severity and nothing else.
    pub fn of(severity: Severity) -> Rule {
        Rule {
            severity,
            reject_media: false,
            reject_reports: false,
            public_comment: String::new(),
            private_comment: String::new(),
            obfuscate: false,
        }
    }
}

impl From<&Border> for Rule {
    fn from(border: &Border) -> Rule {
        Rule {
            severity: border.severity,
            reject_media: border.reject_media,
            reject_reports: border.reject_reports,
            public_comment: border.public_comment.clone(),
            private_comment: border.private_comment.clone(),
            obfuscate: border.obfuscate,
        }
    }
}

/// The person, if they may decide about other servers: moderators and the owner.
///
/// # Errors
/// `Forbidden` for everybody else.
pub fn keeper(view: &View, me: AccountId) -> Result<User, Refusal> {
    view.user(me)?
        .filter(|user| user.role >= Role::Moderator && !user.disabled)
        .ok_or(Refusal::Forbidden)
}

/// Only the owner may go on.
///
/// # Errors
/// `Forbidden` for everybody else.
pub fn owner(view: &View, me: AccountId) -> Result<(), Refusal> {
    match keeper(view, me)?.role {
        Role::Owner => Ok(()),
        _ => Err(Refusal::Forbidden),
    }
}

/// A server's name as rules have it.
///
/// # Errors
/// `Invalid` for what is no server's name, and for this very house.
pub fn named(view: &View, typed: &str) -> Result<String, Refusal> {
    let name = domain::domain(typed).ok_or_else(|| {
        Refusal::invalid(
            "Validation failed: Domain is not the name of a server, such as social.example",
        )
    })?;
    match name == view.settings()?.domain() {
        true => Err(Refusal::invalid(
            "Validation failed: Domain is this very community",
        )),
        false => Ok(name),
    }
}

/// `me` decides what holds for a server from now on: a new rule, or a changed one.
///
/// # Errors
/// `Forbidden` for whom it isn't to decide; `Invalid` for what is no other server's name and for too long comments;
/// `TooMany` beyond `BORDERS_MAX` rules.
pub fn decide(tx: &Tx, me: AccountId, typed: &str, rule: &Rule) -> Result<Border, Refusal> {
    keeper(tx, me)?;
    let domain = named(tx, typed)?;
    let before = tx.border(&domain)?;
    if before.is_none() && tx.borders()?.len() >= BORDERS_MAX {
        return Err(Refusal::TooMany);
    }
    let border = put(tx, me, domain, before.as_ref(), rule)?;
    if border.severity == Severity::Suspend {
        part_everybody(tx)?;
    }
    let act = Act::Border {
        domain: border.domain.clone(),
        before: before.map(|before| before.severity),
        severity: border.severity,
    };
    audit::note(tx, me, act)?;
    Ok(border)
}

/// The rule as it is stored. Whoever calls this has seen to [`part_everybody`] and the audit log.
pub(super) fn put(
    tx: &Tx,
    me: AccountId,
    domain: String,
    before: Option<&Border>,
    rule: &Rule,
) -> Result<Border, Refusal> {
    for comment in [&rule.public_comment, &rule.private_comment] {
        if comment.chars().count() > COMMENT_CHARS_MAX {
            return Err(Refusal::invalid(format!(
                "Validation failed: Comments can have at most {COMMENT_CHARS_MAX} characters"
            )));
        }
    }
    let border = Border {
        id: before.map_or_else(|| tx.new_id::<BorderId>(), |before| before.id),
        domain,
        severity: rule.severity,
        reject_media: rule.reject_media,
        reject_reports: rule.reject_reports,
        public_comment: rule.public_comment.trim().to_owned(),
        private_comment: rule.private_comment.trim().to_owned(),
        obfuscate: rule.obfuscate,
        created_at: before.map_or(tx.now(), |before| before.created_at),
        by: Some(me),
        changed_at: before.map(|_| tx.now()),
    };
    tx.put_border(&border)?;
    Ok(border)
}

/// `me` lifts the rule about a server; its people are shown again as before. Follows that ended stay ended.
///
/// # Errors
/// `Forbidden` for whom it isn't to decide, `NotFound` where there is no rule.
pub fn lift(tx: &Tx, me: AccountId, domain: &str) -> Result<(), Refusal> {
    keeper(tx, me)?;
    if !tx.remove_border(domain)? {
        return Err(Refusal::NotFound);
    }
    let domain = domain.to_owned();
    Ok(audit::note(tx, me, Act::BorderLifted { domain })?)
}

/// The owner decides whether only servers that are let in explicitly are talked to.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn set_allow_list(tx: &Tx, me: AccountId, on: bool) -> Result<(), Refusal> {
    if keeper(tx, me)?.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    let settings = tx.settings()?;
    tx.put_settings(&crate::model::settings::Settings {
        allow_list: on,
        ..settings
    })?;
    Ok(audit::note(tx, me, Act::AllowList { on })?)
}

/// Everybody in the house parts from those on suspended servers, a piece at a time.
pub(super) fn part_everybody(tx: &Tx) -> Result<(), Error> {
    for user in tx.household()? {
        let first = Part {
            account: user.account,
            followers: false,
            below: None,
        };
        tx.later(tx.now(), Upkeep::Part(first))?;
    }
    Ok(())
}

/// One piece: of somebody's follows, the next that are to be looked through; those with people on suspended servers
/// end, and nobody there is told. What a rule was lifted from meanwhile stays.
pub(super) fn part(tx: &Tx, piece: &Part) -> Result<(), Refusal> {
    let me = piece.account;
    let page = Page {
        max_id: piece.below,
        ..Page::newest(PARTED_AT_ONCE)
    };
    let rows = match piece.followers {
        false => tx.following(me, &page)?,
        true => tx.followers(me, &page)?,
    };
    for (_, other) in &rows {
        if is_suspended(tx, *other)? {
            follow::end(tx, me, *other)?;
            follow::end(tx, *other, me)?;
        }
    }
    let next = match rows.last() {
        Some((last, _)) if rows.len() == PARTED_AT_ONCE => Part {
            below: Some(last.0),
            ..piece.clone()
        },
        _ if !piece.followers => {
            forget_requests(tx, me)?;
            Part {
                followers: true,
                below: None,
                ..piece.clone()
            }
        }
        _ => return Ok(()),
    };
    Ok(tx.later(tx.now().plus(PART_PAUSE), Upkeep::Part(next))?)
}

/// Who of a suspended server waits to be let in no longer does.
fn forget_requests(tx: &Tx, me: AccountId) -> Result<(), Refusal> {
    for (_, asker) in tx.follow_requesters(me, &Page::newest(PARTED_AT_ONCE))? {
        if is_suspended(tx, asker)? {
            tx.remove_follow_request(asker, me)?;
            notify::unnotify(tx, me, NotificationKind::FollowRequest, asker, None)?;
        }
    }
    Ok(())
}

/// Whether somebody is on a server about which there is a rule to suspend. Allow-list mode alone ends no follow,
/// because it is switched on and off as a whole.
fn is_suspended(view: &View, account: AccountId) -> Result<bool, Error> {
    let Some(domain) = view.account(account)?.and_then(|account| account.domain) else {
        return Ok(false);
    };
    let rule = view.border_of(&domain)?;
    Ok(rule.is_some_and(|rule| rule.severity == Severity::Suspend))
}
