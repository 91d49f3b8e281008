//! Addresses from which nobody may join, or come.

use super::key::Span;
use super::table::FENCES;
use super::view::Dir;
use super::{Error, Keep, Tx, View};
use crate::model::FenceId;
use crate::model::fence::Fence;
use std::sync::Arc;

/// How many ranges there can be.
pub const FENCES_MAX: usize = 1_000;

/// All ranges, kept for who asks at every request.
pub struct Fences(pub Vec<Fence>);

impl Keep for Fences {
    fn bytes(&self) -> usize {
        self.0
            .iter()
            .map(|one| one.comment.len() + size_of::<Fence>())
            .sum()
    }
}

impl View {
    /// One range.
    pub fn fence(&self, id: FenceId) -> Result<Option<Fence>, Error> {
        self.get(&FENCES, &id)
    }

    /// All ranges, the newest first.
    pub fn fences(&self) -> Result<Vec<Fence>, Error> {
        let rows = self.scan(&FENCES, Span::all::<FenceId>(), Dir::Down, FENCES_MAX)?;
        Ok(rows.into_iter().map(|(_, fence)| fence).collect())
    }

    /// The same, kept until something is committed.
    pub fn fences_kept(&self) -> Result<Arc<Fences>, Error> {
        self.kept((0, 0), || Ok(Fences(self.fences()?)))
    }
}

impl Tx {
    /// Adds or replaces a range.
    pub fn put_fence(&self, fence: &Fence) -> Result<(), Error> {
        self.put(&FENCES, &fence.id, fence)
    }

    /// Removes one; whether there was one.
    pub fn remove_fence(&self, id: FenceId) -> Result<bool, Error> {
        self.remove(&FENCES, &id)
    }
}
