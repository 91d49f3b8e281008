//! What moderators did about people, as these are told of it.

use super::table::STRIKES;
use super::{Error, Tx, View};
use crate::model::strike::Strike;
use crate::model::{AccountId, Page, StrikeId};

impl View {
    /// One strike against somebody.
    pub fn strike(&self, target: AccountId, id: StrikeId) -> Result<Option<Strike>, Error> {
        self.get(&STRIKES, &(target, id))
    }

    /// The strikes against somebody, the newest first.
    pub fn strikes(&self, target: AccountId, page: &Page) -> Result<Vec<Strike>, Error> {
        self.page(&STRIKES, &target, page, |_, strike| Ok(Some(strike)))
    }
}

impl Tx {
    /// Adds a strike.
    pub fn put_strike(&self, strike: &Strike) -> Result<(), Error> {
        self.put(&STRIKES, &(strike.target, strike.id), strike)
    }
}
