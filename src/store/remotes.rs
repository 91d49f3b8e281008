//! The far side of people elsewhere, keys, servers and relays.

use super::key::{Digest16, Span};
use super::table::{HOSTS, KEYRINGS, RELAYS, REMOTE_KEYS, REMOTES};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::account::Account;
use crate::model::remote::{Host, Keyring, Relay, Remote};
use crate::model::{AccountId, RelayId};
use std::collections::BTreeSet;

/// How many relays a house may be subscribed to.
pub const RELAYS_MAX: usize = 20;

/// How many servers are listed at most.
pub const HOSTS_MAX: usize = 50_000;

impl View {
    /// The far side of somebody elsewhere.
    pub fn remote(&self, account: AccountId) -> Result<Option<Remote>, Error> {
        self.get(&REMOTES, &account)
    }

    /// Where anybody known can be told something, each place once.
    pub fn all_inboxes(&self) -> Result<BTreeSet<String>, Error> {
        let mut inboxes = BTreeSet::new();
        for row in self.walk(&REMOTES, Span::all::<AccountId>(), Dir::Up) {
            inboxes.insert(row?.1.delivery().to_owned());
            if inboxes.len() >= HOSTS_MAX {
                break;
            }
        }
        Ok(inboxes)
    }

    /// Whose key this is, by the key's id.
    pub fn account_by_key(&self, key_id: &str) -> Result<Option<Account>, Error> {
        match self.get(&REMOTE_KEYS, &Digest16::of(key_id))? {
            Some(id) => self.account(id),
            None => Ok(None),
        }
    }

    /// The keys of somebody here, or of the house (`remote::HOUSE`); `None` until they are made.
    pub fn keyring(&self, account: AccountId) -> Result<Option<Keyring>, Error> {
        self.get(&KEYRINGS, &account)
    }

    /// What is remembered of a server; an unknown one is as good as new.
    pub fn host(&self, name: &str) -> Result<Host, Error> {
        let known = self.get(&HOSTS, &Digest16::of(name))?;
        Ok(known.unwrap_or_else(|| Host {
            name: name.to_owned(),
            ..Host::default()
        }))
    }

    /// Every server that was ever in contact, in no order.
    pub fn hosts(&self) -> Result<Vec<Host>, Error> {
        let rows = self.scan(&HOSTS, Span::all::<Digest16>(), Dir::Up, HOSTS_MAX)?;
        Ok(rows.into_iter().map(|(_, host)| host).collect())
    }

    /// All relays.
    pub fn relays(&self) -> Result<Vec<Relay>, Error> {
        let rows = self.scan(&RELAYS, Span::all::<RelayId>(), Dir::Up, RELAYS_MAX)?;
        Ok(rows.into_iter().map(|(_, relay)| relay).collect())
    }
}

impl Tx {
    /// Adds or replaces somebody's far side; their keys are found by id.
    pub fn put_remote(&self, remote: &Remote) -> Result<(), Error> {
        let before = self.remote(remote.account)?.unwrap_or_default();
        for key in &before.keys {
            if !remote.keys.iter().any(|kept| kept.id == key.id) {
                self.remove(&REMOTE_KEYS, &Digest16::of(&key.id))?;
            }
        }
        for key in &remote.keys {
            self.put(&REMOTE_KEYS, &Digest16::of(&key.id), &remote.account)?;
        }
        self.put(&REMOTES, &remote.account, remote)
    }

    /// Removes somebody's far side.
    pub fn remove_remote(&self, account: AccountId) -> Result<(), Error> {
        let Some(remote) = self.remote(account)? else {
            return Ok(());
        };
        for key in &remote.keys {
            self.remove(&REMOTE_KEYS, &Digest16::of(&key.id))?;
        }
        self.remove(&REMOTES, &account).map(|_| ())
    }

    /// Keeps the keys of somebody here.
    pub fn put_keyring(&self, account: AccountId, keys: &Keyring) -> Result<(), Error> {
        self.put(&KEYRINGS, &account, keys)
    }

    /// Changes what is remembered of a server; writes nothing where nothing changes.
    pub fn note_host(&self, name: &str, change: impl FnOnce(&mut Host)) -> Result<(), Error> {
        let before = self.host(name)?;
        let mut after = before.clone();
        change(&mut after);
        match after == before {
            true => Ok(()),
            false => self.put(&HOSTS, &Digest16::of(name), &after),
        }
    }

    /// Adds or replaces a relay.
    pub fn put_relay(&self, relay: &Relay) -> Result<(), Error> {
        self.put(&RELAYS, &relay.id, relay)
    }

    /// Removes a relay; whether it was there.
    pub fn remove_relay(&self, id: RelayId) -> Result<bool, Error> {
        self.remove(&RELAYS, &id)
    }
}
