//! Relays: servers that pass the public posts of many servers on, so that a small house sees more of the world. The house's
//! own actor follows the relay; a relay that accepts gets our public posts, and what it passes on
//! comes into the public timeline and to nobody's home (Mastodon `Relay`, LitePub relays as Pleroma has them).

use super::{Refusal, audit, border};
use crate::model::audit::{Act, Edit};
use crate::model::outbound::Outbound;
use crate::model::remote::{Relay, RelayState};
use crate::model::settings::Settings;
use crate::model::{AccountId, RelayId};
use crate::store::{Error, RELAYS_MAX, Tx, View};

/// Longest address in bytes.
pub const ADDRESS_BYTES_MAX: usize = 500;

/// How to subscribe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Mastodon's kind: everybody (`as:Public`) is followed, at the relay's inbox.
    Mastodon,
    /// LitePub's kind: the relay's actor is followed, like anybody else.
    LitePub {
        /// The actor's inbox, which whoever calls this has looked up.
        inbox: String,
    },
}

/// The owner subscribes to the relay at `address`: an inbox of Mastodon's kind, an actor of LitePub's.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `Invalid` for what is no address of another server or of one that isn't
/// talked to; `Conflict` for one that is there already; `TooMany` beyond `RELAYS_MAX`.
pub fn subscribe(tx: &Tx, me: AccountId, address: &str, kind: &Kind) -> Result<RelayId, Refusal> {
    border::owner(tx, me)?;
    let address = address.trim();
    let inbox = match kind {
        Kind::Mastodon => address,
        Kind::LitePub { inbox } => inbox,
    };
    for url in [address, inbox] {
        let host = host(url).ok_or_else(|| {
            Refusal::invalid("A relay's address looks like https://relay.example/inbox")
        })?;
        border::named(tx, &host)?;
        if !border::talks_to(tx, &host)? {
            return Err(Refusal::invalid(format!(
                "By your own rules this house doesn't talk to {host}"
            )));
        }
    }
    let relays = tx.relays()?;
    if relays.iter().any(|relay| relay.address == address) {
        return Err(Refusal::Conflict("That relay is there already".to_owned()));
    }
    if relays.len() >= RELAYS_MAX {
        return Err(Refusal::TooMany);
    }
    let relay = Relay {
        id: tx.new_id(),
        address: address.to_owned(),
        inbox: inbox.to_owned(),
        actor: matches!(kind, Kind::LitePub { .. }).then(|| address.to_owned()),
        state: RelayState::Pending,
    };
    tx.put_relay(&relay)?;
    tx.put_owed(&Outbound::RelayFollow(Box::new(relay.clone())))?;
    let act = Act::Relay {
        address: relay.address,
        edit: Edit::Made,
    };
    audit::note(tx, me, act)?;
    Ok(relay.id)
}

/// The owner unsubscribes; the relay is told.
///
/// # Errors
/// `Forbidden` for anybody but the owner, `NotFound` where there is no such relay.
pub fn unsubscribe(tx: &Tx, me: AccountId, id: RelayId) -> Result<(), Refusal> {
    border::owner(tx, me)?;
    let relays = tx.relays()?;
    let relay = relays.iter().find(|relay| relay.id == id);
    let relay = relay.ok_or(Refusal::NotFound)?;
    tx.remove_relay(id)?;
    let act = Act::Relay {
        address: relay.address.clone(),
        edit: Edit::Removed,
    };
    audit::note(tx, me, act)?;
    Ok(tx.put_owed(&Outbound::RelayUndo(Box::new(relay.clone())))?)
}

/// A relay's answer to our Follow: `follow` is the id of the Follow that it accepts or rejects, `actor` who signed.
/// Whether it was one of our relays; if not, the activity is about something else. Ask this before looking for a
/// person's follow.
pub fn answered(tx: &Tx, follow: &str, actor: &str, yes: bool) -> Result<bool, Error> {
    let settings = tx.settings()?;
    for relay in tx.relays()? {
        if follow_id(&settings, &relay) != follow {
            continue;
        }
        // Only who lives where the Follow was sent may answer it.
        if host(actor).is_none() || host(actor) != host(&relay.inbox) {
            return Ok(false);
        }
        tx.put_relay(&Relay {
            actor: Some(actor.to_owned()),
            state: match yes {
                true => RelayState::Accepted,
                false => RelayState::Rejected,
            },
            ..relay
        })?;
        return Ok(true);
    }
    Ok(false)
}

/// Whether `actor` (an ActivityPub id) is a relay that has accepted us: what it announces or sends on is fetched from
/// its origin and taken into the public timeline only.
pub fn is_relay(view: &View, actor: &str) -> Result<bool, Error> {
    let is = |relay: &Relay| {
        relay.state == RelayState::Accepted && relay.actor.as_deref() == Some(actor)
    };
    Ok(view.relays()?.iter().any(is))
}

/// The ActivityPub id of our Follow of a relay.
pub fn follow_id(settings: &Settings, relay: &Relay) -> String {
    format!("{}/actor#relays/{}", settings.address, relay.id)
}

/// What our Follow of a relay follows: everybody at Mastodon's kind, the relay itself at LitePub's.
pub fn followed(relay: &Relay) -> &str {
    match relay.inbox == relay.address {
        true => "https://www.w3.org/ns/activitystreams#Public",
        false => &relay.address,
    }
}

/// The host of an `https` address, with its port where it has one.
fn host(url: &str) -> Option<String> {
    let parsed = url::Url::parse(url).ok()?;
    let good = parsed.scheme() == "https" && url.len() <= ADDRESS_BYTES_MAX;
    let host = parsed.host_str().filter(|_| good)?;
    Some(match parsed.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    })
}
