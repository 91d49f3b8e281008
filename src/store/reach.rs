//! The one row that says how the house is reached.

use super::table::REACH;
use super::{Error, Tx, View};
use crate::model::reach::Reach;

impl View {
    /// How the house is reached; `None` before anything was chosen.
    pub fn reach(&self) -> Result<Option<Reach>, Error> {
        self.get(&REACH, &())
    }
}

impl Tx {
    /// Keeps how far it has come.
    pub fn put_reach(&self, reach: &Reach) -> Result<(), Error> {
        self.put(&REACH, &(), reach)
    }

    /// Forgets the way, whichever it was.
    pub fn remove_reach(&self) -> Result<(), Error> {
        self.remove(&REACH, &()).map(|_| ())
    }
}
