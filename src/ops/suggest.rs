//! Whom one might want to follow: in a family's house, those who live in it.

use super::{Refusal, see};
use crate::model::AccountId;
use crate::model::account::Account;
use crate::store::{Error, Tx, View};

/// People of this house whom `me` could follow and doesn't yet, at most `limit`, the newest first.
pub fn suggestions(view: &View, me: AccountId, limit: usize) -> Result<Vec<Account>, Error> {
    let mut found = Vec::new();
    for user in view.household()?.into_iter().rev() {
        if found.len() >= limit {
            break;
        }
        if user.account == me || user.disabled || view.unsuggested(me, user.account)? {
            continue;
        }
        let account = view.account_of(user.account)?;
        let standing = view.standing(me, account.id)?;
        let open = !account.suspended && account.moved_to.is_none();
        let apart = standing.following.is_some()
            || standing.requested.is_some()
            || standing.blocking
            || standing.blocked_by
            || standing.muting.is_some();
        if open && !apart {
            found.push(account);
        }
    }
    Ok(found)
}

/// `me` doesn't want `other` suggested again.
///
/// # Errors
/// `NotFound` when there is no such person.
pub fn unsuggest(tx: &Tx, me: AccountId, other: AccountId) -> Result<(), Refusal> {
    see::account(tx, other)?;
    Ok(tx.unsuggest(me, other)?)
}
