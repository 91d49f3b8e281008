//! How far the way has come, what is in its way, and what can be done about that.

use super::keeper::{self, Keeper};
use super::{LOOK_AGAIN_SECONDS, decide, key, row, sentences, who};
use crate::door::answer::Answer;
use crate::door::browser::Browser;
use crate::door::tunnel::{Tunnel, TunnelState};
use crate::model::reach::{Outcome, Reach, Snag, Step, Way, Wish};
use crate::model::settings::Stage;
use crate::ops::reach as verbs;
use crate::pages::Frame;
use crate::pages::reach::{Line, Progress};
use axum::extract::State;

/// Where people look after the API tokens that they have given away.
const TOKENS_PAGE: &str = "/profile/api-tokens";

pub async fn show(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    let reach = match row(&browser).await {
        Ok(Some(reach)) => reach,
        Ok(None) => return Answer::to("/setup/reach"),
        Err(why) => return visit.refuse(&why),
    };
    match reach.step {
        Step::Idle => return Answer::to("/setup/reach"),
        Step::HandOff => return Answer::to("/setup/reach/handoff"),
        _ => {}
    }
    let page = Progress {
        way: keeper::way(&visit),
        ..page(
            keeper::frame(&visit),
            &reach,
            &browser.doors.tunnel,
            visit.is_open(),
        )
    };
    if page.done && reach.way == Way::HandOff && visit.settings.stage == Stage::Reach {
        // There is nothing to be said or decided here: whoever waited for this is led on.
        return decide(&browser, &visit, "/setup", verbs::go_on).await;
    }
    let waits = !page.done && page.taken.is_none();
    let answer = Answer::page(&page);
    match waits {
        true => answer.again_after(LOOK_AGAIN_SECONDS),
        false => answer,
    }
}

fn page(f: Frame, reach: &Reach, tunnel: &Tunnel, open: bool) -> Progress {
    let state = tunnel.state();
    let served = !matches!(reach.way, Way::Own | Way::None);
    let done = reach.step == Step::Done && (!served || state.is_ready());
    let taken = match &reach.snag {
        Some(Snag::NameTaken(what)) => Some(what.clone()),
        _ => None,
    };
    let snag = reach.snag.as_ref().filter(|_| taken.is_none());
    let running = served && reach.step >= Step::Connect;
    let ailing = match running {
        true => sentences::ailing(&f, &state, tunnel.places()),
        false => None,
    };
    let key = match (done, reach.way, &reach.snag) {
        (true, Way::Own, _) => "reach-own-done",
        (true, _, _) => "reach-done",
        (false, _, Some(snag)) if snag.may_pass() => "reach-waiting",
        (false, _, Some(_)) => "reach-stuck",
        (false, _, None) => "reach-working",
    };
    Progress {
        way: None,
        title: f.say(&format!("{key}-title")),
        lead: f.with(key, "host", &reach.host),
        host: reach.host.clone(),
        lines: lines(&f, reach),
        snag: snag.map(|snag| sentences::snag(&f, snag, &reach.host)),
        taken,
        wishes: wishes(&f, reach),
        revoke: revoke(&f, reach, tunnel),
        retry: snag.is_some(),
        may_go_on: !open && reach.step >= Step::Connect,
        restart: running && !matches!(state, TunnelState::Missing) && ailing.is_some(),
        ailing,
        done,
        open,
        f,
    }
}

/// The steps that a way has, as far as people care.
fn lines(f: &Frame, reach: &Reach) -> Vec<Line> {
    let steps: &[(Step, &str)] = match reach.way {
        Way::HandOff => &[
            (Step::Check, "reach-step-check"),
            (Step::Make, "reach-step-make"),
            (Step::Route, "reach-step-route"),
            (Step::Write, "reach-step-write"),
            (Step::Connect, "reach-step-connect"),
        ],
        Way::ApiToken => &[
            (Step::Check, "reach-step-check"),
            (Step::Make, "reach-step-make"),
            (Step::Route, "reach-step-route"),
            (Step::Write, "reach-step-write"),
            (Step::Zone, "reach-step-zone"),
            (Step::Connect, "reach-step-connect"),
        ],
        Way::TunnelToken => &[
            (Step::Write, "reach-step-write"),
            (Step::Connect, "reach-step-connect"),
        ],
        Way::Own | Way::None => &[],
    };
    // Clearing up belongs to the step before it.
    let here = match reach.step {
        Step::Clear => Step::Check,
        step => step,
    };
    let first = steps.first().map_or(Step::Done, |(step, _)| *step);
    let here = here.max(first);
    let line = |(step, key): &(Step, &str)| {
        let state = match (step.cmp(&here), &reach.snag) {
            (std::cmp::Ordering::Less, _) => "done",
            (std::cmp::Ordering::Equal, Some(snag)) if !snag.may_pass() => "bad",
            (std::cmp::Ordering::Equal, _) => "now",
            (std::cmp::Ordering::Greater, _) => "later",
        };
        Line {
            title: f.say(key),
            state,
            said: f.say(&format!("reach-step-is-{state}")),
        }
    };
    steps.iter().map(line).collect()
}

fn wishes(f: &Frame, reach: &Reach) -> Vec<(String, bool)> {
    let said = |(wish, outcome): &(Wish, Outcome)| {
        let name = match wish {
            Wish::Bots => "bots",
            Wish::Config => "config",
            Wish::Cache => "cache",
        };
        match outcome {
            Outcome::Done => (f.say(&format!("reach-wish-{name}-done")), true),
            Outcome::NotAllowed => (f.say(&format!("reach-wish-{name}-not-allowed")), false),
            Outcome::Refused(words) => (
                f.with(&format!("reach-wish-{name}-refused"), "words", words),
                false,
            ),
        }
    };
    reach.wishes.iter().map(said).collect()
}

/// What we hold no longer, others may still: it should be taken back where it was given.
fn revoke(f: &Frame, reach: &Reach, tunnel: &Tunnel) -> Option<(String, String)> {
    if reach.step < Step::Connect {
        return None;
    }
    let key = match reach.way {
        Way::HandOff => "reach-revoke-login",
        Way::ApiToken => "reach-revoke-token",
        Way::TunnelToken | Way::Own | Way::None => return None,
    };
    let mut page = tunnel.places().dash.clone();
    page.set_path(TOKENS_PAGE);
    Some((f.say(key), page.to_string()))
}

pub async fn retry(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    let key = key();
    decide(&browser, &visit, "/setup/reach/progress", move |tx| {
        verbs::retry(tx, &key)
    })
    .await
}

pub async fn overwrite(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    let who = who(&visit);
    decide(&browser, &visit, "/setup/reach/progress", move |tx| {
        verbs::overwrite(tx, who)
    })
    .await
}

pub async fn restart(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    let who = who(&visit);
    let noted = browser.doors.store.write(move |tx| verbs::restart(tx, who));
    match noted.await {
        Ok(()) => {
            browser.doors.tunnel.restart();
            Answer::to("/setup/reach/progress")
        }
        Err(why) => visit.refuse(&why),
    }
}

pub async fn go_on(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    decide(&browser, &visit, "/setup", verbs::go_on).await
}
