//! Undo of an Announce or a Like, written out or by its id alone.

use super::{Verdict, Verified, undo};
use crate::federation::{Federation, address, lenient};
use crate::ops::{boost, delete_status, favourite};
use serde_json::Value;

/// A boost is taken back.
pub(super) async fn announce(house: &Federation, letter: &Verified) -> Verdict {
    let object = letter.object();
    let id = lenient::id(Some(object)).unwrap_or_default().to_owned();
    let boosted = lenient::id(object.get("object")).map(str::to_owned);
    if !id.is_empty() && !letter.may_speak_for(&id) {
        return Verdict::Refused("it takes back what is another server's".to_owned());
    }
    let me = letter.signer().id;
    house
        .act(move |tx| {
            let by_id = tx.status_by_uri(&id)?;
            if let Some(status) = by_id.filter(|it| it.account == me && it.reblog_of.is_some()) {
                delete_status::delete_status(tx, me, status.id, true)?;
                return Ok(Verdict::Done);
            }
            let post = match &boosted {
                Some(uri) => crate::federation::known::any_post(tx, uri)?,
                None => None,
            };
            match post {
                Some(post) if tx.reblog_by(me, post)?.is_some() => {
                    boost::unboost(tx, me, post).map(|_| Verdict::Done)
                }
                Some(_) | None => {
                    // It may have overtaken the boost itself.
                    super::gone::remember(tx, &id)?;
                    Ok(Verdict::Ignored("there is no such boost"))
                }
            }
        })
        .await
}

/// Something is taken back of which only the id is given: a boost, or a follow.
pub(super) async fn by_id(house: &Federation, letter: &Verified) -> Verdict {
    let object = letter.object().clone();
    let id = letter.object_id().unwrap_or_default().to_owned();
    let me = letter.signer().id;
    let known: Result<_, crate::store::Error> =
        house.doors.store.read(|view| view.status_by_uri(&id)).await;
    match known {
        Ok(Some(_)) => announce(house, letter).await,
        Ok(None) => house.act(move |tx| undo::unfollow(tx, me, &object)).await,
        Err(why) => Verdict::Later(why.to_string()),
    }
}

/// A favourite is taken back.
pub(super) async fn like(house: &Federation, letter: &Verified) -> Verdict {
    let liked = match letter.object() {
        Value::Object(like) => lenient::id(like.get("object")),
        _ => None,
    };
    let Some(liked) = liked.map(str::to_owned) else {
        return Verdict::Ignored("it doesn't say what was liked");
    };
    let me = letter.signer().id;
    house
        .act(move |tx| match address::post(tx, &liked)? {
            Some(post) => favourite::unfavourite(tx, me, post).map(|_| Verdict::Done),
            None => Ok(Verdict::Ignored("there is no such post here")),
        })
        .await
}
