//! Moving the setting up from the home network to the house's own address: a link that one browser can use once, so
//! that every lasting secret is made over TLS.

use super::claim::SETUP_SCOPE;
use super::device::{NewDevice, sign_in};
use super::{Refusal, set_up};
use crate::model::settings::{Settings, Stage, Ticket};
use crate::store::Tx;
use std::time::Duration;

/// How long a link is good.
pub const TICKET_TIME: Duration = Duration::from_secs(10 * 60);
/// How many are good at once: each look at the page makes one, and the code on another screen must still work.
const TICKETS_MAX: usize = 4;
/// How long the rest of setting up may take at the new address.
pub const REST_TIME: Duration = Duration::from_secs(24 * 60 * 60);

/// Makes a link, of whose secret only the hash comes here.
///
/// # Errors
/// `Conflict` unless the house is reached over TLS and waits for its owner.
pub fn issue(tx: &Tx, hash: [u8; 32]) -> Result<(), Refusal> {
    let mut settings = waiting(tx)?;
    let now = tx.now();
    settings.tickets.retain(|ticket| ticket.until > now);
    let over = (settings.tickets.len() + 1).saturating_sub(TICKETS_MAX);
    settings.tickets.drain(..over);
    settings.tickets.push(Ticket {
        hash,
        until: now.plus(TICKET_TIME),
    });
    Ok(tx.put_settings(&settings)?)
}

/// Lets a browser go on with the setting up, once; the other links end with it.
///
/// # Errors
/// `Gone` for a link that was used, is too old or never was.
pub fn redeem(tx: &Tx, hash: [u8; 32], browser: &NewDevice) -> Result<(), Refusal> {
    let over = || Refusal::Gone("this link has been used or is too old".to_owned());
    let settings = waiting(tx).map_err(|_| over())?;
    let now = tx.now();
    let good = |ticket: &Ticket| ticket.hash == hash && ticket.until > now;
    if !settings.tickets.iter().any(good) {
        return Err(over());
    }
    tx.put_settings(&Settings {
        tickets: Vec::new(),
        stays_at_home: false,
        ..settings
    })?;
    let device = NewDevice {
        account: None,
        scopes: vec![SETUP_SCOPE.to_owned()],
        expires_at: Some(now.plus(REST_TIME)),
        ..browser.clone()
    };
    sign_in(tx, &device)?;
    Ok(())
}

/// The rest is done at home, because the address can't be reached from here yet.
///
/// # Errors
/// `Conflict` unless the house waits for its owner.
pub fn stay(tx: &Tx) -> Result<(), Refusal> {
    let settings = waiting(tx)?;
    Ok(tx.put_settings(&Settings {
        stays_at_home: true,
        ..settings
    })?)
}

fn waiting(tx: &Tx) -> Result<Settings, Refusal> {
    let settings = set_up::in_setup(tx)?;
    match settings.stage == Stage::Owner && settings.is_https() {
        true => Ok(settings),
        false => Err(Refusal::Conflict(
            "the house isn't waiting for its owner at an address of its own".to_owned(),
        )),
    }
}
