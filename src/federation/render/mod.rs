//! From rows to documents: strict structs that only go out. No network, no clock of its own, no keys but public ones.
//!
//! Proofs (FEP-8b32) are made over the finished `Value`, by whoever has the key: nothing here knows of them.

pub mod activity;
pub mod actor;
pub mod attachment;
pub mod audience;
pub mod collection;
mod owed;
pub mod post;
pub mod quote;
pub mod tag;

use crate::model::account::Account;
use crate::model::settings::Settings;
use crate::model::status::Status;
use crate::model::{AccountId, StatusId};
use crate::store::{Error, View};
pub use owed::activities;
use serde::Serialize;
use serde_json::Value;

/// What turning rows into documents needs.
#[derive(Clone, Copy)]
pub struct Scribe<'a> {
    /// The picture of the store.
    pub view: &'a View,
    /// The house's settings.
    pub settings: &'a Settings,
}

impl<'a> Scribe<'a> {
    /// For one transaction.
    pub fn new(view: &'a View, settings: &'a Settings) -> Scribe<'a> {
        Scribe { view, settings }
    }

    /// A local person, if they are still there.
    fn resident(&self, id: AccountId) -> Result<Option<Account>, Error> {
        Ok(self.view.account(id)?.filter(Account::is_local))
    }

    /// Somebody's ActivityPub id, if they are still there.
    fn actor_of(&self, id: AccountId) -> Result<Option<String>, Error> {
        let account = self.view.account(id)?;
        Ok(account.map(|account| account.actor(self.settings)))
    }

    /// A post with its author, if both are still there and it may leave the house.
    pub fn outgoing(&self, id: StatusId) -> Result<Option<(Account, Status)>, Error> {
        let Some(status) = self.view.status(id)?.filter(|status| !status.local_only) else {
            return Ok(None);
        };
        let author = self.view.account(status.account)?;
        Ok(author.map(|author| (author, status)))
    }
}

/// A document as JSON.
///
/// # Errors
/// `Corrupt` when it can't be written, which no struct of this room is.
pub fn value(document: &impl Serialize) -> Result<Value, Error> {
    serde_json::to_value(document)
        .map_err(|why| Error::Corrupt(format!("a document can't be written: {why}")))
}
