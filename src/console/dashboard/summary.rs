//! How the house is, in numbers: what the first sentence and the tiles of the dashboard are made of. Cheap enough to be
//! asked again with every change.

use super::reply::{Fresh, Keeper, Reply};
use crate::console::update::told;
use crate::door::browser::Browser;
use crate::door::tunnel::TunnelState;
use crate::door::update::Updates;
use crate::model::account::Role;
use crate::model::border::Severity;
use crate::model::settings::Settings;
use crate::model::{AccountId, Page};
use crate::ops::{Refusal, decide_request, diagnosis, handle_report, invite};
use crate::store::View;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use serde::Serialize;

/// How many open reports are counted.
const REPORTS_COUNTED: usize = 100;
/// How exactly the free disk is told, in bytes: not so that every write changes the summary.
const FREE_STEP: u64 = 64 << 20;
/// How many letters to and from other servers are counted.
const POST_COUNTED: usize = 1_000;

pub fn routes() -> Router<Browser> {
    Router::new().route("/console/summary", get(show))
}

async fn show(State(browser): State<Browser>, keeper: Keeper) -> Reply<Summary> {
    let free = browser.doors.store.files().free_bytes().unwrap_or(0);
    let me = keeper.id();
    let tunnel = browser.doors.tunnel.state();
    let waits = !browser.doors.clock.is_right();
    let summary = keeper.read(&browser, |view| {
        summary(view, me, free, &tunnel, &browser.doors.updates)
    });
    Ok(Fresh(summary.await?.waiting(waits)))
}

/// How the house is.
#[derive(Serialize, PartialEq)]
pub struct Summary {
    community: String,
    address: String,
    /// Whether others can reach it at all: it isn't only tried out.
    reachable: bool,
    /// How the tunnel fares, in a word.
    tunnel: &'static str,
    people: People,
    /// Who asks to join and waits, and whether anybody may ask.
    requests: Requests,
    reports: Reports,
    invites: Invites,
    servers: Servers,
    /// Bytes that are free on the disk.
    free: u64,
    /// How many browsers and apps the reader is signed in on.
    devices: usize,
    /// How many things don't work, as the house found out itself.
    troubles: usize,
    /// The box waits until somebody tells it the time.
    waits: bool,
    /// When it looked the last time.
    looked: Option<u64>,
    /// How updating stands.
    update: Updating,
    /// The newest entry of the log: every act of owner and moderators changes it.
    log: Option<Newest>,
}

impl Summary {
    /// The same of a box that waits until somebody tells it the time, or doesn't.
    pub fn waiting(self, waits: bool) -> Summary {
        Summary { waits, ..self }
    }
}

#[derive(Serialize, PartialEq)]
struct People {
    all: usize,
    keepers: usize,
    locked_out: usize,
}

#[derive(Serialize, PartialEq)]
struct Requests {
    waiting: usize,
    asking: &'static str,
}

#[derive(Serialize, PartialEq)]
struct Reports {
    open: usize,
}

#[derive(Serialize, PartialEq)]
struct Invites {
    open: usize,
    all: usize,
    used: u64,
    /// Nobody can join by one for now.
    paused: bool,
    /// Members make invites too.
    members: bool,
}

#[derive(Serialize, PartialEq)]
struct Servers {
    known: usize,
    silent: usize,
    given_up: usize,
    shut_out: usize,
    rules: usize,
    relays: usize,
    allow_list: bool,
    /// Letters that wait to go out, up to a thousand.
    outgoing: usize,
    /// Letters that came in and wait, up to a thousand.
    incoming: usize,
}

#[derive(Serialize, PartialEq)]
struct Updating {
    /// In a word (`told::state`).
    state: &'static str,
    /// The newer version that there is.
    version: Option<String>,
    /// Something is in the way.
    stuck: bool,
    /// The version that did not stand its trial, until the owner has seen that.
    back: Option<String>,
}

#[derive(Serialize, PartialEq)]
struct Newest {
    id: String,
    at: u64,
}

/// How the house is, for `me`; `free` is what is free on the disk, in bytes, `tunnel` how the tunnel fares, `updates` where
/// newer versions come from.
///
/// # Errors
/// Those of the store.
pub fn summary(
    view: &View,
    me: AccountId,
    free: u64,
    tunnel: &TunnelState,
    updates: &Updates,
) -> Result<Summary, Refusal> {
    let settings = view.settings()?;
    let standing = diagnosis::standing(view)?;
    let open = handle_report::Wanted {
        resolved: Some(false),
        ..handle_report::Wanted::default()
    };
    let newest = view.audit(&Page::newest(1), |_| true)?;
    Ok(Summary {
        community: settings.name.clone(),
        address: settings.address.clone(),
        reachable: settings.is_https(),
        tunnel: super::tunnel::state_name(view, tunnel)?,
        people: people(view)?,
        requests: Requests {
            waiting: decide_request::waiting(view, me)?,
            asking: super::requests::asking_name(settings.asking),
        },
        reports: Reports {
            open: handle_report::list(view, me, &open, &Page::newest(REPORTS_COUNTED))?.len(),
        },
        invites: invites(view, me, &settings)?,
        servers: servers(view, settings.allow_list)?,
        free: free / FREE_STEP * FREE_STEP,
        devices: view.devices(me)?.len(),
        troubles: standing.bad,
        waits: false,
        looked: standing.looked.map(|at| at.0),
        update: updating(view, updates)?,
        log: newest.first().map(|entry| Newest {
            id: entry.id.to_string(),
            at: entry.at.0,
        }),
    })
}

fn updating(view: &View, updates: &Updates) -> Result<Updating, Refusal> {
    let update = view.update()?;
    Ok(Updating {
        state: told::state(updates, &update),
        version: update.offer.map(|offer| offer.version),
        stuck: update.snag.is_some(),
        back: update.back.map(|back| back.version),
    })
}

fn people(view: &View) -> Result<People, Refusal> {
    let mut people = People {
        all: 0,
        keepers: 0,
        locked_out: 0,
    };
    for user in view.household()? {
        let account = view.account_of(user.account)?;
        if account.gone {
            continue;
        }
        people.all += 1;
        people.keepers += usize::from(user.role >= Role::Moderator);
        people.locked_out += usize::from(user.disabled || account.suspended);
    }
    Ok(people)
}

fn invites(view: &View, me: AccountId, settings: &Settings) -> Result<Invites, Refusal> {
    let all = invite::seen_by(view, me)?;
    Ok(Invites {
        open: all.iter().filter(|invite| invite.open(view.now())).count(),
        used: all.iter().map(|invite| u64::from(invite.uses)).sum(),
        all: all.len(),
        paused: settings.invites_paused,
        members: !settings.members_may_not_invite,
    })
}

fn servers(view: &View, allow_list: bool) -> Result<Servers, Refusal> {
    let (hosts, borders) = (view.hosts()?, view.borders()?);
    let count = |severity| {
        let such = borders.iter().filter(|rule| rule.severity == severity);
        such.count()
    };
    let given_up = hosts.iter().filter(|host| host.dead_since.is_some());
    let failing = hosts.iter().filter(|host| host.failing_since.is_some());
    let given_up = given_up.count();
    Ok(Servers {
        known: hosts.len(),
        silent: failing.count().saturating_sub(given_up),
        given_up,
        shut_out: count(Severity::Suspend),
        rules: borders.len(),
        relays: view.relays()?.len(),
        allow_list,
        outgoing: view.outbox_waiting(POST_COUNTED)?,
        incoming: view.inbox_waiting(POST_COUNTED)?,
    })
}
