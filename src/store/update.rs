//! The one row about updates.

use super::table::UPDATE;
use super::{Error, Tx, View};
use crate::model::update::Update;

impl View {
    /// How far updating has come; the defaults where nothing was ever looked for.
    pub fn update(&self) -> Result<Update, Error> {
        Ok(self.get(&UPDATE, &())?.unwrap_or_default())
    }
}

impl Tx {
    /// Keeps how far it has come.
    pub fn put_update(&self, update: &Update) -> Result<(), Error> {
        self.put(&UPDATE, &(), update)
    }
}
