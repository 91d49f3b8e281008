//! Who signs. Keys are looked up when something is sent, so that no row of a queue has one, and kept taken apart for the
//! next time.

use super::Federation;
use super::signature::Signer;
use super::vocab::names;
use crate::model::remote::HOUSE;
use crate::model::{AccountId, Time};
use crate::store::Error;
use quick_cache::sync::Cache;
use std::sync::Arc;

/// How many people's keys are kept taken apart; a household has fewer who write at the same time.
const KEPT_MAX: usize = 64;

/// Our own keys that were used lately, with the moment at which they were made.
pub(super) struct Signers(Cache<AccountId, (Time, Arc<Signer>)>);

impl Default for Signers {
    fn default() -> Signers {
        Signers(Cache::new(KEPT_MAX))
    }
}

impl Federation {
    /// Who signs for somebody here, or for the house (`HOUSE`); `None` until the keys are made.
    ///
    /// # Errors
    /// Those of the store; a key that is damaged is logged and counts as missing.
    pub async fn signer(&self, account: AccountId) -> Result<Option<Arc<Signer>>, Error> {
        let found = self.doors.store.read(|view| {
            let Some(keys) = view.keyring(account)? else {
                return Ok(None);
            };
            let settings = view.settings()?;
            let actor = match account == HOUSE {
                true => Some(names::house(&settings)),
                false => view.account(account)?.map(|found| found.actor(&settings)),
            };
            Ok::<_, Error>(actor.map(|actor| (keys, actor)))
        });
        let Some((keys, actor)) = found.await? else {
            return Ok(None);
        };
        let Signers(kept) = &self.desk.signers;
        if let Some((made_at, ready)) = kept.get(&account)
            && made_at == keys.made_at
        {
            return Ok(Some(ready));
        }
        match Signer::new(names::main_key(&actor), &keys.rsa) {
            Ok(signer) => {
                let signer = Arc::new(signer);
                kept.insert(account, (keys.made_at, signer.clone()));
                Ok(Some(signer))
            }
            Err(why) => {
                tracing::error!(%why, %account, "a key of this house can't be used");
                Ok(None)
            }
        }
    }
}
