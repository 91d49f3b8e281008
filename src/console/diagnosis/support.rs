//! A text about the house for whoever helps with it: versions, states, findings, numbers. No names, no addresses, no
//! secrets, nothing that anybody wrote: it is made of kinds and numbers only. In English, whoever reads it.

use crate::door::tunnel::{Ailment, TunnelState};
use crate::model::Time;
use crate::model::account::Role;
use crate::model::finding::Finding;
use crate::model::reach::{Snag, Step, Way};
use crate::model::settings::Stage;
use crate::store::{Error, View};
use std::fmt::{Display, Write};

/// How many letters to and from other servers are counted.
const POST_COUNTED: usize = 1_000;

/// What this program was built for.
const SYSTEM: &str = if cfg!(target_arch = "aarch64") {
    "aarch64"
} else if cfg!(target_arch = "x86_64") {
    "x86_64"
} else {
    "other"
};

/// What it is made of.
pub struct Facts {
    stage: Stage,
    https: bool,
    reach: Option<(Way, Step, Option<Snag>)>,
    findings: Vec<Finding>,
    people: [usize; 2],
    servers: [usize; 2],
    letters: [usize; 2],
    bytes: [u64; 2],
    now: Time,
}

/// Gathers it.
///
/// # Errors
/// Those of the store.
pub fn facts(view: &View) -> Result<Facts, Error> {
    let settings = view.settings()?;
    let (people, hosts) = (view.household()?, view.hosts()?);
    let keepers = people.iter().filter(|user| user.role >= Role::Moderator);
    let silent = hosts.iter().filter(|host| host.failing_since.is_some());
    let reach = view.reach()?;
    Ok(Facts {
        stage: settings.stage,
        https: settings.is_https(),
        reach: reach.map(|reach| (reach.way, reach.step, reach.snag)),
        findings: view.findings()?,
        people: [people.len(), keepers.count()],
        servers: [hosts.len(), silent.count()],
        letters: [
            view.outbox_waiting(POST_COUNTED)?,
            view.inbox_waiting(POST_COUNTED)?,
        ],
        bytes: [view.stored_bytes()?, view.far_files_bytes()?],
        now: view.now(),
    })
}

/// The text, with the state of the tunnel and the bytes that are free on the disk.
pub fn text(facts: &Facts, tunnel: &TunnelState, free: u64) -> String {
    let mut text = String::new();
    let mut line = |name: &str, value: &dyn Display| {
        // Writing to a string can't fail.
        let _ = writeln!(text, "{name}: {value}");
    };
    line("burrow", &env!("CARGO_PKG_VERSION"));
    line("system", &SYSTEM);
    line("time", &facts.now.iso());
    line("stage", &format!("{:?}", facts.stage).to_lowercase());
    let address = if facts.https { "https" } else { "local" };
    line("address", &address);
    match &facts.reach {
        None => line("way", &"none"),
        Some((way, step, snag)) => {
            let snag = snag.as_ref().map_or("none", Snag::name);
            let way = format!("{way:?}, step {step:?}, snag {snag}");
            line("way", &way.to_lowercase());
        }
    }
    line("tunnel", &state(tunnel));
    line("people", &pair(facts.people, "keepers"));
    line("servers", &pair(facts.servers, "silent"));
    line("letters", &pair(facts.letters, "came in"));
    let [store, far] = facts.bytes.map(|bytes| bytes >> 20);
    let disk = format!(
        "{} MB free, store {store} MB, pictures {far} MB",
        free >> 20
    );
    line("disk", &disk);
    for found in &facts.findings {
        let figure = found.figure.map(|figure| format!(" {figure}"));
        let finding = format!(
            "{}, {}{}, looked {}, since {}",
            found.grade.name(),
            found.reason.name(),
            figure.unwrap_or_default(),
            found.at.iso(),
            found.since.iso()
        );
        line(&format!("check {}", found.check.name()), &finding);
    }
    text
}

fn pair([all, some]: [usize; 2], name: &str) -> String {
    format!("{all}, {some} {name}")
}

fn state(tunnel: &TunnelState) -> String {
    let ailment = tunnel.ailment().map_or("unknown", |why| match why {
        Ailment::Credentials => "credentials",
        Ailment::Deleted => "deleted",
        Ailment::NoNetwork => "no-network",
        Ailment::Blocked => "blocked",
        Ailment::Clock => "clock",
        Ailment::Config => "config",
        Ailment::Origin => "origin",
        Ailment::NotStarted(_) => "not-started",
        Ailment::Other(_) => "other",
    });
    match tunnel {
        TunnelState::None => "none".to_owned(),
        TunnelState::Missing => "missing".to_owned(),
        TunnelState::Starting => "starting".to_owned(),
        TunnelState::Ready { connections } => format!("ready, {connections} connections"),
        TunnelState::Cut { .. } => format!("cut, {ailment}"),
        TunnelState::Ended { .. } => format!("ended, {ailment}"),
    }
}
