//! The owner helps somebody back in who has forgotten the password. There is no e-mail to send a link to.

use super::change_password::change_password;
use super::{Refusal, audit};
use crate::model::AccountId;
use crate::model::account::Role;
use crate::model::audit::Act;
use crate::store::Tx;

/// Gives `whom` a new password (`hash`: argon2id in PHC form) and signs all of their devices out.
///
/// # Errors
/// `Forbidden` for anybody but an owner, and for one's own or another owner's password; `NotFound` for
/// somebody who doesn't live here.
pub fn reset_password(tx: &Tx, me: AccountId, whom: AccountId, hash: &str) -> Result<(), Refusal> {
    if tx.user(me)?.is_none_or(|user| user.role != Role::Owner) {
        return Err(Refusal::Forbidden);
    }
    let user = tx.user(whom)?.ok_or(Refusal::NotFound)?;
    if user.role == Role::Owner {
        return Err(Refusal::Forbidden);
    }
    change_password(tx, whom, hash, None)?;
    Ok(audit::note(tx, me, Act::PasswordReset { account: whom })?)
}
