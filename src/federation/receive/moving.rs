//! Move: somebody elsewhere has another account now, which says so too (FEP-7628; Mastodon `ActivityPub::Activity::Move`).

use super::{Verdict, Verified};
use crate::federation::people::Freshness;
use crate::federation::{Federation, lenient};
use crate::ops::relocate;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    if letter.object_id() != Some(letter.actor()) {
        return Verdict::Refused("it moves somebody else".to_owned());
    }
    let Some(target) = lenient::id(letter.activity().get("target")) else {
        return Verdict::Refused("it doesn't say where to".to_owned());
    };
    let target = match house.actor(target, Freshness::Now).await {
        Ok(target) => target,
        Err(why) => return why.into(),
    };
    let (old, new) = (letter.signer().id, target.id);
    let aliases = house
        .doors
        .store
        .read(|view| relocate::aliases(view, &target));
    match aliases.await {
        Ok(aliases) if aliases.iter().any(|alias| alias == letter.actor()) => {
            house
                .act(move |tx| relocate::relocate(tx, old, new).map(|()| Verdict::Done))
                .await
        }
        Ok(_) => Verdict::Refused("the new account doesn't know of the old".to_owned()),
        Err(why) => Verdict::Later(why.to_string()),
    }
}
