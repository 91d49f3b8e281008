//! Undo: somebody elsewhere takes back a Follow, Block or Accept, a boost or a favourite (`untold`).

use super::accept::follower;
use super::{Verdict, Verified, untold};
use crate::federation::{Federation, address, lenient};
use crate::model::AccountId;
use crate::ops::{Refusal, block, follow, follow_request};
use crate::store::Tx;
use serde_json::Value;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let object = letter.object().clone();
    let by = lenient::id(object.get("actor"));
    if by.is_some_and(|by| by != letter.actor()) {
        return Verdict::Refused("it takes back what another did".to_owned());
    }
    let signer = letter.signer().clone();
    let kind = lenient::text(&object, "type")
        .unwrap_or_default()
        .to_owned();
    match kind.as_str() {
        "Follow" => house.act(move |tx| unfollow(tx, signer.id, &object)).await,
        "Block" => {
            house
                .act(move |tx| {
                    let whom = lenient::id(object.get("object")).unwrap_or_default();
                    match address::person(tx, whom)? {
                        Some(whom) => {
                            block::unblock(tx, signer.id, whom.id).map(|()| Verdict::Done)
                        }
                        None => Ok(Verdict::Ignored("nobody of that name lives here")),
                    }
                })
                .await
        }
        "Accept" => {
            house
                .act(move |tx| {
                    let accepted = lenient::first(object.get("object")).unwrap_or(&Value::Null);
                    match follower(tx, &signer, accepted)? {
                        Some(asker) => {
                            follow_request::revoke(tx, signer.id, asker.id).map(|()| Verdict::Done)
                        }
                        None => Ok(Verdict::Ignored("nobody here was let in")),
                    }
                })
                .await
        }
        "Announce" => untold::announce(house, letter).await,
        "Like" | "EmojiReact" => untold::like(house, letter).await,
        "" => untold::by_id(house, letter).await,
        _ => Verdict::Ignored("what it takes back means nothing here"),
    }
}

/// The Follow is written out, or only its id is given: then it is looked for among the household.
pub(super) fn unfollow(tx: &Tx, me: AccountId, object: &Value) -> Result<Verdict, Refusal> {
    if let Some(whom) = lenient::id(object.get("object")) {
        return match address::person(tx, whom)? {
            Some(whom) => follow::unfollow(tx, me, whom.id).map(|()| Verdict::Done),
            None => Ok(Verdict::Ignored("nobody of that name lives here")),
        };
    }
    let id = lenient::id(Some(object));
    for user in tx.household()? {
        let followed = tx.follow(me, user.account)?;
        let asked = tx.follow_request(me, user.account)?;
        let mut known = followed.into_iter().chain(asked);
        if id.is_some() && known.any(|known| known.uri.as_deref() == id) {
            return follow::unfollow(tx, me, user.account).map(|()| Verdict::Done);
        }
    }
    Ok(Verdict::Ignored("what it takes back isn't known here"))
}
