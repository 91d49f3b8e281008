//! Documents that everybody may read vouch for themselves (FEP-8b32), so that whoever gets them from a third server can
//! believe them.

use super::signature::proof;
use super::signature::{Ed25519Pair, Fault};
use super::vocab::names;
use crate::model::AccountId;
use crate::model::settings::Settings;
use crate::store::{Error, View};
use serde_json::Value;

/// Puts a proof of somebody here on a document; none where the keys aren't made yet.
///
/// # Errors
/// Those of the store, and `Corrupt` for keys that are none.
pub fn vouch(
    view: &View,
    settings: &Settings,
    sender: AccountId,
    document: &mut Value,
) -> Result<(), Error> {
    let (Some(keys), Some(account)) = (view.keyring(sender)?, view.account(sender)?) else {
        return Ok(());
    };
    let Ok(seed) = <[u8; 32]>::try_from(keys.ed25519.as_slice()) else {
        return Ok(());
    };
    let method = names::proof_key(&account.actor(settings));
    let broken = |why: Fault| Error::Corrupt(why.to_string());
    let pair = Ed25519Pair::from_seed(&seed).map_err(broken)?;
    proof::attach(document, &pair, &method, view.now()).map_err(broken)
}
