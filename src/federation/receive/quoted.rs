//! QuoteRequest, and the answers to one (FEP-044f, Mastodon 4.5).

use super::{Verdict, Verified};
use crate::federation::{Federation, address, known, lenient};
use crate::model::StatusId;
use crate::ops::quote;
use serde_json::Value;

/// Somebody elsewhere asks to quote a post of this house.
pub(super) async fn request(house: &Federation, letter: &Verified) -> Verdict {
    let instrument = lenient::id(letter.activity().get("instrument")).map(str::to_owned);
    let (Some(quoted), Some(quoting)) = (letter.object_id().map(str::to_owned), instrument) else {
        return Verdict::Refused("it doesn't say what quotes what".to_owned());
    };
    let request = letter.id().to_owned();
    if !letter.may_speak_for(&quoting) || !letter.may_speak_for(&request) {
        return Verdict::Refused("it asks for another".to_owned());
    }
    let here = house
        .doors
        .store
        .read(|view| address::post(view, &quoted))
        .await;
    let quoted = match here {
        Ok(Some(quoted)) => quoted,
        Ok(None) => return Verdict::Ignored("there is no such post here"),
        Err(why) => return Verdict::Later(why.to_string()),
    };
    // What quotes is looked at before it is answered; who can't show it is refused.
    let post = match house.status(&quoting).await {
        Ok(post) => Some(post),
        Err(crate::federation::fetch::Missing::Unreachable(why)) => return Verdict::Later(why),
        Err(_) => None,
    };
    let me = letter.signer().id;
    house
        .act(move |tx| {
            quote::asked(tx, me, quoted, post, &request, &quoting).map(|_| Verdict::Done)
        })
        .await
}

/// Somebody elsewhere agrees that somebody here quotes them, or doesn't. `None` where the answer is to something else.
pub(super) async fn answer(house: &Federation, letter: &Verified, yes: bool) -> Option<Verdict> {
    let object = letter.object().clone();
    let request = lenient::id(Some(&object)).unwrap_or_default().to_owned();
    if !lenient::is_a(&object, "QuoteRequest") && !request.contains("#quote_request") {
        return None;
    }
    let approval = lenient::id(letter.activity().get("result")).map(str::to_owned);
    let approval = approval.filter(|approval| yes && letter.may_speak_for(approval));
    if yes && approval.is_none() {
        return Some(Verdict::Refused(
            "it agrees without an authorisation".to_owned(),
        ));
    }
    let me = letter.signer().id;
    let done = house.act(move |tx| match quoting(tx, &object, &request)? {
        Some(post) => quote::answered(tx, me, post, approval.as_deref()).map(|()| Verdict::Done),
        None => Ok(Verdict::Ignored("nobody here asked for that")),
    });
    Some(done.await)
}

/// The post here that wants to quote.
fn quoting(
    view: &crate::store::View,
    object: &Value,
    request: &str,
) -> Result<Option<StatusId>, crate::store::Error> {
    let bare = request.split('#').next().unwrap_or_default();
    let named = lenient::id(object.get("instrument")).unwrap_or(bare);
    match known::any_post(view, named)? {
        Some(post) if view.status(post)?.is_some_and(|post| post.is_local()) => Ok(Some(post)),
        _ => Ok(None),
    }
}
