//! Who asks for a document: nobody, or somebody elsewhere whose signature was checked.

use crate::federation::Federation;
use crate::model::account::Account;
use crate::model::status::Status;
use crate::ops::see;
use crate::store::{Error, View};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;

/// Who asks.
#[derive(Clone, Debug, Default)]
pub struct Asker {
    /// Whose key signed the request; `None` when nobody's did.
    pub account: Option<Account>,
}

impl Asker {
    /// Whether they may see a post. What stays in the house is shown to nobody outside of it.
    pub fn may_see(&self, view: &View, status: &Status) -> Result<bool, Error> {
        let me = self.account.as_ref().map(|account| account.id);
        Ok(!status.local_only && see::may_see(view, me, status)?)
    }
}

impl FromRequestParts<Federation> for Asker {
    type Rejection = Infallible;

    /// Signatures of requests for documents are not looked at yet: everybody is a stranger.
    async fn from_request_parts(_: &mut Parts, _: &Federation) -> Result<Asker, Infallible> {
        Ok(Asker::default())
    }
}
