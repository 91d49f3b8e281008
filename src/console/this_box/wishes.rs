//! Asking the box for something: who may, what must be typed first, and that it stands in the log.

use crate::device::wish::Wish;
use crate::door::browser::{Browser, Me};
use crate::ops::{Refusal, this_box};

/// Why the box wasn't asked.
#[derive(Debug)]
pub enum Asking {
    /// This is no box of ours, or it doesn't take wishes.
    NoBox,
    /// Something else was typed than the community's name.
    Name,
    /// Another password was typed.
    Password,
    /// Wrong passwords were typed too often.
    TooMany,
    /// A verb refused.
    Refused(Refusal),
}

/// What was typed by somebody who wants everything to be forgotten.
pub struct Consent<'a> {
    /// The community's name.
    pub name: &'a str,
    /// Their password.
    pub password: &'a str,
}

/// Asks the box for `wish`; `consent` is needed for what can't be taken back.
///
/// # Errors
/// Why it wasn't asked. Then nothing happens.
pub async fn ask(
    browser: &Browser,
    me: &Me,
    wish: Wish,
    consent: Option<Consent<'_>>,
) -> Result<(), Asking> {
    let doors = &browser.doors;
    if !doors.places.is_appliance() {
        return Err(Asking::NoBox);
    }
    if wish == Wish::FactoryReset {
        agreed(browser, me, consent).await?;
    }
    let id = me.account.id;
    let noted = doors
        .store
        .write(move |tx| this_box::ask(tx, id, wish.name()));
    noted.await.map_err(Asking::Refused)?;
    doors.places.ask(wish, "").map_err(|why| {
        tracing::error!(%why, wish = wish.name(), "the box could not be asked");
        Asking::NoBox
    })
}

async fn agreed(browser: &Browser, me: &Me, consent: Option<Consent<'_>>) -> Result<(), Asking> {
    let consent = consent.ok_or(Asking::Name)?;
    let settings = browser.doors.store.read(|view| view.settings()).await;
    let settings = settings.map_err(|why| Asking::Refused(why.into()))?;
    if !this_box::is_named(consent.name, &settings.name, settings.domain()) {
        return Err(Asking::Name);
    }
    match browser.knows_password(me, consent.password).await {
        Some(true) => Ok(()),
        Some(false) => Err(Asking::Password),
        None => Err(Asking::TooMany),
    }
}
