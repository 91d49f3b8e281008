//! A new password. Whoever may have known the old one is signed out.

use super::{Refusal, device};
use crate::model::{AccountId, TokenId};
use crate::store::Tx;

/// Gives `me` a new password (`hash`: argon2id in PHC form) and signs out every browser and app but `keep`.
///
/// # Errors
/// `NotFound` for somebody who doesn't live here.
pub fn change_password(
    tx: &Tx,
    me: AccountId,
    hash: &str,
    keep: Option<TokenId>,
) -> Result<(), Refusal> {
    let mut user = tx.user(me)?.ok_or(Refusal::NotFound)?;
    user.password = hash.to_owned();
    tx.put_user(&user)?;
    device::sign_out_others(tx, me, keep)
}
