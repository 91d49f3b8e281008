//! Two servers count the same followers (FEP-8fcf): what the other side says of who follows one of its people is compared
//! with what is so here, and mended (Mastodon `ActivityPub::SynchronizeFollowersService`).

use super::{Refusal, follow, follow_request};
use crate::model::outbound::Outbound;
use crate::model::{AccountId, FollowId};
use crate::store::{Error, Tx, View};
use std::collections::BTreeSet;

/// Who lives here and follows `whom`.
///
/// # Errors
/// Those of the store.
pub fn followers_here(view: &View, whom: AccountId) -> Result<BTreeSet<AccountId>, Error> {
    let mut here = BTreeSet::new();
    for follower in view.all_followers(whom)? {
        if view.user(follower)?.is_some() {
            here.insert(follower);
        }
    }
    Ok(here)
}

/// `theirs` are the people here of whom `whom`'s server says that they follow. Whoever isn't among them no longer does;
/// who is, and waits to be let in, has been let in; and who doesn't want to follow says so again.
///
/// # Errors
/// Those of the store.
pub fn reconcile(tx: &Tx, whom: AccountId, theirs: &BTreeSet<AccountId>) -> Result<(), Refusal> {
    let ours = followers_here(tx, whom)?;
    for gone in ours.difference(theirs) {
        follow::unfollow(tx, *gone, whom)?;
    }
    for told in theirs.difference(&ours) {
        if tx.follow_request(*told, whom)?.is_some() {
            follow_request::authorize(tx, whom, *told)?;
            continue;
        }
        let me = tx.account_of(*told)?;
        let actor = me.actor(&tx.settings()?);
        let id = format!("{actor}#follows/{}", tx.new_id::<FollowId>());
        tx.put_owed(&Outbound::Unfollow(*told, whom, id))?;
    }
    Ok(())
}
