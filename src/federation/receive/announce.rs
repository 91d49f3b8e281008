//! Announce: somebody elsewhere boosts; groups pass on what is said to them; relays pass on everything.

use super::{Verdict, Verified};
use crate::federation::{Federation, known, lenient, read};
use crate::model::Time;
use crate::ops::arrive::{Way, is_followed};
use crate::ops::boost::{FarBoost, boost_from_afar};
use crate::store::Error;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let uri = letter.id().to_owned();
    if uri.is_empty() || !letter.may_speak_for(&uri) {
        return Verdict::Refused("the boost's id is another server's".to_owned());
    }
    let object = letter.object();
    let wrapped = lenient::is_a(object, "Create") || lenient::is_a(object, "Update");
    // Groups announce the whole activity (FEP-1b12): what they pass on is its object.
    let named = match wrapped {
        true => lenient::id(object.get("object")),
        false => letter.object_id(),
    };
    let Some(named) = named.map(str::to_owned) else {
        return Verdict::Refused("nothing is named to be boosted".to_owned());
    };
    if object.get("type").is_some() && !wrapped && !read::is_post(object) {
        return Verdict::Ignored("what is passed on means nothing here");
    }
    let relayed = super::create::way(house, letter).await == Way::Relayed;
    let me = letter.signer().id;
    let found = house.doors.store.read(|view| {
        let post = known::any_post(view, &named)?;
        let wanted = relayed || is_followed(view, me)?;
        let followers = view.remote(me)?.and_then(|remote| remote.followers);
        Ok::<_, Error>((post, wanted, followers))
    });
    let (post, wanted, followers) = match found.await {
        Ok(found) => found,
        Err(why) => return Verdict::Later(why.to_string()),
    };
    let post = match (post, wanted) {
        (Some(post), _) => post,
        (None, false) => return Verdict::Ignored("it concerns nobody here"),
        (None, true) => {
            let way = if relayed { Way::Relayed } else { Way::Asked };
            match house.status_by(&named, way, 0).await {
                Ok(post) => post,
                Err(why) => return why.into(),
            }
        }
    };
    if relayed {
        // A relay has nothing to say of its own.
        return Verdict::Done;
    }
    let published = lenient::text(letter.activity(), "published").and_then(Time::parse);
    let boost = FarBoost {
        uri,
        published: published.unwrap_or(house.doors.store.now()),
        visibility: read::audience(letter.activity()).visibility(followers.as_deref()),
    };
    house
        .act(move |tx| {
            Ok(match boost_from_afar(tx, me, post, &boost, Way::Sent)? {
                Some(_) => Verdict::Done,
                None => Verdict::Ignored("it concerns nobody here"),
            })
        })
        .await
}
