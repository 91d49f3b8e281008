//! Requests to join.

use super::table::{JOIN_REQUESTS, JOIN_REQUESTS_BY_KEY};
use super::{Error, Tx, View};
use crate::model::join_request::JoinRequest;
use crate::model::{AccountId, Page};

impl View {
    /// A request to join.
    pub fn join_request(&self, id: AccountId) -> Result<Option<JoinRequest>, Error> {
        self.get(&JOIN_REQUESTS, &id)
    }

    /// A request to join, by the SHA-256 of its link's secret.
    pub fn join_request_by_key(&self, key: &[u8; 32]) -> Result<Option<JoinRequest>, Error> {
        match self.get(&JOIN_REQUESTS_BY_KEY, key)? {
            Some(id) => self.join_request(id),
            None => Ok(None),
        }
    }

    /// All requests to join, the newest first, whatever became of them.
    pub fn join_requests(&self, page: &Page) -> Result<Vec<JoinRequest>, Error> {
        self.page_all(&JOIN_REQUESTS, page, |_, request| Ok(Some(request)))
    }
}

impl Tx {
    /// Adds or replaces a request; its key never changes.
    pub fn put_join_request(&self, request: &JoinRequest) -> Result<(), Error> {
        self.put(&JOIN_REQUESTS_BY_KEY, &request.key, &request.id)?;
        self.put(&JOIN_REQUESTS, &request.id, request)
    }

    /// Forgets a request.
    pub fn remove_join_request(&self, request: &JoinRequest) -> Result<(), Error> {
        self.remove(&JOIN_REQUESTS_BY_KEY, &request.key)?;
        self.remove(&JOIN_REQUESTS, &request.id).map(|_| ())
    }
}
