//! Add and Remove: somebody elsewhere shows a post or hashtag on their profile, or no longer does.

use super::{Verdict, Verified};
use crate::federation::{Federation, known, lenient};
use crate::ops::{Refusal, follow_tag, pin};
use crate::store::Error;
use crate::text::tokenize::hashtag;

pub(super) async fn receive(house: &Federation, letter: &Verified, add: bool) -> Verdict {
    let me = letter.signer().id;
    let field = if add { "target" } else { "origin" };
    let target = lenient::id(letter.activity().get("target"))
        .or_else(|| lenient::id(letter.activity().get(field)));
    let remote = house.doors.store.read(|view| view.remote(me)).await;
    let remote = match remote {
        Ok(remote) => remote.unwrap_or_default(),
        Err(why) => return Verdict::Later(why.to_string()),
    };
    let shown_at = [&remote.featured, &remote.featured_tags];
    let theirs = shown_at
        .iter()
        .any(|known| target.is_some() && known.as_deref() == target);
    if !theirs {
        return Verdict::Ignored("it is added to something that isn't known here");
    }
    if lenient::is_a(letter.object(), "Hashtag") {
        let name = lenient::text(letter.object(), "name")
            .unwrap_or_default()
            .to_owned();
        return house.act(move |tx| tag(tx, me, &name, add)).await;
    }
    let Some(uri) = letter.object_id().map(str::to_owned) else {
        return Verdict::Refused("nothing is named to be shown".to_owned());
    };
    if !letter.may_speak_for(&uri) {
        return Verdict::Refused("it shows what another said".to_owned());
    }
    let post = match add {
        true => house.status(&uri).await.map(Some),
        false => {
            let known = house.doors.store.read(|view| known::any_post(view, &uri));
            known.await.map_err(|why: Error| why.into())
        }
    };
    let post = match post {
        Ok(Some(post)) => post,
        Ok(None) => return Verdict::Ignored("there is no such post here"),
        Err(why) => return why.into(),
    };
    house
        .act(move |tx| {
            let done = match add {
                true => pin::pin(tx, me, post),
                false => pin::unpin(tx, me, post),
            };
            done.map(|_| Verdict::Done)
        })
        .await
}

fn tag(
    tx: &crate::store::Tx,
    me: crate::model::AccountId,
    name: &str,
    add: bool,
) -> Result<Verdict, Refusal> {
    if add {
        return follow_tag::feature_tag(tx, me, name).map(|_| Verdict::Done);
    }
    let known = match hashtag(name) {
        Some(name) => tx.tag(&name)?,
        None => None,
    };
    match known {
        Some(known) => follow_tag::unfeature_tag(tx, me, known.id).map(|()| Verdict::Done),
        None => Ok(Verdict::Ignored("there is no such hashtag here")),
    }
}
