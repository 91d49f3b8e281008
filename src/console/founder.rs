//! Who sets the house up, where in the wizard they are, and where each page leads.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::visitor::Listener;
use crate::model::settings::{Settings, Stage, Tour};
use crate::pages::Frame;
use crate::pages::setup::Way;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};

/// Where Burrow listens unless told otherwise.
const LOCAL_ADDRESS: &str = "http://localhost:4180";

/// The pages that are there at the house's own address too, for whoever came by a ticket. What makes the house
/// reachable stays at home.
const FROM_AFAR: [&str; 3] = ["/setup", "/setup/name", "/setup/owner"];

/// A visit of whoever has typed the claim code; others are sent to where they can, or away.
pub(super) struct Founder {
    /// The visit.
    pub visit: Visit,
    /// "Just try it here" as this browser reaches it.
    pub local: String,
    /// Whether the browser runs on the computer that Burrow runs on.
    pub here: bool,
}

impl FromRequestParts<Browser> for Founder {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Answer> {
        let visit = Visit::from_request_parts(parts, browser).await?;
        if let Some(no) = refuse(&visit, parts.uri.path()) {
            return Err(no);
        }
        let host = parts.headers.get(header::HOST);
        let host = host.and_then(|host| host.to_str().ok()).unwrap_or_default();
        Ok(Founder {
            visit,
            local: local_address(host),
            here: is_here(host),
        })
    }
}

/// Why a visitor may not set the house up at `path`, if so.
pub(super) fn refuse(visit: &Visit, path: &str) -> Option<Answer> {
    let afar = visit.listener == Listener::Origin;
    let by_ticket = visit.may_set_up && visit.settings.stage >= Stage::Owner;
    if afar && !(by_ticket && FROM_AFAR.contains(&path)) {
        return Some(visit.error(StatusCode::NOT_FOUND));
    }
    if visit.is_open() {
        let owner = visit.me.as_ref().is_some_and(|me| me.is_owner());
        return Some(match owner {
            true => Answer::to("/welcome"),
            false => visit.error(StatusCode::CONFLICT),
        });
    }
    (!visit.may_set_up).then(|| Answer::to("/claim"))
}

fn is_here(host: &str) -> bool {
    let name = host.split(':').next().unwrap_or_default();
    matches!(name, "localhost" | "127.0.0.1")
}

/// "Just try it here" as this browser reaches it: on this computer, perhaps at another port.
fn local_address(host: &str) -> String {
    let port = host
        .strip_prefix("localhost:")
        .or_else(|| host.strip_prefix("127.0.0.1:"));
    match port.and_then(|port| port.parse::<u16>().ok()) {
        Some(port) => format!("http://localhost:{port}"),
        None => LOCAL_ADDRESS.to_owned(),
    }
}

/// The page of the question that is up.
pub(super) fn next(visit: &Visit) -> &'static str {
    match visit.settings.stage {
        Stage::Unclaimed => "/claim",
        Stage::Name => "/setup/name",
        Stage::Address => "/setup/address",
        Stage::Reach => "/setup/reach",
        Stage::Owner if must_move(visit) => "/setup/move",
        Stage::Owner => "/setup/owner",
        Stage::Open => tour_page(visit.settings.tour),
    }
}

/// Whether what is secret must be made at the house's own address and not here.
pub(super) fn must_move(visit: &Visit) -> bool {
    let settings = &visit.settings;
    settings.is_https() && visit.listener == Listener::Lan && !settings.stays_at_home
}

/// The page of a step of the tour.
pub(super) fn tour_page(tour: Tour) -> &'static str {
    match tour {
        Tour::Rules => "/welcome/rules",
        Tour::Rescue => "/welcome/rescue",
        Tour::Invites => "/welcome/invites",
        Tour::Post => "/welcome/post",
        Tour::Done => "/welcome",
    }
}

/// A question of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Name,
    Address,
    Reach,
    Move,
    Owner,
    Rules,
    Rescue,
    Invites,
    Post,
}

/// All of them, in order.
const STEPS: [Step; 9] = [
    Step::Name,
    Step::Address,
    Step::Reach,
    Step::Move,
    Step::Owner,
    Step::Rules,
    Step::Rescue,
    Step::Invites,
    Step::Post,
];

/// Where a page stands. A house that is only tried out needs neither to be reached nor to be moved.
pub(super) fn way(f: &Frame, visit: &Visit, step: Step) -> Way {
    let settings = &visit.settings;
    let takes = |step: &&Step| !tried_out(settings) || !matches!(step, Step::Reach | Step::Move);
    let steps: Vec<Step> = STEPS.iter().filter(takes).copied().collect();
    let at = steps.iter().position(|it| *it == step).unwrap_or_default() + 1;
    let (number, total) = (at.to_string(), steps.len().to_string());
    let restore = settings.stage < Stage::Open && visit.listener == Listener::Lan;
    Way {
        step: f
            .kit
            .words
            .pair("setup-step", ("step", &number), ("total", &total)),
        at,
        of: steps.len(),
        back: back(visit, step).to_owned(),
        restore,
    }
}

fn tried_out(settings: &Settings) -> bool {
    !settings.address.is_empty() && !settings.is_https()
}

fn back(visit: &Visit, step: Step) -> &'static str {
    match step {
        Step::Name | Step::Rules => "",
        Step::Address => "/setup/name",
        Step::Reach | Step::Move => "/setup/address",
        Step::Owner if visit.listener == Listener::Origin => "/setup/name",
        Step::Owner if visit.settings.is_https() => "/setup/move",
        Step::Owner => "/setup/address",
        Step::Rescue => "/welcome/rules",
        Step::Invites => "/welcome/rescue",
        Step::Post => "/welcome/invites",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trying_it_here_keeps_the_port() {
        assert_eq!(local_address("127.0.0.1:5000"), "http://localhost:5000");
        assert_eq!(local_address("localhost:80"), "http://localhost:80");
        assert_eq!(local_address("burrow.local:4180"), LOCAL_ADDRESS);
        assert_eq!(local_address("localhost:x"), LOCAL_ADDRESS);
        assert!(is_here("localhost") && is_here("127.0.0.1:80") && !is_here("burrow.local"));
    }
}
