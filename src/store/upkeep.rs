//! The queue of work that has its hour.

use super::key::Span;
use super::table::UPKEEP;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::upkeep::Upkeep;
use crate::model::{Time, UpkeepId};

/// One row of the queue.
pub type Due = ((Time, UpkeepId), Upkeep);

impl View {
    /// Up to `limit` pieces of work whose hour has come, the oldest first.
    pub fn upkeep_due(&self, limit: usize) -> Result<Vec<Due>, Error> {
        let span = Span::between(&(Time(0), UpkeepId(0)), &(self.now(), UpkeepId(u64::MAX)));
        self.scan(&UPKEEP, span, Dir::Up, limit)
    }

    /// When the next piece of work has its hour.
    pub fn upkeep_next(&self) -> Result<Option<Time>, Error> {
        let first = self.scan(&UPKEEP, Span::all::<(Time, UpkeepId)>(), Dir::Up, 1)?;
        Ok(first.first().map(|((due, _), _)| *due))
    }
}

impl Tx {
    /// Queues work for `due`.
    pub fn later(&self, due: Time, work: Upkeep) -> Result<(), Error> {
        self.put(&UPKEEP, &(due, self.new_id()), &work)
    }

    /// Work that is done, or has become needless.
    pub fn upkeep_done(&self, row: &(Time, UpkeepId)) -> Result<(), Error> {
        self.remove(&UPKEEP, row).map(|_| ())
    }
}
