//! What concerns other servers: queues with their indexes, keys, posts that wait for others, what is gone.

use super::Check;
use crate::model::remote::HOUSE;
use crate::model::status::QuoteState;
use crate::model::{OwedId, ParcelId, StatusId};
use crate::store::Error;
use crate::store::key::Digest16;
use crate::store::table::*;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that this file looks at.
pub(super) fn check(check: &mut Check<'_>) -> Result<(), Error> {
    outbox(check)?;
    postage(check)?;
    people(check)?;
    servers(check)?;
    posts(check)?;
    quotes(check)?;
    graves(check)
}

/// Every delivery has its parcel and is found by its server; a parcel stays as long as it is waited for, and no longer.
fn outbox(check: &mut Check<'_>) -> Result<(), Error> {
    let mut waiting: BTreeMap<ParcelId, u32> = BTreeMap::new();
    let mut by_host = check.expected();
    check.rows(&OUTBOX, |_, (due, id), delivery| {
        by_host.add(&(Digest16::of(&delivery.host), id), &due);
        *waiting.entry(delivery.parcel).or_default() += 1;
        Ok(())
    })?;
    check.compare(&OUTBOX_OF_HOST, by_host)?;
    check.rows(&PARCELS, |check, id, parcel| {
        let unfinished = parcel.packed_to.is_some();
        if unfinished && !check.view.has(&OWED, &OwedId(id.0))? {
            let what = format!("nothing will finish packing parcel {id}");
            check.find(PARCELS.name, what);
        }
        let counted = waiting.remove(&id).unwrap_or(0) + u32::from(unfinished);
        if counted != parcel.waiting || counted == 0 {
            let what = format!(
                "parcel {id} says that {} wait for it, but {counted} do",
                parcel.waiting
            );
            check.find(PARCELS.name, what);
        }
        Ok(())
    })?;
    for parcel in waiting.keys() {
        check.find(OUTBOX.name, format!("parcel {parcel} is gone"));
    }
    Ok(())
}

fn postage(check: &mut Check<'_>) -> Result<(), Error> {
    check.rows(&POSTAGE, |check, (status, inbox), postage| {
        if Digest16::of(&postage.inbox) != inbox || !check.view.has(&STATUSES, &status)? {
            let what = format!("how post {status} fares with {}", postage.inbox);
            check.find(POSTAGE.name, what);
        }
        Ok(())
    })
}

/// The far side of people is that of people elsewhere, and keys are found by their ids.
fn people(check: &mut Check<'_>) -> Result<(), Error> {
    let mut keys = check.expected();
    check.rows(&REMOTES, |check, id, remote| {
        for key in &remote.keys {
            keys.add(&Digest16::of(&key.id), &id);
        }
        let account = check.view.account(id)?;
        if remote.account != id || account.is_none_or(|account| account.is_local()) {
            let what = format!("account {id} has a far side and isn't elsewhere");
            check.find(REMOTES.name, what);
        }
        Ok(())
    })?;
    check.compare(&REMOTE_KEYS, keys)?;
    check.rows(&KEYRINGS, |check, id, _| {
        if id != HOUSE && check.view.account(id)?.is_none() {
            check.find(KEYRINGS.name, format!("account {id} is gone"));
        }
        Ok(())
    })
}

/// Rows about servers are found by their names.
fn servers(check: &mut Check<'_>) -> Result<(), Error> {
    check.rows(&HOSTS, |check, name, host| {
        if Digest16::of(&host.name) != name {
            check.find(HOSTS.name, format!("{} isn't found", host.name));
        }
        Ok(())
    })?;
    check.rows(&BORDERS, |check, name, border| {
        if Digest16::of(&border.domain) != name {
            check.find(BORDERS.name, format!("{} isn't found", border.domain));
        }
        Ok(())
    })?;
    check.rows(&RELAYS, |check, id, relay| {
        if relay.id != id {
            check.find(RELAYS.name, format!("relay {id} says {}", relay.id));
        }
        Ok(())
    })
}

/// The far side of posts is that of posts; they are found by their threads' names, and those that wait for what they
/// answer by that.
fn posts(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut orphans, mut threads) = (check.expected(), check.expected());
    check.rows(&ELSEWHERE, |check, id, elsewhere| {
        if let Some(thread) = &elsewhere.thread {
            threads.add(&(Digest16::of(thread), id), &());
        }
        if let Some(parent) = &elsewhere.in_reply_to {
            orphans.add(&(Digest16::of(parent), id), &());
        }
        if !check.view.has(&STATUSES, &id)? {
            check.find(ELSEWHERE.name, format!("post {id} is gone"));
        }
        Ok(())
    })?;
    check.compare(&THREADS, threads)?;
    check.compare(&ORPHANS, orphans)
}

/// Whoever is listed as quoting says so; and whoever may quote is listed.
fn quotes(check: &mut Check<'_>) -> Result<(), Error> {
    let mut said: BTreeMap<(StatusId, StatusId), QuoteState> = BTreeMap::new();
    check.rows(&STATUSES, |_, id, status| {
        if let Some(quote) = status.quote
            && let Some(quoted) = quote.status
        {
            said.insert((quoted, id), quote.state);
        }
        Ok(())
    })?;
    let mut listed: BTreeSet<(StatusId, StatusId)> = BTreeSet::new();
    check.rows(&QUOTES, |check, (quoted, quoting), ()| {
        if !said.contains_key(&(quoted, quoting)) {
            let what = format!("post {quoting} doesn't quote {quoted}");
            check.find(QUOTES.name, what);
        }
        listed.insert((quoted, quoting));
        Ok(())
    })?;
    for (pair, state) in said {
        if state == QuoteState::Accepted && !listed.contains(&pair) {
            let what = format!("post {} is not listed as quoting {}", pair.1, pair.0);
            check.find(QUOTES.name, what);
        }
    }
    Ok(())
}

/// What is gone is found by its age.
fn graves(check: &mut Check<'_>) -> Result<(), Error> {
    let mut by_time = check.expected();
    check.rows(&TOMBSTONES, |_, grave, at| {
        by_time.add(&(at, grave), &());
        Ok(())
    })?;
    check.compare(&TOMBSTONES_BY_TIME, by_time)
}

#[cfg(test)]
pub(super) mod sample {
    use crate::model::account::Account;
    use crate::model::border::{Border, Severity};
    use crate::model::delivery::{Delivery, Letter, Parcel, Postage, PostageState};
    use crate::model::outbound::Outbound;
    use crate::model::remote::{HOUSE, Keyring, Relay, RelayState, Remote, RemoteKey};
    use crate::model::status::{Elsewhere, Quote, QuoteState, Status, Visibility};
    use crate::model::{AccountId, ParcelId, Time};
    use crate::store::{Error, Tx};

    /// Somebody elsewhere who quotes `status`, and everything that `ada` can owe another server.
    pub fn outside(tx: &Tx, ada: AccountId, status: &Status) -> Result<(), Error> {
        let far = Account {
            domain: Some("far.example".to_owned()),
            uri: Some("https://far.example/users/zoe".to_owned()),
            ..Account::local(tx.new_id(), "zoe", tx.now())
        };
        tx.put_account(&far)?;
        tx.put_remote(&Remote {
            account: far.id,
            inbox: "https://far.example/inbox".to_owned(),
            keys: vec![RemoteKey {
                id: "https://far.example/users/zoe#main-key".to_owned(),
                public: String::new(),
            }],
            ..Remote::default()
        })?;
        let quoting = Status {
            uri: Some("https://far.example/notes/1".to_owned()),
            quote: Some(Quote {
                status: Some(status.id),
                uri: "https://home.example/users/ada/statuses/1".to_owned(),
                state: QuoteState::Accepted,
                approval: None,
            }),
            visibility: Visibility::Unlisted,
            ..Status::blank(tx.new_id(), far.id, tx.now())
        };
        tx.add_status(&quoting, false)?;
        tx.put_quote(status.id, quoting.id, true)?;
        let elsewhere = Elsewhere {
            in_reply_to: Some("https://far.example/notes/0".to_owned()),
            thread: Some("https://far.example/contexts/0".to_owned()),
            ..Elsewhere::default()
        };
        tx.put_elsewhere(quoting.id, &elsewhere)?;
        tx.bury("https://far.example/notes/2", Time(0))?;
        servers(tx)?;
        queues(tx, ada, status)
    }

    fn servers(tx: &Tx) -> Result<(), Error> {
        tx.note_host("far.example", |host| host.failures = 1)?;
        tx.put_keyring(
            HOUSE,
            &Keyring {
                rsa: Vec::new(),
                rsa_public_pem: String::new(),
                ed25519: Vec::new(),
                made_at: tx.now(),
            },
        )?;
        tx.put_border(&Border {
            id: tx.new_id(),
            domain: "bad.example".to_owned(),
            severity: Severity::Suspend,
            reject_media: false,
            reject_reports: false,
            public_comment: String::new(),
            private_comment: String::new(),
            obfuscate: false,
            created_at: tx.now(),
            by: None,
            changed_at: None,
        })?;
        tx.put_relay(&Relay {
            id: tx.new_id(),
            address: "https://relay.example/inbox".to_owned(),
            inbox: "https://relay.example/inbox".to_owned(),
            actor: None,
            state: RelayState::Pending,
        })
    }

    fn queues(tx: &Tx, ada: AccountId, status: &Status) -> Result<(), Error> {
        let parcel: ParcelId = tx.new_id();
        tx.put_parcel(
            parcel,
            &Parcel {
                sender: ada,
                body: Vec::new(),
                status: Some(status.id),
                waiting: 1,
                created_at: tx.now(),
                to_followers: true,
                packed_to: None,
            },
        )?;
        let delivery = Delivery {
            parcel,
            inbox: "https://far.example/inbox".to_owned(),
            host: "far.example".to_owned(),
            tries: 0,
        };
        tx.put_delivery(tx.now(), tx.new_id(), &delivery)?;
        tx.put_postage(
            status.id,
            &Postage {
                host: delivery.host,
                state: PostageState::Waiting,
                at: tx.now(),
                why: String::new(),
                inbox: delivery.inbox,
            },
        )?;
        tx.put_owed(&Outbound::Post(status.id))?;
        let letter = Letter {
            signed_by: "https://far.example/users/zoe".to_owned(),
            body: Vec::new(),
            to: None,
            received_at: tx.now(),
            tries: 0,
        };
        tx.put_letter(tx.now(), tx.new_id(), &letter)
    }
}
