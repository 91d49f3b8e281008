//! Who signs. Keys are looked up when something is sent, so that no row of a queue has one, and kept taken apart for the
//! next time.

use crate::federation::Federation;
use crate::federation::signature::Signer;
use crate::federation::vocab::names;
use crate::model::remote::HOUSE;
use crate::model::{AccountId, Time};
use crate::store::Error;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How many people's keys are kept taken apart; a household has fewer who write at the same time.
const KEPT_MAX: usize = 64;

/// Keys that were used lately.
#[derive(Debug, Default)]
pub(super) struct Keys {
    kept: Mutex<HashMap<AccountId, (Time, Arc<Signer>)>>,
}

impl Keys {
    /// Who signs for `account`, or for the house; `None` until the keys are made.
    pub async fn signer(
        &self,
        door: &Federation,
        account: AccountId,
    ) -> Result<Option<Arc<Signer>>, Error> {
        let found = door.doors.store.read(|view| {
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
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((made_at, signer)) = kept.get(&account)
            && *made_at == keys.made_at
        {
            return Ok(Some(signer.clone()));
        }
        let signer = Signer::new(names::main_key(&actor), &keys.rsa)
            .map_err(|why| Error::Corrupt(format!("the keys of {actor}: {why}")))?;
        let signer = Arc::new(signer);
        if kept.len() >= KEPT_MAX {
            kept.clear();
        }
        kept.insert(account, (keys.made_at, signer.clone()));
        Ok(Some(signer))
    }
}
