//! Taking in somebody else's list of servers: first what would change, then the change, in pieces. A list never makes a
//! rule of our own milder, and never takes back that a server is let in explicitly.

use super::border::{self, Rule};
use super::{Refusal, audit};
use crate::model::audit::Act;
use crate::model::border::{Border, Severity};
use crate::model::{AccountId, Page};
use crate::store::{BORDERS_MAX, Error, Tx, View};
use crate::text::blocklist::Entry;
use std::collections::{BTreeMap, HashSet};

/// How many servers are taken in by one transaction, so that others are not kept waiting.
pub const AT_ONCE: usize = 500;

/// How many of one person's follows are looked through for the preview.
const FOLLOWS_MAX: usize = 4_000;

/// What a list is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Rules against servers; this severe where the list doesn't say.
    Against(Severity),
    /// Servers that are let in explicitly.
    For,
}

/// What a list would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Servers about which there is no rule yet.
    pub fresh: usize,
    /// Servers whose rule would become stricter.
    pub stricter: usize,
    /// Servers for which nothing would change.
    pub same: usize,
    /// Follows, both ways, that would end, by the server that the rule is about.
    pub parting: Vec<(String, usize)>,
}

/// What a list would change.
///
/// # Errors
/// `Forbidden` for whom it isn't to decide; `TooMany` where there would be more than `BORDERS_MAX` rules.
pub fn plan(view: &View, me: AccountId, entries: &[Entry], way: Way) -> Result<Plan, Refusal> {
    border::keeper(view, me)?;
    let own = view.settings()?.domain().to_owned();
    let mut plan = Plan::default();
    let (mut suspended, mut seen) = (HashSet::new(), HashSet::new());
    for entry in entries {
        if !seen.insert(entry.domain.as_str()) {
            continue;
        }
        let before = view.border(&entry.domain)?;
        match merged(before.as_ref(), entry, way).filter(|_| entry.domain != own) {
            None => plan.same += 1,
            Some(rule) => {
                match before {
                    None => plan.fresh += 1,
                    Some(_) => plan.stricter += 1,
                }
                if rule.severity == Severity::Suspend
                    && before.is_none_or(|before| before.severity != Severity::Suspend)
                {
                    suspended.insert(entry.domain.as_str());
                }
            }
        }
    }
    if plan.fresh + view.borders()?.len() > BORDERS_MAX {
        return Err(Refusal::TooMany);
    }
    plan.parting = parting(view, &suspended)?;
    Ok(plan)
}

/// How many follows, both ways, there are with people on these servers.
fn parting(view: &View, servers: &HashSet<&str>) -> Result<Vec<(String, usize)>, Error> {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    let all = Page::newest(FOLLOWS_MAX);
    for user in view.household()? {
        let mut others = view.following(user.account, &all)?;
        others.extend(view.followers(user.account, &all)?);
        for (_, other) in others {
            let Some(domain) = view.account(other)?.and_then(|other| other.domain) else {
                continue;
            };
            if let Some(server) = above(&domain).find(|name| servers.contains(name)) {
                *found.entry(server.to_owned()).or_default() += 1;
            }
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, follows)| std::cmp::Reverse(*follows));
    Ok(found)
}

/// A server and all that it belongs to: `a.b.example`, `b.example`, `example`.
fn above(domain: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(domain), |name| {
        name.split_once('.').map(|(_, above)| above)
    })
}

/// Takes in up to [`AT_ONCE`] servers; how many rules were made or became stricter. Doing it again changes nothing, so that
/// after a power cut the same list is simply taken in once more.
///
/// # Errors
/// `Forbidden` for whom it isn't to decide; `TooMany` beyond `BORDERS_MAX` rules or `AT_ONCE` servers.
pub fn apply(tx: &Tx, me: AccountId, entries: &[Entry], way: Way) -> Result<usize, Refusal> {
    border::keeper(tx, me)?;
    if entries.len() > AT_ONCE || tx.borders()?.len() + entries.len() > BORDERS_MAX + AT_ONCE {
        return Err(Refusal::TooMany);
    }
    let own = tx.settings()?.domain().to_owned();
    let (mut changed, mut parts) = (0, false);
    for entry in entries.iter().filter(|entry| entry.domain != own) {
        let before = tx.border(&entry.domain)?;
        if let Some(rule) = merged(before.as_ref(), entry, way) {
            border::put(tx, me, entry.domain.clone(), before.as_ref(), &rule)?;
            changed += 1;
            parts |= rule.severity == Severity::Suspend;
        }
    }
    if parts {
        border::part_everybody(tx)?;
    }
    if changed > 0 {
        let servers = changed as u64;
        audit::note(tx, me, Act::Blocklist { servers })?;
    }
    Ok(changed)
}

/// The rule that comes of our own and the list's; `None` where ours stays as it is.
fn merged(before: Option<&Border>, entry: &Entry, way: Way) -> Option<Rule> {
    let listed = match way {
        Way::For => Rule::of(Severity::Allow),
        Way::Against(unsaid) => Rule {
            severity: entry.severity.unwrap_or(unsaid),
            reject_media: entry.reject_media,
            reject_reports: entry.reject_reports,
            public_comment: entry.public_comment.clone(),
            private_comment: String::new(),
            obfuscate: entry.obfuscate,
        },
    };
    let Some(before) = before else {
        return Some(listed);
    };
    if way == Way::For || before.severity == Severity::Allow {
        return None;
    }
    let comment = match before.public_comment.is_empty() {
        true => listed.public_comment,
        false => before.public_comment.clone(),
    };
    let stricter = listed.severity > before.severity
        || listed.reject_media && !before.reject_media
        || listed.reject_reports && !before.reject_reports;
    stricter.then(|| Rule {
        severity: before.severity.max(listed.severity),
        reject_media: before.reject_media || listed.reject_media,
        reject_reports: before.reject_reports || listed.reject_reports,
        public_comment: comment,
        private_comment: before.private_comment.clone(),
        obfuscate: before.obfuscate || listed.obfuscate,
    })
}
