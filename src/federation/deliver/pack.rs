//! From what is owed to what is carried: each thing is rendered once, and every inbox that gets it gets a row of the
//! outbox, in the transaction that removes what was owed. Should the power go in between, it is simply done again.
//!
//! A parcel has the number of what was owed. A very large audience is written some rows at a time, in the order of its
//! inboxes; the parcel remembers how far that has come (`Parcel::packed_to`), and the same bytes are used on.

use super::audience::{Audience, audience};
use super::hosts;
use crate::federation::Federation;
use crate::federation::deliver::Render;
use crate::federation::proving;
use crate::model::delivery::{Delivery, Parcel, Postage, PostageState};
use crate::model::outbound::Outbound;
use crate::model::settings::Settings;
use crate::model::{OwedId, ParcelId};
use crate::store::{Error, Haste, Tx, View};
use std::sync::Arc;

/// How many things that are owed are taken at a time.
const OWED_AT_ONCE: usize = 32;

/// How many deliveries are written in one transaction, lest people's own writes wait for them.
const ROWS_AT_ONCE: usize = 1_000;

/// How often a dead server's delivery is said to have been tried before: the last tries are hours apart.
const TRIES_IF_DEAD: u32 = 12;

/// Something owed, ready to be written down.
#[derive(Debug)]
struct Prepared {
    owed: OwedId,
    parcel: Parcel,
    /// Further documents to the same few inboxes: the other choices of a vote.
    more: Vec<Vec<u8>>,
    /// Inboxes that have no row yet, in order, with their servers.
    inboxes: Vec<(String, String)>,
}

/// Packs everything that is owed; whether there was anything.
///
/// # Errors
/// Those of the store; what wasn't packed is still owed.
pub(super) async fn pack(door: &Federation, render: Render, haste: Haste) -> Result<bool, Error> {
    let store = &door.doors.store;
    let mut any = false;
    loop {
        let prepared = store.read_far(move |view| prepare(view, render)).await?;
        if prepared.is_empty() {
            return Ok(any);
        }
        any = true;
        let prepared = Arc::new(prepared);
        for share in shares(&prepared) {
            let prepared = prepared.clone();
            let write = store.write_with(haste, move |tx| {
                let parts = share.iter();
                parts
                    .clone()
                    .try_for_each(|part| lay_down(tx, &prepared[part.which], part))
            });
            write.await?;
        }
    }
}

fn prepare(view: &View, render: Render) -> Result<Vec<Prepared>, Error> {
    let settings = view.settings()?;
    let owed = view.owed(OWED_AT_ONCE)?;
    let ready = owed.into_iter().map(|(id, what)| {
        match prepare_one(view, &settings, render, id, &what) {
            Err(Error::Corrupt(why)) => {
                // Kept, it would stand at the front for ever and hold everything else up.
                tracing::error!(why, ?what, "what is owed can't be rendered and is dropped");
                Ok(nothing(view, id))
            }
            ready => ready,
        }
    });
    ready.collect()
}

fn prepare_one(
    view: &View,
    settings: &Settings,
    render: Render,
    id: OwedId,
    what: &Outbound,
) -> Result<Prepared, Error> {
    let to = audience(view, settings, what)?;
    if let Some(begun) = view.parcel(ParcelId(id.0))? {
        let last = begun.packed_to.clone().unwrap_or_default();
        let rest = to.inboxes.into_iter().filter(|(inbox, _)| *inbox > last);
        return Ok(Prepared {
            owed: id,
            more: Vec::new(),
            inboxes: rest.collect(),
            parcel: begun,
        });
    }
    let documents = match to.inboxes.is_empty() {
        true => Vec::new(),
        false => render(view, settings, what)?,
    };
    let mut bodies = Vec::new();
    for mut document in documents {
        if to.open {
            proving::vouch(view, settings, to.sender, &mut document)?;
        }
        let body = serde_json::to_vec(&document);
        let broken = |why| Error::Corrupt(format!("a document can't be written: {why}"));
        bodies.push(body.map_err(broken)?);
    }
    if bodies.is_empty() {
        return Ok(nothing(view, id));
    }
    let first = bodies.remove(0);
    Ok(Prepared {
        more: bodies,
        ..addressed(view, id, first, to)
    })
}

fn addressed(view: &View, id: OwedId, body: Vec<u8>, to: Audience) -> Prepared {
    Prepared {
        owed: id,
        parcel: Parcel {
            sender: to.sender,
            body,
            status: to.status,
            // Its own: until all rows are written.
            waiting: 1,
            created_at: view.now(),
            to_followers: to.to_followers,
            packed_to: None,
        },
        more: Vec::new(),
        inboxes: to.inboxes.into_iter().collect(),
    }
}

/// Nobody wants to hear of it.
fn nothing(view: &View, id: OwedId) -> Prepared {
    addressed(view, id, Vec::new(), Audience::default())
}

/// Some rows of one prepared parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part {
    which: usize,
    from: usize,
    to: usize,
    last: bool,
}

/// What is written in one transaction each.
fn shares(prepared: &[Prepared]) -> Vec<Vec<Part>> {
    let mut shares = vec![Vec::new()];
    let mut room = ROWS_AT_ONCE;
    for (which, one) in prepared.iter().enumerate() {
        let mut from = 0;
        loop {
            let to = one.inboxes.len().min(from + room);
            let last = to == one.inboxes.len();
            room -= to - from;
            let part = Part {
                which,
                from,
                to,
                last,
            };
            shares.last_mut().expect("there is always one").push(part);
            if room == 0 {
                shares.push(Vec::new());
                room = ROWS_AT_ONCE;
            }
            if last {
                break;
            }
            from = to;
        }
    }
    shares.retain(|share| !share.is_empty());
    shares
}

fn lay_down(tx: &Tx, prepared: &Prepared, part: &Part) -> Result<(), Error> {
    let id = ParcelId(prepared.owed.0);
    if !tx.is_owed(prepared.owed)? {
        return Ok(());
    }
    let begun = tx.parcel(id)?;
    let mut parcel = begun.clone().unwrap_or_else(|| prepared.parcel.clone());
    for (inbox, host) in &prepared.inboxes[part.from..part.to] {
        let knows = parcel.packed_to.as_ref();
        if knows.is_none_or(|last| last < inbox) && address(tx, id, &parcel, inbox, host)? {
            parcel.waiting += 1;
        }
    }
    if part.last {
        tx.remove_owed(prepared.owed)?;
        parcel.packed_to = None;
        parcel.waiting -= 1;
    } else {
        let last = &prepared.inboxes[part.to - 1].0;
        parcel.packed_to = Some(last.clone());
    }
    match (parcel.waiting, begun) {
        (0, None) => {}
        (0, Some(_)) => tx.remove_parcel(id)?,
        _ => tx.put_parcel(id, &parcel)?,
    }
    match part.last {
        true => lay_down_more(tx, prepared),
        false => Ok(()),
    }
}

fn lay_down_more(tx: &Tx, prepared: &Prepared) -> Result<(), Error> {
    for body in &prepared.more {
        let id: ParcelId = tx.new_id();
        let mut parcel = Parcel {
            body: body.clone(),
            waiting: 0,
            ..prepared.parcel.clone()
        };
        for (inbox, host) in &prepared.inboxes {
            parcel.waiting += u32::from(address(tx, id, &parcel, inbox, host)?);
        }
        if parcel.waiting > 0 {
            tx.put_parcel(id, &parcel)?;
        }
    }
    Ok(())
}

/// Puts a delivery into the outbox unless its server is dead; whether it did.
fn address(tx: &Tx, id: ParcelId, parcel: &Parcel, inbox: &str, host: &str) -> Result<bool, Error> {
    let turn = hosts::turn(tx, host)?;
    let (state, why) = match turn {
        hosts::Turn::Never => (
            PostageState::GivenUp,
            "the server has not answered for days",
        ),
        _ => (PostageState::Waiting, ""),
    };
    if let Some(status) = parcel.status
        && tx.status(status)?.is_some()
    {
        let postage = Postage {
            host: host.to_owned(),
            state,
            at: tx.now(),
            why: why.to_owned(),
            inbox: inbox.to_owned(),
        };
        tx.put_postage(status, &postage)?;
    }
    let (due, tries) = match turn {
        hosts::Turn::Never => return Ok(false),
        hosts::Turn::At(due) => (due, 0),
        hosts::Turn::LastChance => (tx.now(), TRIES_IF_DEAD),
    };
    let delivery = Delivery {
        parcel: id,
        inbox: inbox.to_owned(),
        host: host.to_owned(),
        tries,
    };
    tx.put_delivery(due, tx.new_id(), &delivery)?;
    Ok(true)
}
