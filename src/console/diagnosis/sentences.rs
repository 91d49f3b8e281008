//! Findings in words.

use super::fix::Fix;
use crate::model::finding::{Finding, Grade};
use crate::pages::Frame;
use crate::pages::diagnosis::{Button, Line};
use crate::pages::when;

/// What is told of one finding.
pub struct About<'a> {
    /// The name of the house.
    pub host: &'a str,
    /// Whether whoever reads it may change anything.
    pub decides: bool,
    /// Whether there is an owner already.
    pub open: bool,
    /// Whether a tunnel of ours is served.
    pub tunnel: bool,
    /// Now, in milliseconds.
    pub now: u64,
}

/// A finding as people read it.
pub fn line(f: &Frame, found: &Finding, about: &About) -> Line {
    let (check, why) = (found.check.name(), found.reason.name());
    let text = match found.grade {
        Grade::Fine => f.with(&format!("diagnosis-fine-{check}"), "host", about.host),
        _ => said(f, &format!("diagnosis-why-{why}"), found, about),
    };
    let harm = match found.grade {
        Grade::Bad => f.with(&format!("diagnosis-harm-{check}"), "host", about.host),
        _ => String::new(),
    };
    let advice = match found.grade {
        Grade::Fine => String::new(),
        _ => said(f, &format!("diagnosis-do-{why}"), found, about),
    };
    let since = matches!(found.grade, Grade::Bad | Grade::Hint).then(|| {
        let since = when::ago(&f.kit.words, found.since.0, about.now);
        f.with("diagnosis-since", "when", since)
    });
    let fixes = match about.decides {
        true => Fix::all_for(found, about.tunnel),
        false => Vec::new(),
    };
    // The budget is the owner's.
    let fixes = fixes
        .into_iter()
        .filter(|fix| about.open || *fix != Fix::Room);
    Line {
        check,
        name: f.say(&format!("diagnosis-check-{check}")),
        grade: found.grade.name(),
        said: f.say(&format!("diagnosis-is-{}", found.grade.name())),
        text,
        harm,
        advice,
        since: since.unwrap_or_default(),
        buttons: fixes.map(|fix| button(f, fix)).collect(),
    }
}

fn said(f: &Frame, key: &str, found: &Finding, about: &About) -> String {
    let figure = found.figure.unwrap_or_default().to_string();
    let words = &f.kit.words;
    words.pair(key, ("host", about.host), ("figure", &figure))
}

fn button(f: &Frame, fix: Fix) -> Button {
    Button {
        text: f.say(&format!("diagnosis-fix-{}", fix.name())),
        fix: fix.name(),
        page: fix.page(),
    }
}

/// The first sentence: how the house is.
pub fn summary(f: &Frame, found: &[Finding]) -> String {
    let count = |grade| found.iter().filter(|found| found.grade == grade).count() as u64;
    match (found.is_empty(), count(Grade::Bad), count(Grade::Hint)) {
        (true, ..) => f.say("diagnosis-never"),
        (_, 0, 0) => f.say("diagnosis-all-well"),
        (_, 0, hints) => f.count("diagnosis-hints", hints),
        (_, bad, _) => f.count("diagnosis-troubles", bad),
    }
}
