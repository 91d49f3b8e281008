//! Create: somebody elsewhere has said something, or votes (Mastodon `ActivityPub::Activity::Create`).

use super::{Verdict, Verified};
use crate::federation::{Federation, address, lenient, read};
use crate::model::arrival::Arrival;
use crate::ops::arrive::Way;
use crate::ops::relay;
use crate::ops::vote::vote_from_afar;
use crate::store::Error;
use serde_json::Value;
use std::borrow::Cow;

/// How many objects one activity may carry: GoToSocial sends the votes for several answers at once.
const OBJECTS_MAX: usize = 16;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let objects = lenient::many(letter.activity().get("object")).iter();
    let mut verdict = Verdict::Refused("nothing is created".to_owned());
    for object in objects.take(OBJECTS_MAX) {
        verdict = one(house, letter, &addressed(object, letter.activity())).await;
        if matches!(verdict, Verdict::Later(_)) {
            return verdict;
        }
    }
    verdict
}

/// What doesn't say whom it is for is for those for whom its activity is (Mastodon `Create#audience_to`; so writes
/// Discourse).
fn addressed<'a>(object: &'a Value, activity: &Value) -> Cow<'a, Value> {
    let silent = |field: &&str| lenient::many(object.get(*field)).is_empty();
    let Value::Object(fields) = object else {
        return Cow::Borrowed(object);
    };
    if !["to", "cc"].iter().all(silent) {
        return Cow::Borrowed(object);
    }
    let mut fields = fields.clone();
    for field in ["to", "cc"] {
        let whom = activity.get(field).cloned().unwrap_or_default();
        fields.insert(field.to_owned(), whom);
    }
    Cow::Owned(Value::Object(fields))
}

async fn one(house: &Federation, letter: &Verified, object: &Value) -> Verdict {
    if let Some((choice, asked)) = read::vote(object) {
        return match vote(house, letter, object, choice, asked).await {
            Some(verdict) => verdict,
            // A note with a name and no words answers something that is no poll of this house.
            None => Verdict::Ignored("there is no such poll here"),
        };
    }
    let Some(id) = lenient::id(Some(object)) else {
        return Verdict::Refused("what is created has no id".to_owned());
    };
    let way = way(house, letter).await;
    // Written out by its author; or else read where it is at home.
    let told = read::post(object, house.doors.store.now())
        .ok()
        .filter(|told| told.author == letter.actor() && letter.may_speak_for(id));
    let kept = match told {
        Some(told) => {
            let told = Arrival {
                letter: letter.to_pass_on(),
                ..told
            };
            house.keep_status(told, way, letter.to(), 0).await
        }
        None if object.is_object() && !read::is_post(object) => {
            return Verdict::Ignored("what is created isn't known here");
        }
        None => house.status_by(id, way, 0).await.map(Some),
    };
    match kept {
        Ok(Some(_)) => Verdict::Done,
        Ok(None) => Verdict::Ignored("it concerns nobody here"),
        Err(why) => why.into(),
    }
}

/// Whether a relay that this house subscribes to brought it.
pub(super) async fn way(house: &Federation, letter: &Verified) -> Way {
    let relay = house
        .doors
        .store
        .read(|view| relay::is_relay(view, letter.carrier()));
    match relay.await {
        Ok(true) => Way::Relayed,
        Ok(false) => Way::Sent,
        Err(why) => {
            tracing::error!(%why, "the relays can't be read");
            Way::Sent
        }
    }
}

/// A vote for a poll of this house; `None` where there is no such poll.
async fn vote(
    house: &Federation,
    letter: &Verified,
    object: &Value,
    choice: &str,
    asked: &str,
) -> Option<Verdict> {
    if lenient::id(object.get("attributedTo")).is_some_and(|by| by != letter.actor()) {
        return Some(Verdict::Refused("it votes for another".to_owned()));
    }
    let poll = house.doors.store.read(|view| {
        let post = address::post(view, asked)?
            .map(|id| view.status(id))
            .transpose()?;
        Ok::<_, Error>(post.flatten().and_then(|post| post.poll))
    });
    let poll = match poll.await {
        Ok(poll) => poll?,
        Err(why) => return Some(Verdict::Later(why.to_string())),
    };
    let (me, choice) = (letter.signer().id, choice.to_owned());
    let voted = house.act(move |tx| {
        Ok(match vote_from_afar(tx, me, poll, &choice)? {
            true => Verdict::Done,
            false => Verdict::Ignored("the vote changes nothing"),
        })
    });
    Some(voted.await)
}
