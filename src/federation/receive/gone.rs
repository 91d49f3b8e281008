//! Delete of a post or boost, also of one that never came; and of an agreement to be quoted.

use super::{Verdict, Verified};
use crate::federation::Federation;
use crate::ops::{Refusal, delete_status, owe, quote};
use crate::store::Tx;
use std::time::Duration;

/// How long it is remembered that something is gone, so that what is still on its way, or is sent again, stays outside.
const REMEMBERED: Duration = Duration::from_secs(30 * 24 * 60 * 60);

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let Some(id) = letter.object_id().map(str::to_owned) else {
        return Verdict::Refused("nothing is named to be deleted".to_owned());
    };
    if !letter.may_speak_for(&id) {
        return Verdict::Refused("it deletes what is another server's".to_owned());
    }
    let (by, words) = (letter.signer().id, letter.to_pass_on());
    house
        .act(move |tx| {
            match tx.status_by_uri(&id)? {
                Some(status) if status.account != by => {
                    return Ok(Verdict::Refused("it deletes what another said".to_owned()));
                }
                Some(status) => {
                    owe::pass_on(tx, &status, words.as_deref())?;
                    delete_status::delete_status(tx, by, status.id, true)?;
                }
                None => unquote(tx, by, &id)?,
            }
            remember(tx, &id)?;
            Ok(Verdict::Done)
        })
        .await
}

/// Remembers that something of this id is gone.
pub(super) fn remember(tx: &Tx, id: &str) -> Result<(), Refusal> {
    match id.is_empty() {
        true => Ok(()),
        false => Ok(tx.bury(id, tx.now().minus(REMEMBERED))?),
    }
}

/// If it is an agreement, what it was given for no longer shows what it quotes.
fn unquote(tx: &Tx, by: crate::model::AccountId, approval: &str) -> Result<(), Refusal> {
    match quote::by_approval(tx, by, approval)? {
        Some(quoting) => quote::revoke(tx, by, quoting),
        None => Ok(()),
    }
}
