//! Mastodon `AccountWarning` (docs/entities/AccountWarning), as the person who is warned sees it.

use super::{Person, Render};
use crate::model::strike::Strike;
use crate::model::{AccountId, StrikeId};
use crate::store::Error;
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;

/// What a moderator did about somebody.
#[derive(Clone, Debug, Serialize)]
pub struct AccountWarning {
    /// Cast from the number.
    pub id: String,
    /// `none`, `disable`, `mark_statuses_as_sensitive`, `delete_statuses`, `sensitive`, `silence` or `suspend`.
    pub action: &'static str,
    /// The moderator's words.
    pub text: String,
    /// Which posts it is about; absent where it is about none.
    pub status_ids: Option<Vec<String>>,
    /// Whom it is about: the viewer.
    pub target_account: Arc<Person>,
    /// In a house one talks; there are no appeals.
    pub appeal: Option<Value>,
    /// When.
    pub created_at: String,
}

impl Render<'_> {
    /// What a moderator did about somebody.
    pub fn warning(&self, strike: &Strike) -> Result<AccountWarning, Error> {
        let ids: Vec<String> = strike.statuses.iter().map(ToString::to_string).collect();
        Ok(AccountWarning {
            id: strike.id.to_string(),
            action: strike.sanction.name(),
            text: strike.text.clone(),
            status_ids: (!ids.is_empty()).then_some(ids),
            target_account: self.account_by_id(strike.target)?,
            appeal: None,
            created_at: strike.created_at.iso(),
        })
    }

    /// The strike that a notification is about.
    pub fn warning_of(
        &self,
        target: AccountId,
        strike: Option<StrikeId>,
    ) -> Result<Option<AccountWarning>, Error> {
        let Some(strike) = strike else {
            return Ok(None);
        };
        let found = self.view.strike(target, strike)?;
        found.map(|strike| self.warning(&strike)).transpose()
    }
}
