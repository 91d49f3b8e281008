//! Who asks for a document: nobody, or somebody elsewhere whose signature was checked.

use crate::model::account::Account;
use crate::model::status::Status;
use crate::ops::see;
use crate::store::{Error, View};

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
