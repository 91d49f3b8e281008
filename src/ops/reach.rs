//! How the house gets its way to the outside: what people decide about it, and what the engine (`console::tunnel`) keeps of
//! every step that it has taken. The wizard and the dashboard call the same verbs.
//!
//! What a person decides raises the row's `serial`; what the engine found out for an older one is thrown away. So two
//! browsers, double clicks and an engine that is just waiting for an answer can't get in each other's way.

use super::{Refusal, audit, set_up};
use crate::model::AccountId;
use crate::model::audit::{Act, Edit};
use crate::model::reach::{Authority, HandOff, Left, Plan, Reach, Snag, Step, Way, Zone};
use crate::model::settings::{Settings, Stage};
use crate::store::Tx;
use crate::text::cloudflare::{Certificate, RunToken};
use std::time::Duration;

/// How long a login hand-off is waited for, from when it was begun (cloudflared: ten times sixty seconds).
pub const HANDOFF_TIME: Duration = Duration::from_secs(10 * 60);

/// Begins the login hand-off, or begins it anew: `key` is where it is waited for; `plan` is used unless there is one.
///
/// # Errors
/// `Conflict` where there is no address that the world could reach.
pub fn begin_handoff(
    tx: &Tx,
    who: Option<AccountId>,
    key: &str,
    plan: &Plan,
) -> Result<(), Refusal> {
    // A second click must not take away the place that somebody is just about to hand it over at.
    let old = tx.reach()?;
    if old.is_some_and(|old| old.step == Step::HandOff && old.snag.is_none()) {
        return Ok(());
    }
    let mut reach = begin(tx, who, Way::HandOff, Step::HandOff, plan)?;
    reach.handoff = Some(HandOff {
        key: key.to_owned(),
        begun: tx.now(),
    });
    Ok(tx.put_reach(&reach)?)
}

/// Begins with the way that most people take, in the wizard, unless one was chosen before: whoever has a domain at
/// Cloudflare is asked for the one thing that is missing, a yes.
///
/// # Errors
/// Those of the store.
pub fn begin_first(tx: &Tx, key: &str, plan: &Plan) -> Result<(), Refusal> {
    let nothing_yet = tx.reach()?.is_none_or(|old| old.step == Step::Idle);
    match nothing_yet && tx.settings()?.stage == Stage::Reach {
        true => begin_handoff(tx, None, key, plan),
        false => Ok(()),
    }
}

/// Goes on with a certificate that somebody brought by hand.
///
/// # Errors
/// As `begin_handoff`.
pub fn bring_certificate(
    tx: &Tx,
    who: Option<AccountId>,
    brought: &Certificate,
    plan: &Plan,
) -> Result<(), Refusal> {
    let mut reach = begin(tx, who, Way::HandOff, Step::Check, plan)?;
    reach.authority = Some(authority(brought));
    Ok(tx.put_reach(&reach)?)
}

/// Goes on with an API token.
///
/// # Errors
/// As `begin_handoff`.
pub fn bring_api_token(
    tx: &Tx,
    who: Option<AccountId>,
    token: &str,
    plan: &Plan,
) -> Result<(), Refusal> {
    let mut reach = begin(tx, who, Way::ApiToken, Step::Check, plan)?;
    reach.authority = Some(Authority::ApiToken(token.to_owned()));
    Ok(tx.put_reach(&reach)?)
}

/// Goes on with the token of a tunnel that was made at Cloudflare.
///
/// # Errors
/// As `begin_handoff`.
pub fn bring_run_token(tx: &Tx, who: Option<AccountId>, token: &RunToken) -> Result<(), Refusal> {
    let mut reach = begin(tx, who, Way::TunnelToken, Step::Clear, &Plan::default())?;
    reach.plan = Plan::default();
    reach.authority = Some(Authority::RunToken(token.text.clone()));
    reach.zone = Some(Zone {
        account: token.account.clone(),
        id: String::new(),
        name: String::new(),
    });
    reach.tunnel = Some(token.tunnel.clone());
    Ok(tx.put_reach(&reach)?)
}

/// Something that isn't ours brings visitors here; a tunnel that was begun goes.
///
/// # Errors
/// As `begin_handoff`.
pub fn by_own_means(tx: &Tx, who: Option<AccountId>) -> Result<(), Refusal> {
    let mut reach = begin(tx, who, Way::Own, Step::Clear, &Plan::default())?;
    reach.plan = Plan::default();
    Ok(tx.put_reach(&reach)?)
}

/// Tries again what is stuck; a lost hand-off begins anew, at the fresh `key`.
///
/// # Errors
/// `NotFound` where nothing was begun.
pub fn retry(tx: &Tx, key: &str) -> Result<(), Refusal> {
    let mut reach = tx.reach()?.ok_or(Refusal::NotFound)?;
    // A second click finds nothing to be tried again, and must not lose a hand-off that is awaited.
    let Some(snag) = reach.snag.take() else {
        return Ok(());
    };
    reach.serial = reach.serial.wrapping_add(1);
    (reach.tries, reach.since) = (0, tx.now());
    if matches!(snag, Snag::HandOffLost | Snag::HandOffGarbled) {
        reach.handoff = Some(HandOff {
            key: key.to_owned(),
            begun: tx.now(),
        });
    }
    Ok(tx.put_reach(&reach)?)
}

/// Agrees that what the name leads to now is replaced.
///
/// # Errors
/// `NotFound` where nothing was begun.
pub fn overwrite(tx: &Tx, who: Option<AccountId>) -> Result<(), Refusal> {
    let reach = tx.reach()?.ok_or(Refusal::NotFound)?;
    if !matches!(reach.snag, Some(Snag::NameTaken(_))) {
        return Ok(());
    }
    noted(tx, who, reach.way, Edit::Changed)?;
    tx.put_reach(&Reach {
        may_overwrite: true,
        snag: None,
        serial: reach.serial.wrapping_add(1),
        tries: 0,
        ..reach
    })?;
    Ok(())
}

/// The address was chosen: what was begun for another name begins again, with the same tunnel. Called in the transaction
/// that changes it. On `http` there is nothing to reach from outside, and what was begun goes.
pub fn address_chosen(tx: &Tx, settings: &Settings) -> Result<(), Refusal> {
    let Some(mut reach) = tx.reach()? else {
        return Ok(());
    };
    if !settings.is_https() {
        leave(&mut reach);
        (reach.way, reach.step, reach.plan) = (Way::None, Step::Clear, Plan::default());
    } else if host_of(settings) != reach.host {
        let old = std::mem::replace(&mut reach.host, host_of(settings));
        reach.stale_hosts.retain(|host| *host != reach.host);
        if reach.step >= Step::Route && !reach.stale_hosts.contains(&old) {
            reach.stale_hosts.push(old);
        }
        (reach.may_overwrite, reach.zone, reach.wishes) = (false, None, Vec::new());
        reach.step = match (&reach.authority, reach.step) {
            (_, Step::HandOff) => Step::HandOff,
            (Some(Authority::RunToken(_)), _) => Step::Clear,
            (Some(_), _) => Step::Check,
            (None, _) => Step::Idle,
        };
    } else {
        return Ok(());
    }
    (reach.snag, reach.tries, reach.since) = (None, 0, tx.now());
    reach.serial = reach.serial.wrapping_add(1);
    Ok(tx.put_reach(&reach)?)
}

/// Goes on in the wizard: the way stands, or what is missing can be seen to later.
///
/// # Errors
/// `Conflict` while there is more to be done before the box can be left alone.
pub fn go_on(tx: &Tx) -> Result<(), Refusal> {
    match tx.reach()? {
        Some(reach) if reach.step >= Step::Connect => set_up::reached(tx),
        _ => Err(Refusal::Conflict(
            "the way to this house is not ready yet".to_owned(),
        )),
    }
}

/// Has what serves the way started anew: notes it; the door does it.
///
/// # Errors
/// `NotFound` where there is none.
pub fn restart(tx: &Tx, who: Option<AccountId>) -> Result<(), Refusal> {
    let reach = tx.reach()?.ok_or(Refusal::NotFound)?;
    noted(tx, who, reach.way, Edit::Changed)
}

/// Before there is an owner there is nobody to answer for anything.
fn noted(tx: &Tx, who: Option<AccountId>, way: Way, edit: Edit) -> Result<(), Refusal> {
    if let Some(who) = who {
        audit::note(tx, who, Act::Reach { way, edit })?;
    }
    Ok(())
}

/// Keeps what the engine has made of the row that it read as `serial`; `false` where a person has decided otherwise since.
pub fn settle(tx: &Tx, serial: u32, reach: &Reach) -> Result<bool, Refusal> {
    match tx.reach()? {
        Some(now) if now.serial == serial => {
            tx.put_reach(reach)?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// Nothing is left of what was begun: forgets it, unless a person has decided otherwise since.
///
/// # Errors
/// Those of the store.
pub fn forget(tx: &Tx, serial: u32) -> Result<bool, Refusal> {
    match tx.reach()? {
        Some(now) if now.serial == serial => {
            tx.remove_reach()?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// The certificate came by itself.
pub fn authority(found: &Certificate) -> Authority {
    Authority::Certificate {
        token: found.token.clone(),
        account: found.account.clone(),
        zone: found.zone.clone(),
    }
}

/// The row as a new choice begins: what is worth keeping of the old one is in it.
fn begin(
    tx: &Tx,
    who: Option<AccountId>,
    way: Way,
    step: Step,
    plan: &Plan,
) -> Result<Reach, Refusal> {
    let settings = tx.settings()?;
    if !settings.is_https() {
        return Err(Refusal::Conflict(
            "only an address of the form https://home.example can be reached from outside"
                .to_owned(),
        ));
    }
    noted(tx, who, way, Edit::Made)?;
    let old = tx.reach()?;
    let mut reach = old.unwrap_or_else(|| fresh(host_of(&settings), tx.now()));
    leave(&mut reach);
    if reach.plan.name.is_empty() {
        reach.plan = plan.clone();
    }
    Ok(Reach {
        way,
        step,
        serial: reach.serial.wrapping_add(1),
        plan: reach.plan,
        left: reach.left,
        stale_hosts: reach.stale_hosts,
        ..fresh(host_of(&settings), tx.now())
    })
}

/// Remembers a tunnel that may have been made, as long as we could still remove it.
fn leave(reach: &mut Reach) {
    let may_exist = reach.step >= Step::Make && reach.left.is_none();
    let (Some(authority), Some(zone), true) = (reach.authority.take(), &reach.zone, may_exist)
    else {
        return;
    };
    if reach.step >= Step::Route && !reach.stale_hosts.contains(&reach.host) {
        reach.stale_hosts.push(reach.host.clone());
    }
    if authority.bearer().is_some() {
        reach.left = Some(Left {
            authority,
            zone: zone.clone(),
            name: reach.plan.name.clone(),
            tunnel: reach.tunnel.clone(),
        });
    }
}

fn fresh(host: String, now: crate::model::Time) -> Reach {
    Reach {
        way: Way::None,
        step: Step::Idle,
        serial: 0,
        host,
        plan: Plan::default(),
        authority: None,
        zone: None,
        tunnel: None,
        handoff: None,
        snag: None,
        tries: 0,
        may_overwrite: false,
        wishes: Vec::new(),
        left: None,
        stale_hosts: Vec::new(),
        since: now,
    }
}

/// The name that a tunnel answers for: the address without scheme and port.
fn host_of(settings: &Settings) -> String {
    let domain = settings.domain();
    domain
        .split_once(':')
        .map_or(domain, |(host, _)| host)
        .to_owned()
}
