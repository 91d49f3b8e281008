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
    /// Adds or replaces somebody's far side; their keys are found by id. A key of somebody else's is left out: each id
    /// stands for one person.
    pub fn put_remote(&self, remote: &Remote) -> Result<(), Error> {
        let account = remote.account;
        let mut keys = Vec::new();
        for key in &remote.keys {
            if self.take_key(account, &key.id)? {
                keys.push(key.clone());
            }
        }
        let before = self.remote(account)?.unwrap_or_default();
        for key in &before.keys {
            if !keys.iter().any(|kept| kept.id == key.id) {
                self.drop_key(account, &key.id)?;
            }
        }
        for key in &keys {
            self.put(&REMOTE_KEYS, &Digest16::of(&key.id), &account)?;
        }
        let remote = Remote {
            keys,
            ..remote.clone()
        };
        self.put(&REMOTES, &account, &remote)
    }

    /// Whether this key may be `account`'s. Whoever has it already keeps it, unless it is kept in the document of
    /// `account`, whose it is then: nobody can take somebody's key by naming it first.
    fn take_key(&self, account: AccountId, key_id: &str) -> Result<bool, Error> {
        let holder = self.get(&REMOTE_KEYS, &Digest16::of(key_id))?;
        let Some(holder) = holder.filter(|holder| *holder != account) else {
            return Ok(true);
        };
        let Some(mut theirs) = self.remote(holder)? else {
            return Ok(true);
        };
        if !theirs.keys.iter().any(|key| key.id == key_id) {
            return Ok(true);
        }
        let document = key_id.split('#').next();
        let ours = self.account(account)?.and_then(|account| account.uri);
        if ours.is_none() || ours.as_deref() != document {
            return Ok(false);
        }
        theirs.keys.retain(|key| key.id != key_id);
        self.put(&REMOTES, &holder, &theirs)?;
        Ok(true)
    }

    /// `account` no longer has this key.
    fn drop_key(&self, account: AccountId, key_id: &str) -> Result<(), Error> {
        let key = Digest16::of(key_id);
        match self.get(&REMOTE_KEYS, &key)? == Some(account) {
            true => self.remove(&REMOTE_KEYS, &key).map(|_| ()),
            false => Ok(()),
        }
    }

    /// Removes somebody's far side.
    pub fn remove_remote(&self, account: AccountId) -> Result<(), Error> {
        let Some(remote) = self.remote(account)? else {
            return Ok(());
        };
        for key in &remote.keys {
            self.drop_key(account, &key.id)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::remote::RemoteKey;
    use crate::store::{Clock, Store};

    fn account(tx: &Tx, name: &str) -> Result<AccountId, Error> {
        let account = Account {
            domain: Some("far.example".to_owned()),
            uri: Some(format!("https://far.example/users/{name}")),
            ..Account::local(tx.new_id(), name, tx.now())
        };
        tx.put_account(&account)?;
        Ok(account.id)
    }

    fn lists(tx: &Tx, account: AccountId, keys: &[&str]) -> Result<(), Error> {
        let key = |id: &&str| RemoteKey {
            id: (*id).to_owned(),
            public: String::new(),
        };
        tx.put_remote(&Remote {
            account,
            keys: keys.iter().map(key).collect(),
            ..Remote::default()
        })
    }

    fn owner(view: &View, key: &str) -> Result<Option<AccountId>, Error> {
        Ok(view.account_by_key(key)?.map(|account| account.id))
    }

    /// Two people of one server who listed the same key took it from each other by turns, and their server's next change
    /// left the other's key unfindable and the store's indexes off.
    #[test]
    fn a_key_is_one_persons() {
        const SHARED: &str = "https://far.example/keys/1";
        const BOBS: &str = "https://far.example/users/bob#main-key";
        let media = std::env::temp_dir().join("burrow-remotes");
        let store = Store::in_memory(Clock::System, media).expect("a store");
        let done = store.write_now(|tx| {
            let (eve, bob) = (account(tx, "eve")?, account(tx, "bob")?);
            lists(tx, eve, &[SHARED, BOBS])?;
            assert_eq!(owner(tx, BOBS)?, Some(eve));
            lists(tx, bob, &[SHARED, BOBS])?;
            assert_eq!(owner(tx, SHARED)?, Some(eve), "who has it keeps it");
            assert_eq!(owner(tx, BOBS)?, Some(bob), "it is in his document");
            lists(tx, eve, &[SHARED, BOBS])?;
            assert_eq!(owner(tx, BOBS)?, Some(bob));
            lists(tx, bob, &[BOBS])?;
            assert_eq!(owner(tx, SHARED)?, Some(eve), "it wasn't his to drop");
            lists(tx, eve, &[])?;
            lists(tx, bob, &[SHARED, BOBS])?;
            assert_eq!(owner(tx, SHARED)?, Some(bob), "nobody has it any more");
            tx.remove_remote(eve)?;
            assert_eq!(owner(tx, SHARED)?, Some(bob));
            Ok::<_, Error>(())
        });
        done.expect("people can be kept");
        assert_eq!(store.check().expect("it can be checked"), []);
    }
}
