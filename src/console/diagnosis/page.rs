//! The page, which works without script; and what the dashboard is told of the same.

use super::fix::{self, Fix};
use super::look::newest;
use super::looker::Looker;
use super::{sentences, support};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::model::AccountId;
use crate::model::finding::Finding;
use crate::model::reach::Way;
use crate::model::settings::Stage;
use crate::ops::{Refusal, diagnosis as verbs};
use crate::pages::Frame;
use crate::pages::diagnosis::{Diagnosis, Line};
use crate::pages::when;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use std::collections::HashMap;

/// Seconds after which a page looks again while the house looks at itself.
const LOOK_AGAIN_SECONDS: u64 = 4;

/// How the house is, in words.
pub struct Account {
    /// The first sentence.
    pub summary: String,
    /// The findings, the worst first.
    pub lines: Vec<Line>,
    /// When the house looked at itself the last time, in milliseconds.
    pub at: Option<u64>,
    /// The same in words.
    pub looked: Option<String>,
    /// It is looking just now.
    pub busy: bool,
    /// Nobody else can reach this house, so that most needs no look.
    pub local: bool,
    /// A text for whoever helps.
    pub support: String,
}

/// How the house is, for somebody who looks after it (`who`), or in the wizard for whoever sets it up.
///
/// # Errors
/// `Forbidden` for everybody else.
pub async fn account(
    browser: &Browser,
    visit: &Visit,
    f: &Frame,
    who: Option<AccountId>,
    decides: bool,
) -> Result<Account, Refusal> {
    let doors = &browser.doors;
    let read = doors.store.read(move |view| {
        let found = match who {
            Some(who) => verbs::list(view, who)?,
            None if view.settings()?.stage != Stage::Open => view.findings()?,
            None => return Err(Refusal::Forbidden),
        };
        let reach = view.reach()?.map(|reach| reach.way);
        Ok::<_, Refusal>((found, reach, support::facts(view)?, view.now().0))
    });
    let (kept, way, facts, now) = read.await?;
    let mut found = overlaid(kept, doors.diagnosis.unkept());
    // Stable: of the same grade, in the order in which things are looked at.
    found.sort_by_key(|found| (std::cmp::Reverse(found.grade), found.check));
    let host = visit.settings.domain();
    let about = sentences::About {
        host,
        decides,
        open: visit.is_open(),
        tunnel: way.is_some_and(|way| !matches!(way, Way::Own | Way::None)),
        now,
    };
    let at = newest(&found).map(|at| at.0);
    let free = doors.store.files().free_bytes().unwrap_or(0);
    Ok(Account {
        summary: sentences::summary(f, &found),
        lines: found
            .iter()
            .map(|found| sentences::line(f, found, &about))
            .collect(),
        at,
        looked: at.map(|at| {
            let ago = when::ago(&f.kit.words, at, now);
            f.with("diagnosis-looked", "when", ago)
        }),
        busy: doors.diagnosis.is_busy(),
        local: !visit.settings.is_https(),
        support: support::text(&facts, &doors.tunnel.state(), free),
    })
}

/// What could not be kept is newer than what was.
fn overlaid(kept: Vec<Finding>, unkept: Vec<Finding>) -> Vec<Finding> {
    let older = |old: &Finding| !unkept.iter().any(|new| new.check == old.check);
    let mut all: Vec<Finding> = kept.into_iter().filter(older).collect();
    all.extend(unkept);
    all
}

fn frame(visit: &Visit) -> Frame {
    match visit.is_open() {
        true => visit.frame("community"),
        false => visit.gate(),
    }
}

pub async fn show(
    State(browser): State<Browser>,
    looker: Looker,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let visit = &looker.visit;
    let mut f = frame(visit);
    for (done, message) in [
        ("restart", "diagnosis-did-restart"),
        ("room", "diagnosis-did-room"),
    ] {
        if query.contains_key(done) {
            f = f.noting(message);
        }
    }
    let told = account(&browser, visit, &f, looker.who, looker.decides).await;
    let told = match told {
        Ok(told) => told,
        Err(why) => return visit.refuse(&why),
    };
    let busy = told.busy;
    let answer = Answer::page(&Diagnosis {
        lead: told.summary,
        lines: told.lines,
        looked: told.looked.unwrap_or_default(),
        busy,
        local: told.local,
        support: told.support,
        open: visit.is_open(),
        f,
    });
    match busy {
        true => answer.again_after(LOOK_AGAIN_SECONDS),
        false => answer,
    }
}

pub async fn look(State(browser): State<Browser>, _looker: Looker) -> Answer {
    browser.doors.diagnosis.wish();
    Answer::to("/diagnosis")
}

pub async fn mend(State(browser): State<Browser>, looker: Looker, fields: Fields) -> Answer {
    let visit = &looker.visit;
    if !looker.decides {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let Some(fix) = Fix::sent(fields.one("fix")) else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    match fix::mend(&browser.doors, looker.who, fix).await {
        Ok(()) => Answer::to(&format!("/diagnosis?{}", fix.name())),
        Err(why) => visit.refuse(&why),
    }
}
