//! Accept: somebody elsewhere lets somebody here follow, or a relay takes this house in.

use super::{Verdict, Verified, quoted};
use crate::federation::address::{self, Ours};
use crate::federation::{Federation, lenient};
use crate::model::account::Account;
use crate::ops::{Refusal, follow_request, relay};
use crate::store::{Error, Tx, View};
use serde_json::Value;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    if let Some(done) = quoted::answer(house, letter, true).await {
        return done;
    }
    let (signer, object) = (letter.signer().clone(), letter.object().clone());
    house
        .act(move |tx| {
            if answer_of_relay(tx, &signer, &object, true)? {
                return Ok(Verdict::Done);
            }
            let Some(follower) = follower(tx, &signer, &object)? else {
                return Ok(Verdict::Ignored("nobody here asked for that"));
            };
            match follow_request::authorize(tx, signer.id, follower.id) {
                Ok(()) => Ok(Verdict::Done),
                Err(Refusal::NotFound) => Ok(Verdict::Ignored("they had not asked, or no longer")),
                Err(why) => Err(why),
            }
        })
        .await
}

/// Who of this house follows, or wants to follow, the actor that answers: `object` is the Follow, written out or as its
/// id. A Follow of somebody else is none of theirs to answer.
pub(super) fn follower(
    view: &View,
    signer: &Account,
    object: &Value,
) -> Result<Option<Account>, Error> {
    let settings = view.settings()?;
    if lenient::is_a(object, "Follow") {
        let whom = lenient::id(object.get("object"));
        if whom.is_some() && whom != signer.uri.as_deref() {
            return Ok(None);
        }
        if let Some(actor) = lenient::id(object.get("actor")) {
            return address::person(view, actor);
        }
    }
    let Some(id) = lenient::id(Some(object)) else {
        return Ok(None);
    };
    match address::read(&settings, id) {
        Some(Ours::Follow(name, _)) => Ok(view
            .account_by_acct(&name)?
            .filter(|account| account.is_local())),
        _ => Ok(None),
    }
}

/// Whether this is a relay's answer to this house's own Follow, written out or as its id; if so it is noted.
pub(super) fn answer_of_relay(
    tx: &Tx,
    signer: &Account,
    object: &Value,
    yes: bool,
) -> Result<bool, Error> {
    match (lenient::id(Some(object)), &signer.uri) {
        (Some(follow), Some(actor)) => relay::answered(tx, follow, actor, yes),
        _ => Ok(false),
    }
}
