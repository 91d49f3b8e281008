//! What opens people's doors beside their passwords.

use super::key::Span;
use super::table::LOCKS;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::AccountId;
use crate::model::lock::Lock;

impl View {
    /// Somebody's; an empty one where nothing was ever set up.
    pub fn lock(&self, id: AccountId) -> Result<Lock, Error> {
        Ok(self.get(&LOCKS, &id)?.unwrap_or_default())
    }

    /// Everybody's who has any.
    pub fn locks(&self) -> Result<Vec<(AccountId, Lock)>, Error> {
        let span = Span::all::<AccountId>();
        self.scan(&LOCKS, span, Dir::Up, super::accounts::PEOPLE_MAX)
    }
}

impl Tx {
    /// Replaces somebody's.
    pub fn put_lock(&self, id: AccountId, lock: &Lock) -> Result<(), Error> {
        self.put(&LOCKS, &id, lock)
    }

    /// Changes somebody's.
    pub fn change_lock(&self, id: AccountId, change: impl FnOnce(&mut Lock)) -> Result<(), Error> {
        let mut lock = self.lock(id)?;
        change(&mut lock);
        self.put_lock(id, &lock)
    }

    /// Forgets somebody's, who leaves.
    pub fn remove_lock(&self, id: AccountId) -> Result<(), Error> {
        self.remove(&LOCKS, &id).map(|_| ())
    }
}
