//! Who asks for a document: somebody elsewhere, if the request is signed. What only followers may read is given to
//! no others, and in a house that wants to know who asks, nothing is given to those who don't say.

use super::Federation;
use super::signature::{Claim, Fault};
use crate::model::account::Account;
use axum::http::request::Parts;

impl Federation {
    /// The actor whose key signed a GET; `None` when it isn't signed at all. It may be the asking server's own actor.
    ///
    /// # Errors
    /// A sentence on why a signature isn't believed, for the answer 401.
    pub async fn asker(&self, parts: &Parts) -> Result<Option<Account>, String> {
        let settings = self.doors.store.read(|view| view.settings()).await;
        let settings = settings.map_err(|why: crate::store::Error| why.to_string())?;
        let target = parts
            .uri
            .path_and_query()
            .map_or("/", |target| target.as_str());
        let claim = match Claim::read(&parts.method, target, &parts.headers, &settings.address) {
            Ok(claim) => claim,
            Err(Fault::Unsigned) => return Ok(None),
            Err(why) => return Err(why.to_string()),
        };
        let may = self.may_look_for(claim.key_id(), parts).await;
        if !may.map_err(|why| why.to_string())? {
            return Err("too many who aren't known yet ask".to_owned());
        }
        let now = self.doors.store.now();
        let mut last = String::new();
        for anew in [false, true] {
            let found = self.key(claim.key_id(), anew).await;
            let found = found.map_err(|why| why.to_string())?;
            match claim.verify(&found.key, b"", now) {
                Ok(_) if found.account.suspended => {
                    return Err("its actor is locked out".to_owned());
                }
                Ok(_) => return Ok(Some(found.account)),
                Err(Fault::Mismatch | Fault::WrongKind) if !found.fresh => {
                    last = Fault::Mismatch.to_string();
                }
                Err(why) => return Err(why.to_string()),
            }
        }
        Err(last)
    }
}
