//! The house keeps what it found out about itself.

use super::{Refusal, border};
use crate::model::finding::{Check, Finding, Grade};
use crate::model::{AccountId, Time};
use crate::store::{Error, Tx, View};

/// Keeps what was found; each finding keeps the time since when it is so. `only` are the checks that make sense for this
/// house at all: what was once found about others is forgotten. Returns what is bad and was not so before.
///
/// # Errors
/// Those of the store.
pub fn keep(tx: &Tx, found: &[Finding], only: &[Check]) -> Result<Vec<Finding>, Refusal> {
    let old = tx.findings()?;
    for finding in old.iter().filter(|old| !only.contains(&old.check)) {
        tx.remove_finding(finding.check)?;
    }
    let mut news = Vec::new();
    for finding in found {
        let before = old.iter().find(|old| old.check == finding.check);
        let mut finding = finding.clone();
        match before {
            Some(before) if before.is_like(&finding) => finding.since = before.since,
            _ if finding.grade == Grade::Bad => news.push(finding.clone()),
            _ => {}
        }
        tx.put_finding(&finding)?;
    }
    Ok(news)
}

/// What was found, for those who look after the house.
///
/// # Errors
/// `Forbidden` for everybody else.
pub fn list(view: &View, me: AccountId) -> Result<Vec<Finding>, Refusal> {
    border::keeper(view, me)?;
    Ok(view.findings()?)
}

/// How the house is, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How many things don't work.
    pub bad: usize,
    /// When it was looked the last time; never yet where this is nothing.
    pub looked: Option<Time>,
}

/// How the house is, in numbers.
///
/// # Errors
/// Those of the store.
pub fn standing(view: &View) -> Result<Standing, Error> {
    let found = view.findings()?;
    let bad = found.iter().filter(|found| found.grade == Grade::Bad);
    Ok(Standing {
        bad: bad.count(),
        looked: found.iter().map(|found| found.at).max(),
    })
}
