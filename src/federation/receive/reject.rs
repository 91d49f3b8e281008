//! Reject: somebody elsewhere doesn't let somebody here follow, or no longer does; or a relay says no.

use super::accept::{answer_of_relay, follower};
use super::{Verdict, Verified, quoted};
use crate::federation::Federation;
use crate::ops::{follow, follow_request};

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    if let Some(done) = quoted::answer(house, letter, false).await {
        return done;
    }
    let (signer, object) = (letter.signer().clone(), letter.object().clone());
    house
        .act(move |tx| {
            if answer_of_relay(tx, &signer, &object, false)? {
                return Ok(Verdict::Done);
            }
            let Some(follower) = follower(tx, &signer, &object)? else {
                return Ok(Verdict::Ignored("nobody here asked for that"));
            };
            if tx.follow_request(follower.id, signer.id)?.is_some() {
                follow_request::reject(tx, signer.id, follower.id)?;
            }
            follow::remove_from_followers(tx, signer.id, follower.id)?;
            Ok(Verdict::Done)
        })
        .await
}
